// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/catalogues.h"
#include "tests/support/gui/journalstage.h"
#include "tests/support/gui/picturepage.h"
#include "tests/support/gui/typetext.h"
#include "tests/support/support.h"
#include "ui/common/fonts.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolTip>

using namespace semestr;
using namespace semestr::test;

class JournalPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsInTodaysColumn();
    void opensAtALessonForAnotherRoom();
    void takesALessonOfThirtyByKeysAlone();
    void takesTheSameKeysInTheLatinLayout();
    void neverChangesACellByAWrongKey();
    void keepsRefusedTextInTheCell();
    void queuesKeysBehindASlowCommit();
    void sendsWaitingKeysOnAfterARefusal();
    void doesNotOverwriteTheLastStudent();
    void skipsCellsOutsideTheGroup();
    void saysWhyACellIsClosed();
    void putsASecondMark();
    void takesABegunSecondMarkBack();
    void clearsACell();
    void commentsInPlace();
    void keepsACommentWhenTheRoomIsClosed();
    void fillsDown();
    void pastesInOneTransaction();
    void refusesABlockThatDoesNotFit();
    void callsTheRollByExceptions();
    void dropsARollCall();
    void namesTheUndo();
    void undoesUnderTheRussianLayout();
    void findsAStudentByTyping();
    void goesRightWhenToldTo();
    void saysThatThereAreNoLessonsYet();
    void showsTheHistoryInTheTooltip();
    void opensAnotherPageWithFewerRows();
    void hasNamesForEveryControl();
    void paintsThePage_data();
    void paintsThePage();

private:
    std::unique_ptr<Catalogues> m_russian;
};

void JournalPageTest::initTestCase()
{
    m_russian = std::make_unique<Catalogues>(QStringLiteral("ru"));
    loadFonts();
}

void JournalPageTest::startsInTodaysColumn()
{
    JournalStage stage(plainPage(30));
    QCOMPARE(stage.at(), QPoint(1, 0));
}

void JournalPageTest::opensAtALessonForAnotherRoom()
{
    FakeDesk desk(plainPage(3));
    ThemeProvider themes;
    JournalRoom room(desk, themes);
    QSignalSpy opened(&room, &JournalRoom::pageOpened);
    room.open(desk.sample().page().id, desk.sample().lesson(2));
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(room.view().current().column(), 2);
}

void JournalPageTest::takesALessonOfThirtyByKeysAlone()
{
    JournalStage stage(plainPage(30));
    const QString typed = QStringLiteral("5432нбпоз5432нбпоз5432нбпоз543");
    QCOMPARE(typed.size(), 30);
    stage.type(typed);
    QCOMPARE(stage.desk.calls.size(), 30);
    for (int row = 0; row < 30; ++row) {
        const QString wanted = typed.at(row) == QChar(u'з') ? QStringLiteral("зач") : QString(typed.at(row));
        QCOMPARE(stage.cell(row), wanted);
    }
}

void JournalPageTest::takesTheSameKeysInTheLatinLayout()
{
    JournalStage stage(plainPage(6));
    stage.type(QStringLiteral("5y,gj"));
    QCOMPARE(stage.cell(0), QStringLiteral("5"));
    QCOMPARE(stage.cell(1), QStringLiteral("н"));
    QCOMPARE(stage.cell(2), QStringLiteral("б"));
    QCOMPARE(stage.cell(3), QStringLiteral("п"));
    QCOMPARE(stage.cell(4), QStringLiteral("о"));
}

void JournalPageTest::neverChangesACellByAWrongKey()
{
    JournalStage stage(plainPage(3));
    stage.type(QStringLiteral("5"));
    stage.press(Qt::Key_Up);
    QSignalSpy said(&stage.room, &JournalRoom::statusMessage);
    stage.type(QStringLiteral("9ъ!"));
    QCOMPARE(stage.cell(0), QStringLiteral("5"));
    QCOMPARE(stage.at(), QPoint(1, 0));
    QCOMPARE(stage.desk.calls.size(), 1);
    QCOMPARE(said.size(), 3);
    QVERIFY(said.first().first().toString().contains(QStringLiteral("9")));
}

