// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/scriptedmyday.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/desk/mydaypage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace semestr;
using namespace semestr::test;

namespace {

QStringList roles(std::initializer_list<const char *> codes)
{
    QStringList list;
    for (const char *code : codes)
        list += QString::fromLatin1(code);
    return list;
}

// The page over a scripted desk, in sight and read.
struct Run
{
    explicit Run(const QStringList &of) : desk(of), page(desk, {settings, files, messages, themes})
    {
        page.resize(1432, 870);
        page.show();
        read();
    }
    // What is read answers in the next turn of the loop.
    void read()
    {
        QSignalSpy arrived(&page.reader(), &DayReader::arrived);
        page.reread();
        arrived.wait(5000);
    }
    DeskGrid &grid(int index) { return page.view()->grid(index); }
    QTableView &view(int index) { return grid(index).view(); }
    QString text(int index, int row, int column)
    {
        return view(index).model()->index(row, column).data().toString();
    }
    DeskCell cell(int index, int row, int column)
    {
        return view(index).model()->index(row, column).data(DeskModel::CellRole).value<DeskCell>();
    }
    QStringList counts()
    {
        QStringList words;
        for (QWidget *label : page.findChildren<QWidget *>(QStringLiteral("dayCount"))) {
            if (label->isVisible())
                words += label->accessibleName();
        }
        return words;
    }
    QStringList panelWords()
    {
        QStringList words;
        for (QLabel *label : page.panel().findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
        }
        return words;
    }
    void press(QWidget *where, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(where, key, with);
    }

    QTemporaryDir dir;
    Settings settings{dir.filePath(QStringLiteral("look.ini"))};
    ThemeProvider themes;
    Messages messages;
    FileDialogs files;
    ScriptedMyDay desk;
    MyDayPage page;
};

} // namespace

class TestMyDayPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheirContract();
    void choosesTheLessonThatRuns();
    void saysWhatALessonLacksAndUntilWhen();
    void saysASubstitutionInWords();
    void countsLateDueAndComplete();
    void opensTheMissingCellByEnter();
    void mostUrgentStandsFirstAndSorts();
    void filtersByGroup();
    void stepsByDays();
    void rereadsOnceForManyCommits();
    void rereadsAtTheBellAndNotBefore();
    void keepsTheChosenRowWhenOthersGo();
    void tellsTheNumberOfLateLines();
    void panelTellsOfTheChosenLesson();
    void panelClosesAndComesBackByF6();
    void curatorWithoutLessonsSeesTheGroup();
    void dispatcherSeesUncoveredLessons();
    void deputySeesWhoOwesAndTheirLines();
    void administratorSeesTheYear();
    void severalRolesShareOnePage();
    void otherRolesAreToldWhatToDo();
    void isFriendlyWhenNothingIsDue();
    void saysARefusal();
    void growsWithLargerRows();
    void copiesWithHeadings();
    void everyControlHasAName();
};

