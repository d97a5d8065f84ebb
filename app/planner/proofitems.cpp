// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofitems.h"

#include <algorithm>
#include <tuple>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Whether the rule says the same of any two of its lessons.
bool isEven(const Term &term, const Problem &problem)
{
    switch (term.kind) {
    case LinkKind::DaysApart:
    case LinkKind::Torn:
    case LinkKind::DaysTogether:
    case LinkKind::SameTime:
    case LinkKind::SameDay:
    case LinkKind::SamePeriod:
    case LinkKind::Apart:
        return true;
    case LinkKind::Pause:
        return std::holds_alternative<PauseBetween>(problem.rules[at(term.rule)].demand);
    default:
        return false;
    }
}

} // namespace

ProofItems::ProofItems(const ProofFacts &facts, const std::vector<LessonId> &lessons, bool people)
{
    std::vector<char> among(at(facts.grounds.lessons), 0);
    for (const LessonId lesson : lessons)
        among[at(lesson)] = 1;
    struct Keyed
    {
        std::vector<Slot> starts;
        Mark mark;
        LessonId lesson;
    };
    std::vector<Keyed> order;
    for (const LessonId lesson : lessons)
        order.push_back({facts.starts[at(lesson)].list(), markOf(facts, lesson, among, people), lesson});
    std::sort(order.begin(), order.end(), [](const Keyed &a, const Keyed &b) {
        const std::size_t one = a.starts.size();
        const std::size_t two = b.starts.size();
        return std::tie(one, a.starts, a.mark, a.lesson) < std::tie(two, b.starts, b.mark, b.lesson);
    });
    std::vector<int> place(at(facts.grounds.lessons), none);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const LessonId lesson = order[i].lesson;
        ProofItem item{lesson, facts.grounds.of(lesson).periods, facts.grounds.weeksOf(lesson),
                       order[i].starts};
        if (i > 0 && order[i - 1].mark == order[i].mark && order[i - 1].starts == order[i].starts)
            item.same = static_cast<int>(i) - 1;
        place[at(lesson)] = static_cast<int>(i);
        list.push_back(std::move(item));
    }
    for (const LessonId lesson : lessons)
        for (const Link *link : facts.linksOf[at(lesson)]) {
            if (lesson != link->one || !among[at(link->two)])
                continue;
            const auto [one, two] = std::pair(std::min(place[at(link->one)], place[at(link->two)]),
                                              std::max(place[at(link->one)], place[at(link->two)]));
            links.push_back({at(one), at(two), link});
        }
}

ProofItems::Mark ProofItems::markOf(const ProofFacts &facts, LessonId lesson, const std::vector<char> &among,
                                    bool people) const
{
    Mark rules;
    bool uneven = false;
    for (const Link *link : facts.linksOf[at(lesson)]) {
        if (!among[at(link->one)] || !among[at(link->two)])
            continue;
        for (const Term &term : link->terms) {
            if (!facts.on[at(term.rule)])
                continue;
            uneven = uneven || !isEven(term, facts.grounds.problem);
            rules.push_back(term.rule);
        }
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    Mark mark{-facts.grounds.of(lesson).periods, facts.grounds.weeksOf(lesson), uneven ? lesson : none};
    if (people) {
        std::vector<PersonId> who = facts.grounds.of(lesson).people;
        std::sort(who.begin(), who.end());
        mark.push_back(facts.onlyRoom(lesson));
        mark.insert(mark.end(), who.begin(), who.end());
        mark.push_back(none);
    }
    mark.insert(mark.end(), rules.begin(), rules.end());
    return mark;
}

} // namespace semestr::planner
