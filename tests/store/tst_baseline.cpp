// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/baseline.h"
#include "app/changelog/changereader.h"
#include "app/changelog/inverse.h"
#include "app/changelog/undostack.h"
#include "app/usecases/maintenance.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// A history that was loaded past the log: sealed by one entry, proven ever after, changed only by the log.
class TestBaseline : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    std::unique_ptr<Workspace> m_workspace;
    int m_number = 0;

    Done run(const QString &sql)
    {
        const auto done = waitFor(m_workspace->store().run<bool>([sql](Connection &c) -> Result<bool> {
            SEMESTR_TRY(c.executeScript(sql));
            return true;
        }));
        return done ? Done() : Done(fail(done.error()));
    }
    qint64 ask(const QString &sql)
    {
        return waitFor(m_workspace->store().read<qint64>([sql](Connection &c) -> Result<qint64> {
                   SEMESTR_LET(q, c.ask(sql));
                   return q.next() ? q.whole(0) : -1;
               }))
            .value_or(-1);
    }
    // Marks of `page` for twenty lessons and five students, with nothing but the entry in the log.
    Result<qint64> load(int page)
    {
        ChangeContext context = SmallCollege().by(SmallCollege().teacher);
        context.verb = QStringLiteral("loadHistory");
        return waitFor(m_workspace->store().write<qint64>(context, [page](Transaction &t) {
            return loadBaseline(t, [&]() -> Done {
                const QString id = QStringLiteral(
                    "id_blob('00000000-0000-4000-8000-' || substr('000000000000' || (%1), -12))");
                return t.connection().executeScript(
                    QStringLiteral(
                        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99) "
                        "INSERT INTO mark(page_id, lesson_id, slot, student_id, value) SELECT %1, %2, 0, "
                        "%3, '4' FROM n")
                        .arg(id.arg(page), id.arg(QStringLiteral("1000 + i / 5")),
                             id.arg(QStringLiteral("2000 + i % 5"))));
            });
        }));
    }
    VerifyReport verify()
    {
        Maintenance maintenance(*m_workspace);
        return waitFor(maintenance.verify()).value_or(VerifyReport());
    }
    Done change(const QString &sql)
    {
        ChangeContext context;
        context.verb = QStringLiteral("enter");
        const auto done =
            waitFor(m_workspace->store().write<bool>(context, [sql](Transaction &t) -> Result<bool> {
                SEMESTR_TRY(t.connection().executeScript(sql));
                return true;
            }));
        return done ? Done() : Done(fail(done.error()));
    }
    // Behind everybody's back.
    Done forge(const QString &sql)
    {
        return run(QString(QStringLiteral("UPDATE change_context SET applying = 2 WHERE id = 1; ") + sql +
                           QStringLiteral("; UPDATE change_context SET applying = 0 WHERE id = 1")));
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        ++m_number;
        Workspace::Options options;
        options.store.clock = &m_clock;
        options.store.ids = &m_ids;
        auto workspace = Workspace::open(m_dir.filePath(QStringLiteral("%1.semestr").arg(m_number)), options);
        QVERIFY_RESULT(workspace);
        m_workspace = std::move(*workspace);
        QVERIFY_RESULT(saveMark(m_workspace->store(), {}, 1, 1, QStringLiteral("5")));
        const auto op = load(7);
        QVERIFY_RESULT(op);
        QCOMPARE(*op, 2);
        QVERIFY_RESULT(saveMark(m_workspace->store(), {}, 1, 2, QStringLiteral("3")));
    }

    void isOneEntryAndProven()
    {
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM mark")), 102);
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM change_log")), 3);
        const VerifyReport report = verify();
        QVERIFY2(report.good(), qPrintable(report.differences.join(u'\n')));
        QCOMPARE(report.changes, 3);
    }

    void isToldAsOneLine()
    {
        const auto entries = waitFor(m_workspace->store().read<QList<ChangeEntry>>(
            [](Connection &c) { return readSince(c, 0, 0, 100); }));
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->at(1).object, baselineObject());
        QCOMPARE(entries->at(1).verb, QStringLiteral("loadHistory"));
        QCOMPARE(baselineRows(entries->at(1).patch), 100);
    }

    void forgedRowIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        const QString first =
            QStringLiteral("WHERE page_id = (SELECT page_id FROM mark GROUP BY page_id "
                           "HAVING count(*) = 100) AND student_id = (SELECT max(student_id) "
                           "FROM mark) AND lesson_id = (SELECT max(lesson_id) FROM mark)");
        QTest::newRow("changed") << QString(QStringLiteral("UPDATE mark SET value = '5' ") + first);
        QTest::newRow("removed") << QString(QStringLiteral("DELETE FROM mark ") + first);
        QTest::newRow("added") << QString(
            QStringLiteral("INSERT INTO mark(page_id, lesson_id, slot, student_id, value) SELECT page_id, "
                           "lesson_id, 1, student_id, '5' FROM mark ") +
            first);
    }
    void forgedRowIsFound()
    {
        QFETCH(const QString, sql);
        const qint64 before = ask(QStringLiteral("SELECT total(value) * 1000 + count(*) FROM mark"));
        QVERIFY_RESULT(forge(sql));
        QVERIFY(ask(QStringLiteral("SELECT total(value) * 1000 + count(*) FROM mark")) != before);
        const VerifyReport report = verify();
        QCOMPARE(report.differences, QStringList{QStringLiteral("mark * *")});
        QCOMPARE(report.brokenAt, 0);
    }

    void forgedSealIsFound()
    {
        QVERIFY_RESULT(run(QStringLiteral("UPDATE change_log SET patch = replace(patch, '101 ', '100 ') "
                                          "WHERE object = 'baseline'")));
        QCOMPARE(verify().brokenAt, 2);
    }

    void laterChangeIsLoggedAndProven_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("entries");
        QTest::newRow("a value") << QStringLiteral("UPDATE mark SET value = '5' WHERE value = '4'") << 100;
        QTest::newRow("twice") << QStringLiteral("UPDATE mark SET value = '5' WHERE value = '4'; "
                                                 "UPDATE mark SET note = 'x', value = '2' WHERE value = '5'")
                               << 201;
        QTest::newRow("a tombstone") << QStringLiteral("UPDATE mark SET deleted = 1 WHERE value = '4'")
                                     << 100;
        QTest::newRow("taken away") << QStringLiteral("DELETE FROM mark WHERE value = '4'") << 100;
        QTest::newRow("taken away and made again")
            << QStringLiteral(
                   "CREATE TEMP TABLE kept AS SELECT * FROM mark WHERE value = '4'; DELETE FROM mark "
                   "WHERE value = '4'; INSERT INTO mark(page_id, lesson_id, slot, student_id, value, "
                   "note) SELECT page_id, lesson_id, slot, student_id, '3', 'again' FROM kept; "
                   "DROP TABLE kept")
            << 200;
    }
    void laterChangeIsLoggedAndProven()
    {
        QFETCH(const QString, sql);
        QFETCH(const int, entries);
        QVERIFY_RESULT(change(sql));
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM change_log WHERE op_no > 3")), entries);
        const VerifyReport report = verify();
        QVERIFY2(report.good(), qPrintable(report.differences.mid(0, 5).join(u'\n')));
    }

    // A row that was changed by the log and by a stranger, in another field.
    void forgedFieldOfAChangedRowIsFound()
    {
        QVERIFY_RESULT(change(QStringLiteral("UPDATE mark SET note = 'x' WHERE value = '4'")));
        QVERIFY(verify().good());
        QVERIFY_RESULT(forge(QStringLiteral("UPDATE mark SET value = '2' WHERE value = '4'")));
        QVERIFY(!verify().good());
    }

    void secondHistoryJoinsTheFirst()
    {
        QVERIFY_RESULT(change(QStringLiteral("UPDATE mark SET value = '5' WHERE value = '4'")));
        QVERIFY_RESULT(load(8));
        QVERIFY(verify().good());
        QVERIFY_RESULT(forge(QStringLiteral("DELETE FROM mark WHERE value = '4'")));
        QVERIFY(!verify().good());
    }

    void undoLeavesItAlone()
    {
        const auto stacks = waitFor(m_workspace->store().read<UndoStacks>(
            [](Connection &c) { return readUndoStacks(c, SmallCollege().teacher); }));
        QVERIFY_RESULT(stacks);
        QCOMPARE(stacks->undo.size(), 2);
        QCOMPARE(stacks->undo.last().tx, 3);
        QCOMPARE(stacks->undo.first().tx, 1);
        ChangeContext context;
        context.undoes = 2;
        const auto undone = waitFor(m_workspace->store().write<QList<TouchedRow>>(
            context, [](Transaction &t) { return undoTransaction(t, 2); }));
        QCOMPARE_FAULT(undone, Fault::NothingToUndo);
        QVERIFY(verify().good());
    }

    // With a server the rows are proven like those that came from it; the old seal has served its time.
    void becomesRowsOfAServer()
    {
        QVERIFY_RESULT(change(QStringLiteral("UPDATE mark SET note = 'x' WHERE value = '4'")));
        const auto settled = waitFor(m_workspace->store().write<bool>({}, [](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(settleBaseline(t));
            return true;
        }));
        QVERIFY_RESULT(settled);
        QVERIFY_RESULT(
            run(QStringLiteral("INSERT INTO replica(id, kind) VALUES (1, 'person') ON CONFLICT(id) DO "
                               "UPDATE SET kind = 'person'")));
        QVERIFY2(verify().good(), qPrintable(verify().differences.mid(0, 5).join(u'\n')));
        QVERIFY_RESULT(forge(QStringLiteral("UPDATE mark SET value = '2' WHERE note = 'x'")));
        QCOMPARE(verify().differences.size(), 100);
    }

    void isRefusedWithAServer()
    {
        QVERIFY_RESULT(
            run(QStringLiteral("INSERT INTO sync_state(id, address) VALUES (1, 'host') ON CONFLICT(id) DO "
                               "UPDATE SET address = 'host'")));
        QCOMPARE_FAULT(load(9), Fault::BadData);
    }
};

QTEST_GUILESS_MAIN(TestBaseline)
#include "tst_baseline.moc"
