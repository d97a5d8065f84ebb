// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgremote.h"
#include "app/sync/serverrole.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSemaphore>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace semestr;
using namespace semestr::test;

namespace {

const QString database = QStringLiteral("журнал");
const QString login = QStringLiteral("ivanova");
const QByteArray password = "c2VjcmV0";
const DeviceId device(QUuid(QStringLiteral("01920000-0000-7000-8000-00000000000d")));

// A schema `api` that answers what the test says, after what the test says: the client's side alone is meant.
constexpr char fakeApi[] = R"sql(
CREATE SCHEMA api;
CREATE TABLE api.told(call text, args text, answer text, state text);
CREATE FUNCTION api.tell(c text, a text) RETURNS json LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE t api.told;
BEGIN
    UPDATE api.told SET args = a WHERE call = c RETURNING * INTO t;
    IF t.state = 'sleep' THEN PERFORM pg_sleep(600); END IF;
    IF t.state = 'die' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
    IF t.state IS NOT NULL THEN RAISE EXCEPTION 'as the test says' USING ERRCODE = t.state; END IF;
    RETURN t.answer::json;
END $$;
CREATE FUNCTION api.hello(a uuid, b text, c int, d bigint) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('hello', concat_ws('|', a, b, c, d)) $$;
CREATE FUNCTION api.register_device(a uuid, b text, c text, d bigint, e bytea) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('register_device', concat_ws('|', a, b, c, d, encode(e, 'hex'))) $$;
CREATE FUNCTION api.push(a uuid, b uuid, c bigint, d bytea, e bytea, f jsonb, g boolean) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('push', concat_ws('|', a, b, c, encode(d, 'hex'), encode(e, 'hex'), f, g)) $$;
CREATE FUNCTION api.quarantine(a uuid, b uuid, c bigint, d bytea, e text, f text) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('quarantine', concat_ws('|', a, b, c, encode(d, 'hex'), e, f)) $$;
CREATE FUNCTION api.pull(a uuid, b uuid, c bigint, d bytea, e int) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('pull', concat_ws('|', a, b, c, coalesce(encode(d, 'hex'), 'null'), e)) $$;
CREATE FUNCTION api.scope(a uuid, b bytea) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('scope', concat_ws('|', a, coalesce(encode(b, 'hex'), 'null'))) $$;
CREATE FUNCTION api.snapshot(a uuid, b uuid[], c text, d int) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('snapshot', concat_ws('|', a, b, coalesce(c, 'null'), d)) $$;
CREATE FUNCTION api.digest(a uuid) RETURNS json LANGUAGE sql AS $$ SELECT api.tell('digest', a::text) $$;
CREATE FUNCTION api.history(a text, b text) RETURNS json LANGUAGE sql AS
    $$ SELECT api.tell('history', concat_ws('|', a, b)) $$;
CREATE FUNCTION api.break_stuck() RETURNS int LANGUAGE sql AS $$ SELECT 3 $$;
CREATE FUNCTION api.change_password(v text) RETURNS json LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF v NOT LIKE 'SCRAM-SHA-256$4096:%' THEN RAISE EXCEPTION 'not a verifier'; END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', session_user, v);
    RETURN '{}'::json;
END $$;
INSERT INTO api.told(call) SELECT unnest(ARRAY['hello','register_device','push','quarantine','pull','scope','snapshot',
    'digest','history']);
GRANT USAGE ON SCHEMA api TO PUBLIC;
)sql";

const QString goodHello = QStringLiteral(
    R"({"college":"01920000-0000-7000-8000-0000000000c0","epoch":"01920000-0000-7000-8000-0000000000e0",
        "seq":9007199254740993,"head":"aa00","account":"01920000-0000-7000-8000-0000000000a0",
        "person":"01920000-0000-7000-8000-0000000000b0","login":"ivanova","must_change":false,
        "device":{"known":true,"state":"active","last_op":7,"last_hash":"bb11"},"scope_hash":"cc22",
        "server_time":1791446400000,"lease_until":1794038400000,"versions":[1,2]})");

