// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/support.h"
#include "tests/support/sync/fakecollege.h"
#include "tests/support/sync/pgcollege.h"

#include <QLoggingCategory>
#include <set>

using namespace semestr;
using namespace semestr::test;

namespace {

// Lessons of the last days; the work itself is today's, by the server's own clock.
FakeDays lately()
{
    return {SystemClock().nowMs(), {40, 3, 2, 1}};
}

} // namespace

// Five colleagues and a real PostgreSQL: real judge, real roles and passwords, a bad line, and a server that
// is killed. SEMESTR_SEED repeats one run, as far as the threads of its storms let it.
class TestFiveColleagues : public QObject
{
    Q_OBJECT

private:
    FakeDays m_days = lately();
    FakeCollegeFacts m_facts;

    static QByteArray words(const FakeCollege &college)
    {
        QByteArray text = "broken:";
        for (const Broken &one : college.broken().mid(0, 12))
            text += QByteArray("\n  ") + one.letter + ": " + one.where.toUtf8();
        return text;
    }

    static FakeReplica::RemoteFactory factoryOf(PgCollege &server)
    {
        return [&server](const FakeAccount &account) { return server.remote(account); };
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("semestr.exchange=false")); // notices of lost lines
        const auto facts = fakeCollegeFacts(m_days);
        QVERIFY_RESULT(facts);
        m_facts = *facts;
    }

    void nothingIsLostAndAllAreEqual()
    {
        const quint64 given = qEnvironmentVariable("SEMESTR_SEED").toULongLong();
        auto server = PgCollege::start(m_facts);
        QVERIFY_RESULT(server);
        FakeOptions options;
        options.days = m_days;
        options.steps = 220;
        options.burst = 5;
        options.accidentPercent = 14;
        options.proveEvery = 8;
        options.storms = 10;
        options.stormRates = {2, 3, 3, 2, 0, 1, 1, 0, 1, 1, 0};
        options.awaitServer = [&] { (*server)->awaitStart(); };
        options.stormTurns = 16;
        // Most kills only cut the line: a start of the server takes half a second.
        std::atomic<int> kills = 0;
        options.killServer = [&](bool) {
            if (++kills % 12 == 0)
                (void)(*server)->crash();
        };
        options.disaster = [&](int number) {
            if (number % 4 == 0)
                return (*server)->crashUnderPush(QStringLiteral("sync.batch"));
            return number % 4 == 2 ? (*server)->crashUnderPush(QStringLiteral("sync.clock")) : Done();
        };
        FakeCollege college(given == 0 ? 1 : given, options, factoryOf(**server), **server);
        const Done done = college.run();
        if (given != 0 || !done || !college.broken().isEmpty()) {
            for (const QString &line : college.story())
                qInfo().noquote() << line;
        }
        QVERIFY_RESULT(done);
        QVERIFY2(college.broken().isEmpty(), words(college).constData());
        const FakeCounts &counts = college.counts();
        qInfo().noquote() << counts.text();
        qInfo() << "crashes" << (*server)->crashes() << "pushes under way then" << (*server)->pushesKilled();
        QVERIFY(counts.operations >= 3000);
        QVERIFY(counts.conflicts > 0);
        QVERIFY(counts.refusals > 0);
        QVERIFY(counts.tombstones > 0);
        QVERIFY(counts.decisions > 0);
        QVERIFY(counts.resets > 0);
        QVERIFY(counts.forks > 0);
        QVERIFY(counts.restores > 0);
        QVERIFY(counts.kills > 0);
        QVERIFY(counts.scopeChanges > 0);
        QVERIFY(counts.interleaved > 0);
        QVERIFY(counts.faults > 0);
        QVERIFY((*server)->crashes() > 0);
        QVERIFY((*server)->pushesKilled() > 0);
    }
};

QTEST_GUILESS_MAIN(TestFiveColleagues)
#include "tst_fivecolleagues.moc"
