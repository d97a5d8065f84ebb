// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/catalogues.h"
#include "tests/support/gui/journalstage.h"
#include "tests/support/gui/typetext.h"
#include "tests/support/support.h"
#include "ui/common/fonts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace semestr;
using namespace semestr::test;

// The lesson's panel beside the grid: topic, homework, works.
class JournalLessonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsATopic();
    void goesToThePanelAndBackByKey();
    void keepsATypedTopicForItsOwnLesson();
    void leavesARefusedTopicInItsField();
    void choosesNothingIsSet();
    void addsASecondWorkToALesson();

private:
    std::unique_ptr<Catalogues> m_russian;
};

void JournalLessonTest::initTestCase()
{
    m_russian = std::make_unique<Catalogues>(QStringLiteral("ru"));
    loadFonts();
}

void JournalLessonTest::keepsATopic()
{
    JournalStage stage(plainPage(3));
    const auto texts = stage.room.lessonPanel()->findChildren<QPlainTextEdit *>();
    QPlainTextEdit *topic = texts.first();
    topic->setFocus();
    typeText(topic, QStringLiteral("Исключения"));
    QTest::keyClick(topic, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stage.desk.lastEdit.topic.value_or(QString()), QStringLiteral("Исключения"));
    QTRY_COMPARE(stage.room.model().lesson(1).topic, QStringLiteral("Исключения"));
    QCOMPARE(stage.desk.calls.count(QStringLiteral("edit")), 1);
}

void JournalLessonTest::goesToThePanelAndBackByKey()
{
    JournalStage stage(plainPage(3));
    stage.room.lessonPanel()->hide();
    stage.works()->setFocus();
    QTest::keyClick(stage.works(), Qt::Key_F6);
    QVERIFY(stage.room.lessonPanel()->isVisible());
    QVERIFY(qobject_cast<QPlainTextEdit *>(stage.room.focusWidget()));
    QTest::keyClick(stage.room.focusWidget(), Qt::Key_F6);
    QCOMPARE(stage.room.focusWidget(), stage.works());
}

void JournalLessonTest::keepsATypedTopicForItsOwnLesson()
{
    JournalStage stage(plainPage(3));
    QPlainTextEdit *topic = stage.room.lessonPanel()->findChildren<QPlainTextEdit *>().first();
    typeText(topic, QStringLiteral("Исключения"));
    stage.room.view().setCurrent(0, 2);
    QTRY_COMPARE(stage.room.model().lesson(1).topic, QStringLiteral("Исключения"));
    QCOMPARE(stage.room.model().lesson(2).topic, QString());
    QCOMPARE(topic->toPlainText(), QString());
}

void JournalLessonTest::leavesARefusedTopicInItsField()
{
    JournalStage stage(plainPage(3));
    QPlainTextEdit *topic = stage.room.lessonPanel()->findChildren<QPlainTextEdit *>().first();
    QSignalSpy said(&stage.room, &JournalRoom::statusMessage);
    QSignalSpy read(&stage.room.controller(), &JournalController::pageRead);
    typeText(topic, QStringLiteral("Исключения"));
    stage.desk.refuseNext = Error(Fault::DatabaseBusy);
    QTest::keyClick(topic, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(said.size(), 1);
    Q_EMIT stage.desk.pageChanged(stage.room.page());
    QTRY_VERIFY(!read.isEmpty());
    QCOMPARE(topic->toPlainText(), QStringLiteral("Исключения"));
    QTest::keyClick(topic, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stage.room.model().lesson(1).topic, QStringLiteral("Исключения"));
}

void JournalLessonTest::choosesNothingIsSet()
{
    JournalStage stage(plainPage(3));
    auto *none = stage.room.lessonPanel()->findChild<QAbstractButton *>(QStringLiteral("noHomework"));
    QTest::mouseClick(none, Qt::LeftButton, {}, QPoint(8, none->height() / 2));
    QTRY_COMPARE(stage.room.model().lesson(1).homework, HomeworkState::None);
}

void JournalLessonTest::addsASecondWorkToALesson()
{
    JournalStage stage(plainPage(3));
    const int before = stage.room.model().columnCount();
    LessonPanel *panel = stage.room.lessonPanel();
    auto *open = panel->findChild<QPushButton *>(QStringLiteral("openWork"));
    QTest::keyClick(open, Qt::Key_Space);
    auto *kinds = panel->findChild<QComboBox *>(QStringLiteral("workKind"));
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("independent")));
    auto *number = panel->findChild<QLineEdit *>(QStringLiteral("workNumber"));
    QVERIFY(number->isVisible());
    QTest::keyClicks(number, QStringLiteral("6"));
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_COMPARE(stage.room.model().columnCount(), before + 1);
    QCOMPARE(stage.desk.calls, QStringList{QStringLiteral("addWork independent 6")});
    QVERIFY(open->isVisible());
    QVERIFY(!number->isVisible());
}

QTEST_MAIN(JournalLessonTest)
#include "tst_journallesson.moc"
