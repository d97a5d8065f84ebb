// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/scoredemands.h"

#include <algorithm>
#include <functional>

namespace semestr::planner {

namespace {

using UnitsOfDay = std::function<long(PersonId, int day)>;

long sumOfDays(PersonId person, const ScoreTables &tables, const UnitsOfDay &units)
{
    long sum = 0;
    for (int day = 0; day < tables.cycle().allDays(); ++day)
        sum += units(person, day);
    return sum;
}

long sumOfDays(const std::vector<PersonId> &people, const ScoreTables &tables, const UnitsOfDay &units)
{
    long sum = 0;
    for (const PersonId person : people)
        sum += sumOfDays(person, tables, units);
    return sum;
}

bool isPossible(PersonId person, Slot slot, const ScoreTables &tables)
{
    return !tables.cycle().isBreak(slot) && !tables.isAway(person, slot);
}

long gapsOf(PersonId person, int day, const ScoreTables &tables)
{
    const auto taken = tables.periodsTaken(person, day);
    long gaps = 0;
    for (int period = taken.empty() ? 0 : taken.front(); !taken.empty() && period < taken.back(); ++period) {
        const Slot slot = tables.cycle().slotAt(day, period);
        gaps += !tables.isTaken(person, slot) && isPossible(person, slot, tables) ? 1 : 0;
    }
    return gaps;
}

// How many possible periods lie before the first lesson; 0 for a lesson where the person cannot be.
int possibleBefore(PersonId person, int day, int first, const ScoreTables &tables)
{
    if (!isPossible(person, tables.cycle().slotAt(day, first), tables))
        return 0;
    int before = 0;
    for (int period = 0; period < first; ++period)
        before += isPossible(person, tables.cycle().slotAt(day, period), tables) ? 1 : 0;
    return before;
}

long unitsOfLoad(const DayLoad &demand, int load)
{
    const bool judged = load > 0 || demand.emptyDayCounts;
    const int missing = judged ? std::max(0, demand.minimum - load) : 0;
    const int extra = demand.maximum >= 0 ? std::max(0, load - demand.maximum) : 0;
    if (demand.unit == UnitOfDay::Period)
        return missing + extra;
    return missing > 0 || extra > 0 ? 1 : 0;
}

} // namespace

long unitsOf(const Away &demand, const ScoreTables &tables)
{
    long units = 0;
    for (const PersonId person : demand.people) {
        for (const Slot slot : demand.slots)
            units += tables.isTaken(person, slot) ? 1 : 0;
    }
    return units;
}

long unitsOf(const WorkingDays &demand, const ScoreTables &tables)
{
    long units = 0;
    for (const PersonId person : demand.people) {
        const long days = sumOfDays(person, tables, [&](PersonId, int day) {
            const auto taken = tables.periodsTaken(person, day);
            return std::any_of(taken.begin(), taken.end(), [&](int period) {
                return period >= demand.fromPeriod && period < demand.toPeriod;
            });
        });
        units += std::max(0L, demand.minimum - days);
        units += demand.maximum >= 0 ? std::max(0L, days - demand.maximum) : 0;
    }
    return units;
}

long unitsOf(const DayLoad &demand, const ScoreTables &tables)
{
    long units = 0;
    for (const PersonId person : demand.people) {
        long all = 0;
        const long broken = sumOfDays(person, tables, [&](PersonId, int day) {
            const int load = static_cast<int>(tables.periodsTaken(person, day).size());
            all += load;
            return unitsOfLoad(demand, load);
        });
        units += all > 0 ? broken : 0;
    }
    return units;
}

long unitsOf(const RunLength &demand, const ScoreTables &tables)
{
    return sumOfDays(demand.people, tables, [&](PersonId person, int day) {
        long units = 0;
        int run = 0;
        for (int period = 0; period < tables.cycle().periods; ++period) {
            run = tables.isTaken(person, tables.cycle().slotAt(day, period)) ? run + 1 : 0;
            units += run == demand.maximum + 1 ? 1 : 0;
        }
        return units;
    });
}

long unitsOf(const Gaps &demand, const ScoreTables &tables)
{
    if (demand.over == Over::Day) {
        return sumOfDays(demand.people, tables, [&](PersonId person, int day) {
            return std::max(0L, gapsOf(person, day, tables) - demand.maximum);
        });
    }
    long units = 0;
    for (const PersonId person : demand.people) {
        const long all =
            sumOfDays(person, tables, [&](PersonId, int day) { return gapsOf(person, day, tables); });
        units += std::max(0L, all - demand.maximum);
    }
    return units;
}

long unitsOf(const LateBeginnings &demand, const ScoreTables &tables)
{
    long units = 0;
    for (const PersonId person : demand.people) {
        long late = 0;
        units += sumOfDays(person, tables, [&](PersonId, int day) {
            const auto taken = tables.periodsTaken(person, day);
            const int before = taken.empty() ? 0 : possibleBefore(person, day, taken.front(), tables);
            late += before >= 1 ? 1 : 0;
            return before >= 2 ? 1 : 0;
        });
        units += std::max(0L, late - demand.maximum);
    }
    return units;
}

long unitsOf(const Lonely &demand, const ScoreTables &tables)
{
    return sumOfDays(demand.people, tables, [&](PersonId person, int day) {
        const auto taken = tables.periodsTaken(person, day);
        long units = 0;
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const bool before = i > 0 && taken[i - 1] == taken[i] - 1;
            const bool after = i + 1 < taken.size() && taken[i + 1] == taken[i] + 1;
            units += before || after ? 0 : 1;
        }
        return units;
    });
}

} // namespace semestr::planner
