// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/pgcollege.h"

#include "app/sync/pgremote.h"
#include "app/sync/serverrole.h"
#include "app/sync/serversetup.h"
#include "app/usecases/signin.h"

#include <QFile>
#include <QTemporaryDir>
#include <thread>

namespace semestr::test {

namespace {

const QString database = QStringLiteral("журнал");
const QString backup = QStringLiteral("copy");

QByteArray passwordOf(const FakeAccount &account)
{
    return QByteArray("secret of " + account.login.toUtf8()).toBase64();
}

QByteArray bytesOf(const QString &hex)
{
    return QByteArray::fromHex(hex.toLatin1());
}

} // namespace

Result<std::unique_ptr<PgCollege>> PgCollege::start(const FakeCollegeFacts &facts)
{
    std::unique_ptr<PgCollege> made(new PgCollege);
    SEMESTR_LET(server, PrivatePostgres::start());
    made->m_server = std::move(server);
    SEMESTR_TRY(made->m_server->makeDeployed(database));
    SEMESTR_TRY(made->adopt(facts));
    SEMESTR_TRY(made->prepareReading());
    return made;
}

ServerAddress PgCollege::address() const
{
    return ServerAddress::fromText(
               QStringLiteral("postgresql:///%1?host=%2").arg(database, m_server->folder()))
        .value();
}

Done PgCollege::adopt(const FakeCollegeFacts &facts)
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("solo.semestr"));
    if (!QFile::copy(facts.file, file))
        return fail(Fault::FileUnwritable, {{QStringLiteral("file"), file}});
    SystemClock clock;
    SystemIds ids(clock);
    StoreOptions options{&clock, &ids};
    options.synchronous = QStringLiteral("OFF");
    SEMESTR_LET(store, Store::open(file, options));
    SEMESTR_LET(setup, ServerSetup::open(m_server->url(database)));
    SEMESTR_LET(report, setup->adopt(*store, {AccountId(), address().text()}));
    for (const FakeAccount &account : facts.accounts) {
        const auto slip = std::find_if(report.slips.begin(), report.slips.end(),
                                       [&](const AccessSlip &one) { return one.login == account.login; });
        if (slip == report.slips.end())
            return fail(Fault::NotFound, {{QStringLiteral("what"), account.login}});
        SEMESTR_TRY(changePassword(account, slip->password));
    }
    return {};
}

Done PgCollege::changePassword(const FakeAccount &account, const QString &oneTime)
{
    const PasswordKeys keys = PasswordKeys::derive(oneTime, serverRealm(database), account.login);
    PgRemote remote(address(), account.login, keys.server.toBase64());
    return remote.changePassword(QString::fromLatin1(passwordOf(account)));
}

std::unique_ptr<Remote> PgCollege::remote(const FakeAccount &account) const
{
    return std::make_unique<PgRemote>(address(), account.login, passwordOf(account));
}

Result<QList<QStringList>> PgCollege::ask(const QString &sql) const
{
    return m_server->ask(database, sql);
}

// One statement that reads every table of the college, as the server's own functions write rows.
Done PgCollege::prepareReading()
{
    SEMESTR_LET(tables,
                ask(QStringLiteral("SELECT i.name, sync.key_expression(i), sync.fields_expression(i), "
                                   "coalesce('t.' || quote_ident(i.bucket_column), 'c.college_id'), "
                                   "CASE WHEN i.name = 'conflict' THEN 't.incoming_author_id' "
                                   "ELSE coalesce('t.' || quote_ident(i.subject_column), 'NULL') END "
                                   "FROM sync.table_info AS i WHERE i.n > 0 ORDER BY i.n")));
    QStringList parts;
    for (const QStringList &table : tables)
        parts.append(QStringLiteral("SELECT '%1', %2, t.rev, t.author_id, t.edited_at, %3, %4, %5::uuid "
                                    "FROM app.\"%1\" AS t, sync.clock AS c")
                         .arg(table.at(0), table.at(1), table.at(2), table.at(3), table.at(4)));
    m_rowsQuery = parts.join(QStringLiteral(" UNION ALL "));
    return {};
}

Done PgCollege::readRows(ServerPicture &picture) const
{
    SEMESTR_LET(rows, ask(m_rowsQuery));
    SEMESTR_LET(access, ask(QStringLiteral("SELECT a.account_id, a.bucket_id, a.family, k.person_id "
                                           "FROM sec.access AS a JOIN sec.account AS k USING (account_id)")));
    QHash<QUuid, QUuid> persons;
    QHash<QUuid, QSet<QUuid>> narrow;
    for (const QStringList &a : access) {
        const QUuid account = QUuid::fromString(a.at(0));
        persons.insert(account, QUuid::fromString(a.at(3)));
        (a.at(2) == u"t" ? narrow : picture.scopes)[account].insert(QUuid::fromString(a.at(1)));
    }
    for (const QStringList &r : rows) {
        const std::pair<QString, QString> id{r.at(0), r.at(1)};
        const BucketId bucket = BucketId::fromText(r.at(6));
        const QUuid author = QUuid::fromString(r.at(3)), subject = QUuid::fromString(r.at(7));
        picture.rows.insert(
            id, {{id.first, id.second, r.at(2).toLongLong(), author, r.at(4).toLongLong(), objectOf(r.at(5))},
                 bucket});
        for (auto it = persons.constBegin(); it != persons.constEnd(); ++it) {
            if (subject == *it && narrow.value(it.key()).contains(bucket.uuid()))
                picture.owned[it.key()].insert(id);
            if (subject == *it || author == *it)
                picture.mayHold[it.key()].insert(id);
        }
    }
    return {};
}

