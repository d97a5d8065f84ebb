// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csvreader.h"
#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "app/exchange/windows1251.h"
#include "app/exchange/xlsxnumbers.h"
#include "tests/support/support.h"

#include <QStringDecoder>
#include <QTemporaryDir>
#include <random>
#include <zip.h>

using namespace semestr;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(SEMESTR_TEST_DATA "/tables/") + QString::fromUtf8(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Headings and rows without the file's own places: what must be alike whatever made the file.
QList<QStringList> content(const RawTable &table)
{
    QList<QStringList> lines{table.headings};
    for (const RawTable::Row &row : table.rows) {
        QStringList cells = row.cells;
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        lines.append(cells);
    }
    return lines;
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("made.zip")).toUtf8();
    zip_t *archive = zip_open(path.constData(), ZIP_CREATE, nullptr);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    return bytesOf(QString::fromUtf8(path));
}

// A workbook of one sheet «S» with these rows.
QByteArray bookOf(const QByteArray &rows, const QByteArray &sharedStrings = "<sst/>")
{
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return zipOf(
        {{"xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Type=\"" + type +
                                            "worksheet\" Target=\"s.xml\"/><Relationship Id=\"b\" Type=\"" +
                                            type + "sharedStrings\" Target=\"t.xml\"/></R>"},
         {"xl/t.xml", sharedStrings},
         {"xl/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

Result<RawTable> readBook(const QByteArray &bytes, const TableLimits &limits = {})
{
    return readTableBytes(bytes, QStringLiteral("t.xlsx"), {}, limits);
}

} // namespace

// Tables in: what three makers write is read alike; what is broken is refused in its own words.
class TestTableReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString put(const char *name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private Q_SLOTS:
    void readsEveryMakerAlike_data();
    void readsEveryMakerAlike();
    void findsHeadingSheetAndRowNumbers();
    void showsCellsAsTyped_data();
    void showsCellsAsTyped();
    void knowsDateFormats_data();
    void knowsDateFormats();
    void guessesTheSeparator_data();
    void guessesTheSeparator();
    void readsQuotes();
    void knowsWindows1251();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void refusesWhatCannotBeRead();
    void namesThePlaceOfALongCell();
    void stopsZipBombs();
    void survivesFlippedBytes_data();
    void survivesFlippedBytes();
    void survivesFlippedXml();
};

void TestTableReader::readsEveryMakerAlike_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"students-libreoffice.xlsx", "students-handmade.xlsx", "students-1251.csv"})
        QTest::newRow(name) << dataFile(name);
    const auto table = readTable(dataFile("students-utf8.csv"));
    const QString written = m_dir.filePath(QStringLiteral("written.xlsx"));
    QVERIFY_RESULT(table);
    QVERIFY_RESULT(writeTable(written, *table, TableFormat::Xlsx));
    QTest::newRow("libxlsxwriter") << written;
}

void TestTableReader::readsEveryMakerAlike()
{
    QFETCH(QString, file);
    const auto expected = readTable(dataFile("students-utf8.csv"));
    QVERIFY_RESULT(expected);
    QCOMPARE(expected->rows.size(), 6);
    QCOMPARE(expected->rows.first().cells.value(2), QStringLiteral("19.05.2009"));
    const auto table = readTable(file);
    QVERIFY_RESULT(table);
    QCOMPARE(content(*table), content(*expected));
}

void TestTableReader::findsHeadingSheetAndRowNumbers()
{
    const auto table = readTable(dataFile("students-handmade.xlsx"));
    QVERIFY_RESULT(table);
    QCOMPARE(table->sheet, QStringLiteral("ИСП-31"));
    QCOMPARE(table->headingRow, 3);
    QCOMPARE(table->rows.first().number, 4);
    const auto names = sheetNames(dataFile("students-handmade.xlsx"));
    QVERIFY_RESULT(names);
    QCOMPARE(*names, QStringList({QStringLiteral("ИСП-31"), QStringLiteral("Пустой")}));
    QCOMPARE_FAULT(readTable(dataFile("students-handmade.xlsx"), QStringLiteral("Пустой")), Fault::FileEmpty);
    QCOMPARE_FAULT(readTable(dataFile("students-handmade.xlsx"), QStringLiteral("Лист9")), Fault::NotFound);
    QCOMPARE(columnLetters(0) + columnLetters(25) + columnLetters(26) + columnLetters(16383),
             QStringLiteral("AZAAXFD"));
}

