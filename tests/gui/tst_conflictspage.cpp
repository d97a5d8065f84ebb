// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/changereader.h"
#include "tests/support/gui/scriptedlink.h"
#include "tests/support/gui/typetext.h"
#include "tests/support/plantedconflict.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/gridfilter.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/journal/journalroom.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"
#include "ui/shell/statusline.h"
#include "ui/sync/conflictdetail.h"
#include "ui/sync/conflictspage.h"
#include "ui/sync/pageexcerpt.h"
#include "ui/sync/valuecard.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace semestr;
using namespace semestr::test;

namespace {

PlantedConflict markConflict(const SampleCollege &college, int student)
{
    const CellKey cell = college.cell(SampleCollege::todays, student);
    PlantedConflict p;
    p.object = QStringLiteral("mark");
    p.key = changeKey({cell.page.bytes(), cell.lesson.bytes(), cell.slot, cell.student.bytes()});
    p.field = QStringLiteral("value");
    p.base = QStringLiteral("\"5\"");
    p.server = QStringLiteral("\"3\"");
    p.incoming = QStringLiteral("\"4\"");
    p.serverAuthor = college.otherTeacher;
    p.incomingAuthor = college.teacher;
    p.serverAt = 1791440000000;
    p.incomingAt = 1791441000000;
    p.receivedAt = 1791442000000 + student;
    return p;
}

// The page over a real file with two conflicts and a refusal; the colleague's «3» stands.
struct Run
{
    Run() : college(SampleCollege::make().value()), page(college->workspace(), themes)
    {
        JournalActions actions(college->workspace());
        for (int student : {0, 1})
            waitFor(actions.enter(college->cell(SampleCollege::todays, student), QStringLiteral("3")))
                .value();
        for (int student : {0, 1})
            plantConflict(college->workspace(), markConflict(*college, student)).value();
        PlantedConflict refused = markConflict(*college, 2);
        refused.kind = QStringLiteral("refused");
        refused.field.clear();
        refused.server = refused.base = QString();
        refused.incoming = QStringLiteral("{\"value\":[null,\"4\"]}");
        refused.why = QStringLiteral(
            "{\"code\":\"lock\",\"reason\":\"WindowOver\",\"since\":\"2026-09-26\",\"row\":\"F-24\"}");
        refused.receivedAt -= 100000;
        plantConflict(college->workspace(), refused).value();
        page.resize(1400, 860);
        page.show();
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return page.model().rowCount() == 3; });
    }
    template <class T> T *find(const char *name) { return page.findChild<T *>(QLatin1String(name)); }
    void press(Qt::Key key) { QTest::keyClick(&page.table(), key, Qt::AltModifier); }
    QString mark(int student)
    {
        JournalActions actions(college->workspace());
        const CellKey cell = college->cell(SampleCollege::todays, student);
        return waitFor(actions.open(cell.page)).value().page.cell(cell).value;
    }
    int row(int student)
    {
        for (int i = 0; i < page.model().rowCount(); ++i) {
            if (page.model().item(i).studentId == college->students.at(student))
                return i;
        }
        return -1;
    }
    void choose(int student) { page.goTo(row(student)); }

    std::unique_ptr<SampleCollege> college;
    ThemeProvider themes;
    ConflictsPage page;
};

} // namespace

class TestConflictsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsContract()
    {
        Run r;
        QAbstractItemModelTester tester(&r.page.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(r.ready());
        r.page.model().setFilter(ConflictFilter::Open);
        r.page.model().setFilter(ConflictFilter::MyPages);
        QCOMPARE(r.page.model().rowCount(), 3);
    }

    void showsThreeValuesAndTheOneInForce()
    {
        Run r;
        QVERIFY(r.ready());
        r.choose(0);
        QCOMPARE(r.find<ValueCard>("cardBase")->value(), QStringLiteral("5"));
        QCOMPARE(r.find<ValueCard>("cardYours")->value(), QStringLiteral("4"));
        QCOMPARE(r.find<ValueCard>("cardColleague")->value(), QStringLiteral("3"));
        QVERIFY(r.find<ValueCard>("cardColleague")->isInForce());
        QVERIFY(!r.find<ValueCard>("cardYours")->isInForce() && !r.find<ValueCard>("cardBase")->isInForce());
        QVERIFY(!r.find<QLabel>("whyNow")->text().isEmpty());
        QTRY_VERIFY(r.find<PageExcerpt>("excerpt")->isVisible());
        QVERIFY(r.find<QLabel>("afterwards")->text().contains(QStringLiteral("4")));
    }

    void decidesByAltAndADigit_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("mine") << int(Qt::Key_1) << QStringLiteral("4");
        QTest::newRow("colleague") << int(Qt::Key_2) << QStringLiteral("3");
        QTest::newRow("former") << int(Qt::Key_3) << QStringLiteral("5");
    }
    void decidesByAltAndADigit()
    {
        QFETCH(int, key);
        QFETCH(QString, value);
        Run r;
        QVERIFY(r.ready());
        r.choose(0);
        r.press(Qt::Key(key));
        QTRY_COMPARE(r.page.model().count(ConflictFilter::Open), 2);
        QCOMPARE(r.mark(0), value);
        QVERIFY(!r.find<QPushButton>("putMine")->isVisible());
    }

    void takesAnotherValueByTheKeyboard()
    {
        Run r;
        QVERIFY(r.ready());
        r.choose(0);
        r.press(Qt::Key_4);
        auto *typed = r.find<QLineEdit>("typedValue");
        QVERIFY(typed->isVisible());
        typed->setText(QStringLiteral("17"));
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_VERIFY(r.find<IconLabel>("decisionRefusal")->isVisible());
        QCOMPARE(r.mark(0), QStringLiteral("3"));
        typed->setText(QStringLiteral("2"));
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_COMPARE(r.mark(0), QStringLiteral("2"));
    }

    void rowsOfOthersLeaveAHalfTypedValueAlone()
    {
        Run r;
        QVERIFY(r.ready());
        r.choose(0);
        r.press(Qt::Key_4);
        auto *typed = r.find<QLineEdit>("typedValue");
        typeText(typed, QStringLiteral("1"));
        plantConflict(r.college->workspace(), markConflict(*r.college, 3)).value();
        r.page.reread();
        QTRY_COMPARE(r.page.model().rowCount(), 4);
        QVERIFY(typed->isVisible());
        QCOMPARE(typed->text(), QStringLiteral("1"));
        QCOMPARE(r.page.focusWidget(), typed);
    }

    void goesToTheNextThatWaits()
    {
        Run r;
        QVERIFY(r.ready());
        r.page.table().selectRow(0);
        QTest::keyClick(&r.page.table(), Qt::Key_F8);
        QCOMPARE(r.page.table().currentIndex().row(), 1);
        QTest::keyClick(&r.page.table(), Qt::Key_F8);
        QTest::keyClick(&r.page.table(), Qt::Key_F8);
        QCOMPARE(r.page.table().currentIndex().row(), 0);
    }

    void filteredAndSortedRowsAreTheOnesOfTheDetail()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("view.ini")));
        FileDialogs files;
        Messages messages;
        Run r;
        r.page.useGrid({settings, files, messages, r.themes, &r.college->workspace()});
        QVERIFY(r.ready());
        const QString whom = r.page.model().item(r.row(1)).student.last;
        QTest::keyClick(&r.page.table(), Qt::Key_F, Qt::ControlModifier);
        r.find<QLineEdit>("gridFilter")->insert(whom);
        QCOMPARE(r.page.table().model()->rowCount(), 1);
        QTest::keyClick(r.find<QLineEdit>("gridFilter"), Qt::Key_Down);
        QCOMPARE(r.page.detail().item().student.last, whom);
        QTest::keyClick(r.find<QLineEdit>("gridFilter"), Qt::Key_Escape);
        QCOMPARE(r.page.table().model()->rowCount(), 3);
        r.page.table().sortByColumn(ConflictsModel::Where, Qt::DescendingOrder);
        for (int row = 0; row < 3; ++row) {
            r.page.table().selectRow(row);
            const QString shown =
                GridFilter::textOf(r.page.table().model()->index(row, ConflictsModel::Where));
            QVERIFY2(shown.contains(r.page.detail().item().student.last), qPrintable(shown));
        }
    }

    void offersARefusedOneAgainAndNamesTheRule()
    {
        Run r;
        QVERIFY(r.ready());
        r.choose(2);
        QVERIFY(!r.find<QPushButton>("bringBack")->isVisible());
        QVERIFY(!r.find<ValueCard>("cardColleague")->isVisible());
        QVERIFY(r.find<QLabel>("whyNow")->text().contains(QStringLiteral("F-24")));
        QVERIFY(r.find<QLabel>("whyNow")->text().contains(QStringLiteral("26")));
        r.press(Qt::Key_1);
        QTRY_COMPARE(r.mark(2), QStringLiteral("4"));
    }

    void takesADecisionBack()
    {
        Run r;
        QVERIFY(r.ready());
        r.choose(0);
        r.press(Qt::Key_1);
        QTRY_VERIFY(r.find<QPushButton>("undoDecision")->isEnabled());
        QTest::keyClick(&r.page.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(r.mark(0), QStringLiteral("3"));
        QTRY_COMPARE(r.page.model().count(ConflictFilter::Open), 3);
        QTRY_VERIFY(!r.find<QPushButton>("undoDecision")->isEnabled());
    }

    void leadsToTheJournal()
    {
        Run r;
        QVERIFY(r.ready());
        r.choose(0);
        QSignalSpy wanted(&r.page, &ConflictsPage::openRequested);
        r.find<QPushButton>("openInJournal")->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<PageId>(), r.college->page);
    }

    void closesTheButtonsToThoseWhoMayNot()
    {
        Run r;
        QVERIFY_RESULT(r.college->signInAs(QStringLiteral("curator")));
        r.page.reread();
        QVERIFY(r.ready());
        r.choose(0);
        QTRY_VERIFY(!r.find<QPushButton>("putMine")->isEnabled());
        QVERIFY(!r.find<QPushButton>("putMine")->toolTip().isEmpty());
        r.press(Qt::Key_1);
        QCOMPARE(r.mark(0), QStringLiteral("3"));
    }

    void isFriendlyWhenThereIsNothing()
    {
        auto college = SampleCollege::make().value();
        ThemeProvider themes;
        ConflictsPage page(college->workspace(), themes);
        page.show();
        auto *words = page.findChild<QLabel *>(QStringLiteral("emptyState"));
        QTRY_VERIFY(words->isVisible());
        QVERIFY(!page.table().isVisible());
    }
};

