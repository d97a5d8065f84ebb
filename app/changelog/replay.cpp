// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/replay.h"

#include "app/changelog/baseline.h"
#include "app/changelog/logsql.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

namespace semestr {

namespace {

struct Replayed
{
    QString key;
    QMap<QString, QJsonValue> fields; // what the log says; a field that is not here was erased or never set
    bool present = false;
    bool erased = false;
    // The row as it came from the server after that operation; the log tells only what was changed since.
    qint64 afterOp = 0;
    QByteArray digest;                 // empty: the log alone tells the row from there on
    QMap<QString, QString> firstPatch; // of each field changed since
    bool fromBaseline = false;         // it came past the log; the table's seal tells what it was
    bool begun = false;                // an entry was applied
    QStringList jumps; // fields whose old value was not the one before: an entry between was taken out
};

bool same(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return a.toInteger() == b.toInteger() && qFuzzyCompare(1.0 + a.toDouble(), 1.0 + b.toDouble());
    return a == b;
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

bool isInsertion(const QJsonObject &patch)
{
    const QJsonValue deleted = patch.value(QLatin1String("deleted"));
    return deleted.isArray() && deleted.toArray().at(0).isNull();
}

void applyPatch(Replayed &row, const QString &text, bool afterBaseline)
{
    const QJsonObject patch = objectOf(text);
    if (!row.begun && afterBaseline && row.digest.isEmpty() && !isInsertion(patch))
        row.fromBaseline = row.present = true;
    row.begun = true;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const QJsonArray pair = it.value().toArray();
        const QJsonValue before = row.fields.value(it.key(), QJsonValue::Null);
        const bool unlogged = (!row.digest.isEmpty() || row.fromBaseline) && !row.fields.contains(it.key());
        if (unlogged)
            row.firstPatch.insert(it.key(), text);
        if (!unlogged && !same(before, pair.at(0)) && !(row.erased && !row.fields.contains(it.key())))
            row.jumps.append(it.key());
        row.fields.insert(it.key(), pair.at(1));
    }
    const QJsonValue deleted = patch.value(QLatin1String("deleted"));
    if (deleted.isArray())
        row.present = !deleted.toArray().at(1).isNull();
}

void erase(Replayed &row)
{
    row.erased = true;
    row.fields.clear();
}

class TableReplay
{
public:
    TableReplay(Connection &connection, const TableShape &table, const Baseline &baseline,
                QStringList &differences, int most)
        : m_connection(connection)
        , m_table(table)
        , m_baseline(baseline.seals.contains(table.name) ? baseline.op : 0)
        , m_seal(baseline.seals.value(table.name))
        , m_differences(differences)
        , m_most(most)
    {
    }

    Done compare()
    {
        SEMESTR_LET(log, m_connection.query("changelog/list_patches"));
        log.bindText("object", m_table.name);
        SEMESTR_TRY(log.run());
        Replayed row;
        while (m_differences.size() < m_most && log.next()) {
            if (log.text(0) != row.key) {
                SEMESTR_TRY(judge(row));
                row = Replayed();
                row.key = log.text(0);
                row.afterOp = log.whole(3);
                row.digest = log.bytes(4);
                row.present = !row.digest.isEmpty();
            }
            if (log.whole(2) <= row.afterOp)
                continue; // the server's row has come since
            if (log.isNull(1))
                erase(row);
            else
                applyPatch(row, log.text(1), m_baseline > 0 && log.whole(2) > m_baseline);
        }
        SEMESTR_TRY(judge(row));
        return m_baseline > 0 ? compareSeal() : findUnlogged();
    }

private:
    void differ(const QString &key, const QString &field)
    {
        if (m_differences.size() < m_most)
            m_differences.append(QStringLiteral("%1 %2 %3").arg(m_table.name, key, field));
    }

    Done judge(const Replayed &row)
    {
        if (row.key.isEmpty())
            return {};
        for (const QString &field : row.jumps)
            differ(row.key, field);
        SEMESTR_LET(present, presentFields(row.key));
        if (present.has_value() != row.present && !row.erased)
            differ(row.key, QStringLiteral("*"));
        else if (present && row.fromBaseline)
            compareFields(row, *present, row.firstPatch.keys());
        else if (present && row.digest.isEmpty())
            compareFields(row, *present, m_table.fields);
        else if (present)
            return compareApplied(row, *present);
        return {};
    }

