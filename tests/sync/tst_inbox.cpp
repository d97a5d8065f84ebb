// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/inverse.h"
#include "app/changelog/replay.h"
#include "app/changelog/undostack.h"
#include "app/sync/inbox.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// The server's rows in the file: over, under and beside the own changes.
class TestInbox : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    SmallCollege m_college;
    std::unique_ptr<Store> m_store;
    int m_number = 0;

    QString cell(int lesson, int student) const
    {
        return QStringLiteral("[\"%1\",\"%2\",0,\"%3\"]")
            .arg(m_college.page.text(), m_college.lesson(lesson).text(), m_college.student(student).text());
    }
    RemoteRow row(int student, qint64 rev, const QJsonObject &fields) const
    {
        return {QStringLiteral("mark"),
                cell(1, student),
                rev,
                QUuid::fromRfc4122(QByteArray(16, 'o')),
                77,
                fields};
    }
    static QJsonObject value(const QString &text)
    {
        return {{QStringLiteral("value"), text}, {QStringLiteral("deleted"), 0}};
    }
    Result<int> take(const QList<RemoteRow> &rows, qint64 cursor = 100)
    {
        ChangeContext context;
        context.applying = true;
        return waitFor(m_store->write<int>(context, [&](Transaction &t) -> Result<int> {
            SEMESTR_LET(inbox, Inbox::open(t, cursor));
            for (const RemoteRow &one : rows)
                SEMESTR_TRY(inbox->apply(one));
            SEMESTR_TRY(inbox->settle());
            return inbox->applied();
        }));
    }
    Done run(const QString &sql)
    {
        const auto done = waitFor(m_store->run<bool>([&](Connection &c) -> Result<bool> {
            SEMESTR_TRY(c.execute(sql));
            return true;
        }));
        return done ? Done() : Done(fail(done.error()));
    }
    QString text(const QString &sql) { return askOne(*m_store, sql).value_or(QVariant()).toString(); }
    QString mark(int student) { return readMark(*m_store, m_college, 1, student).value_or(QString()); }
    QStringList differences()
    {
        return waitFor(m_store->read<QStringList>([](Connection &c) { return compareWithReplay(c); }))
            .value_or(QStringList{QStringLiteral("failed")});
    }

