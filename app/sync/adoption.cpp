// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/adoption.h"

#include "app/changelog/baseline.h"
#include "app/changelog/replay.h"
#include "app/sync/serverrole.h"
#include "app/sync/serverschema.h"
#include "app/usecases/passwords.h"

namespace semestr {

namespace {

constexpr qint64 baselineSeq = 1;

QByteArray uuidText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces).toLatin1();
}

QByteArray byteaText(const QByteArray &bytes)
{
    return QByteArray("\\x" + bytes.toHex());
}

QByteArray escaped(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
}

// A value as COPY's text form has it.
QByteArray copyText(const QVariant &value)
{
    if (value.isNull())
        return QByteArrayLiteral("\\N");
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return value.toByteArray().toHex();
    case QMetaType::Double:
        return QByteArray::number(value.toDouble(), 'g', 17);
    default:
        return escaped(value.toString().toUtf8());
    }
}

QStringList copiedColumns(const TableShape &table)
{
    return table.key + table.fields + QStringList{QStringLiteral("author_id"), QStringLiteral("edited_at")};
}

} // namespace

Result<AdoptReport> Adoption::run(Store &store)
{
    m_store = store.options();
    SEMESTR_LET(person, waitFor(store.run<PersonId>([this](Connection &connection) -> Result<PersonId> {
                    SEMESTR_TRY(readFile(connection));
                    SEMESTR_TRY(readAccounts(connection));
                    return m_administrator.person;
                })));
    ChangeContext context;
    context.person = person;
    context.verb = QStringLiteral("adoptByServer");
    Result<AdoptReport> report =
        waitFor(store.write<AdoptReport>(context, [this](Transaction &t) { return carry(t); }));
    wipe(m_password);
    if (!report)
        (void)m_session.run(QStringLiteral("ROLLBACK"));
    return report;
}

Result<AdoptReport> Adoption::carry(Transaction &t)
{
    SEMESTR_LET(end, closeSolo(t));
    SEMESTR_TRY(m_session.run(QStringLiteral("BEGIN")));
    SEMESTR_TRY(fillServer(t, end));
    SEMESTR_TRY(markFile(t, end));
    // What could not be read must not be missed only after the server has taken the rest.
    SEMESTR_TRY(t.connection().takeReadError());
    SEMESTR_TRY(m_session.run(QStringLiteral("COMMIT")));
    return m_report;
}

Done Adoption::readAccounts(Connection &connection)
{
    const CollegeTime time = CollegeTime::named(m_timezone);
    SEMESTR_LET(list, connection.query("sync/list_accounts_to_adopt"));
    SEMESTR_TRY(list.bind("today", time.day(m_store.clock->nowMs())).run());
    m_accounts.clear();
    while (list.next())
        m_accounts.append({list.id<AccountId>(0), list.id<PersonId>(1), normalLogin(list.text(2)),
                           !list.isNull(3), list.flag(7),
                           PersonName{list.text(4), list.text(5), list.text(6)}});
    for (const Account &account : std::as_const(m_accounts)) {
        const bool meant = m_call.administrator.isNull() || account.id == m_call.administrator;
        if (meant && account.administers && !account.blocked && m_administrator.id.isNull())
            m_administrator = account;
    }
    if (m_administrator.id.isNull())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("account")}});
    return {};
}

Done Adoption::readFile(Connection &connection)
{
    SEMESTR_LET(read, connection.query("sync/read_solo_file"));
    SEMESTR_TRY(read.run());
    if (!read.next())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("college")}});
    m_college = read.id<CollegeId>(0);
    m_timezone = read.text(1);
    m_device = read.id<DeviceId>(2);
    return {};
}

// The college's row says «server» before the log is counted, so that the server has it from the beginning.
Result<Adoption::LogEnd> Adoption::closeSolo(Transaction &t)
{
    SEMESTR_LET(mode, t.query("sync/set_college_mode"));
    SEMESTR_TRY(mode.run());
    SEMESTR_LET(read, t.query("sync/read_log_end"));
    SEMESTR_TRY(read.run());
    return read.next() ? LogEnd{read.whole(0), read.bytes(1)} : LogEnd{0, QByteArray(32, '\0')};
}

