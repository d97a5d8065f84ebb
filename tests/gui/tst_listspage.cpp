// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablewriter.h"
#include "app/wording/lists.h"
#include "tests/support/gui/scriptedlists.h"
#include "tests/support/gui/typetext.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/iconlabel.h"
#include "ui/common/language.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/setup/importpage.h"
#include "ui/setup/listhistory.h"
#include "ui/setup/listrail.h"
#include "ui/setup/listspage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

RawTable fileOfRooms()
{
    RawTable table;
    table.sheet = s("Кабинеты");
    table.headings = {s("№ п/п"), s("Корпус"), s("Кабинет"), s("Название"), s("Мест")};
    table.rows = {{2, {s("1"), s("Главный"), s("101"), s("Кабинет математики"), s("30")}},
                  {3, {s("2"), s("Главный"), s("102"), s("Кабинет физики"), s("тридцать")}},
                  {4, {s("3"), s("Главный"), s("103"), s("Лаборатория электротехники"), s("24")}},
                  {5, {s("4"), s("Мастерские"), s("М-1"), s("Слесарная мастерская"), s("15")}}};
    return table;
}

} // namespace

// The room of lists by keyboard alone, over a college that the test scripts.
class TestListsPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    Language m_language;
    ThemeProvider m_themes;
    FileDialogs m_dialogs;
    Messages m_messages;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ScriptedLists> m_desk;
    std::unique_ptr<ListsPage> m_page;
    QString m_file;

    template <class W> W *find(const char *name) { return m_page->findChild<W *>(QString::fromLatin1(name)); }
    QTableView *rooms() { return find<QTableView>("list-rooms"); }
    QTableView *preview() { return find<QTableView>("listPreview"); }
    static void press(QWidget *widget)
    {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Space);
    }
    void make()
    {
        m_page =
            std::make_unique<ListsPage>(ListParts{*m_desk, {*m_settings, m_dialogs, m_messages, m_themes}});
        m_page->resize(1416, 780);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(find<ListRail>("listKinds")->model()->rowCount() > 1);
    }
    // Down to the rooms by arrows, as a person without a mouse.
    void goToRooms()
    {
        auto *rail = find<ListRail>("listKinds");
        rail->setFocus();
        QTest::keyClick(rail, Qt::Key_Home);
        QTest::keyClick(rail, Qt::Key_Down);
        QCOMPARE(rail->chosen(), int(ListKind::Rooms));
    }
    void openFile(const QString &file)
    {
        goToRooms();
        m_dialogs.answerNext(file);
        press(find<QPushButton>("importFile"));
        QTRY_COMPARE(preview()->model()->rowCount(), 4);
    }
    void correct(int row, int column, const QString &text)
    {
        preview()->setFocus();
        preview()->setCurrentIndex(preview()->model()->index(row, column));
        QTest::keyClick(preview(), Qt::Key_F2);
        auto *editor = preview()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        typeText(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    static int stateOf(QTableView *view, int row)
    {
        return view->model()->index(row, 0).data(ListPreviewModel::StateRole).toInt();
    }
    QString said(const char *name) { return find<QLabel>(name)->text(); }
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("SEMESTR_SCREENS");
        if (!folder.isEmpty())
            QVERIFY(m_page->grab().save(folder + QLatin1Char('/') + QLatin1String(name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_language.use(QStringLiteral("ru"));
        m_themes.theme().apply(*qApp);
        m_file = m_dir.filePath(s("Кабинеты.xlsx"));
        QVERIFY_RESULT(writeTable(m_file, fileOfRooms(), TableFormat::Xlsx));
    }
    void init()
    {
        static int number = 0;
        m_settings = std::make_unique<Settings>(m_dir.filePath(QStringLiteral("s%1.ini").arg(++number)));
        m_desk = std::make_unique<ScriptedLists>();
        m_desk->addRoom({s("Главный"), s("201"), s("Кабинет русского языка"), s("30")});
        m_desk->addRoom({s("Главный"), s("15"), s("Спортивный зал"), s("60")});
        make();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }
    void showsOnlyWhatThePersonMaySee();
    void saysWhatToDoWhenAListIsEmpty();
    void filtersAndSortsTheGrid();
    void offersImportOnlyToWhoMay();
    void correctsARejectedRowAndWrites();
    void filtersTheQuestions();
    void asksBeforeUpdating();
    void takesBackAnImport();
    void saysInPlaceThatAnImportStays();
    void filtersByWordsFromElsewhere();
    void takesATableFromTheClipboard();
    void takesADroppedFile();
    void cancelledWritingChangesNothing();
    void asksBeforeCorrectionsAreLost();
    void readsTheFileAgain();
    void choosesTheSheet();
    void exportsTheWholeList();
    void planAsksForItsPage();
    void modelsKeepTheirPromises();
    void everyControlHasAName();
};

void TestListsPage::showsOnlyWhatThePersonMaySee()
{
    auto *rail = find<ListRail>("listKinds");
    QCOMPARE(rail->model()->rowCount(), 5); // four lists and the history
    QVERIFY(!m_page->choose(ListKind::Staff));
    QVERIFY(m_page->choose(ListKind::Rooms));
}

void TestListsPage::saysWhatToDoWhenAListIsEmpty()
{
    QVERIFY(m_page->choose(ListKind::Students));
    auto *words = m_page->grid()->findChild<QLabel *>(QStringLiteral("emptyState"));
    QTRY_VERIFY(words->isVisible());
    const QString forReader = words->text();
    m_desk->rooms().rows.clear();
    goToRooms();
    m_page->reread();
    words = m_page->grid()->findChild<QLabel *>(QStringLiteral("emptyState"));
    QTRY_VERIFY(words->isVisible());
    QVERIFY(words->text().contains(QStringLiteral("Ctrl+V")));
    QVERIFY(!forReader.contains(QStringLiteral("Ctrl+V")));
    QVERIFY(!find<QPushButton>("exportList")->isEnabled());
}

void TestListsPage::filtersAndSortsTheGrid()
{
    goToRooms();
    QTRY_COMPARE(rooms()->model()->rowCount(), 2);
    QTest::keyClick(find<ListRail>("listKinds"), Qt::Key_Return);
    QVERIFY(rooms()->hasFocus());
    auto *filter = m_page->grid()->findChild<QLineEdit *>(QStringLiteral("gridFilter"));
    filter->setFocus();
    typeText(filter, s("спорт"));
    QTRY_COMPARE(rooms()->model()->rowCount(), 1);
    filter->clear();
    rooms()->sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(rooms()->model()->index(0, 1).data().toString(), s("15"));
}

void TestListsPage::offersImportOnlyToWhoMay()
{
    goToRooms();
    QVERIFY(find<QPushButton>("importFile")->isVisible());
    QVERIFY(m_page->choose(ListKind::Students));
    QVERIFY(!find<QPushButton>("importFile")->isVisible());
    QVERIFY(!find<QAction>("pasteList")->isEnabled());
}

void TestListsPage::correctsARejectedRowAndWrites()
{
    openFile(m_file);
    auto *main = find<QPushButton>("writeImport");
    QVERIFY(!main->isEnabled());
    QVERIFY(!main->toolTip().isEmpty());
    QCOMPARE(stateOf(preview(), 1), int(RowState::Rejected));
    int guilty = -1;
    for (int column = 0; column < preview()->model()->columnCount(); ++column) {
        if (preview()->model()->index(1, column).data(ListPreviewModel::GuiltyRole).toBool())
            guilty = column;
    }
    QVERIFY(guilty > 0);
    picture("lists-import.png");
    correct(1, guilty, s("30"));
    QTRY_COMPARE(stateOf(preview(), 1), int(RowState::New));
    QVERIFY(main->isEnabled());
    QCOMPARE(m_desk->rooms().rows.size(), 2); // nothing is written yet
    press(main);
    QTRY_VERIFY(find<QLabel>("importOutcome")->isVisible());
    QVERIFY(said("importOutcome").contains(QLatin1Char('4')));
    picture("lists-done.png");
    press(find<QPushButton>("showList"));
    QTRY_COMPARE(rooms()->model()->rowCount(), 6);
    QVERIFY(rooms()->hasFocus());
    picture("lists.png");
}

void TestListsPage::filtersTheQuestions()
{
    openFile(m_file);
    press(find<QPushButton>("questionRows"));
    QCOMPARE(preview()->model()->rowCount(), 1);
    press(find<QCheckBox>("skipRejected"));
    auto *main = find<QPushButton>("writeImport");
    QVERIFY(main->isEnabled());
    press(main);
    QTRY_VERIFY(find<QLabel>("importOutcome")->isVisible());
    QCOMPARE(m_desk->rooms().rows.size(), 5);
}

void TestListsPage::asksBeforeUpdating()
{
    m_desk->addRoom({s("Главный"), s("101"), s("Кабинет истории"), s("30")});
    openFile(m_file);
    QCOMPARE(stateOf(preview(), 0), int(RowState::Rejected));
    auto *update = find<QCheckBox>("updateDiffering");
    QVERIFY(update->isVisible());
    press(update);
    QTRY_COMPARE(stateOf(preview(), 0), int(RowState::Differs));
    QVERIFY(update->isVisible()); // the way back
}

void TestListsPage::takesBackAnImport()
{
    openFile(m_file);
    press(find<QCheckBox>("skipRejected"));
    press(find<QPushButton>("writeImport"));
    QTRY_VERIFY(find<QPushButton>("undoImport")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(rooms()->isVisible());
    QTRY_COMPARE(rooms()->model()->rowCount(), 2);
    QVERIFY(!find<QAction>("undoList")->isEnabled());
    auto *rail = find<ListRail>("listKinds");
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_End);
    auto *history = find<QTableView>("list-history");
    QTRY_COMPARE(history->model()->rowCount(), 1);
    QVERIFY(!find<QPushButton>("undoRun")->isEnabled()); // undone already
    picture("lists-history.png");
}

void TestListsPage::saysInPlaceThatAnImportStays()
{
    openFile(m_file);
    press(find<QCheckBox>("skipRejected"));
    press(find<QPushButton>("writeImport"));
    QTRY_VERIFY(find<QPushButton>("undoImport")->isVisible());
    m_desk->runs.last().undone = true; // somebody else was quicker
    press(find<QPushButton>("undoImport"));
    auto *refusal = find<IconLabel>("undoRefusal");
    QTRY_VERIFY(refusal->isVisible());
    QVERIFY(refusal->text().contains(listName(ListKind::Rooms)));
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(find<QPushButton>("undoImport")->isVisible());
    press(find<QPushButton>("showList"));
    auto *rail = find<ListRail>("listKinds");
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_End);
    QVERIFY(!refusal->isVisible());
}

void TestListsPage::filtersByWordsFromElsewhere()
{
    goToRooms();
    QTRY_COMPARE(rooms()->model()->rowCount(), 2);
    QVERIFY(m_page->choose(ListKind::Rooms, s("спорт")));
    QTRY_COMPARE(rooms()->model()->rowCount(), 1);
    auto *filter = m_page->grid()->findChild<QLineEdit *>(QStringLiteral("gridFilter"));
    QCOMPARE(filter->text(), s("спорт"));
}

void TestListsPage::takesATableFromTheClipboard()
{
    goToRooms();
    QTRY_COMPARE(rooms()->model()->rowCount(), 2);
    QGuiApplication::clipboard()->setText(s("Корпус\tКабинет\tМест\nГлавный\t301\t30\nГлавный\t302\t25\n"));
    rooms()->setFocus();
    QTest::keyClick(rooms(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(preview()->model()->rowCount(), 2);
    QVERIFY(!said("importSource").isEmpty());
    press(find<QPushButton>("writeImport"));
    QTRY_COMPARE(m_desk->rooms().rows.size(), 4);
}

void TestListsPage::takesADroppedFile()
{
    goToRooms();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_file)});
    QDragEnterEvent enters(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &enters);
    QVERIFY(enters.isAccepted());
    QDropEvent drops(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &drops);
    QTRY_COMPARE(preview()->model()->rowCount(), 4);
    data.setUrls({QUrl::fromLocalFile(m_dir.filePath(s("photo.jpg")))});
    m_page->import().leave();
    QDragEnterEvent again(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    again.setAccepted(false);
    QApplication::sendEvent(m_page.get(), &again);
    QVERIFY(!again.isAccepted());
}

void TestListsPage::cancelledWritingChangesNothing()
{
    m_desk->holds = true;
    openFile(m_file);
    press(find<QCheckBox>("skipRejected"));
    press(find<QPushButton>("writeImport"));
    QVERIFY(!find<QPushButton>("writeImport")->isEnabled());
    auto *cancel = find<QPushButton>("cancelWork");
    QTRY_VERIFY(cancel->isVisible());
    press(cancel);
    QVERIFY(m_desk->held->isCancelled());
    m_desk->goOn();
    QTRY_VERIFY(find<QPushButton>("writeImport")->isEnabled());
    QCOMPARE(m_desk->rooms().rows.size(), 2);
    QVERIFY(preview()->isVisible());
    QVERIFY(!cancel->isVisible());
}

void TestListsPage::asksBeforeCorrectionsAreLost()
{
    openFile(m_file);
    correct(1, 4, s("30"));
    QTRY_COMPARE(stateOf(preview(), 1), int(RowState::New));
    m_messages.answerNext(false);
    QTest::keyClick(preview(), Qt::Key_Escape);
    QVERIFY(preview()->isVisible());
    m_messages.answerNext(true);
    QTest::keyClick(preview(), Qt::Key_Escape);
    QTRY_VERIFY(rooms()->isVisible());
    openFile(m_file);
    QTest::keyClick(preview(), Qt::Key_Escape); // nothing to lose, nothing asked
    QTRY_VERIFY(rooms()->isVisible());
}

void TestListsPage::readsTheFileAgain()
{
    const QString copy = m_dir.filePath(s("again.csv"));
    RawTable table = fileOfRooms();
    QVERIFY_RESULT(writeTable(copy, table, TableFormat::Csv));
    openFile(copy);
    table.rows.removeLast();
    QVERIFY_RESULT(writeTable(copy, table, TableFormat::Csv));
    QTest::keyClick(preview(), Qt::Key_F5);
    QTRY_COMPARE(preview()->model()->rowCount(), 3);
}

void TestListsPage::choosesTheSheet()
{
    openFile(m_file);
    auto *sheets = find<QComboBox>("sheetChoice");
    QVERIFY(!sheets->isVisible()); // one sheet needs no choice
    m_dialogs.answerNext(QStringLiteral(SEMESTR_TEST_DATA "/tables/students-handmade.xlsx"));
    press(find<QPushButton>("anotherFile"));
    QTRY_VERIFY(sheets->isVisible());
    QTRY_COMPARE(preview()->model()->rowCount(), 6);
    sheets->setFocus();
    QTest::keyClick(sheets, Qt::Key_Down); // an empty sheet
    QTRY_VERIFY(!preview()->isVisible());
    QVERIFY(!find<QPushButton>("writeImport")->isEnabled());
    QTest::keyClick(sheets, Qt::Key_Up);
    QTRY_COMPARE(preview()->model()->rowCount(), 6);
    QVERIFY(preview()->isVisible());
}

void TestListsPage::exportsTheWholeList()
{
    goToRooms();
    QTRY_COMPARE(rooms()->model()->rowCount(), 2);
    auto *filter = m_page->grid()->findChild<QLineEdit *>(QStringLiteral("gridFilter"));
    typeText(filter, s("спорт"));
    const QString file = m_dir.filePath(s("out.xlsx"));
    m_dialogs.answerNext(file);
    press(find<QPushButton>("exportList"));
    const auto table = readTable(file);
    QVERIFY_RESULT(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->headings, m_desk->rooms().headings);
}

void TestListsPage::planAsksForItsPage()
{
    QVERIFY(m_page->choose(ListKind::Plan));
    auto *choice = m_page->grid()->findChild<QComboBox *>(QStringLiteral("pageChoice"));
    QTRY_VERIFY(!choice->isEnabled()); // no page yet
    PageTitle page;
    page.id = PageId::fromText(QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"));
    page.groupTitle = s("ИСП-31");
    page.discipline = s("Математика");
    m_desk->journal = {page};
    m_page = nullptr;
    make();
    QVERIFY(m_page->choose(ListKind::Plan));
    choice = m_page->grid()->findChild<QComboBox *>(QStringLiteral("pageChoice"));
    QTRY_COMPARE(choice->count(), 1);
    QTRY_COMPARE(m_desk->lastScope.page, page.id);
}

void TestListsPage::modelsKeepTheirPromises()
{
    using Tester = QAbstractItemModelTester;
    ListTableModel table;
    ListHistoryModel history;
    ListPreviewModel rows([](const ListVerdict &) { return QString(); });
    GridFilter filter;
    filter.setSourceModel(&table);
    const Tester one(&table, Tester::FailureReportingMode::QtTest);
    const Tester two(&history, Tester::FailureReportingMode::QtTest);
    const Tester three(&rows, Tester::FailureReportingMode::QtTest);
    const Tester four(&filter, Tester::FailureReportingMode::QtTest);
    table.setTable(m_desk->rooms());
    filter.setWords(s("зал"));
    QCOMPARE(filter.rowCount(), 1);
    table.setTable({});
    ListRun run;
    run.file = s("Кабинеты.xlsx");
    history.setRuns({run, run}, CollegeTime());
    history.setRuns({}, CollegeTime());
    const RawTable file = fileOfRooms();
    rows.setList(listColumns(ListKind::Rooms), file, guessListMap(ListKind::Rooms, file.headings));
    ListPreview preview{ListKind::Rooms, {}};
    for (const RawTable::Row &row : file.rows) {
        ListVerdict verdict;
        verdict.row = row.number;
        preview.rows.append(verdict);
    }
    rows.setJudgement(preview);
    QCOMPARE(rows.rowCount(), 4);
    const int before = rows.columnCount();
    QVERIFY(!rows.leftOut().isEmpty());
    rows.addColumn(rows.leftOut().first().code, 0);
    QCOMPARE(rows.columnCount(), before + 1);
    QVERIFY(rows.setData(rows.index(0, 1), s("Новый")));
    rows.clear();
    QCOMPARE(rows.rowCount(), 0);
}

void TestListsPage::everyControlHasAName()
{
    openFile(m_file);
    for (QWidget *control : m_page->findChildren<QWidget *>()) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() ||
            qobject_cast<QAbstractItemView *>(control->parentWidget()))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(control);
        QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(control->objectName() + QLatin1Char(' ') +
                            QString::fromLatin1(control->metaObject()->className())));
    }
}

QTEST_MAIN(TestListsPage)
#include "tst_listspage.moc"
