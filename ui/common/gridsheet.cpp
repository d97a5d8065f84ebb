// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridsheet.h"

#include <QMimeData>

namespace semestr {

namespace {

QString quoted(const QString &cell)
{
    const bool needs =
        cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.contains(u'"');
    if (!needs)
        return cell;
    return QString(u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"');
}

QString htmlRow(const QStringList &cells, const QList<QVariant> &values, QLatin1String tag)
{
    QString row = QStringLiteral("<tr>");
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const bool isText = !values.value(column).isValid();
        QString text = cells.at(column).toHtmlEscaped();
        text.replace(u'\n', QStringLiteral("<br style=\"mso-data-placement:same-cell\">"));
        row += u'<' + tag +
               (isText ? QStringLiteral(" style=\"mso-number-format:'\\@'\">") : QStringLiteral(">")) + text +
               QStringLiteral("</") + tag + u'>';
    }
    return row + QStringLiteral("</tr>\n");
}

QString html(const GridSheet &sheet)
{
    QString text = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">\n");
    text += htmlRow(sheet.table.headings, {}, QLatin1String("th"));
    for (qsizetype row = 0; row < sheet.table.rows.size(); ++row)
        text += htmlRow(sheet.table.rows.at(row).cells, sheet.values.value(row), QLatin1String("td"));
    return text + QStringLiteral("</table></body></html>\n");
}

// Cells as Excel parts them: a quote at a cell's beginning holds tabs and line breaks together.
class TabReader
{
public:
    explicit TabReader(const QString &text) : m_text(text) {}

    QList<QStringList> read()
    {
        while (m_at < m_text.size())
            take();
        if (!m_row.isEmpty() || !m_cell.isEmpty())
            endRow();
        return m_rows;
    }

private:
    void take()
    {
        const QChar c = m_text.at(m_at++);
        if (m_fresh && c == u'"' && closes())
            takeQuoted();
        else if (c == u'\t')
            endCell();
        else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at < m_text.size() && m_text.at(m_at) == u'\n')
                ++m_at;
            endRow();
        } else {
            m_cell += c;
            m_fresh = false;
        }
    }
    // A quote that nobody closes before the cell's end is a letter like others.
    bool closes() const
    {
        for (qsizetype i = m_text.indexOf(u'"', m_at); i >= 0; i = m_text.indexOf(u'"', i + 2)) {
            const QChar next = i + 1 < m_text.size() ? m_text.at(i + 1) : QChar(u'\n');
            if (next != u'"')
                return next == u'\t' || next == u'\n' || next == u'\r';
        }
        return false;
    }
    void takeQuoted()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (c != u'"')
                m_cell += c;
            else if (m_at < m_text.size() && m_text.at(m_at) == u'"')
                m_cell += m_text.at(m_at++);
            else
                break;
        }
        m_fresh = false;
    }
    void endCell()
    {
        m_row.append(m_cell);
        m_cell.clear();
        m_fresh = true;
    }
    void endRow()
    {
        endCell();
        m_rows.append(m_row);
        m_row.clear();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_fresh = true; // at a cell's beginning
    QString m_cell;
    QStringList m_row;
    QList<QStringList> m_rows;
};

} // namespace

QString tabbed(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        if (!text.isNull())
            text += u'\n';
        QStringList cells;
        for (const QString &cell : row)
            cells.append(quoted(cell));
        text += cells.join(u'\t');
        if (text.isNull())
            text = QLatin1String("");
    }
    return text;
}

QList<QStringList> readTabbed(const QString &text)
{
    return TabReader(text).read();
}

QMimeData *mimeOf(const GridSheet &sheet)
{
    QList<QStringList> rows{sheet.table.headings};
    for (const RawTable::Row &row : sheet.table.rows)
        rows.append(row.cells);
    auto *data = new QMimeData;
    data->setText(tabbed(rows));
    data->setHtml(html(sheet));
    return data;
}

} // namespace semestr
