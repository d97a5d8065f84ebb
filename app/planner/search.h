// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/solver.h"
#include "app/planner/state.h"

#include <functional>

namespace semestr::planner {

// One worker: builds a timetable from nothing or from a given one and goes on improving it until told to
// stop.
class Search
{
public:
    // Told after every batch of moves; false stops.
    using Report = std::function<bool(const Search &)>;

    Search(const Model &model, std::uint64_t seed, Report report);

    // Returns when stopped, or at once when there is nothing to improve.
    void run(const SolveOptions &options);

    const State::Snapshot &best() const { return m_best; }
    Cost bestCost() const { return m_bestCost; }
    int bestPlaced() const { return m_bestPlaced; }
    std::int64_t moves() const { return m_moves; }
    std::int64_t movesToFeasible() const { return m_movesToFeasible; }
    Timetable bestTimetable();

private:
    // What a chain of shifts minds on its way: the slots of one resource, of students, or of everybody.
    enum class Minds { One, Students, All };
    struct Stage
    {
        double hardWeight = 1;
        double softWeight = 0;
        double from = 1; // temperature
        double to = 0.1;
        std::int64_t moves = 0;
        bool seeksFeasible = false; // it ends at the first timetable that breaks nothing hard
    };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    void construct();
    void makeFeasible();
    void improve(bool feasibleOnly);
    void placeCheapest(int unit);
    bool anneal(const Stage &stage);
    bool tryMove();
    bool tryRoom();
    int chooseUnit();
    bool planChain(int lead, Slot to, Minds minds, int resource);
    bool join(int unit, int direction);
    bool mindsResource(Minds minds, int wanted, int resource) const;
    void applyChain(int delta);
    bool isBetterThanBest(Cost cost) const;
    void keepBest();
    double energy(Cost cost) const
    {
        return m_stage.hardWeight * static_cast<double>(cost.hard) +
               m_stage.softWeight * static_cast<double>(cost.soft) / static_cast<double>(softUnit);
    }

    const Model &m_model;
    Report m_report;
    Random m_random;
    State m_state;
    Stage m_stage;
    std::vector<int> m_movable;
    std::vector<int> m_roomParts;
    std::vector<int> m_guilty;       // of what is broken, as of some moves ago
    std::int64_t m_guiltyUntil = -1; // the move at which they are looked for again
    State::Snapshot m_best;
    Cost m_bestCost;
    int m_bestPlaced = 0;
    std::int64_t m_moves = 0;
    std::int64_t m_movesToFeasible = 0;
    bool m_isAtBest = false;
    bool m_isStopped = false;

    std::vector<std::pair<int, int>> m_chain; // unit, direction
    std::vector<std::uint32_t> m_inChain;
    std::vector<int> m_direction;
    std::uint32_t m_chainStamp = 0;
};

} // namespace semestr::planner
