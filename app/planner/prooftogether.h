// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/prooffacts.h"

#include <numeric>

namespace semestr::planner {

// Lessons that begin at one time by the rules that hold; a lesson for itself is a class too.
class Together
{
public:
    explicit Together(const ProofFacts &facts) : m_head(ProofFacts::at(facts.grounds.lessons))
    {
        std::iota(m_head.begin(), m_head.end(), 0);
        for (const int rule : facts.grounds.togetherRules) {
            if (!facts.on[ProofFacts::at(rule)])
                continue;
            LessonId first = none;
            for (const LessonId lesson :
                 std::get<StartsSame>(facts.grounds.problem.rules[ProofFacts::at(rule)].demand).lessons) {
                if (!facts.hasLesson(lesson))
                    continue;
                // A lesson of every week is with two that are not together themselves.
                if (first != none && facts.grounds.weeksOf(first) == facts.grounds.weeksOf(lesson))
                    m_head[ProofFacts::at(find(lesson))] = find(first);
                first = lesson;
            }
        }
        classOf.assign(m_head.size(), none);
        std::vector<int> ofHead(m_head.size(), none);
        for (const LessonId lesson : facts.lessons) {
            int &number = ofHead[ProofFacts::at(find(lesson))];
            if (number == none) {
                number = static_cast<int>(classes.size());
                classes.emplace_back();
            }
            classes[ProofFacts::at(number)].push_back(lesson);
            classOf[ProofFacts::at(lesson)] = number;
        }
    }

    std::vector<std::vector<LessonId>> classes;
    std::vector<int> classOf; // by lesson

private:
    int find(int lesson)
    {
        while (m_head[ProofFacts::at(lesson)] != lesson)
            lesson = m_head[ProofFacts::at(lesson)] = m_head[ProofFacts::at(m_head[ProofFacts::at(lesson)])];
        return lesson;
    }

    std::vector<int> m_head;
};

} // namespace semestr::planner
