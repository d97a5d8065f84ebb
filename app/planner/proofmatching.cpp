// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofmatching.h"

#include <algorithm>

namespace semestr::planner {

SlotMatching::SlotMatching(const ProofFacts &facts, const std::vector<LessonId> &lessons, int atOnce)
    : m_facts(facts)
    , m_lessons(lessons)
    , m_atOnce(atOnce)
    , m_holders(at(facts.grounds.slots))
    , m_seen(lessons.size(), 0)
{
    for (const LessonId lesson : lessons) {
        m_cover.push_back(facts.coverOf(lesson));
        m_slots.push_back(m_cover.back().list());
    }
    for (std::size_t lesson = 0; lesson < lessons.size(); ++lesson) {
        for (int period = 0; period < facts.grounds.loadOf(lessons[lesson]); ++period) {
            std::fill(m_seen.begin(), m_seen.end(), char(0));
            if (grow(lesson))
                continue;
            m_short = static_cast<int>(lesson);
            for (std::size_t other = 0; other < lessons.size(); ++other)
                if (m_seen[other])
                    m_crowd.push_back(other);
            return;
        }
    }
    if (atOnce == 1)
        close();
}

// One slot more for the lesson, from whoever can get another instead.
bool SlotMatching::grow(std::size_t lesson)
{
    m_seen[lesson] = 1;
    for (const Slot slot : m_slots[lesson]) {
        auto &holders = m_holders[at(slot)];
        if (std::find(holders.begin(), holders.end(), lesson) != holders.end())
            continue;
        if (static_cast<int>(holders.size()) < m_atOnce) {
            holders.push_back(lesson);
            return true;
        }
    }
    for (const Slot slot : m_slots[lesson]) {
        auto &holders = m_holders[at(slot)];
        if (std::find(holders.begin(), holders.end(), lesson) != holders.end())
            continue;
        for (std::size_t i = 0; i < m_holders[at(slot)].size(); ++i) {
            const std::size_t other = m_holders[at(slot)][i];
            if (m_seen[other] || !grow(other))
                continue;
            // The other holds one slot more now and gives this one away.
            auto &now = m_holders[at(slot)];
            *std::find(now.begin(), now.end(), other) = lesson;
            return true;
        }
    }
    return false;
}

int SlotMatching::crowdLoad() const
{
    int load = 0;
    for (const std::size_t lesson : m_crowd)
        load += m_facts.grounds.loadOf(m_lessons[lesson]);
    return load;
}

int SlotMatching::crowdSlots() const
{
    int held = 0;
    for (const auto &holders : m_holders)
        for (const std::size_t holder : holders)
            held += m_seen[holder] ? 1 : 0;
    return held;
}

void SlotMatching::close()
{
    const std::size_t count = m_lessons.size();
    m_reaches.assign(count, std::vector<char>(count, 0));
    m_mayGrow.assign(count, 0);
    for (std::size_t lesson = 0; lesson < count; ++lesson) {
        m_reaches[lesson][lesson] = 1;
        for (const Slot slot : m_slots[lesson]) {
            const auto &holders = m_holders[at(slot)];
            if (holders.empty())
                m_mayGrow[lesson] = 1;
            else
                m_reaches[lesson][holders.front()] = 1;
        }
    }
    for (std::size_t by = 0; by < count; ++by)
        for (std::size_t from = 0; from < count; ++from)
            if (m_reaches[from][by])
                for (std::size_t to = 0; to < count; ++to)
                    m_reaches[from][to] = static_cast<char>(m_reaches[from][to] | m_reaches[by][to]);
    const std::vector<char> grows = m_mayGrow;
    for (std::size_t from = 0; from < count; ++from)
        for (std::size_t to = 0; to < count; ++to)
            if (m_reaches[from][to] && grows[to])
                m_mayGrow[from] = 1;
}

SlotSet SlotMatching::neverOf(std::size_t lesson) const
{
    SlotSet never(m_facts.grounds.slots);
    for (const Slot slot : m_slots[lesson]) {
        const auto &holders = m_holders[at(slot)];
        if (holders.empty() || holders.front() == lesson)
            continue;
        const std::size_t holder = holders.front();
        if (!m_mayGrow[holder] && !m_reaches[holder][lesson])
            never.add(slot);
    }
    return never;
}

} // namespace semestr::planner
