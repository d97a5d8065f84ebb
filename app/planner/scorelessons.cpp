// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/scoredemands.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

namespace semestr::planner {

namespace {

std::size_t index(int number)
{
    return ScoreTables::index(number);
}

// Which slots of the cycle a list names.
std::vector<bool> maskOf(const std::vector<Slot> &slots, const ScoreTables &tables)
{
    std::vector<bool> mask(index(tables.cycle().slots()), false);
    for (const Slot slot : slots)
        mask[index(slot)] = true;
    return mask;
}

// A placed lesson as one stretch of one day.
struct Stretch
{
    int day = 0;
    int from = 0;
    int to = 0; // the period after the last
};

// The lesson as it stands in a week: where it stands anyway when it is not of every week.
Stretch stretchIn(LessonId lesson, int week, const ScoreTables &tables)
{
    const Cycle &cycle = tables.cycle();
    Slot start = tables.start(lesson);
    if (tables.lesson(lesson).everyWeek)
        start += week * cycle.slotsOfWeek();
    const int from = cycle.periodOf(start);
    return {cycle.dayOf(start), from, from + tables.lesson(lesson).periods};
}

// The week in which lessons are compared: that of the first one which is not of every week.
int commonWeek(const std::vector<LessonId> &lessons, const ScoreTables &tables)
{
    for (const LessonId lesson : lessons) {
        if (!tables.lesson(lesson).everyWeek)
            return tables.cycle().dayOf(tables.start(lesson)) / tables.cycle().days;
    }
    return 0;
}

std::vector<Stretch> stretchesOf(const std::vector<LessonId> &lessons, const ScoreTables &tables)
{
    std::vector<Stretch> stretches;
    const int week = commonWeek(lessons, tables);
    for (const LessonId lesson : lessons)
        stretches.push_back(stretchIn(lesson, week, tables));
    return stretches;
}

using UnitsOfPair = std::function<long(const Stretch &, const Stretch &)>;

// The sum over the pairs of placed lessons.
long sumOfPairs(const std::vector<LessonId> &lessons, const ScoreTables &tables, const UnitsOfPair &units)
{
    const std::vector<LessonId> placed = tables.placedOf(lessons);
    long sum = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto pair = stretchesOf({placed[i], placed[j]}, tables);
            sum += units(pair[0], pair[1]);
        }
    }
    return sum;
}

// Whether nothing but breaks lies from a period to another of the day; false when they overlap.
bool adjoins(const Stretch &earlier, const Stretch &later, const Cycle &cycle)
{
    if (earlier.day != later.day || later.from < earlier.to)
        return false;
    for (int period = earlier.to; period < later.from; ++period) {
        if (!cycle.isBreak(cycle.slotAt(earlier.day, period)))
            return false;
    }
    return true;
}

} // namespace

long unitsOf(const StartsIn &demand, const ScoreTables &tables)
{
    const auto allowed = maskOf(demand.starts, tables);
    long units = 0;
    for (const LessonId lesson : tables.placedOf(demand.lessons))
        units += allowed[index(tables.start(lesson))] ? 0 : 1;
    return units;
}

long unitsOf(const LiesIn &demand, const ScoreTables &tables)
{
    const auto allowed = maskOf(demand.slots, tables);
    const Cycle &cycle = tables.cycle();
    long units = 0;
    for (const LessonId lesson : tables.placedOf(demand.lessons)) {
        for (const Slot start : tables.starts(lesson)) {
            for (int k = 0; k < tables.lesson(lesson).periods; ++k) {
                const bool inDay = cycle.periodOf(start) + k < cycle.periods;
                units += inDay && allowed[index(start + k)] ? 0 : 1;
            }
        }
    }
    return units;
}

long unitsOf(const DaysApart &demand, const ScoreTables &tables)
{
    return sumOfPairs(demand.lessons, tables, [&](const Stretch &a, const Stretch &b) {
        return std::max(0, demand.days - std::abs(a.day - b.day));
    });
}

