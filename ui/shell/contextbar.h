// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/schoolyear.h"
#include "ui/common/iconlabel.h"
#include "ui/shell/searchfield.h"

#include <QPushButton>

class QMenu;

namespace semestr {

// A flat button with an icon and rich words.
class ContextButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ContextButton(ThemeProvider &themes, QWidget *parent = nullptr);

    void setWords(const QString &rich, const QString &plain);
    // Amber with a triangle: what is looked at is not the present.
    void setElsewhere(bool elsewhere);
    QString words() const { return m_label->text(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    IconLabel *m_label;
};

// The right end of the menu bar: year · term · day · week as a button that chooses another term, and the
// search.
class ContextBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextBar(ThemeProvider &themes, QWidget *parent = nullptr);

    // A term other than the present one stands in place of the day, in amber.
    void setFacts(const YearFacts &facts, const TermChoice &chosen);
    void setTerms(const QList<TermChoice> &terms);
    void openTerms();
    SearchField &search() { return *m_search; }
    ContextButton &term() { return *m_term; }

Q_SIGNALS:
    void termChosen(const semestr::TermChoice &term);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();
    void showWords();
    int roomForWords() const;

    ContextButton *m_term;
    QMenu *m_menu;
    SearchField *m_search;
    QList<TermChoice> m_terms;
    TermChoice m_chosen;
    QStringList m_words; // year, term, day, week; as many as leave the menus their place
    ThemeProvider &m_themes;
};

} // namespace semestr
