// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/proofchecks.h"
#include "app/planner/proofitems.h"

#include <cstdint>

namespace semestr::planner {

// Puts lessons into slots, trying everything: no two overlap that may not, links hold, and so do the days of
// the people all of whose lessons are among these.
class PlanSearch
{
public:
    PlanSearch(const ProofFacts &facts, const std::vector<LessonId> &lessons,
               const std::vector<PersonId> &people, int nodes);

    // Whether there is no way at all; false as well when the nodes did not suffice to know.
    bool fails();
    int nodesLeft() const { return m_nodes; }

private:
    struct Someone
    {
        PersonId person = none;
        PersonLook look;
        int left = 0;
        int occurrencesLeft = 0;
        std::vector<std::uint64_t> taken; // by day
    };
    struct Near
    {
        std::size_t item = 0;
        const Link *link = nullptr;
        bool turned = false;
        bool disjoint = false;
    };
    struct DayFacts
    {
        int load = 0;
        int gaps = 0;
        int fillable = 0; // of the gaps: as many as the day may still take there
        int before = 0;   // possible periods before the first
        int nearer = 0;   // of these: how many from the first on that nobody may take any more
        bool isBad = false;
        bool isLonely = false;
    };
    using Domains = std::vector<SlotSet>;

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    bool place(const Domains &domains, std::size_t placed);
    int choose(const Domains &domains) const;
    bool narrow(Domains &domains, std::size_t item, Slot start) const;
    void dropOverlaps(SlotSet &domain, std::size_t of, std::size_t item, Slot start) const;
    void take(std::size_t item, Slot start, int sign);
    bool peopleCan(std::size_t item) const;
    bool canEnd(const Someone &someone) const;
    DayFacts factsOf(const Someone &someone, int day) const;

    const ProofFacts &m_facts;
    const Cycle &m_cycle;
    ProofItems m_items;
    std::vector<Someone> m_people;
    std::vector<std::vector<std::size_t>> m_peopleOf; // by item
    std::vector<std::vector<Near>> m_near;            // by item
    std::vector<char> m_isPlaced;
    int m_nodes;
};

} // namespace semestr::planner
