// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"
#include "tests/support/pdfwords.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/gridcolumns.h"
#include "ui/common/gridfilter.h"
#include "ui/common/gridhabits.h"
#include "ui/common/gridpaper.h"
#include "ui/common/gridpreview.h"
#include "ui/common/messages.h"
#include "ui/common/printing.h"
#include "ui/common/settings.h"

#include <QAction>
#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace semestr;
using namespace semestr::test;

namespace {

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

// What outlives a page: the settings' file, the dialogs, the model.
struct World
{
    World()
    {
        model.setHorizontalHeaderLabels({word("Группа"), word("Студент"), word("Балл"), word("День")});
        add("ИСП-11", "Ёлкина", 4.5, QDate(2026, 10, 8));
        add("ИСП-2", "Ежов", 12, QDate(2026, 9, 1));
        add("ИСП-31", "Абрамов", 3, QDate(2026, 11, 2));
    }
    void add(const char *group, const char *student, double mark, QDate day)
    {
        auto *number = new QStandardItem(QLocale(QLocale::Russian).toString(mark));
        number->setData(mark, GridFilter::SortRole);
        auto *date = new QStandardItem(day.toString(QStringLiteral("dd.MM.yyyy")));
        date->setData(day, GridFilter::SortRole);
        model.appendRow({new QStandardItem(word(group)), new QStandardItem(word(student)), number, date});
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("view.ini"))};
    FileDialogs files;
    Messages messages;
    ThemeProvider themes;
    Printing printing;
    QStandardItemModel model;
};

// A page as rooms make them: the filter's line above the grid.
struct Page
{
    explicit Page(World &world)
    {
        filter.setSourceModel(&world.model);
        view = new QTableView(&window);
        view->setObjectName(QStringLiteral("marks"));
        view->setModel(&filter);
        for (int column = 0; column < filter.columnCount(); ++column)
            view->setColumnWidth(column, 100);
        habits = GridHabits::attach(
            view, {world.settings, world.files, world.messages, world.themes, nullptr, &world.printing},
            {{}, word("Отметки")});
        said = std::make_unique<QSignalSpy>(habits, &GridHabits::said);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(habits->filterLine());
        column->addWidget(view);
        window.resize(700, 400);
        window.show();
        view->setFocus();
    }
    bool ready() { return QTest::qWaitForWindowActive(&window) && view->hasFocus(); }
    QLineEdit *field() { return window.findChild<QLineEdit *>(QStringLiteral("gridFilter")); }
    QString count() { return window.findChild<QLabel *>(QStringLiteral("gridCount"))->text(); }
    QAction *action(const char *name) { return view->findChild<QAction *>(QLatin1String(name)); }
    QStringList students()
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(filter.index(row, 1).data().toString());
        return names;
    }
    QPoint headingOf(int column)
    {
        QHeaderView *header = view->horizontalHeader();
        return {header->sectionViewportPosition(column) + 20, header->height() / 2};
    }
    void click(int column)
    {
        QTest::mouseClick(view->horizontalHeader()->viewport(), Qt::LeftButton, {}, headingOf(column));
    }

    QWidget window;
    GridFilter filter;
    QTableView *view;
    GridHabits *habits;
    std::unique_ptr<QSignalSpy> said;
};

class TalkingPage final : public QWidget
{
    Q_OBJECT

Q_SIGNALS:
    void statusMessage(const QString &text);
};

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

