// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;

namespace {
RawTable sample()
{
    RawTable table;
    table.sheet = QStringLiteral("Список [1]");
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Группа"), QStringLiteral("Телефон")};
    table.rows = {
        {2, {QStringLiteral("Ёлкина Мария"), QStringLiteral("ИСП-31"), QStringLiteral("+7 916 123-45-67")}},
        {3, {QStringLiteral("=1+1"), QStringLiteral("a;b \"c\""), QStringLiteral("00123")}},
        {4, {QStringLiteral("две\nстроки"), QString(), QStringLiteral("@cmd")}},
    };
    return table;
}
} // namespace

// Tables out: read back they are the same, and nothing in them computes.
class TestTableWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString path(const char *name) { return m_dir.filePath(QString::fromUtf8(name)); }

private Q_SLOTS:
    void xlsxComesBackAsItWas()
    {
        QVERIFY_RESULT(writeTable(path("a.xlsx"), sample(), TableFormat::Xlsx));
        const auto table = readTable(path("a.xlsx"));
        QVERIFY_RESULT(table);
        QCOMPARE(table->sheet, QStringLiteral("Список 1"));
        QCOMPARE(table->headings, sample().headings);
        QCOMPARE(table->rows.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(table->rows.at(i).cells, sample().rows.at(i).cells);
    }

    void csvNeverComputes_data()
    {
        QTest::addColumn<bool>("utf8");
        QTest::newRow("UTF-8") << true;
        QTest::newRow("1251") << false;
    }
    void csvNeverComputes()
    {
        QFETCH(bool, utf8);
        QVERIFY_RESULT(writeTable(path("a.csv"), sample(), utf8 ? TableFormat::Csv : TableFormat::Csv1251));
        QFile file(path("a.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.peek(3) == QByteArray("\xEF\xBB\xBF"), utf8);
        const auto table = readTable(path("a.csv"));
        QVERIFY_RESULT(table);
        QCOMPARE(table->rows.at(0).cells, sample().rows.at(0).cells); // a telephone's plus stays bare
        QCOMPARE(table->rows.at(1).cells, QStringList({QStringLiteral("'=1+1"), QStringLiteral("a;b \"c\""),
                                                       QStringLiteral("00123")}));
        QCOMPARE(table->rows.at(2).cells.at(0), QStringLiteral("две\nстроки"));
        QCOMPARE(table->rows.at(2).cells.at(2), QStringLiteral("'@cmd"));
    }

    void sameTableGivesSameBytes()
    {
        QVERIFY_RESULT(writeTable(path("b.xlsx"), sample(), TableFormat::Xlsx));
        QVERIFY_RESULT(writeTable(path("c.xlsx"), sample(), TableFormat::Xlsx));
        QFile b(path("b.xlsx"));
        QFile c(path("c.xlsx"));
        QVERIFY(b.open(QIODevice::ReadOnly) && c.open(QIODevice::ReadOnly));
        QCOMPARE(b.readAll(), c.readAll());
    }

    void namesTheCellThatCannotBeWritten()
    {
        RawTable table = sample();
        table.rows[1].cells[1] = QStringLiteral("ок ✓");
        const Done foreign = writeTable(path("d.csv"), table, TableFormat::Csv1251);
        QCOMPARE_FAULT(foreign, Fault::FileEncoding);
        QCOMPARE(foreign.error().args.value(QStringLiteral("row")).toInt(), 3);
        QCOMPARE(foreign.error().args.value(QStringLiteral("column")).toString(), QStringLiteral("B"));
        table.rows[1].cells[1] = QString(32768, QLatin1Char('x'));
        QCOMPARE_FAULT(writeTable(path("d.xlsx"), table, TableFormat::Xlsx), Fault::FileLimit);
        QVERIFY(!QFile::exists(path("d.csv")) && !QFile::exists(path("d.xlsx")));
    }

    void leavesTheOldFileWhenItFails()
    {
        const QString file = path("no-such-folder/a.xlsx");
        QCOMPARE_FAULT(writeTable(file, sample(), TableFormat::Xlsx), Fault::FileUnwritable);
        QCOMPARE_FAULT(writeTable(m_dir.path(), sample(), TableFormat::Csv), Fault::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