Done Adoption::fillServer(Transaction &t, const LogEnd &end)
{
    SEMESTR_LET(digest, contentDigest(t.connection()));
    const QByteArray bytes = QByteArray::fromHex(digest.toLatin1());
    SEMESTR_LET(known,
                m_session.value(QStringLiteral("SELECT college_id FROM sync.clock WHERE id = 1 FOR UPDATE")));
    m_report.resumed = !known.isEmpty();
    if (m_report.resumed && known != uuidText(m_college.uuid()))
        return fail(Fault::WrongCollege);
    SEMESTR_TRY(m_report.resumed ? takeKnown(bytes) : takeFresh(t, bytes));
    SEMESTR_TRY(openAccounts());
    SEMESTR_TRY(m_session.ask(
        QStringLiteral("INSERT INTO sec.device(device_id, account_id, last_op, last_hash, seen_at) "
                       "VALUES ($1, $2, $3, $4::bytea, now()) ON CONFLICT (device_id) DO UPDATE "
                       "SET last_op = excluded.last_op, last_hash = excluded.last_hash"),
        {uuidText(m_device.uuid()), uuidText(m_administrator.id.uuid()), QByteArray::number(end.op),
         byteaText(end.hash)}));
    return m_session.run(QStringLiteral("SELECT sec.rebuild_all()"));
}

Done Adoption::takeFresh(Transaction &t, const QByteArray &digest)
{
    m_report.epoch = m_store.ids->nextUuid();
    SEMESTR_TRY(m_session.ask(QStringLiteral("SELECT sync.found($1, $2, $3, $4)"),
                              {uuidText(m_college.uuid()), uuidText(m_report.epoch), m_timezone.toUtf8(),
                               QByteArray::number(serverSchemaVersion())}));
    SEMESTR_LET(tables, replicatedTables(t.connection()));
    for (const TableShape &table : tables)
        SEMESTR_TRY(copyTable(t.connection(), table));
    SEMESTR_LET(
        head, m_session.value(
                  QStringLiteral("SELECT encode(sync.baseline($1, $2, $3, $4::bytea, $5), 'hex')"),
                  {uuidText(m_device.uuid()), uuidText(m_administrator.id.uuid()),
                   uuidText(m_administrator.person.uuid()), byteaText(digest), QByteArray::number(t.at())}));
    m_head = QByteArray::fromHex(head);
    return {};
}

// The server was filled by a call whose last step, the file's commit, did not come: the very same rows, and
// nobody has been there, since nobody was given a password.
Done Adoption::takeKnown(const QByteArray &digest)
{
    SEMESTR_LET(rows,
                m_session.ask(QStringLiteral("SELECT k.epoch, encode(k.head, 'hex') "
                                             "FROM sync.clock AS k JOIN sync.change AS c ON c.seq = 1 "
                                             "WHERE k.seq = 1 AND c.verb = 'baseline' AND c.device_id = $1 "
                                             "AND c.digest = $2::bytea AND NOT EXISTS "
                                             "(SELECT FROM sec.account WHERE NOT must_change)"),
                              {uuidText(m_device.uuid()), byteaText(digest)}));
    if (rows.isEmpty())
        return fail(Fault::Duplicate, {{QStringLiteral("what"), QStringLiteral("college")}});
    m_report.epoch = QUuid::fromString(QString::fromLatin1(rows.first().at(0).value_or(QByteArray())));
    m_head = QByteArray::fromHex(rows.first().at(1).value_or(QByteArray()));
    return {};
}

Done Adoption::copyTable(Connection &connection, const TableShape &table)
{
    const QStringList columns = copiedColumns(table);
    SEMESTR_LET(rows,
                connection.prepare(
                    QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QStringLiteral(", ")), table.name)));
    SEMESTR_TRY(rows.run());
    const auto next = [&]() -> Result<QByteArray> {
        if (!rows.next())
            return QByteArray();
        QByteArray line;
        for (int column = 0; column < columns.size(); ++column)
            line += copyText(rows.raw(column)) + '\t';
        ++m_report.rows;
        return QByteArray(line + QByteArray::number(baselineSeq) + '\n');
    };
    QStringList quoted;
    for (const QString &column : columns)
        quoted.append(m_session.quoted(column));
    return m_session.copy(QStringLiteral("COPY app.%1(%2, rev) FROM STDIN")
                              .arg(m_session.quoted(table.name), quoted.join(QStringLiteral(", "))),
                          next);
}

