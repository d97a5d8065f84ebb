// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/prooffacts.h"

namespace semestr::planner {

// A lesson to be placed by a search.
struct ProofItem
{
    LessonId lesson = none;
    int periods = 1;
    int weeks = 1;
    std::vector<Slot> starts;
    int same = none; // the item before this one that may be exchanged for it
    int chosen = none;
};

// Lessons in the order in which a search places them, the most bound first; those that may be exchanged
// stand together, so that a search keeps them in order and tries each set of places once.
class ProofItems
{
public:
    // `people`: not all lessons are of one person, so that it matters who else takes part.
    ProofItems(const ProofFacts &facts, const std::vector<LessonId> &lessons, bool people);

    struct Tie
    {
        std::size_t one = 0; // items, one < two
        std::size_t two = 0;
        const Link *link = nullptr;
    };
    std::vector<ProofItem> list;
    std::vector<Tie> links;
    bool areLinked() const { return !links.empty(); }

private:
    // What two lessons must have in common to be exchanged: everything that the search looks at.
    using Mark = std::vector<int>;
    Mark markOf(const ProofFacts &facts, LessonId lesson, const std::vector<char> &among, bool people) const;
};

} // namespace semestr::planner
