// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofgrounds.h"

#include <algorithm>
#include <cstdlib>

namespace semestr::planner {

namespace {

constexpr std::size_t mostLinked = 150; // lessons of one rule; the pairs of a longer list are passed over

} // namespace

ProofGrounds::ProofGrounds(const Problem &given)
    : problem(given)
    , cycle(given.cycle)
    , slots(given.cycle.slots())
    , lessons(static_cast<int>(given.lessons.size()))
    , people(static_cast<int>(given.people.size()))
    , breaksAt(static_cast<int>(given.rules.size()))
    , timeLockAt(breaksAt + 1)
    , roomLockAt(timeLockAt + lessons)
    , statements(roomLockAt + lessons)
    , lessonsOf(given.people.size())
    , startRules(given.lessons.size())
    , heldRules(given.lessons.size())
    , awayRules(given.people.size())
    , dayRules(given.people.size())
    , closedRules(given.rooms.size())
    , slotsOfRule(given.rules.size())
    , breaks(slots)
    , linksOf(given.lessons.size())
    , m_linkOf(given.lessons.size())
{
    for (LessonId lesson = 0; lesson < lessons; ++lesson)
        for (const PersonId person : of(lesson).people)
            lessonsOf[at(person)].push_back(lesson);
    for (Slot slot = 0; slot < slots; ++slot)
        if (cycle.isBreak(slot))
            breaks.add(slot);
    for (int rule = 0; rule < breaksAt; ++rule)
        readRule(rule);
    markPathless();
    for (std::size_t i = 0; i < links.size(); ++i) {
        linksOf[at(links[i].one)].push_back(static_cast<int>(i));
        linksOf[at(links[i].two)].push_back(static_cast<int>(i));
    }
}

Statements ProofGrounds::all() const
{
    Statements on(at(statements), 0);
    for (int rule = 0; rule < breaksAt; ++rule) {
        const Rule &said = problem.rules[at(rule)];
        const auto *apart = std::get_if<DaysApart>(&said.demand);
        on[at(rule)] = said.weight.hard || (apart && apart->adjoinOnOneDay) ? 1 : 0;
    }
    on[at(breaksAt)] = 1;
    for (LessonId lesson = 0; lesson < lessons && at(lesson) < problem.given.size(); ++lesson) {
        const Placement &given = problem.given[at(lesson)];
        const bool time = of(lesson).locks.time != LockOrigin::None && given.start != nowhere;
        const bool room = of(lesson).locks.room != LockOrigin::None && given.room != none;
        on[at(timeLockAt + lesson)] = time && !isSaidOf(lesson, given.start) ? 1 : 0;
        on[at(roomLockAt + lesson)] = room && !isSaidToBeIn(lesson, given.room) ? 1 : 0;
    }
    return on;
}

// Of a lock and a rule that says the same the rule is the statement.
bool ProofGrounds::isSaidOf(LessonId lesson, Slot start) const
{
    const auto &rules = startRules[at(lesson)];
    return std::any_of(rules.begin(), rules.end(), [&](int rule) {
        const auto *in = std::get_if<StartsIn>(&problem.rules[at(rule)].demand);
        return in && in->starts == std::vector<Slot>{start};
    });
}

bool ProofGrounds::isSaidToBeIn(LessonId lesson, RoomId room) const
{
    const auto &rules = heldRules[at(lesson)];
    return std::any_of(rules.begin(), rules.end(), [&](int rule) {
        return std::get<HeldIn>(problem.rules[at(rule)].demand).rooms == std::vector<RoomId>{room};
    });
}

void ProofGrounds::readRule(int rule)
{
    const Rule &said = problem.rules[at(rule)];
    if (const auto *apart = std::get_if<DaysApart>(&said.demand); apart && apart->days > 0) {
        if (said.weight.hard)
            linkAll(apart->lessons, LinkKind::DaysApart, apart->days, rule);
        if (apart->adjoinOnOneDay)
            linkAll(apart->lessons, LinkKind::Torn, 0, rule);
        if (said.weight.hard)
            courseRules.push_back(rule);
    }
    if (!said.weight.hard)
        return;
    const auto mark = [&](const std::vector<Slot> &list) {
        slotsOfRule[at(rule)] = SlotSet(slots);
        for (const Slot slot : list)
            slotsOfRule[at(rule)].add(slot);
    };
    if (const auto *in = std::get_if<StartsIn>(&said.demand))
        mark(in->starts);
    else if (const auto *lies = std::get_if<LiesIn>(&said.demand))
        mark(lies->slots);
    else if (const auto *away = std::get_if<Away>(&said.demand))
        mark(away->slots);
    else if (const auto *closed = std::get_if<RoomClosed>(&said.demand))
        mark(closed->slots);
    readLessonRule(rule);
}

void ProofGrounds::readLessonRule(int rule)
{
    std::visit(
        [&](const auto &demand) {
            using D = std::decay_t<decltype(demand)>;
            if constexpr (std::is_same_v<D, StartsIn> || std::is_same_v<D, LiesIn>) {
                for (const LessonId lesson : demand.lessons)
                    startRules[at(lesson)].push_back(rule);
            } else if constexpr (std::is_same_v<D, HeldIn>) {
                for (const LessonId lesson : demand.lessons)
                    heldRules[at(lesson)].push_back(rule);
            } else if constexpr (std::is_same_v<D, Away>) {
                for (const PersonId person : demand.people)
                    awayRules[at(person)].push_back(rule);
            } else if constexpr (requires { demand.people; }) {
                for (const PersonId person : demand.people)
                    dayRules[at(person)].push_back(rule);
            } else if constexpr (std::is_same_v<D, RoomClosed>) {
                closedRules[at(demand.room)].push_back(rule);
            } else if constexpr (std::is_same_v<D, Seats>) {
                seatRules.push_back(rule);
            } else if constexpr (std::is_same_v<D, SpreadsOver>) {
                courseRules.push_back(rule);
            } else if constexpr (std::is_same_v<D, DaysTogether>) {
                linkAll(demand.lessons, LinkKind::DaysTogether, demand.days, rule);
            } else if constexpr (std::is_same_v<D, StartsSame>) {
                const LinkKind kinds[] = {LinkKind::SameTime, LinkKind::SameDay, LinkKind::SamePeriod};
                linkAll(demand.lessons, kinds[static_cast<int>(demand.what)], 0, rule);
                if (demand.what == Same::Time)
                    togetherRules.push_back(rule);
            } else if constexpr (std::is_same_v<D, Apart>) {
                linkAll(demand.lessons, LinkKind::Apart, 0, rule);
                apartRules.push_back(rule);
            } else if constexpr (std::is_same_v<D, PauseBetween>) {
                linkAll(demand.lessons, LinkKind::Pause, demand.periods, rule);
            } else if constexpr (std::is_same_v<D, Follows>) {
                link(demand.first, demand.second, {LinkKind::Follows, 0, rule, false});
            } else if constexpr (std::is_same_v<D, Adjoins>) {
                linkAdjoins(demand, rule);
            } else if constexpr (std::is_same_v<D, EndsDay>) {
                linkEnds(demand, rule);
            }
        },
        problem.rules[at(rule)].demand);
}

void ProofGrounds::linkAll(const std::vector<LessonId> &list, LinkKind kind, int amount, int rule)
{
    if (list.size() > mostLinked)
        return;
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            link(list[j], list[i], {kind, amount, rule, false});
}

void ProofGrounds::link(LessonId one, LessonId two, Term term)
{
    if (one == two || one < 0 || two < 0)
        return;
    if (one > two) {
        std::swap(one, two);
        term.turned = true;
    }
    for (const auto &[other, number] : m_linkOf[at(one)]) {
        if (other == two) {
            links[at(number)].terms.push_back(term);
            return;
        }
    }
    m_linkOf[at(one)].emplace_back(two, static_cast<int>(links.size()));
    links.push_back({one, two, {term}});
}

void ProofGrounds::linkAdjoins(const Adjoins &adjoins, int rule)
{
    if (adjoins.lessons.size() == 2)
        linkAll(adjoins.lessons, LinkKind::Adjoins, 0, rule);
    if (adjoins.lessons.size() != 3)
        return;
    for (std::size_t third = 0; third < 3; ++third)
        link(adjoins.lessons[(third + 1) % 3], adjoins.lessons[(third + 2) % 3],
             {LinkKind::AdjoinsOfThree, of(adjoins.lessons[third]).periods, rule, false});
}

void ProofGrounds::linkEnds(const EndsDay &ends, int rule)
{
    for (const LessonId lesson : ends.lessons) {
        std::vector<LessonId> others;
        for (const PersonId person : of(lesson).people)
            if (problem.people[at(person)].kind == PersonKind::Students)
                others.insert(others.end(), lessonsOf[at(person)].begin(), lessonsOf[at(person)].end());
        std::sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
        for (const LessonId other : others)
            link(lesson, other, {LinkKind::Ends, 0, rule, false});
    }
}

void ProofGrounds::markPathless()
{
    pathless.assign(at(people), breaks);
    for (PersonId person = 0; person < people; ++person)
        for (const int rule : awayRules[at(person)])
            pathless[at(person)].unite(slotsOfRule[at(rule)]);
}

// ---- two lessons
// -------------------------------------------------------------------------------------------

ProofGrounds::Stretch ProofGrounds::stretch(LessonId lesson, Slot start, LessonId other,
                                            Slot otherStart) const
{
    if (of(lesson).everyWeek && !of(other).everyWeek)
        start += cycle.dayOf(otherStart) / cycle.days * cycle.slotsOfWeek();
    const int from = cycle.periodOf(start);
    return {cycle.dayOf(start), from, from + of(lesson).periods};
}

// Periods between the two that are no breaks; below 0 where they overlap.
int ProofGrounds::freeBetween(const Stretch &earlier, const Stretch &later) const
{
    if (later.from < earlier.to)
        return -1;
    int free = 0;
    for (int period = earlier.to; period < later.from; ++period)
        free += cycle.isBreak(cycle.slotAt(earlier.day, period)) ? 0 : 1;
    return free;
}

bool ProofGrounds::overlap(LessonId one, Slot first, LessonId two, Slot second) const
{
    const Stretch a = stretch(one, first, two, second);
    const Stretch b = stretch(two, second, one, first);
    return a.day == b.day && a.from < b.to && b.from < a.to;
}

bool ProofGrounds::suits(const Term &term, Stretch one, Stretch two) const
{
    const bool sameDay = one.day == two.day;
    const Stretch &earlier = one.from <= two.from ? one : two;
    const Stretch &later = one.from <= two.from ? two : one;
    switch (term.kind) {
    case LinkKind::DaysApart:
        return std::abs(one.day - two.day) >= term.amount;
    case LinkKind::Torn:
        return !sameDay || freeBetween(earlier, later) <= 0;
    case LinkKind::DaysTogether:
        return std::abs(one.day - two.day) <= term.amount;
    case LinkKind::SameTime:
        return sameDay && one.from == two.from;
    case LinkKind::SameDay:
        return sameDay;
    case LinkKind::SamePeriod:
        return one.from == two.from;
    case LinkKind::Apart:
        return !sameDay || earlier.to <= later.from;
    case LinkKind::Pause:
        return !sameDay || later.from - earlier.to >= term.amount;
    case LinkKind::Follows:
        return sameDay && freeBetween(one, two) == 0;
    case LinkKind::Adjoins:
        return sameDay && freeBetween(earlier, later) == 0;
    case LinkKind::AdjoinsOfThree:
        return sameDay && (freeBetween(earlier, later) == 0 || freeBetween(earlier, later) == term.amount);
    case LinkKind::Ends:
        return !sameDay || two.to <= one.to;
    case LinkKind::OtherDay:
        return !sameDay;
    }
    return true;
}

bool ProofGrounds::suit(const Link &link, Slot one, Slot two, const Statements &on) const
{
    const Stretch first = stretch(link.one, one, link.two, two);
    const Stretch second = stretch(link.two, two, link.one, one);
    for (const Term &term : link.terms)
        if (on[at(term.rule)] && !(term.turned ? suits(term, second, first) : suits(term, first, second)))
            return false;
    return true;
}

bool ProofGrounds::shareSomebody(LessonId one, LessonId two) const
{
    for (const PersonId person : of(one).people)
        for (const PersonId other : of(two).people)
            if (person == other)
                return true;
    return false;
}

} // namespace semestr::planner
