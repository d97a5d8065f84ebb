// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/daywords.h"
#include "ui/desk/deskmodel.h"

namespace semestr {

// A lesson of the day as a row of the upper grid, and what is missing as rows of «to fill». Pure.
QList<DeskColumn> lessonColumns();
QList<DeskRow> lessonRows(const DayOfLessons &day, const DayMoment &now);
// The lesson to stand on at first: the one that runs, else the next, else the last; empty without lessons.
QString lessonToChoose(const DayOfLessons &day, const DayMoment &now);
QString lessonKey(const DayLesson &lesson);

QList<DeskColumn> dueColumns();
QList<DeskRow> dueRows(const QList<DueLine> &lines, const DayMoment &now);
QString dueKey(const DueLine &line);

// What runs through several grids.
DeskCell periodCell(const DayLesson &lesson);
DeskCell disciplineCell(const DayLesson &lesson);
DeskCell stateCell(const Finding &finding, const QString &words);
Token dueToken(const Finding &finding);

} // namespace semestr
