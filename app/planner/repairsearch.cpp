// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/repairsearch.h"

#include <algorithm>
#include <cmath>

namespace semestr::planner {

namespace {

constexpr std::size_t longestChain = 24;
constexpr std::int64_t batch = 256; // moves between two looks at the clock
constexpr std::int64_t lookEvery = 40, coolEvery = 250;

// A round cools down: what is broken and what has changed weigh more and more. It begins anew with another of
// the weights of a change: the smaller, the farther it goes from home before it returns.
constexpr std::int64_t firstRound = 60'000;
constexpr double hardFrom = 1.5, hardTo = 15;
constexpr double stayFrom[] = {1, 0.4, 0.2, 0.05}, stayTo = 2.5;
constexpr int shrinkingShare = 3; // all but one of so many rounds begin with a repair where there is one
constexpr int shrinkingKinds = 2; // of these weights, for rounds that begin with a repair
constexpr int farKinds = 2;       // from this one on the search goes far
constexpr double softCost = 0.02; // beside a changed lesson, which costs 1

// Of a hundred moves.
constexpr int roomsBelow = 8, anyUnit = 30, movedBelow = 40, neighboursBelow = 48;
constexpr int farAnyUnit = 40; // where the search goes far; else somebody who is guilty

} // namespace

RepairSearch::RepairSearch(RepairBoard &board, std::uint64_t seed, int variants)
    : m_board(board)
    , m_model(board.model())
    , m_state(board.state())
    , m_random(seed)
    , m_variants(variants)
    , m_changes(m_model.units.size(), 0)
    , m_inChain(m_model.units.size(), 0)
    , m_to(m_model.units.size(), nowhere)
{
}

void RepairSearch::run(std::int64_t moves, const Report &report)
{
    const std::int64_t end = m_moves + moves;
    while (m_moves < end) {
        if (m_left == 0)
            beginAnew();
        if (m_moves % batch == 0 && !report(m_moves))
            return;
        if (m_moves >= m_lookAt)
            look();
        if (m_moves % coolEvery == 0)
            cool();
        ++m_moves;
        --m_left;
        if (!tryMove())
            continue;
        const double worse = energy() - m_energy;
        settle(worse <= 0 || m_random.unit() < std::exp(-worse));
    }
}

void RepairSearch::beginAnew()
{
    const int kinds = static_cast<int>(std::size(stayFrom));
    m_kind = m_round % kinds;
    m_left = m_length = firstRound << std::min(10, m_round / kinds);
    ++m_round;
    if (!m_found.empty() && m_random.below(shrinkingShare) > 0) {
        m_kind = m_random.below(shrinkingKinds);
        m_state.restore(m_found[at(m_random.below(static_cast<int>(m_found.size())))].state);
    } else {
        m_board.goHome();
    }
    m_moved.clear();
    m_changed = 0;
    for (int unit = 0; unit < static_cast<int>(m_changes.size()); ++unit) {
        m_changes[at(unit)] = m_board.changesOf(unit);
        m_changed += m_changes[at(unit)];
        if (m_changes[at(unit)] > 0)
            m_moved.push_back(unit);
    }
    cool();
    m_lookAt = m_moves;
    keep();
}

double RepairSearch::energy() const
{
    const Cost cost = m_state.cost();
    return m_hardWeight * static_cast<double>(cost.hard) +
           m_stayWeight *
               (m_changed + softCost * static_cast<double>(cost.soft) / static_cast<double>(softUnit));
}

// ---- moves ----

void RepairSearch::look()
{
    m_lookAt = m_moves + lookEvery;
    m_guilty.clear();
    if (m_state.cost().hard > 0)
        m_state.collectGuilty(m_guilty);
    for (int unit : m_board.displaced())
        if (!m_state.isPlaced(unit) || m_changes[at(unit)] == 0)
            m_guilty.push_back(unit);
    std::erase_if(m_moved, [this](int unit) { return m_changes[at(unit)] == 0; });
    std::sort(m_moved.begin(), m_moved.end());
    m_moved.erase(std::unique(m_moved.begin(), m_moved.end()), m_moved.end());
}

int RepairSearch::chooseUnit()
{
    const int kind = m_random.below(100);
    const auto any = [this](const std::vector<int> &units) {
        return units[at(m_random.below(static_cast<int>(units.size())))];
    };
    if (m_kind >= farKinds)
        return m_guilty.empty() || kind < farAnyUnit ? m_random.below(static_cast<int>(m_changes.size()))
                                                     : any(m_guilty);
    if (m_kind > 0 && m_random.below(100) < anyUnit) // far from home nobody is spared
        return m_random.below(static_cast<int>(m_changes.size()));
    if (m_guilty.empty() && m_moved.empty())
        return none;
    if (m_guilty.empty() || (kind < movedBelow && !m_moved.empty()))
        return any(m_moved);
    if (kind < neighboursBelow)
        return chooseNeighbour(any(m_guilty));
    return any(m_guilty);
}

// Another unit of somebody who takes part in the given one.
int RepairSearch::chooseNeighbour(int unit)
{
    const std::vector<Span> &spans = m_model.units[at(unit)].spans;
    if (spans.empty())
        return unit;
    const int resource = spans[at(m_random.below(static_cast<int>(spans.size())))].resource;
    const std::vector<int> &units = m_board.unitsOf(resource);
    return units[at(m_random.below(static_cast<int>(units.size())))];
}

Slot RepairSearch::chooseStart(int unit)
{
    const std::vector<Slot> &starts = m_model.units[at(unit)].starts;
    if (starts.empty())
        return nowhere;
    return starts[at(m_random.below(static_cast<int>(starts.size())))];
}

bool RepairSearch::tryMove()
{
    if (m_random.below(100) < roomsBelow && tryRoom())
        return true;
    const int unit = chooseUnit();
    if (unit == none)
        return false;
    const Slot to = chooseStart(unit);
    if (to == nowhere || to == m_state.startOf(unit))
        return false;
    m_mindsKind = m_random.below(10);
    if (!planChain(unit, to))
        return false;
    applyChain();
    return true;
}

bool RepairSearch::tryRoom()
{
    const int unit = chooseUnit();
    if (unit == none || !m_state.isPlaced(unit))
        return false;
    const Unit &mine = m_model.units[at(unit)];
    const int part = mine.firstPart + m_random.below(mine.parts);
    const int rooms = m_model.parts[at(part)].rooms;
    if (rooms < 2)
        return false;
    const int home = m_board.homeRoom(part);
    const int choice = home >= 0 && m_random.below(2) == 0 ? home : m_random.below(rooms);
    m_state.begin();
    m_state.moveRoom(part, choice);
    m_state.settle();
    m_chain.assign(1, {unit, m_state.startOf(unit)});
    count(unit);
    return true;
}

bool RepairSearch::minds(int resource) const
{
    if (m_mindsKind < 2) // whoever is there stays and clashes
        return false;
    if (m_mindsKind < 5)
        return resource < m_model.people && m_model.problem.people[at(resource)].kind == PersonKind::Students;
    return true;
}

bool RepairSearch::join(int unit, Slot to)
{
    if (m_inChain[at(unit)] == m_stamp)
        return m_to[at(unit)] == to;
    if (m_chain.size() >= longestChain || !m_model.mayStart(unit, to))
        return false;
    m_inChain[at(unit)] = m_stamp;
    m_to[at(unit)] = to;
    m_chain.push_back({unit, to});
    return true;
}

// Who stands in the way of the lead goes home where that is elsewhere, else to where it came from.
bool RepairSearch::planChain(int lead, Slot to)
{
    ++m_stamp;
    m_chain.clear();
    if (!join(lead, to))
        return false;
    const bool sendsHome = m_random.below(2) == 0;
    for (std::size_t next = 0; next < m_chain.size(); ++next) {
        const Step step = m_chain[next];
        Slot from = m_state.startOf(step.unit);
        if (from == nowhere)
            from = m_board.homeOf(step.unit);
        if (from == nowhere)
            continue;
        const int delta = step.to - from;
        for (const Span &span : m_model.units[at(step.unit)].spans) {
            if (!minds(span.resource))
                continue;
            for (int k = 0; k < span.length; ++k) {
                const int other = m_state.unitIn(span.resource, step.to + span.offset + k);
                if (other < 0 || m_inChain[at(other)] == m_stamp)
                    continue;
                const Slot home = m_board.homeOf(other);
                const bool goes = sendsHome && m_board.hasMoved(other) && m_board.mayStayHome(other);
                if (!join(other, goes ? home : m_state.startOf(other) - delta))
                    return false;
            }
        }
    }
    return true;
}

void RepairSearch::applyChain()
{
    m_state.begin();
    for (const Step &step : m_chain)
        if (m_state.isPlaced(step.unit))
            m_state.lift(step.unit);
    for (const Step &step : m_chain)
        m_state.put(step.unit, step.to, m_random);
    for (const Step &step : m_chain)
        if (step.to == m_board.homeOf(step.unit))
            homeRooms(step.unit);
    m_state.settle();
    for (const Step &step : m_chain)
        count(step.unit);
}

// Who is back at its time takes its old room when that one is free.
void RepairSearch::homeRooms(int unit)
{
    const Unit &mine = m_model.units[at(unit)];
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        const Part &own = m_model.parts[at(part)];
        const int home = m_board.homeRoom(part);
        if (own.rooms < 2 || home < 0)
            continue;
        const RoomId room = m_model.roomChoices[at(own.firstRoom + home)].room;
        if (m_state.roomOf(part) == room)
            continue;
        if (room == none ||
            m_state.countIn(m_model.firstRoom + room, m_state.startOf(unit) + own.offset) == 0)
            m_state.moveRoom(part, home);
    }
}

