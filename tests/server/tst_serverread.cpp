// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace semestr;
using namespace semestr::test;

namespace {

// A write of a structural row; {words} are drawn anew each time.
struct RowChange
{
    const char *table, *columns, *values, *key, *sets;
};
const RowChange rowChanges[] = {
    {"page_teacher", "page_id, employee_id, from_day", "{page}, {who}, '2020-09-01'",
     "{page}, {who}, '2020-09-01'", "deleted = {dead}"},
    {"lesson", "id, page_id, teacher_id, bucket_id", "{lesson}, {page}, {who}, tap.college()", "{lesson}",
     "teacher_id = excluded.teacher_id, deleted = {dead}"},
    {"substitution", "lesson_id, employee_id, bucket_id", "{lesson}, {who}, tap.college()", "{lesson}",
     "employee_id = excluded.employee_id, deleted = {dead}"},
    {"enrolment", "group_id, student_id, from_day", "{group}, {student}, '2020-09-01'",
     "{group}, {student}, '2020-09-01'", "deleted = {dead}"},
    {"role_grant", "id, person_id, role, from_day, bucket_id",
     "tap.id('drawn', {round}), {who}, {role}, '2020-01-01', sec.bucket({who}, 'own')",
     "tap.id('drawn', {round})", "deleted = 0"},
    {"role_grant", "id, person_id, role, scope_kind, scope_id, from_day, bucket_id",
     "tap.id('drawn', {round}), {who}, {role}, 'group', {group}, '2020-01-01', {group}",
     "tap.id('drawn', {round})", "deleted = 0"},
    {"role_grant", "id, bucket_id", "tap.id('grant', 3), {group}", "tap.id('grant', 3)", "deleted = {dead}"},
    {"guardian", "student_id, person_id, bucket_id", "{student}, {who}, sec.bucket({student}, 'pd')",
     "{student}, {who}", "deleted = {dead}"},
    {"study_group", "id", "{group}", "{group}", "deleted = 0"},
    {"journal_page", "id, group_id", "{page}, {group}", "{page}", "deleted = 0"},
    {"student", "person_id", "{student}", "{student}", "deleted = 0"},
    {"employee", "person_id, bucket_id", "{who}, sec.bucket(tap.college(), 'staff')", "{who}", "deleted = 0"},
};

QMap<QString, QString> drawnRow(QRandomGenerator &random, int round)
{
    static const char *const people[] = {"own", "other", "curator", "deputy", "stranger", "guardian"};
    static const char *const roles[] = {"TCH", "CUR", "TCH", "HEAD", "SEC", "HR", "DISP", "CUR"};
    const auto id = [&random](const char *kind, int most) {
        return QStringLiteral("tap.id('%1', %2)").arg(QLatin1String(kind)).arg(random.bounded(1, most + 1));
    };
    return {{QStringLiteral("{page}"), id("page", 4)},
            {QStringLiteral("{group}"), id("group", 3)},
            {QStringLiteral("{student}"), id("student", 4)},
            {QStringLiteral("{lesson}"), id("lesson", 4)},
            {QStringLiteral("{who}"), id(people[random.bounded(6)], 1)},
            {QStringLiteral("{role}"), QStringLiteral("'%1'").arg(QLatin1String(roles[random.bounded(8)]))},
            {QStringLiteral("{dead}"), QString::number(random.bounded(4) == 0 ? 1 : 0)},
            {QStringLiteral("{round}"), QString::number(round)}};
}

QString filled(const char *text, const QMap<QString, QString> &row)
{
    QString out = QString::fromLatin1(text);
    for (auto word = row.begin(); word != row.end(); ++word)
        out.replace(word.key(), word.value());
    return out;
}

} // namespace

