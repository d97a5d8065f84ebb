// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/linkfile.h"
#include "app/sync/pgserverlink.h"
#include "app/sync/serverrole.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>

using namespace semestr;

namespace {

const QString login = QStringLiteral("ivanova");
const QString first = QStringLiteral("Осень-2026");
const QString second = QStringLiteral("Весна-2027");
const QUuid college(QStringLiteral("01920000-0000-7000-8000-0000000000c0"));
const AccountId ownAccount(QUuid(QStringLiteral("01920000-0000-7000-8000-0000000000a0")));
const PersonId person(QUuid(QStringLiteral("01920000-0000-7000-8000-0000000000b0")));

// A server of one account without any rows, that does what the test says. Shared by all its remotes.
struct Script
{
    QMutex mutex;
    QByteArray key; // the role's password
    bool mustChange = false;
    AccountId owner = ownAccount;
    Fault fault = Fault::Cancelled;
    int good = 0;    // so many calls of hello succeed
    int failing = 0; // … and so many after them fail
    bool hang = false;
    DeviceId device; // the registered one
    QByteArray chain;
    int hellos = 0;
    int rounds = 0; // pulls that were answered
    int pushed = 0;
    QSemaphore hanging;
};

class ScriptedRemote final : public Remote
{
public:
    ScriptedRemote(std::shared_ptr<Script> script, QByteArray key)
        : m_script(std::move(script)), m_key(std::move(key))
    {
    }

    Result<HelloAnswer> hello(DeviceId device, qint64) override
    {
        if (m_script->hang) {
            m_script->hanging.release();
            m_wake.acquire();
            return fail(Fault::Cancelled);
        }
        const QMutexLocker lock(&m_script->mutex);
        ++m_script->hellos;
        if (m_script->good > 0) {
            --m_script->good;
        } else if (m_script->failing > 0) {
            --m_script->failing;
            return fail(m_script->fault);
        }
        if (m_key != m_script->key)
            return fail(Fault::ServerLogin, {{QStringLiteral("login"), login}});
        HelloAnswer answer;
        answer.college = college;
        answer.epoch = college;
        answer.head = QByteArray(32, '\0');
        answer.account = m_script->owner;
        answer.person = person;
        answer.login = login;
        answer.mustChangePassword = m_script->mustChange;
        answer.deviceKnown = m_script->device == device;
        answer.deviceState = QStringLiteral("active");
        answer.lastOp = m_script->pushed;
        answer.lastHash = m_script->chain;
        answer.leastVersion = answer.newestVersion = 1;
        return answer;
    }
    Done registerDevice(DeviceId device, const QString &, const QString &, qint64,
                        const QByteArray &previous) override
    {
        const QMutexLocker lock(&m_script->mutex);
        m_script->device = device;
        m_script->chain = previous;
        return {};
    }
    Result<PushAnswer> push(const PushCall &call) override
    {
        const QMutexLocker lock(&m_script->mutex);
        m_script->pushed = static_cast<int>(call.first);
        m_script->chain = call.hash;
        PushAnswer answer;
        answer.ack = call.first;
        return answer;
    }
    Result<PushAnswer> quarantine(DeviceId, QUuid, qint64, const QByteArray &, const QByteArray &,
                                  const QString &) override
    {
        return fail(Fault::ServerRefused);
    }
    Result<PullAnswer> pull(const PullCall &) override
    {
        const QMutexLocker lock(&m_script->mutex);
        ++m_script->rounds;
        PullAnswer answer;
        answer.head = QByteArray(32, '\0');
        return answer;
    }
    Result<ScopeAnswer> scope(DeviceId, const QByteArray &) override { return ScopeAnswer(); }
    Result<SnapshotAnswer> snapshot(DeviceId, const QList<BucketId> &, const QString &, int) override
    {
        return SnapshotAnswer();
    }
    Result<QByteArray> digest(BucketId) override { return QByteArray(); }
    Result<QList<HistoryItem>> history(const QString &, const QString &) override
    {
        return QList<HistoryItem>();
    }
    Done changePassword(const QString &serverPassword) override
    {
        const QMutexLocker lock(&m_script->mutex);
        if (m_key != m_script->key)
            return fail(Fault::ServerLogin);
        m_key = m_script->key = serverPassword.toLatin1();
        m_script->mustChange = false;
        return {};
    }
    Result<int> breakStuck() override { return 0; }
    bool waitForHint(int ms) override
    {
        (void)m_wake.tryAcquire(1, ms);
        return false;
    }
    void cancel() override { m_wake.release(); }
    void disconnect() override {}

private:
    std::shared_ptr<Script> m_script;
    QByteArray m_key;
    QSemaphore m_wake;
};

QByteArray serverKey(const QString &password)
{
    return PasswordKeys::derive(password, serverRealm(QStringLiteral("журнал")), login).server.toBase64();
}

} // namespace

