// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/schoolyear.h"
#include "ui/common/iconlabel.h"
#include "ui/shell/room.h"

#include <QLineEdit>

class QAction;
class QStandardItemModel;

namespace semestr {

// Goes to a room, a group's page or a command by a part of its name (Ctrl+K).
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(ThemeProvider &themes, QWidget *parent = nullptr);

    // Replaces what can be found.
    void setHits(const QList<SearchHit> &hits);

Q_SIGNALS:
    // Somebody is about to search: the hits may be old.
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void go(int row);
    void recolour();

    ThemeProvider &m_themes;
    QList<SearchHit> m_hits;
    QStandardItemModel *m_names;
    QAction *m_lens;
};

// The right end of the menu bar: year · term · day · week, and the search.
class ContextBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextBar(ThemeProvider &themes, QWidget *parent = nullptr);

    void setFacts(const YearFacts &facts);
    SearchField &search() { return *m_search; }

protected:
    bool event(QEvent *event) override;

private:
    IconLabel *m_facts;
    SearchField *m_search;
};

} // namespace semestr
