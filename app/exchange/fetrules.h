// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetschool.h"

namespace semestr {

// One constraint of the file, read field by field; every name is looked up in the school.
// Errors of all: UnknownName, BadElement.
class FetConstraint
{
public:
    FetConstraint(const FetNode &node, const FetSchool &school) : m_node(node), m_school(school) {}

    using Lessons = std::vector<planner::LessonId>;
    using Slots = std::vector<planner::Slot>;

    const FetNode &node() const { return m_node; }
    QString type() const; // without «Constraint»
    bool says(const char *element, bool otherwise) const;
    Result<planner::Weight> weight() const;
    Result<int> whole(const char *element) const; // 0 or more

    // Inactive activities are left out; the lesson of an inactive one is `none`.
    Result<Lessons> lessons() const;
    Result<planner::LessonId> lesson(const char *element) const;
    // Those that the filter's fields let through; an empty field lets everything through.
    Result<Lessons> filtered() const;
    Result<FetSchool::People> teacher() const;  // the one who is named
    Result<FetSchool::People> students() const; // the leaf sets of the set that is named
    Result<Slots> slots(const char *item) const;
    // The slots of a day, of an hour of every day, or one; empty where neither is named.
    Result<Slots> startsOf(const char *day, const char *oldDay, const char *hour, const char *oldHour) const;
    Result<std::vector<planner::RoomId>> rooms() const;
    // The hour's number; `otherwise` where nothing is named.
    Result<int> hour(const char *element, int otherwise) const;

    // «MinDaysBetweenActivities: Физика 12, Физика 13»: the type and whom it is about.
    std::string origin() const;

private:
    const FetNode *first(const char *name, const char *oldName = nullptr) const;
    Result<int> day(const FetNode &node) const;
    Result<int> hourOf(const FetNode &node) const;
    Result<planner::LessonId> lessonOf(const FetNode &node) const;
    Result<planner::Slot> slotOf(const FetNode &item) const;
    Result<bool> passes(std::size_t lesson, const FetSchool::People &sets) const;

    const FetNode &m_node;
    const FetSchool &m_school;
};

// The constraints that are the timetable of a solved file, see FetFixed.
QSet<const FetNode *> timetableOf(const FetNode &root);

// Adds the file's constraints to the school's book as rules, and to the count of unsupported ones.
Done readTimeRules(const FetNode &list, FetSchool &school, const FetLimits &limits);
Done readSpaceRules(const FetNode &list, FetSchool &school, const FetLimits &limits);

// Appends a rule that names anybody; a rule about nobody is left out. `named` counts what all rules name.
class FetRuleSink
{
public:
    FetRuleSink(FetSchool &school, const FetLimits &limits) : m_school(school), m_limits(limits) {}
    Done add(const FetConstraint &constraint, planner::Weight weight, planner::Demand demand);
    Done add(const FetConstraint &constraint, planner::Demand demand); // with the constraint's own weight

private:
    FetSchool &m_school;
    const FetLimits &m_limits;
    qsizetype m_named = 0;
};

} // namespace semestr
