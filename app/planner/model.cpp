// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Builds a Model step by step; every step reads the rules that concern it.
class Compiler
{
public:
    Compiler(const Problem &problem, Model &model) : m_problem(problem), m_model(model) {}

    void compile()
    {
        m_model.slots = m_problem.cycle.slots();
        m_model.days = m_problem.cycle.allDays();
        m_model.periods = m_problem.cycle.periods;
        m_model.people = static_cast<int>(m_problem.people.size());
        glue();
        collectAbsences();
        addApartResources();
        m_model.firstRoom = m_model.people + static_cast<int>(m_apart.size());
        m_model.resources = m_model.firstRoom + static_cast<int>(m_problem.rooms.size());
        m_model.capacity.assign(at(m_model.resources), 1);
        for (std::size_t room = 0; room < m_problem.rooms.size(); ++room)
            m_model.capacity[at(m_model.firstRoom) + room] =
                static_cast<std::uint8_t>(std::clamp(m_problem.rooms[room].lessonsAtOnce, 1, 255));
        makeUnits();
        closeRooms();
        chooseRooms();
        makeSpans();
        makeDomains();
        relate();
        rulePeople();
    }

private:
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

    // The lesson that leads the given one, and how many periods later than it the given one begins.
    std::pair<int, int> leader(int id) const
    {
        int offset = 0;
        for (; m_leader[at(id)] != id; id = m_leader[at(id)])
            offset += m_offset[at(id)];
        return {id, offset};
    }

    // The second begins `later` periods after the first, always.
    void tie(LessonId first, LessonId second, int later)
    {
        if (lesson(first).everyWeek != lesson(second).everyWeek)
            return;
        const auto [one, oneOffset] = leader(first);
        const auto [two, twoOffset] = leader(second);
        if (one == two)
            return;
        m_leader[at(two)] = one;
        m_offset[at(two)] = oneOffset + later - twoOffset;
    }

    // Lessons that must begin together, or one right after the other, become one variable.
    void glue()
    {
        m_leader.resize(m_problem.lessons.size());
        m_offset.assign(m_problem.lessons.size(), 0);
        std::iota(m_leader.begin(), m_leader.end(), 0);
        forEach<StartsSame>([this](const Rule &rule, const StartsSame &same) {
            if (!rule.weight.hard || same.what != Same::Time)
                return;
            for (std::size_t i = 1; i < same.lessons.size(); ++i)
                tie(same.lessons[0], same.lessons[i], 0);
        });
        const std::vector<bool> &breaks = m_problem.cycle.breaks;
        if (std::find(breaks.begin(), breaks.end(), true) != breaks.end())
            return; // how much later depends on the breaks between
        forEach<Follows>([this](const Rule &rule, const Follows &follows) {
            if (rule.weight.hard)
                tie(follows.first, follows.second, lesson(follows.first).periods);
        });
    }

    void collectAbsences()
    {
        m_model.rulesOf.resize(m_problem.people.size());
        std::vector<std::uint64_t> breaks(at(m_model.days), 0);
        for (Slot slot = 0; slot < m_model.slots; ++slot)
            if (m_problem.cycle.isBreak(slot))
                breaks[at(m_problem.cycle.dayOf(slot))] |= bit(slot);
        for (PersonRules &rules : m_model.rulesOf)
            rules.away = breaks;
        forEach<Away>([this](const Rule &rule, const Away &away) {
            for (PersonId person : away.people)
                for (Slot slot : away.slots)
                    if (rule.weight.hard)
                        m_model.rulesOf[at(person)].away[at(m_problem.cycle.dayOf(slot))] |= bit(slot);
        });
    }

    std::uint64_t bit(Slot slot) const { return std::uint64_t(1) << m_problem.cycle.periodOf(slot); }

    void addApartResources()
    {
        m_apartOf.resize(m_problem.lessons.size());
        forEach<Apart>([this](const Rule &rule, const Apart &apart) {
            if (!rule.weight.hard)
                return;
            for (LessonId id : apart.lessons)
                m_apartOf[at(id)].push_back(static_cast<int>(m_apart.size()));
            m_apart.push_back(&apart);
        });
    }

