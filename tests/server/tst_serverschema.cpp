// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrator.h"
#include "app/store/triggers.h"
#include "app/sync/serverschema.h"
#include "app/sync/serversetup.h"
#include "app/sync/sqlscript.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// The scripts of the server: deploy, verify, revert, and that a program of another version keeps the rows.
class TestServerSchema : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivatePostgres> m_server;

    QString one(const QString &database, const char *sql)
    {
        const auto rows = m_server->ask(database, QString::fromUtf8(sql));
        return rows ? rows->value(0).value(0) : QString::fromUtf8(describe(rows.error()));
    }

    // verify must see what is done to the database.
    void verifySees(const char *harm)
    {
        const QString name = QStringLiteral("harmed");
        QVERIFY_RESULT(m_server->dropDatabase(name));
        QVERIFY_RESULT(m_server->makeDeployed(name));
        auto setup = ServerSetup::open(m_server->url(name));
        QVERIFY_RESULT(setup);
        QVERIFY_RESULT((*setup)->verify());
        QVERIFY_RESULT(m_server->ask(name, QString::fromUtf8(harm)));
        QCOMPARE_FAULT((*setup)->verify(), Fault::ServerRefused);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
    }

    void splitsScriptsWhereStatementsEnd()
    {
        const auto statements = splitScript(QStringLiteral(
            "-- a; comment\nSELECT ';' AS \"a;b\";\n\nDO $x$ BEGIN; -- ' \nEND $x$;\n/* ; */ SELECT 1"));
        QCOMPARE(statements.size(), 3);
        QCOMPARE(statements.at(0).sql, QStringLiteral("SELECT ';' AS \"a;b\";"));
        QCOMPARE(statements.at(0).line, 2);
        QCOMPARE(statements.at(1).line, 4);
        QVERIFY(statements.at(1).sql.endsWith(QLatin1String("END $x$;")));
        QCOMPARE(statements.at(2).sql, QStringLiteral("SELECT 1"));
        QCOMPARE(statements.at(2).line, 6);
    }

    void deploysVerifiesRevertsAndDeploysAgain()
    {
        auto setup = ServerSetup::open(m_server->url(QStringLiteral("first")));
        QVERIFY_RESULT(setup);
        for (int round = 0; round < 2; ++round) {
            const auto outcome = (*setup)->deploy();
            QVERIFY_RESULT(outcome);
            QCOMPARE(*outcome, DeployOutcome::Deployed);
            QVERIFY_RESULT((*setup)->verify());
            QVERIFY_RESULT((*setup)->revert());
            QCOMPARE(one(QStringLiteral("first"), "SELECT count(*) FROM pg_namespace WHERE nspname IN "
                                                  "('sec', 'sync', 'app', 'rules', 'api')"),
                     QStringLiteral("0"));
        }
    }

    void aSecondDeployIsAnUpgradeAndLosesNothing()
    {
        const QString name = QStringLiteral("upgraded");
        QVERIFY_RESULT(m_server->makeDeployed(name));
        QVERIFY_RESULT(m_server->ask(name, QStringLiteral("INSERT INTO app.room(id, bucket_id, title) VALUES "
                                                          "(gen_random_uuid(), gen_random_uuid(), '101')")));
        // An older server: it lacks a column.
        QVERIFY_RESULT(m_server->ask(name, QStringLiteral("ALTER TABLE app.room DROP COLUMN extra")));
        auto setup = ServerSetup::open(m_server->url(name));
        QVERIFY_RESULT(setup);
        QCOMPARE_FAULT((*setup)->verify(), Fault::ServerRefused);
        const auto outcome = (*setup)->deploy();
        QVERIFY_RESULT(outcome);
        QCOMPARE(*outcome, DeployOutcome::Upgraded);
        QVERIFY_RESULT((*setup)->verify());
        QCOMPARE(one(name, "SELECT title FROM app.room"), QStringLiteral("101"));
    }

    void aNewerServerIsLeftAlone()
    {
        const QString name = QStringLiteral("newer");
        QVERIFY_RESULT(m_server->makeDeployed(name));
        QVERIFY_RESULT(m_server->ask(
            name, QStringLiteral("SELECT sync.found(gen_random_uuid(), gen_random_uuid(), 'UTC', 9999)")));
        auto setup = ServerSetup::open(m_server->url(name));
        QVERIFY_RESULT(setup);
        QCOMPARE_FAULT((*setup)->deploy(), Fault::NewerDatabase);
    }

    void anErrorNamesScriptAndLineAndLeavesNothing()
    {
        const QString name = QStringLiteral("broken");
        QVERIFY_RESULT(m_server->makeDatabase(name));
        // Stands in the way of 02_tables.
        QVERIFY_RESULT(m_server->ask(name, QStringLiteral("CREATE SCHEMA sec CREATE TABLE account(id int)")));
        auto setup = ServerSetup::open(m_server->url(name));
        QVERIFY_RESULT(setup);
        const auto outcome = (*setup)->deploy();
        QCOMPARE_FAULT(outcome, Fault::ServerRefused);
        const QString detail = outcome.error().args.value(QStringLiteral("detail")).toString();
        QVERIFY2(detail.startsWith(QLatin1String("02_tables:3: ")), qPrintable(detail));
        QCOMPARE(one(name, "SELECT to_regnamespace('sync') IS NULL"), QStringLiteral("t"));
    }

    // Every column of the file is on the server with its own type, and no other.
    void columnsAreThoseOfTheFile()
    {
        const QString name = QStringLiteral("columns");
        QVERIFY_RESULT(m_server->makeDeployed(name));
        const SettableClock clock;
        StoreOptions options;
        options.clock = &clock;
        auto connection = Connection::open(QStringLiteral(":memory:"), options);
        QVERIFY_RESULT(connection);
        QVERIFY_RESULT(Migrator::standard().run(**connection));
        const auto tables = replicatedTables(**connection);
        QVERIFY_RESULT(tables);
        QVERIFY(tables->size() > 50);
        static const QHash<QString, QString> types{{s("BLOB"), s("uuid")},
                                                   {s("INTEGER"), s("bigint")},
                                                   {s("REAL"), s("double precision")},
                                                   {s("TEXT"), s("text")}};
        for (const TableShape &table : *tables) {
            QStringList expected;
            auto columns =
                (*connection)
                    ->ask(QStringLiteral("SELECT name, type FROM pragma_table_info('%1') ORDER BY name")
                              .arg(table.name));
            QVERIFY_RESULT(columns);
            while (columns->next())
                expected.append(columns->text(0) + u' ' + types.value(columns->text(1)));
            const auto rows = m_server->ask(
                name, QStringLiteral(
                          "SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute "
                          "WHERE attrelid = 'app.%1'::regclass AND attnum > 0 ORDER BY attname COLLATE \"C\"")
                          .arg(table.name));
            QVERIFY_RESULT(rows);
            QStringList actual;
            for (const QStringList &row : *rows)
                actual.append(row.value(0));
            QCOMPARE(actual, expected);
            QCOMPARE(one(name, qPrintable(QStringLiteral("SELECT array_to_string(key_columns, ',') || '|' || "
                                                         "array_to_string(fields, ',') FROM sync.table_info "
                                                         "WHERE name = '%1'")
                                              .arg(table.name))),
                     QString(table.key.join(u',') + u'|' + table.fields.join(u',')));
        }
    }

    void verifySeesWhatIsOpen_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::newRow("row security off") << s("ALTER TABLE app.mark DISABLE ROW LEVEL SECURITY");
        QTest::newRow("delete granted") << s("GRANT DELETE ON app.mark TO semestr_api");
        QTest::newRow("table for persons") << s("GRANT SELECT ON sec.account TO semestr_user");
        QTest::newRow("table for all") << s("GRANT SELECT ON sync.change TO PUBLIC");
        QTest::newRow("policy for all") << s("CREATE POLICY loose ON app.mark USING (true)");
        QTest::newRow("function for all")
            << s("GRANT EXECUTE ON FUNCTION sec.make_role(name, text, boolean) TO PUBLIC");
        QTest::newRow("no search path")
            << s("ALTER FUNCTION api.hello(uuid, text, int, bigint) RESET search_path");
        QTest::newRow("a superuser's") << s("ALTER FUNCTION api.status() OWNER TO postgres");
        QTest::newRow("schema open") << s("GRANT USAGE ON SCHEMA sec TO semestr_user");
        QTest::newRow("blocks") << s("GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC");
        QTest::newRow("large objects") << s("GRANT EXECUTE ON FUNCTION lo_from_bytea(oid, bytea) TO PUBLIC");
        QTest::newRow("temporary tables") << s("GRANT TEMPORARY ON DATABASE harmed TO PUBLIC");
        QTest::newRow("blocking not followed") << s("ALTER TABLE app.account DISABLE TRIGGER follow_account");
        QTest::newRow("table unknown") << s("CREATE TABLE app.more(id int)");
    }
    void verifySeesWhatIsOpen()
    {
        QFETCH(QString, harm);
        verifySees(qUtf8Printable(harm));
    }

private:
    static QString s(const char *text) { return QString::fromUtf8(text); }
};

QTEST_GUILESS_MAIN(TestServerSchema)
#include "tst_serverschema.moc"
