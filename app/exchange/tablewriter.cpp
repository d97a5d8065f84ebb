// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablewriter.h"

#include "app/exchange/tablelimits.h"
#include "app/exchange/tablereader.h"
#include "app/exchange/wholefile.h"
#include "app/exchange/windows1251.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace semestr {

namespace {

Error place(Fault fault, const QString &file, qsizetype row, qsizetype column)
{
    return Error(fault, {{QStringLiteral("file"), QFileInfo(file).fileName()},
                         {QStringLiteral("row"), row},
                         {QStringLiteral("column"), columnLetters(static_cast<int>(column))}});
}

Done checkTable(const QString &file, const RawTable &table)
{
    const TableLimits limits;
    qsizetype row = 2;
    for (const RawTable::Row &line : table.rows) {
        for (qsizetype column = 0; column < line.cells.size(); ++column) {
            if (line.cells.at(column).size() > limits.cellChars || column >= limits.columns ||
                row > limits.rows)
                return fail(place(Fault::FileLimit, file, row, column)
                                .with(QStringLiteral("limit"), limits.cellChars));
        }
        ++row;
    }
    return {};
}

// Nothing here is ever a formula, whatever a person has typed.
QString harmless(const QString &text)
{
    const QChar first = text.isEmpty() ? QChar() : text.front();
    const bool sign = first == QLatin1Char('+') || first == QLatin1Char('-');
    const bool number = sign && text.size() > 1 && (text.at(1).isDigit() || text.at(1) == QLatin1Char('('));
    if (first == QLatin1Char('=') || first == QLatin1Char('@') || first == QLatin1Char('\t') ||
        (sign && !number))
        return QString(QLatin1Char('\'') + text);
    return text;
}

QString quoted(QString text)
{
    static const QString special = QStringLiteral(";\"\r\n\t,");
    const bool needs = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); }) ||
                       text != text.trimmed();
    if (!needs)
        return text;
    return QString(QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                   QLatin1Char('"'));
}

QString csvLine(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.append(quoted(harmless(cell)));
    return texts.join(QLatin1Char(';')) + QStringLiteral("\r\n");
}

Result<QByteArray> encode(const QString &file, const QStringList &cells, qsizetype row, TableFormat format)
{
    if (format == TableFormat::Csv)
        return csvLine(cells).toUtf8();
    for (qsizetype column = 0; column < cells.size(); ++column) {
        qsizetype bad = 0;
        if (!toWindows1251(cells.at(column), &bad))
            return fail(place(Fault::FileEncoding, file, row, column)
                            .with(QStringLiteral("value"), QString(cells.at(column).mid(bad, 1))));
    }
    return *toWindows1251(csvLine(cells));
}

Done writeCsv(const QString &file, const RawTable &table, TableFormat format)
{
    QByteArray bytes = format == TableFormat::Csv ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    qsizetype row = 1;
    SEMESTR_LET(heading, encode(file, table.headings, row, format));
    bytes += heading;
    for (const RawTable::Row &line : table.rows) {
        SEMESTR_LET(text, encode(file, line.cells, ++row, format));
        bytes += text;
    }
    return saveWhole(file, bytes);
}

double widthOf(const RawTable &table, const TableStyle &style, qsizetype column)
{
    if (column < style.widths.size() && style.widths.at(column) > 0)
        return style.widths.at(column);
    qsizetype most = table.headings.value(column).size();
    for (const RawTable::Row &row : table.rows)
        most = std::max(most, row.cells.value(column).size());
    return static_cast<double>(std::clamp<qsizetype>(most + 2, 6, 60));
}

// Sheet names of Excel: at most 31 characters, none of []:*?/\.
QByteArray sheetName(const QString &wanted)
{
    QString name = wanted;
    for (const QChar c : QStringLiteral("[]:*?/\\'"))
        name.remove(c);
    name = name.trimmed().left(31);
    return (name.isEmpty() ? QStringLiteral("Лист1") : name).toUtf8();
}

// Cells of a sheet: texts, and numbers and days where the writer was told so.
class SheetWriter
{
public:
    SheetWriter(lxw_workbook *book, lxw_worksheet *sheet)
        : m_book(book), m_sheet(sheet), m_bold(workbook_add_format(book)), m_text(workbook_add_format(book))
    {
        format_set_bold(m_bold);
        format_set_num_format_index(m_text, 49); // «@»: digits stay a text when the cell is edited
    }

