// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/compiler.h"

#include <algorithm>
#include <iterator>

namespace semestr::planner {

void Compiler::addPair(LessonId one, LessonId two, PairKind kind, PairKind back, int amount, UnitCost cost,
                       std::int32_t adjoinHard)
{
    Pair pair;
    pair.other = m_model.unitOfLesson[at(two)];
    pair.kind = kind;
    pair.amount = amount;
    pair.offset = offsetOf(one);
    pair.length = lesson(one).periods;
    pair.otherOffset = offsetOf(two);
    pair.otherLength = lesson(two).periods;
    pair.earlier = true;
    pair.withinWeek = lesson(one).everyWeek || lesson(two).everyWeek;
    pair.cost = cost;
    pair.adjoinHard = adjoinHard;
    const int unit = m_model.unitOfLesson[at(one)];
    if (unit == pair.other) {
        m_model.innerPairs.push_back(pair);
        return;
    }
    m_model.pairs[at(unit)].push_back(pair);
    const int other = std::exchange(pair.other, unit);
    pair.kind = back;
    std::swap(pair.offset, pair.otherOffset);
    std::swap(pair.length, pair.otherLength);
    pair.earlier = false;
    m_model.pairs[at(other)].push_back(pair);
}

void Compiler::addPairs(const std::vector<LessonId> &lessons, PairKind kind, int amount, const Weight &weight,
                        std::int32_t adjoinHard)
{
    for (std::size_t i = 0; i < lessons.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            addPair(lessons[j], lessons[i], kind, kind, amount, unitCost(weight), adjoinHard);
}

void Compiler::relate()
{
    m_model.pairs.resize(m_model.units.size());
    m_model.triplesOf.resize(m_model.units.size());
    m_model.coursesOf.resize(m_model.parts.size());
    forEach<DaysApart>([this](const Rule &rule, const DaysApart &apart) {
        addPairs(apart.lessons, PairKind::DaysApart, apart.days, rule.weight,
                 apart.adjoinOnOneDay && apart.days > 0 ? 1 : 0);
    });
    forEach<DaysTogether>([this](const Rule &rule, const DaysTogether &together) {
        addPairs(together.lessons, PairKind::DaysTogether, together.days, rule.weight);
    });
    forEach<StartsSame>([this](const Rule &rule, const StartsSame &same) {
        const PairKind kind = same.what == Same::Time  ? PairKind::SameTime
                              : same.what == Same::Day ? PairKind::SameDay
                                                       : PairKind::SamePeriod;
        addPairs(same.lessons, kind, 0, rule.weight);
    });
    forEach<Apart>([this](const Rule &rule, const Apart &apart) {
        if (!rule.weight.hard)
            addPairs(apart.lessons, PairKind::Overlap, 0, rule.weight);
    });
    forEach<PauseBetween>([this](const Rule &rule, const PauseBetween &pause) {
        addPairs(pause.lessons, PairKind::Pause, pause.periods, rule.weight);
    });
    forEach<Follows>([this](const Rule &rule, const Follows &follows) {
        addPair(follows.first, follows.second, PairKind::FollowsMe, PairKind::Follows, 0,
                unitCost(rule.weight));
    });
    forEach<Adjoins>([this](const Rule &rule, const Adjoins &adjoins) { addAdjoins(rule, adjoins); });
    forEach<SpreadsOver>([this](const Rule &rule, const SpreadsOver &spread) {
        addCourse(spread.lessons, {Counts::Days, spread.days, unitCost(rule.weight)});
    });
    forEach<MostADay>([this](const Rule &rule, const MostADay &most) {
        addCourse(most.lessons, {Counts::Lessons, most.maximum, unitCost(rule.weight)});
    });
    forEach<RoomsOf>([this](const Rule &rule, const RoomsOf &rooms) {
        addCourse(rooms.lessons, {Counts::Rooms, rooms.maximum, unitCost(rule.weight)});
    });
}

void Compiler::addAdjoins(const Rule &rule, const Adjoins &adjoins)
{
    if (adjoins.lessons.size() == 2)
        addPairs(adjoins.lessons, PairKind::Adjoins, 0, rule.weight);
    if (adjoins.lessons.size() != 3)
        return;
    Triple triple;
    triple.cost = unitCost(rule.weight);
    for (std::size_t i = 0; i < 3; ++i) {
        triple.units[i] = m_model.unitOfLesson[at(adjoins.lessons[i])];
        triple.offsets[i] = offsetOf(adjoins.lessons[i]);
        triple.lengths[i] = lesson(adjoins.lessons[i]).periods;
        m_model.triplesOf[at(triple.units[i])].push_back(static_cast<int>(m_model.triples.size()));
    }
    m_model.triples.push_back(triple);
}

void Compiler::addCourse(const std::vector<LessonId> &lessons, Course course)
{
    for (LessonId id : lessons)
        m_model.coursesOf[at(m_model.partOfLesson[at(id)])].push_back(
            static_cast<int>(m_model.courses.size()));
    m_model.courses.push_back(course);
}

void Compiler::addDayRule(const std::vector<PersonId> &people, DayRule rule)
{
    for (PersonId person : people)
        m_model.rulesOf[at(person)].day.push_back(rule);
}

void Compiler::addCycleRule(const std::vector<PersonId> &people, CycleRule rule)
{
    for (PersonId person : people)
        m_model.rulesOf[at(person)].cycle.push_back(rule);
}

// Whoever has no lesson at all has no day that could be too short.
std::vector<PersonId> Compiler::withLessons(const std::vector<PersonId> &people) const
{
    std::vector<bool> busy(m_problem.people.size(), false);
    for (const Lesson &mine : m_problem.lessons)
        for (PersonId person : mine.people)
            busy[at(person)] = true;
    std::vector<PersonId> made;
    std::copy_if(people.begin(), people.end(), std::back_inserter(made),
                 [&](PersonId person) { return busy[at(person)]; });
    return made;
}

void Compiler::rulePeople()
{
    forEach<DayLoad>([this](const Rule &rule, const DayLoad &load) {
        const DayRuleKind kind = load.unit == UnitOfDay::Day ? DayRuleKind::Load : DayRuleKind::LoadPeriods;
        addDayRule(withLessons(load.people), {kind, load.minimum, load.maximum < 0 ? 64 : load.maximum,
                                              load.emptyDayCounts, unitCost(rule.weight)});
    });
    forEach<RunLength>([this](const Rule &rule, const RunLength &run) {
        addDayRule(run.people, {DayRuleKind::Run, 0, run.maximum, false, unitCost(rule.weight)});
    });
    forEach<Gaps>([this](const Rule &rule, const Gaps &gaps) {
        if (gaps.over == Over::Day)
            addDayRule(gaps.people, {DayRuleKind::Gaps, 0, gaps.maximum, false, unitCost(rule.weight)});
        else
            addCycleRule(gaps.people, {CycleRuleKind::Gaps, 0, gaps.maximum, -1, unitCost(rule.weight)});
    });
    forEach<Lonely>([this](const Rule &rule, const Lonely &lonely) {
        addDayRule(lonely.people, {DayRuleKind::Lonely, 0, 0, false, unitCost(rule.weight)});
    });
    forEach<LateBeginnings>([this](const Rule &rule, const LateBeginnings &late) {
        addDayRule(late.people, {DayRuleKind::Late, 0, 0, false, unitCost(rule.weight)});
        addCycleRule(late.people, {CycleRuleKind::Late, 0, late.maximum, -1, unitCost(rule.weight)});
    });
    forEach<WorkingDays>([this](const Rule &rule, const WorkingDays &days) { addDays(rule, days); });
    forEach<BuildingChanges>([this](const Rule &rule, const BuildingChanges &changes) {
        addDayRule(changes.people, {DayRuleKind::Changes, 0, changes.maximum, false, unitCost(rule.weight)});
        markBuildings(changes.people);
    });
    forEach<BuildingPause>([this](const Rule &rule, const BuildingPause &pause) {
        addDayRule(pause.people, {DayRuleKind::Pause, pause.periods, 0, false, unitCost(rule.weight)});
        markBuildings(pause.people);
    });
    forEach<EndsDay>([this](const Rule &rule, const EndsDay &ends) {
        for (LessonId id : ends.lessons)
            for (PersonId person : lesson(id).people)
                if (m_problem.people[at(person)].kind == PersonKind::Students)
                    m_model.rulesOf[at(person)].endings.push_back({m_model.unitOfLesson[at(id)],
                                                                   offsetOf(id) + lesson(id).periods,
                                                                   unitCost(rule.weight)});
    });
}

void Compiler::addDays(const Rule &rule, const WorkingDays &days)
{
    const int maximum = days.maximum < 0 ? m_model.days : days.maximum;
    const int to = std::min(days.toPeriod, m_model.periods);
    const bool whole = days.fromPeriod <= 0 && to >= m_model.periods;
    for (PersonId person : days.people) {
        PersonRules &mine = m_model.rulesOf[at(person)];
        CycleRule made{CycleRuleKind::Days, days.minimum, maximum, -1, unitCost(rule.weight)};
        if (!whole) {
            made.kind = CycleRuleKind::Interval;
            made.interval = static_cast<int>(mine.intervals.size());
            std::uint64_t mask = 0;
            for (int period = days.fromPeriod; period < to; ++period)
                mask |= std::uint64_t(1) << period;
            mine.intervals.push_back(mask);
        }
        mine.cycle.push_back(made);
    }
}

} // namespace semestr::planner
