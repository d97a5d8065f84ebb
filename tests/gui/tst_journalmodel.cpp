// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/picturepage.h"
#include "tests/support/support.h"
#include "ui/journal/clipboardblock.h"
#include "ui/journal/journalkeys.h"
#include "ui/journal/rostermodel.h"
#include "ui/journal/totalsmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace semestr;
using namespace semestr::test;

class JournalModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfModels();
    void hasAColumnForEveryWork();
    void greysWhoWasNotInTheGroup();
    void locksWhatIsClosed();
    void showsLatenessBesideTheMark();
    void repaintsOneCell();
    void showsAbsenceInEveryWorkOfALesson();
    void keepsRefusedTextAndSaysWhy();
    void updatesInPlaceWhenTheShapeIsTheSame();
    void startsAtToday();
    void tellsNamesakesApart();
    void countsSums();
    void readsKeysOfBothLayouts();
    void copiesWithHeadings();
    void placesABlock();

private:
    static void fill(JournalModel &model, const SamplePage &sample)
    {
        model.setPage(sample.opened, sampleToday(), sampleTime());
    }
};

void JournalModelTest::keepsTheContractOfModels()
{
    JournalModel model;
    RosterModel roster(model);
    TotalsModel totals(model);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester one(&model, mode), two(&roster, mode), three(&totals, mode);
    SamplePage sample = picturePage();
    fill(model, sample);
    fill(model, plainPage(30));
    model.setTyped(model.key(3, 1), {TypedText::State::Saving, QStringLiteral("5"), {}});
    model.clearTyped(model.key(3, 1));
    fill(model, SamplePage());
    QCOMPARE(model.rowCount(), 0);
}

void JournalModelTest::hasAColumnForEveryWork()
{
    JournalModel model;
    fill(model, picturePage());
    QCOMPARE(model.rowCount(), 24);
    QCOMPARE(model.columnCount(), 20);
    QVERIFY(model.place(5).first && !model.place(5).last);
    QVERIFY(!model.place(6).first && model.place(6).last);
    QCOMPARE(model.lesson(5).id, model.lesson(6).id);
    QCOMPARE(model.place(10).state, ColumnState::Due);
    QCOMPARE(model.place(9).state, ColumnState::Late);
    QCOMPARE(model.place(7).state, ColumnState::Complete);
    QCOMPARE(model.place(0).state, ColumnState::Locked);
    QCOMPARE(model.place(11).state, ColumnState::NotHeld);
}

void JournalModelTest::greysWhoWasNotInTheGroup()
{
    JournalModel model;
    fill(model, picturePage());
    QCOMPARE(model.face(16, 0).ground, CellGround::Outside);
    QCOMPARE(model.face(16, 3).ground, CellGround::Locked);
    QCOMPARE(model.face(19, 10).ground, CellGround::Outside);
    QVERIFY(!model.flags(model.index(19, 10)).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(model.data(model.index(19, 10), JournalModel::EnrolledRole).toBool(), false);
}

void JournalModelTest::locksWhatIsClosed()
{
    JournalModel model;
    SamplePage sample = picturePage();
    fill(model, sample);
    QVERIFY(model.data(model.index(0, 1), JournalModel::LockRole).toBool());
    QVERIFY(!model.data(model.index(0, 10), JournalModel::LockRole).toBool());
    QVERIFY(!model.data(model.index(0, 1), Qt::ToolTipRole).toString().isEmpty());
    sample.opened.writable = false;
    fill(model, sample);
    QVERIFY(model.data(model.index(0, 10), JournalModel::LockRole).toBool());
}

void JournalModelTest::showsLatenessBesideTheMark()
{
    JournalModel model;
    fill(model, picturePage());
    const CellFace &face = model.face(6, 10);
    QCOMPARE(face.main, QStringLiteral("3"));
    QCOMPARE(face.minor, QStringLiteral("о"));
    QVERIFY(!face.absence);
    QVERIFY(model.face(4, 10).absence);
    QCOMPARE(model.face(13, 6).main, QStringLiteral("2/3"));
    QVERIFY(model.face(13, 6).comment);
    QVERIFY(model.face(10, 9).flag);
}

void JournalModelTest::repaintsOneCell()
{
    JournalModel model;
    fill(model, picturePage());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    CellChange change{1, model.key(3, 10), {}, {}};
    change.after.value = QStringLiteral("5");
    model.apply(change);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.index(3, 10));
    QCOMPARE(changed.first().at(1).toModelIndex(), model.index(3, 10));
    QCOMPARE(model.index(3, 10).data().toString(), QStringLiteral("5"));
}

void JournalModelTest::showsAbsenceInEveryWorkOfALesson()
{
    JournalModel model;
    fill(model, picturePage());
    CellChange change{1, model.key(0, 5), {}, {}};
    change.after.attendance = Attendance{Presence::Absent, 0};
    model.apply(change);
    QCOMPARE(model.face(0, 5).main, QStringLiteral("н"));
    QCOMPARE(model.data(model.index(0, 6), JournalModel::AttendanceRole).toString(), QStringLiteral("н"));
}

void JournalModelTest::keepsRefusedTextAndSaysWhy()
{
    JournalModel model;
    SamplePage sample = picturePage();
    fill(model, sample);
    const CellKey key = model.key(0, 10);
    model.setTyped(key, {TypedText::State::Refused, QStringLiteral("4"), QStringLiteral("because")});
    const QModelIndex at = model.index(0, 10);
    QCOMPARE(at.data(JournalModel::RefusedRole).toString(), QStringLiteral("4"));
    QVERIFY(at.data(Qt::ToolTipRole).toString().contains(QStringLiteral("because")));
    QCOMPARE(at.data(JournalModel::MarkRole).toString(), QStringLiteral("5"));
    fill(model, sample);
    QCOMPARE(at.data(JournalModel::RefusedRole).toString(), QStringLiteral("4"));
    model.clearTyped(key);
    QCOMPARE(at.data().toString(), QStringLiteral("5"));
}

