// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/exchange/fetwriter.h"
#include "app/main/console/commands.h"
#include "app/main/console/explaincommand.h"
#include "app/main/console/repaircommand.h"
#include "app/main/console/solverun.h"
#include "app/main/console/timetablewords.h"
#include "app/planner/score.h"

#include <QJsonArray>
#include <QLocale>

namespace semestr {

namespace {

QJsonObject fieldsOf(const planner::Score &score, const FetBook &book)
{
    return {{QStringLiteral("solved"), score.isSolved()},
            {QStringLiteral("placed"), score.placed},
            {QStringLiteral("total"), score.total},
            {QStringLiteral("hard"), static_cast<qint64>(score.hard)},
            {QStringLiteral("soft"), cleanSoft(score.soft)},
            {QStringLiteral("unsupported"), QJsonArray::fromStringList(book.unsupported.keys())}};
}

QString scoreLine(const planner::Score &score)
{
    const QLocale numbers;
    return Console::tr("placed %1 of %2, hard %3, soft %4")
        .arg(numbers.toString(score.placed), numbers.toString(score.total),
             numbers.toString(static_cast<qlonglong>(score.hard)), numbers.toString(score.soft, 'f', 2));
}

// Nulls where no complete timetable was found.
QJsonObject timesOf(const SolveRun &search)
{
    const auto &feasible = search.feasible();
    return {
        {QStringLiteral("seconds"), search.seconds()},
        {QStringLiteral("feasible_seconds"), feasible ? QJsonValue(feasible->seconds) : QJsonValue()},
        {QStringLiteral("feasible_cpu_seconds"), feasible ? QJsonValue(feasible->cpuSeconds) : QJsonValue()}};
}

Result<Answer> runSolve(Call &call)
{
    SolveRun search(call);
    SEMESTR_LET(book, readFet(call.text("input")));
    SEMESTR_TRY(checkTarget(call.text("output")));
    sayUnsupported(book);
    const planner::Solution solution = search.run(book.problem);
    SEMESTR_TRY(writeFet(call.text("output"), book, solution.timetable));
    Answer answer;
    answer.code = solution.score.isSolved() ? 0 : 1;
    answer.fields = fieldsOf(solution.score, book);
    const QJsonObject times = timesOf(search);
    for (auto it = times.begin(); it != times.end(); ++it)
        answer.fields.insert(it.key(), it.value());
    answer.lines.append(solution.score.isSolved()
                            ? Console::tr("The timetable is complete.")
                            : Console::tr("No complete timetable was found; the best one was written."));
    answer.lines.append(scoreLine(solution.score));
    return answer;
}

QJsonArray brokenRules(const planner::Score &score, const planner::Problem &problem)
{
    QJsonArray rules;
    for (const planner::Score::Broken &broken : score.broken) {
        const planner::Rule &rule = problem.rules[static_cast<std::size_t>(broken.rule)];
        rules.append(QJsonObject{{QStringLiteral("rule"), QString::fromStdString(rule.origin)},
                                 {QStringLiteral("hard"), rule.weight.hard},
                                 {QStringLiteral("units"), static_cast<qint64>(broken.units)},
                                 {QStringLiteral("cost"), rule.weight.hard ? 1.0 : rule.weight.cost}});
    }
    return rules;
}

Result<Answer> runScore(Call &call)
{
    SEMESTR_LET(book, readFet(call.text("input")));
    SEMESTR_LET(timetable, readFetTimetable(call.text("result"), book));
    sayUnsupported(book);
    const planner::Score score = planner::scoreOf(book.problem, timetable);
    Answer answer;
    answer.code = score.isSolved() ? 0 : 1;
    answer.fields = fieldsOf(score, book);
    answer.fields.insert(QStringLiteral("unplaced"), score.unplaced);
    answer.fields.insert(QStringLiteral("clashes"), static_cast<qint64>(score.clashes));
    answer.fields.insert(QStringLiteral("outside"), static_cast<qint64>(score.outside));
    answer.fields.insert(QStringLiteral("moved_locks"), static_cast<qint64>(score.movedLocks));
    answer.fields.insert(QStringLiteral("broken"), brokenRules(score, book.problem));
    answer.lines.append(scoreLine(score));
    for (const planner::Score::Broken &broken : score.broken) {
        const planner::Rule &rule = book.problem.rules[static_cast<std::size_t>(broken.rule)];
        answer.lines.append(
            QStringLiteral("%1 × %2").arg(broken.units).arg(QString::fromStdString(rule.origin)));
    }
    return answer;
}

} // namespace

QList<CommandInfo> timetableCommands()
{
    const OptionInfo input{"input", OptionKind::File, true,
                           QT_TRANSLATE_NOOP("Console", "the FET file with the lessons and the rules")};
    return {
        {"timetable solve",
         QT_TRANSLATE_NOOP("Console", "makes a timetable for a FET file"),
         false,
         {input,
          {"output", OptionKind::File, true,
           QT_TRANSLATE_NOOP("Console", "the FET file with the times and rooms")},
          {"seconds", OptionKind::Whole, false,
           QT_TRANSLATE_NOOP("Console", "how long to search; 60 when nothing is said")},
          {"seed", OptionKind::Whole, false,
           QT_TRANSLATE_NOOP("Console", "the same seed and moves give the same timetable")},
          {"threads", OptionKind::Whole, false,
           QT_TRANSLATE_NOOP("Console", "searches at the same time, 1 to 64")},
          {"moves", OptionKind::Whole, false,
           QT_TRANSLATE_NOOP("Console", "how many moves to try, instead of the seconds")}},
         runSolve,
         SolveRun::isComplete},
        {"timetable score",
         QT_TRANSLATE_NOOP("Console", "counts what a timetable breaks"),
         false,
         {input,
          {"result", OptionKind::File, true,
           QT_TRANSLATE_NOOP("Console", "a solved FET file, or FET's list of activities")}},
         runScore},
        explainCommand(),
        repairCommand(input),
    };
}

} // namespace semestr