void TestTableReader::showsCellsAsTyped_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << QByteArray("<c r='A2'><v>240312.0</v></c>") << QStringLiteral("240312");
    QTest::newRow("exponent") << QByteArray("<c r='A2'><v>8.9161234567E10</v></c>")
                              << QStringLiteral("89161234567");
    QTest::newRow("fraction") << QByteArray("<c r='A2' t='n'><v>4.5</v></c>") << QStringLiteral("4.5");
    QTest::newRow("error") << QByteArray("<c r='A2' t='e'><v>#REF!</v></c>") << QStringLiteral("#REF!");
    QTest::newRow("truth") << QByteArray("<c r='A2' t='b'><v>1</v></c>") << QStringLiteral("TRUE");
    QTest::newRow("iso") << QByteArray("<c r='A2' t='d'><v>2009-05-19T00:00:00</v></c>")
                         << QStringLiteral("19.05.2009");
    QTest::newRow("cached") << QByteArray("<c r='A2' t='str'><f>B2</f><v>да</v></c>") << QStringLiteral("да");
    QTest::newRow("never computed") << QByteArray("<c r='A2'><f>B2</f></c>") << QStringLiteral("#EMPTY! A2");
    QTest::newRow("escaped") << QByteArray("<c r='A2' t='inlineStr'><is><t>a_x000A_b_x5F</t></is></c>")
                             << QStringLiteral("a\nb_x5F");
    QTest::newRow("phonetic") << QByteArray("<c r='A2' t='s'><v>0</v></c>") << QStringLiteral("один");
}

void TestTableReader::showsCellsAsTyped()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    const QByteArray heading = "<row r='1'><c r='A1' t='inlineStr'><is><t>ФИО</t></is></c></row>";
    const auto table =
        readBook(bookOf(heading + "<row r='2'>" + cell + "</row>",
                        "<sst><si><r><t>од</t></r><r><t>ин</t></r><rPh><t>x</t></rPh></si></sst>"));
    QVERIFY_RESULT(table);
    QCOMPARE(table->rows.value(0).cells.value(0), text);
}

void TestTableReader::knowsDateFormats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("date");
    QTest::newRow("russian") << QStringLiteral("dd.mm.yyyy") << true;
    QTest::newRow("locale") << QStringLiteral("[$-419]d mmmm yyyy\\ \"г.\";@") << true;
    QTest::newRow("elapsed") << QStringLiteral("[h]:mm") << true;
    QTest::newRow("general") << QStringLiteral("General") << false;
    QTest::newRow("money") << QStringLiteral("#,##0.00\\ \"руб. day\"") << false;
    QTest::newRow("red") << QStringLiteral("[Red]0.00;[Red]-0.00") << false;
    QTest::newRow("zeros") << QStringLiteral("00000") << false;
}

void TestTableReader::knowsDateFormats()
{
    QFETCH(QString, format);
    QFETCH(bool, date);
    QCOMPARE(numberStyle(format).date, date);
    QCOMPARE(numberText(QStringLiteral("312"), numberStyle(QStringLiteral("00000")), false),
             QStringLiteral("00312"));
    QCOMPARE(dateText(46267, false), QStringLiteral("02.09.2026"));
    QCOMPARE(dateText(46267 - 1462, true), QStringLiteral("02.09.2026"));
    QCOMPARE(dateText(1, false), QStringLiteral("01.01.1900"));
    QCOMPARE(dateText(46267.354166667, false), QStringLiteral("02.09.2026 08:30"));
    QCOMPARE(dateText(-5, false), QStringLiteral("-5"));
}

void TestTableReader::guessesTheSeparator_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("separator");
    QTest::newRow("semicolon beside commas")
        << QStringLiteral("Фамилия, имя, отчество;Группа\nИванов Иван;ИСП-31\n") << QStringLiteral(";");
    QTest::newRow("comma") << QStringLiteral("a,b\n\"x;y;z\",2\n") << QStringLiteral(",");
    QTest::newRow("tab") << QStringLiteral("a\tb\n1\t2,5\n") << QStringLiteral("\t");
    QTest::newRow("hint") << QStringLiteral("sep=|\na|b\n") << QStringLiteral("|");
}

void TestTableReader::guessesTheSeparator()
{
    QFETCH(QString, text);
    QFETCH(QString, separator);
    QCOMPARE(QString(guessSeparator(text)), separator);
}

void TestTableReader::readsQuotes()
{
    const auto rows = parseCsv(QStringLiteral("a;b\r\n\"x;\"\"y\"\"\nz\";2\n;\n\"\";last"), {});
    QVERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 4);
    QCOMPARE(rows->at(1).cells, QStringList({QStringLiteral("x;\"y\"\nz"), QStringLiteral("2")}));
    QCOMPARE(rows->at(3).cells, QStringList({QString(), QStringLiteral("last")}));
    QCOMPARE(rows->at(3).number, 4);
    QCOMPARE_FAULT(parseCsv(QStringLiteral("a;b\nc;\"never closed"), {}), Fault::FileDamaged);
}

