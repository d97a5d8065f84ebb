// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/changereader.h"
#include "app/usecases/conflicttray.h"
#include "app/usecases/journalactions.h"
#include "tests/support/plantedconflict.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

#include <QSignalSpy>

using namespace semestr;
using namespace semestr::test;

namespace {

// A college with the teacher's «3» in today's cell and the tools of the tray.
struct Run
{
    Run() : college(SampleCollege::make().value()), tray(college->workspace()), actions(college->workspace())
    {
        const auto entered = waitFor(actions.enter(cell(), QStringLiteral("3")));
        Q_ASSERT(entered);
    }

    CellKey cell(int student = 0) const { return college->cell(SampleCollege::todays, student); }
    QString keyOf(const CellKey &key) const
    {
        return changeKey({key.page.bytes(), key.lesson.bytes(), key.slot, key.student.bytes()});
    }
    QString presenceKey(const CellKey &key) const
    {
        return changeKey({key.page.bytes(), key.lesson.bytes(), key.student.bytes()});
    }
    PlantedConflict marks() const
    {
        PlantedConflict p;
        p.object = QStringLiteral("mark");
        p.key = keyOf(cell());
        p.field = QStringLiteral("value");
        p.base = QStringLiteral("\"5\"");
        p.server = QStringLiteral("\"3\"");
        p.incoming = QStringLiteral("\"4\"");
        p.serverAuthor = college->otherTeacher;
        p.incomingAuthor = college->teacher;
        p.serverAt = 1000;
        p.incomingAt = 2000;
        p.receivedAt = 3000;
        p.device = QStringLiteral("Каб. 214");
        return p;
    }
    PlantedConflict refusal() const
    {
        PlantedConflict p = marks();
        p.kind = QStringLiteral("refused");
        p.field.clear();
        p.base = p.server = QString();
        p.incoming = QStringLiteral("{\"deleted\":[null,0],\"value\":[null,\"4\"]}");
        p.why = QStringLiteral("{\"code\":\"lock\",\"reason\":\"WindowOver\",\"row\":\"F-24\"}");
        return p;
    }
    QUuid plant(const PlantedConflict &p) { return plantConflict(college->workspace(), p).value(); }
    QList<ConflictItem> list(bool open = false)
    {
        return waitFor(tray.list(open)).value_or(QList<ConflictItem>());
    }
    Cell cellNow(const CellKey &key) { return waitFor(actions.open(key.page)).value().page.cell(key); }

    std::unique_ptr<SampleCollege> college;
    ConflictTray tray;
    JournalActions actions;
};

} // namespace

class TestConflictTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatWhereAndWhose()
    {
        Run r;
        r.plant(r.marks());
        const auto items = r.list();
        QCOMPARE(items.size(), 1);
        const ConflictItem &item = items.first();
        QCOMPARE(item.base, QStringLiteral("5"));
        QCOMPARE(item.server, QStringLiteral("3"));
        QCOMPARE(item.incoming, QStringLiteral("4"));
        QCOMPARE(item.now, QStringLiteral("3"));
        QCOMPARE(item.page, r.college->page);
        QCOMPARE(item.day, SampleCollege::today());
        QCOMPARE(item.studentId, r.college->students.first());
        QVERIFY(!item.group.isEmpty() && !item.discipline.isEmpty() && !item.student.last.isEmpty());
        QVERIFY(!item.serverAuthor.last.isEmpty());
        QVERIFY(item.mineIncoming && !item.mineServer && item.ownPage && item.mayDecide);
        QCOMPARE(item.incomingDevice, QStringLiteral("Каб. 214"));
    }

    void writesTheAttendanceAsItsLetter()
    {
        Run r;
        PlantedConflict p = r.marks();
        p.object = QStringLiteral("attendance");
        p.key = r.presenceKey(r.cell(1));
        p.field = QStringLiteral("status");
        p.base = QStringLiteral("null");
        p.server = QStringLiteral("\"absent\"");
        p.incoming = QStringLiteral("\"ill\"");
        r.plant(p);
        const auto items = r.list();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().base, QString());
        QCOMPARE(items.first().server, QStringLiteral("н"));
        QCOMPARE(items.first().incoming, QStringLiteral("ill")); // no letter of its own here
        QCOMPARE(items.first().now, QString());
    }

    void putsTheChosenValueInForce_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("decision");
        QTest::newRow("mine") << int(ConflictChoice::Incoming) << QString() << QStringLiteral("4")
                              << QStringLiteral("mine");
        QTest::newRow("theirs") << int(ConflictChoice::Server) << QString() << QStringLiteral("3")
                                << QStringLiteral("theirs");
        QTest::newRow("base") << int(ConflictChoice::Base) << QString() << QStringLiteral("5")
                              << QStringLiteral("base");
        QTest::newRow("other") << int(ConflictChoice::Other) << QStringLiteral("2") << QStringLiteral("2")
                               << QStringLiteral("other");
    }
    void putsTheChosenValueInForce()
    {
        QFETCH(int, choice);
        QFETCH(QString, typed);
        QFETCH(QString, value);
        QFETCH(QString, decision);
        Run r;
        const QUuid id = r.plant(r.marks());
        QVERIFY(r.cellNow(r.cell()).conflict);
        QSignalSpy changed(&r.tray, &ConflictTray::changed);
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice(choice), typed)));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(r.cellNow(r.cell()).value, value);
        QVERIFY(!r.cellNow(r.cell()).conflict);
        QVERIFY(r.list(true).isEmpty());
        const ConflictItem item = r.list().first();
        QCOMPARE(item.decision, decision);
        QCOMPARE(item.now, value);
        QVERIFY(!item.decidedBy.last.isEmpty() && item.decidedAt > 0 && !item.mayDecide);
    }

    void decidesInOneTransactionThatReplays()
    {
        Run r;
        const QUuid id = r.plant(r.marks());
        const auto tx = waitFor(r.tray.decide(id, ConflictChoice::Incoming));
        QVERIFY_RESULT(tx);
        QCOMPARE(r.college->ask(QStringLiteral("SELECT count(*) FROM change_log WHERE tx = %1").arg(*tx)), 2);
        QCOMPARE(
            r.college->ask(QStringLiteral("SELECT group_concat(object) FROM (SELECT object FROM change_log "
                                          "WHERE tx = %1 ORDER BY object)")
                               .arg(*tx)),
            QStringLiteral("conflict,mark"));
    }

    void refusesASecondDecision()
    {
        Run r;
        const QUuid id = r.plant(r.marks());
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Server)));
        QCOMPARE_FAULT(waitFor(r.tray.decide(id, ConflictChoice::Incoming)), Fault::ConflictClosed);
        QCOMPARE(r.cellNow(r.cell()).value, QStringLiteral("3"));
    }

    void refusesAnUnknownConflict()
    {
        Run r;
        QCOMPARE_FAULT(waitFor(r.tray.decide(QUuid::createUuid(), ConflictChoice::Server)), Fault::NotFound);
    }

    void leavesAllAloneWhenTheValueIsRefused()
    {
        Run r;
        const QUuid id = r.plant(r.marks());
        const qint64 before = r.college->logged();
        QCOMPARE_FAULT(waitFor(r.tray.decide(id, ConflictChoice::Other, QStringLiteral("17"))),
                       Fault::ValueRefused);
        QCOMPARE(r.college->logged(), before);
        QCOMPARE(r.list(true).size(), 1);
    }

    void asksTheLockOfAnyMark()
    {
        Run r;
        const QUuid id = r.plant(r.marks());
        r.college->goTo(QDate(2027, 6, 1));
        QVERIFY(r.list().first().mayDecide);
        QCOMPARE_FAULT(waitFor(r.tray.decide(id, ConflictChoice::Incoming)), Fault::Locked);
        QCOMPARE(r.list(true).size(), 1);
        // What stands stays: nothing is written that a lock could forbid.
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Server)));
    }

    void letsOnlyThoseDecideWhoMayEditTheCell()
    {
        Run r;
        PlantedConflict p = r.marks();
        p.serverAuthor = p.incomingAuthor = r.college->teacher;
        const QUuid id = r.plant(p);
        QVERIFY_RESULT(r.college->signInAs(QStringLiteral("curator")));
        QVERIFY(!r.list().first().mayDecide);
        QCOMPARE_FAULT(waitFor(r.tray.decide(id, ConflictChoice::Server)), Fault::Forbidden);
        r.college->workspace().setSession({});
        QCOMPARE_FAULT(waitFor(r.tray.decide(id, ConflictChoice::Server)), Fault::NotSignedIn);
    }

    void triesARefusedChangeAgain()
    {
        Run r;
        const QUuid id = r.plant(r.refusal());
        const ConflictItem item = r.list().first();
        QCOMPARE(item.kind, ConflictItem::Kind::Refused);
        QCOMPARE(item.field, QStringLiteral("value"));
        QCOMPARE(item.incoming, QStringLiteral("4"));
        QCOMPARE(item.base, QString());
        QCOMPARE(item.why.value(QStringLiteral("code")).toString(), QStringLiteral("lock"));
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Incoming)));
        QCOMPARE(r.cellNow(r.cell()).value, QStringLiteral("4"));
        QCOMPARE(r.list().first().decision, QStringLiteral("mine"));
    }

    void letsARefusedChangeBe()
    {
        Run r;
        const QUuid id = r.plant(r.refusal());
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Server)));
        QCOMPARE(r.cellNow(r.cell()).value, QStringLiteral("3"));
        QCOMPARE(r.list().first().decision, QStringLiteral("withdrawn"));
    }

    void undoesADecision()
    {
        Run r;
        const QUuid id = r.plant(r.marks());
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Incoming)));
        const auto state = waitFor(r.actions.undoState());
        QVERIFY_RESULT(state);
        QCOMPARE(state->undo.verb, QStringLiteral("decideConflict"));
        QCOMPARE(state->undo.text, QStringLiteral("4"));
        QVERIFY_RESULT(waitFor(r.actions.undo()));
        QCOMPARE(r.cellNow(r.cell()).value, QStringLiteral("3"));
        QVERIFY(r.cellNow(r.cell()).conflict);
        QCOMPARE(r.list(true).size(), 1);
        QVERIFY_RESULT(waitFor(r.actions.redo()));
        QCOMPARE(r.cellNow(r.cell()).value, QStringLiteral("4"));
        QVERIFY(r.list(true).isEmpty());
    }

    void undoesADecisionThatWroteNoValue()
    {
        Run r;
        const QUuid id = r.plant(r.marks());
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Server)));
        QVERIFY_RESULT(waitFor(r.actions.undo()));
        QCOMPARE(r.list(true).size(), 1);
        QCOMPARE(r.cellNow(r.cell()).value, QStringLiteral("3"));
    }

    void decidesATopicAndATask()
    {
        Run r;
        const LessonId lesson = r.college->lessons.at(SampleCollege::todays);
        LessonEdit edit;
        edit.topic = QStringLiteral("Циклы");
        edit.homeworkText = QStringLiteral("§ 2.1, задачи 4–7");
        QVERIFY_RESULT(waitFor(r.actions.edit(r.college->page, lesson, edit)));
        PlantedConflict topic = r.marks();
        topic.object = QStringLiteral("lesson_record");
        topic.key = changeKey({r.college->page.bytes(), lesson.bytes()});
        topic.field = QStringLiteral("topic");
        topic.incoming = QStringLiteral("\"Вложенные циклы\"");
        PlantedConflict task = r.marks();
        task.object = QStringLiteral("homework");
        const QUuid homework = naturalUuid("homework", {lesson.bytes(), PersonId().bytes()});
        task.key = changeKey({r.college->page.bytes(), homework.toRfc4122()});
        task.field = QStringLiteral("text");
        task.incoming = QStringLiteral("\"§ 2.1, задачи 4–9\"");
        const QUuid one = r.plant(topic), other = r.plant(task);
        for (const ConflictItem &item : r.list()) {
            QCOMPARE(item.lesson, lesson);
            QCOMPARE(item.day, SampleCollege::today());
        }
        QVERIFY_RESULT(waitFor(r.tray.decide(one, ConflictChoice::Incoming)));
        QVERIFY_RESULT(waitFor(r.tray.decide(other, ConflictChoice::Incoming)));
        const auto opened = waitFor(r.actions.open(r.college->page));
        QVERIFY_RESULT(opened);
        QCOMPARE(opened->page.lesson(lesson)->topic, QStringLiteral("Вложенные циклы"));
        QCOMPARE(opened->page.lesson(lesson)->homeworkText, QStringLiteral("§ 2.1, задачи 4–9"));
    }

    void writesAFieldThatNoVerbKnows()
    {
        Run r;
        PlantedConflict p = r.marks();
        p.field = QStringLiteral("task_state");
        p.base = p.server = QStringLiteral("null");
        p.incoming = QStringLiteral("\"done\"");
        const QUuid id = r.plant(p);
        QVERIFY_RESULT(waitFor(r.tray.decide(id, ConflictChoice::Incoming)));
        QCOMPARE(r.college->ask(QStringLiteral("SELECT task_state FROM mark WHERE task_state IS NOT NULL")),
                 QStringLiteral("done"));
    }

    void showsAThingOfAnotherKindHonestly()
    {
        Run r;
        PlantedConflict p = r.marks();
        p.object = QStringLiteral("room");
        p.key = changeKey({QUuid::createUuid().toRfc4122()});
        p.field = QStringLiteral("number");
        p.serverAuthor = r.college->curator;
        p.incomingAuthor = r.college->curator;
        const QUuid id = r.plant(p);
        const ConflictItem item = r.list().first();
        QCOMPARE(item.object, QStringLiteral("room"));
        QCOMPARE(item.incoming, QStringLiteral("4"));
        QVERIFY(item.page.isNull() && !item.mayDecide);
        QCOMPARE_FAULT(waitFor(r.tray.decide(id, ConflictChoice::Incoming)), Fault::Forbidden);
    }

    void countsWhatWaits()
    {
        Run r;
        r.plant(r.marks());
        r.plant(r.refusal());
        const auto counts = waitFor(r.tray.counts());
        QVERIFY_RESULT(counts);
        QCOMPARE(counts->conflicts, 1);
        QCOMPARE(counts->refused, 1);
        QCOMPARE(counts->all(), 2);
    }

    void marksUnsentCellsOnlyWhereThereIsAServer()
    {
        Run r;
        QVERIFY(!r.cellNow(r.cell()).unsent);
        QVERIFY_RESULT(applyAsServer(
            r.college->workspace(),
            QStringLiteral("INSERT INTO sync_state(id, address) VALUES (1, 'postgresql://s/college') "
                           "ON CONFLICT(id) DO UPDATE SET address = excluded.address")));
        QVERIFY(r.cellNow(r.cell()).unsent);
        const auto change = waitFor(r.actions.enter(r.cell(2), QStringLiteral("5")));
        QVERIFY_RESULT(change);
        QVERIFY(change->after.unsent);
        QVERIFY_RESULT(
            applyAsServer(r.college->workspace(), QStringLiteral("UPDATE change_log SET state = 1")));
        QVERIFY(!r.cellNow(r.cell()).unsent);
    }

    void keepsTheFlagWhileACellIsEdited()
    {
        Run r;
        r.plant(r.marks());
        const auto change = waitFor(r.actions.enter(r.cell(), QStringLiteral("2")));
        QVERIFY_RESULT(change);
        QVERIFY(change->after.conflict);
        QVERIFY(!waitFor(r.actions.enter(r.cell(1), QStringLiteral("2")))->after.conflict);
    }
};

QTEST_GUILESS_MAIN(TestConflictTray)
#include "tst_conflicttray.moc"
