// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/repairproof.h"

#include <algorithm>

namespace semestr::planner {

namespace {

constexpr std::int64_t batch = 256; // moves between two looks at the clock

bool isAboutRooms(const Demand &demand)
{
    return std::holds_alternative<RoomsOf>(demand) || std::holds_alternative<BuildingChanges>(demand) ||
           std::holds_alternative<BuildingPause>(demand);
}

} // namespace

RepairProof::RepairProof(const RepairBoard &board)
    : m_problem(withoutChoices(board.model()))
    , m_model(m_problem)
    , m_board(m_model, m_problem.given)
    , m_state(m_board.state())
    , m_isTried(m_model.units.size(), false)
    , m_isFrozen(m_model.units.size(), false)
    , m_atLeast(static_cast<int>(board.displacedLessons().size()))
{
    for (int unit = 0; unit < static_cast<int>(m_model.units.size()); ++unit) {
        const std::vector<Slot> &starts = m_model.units[at(unit)].starts;
        m_isFrozen[at(unit)] = starts.size() <= 1 && m_board.mayStayHome(unit);
        m_lessons.push_back(m_model.units[at(unit)].parts);
    }
    for (LessonId lesson : board.displacedLessons()) {
        const int unit = m_model.unitOfLesson[at(lesson)];
        if (!m_board.mayStayHome(unit))
            continue;
        --m_lessons[at(unit)];
        ++m_anyway;
    }
    m_board.goHome();
}

// Lessons that can choose their room need none, and nothing is said of the rooms that remain.
Problem RepairProof::withoutChoices(const Model &model)
{
    Problem problem = model.problem;
    for (Rule &rule : problem.rules)
        if (HeldIn *held = std::get_if<HeldIn>(&rule.demand))
            std::erase_if(held->lessons, [&model](LessonId lesson) {
                return model.parts[at(model.partOfLesson[at(lesson)])].rooms > 0;
            });
    std::erase_if(problem.rules, [](const Rule &rule) { return isAboutRooms(rule.demand); });
    return problem;
}

void RepairProof::run(int fewest, std::int64_t moves, const Report &report)
{
    m_until = m_moves + moves;
    m_report = &report;
    while (!m_isImpossible && m_met.empty() && (fewest < 0 || m_atLeast < fewest)) {
        m_isCut = false;
        const Answer answer = search(m_atLeast - m_anyway);
        if (answer != Answer::None)
            return;
        if (m_isCut)
            ++m_atLeast;
        else
            m_isImpossible = true;
    }
}

RepairProof::Answer RepairProof::search(int left)
{
    if (m_state.cost().hard == 0) {
        m_met = m_state.snapshot().starts;
        return Answer::Met;
    }
    std::vector<Units> things;
    if (!collect(things))
        return Answer::None;
    if (leastOf(things) > left) {
        m_isCut = true;
        return Answer::None;
    }
    const Units chosen =
        *std::min_element(things.begin(), things.end(),
                          [this](const Units &a, const Units &b) { return branches(a) < branches(b); });
    Units frozen;
    Answer answer = Answer::None;
    for (std::size_t k = 0; k < chosen.size() && answer == Answer::None; ++k) {
        answer = tryUnit(chosen[k], left);
        m_isFrozen[at(chosen[k])] = true;
        frozen.push_back(chosen[k]);
    }
    for (int unit : frozen)
        m_isFrozen[at(unit)] = false;
    return answer;
}

RepairProof::Answer RepairProof::tryUnit(int unit, int left)
{
    left -= m_lessons[at(unit)];
    if (left < 0) {
        m_isCut = true;
        return Answer::None;
    }
    const Slot before = m_state.startOf(unit);
    m_isTried[at(unit)] = true;
    m_changed.push_back(unit);
    Answer answer = Answer::None;
    for (Slot to : m_model.units[at(unit)].starts) {
        if (to == m_board.homeOf(unit))
            continue;
        if (!move(unit, to)) {
            answer = Answer::Spent;
            break;
        }
        answer = search(left);
        if (answer != Answer::None)
            break;
    }
    m_state.begin();
    if (m_state.isPlaced(unit))
        m_state.lift(unit);
    if (before != nowhere)
        m_state.put(unit, before, m_random);
    m_state.settle();
    m_state.commit();
    m_changed.pop_back();
    m_isTried[at(unit)] = false;
    return answer;
}

bool RepairProof::move(int unit, Slot to)
{
    if (m_moves >= m_until || (m_moves % batch == 0 && !(*m_report)(m_moves)))
        return false;
    ++m_moves;
    m_state.begin();
    if (m_state.isPlaced(unit))
        m_state.lift(unit);
    m_state.put(unit, to, m_random);
    m_state.settle();
    m_state.commit();
    return true;
}

// ---- what is broken ----

// At home nothing was broken before the event, so only those count who have moved or must move.
bool RepairProof::collect(std::vector<Units> &things) const
{
    for (int unit : m_board.displaced())
        if (!m_state.isPlaced(unit))
            things.push_back(openOf({unit}));
    for (int unit : m_changed) {
        addClashes(unit, things);
        addRelations(unit, things);
    }
    addPeople(things);
    if (things.empty()) { // a course that nobody looked at above
        Units all;
        for (int unit = 0; unit < static_cast<int>(m_model.units.size()); ++unit)
            if (isOpen(unit))
                all.push_back(unit);
        things.push_back(all);
    }
    return std::none_of(things.begin(), things.end(), [](const Units &units) { return units.empty(); });
}

RepairProof::Units RepairProof::openOf(const Units &units) const
{
    Units open;
    for (int unit : units)
        if (isOpen(unit) && std::find(open.begin(), open.end(), unit) == open.end())
            open.push_back(unit);
    return open;
}

void RepairProof::addClashes(int unit, std::vector<Units> &things) const
{
    const Slot start = m_state.startOf(unit);
    for (const Span &span : m_model.units[at(unit)].spans) {
        for (Slot slot = start + span.offset; slot < start + span.offset + span.length; ++slot) {
            if (m_state.countIn(span.resource, slot) <= m_model.capacity[at(span.resource)])
                continue;
            Units there;
            for (int other : m_board.unitsOf(span.resource))
                for (const Span &own : m_model.units[at(other)].spans) {
                    const Slot from = m_state.startOf(other) + own.offset;
                    if (own.resource == span.resource && m_state.isPlaced(other) && from <= slot &&
                        slot < from + own.length)
                        there.push_back(other);
                }
            things.push_back(openOf(there));
        }
    }
}

void RepairProof::addRelations(int unit, std::vector<Units> &things) const
{
    for (const Pair &pair : m_model.pairs[at(unit)])
        if (m_state.breaks(unit, pair))
            things.push_back(openOf({pair.other}));
    for (int triple : m_model.triplesOf[at(unit)])
        if (m_state.breaks(m_model.triples[at(triple)]))
            things.push_back(openOf({std::begin(m_model.triples[at(triple)].units),
                                     std::end(m_model.triples[at(triple)].units)}));
}

void RepairProof::addPeople(std::vector<Units> &things) const
{
    std::vector<int> people;
    const auto note = [&](int unit) {
        for (const Span &span : m_model.units[at(unit)].spans)
            if (span.resource < m_model.people)
                people.push_back(span.resource);
    };
    for (int unit : m_changed)
        note(unit);
    for (int unit : m_board.displaced())
        note(unit);
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (int person : people)
        if (m_state.hardOf(person) > 0)
            things.push_back(openOf(m_board.unitsOf(person)));
}

// How many lessons must change still: of things that share no unit, each asks for a change of its own.
int RepairProof::leastOf(std::vector<Units> &things) const
{
    std::sort(things.begin(), things.end(), [](const Units &a, const Units &b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    Units used;
    int sum = 0;
    for (const Units &units : things) {
        const auto isUsed = [&used](int unit) {
            return std::find(used.begin(), used.end(), unit) != used.end();
        };
        if (std::any_of(units.begin(), units.end(), isUsed))
            continue;
        used.insert(used.end(), units.begin(), units.end());
        int least = m_lessons[at(units.front())];
        for (int unit : units)
            least = std::min(least, m_lessons[at(unit)]);
        sum += least;
    }
    return sum;
}

long RepairProof::branches(const Units &units) const
{
    long sum = 0;
    for (int unit : units)
        sum += static_cast<long>(m_model.units[at(unit)].starts.size());
    return sum;
}

} // namespace semestr::planner
