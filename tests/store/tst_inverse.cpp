// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/changereader.h"
#include "app/changelog/inverse.h"
#include "app/changelog/undostack.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// Undo as a new change, on real tables and across closing the file.
class TestInverse : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    SmallCollege m_college;
    std::unique_ptr<Store> m_store;

    Done reopen()
    {
        m_store.reset();
        auto store = Store::open(m_dir.filePath(QStringLiteral("a.semestr")),
                                 {&m_clock, &m_ids, false, {}, QStringLiteral("FULL")});
        if (!store)
            return fail(store.error());
        m_store = std::move(*store);
        return {};
    }
    Result<qint64> takeBack(qint64 tx, const PersonId &person)
    {
        return waitFor(
            m_store->write<qint64>(m_college.by(person, tx), [tx](Transaction &t) -> Result<qint64> {
                SEMESTR_TRY(undoTransaction(t, tx));
                return t.tx();
            }));
    }
    Result<UndoStacks> stacks(const PersonId &person)
    {
        return waitFor(
            m_store->read<UndoStacks>([person](Connection &c) { return readUndoStacks(c, person); }));
    }
    QString mark(int lesson, int student)
    {
        return readMark(*m_store, m_college, lesson, student).value_or(QStringLiteral("!"));
    }

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        QFile::remove(m_dir.filePath(QStringLiteral("a.semestr")));
        QVERIFY_RESULT(reopen());
    }

    void undoesAndRedoesAcrossClosing()
    {
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("4")));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("5")));
        QVERIFY_RESULT(reopen());
        auto top = stacks(m_college.teacher);
        QVERIFY_RESULT(top);
        QCOMPARE(top->undo.size(), 2);
        QVERIFY_RESULT(takeBack(top->undo.last().tx, m_college.teacher));
        QCOMPARE(mark(1, 1), QStringLiteral("4"));
        top = stacks(m_college.teacher);
        QVERIFY_RESULT(takeBack(top->undo.last().tx, m_college.teacher)); // the row's making
        QCOMPARE(mark(1, 1), QStringLiteral("-"));
        QVERIFY_RESULT(reopen());
        top = stacks(m_college.teacher);
        QCOMPARE(top->undo.size(), 0);
        QCOMPARE(top->redo.size(), 2);
        QVERIFY_RESULT(takeBack(top->redo.last().tx, m_college.teacher));
        QCOMPARE(mark(1, 1), QStringLiteral("4"));
        top = stacks(m_college.teacher);
        QVERIFY_RESULT(takeBack(top->redo.last().tx, m_college.teacher));
        QCOMPARE(mark(1, 1), QStringLiteral("5"));
        QCOMPARE(stacks(m_college.teacher)->redo.size(), 0);
    }

    void undoIsANewChangeWithItsOwnAuthor()
    {
        const auto tx = saveMark(*m_store, m_college, 1, 1, QStringLiteral("4"));
        QVERIFY_RESULT(tx);
        QVERIFY_RESULT(takeBack(*tx, m_college.curator));
        QCOMPARE(askOne(*m_store, QStringLiteral("SELECT count(*) FROM change_log"))->toInt(), 2);
        QCOMPARE(askOne(*m_store, QStringLiteral("SELECT author_id FROM mark"))->toByteArray(),
                 m_college.curator.bytes());
        QCOMPARE(
            askOne(*m_store, QStringLiteral("SELECT undoes FROM change_log WHERE op_no = 2"))->toLongLong(),
            *tx);
    }

    void takesBackAWholeTransactionInReverse()
    {
        const auto tx = waitFor(
            m_store->write<qint64>(m_college.by(m_college.teacher), [this](Transaction &t) -> Result<qint64> {
                for (int i = 0; i < 30; ++i)
                    SEMESTR_TRY(putMark(t, m_college, 1, i, QStringLiteral("н")));
                for (int i = 0; i < 30; i += 2)
                    SEMESTR_TRY(putMark(t, m_college, 1, i, QStringLiteral("3")));
                return t.tx();
            }));
        QVERIFY_RESULT(tx);
        QVERIFY_RESULT(takeBack(*tx, m_college.teacher));
        QCOMPARE(askOne(*m_store,
                        QStringLiteral("SELECT count(*) FROM mark WHERE deleted = 0 OR value IS NOT NULL"))
                     ->toInt(),
                 0);
    }

    void refusesWhenAnotherChangedTheValue()
    {
        const auto mine = saveMark(*m_store, m_college, 1, 1, QStringLiteral("4"));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("3"), m_college.curator));
        QCOMPARE_FAULT(takeBack(*mine, m_college.teacher), Fault::UndoOvertaken);
        QCOMPARE(mark(1, 1), QStringLiteral("3"));
        QCOMPARE(askOne(*m_store, QStringLiteral("SELECT count(*) FROM change_log"))->toInt(), 2);
    }

    void refusesWhenAnotherAddedToARowThatIWouldUnmake()
    {
        const auto mine = saveMark(*m_store, m_college, 1, 1, QStringLiteral("4"));
        QVERIFY_RESULT(
            waitFor(m_store->write<bool>(m_college.by(m_college.curator), [](Transaction &t) -> Result<bool> {
                SEMESTR_TRY(t.connection().execute(QStringLiteral("UPDATE mark SET note = 'x'")));
                return true;
            })));
        QCOMPARE_FAULT(takeBack(*mine, m_college.teacher), Fault::UndoOvertaken);
    }

    void refusesWhatIsNotThere() { QCOMPARE_FAULT(takeBack(12345, m_college.teacher), Fault::NothingToUndo); }

    void returnsEveryKindOfValue()
    {
        const auto made = waitFor(m_store->write<qint64>({}, [](Transaction &t) -> Result<qint64> {
            SEMESTR_TRY(t.connection().execute(QStringLiteral(
                "INSERT INTO employee(person_id, position, rate, norm_hours, bucket_id) "
                "VALUES (x'00112233445566778899aabbccddeeff', '\"[1]\"', 0.75, 720, zeroblob(16))")));
            return t.tx();
        }));
        QVERIFY_RESULT(made);
        const auto changed = waitFor(m_store->write<qint64>({}, [](Transaction &t) -> Result<qint64> {
            SEMESTR_TRY(
                t.connection().execute(QStringLiteral("UPDATE employee SET position = NULL, rate = 1.5, "
                                                      "norm_hours = NULL, bucket_id = randomblob(16)")));
            return t.tx();
        }));
        QVERIFY_RESULT(takeBack(*changed, {}));
        QCOMPARE(askOne(*m_store,
                        QStringLiteral(
                            "SELECT quote(position) || quote(rate) || quote(norm_hours) || quote(bucket_id) "
                            "FROM employee"))
                     ->toString(),
                 QStringLiteral("'\"[1]\"'0.75720X'00000000000000000000000000000000'"));
        QVERIFY_RESULT(takeBack(*made, {})); // bucket_id is required and stays
        QCOMPARE(askOne(*m_store, QStringLiteral(
                                      "SELECT quote(position) || deleted || length(bucket_id) FROM employee"))
                     ->toString(),
                 QStringLiteral("NULL116"));
    }

    void bringsBackARemovedRow()
    {
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("4")));
        const auto removed = waitFor(
            m_store->write<qint64>(m_college.by(m_college.teacher), [](Transaction &t) -> Result<qint64> {
                SEMESTR_TRY(t.connection().execute(QStringLiteral("DELETE FROM mark")));
                return t.tx();
            }));
        QVERIFY_RESULT(removed);
        QCOMPARE(mark(1, 1), QStringLiteral("-"));
        QVERIFY_RESULT(takeBack(*removed, m_college.teacher));
        QCOMPARE(mark(1, 1), QStringLiteral("4"));
    }

    void readsTheHistoryOfACell()
    {
        QVERIFY_RESULT(saveMark(*m_store, m_college, 2, 3, QStringLiteral("4")));
        m_clock.advance(1000);
        QVERIFY_RESULT(saveMark(*m_store, m_college, 2, 3, QStringLiteral("5"), m_college.curator));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 2, 4, QStringLiteral("2")));
        const QString key = changeKey(
            {m_college.page.variant(), m_college.lesson(2).variant(), 0, m_college.student(3).variant()});
        const auto lines = waitFor(m_store->read<QList<ChangeEntry>>(
            [key](Connection &c) { return readHistory(c, QStringLiteral("mark"), key); }));
        QVERIFY_RESULT(lines);
        QCOMPARE(lines->size(), 2);
        QCOMPARE(lines->last().person, m_college.curator);
        QCOMPARE(lines->last().patch, QStringLiteral("{\"value\":[\"4\",\"5\"]}"));
        const auto later = waitFor(m_store->read<QList<ChangeEntry>>(
            [this](Connection &c) { return readSince(c, 0, m_clock.nowMs(), 100); }));
        QCOMPARE(later->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestInverse)
#include "tst_inverse.moc"
