// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrator.h"
#include "app/store/store.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <sqlite3.h>

using namespace semestr;
using namespace semestr::test;

// How a file meets the program: every outcome, and that a refusal leaves the file as it was.
class TestMigrator : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    QString m_file;
    int m_number = 0;

    StoreOptions options() { return {&m_clock, &m_ids, false, {}, QStringLiteral("FULL")}; }
    static QByteArray strangersWrite(const QString &file, const QByteArray &sql)
    {
        sqlite3 *db = nullptr;
        sqlite3_open(file.toUtf8().constData(), &db);
        char *message = nullptr;
        sqlite3_exec(db, sql.constData(), nullptr, nullptr, &message);
        const QByteArray answer(message ? message : "");
        sqlite3_free(message);
        sqlite3_close(db);
        return answer;
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile open(file);
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
    }
    Result<MigrationOutcome> meet(const Migrator &migrator)
    {
        auto connection = Connection::open(m_file, options());
        if (!connection)
            return fail(connection.error());
        return migrator.run(**connection);
    }
    // Version 1 as shipped plus what the test adds after it.
    static Migrator withNext(const QString &sql, int minReader = 1)
    {
        QList<Migration> migrations = Migrator::shipped();
        const int next = migrations.last().version + 1;
        migrations.append({next, minReader, QStringLiteral("next"), sql});
        return Migrator({}, migrations);
    }
    static int newest() { return Migrator::shipped().last().version; }
    // A column that was added later stands behind a space of SQLite's own.
    static QString withoutLooseSpaces(const QString &sql)
    {
        static const QRegularExpression loose(QStringLiteral("\\s*([(),])\\s*"));
        return sql.simplified().replace(loose, QStringLiteral("\\1"));
    }
    // Everything that makes a schema, one line each, whatever the spaces and the order of creation.
    static Result<QStringList> describeSchema(Connection &connection)
    {
        QStringList lines, tables;
        {
            SEMESTR_LET(q, connection.ask(QStringLiteral(
                               "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")));
            while (q.next()) {
                lines.append(QString(q.text(0) + QLatin1Char(' ') + q.text(1) + QLatin1Char(' ') +
                                     withoutLooseSpaces(q.text(2))));
                if (q.text(0) == QLatin1String("table"))
                    tables.append(q.text(1));
            }
        }
        for (const QString &table : tables) {
            SEMESTR_LET(q, connection.ask(
                               QStringLiteral("SELECT cid, name, type, \"notnull\", dflt_value, pk, hidden "
                                              "FROM pragma_table_xinfo('%1')")
                                   .arg(table)));
            while (q.next()) {
                QStringList cells{table};
                for (int i = 0; i < 7; ++i)
                    cells.append(q.text(i));
                lines.append(cells.join(QLatin1Char('|')));
            }
        }
        return lines;
    }
    Result<QStringList> schemaOf(const Migrator &migrator)
    {
        m_file = m_dir.filePath(QStringLiteral("%1.semestr").arg(++m_number));
        SEMESTR_LET(connection, Connection::open(m_file, options()));
        SEMESTR_TRY(migrator.run(*connection));
        return describeSchema(*connection);
    }
    // The empty file walks through every migration instead of getting the schema at once.
    static Migrator byMigrations()
    {
        const QList<Migration> all = Migrator::shipped();
        return Migrator(all.first().sql, {all.first()});
    }