long tornPairs(const DaysApart &demand, const ScoreTables &tables)
{
    if (!demand.adjoinOnOneDay || demand.days <= 0)
        return 0;
    // Two lessons over each other are a clash or Apart, not torn.
    return sumOfPairs(demand.lessons, tables, [&](const Stretch &a, const Stretch &b) {
        const Stretch &earlier = a.from < b.from ? a : b;
        const Stretch &later = a.from < b.from ? b : a;
        return a.day == b.day && later.from > earlier.to ? 1 : 0;
    });
}

long unitsOf(const DaysTogether &demand, const ScoreTables &tables)
{
    return sumOfPairs(demand.lessons, tables, [&](const Stretch &a, const Stretch &b) {
        return std::max(0, std::abs(a.day - b.day) - demand.days);
    });
}

long unitsOf(const StartsSame &demand, const ScoreTables &tables)
{
    return sumOfPairs(demand.lessons, tables, [&](const Stretch &a, const Stretch &b) {
        const bool day = demand.what == Same::Period || a.day == b.day;
        const bool period = demand.what == Same::Day || a.from == b.from;
        return day && period ? 0 : 1;
    });
}

long unitsOf(const Apart &demand, const ScoreTables &tables)
{
    return sumOfPairs(demand.lessons, tables, [](const Stretch &a, const Stretch &b) {
        return a.day == b.day ? std::max(0, std::min(a.to, b.to) - std::max(a.from, b.from)) : 0;
    });
}

long unitsOf(const PauseBetween &demand, const ScoreTables &tables)
{
    return sumOfPairs(demand.lessons, tables, [&](const Stretch &a, const Stretch &b) {
        const Stretch &earlier = a.from < b.from ? a : b;
        const Stretch &later = a.from < b.from ? b : a;
        return a.day == b.day ? std::max(0, demand.periods - (later.from - earlier.to)) : 0;
    });
}

long unitsOf(const Follows &demand, const ScoreTables &tables)
{
    if (!tables.isPlaced(demand.first) || !tables.isPlaced(demand.second))
        return 0;
    const auto pair = stretchesOf({demand.first, demand.second}, tables);
    return adjoins(pair[0], pair[1], tables.cycle()) ? 0 : 1;
}

long unitsOf(const Adjoins &demand, const ScoreTables &tables)
{
    if (tables.placedOf(demand.lessons).size() < demand.lessons.size())
        return 0;
    auto stretches = stretchesOf(demand.lessons, tables);
    std::sort(stretches.begin(), stretches.end(), [](const Stretch &a, const Stretch &b) {
        return std::pair(a.day, a.from) < std::pair(b.day, b.from);
    });
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        if (!adjoins(stretches[i - 1], stretches[i], tables.cycle()))
            return 1;
    }
    return 0;
}

long unitsOf(const EndsDay &demand, const ScoreTables &tables)
{
    const Cycle &cycle = tables.cycle();
    long units = 0;
    for (const LessonId lesson : tables.placedOf(demand.lessons)) {
        for (const Slot start : tables.starts(lesson)) {
            const int end = cycle.periodOf(start) + tables.lesson(lesson).periods;
            for (const PersonId person : tables.lesson(lesson).people) {
                const auto taken = tables.periodsTaken(person, cycle.dayOf(start));
                const bool isAtom = tables.problem().people[index(person)].kind == PersonKind::Students;
                units += isAtom && !taken.empty() && taken.back() >= end ? 1 : 0;
            }
        }
    }
    return units;
}

long unitsOf(const SpreadsOver &demand, const ScoreTables &tables)
{
    std::set<int> days;
    for (const LessonId lesson : demand.lessons) {
        for (const Slot start : tables.starts(lesson))
            days.insert(tables.cycle().dayOf(start));
    }
    return std::max(0, demand.days - static_cast<int>(days.size()));
}

long unitsOf(const MostADay &demand, const ScoreTables &tables)
{
    std::map<int, int> lessonsOfDay;
    for (const LessonId lesson : demand.lessons) {
        for (const Slot start : tables.starts(lesson))
            ++lessonsOfDay[tables.cycle().dayOf(start)];
    }
    long over = 0;
    for (const auto &[day, lessons] : lessonsOfDay)
        over += std::max(0, lessons - demand.maximum);
    return over;
}

} // namespace semestr::planner