Done PgCollege::readLog(ServerPicture &picture) const
{
    SEMESTR_LET(rows, ask(QStringLiteral(
                          "SELECT seq, op_no, at_client, device_id, account_id, person_id, object, key, "
                          "patch, reason, result, why, encode(digest, 'hex'), verb FROM sync.change "
                          "ORDER BY seq")));
    for (const QStringList &r : rows) {
        const bool adopted = r.at(13) == u"baseline"; // no operation of the device
        ModelChange change;
        change.seq = r.at(0).toLongLong();
        change.opNo = r.at(1).toLongLong();
        change.at = r.at(2).toLongLong();
        change.device = adopted ? DeviceId() : DeviceId::fromText(r.at(3));
        change.account = QUuid::fromString(r.at(4));
        change.person = QUuid::fromString(r.at(5));
        change.object = r.at(6);
        change.key = r.at(7);
        change.patch = r.at(8);
        change.reason = r.at(9);
        change.result = static_cast<OpResult>(r.at(10).at(0).toLatin1());
        change.why = objectOf(r.at(11));
        change.digest = bytesOf(r.at(12));
        picture.log.append(change);
    }
    return {};
}

Done PgCollege::readRest(ServerPicture &picture) const
{
    SEMESTR_LET(clock, ask(QStringLiteral("SELECT epoch, seq, encode(head, 'hex') FROM sync.clock")));
    picture.epoch = QUuid::fromString(clock.value(0).value(0));
    picture.seq = clock.value(0).value(1).toLongLong();
    picture.head = bytesOf(clock.value(0).value(2));
    SEMESTR_LET(batches,
                ask(QStringLiteral("SELECT seq_from, seq_to, encode(digest, 'hex'), encode(prev, 'hex'), "
                                   "encode(hash, 'hex') FROM sync.batch ORDER BY seq_from")));
    for (const QStringList &b : batches)
        picture.batches.append({b.at(0).toLongLong(), b.at(1).toLongLong(), bytesOf(b.at(2)),
                                bytesOf(b.at(3)), bytesOf(b.at(4))});
    SEMESTR_LET(devices, ask(QStringLiteral("SELECT device_id, account_id, last_op, encode(last_hash, 'hex') "
                                            "FROM sec.device")));
    for (const QStringList &d : devices) {
        ModelDevice &device = picture.devices[QUuid::fromString(d.at(0))];
        device.account = AccountId::fromText(d.at(1));
        device.lastOp = d.at(2).toLongLong();
        device.lastHash = bytesOf(d.at(3));
    }
    return {};
}

Result<ServerPicture> PgCollege::look()
{
    ServerPicture picture;
    SEMESTR_TRY(readRest(picture));
    SEMESTR_TRY(readRows(picture));
    SEMESTR_TRY(readLog(picture));
    return picture;
}

Done PgCollege::endSessions()
{
    SEMESTR_TRY(m_server->ask(QStringLiteral("postgres"),
                              QStringLiteral("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                                             "WHERE datname = '%1'")
                                  .arg(database)));
    return {};
}

bool PgCollege::takeBackup()
{
    const QString copy =
        QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE \"%2\" STRATEGY file_copy").arg(backup, database);
    m_hasBackup = endSessions() && m_server->dropDatabase(backup) &&
                  m_server->ask(QStringLiteral("postgres"), copy).has_value();
    return m_hasBackup;
}

bool PgCollege::restoreBackup(bool newEpoch)
{
    const QString copy =
        QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE \"%2\" STRATEGY file_copy").arg(database, backup);
    if (!m_hasBackup || !endSessions() || !m_server->dropDatabase(database) ||
        !m_server->ask(QStringLiteral("postgres"), copy))
        return false;
    const auto setup = ServerSetup::open(m_server->url(database));
    if (!setup || !(*setup)->harden())
        return false;
    return !newEpoch || ask(QStringLiteral("SELECT sync.new_epoch()")).has_value();
}

Done PgCollege::crash()
{
    const QMutexLocker lock(&m_guard);
    ++m_crashes;
    SEMESTR_TRY(m_server->crash());
    return m_server->restart();
}

// A session of ours holds the table, so that a push comes to stand before it and is killed there.
Done PgCollege::crashUnderPush(const QString &at)
{
    std::thread holder([this, at] {
        (void)ask(QStringLiteral("BEGIN; LOCK TABLE %1 IN EXCLUSIVE MODE; SELECT pg_sleep(4)").arg(at));
    });
    int held = 0;
    for (int i = 0; i < 400 && held == 0; ++i) {
        const auto rows = ask(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = "
                                             "'Lock' AND query LIKE '%api.push%'"));
        held = rows && !rows->isEmpty() ? rows->first().first().toInt() : 0;
    }
    const Done done = crash();
    holder.join();
    m_pushesKilled += held;
    return done;
}

} // namespace semestr::test
