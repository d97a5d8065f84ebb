// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"

#include "app/exchange/csvreader.h"
#include "app/exchange/xlsxsheet.h"

#include <QFile>
#include <QFileInfo>

namespace semestr {

namespace {

constexpr int headingSearch = 20;
enum class Content { Csv, Zip, OldExcel, Protected, Foreign, Utf16 };

// The name «EncryptedPackage» or «Workbook» in the directory of an OLE file, as UTF-16.
bool holdsName(const QByteArray &bytes, const char *name)
{
    QByteArray wide;
    for (const char *c = name; *c; ++c)
        wide.append(*c).append('\0');
    return bytes.contains(wide);
}

Content oleContent(const QByteArray &bytes)
{
    if (holdsName(bytes, "EncryptedPackage") || holdsName(bytes, "EncryptionInfo"))
        return Content::Protected;
    return holdsName(bytes, "Workbook") || holdsName(bytes, "Book") ? Content::OldExcel : Content::Foreign;
}

// Bytes that no text has: everything below a space but tab, line ends, form feed and the old end mark.
bool holdsControls(const QByteArray &bytes)
{
    return std::any_of(bytes.cbegin(), bytes.cend(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 9 || (code > 13 && code < 32 && code != 26);
    });
}

Content contentOf(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return Content::Zip;
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return oleContent(bytes);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return Content::Utf16;
    if (bytes.startsWith("%PDF") || bytes.startsWith("{\\rtf") || bytes.startsWith("\xFF\xD8\xFF") ||
        bytes.left(512).toLower().contains("<html") || bytes.startsWith("<?xml"))
        return Content::Foreign;
    return holdsControls(bytes) ? Content::Foreign : Content::Csv;
}

Error named(const Error &error, const QString &file)
{
    return error.with(QStringLiteral("file"), QFileInfo(file).fileName());
}

Result<QByteArray> readBytes(const QString &path, const TableLimits &limits)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(Fault::FileUnreadable, {{QStringLiteral("detail"), file.errorString()}});
    if (file.size() > limits.fileBytes)
        return fail(Fault::FileTooLarge, {{QStringLiteral("limit"), limits.fileBytes}});
    QByteArray bytes = file.read(limits.fileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(Fault::FileUnreadable, {{QStringLiteral("detail"), file.errorString()}});
    return bytes;
}

// How many headings of the kind, or of the kind that knows most, stand in the row.
qsizetype headingsIn(const RawTable::Row &row, std::optional<ListKind> kind)
{
    if (kind)
        return guessListMap(*kind, row.cells).size();
    qsizetype most = 0;
    for (const ListKind any : allListKinds)
        most = std::max(most, guessListMap(any, row.cells).size());
    return most;
}

bool isEmptyRow(const RawTable::Row &row)
{
    return std::all_of(row.cells.cbegin(), row.cells.cend(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

// Splits off the heading; every row gets as many cells as the widest.
Result<RawTable> tableOf(QList<RawTable::Row> rows, const QString &file, const QString &sheet,
                         std::optional<ListKind> kind)
{
    rows.removeIf(isEmptyRow);
    if (rows.isEmpty())
        return fail(Fault::FileEmpty, {{QStringLiteral("sheet"), sheet}});
    const auto end = rows.begin() + std::min<qsizetype>(rows.size(), headingSearch);
    auto heading = rows.begin();
    qsizetype most = 0;
    for (auto row = rows.begin(); row != end; ++row) {
        if (const qsizetype found = headingsIn(*row, kind); found > most) {
            most = found;
            heading = row;
        }
    }
    RawTable table;
    table.file = file;
    table.sheet = sheet;
    table.headingRow = heading->number;
    table.headings = heading->cells;
    table.above = rows.mid(0, heading - rows.begin());
    table.rows = rows.mid(heading - rows.begin() + 1);
    for (QString &text : table.headings)
        text = text.simplified();
    return table;
}

Result<RawTable> readCsv(const QByteArray &bytes, const QString &file, const QString &sheet,
                         const TableLimits &limits, std::optional<ListKind> kind)
{
    if (!sheet.isEmpty())
        return fail(Fault::NotFound, {{QStringLiteral("what"), sheet}});
    SEMESTR_LET(text, decodeCsv(bytes));
    SEMESTR_LET(rows, parseCsv(text, limits));
    return tableOf(rows, file, {}, kind);
}

Result<XlsxBook::Sheet> findSheet(const XlsxBook &book, const QString &name)
{
    for (const XlsxBook::Sheet &sheet : book.sheets()) {
        if (name.isEmpty() ? sheet.visible : sheet.name.compare(name, Qt::CaseInsensitive) == 0)
            return sheet;
    }
    return fail(name.isEmpty() ? Fault::FileEmpty : Fault::NotFound, {{QStringLiteral("what"), name}});
}

Result<RawTable> readXlsx(const QByteArray &bytes, const QString &file, const QString &name,
                          const TableLimits &limits, std::optional<ListKind> kind)
{
    SEMESTR_LET(archive, ZipArchive::open(bytes, limits));
    SEMESTR_LET(book, XlsxBook::open(archive, limits));
    SEMESTR_LET(sheet, findSheet(book, name));
    SEMESTR_TRY(book.readTexts(archive));
    SEMESTR_LET(xml, archive.read(sheet.part));
    SEMESTR_LET(rows, readSheet(xml, book, sheet, limits));
    return tableOf(rows, file, sheet.name, kind);
}

Result<RawTable> readContent(const QByteArray &bytes, const QString &file, const QString &sheet,
                             const TableLimits &limits, std::optional<ListKind> kind)
{
    if (bytes.isEmpty())
        return fail(Fault::FileEmpty);
    switch (contentOf(bytes)) {
    case Content::Csv:
        return readCsv(bytes, file, sheet, limits, kind);
    case Content::Zip:
        return readXlsx(bytes, file, sheet, limits, kind);
    case Content::OldExcel:
        return fail(Fault::FileOldFormat);
    case Content::Protected:
        return fail(Fault::FileProtected);
    case Content::Utf16:
        return fail(Fault::FileEncoding);
    case Content::Foreign:
        break;
    }
    return fail(Fault::FileFormat, {{QStringLiteral("expected"), QStringLiteral("xlsx, csv")}});
}

} // namespace

Result<RawTable> readTableBytes(const QByteArray &bytes, const QString &file, const QString &sheet,
                                const TableLimits &limits, std::optional<ListKind> kind)
{
    Result<RawTable> table = readContent(bytes, file, sheet, limits, kind);
    if (table)
        return table;
    // A part that is missing inside the file is damage; only the sheet that was asked for can be "not found".
    Error error = table.error();
    if (error.fault == Fault::NotFound && error.args.value(QStringLiteral("what")).toString() != sheet)
        error =
            Error(Fault::FileDamaged, {{QStringLiteral("detail"), error.args.value(QStringLiteral("what"))}});
    return fail(named(error, file));
}

Result<RawTable> readTable(const QString &file, const QString &sheet, const TableLimits &limits,
                           std::optional<ListKind> kind)
{
    const Result<QByteArray> bytes = readBytes(file, limits);
    if (!bytes)
        return fail(named(bytes.error(), file));
    return readTableBytes(*bytes, file, sheet, limits, kind);
}

Result<QStringList> sheetNames(const QString &file, const TableLimits &limits)
{
    const auto read = [&]() -> Result<QStringList> {
        SEMESTR_LET(bytes, readBytes(file, limits));
        QStringList names;
        if (contentOf(bytes) != Content::Zip)
            return names;
        SEMESTR_LET(archive, ZipArchive::open(bytes, limits));
        SEMESTR_LET(book, XlsxBook::open(archive, limits));
        for (const XlsxBook::Sheet &sheet : book.sheets()) {
            if (sheet.visible)
                names.append(sheet.name);
        }
        return names;
    };
    Result<QStringList> names = read();
    if (!names)
        return fail(named(names.error(), file));
    return names;
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace semestr