// Listens on the loopback and does nothing but what it is told; the address of a server that is none.
class DumbServer
{
public:
    explicit DumbServer(const QByteArray &answer) : m_answer(answer)
    {
        m_socket = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in self = {};
        self.sin_family = AF_INET;
        self.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof self;
        bind(m_socket, reinterpret_cast<sockaddr *>(&self), size);
        listen(m_socket, 5);
        getsockname(m_socket, reinterpret_cast<sockaddr *>(&self), &size);
        m_port = ntohs(self.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~DumbServer()
    {
        shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        close(m_socket);
        if (m_client >= 0)
            close(m_client);
    }
    int port() const { return m_port; }
    QSemaphore asked; // one for the first bytes of a client

private:
    void serve()
    {
        m_client = accept(m_socket, nullptr, nullptr);
        char bytes[256];
        if (m_client < 0 || recv(m_client, bytes, sizeof bytes, 0) <= 0)
            return;
        asked.release();
        if (!m_answer.isEmpty())
            send(m_client, m_answer.constData(), static_cast<size_t>(m_answer.size()), 0);
    }

    QByteArray m_answer;
    int m_socket = -1;
    int m_client = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace

class TestPgRemote : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PrivatePostgres> m_server;
    QString m_role = serverRole(database, login);

    ServerAddress address(const QString &name = database) const
    {
        ServerAddress where;
        where.host = m_server->folder();
        where.database = name;
        where.plain = true;
        return where;
    }

    std::unique_ptr<PgRemote> remote(const QByteArray &typed = password, const PgTimes &times = {}) const
    {
        return std::make_unique<PgRemote>(address(), login, typed, times);
    }

    Result<QString> one(const QString &sql) const
    {
        SEMESTR_LET(rows, m_server->ask(database, sql));
        return rows.isEmpty() ? QString() : rows.first().first();
    }

    Done tell(const QString &call, const QString &answer, const QString &state = {})
    {
        const QString sql =
            QStringLiteral("UPDATE api.told SET answer = $a$%1$a$, state = %2 WHERE call = '%3'");
        SEMESTR_TRY(one(sql.arg(
            answer, state.isEmpty() ? QStringLiteral("NULL") : QString(u'\'' + state + u'\''), call)));
        return {};
    }

    QString heard(const QString &call) const
    {
        return one(QStringLiteral("SELECT args FROM api.told WHERE call = '%1'").arg(call))
            .value_or(QString());
    }

    static PushCall pushCall()
    {
        PushCall call;
        call.device = device;
        call.epoch = QUuid(QStringLiteral("01920000-0000-7000-8000-0000000000e0"));
        call.first = 8;
        call.previous = QByteArray::fromHex("bb11");
        call.hash = QByteArray::fromHex("bb12");
        call.ops = "[{\"t\": \"mark\", \"s\": \"{\\\"value\\\":[null,\\\"5\\\"]}\"}]";
        return call;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // What stands in the environment must not lead anybody elsewhere.
        for (const char *name : {"PGHOST", "PGHOSTADDR", "PGDATABASE", "PGUSER", "PGSERVICE", "PGPASSFILE"})
            qputenv(name, "elsewhere");
        qputenv("PGPORT", "1");
        qputenv("PGOPTIONS", "-c default_transaction_read_only=on");
        qputenv("PGSSLMODE", "require");
        PgConnection::forgetEnvironment();
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
        QVERIFY_RESULT(m_server->makeDatabase(database));
        QVERIFY_RESULT(one(QString::fromLatin1(fakeApi)));
    }

    void init()
    {
        QVERIFY_RESULT(one(QStringLiteral("UPDATE api.told SET args = NULL, answer = '{}', state = NULL")));
        QVERIFY_RESULT(one(QStringLiteral("DROP ROLE IF EXISTS \"%1\"").arg(m_role)));
        QVERIFY_RESULT(one(QStringLiteral("CREATE ROLE \"%1\" LOGIN PASSWORD '%2'")
                               .arg(m_role, QString::fromLatin1(password))));
    }

    void cleanupTestCase() { m_server.reset(); }

    void readsHello()
    {
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        const auto hello = remote()->hello(device, 1791446400123);
        QVERIFY_RESULT(hello);
        QCOMPARE(hello->seq, 9007199254740993); // more than a double holds
        QCOMPARE(hello->head, QByteArray::fromHex("aa00"));
        QCOMPARE(hello->login, login);
        QVERIFY(hello->deviceKnown);
        QCOMPARE(hello->lastOp, 7);
        QCOMPARE(hello->lastHash, QByteArray::fromHex("bb11"));
        QCOMPARE(hello->newestVersion, 2);
        QCOMPARE(heard(QStringLiteral("hello")),
                 QString(device.text() + QStringLiteral("|semestr " SEMESTR_VERSION "|1|1791446400123")));
    }

    void sendsAPushAsItStands()
    {
        QVERIFY_RESULT(tell(
            QStringLiteral("push"),
            QStringLiteral(
                R"({"state":"taken","ack":8,"seq":40,"head":"ab","results":[{"n":8,"r":"r","seq":40,"why":{"code":"right"}}]})")));
        const auto answer = remote()->push(pushCall());
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->state, PushAnswer::State::Taken);
        QCOMPARE(answer->ack, 8);
        QCOMPARE(answer->verdicts.size(), 1);
        QCOMPARE(answer->verdicts.first().result, OpResult::Refused);
        QCOMPARE(answer->verdicts.first().why.value(QLatin1String("code")).toString(),
                 QStringLiteral("right"));
        QCOMPARE(heard(QStringLiteral("push")),
                 QStringLiteral(
                     "%1|%2|8|bb11|bb12|[{\"s\": \"{\\\"value\\\":[null,\\\"5\\\"]}\", \"t\": \"mark\"}]|f")
                     .arg(device.text(), QStringLiteral("01920000-0000-7000-8000-0000000000e0")));
    }

    void sendsTheOtherCallsAsTheyStand()
    {
        const auto remote = this->remote();
        const QUuid epoch = pushCall().epoch;
        const BucketId bucket(epoch);
        QVERIFY_RESULT(
            remote->registerDevice(device, QStringLiteral("ПК 12"), QStringLiteral("linux"), 5, "\x01"));
        QCOMPARE(heard(QStringLiteral("register_device")),
                 QString(device.text() + QStringLiteral("|ПК 12|linux|5|01")));
        QVERIFY_RESULT(tell(QStringLiteral("quarantine"), QStringLiteral(R"({"state":"gap","ack":2})")));
        const auto poison = remote->quarantine(device, epoch, 9, "\x02", "{raw}", QStringLiteral("why"));
        QVERIFY_RESULT(poison);
        QCOMPARE(poison->state, PushAnswer::State::Gap);
        QVERIFY(heard(QStringLiteral("quarantine")).endsWith(QStringLiteral("|9|02|{raw}|why")));

        QVERIFY_RESULT(tell(QStringLiteral("pull"),
                            QStringLiteral(
                                R"({"rows":[{"t":"mark","k":"[1]","r":3,"a":null,"e":null,"d":null},
                        {"t":"mark","k":"[2]","r":4,"a":"01920000-0000-7000-8000-0000000000b0","e":5,"d":{"value":"5"}}],
                "next":4,"more":false,"seq":4,"head":"ab","last_op":1,"scope_hash":"cd","results":[]})")));
        const auto pull = remote->pull({device, epoch, 2, {}, 100});
        QVERIFY_RESULT(pull);
        QCOMPARE(pull->rows.size(), 2);
        QVERIFY(!pull->rows.first().fields);
        QCOMPARE(pull->rows.last().fields->value(QLatin1String("value")).toString(), QStringLiteral("5"));
        QVERIFY(heard(QStringLiteral("pull")).endsWith(QStringLiteral("|2|null|100")));

        QVERIFY_RESULT(tell(
            QStringLiteral("scope"),
            QStringLiteral(
                R"({"hash":"ab","buckets":[{"b":"01920000-0000-7000-8000-0000000000e0","k":"page","w":true,"f":false}]})")));
        const auto scope = remote->scope(device, {});
        QVERIFY_RESULT(scope);
        QCOMPARE(scope->buckets.size(), 1);
        QVERIFY(scope->buckets.first().canWrite);

        QVERIFY_RESULT(
            tell(QStringLiteral("snapshot"), QStringLiteral(R"({"rows":[],"next":null,"seq":4})")));
        const auto snapshot = remote->snapshot(device, {bucket, bucket}, QStringLiteral("after"), 7);
        QVERIFY_RESULT(snapshot);
        QVERIFY(snapshot->next.isEmpty());
        QVERIFY(
            heard(QStringLiteral("snapshot")).endsWith(QStringLiteral("%1,%1}|after|7").arg(bucket.text())));

        QVERIFY_RESULT(tell(QStringLiteral("digest"), QStringLiteral(R"({"digest":"0fee"})")));
        QCOMPARE(remote->digest(bucket).value_or(QByteArray()), QByteArray::fromHex("0fee"));
        QVERIFY_RESULT(tell(
            QStringLiteral("history"),
            QStringLiteral(
                R"({"items":[{"seq":1,"at_server":2,"at_client":3,"person":null,"device":"PC","patch":"{}","reason":null,"r":"c"}]})")));
        const auto history = remote->history(QStringLiteral("mark"), QStringLiteral("[]"));
        QVERIFY_RESULT(history);
        QCOMPARE(history->first().result, OpResult::Conflict);
        QCOMPARE(remote->breakStuck().value_or(0), 3);
    }

    void takesNoAnswerWithAFieldThatIsMissingOrWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("json");
        for (const char *field : {"college", "epoch", "seq", "head", "account", "person", "login",
                                  "must_change", "device", "server_time", "versions"}) {
            QJsonObject answer = QJsonDocument::fromJson(goodHello.toUtf8()).object();
            answer.remove(QLatin1String(field));
            QTest::newRow(field) << QString::fromLatin1(field)
                                 << QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
        }
        const auto with = [](const char *field, const QJsonValue &value) {
            QJsonObject answer = QJsonDocument::fromJson(goodHello.toUtf8()).object();
            answer.insert(QLatin1String(field), value);
            QTest::newRow(qPrintable(QStringLiteral("wrong ") + QLatin1String(field)))
                << QString::fromLatin1(field)
                << QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
        };
        with("seq", 1.5);
        with("college", QStringLiteral("01920000"));
        with("head", QStringLiteral("xyz"));
        with("versions", QJsonArray{1});
        with("must_change", QStringLiteral("false"));
        QTest::newRow("not an object") << QStringLiteral("object") << QStringLiteral("[]");
    }

