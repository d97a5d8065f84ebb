// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/daywords.h"
#include "ui/desk/deskmodel.h"

namespace semestr {

// What a curator, a dispatcher, a deputy and an administrator see of today as rows of grids. Pure.
QList<DeskColumn> absentColumns();
QList<DeskRow> absentRows(const QList<GroupToday> &groups, const DayMoment &now);
// «since period 1, no reason; needed by 9 October»: one student of the own group in a sentence.
QString absentWords(const AbsentStudent &student, const DayMoment &now);
DeskCell absentSign(const AbsentStudent &student, const QString &words);

QList<DeskColumn> uncoveredColumns();
QList<DeskRow> uncoveredRows(const QList<UncoveredLesson> &lessons);
QList<DeskColumn> replacedColumns();
QList<DeskRow> replacedRows(const QList<DayLesson> &lessons);
QList<DeskColumn> absenceColumns();
QList<DeskRow> absenceRows(const QList<DispatcherDay::Absence> &absences);

QList<DeskColumn> overdueColumns();
QList<DeskRow> overdueRows(const QList<OverdueTeacher> &teachers);

QList<DeskColumn> readinessColumns();
QList<DeskRow> readinessRows(const QList<ReadinessLine> &lines, const DayMoment &now);

} // namespace semestr
