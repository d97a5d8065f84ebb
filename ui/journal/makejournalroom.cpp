// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/makejournalroom.h"

#include "ui/journal/actionsdesk.h"

namespace semestr {

JournalRoom *makeJournalRoom(Workspace &workspace, ThemeProvider &themes, QWidget *parent)
{
    auto *actions = new JournalActions(workspace);
    auto *desk = new ActionsDesk(workspace, *actions);
    actions->setParent(desk);
    auto *room = new JournalRoom(*desk, themes, parent);
    desk->setParent(room);
    QObject::connect(&workspace, &Workspace::sessionChanged, room, [room, &workspace] {
        if (!workspace.session().isNull())
            room->refresh();
    });
    QObject::connect(&workspace, &Workspace::termChosen, room, [room, &workspace] {
        if (!workspace.session().isNull())
            room->showChosenTerm();
    });
    if (!workspace.session().isNull())
        room->refresh();
    return room;
}

} // namespace semestr