// The whole window with a scripted exchange.
class TestExchangeInTheShell : public QObject
{
    Q_OBJECT

private:
    struct Window
    {
        explicit Window(LinkState::Phase phase) : college(SampleCollege::make().value()), link(phase)
        {
            QDir().mkpath(dir.path());
            gate = std::make_unique<SignInGate>(college->workspace());
            parts = std::make_unique<ShellParts>(ShellParts{college->workspace(), *gate, settings, themes,
                                                            language, messages, files, standardRooms,
                                                            standardFirstRun()});
            parts->link = &link;
            shell = std::make_unique<ShellController>(*parts);
            shell->start();
        }
        template <class T> T *find(const char *name)
        {
            return shell->window().findChild<T *>(QLatin1String(name));
        }
        bool hasRoom(const QString &code)
        {
            shell->window().rail().choose(code);
            return shell->window().rail().current() == code;
        }

        QTemporaryDir dir;
        std::unique_ptr<SampleCollege> college;
        ScriptedLink link;
        Settings settings{dir.filePath(QStringLiteral("look.ini"))};
        ThemeProvider themes;
        Language language;
        Messages messages;
        FileDialogs files;
        std::unique_ptr<SignInGate> gate;
        std::unique_ptr<ShellParts> parts;
        std::unique_ptr<ShellController> shell;
    };

private Q_SLOTS:
    void aSoloFileShowsNothingOfIt()
    {
        Window w(LinkState::Phase::NoServer);
        QVERIFY(!w.find<QWidget>("unsent")->isVisible());
        QVERIFY(!w.find<QWidget>("exchange")->isVisible());
        QVERIFY(!w.find<QWidget>("trayButton")->isVisible());
        QVERIFY(!w.hasRoom(QStringLiteral("conflicts")));
        QVERIFY(!w.hasRoom(QStringLiteral("server")));
    }