void RepairSearch::count(int unit)
{
    const int now = m_board.changesOf(unit);
    m_changed += now - m_changes[at(unit)];
    if (m_changes[at(unit)] == 0 && now > 0)
        m_moved.push_back(unit);
    m_changes[at(unit)] = now;
}

void RepairSearch::settle(bool accepted)
{
    if (!accepted) {
        m_state.rollback();
        for (const Step &step : m_chain)
            count(step.unit);
        return;
    }
    m_state.commit();
    m_energy = energy();
    if (m_state.cost().hard == 0) {
        if (static_cast<int>(m_found.size()) < m_variants ||
            m_changed <= static_cast<int>(m_found.back().changed.size()))
            keep();
    }
}

void RepairSearch::cool()
{
    const double done = 1 - static_cast<double>(m_left) / static_cast<double>(m_length);
    m_hardWeight = hardFrom * std::pow(hardTo / hardFrom, done);
    m_stayWeight = stayFrom[m_kind] * std::pow(stayTo / stayFrom[m_kind], done);
    m_energy = energy();
}

// ---- what was found ----

void RepairSearch::visit(const std::vector<Slot> &starts)
{
    m_board.goHome();
    m_state.begin();
    for (int unit = 0; unit < static_cast<int>(starts.size()); ++unit)
        if (m_state.isPlaced(unit) && m_state.startOf(unit) != starts[at(unit)])
            m_state.lift(unit);
    for (int unit = 0; unit < static_cast<int>(starts.size()); ++unit)
        if (!m_state.isPlaced(unit) && starts[at(unit)] != nowhere)
            m_state.put(unit, starts[at(unit)], m_random);
    m_state.settle();
    m_state.commit();
    keep();
    m_left = 0;
}