void TestTableReader::knowsWindows1251()
{
    QStringDecoder decoder("windows-1251");
    if (!decoder.isValid())
        QSKIP("this Qt has no decoder to compare with");
    for (int code = 1; code < 256; ++code) {
        const QByteArray byte(1, static_cast<char>(code));
        if (code == 0x98) {
            QVERIFY(!fromWindows1251(byte));
            continue;
        }
        QCOMPARE(fromWindows1251(byte).value_or(QString()), QString(decoder(byte)));
        QCOMPARE(toWindows1251(*fromWindows1251(byte)).value_or(QByteArray()), byte);
    }
    qsizetype bad = 0;
    QVERIFY(!toWindows1251(QStringLiteral("ок ✓"), &bad));
    QCOMPARE(bad, 3);
}

void TestTableReader::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const QByteArray good = bytesOf(dataFile("students-libreoffice.xlsx"));
    const auto wide = [](const QString &text) {
        return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    };
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    const auto row = [](const char *name, const QByteArray &bytes, Fault fault) {
        QTest::newRow(name) << bytes << static_cast<int>(fault);
    };
    row("empty", {}, Fault::FileEmpty);
    row("blank lines", "\r\n;;\r\n", Fault::FileEmpty);
    row("truncated xlsx", good.left(good.size() / 2), Fault::FileDamaged);
    row("renamed jpg", "\xFF\xD8\xFF\xE0\x00\x10JFIF", Fault::FileFormat);
    row("binary", QByteArray("a;b\n\0\1\2", 7), Fault::FileFormat);
    row("old xls", ole + QByteArray(64, '\0') + wide(QStringLiteral("Workbook")), Fault::FileOldFormat);
    row("password", ole + QByteArray(64, '\0') + wide(QStringLiteral("EncryptedPackage")),
        Fault::FileProtected);
    row("doc", ole + QByteArray(64, '\0') + wide(QStringLiteral("WordDocument")), Fault::FileFormat);
    row("other zip", zipOf({{"a.txt", "hello"}}), Fault::FileFormat);
    row("docx", zipOf({{"word/document.xml", "<a/>"}}), Fault::FileFormat);
    row("koi8",
        QByteArray("\xE6\xE9\xEF;\xE7\xD2\xD5\xD0\xD0\xC1\n\xE9\xD7\xC1\xCE\xCF\xD7 "
                   "\xE9\xD7\xC1\xCE;\xE9\xF3\xF0\n"),
        Fault::FileEncoding);
    row("cp866",
        QByteArray("\x94\x88\x8E;\x83\xE0\xE3\xAF\xAF\xA0\n\x88\xA2\xA0\xAD\xAE\xA2 "
                   "\x88\xA2\xA0\xAD;\x88\x91\x8F\n"),
        Fault::FileEncoding);
    row("utf-16", QByteArray("\xFF\xFE") + wide(QStringLiteral("ФИО;Группа")), Fault::FileEncoding);
    row("bad utf-8 after BOM", QByteArray("\xEF\xBB\xBF\xC8\xE2\xE0\xED"), Fault::FileEncoding);
    row("doctype", bookOf("<row r='1'/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><sst/>"), Fault::FileDamaged);
    row("string out of range", bookOf("<row r='1'><c r='A1' t='s'><v>9</v></c></row>"), Fault::FileDamaged);
    row("cells backwards", bookOf("<row r='1'><c r='B1'><v>9</v></c><c r='A1'><v>9</v></c></row>"),
        Fault::FileDamaged);
    row("column past the end", bookOf("<row r='1'><c r='XFE1'><v>9</v></c></row>"), Fault::FileLimit);
    row("row past the end", bookOf("<row r='1048577'><c><v>9</v></c></row>"), Fault::FileLimit);
}

void TestTableReader::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    const auto table = readTable(put("broken.dat", bytes));
    QVERIFY(!table);
    if (static_cast<int>(table.error().fault) != fault)
        QFAIL(test::describe(table.error()).constData());
    QCOMPARE(table.error().args.value(QStringLiteral("file")).toString(), QStringLiteral("broken.dat"));
}

void TestTableReader::refusesWhatCannotBeRead()
{
    QCOMPARE_FAULT(readTable(m_dir.filePath(QStringLiteral("none.xlsx"))), Fault::FileUnreadable);
    QCOMPARE_FAULT(readTable(m_dir.path()), Fault::FileUnreadable);
    TableLimits small;
    small.fileBytes = 3;
    QCOMPARE_FAULT(readTable(put("big.csv", "a;b;c"), {}, small), Fault::FileTooLarge);
}

