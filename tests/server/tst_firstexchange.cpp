// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgserverlink.h"
#include "app/sync/serversetup.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/signin.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

namespace {
const QString database = QStringLiteral("журнал");
const QString typed = QStringLiteral("Осень-2026");
} // namespace

// A solo college moves to a real PostgreSQL, its administrator exchanges with it and joins on a second PC.
class TestFirstExchange : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SystemClock m_clock; // the server compares it with its own
    SystemIds m_ids{m_clock};
    std::unique_ptr<PrivatePostgres> m_server;
    std::unique_ptr<Workspace> m_workspace;
    QString m_oneTime;

    StoreOptions storeOptions() { return {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}; }

    ServerAddress address() const
    {
        return ServerAddress::fromText(QStringLiteral("postgresql:///журнал?host=") + m_server->folder())
            .value();
    }

    Done open(const QString &name)
    {
        m_workspace.reset();
        SEMESTR_LET(workspace, Workspace::open(m_dir.filePath(name), {storeOptions(), {}}));
        m_workspace = std::move(workspace);
        return {};
    }

    Done makeCollege()
    {
        SEMESTR_TRY(open(QStringLiteral("admin.semestr")));
        CollegeSetup setup(*m_workspace);
        NewCollege college;
        college.name = QStringLiteral("Техникум");
        college.preset = PolicyPreset::shipped(QStringLiteral("kasli")).value_or(PolicyPreset());
        college.adminPassword = typed;
        SEMESTR_TRY(waitFor(setup.create(college)));
        return {};
    }

    Done adopt()
    {
        SignIn signIn(*m_workspace);
        SEMESTR_LET(session, waitFor(signIn.signIn(QStringLiteral("admin"), typed)));
        SEMESTR_LET(setup, ServerSetup::open(m_server->url(database)));
        SEMESTR_LET(report, setup->adopt(m_workspace->store(), {session.account, address().text()}));
        m_oneTime = report.slips.value(0).password;
        return m_workspace->reload();
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
        QVERIFY_RESULT(m_server->makeDeployed(database));
        QVERIFY_RESULT(makeCollege());
        QVERIFY_RESULT(adopt());
    }

    void cleanupTestCase()
    {
        m_workspace.reset();
        m_server.reset();
    }

    void asksForAPasswordOfOnesOwnAndThenExchanges()
    {
        QVERIFY(!m_workspace->college().solo);
        const auto link = makeServerLink(*m_workspace);
        QCOMPARE_FAULT(waitFor(link->connectTo(typed)), Fault::ServerLogin);
        QCOMPARE_FAULT(waitFor(link->connectTo(m_oneTime)), Fault::MustChangePassword);
        QVERIFY_RESULT(waitFor(link->changePassword(m_oneTime, typed)));
        const auto state = waitFor(link->exchangeNow());
        QVERIFY_RESULT(state);
        QCOMPARE(state->phase, LinkState::Phase::Idle);
        QCOMPARE(state->unsent, 0);
    }

    void joinsOnASecondComputer()
    {
        const auto join = makeServerJoin({storeOptions(), {}, {}});
        JoinCall call;
        call.file = m_dir.filePath(QStringLiteral("second.semestr"));
        call.address = address();
        call.login = QStringLiteral("admin");
        call.password = typed;
        call.deviceName = QStringLiteral("PC 2");
        QVERIFY_RESULT(waitFor(join->join(call)));
        QVERIFY_RESULT(open(QStringLiteral("second.semestr")));
        QCOMPARE(m_workspace->college().name, QStringLiteral("Техникум"));
        QVERIFY(!m_workspace->college().solo);
        const auto link = makeServerLink(*m_workspace);
        SignIn signIn(*m_workspace);
        signIn.setServer(link.get());
        QVERIFY_RESULT(waitFor(signIn.signIn(QStringLiteral("admin"), typed)));
        QTRY_COMPARE(link->state().phase, LinkState::Phase::Idle);
        QVERIFY(m_workspace->session().has(u"ADM", m_workspace->today()));
        QVERIFY_RESULT(waitFor(link->exchangeNow()));
    }
};

QTEST_GUILESS_MAIN(TestFirstExchange)
#include "tst_firstexchange.moc"
