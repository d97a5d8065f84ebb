// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofchecks.h"

#include "app/planner/proofmatching.h"

#include <algorithm>
#include <numeric>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

void read(const DayLoad &load, DayLimits &limits)
{
    limits.least = std::max(limits.least, load.minimum);
    if (load.emptyDayCounts)
        limits.leastAlways = std::max(limits.leastAlways, load.minimum);
    if (load.maximum >= 0)
        limits.most = std::min(limits.most, load.maximum);
}

void read(const WorkingDays &days, int periods, DayLimits &limits)
{
    if (days.fromPeriod > 0 || days.toPeriod < periods) {
        limits.intervals.push_back({days.fromPeriod, days.toPeriod, days.minimum, days.maximum});
        return;
    }
    limits.daysLeast = std::max(limits.daysLeast, days.minimum);
    if (days.maximum >= 0)
        limits.daysMost = std::min(limits.daysMost, days.maximum);
}

// One person with the numbers of one proof.
class PersonChecks
{
public:
    PersonChecks(const ProofFacts &facts, PersonId person, Findings &findings)
        : m_facts(facts)
        , m_person(person)
        , m_look(facts, person)
        , m_findings(findings)
        , m_days(facts.grounds.cycle.allDays())
    {
    }

    void run()
    {
        if (m_look.isLost)
            return;
        // The plainest of his proofs is enough.
        (void)(slotsSuffice() && daysSuffice() && leastFits() && daysAreMany() && blocksFit() && hallHolds());
    }

private:
    bool fails(ProofKind kind, int needed, int available, std::vector<LessonId> lessons = {})
    {
        Proof proof;
        proof.kind = kind;
        proof.person = m_person;
        proof.needed = needed;
        proof.available = available;
        proof.derived = m_facts.derived;
        proof.lessons = lessons.empty() ? m_facts.grounds.lessonsOf[at(m_person)] : std::move(lessons);
        m_findings.add(std::move(proof));
        return false;
    }
    bool holds(ProofKind kind, int needed, int available)
    {
        return needed <= available || fails(kind, needed, available);
    }

    bool slotsSuffice() { return holds(ProofKind::PersonSlots, m_look.load, m_look.open.count()); }
    bool daysSuffice();
    bool leastFits();
    bool daysAreMany();
    bool blocksFit();
    bool hallHolds();
    std::vector<int> capacities(int gaps) const;
    int withIntervals(const DayLimits::Interval &interval) const;
    int withGapsOfCycle() const;

    const ProofFacts &m_facts;
    PersonId m_person;
    PersonLook m_look;
    Findings &m_findings;
    int m_days = 0;
};

std::vector<int> PersonChecks::capacities(int gaps) const
{
    std::vector<int> all;
    for (int day = 0; day < m_days; ++day) {
        const int holds = m_look.capacity(day, gaps);
        all.push_back(holds < m_look.limits.least ? 0 : holds); // such a day stays empty
    }
    return all;
}

int PersonChecks::withIntervals(const DayLimits::Interval &interval) const
{
    int sum = 0;
    std::vector<int> gains;
    for (int day = 0; day < m_days; ++day) {
        const int all = m_look.capacity(day);
        int outside = 0;
        for (int period = 0; period < m_facts.grounds.cycle.periods; ++period) {
            const bool inside = period >= interval.from && period < interval.to;
            outside += !inside && m_look.open.has(m_facts.grounds.cycle.slotAt(day, period)) ? 1 : 0;
        }
        outside = std::min(outside, all);
        sum += outside;
        gains.push_back(all - outside);
    }
    std::sort(gains.rbegin(), gains.rend());
    for (int day = 0; day < std::min(interval.most, m_days); ++day)
        sum += gains[at(day)];
    return sum;
}

// All days together with no more gaps than the cycle may have.
int PersonChecks::withGapsOfCycle() const
{
    constexpr int mostGaps = 40;
    const int gaps = std::min(m_look.limits.gapsOfCycle, mostGaps + 1);
    if (gaps > mostGaps || m_look.limits.run >= DayLimits::any)
        return INT32_MAX;
    std::vector<int> best(at(gaps) + 1, 0);
    for (int day = 0; day < m_days; ++day) {
        std::vector<int> next(best.size(), 0);
        for (int used = 0; used <= gaps; ++used)
            for (int here = 0; here <= used; ++here)
                next[at(used)] = std::max(next[at(used)],
                                          best[at(used - here)] +
                                              m_look.capacity(day, std::min(here, m_look.limits.gapsOfDay)));
        best = next;
    }
    return best.back();
}

bool PersonChecks::daysSuffice()
{
    std::vector<int> holding = capacities(std::min(m_look.limits.gapsOfDay, m_look.limits.gapsOfCycle));
    std::sort(holding.rbegin(), holding.rend());
    holding.resize(at(std::min(m_days, m_look.limits.daysMost)));
    int most = std::accumulate(holding.begin(), holding.end(), 0);
    most = std::min(most, withGapsOfCycle());
    for (const DayLimits::Interval &interval : m_look.limits.intervals)
        if (interval.most >= 0)
            most = std::min(most, withIntervals(interval));
    return holds(ProofKind::PersonDays, m_look.load, most);
}

bool PersonChecks::leastFits()
{
    const DayLimits &limits = m_look.limits;
    if (m_look.load == 0)
        return true;
    if (!holds(ProofKind::PersonLeast, limits.least, m_look.load) ||
        !holds(ProofKind::PersonLeast, limits.leastAlways * m_days, m_look.load) ||
        !holds(ProofKind::PersonLeast, limits.daysLeast * std::max(1, limits.least), m_look.load))
        return false;
    for (int day = 0; day < m_days; ++day)
        if (!holds(ProofKind::PersonLeast, limits.leastAlways, m_look.capacity(day)))
            return false;
    return true;
}

