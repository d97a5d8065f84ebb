// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// Taking back and doing again in the journal: new changes with their own rights, across restarts
// (docs/adr/0002).
class TestJournalUndo : public QObject, private JournalBench
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoes();
    void undoesAPasteAtOnce();
    void undoesAcrossARestart();
    void forgetsRedoAfterANewChange();
    void refusesToUndoWhatAnotherChanged();
    void refusesToUndoUnderALock();
    void undoesHomeworkOnlyWhileItIsOpen();
};

void TestJournalUndo::undoesAndRedoes()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "3"));
    QVERIFY_RESULT(enter(today, 0, "5"));
    auto state = waitFor(m_actions->undoState());
    QVERIFY_RESULT(state);
    QCOMPARE(state->undo.text, s("5"));
    QCOMPARE(state->undo.cells, 1);
    QCOMPARE(state->undo.day, SampleCollege::today());
    QCOMPARE(state->undo.student.last, s("Абрамов"));
    QCOMPARE(state->redo.tx, 0);
    QVERIFY_RESULT(waitFor(m_actions->undo()));
    QCOMPARE(value(today, 0), s("3"));
    QVERIFY_RESULT(waitFor(m_actions->undo()));
    QCOMPARE(value(today, 0), QString());
    QCOMPARE_FAULT(waitFor(m_actions->undo()), Fault::NothingToUndo);
    QVERIFY_RESULT(waitFor(m_actions->redo()));
    QVERIFY_RESULT(waitFor(m_actions->redo()));
    QCOMPARE(value(today, 0), s("5"));
    QCOMPARE_FAULT(waitFor(m_actions->redo()), Fault::NothingToUndo);
}

void TestJournalUndo::undoesAPasteAtOnce()
{
    QVERIFY_RESULT(sit());
    QList<std::pair<CellKey, QString>> texts;
    for (int i = 0; i < 30; ++i)
        texts.append({m_college->cell(today, i), i % 4 ? s("4") : s("н")});
    QVERIFY_RESULT(waitFor(m_actions->enterMany(m_college->page, texts)));
    QCOMPARE(waitFor(m_actions->undoState())->undo.cells, 30);
    QVERIFY_RESULT(waitFor(m_actions->undo()));
    const auto opened = waitFor(m_actions->open(m_college->page));
    QVERIFY_RESULT(opened);
    for (const Cell &cell : opened->page.cells)
        QVERIFY(cell.isEmpty());
    QVERIFY_RESULT(waitFor(m_actions->redo()));
    QCOMPARE(value(today, 1), s("4"));
    QVERIFY(stored(today, 0)->attendance);
}

void TestJournalUndo::undoesAcrossARestart()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "3"));
    QVERIFY_RESULT(enter(today, 0, "5"));
    QVERIFY_RESULT(restart());
    QCOMPARE(waitFor(m_actions->undoState())->undo.text, s("5"));
    QVERIFY_RESULT(waitFor(m_actions->undo()));
    QCOMPARE(value(today, 0), s("3"));
    QVERIFY_RESULT(restart());
    QCOMPARE(waitFor(m_actions->undoState())->redo.text, s("5"));
    QVERIFY_RESULT(waitFor(m_actions->redo()));
    QCOMPARE(value(today, 0), s("5"));
}

void TestJournalUndo::forgetsRedoAfterANewChange()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "3"));
    QVERIFY_RESULT(waitFor(m_actions->undo()));
    QVERIFY_RESULT(enter(today, 1, "4"));
    QCOMPARE(waitFor(m_actions->undoState())->redo.tx, 0);
    QCOMPARE_FAULT(waitFor(m_actions->redo()), Fault::NothingToUndo);
    QCOMPARE(value(today, 0), QString());
}

void TestJournalUndo::refusesToUndoWhatAnotherChanged()
{
    QVERIFY_RESULT(sit());
    QVERIFY_RESULT(enter(today, 0, "3"));
    const Session teacher = m_college->workspace().session();
    QVERIFY_RESULT(giveLessonTo(m_college->otherTeacher));
    m_college->signInAs(m_college->otherTeacher, s("SUB"));
    QVERIFY_RESULT(enter(today, 0, "4"));
    m_college->workspace().setSession(teacher);
    const qint64 before = m_college->logged();
    QCOMPARE_FAULT(waitFor(m_actions->undo()), Fault::UndoOvertaken);
    QCOMPARE(m_college->logged(), before);
    QCOMPARE(value(today, 0), s("4"));
}

void TestJournalUndo::refusesToUndoUnderALock()
{
    QVERIFY_RESULT(sit("angarsk"));
    m_college->goTo(QDate(2026, 10, 7));
    QVERIFY_RESULT(enter(3, 0, "3"));
    m_college->goTo(SampleCollege::today());
    const qint64 before = m_college->logged();
    const auto refused = waitFor(m_actions->undo());
    QCOMPARE_FAULT(refused, Fault::Locked);
    QCOMPARE(row(refused.error()), s("F-27"));
    QCOMPARE(m_college->logged(), before);
    QCOMPARE(value(3, 0), s("3"));
}

void TestJournalUndo::undoesHomeworkOnlyWhileItIsOpen()
{
    QVERIFY_RESULT(sit());
    LessonEdit task;
    task.homeworkText = s("§ 5");
    const LessonId lesson = m_college->lessons.at(today);
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, lesson, task)));
    task.homeworkText = s("§ 6");
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, lesson, task)));
    QVERIFY_RESULT(waitFor(m_actions->undo()));
    QCOMPARE(this->lesson(today)->homeworkText, s("§ 5"));
    m_college->goTo(QDate(2026, 10, 7));
    QCOMPARE_FAULT(waitFor(m_actions->redo()), Fault::Locked);
    m_college->goTo(SampleCollege::today());
    QVERIFY_RESULT(waitFor(m_actions->redo()));
    QCOMPARE(this->lesson(today)->homeworkText, s("§ 6"));
}

QTEST_GUILESS_MAIN(TestJournalUndo)
#include "tst_journalundo.moc"
