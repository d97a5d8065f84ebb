// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/sidedelegates.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace semestr {

namespace {
void paintSideGround(QPainter *painter, const QRect &cell, int row, bool current, const Theme &theme)
{
    painter->fillRect(cell, theme.color(current ? Token::BlueSoft : Token::Alt));
    painter->fillRect(cell.right(), cell.top(), 1, cell.height(), theme.color(Token::Line));
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1,
                      theme.color(row % 5 == 4 ? Token::Line2 : Token::Line));
}
} // namespace

RosterDelegate::RosterDelegate(const RosterModel &model, const GridCursor &cursor, ThemeProvider &themes,
                               QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_cursor(cursor), m_themes(themes)
{
}

void RosterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool current = index.row() == m_cursor.row;
    paintSideGround(painter, option.rect, index.row(), current, theme);
    const QRect inside = option.rect.adjusted(8, 0, -9, -1);
    if (index.column() == RosterModel::NameColumn)
        return paintName(painter, inside, index.row());
    painter->setFont(theme.font(current ? TextUse::BodyBold : TextUse::Body));
    painter->setPen(theme.color(current ? Token::Text : Token::Muted));
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, QString::number(index.row() + 1));
}

void RosterDelegate::paintName(QPainter *painter, const QRect &cell, int row) const
{
    const Theme &theme = m_themes.theme();
    QFont font = theme.font(row == m_cursor.row ? TextUse::BodyBold : TextUse::Body);
    font.setStrikeOut(m_model.hasEnded(row));
    painter->setFont(font);
    painter->setPen(theme.color(m_model.hasEnded(row) ? Token::Muted : Token::Text));
    const QString &note = m_model.note(row);
    const int noteWidth =
        note.isEmpty() ? 0 : QFontMetrics(theme.font(TextUse::Label)).horizontalAdvance(note) + 5;
    const QString name =
        painter->fontMetrics().elidedText(m_model.name(row), Qt::ElideRight, cell.width() - noteWidth + 7);
    QRect drawn;
    painter->drawText(cell.adjusted(0, 0, 7, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name,
                      &drawn);
    if (note.isEmpty())
        return;
    painter->setFont(theme.font(TextUse::Label));
    painter->setPen(theme.color(Token::Muted));
    painter->drawText(QRect(drawn.right() + 5, cell.top() + 1, noteWidth + 8, cell.height()),
                      Qt::AlignVCenter | Qt::AlignLeft, note);
}

TotalsDelegate::TotalsDelegate(const TotalsModel &model, const GridCursor &cursor, ThemeProvider &themes,
                               QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_cursor(cursor), m_themes(themes)
{
}

void TotalsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    paintSideGround(painter, option.rect, index.row(), index.row() == m_cursor.row, theme);
    const QRect inside = option.rect.adjusted(8, 0, -9, -1);
    if (index.column() == TotalsModel::ForecastColumn)
        return paintForecast(painter, inside, index.row());
    const bool average = index.column() == TotalsModel::AverageColumn;
    painter->setFont(theme.font(average ? TextUse::BodyBold : TextUse::Body));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, m_model.text(index.row(), index.column()));
}

void TotalsDelegate::paintForecast(QPainter *painter, const QRect &cell, int row) const
{
    const Theme &theme = m_themes.theme();
    const ForecastState state = m_model.forecastState(row);
    const bool signedOne = state == ForecastState::TooFew || state == ForecastState::NotAttested;
    const bool known = state != ForecastState::Unknown;
    QRect rest = cell;
    if (signedOne) {
        const bool few = state == ForecastState::TooFew;
        const int side = theme.measures().iconHeading;
        paintIcon(painter, QRectF(cell.left(), cell.top() + (cell.height() - side) / 2.0, side, side),
                  few ? IconName::TriangleAlert : IconName::CircleX,
                  theme.color(few ? Token::Amber : Token::Red));
        rest.setLeft(cell.left() + side + 3);
    }
    rest.setRight(cell.right() + 8);
    painter->setFont(theme.font(known ? TextUse::BodyBold : TextUse::Body));
    painter->setPen(theme.color(known ? Token::Text : Token::Muted));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, m_model.text(row, TotalsModel::ForecastColumn));
}

} // namespace semestr
