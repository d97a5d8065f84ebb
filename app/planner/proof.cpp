// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proof.h"

#include "app/planner/proofplan.h"

#include <algorithm>
#include <tuple>

namespace semestr::planner {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Looks for proofs, then takes away whatever each of them does not need.
class Prover
{
public:
    Prover(const Problem &problem, const ProofOptions &options) : m_grounds(problem), m_options(options) {}

    std::vector<Proof> run();
    bool stillProves(const Proof &proof) const;
    bool provesPlan(const Proof &claim, int nodes) const;

private:
    enum class Depth { AsSaid, Propagated };

    bool goesOn() const { return !m_options.goesOn || m_options.goesOn(); }
    Findings look(const Statements &on, const ProofFocus &focus, Depth depth, int most) const;
    void checkAll(const ProofFacts &facts, Findings &findings) const;
    bool isContradictory(const Statements &on, const ProofFocus &focus, Depth depth) const
    {
        return !look(on, focus, depth, 1).proofs.empty();
    }
    Proof shrunk(const Proof &proof) const;
    ProofFocus focusOn(const Proof &proof) const;
    ProofFocus wider(const ProofFocus &focus) const;
    std::vector<int> relevant(const Statements &on, const ProofFocus &focus) const;
    bool concerns(const Rule &rule, const ProofFocus &focus) const;
    void nameStatements(const Statements &on, Proof &proof) const;
    Statements statementsOf(const Proof &proof) const;
    bool isToldOf(const Proof &proof, std::vector<Proof> &told) const;
    bool isKnown(const Proof &proof, std::vector<Proof> &told) const;

