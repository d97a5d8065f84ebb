// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgremote.h"
#include "app/usecases/passwords.h"
#include "tests/support/adoptedproof.h"
#include "tests/support/proof.h"
#include "tests/support/support.h"

#include <QProcess>
#include <random>

using namespace semestr;
using namespace semestr::test;

namespace {

constexpr int kills = 30;
const QString login = QStringLiteral("teacher");

QList<PlacedMark> someMarks(std::mt19937 &chance, int most)
{
    QList<PlacedMark> marks;
    for (int left = 1 + static_cast<int>(chance() % static_cast<quint32>(most)); left > 0; --left) {
        const int value = static_cast<int>(chance() % 6); // 0 and 1 clear the cell
        marks.append({static_cast<int>(chance() % 6), static_cast<int>(chance() % 12),
                      value < 2 ? QString() : QString::number(value)});
    }
    return marks;
}

// The child: marks and rounds without end, «ack <op_no>» after each commit of marks, «round» after each
// round, and a dot at every call of the database, so that the parent may choose its moment.
int exchangeForever(const QStringList &arguments)
{
    const SystemClock clock;
    SystemIds ids(clock);
    StoreOptions options{&clock, &ids};
    options.failCall = [](int) {
        say(".");
        return false;
    };
    const auto address = ServerAddress::fromText(arguments.at(3));
    JoinedPc pc;
    pc.person = PersonId(QUuid(arguments.at(4)));
    pc.remote = std::make_unique<PassingRemote>(
        std::make_unique<PgRemote>(address.value_or(ServerAddress()), login, qgetenv("SEMESTR_KILL_KEY")));
    auto store = Store::open(arguments.at(2), options);
    if (!store)
        return 2;
    pc.store = std::move(*store);
    std::mt19937 chance(static_cast<quint32>(arguments.at(5).toInt()));
    SyncOptions small;
    small.batchOps = 3; // so that larger transactions go in parts
    small.pullRows = 5;
    for (;;) {
        if (!pc.enter(someMarks(chance, 8)))
            return 3;
        const auto newest = pc.ask(QStringLiteral("SELECT max(op_no) FROM change_log"));
        if (!newest)
            return 4;
        say("ack " + newest->toByteArray());
        if (!pc.round(small))
            return 5;
        say("round");
    }
}

} // namespace

// The program killed at any point of its exchange, again and again on the same file, while a colleague works
// on the same cells.
class TestSyncKill : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AdoptedCollege> m_college;
    JoinedPc m_pc;
    JoinedPc m_colleague;
    QByteArray m_key;
    qint64 m_acknowledged = 0;
    int m_rounds = 0;

    // Reads what the child says until so many database calls were made.
    void readUntil(QProcess &child, int calls)
    {
        while (calls > 0 && (child.canReadLine() || child.waitForReadyRead(60'000))) {
            while (calls > 0 && child.canReadLine())
                calls -= read(child.readLine().trimmed()) ? 1 : 0;
        }
    }
    bool read(const QByteArray &line)
    {
        if (line.startsWith("ack "))
            m_acknowledged = line.mid(4).toLongLong();
        m_rounds += line == "round" ? 1 : 0;
        return line == ".";
    }
    void killAfter(int calls, int seed)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SEMESTR_KILL_KEY"), QString::fromLatin1(m_key));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), m_pc.file, m_college->address().text(), m_pc.person.text(),
                     QString::number(seed)});
        readUntil(child, calls);
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        child.waitForFinished(-1);
        while (child.canReadLine())
            (void)read(child.readLine().trimmed());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }
    // Opens the file again and lets one round pass.
    void recover()
    {
        auto pc = m_college->open(login, m_pc.file);
        QVERIFY_RESULT(pc);
        m_pc = std::move(*pc);
        QVERIFY_RESULT(m_pc.round());
        const auto log = logFaults(m_pc, *m_college);
        QVERIFY_RESULT(log);
        QCOMPARE(*log, QString());
        const auto rows = scopeFaults(m_pc);
        QVERIFY_RESULT(rows);
        QCOMPARE(*rows, QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto college = AdoptedCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        auto pc = m_college->joined(login, QStringLiteral("killed.semestr"));
        QVERIFY_RESULT(pc);
        m_pc = std::move(*pc);
        auto colleague = m_college->joined(QStringLiteral("second"), QStringLiteral("second.semestr"));
        QVERIFY_RESULT(colleague);
        m_colleague = std::move(*colleague);
        m_key = PasswordKeys::derive(AdoptedCollege::typed(), realmOf(AdoptedCollege::database()), login)
                    .server.toBase64();
    }

    void thirtyKillsLoseNothing()
    {
        std::mt19937 chance(30);
        for (int n = 1; n <= kills; ++n) {
            m_pc.store.reset();
            m_pc.remote.reset();
            QVERIFY_RESULT(m_colleague.enter(someMarks(chance, 8)));
            QVERIFY_RESULT(m_colleague.round());
            killAfter(20 + static_cast<int>(chance() % 1500), n);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(faultsOf(m_pc.file, m_acknowledged), QString());
            recover();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills, %d whole rounds, %lld operations", kills, m_rounds, m_acknowledged);
        QVERIFY(m_acknowledged > kills);
        QCOMPARE(m_college
                     ->ask(QStringLiteral("SELECT count(*) FROM sec.device AS d JOIN sec.account AS a "
                                          "USING (account_id) WHERE a.login = 'teacher'"))
                     .value_or(QString()),
                 QStringLiteral("1")); // nothing was taken for a copied file
        QVERIFY(m_college->ask(QStringLiteral("SELECT count(*) FROM app.conflict"))->toInt() > 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return exchangeForever(arguments);
    TestSyncKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_synckill.moc"
