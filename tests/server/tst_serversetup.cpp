// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "app/store/triggers.h"
#include "app/sync/pgremote.h"
#include "app/sync/serverrole.h"
#include "app/sync/serversetup.h"
#include "app/sync/syncclient.h"
#include "app/usecases/passwords.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace semestr;
using namespace semestr::test;

// A solo file becomes the server's first content and then a replica of it.
class TestServerSetup : public QObject
{
    Q_OBJECT

    const QString m_base = QStringLiteral("college");
    std::unique_ptr<PrivatePostgres> m_server;
    std::unique_ptr<SampleCollege> m_college;

    static QString s(const char *text) { return QString::fromUtf8(text); }

    QString one(const QString &sql)
    {
        const auto rows = m_server->ask(m_base, sql);
        return rows ? rows->value(0).value(0) : QString::fromUtf8(describe(rows.error()));
    }
    QVariant local(const char *sql) { return m_college->ask(s(sql)); }

    Result<AdoptReport> adopt(const AdoptCall &call = {{}, s("postgresql://school/college")})
    {
        SEMESTR_LET(setup, ServerSetup::open(m_server->url(m_base)));
        return setup->adopt(m_college->workspace().store(), call);
    }
    static AccessSlip slipOf(const AdoptReport &report, const char *login)
    {
        for (const AccessSlip &slip : report.slips) {
            if (slip.login == s(login))
                return slip;
        }
        return {};
    }
    // A person's own session, as a client opens it.
    Result<std::unique_ptr<AdminSession>> enter(const QString &login, const QString &password)
    {
        PasswordKeys keys = PasswordKeys::derive(password, serverRealm(m_base), login);
        return AdminSession::open(
            m_server->url(m_base, serverRole(m_base, login), QString::fromLatin1(keys.server.toBase64())));
    }
    Result<QJsonObject> call(AdminSession &session, const QString &sql)
    {
        SEMESTR_LET(answer, session.value(QStringLiteral("SELECT ") + sql));
        return QJsonDocument::fromJson(answer).object();
    }
    Result<QJsonObject> hello(AdminSession &session, const QUuid &device)
    {
        return call(session, s("api.hello('%1', 'test', 1, 0)").arg(device.toString(QUuid::WithoutBraces)));
    }
    // «right», «absent»: the refusal; empty = done; else the server's error.
    QString refusal(AdminSession &session, const QString &sql)
    {
        const auto answer = call(session, sql);
        return answer ? answer->value(s("refused")).toObject().value(s("code")).toString()
                      : QString::fromUtf8(describe(answer.error()));
    }
    Done changePassword(AdminSession &session, const QString &login, const QString &password)
    {
        PasswordKeys keys = PasswordKeys::derive(password, serverRealm(m_base), login);
        SEMESTR_LET(verifier, session.verifier(keys.server.toBase64(), serverRole(m_base, login)));
        SEMESTR_TRY(session.ask(s("SELECT api.change_password($1)"), {verifier}));
        return {};
    }
    static QString stateOf(const Error &error) { return error.args.value(s("detail")).toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
    }
    void init()
    {
        auto college = SampleCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        QVERIFY_RESULT(m_server->makeDeployed(m_base));
    }
    void cleanup()
    {
        m_college.reset();
        QVERIFY_RESULT(m_server->dropDatabase(m_base));
    }

    void everyRowIsOnTheServer()
    {
        QVERIFY_RESULT(adopt());
        const auto tables = waitFor(m_college->workspace().store().read<QList<TableShape>>(
            [](Connection &connection) { return replicatedTables(connection); }));
        QVERIFY_RESULT(tables);
        qint64 rows = 0;
        for (const TableShape &table : *tables) {
            const QString sql = s("SELECT count(*) FROM %1").arg(table.name);
            const qint64 mine = m_college->ask(sql).toLongLong();
            rows += mine;
            QCOMPARE(one(s("SELECT count(*) FROM app.%1 WHERE rev = 1").arg(table.name)).toLongLong(), mine);
        }
        QVERIFY(rows > 200);
        QCOMPARE(
            one(s("SELECT last_name || ' ' || first_name FROM app.person_name WHERE last_name = 'Ёлкин'")),
            s("Ёлкин Семён"));
        QCOMPARE(one(s("SELECT mode FROM app.college")), s("server"));
        QCOMPARE(one(s("SELECT seq || ' ' || timezone FROM sync.clock")), s("1 Asia/Yekaterinburg"));
    }

