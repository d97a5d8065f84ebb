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
    bool whenAsked = false; // left out where no part is named
};

constexpr Part parts[] = {
    {"store", compareStore},          {"journal", compareJournal}, {"desk", compareDesk},
    {"window", compareWindow},        {"print", comparePrint},     {"sync", compareSync},
    {"planner", comparePlanner, true}};

QList<QCommandLineOption> plannerOptions()
{
    const auto option = [](const char *name, const char *value, const QString &otherwise = {}) {
        return QCommandLineOption(QLatin1String(name), {}, QLatin1String(value), otherwise);
    };
    return {option("seconds", "number", QStringLiteral("60")),
            option("seeds", "number", QStringLiteral("3")),
            option("ctt-seeds", "number", QStringLiteral("1")),
            option("core", "number", QStringLiteral("-1")),
            option("only", "name"),
            option("fet", "folder", QStringLiteral("/usr/share/doc/fet-data/examples/FET-5-official")),
            option("ctt", "folder", qEnvironmentVariable("SEMESTR_CTT")),
            option("json", "file"),
            option("console", "program", QStringLiteral(SEMESTR_CONSOLE))};
}

PlannerGround plannerGround(const QCommandLineParser &line)
{
    const auto text = [&line](const char *name) { return line.value(QLatin1String(name)); };
    const auto positive = [&text](const char *name) { return qMax(1, text(name).toInt()); };
    return {positive("seconds"), positive("seeds"), positive("ctt-seeds"), text("core").toInt(), text("only"),
            text("fet"),         text("ctt"),       text("json"),          text("console")};
}

} // namespace

// semestr_bench [PART…] [--college FILE] [--window PROGRAM] [--runs N]: tables of ratios to a reference in
// the same run; medians of alternating runs with the least and the most. No pass, no fail.
// semestr_bench planner [--seconds 60] [--seeds 3] [--ctt-seeds 1] [--core N] [--only NAME] [--fet FOLDER]
// [--ctt FOLDER] [--json FILE] [--console PROGRAM]: takes an hour, so it runs when it is asked for alone.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser line;
    line.addOptions({{QStringLiteral("college"), {}, QStringLiteral("file")},
                     {QStringLiteral("window"), {}, QStringLiteral("program")},
                     {QStringLiteral("runs"), {}, QStringLiteral("number"), QStringLiteral("9")}});
    line.addOptions(plannerOptions());
    line.process(application);
    const Ground ground{qMax(1, line.value(QStringLiteral("runs")).toInt()),
                        line.value(QStringLiteral("college")), line.value(QStringLiteral("window")),
                        plannerGround(line)};
    const QStringList wanted = line.positionalArguments();
    std::printf("%s, %s, %d threads, %s; median of %d alternating runs (least…most)\n",
                qUtf8Printable(QDateTime::currentDateTime().toString(Qt::ISODate)),
                qUtf8Printable(QSysInfo::prettyProductName()), QThread::idealThreadCount(),
                qUtf8Printable(QSysInfo::currentCpuArchitecture()), ground.runs);
    for (const Part &part : parts) {
        if ((wanted.isEmpty() && !part.whenAsked) || wanted.contains(QLatin1String(part.name)))
            part.measure(ground);
    }
    return 0;
}
