// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/explainwork.h"

#include <set>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Some lessons of a problem with what the rules say of these; whatever asks for a certain number of lessons
// of a person is left out where some of his are. What has no timetable here has none in the whole.
class Excerpt
{
public:
    Excerpt(const Problem &whole, const std::vector<LessonId> &lessons) : m_whole(whole), m_lessons(lessons)
    {
        m_number.assign(whole.lessons.size(), none);
        for (std::size_t i = 0; i < lessons.size(); ++i)
            m_number[at(lessons[i])] = static_cast<LessonId>(i);
        m_isPartial.assign(whole.people.size(), 0);
        m_isHere.assign(whole.people.size(), 0);
        for (const LessonId lesson : lessons)
            for (const PersonId person : whole.lessons[at(lesson)].people)
                m_isHere[at(person)] = 1;
        for (std::size_t i = 0; i < whole.lessons.size(); ++i)
            if (m_number[i] == none)
                for (const PersonId person : whole.lessons[i].people)
                    m_isPartial[at(person)] = 1;
    }

    // Statements that say anything of these lessons: rules, then −1 − lesson for a lock.
    std::vector<int> statements() const
    {
        std::vector<int> all;
        for (const LessonId lesson : m_lessons)
            if (m_whole.lessons[at(lesson)].locks.time != LockOrigin::None ||
                m_whole.lessons[at(lesson)].locks.room != LockOrigin::None)
                all.push_back(-1 - lesson);
        for (std::size_t rule = 0; rule < m_whole.rules.size(); ++rule)
            if (m_whole.rules[rule].weight.hard && !said(m_whole.rules[rule]).empty())
                all.push_back(static_cast<int>(rule));
        return all;
    }

    Problem with(const std::vector<int> &statements) const
    {
        Problem made;
        made.cycle = m_whole.cycle;
        made.people = m_whole.people;
        made.rooms = m_whole.rooms;
        made.buildings = m_whole.buildings;
        made.travel = m_whole.travel;
        const std::set<int> kept(statements.begin(), statements.end());
        for (const LessonId lesson : m_lessons) {
            made.lessons.push_back(m_whole.lessons[at(lesson)]);
            if (!kept.contains(-1 - lesson))
                made.lessons.back().locks = {};
            if (!m_whole.given.empty())
                made.given.push_back(m_whole.given[at(lesson)]);
        }
        for (const int statement : statements)
            if (statement >= 0)
                for (Demand &demand : said(m_whole.rules[at(statement)]))
                    made.rules.push_back({Weight::must(), std::move(demand), {}});
        return made;
    }

private:
    // What the rule says of the excerpt; nothing where it says nothing.
    std::vector<Demand> said(const Rule &rule) const
    {
        return std::visit([this](const auto &demand) { return saidBy(demand); }, rule.demand);
    }

    template <typename D> std::vector<Demand> saidBy(D demand) const
    {
        if constexpr (requires { demand.lessons; }) {
            const std::size_t before = demand.lessons.size();
            std::vector<LessonId> here;
            for (const LessonId lesson : demand.lessons)
                if (m_number[at(lesson)] != none)
                    here.push_back(m_number[at(lesson)]);
            constexpr bool needsAll = std::is_same_v<D, Adjoins> || std::is_same_v<D, SpreadsOver>;
            if (here.empty() || (needsAll && here.size() < before))
                return {};
            demand.lessons = std::move(here);
            return {demand};
        } else if constexpr (std::is_same_v<D, Follows>) {
            demand.first = m_number[at(demand.first)];
            demand.second = m_number[at(demand.second)];
            return demand.first == none || demand.second == none ? std::vector<Demand>{}
                                                                 : std::vector<Demand>{demand};
        } else if constexpr (requires { demand.people; }) {
            return saidOfPeople(demand);
        } else {
            return {demand};
        }
    }

    template <typename D> std::vector<Demand> saidOfPeople(const D &demand) const
    {
        D whole = demand;
        D part = demand;
        const auto isPartial = [this](PersonId person) { return m_isPartial[at(person)] != 0; };
        std::erase_if(whole.people, isPartial);
        std::erase_if(part.people, [&](PersonId person) { return !isPartial(person) || !isHere(person); });
        std::erase_if(whole.people, [&](PersonId person) { return !isHere(person); });
        std::vector<Demand> all;
        if (!whole.people.empty())
            all.push_back(whole);
        if constexpr (requires { part.minimum; }) {
            part.minimum = 0;
            if (part.maximum < 0)
                part.people.clear();
        }
        constexpr bool asksForMore =
            std::is_same_v<D, Gaps> || std::is_same_v<D, LateBeginnings> || std::is_same_v<D, Lonely>;
        if (!asksForMore && !part.people.empty())
            all.push_back(part);
        return all;
    }

    bool isHere(PersonId person) const { return m_isHere[at(person)] != 0; }

    const Problem &m_whole;
    std::vector<LessonId> m_lessons;
    std::vector<LessonId> m_number; // by lesson of the whole: its number here
    std::vector<char> m_isPartial;  // by person: not all lessons are here
    std::vector<char> m_isHere;     // by person
};

