// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/clock.h"
#include "app/foundation/id.h"

#include <QMutex>
#include <random>

namespace semestr {

// Where new identifiers and chance come from; given through constructors so that a seed repeats a run.
// Thread: every method may be called from any thread.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QByteArray randomBytes(int count) = 0;
    // A UUIDv7: ordered by the clock, for things that one PC makes.
    QUuid nextUuid();
    template <class IdType> IdType next() { return IdType(nextUuid()); }

protected:
    explicit IdSource(const Clock &clock) : m_clock(clock) {}

private:
    const Clock &m_clock;
};

// The system's cryptographic randomness.
class SystemIds final : public IdSource
{
public:
    explicit SystemIds(const Clock &clock) : IdSource(clock) {}
    QByteArray randomBytes(int count) override;
};

// The same sequence for the same seed: the demo college and the tests. Never for passwords or keys.
class SeededIds final : public IdSource
{
public:
    SeededIds(const Clock &clock, quint64 seed) : IdSource(clock), m_engine(seed) {}
    QByteArray randomBytes(int count) override;

private:
    QMutex m_mutex;
    std::mt19937_64 m_engine;
};

// UUIDv5 of a natural key: two offline PCs that make the same thing meet in one row (schema guide).
QUuid naturalUuid(QByteArrayView kind, std::initializer_list<QByteArray> parts);

} // namespace semestr
