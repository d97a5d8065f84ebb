// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// The journal's verbs on a real file: what one keystroke stores, and what is refused.
class TestJournalActions : public QObject, private JournalBench
{
    Q_OBJECT

private Q_SLOTS:
    void storesAndLogsOneKeystroke();
    void readsBothLayouts_data();
    void readsBothLayouts();
    void refusesAWrongKeyAndLogsNothing();
    void takesASecondMarkOnlyWhereTheRulesDo();
    void refusesEverythingInAdvance();
    void closesTheWindowOfTheRegulation_data();
    void closesTheWindowOfTheRegulation();
    void refusesWhoIsNotEnrolled();
    void refusesCellsThatDoNotExist();
    void onlyThePagesTeacherWrites();
    void showsThePageToWhomItConcerns();
    void aSubstituteWritesTheirLesson();
    void rollCallStoresTheAbsentAlone();
    void rollCallTwiceTakesAbsencesBack();
    void editsTheLesson();
    void addsAWork();
    void keepsTheMarkOfAnotherWork();
    void commentsACell();
    void pastesAllOrNothing();
    void tellsTheHistory();
    void announcesWhatChanged();
};

void TestJournalActions::storesAndLogsOneKeystroke()
{
    QVERIFY_RESULT(sit());
    const qint64 before = m_college->logged();
    const auto change = enter(today, 0, "5");
    QVERIFY_RESULT(change);
    QCOMPARE(change->key, m_college->cell(today, 0));
    QVERIFY(change->before.isEmpty());
    QCOMPARE(change->after.value, s("5"));
    QCOMPARE(m_college->logged(), before + 1);
    QCOMPARE(m_college->ask(s("SELECT verb FROM change_log ORDER BY op_no DESC LIMIT 1")).toString(),
             s("putMark"));
    QCOMPARE(m_college->ask(s("SELECT person_id FROM change_log ORDER BY op_no DESC LIMIT 1")).toByteArray(),
             m_college->teacher.bytes());
    QCOMPARE(m_college->ask(s("SELECT max(tx) FROM change_log")).toLongLong(), change->tx);
    QCOMPARE(value(today, 0), s("5"));
    const auto cleared = waitFor(m_actions->clear(m_college->cell(today, 0)));
    QVERIFY_RESULT(cleared);
    QCOMPARE(cleared->before.value, s("5"));
    QVERIFY(cleared->after.isEmpty());
    QCOMPARE(value(today, 0), QString());
}

void TestJournalActions::readsBothLayouts_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"н", "Н", "y", "Y"})
        QTest::newRow(typed) << s(typed);
}

void TestJournalActions::readsBothLayouts()
{
    QFETCH(const QString, typed);
    QVERIFY_RESULT(sit());
    const auto change = waitFor(m_actions->enter(m_college->cell(today, 2), typed));
    QVERIFY_RESULT(change);
    QVERIFY(change->after.attendance);
    QCOMPARE(change->after.attendance->presence, Presence::Absent);
    QCOMPARE(m_college->ask(s("SELECT status FROM attendance")).toString(), s("absent"));
}

void TestJournalActions::refusesAWrongKeyAndLogsNothing()
{
    QVERIFY_RESULT(sit());
    const qint64 before = m_college->logged();
    for (const char *typed : {"6", "1", "x", "5н", "зач"})
        QCOMPARE_FAULT(enter(today, 0, typed), Fault::ValueRefused);
    QCOMPARE(m_college->logged(), before);
    QCOMPARE(value(today, 0), QString());
}

void TestJournalActions::takesASecondMarkOnlyWhereTheRulesDo()
{
    QVERIFY_RESULT(sit("egoryevsk", "Русский язык"));
    const auto two = enter(today, 0, "4/5");
    QVERIFY_RESULT(two);
    QCOMPARE(two->after.value, s("4"));
    QCOMPARE(two->after.value2, s("5"));
    QVERIFY_RESULT(sit("egoryevsk"));
    const qint64 before = m_college->logged();
    QCOMPARE_FAULT(enter(today, 0, "4/5"), Fault::SecondMarkRefused);
    QVERIFY_RESULT(sit("kasli", "Русский язык"));
    QCOMPARE_FAULT(enter(today, 0, "4/5"), Fault::SecondMarkRefused);
    QCOMPARE(m_college->logged(), before);
}

