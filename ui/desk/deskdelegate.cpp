// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskdelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <algorithm>

namespace semestr {

namespace {

constexpr int left = 8;
constexpr int bar = 4;

Token tokenOf(Look look)
{
    switch (look) {
    case Look::Quiet:
    case Look::Small:
        return Token::Muted;
    case Look::Red:
        return Token::Red;
    case Look::Amber:
        return Token::Amber;
    case Look::Green:
        return Token::Green;
    case Look::Plain:
    case Look::Bold:
        break;
    }
    return Token::Text;
}

QList<QTextLayout::FormatRange> formatsOf(const DeskCell &cell, const Theme &theme)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const DeskRun &run : cell.runs) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(run.text.size());
        start += range.length;
        QFont font = theme.font(run.look == Look::Small ? TextUse::Label : cell.use);
        if (run.look == Look::Bold)
            font.setBold(true);
        range.format.setFont(font);
        range.format.setForeground(theme.color(tokenOf(run.look)));
        formats += range;
    }
    return formats;
}

// The first column that is in sight at the left.
bool isFirst(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    return view ? view->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}

} // namespace

void DeskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto cell = index.data(DeskModel::CellRole).value<DeskCell>();
    painter->save();
    paintGround(painter, option, index);
    const QRect inner = option.rect.adjusted(cell.centred ? bar : left, 2, -6, -3);
    paintWords(painter, inner.adjusted(paintSign(painter, inner, cell), 0, 0, 0), cell);
    painter->restore();
}

void DeskDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, theme.color(chosen ? Token::BlueSoft : Token::Base));
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (chosen && isFirst(option, index))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(bar, option.rect.height())),
                          theme.color(Token::Blue));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(Token::Blue), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

// Answers how far the words move to the right.
int DeskDelegate::paintSign(QPainter *painter, const QRect &box, const DeskCell &cell) const
{
    if (!cell.sign)
        return 0;
    const Theme &theme = m_themes.theme();
    const int side = theme.measures().iconList;
    const QRect place(box.left(), box.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, place, *cell.sign, theme.color(cell.signToken));
    return side + theme.measures().iconToWord;
}

// Whole lines only; what is left of the last one is shortened, the tooltip has it all.
void DeskDelegate::paintWords(QPainter *painter, const QRect &box, const DeskCell &cell) const
{
    const Theme &theme = m_themes.theme();
    const QString text = cell.text();
    QTextLayout layout(text, theme.font(cell.use));
    layout.setFormats(formatsOf(cell, theme));
    QTextOption wrap(cell.centred ? Qt::AlignHCenter : Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    const QFontMetrics metrics(theme.font(cell.use));
    const int step = metrics.height();
    const int most = std::max(1, (box.height() + 2) / step);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(box.width());
        line.setPosition(QPointF(0, (layout.lineCount() - 1) * step));
    }
    layout.endLayout();
    const int lines = std::min(layout.lineCount(), most);
    const QPointF origin(box.left(), box.center().y() + 1 - lines * step / 2.0);
    painter->setPen(theme.color(Token::Text));
    const int whole = layout.lineCount() > most ? most - 1 : lines;
    for (int i = 0; i < whole; ++i)
        layout.lineAt(i).draw(painter, origin);
    if (whole == lines)
        return;
    const int from = layout.lineAt(whole).textStart();
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        if (range.start + range.length <= from)
            continue;
        painter->setFont(range.format.font());
        painter->setPen(range.format.foreground().color());
        break;
    }
    const QRectF last(origin + QPointF(0, whole * step), QSizeF(box.width(), step));
    painter->drawText(last, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text.mid(from), Qt::ElideRight, box.width()));
}

} // namespace semestr