private Q_SLOTS:
    void init()
    {
        const QString file = m_dir.filePath(QStringLiteral("%1.semestr").arg(++m_number));
        auto store = Store::open(file, {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")});
        QVERIFY_RESULT(store);
        m_store = std::move(*store);
    }

    void takesAWholeRowAndWritesNoLog()
    {
        QJsonObject fields = value(QStringLiteral("5"));
        fields.insert(QStringLiteral("protocol_id"), QStringLiteral("00112233-4455-6677-8899-aabbccddeeff"));
        QVERIFY_RESULT(take({row(1, 10, fields)}));
        QCOMPARE(text(QStringLiteral("SELECT value || rev || edited_at || hex(protocol_id) || hex(author_id) "
                                     "FROM mark")),
                 QStringLiteral("51077"
                                "00112233445566778899AABBCCDDEEFF"
                                "6F6F6F6F6F6F6F6F6F6F6F6F6F6F6F6F"));
        QCOMPARE(text(QStringLiteral("SELECT count(*) FROM change_log")), QStringLiteral("0"));
        QVERIFY_RESULT(take({row(1, 11, {{QStringLiteral("note"), QStringLiteral("x")}})}));
        QCOMPARE(
            text(QStringLiteral("SELECT value IS NULL AND protocol_id IS NULL AND note = 'x' FROM mark")),
            QStringLiteral("1")); // what the row does not carry is empty
    }

    void anOlderRowChangesNothing()
    {
        QVERIFY_RESULT(take({row(1, 10, value(QStringLiteral("5")))}));
        QVERIFY_RESULT(take({row(1, 9, value(QStringLiteral("3")))}));
        QCOMPARE(mark(1), QStringLiteral("5"));
    }

    void fieldsOfANewerServerSurvive()
    {
        QJsonObject fields = value(QStringLiteral("5"));
        fields.insert(QStringLiteral("colour"), QStringLiteral("blue"));
        fields.insert(QStringLiteral("extra"), QStringLiteral("{\"old\":1}"));
        QVERIFY_RESULT(take({row(1, 10, fields)}));
        QCOMPARE(text(QStringLiteral("SELECT extra FROM mark")),
                 QStringLiteral("{\"colour\":\"blue\",\"old\":1}"));
        RemoteRow unknown = row(2, 11, value(QStringLiteral("5")));
        unknown.object = QStringLiteral("hologram");
        const auto taken = take({unknown});
        QVERIFY_RESULT(taken);
        QCOMPARE(*taken, 0);
    }

    void refusesARowWithoutARequiredField()
    {
        RemoteRow lesson{QStringLiteral("lesson"),
                         QStringLiteral("[\"00112233-4455-6677-8899-aabbccddeeff\"]"),
                         5,
                         {},
                         0,
                         QJsonObject()};
        QCOMPARE_FAULT(take({lesson}), Fault::ServerAnswer);
    }

    void otherFieldsComeInUnderAnOwnChange()
    {
        QVERIFY_RESULT(take({row(1, 10, value(QStringLiteral("3")))}));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("5")));
        QJsonObject fields = value(QStringLiteral("2"));
        fields.insert(QStringLiteral("note"), QStringLiteral("late"));
        QVERIFY_RESULT(take({row(1, 12, fields)}));
        QCOMPARE(text(QStringLiteral("SELECT value || note || rev FROM mark")), QStringLiteral("5late12"));
        QCOMPARE(text(QStringLiteral("SELECT field || server_value || server_rev FROM shadow")),
                 QStringLiteral("value\"2\"12"));
        QCOMPARE(differences(), QStringList());
        QVERIFY_RESULT(run(QStringLiteral("UPDATE change_log SET state = 2, seq = 13")));
        QVERIFY_RESULT(take({}, 12)); // the cursor is before the verdict
        QCOMPARE(mark(1), QStringLiteral("5"));
        QVERIFY_RESULT(take({}, 13));
        QCOMPARE(mark(1), QStringLiteral("2"));
        QCOMPARE(text(QStringLiteral("SELECT count(*) FROM shadow")), QStringLiteral("0"));
        QCOMPARE(text(QStringLiteral("SELECT hex(author_id) = hex('oooooooooooooooo') FROM mark")),
                 QStringLiteral("1"));
        QCOMPARE(differences(), QStringList());
    }

    // A newer row must not be undone by an older shadow.
    void aSettledRowForgetsItsShadow()
    {
        QVERIFY_RESULT(take({row(1, 10, value(QStringLiteral("3")))}));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("5")));
        QVERIFY_RESULT(take({row(1, 12, value(QStringLiteral("2")))}));
        QVERIFY_RESULT(run(QStringLiteral("UPDATE change_log SET state = 1, seq = 14")));
        QVERIFY_RESULT(take({row(1, 14, value(QStringLiteral("5")))}));
        QCOMPARE(mark(1), QStringLiteral("5"));
        QCOMPARE(text(QStringLiteral("SELECT count(*) FROM shadow")), QStringLiteral("0"));
    }

    void anInsertThatWasRefusedGoesWhenAllIsSaid()
    {
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("5")));
        QVERIFY_RESULT(run(QStringLiteral("UPDATE change_log SET state = 3, seq = 10")));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("4")));
        RemoteRow none = row(1, 10, {});
        none.fields.reset();
        QVERIFY_RESULT(take({none}, 10));
        QCOMPARE(mark(1), QStringLiteral("4")); // the second change has no verdict yet
        QVERIFY_RESULT(run(QStringLiteral("UPDATE change_log SET state = 3, seq = 11 WHERE op_no = 2")));
        QVERIFY_RESULT(take({}, 11));
        QCOMPARE(mark(1), QStringLiteral("-"));
        QCOMPARE(differences(), QStringList());
    }

    void aCellChangedPastTheLogIsFound_data()
    {
        QTest::addColumn<QString>("forgery");
        QTest::newRow("a row of the server")
            << "UPDATE mark SET value = '5' WHERE hex(student_id) LIKE '%01'";
        QTest::newRow("beside an own change")
            << "UPDATE mark SET note = 'x' WHERE hex(student_id) LIKE '%02'";
        QTest::newRow("an own change") << "UPDATE mark SET value = '2' WHERE hex(student_id) LIKE '%02'";
        QTest::newRow("a new row") << "UPDATE mark SET student_id = x'00' WHERE hex(student_id) LIKE '%01'";
        QTest::newRow("a row gone") << "DELETE FROM mark WHERE hex(student_id) LIKE '%01'";
    }
    void aCellChangedPastTheLogIsFound()
    {
        QFETCH(QString, forgery);
        QVERIFY_RESULT(
            take({row(1, 10, value(QStringLiteral("3"))), row(2, 11, value(QStringLiteral("3")))}));
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 2, QStringLiteral("4")));
        QCOMPARE(differences(), QStringList());
        for (const char *trigger : {"log_mark_insert", "log_mark_update", "log_mark_delete",
                                    "seal_mark_insert", "seal_mark_update", "seal_mark_delete"})
            QVERIFY_RESULT(run(QString(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger))));
        QVERIFY_RESULT(run(forgery));
        QVERIFY(!differences().isEmpty());
    }

    void whatTheServerPutAsideIsNotUndone()
    {
        const auto tx = saveMark(*m_store, m_college, 1, 1, QStringLiteral("5"));
        QVERIFY_RESULT(tx);
        const auto before = waitFor(m_store->read<UndoStacks>(
            [this](Connection &c) { return readUndoStacks(c, m_college.teacher); }));
        QVERIFY_RESULT(before);
        QCOMPARE(before->undo.size(), 1);
        QVERIFY_RESULT(run(QStringLiteral("UPDATE change_log SET state = 2, seq = 10")));
        const auto after = waitFor(m_store->read<UndoStacks>(
            [this](Connection &c) { return readUndoStacks(c, m_college.teacher); }));
        QVERIFY_RESULT(after);
        QCOMPARE(after->undo.size(), 0);
        const auto undone = waitFor(
            m_store->write<bool>(m_college.by(m_college.teacher, *tx), [&](Transaction &t) -> Result<bool> {
                SEMESTR_TRY(undoTransaction(t, *tx));
                return true;
            }));
        QCOMPARE_FAULT(undone, Fault::UndoOvertaken);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
