// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"
#include "tests/support/gui/fakedesk.h"
#include "tests/support/gui/picturepage.h"
#include "tests/support/pdfwords.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/gridpaper.h"
#include "ui/common/gridpreview.h"
#include "ui/common/messages.h"
#include "ui/common/printing.h"
#include "ui/common/settings.h"
#include "ui/journal/journalpaper.h"
#include "ui/journal/journalsheet.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace semestr;
using namespace semestr::test;

namespace {

// The journal's room as the window makes it, over a page in memory.
struct Stage
{
    Stage()
    {
        room.resize(1416, 836);
        room.show();
        room.refresh();
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return room.controller().isIdle() && room.model().rowCount() > 0; });
    }
    QString run(const char *action, const QString &name)
    {
        const QString file = folder.filePath(name);
        files.answerNext(file);
        room.findChild<QAction *>(QLatin1String(action))->trigger();
        return file;
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("view.ini"))};
    FileDialogs files;
    Messages messages;
    ThemeProvider themes;
    Printing printing;
    FakeDesk desk{picturePage()};
    JournalRoom room{desk, themes};
    JournalPaper *paper = new JournalPaper(room, {settings, files, messages, themes, nullptr, &printing});
};

} // namespace

// The journal's three tables are one grid when they leave the program.
class TestGridJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePageIsCopiedWithNamesDatesMarksAndSums()
    {
        Stage stage;
        QVERIFY(stage.ready());
        QTest::sendKeyEvent(QTest::Click, stage.room.view().works(), Qt::Key_A, QString(),
                            Qt::ControlModifier);
        QTest::sendKeyEvent(QTest::Click, stage.room.view().works(), Qt::Key_C, QString(),
                            Qt::ControlModifier);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        const QList<QStringList> rows = readTabbed(data->text());
        const JournalModel &model = stage.room.model();
        const TotalsModel &totals = stage.room.view().totals();
        QCOMPARE(rows.size(), model.rowCount() + 1);
        QCOMPARE(rows.first().size(), 2 + model.columnCount() + totals.columnCount());
        QVERIFY(rows.first().at(2).contains(model.place(0).date));
        QCOMPARE(rows.at(10).at(1), model.student(9).name.full());
        QCOMPARE(rows.at(10).at(12), model.typeable(9, 10));
        QCOMPARE(rows.at(10).at(2 + model.columnCount()), totals.text(9, TotalsModel::AverageColumn));
        QCOMPARE(data->html().count(QStringLiteral("<tr>")), rows.size());
    }

    void excelGetsThePage()
    {
        Stage stage;
        QVERIFY(stage.ready());
        QSignalSpy said(&stage.room, &JournalRoom::statusMessage);
        const QString file = stage.run("journalExport", QStringLiteral("page.xlsx"));
        const auto read = readTable(file);
        QVERIFY_RESULT(read);
        const GridSheet sheet = journalSheet(stage.room.model(), stage.room.view().totals());
        QCOMPARE(read->headings, sheet.table.headings);
        QCOMPARE(read->rows.size(), stage.room.model().rowCount());
        for (qsizetype row = 0; row < read->rows.size(); ++row) {
            for (int column = 0; column < 2 + stage.room.model().columnCount(); ++column)
                QCOMPARE(read->rows.at(row).cells.value(column), sheet.table.rows.at(row).cells.at(column));
        }
        QVERIFY(said.count() > 0 && said.last().first().toString().contains(QStringLiteral("page.xlsx")));
    }

    void paperLiesAndHoldsEveryNameAndDate()
    {
        Stage stage;
        QVERIFY(stage.ready());
        const QString file = stage.run("journalPdf", QStringLiteral("page.pdf"));
        const GridSheet sheet = journalSheet(stage.room.model(), stage.room.view().totals());
        const auto form = stage.paper->paper().compose(sheet);
        QVERIFY_RESULT(form);
        QVERIFY(form->form.pageWidth > form->form.pageHeight);
        QString text;
        const auto words = wordsOf(file);
        for (int page = 1; page <= form->pages; ++page) {
            text += textOf(words, page) + u' ';
            QVERIFY(textOf(words, page).contains(form->codes().at(page - 1)));
        }
        const JournalModel &model = stage.room.model();
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY2(text.contains(model.student(row).name.last), qPrintable(model.student(row).name.last));
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY2(text.contains(model.place(column).date.section(u' ', -1)),
                     qPrintable(model.place(column).date));
        QVERIFY(text.contains(model.page().groupTitle));
    }

    void printButtonOpensThePreview()
    {
        Stage stage;
        QVERIFY(stage.ready());
        auto *print = stage.room.findChild<QPushButton *>(QStringLiteral("print"));
        QVERIFY(print->isVisible());
        QTest::mouseClick(print, Qt::LeftButton);
        const GridPreview *preview = stage.paper->paper().shownPreview();
        QVERIFY(preview && preview->pages()->pages() > 0);
    }
};

QTEST_MAIN(TestGridJournal)
#include "tst_gridjournal.moc"