    void makeUnits()
    {
        const int count = static_cast<int>(m_problem.lessons.size());
        m_model.unitOfLesson.assign(at(count), none);
        m_model.partOfLesson.assign(at(count), none);
        std::vector<std::vector<int>> members(at(count));
        for (int id = 0; id < count; ++id)
            members[at(leader(id).first)].push_back(id);
        for (const std::vector<int> &lessons : members) {
            if (lessons.empty())
                continue;
            Unit unit;
            unit.firstPart = static_cast<int>(m_model.parts.size());
            unit.parts = static_cast<int>(lessons.size());
            unit.weeks = lesson(lessons.front()).everyWeek ? m_problem.cycle.weeks : 1;
            const int number = static_cast<int>(m_model.units.size());
            int first = 0;
            for (int id : lessons)
                first = std::min(first, leader(id).second);
            for (int id : lessons) {
                const int offset = leader(id).second - first;
                unit.length = std::max(unit.length, offset + lesson(id).periods);
                unit.fixed = unit.fixed || lesson(id).locks.time != LockOrigin::None;
                m_model.unitOfLesson[at(id)] = number;
                m_model.partOfLesson[at(id)] = static_cast<int>(m_model.parts.size());
                m_model.parts.push_back({id, number, offset, 0, 0});
            }
            m_model.units.push_back(std::move(unit));
        }
    }

    void closeRooms()
    {
        const std::size_t cells = m_problem.rooms.size() * at(m_model.slots);
        m_model.roomSlotClosed.assign(cells, 0);
        m_model.roomSlotSoft.assign(cells, 0);
        forEach<RoomClosed>([this](const Rule &rule, const RoomClosed &closed) {
            for (Slot slot : closed.slots) {
                const std::size_t cell = at(closed.room) * at(m_model.slots) + at(slot);
                if (rule.weight.hard)
                    m_model.roomSlotClosed[cell] = 1;
                else
                    m_model.roomSlotSoft[cell] += unitCost(rule.weight).soft;
            }
        });
    }

    // The rooms of every lesson: all hard rules at once, wishes as costs.
    void chooseRooms()
    {
        std::vector<std::vector<const Rule *>> asked(m_problem.lessons.size());
        forEach<HeldIn>([&asked](const Rule &rule, const HeldIn &held) {
            for (LessonId id : held.lessons)
                asked[at(id)].push_back(&rule);
        });
        for (Part &part : m_model.parts) {
            part.firstRoom = static_cast<int>(m_model.roomChoices.size());
            const Lesson &mine = lesson(part.lesson);
            if (asked[at(part.lesson)].empty() && mine.locks.room == LockOrigin::None)
                continue;
            addChoices(part, mine, asked[at(part.lesson)]);
            part.rooms = static_cast<int>(m_model.roomChoices.size()) - part.firstRoom;
            if (part.rooms == 1 && m_model.roomChoices.back().room != none) {
                part.fixedRoom = m_model.roomChoices.back().room;
                m_model.roomsAnyway += m_model.roomChoices.back().cost.times(1);
                m_model.roomChoices.pop_back();
                part.rooms = 0;
            }
        }
    }

    void addChoices(const Part &part, const Lesson &mine, const std::vector<const Rule *> &rules)
    {
        const bool hard =
            std::any_of(rules.begin(), rules.end(), [](const Rule *rule) { return rule->weight.hard; });
        const bool locked = mine.locks.room != LockOrigin::None && !m_problem.given.empty();
        for (RoomId room = hard || locked ? 0 : none; room < static_cast<RoomId>(m_problem.rooms.size());
             ++room) {
            if (locked && room != m_problem.given[at(part.lesson)].room)
                continue;
            RoomChoice choice{room, {0, 0}};
            bool listed = locked || room == none;
            for (const Rule *rule : rules) {
                const std::vector<RoomId> &rooms = std::get<HeldIn>(rule->demand).rooms;
                const bool in = std::find(rooms.begin(), rooms.end(), room) != rooms.end();
                listed = listed || in;
                if (!in) {
                    choice.cost.hard += unitCost(rule->weight).hard;
                    choice.cost.soft += unitCost(rule->weight).soft;
                }
            }
            if (room != none)
                addSeats(mine, m_problem.rooms[at(room)], choice);
            if (listed && (choice.cost.hard == 0 || locked))
                m_model.roomChoices.push_back(choice);
        }
    }