private Q_SLOTS:
    void init() { m_file = m_dir.filePath(QStringLiteral("%1.semestr").arg(++m_number)); }

    void createsAnEmptyFile()
    {
        const auto outcome = meet(Migrator::standard());
        QVERIFY_RESULT(outcome);
        QCOMPARE(*outcome, MigrationOutcome::Created);
        QCOMPARE(*meet(Migrator::standard()), MigrationOutcome::Current);
    }

    void upgradesAndKeepsTheData()
    {
        {
            auto store = Store::open(m_file, options());
            QVERIFY_RESULT(store);
            QVERIFY_RESULT(saveMark(**store, {}, 1, 1, QStringLiteral("5")));
        }
        const Migrator next = withNext(QStringLiteral("ALTER TABLE mark ADD COLUMN colour TEXT;"));
        const auto outcome = meet(next);
        QVERIFY_RESULT(outcome);
        QCOMPARE(*outcome, MigrationOutcome::Upgraded);
        QCOMPARE(*meet(next), MigrationOutcome::Current);
        auto store = Store::open(m_file, options()); // min_reader 1: this program may still use it
        QVERIFY_RESULT(store);
        QCOMPARE((*store)->outcome(), MigrationOutcome::NewerReadable);
        QCOMPARE(*readMark(**store, {}, 1, 1), QStringLiteral("5"));
        QVERIFY_RESULT(saveMark(**store, {}, 1, 1, QStringLiteral("4")));
    }

    void newColumnIsLoggedAfterTheUpgrade()
    {
        QVERIFY_RESULT(meet(Migrator::standard()));
        QVERIFY_RESULT(meet(withNext(QStringLiteral("ALTER TABLE mark ADD COLUMN colour TEXT;"))));
        auto store = Store::open(m_file, options());
        QVERIFY_RESULT(saveMark(**store, {}, 1, 1, QStringLiteral("5")));
        QVERIFY_RESULT(waitFor((*store)->write<bool>({}, [](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(t.connection().execute(QStringLiteral("UPDATE mark SET colour = 'red'")));
            return true;
        })));
        QCOMPARE(askOne(**store, QStringLiteral("SELECT patch FROM change_log WHERE op_no = 2"))->toString(),
                 QStringLiteral("{\"colour\":[null,\"red\"]}"));
    }

    void refusesANewerFileAndLeavesItAlone()
    {
        QVERIFY_RESULT(meet(Migrator::standard()));
        QVERIFY_RESULT(
            meet(withNext(QStringLiteral("ALTER TABLE mark ADD COLUMN colour TEXT;"), newest() + 1)));
        const QByteArray before = bytesOf(m_file);
        const auto store = Store::open(m_file, options());
        QCOMPARE_FAULT(store, Fault::NewerDatabase);
        QCOMPARE(store.error().args.value(QStringLiteral("version")).toInt(), newest() + 1);
        QCOMPARE(bytesOf(m_file), before);
    }

    void refusesAnotherProgramsDatabase()
    {
        QCOMPARE(
            strangersWrite(m_file, "CREATE TABLE bookmarks(url TEXT); INSERT INTO bookmarks VALUES ('x')"),
            QByteArray());
        const QByteArray before = bytesOf(m_file);
        const auto rights = QFile::permissions(m_file);
        QCOMPARE_FAULT(Store::open(m_file, options()), Fault::NotADatabase);
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(QFile::permissions(m_file), rights);
        QVERIFY(!QFile::exists(QString(m_file + QStringLiteral("-wal"))));
    }

    void refusesWhatIsNoDatabase()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Журнал группы ИС-21\n").repeated(100));
        file.close();
        const QByteArray before = bytesOf(m_file);
        QCOMPARE_FAULT(Store::open(m_file, options()), Fault::NotADatabase);
        QCOMPARE(bytesOf(m_file), before);
    }

    void failedMigrationLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("wrong statement") << "ALTER TABLE mark ADD COLUMN colour TEXT; NONSENSE;";
        QTest::newRow("wrong at the end")
            << "CREATE TABLE a(b); INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1);";
    }
    void failedMigrationLeavesTheFileAsItWas()
    {
        QFETCH(QString, sql);
        {
            auto store = Store::open(m_file, options());
            QVERIFY_RESULT(saveMark(**store, {}, 1, 1, QStringLiteral("5")));
        }
        const QByteArray before = bytesOf(m_file);
        const auto outcome = meet(withNext(sql));
        QCOMPARE_FAULT(outcome, Fault::MigrationFailed);
        QCOMPARE(outcome.error().args.value(QStringLiteral("version")).toInt(), newest() + 1);
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(*meet(Migrator::standard()), MigrationOutcome::Current);
    }

    void laterStepFailsAndTheEarlierStays()
    {
        QVERIFY_RESULT(meet(Migrator::standard()));
        QList<Migration> migrations = Migrator::shipped();
        migrations.append({newest() + 1, 1, QStringLiteral("second"),
                           QStringLiteral("ALTER TABLE mark ADD COLUMN colour TEXT;")});
        migrations.append({newest() + 2, 1, QStringLiteral("third"), QStringLiteral("NONSENSE;")});
        QCOMPARE_FAULT(meet(Migrator({}, migrations)), Fault::MigrationFailed);
        migrations.removeLast();
        QCOMPARE(*meet(Migrator({}, migrations)), MigrationOutcome::Current);
    }

    // Every database call of making and of upgrading a file fails in turn; the next attempt must always
    // succeed.
    void survivesAFailingCall()
    {
        const Migrator next = withNext(QStringLiteral("ALTER TABLE mark ADD COLUMN colour TEXT;"));
        const auto wanted = [&]() -> Result<QStringList> {
            SEMESTR_TRY(meet(Migrator::standard()));
            SEMESTR_LET(connection, Connection::open(m_file, options()));
            SEMESTR_TRY(next.run(*connection));
            return describeSchema(*connection);
        }();
        QVERIFY_RESULT(wanted);
        bool hit = true;
        for (int i = 1; hit; i += 29) { // the calls are alike, and there are six hundred
            init();
            hit = false;
            StoreOptions failing = options();
            failing.failCall = [i, &hit](int call) { return call == i ? (hit = true) : false; };
            for (const Migrator &migrator : {Migrator::standard(), next}) {
                if (auto connection = Connection::open(m_file, failing)) {
                    const auto outcome = migrator.run(**connection);
                    Q_UNUSED(outcome)
                }
            }
            QVERIFY_RESULT(meet(Migrator::standard()));
            QVERIFY_RESULT(meet(next));
            auto connection = Connection::open(m_file, options());
            QVERIFY_RESULT(connection);
            QCOMPARE(*describeSchema(**connection), *wanted);
        }
    }

    void twoRoadsLeadToOneSchema()
    {
        const auto atOnce = schemaOf(Migrator::standard());
        QVERIFY_RESULT(atOnce);
        QVERIFY_RESULT(schemaOf(byMigrations()));
        QVERIFY_RESULT(meet(Migrator::standard())); // the rest of the road
        auto connection = Connection::open(m_file, options());
        const auto stepByStep = describeSchema(**connection);
        QVERIFY_RESULT(stepByStep);
        for (int i = 0; i < qMin(atOnce->size(), stepByStep->size()); ++i)
            QCOMPARE(stepByStep->at(i), atOnce->at(i));
        QCOMPARE(stepByStep->size(), atOnce->size());
        QVERIFY(atOnce->size() > 500);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
