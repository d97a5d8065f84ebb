// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formpainter.h"

#include "app/reports/formfonts.h"

#include <QHash>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace semestr {

namespace {

// Draws in millimetres from a moving origin.
class Brush
{
public:
    Brush(QPainter &painter, double scale, double hairline)
        : m_painter(painter)
        , m_scale(scale)
        , m_hairline(hairline)
        , m_points(scale * 25.4 / painter.device()->logicalDpiY())
    {
    }

    void moveTo(double x, double y) { m_origin = QPointF(x, y); }
    void draw(const FormOp &op);

private:
    QPointF at(double x, double y) const { return (m_origin + QPointF(x, y)) * m_scale; }
    static QColor ink(FormTone tone)
    {
        return tone == FormTone::Grey ? QColor(0x55, 0x55, 0x55) : QColor(Qt::black);
    }
    QPen pen(const FormOp &op) const;
    const QFont &fontOf(double points, bool bold);
    void drawText(const FormOp &op);
    void drawScissors(const FormOp &op);

    QPainter &m_painter;
    double m_scale;
    double m_hairline;
    double m_points; // the device's points in one of ours
    QPointF m_origin;
    QHash<std::pair<double, bool>, QFont> m_fonts; // a font that has found its engine once
};

const QFont &Brush::fontOf(double points, bool bold)
{
    const auto found = m_fonts.constFind({points, bold});
    return found != m_fonts.constEnd() ? *found : *m_fonts.insert({points, bold}, formFont(points, bold));
}

QPen Brush::pen(const FormOp &op) const
{
    QPen pen(ink(op.tone), m_hairline * m_scale, Qt::SolidLine, op.dashed ? Qt::FlatCap : Qt::SquareCap);
    if (op.dashed)
        pen.setDashPattern({0.8 / m_hairline, 0.5 / m_hairline});
    return pen;
}

// A screen's pixels are coarse, so there the type is set large and drawn small: its width is then the
// paper's.
void Brush::drawText(const FormOp &op)
{
    const double larger = m_scale < 20 ? 16 : 1;
    m_painter.save();
    m_painter.translate(at(op.x, op.y));
    m_painter.scale(1 / larger, 1 / larger);
    m_painter.setFont(fontOf(op.font.size * m_points * larger, op.font.bold));
    m_painter.setPen(ink(op.tone));
    m_painter.drawText(QPointF(), op.text);
    m_painter.restore();
}

// Two ring handles at the left and two blades that cross and open to the right; op.x2 is the whole length.
void Brush::drawScissors(const FormOp &op)
{
    const double size = op.x2 * m_scale;
    QPen outline(Qt::black, 0.085 * size, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    m_painter.save();
    m_painter.translate(at(op.x, op.y));
    m_painter.setPen(outline);
    m_painter.setBrush(Qt::NoBrush);
    for (const double side : {-1.0, 1.0}) {
        m_painter.drawEllipse(QPointF(-0.34 * size, side * 0.24 * size), 0.15 * size, 0.15 * size);
        m_painter.drawLine(QPointF(-0.22 * size, side * 0.16 * size),
                           QPointF(0.48 * size, -side * 0.3 * size));
    }
    m_painter.restore();
}

void Brush::draw(const FormOp &op)
{
    switch (op.kind) {
    case FormOp::Kind::Text:
        drawText(op);
        return;
    case FormOp::Kind::Line:
        m_painter.setPen(pen(op));
        m_painter.drawLine(at(op.x, op.y), at(op.x2, op.y2));
        return;
    case FormOp::Kind::Fill:
        m_painter.fillRect(QRectF(at(op.x, op.y), at(op.x2, op.y2)), QColor(0xeb, 0xeb, 0xeb));
        return;
    case FormOp::Kind::Scissors:
        drawScissors(op);
        return;
    }
}

// The line along which the slips of a page are parted, from edge to edge.
void drawCut(Brush &brush, const FormDescription &form, double y)
{
    FormOp line;
    line.kind = FormOp::Kind::Line;
    line.dashed = true;
    line.y = line.y2 = y;
    line.x2 = 2.2;
    brush.draw(line);
    line.x = 8;
    line.x2 = form.pageWidth;
    brush.draw(line);
    FormOp scissors;
    scissors.kind = FormOp::Kind::Scissors;
    scissors.x = 5;
    scissors.y = y;
    scissors.x2 = 3.8;
    brush.draw(scissors);
}

} // namespace

int pageCount(const FormDescription &form, qsizetype slips)
{
    return int((slips + form.slips - 1) / form.slips);
}

void drawPage(QPainter &painter, double scale, const FormDescription &form, const QList<FormSlip> &slips,
              int page)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    Brush brush(painter, scale, form.hairline);
    for (int i = 1; i < form.slips; ++i)
        drawCut(brush, form, i * form.slipHeight());
    for (int i = 0; i < form.slips; ++i) {
        const qsizetype slip = qsizetype(page) * form.slips + i;
        if (slip >= slips.size())
            return;
        brush.moveTo(form.left, i * form.slipHeight() + form.top);
        for (const FormOp &op : slips.at(slip).ops)
            brush.draw(op);
    }
}

Done paintForm(QPagedPaintDevice &device, const FormDescription &form, const QList<FormSlip> &slips)
{
    // A printer knows A4, not a paper of 297 by 210: that is A4 turned.
    const auto [narrow, wide] = std::minmax(form.pageWidth, form.pageHeight);
    const bool lies = form.pageWidth > form.pageHeight;
    QPageLayout layout(QPageSize(QSizeF(narrow, wide), QPageSize::Millimeter),
                       lies ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
    QPainter painter;
    if (!painter.begin(&device))
        return fail(Fault::FileUnwritable);
    const double scale = painter.device()->logicalDpiY() / 25.4;
    for (int page = 0; page < pageCount(form, slips.size()); ++page) {
        if (page > 0 && !device.newPage())
            return fail(Fault::FileUnwritable);
        drawPage(painter, scale, form, slips, page);
    }
    if (!painter.end())
        return fail(Fault::FileUnwritable);
    return {};
}

} // namespace semestr