    void tellsUnsentAndTheExchange()
    {
        Window w(LinkState::Phase::Idle);
        LinkState state = w.link.now;
        state.unsent = 7;
        state.lastExchangeAt = w.college->workspace().nowMs();
        w.link.say(state);
        QVERIFY(w.find<IconLabel>("unsent")->isVisible());
        QVERIFY(w.find<IconLabel>("unsent")->text().contains(QLatin1Char('7')));
        QVERIFY(w.find<IconLabel>("exchange")->text().contains(QStringLiteral("11:52")));
        QVERIFY(!w.find<QWidget>("trayButton")->isVisible());
        state.phase = LinkState::Phase::Waiting;
        state.error = Error(Fault::ServerUnreachable, {{QStringLiteral("address"), QStringLiteral("srv")}});
        state.retryAt = w.college->workspace().nowMs() + 300000;
        w.link.say(state);
        QVERIFY(w.find<IconLabel>("exchange")->text().contains(QStringLiteral("11:57")));
        QVERIFY(w.find<IconLabel>("exchange")->toolTip().contains(QStringLiteral("srv")));
    }

    void theTrayIsOneClickAway()
    {
        Window w(LinkState::Phase::Idle);
        plantConflict(w.college->workspace(), markConflict(*w.college, 0)).value();
        Q_EMIT w.link.rowsArrived();
        auto *tray = w.find<QToolButton>("trayButton");
        QTRY_VERIFY(tray->isVisible());
        QVERIFY(tray->text().contains(QLatin1Char('1')));
        tray->click();
        QCOMPARE(w.shell->window().rail().current(), QStringLiteral("conflicts"));
        auto *page = w.shell->window().findChild<ConflictsPage *>();
        QTRY_COMPARE(page->model().rowCount(), 1);
        QTest::keyClick(&page->table(), Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(!tray->isVisible());
    }

    void rowsOfOthersReachTheOpenPage()
    {
        Window w(LinkState::Phase::Idle);
        auto *room = w.shell->window().findChild<JournalRoom *>();
        QVERIFY(room);
        QTRY_VERIFY(room->model().columnCount() > 0);
        room->open(w.college->page);
        const CellKey cell = w.college->cell(SampleCollege::todays, 0);
        QTRY_VERIFY(room->model().indexOf(cell).isValid());
        QVERIFY(!room->model().cell(cell).conflict);
        plantConflict(w.college->workspace(), markConflict(*w.college, 0)).value();
        Q_EMIT w.link.rowsArrived();
        QTRY_VERIFY(room->model().cell(cell).conflict);
        const QModelIndex at = room->model().indexOf(cell);
        room->view().setCurrent(at.row(), at.column());
        QTest::keyClick(room->view().works(), Qt::Key_F8);
        QTRY_COMPARE(w.shell->window().rail().current(), QStringLiteral("conflicts"));
    }
};

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    TestConflictsPage page;
    TestExchangeInTheShell shell;
    return QTest::qExec(&page, argc, argv) + QTest::qExec(&shell, argc, argv);
}
#include "tst_conflictspage.moc"