// Scope, pull, snapshot and digest of docs/sync.md on the personas' college (tests/server/personas/setup).
class TestServerRead : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivatePostgres> m_server;
    const QString m_database = QStringLiteral("read");

    QString one(const QString &sql) const
    {
        const auto rows = m_server->ask(m_database, sql);
        return rows ? rows->value(0).value(0) : QString::fromUtf8(describe(rows.error()));
    }
    // What the persona is answered, or «ERROR …».
    QString asks(const QString &persona, const QString &call) const
    {
        return one(QStringLiteral("SELECT tap.tries('%1', $call$SELECT %2$call$)").arg(persona, call));
    }
    static QString device(const QString &persona)
    {
        const QByteArray name = (persona + QStringLiteral("200")).toUtf8();
        return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex());
    }
    QJsonObject pull(const QString &persona, qint64 cursor, int limit = 2000, const QString &head = {}) const
    {
        const QString text =
            asks(persona, QStringLiteral("api.pull('%1', '%2', %3, '%4', %5)")
                              .arg(device(persona), one(QStringLiteral("SELECT tap.epoch()")))
                              .arg(cursor)
                              .arg(head)
                              .arg(limit));
        return QJsonDocument::fromJson(text.toUtf8()).object();
    }
    // All pages; rows in the order in which they came.
    QJsonArray snapshot(const QString &persona, const QString &buckets, int limit) const
    {
        QJsonArray rows;
        QString after = QStringLiteral("NULL");
        for (int page = 0; page < 1000; ++page) {
            const QString text = asks(persona, QStringLiteral("api.snapshot('%1', '{%2}', %3, %4)")
                                                   .arg(device(persona), buckets, after)
                                                   .arg(limit));
            const QJsonObject answer = QJsonDocument::fromJson(text.toUtf8()).object();
            const QJsonArray part = answer[QStringLiteral("rows")].toArray();
            for (const QJsonValue &row : part)
                rows.append(row);
            if (answer[QStringLiteral("next")].isNull())
                return rows;
            after = QStringLiteral("'%1'").arg(
                answer[QStringLiteral("next")].toString().replace(QLatin1Char('\''), QStringLiteral("''")));
        }
        return {};
    }
    QString bucketsOf(const QString &persona) const
    {
        return one(QStringLiteral("SELECT string_agg(bucket_id::text, ',') FROM sec.access WHERE account_id "
                                  "= tap.id('%1', 100)")
                       .arg(persona));
    }
    static QStringList keysOf(const QJsonArray &rows)
    {
        QStringList keys;
        for (const QJsonValue &row : rows)
            keys.append(row[QStringLiteral("t")].toString() + row[QStringLiteral("k")].toString());
        return keys;
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
        QVERIFY_RESULT(m_server->makeDeployed(m_database));
        QProcess psql;
        psql.setProcessChannelMode(QProcess::MergedChannels);
        psql.start(QStringLiteral("psql"),
                   {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
                    QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"), m_server->url(m_database),
                    QStringLiteral("-f"),
                    QStringLiteral(SEMESTR_SOURCE_DIR "/tests/server/personas/setup/college.sql")});
        QVERIFY(psql.waitForFinished(60'000));
        QVERIFY2(psql.exitCode() == 0, psql.readAll().constData());
    }
    void cleanup() { QVERIFY_RESULT(m_server->dropDatabase(m_database)); }

    void aPullTellsEveryTouchedRowOnce()
    {
        QVERIFY(one(QStringLiteral(
                        "SELECT tap.logs('own', 'mark', tap.mark_key(tap.id('page', 1), tap.id('lesson', 1), "
                        "tap.id('student', 1)), tap.id('page', 1), tap.id('student', 1), '{}', 'a')"))
                    .isEmpty());
        const QJsonObject whole = pull(QStringLiteral("deputy"), 0);
        const QStringList keys = keysOf(whole[QStringLiteral("rows")].toArray());
        QCOMPARE(keys.size(), 5); // three marks and two homeworks
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        QCOMPARE(whole[QStringLiteral("more")].toBool(), false);
        QCOMPARE(whole[QStringLiteral("next")].toInt(),
                 one(QStringLiteral("SELECT seq FROM sync.clock")).toInt());
        QVERIFY(pull(QStringLiteral("deputy"), whole[QStringLiteral("next")].toInt())[QStringLiteral("rows")]
                    .toArray()
                    .isEmpty());
    }
    void pagesOfAPullLoseNothing()
    {
        for (const QString &persona :
             {QStringLiteral("own"), QStringLiteral("student"), QStringLiteral("deputy")}) {
            const QStringList whole = keysOf(pull(persona, 0)[QStringLiteral("rows")].toArray());
            QSet<QString> parts;
            qint64 cursor = 0;
            int results = 0;
            for (bool more = true; more;) {
                const QJsonObject page = pull(persona, cursor, 1);
                for (const QString &key : keysOf(page[QStringLiteral("rows")].toArray()))
                    parts.insert(key);
                results += static_cast<int>(page[QStringLiteral("results")].toArray().size());
                more = page[QStringLiteral("more")].toBool();
                QVERIFY(page[QStringLiteral("next")].toInteger() > cursor || !more);
                cursor = page[QStringLiteral("next")].toInteger();
            }
            QCOMPARE(parts, QSet<QString>(whole.begin(), whole.end()));
            QCOMPARE(
                QString::number(results),
                one(QStringLiteral("SELECT count(*) FROM sync.change WHERE device_id = tap.id('%1', 200)")
                        .arg(persona)));
        }
    }
    void anotherHistoryResets()
    {
        const QString own = QStringLiteral("own");
        QCOMPARE(pull(own, 1'000'000), (QJsonObject{{QStringLiteral("reset"), true}}));
        QCOMPARE(pull(own, 1, 10, QStringLiteral("\\x00")), (QJsonObject{{QStringLiteral("reset"), true}}));
        QCOMPARE(asks(own, QStringLiteral("api.pull('%1', '%1', 0, '', 1)").arg(device(own))),
                 QStringLiteral("{\"reset\":true}"));
        QVERIFY(!pull(own, 0).contains(QStringLiteral("reset")));
    }
    void pagesOfASnapshotAreTheWhole()
    {
        for (const QString &persona :
             {QStringLiteral("own"), QStringLiteral("guardian"), QStringLiteral("deputy")}) {
            const QString buckets = bucketsOf(persona);
            const QJsonArray whole = snapshot(persona, buckets, 20'000);
            QVERIFY(whole.size() > 10);
            const QStringList keys = keysOf(whole);
            QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
            for (const int limit : {1, 2, 3, 7})
                QCOMPARE(snapshot(persona, buckets, limit), whole);
        }
    }
    void aTombstoneTravels()
    {
        one(QStringLiteral("UPDATE app.mark SET deleted = 1, note = NULL, rev = 77, author_id = "
                           "tap.id('own'), edited_at = 5 "
                           "WHERE student_id = tap.id('student', 2)"));
        const QString page = one(QStringLiteral("SELECT tap.id('page', 1)"));
        const QJsonArray rows = snapshot(QStringLiteral("own"), page, 100);
        int found = 0;
        for (const QJsonValue &row : rows) {
            if (row[QStringLiteral("r")].toInt() != 77)
                continue;
            ++found;
            QCOMPARE(row[QStringLiteral("d")].toObject(),
                     (QJsonObject{{QStringLiteral("deleted"), 1},
                                  {QStringLiteral("value"), QStringLiteral("4")}}));
            QCOMPARE(row[QStringLiteral("e")].toInt(), 5);
            QCOMPARE(row[QStringLiteral("a")].toString(), one(QStringLiteral("SELECT tap.id('own')")));
        }
        QCOMPARE(found, 1);
    }
    void keysAndValuesAreWrittenAsTheFileWritesThem()
    {
        one(QStringLiteral("INSERT INTO app.symbol(scale, symbol, from_day, number, passing, title) "
                           "VALUES ('a\"\\б', E'\\n', '2020-01-01', 4.5, 1, E'«н»\\t/')"));
        const QJsonArray rows =
            snapshot(QStringLiteral("own"), one(QStringLiteral("SELECT tap.college()")), 1000);
        for (const QJsonValue &row : rows) {
            if (row[QStringLiteral("t")].toString() != QLatin1String("symbol"))
                continue;
            QCOMPARE(row[QStringLiteral("k")].toString(),
                     QStringLiteral("[\"a\\\"\\\\б\",\"\\n\",\"2020-01-01\"]"));
            QCOMPARE(row[QStringLiteral("d")].toObject(),
                     (QJsonObject{{QStringLiteral("deleted"), 0},
                                  {QStringLiteral("number"), 4.5},
                                  {QStringLiteral("passing"), 1},
                                  {QStringLiteral("title"), QStringLiteral("«н»\t/")}}));
            return;
        }
        QFAIL("the row did not come");
    }
    // What a client computes from its own rows (docs/sync.md).
    void theDigestIsThatOfTheRows()
    {
        one(QStringLiteral("UPDATE app.lesson_record SET topic = E'«Тема»\\t\"1\"'"));
        for (const QString &persona : {QStringLiteral("own"), QStringLiteral("student")}) {
            const QStringList buckets = bucketsOf(persona).split(QLatin1Char(','));
            for (const QString &bucket : buckets) {
                QByteArray text;
                const QJsonArray rows = snapshot(persona, bucket, 1000);
                for (const QJsonValue &row : rows)
                    text +=
                        row[QStringLiteral("t")].toString().toUtf8() + '\t' +
                        row[QStringLiteral("k")].toString().toUtf8() + '\t' +
                        QJsonDocument(row[QStringLiteral("d")].toObject()).toJson(QJsonDocument::Compact) +
                        '\n';
                const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
                const QString told = asks(persona, QStringLiteral("api.digest('%1')").arg(bucket));
                QCOMPARE(
                    QJsonDocument::fromJson(told.toUtf8())[QStringLiteral("digest")].toString().toLatin1(),
                    hash);
            }
        }
    }
    void theSameScopeIsNotToldAgain()
    {
        const QString own = QStringLiteral("own");
        const QString first = asks(own, QStringLiteral("api.scope('%1', NULL)").arg(device(own)));
        const QJsonObject scope = QJsonDocument::fromJson(first.toUtf8()).object();
        QVERIFY(scope[QStringLiteral("buckets")].toArray().size() > 5);
        const QString again = asks(own, QStringLiteral("api.scope('%1', '\\x%2')")
                                            .arg(device(own), scope[QStringLiteral("hash")].toString()));
        const QJsonObject same = QJsonDocument::fromJson(again.toUtf8()).object();
        QCOMPARE(same[QStringLiteral("same")].toBool(), true);
        QVERIFY(!same.contains(QStringLiteral("buckets")));
        QCOMPARE(pull(own, 0)[QStringLiteral("scope_hash")], scope[QStringLiteral("hash")]);
    }
    void whoMayNotReadIsToldWhy_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("state");
        QTest::newRow("yesterday's scope")
            << QStringLiteral("UPDATE sec.account SET scope_day = scope_day - 1") << QStringLiteral("SM003");
        QTest::newRow("no scope yet")
            << QStringLiteral("UPDATE sec.account SET scope_day = NULL") << QStringLiteral("SM003");
        QTest::newRow("one-time password")
            << QStringLiteral("UPDATE sec.account SET must_change = true") << QStringLiteral("SM004");
        QTest::newRow("revoked")
            << QStringLiteral("UPDATE sec.device SET revoked_at = now(), revoke_mode = 'quarantine'")
            << QStringLiteral("SM002");
        QTest::newRow("blocked") << QStringLiteral("UPDATE sec.account SET blocked_at = now()")
                                 << QStringLiteral("SM006");
    }
    void whoMayNotReadIsToldWhy()
    {
        QFETCH(QString, change);
        QFETCH(QString, state);
        const QString own = QStringLiteral("own");
        one(change);
        for (const QString &call :
             {QStringLiteral("api.scope('%1', NULL)"), QStringLiteral("api.snapshot('%1', '{}', NULL, 1)"),
              QStringLiteral("api.pull('%1', '%1', 0, NULL, 1)")})
            QCOMPARE(asks(own, call.arg(device(own))), QString(QStringLiteral("ERROR ") + state));
    }
    void aHeadOfADepartmentHoldsItsGroups()
    {
        one(QStringLiteral(
            "UPDATE app.study_group SET department_id = tap.id('department') WHERE id = tap.id('group', 2)"));
        one(QStringLiteral("INSERT INTO app.role_grant(id, person_id, role, scope_kind, scope_id, from_day, "
                           "bucket_id) VALUES (tap.id('grant', 7), "
                           "tap.id('stranger'), 'HEAD', 'department', tap.id('department'), '2020-01-01', "
                           "tap.id('department'))"));
        one(QStringLiteral("SELECT sec.rebuild_all()"));
        const QString held = bucketsOf(QStringLiteral("stranger"));
        QVERIFY(held.contains(one(QStringLiteral("SELECT tap.id('page', 2)"))));
        QVERIFY(held.contains(one(QStringLiteral("SELECT tap.id('student', 3)"))));
        QVERIFY(!held.contains(one(QStringLiteral("SELECT tap.id('page', 1)"))));
        QVERIFY(!held.contains(one(QStringLiteral("SELECT tap.id('student', 1)"))));
    }
    void todaysTeachersWriteAndFormerOnesRead()
    {
        const QString writes = QStringLiteral("SELECT can_write FROM sec.access WHERE account_id = "
                                              "tap.id('own', 100) AND bucket_id = tap.id('page', 1)");
        QCOMPARE(one(writes), QStringLiteral("t"));
        one(QStringLiteral(
            "UPDATE app.page_teacher SET to_day = '2020-12-31' WHERE employee_id = tap.id('own')"));
        one(QStringLiteral("SELECT sec.rebuild_all()"));
        QCOMPARE(one(writes), QStringLiteral("f"));
        one(QStringLiteral("INSERT INTO app.substitution(lesson_id, employee_id, bucket_id) VALUES "
                           "(tap.id('lesson', 1), tap.id('own'), tap.college())"));
        one(QStringLiteral("SELECT sec.rebuild_all()"));
        QCOMPARE(one(writes), QStringLiteral("t"));
    }
    // However rows change, what note_change finds is what a rebuild of everything would.
    void whatIsMarkedIsWhatChanges()
    {
        QRandomGenerator random(7);
        const QString hashes =
            QStringLiteral("SELECT string_agg(login || ' ' || encode(scope_hash, 'hex'), ' ' ORDER BY login) "
                           "FROM sec.account WHERE blocked_at IS NULL");
        int changed = 0;
        for (int round = 0; round < 150; ++round) {
            const RowChange &change = rowChanges[random.bounded(static_cast<int>(std::size(rowChanges)))];
            const auto row = drawnRow(random, round);
            const QString key = filled(change.key, row);
            const QString sql = QStringLiteral("INSERT INTO app.%1(%2) VALUES (%3) "
                                               "ON CONFLICT ON CONSTRAINT %1_pkey DO UPDATE SET %4")
                                    .arg(QLatin1String(change.table), QLatin1String(change.columns),
                                         filled(change.values, row), filled(change.sets, row));
            QVERIFY_RESULT(m_server->ask(m_database, sql));
            QVERIFY_RESULT(m_server->ask(m_database,
                                         QStringLiteral("SELECT sec.note_change('%1', jsonb_build_array(%2))")
                                             .arg(QLatin1String(change.table), key)));
            changed += one(QStringLiteral("SELECT sec.rebuild_dirty()")).toInt() > 0 ? 1 : 0;
            const QString marked = one(hashes);
            QVERIFY_RESULT(m_server->ask(m_database, QStringLiteral("SELECT sec.rebuild_all()")));
            QVERIFY2(marked == one(hashes), qPrintable(QString::number(round) + QLatin1Char(' ') + sql));
        }
        QVERIFY(changed > 40);
    }
    // One row that concerns everybody is not paid for under the college's lock.
    void manyAreMadeAnewOneByOne()
    {
        QVERIFY_RESULT(m_server->ask(
            m_database,
            QStringLiteral("INSERT INTO sec.account(account_id, person_id, login, role_name, must_change) "
                           "SELECT tap.id('m', n), tap.id('m', n), 'm' || n, 'm' || n, false "
                           "FROM generate_series(1, 30) AS n; SELECT sec.rebuild_all(); INSERT INTO "
                           "app.employee(person_id, bucket_id) VALUES "
                           "(tap.id('new'), sec.bucket(tap.college(), 'staff')); SELECT "
                           "sec.note_change('employee', jsonb_build_array(tap.id('new')))")));
        QVERIFY(one(QStringLiteral("SELECT sec.rebuild_dirty()")).toInt() > 30);
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM sec.account WHERE scope_day IS NOT NULL")),
                 QStringLiteral("8"));
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM sec.dirty")), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestServerRead)
#include "tst_serverread.moc"
