// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/tableform.h"

#include "app/reports/formfonts.h"
#include "app/reports/formtext.h"

#include <algorithm>
#include <numeric>

namespace semestr {

namespace {

constexpr double side = 1.4; // white on both sides of a cell's text, as formbox leaves it
constexpr double centredSide = 0.8;
constexpr double paperOf = 0.2117; // millimetres of paper for a pixel of the screen
constexpr double widest = 1.6;     // a narrow table is drawn out by no more than this
constexpr double longestWord = 42; // millimetres; a longer one is broken
constexpr qsizetype longCell = 600;
constexpr qsizetype linesInRow = 24; // a taller row goes on in the next

QString keyOf(const char *prefix, qsizetype column)
{
    return QString(QLatin1String(prefix) + QString::number(column));
}

// The longest word decides how narrow a column may be.
QString longestOf(const QString &text, const QString &before)
{
    QString best = before;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text.at(i).isSpace())
            continue;
        if (i - from > best.size())
            best = text.mid(from, i - from);
        from = i + 1;
    }
    return best;
}

double sumOf(const QList<double> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

// What the columns need so that no word is broken, and what they would like to have.
struct ColumnWidths
{
    QList<double> need, want;
};

ColumnWidths measure(const FormDescription &form, const TableSheet &sheet)
{
    ColumnWidths widths;
    const FormFont text = form.font(QStringLiteral("text")), bold = form.font(QStringLiteral("bold"));
    for (qsizetype column = 0; column < sheet.table.headings.size(); ++column) {
        QString longest;
        for (const RawTable::Row &row : sheet.table.rows)
            longest = longestOf(row.cells.value(column), longest);
        const double heading = textWidth(longestOf(sheet.table.headings.at(column), {}), bold);
        const double word = std::max(heading, textWidth(longest, text));
        const bool centred = sheet.aligns.value(column) == FormAlign::Center;
        const double need = std::min(word, longestWord) + 2 * (centred ? centredSide : side) + 0.1;
        widths.need.append(need);
        widths.want.append(std::max(need, sheet.widths.value(column) * paperOf));
    }
    return widths;
}

// Widths that fill the page: nobody gets less than needed, the rest is shared as on the screen.
QList<double> shared(const QList<double> &need, const QList<double> &want, double page)
{
    const double wanted = sumOf(want), needed = sumOf(need);
    QList<double> result;
    if (wanted <= page) {
        const double factor = wanted > 0 ? std::min(widest, page / wanted) : 1;
        for (const double width : want)
            result.append(width * factor);
        return result;
    }
    const double factor = wanted > needed ? (page - needed) / (wanted - needed) : 0;
    for (qsizetype i = 0; i < need.size(); ++i)
        result.append(need.at(i) + (want.at(i) - need.at(i)) * factor);
    return result;
}

// Columns that stand side by side; each list begins with the frozen ones.
QList<QList<qsizetype>> parted(const QList<double> &need, int frozen, double page)
{
    QList<qsizetype> first;
    double taken = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(frozen, need.size()); ++i) {
        first.append(i);
        taken += need.at(i);
    }
    QList<QList<qsizetype>> parts{first};
    double used = taken;
    for (qsizetype i = first.size(); i < need.size(); ++i) {
        if (used + need.at(i) > page && parts.last().size() > first.size()) {
            parts.append(first);
            used = taken;
        }
        parts.last().append(i);
        used += need.at(i);
    }
    return parts;
}

template <class T> QList<T> picked(const QList<T> &all, const QList<qsizetype> &which)
{
    QList<T> result;
    for (const qsizetype i : which)
        result.append(all.at(i));
    return result;
}

FormBand tableBand(const FormBand &pattern, const TableSheet &sheet, const QList<qsizetype> &columns,
                   const QList<double> &widths)
{
    FormBand band = pattern;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        FormTableColumn column;
        column.title = QString(u'{' + keyOf("h", columns.at(i)) + u'}');
        column.text = QString(u'{' + keyOf("c", columns.at(i)) + u'}');
        column.width = widths.at(i);
        column.align = sheet.aligns.value(columns.at(i), FormAlign::Left);
        band.columns.append(column);
    }
    return band;
}

// Lays the page down and draws out what stands at its right edge.
void turn(FormDescription &form)
{
    const double more = form.pageHeight - form.pageWidth;
    std::swap(form.pageWidth, form.pageHeight);
    for (QList<FormBand> *bands : {&form.head, &form.again, &form.foot}) {
        for (FormBand &band : *bands) {
            for (FormCell &cell : band.cells) {
                if (cell.align == FormAlign::Left)
                    cell.width += band.cells.size() == 1 || band.font.isEmpty() ? more : 0;
                else
                    cell.x += cell.align == FormAlign::Right ? more : more / 2;
            }
        }
    }
}

