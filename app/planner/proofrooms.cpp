// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofchecks.h"
#include "app/planner/proofflow.h"
#include "app/planner/prooftogether.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace semestr::planner {

namespace {

using Rooms = std::vector<RoomId>;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Lessons by the rooms that they may have.
std::map<Rooms, std::vector<LessonId>> roomedLessons(const ProofFacts &facts)
{
    std::map<Rooms, std::vector<LessonId>> classes;
    for (const LessonId lesson : facts.lessons)
        if (facts.roomed[at(lesson)] && !facts.rooms[at(lesson)].empty() &&
            !facts.starts[at(lesson)].isEmpty())
            classes[facts.rooms[at(lesson)]].push_back(lesson);
    return classes;
}

Proof about(const ProofFacts &facts, ProofKind kind, Rooms rooms, std::vector<LessonId> lessons, int needed,
            int available)
{
    Proof proof;
    proof.kind = kind;
    proof.rooms = std::move(rooms);
    proof.lessons = std::move(lessons);
    proof.needed = needed;
    proof.available = available;
    proof.derived = facts.derived;
    return proof;
}

bool isOpen(const ProofFacts &facts, RoomId room, Slot slot)
{
    const SlotSet &closed = facts.closed[at(room)];
    const bool breaks = facts.on[at(facts.grounds.breaksAt)] && facts.grounds.breaks.has(slot);
    return !breaks && !(closed.isMade() && closed.has(slot));
}

int openSlots(const ProofFacts &facts, const Rooms &rooms)
{
    int open = 0;
    for (const RoomId room : rooms)
        for (Slot slot = 0; slot < facts.grounds.slots; ++slot)
            open += isOpen(facts, room, slot) ? facts.grounds.problem.rooms[at(room)].lessonsAtOnce : 0;
    return open;
}

// Whoever must be in some of the rooms, counted against all their slots.
void checkSlots(const ProofFacts &facts, const std::map<Rooms, std::vector<LessonId>> &classes,
                Findings &findings)
{
    for (const auto &[rooms, own] : classes) {
        std::vector<LessonId> lessons;
        int needed = 0;
        for (const auto &[few, others] : classes)
            if (std::includes(rooms.begin(), rooms.end(), few.begin(), few.end()))
                lessons.insert(lessons.end(), others.begin(), others.end());
        for (const LessonId lesson : lessons)
            needed += facts.grounds.loadOf(lesson);
        const int open = openSlots(facts, rooms);
        if (needed > open)
            findings.add(about(facts, ProofKind::RoomSlots, rooms, lessons, needed, open));
    }
}

// The same as a flow: lesson → slot of its kind of rooms → room in the slot.
class RoomFlow
{
public:
    RoomFlow(const ProofFacts &facts, const std::map<Rooms, std::vector<LessonId>> &classes)
        : m_facts(facts), m_source(m_flow.addNode()), m_sink(m_flow.addNode())
    {
        for (const auto &[rooms, lessons] : classes)
            addClass(rooms, lessons);
    }

    void judge(Findings &findings)
    {
        if (m_flow.run(m_source, m_sink) >= m_load)
            return;
        Rooms rooms;
        std::vector<LessonId> crowd;
        int needed = 0;
        int passed = 0;
        for (const auto &[lesson, edge] : m_edges) {
            if (!m_flow.isReached(m_flow.headOf(edge)))
                continue;
            crowd.push_back(lesson);
            needed += m_facts.grounds.loadOf(lesson);
            passed += m_flow.flowOf(edge);
            const Rooms &mine = m_facts.rooms[at(lesson)];
            rooms.insert(rooms.end(), mine.begin(), mine.end());
        }
        std::sort(crowd.begin(), crowd.end());
        std::sort(rooms.begin(), rooms.end());
        rooms.erase(std::unique(rooms.begin(), rooms.end()), rooms.end());
        findings.add(about(m_facts, ProofKind::RoomHall, rooms, crowd, needed, passed));
    }

private:
    void addClass(const Rooms &rooms, const std::vector<LessonId> &lessons)
    {
        std::map<Slot, int> nodes;
        for (const LessonId lesson : lessons) {
            const int node = m_flow.addNode();
            m_load += m_facts.grounds.loadOf(lesson);
            m_edges.emplace_back(lesson, m_flow.addEdge(m_source, node, m_facts.grounds.loadOf(lesson)));
            for (const Slot slot : m_facts.coverOf(lesson).list()) {
                if (!nodes.contains(slot))
                    nodes[slot] = classNode(rooms, slot);
                m_flow.addEdge(node, nodes[slot], 1);
            }
        }
    }