void RepairSearch::visit(const Timetable &timetable)
{
    m_state.restore(m_state.snapshotOf(timetable));
    keep();
    m_left = 0;
}

// Of two that send the displaced to the same times, one that changes whatever the other does says nothing
// new.
bool RepairSearch::covers(const Found &all, const Found &some) const
{
    const auto isSame = [&](int unit) { return all.state.starts[at(unit)] == some.state.starts[at(unit)]; };
    return std::includes(all.changed.begin(), all.changed.end(), some.changed.begin(), some.changed.end()) &&
           std::all_of(m_board.displaced().begin(), m_board.displaced().end(), isSame);
}

void RepairSearch::keep()
{
    if (m_state.cost().hard > 0)
        return;
    const auto most = static_cast<std::size_t>(m_variants);
    const RepairBoard::Change change = m_board.changes();
    if (m_found.size() == most && static_cast<std::size_t>(change.lessons) > m_found.back().changed.size())
        return;
    Found made;
    for (std::size_t part = 0; part < m_model.parts.size(); ++part)
        if (m_board.hasChanged(static_cast<int>(part)))
            made.changed.push_back(m_model.parts[part].lesson);
    std::sort(made.changed.begin(), made.changed.end());
    made.times = change.times;
    made.soft = m_state.cost().soft;
    made.state = m_state.snapshot();
    for (const Found &old : m_found)
        if (!made.isBetterThan(old) && (covers(made, old)))
            return;
    std::erase_if(m_found, [&](const Found &old) { return covers(old, made); });
    if (m_found.size() == most && !made.isBetterThan(m_found.back()))
        return;
    m_found.push_back(std::move(made));
    std::sort(m_found.begin(), m_found.end(),
              [](const Found &a, const Found &b) { return a.isBetterThan(b); });
    if (m_found.size() > most)
        m_found.pop_back();
}

} // namespace semestr::planner
