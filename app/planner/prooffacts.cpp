// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/prooffacts.h"

#include <algorithm>
#include <array>
#include <map>

namespace semestr::planner {

ProofFacts::ProofFacts(const ProofGrounds &given, const Statements &statements, const ProofFocus &focus)
    : grounds(given)
    , on(statements)
    , starts(at(given.lessons))
    , rooms(at(given.lessons))
    , roomed(at(given.lessons), 0)
    , closed(given.problem.rooms.size())
    , linksOf(at(given.lessons))
    , m_has(at(given.lessons), 0)
    , m_away(at(given.people))
{
    choose(focus);
    closeRooms();
    for (const LessonId lesson : lessons) {
        chooseRooms(lesson);
        chooseStarts(lesson);
    }
    chooseLinks();
    makeGroups();
}

void ProofFacts::choose(const ProofFocus &focus)
{
    for (LessonId lesson = 0; lesson < grounds.lessons; ++lesson)
        if (focus.lessons.empty() || focus.lessons[at(lesson)])
            lessons.push_back(lesson);
    std::map<std::array<std::vector<int>, 3>, PersonId> firsts;
    for (PersonId person = 0; person < grounds.people; ++person) {
        const auto &his = grounds.lessonsOf[at(person)];
        if ((!focus.people.empty() && !focus.people[at(person)]) || his.empty())
            continue;
        const auto [place, isNew] =
            firsts.try_emplace({his, grounds.dayRules[at(person)], grounds.awayRules[at(person)]}, person);
        if (isNew)
            people.push_back(person);
        else
            twins[place->second].push_back(person);
    }
    for (const LessonId lesson : lessons)
        m_has[at(lesson)] = 1;
}

void ProofFacts::closeRooms()
{
    for (std::size_t room = 0; room < closed.size(); ++room) {
        for (const int rule : grounds.closedRules[room]) {
            if (!on[at(rule)])
                continue;
            if (!closed[room].isMade())
                closed[room] = SlotSet(grounds.slots);
            closed[room].unite(grounds.slotsOfRule[at(rule)]);
        }
    }
}

void ProofFacts::chooseRooms(LessonId lesson)
{
    std::vector<RoomId> &mine = rooms[at(lesson)];
    const auto keep = [&](const std::vector<RoomId> &allowed) {
        if (!roomed[at(lesson)])
            mine = allowed;
        else
            std::erase_if(mine, [&](RoomId room) {
                return std::find(allowed.begin(), allowed.end(), room) == allowed.end();
            });
        roomed[at(lesson)] = 1;
    };
    for (const int rule : grounds.heldRules[at(lesson)])
        if (on[at(rule)])
            keep(std::get<HeldIn>(grounds.problem.rules[at(rule)].demand).rooms);
    if (on[at(grounds.roomLockAt + lesson)])
        keep({grounds.problem.given[at(lesson)].room});
    for (const int rule : grounds.seatRules)
        if (on[at(rule)])
            std::erase_if(mine, [&](RoomId room) {
                return grounds.of(lesson).students > grounds.problem.rooms[at(room)].seats;
            });
    std::sort(mine.begin(), mine.end());
    mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
}

bool ProofFacts::hasRoomAt(LessonId lesson, Slot start) const
{
    if (!roomed[at(lesson)] || rooms[at(lesson)].empty())
        return true; // a lesson without any room is told otherwise
    for (const RoomId room : rooms[at(lesson)]) {
        bool open = true;
        if (closed[at(room)].isMade())
            grounds.cover(lesson, start, [&](Slot slot) { open = open && !closed[at(room)].has(slot); });
        if (open)
            return true;
    }
    return false;
}

void ProofFacts::chooseStarts(LessonId lesson)
{
    const Cycle &cycle = grounds.cycle;
    SlotSet blocked(grounds.slots);
    if (on[at(grounds.breaksAt)])
        blocked.unite(grounds.breaks);
    for (const PersonId person : grounds.of(lesson).people)
        for (const int rule : grounds.awayRules[at(person)])
            if (on[at(rule)])
                blocked.unite(grounds.slotsOfRule[at(rule)]);
    SlotSet &mine = starts[at(lesson)] = SlotSet(grounds.slots);
    const int end = grounds.of(lesson).everyWeek ? cycle.slotsOfWeek() : grounds.slots;
    for (Slot start = 0; start < end; ++start) {
        if (cycle.periodOf(start) + grounds.of(lesson).periods > cycle.periods)
            continue;
        bool free = true;
        grounds.cover(lesson, start, [&](Slot slot) { free = free && !blocked.has(slot); });
        if (free && hasRoomAt(lesson, start))
            mine.add(start);
    }
    for (const int rule : grounds.startRules[at(lesson)]) {
        if (!on[at(rule)])
            continue;
        const SlotSet &good = grounds.slotsOfRule[at(rule)];
        if (std::holds_alternative<StartsIn>(grounds.problem.rules[at(rule)].demand)) {
            mine.intersect(good);
            continue;
        }
        for (const Slot start : mine.list()) {
            bool inside = true;
            grounds.cover(lesson, start, [&](Slot slot) { inside = inside && good.has(slot); });
            if (!inside)
                mine.drop(start);
        }
    }
    if (on[at(grounds.timeLockAt + lesson)]) {
        SlotSet locked(grounds.slots);
        locked.add(grounds.problem.given[at(lesson)].start);
        mine.intersect(locked);
    }
}

void ProofFacts::chooseLinks()
{
    for (const Link &link : grounds.links) {
        if (!hasLesson(link.one) || !hasLesson(link.two))
            continue;
        if (std::any_of(link.terms.begin(), link.terms.end(),
                        [&](const Term &term) { return on[at(term.rule)] != 0; }))
            links.push_back(&link);
    }
    for (const PersonId person : people)
        linkBuildings(person);
    for (const Link *link : links) {
        linksOf[at(link->one)].push_back(link);
        linksOf[at(link->two)].push_back(link);
    }
}

int ProofFacts::buildingOf(LessonId lesson) const
{
    if (!roomed[at(lesson)] || rooms[at(lesson)].empty())
        return none;
    const int building = grounds.problem.rooms[at(rooms[at(lesson)].front())].building;
    for (const RoomId room : rooms[at(lesson)])
        if (grounds.problem.rooms[at(room)].building != building)
            return none;
    return building;
}

// Somebody with lessons in two buildings walks between them on a day: for that there must be time.
void ProofFacts::linkBuildings(PersonId person)
{
    std::vector<Term> terms;
    for (const int rule : grounds.dayRules[at(person)]) {
        if (!on[at(rule)])
            continue;
        const Demand &demand = grounds.problem.rules[at(rule)].demand;
        if (const auto *pause = std::get_if<BuildingPause>(&demand); pause && pause->periods > 0)
            terms.push_back({LinkKind::Pause, pause->periods, rule, false});
        if (const auto *changes = std::get_if<BuildingChanges>(&demand); changes && changes->maximum == 0)
            terms.push_back({LinkKind::OtherDay, 0, rule, false});
    }
    if (terms.empty())
        return;
    const auto &mine = grounds.lessonsOf[at(person)];
    for (std::size_t i = 0; i < mine.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const int one = buildingOf(mine[i]);
            const int two = buildingOf(mine[j]);
            if (one != none && two != none && one != two)
                addTerms(mine[i], mine[j], terms);
        }
    }
}

