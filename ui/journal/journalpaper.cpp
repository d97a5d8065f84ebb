// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalpaper.h"

#include "ui/common/gridpaper.h"
#include "ui/journal/journalsheet.h"

#include <QAction>

namespace semestr {

JournalPaper::JournalPaper(JournalRoom &room, const GridParts &parts)
    : QObject(&room), m_room(room), m_paper(new GridPaper(&room, parts))
{
    connect(m_paper, &GridPaper::said, &room, &JournalRoom::statusMessage);
    connect(&room, &JournalRoom::printRequested, this,
            [this] { m_paper->preview(journalSheet(m_room.model(), m_room.view().totals())); });
    addCommand(QStringLiteral("journalExport"), tr("&Export the page to Excel…"), &GridPaper::exportTable);
    addCommand(QStringLiteral("journalPdf"), tr("&Save the page as PDF…"), &GridPaper::exportPdf);
}

void JournalPaper::addCommand(const QString &name, const QString &text,
                              void (GridPaper::*verb)(const GridSheet &))
{
    auto *action = new QAction(text, &m_room);
    action->setObjectName(name);
    action->setProperty("menu", QStringLiteral("print"));
    connect(action, &QAction::triggered, this, [this, verb] {
        if (m_room.page().isNull())
            return Q_EMIT m_room.statusMessage(tr("No page is open."));
        (m_paper->*verb)(journalSheet(m_room.model(), m_room.view().totals()));
    });
    m_room.addAction(action);
}

} // namespace semestr
