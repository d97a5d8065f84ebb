// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace semestr {

// A row of a thematic plan, in the plan's order.
struct PlanRow
{
    QByteArray id;
    QString topic;
    int hours = 0; // 0 = one lesson
};

// A lesson of the plan's page, in the order of days and pairs; a cancelled or moved one is not there.
struct PlanLesson
{
    LessonId id;
    int hours = 2;
    bool conducted = false; // has a topic: never moves any more
    QByteArray boundRow;    // that the record names; empty = none
};

// Which topic of the plan each lesson that is not conducted yet will have: bound rows first, then the rows
// that are left in order; a conducted lesson without a bond has consumed one (D-10). Lessons beyond the
// plan's end are not in the answer.
QHash<LessonId, QString> laidTopics(const QList<PlanRow> &plan, const QList<PlanLesson> &lessons);

} // namespace semestr