Done Adoption::openAccounts()
{
    for (const Account &account : std::as_const(m_accounts)) {
        SEMESTR_LET(password, openAccount(account));
        if (account.id == m_administrator.id)
            m_password = password;
        if (!account.blocked)
            m_report.slips.append({account.name, account.login, password});
    }
    return {};
}

Result<QString> Adoption::openAccount(const Account &account)
{
    const QString database = m_session.database();
    const QString role = serverRole(database, account.login);
    const QString password = madePassword(*m_store.ids);
    PasswordKeys keys = PasswordKeys::derive(password, serverRealm(database), account.login);
    if (keys.server.isEmpty())
        return fail(Fault::DatabaseFailed,
                    {{QStringLiteral("detail"), QStringLiteral("no memory for Argon2id")}});
    const auto verifier = m_session.verifier(keys.server.toBase64(), role);
    wipe(keys);
    SEMESTR_TRY(verifier);
    SEMESTR_TRY(
        m_session.ask(QStringLiteral("SELECT sec.make_role($1, $2, true)"), {role.toUtf8(), *verifier}));
    SEMESTR_TRY(m_session.ask(
        QStringLiteral("INSERT INTO sec.account(account_id, person_id, login, role_name, blocked_at) "
                       "VALUES ($1, $2, $3, $4, CASE WHEN $5::boolean THEN now() END) ON CONFLICT "
                       "(account_id) DO NOTHING"),
        {uuidText(account.id.uuid()), uuidText(account.person.uuid()), account.login.toUtf8(), role.toUtf8(),
         account.blocked ? "true" : "false"}));
    return password;
}

Done Adoption::markFile(Transaction &t, const LogEnd &end)
{
    SEMESTR_LET(tables, replicatedTables(t.connection()));
    for (const TableShape &table : tables)
        SEMESTR_TRY(t.connection().execute(
            QStringLiteral("UPDATE %1 SET rev = %2").arg(table.name).arg(baselineSeq)));
    SEMESTR_TRY(settleBaseline(t)); // while the file is still a solo one
    SEMESTR_LET(log, t.query("sync/settle_whole_log"));
    SEMESTR_TRY(log.bind("seq", baselineSeq).run());
    SEMESTR_LET(replica, t.query("sync/become_replica"));
    replica.bind("account_id", m_administrator.id).bind("epoch", m_report.epoch.toRfc4122());
    SEMESTR_TRY(replica.bind("cursor", baselineSeq).bind("head", m_head).run());
    SEMESTR_LET(server, t.query("sync/write_server_of_file"));
    server.bindText("address", m_call.address).bindText("realm", m_session.database());
    server.bindText("login", m_administrator.login).bind("acknowledged", end.op);
    SEMESTR_TRY(server.bind("server_seq", baselineSeq).run());
    SEMESTR_TRY(markBuckets(t));
    return markLogin(t);
}

// The file holds every bucket; the first exchange drops those that are not the administrator's to hold.
Done Adoption::markBuckets(Transaction &t)
{
    SEMESTR_LET(places, m_session.ask(QStringLiteral("SELECT name, bucket_column FROM sync.table_info "
                                                     "WHERE bucket_column IS NOT NULL ORDER BY n")));
    for (const AdminSession::Row &place : places)
        SEMESTR_TRY(t.connection().execute(
            QStringLiteral(
                "INSERT INTO bucket(id, can_write, family, state, snapshot_seq) "
                "SELECT DISTINCT %2, 1, 0, 1, %3 FROM %1 WHERE %2 IS NOT NULL ON CONFLICT(id) DO NOTHING")
                .arg(QString::fromUtf8(*place.at(0)), QString::fromUtf8(*place.at(1)))
                .arg(baselineSeq)));
    return {};
}

// From now on the password on the slip opens this file too.
Done Adoption::markLogin(Transaction &t)
{
    SEMESTR_LET(others, t.query("sync/forget_other_logins"));
    SEMESTR_TRY(others.bind("account_id", m_administrator.id).run());
    PasswordKeys keys =
        PasswordKeys::derive(m_password, serverRealm(m_session.database()), m_administrator.login);
    const QString hash = storedVerifier(keys.verifier);
    wipe(keys);
    SEMESTR_LET(login, t.query("accounts/write_local_login"));
    return login.bind("account_id", m_administrator.id).bindText("hash", hash).run();
}

} // namespace semestr
