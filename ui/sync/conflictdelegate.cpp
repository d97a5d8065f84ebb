// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflictdelegate.h"

#include "ui/common/icons.h"
#include "ui/sync/conflictsmodel.h"

#include <QPainter>
#include <algorithm>

namespace semestr {

namespace {

constexpr int left = 8;
constexpr int bar = 4;

} // namespace

void ConflictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, theme.color(chosen ? Token::BlueSoft : Token::Base));
    if (chosen && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(bar, option.rect.height())),
                          theme.color(Token::Blue));
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    const int shift = paintSign(painter, option.rect, index);
    paintLines(painter, option.rect.adjusted(left + shift, 4, -6, -4), index);
    painter->restore();
}

int ConflictDelegate::paintSign(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const QVariant sign = index.data(ConflictsModel::Icon);
    if (!sign.isValid())
        return 0;
    const Theme &theme = m_themes.theme();
    const int side = theme.measures().iconList;
    const QRect place(cell.left() + left, cell.center().y() - side / 2, side, side);
    paintIcon(painter, place, IconName(sign.toInt()),
              theme.color(Token(index.data(ConflictsModel::IconToken).toInt())));
    return side + theme.measures().iconToWord;
}

void ConflictDelegate::paintLines(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool bold = index.data(ConflictsModel::Bold).toBool();
    const QString first = index.data().toString();
    const QString second = index.data(ConflictsModel::SecondLine).toString();
    const bool isValue = index.column() >= ConflictsModel::Base && index.column() <= ConflictsModel::Now;
    painter->setFont(theme.font(bold ? TextUse::BodyBold : TextUse::Body));
    painter->setPen(theme.color(isValue && !bold ? Token::Muted : Token::Text));
    if (index.column() == ConflictsModel::Why) {
        painter->setFont(theme.font(TextUse::Label));
        painter->setPen(theme.color(Token::Text));
        // Whole lines only; the rest of a long sentence stands in the tooltip and below.
        const int line = painter->fontMetrics().lineSpacing();
        const QRect room = cell.adjusted(0, -3, 0, 3);
        const QRect all = painter->fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, first);
        const int height = std::min(all.height(), room.height() / line * line);
        const QRect lines(room.left(), room.center().y() - height / 2, room.width(), height);
        painter->setClipRect(lines);
        painter->drawText(lines, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, first);
        return;
    }
    const auto elided = [&](const QString &text, int width) {
        return painter->fontMetrics().elidedText(text, Qt::ElideRight, width);
    };
    if (second.isEmpty()) {
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, elided(first, cell.width()));
        return;
    }
    const QRect upper(cell.left(), cell.top(), cell.width(), cell.height() / 2);
    const QRect lower(cell.left(), upper.bottom() + 1, cell.width(), cell.height() - upper.height());
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, elided(first, cell.width()));
    painter->setFont(theme.font(isValue ? TextUse::Label : TextUse::Body));
    painter->setPen(theme.color(isValue ? Token::Muted : Token::Text));
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, elided(second, cell.width()));
}

QSize ConflictDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, m_themes.theme().measures().conflictRow};
}

} // namespace semestr
