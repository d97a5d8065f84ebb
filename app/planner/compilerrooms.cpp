// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/compiler.h"

#include <algorithm>

namespace semestr::planner {

void Compiler::closeRooms()
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

bool Compiler::isClosed(RoomId room, Slot slot) const
{
    return m_model.roomSlotClosed[at(room) * at(m_model.slots) + at(slot)] != 0;
}

void Compiler::chooseRooms()
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
        if (part.rooms == 0) // the rules leave it none, which breaks each of them
            for (const Rule *rule : asked[at(part.lesson)])
                m_model.roomsAnyway += unitCost(rule->weight).times(1);
        if (part.rooms == 1 && m_model.roomChoices.back().room != none) {
            part.fixedRoom = m_model.roomChoices.back().room;
            m_model.roomsAnyway += m_model.roomChoices.back().cost.times(1);
            m_model.roomChoices.pop_back();
            part.rooms = 0;
        }
    }
}

void Compiler::addChoices(const Part &part, const Lesson &mine, const std::vector<const Rule *> &rules)
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

void Compiler::addSeats(const Lesson &mine, const Room &room, RoomChoice &choice) const
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

} // namespace semestr::planner
