// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/markdelegate.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace semestr {

MarkDelegate::MarkDelegate(const JournalModel &model, const GridCursor &cursor, ThemeProvider &themes,
                           QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_cursor(cursor), m_themes(themes)
{
    connect(&themes, &ThemeProvider::changed, this, &MarkDelegate::readTheme);
    readTheme();
}

void MarkDelegate::readTheme()
{
    const Theme &theme = m_themes.theme();
    m_mark = TextPainter(theme.font(TextUse::Mark));
    m_fraction = TextPainter(theme.font(TextUse::MarkFraction));
    m_absence = TextPainter(theme.font(TextUse::Absence));
    m_minor = TextPainter(theme.font(TextUse::MinorLetter));
}

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const CellFace &face = m_model.face(index.row(), index.column());
    const bool current = index.row() == m_cursor.row && index.column() == m_cursor.column;
    paintGround(painter, option.rect, index, current || option.state.testFlag(QStyle::State_Selected));
    paintLines(painter, option.rect, index);
    const QRect inside = option.rect.adjusted(0, 0, -1, -1);
    if (current)
        paintFocus(painter, inside);
    if (!face.main.isEmpty())
        paintText(painter, inside, face);
    if (face.comment || face.unsent || face.flag)
        paintCorners(painter, inside, face);
}

void MarkDelegate::paintGround(QPainter *painter, const QRect &cell, const QModelIndex &index,
                               bool selected) const
{
    const Theme &theme = m_themes.theme();
    const CellGround ground = m_model.face(index.row(), index.column()).ground;
    const bool tinted = index.row() == m_cursor.row || index.column() == m_cursor.rollCallColumn;
    if (ground == CellGround::Outside)
        painter->fillRect(cell, theme.hatch());
    else if (selected || (tinted && ground == CellGround::Open))
        painter->fillRect(cell, theme.color(Token::BlueSoft));
    else
        painter->fillRect(cell, theme.color(ground == CellGround::Locked ? Token::Lock : Token::Base));
}

bool MarkDelegate::isToday(int column) const
{
    return column >= 0 && column < m_model.columnCount() && m_model.place(column).today;
}

void MarkDelegate::paintLines(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool fifth = index.row() % 5 == 4;
    painter->fillRect(cell.right(), cell.top(), 1, cell.height(), theme.color(Token::Line));
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1,
                      theme.color(fifth ? Token::Line2 : Token::Line));
    const bool today = isToday(index.column());
    if (today != isToday(index.column() - 1))
        painter->fillRect(cell.left(), cell.top(), 1, cell.height(), theme.color(Token::Ink));
    if (today != isToday(index.column() + 1))
        painter->fillRect(cell.right(), cell.top(), 1, cell.height(), theme.color(Token::Ink));
}

void MarkDelegate::paintText(QPainter *painter, const QRect &cell, const CellFace &face) const
{
    const Theme &theme = m_themes.theme();
    const bool locked = face.ground == CellGround::Locked;
    Token ink = face.absence ? Token::Muted : Token::Text;
    if (locked)
        ink = Token::LockText;
    if (face.typed)
        ink = face.refused ? Token::Red : Token::Muted;
    painter->setPen(theme.color(ink));
    TextPainter &type = face.absence ? m_absence : face.fraction ? m_fraction : m_mark;
    if (face.minor.isEmpty()) {
        type.draw(painter, cell, face.main);
        return;
    }
    const qreal width = type.width(face.main);
    const qreal left = cell.left() + (cell.width() - width - m_minor.width(face.minor)) / 2;
    type.draw(painter, QRectF(left, cell.top(), width, cell.height()), face.main);
    painter->setPen(theme.color(locked ? Token::LockText : Token::Muted));
    m_minor.draw(painter, QRectF(left + width, cell.top(), cell.width(), cell.height()), face.minor,
                 Qt::AlignLeft, 5);
}

void MarkDelegate::paintCorners(QPainter *painter, const QRect &cell, const CellFace &face) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QPointF topRight = QRectF(cell).topRight();
    if (face.comment) {
        painter->setBrush(theme.color(Token::Text));
        const QPointF corner[3] = {topRight, topRight - QPointF(8, 0), topRight + QPointF(0, 8)};
        painter->drawPolygon(corner, 3);
    }
    if (face.unsent) {
        painter->setBrush(theme.color(Token::Blue));
        const QPointF bottomRight = QRectF(cell).bottomRight();
        painter->drawEllipse(QRectF(bottomRight.x() - 7, bottomRight.y() - 7, 5, 5));
    }
    painter->restore();
    if (face.flag)
        paintIcon(painter, QRectF(cell.left() + 2, cell.top() + 1, 10, 10), IconName::FlagTriangleRight,
                  theme.color(Token::Red));
}

void MarkDelegate::paintFocus(QPainter *painter, const QRect &cell) const
{
    const QColor blue = m_themes.theme().color(Token::Blue);
    painter->fillRect(cell.left(), cell.top(), cell.width(), 2, blue);
    painter->fillRect(cell.left(), cell.bottom() - 1, cell.width(), 2, blue);
    painter->fillRect(cell.left(), cell.top(), 2, cell.height(), blue);
    painter->fillRect(cell.right() - 1, cell.top(), 2, cell.height(), blue);
}

} // namespace semestr
