// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/xlsxnumbers.h"
#include "app/exchange/ziparchive.h"

#include <QStringList>

namespace semestr {

// An xlsx workbook without its cells: sheets, shared strings, number styles, the day that its dates count
// from.
class XlsxBook
{
public:
    struct Sheet
    {
        QString name;
        QString part; // «xl/worksheets/sheet1.xml»
        bool visible = true;
    };

    static Result<XlsxBook> open(ZipArchive &archive, const TableLimits &limits);
    // Shared strings and styles, read only when cells are wanted.
    Done readTexts(ZipArchive &archive);

    const QList<Sheet> &sheets() const { return m_sheets; }
    const QStringList &strings() const { return m_strings; }
    NumberStyle style(int index) const { return m_styles.value(index); }
    bool days1904() const { return m_days1904; }

private:
    Done readWorkbook(ZipArchive &archive, const QString &part);
    Done readStrings(const QByteArray &xml);
    Done readStyles(const QByteArray &xml);

    TableLimits m_limits;
    QList<Sheet> m_sheets;
    QString m_stringsPart, m_stylesPart;
    QStringList m_strings;
    QList<NumberStyle> m_styles;
    bool m_days1904 = false;
};

// A damaged part as an error; a document type is refused, since no spreadsheet has one.
Error xmlError(const QString &part, const QString &detail);

} // namespace semestr
