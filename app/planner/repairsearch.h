// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/repair.h"
#include "app/planner/repairboard.h"

namespace semestr::planner {

// Looks for repairs by chance: an annealing that stays near the given timetable, since it touches only units
// that take part in something broken or have moved already, and every changed lesson costs.
class RepairSearch
{
public:
    struct Found
    {
        State::Snapshot state;
        std::vector<LessonId> changed; // ascending
        int times = 0;
        std::int64_t soft = 0;

        bool isBetterThan(const Found &other) const
        {
            if (changed.size() != other.changed.size())
                return changed.size() < other.changed.size();
            return times != other.times ? times < other.times : soft < other.soft;
        }
    };
    using Report = std::function<bool(std::int64_t moves)>;

    RepairSearch(RepairBoard &board, std::uint64_t seed, int variants);

    // Goes on for so many moves, or until the report says no; begins anew from home now and then.
    void run(std::int64_t moves, const Report &report);
    // Keeps the timetable with these starts, by unit, if it breaks nothing hard.
    void visit(const std::vector<Slot> &starts);
    void visit(const Timetable &timetable);

    const std::vector<Found> &found() const { return m_found; } // the best first
    int fewest() const { return m_found.empty() ? -1 : static_cast<int>(m_found.front().changed.size()); }
    std::int64_t moves() const { return m_moves; }

private:
    struct Step
    {
        int unit;
        Slot to;
    };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    void beginAnew();
    void look();
    bool tryMove();
    bool tryRoom();
    int chooseUnit();
    int chooseNeighbour(int unit);
    Slot chooseStart(int unit);
    bool planChain(int lead, Slot to);
    bool join(int unit, Slot to);
    bool minds(int resource) const;
    void applyChain();
    void homeRooms(int unit);
    double energy() const;
    void count(int unit);
    void settle(bool accepted);
    void cool();
    bool covers(const Found &all, const Found &some) const;
    void keep();

    RepairBoard &m_board;
    const Model &m_model;
    State &m_state;
    Random m_random;
    int m_variants;
    std::vector<Found> m_found;

    std::vector<int> m_changes; // lessons by unit
    int m_changed = 0;          // in all
    std::vector<int> m_moved;   // units with changes, and perhaps some without
    std::vector<int> m_guilty;
    std::int64_t m_lookAt = 0;
    double m_hardWeight = 1;
    double m_energy = 0;
    int m_round = 0;
    int m_kind = 0;          // of the round
    std::int64_t m_left = 0; // moves of it
    std::int64_t m_length = 1;
    double m_stayWeight = 1; // of a changed lesson
    int m_mindsKind = 0;
    std::int64_t m_moves = 0;

    std::vector<Step> m_chain;
    std::vector<std::uint32_t> m_inChain;
    std::vector<Slot> m_to;
    std::uint32_t m_stamp = 0;
};

} // namespace semestr::planner
