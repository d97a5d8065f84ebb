// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formbox.h"

#include <numeric>

namespace semestr {

namespace {

constexpr double cellTop = 0.25; // … and above and below it

using Lines = QList<FormTextLine>;

// White on both sides of a cell's text; a centred text needs less.
double sideOf(const FormTableColumn &column)
{
    return column.align == FormAlign::Center ? 0.8 : 1.4;
}

double innerWidth(const FormTableColumn &column)
{
    return column.width - 2 * sideOf(column);
}

} // namespace

double linesHeight(const QList<FormTextLine> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const FormTextLine &line) { return sum + line.height; });
}

void FormBox::line(double x, double y, double x2, double y2, bool dashed, FormTone tone)
{
    FormOp op;
    op.kind = FormOp::Kind::Line;
    op.x = x;
    op.y = y;
    op.x2 = x2;
    op.y2 = y2;
    op.dashed = dashed;
    op.tone = tone;
    ops.append(op);
}

double FormBox::lines(const QList<FormTextLine> &textLines, double x, double y, double width, FormAlign align,
                      FormTone tone)
{
    for (const FormTextLine &textLine : textLines) {
        const double free = qMax(0.0, width - textLine.width);
        double at = x + (align == FormAlign::Right ? free : align == FormAlign::Center ? free / 2 : 0.0);
        for (const FormRun &run : textLine.runs) {
            FormOp op;
            op.x = at;
            op.y = y + textLine.ascent;
            op.text = run.text;
            op.font = run.font;
            op.tone = tone;
            if (!run.text.isEmpty())
                ops.append(op);
            if (&run != &textLine.runs.last())
                at += textWidth(run.text, run.font);
        }
        y += textLine.height;
    }
    return y;
}

void FormBox::add(const FormBox &box, double y)
{
    for (FormOp op : box.ops) {
        op.y += y;
        op.y2 += y;
        ops.append(op);
    }
    content += box.content;
    height = qMax(height, y + box.height);
}

bool FormBoxes::wanted(const QString &when, const QString &unless) const
{
    const FormValues &values = m_filler.values();
    return (when.isEmpty() || values.has(when)) && (unless.isEmpty() || !values.has(unless));
}

FormBox FormBoxes::whole(const FormBand &band)
{
    switch (band.kind) {
    case FormBand::Kind::Rule:
        return rule(band);
    case FormBand::Kind::Fields:
        return fields(band);
    case FormBand::Kind::Cut:
        return cut(band);
    default:
        return texts(band);
    }
}

// The first lines of all cells stand on one baseline.
FormBox FormBoxes::texts(const FormBand &band)
{
    FormBox box;
    QList<Lines> cells;
    double ascent = 0;
    for (const FormCell &cell : band.cells) {
        const QList<FormRun> runs = m_filler.fill(cell.text, cell.font.isEmpty() ? band.font : cell.font);
        cells.append(breakText(runs, cell.width));
        ascent = qMax(ascent, cells.last().first().ascent);
        box.content.append(plainText(runs));
    }
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const FormCell &cell = band.cells.at(i);
        const double top = ascent - cells.at(i).first().ascent;
        box.height = qMax(box.height, box.lines(cells.at(i), cell.x, top, cell.width, cell.align, band.tone));
    }
    return box;
}

FormBox FormBoxes::rule(const FormBand &band)
{
    FormBox box;
    box.line(0, 0, m_form.width(), 0, false, band.tone);
    box.height = m_form.hairline;
    return box;
}

FormBox FormBoxes::fields(const FormBand &band)
{
    FormBox box;
    for (const FormField &field : band.fields) {
        const QList<FormRun> runs = m_filler.fill(field.text, band.font);
        const Lines lines = breakText(runs, field.from - field.x);
        box.height = qMax(box.height, box.lines(lines, field.x, 0, field.from - field.x, FormAlign::Left));
        const double y = lines.first().ascent + 1;
        box.line(field.from, y, field.to, y);
        box.content.append(plainText(runs));
    }
    return box;
}

FormBox FormBoxes::cut(const FormBand &band)
{
    constexpr double scissors = 4.2;
    constexpr double gap = 1.2;
    FormBox box;
    const QList<FormRun> runs = m_filler.fill(band.text, band.font);
    const Lines lines = breakText(runs, m_form.width());
    const double width = lines.first().width;
    const double from = (m_form.width() - width - scissors) / 2;
    box.height = box.lines(lines, from + scissors, 0, width, FormAlign::Left);
    const double y = box.height / 2;
    box.line(0, y, from - gap, y, true);
    box.line(from + scissors + width + gap, y, m_form.width(), y, true);
    FormOp op;
    op.kind = FormOp::Kind::Scissors;
    op.x = from + 1.4;
    op.y = y;
    op.x2 = 2.8; // its length
    box.ops.append(op);
    box.content.append(plainText(runs));
    return box;
}

