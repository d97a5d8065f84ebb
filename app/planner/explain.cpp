// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/explain.h"

#include "app/planner/explainwork.h"

namespace semestr::planner {

namespace {

// Of the whole allowance: where each part of the work ends.
constexpr double proofsUntil = 0.6, firstRunUntil = 0.35, runsUntil = 0.5, coreUntil = 0.95;
// With a proof the rest is short.
constexpr double provedExtra = 0.12;
constexpr std::int64_t provedMoves = 60'000; // of one search that only fills the blame table

void takeCore(const Proof &proof, Explanation &explanation)
{
    explanation.core = proof.rules;
    explanation.coreBreaks = proof.breaks;
    explanation.coreLocks = proof.timeLocks;
    explanation.coreLocks.insert(explanation.coreLocks.end(), proof.roomLocks.begin(), proof.roomLocks.end());
    explanation.coreLessons = proof.lessons;
    explanation.coreProved = true;
    explanation.coreIsTight = true;
}

void explainProved(const Problem &problem, Explanation &explanation, Allowance &allowance)
{
    takeCore(explanation.proofs.front(), explanation);
    const double now = allowance.spent();
    const double until = allowance.isTimed() ? std::min(0.9, now + provedExtra) : 0.8;
    BlameBook book(problem);
    for (int run = 0; run < 2; ++run)
        book.add(allowance.search(problem, run, now + (until - now) * 0.2 * (run + 1), provedMoves));
    explanation.blame = book.table();
    explanation.relaxations = relaxationsOf(problem, explanation, allowance, until);
}

void explainBySearch(const Problem &problem, Explanation &explanation, Allowance &allowance)
{
    BlameBook book(problem);
    const double untils[] = {firstRunUntil, (firstRunUntil + runsUntil) / 2, runsUntil};
    for (int run = 0; run < 3; ++run) {
        const Solution made = allowance.search(problem, run, untils[run]);
        if (made.score.isSolved()) {
            explanation.solvable = true;
            return;
        }
        book.add(made);
    }
    explanation.blame = book.table();
    findCore(problem, book.stuck(), explanation, allowance, coreUntil);
    if (!explanation.core.empty())
        explanation.relaxations = relaxationsOf(problem, explanation, allowance, 1.0);
}

} // namespace

Explanation explain(const Problem &problem, const ExplainOptions &options)
{
    Allowance allowance(options);
    ProofOptions proofs;
    proofs.goesOn = [&] { return !allowance.isTimed() || allowance.spent() < proofsUntil; };
    Explanation explanation;
    explanation.proofs = prove(problem, proofs);
    if (explanation.isProved())
        explainProved(problem, explanation, allowance);
    else
        explainBySearch(problem, explanation, allowance);
    return explanation;
}

} // namespace semestr::planner
