// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/error.h"

#include <functional>
#include <optional>

namespace semestr {

// When the next round of the exchange is due. Pure: moments are milliseconds of any steady count that the
// caller keeps, chance is given from outside. Bound: while not stopped, due() is never later than the
// longest retry with its jitter after the last event.
class SyncSchedule
{
public:
    struct Bounds
    {
        qint64 quietMs = 500;           // after the last key
        qint64 longestTypingMs = 5'000; // somebody who never pauses is sent all the same
        qint64 openMs = 5'000;          // between looks with a journal open
        qint64 closedMs = 60'000;       // else
        qint64 hintSpreadMs = 300;      // all clients hear a hint at the same moment
        qint64 firstRetryMs = 1'000;
        qint64 lastRetryMs = 300'000;
        double jitter = 0.3;
    };

    // `chance` gives numbers in [0, 1).
    SyncSchedule(std::function<double()> chance, Bounds bounds);
    explicit SyncSchedule(std::function<double()> chance) : SyncSchedule(std::move(chance), Bounds()) {}

    // A person asks, has signed in, or has typed the password again: at once, also when stopped.
    void ask(qint64 now);
    void noteCommit(qint64 now);
    void noteHint(qint64 now);
    void setJournalOpen(bool open, qint64 now);
    void noteStart(qint64 now);
    void noteSuccess(qint64 now);
    void noteFailure(qint64 now, Fault fault);

    // Never in the past by more than the caller's own delay; nothing = a person is needed first.
    std::optional<qint64> due() const;
    bool isStopped() const { return m_stopped; }
    // After failures: the next try is a retry.
    bool isRetrying() const { return m_failures > 0; }
    // True for what no repetition cures.
    static bool needsPerson(Fault fault);

private:
    qint64 spread(qint64 ms);
    qint64 pollMs() const { return m_open ? m_bounds.openMs : m_bounds.closedMs; }

    std::function<double()> m_chance;
    Bounds m_bounds;
    bool m_open = false;
    bool m_stopped = true; // until somebody signs in
    int m_failures = 0;
    qint64 m_polled = 0;                 // the last look, successful or not
    qint64 m_poll = 0;                   // the next one, or the retry
    std::optional<qint64> m_firstCommit; // of those that no round has taken yet
    qint64 m_lastCommit = 0;
    std::optional<qint64> m_hint;
    std::optional<qint64> m_asked;
};

} // namespace semestr