void JournalPageTest::keepsRefusedTextInTheCell()
{
    JournalStage stage(plainPage(3));
    QSignalSpy said(&stage.room, &JournalRoom::statusMessage);
    stage.desk.refuseNext = Error(Fault::DiskFull, {{QStringLiteral("file"), QStringLiteral("journal.db")}});
    stage.type(QStringLiteral("4"));
    const QModelIndex cell = stage.room.model().index(0, 1);
    QCOMPARE(cell.data(JournalModel::RefusedRole).toString(), QStringLiteral("4"));
    QCOMPARE(cell.data(JournalModel::MarkRole).toString(), QString());
    QCOMPARE(stage.at(), QPoint(1, 0));
    QCOMPARE(said.size(), 1);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(said.first().first().toString()));
    stage.press(Qt::Key_Escape);
    QCOMPARE(stage.cell(0), QString());
}

void JournalPageTest::queuesKeysBehindASlowCommit()
{
    JournalStage stage(plainPage(5));
    stage.desk.isDelayed = true;
    typeText(stage.works(), QStringLiteral("543"));
    QTest::sendKeyEvent(QTest::Click, stage.works(), Qt::Key_Up, QString(), Qt::NoModifier);
    typeText(stage.works(), QStringLiteral("2"));
    QCOMPARE(stage.desk.calls, QStringList{QStringLiteral("enter 0 5")});
    QVERIFY(stage.room.model().index(0, 1).data(JournalModel::SavingRole).toBool());
    QCOMPARE(stage.at(), QPoint(1, 0));
    QVERIFY(stage.desk.answer());
    QTRY_COMPARE(stage.desk.calls.size(), 2);
    QCOMPARE(stage.at(), QPoint(1, 1));
    QVERIFY(stage.desk.answer());
    QTRY_COMPARE(stage.desk.calls.size(), 3);
    QVERIFY(stage.desk.answer());
    QTRY_COMPARE(stage.desk.calls.size(), 4);
    QCOMPARE(stage.desk.calls.last(), QStringLiteral("enter 2 2"));
    QVERIFY(stage.desk.answer());
    stage.settle();
    QCOMPARE(stage.cell(2), QStringLiteral("2"));
    QCOMPARE(stage.at(), QPoint(1, 3));
}

void JournalPageTest::sendsWaitingKeysOnAfterARefusal()
{
    JournalStage stage(plainPage(5));
    stage.desk.isDelayed = true;
    stage.desk.refuseNext = Error(Fault::DatabaseBusy);
    typeText(stage.works(), QStringLiteral("54"));
    QVERIFY(stage.desk.answer());
    QTRY_COMPARE(stage.desk.calls.size(), 2);
    QCOMPARE(stage.desk.calls.last(), QStringLiteral("enter 1 4"));
    QVERIFY(stage.desk.answer());
    stage.settle();
    QCOMPARE(stage.room.model().index(0, 1).data(JournalModel::RefusedRole).toString(), QStringLiteral("5"));
    QCOMPARE(stage.cell(1), QStringLiteral("4"));
}

void JournalPageTest::doesNotOverwriteTheLastStudent()
{
    JournalStage stage(plainPage(2));
    stage.type(QStringLiteral("543"));
    QCOMPARE(stage.cell(1), QStringLiteral("4"));
    QCOMPARE(stage.desk.calls.size(), 2);
    stage.press(Qt::Key_Delete);
    stage.type(QStringLiteral("3"));
    QCOMPARE(stage.cell(1), QStringLiteral("3"));
}

void JournalPageTest::skipsCellsOutsideTheGroup()
{
    SamplePage sample = plainPage(5);
    sample.page().rows[1].enrolled = {{QDate(2026, 10, 12), {}}};
    sample.page().rows[2].enrolled = {{QDate(2026, 9, 1), QDate(2026, 9, 20)}};
    JournalStage stage(sample);
    stage.type(QStringLiteral("54"));
    QCOMPARE(stage.cell(0), QStringLiteral("5"));
    QCOMPARE(stage.cell(3), QStringLiteral("4"));
    QCOMPARE(stage.at(), QPoint(1, 4));
    stage.press(Qt::Key_Up);
    stage.press(Qt::Key_Up);
    QCOMPARE(stage.at(), QPoint(1, 0));
}

