// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/logsql.h"
#include "app/sync/inbox.h"

namespace semestr {

namespace {

// The keys with changes that the server has not shown back yet.
const QString unsettledKeys = QStringLiteral(
    "SELECT key FROM change_log WHERE object = '%1' AND ((state = 0 AND state <> 1) OR seq > :cursor)");
const QString unsentKeys =
    QStringLiteral("SELECT key FROM change_log WHERE object = '%1' AND state = 0 AND state <> 1");

// Rows about the person and the wards come in other ways too.
QString aboutOthers(const SyncTable &table)
{
    if (table.subject.isEmpty())
        return QStringLiteral("1");
    return QStringLiteral("(%1 IS NULL OR (%1 IS NOT :person AND %1 NOT IN "
                          "(SELECT student_id FROM guardian WHERE person_id IS :person AND deleted = 0)))")
        .arg(table.subject);
}

} // namespace

Done Inbox::doubt(const QByteArray &bucket)
{
    for (const SyncTable &table : m_tables) {
        SEMESTR_LET(q, m_connection.prepare(QStringLiteral("UPDATE %1 SET rev = 0 WHERE %2 = :bucket")
                                                .arg(table.shape.name, table.bucket)));
        SEMESTR_TRY(q.bind("bucket", bucket).run());
    }
    return {};
}

Done Inbox::dropUnknown()
{
    for (const SyncTable &table : m_tables)
        SEMESTR_TRY(dropTableUnknown(table));
    return {};
}

Done Inbox::dropTableUnknown(const SyncTable &table)
{
    const QString rows =
        QStringLiteral("FROM %1 WHERE rev = 0 AND (%2 IN (SELECT id FROM bucket WHERE state = 3) OR "
                       "%2 NOT IN (SELECT id FROM bucket)) AND %3 NOT IN (%4)")
            .arg(table.shape.name, table.bucket, keyAsJson(table.shape), unsettledKeys.arg(table.shape.name));
    {
        SEMESTR_LET(gone,
                    m_connection.prepare(
                        QStringLiteral("SELECT %1, sum(deleted = 0) %2 GROUP BY 1").arg(table.bucket, rows)));
        SEMESTR_TRY(gone.bind("cursor", m_cursor).run());
        while (gone.next()) {
            if (gone.whole(1) > 0)
                m_guard.note(gone.bytes(0), gone.whole(1));
        }
    }
    SEMESTR_LET(drop, m_connection.prepare(QStringLiteral("DELETE %1").arg(rows)));
    return drop.bind("cursor", m_cursor).run();
}

Done Inbox::dropLost(PersonId person)
{
    // Last of all the rows that say who the wards are.
    const SyncTable *guardian = nullptr;
    for (const SyncTable &table : m_tables) {
        if (table.shape.name == QLatin1String("guardian"))
            guardian = &table;
        else
            SEMESTR_TRY(dropTableLost(table, person));
    }
    return guardian ? dropTableLost(*guardian, person) : Done();
}

Done Inbox::dropTableLost(const SyncTable &table, PersonId person)
{
    SEMESTR_LET(drop, m_connection.prepare(
                          QStringLiteral("DELETE FROM %1 WHERE %2 IN (SELECT id FROM bucket WHERE state = 2) "
                                         "AND %3 AND %4 NOT IN (%5)")
                              .arg(table.shape.name, table.bucket, aboutOthers(table), keyAsJson(table.shape),
                                   unsentKeys.arg(table.shape.name))));
    if (!table.subject.isEmpty())
        drop.bind("person", person);
    return drop.run();
}

} // namespace semestr
