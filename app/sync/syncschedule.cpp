// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncschedule.h"

#include <QtGlobal>
#include <cmath>

namespace semestr {

SyncSchedule::SyncSchedule(std::function<double()> chance, Bounds bounds)
    : m_chance(std::move(chance)), m_bounds(bounds)
{
}

qint64 SyncSchedule::spread(qint64 ms)
{
    const double factor = 1.0 - m_bounds.jitter + 2.0 * m_bounds.jitter * m_chance();
    return static_cast<qint64>(std::llround(static_cast<double>(ms) * factor));
}

void SyncSchedule::ask(qint64 now)
{
    m_stopped = false;
    m_asked = now;
}

void SyncSchedule::noteCommit(qint64 now)
{
    if (!m_firstCommit)
        m_firstCommit = now;
    m_lastCommit = now;
}

void SyncSchedule::noteHint(qint64 now)
{
    const qint64 at = now + static_cast<qint64>(static_cast<double>(m_bounds.hintSpreadMs) * m_chance());
    m_hint = m_hint ? qMin(*m_hint, at) : at;
}

void SyncSchedule::setJournalOpen(bool open, qint64 now)
{
    if (open == m_open)
        return;
    m_open = open;
    // A page that was just opened wants news now, unless the server is out of reach.
    if (m_failures == 0 && !m_stopped)
        m_poll = open ? qMin(m_poll, qMax(now, m_polled + m_bounds.openMs)) : now + spread(pollMs());
}

void SyncSchedule::noteStart(qint64 now)
{
    m_polled = now;
    m_asked.reset();
    m_hint.reset();
    m_firstCommit.reset();
}

void SyncSchedule::noteSuccess(qint64 now)
{
    m_failures = 0;
    m_poll = now + spread(pollMs());
}

void SyncSchedule::noteFailure(qint64 now, Fault fault)
{
    if (needsPerson(fault)) {
        m_stopped = true;
        m_asked.reset();
        return;
    }
    const int doublings = qMin(m_failures, 30);
    ++m_failures;
    m_poll = now + spread(qMin(m_bounds.lastRetryMs, m_bounds.firstRetryMs << doublings));
}

std::optional<qint64> SyncSchedule::due() const
{
    if (m_stopped)
        return std::nullopt;
    if (m_asked)
        return m_asked;
    // A server that fails is not asked more often because somebody types or a hint came.
    if (m_failures > 0)
        return m_poll;
    qint64 at = m_poll;
    if (m_hint)
        at = qMin(at, *m_hint);
    if (m_firstCommit)
        at = qMin(at, qMin(m_lastCommit + m_bounds.quietMs, *m_firstCommit + m_bounds.longestTypingMs));
    return at;
}

bool SyncSchedule::needsPerson(Fault fault)
{
    switch (fault) {
    case Fault::ServerLogin:
    case Fault::AccountBlocked:
    case Fault::DeviceRevoked:
    case Fault::WrongCollege:
    case Fault::LoginOfAnother:
    case Fault::MassChange:
    case Fault::MustChangePassword:
    case Fault::NotSignedIn:
    case Fault::BadAddress:
    case Fault::ChainBroken:
    case Fault::DatabaseDamaged:
    case Fault::NewerDatabase:
        return true;
    default:
        return false;
    }
}

} // namespace semestr
