// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csvreader.h"

#include "app/exchange/windows1251.h"

#include <QHash>
#include <QStringDecoder>

namespace semestr {

namespace {

constexpr int guessLines = 20;

bool isLower(QChar c)
{
    return (c >= QChar(0x0430) && c <= QChar(0x044F)) || c == QChar(0x0451);
}

bool isUpper(QChar c)
{
    return (c >= QChar(0x0410) && c <= QChar(0x042F)) || c == QChar(0x0401);
}

// KOI8-R read as 1251 turns «Иванов» into «хБЮМНБ», code page 866 into «€ў ­®ў»: neither is Russian.
bool looksRussian(const QString &text)
{
    qsizetype inverted = 0;
    qsizetype letters = 0;
    qsizetype strange = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        letters += isLower(c) || isUpper(c);
        strange += c.unicode() >= 0x80 && !isLower(c) && !isUpper(c) && c.isLetterOrNumber();
        inverted += i > 0 && isUpper(c) && isLower(text.at(i - 1));
    }
    return strange * 4 <= letters + 4 && inverted * 12 <= letters;
}

QHash<QChar, int> countSeparators(QStringView line)
{
    QHash<QChar, int> counts;
    for (const QChar c : line) {
        if (c == QLatin1Char(';') || c == QLatin1Char(',') || c == QLatin1Char('\t'))
            ++counts[c];
    }
    return counts;
}

// The first lines with everything between quotes taken out.
QStringList bareLines(const QString &text)
{
    QStringList lines{QString()};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (c == QLatin1Char('\n') || c == QLatin1Char('\r'))) {
            if (!lines.last().isEmpty())
                lines.append(QString());
            if (lines.size() > guessLines)
                break;
        } else if (!quoted)
            lines.last().append(c);
    }
    return lines;
}

// Excel's own hint in the first line: «sep=;».
bool isSeparatorHint(const QString &text)
{
    return text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 5 &&
           (text.at(5) == QLatin1Char('\n') || text.at(5) == QLatin1Char('\r'));
}

class CsvParser
{
public:
    CsvParser(const QString &text, const TableLimits &limits)
        : m_text(text), m_limits(limits), m_separator(guessSeparator(text))
    {
    }
    Result<QList<RawTable::Row>> run();

private:
    Done take(QChar c);
    Done takeQuoted(QChar c);
    Done endCell();
    Done endRow();
    Error error(Fault fault, qint64 limit) const;

    const QString &m_text;
    const TableLimits &m_limits;
    QChar m_separator;
    QList<RawTable::Row> m_rows;
    RawTable::Row m_row{1, {}};
    QString m_cell;
    qsizetype m_at = 0;
    qint64 m_cells = 0;
    int m_quoteRow = 0;
    bool m_quoted = false;
};

Error CsvParser::error(Fault fault, qint64 limit) const
{
    return Error(fault, {{QStringLiteral("row"), m_row.number},
                         {QStringLiteral("column"), m_row.cells.size() + 1},
                         {QStringLiteral("limit"), limit}});
}

Done CsvParser::endCell()
{
    if (m_cell.size() > m_limits.cellChars)
        return fail(error(Fault::FileLimit, m_limits.cellChars));
    if (m_row.cells.size() >= m_limits.columns || ++m_cells > m_limits.cells)
        return fail(error(Fault::FileLimit, m_limits.columns));
    m_row.cells.append(m_cell);
    m_cell.clear();
    return {};
}

Done CsvParser::endRow()
{
    SEMESTR_TRY(endCell());
    if (m_row.number > m_limits.rows)
        return fail(error(Fault::FileLimit, m_limits.rows));
    m_rows.append(m_row);
    m_row = {m_row.number + 1, {}};
    return {};
}

Done CsvParser::takeQuoted(QChar c)
{
    if (c != QLatin1Char('"'))
        m_cell.append(c);
    else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == QLatin1Char('"'))
        m_cell.append(m_text.at(m_at++));
    else
        m_quoted = false;
    return {};
}

Done CsvParser::take(QChar c)
{
    if (m_quoted)
        return takeQuoted(c);
    if (c == m_separator)
        return endCell();
    if (c == QLatin1Char('\r') && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == QLatin1Char('\n'))
        return {};
    if (c == QLatin1Char('\n') || c == QLatin1Char('\r'))
        return endRow();
    if (c == QLatin1Char('"') && m_cell.isEmpty()) {
        m_quoted = true;
        m_quoteRow = m_row.number;
        return {};
    }
    m_cell.append(c);
    return {};
}

Result<QList<RawTable::Row>> CsvParser::run()
{
    for (; m_at < m_text.size(); ++m_at) {
        SEMESTR_TRY(take(m_text.at(m_at)));
    }
    if (m_quoted)
        return fail(Fault::FileDamaged,
                    {{QStringLiteral("row"), m_quoteRow}, {QStringLiteral("detail"), QStringLiteral("\"")}});
    if (!m_cell.isEmpty() || !m_row.cells.isEmpty()) {
        SEMESTR_TRY(endRow());
    }
    if (isSeparatorHint(m_text) && !m_rows.isEmpty())
        m_rows.removeFirst();
    return m_rows;
}

} // namespace

Result<QString> decodeCsv(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = utf8(bytes);
    if (!utf8.hasError()) {
        if (text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        return text;
    }
    const std::optional<QString> russian = fromWindows1251(bytes);
    if (bytes.startsWith("\xEF\xBB\xBF") || !russian || !looksRussian(*russian))
        return fail(Fault::FileEncoding);
    return *russian;
}

QChar guessSeparator(const QString &text)
{
    if (isSeparatorHint(text))
        return text.at(4);
    QHash<QChar, QHash<int, int>> lines; // separator → count in a line → lines with that count
    for (const QString &line : bareLines(text)) {
        const QHash<QChar, int> counts = countSeparators(line);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            ++lines[it.key()][it.value()];
    }
    QChar best = QLatin1Char(';');
    int bestLines = 0;
    for (const QChar candidate : {QLatin1Char(';'), QLatin1Char('\t'), QLatin1Char(',')}) {
        const QHash<int, int> counts = lines.value(candidate);
        const int agreeing = counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
        if (agreeing > bestLines) {
            best = candidate;
            bestLines = agreeing;
        }
    }
    return best;
}

Result<QList<RawTable::Row>> parseCsv(const QString &text, const TableLimits &limits)
{
    return CsvParser(text, limits).run();
}

} // namespace semestr
