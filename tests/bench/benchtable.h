// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>

namespace semestr::bench {

// Times of alternating runs, µs.
struct Series
{
    QList<double> us;
    double median() const;
    double least() const;
    double most() const;
    // The time that 99 of 100 acts stay under; for series of single acts.
    double p99() const;
};

double timed(int acts, const std::function<void(int)> &act); // µs an act

// Prints one line: ours, the reference, their ratio, and the bar that the ratio is to stay under or, with
// `faster`, the reference is to be slower by. No pass, no fail: who reads decides.
struct Bar
{
    double ratio = 0; // 0 = none was set
    bool faster = false;
};
void printHeading(const QString &part, const QString &ours, const QString &reference);
void print(const char *what, const Series &ours, const Series &reference, const Bar &bar = {});
void print99(const char *what, const Series &ours, const Series &reference, const Bar &bar = {});
// Times without a reference.
void printSeries(const char *what, const Series &series);
// A figure without a reference: «peak memory of the window 121 MiB (bar 150)».
void printFigure(const char *what, double figure, const char *unit, double bar = 0);

} // namespace semestr::bench
