// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/explainwork.h"

#include "app/planner/scoredemands.h"

#include <set>

namespace semestr::planner {

namespace {

constexpr std::size_t mostAsked = 60; // lessons of one rule that are asked for their part

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Lessons that a rule is about.
std::vector<LessonId> scopeOf(const Rule &rule, const Problem &problem)
{
    std::vector<LessonId> scope;
    const auto addAll = [&](auto &&wants) {
        for (std::size_t i = 0; i < problem.lessons.size(); ++i)
            if (wants(problem.lessons[i]))
                scope.push_back(static_cast<LessonId>(i));
    };
    std::visit(
        [&](const auto &demand) {
            using D = std::decay_t<decltype(demand)>;
            if constexpr (requires { demand.lessons; })
                scope = demand.lessons;
            else if constexpr (std::is_same_v<D, Follows>)
                scope = {demand.first, demand.second};
            else if constexpr (requires { demand.people; })
                addAll([&](const Lesson &lesson) {
                    return std::any_of(lesson.people.begin(), lesson.people.end(), [&](PersonId person) {
                        return std::find(demand.people.begin(), demand.people.end(), person) !=
                               demand.people.end();
                    });
                });
            else
                addAll([](const Lesson &) { return true; });
        },
        rule.demand);
    return scope;
}

long unitsOf(const Rule &rule, const Problem &problem, const Timetable &timetable)
{
    const ScoreTables tables(problem, timetable);
    return std::visit([&](const auto &demand) { return planner::unitsOf(demand, tables); }, rule.demand);
}

} // namespace

// A lesson has a part in it when without the lesson less is broken.
int BlameBook::lessonsOf(int rule, const Timetable &timetable, std::vector<LessonId> &guilty) const
{
    const Rule &said = m_problem.rules[at(rule)];
    std::vector<LessonId> scope = scopeOf(said, m_problem);
    scope.resize(std::min(scope.size(), mostAsked));
    const long all = unitsOf(said, m_problem, timetable);
    int count = 0;
    for (const LessonId lesson : scope) {
        Timetable without = timetable;
        without[at(lesson)].start = nowhere;
        if (unitsOf(said, m_problem, without) >= all)
            continue;
        guilty.push_back(lesson);
        ++count;
    }
    if (count == 0) // too little stands somewhere: everybody concerned could change that
        guilty.insert(guilty.end(), scope.begin(), scope.end());
    return count > 0 ? count : static_cast<int>(scope.size());
}

// Lessons that are left out or share a slot with another of the same person or full room.
int BlameBook::clashing(const Timetable &timetable, std::vector<LessonId> &guilty) const
{
    std::set<LessonId> all;
    std::map<std::pair<int, Slot>, std::vector<LessonId>> holders;
    const int people = static_cast<int>(m_problem.people.size());
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        const Lesson &lesson = m_problem.lessons[i];
        if (timetable[i].start == nowhere)
            all.insert(static_cast<LessonId>(i));
        for (int k = 0; timetable[i].start != nowhere && k < lesson.periods; ++k) {
            for (const PersonId person : lesson.people)
                holders[{person, timetable[i].start + k}].push_back(static_cast<LessonId>(i));
            if (timetable[i].room != none)
                holders[{people + timetable[i].room, timetable[i].start + k}].push_back(
                    static_cast<LessonId>(i));
        }
    }
    for (const auto &[where, lessons] : holders) {
        const int most = where.first < people ? 1 : m_problem.rooms[at(where.first - people)].lessonsAtOnce;
        if (static_cast<int>(lessons.size()) > most)
            all.insert(lessons.begin(), lessons.end());
    }
    guilty.insert(guilty.end(), all.begin(), all.end());
    return static_cast<int>(all.size());
}

void BlameBook::add(const Solution &made)
{
    std::vector<LessonId> guilty;
    const auto note = [this](int rule, int lessons, long count) {
        Blame &blame = m_blame.try_emplace(rule, Blame{rule, 0, 0}).first->second;
        blame.lessons = std::max(blame.lessons, lessons);
        blame.count += count;
    };
    const long clashes = made.score.clashes + made.score.unplaced + made.score.outside;
    if (clashes > 0)
        note(none, clashing(made.timetable, guilty), clashes);
    for (const Score::Broken &broken : made.score.broken)
        if (m_problem.rules[at(broken.rule)].weight.hard)
            note(broken.rule, lessonsOf(broken.rule, made.timetable, guilty), broken.units);
    if (m_best >= 0 && made.score.hard >= m_best)
        return;
    m_best = made.score.hard;
    std::sort(guilty.begin(), guilty.end());
    guilty.erase(std::unique(guilty.begin(), guilty.end()), guilty.end());
    m_stuck = std::move(guilty);
}

std::vector<Blame> BlameBook::table() const
{
    constexpr std::size_t most = 10;
    std::vector<Blame> all;
    for (const auto &[rule, blame] : m_blame)
        all.push_back(blame);
    std::stable_sort(all.begin(), all.end(),
                     [](const Blame &a, const Blame &b) { return a.count > b.count; });
    all.resize(std::min(all.size(), most));
    return all;
}

} // namespace semestr::planner