    void addSeats(const Lesson &mine, const Room &room, RoomChoice &choice) const
    {
        const int missing = mine.students - room.seats;
        if (missing <= 0)
            return;
        forEach<Seats>([&](const Rule &rule, const Seats &seats) {
            const Cost cost = unitCost(rule.weight).times(seats.perSeat ? missing : 1);
            choice.cost.hard += static_cast<std::int32_t>(cost.hard);
            choice.cost.soft += static_cast<std::int32_t>(cost.soft);
        });
    }

    void makeSpans()
    {
        for (std::size_t number = 0; number < m_model.units.size(); ++number) {
            Unit &unit = m_model.units[number];
            for (int part = unit.firstPart; part < unit.firstPart + unit.parts; ++part)
                addSpans(unit, m_model.parts[at(part)]);
        }
    }

    void addSpans(Unit &unit, Part &part)
    {
        const Lesson &mine = lesson(part.lesson);
        std::vector<int> resources(mine.people.begin(), mine.people.end());
        for (int apart : m_apartOf[at(part.lesson)])
            resources.push_back(m_model.people + apart);
        if (part.fixedRoom != none)
            resources.push_back(m_model.firstRoom + part.fixedRoom);
        for (int week = 0; week < unit.weeks; ++week)
            for (int resource : resources)
                unit.spans.push_back(
                    {resource, week * m_problem.cycle.slotsOfWeek() + part.offset, mine.periods});
    }

    void makeDomains()
    {
        const int count = static_cast<int>(m_model.units.size());
        m_model.startCost.assign(at(count) * at(m_model.slots), 0);
        for (int unit = 0; unit < count; ++unit)
            forbidByGrid(unit);
        judgeStarts();
        for (int unit = 0; unit < count; ++unit) {
            Unit &mine = m_model.units[at(unit)];
            for (Slot slot = 0; slot < m_model.slots; ++slot)
                if (m_model.costAt(unit, slot) != Model::notThere)
                    mine.starts.push_back(slot);
            mine.fixed = mine.fixed || mine.starts.size() <= 1;
        }
    }

    std::int32_t &startCost(int unit, Slot slot)
    {
        return m_model.startCost[at(unit) * at(m_model.slots) + at(slot)];
    }