bool PersonChecks::daysAreMany()
{
    int days = 0;
    for (int day = 0; day < m_days; ++day)
        days += m_look.capacity(day) >= std::max(1, m_look.limits.least) ? 1 : 0;
    days = std::min({days, m_look.occurrences, m_look.limits.daysMost});
    return holds(ProofKind::PersonFewDays, m_look.limits.daysLeast, days);
}

bool PersonChecks::blocksFit()
{
    const auto &mine = m_facts.grounds.lessonsOf[at(m_person)];
    int longest = 1;
    for (const LessonId lesson : mine)
        longest = std::max(longest, m_facts.grounds.of(lesson).periods);
    for (int periods = 2; periods <= longest; ++periods) {
        SlotSet open(m_facts.grounds.slots);
        std::vector<LessonId> those;
        int needed = 0;
        for (const LessonId lesson : mine) {
            if (m_facts.grounds.of(lesson).periods < periods)
                continue;
            those.push_back(lesson);
            open.unite(m_facts.coverOf(lesson));
            needed += m_facts.grounds.of(lesson).periods / periods * m_facts.grounds.weeksOf(lesson);
        }
        int most = 0;
        for (int day = 0; day < m_days; ++day)
            most += m_look.blocks(open, day, periods);
        if (needed > most)
            return fails(ProofKind::PersonBlocks, needed, most, those);
    }
    return true;
}

bool PersonChecks::hallHolds()
{
    const auto &mine = m_facts.grounds.lessonsOf[at(m_person)];
    const SlotMatching matching(m_facts, mine, 1);
    if (matching.isComplete())
        return true;
    std::vector<LessonId> crowd;
    for (const std::size_t place : matching.crowd())
        crowd.push_back(mine[place]);
    std::sort(crowd.begin(), crowd.end());
    return fails(ProofKind::PersonHall, matching.crowdLoad(), matching.crowdSlots(), crowd);
}

} // namespace

DayLimits::DayLimits(const ProofFacts &facts, PersonId person)
{
    for (const int rule : facts.grounds.dayRules[at(person)]) {
        if (!facts.on[at(rule)])
            continue;
        const Demand &demand = facts.grounds.problem.rules[at(rule)].demand;
        speaks = true;
        if (const auto *load = std::get_if<DayLoad>(&demand))
            read(*load, *this);
        else if (const auto *days = std::get_if<WorkingDays>(&demand))
            read(*days, facts.grounds.cycle.periods, *this);
        else if (const auto *runs = std::get_if<RunLength>(&demand))
            run = std::min(run, runs->maximum);
        else if (const auto *gaps = std::get_if<Gaps>(&demand))
            (gaps->over == Over::Day ? gapsOfDay : gapsOfCycle) =
                std::min(gaps->over == Over::Day ? gapsOfDay : gapsOfCycle, gaps->maximum);
        else if (const auto *beginnings = std::get_if<LateBeginnings>(&demand))
            late = late < 0 ? beginnings->maximum : std::min(late, beginnings->maximum);
        else if (std::holds_alternative<Lonely>(demand))
            lonely = true;
    }
}

PersonLook::PersonLook(const ProofFacts &facts, PersonId person)
    : limits(facts, person), open(facts.grounds.slots), m_facts(facts), m_person(person)
{
    for (const LessonId lesson : facts.grounds.lessonsOf[at(person)]) {
        load += facts.grounds.loadOf(lesson);
        occurrences += facts.grounds.weeksOf(lesson);
        isLost = isLost || facts.starts[at(lesson)].isEmpty();
        open.unite(facts.coverOf(lesson));
    }
}

int PersonLook::capacity(int day, int gaps) const
{
    const Cycle &cycle = m_facts.grounds.cycle;
    // By breaks that count as gaps: the most periods so far.
    std::vector<int> best(at(std::min(gaps, cycle.periods)) + 1, 0);
    for (int period = 0; period < cycle.periods;) {
        int length = 0;
        int free = 0; // breaks of the run that are no gaps
        for (; period < cycle.periods && open.has(cycle.slotAt(day, period)); ++period, ++length)
            free += m_facts.grounds.pathless[at(m_person)].has(cycle.slotAt(day, period)) ? 1 : 0;
        ++period;
        std::vector<int> next(best.size(), 0);
        for (std::size_t used = 0; used < best.size(); ++used)
            for (std::size_t here = 0; here <= used; ++here) {
                int most = 0;
                for (int pauses = 0; pauses <= static_cast<int>(here) + free; ++pauses)
                    most = std::max(most, std::min(length - pauses, (pauses + 1) * limits.run));
                next[used] = std::max(next[used], best[used - here] + most);
            }
        best = next;
    }
    return std::min(best.back(), limits.most);
}

int PersonLook::blocks(const SlotSet &set, int day, int periods) const
{
    const Cycle &cycle = m_facts.grounds.cycle;
    int count = 0;
    for (int period = 0, length = 0; period < cycle.periods; ++period) {
        length = set.has(cycle.slotAt(day, period)) ? length + 1 : 0;
        if (length == periods) {
            ++count;
            length = 0;
        }
    }
    return std::min(count, limits.most / periods);
}

void checkPeople(const ProofFacts &facts, Findings &findings)
{
    for (const PersonId person : facts.people) {
        if (findings.isFull())
            return;
        PersonChecks(facts, person, findings).run();
    }
}

} // namespace semestr::planner
