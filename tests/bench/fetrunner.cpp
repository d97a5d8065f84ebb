// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fetrunner.h"

#include "app/exchange/fetreader.h"
#include "app/planner/score.h"
#include "tests/bench/childrun.h"
#include "tests/support/fetfiles.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace semestr::bench {

namespace {

constexpr double patience = 30; // seconds that a program may take over its limit
constexpr int judgingSeconds = 10;
constexpr double sameSoft = 1e-4; // FET writes its totals in decimals

// Seeds 11,12,13,21,22,23, then 101,102,103,201,202,203, then 1001,1002,1003,2001,2002,2003 and so on.
QStringList seedWords(int seed)
{
    int tens = 1;
    for (int i = 0; i < seed; ++i)
        tens *= 10;
    QStringList words;
    for (int group = 1; group <= 2; ++group)
        for (int number = 0; number < 3; ++number)
            words.append(
                QStringLiteral("--randomseeds%1%2=%3").arg(group).arg(number).arg(group * tens + number + 1));
    return words;
}

QString lastLine(const QByteArray &said)
{
    return QString::fromUtf8(said.trimmed().split('\n').last());
}

std::optional<double> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

// The same two sums, or words about them.
Verdict compare(std::optional<double> fetSoft, const planner::Score &score)
{
    Verdict verdict{true, false, fetSoft, score.soft, {}};
    if (!fetSoft)
        verdict.words = QStringLiteral("FET counted nothing");
    else if (score.hard != 0)
        verdict.words = QStringLiteral("we count hard %1 where FET has none").arg(score.hard);
    else if (qAbs(*fetSoft - score.soft) > sameSoft)
        verdict.words = QStringLiteral("soft: FET %1, we %2").arg(*fetSoft).arg(score.soft);
    verdict.alike = verdict.words.isEmpty();
    return verdict;
}

Verdict unread(const char *what)
{
    return {true, false, {}, {}, QStringLiteral("%1 cannot be read back").arg(QLatin1String(what))};
}

} // namespace

FetRun runFet(const QString &file, const QString &folder, int seconds, int seed)
{
    const QStringList words{QStringLiteral("fet-cl"),
                            QStringLiteral("--inputfile=") + file,
                            QStringLiteral("--outputdir=") + folder,
                            QStringLiteral("--timelimitseconds=%1").arg(seconds),
                            QStringLiteral("--htmllevel=0"),
                            QStringLiteral("--language=en_US")};
    const ChildRun child = runChild(words + seedWords(seed), seconds + patience);
    FetRun run;
    run.seconds = child.seconds;
    run.cpuSeconds = child.cpuSeconds;
    run.solved = child.out.contains("Simulation successful");
    if (!run.solved && !child.out.contains("Time exceeded"))
        run.trouble =
            QStringLiteral("fet-cl ended with %1: %2").arg(child.code).arg(lastLine(child.out + child.err));
    const QString name = QFileInfo(file).completeBaseName();
    const QString results =
        folder +
        QStringLiteral("/timetables/%1%2/%1_").arg(name, run.solved ? QString() : QStringLiteral("-highest"));
    run.soft = run.solved ? test::fetSoftTotal(results) : std::nullopt;
    run.timetable = results + QStringLiteral("activities.xml");
    return run;
}

OurRun runOurs(const QString &console, const QString &file, const QString &output, int seconds, int seed)
{
    const ChildRun child =
        runChild({console, QStringLiteral("timetable"), QStringLiteral("solve"), QStringLiteral("--json"),
                  QStringLiteral("--input"), file, QStringLiteral("--output"), output,
                  QStringLiteral("--seconds"), QString::number(seconds), QStringLiteral("--seed"),
                  QString::number(seed), QStringLiteral("--threads"), QStringLiteral("1")},
                 seconds + patience);
    const QJsonObject answer = QJsonDocument::fromJson(child.out).object();
    OurRun run;
    run.seconds = child.seconds;
    run.cpuSeconds = child.cpuSeconds;
    if (!answer.contains(QStringLiteral("solved"))) {
        run.trouble = QStringLiteral("semestrctl ended with %1: %2")
                          .arg(child.code)
                          .arg(lastLine(child.out.isEmpty() ? child.err : child.out));
        return run;
    }
    run.solved = answer[QStringLiteral("solved")].toBool();
    run.feasibleSeconds = numberOf(answer[QStringLiteral("feasible_seconds")]);
    run.feasibleCpuSeconds = numberOf(answer[QStringLiteral("feasible_cpu_seconds")]);
    run.placed = answer[QStringLiteral("placed")].toInt();
    run.hard = answer[QStringLiteral("hard")].toInteger();
    run.soft = answer[QStringLiteral("soft")].toDouble();
    run.timetable = output;
    return run;
}

QString fetVersion()
{
    const ChildRun child = runChild({QStringLiteral("fet-cl"), QStringLiteral("--version")}, patience);
    const qsizetype at = child.out.indexOf("FET version");
    return at < 0 ? QString() : QString::fromUtf8(child.out.mid(at, child.out.indexOf('\n', at) - at));
}

Verdict judgeFets(const FetBook &book, const FetRun &run)
{
    if (!run.solved)
        return {};
    const auto timetable = readFetTimetable(run.timetable, book);
    return timetable ? compare(run.soft, planner::scoreOf(book.problem, *timetable)) : unread("FET's file");
}

Verdict judgeOurs(const FetBook &book, const OurRun &run, const QString &folder)
{
    if (!run.solved)
        return {};
    const auto ours = readFetTimetable(run.timetable, book);
    if (!ours)
        return unread("our file");
    const FetRun fet = runFet(run.timetable, folder, judgingSeconds, 1);
    if (!fet.solved)
        return {true, false, {}, run.soft, QStringLiteral("FET does not take our timetable as it stands")};
    Verdict verdict = compare(fet.soft, planner::scoreOf(book.problem, *ours));
    if (verdict.alike && qAbs(*verdict.ourSoft - run.soft) > sameSoft) {
        verdict.alike = false;
        verdict.words = QStringLiteral("semestrctl says %1, its file costs %2").arg(run.soft).arg(*fet.soft);
    }
    return verdict;
}

int placedIn(const QString &file, const FetBook &book)
{
    const auto timetable = readFetTimetable(file, book);
    if (!timetable)
        return 0;
    return static_cast<int>(
        std::count_if(timetable->begin(), timetable->end(),
                      [](const planner::Placement &placement) { return placement.start >= 0; }));
}

} // namespace semestr::bench
