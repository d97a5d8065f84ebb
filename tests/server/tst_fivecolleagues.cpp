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

    // A function of the server with other words in it; an error where the words are not found.
    static QString changed(const char *function, const char *from, const char *to)
    {
        return QStringLiteral(
                   "DO $mutant$ DECLARE was text := pg_get_functiondef('sync.%1'::regproc); "
                   "now text := replace(was, $w$%2$w$, $w$%3$w$); BEGIN "
                   "IF now = was THEN RAISE 'nothing to change in %1'; END IF; EXECUTE now; END $mutant$")
            .arg(QLatin1String(function), QLatin1String(from), QLatin1String(to));
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

    void mutantsOfTheServerAreCaught_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<char>("letter");
        QTest::newRow("the server as it is") << QStringList() << ' ';
        // Two writers at once: the later number may be seen first, and a cursor goes past the earlier one.
        QTest::newRow("numbers from a sequence before the commit")
            << QStringList{QStringLiteral(
                               "CREATE SEQUENCE sync.loose; "
                               "SELECT setval('sync.loose', 1 + seq / 1000) FROM sync.clock; "
                               "GRANT USAGE ON SEQUENCE sync.loose TO semestr_owner; "
                               "GRANT EXECUTE ON FUNCTION pg_sleep(double precision) TO semestr_owner"),
                           changed("push", "SELECT * INTO clock FROM sync.clock WHERE id = 1 FOR UPDATE;",
                                   "SELECT * INTO clock FROM sync.clock WHERE id = 1; "
                                   "clock.seq := nextval('sync.loose') * 1000;"),
                           changed(
                               "finish", "PERFORM sec.rebuild_dirty();",
                               "PERFORM sec.rebuild_dirty(); PERFORM pg_catalog.pg_sleep(random() * 0.1);"),
                           changed("finish", "SET seq = last_seq, head = v_head WHERE c.id = 1",
                                   "SET seq = last_seq, head = v_head WHERE c.id = 1 AND c.seq < last_seq")}
            << 'c';
        QTest::newRow("an operation that comes twice is done twice")
            << QStringList{QStringLiteral(
                               "ALTER TABLE sync.change DROP CONSTRAINT change_device_id_op_no_key"),
                           changed("push", "IF clock.epoch IS DISTINCT FROM p_epoch THEN",
                                   "IF p_first <= device.last_op THEN device.last_op := p_first - 1; "
                                   "device.last_hash := p_prev; END IF; "
                                   "IF clock.epoch IS DISTINCT FROM p_epoch THEN")}
            << 'b';
    }

    void mutantsOfTheServerAreCaught()
    {
        QFETCH(QStringList, statements);
        QFETCH(char, letter);
        auto server = PgCollege::start(m_facts);
        QVERIFY_RESULT(server);
        for (const QString &statement : statements)
            QVERIFY_RESULT((*server)->ask(statement));
        FakeOptions options;
        options.days = m_days;
        options.accidents = false;
        options.keepGoing = true;
        options.rates = options.stormRates = FaultRates::none();
        options.rates.duplicate = options.stormRates.duplicate = 20;
        options.steps = 15;
        options.storms = 2;
        options.stormTurns = 8;
        FakeCollege college(5, options, factoryOf(**server), **server);
        QVERIFY_RESULT(college.run());
        std::set<char> letters;
        for (const Broken &one : college.broken())
            letters.insert(one.letter);
        if (letter == ' ')
            QVERIFY2(letters.empty(), words(college).constData());
        else
            QVERIFY2(letters.contains(letter), words(college).constData());
    }
};

QTEST_GUILESS_MAIN(TestFiveColleagues)
#include "tst_fivecolleagues.moc"
