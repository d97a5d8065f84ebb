// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/serverrole.h"
#include "app/usecases/passwords.h"
#include "app/usecases/signin.h"
#include "tests/server/pushpeer.h"
#include "tests/support/adoptedcollege.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSignalSpy>

using namespace semestr;
using namespace semestr::test;

namespace {

constexpr int longWait = 60'000;
const QString login = QStringLiteral("teacher");
const QString second = QStringLiteral("second");
const QString newPassword = QStringLiteral("Весна-2027");

} // namespace

// The link of an opened file with a real PostgreSQL, and what others do to both meanwhile.
class TestServedLink : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AdoptedCollege> m_college;
    QString m_file;
    JoinedPc m_colleague;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ServerLink> m_link;

    Done openFile()
    {
        m_link.reset();
        m_workspace.reset();
        SEMESTR_LET(workspace, Workspace::open(m_file, {m_college->storeOptions(), {}}));
        m_workspace = std::move(workspace);
        m_link = makeServerLink(*m_workspace);
        return {};
    }
    Result<Session> signIn(const QString &password)
    {
        SignIn signIn(*m_workspace);
        signIn.setServer(m_link.get());
        return waitFor(signIn.signIn(login, password));
    }
    Result<bool> unlock(const QString &password)
    {
        SignIn signIn(*m_workspace);
        signIn.setServer(m_link.get());
        return waitFor(signIn.unlock(password));
    }
    Done typeMark(int student, const QString &value)
    {
        return enterMarks(m_workspace->store(), m_workspace->session().person, {{0, student, value}});
    }
    Result<QString> device()
    {
        return waitFor(m_workspace->store().read<QString>([](Connection &c) -> Result<QString> {
            SEMESTR_LET(q, c.ask(QStringLiteral("SELECT id_text(device_id) FROM replica")));
            return q.next() ? q.text(0) : QString();
        }));
    }
    Done revoke(const QString &mode)
    {
        SEMESTR_LET(id, device());
        SEMESTR_TRY(m_college->ask(
            QStringLiteral("UPDATE sec.device SET revoked_at = CASE WHEN '%1' <> '' THEN now() END, "
                           "revoke_mode = nullif('%1', '') WHERE device_id = '%2'")
                .arg(mode, id)));
        return {};
    }
    int marksHere()
    {
        const auto count = waitFor(m_workspace->store().read<int>([](Connection &c) -> Result<int> {
            SEMESTR_LET(q, c.ask(QStringLiteral("SELECT count(*) FROM mark WHERE deleted = 0")));
            return q.next() ? static_cast<int>(q.whole(0)) : 0;
        }));
        return count.value_or(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto college = AdoptedCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        const auto file = m_college->join(login, QStringLiteral("teacher.semestr"));
        QVERIFY_RESULT(file);
        m_file = *file;
        auto colleague = m_college->joined(second, QStringLiteral("second.semestr"));
        QVERIFY_RESULT(colleague);
        m_colleague = std::move(*colleague);
    }

    void init()
    {
        QVERIFY_RESULT(openFile());
        if (qstrcmp(QTest::currentTestFunction(), "takesAPasswordThatWasChangedElsewhere") == 0)
            return;
        QVERIFY_RESULT(signIn(AdoptedCollege::typed()));
        QTRY_COMPARE_WITH_TIMEOUT(m_link->state().phase, LinkState::Phase::Idle, longWait);
        QVERIFY_RESULT(waitFor(m_link->exchangeNow()));
    }

    void cleanup()
    {
        m_link.reset();
        m_workspace.reset();
    }

    void tellsThatRowsOfOthersHaveArrived()
    {
        QSignalSpy arrived(m_link.get(), &ServerLink::rowsArrived);
        QVERIFY_RESULT(m_colleague.enter({{0, 0, QStringLiteral("5")}, {1, 1, QStringLiteral("4")}}));
        QVERIFY_RESULT(m_colleague.round());
        QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), longWait);
        QCOMPARE(marksHere(), 2);
        arrived.clear();
        QVERIFY_RESULT(waitFor(m_link->exchangeNow()));
        QCoreApplication::processEvents();
        QCOMPARE(arrived.size(), 0); // nothing new, nothing told
    }

    void endsWhoeverHoldsTheCollegesLock()
    {
        const auto key =
            PasswordKeys::derive(AdoptedCollege::typed(), realmOf(AdoptedCollege::database()), second);
        const QString url = m_college->server().url(AdoptedCollege::database(),
                                                    serverRole(AdoptedCollege::database(), second),
                                                    QString::fromLatin1(key.server.toBase64()));
        const auto known = m_colleague.ask(QStringLiteral("SELECT id_text(device_id) FROM replica"));
        QVERIFY_RESULT(known);
        const auto epoch = m_college->ask(QStringLiteral("SELECT epoch FROM sync.clock"));
        QVERIFY_RESULT(epoch);
        PushPeer stuck(url, m_colleague.person.uuid(), QUuid(known->toString()), epoch->toLatin1());
        QVERIFY2(stuck.connected(), qPrintable(stuck.error()));
        QCOMPARE(stuck.call("BEGIN", {}).sqlState, QByteArray());
        QCOMPARE(stuck.send(999'999, QByteArray(32, '\0'), QByteArray(32, '\0'), "[{}]").state(),
                 QStringLiteral("gap"));
        QVERIFY_RESULT(typeMark(2, QStringLiteral("3")));
        QCOMPARE_FAULT(waitFor(m_link->exchangeNow()), Fault::ServerBusy);
        QCOMPARE(m_link->state().phase, LinkState::Phase::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(m_link->state().phase, LinkState::Phase::Idle, longWait);
        QCOMPARE(m_link->state().unsent, 0);
        QCOMPARE(stuck.call("SELECT 1", {}).sqlState.isEmpty(), false); // it was ended
    }

    void saysHowThisPcWasClosed()
    {
        QVERIFY_RESULT(revoke(QStringLiteral("refuse")));
        QVERIFY_RESULT(typeMark(3, QStringLiteral("4")));
        const auto refused = waitFor(m_link->exchangeNow());
        QCOMPARE_FAULT(refused, Fault::DeviceRevoked);
        QCOMPARE(refused.error().args.value(QStringLiteral("mode")).toString(), QStringLiteral("refuse"));
        QCOMPARE(m_link->state().phase, LinkState::Phase::Stopped);
        QCOMPARE(m_link->state().unsent, 1);
        // In quarantine it may still send, and waits for a decision.
        QVERIFY_RESULT(revoke(QStringLiteral("quarantine")));
        const auto kept = waitFor(m_link->exchangeNow());
        QCOMPARE_FAULT(kept, Fault::DeviceRevoked);
        QCOMPARE(kept.error().args.value(QStringLiteral("mode")).toString(), QStringLiteral("quarantine"));
        QCOMPARE(m_link->state().phase, LinkState::Phase::Stopped);
        QCOMPARE(m_link->state().unsent, 0);
        QCOMPARE(m_college->ask(QStringLiteral("SELECT why ->> 'code' FROM sync.change WHERE result = 'q'"))
                     .value_or(QString()),
                 QStringLiteral("revoked"));
        QVERIFY_RESULT(revoke(QString()));
        QVERIFY_RESULT(waitFor(m_link->exchangeNow()));
        QCOMPARE(m_link->state().phase, LinkState::Phase::Idle);
    }

    void aWrongPasswordAtTheLockEndsNoExchange()
    {
        QCOMPARE_FAULT(unlock(newPassword), Fault::WrongPassword);
        QVERIFY_RESULT(unlock(AdoptedCollege::typed()));
        QVERIFY_RESULT(waitFor(m_link->exchangeNow()));
        QCOMPARE(m_link->state().phase, LinkState::Phase::Idle);
    }

    void takesAPasswordThatWasChangedElsewhere()
    {
        QVERIFY_RESULT(m_college->remote(login)->changePassword(
            QString::fromLatin1(PasswordKeys::derive(newPassword, realmOf(AdoptedCollege::database()), login)
                                    .server.toBase64())));
        // The old one opens the file, but not the server.
        QVERIFY_RESULT(signIn(AdoptedCollege::typed()));
        QTRY_COMPARE_WITH_TIMEOUT(m_link->state().phase, LinkState::Phase::Stopped, longWait);
        QCOMPARE(m_link->state().error->fault, Fault::ServerLogin);
        // Without the server nobody can know the new one.
        QVERIFY_RESULT(m_college->server().stop());
        QCOMPARE_FAULT(signIn(newPassword), Fault::WrongPassword);
        QVERIFY_RESULT(m_college->server().restart());
        QVERIFY_RESULT(signIn(newPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_link->state().phase, LinkState::Phase::Idle, longWait);
        // From now on it opens the file alone, and the old one nothing.
        m_link.reset();
        QVERIFY_RESULT(signIn(newPassword));
        QCOMPARE_FAULT(signIn(AdoptedCollege::typed()), Fault::WrongPassword);
        QVERIFY_RESULT(openFile());
        QCOMPARE_FAULT(signIn(AdoptedCollege::typed()), Fault::WrongPassword);
        QVERIFY_RESULT(
            m_college->remote(login, newPassword)
                ->changePassword(QString::fromLatin1(
                    PasswordKeys::derive(AdoptedCollege::typed(), realmOf(AdoptedCollege::database()), login)
                        .server.toBase64())));
        QVERIFY_RESULT(signIn(AdoptedCollege::typed()));
    }

    // The last one: the server loses what it had.
    void asksBeforeAnEmptiedServerEmptiesThisFile()
    {
        QList<PlacedMark> many;
        for (int n = 0; n < 72; ++n)
            many.append({n / 12, n % 12, QStringLiteral("5")});
        QVERIFY_RESULT(m_colleague.enter(many));
        QVERIFY_RESULT(m_colleague.round());
        QVERIFY_RESULT(waitFor(m_link->exchangeNow()));
        QCOMPARE(marksHere(), 72);
        QVERIFY_RESULT(m_college->ask(
            QStringLiteral("DELETE FROM app.mark; UPDATE sync.clock SET epoch = gen_random_uuid()")));
        const auto asked = waitFor(m_link->exchangeNow());
        QCOMPARE_FAULT(asked, Fault::MassChange);
        QCOMPARE(m_link->state().phase, LinkState::Phase::Stopped);
        QCOMPARE(marksHere(), 72);
        QVERIFY(QFile::exists(asked.error().args.value(QStringLiteral("copy")).toString()));
        const auto agreed = waitFor(m_link->acceptMassChange());
        QVERIFY_RESULT(agreed);
        QCOMPARE(agreed->phase, LinkState::Phase::Idle);
        QCOMPARE(marksHere(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServedLink)
#include "tst_servedlink.moc"