void TestJournalActions::refusesEverythingInAdvance()
{
    QVERIFY_RESULT(sit());
    const qint64 before = m_college->logged();
    const auto mark = enter(future, 0, "5");
    QCOMPARE_FAULT(mark, Fault::Locked);
    QCOMPARE(row(mark.error()), s("F-06"));
    QVERIFY(mark.error().args.contains(s("since")));
    QCOMPARE_FAULT(enter(future, 0, "н"), Fault::Locked);
    const LessonId lesson = m_college->lessons.at(future);
    QCOMPARE_FAULT(waitFor(m_actions->rollCall(m_college->page, lesson, {})), Fault::Locked);
    LessonEdit edit;
    edit.topic = s("Тема");
    QCOMPARE_FAULT(waitFor(m_actions->edit(m_college->page, lesson, edit)), Fault::Locked);
    QCOMPARE(m_college->logged(), before);
    m_college->goTo(QDate(2026, 10, 12), QTime(0, 0));
    QVERIFY_RESULT(enter(future, 0, "5"));
}

void TestJournalActions::closesTheWindowOfTheRegulation_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("lesson"); // 0: 10 Sep, 1: 24 Sep, 3: 7 Oct, 4: 8 Oct
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("set");    // the row that refuses an empty cell; empty = open
    QTest::addColumn<QString>("change"); // … a filled one
    const auto moment = [](int month, int day, QTime time) {
        return QDateTime(QDate(2026, month, day), time);
    };
    const QTime noon(11, 52);
    const QTime night(23, 59, 59, 999);
    QTest::newRow("kasli, third day") << s("kasli") << 3 << moment(10, 10, night) << s("") << s("");
    QTest::newRow("kasli, fourth day")
        << s("kasli") << 3 << moment(10, 11, QTime(0, 0)) << s("") << s("F-27");
    QTest::newRow("berezniki, 21st day") << s("berezniki") << 1 << moment(10, 15, night) << s("") << s("");
    QTest::newRow("berezniki, 22nd day")
        << s("berezniki") << 1 << moment(10, 16, QTime(0, 0)) << s("F-24") << s("F-24");
    QTest::newRow("berezniki, a month")
        << s("berezniki") << 0 << moment(10, 8, noon) << s("F-24") << s("F-24");
    QTest::newRow("kaltay, the day itself") << s("kaltay") << 4 << moment(10, 8, noon) << s("") << s("F-25");
    QTest::newRow("kaltay, the next day")
        << s("kaltay") << 3 << moment(10, 8, noon) << s("F-25") << s("F-25");
    QTest::newRow("angarsk, the day itself") << s("angarsk") << 4 << moment(10, 8, night) << s("") << s("");
    QTest::newRow("angarsk, the next day") << s("angarsk") << 3 << moment(10, 8, noon) << s("") << s("F-27");
    QTest::newRow("egoryevsk, a month") << s("egoryevsk") << 0 << moment(10, 8, noon) << s("") << s("");
}

void TestJournalActions::closesTheWindowOfTheRegulation()
{
    QFETCH(const QString, preset);
    QFETCH(const int, lesson);
    QFETCH(const QDateTime, now);
    QFETCH(const QString, set);
    QFETCH(const QString, change);
    QVERIFY_RESULT(sit(preset.toLatin1().constData()));
    const auto column = this->lesson(lesson);
    QVERIFY_RESULT(column);
    m_college->goTo(column->day, QTime(12, 0));
    QVERIFY_RESULT(enter(lesson, 1, "3"));
    m_college->goTo(now.date(), now.time());
    const qint64 before = m_college->logged();
    const auto empty = enter(lesson, 0, "4");
    QCOMPARE(empty ? QString() : row(empty.error()), set);
    const auto filled = enter(lesson, 1, "4");
    QCOMPARE(filled ? QString() : row(filled.error()), change);
    QCOMPARE(m_college->logged(), before + (empty ? 1 : 0) + (filled ? 1 : 0));
    QCOMPARE(value(lesson, 1), filled ? s("4") : s("3"));
}