FormBox FormBoxes::tableHead(const FormBand &band)
{
    FormBox box;
    QList<Lines> titles;
    for (const FormTableColumn &column : band.columns) {
        titles.append(breakText(m_filler.fill(column.title, QStringLiteral("bold")), innerWidth(column)));
        box.height = qMax(box.height, linesHeight(titles.last()) + 2 * cellTop);
    }
    FormOp fill;
    fill.kind = FormOp::Kind::Fill;
    fill.x2 = std::accumulate(band.columns.begin(), band.columns.end(), 0.0,
                              [](double sum, const FormTableColumn &column) { return sum + column.width; });
    fill.y2 = box.height;
    box.ops.append(fill);
    double x = 0;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const FormTableColumn &column = band.columns.at(i);
        const double top = (box.height - linesHeight(titles.at(i))) / 2;
        box.lines(titles.at(i), x + sideOf(column), top, innerWidth(column), column.align);
        box.line(x, 0, x, box.height);
        x += column.width;
    }
    box.line(x, 0, x, box.height);
    box.line(0, 0, x, 0);
    box.line(0, box.height, x, box.height);
    return box;
}

FormBox FormBoxes::tableRows(const FormBand &band, const QList<FormRow> &rows)
{
    FormBox box;
    QList<QList<Lines>> cells; // by row, then column; a spanning column only in the first row
    QList<double> heights;
    double spanned = 0;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        cells.append(QList<Lines>());
        heights.append(0);
        for (const FormTableColumn &column : band.columns) {
            const QList<FormRun> runs = m_filler.fill(column.text, column.font, rows.at(r));
            cells.last().append(breakText(runs, innerWidth(column)));
            box.content.append(plainText(runs));
            double &height = column.spans ? spanned : heights.last();
            if (!column.spans || r == 0)
                height = qMax(height, linesHeight(cells.last().last()) + 2 * cellTop);
        }
    }
    const double sum = std::accumulate(heights.begin(), heights.end(), 0.0);
    for (double &height : heights)
        height += qMax(0.0, spanned - sum) / double(heights.size());
    box.height = qMax(sum, spanned);

    double x = 0;
    for (qsizetype c = 0; c < band.columns.size(); ++c) {
        const FormTableColumn &column = band.columns.at(c);
        const double width = innerWidth(column);
        double y = 0;
        for (qsizetype r = 0; r < rows.size(); ++r) {
            const double height = column.spans ? box.height : heights.at(r);
            const Lines &lines = cells.at(r).at(c);
            box.lines(lines, x + sideOf(column), y + (height - linesHeight(lines)) / 2, width, column.align);
            y += height;
            box.line(x, y, x + column.width, y);
            if (column.spans)
                break;
        }
        box.line(x, 0, x, box.height);
        x += column.width;
    }
    box.line(x, 0, x, box.height);
    return box;
}

QList<FormBox> FormBoxes::paragraphs(const QList<FormLine> &lines, const QString &font, double x,
                                     double width)
{
    QList<FormBox> boxes;
    for (const FormLine &line : lines) {
        if (!wanted(line.when, line.unless))
            continue;
        const QList<FormRow> rows =
            line.each.isEmpty() ? QList<FormRow>{FormRow()} : m_filler.values().rows.value(line.each);
        for (const FormRow &row : rows) {
            const QList<FormRun> runs = m_filler.fill(line.text, font, row);
            QStringList words{plainText(runs)};
            for (const FormTextLine &textLine : breakText(runs, width)) {
                FormBox box;
                box.height = box.lines({textLine}, x, 0, width, FormAlign::Left);
                box.content = std::exchange(words, {});
                boxes.append(box);
            }
        }
    }
    return boxes;
}

FormBox FormBoxes::blockTitles(const FormBand &band)
{
    FormBox box;
    for (const FormBlock &block : band.blocks) {
        const QList<FormRun> runs = m_filler.fill(block.title, QStringLiteral("bold"));
        box.height = qMax(box.height,
                          box.lines(breakText(runs, block.width), block.x, 0, block.width, FormAlign::Left));
        box.content.append(plainText(runs));
    }
    box.height += 0.2;
    for (const FormBlock &block : band.blocks)
        box.line(block.x, box.height, block.x + block.width, box.height);
    box.height += 0.4;
    return box;
}

} // namespace semestr