// The lessons and whoever takes part in them with all his, on and on, nearest first, up to a number.
std::vector<LessonId> neighbourhood(const Problem &problem, const std::vector<LessonId> &lessons,
                                    std::size_t most)
{
    std::map<PersonId, std::vector<LessonId>> his;
    for (std::size_t i = 0; i < problem.lessons.size(); ++i)
        for (const PersonId person : problem.lessons[i].people)
            his[person].push_back(static_cast<LessonId>(i));
    std::vector<LessonId> near = lessons;
    std::set<LessonId> all(lessons.begin(), lessons.end());
    for (std::size_t next = 0; next < near.size() && all.size() < most; ++next)
        for (const PersonId person : problem.lessons[at(near[next])].people)
            for (const LessonId lesson : his[person])
                if (all.insert(lesson).second)
                    near.push_back(lesson);
    return {all.begin(), all.end()};
}

class CoreSearch
{
public:
    CoreSearch(const Problem &problem, Allowance &allowance, double until)
        : m_problem(problem), m_allowance(allowance), m_until(until)
    {
    }

    // Wider and wider until no timetable is found.
    void run(const std::vector<LessonId> &stuck, Explanation &explanation)
    {
        for (std::size_t most = 30; m_allowance.spent() < m_until; most *= 2) {
            const std::vector<LessonId> lessons = neighbourhood(m_problem, stuck, most);
            if (isStuck(lessons)) {
                const std::vector<LessonId> few =
                    shrunk(lessons, [this](const std::vector<LessonId> &those) { return isStuck(those); });
                const Excerpt excerpt(m_problem, few);
                tell(shrunk(excerpt.statements(),
                            [&](const std::vector<int> &those) { return isStuck(excerpt, those); }),
                     few, explanation);
                return;
            }
            if (lessons.size() >= m_problem.lessons.size() || most > 2 * m_problem.lessons.size())
                return;
        }
    }

private:
    static constexpr std::int64_t movesOfLesson = 500;

    bool isStuck(const std::vector<LessonId> &lessons)
    {
        const Excerpt excerpt(m_problem, lessons);
        return isStuck(excerpt, excerpt.statements());
    }

    bool isStuck(const Excerpt &excerpt, const std::vector<int> &statements)
    {
        const Problem problem = excerpt.with(statements);
        const auto moves = movesOfLesson * static_cast<std::int64_t>(problem.lessons.size());
        for (int run = 0; run < 2; ++run)
            if (m_allowance.search(problem, 20 + run, m_until, moves).score.isSolved())
                return false;
        return m_allowance.spent() < m_until; // else it was cut short
    }

    // Leaves out whatever is not needed, halves first.
    template <typename F> std::vector<int> shrunk(std::vector<int> list, F &&stays) const
    {
        for (std::size_t size = std::max<std::size_t>(1, list.size() / 2); size > 0; size /= 2) {
            for (std::size_t from = 0; from < list.size();) {
                if (m_allowance.spent() >= m_until)
                    return list;
                std::vector<int> fewer = list;
                const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(from);
                const auto last =
                    fewer.begin() + static_cast<std::ptrdiff_t>(std::min(from + size, fewer.size()));
                fewer.erase(first, last);
                if (stays(fewer))
                    list = fewer;
                else
                    from += size;
            }
        }
        return list;
    }

    void tell(const std::vector<int> &statements, const std::vector<LessonId> &lessons,
              Explanation &explanation)
    {
        constexpr int nodes = 20'000;
        constexpr std::size_t mostLessons = 60;
        constexpr std::size_t mostSaid = 25; // more statements explain nothing to anybody
        explanation.coreIsTight = m_allowance.spent() < m_until;
        if (!explanation.coreIsTight && statements.size() > mostSaid)
            return;
        for (const int statement : statements) {
            if (statement >= 0)
                explanation.core.push_back(statement);
            else
                explanation.coreLocks.push_back(-1 - statement);
        }
        explanation.coreBreaks = !m_problem.cycle.breaks.empty();
        explanation.coreLessons = lessons;
        Proof claim = claimOf(explanation);
        claim.kind = ProofKind::Plan;
        claim.needed = static_cast<int>(claim.lessons.size());
        claim.derived = true;
        if (lessons.size() > mostLessons || !provePlan(m_problem, claim, nodes))
            return;
        explanation.coreProved = true;
        explanation.proofs.push_back(std::move(claim));
    }

    const Problem &m_problem;
    Allowance &m_allowance;
    double m_until;
};

} // namespace

Proof claimOf(const Explanation &explanation)
{
    Proof claim;
    claim.rules = explanation.core;
    claim.breaks = explanation.coreBreaks;
    claim.timeLocks = explanation.coreLocks;
    claim.roomLocks = explanation.coreLocks;
    claim.lessons = explanation.coreLessons;
    return claim;
}

void findCore(const Problem &problem, const std::vector<LessonId> &stuck, Explanation &explanation,
              Allowance &allowance, double until)
{
    if (!stuck.empty())
        CoreSearch(problem, allowance, until).run(stuck, explanation);
}

} // namespace semestr::planner
