// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proofchecks.h"
#include "app/planner/proofmatching.h"
#include "app/planner/prooftogether.h"

#include <algorithm>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Classes of lessons that begin together; two of them exclude each other when two of their lessons do.
class Cliques
{
public:
    Cliques(const ProofFacts &facts, Findings &findings)
        : m_facts(facts), m_findings(findings), m_together(facts), m_others(m_together.classes.size())
    {
        for (const ProofFacts::Group &group : facts.groups)
            exclude(group);
        for (std::vector<int> &others : m_others) {
            std::sort(others.begin(), others.end());
            others.erase(std::unique(others.begin(), others.end()), others.end());
        }
    }

    void run()
    {
        for (const ProofFacts::Group &group : m_facts.groups) {
            if (m_findings.isFull())
                return;
            judge(group);
        }
    }

private:
    void exclude(const ProofFacts::Group &group)
    {
        for (const LessonId one : group.lessons)
            for (const LessonId two : group.lessons)
                if (m_together.classOf[at(one)] != m_together.classOf[at(two)])
                    m_others[at(m_together.classOf[at(one)])].push_back(m_together.classOf[at(two)]);
    }

    bool isNextTo(int one, int two) const
    {
        return std::binary_search(m_others[at(one)].begin(), m_others[at(one)].end(), two);
    }

    // Of lessons that begin together the shortest is out of everybody's way in any case.
    LessonId shortest(int number) const
    {
        const auto &all = m_together.classes[at(number)];
        return *std::min_element(all.begin(), all.end(), [this](LessonId one, LessonId two) {
            return m_facts.grounds.loadOf(one) < m_facts.grounds.loadOf(two);
        });
    }

    void judge(const ProofFacts::Group &group)
    {
        std::vector<int> clique;
        for (const LessonId lesson : group.lessons)
            clique.push_back(m_together.classOf[at(lesson)]);
        std::sort(clique.begin(), clique.end());
        clique.erase(std::unique(clique.begin(), clique.end()), clique.end());
        const std::size_t own = clique.size();
        const std::vector<int> near = m_others[at(clique.front())];
        for (const int other : near) {
            const bool in = std::find(clique.begin(), clique.end(), other) != clique.end();
            if (!in &&
                std::all_of(clique.begin(), clique.end(), [&](int one) { return isNextTo(one, other); }))
                clique.push_back(other);
        }
        if (clique.size() == own && group.person != none)
            return; // counted as the person's
        std::vector<LessonId> lessons;
        for (const int number : clique)
            lessons.push_back(shortest(number));
        for (const LessonId lesson : lessons)
            if (m_facts.starts[at(lesson)].isEmpty())
                return;
        const SlotMatching matching(m_facts, lessons, 1);
        if (!matching.isComplete())
            tell(group, lessons, matching);
    }

    void tell(const ProofFacts::Group &group, const std::vector<LessonId> &lessons,
              const SlotMatching &matching)
    {
        Proof proof;
        proof.kind = ProofKind::Clique;
        for (const std::size_t place : matching.crowd()) {
            const auto &all = m_together.classes[at(m_together.classOf[at(lessons[place])])];
            proof.lessons.insert(proof.lessons.end(), all.begin(), all.end());
        }
        std::sort(proof.lessons.begin(), proof.lessons.end());
        proof.person = group.person;
        if (group.room != none)
            proof.rooms = {group.room};
        proof.needed = matching.crowdLoad();
        proof.available = matching.crowdSlots();
        proof.derived = m_facts.derived;
        m_findings.add(std::move(proof));
    }

    const ProofFacts &m_facts;
    Findings &m_findings;
    Together m_together;
    std::vector<std::vector<int>> m_others; // by class, ascending
};

} // namespace

void checkCliques(const ProofFacts &facts, Findings &findings)
{
    Cliques(facts, findings).run();
}

} // namespace semestr::planner
