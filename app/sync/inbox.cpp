// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/inbox.h"

#include "app/changelog/logsql.h"
#include "app/sync/rowvalues.h"

namespace semestr {

namespace {

const QString everything = QStringLiteral("*"); // the shadow of «there is no such row»

QString upsertSql(const TableShape &table)
{
    QStringList values;
    QStringList sets;
    for (int i = 0; i < table.key.size(); ++i)
        values.append(loggedKey(table, i));
    for (const QString &field : table.fields) {
        values.append(QString(QStringLiteral(":v_") + field));
        sets.append(QStringLiteral("%1 = excluded.%1").arg(field));
    }
    return QStringLiteral(
               "INSERT INTO %1(%2, rev, author_id, edited_at) VALUES (%3, :rev, :author, :edited) "
               "ON CONFLICT(%4) DO UPDATE SET %5, rev = excluded.rev, author_id = excluded.author_id, "
               "edited_at = excluded.edited_at WHERE excluded.rev >= %1.rev")
        .arg(table.name, QStringList(table.key + table.fields).join(QStringLiteral(", ")),
             values.join(QStringLiteral(", ")), table.key.join(QStringLiteral(", ")),
             sets.join(QStringLiteral(", ")));
}

void bindTail(Query &q, const RemoteRow &row)
{
    q.bind("rev", row.rev).bind("author", uuidVariant(row.author));
    q.bind("edited", row.editedAt ? QVariant(row.editedAt) : QVariant(QMetaType(QMetaType::LongLong)));
}

QByteArray placeholder(const QString &field)
{
    return QByteArray("v_") + field.toLatin1();
}

} // namespace

Result<std::unique_ptr<Inbox>> Inbox::open(Transaction &transaction, qint64 cursor, bool overlay)
{
    std::unique_ptr<Inbox> inbox(new Inbox(transaction, cursor));
    SEMESTR_LET(tables, syncTables(transaction.connection()));
    inbox->m_tables = tables;
    inbox->prepareStatements();
    if (overlay) {
        SEMESTR_LET(read, Overlay::read(transaction.connection(), cursor));
        inbox->m_overlay = read;
    }
    return inbox;
}

void Inbox::prepareStatements()
{
    for (const SyncTable &table : m_tables) {
        const TableShape &shape = table.shape;
        const QString row = keyMatches(shape).join(QStringLiteral(" AND "));
        Statements statements;
        statements.table = &table;
        statements.upsert = upsertSql(shape);
        statements.find =
            QStringLiteral("SELECT rev, deleted, %1 FROM %2 WHERE %3").arg(table.bucket, shape.name, row);
        statements.remove = QStringLiteral("DELETE FROM %1 WHERE %2").arg(shape.name, row);
        for (const QString &field : shape.fields)
            statements.names.append(placeholder(field));
        m_statements.insert(shape.name, statements);
    }
}

Done Inbox::apply(const RemoteRow &row)
{
    const auto statements = m_statements.constFind(row.object);
    if (statements == m_statements.constEnd())
        return {};
    ++m_applied;
    if (!row.fields)
        return applyAbsence(*statements, row);
    if (row.fields->value(QLatin1String("deleted")).toInteger() != 0) {
        SEMESTR_LET(present, find(*statements, row.key));
        if (present.exists && !present.deleted && present.rev <= row.rev)
            m_guard.note(present.bucket);
    }
    const QSet<QString> held = m_overlay.held(row.object, row.key);
    if (!held.isEmpty())
        return writeUnder(*statements, row, held);
    if (m_overlay.hasShadow(row.object, row.key))
        SEMESTR_TRY(dropShadows(row));
    return write(*statements, row);
}

Result<Inbox::Present> Inbox::find(const Statements &statements, const QString &key)
{
    SEMESTR_LET(q, m_connection.prepare(statements.find));
    SEMESTR_TRY(q.bindText("key", key).run());
    if (!q.next())
        return Present();
    return Present{true, q.whole(0), q.flag(1), q.bytes(2)};
}

Done Inbox::write(const Statements &statements, const RemoteRow &row)
{
    const TableShape &shape = statements.table->shape;
    SEMESTR_LET(q, m_connection.prepare(statements.upsert));
    q.bindText("key", row.key);
    for (qsizetype i = 0; i < shape.fields.size(); ++i) {
        const QVariant value = rowValue(shape, *row.fields, shape.fields.at(i));
        if (value.isNull() && shape.required.contains(shape.fields.at(i)))
            return fail(Fault::ServerAnswer, {{QStringLiteral("detail"),
                                               QString(row.object + QLatin1Char(' ') + shape.fields.at(i))}});
        q.bind(statements.names.at(i).constData(), value);
    }
    bindTail(q, row);
    return q.run();
}

// The row's own changes stay in sight; author and time stay with them until they settle.
Done Inbox::writeUnder(const Statements &statements, const RemoteRow &row, const QSet<QString> &held)
{
    const TableShape &shape = statements.table->shape;
    SEMESTR_LET(present, find(statements, row.key));
    if (!present.exists)
        return write(statements, row);
    if (present.rev > row.rev)
        return {};
    QStringList sets{QStringLiteral("rev = :rev")};
    for (const QString &field : shape.fields) {
        if (!held.contains(field))
            sets.append(QStringLiteral("%1 = :v_%1").arg(field));
    }
    SEMESTR_LET(q, m_connection.prepare(QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                                            .arg(shape.name, sets.join(QStringLiteral(", ")),
                                                 keyMatches(shape).join(QStringLiteral(" AND ")))));
    q.bindText("key", row.key).bind("rev", row.rev);
    for (const QString &field : shape.fields) {
        if (!held.contains(field))
            q.bind(placeholder(field).constData(), rowValue(shape, *row.fields, field));
    }
    SEMESTR_TRY(q.run());
    SEMESTR_TRY(dropShadows(row));
    for (const QString &field : shape.fields) {
        if (held.contains(field))
            SEMESTR_TRY(putShadow(row, field, valueText(row.fields->value(field))));
    }
    return {};
}

// The server has no such row: an own insertion was refused. What was changed on it since waits for its
// verdict.
Done Inbox::applyAbsence(const Statements &statements, const RemoteRow &row)
{
    SEMESTR_LET(present, find(statements, row.key));
    if (present.exists && present.rev > row.rev)
        return {};
    SEMESTR_TRY(dropShadows(row));
    if (!present.exists)
        return {};
    if (m_overlay.holds(row.object, row.key))
        return putShadow(row, everything, QStringLiteral("null"));
    if (present.rev > 0 && !present.deleted)
        m_guard.note(present.bucket);
    return remove(statements, row.key);
}

Done Inbox::remove(const Statements &statements, const QString &key)
{
    SEMESTR_LET(q, m_connection.prepare(statements.remove));
    return q.bindText("key", key).run();
}

Done Inbox::putShadow(const RemoteRow &row, const QString &field, const QString &value)
{
    m_overlay.noteShadow(row.object, row.key);
    SEMESTR_LET(q, m_connection.query("sync/put_shadow"));
    q.bindText("object", row.object).bindText("key", row.key).bindText("field", field);
    q.bindText("server_value", value).bind("server_rev", row.rev).bind("author_id", uuidVariant(row.author));
    return q.bind("edited_at", row.editedAt).run();
}

Done Inbox::dropShadows(const RemoteRow &row)
{
    SEMESTR_LET(q, m_connection.query("sync/drop_shadows"));
    return q.bindText("object", row.object).bindText("key", row.key).run();
}

Result<QList<Inbox::Shadow>> Inbox::settledShadows()
{
    QList<Shadow> settled;
    SEMESTR_LET(q, m_connection.query("sync/list_shadows"));
    SEMESTR_TRY(q.run());
    while (q.next()) {
        Shadow shadow;
        shadow.row.object = q.text(0);
        shadow.row.key = q.text(1);
        shadow.field = q.text(2);
        shadow.value = q.text(3);
        shadow.row.rev = q.whole(4);
        shadow.row.author = QUuid::fromRfc4122(q.bytes(5));
        shadow.row.editedAt = q.whole(6);
        const bool waits = shadow.field == everything
                               ? m_overlay.holds(shadow.row.object, shadow.row.key)
                               : m_overlay.held(shadow.row.object, shadow.row.key).contains(shadow.field);
        if (!waits)
            settled.append(shadow);
    }
    return settled;
}

Done Inbox::settle()
{
    SEMESTR_LET(settled, settledShadows());
    for (const Shadow &shadow : settled) {
        const auto statements = m_statements.constFind(shadow.row.object);
        if (statements != m_statements.constEnd())
            SEMESTR_TRY(shadow.field == everything
                            ? remove(*statements, shadow.row.key)
                            : takePlace(statements->table->shape, shadow.row, shadow.field, shadow.value));
        SEMESTR_LET(drop, m_connection.query("sync/drop_shadow"));
        drop.bindText("object", shadow.row.object).bindText("key", shadow.row.key);
        SEMESTR_TRY(drop.bindText("field", shadow.field).run());
    }
    return {};
}

Done Inbox::takePlace(const TableShape &shape, const RemoteRow &row, const QString &field,
                      const QString &value)
{
    SEMESTR_LET(q, m_connection.prepare(
                       QStringLiteral("UPDATE %1 SET %2 = :v_%2, author_id = :author, edited_at = :edited, "
                                      "rev = max(rev, :rev) WHERE %3")
                           .arg(shape.name, field, keyMatches(shape).join(QStringLiteral(" AND ")))));
    q.bindText("key", row.key);
    q.bind(placeholder(field).constData(), columnValue(shape, field, valueOf(value)));
    bindTail(q, row);
    return q.run();
}

} // namespace semestr