// To the pair's own link where there is one, so that both are looked at together.
void ProofFacts::addTerms(LessonId one, LessonId two, const std::vector<Term> &terms)
{
    if (m_linkAt.empty())
        for (std::size_t i = 0; i < links.size(); ++i)
            m_linkAt[std::minmax(links[i]->one, links[i]->two)] = i;
    const auto [place, isNew] = m_linkAt.try_emplace(std::minmax(one, two), links.size());
    Link both = isNew ? Link{one, two, {}} : *links[place->second];
    both.terms.insert(both.terms.end(), terms.begin(), terms.end());
    const Link *made = &m_ownLinks.emplace_back(std::move(both));
    if (isNew)
        links.push_back(made);
    else
        links[place->second] = made;
}

void ProofFacts::makeGroups()
{
    for (const PersonId person : people)
        groups.push_back({person, none, none, grounds.lessonsOf[at(person)]});
    for (const int rule : grounds.apartRules) {
        if (!on[at(rule)])
            continue;
        Group group{none, none, rule, std::get<Apart>(grounds.problem.rules[at(rule)].demand).lessons};
        std::erase_if(group.lessons, [&](LessonId lesson) { return !hasLesson(lesson); });
        std::sort(group.lessons.begin(), group.lessons.end());
        group.lessons.erase(std::unique(group.lessons.begin(), group.lessons.end()), group.lessons.end());
        groups.push_back(std::move(group));
    }
    std::map<RoomId, Group> byRoom;
    for (const LessonId lesson : lessons) {
        const RoomId room = onlyRoom(lesson);
        if (room == none)
            continue;
        Group &group = byRoom[room];
        group.room = room;
        group.lessons.push_back(lesson);
    }
    for (auto &[room, group] : byRoom)
        groups.push_back(std::move(group));
    std::erase_if(groups, [](const Group &group) { return group.lessons.size() < 2; });
}

SlotSet ProofFacts::coverOf(LessonId lesson) const
{
    SlotSet all(grounds.slots);
    for (const Slot start : starts[at(lesson)].list())
        grounds.cover(lesson, start, [&](Slot slot) { all.add(slot); });
    return all;
}

SlotSet ProofFacts::compulsoryOf(LessonId lesson) const
{
    const std::vector<Slot> open = starts[at(lesson)].list();
    SlotSet all(grounds.slots);
    if (open.empty() || static_cast<int>(open.size()) > grounds.of(lesson).periods)
        return all; // of more starts than periods no slot is common
    for (std::size_t i = 0; i < open.size(); ++i) {
        SlotSet taken(grounds.slots);
        grounds.cover(lesson, open[i], [&](Slot slot) { taken.add(slot); });
        if (i == 0)
            all = taken;
        else
            all.intersect(taken);
    }
    return all;
}

bool ProofFacts::mayNotOverlap(LessonId one, LessonId two) const
{
    const RoomId room = onlyRoom(one);
    return (room != none && room == onlyRoom(two)) || grounds.shareSomebody(one, two);
}

bool ProofFacts::suit(const Link &link, Slot one, Slot two) const
{
    if (mayNotOverlap(link.one, link.two) && grounds.overlap(link.one, one, link.two, two))
        return false;
    return grounds.suit(link, one, two, on);
}

} // namespace semestr::planner