    void heading(qsizetype column, const QString &text) { put(0, column, text, m_bold); }
    void cell(qsizetype row, qsizetype column, const QString &text, const QVariant &value)
    {
        const QDate day = value.typeId() == QMetaType::QDate ? value.toDate() : QDate();
        const auto at = static_cast<lxw_row_t>(row);
        const auto in = static_cast<lxw_col_t>(column);
        if (text.isEmpty())
            return;
        if (day.isValid() && day.year() >= 1900) {
            lxw_datetime moment{day.year(), day.month(), day.day(), 0, 0, 0};
            worksheet_write_datetime(m_sheet, at, in, &moment, format("dd.mm.yyyy"));
        } else if (isNumber(value)) {
            worksheet_write_number(m_sheet, at, in, value.toDouble(), format(decimals(text)));
        } else {
            put(row, column, text, m_text);
        }
    }

private:
    void put(qsizetype row, qsizetype column, const QString &text, lxw_format *format)
    {
        if (!text.isEmpty())
            worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                   text.toUtf8().constData(), format);
    }
    static bool isNumber(const QVariant &value)
    {
        static const QList<int> types{QMetaType::Int,       QMetaType::UInt,   QMetaType::LongLong,
                                      QMetaType::ULongLong, QMetaType::Double, QMetaType::Float};
        return types.contains(value.typeId());
    }
    // «4,50» is shown with two decimals in the table too.
    static QByteArray decimals(const QString &text)
    {
        const qsizetype point = std::max(text.lastIndexOf(u','), text.lastIndexOf(u'.'));
        const qsizetype count = point < 0 ? 0 : text.size() - point - 1;
        return count == 0 ? QByteArray("0")
                          : QByteArray("0." + QByteArray(std::min<qsizetype>(count, 9), '0'));
    }
    lxw_format *format(const QByteArray &pattern)
    {
        lxw_format *&found = m_formats[pattern];
        if (!found) {
            found = workbook_add_format(m_book);
            format_set_num_format(found, pattern.constData());
        }
        return found;
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_format *m_bold;
    lxw_format *m_text;
    QHash<QByteArray, lxw_format *> m_formats;
};

void fillSheet(lxw_workbook *book, const RawTable &table, const TableStyle &style)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(table.sheet).constData());
    SheetWriter writer(book, sheet);
    for (qsizetype column = 0; column < table.headings.size(); ++column)
        writer.heading(column, table.headings.at(column));
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const QStringList &cells = table.rows.at(row).cells;
        const QList<QVariant> values = style.values.value(row);
        for (qsizetype column = 0; column < cells.size(); ++column)
            writer.cell(row + 1, column, cells.at(column), values.value(column));
    }
    for (qsizetype column = 0; column < table.headings.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, at, at, widthOf(table, style, column), nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
}

// libxlsxwriter wants a narrow file name, so it writes into a folder of ours and the bytes go on from there.
Done writeXlsx(const QString &file, const RawTable &table, const TableStyle &style)
{
    const QTemporaryDir folder;
    const QString draft = folder.filePath(QStringLiteral("table.xlsx"));
    const auto failed = [&file](const QString &detail) {
        return fail(Fault::FileUnwritable,
                    {{QStringLiteral("file"), file}, {QStringLiteral("detail"), detail}});
    };
    if (!folder.isValid())
        return failed(folder.errorString());
    lxw_workbook *book = workbook_new(QFile::encodeName(draft).constData());
    if (!book)
        return failed(QStringLiteral("memory"));
    lxw_doc_properties properties{};
    properties.created = static_cast<time_t>(style.createdMs > 0 ? style.createdMs / 1000 : 1);
    workbook_set_properties(book, &properties);
    fillSheet(book, table, style);
    const lxw_error closed = workbook_close(book);
    QFile written(draft);
    if (closed != LXW_NO_ERROR || !written.open(QIODevice::ReadOnly))
        return failed(QString::fromLatin1(lxw_strerror(closed)));
    return saveWhole(file, written.readAll());
}

} // namespace

Done writeTable(const QString &file, const RawTable &table, TableFormat format, const TableStyle &style)
{
    SEMESTR_TRY(checkTable(file, table));
    return format == TableFormat::Xlsx ? writeXlsx(file, table, style) : writeCsv(file, table, format);
}

TableFormat formatOf(const QString &file)
{
    return file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? TableFormat::Csv : TableFormat::Xlsx;
}

} // namespace semestr
