// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofchecks.h"

#include "app/planner/proofmatching.h"

#include <algorithm>
#include <set>
#include <utility>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

Proof about(const ProofFacts &facts, ProofKind kind, std::vector<LessonId> lessons, int needed, int available)
{
    Proof proof;
    proof.kind = kind;
    proof.lessons = std::move(lessons);
    proof.needed = needed;
    proof.available = available;
    proof.derived = facts.derived;
    return proof;
}

bool isPossible(const ProofFacts &facts, const Link &link)
{
    const std::vector<Slot> others = facts.starts[at(link.two)].list();
    for (const Slot one : facts.starts[at(link.one)].list())
        for (const Slot two : others)
            if (facts.suit(link, one, two))
                return true;
    return false;
}

// The days on which a lesson may stand; of the first week for one of every week.
std::set<int> daysOf(const ProofFacts &facts, const std::vector<LessonId> &lessons)
{
    std::set<int> days;
    for (const LessonId lesson : lessons)
        for (const Slot start : facts.starts[at(lesson)].list())
            days.insert(facts.grounds.cycle.dayOf(start));
    return days;
}

// How many days of the set lie so far from each other.
int picked(const std::set<int> &days, int distance)
{
    int count = 0;
    int last = -distance;
    for (const int day : days) {
        if (count > 0 && day - last < distance)
            continue;
        last = day;
        ++count;
    }
    return count;
}

std::vector<LessonId> presentOf(const ProofFacts &facts, std::vector<LessonId> lessons)
{
    std::erase_if(lessons, [&](LessonId lesson) {
        return !facts.hasLesson(lesson) || facts.starts[at(lesson)].isEmpty();
    });
    std::sort(lessons.begin(), lessons.end());
    lessons.erase(std::unique(lessons.begin(), lessons.end()), lessons.end());
    return lessons;
}

void checkApart(const ProofFacts &facts, const DaysApart &apart, Findings &findings)
{
    const std::vector<LessonId> lessons = presentOf(facts, apart.lessons);
    if (lessons.size() < 2)
        return;
    const bool weekly = facts.grounds.of(lessons.front()).everyWeek;
    for (const LessonId lesson : lessons)
        if (facts.grounds.of(lesson).everyWeek != weekly)
            return;
    const int count = static_cast<int>(lessons.size());
    const int room = picked(daysOf(facts, lessons), apart.days);
    if (count > room) {
        findings.add(about(facts, ProofKind::CourseDays, lessons, count, room));
        return;
    }
    for (const PersonId person : facts.people) {
        const int most = DayLimits(facts, person).daysMost;
        if (most >= count)
            continue;
        std::vector<LessonId> his;
        for (const LessonId lesson : lessons) {
            const auto &people = facts.grounds.of(lesson).people;
            if (std::find(people.begin(), people.end(), person) != people.end())
                his.push_back(lesson);
        }
        if (static_cast<int>(his.size()) <= most || (weekly && facts.grounds.cycle.weeks > 1))
            continue;
        Proof proof = about(facts, ProofKind::CourseDays, his, static_cast<int>(his.size()), most);
        proof.person = person;
        findings.add(std::move(proof));
        return;
    }
}

void checkSpread(const ProofFacts &facts, const SpreadsOver &spread, Findings &findings)
{
    for (const LessonId lesson : spread.lessons)
        if (!facts.hasLesson(lesson))
            return;
    std::set<int> days;
    int occurrences = 0;
    for (const LessonId lesson : spread.lessons) {
        occurrences += facts.grounds.weeksOf(lesson);
        for (const Slot start : facts.starts[at(lesson)].list())
            for (int week = 0; week < facts.grounds.weeksOf(lesson); ++week)
                days.insert(facts.grounds.cycle.dayOf(start) + week * facts.grounds.cycle.days);
    }
    const int most = std::min(occurrences, static_cast<int>(days.size()));
    if (most < spread.days)
        findings.add(about(facts, ProofKind::CourseDays, spread.lessons, spread.days, most));
}

} // namespace

void checkLessons(const ProofFacts &facts, Findings &findings)
{
    for (const LessonId lesson : facts.lessons) {
        if (findings.isFull())
            return;
        if (facts.roomed[at(lesson)] && facts.rooms[at(lesson)].empty())
            findings.add(about(facts, ProofKind::NoRoom, {lesson}, 1, 0));
        else if (facts.starts[at(lesson)].isEmpty())
            findings.add(about(facts, ProofKind::NoStart, {lesson}, 1, 0));
    }
}

void checkClashes(const ProofFacts &facts, Findings &findings)
{
    std::vector<LessonId> holder(at(facts.grounds.slots));
    std::set<std::pair<LessonId, LessonId>> told;
    for (const ProofFacts::Group &group : facts.groups) {
        std::fill(holder.begin(), holder.end(), none);
        for (const LessonId lesson : group.lessons) {
            for (const Slot slot : facts.compulsoryOf(lesson).list()) {
                const LessonId other = std::exchange(holder[at(slot)], lesson);
                if (other == none || other == lesson || !told.insert(std::minmax(other, lesson)).second)
                    continue;
                Proof proof = about(facts, ProofKind::Clash, {other, lesson}, 2, 1);
                proof.person = group.person;
                if (group.room != none)
                    proof.rooms = {group.room};
                findings.add(std::move(proof));
            }
        }
        if (findings.isFull())
            return;
    }
}

void checkLinks(const ProofFacts &facts, Findings &findings)
{
    for (const Link *link : facts.links) {
        if (findings.isFull())
            return;
        const bool open = !facts.starts[at(link->one)].isEmpty() && !facts.starts[at(link->two)].isEmpty();
        if (open && !isPossible(facts, *link))
            findings.add(about(facts, ProofKind::NoPair, {link->one, link->two}, 2, 1));
    }
}

void checkCourses(const ProofFacts &facts, Findings &findings)
{
    for (const int rule : facts.grounds.courseRules) {
        if (!facts.on[at(rule)] || findings.isFull())
            continue;
        const Demand &demand = facts.grounds.problem.rules[at(rule)].demand;
        if (const auto *apart = std::get_if<DaysApart>(&demand))
            checkApart(facts, *apart, findings);
        else if (const auto *spread = std::get_if<SpreadsOver>(&demand))
            checkSpread(facts, *spread, findings);
    }
}

} // namespace semestr::planner
