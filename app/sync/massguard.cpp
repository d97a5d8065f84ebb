// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/massguard.h"

namespace semestr {

namespace {

constexpr qint64 mostRows = 500;
constexpr qint64 smallBucket = 20;

bool aboveShare(qint64 part, qint64 whole)
{
    return part * 10 > whole * 3;
}

Result<qint64> countRows(Connection &connection, const QList<SyncTable> &tables, const QString &condition,
                         const QByteArray &bucket = {})
{
    qint64 count = 0;
    for (const SyncTable &table : tables) {
        SEMESTR_LET(q, connection.prepare(QStringLiteral("SELECT count(*) FROM %1 WHERE deleted = 0 AND %2")
                                              .arg(table.shape.name, condition.arg(table.bucket))));
        if (!bucket.isEmpty())
            q.bind("bucket", bucket);
        SEMESTR_TRY(q.run());
        count += q.next() ? q.whole(0) : 0;
    }
    return count;
}

tl::unexpected<Error> tooMany(qint64 count)
{
    return fail(Fault::MassChange, {{QStringLiteral("count"), count}});
}

} // namespace

void MassGuard::note(const QByteArray &bucket, qint64 rows)
{
    m_gone[bucket] += rows;
    m_total += rows;
}

Done MassGuard::check(Connection &connection, const QList<SyncTable> &tables) const
{
    if (m_total > mostRows)
        return tooMany(m_total);
    for (auto gone = m_gone.begin(); gone != m_gone.end(); ++gone) {
        if (!aboveShare(gone.value(), smallBucket))
            continue;
        SEMESTR_LET(left, countRows(connection, tables, QStringLiteral("%1 = :bucket"), gone.key()));
        const qint64 before = left + gone.value();
        if (before > smallBucket && aboveShare(gone.value(), before))
            return tooMany(m_total);
    }
    return {};
}

Done MassGuard::checkLost(Connection &connection, const QList<SyncTable> &tables)
{
    SEMESTR_LET(
        lost, countRows(connection, tables, QStringLiteral("%1 IN (SELECT id FROM bucket WHERE state = 2)")));
    if (lost <= mostRows)
        return {};
    SEMESTR_LET(all, countRows(connection, tables, QStringLiteral("%1 IS NOT NULL")));
    return aboveShare(lost, all) ? Done(tooMany(lost)) : Done();
}

} // namespace semestr
