// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofchecks.h"
#include "app/planner/proofflow.h"
#include "app/planner/prooftogether.h"

#include <algorithm>
#include <map>
#include <utility>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Lessons of one person that keep to different days, or to one.
class DayChecks
{
public:
    DayChecks(const ProofFacts &facts, Findings &findings) : m_facts(facts), m_findings(findings) {}

    void run()
    {
        checkTogether();
        for (const PersonId person : m_facts.people) {
            if (m_findings.isFull())
                return;
            const auto &lessons = m_facts.grounds.lessonsOf[at(person)];
            const bool isLost = std::any_of(lessons.begin(), lessons.end(), [this](LessonId lesson) {
                return m_facts.starts[at(lesson)].isEmpty();
            });
            if (!isLost && checkOneDay(person))
                checkOtherDays(person);
        }
    }

private:
    void tell(ProofKind kind, PersonId person, std::vector<LessonId> lessons, int needed, int available)
    {
        Proof proof;
        proof.kind = kind;
        proof.person = person;
        std::sort(lessons.begin(), lessons.end());
        proof.lessons = std::move(lessons);
        proof.needed = needed;
        proof.available = available;
        proof.derived = m_facts.derived;
        m_findings.add(std::move(proof));
    }

    // Of lessons that begin together no two may need the same person.
    void checkTogether()
    {
        const Together together(m_facts);
        for (const auto &lessons : together.classes) {
            std::map<PersonId, LessonId> holders;
            for (const LessonId lesson : lessons)
                for (const PersonId person : m_facts.grounds.of(lesson).people) {
                    const auto [place, isNew] = holders.try_emplace(person, lesson);
                    if (!isNew && place->second != lesson && !m_findings.isFull()) {
                        tell(ProofKind::Clash, person, {place->second, lesson}, 2, 1);
                        return;
                    }
                }
        }
    }

    bool holds(const Term &term) const { return m_facts.on[at(term.rule)] != 0; }

    bool areOnOneDay(const Link &link) const
    {
        return std::any_of(link.terms.begin(), link.terms.end(), [this](const Term &term) {
            switch (term.kind) {
            case LinkKind::SameTime:
            case LinkKind::SameDay:
            case LinkKind::Follows:
            case LinkKind::Adjoins:
            case LinkKind::AdjoinsOfThree:
                return holds(term);
            case LinkKind::DaysTogether:
                return holds(term) && term.amount == 0;
            default:
                return false;
            }
        });
    }

    bool areOnOtherDays(const Link &link) const
    {
        bool endsOne = false;
        bool endsTwo = false;
        for (const Term &term : link.terms) {
            if (!holds(term))
                continue;
            if (term.kind == LinkKind::OtherDay || (term.kind == LinkKind::DaysApart && term.amount > 0))
                return true;
            if (term.kind == LinkKind::Ends)
                (term.turned ? endsTwo : endsOne) = true;
        }
        return endsOne && endsTwo; // each would be the last of the day
    }

    std::vector<std::vector<char>> relation(const std::vector<LessonId> &lessons,
                                            bool (DayChecks::*relates)(const Link &) const) const
    {
        std::map<LessonId, std::size_t> place;
        for (std::size_t i = 0; i < lessons.size(); ++i)
            place[lessons[i]] = i;
        std::vector<std::vector<char>> table(lessons.size(), std::vector<char>(lessons.size(), 0));
        for (std::size_t i = 0; i < lessons.size(); ++i)
            for (const Link *link : m_facts.linksOf[at(lessons[i])]) {
                const auto other = place.find(link->one == lessons[i] ? link->two : link->one);
                const bool alike = m_facts.grounds.weeksOf(link->one) == m_facts.grounds.weeksOf(link->two);
                if (other != place.end() && alike && (this->*relates)(*link))
                    table[i][other->second] = table[other->second][i] = 1;
            }
        return table;
    }

    bool checkOneDay(PersonId person)
    {
        const auto &lessons = m_facts.grounds.lessonsOf[at(person)];
        const auto table = relation(lessons, &DayChecks::areOnOneDay);
        const PersonLook look(m_facts, person);
        int most = 0;
        for (int day = 0; day < m_facts.grounds.cycle.allDays(); ++day)
            most = std::max(most, look.capacity(day));
        std::vector<char> seen(lessons.size(), 0);
        for (std::size_t first = 0; first < lessons.size(); ++first) {
            std::vector<std::size_t> open{first};
            std::vector<LessonId> all;
            int load = 0;
            while (!open.empty()) {
                const std::size_t next = open.back();
                open.pop_back();
                if (std::exchange(seen[next], char(1)))
                    continue;
                all.push_back(lessons[next]);
                load += m_facts.grounds.of(lessons[next]).periods;
                for (std::size_t other = 0; other < lessons.size(); ++other)
                    if (table[next][other])
                        open.push_back(other);
            }
            if (all.size() < 2 || load <= most)
                continue;
            tell(ProofKind::OneDay, person, all, load, most);
            return false;
        }
        return true;
    }

    void checkOtherDays(PersonId person)
    {
        const auto &lessons = m_facts.grounds.lessonsOf[at(person)];
        const auto table = relation(lessons, &DayChecks::areOnOtherDays);
        const int daysMost = DayLimits(m_facts, person).daysMost;
        for (std::size_t first = 0; first < lessons.size(); ++first) {
            std::vector<std::size_t> clique{first};
            for (std::size_t other = 0; other < lessons.size(); ++other)
                if (std::all_of(clique.begin(), clique.end(),
                                [&](std::size_t one) { return table[one][other] != 0; }))
                    clique.push_back(other);
            if (clique.size() < 2)
                continue;
            std::vector<LessonId> all;
            for (const std::size_t one : clique)
                all.push_back(lessons[one]);
            if (!fitsDays(person, all, daysMost))
                return;
        }
    }

    bool fitsDays(PersonId person, const std::vector<LessonId> &lessons, int daysMost)
    {
        const int needed = static_cast<int>(lessons.size()) * m_facts.grounds.weeksOf(lessons.front());
        if (needed > daysMost) {
            tell(ProofKind::CourseDays, person, lessons, needed, daysMost);
            return false;
        }
        Flow flow;
        const int source = flow.addNode();
        const int sink = flow.addNode();
        std::map<int, int> days;
        std::vector<int> edges;
        for (const LessonId lesson : lessons) {
            const int node = flow.addNode();
            edges.push_back(flow.addEdge(source, node, 1));
            int last = -1;
            for (const Slot start : m_facts.starts[at(lesson)].list()) {
                const int day = m_facts.grounds.cycle.dayOf(start);
                if (day == last)
                    continue;
                last = day;
                if (!days.contains(day)) {
                    days[day] = flow.addNode();
                    flow.addEdge(days[day], sink, 1);
                }
                flow.addEdge(node, days[day], 1);
            }
        }
        if (flow.run(source, sink) == static_cast<int>(lessons.size()))
            return true;
        std::vector<LessonId> crowd;
        int placed = 0;
        for (std::size_t i = 0; i < lessons.size(); ++i) {
            if (!flow.isReached(flow.headOf(edges[i])))
                continue;
            crowd.push_back(lessons[i]);
            placed += flow.flowOf(edges[i]);
        }
        tell(ProofKind::CourseDays, person, crowd, static_cast<int>(crowd.size()), placed);
        return false;
    }

    const ProofFacts &m_facts;
    Findings &m_findings;
};

} // namespace

void checkDays(const ProofFacts &facts, Findings &findings)
{
    DayChecks(facts, findings).run();
}

} // namespace semestr::planner