void JournalPageTest::saysWhyACellIsClosed()
{
    JournalStage stage(plainPage(3));
    QSignalSpy said(&stage.room, &JournalRoom::statusMessage);
    stage.press(Qt::Key_Home);
    QCOMPARE(stage.at(), QPoint(0, 0));
    stage.type(QStringLiteral("5"));
    QCOMPARE(stage.desk.calls.size(), 0);
    QCOMPARE(stage.cell(0, 0), QString());
    QCOMPARE(said.size(), 1);
}

void JournalPageTest::putsASecondMark()
{
    JournalStage stage(plainPage(3));
    stage.type(QStringLiteral("4/5"));
    QCOMPARE(stage.cell(0), QStringLiteral("4/5"));
    QCOMPARE(stage.desk.cell(0, 1).value2, QStringLiteral("5"));
    QCOMPARE(stage.at(), QPoint(1, 1));
}

void JournalPageTest::takesABegunSecondMarkBack()
{
    JournalStage stage(plainPage(3));
    stage.type(QStringLiteral("4/"));
    QCOMPARE(stage.cell(0), QStringLiteral("4/"));
    stage.press(Qt::Key_Backspace);
    QCOMPARE(stage.cell(0), QStringLiteral("4"));
    QCOMPARE(stage.desk.calls.size(), 1);
}

void JournalPageTest::clearsACell()
{
    JournalStage stage(plainPage(3));
    stage.type(QStringLiteral("4"));
    stage.press(Qt::Key_Up);
    stage.press(Qt::Key_Delete);
    QCOMPARE(stage.cell(0), QString());
    QCOMPARE(stage.desk.calls.last(), QStringLiteral("clear 0"));
    stage.press(Qt::Key_Delete);
    QCOMPARE(stage.desk.calls.size(), 2);
}

void JournalPageTest::commentsInPlace()
{
    JournalStage stage(plainPage(3));
    stage.press(Qt::Key_F2);
    auto *editor = stage.room.findChild<QLineEdit *>(QStringLiteral("commentEditor"));
    QVERIFY(editor->isVisible());
    typeText(editor, QStringLiteral("пересдал"));
    QTest::keyClick(editor, Qt::Key_Return);
    stage.settle();
    QCOMPARE(stage.desk.cell(0, 1).note, QStringLiteral("пересдал"));
    QVERIFY(stage.room.model().face(0, 1).comment);
    QVERIFY(!editor->isVisible());
}

void JournalPageTest::keepsACommentWhenTheRoomIsClosed()
{
    auto stage = std::make_unique<JournalStage>(plainPage(3));
    stage->press(Qt::Key_F2);
    typeText(stage->room.findChild<QLineEdit *>(QStringLiteral("commentEditor")), QStringLiteral("устно"));
    stage->room.close();
    QCOMPARE(stage->desk.calls, QStringList{QStringLiteral("comment 0 устно")});
    stage->room.show();
    stage->press(Qt::Key_F2);
    typeText(stage->room.findChild<QLineEdit *>(QStringLiteral("commentEditor")),
             QStringLiteral("письменно"));
    stage.reset(); // must not crash
}

void JournalPageTest::fillsDown()
{
    JournalStage stage(plainPage(4));
    stage.type(QStringLiteral("5"));
    typeCommand(stage.works(), u'В');
    stage.settle();
    QCOMPARE(stage.cell(1), QStringLiteral("5"));
    stage.room.view().setCurrent(0, 1);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(stage.works(), Qt::Key_Down, Qt::ShiftModifier);
    stage.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(stage.cell(3), QStringLiteral("5"));
    QCOMPARE(stage.desk.calls.last(), QStringLiteral("enterMany 3"));
}

