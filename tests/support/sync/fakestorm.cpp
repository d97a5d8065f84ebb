// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/fakecollege.h"

#include <thread>

namespace semestr::test {

// Everybody works and exchanges at once. The edits come from dice of each colleague's own, so only what the
// threads decide among themselves differs from run to run.
Done FakeCollege::storm(int number)
{
    note(QStringLiteral("a storm"));
    advance();
    for (const auto &replica : m_replicas) {
        replica->remote().setBetween({});
        replica->remote().setRates(m_options.stormRates);
    }
    std::vector<Done> ends(m_replicas.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < m_replicas.size(); ++i) {
        const quint64 seed = m_dice.word();
        threads.emplace_back([this, i, seed, &ends] {
            Dice dice(seed);
            ends[i] = stormTurns(*m_replicas[i], dice);
        });
    }
    const Done disaster = m_options.disaster ? m_options.disaster(number) : Done();
    for (std::thread &thread : threads)
        thread.join();
    for (const Done &end : ends)
        SEMESTR_TRY(end);
    SEMESTR_TRY(disaster);
    for (const auto &replica : m_replicas) {
        replica->remote().setRates(m_options.rates);
        replica->remote().setBetween([this, other = replica.get()] { between(*other); });
        SEMESTR_TRY(prove(*replica));
    }
    for (int i = 0; i < 3 && m_options.accidents && !isOver(); ++i)
        SEMESTR_TRY(accident());
    return {};
}

Done FakeCollege::stormTurns(FakeReplica &replica, Dice &dice)
{
    for (int turn = 0; turn < m_options.stormTurns; ++turn) {
        {
            const QMutexLocker lock(&m_guard);
            std::swap(m_dice, dice);
            advance();
            for (int i = m_dice.roll(4); i >= 0; --i)
                edit(replica);
            std::swap(m_dice, dice);
            if (dice.percent(25))
                continue; // not online
            if (m_options.accidents && dice.percent(8)) {
                ++m_counts.kills;
                replica.dieAt(1 + dice.roll(250));
            }
            ++m_counts.rounds;
        }
        const Result<RoundReport> report = replica.round();
        if (!report && m_options.awaitServer)
            m_options.awaitServer();
        const QMutexLocker lock(&m_guard);
        SEMESTR_TRY(settle(replica, report));
    }
    return {};
}

} // namespace semestr::test