// What every grid can do, by keyboard where there is a key.
class TestGridHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void copiesAllRowsWithHeadingsAsTextAndTable()
    {
        World world;
        world.model.item(1, 1)->setText(word("Ежов \"Ё\"\nПётр\t<2>"));
        world.model.item(0, 1)->setText(word("4/5"));
        Page page(world);
        QVERIFY(page.ready());
        page.view->setColumnHidden(3, true);
        page.view->horizontalHeader()->moveSection(2, 0);
        QTest::keyClick(page.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboardText(), word("Балл\tГруппа\tСтудент\n4,5\tИСП-11\t4/5\n"
                                       "12\tИСП-2\t\"Ежов \"\"Ё\"\"\nПётр\t<2>\"\n3\tИСП-31\tАбрамов"));
        const QString html = QGuiApplication::clipboard()->mimeData()->html();
        QVERIFY2(html.contains(word("&lt;2&gt;")), qPrintable(html));
        QCOMPARE(html.count(word("<th")), 3);
        QCOMPARE(html.count(word("<tr>")), 4);
        QVERIFY2(html.contains(word("mso-number-format:'\\@'\">4/5</td>")), qPrintable(html));
        QVERIFY2(html.contains(word("<td>4,5</td>")), qPrintable(html)); // a number stays one
        QCOMPARE(page.said->count(), 1);
    }

    void copiesTheChosenRectangleAndWhatIsShown()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        page.filter.sort(1);
        page.view->setCurrentIndex(page.filter.index(1, 0));
        for (const int key : {Qt::Key_Right, Qt::Key_Down})
            QTest::keyClick(page.view, Qt::Key(key), Qt::ShiftModifier);
        QTest::keyClick(page.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboardText(), word("Группа\tСтудент\nИСП-2\tЕжов\nИСП-11\tЁлкина"));
        // One cell alone means the grid.
        page.view->setCurrentIndex(page.filter.index(0, 0));
        page.filter.setWords(word("абр"));
        QTest::keyClick(page.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboardText(), word("Группа\tСтудент\tБалл\tДень\nИСП-31\tАбрамов\t3\t02.11.2026"));
    }

    void pastesWithoutHeadingsAndSaysWhatWasNotTaken()
    {
        World world;
        for (int row = 0; row < 3; ++row)
            world.model.item(row, 2)->setEditable(false);
        Page page(world);
        QVERIFY(page.ready());
        page.view->setCurrentIndex(page.filter.index(1, 1));
        QGuiApplication::clipboard()->setText(
            word("Студент\tБалл\r\n\"Ежов\nПётр \"\"Ё\"\"\"\t5\r\nБелов\t4\r\nЛишний\t3\r\n"));
        QTest::keyClick(page.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.students(), (QStringList{word("Ёлкина"), word("Ежов\nПётр \"Ё\""), word("Белов")}));
        QCOMPARE(world.model.item(1, 2)->text(), word("12"));
        QVERIFY2(page.said->last().first().toString().contains(u'4'),
                 qPrintable(page.said->last().first().toString()));
    }

    void oneTextFillsTheSelectionOfASortedColumn()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        page.filter.sort(1);
        page.view->setCurrentIndex(page.filter.index(0, 1));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(page.view, Qt::Key_Down, Qt::ShiftModifier);
        QGuiApplication::clipboard()->setText(word("Яковлев"));
        QTest::keyClick(page.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.students(), QStringList(3, word("Яковлев")));
    }

    void gridThatNobodyEditsDoesNotPaste()
    {
        World world;
        QTableView view;
        view.setModel(&world.model);
        view.setEditTriggers(QAbstractItemView::NoEditTriggers);
        GridHabits::attach(&view, {world.settings, world.files, world.messages, world.themes},
                           {{}, word("Х")});
        QVERIFY(!view.findChild<QAction *>(QStringLiteral("gridPaste")));
        QVERIFY(view.findChild<QAction *>(QStringLiteral("gridCopy")));
        QVERIFY(!view.findChild<QAction *>(QStringLiteral("gridFilter")));
    }

    void filterByKeyboardCountsAndGoesBack()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        const QString all = page.count();
        QVERIFY2(all.contains(u'3'), qPrintable(all));
        QTest::keyClick(page.view, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(page.field()->hasFocus());
        page.field()->insert(word("ежо"));
        QCOMPARE(page.students(), QStringList{word("Ежов")});
        QVERIFY2(page.count().contains(u'1') && page.count().contains(u'3'), qPrintable(page.count()));
        QTest::keyClick(page.field(), Qt::Key_Down);
        QVERIFY(page.view->hasFocus());
        QCOMPARE(page.view->currentIndex().row(), 0);
        QTest::keyClick(page.view, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(page.field(), Qt::Key_Escape);
        QVERIFY(page.view->hasFocus());
        QCOMPARE(page.field()->text(), QString());
        QCOMPARE(page.students().size(), 3);
        QCOMPARE(page.count(), all);
        world.add("ИСП-41", "Новый", 5, QDate(2026, 12, 1));
        QVERIFY2(page.count().contains(u'4'), qPrintable(page.count()));
    }

    void hiddenLineComesAndGoes()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        page.habits->filterLine()->hide();
        QTest::keyClick(page.view, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(page.field()->isVisible() && page.field()->hasFocus());
        QTest::keyClick(page.field(), Qt::Key_Escape);
        QVERIFY(!page.field()->isVisible() && page.view->hasFocus());
    }

    void thirdClickRestoresTheNaturalOrder()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        const QStringList natural{word("Ёлкина"), word("Ежов"), word("Абрамов")};
        QCOMPARE(page.students(), natural);
        page.click(2);
        QCOMPARE(page.students(), (QStringList{word("Абрамов"), word("Ёлкина"), word("Ежов")}));
        page.click(2);
        QCOMPARE(page.students(), (QStringList{word("Ежов"), word("Ёлкина"), word("Абрамов")}));
        QCOMPARE(page.view->horizontalHeader()->sortIndicatorSection(), 2);
        page.click(2);
        QCOMPARE(page.students(), natural);
    }

    void sortsByKeyboard()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        page.view->setCurrentIndex(page.filter.index(0, 0));
        QTest::keyClick(page.view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(page.students(), (QStringList{word("Ежов"), word("Ёлкина"), word("Абрамов")}));
        QTest::keyClick(page.view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(page.students(), (QStringList{word("Абрамов"), word("Ёлкина"), word("Ежов")}));
        page.action("gridSortOff")->trigger();
        QCOMPARE(page.students(), (QStringList{word("Ёлкина"), word("Ежов"), word("Абрамов")}));
    }

    void columnsAreRememberedByANewView()
    {
        World world;
        {
            Page page(world);
            QVERIFY(page.ready());
            QHeaderView *header = page.view->horizontalHeader();
            header->resizeSection(1, 177);
            header->moveSection(3, 0);
            QMenu menu;
            page.habits->columns()->fillMenu(&menu);
            menu.actions().at(1)->trigger(); // the second as they stand: «Группа»
            QVERIFY(page.view->isColumnHidden(0));
            page.view->sortByColumn(1, Qt::DescendingOrder);
        }
        Page page(world);
        QHeaderView *header = page.view->horizontalHeader();
        QCOMPARE(header->sectionSize(1), 177);
        QCOMPARE(header->visualIndex(3), 0);
        QVERIFY(page.view->isColumnHidden(0));
        QCOMPARE(header->sortIndicatorSection(), 1);
        QCOMPARE(page.students(), (QStringList{word("Ёлкина"), word("Ежов"), word("Абрамов")}));
        page.habits->columns()->restoreDefaults();
        QCOMPARE(header->sectionSize(1), 100);
        QCOMPARE(header->visualIndex(3), 3);
        QVERIFY(!page.view->isColumnHidden(0));
    }

    void stateOfOtherColumnsIsIgnored()
    {
        World world;
        {
            Page page(world);
            QVERIFY(page.ready());
            page.view->horizontalHeader()->resizeSection(1, 177);
        }
        world.model.insertColumn(1);
        Page page(world);
        QVERIFY(page.ready());
        QCOMPARE(page.view->columnWidth(1), 100);
        world.settings.setLayoutOf(QStringLiteral("marks"), "neither ours nor Qt's");
        const Page again(world);
        QCOMPARE(again.view->columnWidth(1), 100);
    }

    void widthsAreWrittenOnceNotAtEachPixel()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        const auto written = [&world] { return world.settings.layoutOf(QStringLiteral("marks")); };
        for (int width = 101; width < 160; ++width)
            page.view->setColumnWidth(0, width);
        QVERIFY(written().isEmpty());
        QTRY_VERIFY(!written().isEmpty());
    }

    void lastColumnCannotBeHidden()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        for (int column = 0; column < 3; ++column)
            page.view->setColumnHidden(column, true);
        QMenu menu;
        page.habits->columns()->fillMenu(&menu);
        QVERIFY(!menu.actions().at(3)->isEnabled());
        QVERIFY(menu.actions().at(0)->isEnabled());
        page.view->horizontalHeader()->customContextMenuRequested(QPoint(10, 10));
        QVERIFY(page.view->findChild<QMenu *>(QStringLiteral("gridHeaderMenu")));
    }

    void excelGetsWhatIsShownWithNumbersAndDays()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        page.view->setColumnHidden(0, true);
        page.filter.sort(2);
        for (const auto &name : {QStringLiteral("a.xlsx"), QStringLiteral("a.csv")}) {
            const QString file = world.folder.filePath(name);
            world.files.answerNext(file);
            page.habits->exportXlsx();
            const auto read = readTable(file);
            QVERIFY_RESULT(read);
            QCOMPARE(read->headings, (QStringList{word("Студент"), word("Балл"), word("День")}));
            QStringList lines;
            for (const RawTable::Row &row : read->rows)
                lines.append(row.cells.join(u'|'));
            const QString point = name.endsWith(QStringLiteral("csv")) ? word(",") : word(".");
            QCOMPARE(lines, (QStringList{word("Абрамов|3|02.11.2026"),
                                         QString(word("Ёлкина|4") + point + word("5|08.10.2026")),
                                         word("Ежов|12|01.09.2026")}));
            QVERIFY(page.said->last().first().toString().contains(name));
        }
        QCOMPARE(world.messages.said().size(), 0);
    }

    void phoneAndMarkStayTexts()
    {
        World world;
        world.model.item(0, 1)->setText(word("89001234567"));
        world.model.item(0, 2)->setText(word("осв.")); // its sorting place is no number to write
        Page page(world);
        const GridSheet sheet = page.habits->sheet();
        QVERIFY(!sheet.values.at(0).at(1).isValid());
        QVERIFY(!sheet.values.at(0).at(2).isValid());
        QCOMPARE(sheet.values.at(1).at(2).toDouble(), 12.0);
        QCOMPARE(sheet.values.at(1).at(3).toDate(), QDate(2026, 9, 1));
    }

    void fileThatCannotBeWrittenIsToldInPlace()
    {
        World world;
        Page page(world);
        for (void (GridHabits::*verb)() : {&GridHabits::exportXlsx, &GridHabits::exportPdf}) {
            world.messages.answerNext(true);
            world.files.answerNext(world.folder.filePath(QStringLiteral("none/such/a.xlsx")));
            (page.habits->*verb)();
        }
        QCOMPARE(world.messages.said().size(), 2);
        QCOMPARE(world.messages.said().first().kind, Message::Kind::Failure);
        QCOMPARE(page.said->count(), 0);
        world.files.answerNext(QString()); // thought better of it
        page.habits->exportPdf();
        QCOMPARE(world.messages.said().size(), 2);
    }

    void pdfHasTheRowsAsShownAndACode()
    {
        World world;
        Page page(world);
        page.filter.sort(1);
        page.filter.setWords(word("исп-1 исп-11"));
        page.filter.setWords(word("исп"));
        page.view->setColumnHidden(2, true);
        const QString file = world.folder.filePath(QStringLiteral("отметки"));
        world.files.answerNext(file);
        page.habits->exportPdf();
        const auto words = wordsOf(QString(file + QStringLiteral(".pdf")));
        const QString text = textOf(words);
        for (const char *part : {"Отметки", "Группа", "Студент", "День", "Ёлкина", "02.11.2026",
                                 "Страница 1 из 1", "код содержания", "исп"})
            QVERIFY2(text.contains(word(part)), qPrintable(word(part) + text));
        QVERIFY2(!text.contains(word("Балл")), qPrintable(text));
        double abramov = 0, ezhov = 0;
        for (const PdfWord &found : words) {
            if (found.text == word("Абрамов"))
                abramov = found.box.top();
            if (found.text == word("Ежов"))
                ezhov = found.box.top();
        }
        QVERIFY(abramov > 0 && abramov < ezhov);
    }

    void previewShowsPagesAndPrints()
    {
        World world;
        Page page(world);
        QVERIFY(page.ready());
        world.printing.pretendPrinters({QStringLiteral("Paper")});
        const QString file = world.folder.filePath(QStringLiteral("paper.pdf"));
        world.printing.answerNext(file);
        QTest::keyClick(page.view, Qt::Key_P, Qt::ControlModifier);
        QPointer<GridPreview> preview = page.habits->paper().shownPreview();
        QVERIFY(preview && preview->isVisible());
        QCOMPARE(preview->pages()->pages(), 1);
        QTest::mouseClick(preview->findChild<QPushButton *>(QStringLiteral("previewPrint")), Qt::LeftButton);
        QVERIFY(textOf(wordsOf(file)).contains(word("Ёлкина")));
        QTRY_VERIFY(!preview);
        QCOMPARE(page.said->count(), 1);
        page.window.activateWindow();
        QVERIFY(page.ready());
        QTest::keyClick(page.view, Qt::Key_P, Qt::ControlModifier);
        preview = page.habits->paper().shownPreview();
        QTest::keyClick(preview, Qt::Key_Escape);
        QTRY_VERIFY(!preview);
    }

    void pageAroundTheGridSaysWhatWasDone()
    {
        World world;
        TalkingPage page;
        auto *view = new QTableView(&page);
        view->setModel(&world.model);
        auto *habits = GridHabits::attach(view, {world.settings, world.files, world.messages, world.themes},
                                          {{}, word("Отметки")});
        QSignalSpy heard(&page, &TalkingPage::statusMessage);
        habits->copy();
        QCOMPARE(heard.count(), 1);
        const QSignalSpy said(habits, &GridHabits::said);
        habits->copy();
        QCOMPARE(said.count(), 1);
        QCOMPARE(heard.count(), 1);
    }

    void noPrinterIsSaid()
    {
        World world;
        Page page(world);
        world.printing.pretendPrinters({});
        page.habits->print();
        world.messages.answerNext(true);
        page.habits->paper().shownPreview()->printWanted();
        QCOMPARE(world.messages.said().size(), 1);
        QVERIFY(page.habits->paper().shownPreview()); // the pages stay for another try
    }

    // A figure for whoever changes the reading of a grid.
    void largeTableIsRead()
    {
        World world;
        for (int row = 0; row < 5000; ++row)
            world.add("ИСП-41", "Новый", row, QDate(2026, 9, 1).addDays(row % 200));
        for (int column = 4; column < 10; ++column) {
            world.model.insertColumn(column);
            for (int row = 0; row < 5003; ++row)
                world.model.setItem(row, column, new QStandardItem(word("текст")));
        }
        Page page(world);
        QElapsedTimer timer;
        timer.start();
        const GridSheet sheet = page.habits->sheet();
        qInfo("5,003 rows × 10 columns read in %lld ms", timer.elapsed());
        QCOMPARE(sheet.table.rows.size(), 5003);
        QCOMPARE(sheet.table.headings.size(), 10);
    }
};

QTEST_MAIN(TestGridHabits)
#include "tst_gridhabits.moc"
