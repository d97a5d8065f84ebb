// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/gridtables.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>

namespace semestr {

GridTable::GridTable(ThemeProvider &themes, Token beyond, QWidget *parent)
    : QTableView(parent), m_themes(themes), m_beyond(beyond)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&themes, &ThemeProvider::changed, this, &GridTable::readTheme);
    readTheme();
}

void GridTable::readTheme()
{
    verticalHeader()->setMinimumSectionSize(m_themes.theme().measures().journalRow);
    verticalHeader()->setDefaultSectionSize(m_themes.theme().measures().journalRow);
    viewport()->update();
}

int GridTable::pageRows() const
{
    return qMax(1, viewport()->height() / qMax(1, verticalHeader()->defaultSectionSize()) - 1);
}

void GridTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (index.isValid())
        QTableView::scrollTo(index, hint);
}

// The grid's own keys win over the window's shortcuts while it has the focus.
bool GridTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto key = readJournalKey(*static_cast<QKeyEvent *>(event));
        if (key.act != JournalKey::Act::None) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

// Cells paint all of themselves; only the ground beyond them is left over.
void GridTable::paintEvent(QPaintEvent *event)
{
    const QRect cells(-horizontalOffset(), -verticalOffset(), horizontalHeader()->length(),
                      verticalHeader()->length());
    if (!cells.contains(event->rect())) {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), m_themes.theme().color(m_beyond));
    }
    QTableView::paintEvent(event);
}

bool WorksTable::viewportEvent(QEvent *event)
{
    const bool done = GridTable::viewportEvent(event);
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QModelIndex index = indexAt(help->pos()); index.isValid())
            Q_EMIT tipShown(index, help->globalPos());
    }
    return done;
}

void WorksTable::keyPressEvent(QKeyEvent *event)
{
    const JournalKey key = readJournalKey(*event, pageRows());
    if (key.act != JournalKey::Act::None) {
        event->accept();
        Q_EMIT keyTyped(key);
        return;
    }
    if (event->text().isEmpty() || event->modifiers().testFlag(Qt::ShiftModifier))
        QTableView::keyPressEvent(event);
    else
        event->ignore();
}

void RosterTable::keyPressEvent(QKeyEvent *event)
{
    using Act = JournalKey::Act;
    const JournalKey key = readJournalKey(*event, pageRows());
    switch (key.act) {
    case Act::Text:
        return keyboardSearch(cyrillicText(key.text));
    case Act::Confirm:
        return void(Q_EMIT worksWanted(false));
    case Act::First:
        return void(Q_EMIT worksWanted(true));
    case Act::Move:
        if (key.dx > 0)
            return void(Q_EMIT worksWanted(false));
        return QTableView::keyPressEvent(event);
    case Act::None:
    case Act::Clear:
    case Act::Cancel:
        return event->ignore();
    default:
        return void(Q_EMIT keyTyped(key));
    }
}

} // namespace semestr
