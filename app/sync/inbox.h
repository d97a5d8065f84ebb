// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/transaction.h"
#include "app/sync/massguard.h"
#include "app/sync/overlay.h"
#include "app/sync/remote.h"

#include <unordered_map>

namespace semestr {

// Takes the server's rows into the file, under the own changes that have not settled. Lives for one
// transaction whose context says `applying`. Thread: the store's.
class Inbox
{
public:
    // `cursor`: what the server's rows of this transaction are current to. Without `overlay` (a mutant) the
    // own changes are written over.
    static Result<std::unique_ptr<Inbox>> open(Transaction &transaction, qint64 cursor, bool overlay = true);

    // A row of an unknown table is left out; ServerAnswer when a required field is missing.
    Done apply(const RemoteRow &row);
    // Shadows of what has settled take their place.
    Done settle();
    // Rows of the buckets just read that the server did not send and nobody here has unsettled changes on.
    Done dropUnknown();
    // Rows of lost buckets go, but those about the person and the wards, and those with unsent changes; the
    // log stays.
    Done dropLost(PersonId person);
    // All rows of the bucket are to be sent again.
    Done doubt(const QByteArray &bucket);

    const QList<SyncTable> &tables() const { return m_tables; }
    const MassGuard &guard() const { return m_guard; }
    int applied() const { return m_applied; }

private:
    struct Statements
    {
        const SyncTable *table = nullptr;
        QString upsert;
        QString find;
        QString remove;
        QList<QByteArray> names; // of the fields' placeholders
    };
    struct Shadow
    {
        RemoteRow row; // without fields
        QString field;
        QString value; // JSON
    };
    struct Present
    {
        bool exists = false;
        qint64 rev = 0;
        bool deleted = false;
        QByteArray bucket;
    };

    Inbox(Transaction &transaction, qint64 cursor) : m_connection(transaction.connection()), m_cursor(cursor)
    {
    }
    void prepareStatements();
    Result<QList<Shadow>> settledShadows();
    Result<Present> find(const Statements &statements, const QString &key);
    Done write(const Statements &statements, const RemoteRow &row);
    Done writeUnder(const Statements &statements, const RemoteRow &row, const QSet<QString> &held);
    Done takePlace(const TableShape &shape, const RemoteRow &row, const QString &field, const QString &value);
    Done applyAbsence(const Statements &statements, const RemoteRow &row);
    Done remove(const Statements &statements, const QString &key);
    Done putShadow(const RemoteRow &row, const QString &field, const QString &value);
    Done dropShadows(const RemoteRow &row);
    Done dropTableLost(const SyncTable &table, PersonId person);
    Done dropTableUnknown(const SyncTable &table);

    Connection &m_connection;
    qint64 m_cursor;
    QList<SyncTable> m_tables;
    QHash<QString, Statements> m_statements;
    Overlay m_overlay;
    MassGuard m_guard;
    int m_applied = 0;
};

} // namespace semestr
