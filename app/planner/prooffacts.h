// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/proofgrounds.h"

#include <deque>
#include <map>

namespace semestr::planner {

// Whom a look concerns: lessons, and people with all their lessons among these.
struct ProofFocus
{
    std::vector<char> lessons; // by lesson; empty = all
    std::vector<char> people;  // by person; empty = all
};

// Proofs as they are found, up to a number.
struct Findings
{
    std::vector<Proof> proofs;
    std::size_t most = 1;
    const std::function<bool()> *goesOn = nullptr;

    // Enough was found, or the time is over.
    bool isFull() const { return proofs.size() >= most || (goesOn && *goesOn && !(*goesOn)()); }
    void add(Proof proof)
    {
        if (proofs.size() < most)
            proofs.push_back(std::move(proof));
    }
};

// What a choice of statements leaves open: the starts and rooms of every lesson. `propagate` takes away
// what cannot be.
class ProofFacts
{
public:
    ProofFacts(const ProofGrounds &grounds, const Statements &on, const ProofFocus &focus);

    const ProofGrounds &grounds;
    const Statements &on;
    std::vector<LessonId> lessons;
    std::vector<PersonId> people; // of those with the same lessons and rules the first alone
    std::map<PersonId, std::vector<PersonId>> twins; // and the others, by the first
    std::vector<SlotSet> starts;                     // by lesson
    std::vector<std::vector<RoomId>> rooms;          // by lesson; ascending
    std::vector<char> roomed;                        // by lesson: it must have one of its rooms
    std::vector<SlotSet> closed;                     // by room
    std::vector<const Link *> links;
    std::vector<std::vector<const Link *>> linksOf; // by lesson
    bool derived = false;

    bool hasLesson(LessonId lesson) const { return m_has[at(lesson)] != 0; }
    RoomId onlyRoom(LessonId lesson) const // one that takes one lesson at once
    {
        if (!roomed[at(lesson)] || rooms[at(lesson)].size() != 1)
            return none;
        const RoomId room = rooms[at(lesson)].front();
        return grounds.problem.rooms[at(room)].lessonsAtOnce == 1 ? room : none;
    }
    SlotSet coverOf(LessonId lesson) const;      // slots that it may take
    SlotSet compulsoryOf(LessonId lesson) const; // slots that it takes wherever it begins
    bool suit(const Link &link, Slot one, Slot two) const;
    bool mayNotOverlap(LessonId one, LessonId two) const;
    // False once a lesson has no start left: `stuck` is that lesson. Ends sooner when told so.
    bool propagate(const std::function<bool()> &goesOn = {});
    LessonId stuck = none;
    // Lessons that exclude each other: of a person, of an only room, of an Apart rule.
    struct Group
    {
        PersonId person = none;
        RoomId room = none;
        int rule = none;
        std::vector<LessonId> lessons;
    };
    std::vector<Group> groups;

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

private:
    void choose(const ProofFocus &focus);
    void closeRooms();
    void chooseRooms(LessonId lesson);
    void chooseStarts(LessonId lesson);
    bool hasRoomAt(LessonId lesson, Slot start) const;
    void chooseLinks();
    void linkBuildings(PersonId person);
    void addTerms(LessonId one, LessonId two, const std::vector<Term> &terms);
    void makeGroups();
    int buildingOf(LessonId lesson) const;

    bool revise(const Link &link, bool second);
    bool keepOff(const Group &group);
    bool fillGroup(const Group &group);
    bool narrowed(LessonId lesson);

    std::vector<char> m_has;
    std::deque<Link> m_ownLinks;
    std::map<std::pair<LessonId, LessonId>, std::size_t> m_linkAt; // in links, where buildings matter
    std::vector<SlotSet> m_away;                                   // by person, of those who were asked for
    bool m_changed = false;
};

} // namespace semestr::planner
