// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>

namespace semestr::bench {

namespace {

// What one run of the window's program told: the time to its first line, and its figures by name.
struct Told
{
    double startUs = 0;
    qint64 memory = 0;
    QHash<QByteArray, Series> figures;
};

Told run(const QString &program, const QStringList &arguments)
{
    Told told;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (process.waitForReadyRead(60'000) && !process.canReadLine()) {
    }
    told.startUs = static_cast<double>(timer.nsecsElapsed()) / 1000.0;
    demand(process.waitForFinished(300'000) && process.exitCode() == 0, "the window's program failed");
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() == "painted")
            told.memory = words.value(1).toLongLong();
        else if (words.size() == 2)
            told.figures[words.first()].us.append(words.at(1).toDouble());
    }
    return told;
}

} // namespace

void compareWindow(const Ground &ground)
{
    if (ground.college.isEmpty() || ground.window.isEmpty()) {
        std::printf("\nwindow: no college or no program to measure\n");
        return;
    }
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("college.semestr"));
    demand(QFile::copy(ground.college, file), "the college was not copied");
    const QStringList bare{QStringLiteral("bare")};
    const QStringList journal{QStringLiteral("journal"), file, QStringLiteral("teacher")};
    run(ground.window, bare);
    run(ground.window, journal); // the disk's cache is warm for both
    Series ours, theirs, memory;
    for (int i = 0; i < ground.runs; ++i) {
        theirs.us.append(run(ground.window, bare).startUs);
        ours.us.append(run(ground.window, journal).startUs);
    }
    Series keys, bareKeys, steps, bareSteps;
    double calls = 0, columns = 0, peak = 0;
    for (int i = 0; i < qMax(1, ground.runs / 3); ++i) {
        const Told reference = run(ground.window, bare + QStringList{QStringLiteral("acts")});
        const Told told = run(ground.window, journal + QStringList{QStringLiteral("acts")});
        keys.us += told.figures["key"].us;
        steps.us += told.figures["step"].us;
        bareKeys.us += reference.figures["key"].us;
        bareSteps.us += reference.figures["step"].us;
        calls += told.figures["calls"].median();
        columns = told.figures["columns"].median();
        peak = qMax(peak, told.figures["peak"].median());
    }
    printHeading(QStringLiteral("window, page of %1 columns").arg(columns), QStringLiteral("Semestr"),
                 QStringLiteral("bare table view 30×120"));
    print("start to the painted page", ours, theirs, {2});
    print99("key to painted cell", keys, bareKeys, {3});
    print99("scroll by a column", steps, bareSteps, {1.3});
    printFigure("database calls while scrolling", calls, "", 0);
    printFigure("peak memory", peak / 1024 / 1024, "MiB", 150);
}

} // namespace semestr::bench