// The link and the join on real files, with a server that is a script.
class TestServerLink : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 3};
    QString m_file;
    int m_files = 0;
    std::shared_ptr<Script> m_script;
    std::unique_ptr<Workspace> m_workspace;

    RemoteMaker maker()
    {
        return [script = m_script](const ServerAddress &, const QString &, const QByteArray &key) {
            return std::make_unique<ScriptedRemote>(script, key);
        };
    }
    StoreOptions storeOptions() { return {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}; }
    std::unique_ptr<ServerJoin> joiner() { return makeServerJoin({storeOptions(), {}, maker()}); }
    JoinCall call() const
    {
        JoinCall wanted;
        wanted.file = m_file;
        wanted.address = ServerAddress::fromText(QStringLiteral("postgresql://10.0.0.7/журнал")).value();
        wanted.login = QStringLiteral(" IVANOVA ");
        wanted.password = first;
        return wanted;
    }

    // A joined and opened file; the account's row stands for what a pull would have brought.
    Done openJoined()
    {
        SEMESTR_TRY(waitFor(joiner()->join(call())));
        SEMESTR_LET(workspace, Workspace::open(m_file, {storeOptions(), {}}));
        m_workspace = std::move(workspace);
        return put(
            QStringLiteral(
                "INSERT INTO account(id, person_id, login, bucket_id) VALUES (x'%1', x'%2', '%3', x'00')")
                .arg(QString::fromLatin1(ownAccount.bytes().toHex()),
                     QString::fromLatin1(person.bytes().toHex()), login),
            true);
    }

    Done put(const QString &sql, bool applying)
    {
        ChangeContext context = m_workspace->context(QStringLiteral("test"));
        context.applying = applying;
        const auto done =
            waitFor(m_workspace->store().write<bool>(context, [sql](Transaction &t) -> Result<bool> {
                SEMESTR_TRY(t.connection().execute(sql));
                return true;
            }));
        SEMESTR_TRY(done);
        return {};
    }

    std::unique_ptr<ServerLink> link(SyncSchedule::Bounds bounds = {})
    {
        LinkOptions options;
        options.remote = maker();
        options.bounds = bounds;
        return makeServerLink(*m_workspace, options);
    }

    // A person's try on the closed or opened file, past the server.
    Result<Session> signInLocally(const QString &password)
    {
        SignIn signIn(*m_workspace);
        return waitFor(signIn.signIn(login, password));
    }

    QStringList leftovers() const
    {
        return QDir(m_dir.path()).entryList({QFileInfo(m_file).fileName() + QLatin1Char('*')}, QDir::Files);
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("link%1.semestr").arg(++m_files));
        m_script = std::make_shared<Script>();
        m_script->key = serverKey(first);
    }

    void cleanup() { m_workspace.reset(); }

    void makesAPersonsFile()
    {
        QVERIFY_RESULT(openJoined());
        QVERIFY(!m_script->device.isNull());
        QCOMPARE(m_script->rounds, 1);
        const auto file = readLinkFile(m_workspace->store());
        QVERIFY_RESULT(file);
        QCOMPARE(file->address, QStringLiteral("postgresql://10.0.0.7/журнал"));
        QCOMPARE(file->login, login);
        QCOMPARE(file->account, ownAccount);
        QCOMPARE(file->college, CollegeId(college));
        QCOMPARE(file->device, m_script->device);
        QVERIFY_RESULT(signInLocally(first));
        QCOMPARE_FAULT(signInLocally(second), Fault::WrongPassword);
    }

    void leavesNoFileBehindAFailedJoin_data()
    {
        QTest::addColumn<int>("call");
        for (int call = 0; call < 2; ++call) // the greeting, the first round
            QTest::addRow("call %d", call) << call;
    }

    void leavesNoFileBehindAFailedJoin()
    {
        QFETCH(int, call);
        m_script->fault = Fault::ServerUnreachable;
        m_script->failing = 1;
        m_script->good = call;
        QCOMPARE_FAULT(waitFor(joiner()->join(this->call())), Fault::ServerUnreachable);
        QCOMPARE(leftovers(), QStringList());
    }

    void leavesNoFileBehindACancelledJoin()
    {
        m_script->hang = true;
        auto join = joiner();
        const Later<bool> later = join->join(call());
        m_script->hanging.acquire();
        join.reset();
        QCOMPARE_FAULT(waitFor(later), Fault::Cancelled);
        QCOMPARE(leftovers(), QStringList());
    }

    void joinsOverNoOtherFile()
    {
        QFile other(m_file);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
        other.close();
        QCOMPARE_FAULT(waitFor(joiner()->join(call())), Fault::FileExists);
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), QByteArray("mine"));
    }

    void replacesAOneTimePassword()
    {
        m_script->mustChange = true;
        JoinCall wanted = call();
        wanted.newPassword = QStringLiteral("short");
        QCOMPARE_FAULT(waitFor(joiner()->join(wanted)), Fault::PasswordTooShort);
        wanted.newPassword = second;
        QVERIFY_RESULT(waitFor(joiner()->join(wanted)));
        QCOMPARE(m_script->key, serverKey(second));
    }

    void exchangesAfterTheRightPassword()
    {
        QVERIFY_RESULT(openJoined());
        const auto link = this->link();
        const int before = m_script->rounds;
        QVERIFY_RESULT(waitFor(link->connectTo(first)));
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
        QTRY_VERIFY(m_script->rounds > before);
        const auto state = waitFor(link->exchangeNow());
        QVERIFY_RESULT(state);
        QCOMPARE(state->address, QStringLiteral("10.0.0.7/журнал"));
        QCOMPARE(state->lastExchangeAt, m_clock.nowMs());
        QVERIFY(!state->error);
    }

    void stopsAtAWrongPasswordAndTakesTheRightOne()
    {
        QVERIFY_RESULT(openJoined());
        m_script->key = serverKey(second); // changed elsewhere
        const auto link = this->link();
        QCOMPARE_FAULT(waitFor(link->connectTo(first)), Fault::ServerLogin);
        QCOMPARE(link->state().phase, LinkState::Phase::Stopped);
        QCOMPARE(link->state().error->fault, Fault::ServerLogin);
        const int asked = m_script->hellos;
        QCOMPARE_FAULT(waitFor(link->exchangeNow()), Fault::NotSignedIn);
        QCOMPARE(m_script->hellos, asked);
        QVERIFY_RESULT(waitFor(link->connectTo(second)));
        // From now on the file opens with the new one.
        QVERIFY_RESULT(signInLocally(second));
        QCOMPARE_FAULT(signInLocally(first), Fault::WrongPassword);
    }

    void takesNobodyElsesAccount()
    {
        QVERIFY_RESULT(openJoined());
        m_script->owner = AccountId(QUuid(QStringLiteral("01920000-0000-7000-8000-0000000000ff")));
        const auto link = this->link();
        QCOMPARE_FAULT(waitFor(link->connectTo(first)), Fault::LoginOfAnother);
        QCOMPARE(link->state().phase, LinkState::Phase::Stopped);
    }

    void triesAgainByItselfWhenTheServerIsBack()
    {
        QVERIFY_RESULT(openJoined());
        m_script->failing = 3;
        m_script->fault = Fault::ServerUnreachable;
        SyncSchedule::Bounds bounds;
        bounds.firstRetryMs = 1;
        const auto link = this->link(bounds);
        QCOMPARE_FAULT(waitFor(link->connectTo(first)), Fault::ServerUnreachable);
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
        QVERIFY(!link->state().error);
    }

    void saysWhenItTriesAgain()
    {
        QVERIFY_RESULT(openJoined());
        m_script->failing = 1000;
        m_script->fault = Fault::ServerUnreachable;
        const auto link = this->link();
        QCOMPARE_FAULT(waitFor(link->connectTo(first)), Fault::ServerUnreachable);
        QCOMPARE(link->state().phase, LinkState::Phase::Waiting);
        QVERIFY(link->state().retryAt >= m_clock.nowMs());
        QCOMPARE_FAULT(waitFor(link->exchangeNow()), Fault::ServerUnreachable);
    }

    void sendsWhatIsTypedSoonAndCountsItMeanwhile()
    {
        QVERIFY_RESULT(openJoined());
        const auto link = this->link();
        QVERIFY_RESULT(waitFor(link->connectTo(first)));
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
        QVERIFY_RESULT(put(QStringLiteral("UPDATE account SET must_change = 1"), false));
        QTRY_COMPARE(m_script->pushed, 1);
        QTRY_COMPARE(link->state().unsent, 0);
        link->disconnectFrom();
        QTRY_COMPARE(link->state().phase, LinkState::Phase::SignedOut);
        QVERIFY_RESULT(put(QStringLiteral("UPDATE account SET must_change = 0"), false));
        QTRY_COMPARE(link->state().unsent, 1);
    }

    void endsWhileTheServerHangs()
    {
        QVERIFY_RESULT(openJoined());
        auto link = this->link();
        m_script->hang = true;
        const Later<bool> later = link->connectTo(first);
        const Later<LinkState> next = link->exchangeNow();
        m_script->hanging.acquire();
        link.reset();
        QCOMPARE_FAULT(waitFor(later), Fault::Cancelled);
        QCOMPARE_FAULT(waitFor(next), Fault::Cancelled);
    }

    void changesThePasswordThereAndHere()
    {
        QVERIFY_RESULT(openJoined());
        const auto link = this->link();
        QVERIFY_RESULT(waitFor(link->connectTo(first)));
        QCOMPARE_FAULT(waitFor(link->changePassword(second, QStringLiteral("Лето-20277"))),
                       Fault::WrongPassword);
        QVERIFY_RESULT(waitFor(link->exchangeNow())); // a mistake there ends nothing
        QVERIFY_RESULT(waitFor(link->changePassword(first, second)));
        QCOMPARE(m_script->key, serverKey(second));
        QVERIFY_RESULT(signInLocally(second));
        QVERIFY_RESULT(waitFor(link->exchangeNow()));
    }

    void asksToReplaceAOneTimePassword()
    {
        QVERIFY_RESULT(openJoined());
        m_script->mustChange = true;
        const auto link = this->link();
        QCOMPARE_FAULT(waitFor(link->connectTo(first)), Fault::MustChangePassword);
        QCOMPARE(link->state().phase, LinkState::Phase::Stopped);
        QVERIFY_RESULT(waitFor(link->changePassword(first, second)));
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
    }

    void offersThePasswordOfTheSignIn()
    {
        QVERIFY_RESULT(openJoined());
        const auto link = this->link();
        SignIn signIn(*m_workspace);
        signIn.setServer(link.get());
        QCOMPARE_FAULT(waitFor(signIn.signIn(login, second)), Fault::WrongPassword);
        const int before = m_script->rounds;
        QCOMPARE(m_script->hellos, 3); // two of the join; the server was asked and did not know it either
        QTRY_COMPARE(link->state().phase, LinkState::Phase::SignedOut);
        QVERIFY_RESULT(waitFor(signIn.signIn(login, first)));
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
        QTRY_VERIFY(m_script->rounds > before);
    }

    void aPasswordChangedOnAnotherPcOpensTheFileFromThenOn()
    {
        QVERIFY_RESULT(openJoined());
        m_script->key = serverKey(second);
        {
            const auto link = this->link();
            SignIn signIn(*m_workspace);
            signIn.setServer(link.get());
            QVERIFY_RESULT(waitFor(signIn.signIn(login, second)));
            QVERIFY(!m_workspace->session().isNull());
            QVERIFY(!waitFor(signIn.mustChangePassword()).value_or(true));
        }
        QVERIFY_RESULT(signInLocally(second));
        QCOMPARE_FAULT(signInLocally(first), Fault::WrongPassword);
    }

    // Set before the file had a server: it opens the file, and the server has never heard of it.
    void opensByAPasswordOfTheTimeWithoutAServer()
    {
        QVERIFY_RESULT(openJoined());
        const auto hash = loginHash(second, m_workspace->college().id, login);
        QVERIFY_RESULT(hash);
        const auto file = readLinkFile(m_workspace->store());
        QVERIFY_RESULT(file);
        QVERIFY_RESULT(writeLocalLogin(m_workspace->store(), *file, ownAccount, *hash));
        const auto link = this->link();
        const int before = m_script->hellos;
        SignIn signIn(*m_workspace);
        signIn.setServer(link.get());
        QVERIFY_RESULT(waitFor(signIn.signIn(login, second)));
        QCOMPARE(m_script->hellos, before);
        // The server's own password, once typed, takes its place.
        QVERIFY_RESULT(waitFor(signIn.signIn(login, first)));
        QCOMPARE_FAULT(signInLocally(second), Fault::WrongPassword);
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
    }
};

QTEST_GUILESS_MAIN(TestServerLink)
#include "tst_serverlink.moc"