void TestMyDayPage::modelsKeepTheirContract()
{
    Run r(roles({"TCH"}));
    QAbstractItemModelTester upper(r.view(0).model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester lower(r.view(1).model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester source(const_cast<DeskModel *>(&r.grid(1).model()),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    r.desk.due.removeFirst();
    r.read();
    r.desk.due.first().groupTitle = QStringLiteral("ЮР-11");
    r.read();
    r.desk.due.clear();
    r.desk.days.clear();
    r.read();
    QCOMPARE(r.view(0).model()->rowCount() + r.view(1).model()->rowCount(), 0);
}

void TestMyDayPage::choosesTheLessonThatRuns()
{
    Run r(roles({"TCH"}));
    QCOMPARE(r.view(0).currentIndex().row(), 2);
    QCOMPARE(r.cell(0, 2, 1).runs.first().look, Look::Bold);
    QCOMPARE(r.cell(0, 1, 1).runs.first().look, Look::Plain);
    // Chosen once: who looks at another lesson is left there.
    r.view(0).selectRow(0);
    r.read();
    QCOMPARE(r.view(0).currentIndex().row(), 0);
}

void TestMyDayPage::saysWhatALessonLacksAndUntilWhen()
{
    Run r(roles({"TCH"}));
    QCOMPARE(r.text(0, 0, 7), QStringLiteral("all is filled in"));
    QCOMPARE(*r.cell(0, 0, 7).sign, IconName::CircleCheck);
    QCOMPARE(r.text(0, 1, 7), QStringLiteral("homework, until 18:00"));
    QCOMPARE(*r.cell(0, 1, 7).sign, IconName::TriangleAlert);
    QCOMPARE(r.text(0, 2, 6), QStringLiteral("done, 2 absent"));
    QVERIFY(r.text(0, 2, 4).contains(QStringLiteral("Обработка исключений")));
    QCOMPARE(r.text(0, 3, 6), QStringLiteral("not yet"));
    QCOMPARE(r.text(0, 3, 7), QStringLiteral("begins at 13:50"));
    r.desk.lesson(0).state = LessonState::Cancelled;
    r.desk.lesson(1).findings.first().state = FindingState::Late;
    r.read();
    QCOMPARE(r.text(0, 0, 6), QStringLiteral("cancelled"));
    QCOMPARE(*r.cell(0, 1, 7).sign, IconName::CircleX);
}

void TestMyDayPage::saysASubstitutionInWords()
{
    Run r(roles({"TCH"}));
    QVERIFY(r.text(0, 3, 3).startsWith(QStringLiteral("Substitution for Гордеева Н. И.: ОП.05")));
    QVERIFY(r.text(0, 1, 3).endsWith(QStringLiteral("подгруппа 1")));
}

void TestMyDayPage::countsLateDueAndComplete()
{
    Run r(roles({"TCH"}));
    const int complete = r.desk.days[ScriptedMyDay::day()].complete();
    QCOMPARE(r.counts(), QStringList({QStringLiteral("2 late"), QStringLiteral("2 due today"),
                                      QStringLiteral("%1 of 5 lesson(s) complete").arg(complete)}));
}

void TestMyDayPage::opensTheMissingCellByEnter()
{
    Run r(roles({"TCH"}));
    QSignalSpy wanted(&r.page, &MyDayPage::openRequested);
    r.press(&r.view(0), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().at(1).value<LessonId>(), r.desk.lesson(2).lesson);
    r.view(1).selectRow(1);
    r.press(&r.view(1), Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().at(0).value<PageId>(), r.desk.due.at(1).finding.page);
    QCOMPARE(wanted.last().at(1).value<LessonId>(), r.desk.due.at(1).finding.lesson);
}

void TestMyDayPage::mostUrgentStandsFirstAndSorts()
{
    Run r(roles({"TCH"}));
    QCOMPARE(r.text(1, 0, 0), QStringLiteral("Tue 6 October, 18:00"));
    QCOMPARE(r.text(1, 0, 5), QStringLiteral("late by 2 day(s)"));
    QCOMPARE(r.text(1, 2, 0), QStringLiteral("today, 18:00"));
    QCOMPARE(r.text(1, 2, 5), QStringLiteral("6 h left"));
    QCOMPARE(r.text(1, 4, 0), QStringLiteral("tomorrow, 9 October"));
    QCOMPARE(r.text(1, 4, 4), QStringLiteral("marks of 4 student(s)"));
    QVERIFY(r.text(1, 5, 3).endsWith(QStringLiteral("№ 1")));
    QCOMPARE(r.text(1, 5, 5), QStringLiteral("6 day(s) left"));
    r.view(1).sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(r.text(1, 0, 5), QStringLiteral("6 day(s) left"));
    r.view(1).sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(r.text(1, 0, 1), QStringLiteral("ИСП-22"));
}

void TestMyDayPage::filtersByGroup()
{
    Run r(roles({"TCH"}));
    auto *button = r.page.findChild<QPushButton *>(QStringLiteral("groupFilter"));
    QVERIFY(button->isVisible());
    QCOMPARE(button->menu()->actions().size(), 4);
    button->menu()->actions().at(1)->trigger();
    QCOMPARE(button->text(), QStringLiteral("ИСП-22"));
    QCOMPARE(r.view(1).model()->rowCount(), 1);
    r.desk.due.removeLast();
    r.read();
    QCOMPARE(r.view(1).model()->rowCount(), 5); // the group has nothing left
}

void TestMyDayPage::stepsByDays()
{
    Run r(roles({"TCH"}));
    auto *shown = r.page.findChild<QLabel *>(QStringLiteral("dayShown"));
    auto *back = r.page.findChild<QPushButton *>(QStringLiteral("dayToday"));
    QCOMPARE(shown->text(), QStringLiteral("Thursday, 8 October, 11:52"));
    QVERIFY(!back->isVisible());
    QSignalSpy arrived(&r.page.reader(), &DayReader::arrived);
    r.press(&r.view(0), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(arrived.wait(5000));
    QCOMPARE(shown->text(), QStringLiteral("Friday, 9 October, tomorrow"));
    QCOMPARE(r.view(0).model()->rowCount(), 3);
    QVERIFY(back->isVisible());
    r.press(&r.view(0), Qt::Key_Left, Qt::ControlModifier);
    r.press(&r.view(0), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(arrived.wait(5000));
    QCOMPARE(shown->text(), QStringLiteral("Wednesday, 7 October, yesterday"));
    QTRY_COMPARE(r.view(0).model()->rowCount(), 0);
    QVERIFY(r.page.findChild<QLabel *>(QStringLiteral("dayLessonsEmpty"))->isVisible());
    r.press(&r.view(0), Qt::Key_Semicolon, Qt::ControlModifier);
    QTRY_COMPARE(r.view(0).currentIndex().row(), 2);
}

void TestMyDayPage::rereadsOnceForManyCommits()
{
    Run r(roles({"TCH"}));
    r.desk.calls.clear();
    QSignalSpy arrived(&r.page.reader(), &DayReader::arrived);
    for (int i = 0; i < 20; ++i)
        Q_EMIT r.desk.aged();
    QVERIFY(r.desk.calls.isEmpty());
    QVERIFY(arrived.wait(10000));
    QCOMPARE(r.desk.calls.count(QStringLiteral("toFill")), 1);
}

void TestMyDayPage::rereadsAtTheBellAndNotBefore()
{
    Run r(roles({"TCH"}));
    r.desk.calls.clear();
    r.desk.now = r.desk.at(ScriptedMyDay::day(), QTime(13, 9));
    r.page.reader().lookAtClock();
    QVERIFY(r.desk.calls.isEmpty());
    QVERIFY(r.page.findChild<QLabel *>(QStringLiteral("dayShown"))->text().endsWith(QStringLiteral("13:09")));
    r.desk.now = r.desk.at(ScriptedMyDay::day(), QTime(13, 10)); // the third pair ends
    r.desk.lesson(2).isNow = false;
    r.page.reader().lookAtClock();
    QCOMPARE(r.desk.calls.count(QStringLiteral("toFill")), 1);
    QTRY_COMPARE(r.view(0).currentIndex().row(), 3); // the next one
    r.desk.calls.clear();
    r.desk.now = r.desk.at(ScriptedMyDay::day(), QTime(18, 1)); // a term runs out
    r.page.reader().lookAtClock();
    QCOMPARE(r.desk.calls.count(QStringLiteral("toFill")), 1);
}

void TestMyDayPage::keepsTheChosenRowWhenOthersGo()
{
    Run r(roles({"TCH"}));
    r.view(1).selectRow(3);
    const QString key = r.grid(1).chosenKey();
    r.desk.due.removeFirst();
    r.read();
    QCOMPARE(r.grid(1).chosenKey(), key);
    QCOMPARE(r.view(1).currentIndex().row(), 2);
}

void TestMyDayPage::tellsTheNumberOfLateLines()
{
    Run r(roles({"TCH"}));
    QSignalSpy badge(&r.page, &MyDayPage::badgeChanged);
    r.desk.due.removeFirst();
    r.read();
    QCOMPARE(badge.size(), 1);
    QCOMPARE(badge.first().first().toInt(), 1);
    QCOMPARE(badge.first().at(1).value<Token>(), Token::Red);
    r.read();
    QCOMPARE(badge.size(), 1);
    // Behind another room the number still follows, without what only the page shows.
    r.page.hide();
    r.desk.due.removeFirst();
    r.desk.calls.clear();
    Q_EMIT r.desk.aged();
    QTRY_COMPARE_WITH_TIMEOUT(badge.size(), 2, 15000);
    QCOMPARE(badge.last().first().toInt(), 0);
    QVERIFY(!r.desk.calls.contains(QStringLiteral("notices")));
}

void TestMyDayPage::panelTellsOfTheChosenLesson()
{
    Run r(roles({"TCH", "CUR"}));
    auto *title = r.page.findChild<QLabel *>(QStringLiteral("dayPanelWords"));
    QCOMPARE(title->text(), QStringLiteral("Period 3, ИСП-31: now, until 13:10"));
    const QString all = r.panelWords().join(QLatin1Char('\n'));
    QVERIFY(all.contains(QStringLiteral("Roll call: 21 of 23, absent: Гаврилов, Лебедев")));
    QVERIFY(all.contains(QStringLiteral("Topic, until 18:00")));
    QVERIFY(all.contains(QStringLiteral("Homework for Tue 13.10")));
    QVERIFY(all.contains(QStringLiteral("My group ИСП-31: absent 2, reasons awaited 3")));
    QVERIFY(all.contains(QStringLiteral("Гаврилов Максим")));
    QVERIFY(all.contains(QStringLiteral("Today, period 4: Ковалёва С. П. in place of Гордеева Н. И.")));
    QVERIFY(all.contains(QStringLiteral("Tomorrow, Fri 9 October")));
    QSignalSpy wanted(&r.page, &MyDayPage::openRequested);
    r.view(0).selectRow(0);
    QVERIFY(title->text().startsWith(QStringLiteral("Period 1")));
    r.press(r.page.findChild<QPushButton *>(QStringLiteral("openPage")), Qt::Key_Space);
    QCOMPARE(wanted.last().at(1).value<LessonId>(), r.desk.lesson(0).lesson);
}

void TestMyDayPage::panelClosesAndComesBackByF6()
{
    Run r(roles({"TCH"}));
    r.view(0).setFocus();
    QVERIFY(r.page.panel().isVisible());
    Q_EMIT r.page.panel().closeWanted();
    QVERIFY(!r.page.panel().isVisible());
    r.press(&r.view(0), Qt::Key_F6);
    QVERIFY(r.page.panel().isVisible());
    QCOMPARE(r.page.focusWidget(), r.page.findChild<QPushButton *>(QStringLiteral("openPage")));
    r.press(r.page.focusWidget(), Qt::Key_F6);
    QCOMPARE(r.page.focusWidget(), &r.view(0));
}

void TestMyDayPage::curatorWithoutLessonsSeesTheGroup()
{
    Run r(roles({"CUR"}));
    QCOMPARE(r.page.sections(), QList<DaySection>{DaySection::Group});
    QCOMPARE(r.view(0).model()->rowCount(), 4);
    QCOMPARE(r.text(0, 0, 1), QStringLiteral("Щёголев Роман Андреевич"));
    QCOMPARE(*r.cell(0, 0, 1).sign, IconName::CircleX);
    QCOMPARE(r.cell(0, 0, 6).runs.first().look, Look::Red);
    QCOMPARE(r.text(0, 1, 2), QStringLiteral("absent all day"));
    QCOMPARE(*r.cell(0, 3, 1).sign, IconName::CircleCheck);
    QVERIFY(r.text(0, 3, 5).contains(QStringLiteral("24–29 September")));
    QVERIFY(!r.desk.calls.contains(QStringLiteral("toFill")));
    r.desk.ownGroups.first().absent.clear();
    r.read();
    QVERIFY(r.page.findChild<QLabel *>(QStringLiteral("dayAbsentEmpty"))->isVisible());
}

void TestMyDayPage::dispatcherSeesUncoveredLessons()
{
    Run r(roles({"DISP"}));
    QCOMPARE(r.page.view()->grids(), 3);
    QCOMPARE(r.view(0).model()->rowCount(), 2);
    QCOMPARE(r.text(0, 0, 5), QStringLiteral("Гордеева Н. И."));
    QCOMPARE(r.text(0, 0, 6), QStringLiteral("12 October"));
    QCOMPARE(r.text(0, 1, 5), QStringLiteral("no teacher"));
    QCOMPARE(r.text(1, 0, 6), QStringLiteral("Ковалёва С. П."));
    QCOMPARE(r.text(2, 0, 1), QStringLiteral("7–12 October"));
    QCOMPARE(r.counts().first(), QStringLiteral("2 lesson(s) without a teacher"));
    r.desk.dispatch = {};
    r.read();
    for (const char *empty : {"dayUncoveredEmpty", "dayReplacedEmpty", "dayAwayEmpty"})
        QVERIFY(r.page.findChild<QLabel *>(QLatin1String(empty))->isVisible());
}

void TestMyDayPage::deputySeesWhoOwesAndTheirLines()
{
    Run r(roles({"DEP"}));
    QCOMPARE(r.view(0).model()->rowCount(), 3);
    QCOMPARE(r.text(0, 0, 1), QStringLiteral("7"));
    QCOMPARE(r.view(0).currentIndex().row(), 0);
    QCOMPARE(r.view(1).model()->rowCount(), 1);
    QVERIFY(r.counts().contains(QStringLiteral("93 % of the term's lessons complete")));
    QVERIFY(r.counts().contains(QStringLiteral("1 group(s) without a curator")));
    r.view(0).setFocus();
    r.press(&r.view(0), Qt::Key_Down);
    QCOMPARE(r.view(1).model()->rowCount(), 6);
    QSignalSpy wanted(&r.page, &MyDayPage::openRequested);
    r.press(&r.view(0), Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(r.page.focusWidget(), &r.view(1));
    r.press(&r.view(1), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(1).value<LessonId>(), r.desk.due.first().finding.lesson);
}

void TestMyDayPage::administratorSeesTheYear()
{
    Run r(roles({"ADM"}));
    QCOMPARE(r.view(0).model()->rowCount(), 12);
    QCOMPARE(r.text(0, 0, 1), QStringLiteral("filled"));
    QCOMPARE(r.text(0, 7, 0), QStringLiteral("Teaching load"));
    QCOMPARE(*r.cell(0, 7, 1).sign, IconName::CircleX);
    QCOMPARE(r.cell(0, 7, 4).runs.first().look, Look::Red);
    QVERIFY(r.text(0, 7, 4).contains(QStringLiteral("late by 7 day(s)")));
    QCOMPARE(*r.cell(0, 9, 1).sign, IconName::CircleMinus);
    QSignalSpy wanted(&r.page, &MyDayPage::sectionRequested);
    r.view(0).selectRow(7);
    r.press(&r.view(0), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("load"));
}

void TestMyDayPage::severalRolesShareOnePage()
{
    Run r(roles({"TCH", "CUR", "DISP", "HEAD", "ADM"}));
    using enum DaySection;
    QCOMPARE(r.page.sections(), QList<DaySection>({Lessons, Group, Replacements, College, Readiness}));
    QVERIFY(r.page.findChild<QPushButton *>(QStringLiteral("section5"))->isVisible());
    r.view(0).setFocus();
    r.press(&r.view(0), Qt::Key_5, Qt::AltModifier);
    QCOMPARE(r.view(0).objectName(), QStringLiteral("dayReadiness"));
    QCOMPARE(r.page.focusWidget(), &r.view(0));
    r.press(&r.view(0), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(r.view(0).objectName(), QStringLiteral("dayLessons"));
    // A role that ends takes its part along.
    r.desk.setRoles(roles({"TCH", "ADM"}));
    r.read();
    QCOMPARE(r.page.sections(), QList<DaySection>({Lessons, Readiness}));
    QVERIFY(!r.page.findChild<QPushButton *>(QStringLiteral("section3")));
}

void TestMyDayPage::otherRolesAreToldWhatToDo()
{
    Run r(roles({"ARC"}));
    QVERIFY(r.page.sections().isEmpty());
    QVERIFY(r.page.findChild<QLabel *>(QStringLiteral("emptyState"))->isVisible());
    r.press(&r.page, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(
        r.page.findChild<QLabel *>(QStringLiteral("dayShown"))->text().endsWith(QStringLiteral("tomorrow")));
}

void TestMyDayPage::isFriendlyWhenNothingIsDue()
{
    Run r(roles({"TCH"}));
    r.desk.due.clear();
    r.desk.days.clear();
    r.desk.news.clear();
    r.read();
    auto *lessons = r.page.findChild<QLabel *>(QStringLiteral("dayLessonsEmpty"));
    auto *lines = r.page.findChild<QLabel *>(QStringLiteral("dayToFillEmpty"));
    QVERIFY(lessons->isVisible() && lines->isVisible());
    QCOMPARE(lessons->text(), QStringLiteral("No lessons today."));
    QVERIFY(lines->text().startsWith(QStringLiteral("All is filled in")));
    QCOMPARE(r.counts(), QStringList{QStringLiteral("All is filled in")});
    QVERIFY(!r.page.findChild<QPushButton *>(QStringLiteral("openPage"))->isVisible());
}

void TestMyDayPage::saysARefusal()
{
    Run r(roles({"TCH"}));
    QSignalSpy said(&r.page, &MyDayPage::statusMessage);
    r.desk.refusal = Error(Fault::Forbidden);
    r.read();
    QCOMPARE(said.size(), 1);
    QVERIFY(!said.first().first().toString().isEmpty());
}

void TestMyDayPage::growsWithLargerRows()
{
    Run r(roles({"TCH"}));
    QCOMPARE(r.view(0).rowHeight(0), 62);
    QCOMPARE(r.view(1).rowHeight(0), 38);
    r.themes.setTheme(Theme(Shade::Dark, true));
    QCOMPARE(r.view(0).rowHeight(0), 66);
    QCOMPARE(r.view(1).rowHeight(0), 42);
}

void TestMyDayPage::copiesWithHeadings()
{
    Run r(roles({"TCH"}));
    r.view(1).setFocus();
    r.press(&r.view(1), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(QStringLiteral("Term\tGroup\t")));
    QVERIFY(copied.contains(QStringLiteral("late by 2 day(s)")));
}

void TestMyDayPage::everyControlHasAName()
{
    Run r(roles({"TCH", "CUR", "DISP", "DEP", "ADM"}));
    for (QAbstractButton *button : r.page.findChildren<QAbstractButton *>()) {
        // Qt's own: the corner of a grid, the cross of a field.
        if (!qobject_cast<QTableView *>(button->parentWidget()) &&
            !qobject_cast<QLineEdit *>(button->parentWidget()))
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
    }
    for (QTableView *view : r.page.findChildren<QTableView *>())
        QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
}

int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication app(argc, argv);
    TestMyDayPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mydaypage.moc"
