// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/fetrunner.h"

#include <QJsonObject>
#include <QList>

namespace semestr::bench {

// One seed of one school: both programs in turn.
struct SchoolRun
{
    int seed = 1;
    FetRun fet;
    int fetPlaced = 0;
    OurRun ours;
    Verdict fets; // of FET's timetable
    Verdict own;  // of ours

    bool isAlike() const { return (!fets.judged || fets.alike) && (!own.judged || own.alike); }
};

struct School
{
    QString path; // under the folder of the examples
    int lessons = 0;
    QStringList unsupported;
    QString trouble; // why it was not run at all
    QList<SchoolRun> runs;
};

// A table of schools as Markdown, a line at a time, and what is summed up below it.
void printSchoolHeading();
void printSchool(const School &school);
void printSummary(const QList<School> &schools, int seconds);
// One finished run in a line on standard error.
void sayRun(const School &school, const SchoolRun &run);

// For keeping.
QJsonObject fieldsOf(const School &school);

} // namespace semestr::bench
