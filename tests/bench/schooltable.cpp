// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/schooltable.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

namespace semestr::bench {

namespace {

constexpr double leastCpuSeconds = 0.2; // below it a clock says little
constexpr double longSeconds = 3;

using Values = QList<double>;

double medianOf(Values values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QString shown(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

// «0.31 / 0.33 / 0.60»
QString spread(Values values, int digits)
{
    if (values.isEmpty())
        return QStringLiteral("—");
    std::sort(values.begin(), values.end());
    return QStringLiteral("%1 / %2 / %3")
        .arg(shown(values.first(), digits), shown(medianOf(values), digits), shown(values.last(), digits));
}

QString range(const Values &values)
{
    if (values.isEmpty())
        return QStringLiteral("—");
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return QStringLiteral("%1–%2").arg(shown(*least, 2), shown(*most, 2));
}

using Pick = std::function<std::optional<double>(const SchoolRun &)>;

Values valuesOf(const School &school, const Pick &pick)
{
    Values values;
    for (const SchoolRun &run : school.runs)
        if (const auto value = pick(run))
            values.append(*value);
    return values;
}

std::optional<double> fetCpu(const SchoolRun &run)
{
    return run.fet.solved ? std::optional(run.fet.cpuSeconds) : std::nullopt;
}

std::optional<double> fetSoft(const SchoolRun &run)
{
    return run.fet.solved ? run.fet.soft : std::nullopt;
}

std::optional<double> ourCpu(const SchoolRun &run)
{
    return run.ours.solved ? run.ours.feasibleCpuSeconds : std::nullopt;
}

std::optional<double> ourSoft(const SchoolRun &run)
{
    return run.ours.solved ? std::optional(run.ours.soft) : std::nullopt;
}

qsizetype solvedByFet(const School &school)
{
    return valuesOf(school, fetCpu).size();
}

qsizetype solvedByUs(const School &school)
{
    return valuesOf(school, ourSoft).size();
}

QString judgedWords(const School &school)
{
    const bool alike = std::all_of(school.runs.begin(), school.runs.end(),
                                   [](const SchoolRun &run) { return run.isAlike(); });
    const bool any = std::any_of(school.runs.begin(), school.runs.end(),
                                 [](const SchoolRun &run) { return run.fets.judged || run.own.judged; });
    return !alike ? QStringLiteral("**NO**") : any ? QStringLiteral("yes") : QStringLiteral("—");
}

// Troubles and disagreements of a run.
QStringList remarksOf(const SchoolRun &run)
{
    QStringList remarks;
    for (const QString &remark : {run.fet.trouble, run.ours.trouble})
        if (!remark.isEmpty())
            remarks.append(remark);
    if (!run.fets.words.isEmpty())
        remarks.append(QStringLiteral("DISAGREEMENT on FET's timetable: ") + run.fets.words);
    if (!run.own.words.isEmpty())
        remarks.append(QStringLiteral("DISAGREEMENT on our timetable: ") + run.own.words);
    return remarks;
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject fieldsOfRun(const SchoolRun &run)
{
    const QJsonObject fet{{QStringLiteral("solved"), run.fet.solved},
                          {QStringLiteral("placed"), run.fetPlaced},
                          {QStringLiteral("seconds"), run.fet.seconds},
                          {QStringLiteral("cpu_seconds"), run.fet.cpuSeconds},
                          {QStringLiteral("soft"), orNull(run.fet.soft)},
                          {QStringLiteral("soft_by_our_scorer"), orNull(run.fets.ourSoft)}};
    const QJsonObject ours{{QStringLiteral("solved"), run.ours.solved},
                           {QStringLiteral("placed"), run.ours.placed},
                           {QStringLiteral("hard"), run.ours.hard},
                           {QStringLiteral("seconds"), run.ours.seconds},
                           {QStringLiteral("cpu_seconds"), run.ours.cpuSeconds},
                           {QStringLiteral("feasible_seconds"), orNull(run.ours.feasibleSeconds)},
                           {QStringLiteral("feasible_cpu_seconds"), orNull(run.ours.feasibleCpuSeconds)},
                           {QStringLiteral("soft"), run.ours.soft},
                           {QStringLiteral("soft_by_fet"), orNull(run.own.fetSoft)}};
    return {{QStringLiteral("seed"), run.seed},
            {QStringLiteral("fet"), fet},
            {QStringLiteral("ours"), ours},
            {QStringLiteral("alike"), run.isAlike()},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(remarksOf(run))}};
}

// Logarithms of ours ÷ FET over the runs that FET solved; ours counts the limit where it solved nothing.
Values logsOfRatios(const QList<School> &schools, int seconds)
{
    Values logs;
    for (const School &school : schools)
        for (const SchoolRun &run : school.runs)
            if (const auto fet = fetCpu(run))
                logs.append(std::log(qMax(leastCpuSeconds, ourCpu(run).value_or(seconds)) /
                                     qMax(leastCpuSeconds, *fet)));
    return logs;
}

// Our median with the unsolved runs as endless, against the best of FET.
bool isSoftNoWorse(const School &school)
{
    Values ours =
        valuesOf(school, [](const SchoolRun &run) { return std::optional(ourSoft(run).value_or(HUGE_VAL)); });
    const Values fet = valuesOf(school, fetSoft);
    return medianOf(ours) <= *std::min_element(fet.begin(), fet.end()) + 1e-6;
}

void printSoft(const QList<School> &schools)
{
    int compared = 0, noWorse = 0;
    for (const School &school : schools) {
        const Values fet = valuesOf(school, fetSoft);
        if (!std::any_of(fet.begin(), fet.end(), [](double soft) { return soft > 0; }))
            continue;
        ++compared;
        noWorse += isSoftNoWorse(school) ? 1 : 0;
    }
    std::printf("- Soft: our median is no worse than FET's best on %d of the %d schools that FET solved at a "
                "cost.\n",
                noWorse, compared);
}

// How much of the core both had in their longer runs: a busy machine shows here.
void printShares(const QList<School> &schools)
{
    Values fet, ours;
    for (const School &school : schools) {
        for (const SchoolRun &run : school.runs) {
            if (run.fet.seconds > longSeconds)
                fet.append(run.fet.cpuSeconds / run.fet.seconds);
            if (run.ours.seconds > longSeconds)
                ours.append(run.ours.cpuSeconds / run.ours.seconds);
        }
    }
    const auto least = [](const Values &shares) {
        return shares.isEmpty() ? 1.0 : *std::min_element(shares.begin(), shares.end());
    };
    std::printf("- Share of the core, the least of a run: FET %.0f %%, ours %.0f %%.\n", 100 * least(fet),
                100 * least(ours));
}

void printRemarks(const School &school)
{
    const auto line = [&school](const QString &words) {
        std::printf("- %s, %s\n", qUtf8Printable(school.path), qUtf8Printable(words));
    };
    if (!school.unsupported.isEmpty())
        line(QStringLiteral("left out: ") + school.unsupported.join(QStringLiteral(", ")));
    for (const SchoolRun &run : school.runs)
        for (const QString &remark : remarksOf(run))
            line(QStringLiteral("seed %1: %2").arg(run.seed).arg(remark));
}

} // namespace

void printSchoolHeading()
{
    std::printf("\n| school | lessons | FET solved | FET CPU s min / med / max | FET soft best–worst | ours "
                "solved | ours CPU s to feasible min / med / max | ours soft at the end best / med / worst | "
                "judged alike |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    std::fflush(stdout);
}

void printSchool(const School &school)
{
    if (!school.trouble.isEmpty()) {
        std::printf("| %s | %s |||||||||\n", qUtf8Printable(school.path), qUtf8Printable(school.trouble));
        std::fflush(stdout);
        return;
    }
    const QString line = QStringLiteral("| %1 | %2 | %3/%10 | %4 | %5 | %6/%10 | %7 | %8 | %9 |\n")
                             .arg(school.path)
                             .arg(school.lessons)
                             .arg(solvedByFet(school))
                             .arg(spread(valuesOf(school, fetCpu), 2), range(valuesOf(school, fetSoft)))
                             .arg(solvedByUs(school))
                             .arg(spread(valuesOf(school, ourCpu), 2), spread(valuesOf(school, ourSoft), 2),
                                  judgedWords(school))
                             .arg(school.runs.size());
    std::fputs(qUtf8Printable(line), stdout);
    std::fflush(stdout);
}

void printSummary(const QList<School> &schools, int seconds)
{
    qsizetype ours = 0, fet = 0, runs = 0, taken = 0;
    std::printf("\n");
    for (const School &school : schools) {
        runs += school.runs.size();
        ours += solvedByUs(school);
        fet += solvedByFet(school);
        for (const SchoolRun &run : school.runs)
            taken += run.own.fetSoft ? 1 : 0;
        printRemarks(school);
    }
    std::printf("- Solved: ours %lld of %lld runs (fet-cl takes %lld of the timetables), FET %lld.\n",
                qlonglong(ours), qlonglong(runs), qlonglong(taken), qlonglong(fet));
    const Values logs = logsOfRatios(schools, seconds);
    double sum = 0;
    for (const double log : logs)
        sum += log;
    if (!logs.isEmpty())
        std::printf("- CPU time to feasible, ours ÷ FET, geometric mean of the %lld runs that FET solved: "
                    "%.3f.\n",
                    qlonglong(logs.size()), std::exp(sum / static_cast<double>(logs.size())));
    printSoft(schools);
    printShares(schools);
    std::fflush(stdout);
}

void sayRun(const School &school, const SchoolRun &run)
{
    const auto times = [](std::optional<double> cpu, double soft) {
        return cpu ? QStringLiteral("%1 s, soft %2").arg(shown(*cpu, 2), shown(soft, 2)) : QString();
    };
    const QString fet = run.fet.solved ? times(run.fet.cpuSeconds, run.fet.soft.value_or(-1))
                                       : QStringLiteral("placed %1").arg(run.fetPlaced);
    const QString ours = run.ours.solved ? times(run.ours.feasibleCpuSeconds.value_or(-1), run.ours.soft)
                                         : QStringLiteral("hard %1").arg(run.ours.hard);
    std::fprintf(stderr, "%s, seed %d: FET %s; ours %s\n", qUtf8Printable(school.path), run.seed,
                 qUtf8Printable(fet), qUtf8Printable(ours));
    for (const QString &remark : remarksOf(run))
        std::fprintf(stderr, "  !!! %s\n", qUtf8Printable(remark));
}

QJsonObject fieldsOf(const School &school)
{
    QJsonArray runs;
    for (const SchoolRun &run : school.runs)
        runs.append(fieldsOfRun(run));
    return {{QStringLiteral("school"), school.path},
            {QStringLiteral("lessons"), school.lessons},
            {QStringLiteral("unsupported"), QJsonArray::fromStringList(school.unsupported)},
            {QStringLiteral("trouble"), school.trouble},
            {QStringLiteral("runs"), runs}};
}

} // namespace semestr::bench
