// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/score.h"

#include "app/planner/scoredemands.h"

namespace semestr::planner {

namespace {

// Hard units of a weighted rule as well: a torn pair is not to be paid for.
long alwaysHard(const Demand &demand, const ScoreTables &tables)
{
    const auto *apart = std::get_if<DaysApart>(&demand);
    return apart ? tornPairs(*apart, tables) : 0;
}

void judge(const Rule &rule, int number, const ScoreTables &tables, Score &score)
{
    const long units = std::visit([&](const auto &demand) { return unitsOf(demand, tables); }, rule.demand);
    const long always = alwaysHard(rule.demand, tables);
    score.hard += always + (rule.weight.hard ? units : 0);
    score.soft += rule.weight.hard ? 0 : rule.weight.cost * static_cast<double>(units);
    if (units + always > 0)
        score.broken.push_back({number, units + always});
}

bool leftItsLock(const Lesson &lesson, const Placement &given, Slot start, RoomId room)
{
    const bool time = lesson.locks.time != LockOrigin::None && given.start != nowhere;
    const bool place = lesson.locks.room != LockOrigin::None && given.room != none;
    return (time && start != given.start) || (place && room != given.room);
}

long movedLocks(const ScoreTables &tables)
{
    const Problem &problem = tables.problem();
    long moved = 0;
    for (std::size_t i = 0; i < problem.lessons.size() && i < problem.given.size(); ++i) {
        const auto lesson = static_cast<LessonId>(i);
        const bool left = tables.isPlaced(lesson) && leftItsLock(problem.lessons[i], problem.given[i],
                                                                 tables.start(lesson), tables.room(lesson));
        moved += left ? 1 : 0;
    }
    return moved;
}

} // namespace

Score scoreOf(const Problem &problem, const Timetable &timetable)
{
    const ScoreTables tables(problem, timetable);
    Score score;
    score.total = static_cast<int>(problem.lessons.size());
    for (int lesson = 0; lesson < score.total; ++lesson)
        score.placed += tables.isPlaced(lesson) ? 1 : 0;
    score.unplaced = score.total - score.placed;
    score.clashes = tables.clashes();
    score.outside = tables.outside();
    score.movedLocks = movedLocks(tables);
    score.hard = score.unplaced + score.clashes + score.outside + score.movedLocks;
    for (std::size_t i = 0; i < problem.rules.size(); ++i)
        judge(problem.rules[i], static_cast<int>(i), tables, score);
    return score;
}

} // namespace semestr::planner