void TestJournalActions::refusesWhoIsNotEnrolled()
{
    QVERIFY_RESULT(sit());
    const qint64 before = m_college->logged();
    CellKey key = m_college->cell(today, 0);
    key.student = m_college->curator;
    QCOMPARE_FAULT(waitFor(m_actions->enter(key, s("5"))), Fault::NotEnrolled);
    QCOMPARE(m_college->logged(), before);
}

void TestJournalActions::refusesCellsThatDoNotExist()
{
    QVERIFY_RESULT(sit());
    const qint64 before = m_college->logged();
    CellKey key = m_college->cell(today, 0);
    key.lesson = m_college->otherLesson;
    QCOMPARE_FAULT(waitFor(m_actions->enter(key, s("5"))), Fault::NotFound);
    QCOMPARE_FAULT(enter(today, 0, "5", 1), Fault::NotFound);
    key = m_college->cell(today, 0);
    key.page = PageId();
    QCOMPARE_FAULT(waitFor(m_actions->enter(key, s("5"))), Fault::NotFound);
    QCOMPARE(m_college->logged(), before);
}

void TestJournalActions::onlyThePagesTeacherWrites()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "5"));
    const qint64 before = m_college->logged();
    const CellKey key = m_college->cell(today, 0);
    const auto refuses = [&](Fault fault) {
        QCOMPARE_FAULT(waitFor(m_actions->enter(key, s("4"))), fault);
        QCOMPARE_FAULT(waitFor(m_actions->clear(key)), fault);
        QCOMPARE_FAULT(waitFor(m_actions->comment(key, s("хорошо"))), fault);
        QCOMPARE_FAULT(waitFor(m_actions->rollCall(key.page, key.lesson, {})), fault);
        LessonEdit edit;
        edit.topic = s("Чужая тема");
        QCOMPARE_FAULT(waitFor(m_actions->edit(key.page, key.lesson, edit)), fault);
        QCOMPARE_FAULT(waitFor(m_actions->addWork(key.page, key.lesson, WorkColumn())), fault);
    };
    for (const char *login : {"curator", "deputy", "admin"}) {
        QVERIFY_RESULT(m_college->signInAs(s(login)));
        refuses(Fault::Forbidden);
        QCOMPARE_FAULT(waitFor(m_actions->undo()), Fault::NothingToUndo);
    }
    m_college->signInAs(m_college->otherTeacher, s("TCH"));
    refuses(Fault::Forbidden);
    m_college->signInAs(m_college->students.first(), s("STU"));
    refuses(Fault::Forbidden);
    m_college->workspace().setSession({});
    refuses(Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_actions->undo()), Fault::NotSignedIn);
    QCOMPARE(m_college->logged(), before);
}

void TestJournalActions::showsThePageToWhomItConcerns()
{
    QVERIFY_RESULT(sit());
    const auto own = waitFor(m_actions->open(m_college->page));
    QVERIFY_RESULT(own);
    QVERIFY(own->writable);
    const auto pages = waitFor(m_actions->pages());
    QVERIFY_RESULT(pages);
    QCOMPARE(pages->size(), 1);
    QVERIFY(pages->first().writable);
    QCOMPARE_FAULT(waitFor(m_actions->open(m_college->otherPage)), Fault::Forbidden);
    for (const char *login : {"curator", "deputy"}) {
        QVERIFY_RESULT(m_college->signInAs(s(login)));
        const auto seen = waitFor(m_actions->open(m_college->page));
        QVERIFY_RESULT(seen);
        QVERIFY(!seen->writable);
        QCOMPARE(waitFor(m_actions->pages())->size(), 2);
    }
    m_college->signInAs(m_college->otherTeacher, s("TCH"));
    QCOMPARE_FAULT(waitFor(m_actions->open(m_college->page)), Fault::Forbidden);
    QCOMPARE_FAULT(waitFor(m_actions->history(m_college->cell(today, 0))), Fault::Forbidden);
    m_college->signInAs(m_college->students.first(), s("STU"));
    QCOMPARE_FAULT(waitFor(m_actions->open(m_college->page)), Fault::Forbidden);
}

