// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cttcost.h"
#include "app/exchange/cttreader.h"
#include "app/planner/solver.h"
#include "tests/bench/plannerbench.h"

#include <QDir>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <ctime>

namespace semestr::bench {

namespace {

// Averages of Müller's solver under the rules of the competition.
struct Instance
{
    const char *name;
    double muller;
};

constexpr Instance instances[] = {{"comp01", 5.0},   {"comp02", 61.3}, {"comp03", 94.8}, {"comp04", 42.8},
                                  {"comp05", 343.5}, {"comp06", 56.8}, {"comp07", 33.9}, {"comp08", 46.5},
                                  {"comp09", 113.1}, {"comp10", 21.3}};

struct CttRun
{
    int seed = 1;
    double feasible = -1; // processor seconds; −1 = never
    double cpuSeconds = 0;
    std::int64_t moves = 0;
    CttCost cost;
    bool alike = false; // our scorer counts the same
};

double cpuNow()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

CttRun runSeed(const CttBook &book, int seconds, int seed)
{
    CttRun run;
    run.seed = seed;
    const double begun = cpuNow();
    planner::SolveOptions options;
    options.seed = static_cast<std::uint64_t>(seed);
    const planner::Solution made = planner::solve(book.problem, options, [&](const planner::Progress &now) {
        run.cpuSeconds = cpuNow() - begun;
        if (now.hard == 0 && run.feasible < 0)
            run.feasible = run.cpuSeconds;
        return run.cpuSeconds < seconds;
    });
    run.cpuSeconds = cpuNow() - begun;
    run.moves = made.moves;
    run.cost = cttCost(book, made.timetable);
    run.alike = (run.cost.hard() == 0) == made.score.isSolved() &&
                (run.cost.hard() > 0 || qAbs(static_cast<double>(run.cost.soft()) - made.score.soft) < 1e-6);
    return run;
}

void sayRun(const char *name, const CttRun &run)
{
    const CttCost &cost = run.cost;
    std::fprintf(
        stderr,
        "%s, seed %d: hard %ld, cost %ld (seats %ld, days %ld, lonely %ld, rooms %ld), feasible after "
        "%.2f of %.1f CPU s, %.0f thousand moves a second%s\n",
        name, run.seed, cost.hard(), cost.soft(), cost.roomCapacity, cost.minimumWorkingDays,
        cost.curriculumCompactness, cost.roomStability, run.feasible, run.cpuSeconds,
        static_cast<double>(run.moves) / qMax(0.001, run.cpuSeconds) / 1000,
        run.alike ? "" : " !!! DISAGREEMENT with our scorer");
}

QJsonObject fieldsOf(const char *name, const CttRun &run)
{
    return {
        {QStringLiteral("instance"), QLatin1String(name)},
        {QStringLiteral("seed"), run.seed},
        {QStringLiteral("hard"), static_cast<qint64>(run.cost.hard())},
        {QStringLiteral("cost"), static_cast<qint64>(run.cost.soft())},
        {QStringLiteral("room_capacity"), static_cast<qint64>(run.cost.roomCapacity)},
        {QStringLiteral("minimum_working_days"), static_cast<qint64>(run.cost.minimumWorkingDays)},
        {QStringLiteral("curriculum_compactness"), static_cast<qint64>(run.cost.curriculumCompactness)},
        {QStringLiteral("room_stability"), static_cast<qint64>(run.cost.roomStability)},
        {QStringLiteral("feasible_cpu_seconds"), run.feasible < 0 ? QJsonValue() : QJsonValue(run.feasible)},
        {QStringLiteral("cpu_seconds"), run.cpuSeconds},
        {QStringLiteral("moves"), static_cast<qint64>(run.moves)},
        {QStringLiteral("alike"), run.alike}};
}

// The table and what is summed up below it.
class CttTable
{
public:
    explicit CttTable(const PlannerGround &ground) : m_ground(ground)
    {
        std::printf("\nITC-2007, track 3: %d CPU s on one core, %d seed(s)\n", ground.seconds,
                    ground.cttSeeds);
        std::printf("\n| instance | lectures | feasible after CPU s | cost best / mean / worst | Müller's "
                    "average | judged alike |\n|---|--:|--:|--:|--:|--:|\n");
    }

    void add(const Instance &instance, const CttBook &book, const QList<CttRun> &runs);
    void printMeans() const;

private:
    const PlannerGround &m_ground;
    int m_count = 0, m_noWorse = 0, m_broken = 0;
    double m_ours = 0, m_muller = 0;
};

void CttTable::add(const Instance &instance, const CttBook &book, const QList<CttRun> &runs)
{
    double sum = 0, feasible = 0;
    long best = runs.first().cost.soft(), worst = best;
    bool alike = true, solved = true;
    for (const CttRun &run : runs) {
        sum += static_cast<double>(run.cost.soft());
        best = std::min(best, run.cost.soft());
        worst = std::max(worst, run.cost.soft());
        feasible = std::max(feasible, run.feasible);
        alike = alike && run.alike;
        solved = solved && run.cost.hard() == 0;
    }
    const double mean = sum / static_cast<double>(runs.size());
    std::printf("| %s | %zu | %s | %ld / %.1f / %ld%s | %.1f | %s |\n", instance.name,
                book.problem.lessons.size(),
                solved ? qUtf8Printable(QString::number(feasible, 'f', 2)) : "not always", best, mean, worst,
                solved ? "" : " (of broken ones too)", instance.muller, alike ? "yes" : "**NO**");
    std::fflush(stdout);
    ++m_count;
    m_broken += solved ? 0 : 1;
    m_noWorse += solved && mean <= instance.muller ? 1 : 0;
    m_ours += mean;
    m_muller += instance.muller;
}

void CttTable::printMeans() const
{
    if (m_count == 0)
        return;
    std::printf("\n- Mean of %d instances: ours %.1f, Müller's average %.1f; no worse on %d", m_count,
                m_ours / m_count, m_muller / m_count, m_noWorse);
    std::printf(m_broken > 0 ? ", hard rules broken on %d.\n" : ".\n", m_broken);
    std::fflush(stdout);
}

// Why an instance cannot be read.
void sayUnread(const Instance &instance, const Error &error)
{
    std::printf("| %s | cannot be read: %s |||||\n", instance.name, faultName(error.fault));
    std::fflush(stdout);
}

} // namespace

void compareCtt(const PlannerGround &ground, const Keep &keep)
{
    QList<Instance> wanted;
    for (const Instance &instance : instances)
        if (ground.wants(QStringLiteral("ctt/") + QLatin1String(instance.name)))
            wanted.append(instance);
    if (wanted.isEmpty())
        return;
    if (ground.cttFolder.isEmpty()) {
        std::printf("\nITC-2007, track 3: left out; name the folder of comp01.ctt … comp10.ctt by --ctt or "
                    "SEMESTR_CTT\n");
        return;
    }
    CttTable table(ground);
    QJsonArray rows;
    for (const Instance &instance : wanted) {
        const auto book =
            readCtt(QDir(ground.cttFolder).filePath(QLatin1String(instance.name) + QLatin1String(".ctt")));
        if (!book) {
            sayUnread(instance, book.error());
            continue;
        }
        QList<CttRun> runs;
        for (int seed = 1; seed <= ground.cttSeeds; ++seed) {
            runs.append(runSeed(*book, ground.seconds, seed));
            sayRun(instance.name, runs.last());
            rows.append(fieldsOf(instance.name, runs.last()));
            keep(rows);
        }
        table.add(instance, *book, runs);
    }
    table.printMeans();
}

} // namespace semestr::bench
