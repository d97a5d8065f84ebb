// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formlayout.h"

#include "app/reports/pagecode.h"

#include <algorithm>

namespace semestr {

namespace {

FormValues withPart(const FormValues &values, int part, int parts, const QString &code = {})
{
    FormValues result = values;
    result.texts.insert(QStringLiteral("part"), QString::number(part));
    result.texts.insert(QStringLiteral("parts"), QString::number(parts));
    result.texts.insert(QStringLiteral("continued"), parts > 1 ? QStringLiteral("1") : QString());
    result.texts.insert(QStringLiteral("code"), code);
    return result;
}

// The bands one under another as one box.
FormBox stacked(FormBoxes &boxes, const QList<FormBand> &bands)
{
    FormBox all;
    double y = 0;
    for (const FormBand &band : bands) {
        if (!boxes.wanted(band.when, band.unless))
            continue;
        const FormBox box = boxes.whole(band);
        all.add(box, y + band.before);
        y += band.before + box.height + band.after;
    }
    all.height = y;
    return all;
}

// The slips of one sheet while they are being filled.
class SlipFlow
{
public:
    SlipFlow(const FormDescription &form, const FormValues &values, int parts);
    QList<FormSlip> run();
    const QString &missing() const { return m_missing; }

private:
    struct Open
    {
        FormBox box;
        double top = 0; // where the body begins
        double y = 0;
        double end = 0;
    };

    void open();
    void note(const FormBoxes &boxes);
    double room() const { return m_slips.last().end - m_slips.last().y; }
    bool fresh() const { return m_slips.last().y <= m_slips.last().top; }
    // True when the height fits here, or after turning to a continuation that can hold it.
    bool makeRoom(double height);
    void place(const FormBox &box);
    void space(double height);
    void flow(FormBoxes &boxes, const FormBand &band);
    void flowTable(FormBoxes &boxes, const FormBand &band);
    void flowGroup(FormBoxes &boxes, const FormBand &band, const FormBox &head, const QList<FormRow> &rows,
                   bool &headed);
    void flowBlocks(FormBoxes &boxes, const FormBand &band);
    void flowParagraphs(FormBoxes &boxes, const FormBand &band);
    double footHeight();
    FormSlip finish(Open &slip, int part);