    ProofGrounds m_grounds;
    ProofOptions m_options;
};

void Prover::checkAll(const ProofFacts &facts, Findings &findings) const
{
    checkLessons(facts, findings);
    checkClashes(facts, findings);
    checkPeople(facts, findings);
    checkCourses(facts, findings);
    if (findings.proofs.empty())
        checkDays(facts, findings);
    checkLinks(facts, findings);
    checkRooms(facts, findings);
    if (findings.proofs.empty())
        checkCliques(facts, findings);
    if (findings.proofs.empty())
        checkSplits(facts, findings, m_options.nodes);
}

// Whatever is true of a person is true of whoever has the same lessons and rules.
void nameTwins(const ProofFacts &facts, Findings &findings)
{
    for (Proof &proof : findings.proofs)
        if (const auto others = facts.twins.find(proof.person); others != facts.twins.end())
            proof.alike = others->second;
}

Findings Prover::look(const Statements &on, const ProofFocus &focus, Depth depth, int most) const
{
    Findings findings{{}, at(most), &m_options.goesOn};
    ProofFacts facts(m_grounds, on, focus);
    checkAll(facts, findings);
    nameTwins(facts, findings);
    if (!findings.proofs.empty() || depth == Depth::AsSaid || !goesOn())
        return findings;
    if (!facts.propagate(m_options.goesOn)) {
        Proof proof;
        proof.lessons = {facts.stuck};
        proof.needed = 1;
        proof.derived = true;
        findings.add(std::move(proof));
        return findings;
    }
    checkAll(facts, findings);
    if (findings.proofs.empty() && goesOn())
        checkPlans(facts, findings, m_options.nodes);
    nameTwins(facts, findings);
    return findings;
}

// ---- what a proof needs
// ------------------------------------------------------------------------------------

ProofFocus Prover::focusOn(const Proof &proof) const
{
    ProofFocus focus{std::vector<char>(at(m_grounds.lessons), 0), std::vector<char>(at(m_grounds.people), 0)};
    for (const LessonId lesson : proof.lessons)
        focus.lessons[at(lesson)] = 1;
    if (proof.person == none)
        return focus;
    focus.people[at(proof.person)] = 1;
    for (const LessonId lesson : m_grounds.lessonsOf[at(proof.person)])
        focus.lessons[at(lesson)] = 1;
    return focus;
}

// Everybody who takes part in a lesson, with all his lessons, and whoever a rule links with it.
ProofFocus Prover::wider(const ProofFocus &focus) const
{
    ProofFocus wide = focus;
    for (LessonId lesson = 0; lesson < m_grounds.lessons; ++lesson) {
        if (!focus.lessons[at(lesson)])
            continue;
        for (const PersonId person : m_grounds.of(lesson).people)
            wide.people[at(person)] = 1;
        for (const int link : m_grounds.linksOf[at(lesson)]) {
            wide.lessons[at(m_grounds.links[at(link)].one)] = 1;
            wide.lessons[at(m_grounds.links[at(link)].two)] = 1;
        }
    }
    for (PersonId person = 0; person < m_grounds.people; ++person)
        if (wide.people[at(person)])
            for (const LessonId lesson : m_grounds.lessonsOf[at(person)])
                wide.lessons[at(lesson)] = 1;
    return wide;
}

bool Prover::concerns(const Rule &rule, const ProofFocus &focus) const
{
    return std::visit(
        [&](const auto &demand) {
            using D = std::decay_t<decltype(demand)>;
            if constexpr (requires { demand.lessons; }) {
                return std::any_of(demand.lessons.begin(), demand.lessons.end(),
                                   [&](LessonId lesson) { return focus.lessons[at(lesson)] != 0; });
            } else if constexpr (std::is_same_v<D, Away>) {
                return std::any_of(demand.people.begin(), demand.people.end(), [&](PersonId person) {
                    const auto &his = m_grounds.lessonsOf[at(person)];
                    return std::any_of(his.begin(), his.end(),
                                       [&](LessonId lesson) { return focus.lessons[at(lesson)] != 0; });
                });
            } else if constexpr (requires { demand.people; }) {
                return std::any_of(demand.people.begin(), demand.people.end(),
                                   [&](PersonId person) { return focus.people[at(person)] != 0; });
            } else if constexpr (std::is_same_v<D, Follows>) {
                return focus.lessons[at(demand.first)] != 0 && focus.lessons[at(demand.second)] != 0;
            } else {
                return true; // of rooms
            }
        },
        rule.demand);
}

// The statements that have a say in the focus: locks first, so that a rule that says the same stays.
std::vector<int> Prover::relevant(const Statements &on, const ProofFocus &focus) const
{
    std::vector<int> list;
    for (LessonId lesson = 0; lesson < m_grounds.lessons; ++lesson) {
        if (!focus.lessons.empty() && !focus.lessons[at(lesson)])
            continue;
        for (const int lock : {m_grounds.timeLockAt + lesson, m_grounds.roomLockAt + lesson})
            if (on[at(lock)])
                list.push_back(lock);
    }
    list.push_back(m_grounds.breaksAt);
    for (int rule = 0; rule < m_grounds.breaksAt; ++rule)
        if (on[at(rule)] && (focus.lessons.empty() || concerns(m_grounds.problem.rules[at(rule)], focus)))
            list.push_back(rule);
    return list;
}

void Prover::nameStatements(const Statements &on, Proof &proof) const
{
    for (int rule = 0; rule < m_grounds.breaksAt; ++rule)
        if (on[at(rule)])
            proof.rules.push_back(rule);
    proof.breaks = on[at(m_grounds.breaksAt)] != 0;
    for (LessonId lesson = 0; lesson < m_grounds.lessons; ++lesson) {
        if (on[at(m_grounds.timeLockAt + lesson)])
            proof.timeLocks.push_back(lesson);
        if (on[at(m_grounds.roomLockAt + lesson)])
            proof.roomLocks.push_back(lesson);
    }
}

Proof Prover::shrunk(const Proof &proof) const
{
    constexpr int mostRings = 3;
    const Statements all = m_grounds.all();
    const Depth depth = proof.derived ? Depth::Propagated : Depth::AsSaid;
    ProofFocus focus = focusOn(proof);
    for (int ring = 0; !focus.lessons.empty() && !isContradictory(all, focus, depth); ++ring)
        focus = ring < mostRings ? wider(focus) : ProofFocus{};
    std::vector<int> list = relevant(all, focus);
    Statements on(at(m_grounds.statements), 0);
    for (const int statement : list)
        on[at(statement)] = 1;
    for (std::size_t size = std::max<std::size_t>(1, list.size() / 2); size > 0; size /= 2) {
        for (std::size_t from = 0; from < list.size();) {
            const std::size_t to = std::min(from + size, list.size());
            for (std::size_t i = from; i < to; ++i)
                on[at(list[i])] = 0;
            const auto place = [&](std::size_t i) { return list.begin() + static_cast<std::ptrdiff_t>(i); };
            if (isContradictory(on, focus, depth)) {
                list.erase(place(from), place(to));
                continue;
            }
            for (std::size_t i = from; i < to; ++i)
                on[at(list[i])] = 1;
            from = to;
        }
        if (!goesOn())
            break;
    }
    Findings last = look(on, focus, depth, 1);
    Proof made = last.proofs.empty() ? proof : last.proofs.front();
    nameStatements(on, made);
    return made;
}

Statements Prover::statementsOf(const Proof &proof) const
{
    const Statements all = m_grounds.all();
    Statements on(at(m_grounds.statements), 0);
    const auto keep = [&](int statement) { on[at(statement)] = all[at(statement)]; };
    for (const int rule : proof.rules)
        keep(rule);
    for (const LessonId lesson : proof.timeLocks)
        keep(m_grounds.timeLockAt + lesson);
    for (const LessonId lesson : proof.roomLocks)
        keep(m_grounds.roomLockAt + lesson);
    on[at(m_grounds.breaksAt)] = proof.breaks ? 1 : 0;
    return on;
}

bool Prover::stillProves(const Proof &proof) const
{
    constexpr int planNodes = 20'000;
    if (proof.kind == ProofKind::Plan)
        return provesPlan(proof, planNodes);
    const Statements on = statementsOf(proof);
    return proof.derived ? isContradictory(on, {}, Depth::Propagated)
                         : isContradictory(on, focusOn(proof), Depth::AsSaid);
}

bool Prover::provesPlan(const Proof &claim, int nodes) const
{
    const Statements on = statementsOf(claim);
    ProofFocus focus = focusOn(claim);
    std::vector<PersonId> whole; // of whom no lesson is missing
    for (PersonId person = 0; person < m_grounds.people; ++person) {
        const auto &his = m_grounds.lessonsOf[at(person)];
        const bool all = !his.empty() && std::all_of(his.begin(), his.end(), [&](LessonId lesson) {
            return focus.lessons[at(lesson)] != 0;
        });
        focus.people[at(person)] = all ? 1 : 0;
        if (all)
            whole.push_back(person);
    }
    ProofFacts facts(m_grounds, on, focus);
    if (!facts.propagate())
        return true;
    return PlanSearch(facts, facts.lessons, whole, nodes).fails();
}

// ---- all of them
// -------------------------------------------------------------------------------------------

// Of people with the same lessons and numbers one is enough; so is one proof for the same rules.
bool Prover::isToldOf(const Proof &proof, std::vector<Proof> &told) const
{
    for (Proof &other : told) {
        const bool same = other.kind == proof.kind && other.needed == proof.needed &&
                          other.available == proof.available && other.lessons == proof.lessons;
        if (!same)
            continue;
        if (proof.person != none && proof.person != other.person &&
            std::find(other.alike.begin(), other.alike.end(), proof.person) == other.alike.end())
            other.alike.push_back(proof.person);
        return true;
    }
    return false;
}

// The same rules say the same of the person, or, where the lessons have no part in the words, of another.
bool Prover::isKnown(const Proof &proof, std::vector<Proof> &told) const
{
    const bool ofNumbers = proof.kind == ProofKind::PersonSlots || proof.kind == ProofKind::PersonDays ||
                           proof.kind == ProofKind::PersonLeast || proof.kind == ProofKind::PersonFewDays;
    for (Proof &other : told) {
        if (other.kind != proof.kind || other.rules != proof.rules || proof.rules.empty())
            continue;
        if (other.person == proof.person)
            return true;
        if (!ofNumbers || other.needed != proof.needed || other.available != proof.available)
            continue;
        other.alike.push_back(proof.person);
        return true;
    }
    return false;
}

std::vector<Proof> Prover::run()
{
    constexpr int mostSeen = 64; // before those alike are told once
    std::vector<Proof> found;
    for (const Proof &proof : look(m_grounds.all(), {}, Depth::Propagated, mostSeen).proofs)
        if (!isToldOf(proof, found))
            found.push_back(proof);
    std::vector<Proof> told;
    for (const Proof &proof : found) {
        if (static_cast<int>(told.size()) >= m_options.most || (!told.empty() && !goesOn()))
            break;
        Proof made = shrunk(proof);
        made.alike = made.person == proof.person ? proof.alike : std::vector<PersonId>();
        if (!isKnown(made, told) && !isToldOf(made, told))
            told.push_back(std::move(made));
    }
    std::stable_sort(told.begin(), told.end(), [](const Proof &a, const Proof &b) {
        const auto weight = [](const Proof &p) {
            return std::tuple(p.derived, p.rules.size() + p.timeLocks.size() + p.roomLocks.size(), p.kind);
        };
        return weight(a) < weight(b);
    });
    return told;
}

} // namespace

std::vector<Proof> prove(const Problem &problem, const ProofOptions &options)
{
    return Prover(problem, options).run();
}

bool isStillProved(const Problem &changed, const Proof &proof, const ProofOptions &options)
{
    return Prover(changed, options).stillProves(proof);
}

bool provePlan(const Problem &problem, const Proof &claim, int nodes)
{
    return Prover(problem, {}).provesPlan(claim, nodes);
}

} // namespace semestr::planner