    int classNode(const Rooms &rooms, Slot slot)
    {
        const int node = m_flow.addNode();
        for (const RoomId room : rooms) {
            const int atOnce = m_facts.grounds.problem.rooms[at(room)].lessonsAtOnce;
            if (!isOpen(m_facts, room, slot))
                continue;
            const auto [place, isNew] = m_rooms.try_emplace({room, slot}, 0);
            if (isNew) {
                place->second = m_flow.addNode();
                m_flow.addEdge(place->second, m_sink, atOnce);
            }
            m_flow.addEdge(node, place->second, atOnce);
        }
        return node;
    }

    const ProofFacts &m_facts;
    Flow m_flow;
    int m_source;
    int m_sink;
    int m_load = 0;
    std::vector<std::pair<LessonId, int>> m_edges;
    std::map<std::pair<RoomId, Slot>, int> m_rooms;
};

// Lessons that begin together need a room each.
void checkAtOnce(const ProofFacts &facts, Findings &findings)
{
    const Together together(facts);
    for (const std::vector<LessonId> &all : together.classes) {
        std::vector<LessonId> lessons;
        for (const LessonId lesson : all)
            if (facts.roomed[at(lesson)] && !facts.rooms[at(lesson)].empty())
                lessons.push_back(lesson);
        if (lessons.size() < 2)
            continue;
        Flow flow;
        const int source = flow.addNode();
        const int sink = flow.addNode();
        std::map<RoomId, int> nodes;
        std::vector<int> edges;
        for (const LessonId lesson : lessons) {
            const int node = flow.addNode();
            edges.push_back(flow.addEdge(source, node, 1));
            for (const RoomId room : facts.rooms[at(lesson)]) {
                const auto [place, isNew] = nodes.try_emplace(room, 0);
                if (isNew) {
                    place->second = flow.addNode();
                    flow.addEdge(place->second, sink, facts.grounds.problem.rooms[at(room)].lessonsAtOnce);
                }
                flow.addEdge(node, place->second, 1);
            }
        }
        if (flow.run(source, sink) == static_cast<int>(lessons.size()))
            continue;
        Rooms rooms;
        std::vector<LessonId> crowd;
        int placed = 0;
        for (std::size_t i = 0; i < lessons.size(); ++i) {
            if (!flow.isReached(flow.headOf(edges[i])))
                continue;
            crowd.push_back(lessons[i]);
            placed += flow.flowOf(edges[i]);
            const Rooms &mine = facts.rooms[at(lessons[i])];
            rooms.insert(rooms.end(), mine.begin(), mine.end());
        }
        std::sort(rooms.begin(), rooms.end());
        rooms.erase(std::unique(rooms.begin(), rooms.end()), rooms.end());
        const int needed = static_cast<int>(crowd.size());
        findings.add(about(facts, ProofKind::RoomsAtOnce, rooms, crowd, needed, placed));
    }
}

} // namespace

void checkRooms(const ProofFacts &facts, Findings &findings)
{
    const auto classes = roomedLessons(facts);
    if (classes.empty())
        return;
    checkSlots(facts, classes, findings);
    checkAtOnce(facts, findings);
    if (findings.proofs.empty())
        RoomFlow(facts, classes).judge(findings);
}

} // namespace semestr::planner
