// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QUuid>
#include <QVariant>

namespace semestr {

// A 16-byte identifier of one kind of thing; ids of different kinds do not mix.
// Stored as BLOB(16) in SQLite, as uuid in PostgreSQL, as lower-case text with hyphens in logs and JSON.
template <class Tag> class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    static Id fromBytes(QByteArrayView bytes)
    {
        return bytes.size() == 16 ? Id(QUuid::fromRfc4122(bytes)) : Id();
    }
    static Id fromText(const QString &text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    const QUuid &uuid() const { return m_uuid; }
    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    // NULL in the database when the id is null.
    QVariant variant() const
    {
        return isNull() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(bytes());
    }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace semestr