void JournalModelTest::updatesInPlaceWhenTheShapeIsTheSame()
{
    JournalModel model;
    SamplePage sample = picturePage();
    fill(model, sample);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    sample.put(1, 9, 0, QStringLiteral("2"));
    fill(model, sample);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(1, 10).data().toString(), QStringLiteral("2"));
    sample.addLesson({2026, 11, 20}, QStringLiteral("lecture"));
    fill(model, sample);
    QCOMPARE(reset.size(), 1);
}

void JournalModelTest::startsAtToday()
{
    JournalModel model;
    SamplePage sample = picturePage();
    fill(model, sample);
    QCOMPARE(model.startColumn(), 10);
    model.setPage(sample.opened, QDate(2026, 10, 10), sampleTime());
    QCOMPARE(model.startColumn(), 10);
    model.setPage(sample.opened, QDate(2026, 8, 1), sampleTime());
    QCOMPARE(model.startColumn(), 0);
}

void JournalModelTest::tellsNamesakesApart()
{
    JournalModel model;
    RosterModel roster(model);
    fill(model, picturePage());
    QCOMPARE(roster.note(10), QStringLiteral("14.03.2009"));
    QVERIFY(roster.note(9).isEmpty());
    QVERIFY(roster.hasEnded(19));
    QVERIFY(roster.note(19).contains(QStringLiteral("21.09")));
    QVERIFY(!roster.hasEnded(16));
}

void JournalModelTest::countsSums()
{
    JournalModel model;
    TotalsModel totals(model);
    fill(model, picturePage());
    QCOMPARE(totals.text(0, TotalsModel::AverageColumn), QStringLiteral("4,71"));
    QCOMPARE(totals.text(1, TotalsModel::MissedColumn), QStringLiteral("2"));
    QCOMPARE(totals.givenHours(), 20);
    CellChange change{1, model.key(0, 10), {}, {}};
    model.apply(change);
    QCOMPARE(totals.text(0, TotalsModel::AverageColumn), QStringLiteral("4,67"));
}

void JournalModelTest::readsKeysOfBothLayouts()
{
    using Act = JournalKey::Act;
    const auto read = [](int key, Qt::KeyboardModifiers modifiers, const QString &text = {}) {
        return readJournalKey(QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    };
    QCOMPARE(read(Qt::Key_Z, Qt::ControlModifier).act, Act::Undo);
    QCOMPARE(read(0x042F /*Я*/, Qt::ControlModifier).act, Act::Undo);
    QCOMPARE(read(0x042F, Qt::ControlModifier | Qt::ShiftModifier).act, Act::Redo);
    QCOMPARE(read(0x0421 /*С*/, Qt::ControlModifier).act, Act::Copy);
    QCOMPARE(read(0x041C /*М*/, Qt::ControlModifier).act, Act::Paste);
    QCOMPARE(read(0x0412 /*В*/, Qt::ControlModifier).act, Act::FillDown);
    QCOMPARE(read(0x0416 /*Ж*/, Qt::ControlModifier).act, Act::Today);
    QCOMPARE(read(Qt::Key_Semicolon, Qt::ControlModifier).act, Act::Today);
    QCOMPARE(read(0x041D, Qt::NoModifier, QStringLiteral("н")).text, QStringLiteral("н"));
    QCOMPARE(read(Qt::Key_F2, Qt::NoModifier).act, Act::Comment);
    QCOMPARE(read(Qt::Key_5, Qt::KeypadModifier, QStringLiteral("5")).text, QStringLiteral("5"));
    QCOMPARE(read(Qt::Key_Q, Qt::AltModifier, QStringLiteral("q")).act, Act::None);
    QCOMPARE(cyrillicText(QStringLiteral("pfq")), QStringLiteral("зай"));
}

void JournalModelTest::copiesWithHeadings()
{
    JournalModel model;
    fill(model, picturePage());
    const TotalsModel totals(model);
    const std::unique_ptr<QMimeData> data(
        copyBlock(model, totals, QItemSelectionRange(model.index(9, 10), model.index(10, 10))));
    const QStringList lines = data->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains(QStringLiteral("08.10")));
    QCOMPARE(lines.at(1), QStringLiteral("Зайцев Егор\t5"));
    QCOMPARE(readBlock(data.get()), (TextBlock{{QStringLiteral("5")}, {QString()}}));
    QVERIFY(data->html().contains(QStringLiteral("<td>5</td>")));
}

void JournalModelTest::placesABlock()
{
    JournalModel model;
    fill(model, plainPage(3));
    const TextBlock block = readTabbed(QStringLiteral("5\t4\r\n\t3\r\n2\t\r\n"));
    QCOMPARE(block.size(), 3);
    const PlacedBlock placed = placeBlock(model, model.index(0, 1), block);
    QCOMPARE(placed.texts.size(), 4);
    QCOMPARE(placed.outside, 0);
    QCOMPARE(placed.texts.at(2).first, model.key(1, 2));
    QCOMPARE(placeBlock(model, model.index(2, 1), block).outside, 2);
}

QTEST_MAIN(JournalModelTest)
#include "tst_journalmodel.moc"