    void forbidByGrid(int unit)
    {
        const Unit &mine = m_model.units[at(unit)];
        for (Slot slot = 0; slot < m_model.slots; ++slot)
            if (!fitsGrid(mine, slot) || !allAreThere(mine, slot))
                startCost(unit, slot) = Model::notThere;
        for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
            const LessonId id = m_model.parts[at(part)].lesson;
            if (lesson(id).locks.time == LockOrigin::None || m_problem.given.empty())
                continue;
            for (Slot slot = 0; slot < m_model.slots; ++slot)
                if (slot + m_model.parts[at(part)].offset != m_problem.given[at(id)].start)
                    startCost(unit, slot) = Model::notThere;
        }
    }

    bool fitsGrid(const Unit &unit, Slot slot) const
    {
        if (unit.weeks > 1 && slot >= m_problem.cycle.slotsOfWeek())
            return false;
        if (m_problem.cycle.periodOf(slot) + unit.length > m_model.periods)
            return false;
        for (int week = 0; week < unit.weeks; ++week)
            for (int k = 0; k < unit.length; ++k)
                if (m_problem.cycle.isBreak(slot + week * m_problem.cycle.slotsOfWeek() + k))
                    return false;
        return true;
    }

    bool allAreThere(const Unit &unit, Slot slot) const
    {
        for (const Span &span : unit.spans) {
            for (int k = 0; k < span.length; ++k) {
                const Slot cell = slot + span.offset + k;
                if (span.resource >= m_model.firstRoom && isClosed(span.resource - m_model.firstRoom, cell))
                    return false;
                if (span.resource >= m_model.people)
                    continue;
                if (m_model.rulesOf[at(span.resource)].away[at(m_problem.cycle.dayOf(cell))] & bit(cell))
                    return false;
            }
        }
        return true;
    }

    bool isClosed(RoomId room, Slot slot) const
    {
        return m_model.roomSlotClosed[at(room) * at(m_model.slots) + at(slot)] != 0;
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

    int offsetOf(LessonId id) const { return m_model.parts[at(m_model.partOfLesson[at(id)])].offset; }

    std::vector<bool> marked(const std::vector<Slot> &slots) const
    {
        std::vector<bool> marks(at(m_model.slots), false);
        for (Slot slot : slots)
            marks[at(slot)] = true;
        return marks;
    }

    void judgeStarts()
    {
        forEach<StartsIn>([this](const Rule &rule, const StartsIn &in) {
            const std::vector<bool> good = marked(in.starts);
            for (LessonId id : in.lessons)
                judgeLesson(id, rule.weight, [&good](Slot slot) { return good[at(slot)] ? 0 : 1; });
        });
        forEach<LiesIn>([this](const Rule &rule, const LiesIn &in) {
            const std::vector<bool> good = marked(in.slots);
            for (LessonId id : in.lessons)
                judgeLesson(id, rule.weight, [&](Slot slot) { return missed(id, slot, good, false); });
        });
        forEach<Away>([this](const Rule &rule, const Away &away) {
            if (rule.weight.hard)
                return;
            const std::vector<bool> bad = marked(away.slots);
            for (std::size_t id = 0; id < m_problem.lessons.size(); ++id)
                for (PersonId person : m_problem.lessons[id].people)
                    if (std::find(away.people.begin(), away.people.end(), person) != away.people.end())
                        judgeLesson(static_cast<int>(id), rule.weight,
                                    [&](Slot slot) { return missed(static_cast<int>(id), slot, bad, true); });
        });
    }

    // Periods of the lesson whose mark is `counted`.
    int missed(LessonId id, Slot start, const std::vector<bool> &marks, bool counted) const
    {
        int sum = 0;
        const int weeks = lesson(id).everyWeek ? m_problem.cycle.weeks : 1;
        for (int week = 0; week < weeks; ++week)
            for (int k = 0; k < lesson(id).periods; ++k)
                sum += marks[at(start + week * m_problem.cycle.slotsOfWeek() + k)] == counted ? 1 : 0;
        return sum;
    }

    // ---- relations ----

    void addPair(LessonId one, LessonId two, PairKind kind, PairKind back, int amount, UnitCost cost,
                 std::int32_t adjoinHard = 0)
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

    void addPairs(const std::vector<LessonId> &lessons, PairKind kind, int amount, const Weight &weight,
                  std::int32_t adjoinHard = 0)
    {
        for (std::size_t i = 0; i < lessons.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                addPair(lessons[j], lessons[i], kind, kind, amount, unitCost(weight), adjoinHard);
    }

    void relate()
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
            addCourse(spread.lessons, {false, spread.days, unitCost(rule.weight)});
        });
        forEach<RoomsOf>([this](const Rule &rule, const RoomsOf &rooms) {
            addCourse(rooms.lessons, {true, rooms.maximum, unitCost(rule.weight)});
        });
    }

    void addAdjoins(const Rule &rule, const Adjoins &adjoins)
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

    void addCourse(const std::vector<LessonId> &lessons, Course course)
    {
        for (LessonId id : lessons)
            m_model.coursesOf[at(m_model.partOfLesson[at(id)])].push_back(
                static_cast<int>(m_model.courses.size()));
        m_model.courses.push_back(course);
    }

    // ---- people ----

    void addDayRule(const std::vector<PersonId> &people, DayRule rule)
    {
        for (PersonId person : people)
            m_model.rulesOf[at(person)].day.push_back(rule);
    }

    void addCycleRule(const std::vector<PersonId> &people, CycleRule rule)
    {
        for (PersonId person : people)
            m_model.rulesOf[at(person)].cycle.push_back(rule);
    }

    void rulePeople()
    {
        forEach<DayLoad>([this](const Rule &rule, const DayLoad &load) {
            const DayRuleKind kind =
                load.unit == UnitOfDay::Day ? DayRuleKind::Load : DayRuleKind::LoadPeriods;
            addDayRule(load.people, {kind, load.minimum, load.maximum < 0 ? 64 : load.maximum,
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
            addDayRule(changes.people,
                       {DayRuleKind::Changes, 0, changes.maximum, false, unitCost(rule.weight)});
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

    void markBuildings(const std::vector<PersonId> &people)
    {
        for (PersonId person : people)
            m_model.rulesOf[at(person)].buildings = true;
    }

    void addDays(const Rule &rule, const WorkingDays &days)
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

    const Problem &m_problem;
    Model &m_model;
    std::vector<int> m_leader;
    std::vector<int> m_offset; // of a lesson against its leader
    std::vector<const Apart *> m_apart;
    std::vector<std::vector<int>> m_apartOf;
};

} // namespace

Model::Model(const Problem &given) : problem(given)
{
    Compiler(given, *this).compile();
}

} // namespace semestr::planner
