// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/explainwork.h"

#include <optional>
#include <set>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// The number of a rule made one weaker; what it is then.
struct Weaker
{
    Demand demand;
    int number = 0;
};

std::optional<Weaker> weaker(Demand demand)
{
    const auto by = [&](int &number, int step) {
        number += step;
        const int now = number;
        return Weaker{demand, now};
    };
    if (auto *load = std::get_if<DayLoad>(&demand)) {
        if (load->maximum >= 0)
            return by(load->maximum, 1);
        if (load->minimum > 0)
            return by(load->minimum, -1);
    }
    if (auto *days = std::get_if<WorkingDays>(&demand)) {
        if (days->maximum >= 0)
            return by(days->maximum, 1);
        if (days->minimum > 0)
            return by(days->minimum, -1);
    }
    if (auto *apart = std::get_if<DaysApart>(&demand); apart && apart->days > 1)
        return by(apart->days, -1);
    if (auto *together = std::get_if<DaysTogether>(&demand))
        return by(together->days, 1);
    if (auto *run = std::get_if<RunLength>(&demand))
        return by(run->maximum, 1);
    if (auto *gaps = std::get_if<Gaps>(&demand))
        return by(gaps->maximum, 1);
    if (auto *late = std::get_if<LateBeginnings>(&demand))
        return by(late->maximum, 1);
    if (auto *pause = std::get_if<PauseBetween>(&demand); pause && pause->periods > 1)
        return by(pause->periods, -1);
    if (auto *pause = std::get_if<BuildingPause>(&demand); pause && pause->periods > 1)
        return by(pause->periods, -1);
    if (auto *changes = std::get_if<BuildingChanges>(&demand))
        return by(changes->maximum, 1);
    if (auto *spread = std::get_if<SpreadsOver>(&demand); spread && spread->days > 1)
        return by(spread->days, -1);
    if (auto *most = std::get_if<MostADay>(&demand))
        return by(most->maximum, 1);
    return std::nullopt;
}

std::vector<Slot> *closedSlots(Rule &rule)
{
    if (auto *away = std::get_if<Away>(&rule.demand))
        return &away->slots;
    if (auto *closed = std::get_if<RoomClosed>(&rule.demand))
        return &closed->slots;
    return nullptr;
}

void addRoom(Problem &problem, const std::vector<RoomId> &like)
{
    const auto added = static_cast<RoomId>(problem.rooms.size());
    problem.rooms.push_back(problem.rooms[at(like.front())]);
    for (Rule &rule : problem.rules)
        if (auto *held = std::get_if<HeldIn>(&rule.demand))
            if (std::any_of(like.begin(), like.end(), [&](RoomId room) {
                    return std::find(held->rooms.begin(), held->rooms.end(), room) != held->rooms.end();
                }))
                held->rooms.push_back(added);
}

// A lock that a rule stands for goes with the rule.
void unlock(Problem &problem, const Demand &demand)
{
    if (const auto *in = std::get_if<StartsIn>(&demand); in && in->starts.size() == 1)
        for (const LessonId lesson : in->lessons)
            problem.lessons[at(lesson)].locks.time = LockOrigin::None;
    if (const auto *held = std::get_if<HeldIn>(&demand); held && held->rooms.size() == 1)
        for (const LessonId lesson : held->lessons)
            problem.lessons[at(lesson)].locks.room = LockOrigin::None;
}

Problem relaxed(Problem problem, const Relaxation &relaxation)
{
    Rule *rule = relaxation.rule == none ? nullptr : &problem.rules[at(relaxation.rule)];
    switch (relaxation.kind) {
    case RelaxKind::Drop: // it stays in its place, about nobody
        unlock(problem, rule->demand);
        rule->demand = StartsIn{};
        break;
    case RelaxKind::Number:
        rule->demand = weaker(rule->demand)->demand;
        break;
    case RelaxKind::OpenSlot:
        std::erase(*closedSlots(*rule), relaxation.slot);
        break;
    case RelaxKind::OpenDay:
        std::erase_if(*closedSlots(*rule),
                      [&](Slot slot) { return problem.cycle.dayOf(slot) == relaxation.day; });
        break;
    case RelaxKind::MoreRooms:
        addRoom(problem, relaxation.rooms);
        break;
    case RelaxKind::Unlock:
        problem.lessons[at(relaxation.lesson)].locks = {};
        break;
    case RelaxKind::DropBreaks:
        problem.cycle.breaks.clear();
        break;
    case RelaxKind::FewerHours:
        break;
    }
    return problem;
}

int sizeOf(const Relaxation &relaxation)
{
    switch (relaxation.kind) {
    case RelaxKind::Number:
    case RelaxKind::OpenSlot:
        return 1;
    case RelaxKind::Unlock:
    case RelaxKind::MoreRooms:
        return 2;
    case RelaxKind::OpenDay:
        return 3;
    case RelaxKind::FewerHours:
        return 1 + relaxation.amount;
    case RelaxKind::Drop:
        return 6;
    case RelaxKind::DropBreaks:
        return 8;
    }
    return 0;
}