    void theChainBeginsWithTheDigestOfTheFile()
    {
        QVERIFY_RESULT(adopt());
        const auto digest = waitFor(m_college->workspace().store().read<QString>(
            [](Connection &connection) { return contentDigest(connection); }));
        QVERIFY_RESULT(digest);
        QCOMPARE(one(s("SELECT encode(digest, 'hex') FROM sync.change WHERE seq = 1")), *digest);
        // By the formula of docs/sync.md, written here a second time.
        QCOMPARE(
            one(s("SELECT hash = sha256(decode(repeat('00', 32), 'hex') || int8send(1) || int8send(1) || "
                  "sha256(int8send(1) || 'a'::bytea || decode('%1', 'hex'))) FROM sync.batch")
                    .arg(*digest)),
            s("t"));
        QCOMPARE(one(s("SELECT encode(head, 'hex') FROM sync.clock")),
                 QString::fromLatin1(local("SELECT head FROM replica").toByteArray().toHex()));
    }

    void theFileBecomesTheAdministratorsReplica()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        QCOMPARE(local("SELECT kind FROM replica"), s("person"));
        QCOMPARE(local("SELECT cursor FROM replica"), 1);
        QCOMPARE(local("SELECT mode FROM college"), s("server"));
        QCOMPARE(local("SELECT count(*) FROM change_log WHERE state IS NOT 1 OR seq IS NOT 1"), 0);
        QCOMPARE(local("SELECT count(*) FROM mark WHERE rev <> 1"), 0);
        QCOMPARE(local("SELECT min(rev) FROM person"), 1);
        QCOMPARE(local("SELECT count(*) FROM local_login"), 1);
        QCOMPARE(local("SELECT realm || ' ' || login || ' ' || address FROM sync_state"),
                 s("college admin postgresql://school/college"));
        QVERIFY(local("SELECT count(*) FROM bucket WHERE state = 1").toInt() > 30);
        const AccessSlip slip = slipOf(*report, "admin");
        const PasswordKeys keys = PasswordKeys::derive(slip.password, serverRealm(m_base), slip.login);
        QVERIFY(matchesVerifier(local("SELECT hash FROM local_login").toString(), keys.verifier));
        // Its log still proves its rows.
        const auto differences = waitFor(m_college->workspace().store().read<QStringList>(
            [](Connection &connection) { return compareWithReplay(connection); }));
        QVERIFY_RESULT(differences);
        QCOMPARE(*differences, QStringList());
        const auto chain = waitFor(m_college->workspace().store().read<ChainReport>(
            [](Connection &connection) { return verifyChain(connection); }));
        QVERIFY_RESULT(chain);
        QCOMPARE(chain->brokenAt, 0);
        QCOMPARE(one(s("SELECT last_op FROM sec.device")).toLongLong(), chain->changes);
        QCOMPARE(one(s("SELECT encode(last_hash, 'hex') FROM sec.device")),
                 QString::fromLatin1(
                     local("SELECT hash FROM change_log ORDER BY op_no DESC LIMIT 1").toByteArray().toHex()));
    }

    void aSlipOpensTheServerAndNothingElseDoes()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        QCOMPARE(report->slips.size(), 4);
        for (const AccessSlip &slip : report->slips) {
            QCOMPARE(slip.password.size(), 12);
            auto session = enter(slip.login, slip.password);
            QVERIFY_RESULT(session);
            const auto answer = hello(**session, QUuid());
            QVERIFY_RESULT(answer);
            QCOMPARE(answer->value(s("login")).toString(), slip.login);
            QCOMPARE(answer->value(s("must_change")).toBool(), true);
            QCOMPARE(answer->value(s("seq")).toInt(), 1);
            QVERIFY(!answer->value(s("scope_hash")).toString().isEmpty());
            QCOMPARE(answer->value(s("device")).toObject().value(s("known")).toBool(), false);
        }
        QVERIFY(!slipOf(*report, "teacher").name.last.isEmpty());
        QCOMPARE_FAULT(enter(s("teacher"), slipOf(*report, "admin").password), Fault::ServerUnreachable);
        QCOMPARE_FAULT(enter(s("teacher"), SampleCollege::password()), Fault::ServerUnreachable);
        QCOMPARE_FAULT(enter(s("nobody"), slipOf(*report, "admin").password), Fault::ServerUnreachable);
    }

    void aPersonTouchesNothingButTheFunctions()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto session = enter(s("teacher"), slipOf(*report, "teacher").password);
        QVERIFY_RESULT(session);
        for (const char *sql : {"SELECT * FROM app.mark",
                                "SELECT * FROM sec.account",
                                "SELECT * FROM sync.change",
                                "UPDATE app.mark SET value = '5'",
                                "SET ROLE semestr_api",
                                "SET ROLE semestr_user; SELECT * FROM app.mark",
                                "CREATE TEMP TABLE t(a int)",
                                "CREATE TABLE public.t(a int)",
                                "DO $$ BEGIN PERFORM 1; END $$",
                                "SELECT lo_from_bytea(0, 'x')",
                                "SELECT pg_notify('semestr', '1')",
                                "SELECT pg_advisory_lock(1)",
                                "SELECT pg_logical_emit_message(false, 'x', 'x')",
                                "SELECT sec.make_role('u_aaaaaaaaaaaaaaaaaaaaaaaaaa', 'x', true)",
                                "SELECT sec.set_must_change(gen_random_uuid(), false)",
                                "SELECT sync.new_epoch()",
                                "SELECT sync.found(gen_random_uuid(), gen_random_uuid(), 'UTC', 1)",
                                "CREATE FUNCTION api.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                                "CREATE ROLE u_bbbbbbbbbbbbbbbbbbbbbbbbbb",
                                "SET temp_file_limit = -1"})
            QVERIFY2(!(*session)->run(s(sql)), sql);
        // Other databases of the cluster are shut as well.
        const QByteArray key =
            PasswordKeys::derive(slipOf(*report, "teacher").password, serverRealm(m_base), s("teacher"))
                .server;
        QCOMPARE_FAULT(AdminSession::open(m_server->url(s("postgres"), serverRole(m_base, s("teacher")),
                                                        QString::fromLatin1(key.toBase64()))),
                       Fault::ServerUnreachable);
    }

    void devicesArePeoplesOwn()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto teacher = enter(s("teacher"), slipOf(*report, "teacher").password);
        auto admin = enter(s("admin"), slipOf(*report, "admin").password);
        QVERIFY_RESULT(teacher);
        QVERIFY_RESULT(admin);
        const QString device = s("01890000-0000-7000-8000-000000000001");
        const QString add = s("api.register_device('%1', 'PC', 'Linux', 8, decode(repeat('ab', 32), 'hex'))");
        // First the password.
        const auto early = call(**teacher, add.arg(device));
        QCOMPARE_FAULT(early, Fault::ServerRefused);
        QVERIFY_RESULT(changePassword(**teacher, s("teacher"), s("новый-пароль")));
        QVERIFY_RESULT(changePassword(**admin, s("admin"), s("другой-пароль")));
        QVERIFY_RESULT(enter(s("teacher"), s("новый-пароль")));
        QCOMPARE_FAULT(enter(s("teacher"), slipOf(*report, "teacher").password), Fault::ServerUnreachable);
        QVERIFY_RESULT(call(**teacher, add.arg(device)));
        const auto answer = hello(**teacher, QUuid(device));
        QVERIFY_RESULT(answer);
        const QJsonObject known = answer->value(s("device")).toObject();
        QCOMPARE(known.value(s("last_op")).toInt(), 7);
        QCOMPARE(known.value(s("last_hash")).toString(), s("ab").repeated(32));
        QCOMPARE(answer->value(s("must_change")).toBool(), false);
        // Not another's, neither to take nor to shut.
        QCOMPARE_FAULT(call(**admin, add.arg(device)), Fault::ServerRefused);
        QCOMPARE(call(**teacher, s("api.devices()"))->value(s("devices")).toArray().size(), 1);
        QCOMPARE(call(**admin, s("api.devices()"))->value(s("devices")).toArray().size(), 2);
        const QString adminDevice = one(s("SELECT device_id FROM sec.device WHERE last_op <> 7"));
        QVERIFY(
            call(**teacher, s("api.revoke_device('%1', 'refuse')").arg(adminDevice))->contains(s("refused")));
        QVERIFY(
            !call(**admin, s("api.revoke_device('%1', 'quarantine')").arg(device))->contains(s("refused")));
        QCOMPARE(hello(**teacher, QUuid(device))->value(s("device")).toObject().value(s("state")).toString(),
                 s("quarantine"));
        for (int n = 10; n < 30; ++n)
            QVERIFY_RESULT(call(**teacher, add.arg(s("01890000-0000-7000-8000-0000000000%1").arg(n))));
        QCOMPARE_FAULT(call(**teacher, add.arg(s("01890000-0000-7000-8000-000000000030"))),
                       Fault::ServerRefused);
    }

    void onlyTheAdministratorRulesAccounts()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto teacher = enter(s("teacher"), slipOf(*report, "teacher").password);
        auto admin = enter(s("admin"), slipOf(*report, "admin").password);
        auto curator = enter(s("curator"), slipOf(*report, "curator").password);
        QVERIFY_RESULT(teacher);
        QVERIFY_RESULT(admin);
        QVERIFY_RESULT(curator);
        QVERIFY_RESULT(changePassword(**teacher, s("teacher"), s("новый-пароль")));
        QVERIFY_RESULT(changePassword(**admin, s("admin"), s("другой-пароль")));
        const QString add = s("api.account_add(gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x', NULL)");
        for (const QString &act : {s("api.account_block('curator')"), s("api.account_list()"),
                                   s("api.status()"), s("api.account_reset('admin', 'x')"), add})
            QCOMPARE(refusal(**teacher, act), s("right"));
        QCOMPARE(one(s("SELECT count(*) FROM sec.event WHERE kind = 'right'")), s("5"));
        const auto list = call(**admin, s("api.account_list()"));
        QVERIFY_RESULT(list);
        QCOMPARE(list->value(s("accounts")).toArray().size(), 4);
        const auto status = call(**admin, s("api.status()"));
        QVERIFY_RESULT(status);
        QCOMPARE(status->value(s("seq")).toInt(), 1);
        QCOMPARE(refusal(**admin, s("api.account_block('curator')")), QString());
        // His session is over, and the next one gets nowhere.
        QCOMPARE_FAULT(hello(**curator, QUuid()), Fault::ServerUnreachable);
        auto again = enter(s("curator"), slipOf(*report, "curator").password);
        QVERIFY_RESULT(again);
        QCOMPARE_FAULT(hello(**again, QUuid()), Fault::ServerRefused);
        QCOMPARE(refusal(**admin, s("api.account_block('nobody')")), s("absent"));
        // A password in the clear is never taken.
        QCOMPARE_FAULT(call(**admin, s("api.account_reset('curator', 'secret')")), Fault::ServerRefused);
        // An account whose row is not there gets no way in.
        QCOMPARE(refusal(**admin, add), s("absent"));
    }

    void blockingInTheRowsIsFollowed()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto session = enter(s("curator"), slipOf(*report, "curator").password);
        QVERIFY_RESULT(session);
        QVERIFY_RESULT(hello(**session, QUuid()));
        QVERIFY_RESULT(
            m_server->ask(m_base, s("UPDATE app.account SET blocked_at = 1 WHERE login = 'curator'")));
        QCOMPARE_FAULT(hello(**session, QUuid()), Fault::ServerUnreachable);
        session = enter(s("curator"), slipOf(*report, "curator").password);
        QVERIFY_RESULT(session);
        QCOMPARE_FAULT(hello(**session, QUuid()), Fault::ServerRefused);
        QVERIFY_RESULT(
            m_server->ask(m_base, s("UPDATE app.account SET blocked_at = NULL WHERE login = 'curator'")));
        QVERIFY_RESULT(hello(**session, QUuid()));
    }

    void anAccountMadeLaterGetsItsWayIn()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto admin = enter(s("admin"), slipOf(*report, "admin").password);
        QVERIFY_RESULT(admin);
        QVERIFY_RESULT(changePassword(**admin, s("admin"), s("другой-пароль")));
        const QString id = s("01890000-0000-7000-8000-0000000000aa");
        QVERIFY_RESULT(
            m_server->ask(m_base, s("INSERT INTO app.account(id, person_id, login, rev) SELECT '%1', id, "
                                    "'late', 2 FROM app.person LIMIT 1")
                                      .arg(id)));
        const QString person = one(s("SELECT person_id FROM app.account WHERE login = 'late'"));
        PasswordKeys keys = PasswordKeys::derive(s("первый-раз"), serverRealm(m_base), s("late"));
        const QString role = serverRole(m_base, s("late"));
        const auto verifier = (*admin)->verifier(keys.server.toBase64(), role);
        QVERIFY_RESULT(verifier);
        const QString add = s("api.account_add('%1', '%2', 'late', '%3', '%4', NULL)")
                                .arg(id, person, role, QString::fromLatin1(*verifier));
        QCOMPARE(refusal(**admin, add), QString());
        auto late = enter(s("late"), s("первый-раз"));
        QVERIFY_RESULT(late);
        QCOMPARE(hello(**late, QUuid())->value(s("must_change")).toBool(), true);
        // The role of another account is not to be had this way.
        QVERIFY(!call(**admin, add));
    }

    void theWatchdogEndsOnlyStuckSessions()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto teacher = enter(s("teacher"), slipOf(*report, "teacher").password);
        QVERIFY_RESULT(teacher);
        auto curator = enter(s("curator"), slipOf(*report, "curator").password);
        QVERIFY_RESULT(curator);
        // Both are in a transaction, but only one holds up others.
        QVERIFY_RESULT((*teacher)->run(s("BEGIN; SELECT api.hello(gen_random_uuid(), 'x', 1, 0)")));
        QVERIFY_RESULT((*curator)->run(s("BEGIN")));
        QVERIFY_RESULT(changePassword(**curator, s("curator"), s("новый-пароль")));
        QCOMPARE((*teacher)->value(s("SELECT api.break_stuck()")).value_or(QByteArray()), QByteArray("0"));
        QCOMPARE(one(s("SELECT sec.end_stuck('0')")), s("1"));
        QCOMPARE_FAULT((*curator)->run(s("COMMIT")), Fault::ServerUnreachable);
        QVERIFY_RESULT((*teacher)->run(s("COMMIT")));
        QCOMPARE(one(s("SELECT must_change FROM sec.account WHERE login = 'curator'")), s("t"));
    }

    void aCrashOfTheServerKeepsWhatWasCommitted()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        const QString before = one(s("SELECT count(*) || ' ' || max(edited_at) FROM app.person"));
        QVERIFY_RESULT(m_server->crash());
        QVERIFY(!m_server->ask(m_base, s("SELECT 1")));
        QVERIFY_RESULT(m_server->restart());
        QCOMPARE(one(s("SELECT count(*) || ' ' || max(edited_at) FROM app.person")), before);
        QVERIFY_RESULT(enter(s("teacher"), slipOf(*report, "teacher").password));
    }

    // The administrator goes on in his file: the exchange finds it as the server knows it.
    void theFirstExchangeHasNothingToMend()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        const AccessSlip slip = slipOf(*report, "admin");
        {
            auto session = enter(slip.login, slip.password);
            QVERIFY_RESULT(session);
            QVERIFY_RESULT(changePassword(**session, slip.login, s("другой-пароль")));
        }
        PasswordKeys keys = PasswordKeys::derive(s("другой-пароль"), serverRealm(m_base), slip.login);
        PgRemote remote({m_server->folder(), 5432, m_base, {}, true}, slip.login, keys.server.toBase64());
        SyncClient client(m_college->workspace().store(), remote);
        const QVariant marks = local("SELECT count(*) FROM student");
        const auto first = client.round();
        QVERIFY_RESULT(first);
        QVERIFY(!first->reset);
        QVERIFY(!first->newDevice);
        QCOMPARE(first->pushed, 0);
        QCOMPARE(local("SELECT count(*) FROM student"), marks);
        QCOMPARE(local("SELECT count(*) FROM bucket WHERE state <> 1"), 0);
        const auto second = client.round();
        QVERIFY_RESULT(second);
        QCOMPARE(second->pushed + second->pulled + second->bucketsLost + second->bucketsGained, 0);
        // What he writes from now on arrives.
        ChangeContext context;
        context.person =
            PersonId::fromBytes(local("SELECT person_id FROM account WHERE login = 'admin'").toByteArray());
        QVERIFY_RESULT(
            waitFor(m_college->workspace().store().write<bool>(context, [](Transaction &t) -> Result<bool> {
                SEMESTR_TRY(t.connection().execute(s("UPDATE college SET short_name = 'УПТ-1', author_id = "
                                                     "(SELECT person_id FROM change_context), "
                                                     "edited_at = (SELECT at FROM change_context)")));
                return true;
            })));
        const auto third = client.round();
        QVERIFY_RESULT(third);
        QCOMPARE(third->pushed, 1);
        QCOMPARE(one(s("SELECT short_name FROM app.college")), s("УПТ-1"));
    }

    // The last commit, the file's, does not come: the server has everything, the file nothing.
    void aRepeatFinishesWhatAKillLeft()
    {
        bool armed = false;
        SampleCollege::Wanted wanted;
        wanted.failCall = [&](int) { return armed && one(s("SELECT max(seq) FROM sync.clock")) == s("1"); };
        m_college.reset();
        auto college = SampleCollege::make(wanted);
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        auto setup = ServerSetup::open(m_server->url(m_base));
        QVERIFY_RESULT(setup);
        armed = true;
        QVERIFY(!(*setup)->adopt(m_college->workspace().store(), {}));
        armed = false;
        QCOMPARE(local("SELECT mode FROM college"), s("solo"));
        QCOMPARE(local("SELECT kind FROM replica") != s("person"), true);
        const QString epoch = one(s("SELECT epoch FROM sync.clock"));
        // The file's last entry is made anew, at another time: the server has to learn its seal.
        m_college->clock().advance(60'000);
        const auto report = adopt();
        QVERIFY_RESULT(report);
        QVERIFY(report->resumed);
        QCOMPARE(report->epoch.toString(QUuid::WithoutBraces), epoch);
        QCOMPARE(local("SELECT kind FROM replica"), s("person"));
        QVERIFY_RESULT(enter(s("teacher"), slipOf(*report, "teacher").password));
        QCOMPARE(one(s("SELECT encode(last_hash, 'hex') FROM sec.device")),
                 QString::fromLatin1(
                     local("SELECT hash FROM change_log ORDER BY op_no DESC LIMIT 1").toByteArray().toHex()));
    }

    void aServerWithAnotherCollegeRefuses()
    {
        auto setup = ServerSetup::open(m_server->url(m_base));
        QVERIFY_RESULT(setup);
        QVERIFY_RESULT(
            m_server->ask(m_base, s("SELECT sync.found(gen_random_uuid(), gen_random_uuid(), 'UTC', 1)")));
        QCOMPARE_FAULT((*setup)->adopt(m_college->workspace().store(), {}), Fault::WrongCollege);
        QCOMPARE(local("SELECT mode FROM college"), s("solo"));
    }

    void aServerInUseRefusesTheSameFileAgain()
    {
        const auto report = adopt();
        QVERIFY_RESULT(report);
        auto session = enter(s("teacher"), slipOf(*report, "teacher").password);
        QVERIFY_RESULT(session);
        QVERIFY_RESULT(changePassword(**session, s("teacher"), s("новый-пароль")));
        QCOMPARE_FAULT(adopt(), Fault::Duplicate);
        QVERIFY_RESULT(enter(s("teacher"), s("новый-пароль")));
    }

    void somebodyWhoIsNoAdministratorCannotGiveTheFileAway()
    {
        const AccountId teacher =
            AccountId::fromBytes(local("SELECT id FROM account WHERE login = 'teacher'").toByteArray());
        QVERIFY(!teacher.isNull());
        QCOMPARE_FAULT(adopt({teacher, {}}), Fault::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestServerSetup)
#include "tst_serversetup.moc"
