// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/tableform.h"
#include "tests/support/pdfwords.h"
#include "tests/support/support.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

namespace {

TableSheet rooms(int rows, const QString &purpose = QStringLiteral("лекционная"))
{
    TableSheet sheet;
    sheet.title = QStringLiteral("Кабинеты");
    sheet.college = QStringLiteral("Каслинский техникум");
    sheet.person = {QStringLiteral("Зайцев"), QStringLiteral("Егор"), QStringLiteral("Павлович")};
    sheet.at = 1791442320000; // 8 October 2026, 11:52 in Yekaterinburg
    sheet.table.headings = {QStringLiteral("Номер"), QStringLiteral("Мест"), QStringLiteral("Назначение")};
    sheet.widths = {90, 70, 320};
    for (int row = 0; row < rows; ++row)
        sheet.table.rows.append(
            {row + 2, {QStringLiteral("к%1").arg(row + 1), QString::number(20 + row % 9), purpose}});
    return sheet;
}

// Headings and rows of a journal's page: a name and many narrow columns.
TableSheet marks(int columns, int rows)
{
    TableSheet sheet = rooms(0);
    sheet.frozen = 2;
    sheet.table.headings = {QStringLiteral("№"), QStringLiteral("ФИО")};
    sheet.widths = {34, 216};
    for (int column = 0; column < columns; ++column) {
        sheet.table.headings.append(QStringLiteral("%1.09").arg(column + 1, 2, 10, QLatin1Char('0')));
        sheet.widths.append(36);
    }
    for (int row = 0; row < rows; ++row) {
        RawTable::Row line{row, {QString::number(row + 1), QStringLiteral("Студент%1").arg(row + 1)}};
        for (int column = 0; column < columns; ++column)
            line.cells.append(QString::number(2 + (row + column) % 4));
        sheet.table.rows.append(line);
    }
    return sheet;
}

} // namespace

// Grids become pages.
class TestTableForm : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    TableForm m_form = TableForm::load(CollegeTime(QTimeZone("Asia/Yekaterinburg"))).value();

    QList<PdfWord> print(const TableSheet &sheet, PrintedForm *form = nullptr)
    {
        const QString file = m_folder.filePath(QStringLiteral("table.pdf"));
        const auto printed = m_form.compose(sheet);
        if (!printed || !writePdf(*printed, file))
            return {};
        if (form)
            *form = *printed;
        return wordsOf(file);
    }

