// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/model.h"

#include <cmath>
#include <utility>

namespace semestr::planner {

// Builds a Model step by step; every step reads the rules that concern it.
class Compiler
{
public:
    Compiler(const Problem &problem, Model &model) : m_problem(problem), m_model(model) {}

    void compile();

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    UnitCost unitCost(const Weight &weight) const
    {
        if (weight.hard)
            return {1, 0};
        return {0, static_cast<std::int32_t>(std::lround(weight.cost * static_cast<double>(softUnit)))};
    }

    template <typename D, typename F> void forEach(F &&see) const
    {
        for (const Rule &rule : m_problem.rules)
            if (const D *demand = std::get_if<D>(&rule.demand))
                see(rule, *demand);
    }

    const Lesson &lesson(LessonId id) const { return m_problem.lessons[at(id)]; }

    std::uint64_t bit(Slot slot) const { return std::uint64_t(1) << m_problem.cycle.periodOf(slot); }

    int offsetOf(LessonId id) const { return m_model.parts[at(m_model.partOfLesson[at(id)])].offset; }

    std::int32_t &startCost(int unit, Slot slot)
    {
        return m_model.startCost[at(unit) * at(m_model.slots) + at(slot)];
    }

    // `units` of a rule at every start: hard ones close the start, wishes add to its cost.
    template <typename F> void judgeLesson(LessonId id, const Weight &weight, F &&units)
    {
        const int unit = m_model.unitOfLesson[at(id)];
        const int offset = offsetOf(id);
        const UnitCost cost = unitCost(weight);
        for (Slot slot = 0; slot < m_model.slots; ++slot) {
            std::int32_t &sum = startCost(unit, slot);
            if (sum == Model::notThere)
                continue;
            const int broken = units(slot + offset);
            if (broken > 0 && cost.hard > 0)
                sum = Model::notThere;
            else
                sum += broken * cost.soft;
        }
    }

    // The lesson that leads the given one, and how many periods later than it the given one begins.
    std::pair<int, int> leader(int id) const;
    // The second begins `later` periods after the first, always.
    void tie(LessonId first, LessonId second, int later);
    // Lessons that must begin together, or one right after the other, become one variable.
    void glue();
    void collectAbsences();
    void addApartResources();
    void makeUnits();
    void makeSpans();
    void addSpans(Unit &unit, Part &part);

    void closeRooms();
    bool isClosed(RoomId room, Slot slot) const;
    // The rooms of every lesson: all hard rules at once, wishes as costs.
    void chooseRooms();
    void addChoices(const Part &part, const Lesson &mine, const std::vector<const Rule *> &rules);
    void addSeats(const Lesson &mine, const Room &room, RoomChoice &choice) const;

    void makeDomains();
    void forbidByGrid(int unit);
    bool fitsGrid(const Unit &unit, Slot slot) const;
    bool allAreThere(const Unit &unit, Slot slot) const;
    std::vector<bool> marked(const std::vector<Slot> &slots) const;
    void judgeStarts();
    // What wishes to close a room cost the lessons that have no other.
    void judgeOnlyRooms();
    // Periods of the lesson whose mark is `counted`.
    int missed(LessonId id, Slot start, const std::vector<bool> &marks, bool counted) const;

    void addPair(LessonId one, LessonId two, PairKind kind, PairKind back, int amount, UnitCost cost,
                 std::int32_t adjoinHard = 0);
    void addPairs(const std::vector<LessonId> &lessons, PairKind kind, int amount, const Weight &weight,
                  std::int32_t adjoinHard = 0);
    void relate();
    void addAdjoins(const Rule &rule, const Adjoins &adjoins);
    void addCourse(const std::vector<LessonId> &lessons, Course course);
    void addDayRule(const std::vector<PersonId> &people, DayRule rule);
    void addCycleRule(const std::vector<PersonId> &people, CycleRule rule);
    std::vector<PersonId> withLessons(const std::vector<PersonId> &people) const;
    void rulePeople();
    void addDays(const Rule &rule, const WorkingDays &days);

    void markBuildings(const std::vector<PersonId> &people)
    {
        for (PersonId person : people)
            m_model.rulesOf[at(person)].buildings = true;
    }

    const Problem &m_problem;
    Model &m_model;
    std::vector<int> m_leader;
    std::vector<int> m_offset; // of a lesson against its leader
    std::vector<const Apart *> m_apart;
    std::vector<std::vector<int>> m_apartOf;
};

} // namespace semestr::planner
