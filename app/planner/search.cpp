// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/search.h"

#include <algorithm>
#include <cmath>

namespace semestr::planner {

namespace {

constexpr std::size_t longestChain = 24;
constexpr std::int64_t batch = 1024; // moves between two looks at the clock

// Of a hundred moves: so many change a room alone, then so many shift students, everybody or one resource.
constexpr int roomsBelow = 10, studentsBelow = 30, allBelow = 90;
constexpr int guiltyShare = 60;           // of a hundred units, while something hard is broken
constexpr std::int64_t guiltyStays = 100; // moves

// A stage is a cooling from hot to cold; each is twice as long as the one before, in moves a unit.
constexpr std::int64_t firstHardStage = 50, firstSoftStage = 500;

} // namespace

Search::Search(const Model &model, std::uint64_t seed, Report report)
    : m_model(model)
    , m_report(std::move(report))
    , m_random(seed)
    , m_state(model)
    , m_bestCost(m_state.cost())
    , m_inChain(model.units.size(), 0)
    , m_direction(model.units.size(), 0)
{
    for (int unit = 0; unit < static_cast<int>(model.units.size()); ++unit)
        if (!model.units[at(unit)].fixed)
            m_movable.push_back(unit);
    for (int part = 0; part < static_cast<int>(model.parts.size()); ++part)
        if (model.parts[at(part)].rooms > 1)
            m_roomParts.push_back(part);
    m_best = m_state.snapshot();
}

void Search::run(const SolveOptions &options)
{
    const bool fromGiven = options.fromGiven && !m_model.problem.given.empty();
    if (fromGiven)
        m_state.restore(m_state.snapshotOf(m_model.problem.given));
    construct();
    keepBest();
    if (m_movable.empty())
        return;
    if (!fromGiven)
        makeFeasible();
    if (!fromGiven && options.feasibleOnly)
        return;
    improve(options.feasibleOnly);
}

void Search::makeFeasible()
{
    const auto units = static_cast<std::int64_t>(m_movable.size());
    Stage stage{1.0, 0.03, 1.2, 0.08, firstHardStage * units, true};
    for (; !m_isStopped && m_bestCost.hard > 0; stage.moves *= 2)
        anneal(stage);
}

// From the best so far, which may still break something hard when it was given. Two coolings take turns: a
// large school never gets whole again from the hotter one, a full one needs it to get through clashes.
void Search::improve(bool feasibleOnly)
{
    const auto units = static_cast<std::int64_t>(m_movable.size());
    Stage stages[] = {{6.0, 1.0, 1.0, 0.1, firstSoftStage * units, feasibleOnly},
                      {4.0, 1.0, 2.0, 0.12, firstSoftStage * units, feasibleOnly}};
    while (!m_isStopped) {
        for (Stage &stage : stages) {
            if (m_isStopped || (m_bestCost.hard == 0 && (m_bestCost.soft == 0 || feasibleOnly)))
                return;
            m_state.restore(m_best);
            anneal(stage);
            stage.moves *= 2;
        }
    }
}

// ---- from nothing ----

void Search::construct()
{
    std::vector<int> load(at(m_model.resources), 0);
    for (const Unit &unit : m_model.units)
        for (const Span &span : unit.spans)
            load[at(span.resource)] += span.length;
    std::vector<std::pair<double, int>> order;
    for (int unit = 0; unit < static_cast<int>(m_model.units.size()); ++unit) {
        const Unit &mine = m_model.units[at(unit)];
        if (m_state.isPlaced(unit) || mine.starts.empty())
            continue;
        double crowd = 1;
        for (const Span &span : mine.spans)
            crowd += load[at(span.resource)] * mine.length;
        order.emplace_back(static_cast<double>(mine.starts.size()) / crowd, unit);
    }
    std::sort(order.begin(), order.end());
    for (const auto &[ease, unit] : order)
        placeCheapest(unit);
}

void Search::placeCheapest(int unit)
{
    Slot best = nowhere;
    Cost bestCost;
    int equals = 0;
    for (Slot start : m_model.units[at(unit)].starts) {
        m_state.begin();
        m_state.put(unit, start, m_random);
        m_state.settle();
        const Cost cost = m_state.cost();
        m_state.rollback();
        if (best != nowhere &&
            (cost.hard > bestCost.hard || (cost.hard == bestCost.hard && cost.soft > bestCost.soft)))
            continue;
        equals = best != nowhere && cost == bestCost ? equals + 1 : 1;
        if (equals > 1 && m_random.below(equals) != 0)
            continue;
        best = start;
        bestCost = cost;
    }
    m_state.begin();
    m_state.put(unit, best, m_random);
    m_state.settle();
    m_state.commit();
}

// ---- annealing ----

bool Search::isBetterThanBest(Cost cost) const
{
    return cost.hard < m_bestCost.hard || (cost.hard == m_bestCost.hard && cost.soft < m_bestCost.soft);
}

void Search::keepBest()
{
    m_isAtBest = false;
    if (!isBetterThanBest(m_state.cost()))
        return;
    if (m_state.cost().hard == 0 && m_bestCost.hard > 0)
        m_movesToFeasible = m_moves;
    m_best = m_state.snapshot();
    m_bestCost = m_state.cost();
    m_bestPlaced = m_state.placedLessons();
}

bool Search::anneal(const Stage &stage)
{
    m_stage = stage;
    const double cooling =
        std::pow(stage.to / stage.from, static_cast<double>(batch) / static_cast<double>(stage.moves));
    double temperature = stage.from;
    double current = energy(m_state.cost());
    for (std::int64_t done = 0; done < stage.moves; ++done) {
        if (done % batch == 0 && done > 0) {
            temperature *= cooling;
            if (!m_report(*this)) {
                m_isStopped = true;
                break;
            }
        }
        ++m_moves;
        if (!tryMove())
            continue;
        const double made = energy(m_state.cost());
        const double worse = made - current;
        if (worse > 0) {
            if (worse > 40 * temperature || m_random.unit() >= std::exp(-worse / temperature)) {
                m_state.rollback();
                continue;
            }
            if (m_isAtBest) { // the best must be kept before it is left
                m_state.rollback();
                keepBest();
                continue;
            }
        }
        m_state.commit();
        current = made;
        if (isBetterThanBest(m_state.cost())) {
            m_isAtBest = true;
            if (m_state.cost().hard == 0 && (stage.seeksFeasible || m_state.cost().soft == 0))
                break;
        } else if (worse > 0) {
            m_isAtBest = false;
        }
    }
    keepBest();
    return m_bestCost.hard == 0;
}

// A move is begun and settled in the state when it could be made; the caller commits or rolls it back.
bool Search::tryMove()
{
    const int kind = m_random.below(100);
    if (kind < roomsBelow && !m_roomParts.empty())
        return tryRoom();
    const int unit = chooseUnit();
    const Unit &mine = m_model.units[at(unit)];
    const Slot to = mine.starts[at(m_random.below(static_cast<int>(mine.starts.size())))];
    if (!m_state.isPlaced(unit)) {
        m_state.begin();
        m_state.put(unit, to, m_random);
        m_state.settle();
        return true;
    }
    if (to == m_state.startOf(unit))
        return false;
    int resource = none;
    Minds minds = kind < studentsBelow ? Minds::Students : kind < allBelow ? Minds::All : Minds::One;
    if (minds == Minds::One) {
        if (mine.spans.empty())
            return false;
        resource = mine.spans[at(m_random.below(static_cast<int>(mine.spans.size())))].resource;
    }
    if (!planChain(unit, to, minds, resource))
        return false;
    applyChain(to - m_state.startOf(unit));
    return true;
}

// While something hard is broken, mostly a unit that has a part in it.
int Search::chooseUnit()
{
    if (m_bestCost.hard > 0 && m_random.below(100) < guiltyShare) {
        if (m_moves >= m_guiltyUntil) {
            m_state.collectGuilty(m_guilty);
            m_guiltyUntil = m_moves + guiltyStays;
        }
        if (!m_guilty.empty())
            return m_guilty[at(m_random.below(static_cast<int>(m_guilty.size())))];
    }
    return m_movable[at(m_random.below(static_cast<int>(m_movable.size())))];
}

bool Search::tryRoom()
{
    const int part = m_roomParts[at(m_random.below(static_cast<int>(m_roomParts.size())))];
    if (!m_state.isPlaced(m_model.parts[at(part)].unit))
        return false;
    m_state.begin();
    m_state.moveRoom(part, m_random.below(m_model.parts[at(part)].rooms));
    m_state.settle();
    return true;
}

bool Search::mindsResource(Minds minds, int wanted, int resource) const
{
    switch (minds) {
    case Minds::One:
        return resource == wanted;
    case Minds::Students:
        return resource < m_model.people && m_model.problem.people[at(resource)].kind == PersonKind::Students;
    case Minds::All:
        return true;
    }
    return false;
}

bool Search::join(int unit, int direction)
{
    if (m_inChain[at(unit)] == m_chainStamp)
        return m_direction[at(unit)] == direction;
    if (m_chain.size() >= longestChain || m_model.units[at(unit)].fixed)
        return false;
    m_inChain[at(unit)] = m_chainStamp;
    m_direction[at(unit)] = direction;
    m_chain.emplace_back(unit, direction);
    return true;
}

// The lead goes to its new start; whoever stands there goes the same way back, and so on until nobody that
// is minded stands in the way.
bool Search::planChain(int lead, Slot to, Minds minds, int resource)
{
    ++m_chainStamp;
    m_chain.clear();
    const int delta = to - m_state.startOf(lead);
    join(lead, 1);
    for (std::size_t next = 0; next < m_chain.size(); ++next) {
        const auto [unit, direction] = m_chain[next];
        const Slot start = m_state.startOf(unit) + direction * delta;
        if (!m_model.mayStart(unit, start))
            return false;
        for (const Span &span : m_model.units[at(unit)].spans) {
            if (!mindsResource(minds, resource, span.resource))
                continue;
            for (int k = 0; k < span.length; ++k) {
                const int other = m_state.unitIn(span.resource, start + span.offset + k);
                if (other < 0 || (m_inChain[at(other)] == m_chainStamp))
                    continue;
                if (!join(other, -direction))
                    return false;
            }
        }
    }
    return true;
}

void Search::applyChain(int delta)
{
    m_state.begin();
    for (const auto &[unit, direction] : m_chain) {
        m_direction[at(unit)] = m_state.startOf(unit) + direction * delta;
        m_state.lift(unit);
    }
    for (const auto &[unit, direction] : m_chain)
        m_state.put(unit, m_direction[at(unit)], m_random);
    m_state.settle();
}

Timetable Search::bestTimetable()
{
    m_state.restore(m_best);
    return m_state.timetable();
}

} // namespace semestr::planner
