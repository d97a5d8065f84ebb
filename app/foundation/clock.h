// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>
#include <atomic>

namespace semestr {

// The present moment, given from outside. Thread: any.
class Clock
{
public:
    virtual ~Clock() = default;
    // Milliseconds since 1970-01-01 UTC.
    virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

// A clock that stands, or runs on from a chosen moment: tests, and the demo college with its own today.
class SettableClock final : public Clock
{
public:
    explicit SettableClock(qint64 ms = 0) : m_ms(ms) {}
    qint64 nowMs() const override { return m_ms; }
    void set(qint64 ms) { m_ms = ms; }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms;
};

// Another clock with a shift: the demo college's "today" on any real day.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(const Clock &base, qint64 shiftMs = 0) : m_base(base), m_shift(shiftMs) {}
    qint64 nowMs() const override { return m_base.nowMs() + m_shift; }
    // From now on: what the file says of its own today is known only when the file is open.
    void beginAt(qint64 ms) { m_shift = ms - m_base.nowMs(); }

private:
    const Clock &m_base;
    std::atomic<qint64> m_shift;
};

// The college's wall time: days and deadlines are the college's, not the PC's.
class CollegeTime
{
public:
    explicit CollegeTime(const QTimeZone &zone = QTimeZone::utc()) : m_zone(zone) {}
    static CollegeTime named(const QString &ianaName)
    {
        const QTimeZone zone(ianaName.toLatin1());
        return CollegeTime(zone.isValid() ? zone : QTimeZone::utc());
    }
    QDateTime at(qint64 ms) const { return QDateTime::fromMSecsSinceEpoch(ms, m_zone); }
    QDate day(qint64 ms) const { return at(ms).date(); }
    qint64 ms(QDate day, QTime time) const { return QDateTime(day, time, m_zone).toMSecsSinceEpoch(); }
    // The last millisecond of a day: deadlines are inclusive to 23:59:59.
    qint64 endOfDay(QDate day) const { return ms(day.addDays(1), QTime(0, 0)) - 1; }
    const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
};

} // namespace semestr
