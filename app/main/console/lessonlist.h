// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"
#include "app/usecases/myday.h"

#include <QJsonArray>
#include <QJsonObject>

namespace semestr {

// One lesson of a day with the state of what its teacher has to enter.
struct ListedLesson
{
    QJsonObject fields;
    QString line;
};

// The lessons of every page that the person may see, by pair and group; empty `group` and `teacher` mean all.
// NotFound when the group has no page that the person may see.
Result<QList<ListedLesson>> lessonsOfDay(Workspace &workspace, QDate day, const QString &group,
                                         const QString &teacher);

// NotFound unless the person may see a page of the group; an empty title is any.
Done knowsGroup(Workspace &workspace, const QString &group);

} // namespace semestr