    const FormDescription &m_form;
    const FormValues &m_values;
    int m_parts;
    double m_height; // of the printed area
    double m_continuationRoom = 0;
    QList<Open> m_slips;
    QString m_missing;
};

SlipFlow::SlipFlow(const FormDescription &form, const FormValues &values, int parts)
    : m_form(form), m_values(values), m_parts(parts), m_height(form.slipHeight() - form.top - form.bottom)
{
    const FormValues again = withPart(values, 2, parts);
    FormBoxes boxes(form, again);
    m_continuationRoom = m_height - footHeight() - stacked(boxes, form.again).height;
}

void SlipFlow::note(const FormBoxes &boxes)
{
    if (m_missing.isEmpty())
        m_missing = boxes.missing();
}

double SlipFlow::footHeight()
{
    const FormValues values = withPart(m_values, 1, m_parts);
    FormBoxes boxes(m_form, values);
    return stacked(boxes, m_form.foot).height;
}

void SlipFlow::open()
{
    const int part = int(m_slips.size()) + 1;
    const FormValues values = withPart(m_values, part, m_parts);
    FormBoxes boxes(m_form, values);
    Open slip;
    slip.box.add(stacked(boxes, part == 1 ? m_form.head : m_form.again), 0);
    slip.top = slip.y = slip.box.height;
    slip.end = m_height - footHeight();
    if (part == 1) {
        const FormBox stub = stacked(boxes, m_form.stub);
        slip.end -= stub.height;
        slip.box.add(stub, slip.end);
    }
    note(boxes);
    m_slips.append(slip);
}

bool SlipFlow::makeRoom(double height)
{
    if (height <= room())
        return true;
    if (fresh() && m_slips.size() > 1)
        return false;
    if (height > m_continuationRoom)
        return false;
    open();
    return true;
}

void SlipFlow::place(const FormBox &box)
{
    Open &slip = m_slips.last();
    slip.box.add(box, slip.y);
    slip.y += box.height;
}

void SlipFlow::space(double height)
{
    if (!fresh())
        m_slips.last().y += qMin(height, qMax(0.0, room()));
}

void SlipFlow::flow(FormBoxes &boxes, const FormBand &band)
{
    if (!boxes.wanted(band.when, band.unless))
        return;
    space(band.before);
    if (band.kind == FormBand::Kind::Table) {
        flowTable(boxes, band);
    } else if (band.kind == FormBand::Kind::Blocks) {
        flowBlocks(boxes, band);
    } else if (band.kind == FormBand::Kind::Paragraphs) {
        flowParagraphs(boxes, band);
    } else {
        const FormBox box = boxes.whole(band);
        makeRoom(box.height);
        place(box);
    }
    space(band.after);
}

void SlipFlow::flowTable(FormBoxes &boxes, const FormBand &band)
{
    const QList<FormRow> rows = m_values.rows.value(band.rows);
    const FormBox head = boxes.tableHead(band);
    bool headed = false;
    for (qsizetype from = 0; from < rows.size();) {
        qsizetype to = from + 1;
        while (to < rows.size() && !band.group.isEmpty() &&
               rows.at(to).value(band.group) == rows.at(from).value(band.group))
            ++to;
        flowGroup(boxes, band, head, rows.mid(from, to - from), headed);
        from = to;
    }
}

void SlipFlow::flowGroup(FormBoxes &boxes, const FormBand &band, const FormBox &head,
                         const QList<FormRow> &rows, bool &headed)
{
    const FormBox box = boxes.tableRows(band, rows);
    const auto before = m_slips.size();
    const double full = box.height + head.height;
    const bool fits = headed && box.height <= room();
    if (fits || makeRoom(full)) {
        if (!headed || m_slips.size() > before)
            place(head);
        headed = true;
        place(box);
        return;
    }
    // A group longer than a slip is divided; its spanning cells are said again.
    qsizetype count = rows.size() - 1;
    const double free = room() - (headed ? 0 : head.height);
    while (count > 0 && boxes.tableRows(band, rows.first(count)).height > free)
        --count;
    if (count == 0 && !fresh()) {
        open();
        headed = false;
        return flowGroup(boxes, band, head, rows, headed);
    }
    if (!headed)
        place(head);
    headed = true;
    count = qMax<qsizetype>(1, count);
    place(boxes.tableRows(band, rows.first(count)));
    if (count < rows.size()) {
        open();
        headed = false;
        flowGroup(boxes, band, head, rows.mid(count), headed);
    }
}

void SlipFlow::flowBlocks(FormBoxes &boxes, const FormBand &band)
{
    QList<QList<FormBox>> columns;
    double tallest = 0;
    for (const FormBlock &block : band.blocks) {
        columns.append(boxes.paragraphs(block.lines, band.font, block.x, block.width));
        double height = 0;
        for (const FormBox &line : columns.last())
            height += line.height;
        tallest = qMax(tallest, height);
    }
    const FormBox titles = boxes.blockTitles(band);
    makeRoom(titles.height + tallest);
    for (bool more = true; more;) {
        const double free = room() - titles.height;
        FormBox box = titles;
        more = false;
        for (QList<FormBox> &lines : columns) {
            double y = 0;
            while (!lines.isEmpty() && (y + lines.first().height <= free || (y <= 0 && fresh()))) {
                const FormBox line = lines.takeFirst();
                box.add(line, titles.height + y);
                y += line.height;
            }
            more = more || !lines.isEmpty();
        }
        place(box);
        if (more)
            open();
    }
}

void SlipFlow::flowParagraphs(FormBoxes &boxes, const FormBand &band)
{
    for (const FormLine &line : band.lines) {
        const QList<FormBox> textLines = boxes.paragraphs({line}, band.font, 0, m_form.width());
        FormBox whole;
        for (const FormBox &textLine : textLines)
            whole.add(textLine, whole.height);
        if (makeRoom(whole.height)) {
            place(whole);
            continue;
        }
        for (const FormBox &textLine : textLines) {
            makeRoom(textLine.height);
            place(textLine);
        }
    }
}

FormSlip SlipFlow::finish(Open &slip, int part)
{
    FormSlip done;
    done.part = part;
    done.parts = int(m_slips.size());
    done.code = pageCode(QString(m_form.code + u'\n' + slip.box.content.join(u'\n')));
    const FormValues values = withPart(m_values, part, done.parts, done.code);
    FormBoxes boxes(m_form, values);
    slip.box.add(stacked(boxes, m_form.foot), m_height - footHeight());
    note(boxes);
    done.ops = slip.box.ops;
    return done;
}

QList<FormSlip> SlipFlow::run()
{
    FormBoxes boxes(m_form, m_values);
    open();
    for (const FormBand &band : m_form.body)
        flow(boxes, band);
    note(boxes);
    QList<FormSlip> slips;
    for (int i = 0; i < m_slips.size(); ++i)
        slips.append(finish(m_slips[i], i + 1));
    return slips;
}

} // namespace

Result<QList<FormSlip>> layOut(const FormDescription &form, const FormValues &values)
{
    QList<FormSlip> slips;
    int parts = 1;
    // The heads of continuations say how many there are, so the count is found first.
    for (int pass = 0; pass < 2; ++pass) {
        SlipFlow flow(form, values, parts);
        slips = flow.run();
        if (!flow.missing().isEmpty())
            return fail(Fault::BadData,
                        {{QStringLiteral("detail"), QString(form.code + u" {" + flow.missing() + u'}')}});
        if (parts == slips.size())
            break;
        parts = int(slips.size());
    }
    return slips;
}

} // namespace semestr
