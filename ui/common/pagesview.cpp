// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pagesview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <cmath>

namespace semestr {

namespace {

constexpr double margin = 16; // pixels around a page
constexpr double leastZoom = 0.3;
constexpr double mostZoom = 4;

} // namespace

PagesView::PagesView(ThemeProvider &themes, QWidget *parent) : QAbstractScrollArea(parent), m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
    connect(&themes, &ThemeProvider::changed, viewport(), qOverload<>(&QWidget::update));
}

void PagesView::setForm(const PrintedForm &form)
{
    m_form = form;
    m_message.clear();
    verticalScrollBar()->setValue(0);
    arrange();
    Q_EMIT pageChanged(currentPage());
}

void PagesView::setMessage(const QString &words)
{
    m_form = PrintedForm();
    m_message = words;
    arrange();
    Q_EMIT pageChanged(0);
}

void PagesView::setZoom(double zoom)
{
    zoom = qBound(leastZoom, zoom, mostZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    const double where = verticalScrollBar()->value() / qMax(1.0, pageStep());
    m_zoom = zoom;
    arrange();
    verticalScrollBar()->setValue(int(where * pageStep()));
    Q_EMIT zoomChanged(m_zoom);
}

// A whole page is never wider than it would be on paper at 120 dpi unless the person asks.
double PagesView::scale() const
{
    const double fitting = (viewport()->width() - 2 * margin) / paper().width();
    return m_zoom * qBound(1.0, fitting, 120 / 25.4);
}

double PagesView::pageStep() const
{
    return paper().height() * scale() + margin;
}

QRectF PagesView::pageRect(int page) const
{
    const QSizeF size = paper() * scale();
    const double x = qMax(margin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const double y = margin + page * pageStep() - verticalScrollBar()->value();
    return {QPointF(std::round(x), std::round(y)), size};
}

void PagesView::arrange()
{
    const double height = m_form.pages * pageStep() + margin;
    const double width = m_form.pages > 0 ? paper().width() * scale() + 2 * margin : 0;
    verticalScrollBar()->setRange(0, qMax(0, int(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, qMax(0, int(width) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

int PagesView::currentPage() const
{
    if (m_form.pages == 0)
        return 0;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 3.0;
    return qBound(0, int(middle / pageStep()), m_form.pages - 1);
}

void PagesView::goToPage(int page)
{
    verticalScrollBar()->setValue(int(page * pageStep()));
}

void PagesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = m_themes.theme();
    painter.fillRect(viewport()->rect(), theme.color(Token::Alt));
    if (!m_message.isEmpty()) {
        painter.setPen(theme.color(Token::Muted));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    for (int page = 0; page < m_form.pages; ++page) {
        const QRectF rect = pageRect(page);
        if (!rect.intersects(viewport()->rect()))
            continue;
        painter.fillRect(rect, Qt::white);
        painter.setPen(theme.color(Token::Line2));
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
        painter.save();
        painter.translate(rect.topLeft());
        drawPage(painter, scale(), m_form.form, m_form.slips, page);
        painter.restore();
    }
}

void PagesView::resizeEvent(QResizeEvent *)
{
    arrange();
}

// The window's own Ctrl with + and − changes the type; here it changes the pages.
bool PagesView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool zooms =
            key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus;
        if (zooms && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_PageDown)
        goToPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp)
        goToPage(currentPage() - 1);
    else if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        setZoom(m_zoom * 1.25);
    else if (control && event->key() == Qt::Key_Minus)
        setZoom(m_zoom / 1.25);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PagesView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(event->angleDelta().y() > 0 ? m_zoom * 1.25 : m_zoom / 1.25);
    event->accept();
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT pageChanged(currentPage());
}

} // namespace semestr
