// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/xlsxsheet.h"

#include "app/exchange/tablereader.h"
#include "app/exchange/xlsxtext.h"

#include <QXmlStreamReader>

namespace semestr {

namespace {

// What stands inside one <c>.
struct CellParts
{
    QString type; // s, str, inlineStr, b, e, n, d; empty = n
    int style = 0;
    QString value;
    bool formula = false;
    bool hasValue = false;
};

class SheetReader
{
public:
    SheetReader(const QByteArray &xml, const XlsxBook &book, const XlsxBook::Sheet &sheet,
                const TableLimits &limits)
        : m_xml(xml), m_book(book), m_sheet(sheet), m_limits(limits)
    {
    }
    Result<QList<RawTable::Row>> run();

private:
    Done startElement();
    Done startRow();
    Done readCell();
    Done placeCell();
    void readParts(CellParts &cell);
    QString textOf(const CellParts &cell) const;
    Done keep(const QString &text);
    Error error(Fault fault, const QString &key, const QVariant &value) const;

    QXmlStreamReader m_xml;
    const XlsxBook &m_book;
    const XlsxBook::Sheet &m_sheet;
    const TableLimits &m_limits;
    QList<RawTable::Row> m_rows;
    RawTable::Row m_row;
    int m_column = -1; // of the present cell, from 0
    qint64 m_cells = 0;
};

Error SheetReader::error(Fault fault, const QString &key, const QVariant &value) const
{
    return Error(fault, {{QStringLiteral("sheet"), m_sheet.name},
                         {QStringLiteral("row"), m_row.number},
                         {QStringLiteral("column"), columnLetters(m_column)},
                         {key, value}});
}

Done SheetReader::startRow()
{
    const QString number = m_xml.attributes().value(QLatin1String("r")).toString();
    const int previous = m_row.number;
    m_row = {number.isEmpty() ? previous + 1 : number.toInt(), {}};
    m_column = -1;
    if (m_row.number <= previous)
        return fail(error(Fault::FileDamaged, QStringLiteral("detail"), number));
    if (m_row.number > m_limits.rows)
        return fail(error(Fault::FileLimit, QStringLiteral("limit"), m_limits.rows));
    return {};
}

// The column of r="AB12"; a cell without r follows the one before.
Done SheetReader::placeCell()
{
    const auto attributes = m_xml.attributes();
    const auto place = attributes.value(QLatin1String("r"));
    const int previous = m_column;
    int column = 0;
    for (const QChar c : place) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > m_limits.columns)
            break;
        column = column * 26 + (c.unicode() - 'A' + 1);
    }
    m_column = column > 0 ? column - 1 : previous + 1;
    if (m_column >= m_limits.columns)
        return fail(error(Fault::FileLimit, QStringLiteral("limit"), m_limits.columns));
    if (m_column <= previous)
        return fail(error(Fault::FileDamaged, QStringLiteral("detail"), place.toString()));
    return {};
}

void SheetReader::readParts(CellParts &cell)
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == QLatin1String("v")) {
            cell.value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            cell.hasValue = true;
        } else if (m_xml.name() == QLatin1String("is")) {
            cell.value = readRichText(m_xml, m_limits.cellChars);
            cell.hasValue = true;
        } else {
            cell.formula = cell.formula || m_xml.name() == QLatin1String("f");
            m_xml.skipCurrentElement();
        }
    }
}

QString SheetReader::textOf(const CellParts &cell) const
{
    if (!cell.hasValue || (cell.value.isEmpty() && cell.formula && cell.type != QLatin1String("str"))) {
        return cell.formula ? QStringLiteral("#EMPTY! %1%2").arg(columnLetters(m_column)).arg(m_row.number)
                            : QString();
    }
    if (cell.type == QLatin1String("s"))
        return m_book.strings().value(cell.value.toInt());
    if (cell.type == QLatin1String("str"))
        return unescapeXlsx(cell.value);
    if (cell.type == QLatin1String("b"))
        return cell.value == QLatin1String("0") ? QStringLiteral("FALSE") : QStringLiteral("TRUE");
    if (cell.type == QLatin1String("d"))
        return isoDateText(cell.value);
    if (cell.type == QLatin1String("e") || cell.type == QLatin1String("inlineStr"))
        return cell.value;
    return numberText(cell.value.trimmed(), m_book.style(cell.style), m_book.days1904());
}

Done SheetReader::keep(const QString &text)
{
    if (text.size() > m_limits.cellChars)
        return fail(error(Fault::FileLimit, QStringLiteral("limit"), m_limits.cellChars));
    if (text.isEmpty())
        return {};
    m_cells += m_column + 1 - m_row.cells.size();
    if (m_cells > m_limits.cells)
        return fail(error(Fault::FileLimit, QStringLiteral("limit"), m_limits.cells));
    while (m_row.cells.size() < m_column)
        m_row.cells.append(QString());
    m_row.cells.append(text);
    return {};
}

Done SheetReader::readCell()
{
    SEMESTR_TRY(placeCell());
    CellParts cell;
    const auto attributes = m_xml.attributes();
    cell.type = attributes.value(QLatin1String("t")).toString();
    cell.style = attributes.value(QLatin1String("s")).toInt();
    readParts(cell);
    bool ok = true;
    const int index = cell.type == QLatin1String("s") ? cell.value.toInt(&ok) : 0;
    if (!ok || index < 0 || (cell.type == QLatin1String("s") && index >= m_book.strings().size()))
        return fail(error(Fault::FileDamaged, QStringLiteral("detail"), cell.value.left(40)));
    return keep(textOf(cell));
}

Done SheetReader::startElement()
{
    if (m_xml.name() == QLatin1String("row"))
        return startRow();
    return m_xml.name() == QLatin1String("c") ? readCell() : Done();
}

Result<QList<RawTable::Row>> SheetReader::run()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return fail(xmlError(m_sheet.part, QStringLiteral("DOCTYPE")));
        if (token == QXmlStreamReader::StartElement) {
            SEMESTR_TRY(startElement());
        } else if (token == QXmlStreamReader::EndElement && m_xml.name() == QLatin1String("row") &&
                   !m_row.cells.isEmpty()) {
            m_rows.append(m_row);
        }
    }
    if (m_xml.hasError())
        return fail(error(Fault::FileDamaged, QStringLiteral("detail"), m_xml.errorString()));
    return m_rows;
}

} // namespace

Result<QList<RawTable::Row>> readSheet(const QByteArray &xml, const XlsxBook &book,
                                       const XlsxBook::Sheet &sheet, const TableLimits &limits)
{
    return SheetReader(xml, book, sheet, limits).run();
}

} // namespace semestr