void JournalPageTest::pastesInOneTransaction()
{
    JournalStage stage(plainPage(4));
    QGuiApplication::clipboard()->setText(QStringLiteral("5\n4\nн\n"));
    typeCommand(stage.works(), u'М');
    stage.settle();
    QCOMPARE(stage.desk.calls, QStringList{QStringLiteral("enterMany 3")});
    QCOMPARE(stage.cell(0), QStringLiteral("5"));
    QCOMPARE(stage.cell(2), QStringLiteral("н"));
    stage.desk.refuseNext = Error(Fault::DatabaseBusy);
    stage.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stage.room.model().index(1, 1).data(JournalModel::RefusedRole).toString(), QStringLiteral("4"));
    QCOMPARE(stage.desk.cell(1, 1).value, QStringLiteral("4"));
}

void JournalPageTest::refusesABlockThatDoesNotFit()
{
    JournalStage stage(plainPage(2));
    QSignalSpy said(&stage.room, &JournalRoom::statusMessage);
    QGuiApplication::clipboard()->setText(QStringLiteral("5\n4\n3\n"));
    stage.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(stage.desk.calls.isEmpty());
    QCOMPARE(said.size(), 1);
}

void JournalPageTest::callsTheRollByExceptions()
{
    JournalStage stage(plainPage(5));
    QSignalSpy mode(&stage.room.controller(), &JournalController::rollCallChanged);
    stage.press(Qt::Key_F7);
    stage.press(Qt::Key_Return);
    stage.type(QStringLiteral("н"));
    stage.press(Qt::Key_Return);
    stage.type(QStringLiteral("5"));
    QCOMPARE(stage.at(), QPoint(1, 3));
    stage.type(QStringLiteral("б"));
    QVERIFY(stage.desk.calls.isEmpty());
    QCOMPARE(stage.cell(1), QStringLiteral("н"));
    stage.press(Qt::Key_F7);
    QCOMPARE(stage.desk.calls, QStringList{QStringLiteral("rollCall 2")});
    QCOMPARE(stage.desk.lastAbsent.value(stage.room.model().student(3).student).presence, Presence::Ill);
    QCOMPARE(stage.cell(3), QStringLiteral("б"));
    QCOMPARE(mode.size(), 2);
}

void JournalPageTest::dropsARollCall()
{
    JournalStage stage(plainPage(3));
    stage.press(Qt::Key_F7);
    stage.type(QStringLiteral("нн"));
    stage.press(Qt::Key_Escape);
    QVERIFY(stage.desk.calls.isEmpty());
    QCOMPARE(stage.cell(0), QString());
    QVERIFY(!stage.room.controller().isRollCall());
}

void JournalPageTest::namesTheUndo()
{
    JournalStage stage(picturePage());
    auto *button = stage.room.findChild<QPushButton *>(QStringLiteral("undo"));
    QVERIFY(!button->isEnabled());
    stage.room.view().setCurrent(9, 10);
    stage.type(QStringLiteral("4"));
    QVERIFY(button->isEnabled());
    QVERIFY2(button->text().contains(QStringLiteral("4 → Зайцев, 8 окт.")), qPrintable(button->text()));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(stage.desk.calls.last(), QStringLiteral("undo"));
}

void JournalPageTest::undoesUnderTheRussianLayout()
{
    JournalStage stage(plainPage(3));
    stage.type(QStringLiteral("5"));
    typeCommand(stage.works(), u'Я');
    stage.settle();
    QCOMPARE(stage.desk.calls.last(), QStringLiteral("undo"));
    typeCommand(stage.works(), u'Я', Qt::ControlModifier | Qt::ShiftModifier);
    stage.settle();
    QCOMPARE(stage.desk.calls.last(), QStringLiteral("redo"));
}

void JournalPageTest::findsAStudentByTyping()
{
    JournalStage stage(picturePage());
    RosterTable *roster = stage.room.view().roster();
    typeText(roster, QStringLiteral("мор"));
    QCOMPARE(stage.at(), QPoint(10, 17));
    QTest::keyClick(roster, Qt::Key_Home);
    QCOMPARE(stage.at(), QPoint(0, 17));
}

