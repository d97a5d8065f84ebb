// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"

#include <QString>
#include <optional>

namespace semestr::bench {

// What fet-cl made of a file.
struct FetRun
{
    QString trouble; // what kept it from running; empty when it ran
    bool solved = false;
    double seconds = 0;
    double cpuSeconds = 0; // it stops at its first timetable, so this is the time to that
    std::optional<double> soft;
    QString timetable; // its list of activities, of the fullest timetable when it solved nothing
};

// What semestrctl made of it.
struct OurRun
{
    QString trouble;
    bool solved = false;
    double seconds = 0;
    double cpuSeconds = 0;
    std::optional<double> feasibleSeconds;
    std::optional<double> feasibleCpuSeconds;
    int placed = 0;
    qint64 hard = 0;
    double soft = 0;
    QString timetable; // the solved FET file
};

// Runs fet-cl for so many seconds with the components of a seed; its results go into the folder.
FetRun runFet(const QString &file, const QString &folder, int seconds, int seed);
// Runs the console for so many seconds with one thread.
OurRun runOurs(const QString &console, const QString &file, const QString &output, int seconds, int seed);

// «FET version 6.8.5»; empty when there is no fet-cl.
QString fetVersion();

// The two judges on one timetable: FET's count of its soft conflicts and our scorer's.
struct Verdict
{
    bool judged = false;
    bool alike = false;
    std::optional<double> fetSoft;
    std::optional<double> ourSoft;
    QString words; // what they disagree about
};

// FET's own timetable, by our scorer.
Verdict judgeFets(const FetBook &book, const FetRun &run);
// Our timetable, by fet-cl; its results go into the folder.
Verdict judgeOurs(const FetBook &book, const OurRun &run, const QString &folder);
// How many lessons a timetable in a file places.
int placedIn(const QString &file, const FetBook &book);

} // namespace semestr::bench
