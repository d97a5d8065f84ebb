// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchtable.h"

namespace semestr::bench {

// What the generator is measured with.
struct PlannerGround
{
    int seconds = 60;
    int seeds = 3;
    int cttSeeds = 1;
    int core = -1;     // the core to keep to; −1 = the last of those there are
    QString only;      // runs what has this in its name: «fet/Russia», «ctt/comp01»; empty = all
    QString fetFolder; // FET's official examples
    QString cttFolder; // instances of ITC-2007; empty = leave that part out
    QString json;      // keeps all runs here too; empty = nowhere
    QString console;   // semestrctl

    bool wants(const QString &name) const { return name.contains(only); }
};

// What a part measures with.
struct Ground
{
    int runs = 9;
    QString
        college; // a file of the demo college, large by intention; parts that need one are left out without
    QString window; // the program that measures the window (windowbench.cpp)
    PlannerGround planner;
};

// The store alone against the C API of SQLite.
void compareStore(const Ground &ground);
// The journal's own verbs, with rights, locks and scale, against the same statements through the C API.
void compareJournal(const Ground &ground);
// My day of every role on the large college.
void compareDesk(const Ground &ground);
// Start, keys, scrolling and memory of the window against a bare table view.
void compareWindow(const Ground &ground);
// Family sheets of whole groups against LibreOffice making the same pages.
void comparePrint(const Ground &ground);
// A push of 500 operations and the first load of a teacher, against COPY on the same PostgreSQL with fsync.
void compareSync(const Ground &ground);
// The timetable generator against FET and on instances of ITC-2007; takes an hour.
void comparePlanner(const Ground &ground);

// Ends the program with the words: a reference that did not do its work compares nothing.
inline void demand(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

} // namespace semestr::bench
