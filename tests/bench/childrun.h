// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace semestr::bench {

// What a program did, and the processor time that the system counted for it alone.
struct ChildRun
{
    int code = -1; // −1: it was not started, was stopped, or crashed
    double seconds = 0;
    double cpuSeconds = 0;
    QByteArray out; // standard output
    QByteArray err;
};

// Runs a program (found by PATH) to its end, or stops it after so many seconds. Blocks; one at a time.
ChildRun runChild(const QStringList &words, double stopAfterSeconds);

// Keeps this program and all that it starts later on one core. False: there is no such core for it.
bool keepToCore(int core);
// The cores that this program may use, ascending.
QList<int> coresAllowed();

} // namespace semestr::bench
