// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofchecks.h"
#include "app/planner/proofitems.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Which days of two linked lessons suit each other: day of the one × days + day of the two.
class DayTables
{
public:
    explicit DayTables(const ProofFacts &facts) : m_facts(facts) {}

    const std::vector<char> &of(const Link &link)
    {
        const auto [place, isNew] = m_tables.try_emplace(&link);
        if (isNew)
            place->second = made(link);
        return place->second;
    }

private:
    std::vector<char> made(const Link &link) const
    {
        const Cycle &cycle = m_facts.grounds.cycle;
        const std::size_t days = at(cycle.allDays());
        std::vector<char> table(days * days, 0);
        const std::vector<Slot> others = m_facts.starts[at(link.two)].list();
        for (const Slot one : m_facts.starts[at(link.one)].list())
            for (const Slot two : others) {
                char &cell = table[at(cycle.dayOf(one)) * days + at(cycle.dayOf(two))];
                if (!cell)
                    cell = m_facts.suit(link, one, two) ? 1 : 0;
            }
        return table;
    }

    const ProofFacts &m_facts;
    std::map<const Link *, std::vector<char>> m_tables;
};

// Deals the lessons of a person out to the days of the cycle, trying everything.
class SplitSearch
{
public:
    SplitSearch(const ProofFacts &facts, PersonId person, DayTables &tables, int nodes)
        : m_dayTables(tables)
        , m_look(facts, person)
        , m_cycle(facts.grounds.cycle)
        , m_days(m_cycle.allDays())
        , m_nodes(nodes)
        , m_items(facts, facts.grounds.lessonsOf[at(person)], false)
        , m_load(at(m_days), 0)
        , m_left(m_look.load)
        , m_occurrencesLeft(m_look.occurrences)
    {
    }

    bool isWorthwhile() const { return !m_look.isLost && (m_look.limits.speaks || m_items.areLinked()); }

    // Whether nothing is left to hope for.
    bool fails()
    {
        prepare();
        return !place(0) && m_nodes > 0;
    }

private:
    void prepare();
    bool place(std::size_t item);
    bool put(const ProofItem &item, int day, int sign);
    bool canEnd() const;
    bool suits(std::size_t item, int day) const;
    int everyDay() const { return m_look.limits.leastAlways; }

    struct Near
    {
        std::size_t item = 0;
        bool turned = false;
        const std::vector<char> *table = nullptr;
    };

    DayTables &m_dayTables;
    PersonLook m_look;
    const Cycle &m_cycle;
    int m_days;
    int m_nodes;
    ProofItems m_items;
    std::vector<int> m_capacity;
    std::vector<std::vector<int>> m_blocks; // by periods − 2, by day
    std::vector<std::vector<int>> m_pieces;
    std::vector<int> m_load;
    int m_left;
    int m_occurrencesLeft;
    std::vector<std::vector<Near>> m_near; // by item: linked items before it
};

void SplitSearch::prepare()
{
    const int gaps = std::min(m_look.limits.gapsOfDay, m_look.limits.gapsOfCycle);
    for (int day = 0; day < m_days; ++day)
        m_capacity.push_back(m_look.capacity(day, gaps));
    for (int periods = 2; periods <= 3; ++periods) {
        m_blocks.emplace_back();
        for (int day = 0; day < m_days; ++day)
            m_blocks.back().push_back(m_look.blocks(m_look.open, day, periods));
        m_pieces.emplace_back(at(m_days), 0);
    }
    m_near.resize(m_items.list.size());
    for (const auto &[one, two, link] : m_items.links) {
        const bool turned = m_items.list[one].lesson != link->one;
        m_near[two].push_back({one, turned, &m_dayTables.of(*link)}); // one < two
    }
}

bool SplitSearch::suits(std::size_t item, int day) const
{
    return std::all_of(m_near[item].begin(), m_near[item].end(), [&](const Near &near) {
        const int other = m_items.list[near.item].chosen;
        const int first = near.turned ? day : other;
        const int second = near.turned ? other : day;
        return (*near.table)[at(first) * at(m_days) + at(second)] != 0;
    });
}

// False where the day holds no more; it is put all the same.
bool SplitSearch::put(const ProofItem &item, int day, int sign)
{
    bool good = true;
    for (int week = 0; week < item.weeks; ++week) {
        const std::size_t on = at(day + week * m_cycle.days);
        m_load[on] += sign * item.periods;
        m_left -= sign * item.periods;
        m_occurrencesLeft -= sign;
        good = good && m_load[on] <= m_capacity[on];
        for (std::size_t k = 0; k < m_pieces.size(); ++k) {
            m_pieces[k][on] += sign * (item.periods / static_cast<int>(k + 2));
            good = good && m_pieces[k][on] <= m_blocks[k][on];
        }
    }
    return good;
}

// Whether what is left may still fill what must be filled, and has room.
bool SplitSearch::canEnd() const
{
    const DayLimits &limits = m_look.limits;
    int used = 0;
    int room = 0;
    int lack = 0;
    std::vector<int> empty;
    for (int day = 0; day < m_days; ++day) {
        const int load = m_load[at(day)];
        if (load == 0) {
            lack += everyDay();
            empty.push_back(m_capacity[at(day)] < limits.least ? 0 : m_capacity[at(day)]);
            continue;
        }
        ++used;
        room += m_capacity[at(day)] - load;
        lack += std::max(0, std::max(limits.least, everyDay()) - load);
    }
    if (used > limits.daysMost || lack > m_left || used + m_occurrencesLeft < limits.daysLeast)
        return false;
    std::sort(empty.rbegin(), empty.rend());
    empty.resize(std::min(empty.size(), at(limits.daysMost - used)));
    return std::accumulate(empty.begin(), empty.end(), room) >= m_left;
}

bool SplitSearch::place(std::size_t number)
{
    if (number == m_items.list.size())
        return canEnd();
    ProofItem &item = m_items.list[number];
    const int from = item.same == none ? 0 : m_items.list[at(item.same)].chosen;
    int last = -1;
    for (const Slot start : item.starts) {
        const int day = m_cycle.dayOf(start);
        if (day == last || day < from)
            continue;
        last = day;
        if (--m_nodes <= 0)
            return true; // given up
        if (!suits(number, day))
            continue;
        item.chosen = day;
        const bool good = put(item, day, 1) && canEnd() && place(number + 1);
        put(item, day, -1);
        if (good)
            return true;
    }
    return false;
}

} // namespace

void checkSplits(const ProofFacts &facts, Findings &findings, int nodes)
{
    DayTables tables(facts);
    for (const PersonId person : facts.people) {
        if (findings.isFull())
            return;
        SplitSearch search(facts, person, tables, nodes);
        if (!search.isWorthwhile() || !search.fails())
            continue;
        Proof proof;
        proof.kind = ProofKind::PersonSplit;
        proof.person = person;
        proof.lessons = facts.grounds.lessonsOf[at(person)];
        proof.needed = static_cast<int>(proof.lessons.size());
        proof.derived = facts.derived;
        findings.add(std::move(proof));
    }
}

} // namespace semestr::planner
