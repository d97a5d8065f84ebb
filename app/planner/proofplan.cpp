// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofplan.h"

#include <algorithm>
#include <bit>

namespace semestr::planner {

PlanSearch::PlanSearch(const ProofFacts &facts, const std::vector<LessonId> &lessons,
                       const std::vector<PersonId> &people, int nodes)
    : m_facts(facts)
    , m_cycle(facts.grounds.cycle)
    , m_items(facts, lessons, people.size() != 1)
    , m_peopleOf(m_items.list.size())
    , m_near(m_items.list.size())
    , m_isPlaced(m_items.list.size(), 0)
    , m_nodes(nodes)
{
    for (const PersonId person : people) {
        Someone someone{person, PersonLook(facts, person), 0, 0,
                        std::vector<std::uint64_t>(at(m_cycle.allDays()), 0)};
        someone.left = someone.look.load;
        someone.occurrencesLeft = someone.look.occurrences;
        m_people.push_back(std::move(someone));
    }
    for (std::size_t item = 0; item < m_items.list.size(); ++item) {
        const auto &who = facts.grounds.of(m_items.list[item].lesson).people;
        for (std::size_t i = 0; i < m_people.size(); ++i)
            if (std::find(who.begin(), who.end(), m_people[i].person) != who.end())
                m_peopleOf[item].push_back(i);
        for (std::size_t other = 0; other < item; ++other)
            if (facts.mayNotOverlap(m_items.list[item].lesson, m_items.list[other].lesson)) {
                m_near[item].push_back({other, nullptr, false, true});
                m_near[other].push_back({item, nullptr, false, true});
            }
    }
    for (const auto &[one, two, link] : m_items.links) {
        m_near[one].push_back({two, link, m_items.list[one].lesson != link->one, false});
        m_near[two].push_back({one, link, m_items.list[two].lesson != link->one, false});
    }
}

bool PlanSearch::fails()
{
    Domains domains;
    for (const ProofItem &item : m_items.list)
        domains.push_back(m_facts.starts[at(item.lesson)]);
    for (const Someone &someone : m_people)
        if (someone.look.isLost)
            return false;
    return !place(domains, 0) && m_nodes > 0;
}

// The item with the fewest starts left, of exchangeable ones the first.
int PlanSearch::choose(const Domains &domains) const
{
    int best = none;
    int least = INT32_MAX;
    for (std::size_t item = 0; item < domains.size(); ++item) {
        const int same = m_items.list[item].same;
        if (m_isPlaced[item] || (same != none && !m_isPlaced[at(same)]))
            continue;
        const int count = domains[item].count();
        if (count < least) {
            least = count;
            best = static_cast<int>(item);
        }
    }
    return best;
}

void PlanSearch::dropOverlaps(SlotSet &domain, std::size_t of, std::size_t item, Slot start) const
{
    const ProofItem &mine = m_items.list[item];
    const ProofItem &other = m_items.list[of];
    if (mine.weeks == other.weeks) {
        const Slot end = std::min(start + mine.periods, m_facts.grounds.slots);
        for (Slot slot = std::max(0, start - other.periods + 1); slot < end; ++slot)
            if (m_facts.grounds.overlap(mine.lesson, start, other.lesson, slot))
                domain.drop(slot);
        return;
    }
    for (const Slot slot : domain.list())
        if (m_facts.grounds.overlap(mine.lesson, start, other.lesson, slot))
            domain.drop(slot);
}

// Takes from the others what does not suit; false where one has nothing left.
bool PlanSearch::narrow(Domains &domains, std::size_t item, Slot start) const
{
    for (const Near &near : m_near[item]) {
        if (m_isPlaced[near.item])
            continue;
        SlotSet &domain = domains[near.item];
        if (near.disjoint)
            dropOverlaps(domain, near.item, item, start);
        else
            for (const Slot slot : domain.list())
                if (!m_facts.suit(*near.link, near.turned ? slot : start, near.turned ? start : slot))
                    domain.drop(slot);
        if (domain.isEmpty())
            return false;
    }
    for (std::size_t next = item + 1; next < domains.size(); ++next) {
        if (m_items.list[next].same != static_cast<int>(item))
            continue;
        for (const Slot slot : domains[next].list())
            if (slot < start)
                domains[next].drop(slot);
        if (domains[next].isEmpty())
            return false;
    }
    return true;
}

void PlanSearch::take(std::size_t item, Slot start, int sign)
{
    const ProofItem &mine = m_items.list[item];
    m_isPlaced[item] = sign > 0 ? 1 : 0;
    for (const std::size_t number : m_peopleOf[item]) {
        Someone &someone = m_people[number];
        someone.left -= sign * mine.periods * mine.weeks;
        someone.occurrencesLeft -= sign * mine.weeks;
        m_facts.grounds.cover(mine.lesson, start, [&](Slot slot) {
            someone.taken[at(m_cycle.dayOf(slot))] ^= std::uint64_t(1) << m_cycle.periodOf(slot);
        });
    }
}

PlanSearch::DayFacts PlanSearch::factsOf(const Someone &someone, int day) const
{
    DayFacts facts;
    const std::uint64_t taken = someone.taken[at(day)];
    if (!taken)
        return facts;
    const DayLimits &limits = someone.look.limits;
    const SlotSet &pathless = m_facts.grounds.pathless[at(someone.person)];
    facts.load = std::popcount(taken);
    const int first = std::countr_zero(taken);
    const int last = 63 - std::countl_zero(taken);
    const bool counts = !pathless.has(m_cycle.slotAt(day, first));
    bool escapes = false; // a lesson where he could not be is no late beginning
    for (int period = 0, run = 0; period <= last; ++period) {
        const bool here = (taken >> period) & 1U;
        const bool possible = !pathless.has(m_cycle.slotAt(day, period));
        run = here ? run + 1 : 0;
        facts.isBad = facts.isBad || run > limits.run;
        const bool gap = period > first && !here && possible;
        facts.gaps += gap ? 1 : 0;
        facts.fillable += gap && someone.look.open.has(m_cycle.slotAt(day, period)) ? 1 : 0;
        const bool isOpen = someone.left > 0 && someone.look.open.has(m_cycle.slotAt(day, period));
        if (counts && period < first && possible) {
            facts.nearer += facts.nearer == facts.before && !isOpen ? 1 : 0;
            ++facts.before;
        }
        escapes = escapes || (period < first && !possible && isOpen);
    }
    facts.isBad = facts.isBad || facts.load > limits.most;
    facts.nearer = escapes ? 0 : facts.nearer;
    facts.fillable = std::min({facts.fillable, someone.left, limits.most - facts.load});
    facts.isBad = facts.isBad || facts.gaps - facts.fillable > limits.gapsOfDay;
    facts.isLonely = (taken & ~((taken << 1U) | (taken >> 1U))) != 0;
    return facts;
}

// Whether the lessons that are not placed yet may still make the person's days good: each of their periods
// fills one gap or adds to one day.
bool PlanSearch::canEnd(const Someone &someone) const
{
    const DayLimits &limits = someone.look.limits;
    int used = 0;
    int lack = 0;
    int gaps = 0;
    int gapsTooMany = 0;
    int gapsForGood = 0;
    int late = 0;
    int veryLate = 0;
    int lateForGood = 0;
    int veryLateForGood = 0;
    for (int day = 0; day < m_cycle.allDays(); ++day) {
        const DayFacts facts = factsOf(someone, day);
        if (facts.isBad || (facts.isLonely && limits.lonely && someone.left == 0))
            return false;
        used += facts.load > 0 ? 1 : 0;
        lack +=
            std::max(0, (facts.load > 0 ? std::max(limits.least, limits.leastAlways) : limits.leastAlways) -
                            facts.load);
        gaps += facts.gaps;
        gapsForGood += facts.gaps - facts.fillable;
        gapsTooMany += std::max(0, facts.gaps - limits.gapsOfDay);
        late += facts.before >= 1 ? 1 : 0;
        veryLate += facts.before >= 2 ? 1 : 0;
        lateForGood += facts.nearer >= 1 ? 1 : 0;
        veryLateForGood += facts.nearer >= 2 ? 1 : 0;
    }
    if (used > limits.daysMost || used + someone.occurrencesLeft < limits.daysLeast || lack > someone.left ||
        gapsTooMany > someone.left || gaps - limits.gapsOfCycle > someone.left ||
        gapsForGood > limits.gapsOfCycle)
        return false;
    if (limits.late >= 0 && (late - limits.late > someone.left || veryLate > someone.left ||
                             lateForGood > limits.late || veryLateForGood > 0))
        return false;
    for (const DayLimits::Interval &interval : limits.intervals) {
        std::uint64_t mask = 0;
        for (int period = interval.from; period < std::min(interval.to, m_cycle.periods); ++period)
            mask |= std::uint64_t(1) << period;
        const auto days = std::count_if(someone.taken.begin(), someone.taken.end(),
                                        [mask](std::uint64_t taken) { return (taken & mask) != 0; });
        if ((interval.most >= 0 && days > interval.most) || days + someone.occurrencesLeft < interval.least)
            return false;
    }
    return true;
}

bool PlanSearch::peopleCan(std::size_t item) const
{
    return std::all_of(m_peopleOf[item].begin(), m_peopleOf[item].end(),
                       [this](std::size_t number) { return canEnd(m_people[number]); });
}

bool PlanSearch::place(const Domains &domains, std::size_t placed)
{
    if (placed == m_items.list.size())
        return true;
    const int item = choose(domains);
    for (const Slot start : domains[at(item)].list()) {
        if (--m_nodes <= 0)
            return true; // given up
        take(at(item), start, 1);
        bool good = peopleCan(at(item));
        if (good) {
            Domains next = domains;
            good = narrow(next, at(item), start) && place(next, placed + 1);
        }
        take(at(item), start, -1);
        if (good)
            return true;
    }
    return false;
}

void checkPlans(const ProofFacts &facts, Findings &findings, int nodes)
{
    for (const PersonId person : facts.people) {
        if (findings.isFull())
            return;
        const auto &lessons = facts.grounds.lessonsOf[static_cast<std::size_t>(person)];
        const auto isLong = [&](LessonId lesson) { return facts.grounds.of(lesson).periods > 1; };
        const auto isLinked = [&](LessonId lesson) {
            return !facts.linksOf[static_cast<std::size_t>(lesson)].empty();
        };
        if (!DayLimits(facts, person).speaks && std::none_of(lessons.begin(), lessons.end(), isLong) &&
            std::none_of(lessons.begin(), lessons.end(), isLinked))
            continue;
        if (!PlanSearch(facts, lessons, {person}, nodes).fails())
            continue;
        Proof proof;
        proof.kind = ProofKind::PersonPlan;
        proof.person = person;
        proof.lessons = lessons;
        proof.needed = static_cast<int>(lessons.size());
        proof.derived = facts.derived;
        findings.add(std::move(proof));
    }
}

} // namespace semestr::planner
