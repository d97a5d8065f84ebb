// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/textpainter.h"

namespace semestr {

const QStaticText &TextPainter::laidOut(const QString &text)
{
    auto found = m_texts.find(text);
    if (found == m_texts.end()) {
        if (m_texts.size() > 500)
            m_texts.clear();
        QStaticText laid(text);
        laid.setTextFormat(Qt::PlainText);
        laid.prepare(QTransform(), m_font);
        found = m_texts.insert(text, laid);
    }
    return *found;
}

void TextPainter::draw(QPainter *painter, const QRectF &rect, const QString &text, Qt::Alignment align,
                       qreal raise)
{
    const QStaticText &laid = laidOut(text);
    const QSizeF size = laid.size();
    qreal x = rect.left();
    if (align.testFlag(Qt::AlignHCenter))
        x += (rect.width() - size.width()) / 2;
    else if (align.testFlag(Qt::AlignRight))
        x += rect.width() - size.width();
    painter->setFont(m_font);
    painter->drawStaticText(QPointF(x, rect.top() + (rect.height() - size.height()) / 2 - raise), laid);
}

} // namespace semestr
