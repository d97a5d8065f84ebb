// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QGuiApplication>
#include <QSysInfo>
#include <QThread>
#include <cstdio>

using namespace semestr::bench;

namespace {

struct Part
{
    const char *name;
    void (*measure)(const Ground &);
};

constexpr Part parts[] = {{"store", compareStore},   {"journal", compareJournal}, {"desk", compareDesk},
                          {"window", compareWindow}, {"print", comparePrint},     {"sync", compareSync}};

} // namespace

// semestr_bench [PART…] [--college FILE] [--window PROGRAM] [--runs N]: tables of ratios to a reference in
// the same run; medians of alternating runs with the least and the most. No pass, no fail.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser line;
    line.addOptions({{QStringLiteral("college"), {}, QStringLiteral("file")},
                     {QStringLiteral("window"), {}, QStringLiteral("program")},
                     {QStringLiteral("runs"), {}, QStringLiteral("number"), QStringLiteral("9")}});
    line.process(application);
    const Ground ground{qMax(1, line.value(QStringLiteral("runs")).toInt()),
                        line.value(QStringLiteral("college")), line.value(QStringLiteral("window"))};
    const QStringList wanted = line.positionalArguments();
    std::printf("%s, %s, %d threads, %s; median of %d alternating runs (least…most)\n",
                qUtf8Printable(QDateTime::currentDateTime().toString(Qt::ISODate)),
                qUtf8Printable(QSysInfo::prettyProductName()), QThread::idealThreadCount(),
                qUtf8Printable(QSysInfo::currentCpuArchitecture()), ground.runs);
    for (const Part &part : parts) {
        if (wanted.isEmpty() || wanted.contains(QLatin1String(part.name)))
            part.measure(ground);
    }
    return 0;
}
