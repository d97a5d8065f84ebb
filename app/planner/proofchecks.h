// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/prooffacts.h"

namespace semestr::planner {

// Each adds what it can prove of the starts and rooms that the facts leave open; none changes these.
void checkLessons(const ProofFacts &facts, Findings &findings);
void checkClashes(const ProofFacts &facts, Findings &findings);
void checkLinks(const ProofFacts &facts, Findings &findings);
void checkPeople(const ProofFacts &facts, Findings &findings);
void checkRooms(const ProofFacts &facts, Findings &findings);
void checkCourses(const ProofFacts &facts, Findings &findings);
void checkDays(const ProofFacts &facts, Findings &findings);
void checkCliques(const ProofFacts &facts, Findings &findings);
// By search through the days, then through the slots, of one person's lessons.
void checkSplits(const ProofFacts &facts, Findings &findings, int nodes);
void checkPlans(const ProofFacts &facts, Findings &findings, int nodes);

// What the rules that hold say of a person's days.
struct DayLimits
{
    struct Interval
    {
        int from = 0;
        int to = 64;
        int least = 0;
        int most = -1;
    };
    static constexpr int any = 64;

    int least = 0;       // periods of a day with lessons
    int leastAlways = 0; // of every day
    int most = any;
    int run = any;
    int gapsOfDay = any;
    int gapsOfCycle = any * any;
    int daysLeast = 0;
    int daysMost = any * any;
    int late = -1; // days, −1 = any
    bool lonely = false;
    std::vector<Interval> intervals;

    DayLimits(const ProofFacts &facts, PersonId person);
    bool speaks = false; // of anything at all
};

// A person's lessons against his days.
class PersonLook
{
public:
    PersonLook(const ProofFacts &facts, PersonId person);

    const DayLimits limits;
    int load = 0;
    int occurrences = 0;
    bool isLost = false; // a lesson has no start: nothing more is to be said of him
    SlotSet open;        // slots that some lesson may take

    // Periods that a day holds at most, with so many gaps on it.
    int capacity(int day, int gaps) const;
    int capacity(int day) const { return capacity(day, limits.gapsOfDay); }
    // Stretches of so many open periods that a day of a set of slots has side by side.
    int blocks(const SlotSet &set, int day, int periods) const;

private:
    const ProofFacts &m_facts;
    PersonId m_person;
};

} // namespace semestr::planner