    void takesNoAnswerWithAFieldThatIsMissingOrWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, json);
        QVERIFY_RESULT(tell(QStringLiteral("hello"), json));
        const auto hello = remote()->hello(device, 0);
        QCOMPARE_FAULT(hello, Fault::ServerAnswer);
        QCOMPARE(hello.error().args.value(QStringLiteral("detail")).toString(), field);
    }

    void namesTheRefusalsOfTheContract_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<Fault>("reading");
        QTest::addColumn<Fault>("pushing");
        const auto row = [](const char *state, Fault reading, Fault pushing) {
            QTest::newRow(state) << QString::fromLatin1(state) << reading << pushing;
        };
        row("SM001", Fault::ScopeStale, Fault::ScopeStale);
        row("SM002", Fault::DeviceRevoked, Fault::DeviceRevoked);
        row("SM003", Fault::ScopeStale, Fault::ScopeStale);
        row("SM004", Fault::MustChangePassword, Fault::MustChangePassword);
        row("SM005", Fault::ServerAnswer, Fault::ServerAnswer);
        row("SM006", Fault::AccountBlocked, Fault::AccountBlocked);
        row("55P03", Fault::ServerBusy, Fault::ServerBusy);
        row("40P01", Fault::ServerBusy, Fault::ServerBusy);
        row("53100", Fault::ServerBusy, Fault::ServerBusy);
        row("54000", Fault::ServerRefused, Fault::ServerRefused);
        row("57014", Fault::ServerTimeout, Fault::ServerTimeout);
        row("22P02", Fault::ServerAnswer, Fault::ServerRefused); // poison
        row("P0001", Fault::ServerAnswer, Fault::ServerRefused);
    }

    void namesTheRefusalsOfTheContract()
    {
        QFETCH(QString, state);
        QFETCH(Fault, reading);
        QFETCH(Fault, pushing);
        QVERIFY_RESULT(tell(QStringLiteral("hello"), QString(), state));
        QVERIFY_RESULT(tell(QStringLiteral("push"), QString(), state));
        const auto remote = this->remote();
        QCOMPARE_FAULT(remote->hello(device, 0), reading);
        QCOMPARE_FAULT(remote->push(pushCall()), pushing);
    }

    void saysThatItIsNotOurServer()
    {
        QVERIFY_RESULT(m_server->makeDatabase(QStringLiteral("other")));
        const QString role = serverRole(QStringLiteral("other"), login);
        QVERIFY_RESULT(one(QStringLiteral("CREATE ROLE \"%1\" LOGIN PASSWORD '%2'")
                               .arg(role, QString::fromLatin1(password))));
        PgRemote other(address(QStringLiteral("other")), login, password);
        QCOMPARE_FAULT(other.hello(device, 0), Fault::ServerAnswer);
    }

    void refusesAWrongPasswordAndAnUnknownLogin()
    {
        const auto wrong = remote("d3Jvbmc=")->hello(device, 0);
        QCOMPARE_FAULT(wrong, Fault::ServerLogin);
        QCOMPARE(wrong.error().args.value(QStringLiteral("login")).toString(), login);
        PgRemote unknown(address(), QStringLiteral("petrov"), password);
        QCOMPARE_FAULT(unknown.hello(device, 0), Fault::ServerLogin);
        PgRemote nowhere(address(QStringLiteral("nowhere")), login, password);
        QCOMPARE_FAULT(nowhere.hello(device, 0), Fault::ServerLogin); // roles are of one database
    }

    void saysThatNobodyIsThere()
    {
        ServerAddress where = address();
        where.host = QStringLiteral("/nowhere");
        PgRemote nobody(where, login, password);
        QCOMPARE_FAULT(nobody.hello(device, 0), Fault::ServerUnreachable);
        where.host = QStringLiteral("no-such-host.invalid");
        where.plain = false;
        where.sslRootCert = QStringLiteral("/etc/hosts");
        PgRemote nameless(where, login, password);
        QCOMPARE_FAULT(nameless.hello(device, 0), Fault::ServerUnreachable);
    }

    void givesUpOnAServerThatIsSilent()
    {
        DumbServer silent{QByteArray()};
        ServerAddress where = address();
        where.host = QStringLiteral("127.0.0.1");
        where.port = silent.port();
        PgTimes times;
        times.connectMs = 100;
        PgRemote remote(where, login, password, times);
        QCOMPARE_FAULT(remote.hello(device, 0), Fault::ServerUnreachable);
        QVERIFY(silent.asked.tryAcquire());
    }

    void givesUpOnAStatementThatTakesTooLong()
    {
        QVERIFY_RESULT(tell(QStringLiteral("push"), QString(), QStringLiteral("sleep")));
        PgTimes times;
        times.statementMs = 200;
        const auto remote = this->remote(password, times);
        QCOMPARE_FAULT(remote->push(pushCall()), Fault::ServerTimeout);
        // The server was told; it waits no more for us, and the next call has a new connection.
        const QString running =
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
        QTRY_COMPARE(one(running).value_or(QString()), QStringLiteral("0"));
        QVERIFY_RESULT(tell(QStringLiteral("push"), QStringLiteral(R"({"state":"reset"})")));
        const auto again = remote->push(pushCall());
        QVERIFY_RESULT(again);
        QCOMPARE(again->state, PushAnswer::State::Reset);
    }

    void endsByACancelFromAnotherThread()
    {
        QVERIFY_RESULT(tell(QStringLiteral("pull"), QString(), QStringLiteral("sleep")));
        const auto remote = this->remote();
        Result<PullAnswer> answer = PullAnswer();
        std::thread caller([&] { answer = remote->pull({device, {}, 0, {}, 1}); });
        const QString running =
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
        QTRY_COMPARE(one(running).value_or(QString()), QStringLiteral("1"));
        remote->cancel();
        caller.join();
        QCOMPARE_FAULT(answer, Fault::Cancelled);
        QTRY_COMPARE(one(running).value_or(QString()), QStringLiteral("0"));
        // It ends the call under way, not the one that comes after.
        remote->cancel();
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        QVERIFY_RESULT(remote->hello(device, 0));
    }

    void endsAConnectingByACancel()
    {
        DumbServer silent{QByteArray()};
        ServerAddress where = address();
        where.host = QStringLiteral("127.0.0.1");
        where.port = silent.port();
        PgRemote remote(where, login, password);
        Result<HelloAnswer> answer = HelloAnswer();
        std::thread caller([&] { answer = remote.hello(device, 0); });
        silent.asked.acquire();
        remote.cancel();
        caller.join();
        QCOMPARE_FAULT(answer, Fault::Cancelled);
    }

    void doesNotKnowWhatBecameOfAPushThatWasCutOff()
    {
        QVERIFY_RESULT(tell(QStringLiteral("push"), QString(), QStringLiteral("die")));
        QVERIFY_RESULT(tell(QStringLiteral("pull"), QString(), QStringLiteral("die")));
        const auto remote = this->remote();
        QCOMPARE_FAULT(remote->push(pushCall()), Fault::ServerTimeout);
        QCOMPARE_FAULT(remote->pull({device, {}, 0, {}, 1}), Fault::ServerUnreachable);
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        QVERIFY_RESULT(remote->hello(device, 0));
    }

    void connectsAgainAfterTheServerClosedAnIdleConnection()
    {
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        const auto remote = this->remote();
        QVERIFY_RESULT(remote->hello(device, 0));
        const QString others = QStringLiteral("FROM pg_stat_activity WHERE application_name = 'semestr'");
        QVERIFY_RESULT(one(QStringLiteral("SELECT pg_terminate_backend(pid) ") + others));
        QTRY_COMPARE(one(QStringLiteral("SELECT count(*) ") + others).value_or(QString()),
                     QStringLiteral("0"));
        QVERIFY_RESULT(remote->hello(device, 0));
    }

    void usesNoServerThatRefusesTls()
    {
        DumbServer plain("N");
        ServerAddress where = address();
        where.host = QStringLiteral("127.0.0.1");
        where.port = plain.port();
        where.plain = false;
        where.sslRootCert = QStringLiteral("/etc/hosts");
        PgRemote remote(where, login, password);
        QCOMPARE_FAULT(remote.hello(device, 0), Fault::ServerTls);
    }

    void asksNobodyElseWithoutTls()
    {
        ServerAddress where = address();
        where.host = QStringLiteral("192.0.2.1");
        where.plain = true;
        PgRemote remote(where, login, password);
        QCOMPARE_FAULT(remote.hello(device, 0), Fault::ServerTls);
    }

    void changesThePasswordWithoutSayingIt()
    {
        const auto remote = this->remote();
        QVERIFY_RESULT(remote->changePassword(QStringLiteral("bmV3")));
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        QCOMPARE_FAULT(this->remote()->hello(device, 0), Fault::ServerLogin);
        QVERIFY_RESULT(this->remote("bmV3")->hello(device, 0));
        remote->disconnect();
        QVERIFY_RESULT(remote->hello(device, 0));
    }

    void hearsOfOthersPushesAndNotOfItsOwn()
    {
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        const auto remote = this->remote();
        QVERIFY(!remote->waitForHint(1)); // not connected: it only waits
        QVERIFY_RESULT(remote->hello(device, 0));
        QVERIFY(!remote->waitForHint(1));
        QVERIFY_RESULT(one(QStringLiteral("NOTIFY semestr, '5'")));
        QVERIFY(remote->waitForHint(60'000));
        QVERIFY_RESULT(
            one(QStringLiteral("CREATE OR REPLACE FUNCTION api.break_stuck() RETURNS int LANGUAGE sql AS "
                               "$$ SELECT pg_notify('semestr', '6'); SELECT 4 $$")));
        QCOMPARE(remote->breakStuck().value_or(0), 4);
        QVERIFY(!remote->waitForHint(1));
    }

    // A cancel that comes before the wait counts for it, or the exchange would miss its wake-up.
    void endsAWaitForHintsByACancelBeforeIt()
    {
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        const auto remote = this->remote();
        remote->cancel();
        QVERIFY(!remote->waitForHint(600'000));
        QVERIFY_RESULT(remote->hello(device, 0));
        remote->cancel();
        QVERIFY(!remote->waitForHint(600'000));
    }

    void tellsTheServerNothingButItsName()
    {
        QVERIFY_RESULT(tell(QStringLiteral("hello"), goodHello));
        const auto remote = this->remote();
        QVERIFY_RESULT(remote->hello(device, 0));
        const auto rows = m_server->ask(
            database,
            QStringLiteral("SELECT usename, application_name FROM pg_stat_activity WHERE datname = '%1' AND "
                           "pid <> pg_backend_pid()")
                .arg(database));
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first(), QStringList({m_role, QStringLiteral("semestr")}));
        QVERIFY(!m_role.contains(login));
    }
};

QTEST_GUILESS_MAIN(TestPgRemote)
#include "tst_pgremote.moc"