class Relaxing
{
public:
    Relaxing(const Problem &problem, const Explanation &explanation, Allowance &allowance, double until)
        : m_problem(problem), m_explanation(explanation), m_allowance(allowance), m_until(until)
    {
    }

    std::vector<Relaxation> run()
    {
        for (const int rule : m_explanation.core)
            propose(rule);
        std::set<LessonId> locked(m_explanation.coreLocks.begin(), m_explanation.coreLocks.end());
        for (const LessonId lesson : locked) {
            Relaxation unlock{RelaxKind::Unlock};
            unlock.lesson = lesson;
            tryOne(unlock);
        }
        if (m_explanation.coreBreaks)
            tryOne({RelaxKind::DropBreaks});
        if (m_explanation.isProved())
            proposeHours(m_explanation.proofs.front());
        sort();
        seeWhichFreesAll();
        if (!m_explanation.coreIsTight) // then nothing else is known of the others
            std::erase_if(m_found, [](const Relaxation &relaxation) { return !relaxation.freesAll; });
        sort();
        return m_found;
    }

private:
    void sort()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Relaxation &a, const Relaxation &b) {
            return a.freesAll != b.freesAll ? a.freesAll : sizeOf(a) < sizeOf(b);
        });
    }

    bool tryOne(const Relaxation &relaxation)
    {
        constexpr std::size_t most = 24;
        if (m_found.size() >= most)
            return false;
        const bool isTold = relaxation.kind == RelaxKind::Drop || relaxation.kind == RelaxKind::Unlock;
        if (!m_explanation.isProved() && !isTold)
            return false; // of a search's core each statement was left out once, no more
        if (m_explanation.isProved() &&
            isStillProved(relaxed(m_problem, relaxation), m_explanation.proofs.front()))
            return false;
        m_found.push_back(relaxation);
        return true;
    }

    void propose(int rule)
    {
        Rule said = m_problem.rules[at(rule)];
        Relaxation change{RelaxKind::Number, rule};
        if (const auto less = weaker(said.demand)) {
            change.amount = less->number;
            tryOne(change);
        }
        if (const std::vector<Slot> *slots = closedSlots(said))
            proposeOpening(rule, *slots);
        if (const auto *held = std::get_if<HeldIn>(&said.demand);
            held && !held->rooms.empty() && !m_roomsAdded) {
            Relaxation more{RelaxKind::MoreRooms};
            more.rooms = held->rooms;
            m_roomsAdded = tryOne(more);
        }
        tryOne({RelaxKind::Drop, rule});
    }

    void proposeOpening(int rule, const std::vector<Slot> &slots)
    {
        constexpr int mostSlots = 3;
        int opened = 0;
        std::set<int> days;
        std::set<int> daysOfSlots;
        for (const Slot slot : slots) {
            days.insert(m_problem.cycle.dayOf(slot));
            Relaxation open{RelaxKind::OpenSlot, rule};
            open.slot = slot;
            if (opened < mostSlots && !daysOfSlots.contains(m_problem.cycle.dayOf(slot)) && tryOne(open)) {
                ++opened;
                daysOfSlots.insert(m_problem.cycle.dayOf(slot));
            }
        }
        for (const int day : days) {
            Relaxation open{RelaxKind::OpenDay, rule};
            open.day = day;
            if (!daysOfSlots.contains(day))
                tryOne(open);
        }
    }

    // One thing less to do is told by the numbers alone.
    void proposeHours(const Proof &proof)
    {
        static const std::set<ProofKind> counted{ProofKind::PersonSlots, ProofKind::PersonDays,
                                                 ProofKind::PersonHall,  ProofKind::PersonBlocks,
                                                 ProofKind::RoomSlots,   ProofKind::RoomHall};
        if (!counted.contains(proof.kind))
            return;
        Relaxation fewer{RelaxKind::FewerHours};
        fewer.amount = proof.needed - proof.available;
        fewer.person = proof.person;
        fewer.rooms = proof.rooms;
        m_found.push_back(fewer);
    }

    // The plainest first, as long as there is time.
    void seeWhichFreesAll()
    {
        constexpr int mostTries = 6;
        constexpr std::int64_t movesOfTry = 150'000;
        int tries = 0;
        for (Relaxation &relaxation : m_found) {
            if (relaxation.kind == RelaxKind::FewerHours || tries >= mostTries)
                continue;
            const double now = m_allowance.spent();
            if (now >= m_until)
                return;
            const Problem problem = relaxed(m_problem, relaxation);
            const double until = now + (m_until - now) / (mostTries - tries) * 1.5;
            ++tries;
            const Solution made =
                m_allowance.search(problem, 10 + tries, std::min(m_until, until), movesOfTry);
            relaxation.freesAll = made.score.isSolved();
        }
    }

    const Problem &m_problem;
    const Explanation &m_explanation;
    Allowance &m_allowance;
    double m_until;
    bool m_roomsAdded = false;
    std::vector<Relaxation> m_found;
};

} // namespace

std::vector<Relaxation> relaxationsOf(const Problem &problem, const Explanation &explanation,
                                      Allowance &allowance, double until)
{
    return Relaxing(problem, explanation, allowance, until).run();
}

} // namespace semestr::planner
