// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QPainter>
#include <QStaticText>

namespace semestr {

// Draws the few different short texts of a grid in one face; each is laid out once. Thread: the window's.
class TextPainter
{
public:
    explicit TextPainter(const QFont &font = {}) : m_font(font) {}
    qreal width(const QString &text) { return laidOut(text).size().width(); }
    // At the left, or in the middle of the rectangle; vertically in the middle, raised by `raise` px.
    void draw(QPainter *painter, const QRectF &rect, const QString &text,
              Qt::Alignment align = Qt::AlignHCenter, qreal raise = 0);

private:
    const QStaticText &laidOut(const QString &text);

    QFont m_font;
    QHash<QString, QStaticText> m_texts;
};

} // namespace semestr
