// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace semestr;
using namespace semestr::test;

// Hostile clients (pgTAP, tests/server/personas): what each persona reads and tries. And that these tests see
// a hole when there is one.
class TestPersonas : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivatePostgres> m_server;
    const QString m_folder = QStringLiteral(SEMESTR_SOURCE_DIR "/tests/server/personas");

    struct Outcome
    {
        int code = -1;
        QByteArray said;
    };

    Outcome run(const QString &program, const QStringList &arguments, const QStringList &more) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGHOST"), m_server->folder());
        environment.insert(QStringLiteral("PGOPTIONS"), QStringLiteral("-cclient_min_messages=warning"));
        for (const QString &pair : more)
            environment.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, program.toUtf8() + ": " + process.errorString().toUtf8()};
        return {process.exitCode(), process.readAll()};
    }
    Outcome prove(const QString &file) const
    {
        return run(QStringLiteral("pg_prove"), {m_folder + QLatin1Char('/') + file},
                   {QStringLiteral("PGUSER=postgres"), QStringLiteral("PGDATABASE=personas")});
    }
    // A session of the persona's own, with his password.
    Outcome asPersona(const QString &persona, const QString &database, const QString &sql) const
    {
        const QString role = QStringLiteral("u_") + persona.leftJustified(26, QLatin1Char('a'));
        return run(QStringLiteral("psql"),
                   {QStringLiteral("-X"), QStringLiteral("-w"), QStringLiteral("-At"), QStringLiteral("-v"),
                    QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"), sql},
                   {QStringLiteral("PGUSER=") + role, QStringLiteral("PGDATABASE=") + database,
                    QStringLiteral("PGPASSWORD=word-of-") + persona});
    }
    Outcome setUp(const QString &sql = {}) const
    {
        const QStringList what =
            sql.isEmpty() ? QStringList{QStringLiteral("-f"), m_folder + QStringLiteral("/setup/college.sql")}
                          : QStringList{QStringLiteral("-c"), sql};
        return run(QStringLiteral("psql"),
                   QStringList{QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
                               QStringLiteral("ON_ERROR_STOP=1")} +
                       what,
                   {QStringLiteral("PGUSER=postgres"), QStringLiteral("PGDATABASE=personas")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
    }
    void init()
    {
        QVERIFY_RESULT(m_server->makeDeployed(QStringLiteral("personas")));
        const Outcome made = setUp();
        QVERIFY2(made.code == 0, made.said.constData());
    }
    void cleanup() { QVERIFY_RESULT(m_server->dropDatabase(QStringLiteral("personas"))); }

    void nobodyPassesHisBounds_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files =
            QDir(m_folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 5);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file;
    }
    void nobodyPassesHisBounds()
    {
        QFETCH(QString, file);
        const Outcome outcome = prove(file);
        QVERIFY2(outcome.code == 0, outcome.said.constData());
    }

    // The tests themselves are proved by holes.
    void aHoleIsSeen_data()
    {
        QTest::addColumn<QString>("hole");
        QTest::addColumn<QString>("seenBy");
        const QString reads = QStringLiteral("01_reads.sql");
        QTest::newRow("no policy") << QStringLiteral("ALTER TABLE app.absence DISABLE ROW LEVEL SECURITY")
                                   << reads;
        QTest::newRow("policy for all")
            << QStringLiteral("CREATE POLICY hole ON app.mark FOR SELECT TO semestr_api USING (true)")
            << reads;
        QTest::newRow("policy past its text")
            << QStringLiteral(
                   "CREATE POLICY hole ON app.mark FOR SELECT TO semestr_api USING (page_id IS NOT NULL)")
            << reads;
        QTest::newRow("bypass")
            << QStringLiteral("ALTER FUNCTION sync.page_homework(uuid[],uuid,jsonb,int) SECURITY DEFINER")
            << reads;
        QTest::newRow("bucket of another")
            << QStringLiteral(
                   "INSERT INTO sec.access VALUES (tap.id('other', 100), tap.id('page', 1), 'page', false)")
            << reads;
        QTest::newRow("family of another")
            << QStringLiteral("INSERT INTO sec.subject VALUES (tap.id('student', 100), tap.id('student', 2))")
            << reads;
        QTest::newRow("merge past the policies")
            << QStringLiteral("ALTER FUNCTION sync.merge_mark(sync.op[],sync.way) OWNER TO semestr_owner")
            << QStringLiteral("05_belt.sql");
        QTest::newRow("belt of a table")
            << QStringLiteral("CREATE POLICY hole ON app.lesson FOR INSERT TO semestr_api WITH CHECK (true)")
            << QStringLiteral("05_belt.sql");
        QTest::newRow("privilege") << QStringLiteral("GRANT SELECT ON app.mark TO semestr_user")
                                   << QStringLiteral("03_catalogue.sql");
        QTest::newRow("privilege and schema")
            << QStringLiteral(
                   "GRANT SELECT ON app.mark TO semestr_user; GRANT USAGE ON SCHEMA app TO semestr_user")
            << QStringLiteral("02_attacks.sql");
        QTest::newRow("large objects")
            << QStringLiteral("GRANT EXECUTE ON FUNCTION lo_from_bytea(oid, bytea) TO PUBLIC")
            << QStringLiteral("02_attacks.sql");
    }
    void aHoleIsSeen()
    {
        QFETCH(QString, hole);
        QFETCH(QString, seenBy);
        const Outcome made = setUp(hole);
        QVERIFY2(made.code == 0, made.said.constData());
        const Outcome outcome = prove(seenBy);
        QVERIFY2(outcome.code > 0 && outcome.said.contains("Failed test"), outcome.said.constData());
    }

    void aSessionOfOnesOwnOpensNothing_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("sql");
        const QString here = QStringLiteral("personas");
        const auto row = [](const char *name, const QString &database, const char *sql) {
            QTest::newRow(name) << database << QString::fromLatin1(sql);
        };
        row("copy out", here, "COPY app.mark TO STDOUT");
        row("copy of a query", here, "COPY (SELECT * FROM sec.account) TO STDOUT");
        row("do block", here, "DO $$ BEGIN END $$");
        row("become the superuser", here, "SET SESSION AUTHORIZATION postgres");
        row("become the api", here, "SET ROLE semestr_api");
        row("large object", here, "SELECT lo_from_bytea(0, 'x')");
        row("import", here, "\\lo_import /etc/hostname");
        row("temporary table", here, "CREATE TEMP TABLE x(y int)");
        row("cursor over a table", here, "BEGIN; DECLARE c CURSOR FOR SELECT * FROM app.mark");
        row("prepared", here, "PREPARE x AS SELECT * FROM sync.change");
        row("explain", here, "EXPLAIN SELECT * FROM app.mark");
        row("other database", QStringLiteral("postgres"), "SELECT 1");
        row("template", QStringLiteral("template1"), "SELECT 1");
    }
    void aSessionOfOnesOwnOpensNothing()
    {
        QFETCH(QString, database);
        QFETCH(QString, sql);
        // The control: the password is right.
        const Outcome control =
            asPersona(QStringLiteral("own"), QStringLiteral("personas"), QStringLiteral("SELECT 1"));
        QVERIFY2(control.code == 0 && control.said.trimmed() == "1", control.said.constData());
        for (const QString &persona : {QStringLiteral("own"), QStringLiteral("deputy"),
                                       QStringLiteral("student"), QStringLiteral("nobody")}) {
            const Outcome outcome = asPersona(persona, database, sql);
            QVERIFY2(outcome.code != 0, outcome.said.constData());
            QVERIFY2(outcome.said.contains("denied") || outcome.said.contains("permission"),
                     outcome.said.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestPersonas)
#include "tst_personas.moc"
