// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <sqlite3.h>

using namespace semestr;
using namespace semestr::test;

// What a stranger does to the file is seen: chain, replay, and the triggers that know only us.
class TestChangeLog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    SmallCollege m_college;
    QString m_file;
    int m_number = 0;

    Result<std::unique_ptr<Store>> open()
    {
        return Store::open(m_file, {&m_clock, &m_ids, false, {}, QStringLiteral("FULL")});
    }
    Result<ChainReport> chain()
    {
        auto store = open();
        if (!store)
            return fail(store.error());
        return waitFor((*store)->read<ChainReport>(verifyChain));
    }
    QStringList differences()
    {
        auto store = open();
        return store ? waitFor((*store)->read<QStringList>([](Connection &c) {
                           return compareWithReplay(c);
                       })).value_or(QStringList{QStringLiteral("!")})
                     : QStringList{QStringLiteral("closed")};
    }
    // Ten writes over four cells, every one a change.
    static QString valueOf(int i) { return QString::number(2 + (i + i / 4) % 4); }
    // Another program: SQLite without our functions.
    QByteArray strangersWrite(const QByteArray &sql)
    {
        sqlite3 *db = nullptr;
        sqlite3_open(m_file.toUtf8().constData(), &db);
        char *message = nullptr;
        sqlite3_exec(db, sql.constData(), nullptr, nullptr, &message);
        const QByteArray answer(message ? message : "");
        sqlite3_free(message);
        sqlite3_close(db);
        return answer;
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("%1.semestr").arg(++m_number));
        auto store = open();
        QVERIFY_RESULT(store);
        for (int i = 0; i < 10; ++i)
            QVERIFY_RESULT(saveMark(**store, m_college, 1, i % 4, valueOf(i)));
    }

    void untouchedLogHolds()
    {
        const auto report = chain();
        QVERIFY_RESULT(report);
        QCOMPARE(report->brokenAt, 0);
        QCOMPARE(report->changes, 10);
        QCOMPARE(differences(), QStringList());
    }

    // Ours and SQLite's JSON are one: the server reads it, and an older file's log holds SQLite's.
    void patchesReadAsSqlitesJson()
    {
        auto store = open();
        QVERIFY_RESULT(store);
        const auto odd = waitFor((*store)->read<QStringList>([](Connection &c) -> Result<QStringList> {
            const QString sql = QString::fromUtf8(
                "WITH v(x) AS (VALUES (NULL), (0), (1), (-7), (1.0), (2.5), (1e300), (9007199254740993), "
                "(''), ('5'), ('ё «н»'), ('a\"b\\c'), "
                "                     (char(1, 8, 9, 10, 12, 13, 31, 127)), ('/<>&'), ('😀')), "
                "     p AS (SELECT a.x AS a, b.x AS b FROM v a, v b) "
                "SELECT quote(a) || ' ' || quote(b) FROM p "
                "WHERE change_patch('f', a, b) IS NOT CASE WHEN a IS NOT b THEN '{\"f\":' || json_array(a, "
                "b) || '}' ELSE '{}' END "
                "   OR change_key(a, b) IS NOT json_array(a, b) ");
            SEMESTR_LET(q, c.ask(sql));
            QStringList different;
            while (q.next())
                different.append(q.text(0));
            return different;
        }));
        QVERIFY_RESULT(odd);
        QCOMPARE(*odd, QStringList());
    }

    void bytesAreWordsInAPatch()
    {
        auto store = open();
        QVERIFY_RESULT(store);
        const auto said = waitFor((*store)->read<QString>([](Connection &c) -> Result<QString> {
            SEMESTR_LET(q, c.ask(QStringLiteral(
                               "SELECT change_patch('a', NULL, zeroblob(16), 'b', x'0a', x'0a', 'c', x'0a', "
                               "x'0b')")));
            return q.next() ? q.text(0) : QString();
        }));
        QVERIFY_RESULT(said);
        QCOMPARE(*said,
                 QString::fromUtf8(
                     "{\"a\":[null,\"00000000-0000-0000-0000-000000000000\"],\"c\":[\"x0a\",\"x0b\"]}"));
    }

    void findsTheForgedEntry_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<qint64>("brokenAt");
        QTest::newRow("patch")
            << QByteArray("UPDATE change_log SET patch = replace(patch, ']', ' ]') WHERE op_no = 5") << 5LL;
        QTest::newRow("person") << QByteArray(
                                       "UPDATE change_log SET person_id = zeroblob(16) WHERE op_no = 3")
                                << 3LL;
        QTest::newRow("time") << QByteArray("UPDATE change_log SET at = at - 1 WHERE op_no = 10") << 10LL;
        QTest::newRow("tx") << QByteArray("UPDATE change_log SET tx = 1 WHERE op_no = 2") << 2LL;
        QTest::newRow("reason") << QByteArray("UPDATE change_log SET reason = 'x' WHERE op_no = 2") << 2LL;
        QTest::newRow("removed first") << QByteArray("DELETE FROM change_log WHERE op_no = 1") << 1LL;
        QTest::newRow("removed inside") << QByteArray("DELETE FROM change_log WHERE op_no = 6") << 6LL;
        QTest::newRow("removed and closed up")
            << QByteArray("DELETE FROM change_log WHERE op_no = 6; UPDATE change_log SET op_no = op_no - 1 "
                          "WHERE op_no > 6")
            << 6LL;
        QTest::newRow("swapped") << QByteArray("UPDATE change_log SET op_no = 99 WHERE op_no = 4;"
                                               "UPDATE change_log SET op_no = 4 WHERE op_no = 5;"
                                               "UPDATE change_log SET op_no = 5 WHERE op_no = 99")
                                 << 4LL;
        QTest::newRow("digest") << QByteArray("UPDATE change_log SET digest = zeroblob(32) WHERE op_no = 7")
                                << 7LL;
        QTest::newRow("hash of the last")
            << QByteArray("UPDATE change_log SET hash = zeroblob(32) WHERE op_no = 10") << 10LL;
        QTest::newRow("half erased") << QByteArray("UPDATE change_log SET salt = NULL WHERE op_no = 8")
                                     << 8LL;
        QTest::newRow("erased and its digest changed")
            << QByteArray(
                   "UPDATE change_log SET salt = NULL, patch = NULL, digest = zeroblob(32) WHERE op_no = 8")
            << 8LL;
    }
    void findsTheForgedEntry()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(strangersWrite(sql), QByteArray());
        const auto report = chain();
        QVERIFY_RESULT(report);
        QTEST(report->brokenAt, "brokenAt");
    }

    void erasureKeepsTheChain()
    {
        QCOMPARE(strangersWrite("UPDATE change_log SET salt = NULL, patch = NULL WHERE op_no IN (1, 5)"),
                 QByteArray());
        const auto report = chain();
        QVERIFY_RESULT(report);
        QCOMPARE(report->brokenAt, 0);
        QCOMPARE(report->changes, 10);
        QCOMPARE(report->erased, 2);
        QCOMPARE(differences(), QStringList());
    }

    void newestEntriesCutOffShowInTheReplay()
    {
        QCOMPARE(strangersWrite("DELETE FROM change_log WHERE op_no = 10"), QByteArray());
        QCOMPARE(chain()->brokenAt, 0);
        QCOMPARE(differences().size(), 1);
        QVERIFY(differences().constFirst().startsWith(QStringLiteral("mark [")));
        QVERIFY(differences().constFirst().endsWith(QStringLiteral("] value")));
    }

    void anotherProgramCannotWriteACell()
    {
        QVERIFY(strangersWrite("UPDATE mark SET value = '5'").contains("no such function"));
        QVERIFY(strangersWrite("DELETE FROM mark").contains("no such function"));
        QCOMPARE(differences(), QStringList());
    }

    void aCellChangedBehindTheTriggersIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("end");
        QTest::newRow("value")
            << QByteArray("UPDATE mark SET value = 'x' WHERE student_id = (SELECT min(student_id) FROM mark)")
            << 1 << " value";
        QTest::newRow("hidden") << QByteArray("UPDATE mark SET deleted = 1") << 4 << " deleted";
        QTest::newRow("removed") << QByteArray("DELETE FROM mark") << 4 << " *";
        QTest::newRow("added") << QByteArray("INSERT INTO mark(page_id, lesson_id, slot, student_id, value) "
                                             "VALUES (zeroblob(16), zeroblob(16), 0, zeroblob(16), '5')")
                               << 1 << " *";
    }
    void aCellChangedBehindTheTriggersIsFound()
    {
        QFETCH(QByteArray, sql);
        const QByteArray triggersOff =
            "DROP TRIGGER log_mark_update; DROP TRIGGER log_mark_delete; DROP TRIGGER log_mark_insert; "
            "DROP TRIGGER seal_mark_update; DROP TRIGGER seal_mark_delete; DROP TRIGGER seal_mark_insert;";
        QCOMPARE(strangersWrite(triggersOff + sql), QByteArray());
        QTEST(int(differences().size()), "count");
        QFETCH(QString, end);
        QVERIFY(differences().constFirst().endsWith(end));
        QCOMPARE(chain()->brokenAt, 0);
    }

    void withoutAContextNothingIsWritten()
    {
        m_file = m_dir.filePath(QStringLiteral("fresh.semestr"));
        auto store = open();
        QVERIFY_RESULT(store);
        const auto written = waitFor((*store)->run<bool>([](Connection &c) -> Result<bool> {
            SEMESTR_TRY(c.execute(QStringLiteral("INSERT INTO college(id) VALUES (zeroblob(16))")));
            return true;
        }));
        QCOMPARE_FAULT(written, Fault::DatabaseFailed);
        QCOMPARE(askOne(**store, QStringLiteral("SELECT count(*) FROM college"))->toInt(), 0);
    }

    void digestIsOfTheContentAlone()
    {
        const auto digestOf = [this](Store &store) {
            return waitFor(store.read<QString>(contentDigest)).value_or(QStringLiteral("!"));
        };
        QString first;
        {
            auto store = open();
            first = digestOf(**store);
        }
        SettableClock later{1791999900000};
        SystemIds others(later);
        auto again = Store::open(m_dir.filePath(QStringLiteral("again.semestr")),
                                 {&later, &others, false, {}, QStringLiteral("FULL")});
        QVERIFY_RESULT(again);
        for (int i = 6; i < 10; ++i) // the last values alone, by another person at another time
            QVERIFY_RESULT(saveMark(**again, m_college, 1, i % 4, valueOf(i), m_college.curator));
        QCOMPARE(digestOf(**again), first);
        QCOMPARE(first.size(), 64);
        QVERIFY_RESULT(saveMark(**again, m_college, 1, 1, QStringLiteral("н")));
        QVERIFY(digestOf(**again) != first);
    }
};

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changelog.moc"