void TestJournalActions::aSubstituteWritesTheirLesson()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(giveLessonTo(m_college->otherTeacher));
    m_college->signInAs(m_college->otherTeacher, s("SUB"));
    QVERIFY_RESULT(enter(today, 0, "5"));
    QCOMPARE_FAULT(enter(3, 0, "5"), Fault::Forbidden);
}

void TestJournalActions::rollCallStoresTheAbsentAlone()
{
    QVERIFY_RESULT(sit());
    QCOMPARE(lesson(today)->checkedAt, 0);
    const QHash<PersonId, Attendance> absent{{m_college->students.at(3), {Presence::Absent, 0}},
                                             {m_college->students.at(7), {Presence::Late, 10}}};
    const auto changes = waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(today), absent));
    QVERIFY_RESULT(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(m_college->ask(s("SELECT count(*) FROM attendance")).toInt(), 2);
    QCOMPARE(stored(today, 7)->attendance->minutes, 10);
    QCOMPARE(lesson(today)->checkedAt, m_college->clock().nowMs());
    QCOMPARE(m_college->ask(s("SELECT count(DISTINCT tx) FROM change_log WHERE verb = 'rollCall'")).toInt(),
             1);
}

void TestJournalActions::rollCallTwiceTakesAbsencesBack()
{
    QVERIFY_RESULT(sit());
    const LessonId lesson = m_college->lessons.at(today);
    QVERIFY_RESULT(waitFor(
        m_actions->rollCall(m_college->page, lesson, {{m_college->students.at(3), {Presence::Absent, 0}}})));
    const auto again = waitFor(
        m_actions->rollCall(m_college->page, lesson, {{m_college->students.at(4), {Presence::Absent, 0}}}));
    QVERIFY_RESULT(again);
    QCOMPARE(again->size(), 2);
    QVERIFY(!stored(today, 3)->attendance);
    QVERIFY(stored(today, 4)->attendance);
}

void TestJournalActions::editsTheLesson()
{
    QVERIFY_RESULT(sit());
    LessonEdit edit;
    edit.topic = s("  Античная   философия ");
    edit.homework = HomeworkState::None;
    const auto change = waitFor(m_actions->edit(m_college->page, m_college->lessons.at(today), edit));
    QVERIFY_RESULT(change);
    const auto after = lesson(today);
    QVERIFY_RESULT(after);
    QCOMPARE(after->topic, s("Античная философия"));
    QCOMPARE(after->homework, HomeworkState::None);
    QCOMPARE(after->recordedAt, m_college->clock().nowMs());
    QCOMPARE(after->kind, s("lecture"));
    LessonEdit task;
    task.homeworkText = s("§ 5");
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, m_college->lessons.at(today), task)));
    QCOMPARE(lesson(today)->homework, HomeworkState::Set);
    QCOMPARE(lesson(today)->homeworkText, s("§ 5"));
    QCOMPARE(lesson(today)->topic, s("Античная философия"));
    const qint64 before = m_college->logged();
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, m_college->lessons.at(today), task)));
    QCOMPARE(m_college->logged(), before);
}

void TestJournalActions::addsAWork()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(secondWork());
    const auto after = lesson(today);
    QVERIFY_RESULT(after);
    QCOMPARE(after->works.size(), 2);
    QCOMPARE(after->works.last().slot, 1);
    QCOMPARE(after->works.last().title, s("Эссе"));
    QVERIFY_RESULT(enter(today, 0, "4", 1));
    QCOMPARE(value(today, 0, 1), s("4"));
    QCOMPARE(value(today, 0), QString());
}