void JournalPageTest::goesRightWhenToldTo()
{
    JournalStage stage(picturePage());
    stage.room.controller().setEnterGoes(JournalController::EnterGoes::Right);
    stage.room.view().setCurrent(0, 8);
    stage.type(QStringLiteral("5"));
    QCOMPARE(stage.at(), QPoint(9, 0));
    stage.press(Qt::Key_Return);
    QCOMPARE(stage.at(), QPoint(10, 0));
    stage.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(stage.at(), QPoint(9, 0));
}

void JournalPageTest::opensAnotherPageWithFewerRows()
{
    JournalStage stage(picturePage());
    stage.room.view().setCurrent(23, 10);
    stage.desk.sample() = plainPage(4);
    stage.desk.sample().page().id = sampleId<PageId>(QStringLiteral("other"));
    stage.room.open(stage.desk.sample().page().id);
    QTRY_COMPARE(stage.room.model().rowCount(), 4);
    QCOMPARE(stage.at(), QPoint(1, 0));
    stage.type(QStringLiteral("5"));
    QCOMPARE(stage.cell(0), QStringLiteral("5"));
}

void JournalPageTest::saysThatThereAreNoLessonsYet()
{
    SamplePage sample = plainPage(3);
    const QList<LessonColumn> lessons = std::exchange(sample.page().lessons, {});
    JournalStage stage(sample);
    auto *empty = stage.room.findChild<QLabel *>(QStringLiteral("emptyState"));
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->text().isEmpty());
    QVERIFY(!stage.room.view().isVisible());
    stage.desk.sample().page().lessons = lessons;
    stage.room.refresh();
    QTRY_VERIFY(stage.room.view().isVisible());
    QVERIFY(!empty->isVisible());
}

void JournalPageTest::showsTheHistoryInTheTooltip()
{
    JournalStage stage(plainPage(3));
    HistoryLine line;
    line.at = stage.desk.nowMs();
    line.author = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
    line.field = QStringLiteral("value");
    line.after = QStringLiteral("5");
    stage.desk.lines = {line};
    Q_EMIT stage.room.view().works()->tipShown(stage.room.model().index(0, 1), QPoint(5, 5));
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("Ковалёва")));
    QToolTip::hideText();
}

void JournalPageTest::hasNamesForEveryControl()
{
    JournalStage stage(plainPage(3));
    for (QWidget *widget : stage.room.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&stage.room))
            continue;
        if (qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) || widget->inherits("QScrollBar"))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
}

void JournalPageTest::paintsThePage_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void JournalPageTest::paintsThePage()
{
    QFETCH(bool, dark);
    JournalStage stage(picturePage(), dark ? Shade::Dark : Shade::Light);
    HistoryLine line;
    line.at = stage.desk.nowMs();
    line.author = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
    line.field = QStringLiteral("value");
    line.before = QStringLiteral("4");
    line.after = QStringLiteral("5");
    stage.desk.lines = {line};
    stage.desk.undos.undo = {
        1, QStringLiteral("mark"), 1, QStringLiteral("5"), stage.room.model().student(9).name, sampleToday()};
    Q_EMIT stage.desk.undoChanged(stage.desk.undos);
    stage.room.view().setCurrent(9, 10);
    QTRY_VERIFY(QTest::qWaitForWindowExposed(&stage.room));
    QCoreApplication::processEvents();
    const QImage picture = stage.room.grab().toImage();
    const QRect cell = stage.room.view().works()->visualRect(stage.room.model().index(0, 10));
    const QPoint corner =
        stage.room.view().works()->viewport()->mapTo(&stage.room, QPoint(cell.left(), cell.center().y()));
    const qreal ratio = picture.devicePixelRatio();
    QCOMPARE(picture.pixelColor((QPointF(corner) * ratio).toPoint()), stage.themes.theme().color(Token::Ink));
    QCOMPARE(picture.pixelColor((QPointF(corner - QPoint(1, 0)) * ratio).toPoint()),
             stage.themes.theme().color(Token::Ink));
    const QString folder = qEnvironmentVariable("SEMESTR_SCREENS");
    if (!folder.isEmpty())
        QVERIFY(picture.save(
            folder + (dark ? QStringLiteral("/journal-dark.png") : QStringLiteral("/journal-light.png"))));
}

QTEST_MAIN(JournalPageTest)
#include "tst_journalpage.moc"