// One row of the screen as one row of paper, or several when a text would not end on a page.
QList<FormRow> paperRows(const RawTable::Row &row, const QList<double> &widths, const FormFont &font)
{
    QList<FormRow> rows(1);
    for (qsizetype column = 0; column < widths.size(); ++column) {
        const QString text = row.cells.value(column);
        const QString key = keyOf("c", column);
        rows.first().insert(key, text);
        if (text.size() < longCell && text.count(u'\n') < linesInRow)
            continue;
        QStringList lines;
        for (const FormTextLine &line : breakText({{text, font}}, widths.at(column) - 2 * side))
            lines.append(plainText(line.runs));
        for (qsizetype from = 0; from < lines.size(); from += linesInRow) {
            const qsizetype at = from / linesInRow;
            if (at == rows.size())
                rows.append(FormRow());
            rows[at].insert(key, lines.mid(from, linesInRow).join(u'\n'));
        }
    }
    for (FormRow &more : rows) {
        for (qsizetype column = 0; column < widths.size(); ++column) {
            if (!more.contains(keyOf("c", column)))
                more.insert(keyOf("c", column), QString());
        }
    }
    return rows;
}

// One table under another for the columns that do not stand side by side; tells the width of each column.
QList<double> addTables(FormDescription &form, const TableSheet &sheet, const ColumnWidths &columns)
{
    const auto isTable = [](const FormBand &band) { return band.kind == FormBand::Kind::Table; };
    const auto place = std::find_if(form.body.begin(), form.body.end(), isTable);
    if (place == form.body.end())
        return {};
    const FormBand pattern = *place;
    auto at = form.body.erase(place);
    QList<double> narrowest(columns.need.size(), form.width());
    for (const QList<qsizetype> &part : parted(columns.need, sheet.frozen, form.width())) {
        const QList<double> widths =
            shared(picked(columns.need, part), picked(columns.want, part), form.width());
        for (qsizetype i = 0; i < part.size(); ++i)
            narrowest[part.at(i)] = std::min(narrowest.at(part.at(i)), widths.at(i));
        at = std::next(form.body.insert(at, tableBand(pattern, sheet, part, widths)));
    }
    return narrowest;
}

FormValues valuesOf(const FormDescription &form, const TableSheet &sheet, const CollegeTime &time,
                    const QList<double> &widths)
{
    FormValues values;
    QString at, by;
    if (sheet.at > 0)
        at = form.words.value(QStringLiteral("printedAt"))
                 .arg(time.at(sheet.at).toString(QStringLiteral("dd.MM.yyyy H:mm")));
    if (!sheet.person.last.isEmpty())
        by = form.words.value(QStringLiteral("printedBy")).arg(sheet.person.initials());
    values.texts = {{QStringLiteral("title"), sheet.title},
                    {QStringLiteral("note"), sheet.note},
                    {QStringLiteral("college"), sheet.college},
                    {QStringLiteral("printedAt"), at},
                    {QStringLiteral("printedBy"), by}};
    for (qsizetype column = 0; column < sheet.table.headings.size(); ++column)
        values.texts.insert(keyOf("h", column), sheet.table.headings.at(column));
    QList<FormRow> &rows = values.rows[QStringLiteral("rows")];
    for (const RawTable::Row &row : sheet.table.rows)
        rows += paperRows(row, widths, form.font(QStringLiteral("text")));
    return values;
}

} // namespace

Result<TableForm> TableForm::load(const CollegeTime &time)
{
    SEMESTR_LET(form, FormDescription::shipped(QStringLiteral("table")));
    return TableForm(form, time);
}

Result<PrintedForm> TableForm::compose(const TableSheet &sheet) const
{
    SEMESTR_TRY(loadFormFonts());
    if (sheet.table.headings.isEmpty())
        return fail(Fault::BadData, {{QStringLiteral("detail"), sheet.title}});
    PrintedForm printed;
    printed.form = m_form;
    printed.form.title = sheet.title;
    const ColumnWidths columns = measure(printed.form, sheet);
    if (sheet.lies || sumOf(columns.want) > printed.form.width() * 1.1)
        turn(printed.form);
    const QList<double> widths = addTables(printed.form, sheet, columns);
    const FormValues values = valuesOf(printed.form, sheet, m_time, widths);
    SEMESTR_LET(slips, layOut(printed.form, values));
    printed.slips = slips;
    for (const FormSlip &slip : slips)
        printed.keys.append(PageKey{PersonId(), slip.part, slip.code});
    printed.pages = pageCount(printed.form, slips.size());
    return printed;
}

} // namespace semestr