void TestTableReader::namesThePlaceOfALongCell()
{
    const QByteArray text(32768, 'x');
    const QByteArray cell = "<row r='7'><c r='C7' t='inlineStr'><is><t>" + text + "</t></is></c></row>";
    const auto inlined = readBook(bookOf(cell));
    QCOMPARE_FAULT(inlined, Fault::FileLimit);
    QCOMPARE(inlined.error().args.value(QStringLiteral("sheet")).toString(), QStringLiteral("S"));
    QCOMPARE(inlined.error().args.value(QStringLiteral("row")).toInt(), 7);
    QCOMPARE(inlined.error().args.value(QStringLiteral("column")).toString(), QStringLiteral("C"));
    QCOMPARE_FAULT(
        readBook(bookOf("<row r='1'><c t='s'><v>0</v></c></row>", "<sst><si><t>" + text + "</t></si></sst>")),
        Fault::FileLimit);
    const auto csv = readTable(put("long.csv", "a;b\nc;" + text));
    QCOMPARE_FAULT(csv, Fault::FileLimit);
    QCOMPARE(csv.error().args.value(QStringLiteral("row")).toInt(), 2);
    QVERIFY_RESULT(
        readBook(bookOf("<row r='1'><c t='inlineStr'><is><t>" + text.left(32767) + "</t></is></c></row>")));
}

void TestTableReader::stopsZipBombs()
{
    const QByteArray bomb = bookOf("<row r='1'>" + QByteArray(8 << 20, ' ') + "</row>");
    QVERIFY2(bomb.size() < 1 << 20, "the bomb must be small when packed");
    QCOMPARE_FAULT(readBook(bomb), Fault::FileLimit); // by its ratio
    TableLimits limits;
    limits.ratio = 1 << 20;
    limits.partBytes = 1 << 20;
    QCOMPARE_FAULT(readBook(bomb, limits), Fault::FileLimit);
    limits = {};
    limits.unpackedBytes = 200;
    QCOMPARE_FAULT(readBook(bookOf("<row r='1'><c><v>1</v></c></row>"), limits), Fault::FileLimit);
    limits = {};
    limits.strings = 1;
    QCOMPARE_FAULT(readBook(bookOf("<row r='1'><c><v>1</v></c></row>", "<sst><si/><si/></sst>"), limits),
                   Fault::FileLimit);
    limits = {};
    limits.cells = 20000;
    QCOMPARE_FAULT(
        readBook(bookOf("<row><c r='XFD1'><v>1</v></c></row><row><c r='XFD2'><v>1</v></c></row>"), limits),
        Fault::FileLimit);
}

void TestTableReader::survivesFlippedBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *name :
         {"students-libreoffice.xlsx", "students-handmade.xlsx", "students-1251.csv", "students-utf8.csv"})
        QTest::newRow(name) << bytesOf(dataFile(name));
    QTest::newRow("stored sheet") << bookOf("<row r='1'><c r='A1'><v>1</v></c></row>");
}

void TestTableReader::survivesFlippedBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    std::mt19937 chance(20260901);
    int tables = 0;
    int errors = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray broken = bytes;
        for (unsigned long flips = chance() % 4 + 1; flips > 0; --flips)
            broken[static_cast<qsizetype>(chance() % static_cast<unsigned long>(broken.size()))] =
                static_cast<char>(chance());
        if (chance() % 4 == 0)
            broken.truncate(static_cast<qsizetype>(chance() % static_cast<unsigned long>(broken.size())));
        const auto table = readTableBytes(broken, QStringLiteral("fuzz"));
        ++(table ? tables : errors);
        if (table)
            QVERIFY(!table->headings.isEmpty());
    }
    QCOMPARE(tables + errors, 1500);
    QVERIFY(errors > 0);
}

// Behind the zip's checksums: the XML itself is damaged, and packed well.
void TestTableReader::survivesFlippedXml()
{
    const QByteArray rows =
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' s='1' t='n'><v>39587.5</v></c></row>"
        "<row r='2'><c r='A2' t='inlineStr'><is><r><t>a_x0041_</t></r></is></c><c><f>B1</f></c></row>";
    std::mt19937 chance(7);
    int errors = 0;
    for (int round = 0; round < 1000; ++round) {
        QByteArray broken = rows;
        for (unsigned long flips = chance() % 3 + 1; flips > 0; --flips)
            broken[static_cast<qsizetype>(chance() % static_cast<unsigned long>(broken.size()))] =
                static_cast<char>(chance() % 96 + 32);
        const auto table = readBook(bookOf(broken, "<sst><si><t>x</t></si></sst>"));
        errors += !table;
    }
    QVERIFY(errors > 0 && errors < 1000);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