    // The fields changed since are the log's; all others must still be what came.
    Done compareApplied(const Replayed &row, const QJsonObject &present)
    {
        const qsizetype before = m_differences.size();
        compareFields(row, present, row.firstPatch.keys());
        if (row.erased || m_differences.size() > before)
            return {};
        QMap<QString, int> places;
        for (auto it = row.firstPatch.begin(); it != row.firstPatch.end(); ++it)
            places.insert(it.key(), static_cast<int>(places.size()));
        SEMESTR_LET(q, m_connection.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                                .arg(rowDigest(m_table, places), m_table.name,
                                                     keyMatches(m_table).join(QStringLiteral(" AND ")))));
        q.bindText("key", row.key);
        for (auto it = places.begin(); it != places.end(); ++it)
            q.bindText(QByteArray("before" + QByteArray::number(it.value())).constData(),
                       row.firstPatch.value(it.key()));
        SEMESTR_TRY(q.run());
        if (!q.next() || q.bytes(0) != row.digest)
            differ(row.key, QStringLiteral("*"));
        return {};
    }

    void compareFields(const Replayed &row, const QJsonObject &present, const QStringList &fields)
    {
        for (const QString &field : fields) {
            if (row.erased && !row.fields.contains(field))
                continue;
            if (!same(row.fields.value(field, QJsonValue::Null), present.value(field)) &&
                !row.jumps.contains(field))
                differ(row.key, field);
        }
    }

    Result<std::optional<QJsonObject>> presentFields(const QString &key)
    {
        SEMESTR_LET(q, m_connection.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                                .arg(fieldsAsJson(m_table), m_table.name,
                                                     keyMatches(m_table).join(QStringLiteral(" AND ")))));
        q.bindText("key", key);
        SEMESTR_TRY(q.run());
        if (!q.next())
            return std::optional<QJsonObject>();
        return std::optional<QJsonObject>(objectOf(q.text(0)));
    }

    // A row that the log does not know came with the baseline, or somebody put it there: the table is told,
    // not the row, since a digest for each of millions would double the file.
    Done compareSeal()
    {
        if (m_differences.size() >= m_most)
            return {};
        SEMESTR_LET(seal, sealAt(m_connection, m_table, m_baseline));
        if (!seal.isEmpty() && seal != m_seal)
            differ(QStringLiteral("*"), QStringLiteral("*"));
        return {};
    }

    // Rows that the log does not know must have come from the server, and those that came must be there.
    Done findUnlogged()
    {
        // The key is made outside the subquery: a table may have columns that are named as the log's are.
        SEMESTR_LET(q, m_connection.ask(
                           QStringLiteral(
                               "SELECT row_key FROM (SELECT %1 AS row_key, %3 AS row_seal FROM %2) WHERE NOT "
                               "EXISTS (SELECT 1 FROM change_log WHERE object = '%2' AND key = row_key) AND "
                               "row_seal IS NOT (SELECT digest FROM applied WHERE object = '%2' AND "
                               "key = row_key)")
                               .arg(keyAsJson(m_table), m_table.name, rowDigest(m_table))));
        while (q.next())
            differ(q.text(0), QStringLiteral("*"));
        SEMESTR_LET(
            gone, m_connection.ask(
                      QStringLiteral("SELECT a.key FROM applied a WHERE a.object = '%2' AND a.digest IS NOT "
                                     "NULL AND NOT EXISTS (SELECT 1 FROM change_log l WHERE l.object = "
                                     "'%2' AND l.key = a.key) AND a.key NOT IN (SELECT %1 FROM %2)")
                          .arg(keyAsJson(m_table), m_table.name)));
        while (gone.next())
            differ(gone.text(0), QStringLiteral("*"));
        return {};
    }

    Connection &m_connection;
    const TableShape &m_table;
    qint64 m_baseline; // its entry, 0 = none for this table
    QString m_seal;
    QStringList &m_differences;
    int m_most;
};

void addPart(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
    hash.addData(bytes);
}

} // namespace

Result<QStringList> compareWithReplay(Connection &connection, int most)
{
    SEMESTR_LET(tables, replicatedTables(connection));
    SEMESTR_LET(baseline, readBaseline(connection));
    QStringList differences;
    for (const TableShape &table : tables)
        SEMESTR_TRY(TableReplay(connection, table, baseline, differences, most).compare());
    return differences;
}

Result<QString> contentDigest(Connection &connection)
{
    SEMESTR_LET(tables, replicatedTables(connection));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TableShape &table : tables) {
        SEMESTR_LET(rows, connection.ask(QStringLiteral("SELECT %1, %2 FROM %3 ORDER BY %4")
                                             .arg(keyAsJson(table), fieldsAsJson(table), table.name,
                                                  table.key.join(QStringLiteral(", ")))));
        while (rows.next()) {
            addPart(hash, table.name);
            addPart(hash, rows.text(0));
            addPart(hash, rows.text(1));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace semestr
