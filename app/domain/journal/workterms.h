// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/policy/policy.h"

#include <QDate>

namespace semestr {

// What a term by kind of work depends on (F-20).
struct WorkTermQuestion
{
    QString kind; // code of domain/journal/kinds.h
    QString discipline;
    int course = 0; // 0 = unknown; a term for certain courses then does not apply
    QDate lessonDay;
    QDate nextLessonDay; // invalid = there is no next lesson
};

// The last day to enter the marks of a work, by the first row of `marks.due_by_work` that fits; invalid = no
// own term. A row: kind, optionally courses and a part of the discipline's name; «days» from the lesson or
// «next_lesson».
QDate workDueOn(const Policy &policy, const WorkTermQuestion &question);

// Works for which everybody present gets a mark; of the others a mark is nobody's debt.
bool marksEverybody(const QString &workKind);

} // namespace semestr