// An absence and a mark of one lesson exclude each other; the mark of the other work is not dropped in
// silence.
void TestJournalActions::keepsTheMarkOfAnotherWork()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(secondWork());
    QVERIFY_RESULT(enter(today, 0, "4", 1));
    const qint64 before = m_college->logged();
    const auto refused = enter(today, 0, "н");
    QCOMPARE_FAULT(refused, Fault::OtherWorkMarked);
    QCOMPARE(refused.error().args.value(s("value")).toString(), s("4"));
    QCOMPARE_FAULT(waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(today),
                                               {{m_college->students.at(0), {Presence::Absent, 0}}})),
                   Fault::OtherWorkMarked);
    QCOMPARE(m_college->logged(), before);
    QCOMPARE(value(today, 0, 1), s("4"));
    QVERIFY_RESULT(waitFor(m_actions->clear(m_college->cell(today, 0, 1))));
    QVERIFY_RESULT(enter(today, 0, "н"));
    const auto replaced = enter(today, 0, "5", 1);
    QVERIFY_RESULT(replaced);
    QVERIFY(!replaced->after.attendance);
}

void TestJournalActions::commentsACell()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "5"));
    const auto change = waitFor(m_actions->comment(m_college->cell(today, 0), s(" доклад ")));
    QVERIFY_RESULT(change);
    QCOMPARE(stored(today, 0)->note, s("доклад"));
    QCOMPARE(stored(today, 0)->value, s("5"));
}

void TestJournalActions::pastesAllOrNothing()
{
    QVERIFY_RESULT(sit());
    const qint64 before = m_college->logged();
    QList<std::pair<CellKey, QString>> texts{{m_college->cell(today, 0), s("5")},
                                             {m_college->cell(today, 1), s("4")},
                                             {m_college->cell(today, 2), s("7")}};
    QCOMPARE_FAULT(waitFor(m_actions->enterMany(m_college->page, texts)), Fault::ValueRefused);
    texts.last() = {m_college->cell(future, 2), s("3")};
    QCOMPARE_FAULT(waitFor(m_actions->enterMany(m_college->page, texts)), Fault::Locked);
    QCOMPARE(m_college->logged(), before);
    texts.last() = {m_college->cell(today, 2), s("3")};
    const auto done = waitFor(m_actions->enterMany(m_college->page, texts));
    QVERIFY_RESULT(done);
    QCOMPARE(done->size(), 3);
    QCOMPARE(m_college->logged(), before + 3);
    QCOMPARE(done->first().tx, done->last().tx);
}

void TestJournalActions::tellsTheHistory()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "3"));
    m_college->clock().advance(60'000);
    QVERIFY_RESULT(enter(today, 0, "5"));
    m_college->clock().advance(60'000);
    QVERIFY_RESULT(enter(today, 0, "н"));
    const auto lines = waitFor(m_actions->history(m_college->cell(today, 0)));
    QVERIFY_RESULT(lines);
    QCOMPARE(lines->size(), 4);
    QCOMPARE(lines->last().after, s("3"));
    QCOMPARE(lines->last().author.last, s("Белова"));
    QCOMPARE(lines->at(2).before, s("3"));
    QCOMPARE(lines->at(2).after, s("5"));
    QCOMPARE(lines->at(2).at, m_college->clock().nowMs() - 60'000);
    QCOMPARE(lines->at(2).field, s("value"));
}

void TestJournalActions::announcesWhatChanged()
{
    QVERIFY_RESULT(sit());
    int cells = 0;
    int lessons = 0;
    UndoState last;
    qint64 savedAt = 0;
    connect(m_actions.get(), &JournalActions::cellChanged, this, [&](const CellChange &) { ++cells; });
    connect(m_actions.get(), &JournalActions::lessonChanged, this, [&](const LessonChange &) { ++lessons; });
    connect(m_actions.get(), &JournalActions::undoChanged, this,
            [&](const UndoState &state) { last = state; });
    connect(&m_college->workspace(), &Workspace::saved, this, [&](qint64 at) { savedAt = at; });
    QVERIFY_RESULT(enter(today, 0, "5"));
    QTRY_COMPARE(cells, 1);
    QTRY_COMPARE(last.undo.text, s("5"));
    QTRY_COMPARE(savedAt, m_college->clock().nowMs());
    QVERIFY(!enter(today, 0, "9"));
    QVERIFY_RESULT(secondWork());
    QTRY_COMPARE(lessons, 1);
    QCOMPARE(cells, 1);
}

QTEST_GUILESS_MAIN(TestJournalActions)
#include "tst_journalactions.moc"