private Q_SLOTS:
    void everyPageSaysTitleHeadingsNumberAndCode()
    {
        PrintedForm form;
        const auto words = print(rooms(150), &form);
        QVERIFY2(form.pages > 2, qPrintable(QString::number(form.pages)));
        QCOMPARE(form.codes().size(), form.pages);
        const QStringList codes = form.codes();
        QCOMPARE(QSet<QString>(codes.cbegin(), codes.cend()).size(), form.pages);
        for (int page = 1; page <= form.pages; ++page) {
            const QString text = textOf(words, page);
            for (const QString &word :
                 {QStringLiteral("Кабинеты"), QStringLiteral("Номер"), QStringLiteral("Назначение"),
                  QStringLiteral("Страница %1 из %2").arg(page).arg(form.pages),
                  QStringLiteral("напечатано 08.10.2026 11:52, Зайцев Е. П."), form.codes().at(page - 1)})
                QVERIFY2(text.contains(word), qPrintable(word + QStringLiteral(" / ") + text));
        }
        QVERIFY(textOf(words, 1).contains(QStringLiteral("Каслинский техникум")));
    }

    void everyRowIsThereOnceAndInOrder()
    {
        int next = 1;
        for (const PdfWord &word : print(rooms(150))) {
            if (word.text == QStringLiteral("к%1").arg(next))
                ++next;
        }
        QCOMPARE(next, 151);
    }

    void codeIsOfTheContentNotOfTheMoment()
    {
        TableSheet sheet = rooms(3);
        const QStringList codes = m_form.compose(sheet).value().codes();
        sheet.at += 86400000;
        QCOMPARE(m_form.compose(sheet).value().codes(), codes);
        sheet.table.rows[1].cells[2] = QStringLiteral("мастерская");
        QVERIFY(m_form.compose(sheet).value().codes() != codes);
    }

    void narrowTableStandsAndWideOneLies()
    {
        PrintedForm form;
        print(rooms(3), &form);
        QVERIFY(form.form.pageWidth < form.form.pageHeight);
        TableSheet wide = rooms(3);
        wide.widths = {300, 300, 700};
        const auto words = print(wide, &form);
        QVERIFY(form.form.pageWidth > form.form.pageHeight);
        double right = 0;
        for (const PdfWord &word : words)
            right = qMax(right, word.box.right());
        QVERIFY2(right > 700 && right < 842, qPrintable(QString::number(right))); // A4 lies: 842 points wide
    }

    void longTextWrapsInsideItsColumn()
    {
        const QString purpose =
            QStringLiteral("учебный кабинет с оборудованием для практических занятий ").repeated(4);
        const auto words = print(rooms(2, purpose.trimmed()));
        QCOMPARE(textOf(words).count(QStringLiteral("оборудованием")), 8);
        for (const PdfWord &word : words)
            QVERIFY2(word.box.right() < 595 - 20, qPrintable(word.text));
    }

    void textLongerThanAPageIsPrintedWhole()
    {
        QStringList said;
        for (int i = 0; i < 4000; ++i)
            said.append(QStringLiteral("w%1").arg(i));
        TableSheet sheet = rooms(1, said.join(u' '));
        PrintedForm form;
        const auto words = print(sheet, &form);
        QSet<QString> found;
        for (const PdfWord &word : words) {
            found.insert(word.text);
            QVERIFY2(word.box.bottom() < form.form.pageHeight / 25.4 * 72, qPrintable(word.text));
        }
        for (const QString &word : said)
            QVERIFY2(found.contains(word), qPrintable(word));
    }

    void manyColumnsGoOnBelowWithTheNamesAgain()
    {
        PrintedForm form;
        const auto words = print(marks(70, 12), &form);
        QVERIFY(form.form.pageWidth > form.form.pageHeight);
        QHash<QString, int> counts;
        for (const PdfWord &word : words)
            ++counts[word.text];
        QCOMPARE(counts.value(QStringLiteral("01.09")), 1);
        QCOMPARE(counts.value(QStringLiteral("70.09")), 1);
        QVERIFY(counts.value(QStringLiteral("Студент12")) > 1);
        QCOMPARE(counts.value(QStringLiteral("Студент12")), counts.value(QStringLiteral("Студент1")));
        QVERIFY(counts.value(QStringLiteral("ФИО")) >= counts.value(QStringLiteral("Студент12")));
        for (const PdfWord &word : words)
            QVERIFY2(word.box.right() < 842 - 20, qPrintable(word.text));
    }

    void bracesAndTagsOfATextAreOnlyLetters()
    {
        TableSheet sheet = rooms(1, QStringLiteral("{title} <bold>ясно</bold> {nothing}"));
        sheet.table.headings[2] = QStringLiteral("<title>{code}");
        const QString text = textOf(print(sheet));
        QVERIFY2(text.contains(QStringLiteral("{title} <bold>ясно</bold> {nothing}")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("<title>{code}")), qPrintable(text));
    }

    void tableWithoutRowsSaysSo()
    {
        QVERIFY(textOf(print(rooms(0))).contains(QStringLiteral("Строк нет.")));
        TableSheet empty;
        QCOMPARE_FAULT(m_form.compose(empty), Fault::BadData);
    }

    // Figures for whoever changes the engine; nothing fails by them.
    void fiveThousandRowsOfTenColumns()
    {
        TableSheet sheet = rooms(5000);
        for (int column = 0; column < 7; ++column) {
            sheet.table.headings.append(QStringLiteral("Столбец %1").arg(column));
            sheet.widths.append(110);
            for (RawTable::Row &row : sheet.table.rows)
                row.cells.append(QStringLiteral("Иванова %1 %2").arg(row.number % 97).arg(column));
        }
        QElapsedTimer timer;
        timer.start();
        const auto form = m_form.compose(sheet);
        const qint64 composed = timer.restart();
        QVERIFY(form);
        QVERIFY(writePdf(*form, m_folder.filePath(QStringLiteral("large.pdf"))));
        qInfo("5,000 rows × 10 columns: composed in %lld ms, written in %lld ms, %d pages", composed,
              timer.elapsed(), form->pages);
        QCOMPARE(form->codes().size(), form->pages);
    }
};

QTEST_MAIN(TestTableForm)
#include "tst_tableform.moc"
