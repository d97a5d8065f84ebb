// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchtable.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

namespace semestr::bench {

namespace {

QList<double> sorted(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times;
}

// «12.3 ms», «410 µs»: three digits are enough.
QString shown(double us)
{
    if (us < 1000)
        return QStringLiteral("%1 µs").arg(us, 0, 'f', us < 10 ? 1 : 0);
    if (us < 1e6)
        return QStringLiteral("%1 ms").arg(us / 1e3, 0, 'f', us < 1e4 ? 2 : us < 1e5 ? 1 : 0);
    return QStringLiteral("%1 s").arg(us / 1e6, 0, 'f', 2);
}

QString spread(const Series &series)
{
    return QStringLiteral("%1 (%2…%3)")
        .arg(shown(series.median()), shown(series.least()), shown(series.most()));
}

void printLine(const char *what, const QString &ours, const QString &reference, double ratio, const Bar &bar)
{
    const QString said = bar.ratio > 0 ? QStringLiteral("%1 %2")
                                             .arg(bar.faster ? QStringLiteral("≥") : QStringLiteral("≤"))
                                             .arg(bar.ratio)
                                       : QString();
    std::printf("| %-40s | %-30s | %-30s | %6.2f | %-6s |\n", what, qUtf8Printable(ours),
                qUtf8Printable(reference), ratio, qUtf8Printable(said));
    std::fflush(stdout);
}

} // namespace

double Series::median() const
{
    return sorted(us).at(us.size() / 2);
}

double Series::least() const
{
    return *std::min_element(us.begin(), us.end());
}

double Series::most() const
{
    return *std::max_element(us.begin(), us.end());
}

double Series::p99() const
{
    return sorted(us).at(qMin(us.size() - 1, us.size() * 99 / 100));
}

double timed(int acts, const std::function<void(int)> &act)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < acts; ++i)
        act(i);
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0 / acts;
}

void printHeading(const QString &part, const QString &ours, const QString &reference)
{
    std::printf("\n| %s | %s | %s | ratio | bar |\n|---|---|---|---|---|\n", qUtf8Printable(part),
                qUtf8Printable(ours), qUtf8Printable(reference));
}

void print(const char *what, const Series &ours, const Series &reference, const Bar &bar)
{
    const double ratio = bar.faster ? reference.median() / ours.median() : ours.median() / reference.median();
    printLine(what, spread(ours), spread(reference), ratio, bar);
}

void print99(const char *what, const Series &ours, const Series &reference, const Bar &bar)
{
    const auto tail = [](const Series &series) {
        return QStringLiteral("%1, p99 %2").arg(shown(series.median()), shown(series.p99()));
    };
    printLine(what, tail(ours), tail(reference), ours.p99() / reference.p99(), bar);
}

void printSeries(const char *what, const Series &series)
{
    std::printf("| %-40s | %-30s | | | |\n", what, qUtf8Printable(spread(series)));
    std::fflush(stdout);
}

void printFigure(const char *what, double figure, const char *unit, double bar)
{
    std::printf("| %-40s | %.1f %s | | | %s |\n", what, figure, unit,
                bar > 0 ? qUtf8Printable(QStringLiteral("≤ %1").arg(bar)) : "");
    std::fflush(stdout);
}

} // namespace semestr::bench
