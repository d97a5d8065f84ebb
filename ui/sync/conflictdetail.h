// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflicttray.h"
#include "app/usecases/journalactions.h"
#include "ui/common/iconlabel.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace semestr {

class PageExcerpt;
class ValueCard;

// The lower half of the tray: three values, what may be done with them, and why it is as it is.
class ConflictDetail final : public QWidget
{
    Q_OBJECT

public:
    ConflictDetail(Workspace &workspace, ThemeProvider &themes, QWidget *parent = nullptr);

    void showItem(const ConflictItem &item, int place, int of);
    // The page round the cell, read meanwhile; for the item that is shown.
    void showPage(const OpenedPage &opened);
    void refuse(const QString &words);
    void setBusy(bool busy);
    const ConflictItem &item() const { return m_item; }

Q_SIGNALS:
    void decided(semestr::ConflictChoice choice, const QString &value);
    void nextAsked();
    void openAsked();

private:
    QWidget *makeHead();
    QWidget *makeCards();
    QWidget *makeButtons();
    QWidget *makeWords();
    QPushButton *makeChoice(const char *name, const QKeySequence &keys, QHBoxLayout *row);
    void showCards();
    void showButtons();
    void showWords();
    void choose(ConflictChoice choice);
    void askOther();
    void sendOther();
    void readTheme();

    Workspace &m_workspace;
    ThemeProvider &m_themes;
    ConflictItem m_item;
    QString m_averages;
    bool m_busy = false;
    QLabel *m_title = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_next = nullptr;
    ValueCard *m_base = nullptr;
    ValueCard *m_yours = nullptr;
    ValueCard *m_colleague = nullptr;
    QPushButton *m_put = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_former = nullptr;
    QPushButton *m_other = nullptr;
    QPushButton *m_open = nullptr;
    QLineEdit *m_typed = nullptr;
    IconLabel *m_refusal = nullptr;
    PageExcerpt *m_excerpt = nullptr;
    QLabel *m_whyTitle = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_then = nullptr;
};

} // namespace semestr
