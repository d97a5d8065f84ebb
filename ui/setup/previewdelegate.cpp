// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/previewdelegate.h"

#include "ui/common/icons.h"
#include "ui/setup/listpreviewmodel.h"

#include <QPainter>

namespace semestr {

namespace {

constexpr int padding = 6;
constexpr int headerHeight = 46;

struct Look
{
    Token ground, ink;
    IconName icon;
};

Look lookOf(RowState state)
{
    switch (state) {
    case RowState::Look:
    case RowState::Differs:
        return {Token::AmberSoft, Token::Amber, IconName::TriangleAlert};
    case RowState::Rejected:
        return {Token::RedSoft, Token::Red, IconName::CircleX};
    case RowState::Unchanged:
        return {Token::Base, Token::Muted, IconName::CircleMinus};
    case RowState::New:
        break;
    }
    return {Token::Base, Token::Green, IconName::CircleCheck};
}

RowState stateOf(const QModelIndex &index)
{
    return static_cast<RowState>(index.data(ListPreviewModel::StateRole).toInt());
}

void drawFrame(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->setPen(QPen(color, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(1, 1, -2, -2));
}

} // namespace

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const Look look = lookOf(stateOf(index));
    const bool number = index.column() == 0;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    const Token plain = selected ? Token::BlueSoft : look.ground;
    painter->fillRect(option.rect, theme.color(number ? Token::Head : plain));
    painter->setPen(theme.color(number ? Token::Line2 : Token::Line));
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    if (index.column() == index.model()->columnCount() - 1) {
        paintVerdict(painter, inner, index);
    } else {
        painter->setFont(theme.font(TextUse::Body));
        painter->setPen(theme.color(number ? Token::Muted : Token::Text));
        const int align = Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft);
        painter->drawText(
            inner, align,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
    if (index.data(ListPreviewModel::GuiltyRole).toBool())
        drawFrame(painter, option.rect, theme.color(look.ink));
    if (option.state & QStyle::State_HasFocus)
        drawFrame(painter, option.rect, theme.color(Token::Blue));
    painter->restore();
}

// «rejected:» decides and stands bold; the reason after it is plain.
void PreviewDelegate::paintVerdict(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const RowState state = stateOf(index);
    const Look look = lookOf(state);
    const int side = theme.measures().iconList;
    const QRect sign(rect.left(), rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, sign, look.icon, theme.color(look.ink));
    QRect words = rect.adjusted(side + padding, 0, 0, 0);
    const QString text = index.data().toString();
    const qsizetype colon = state == RowState::Rejected ? text.indexOf(QLatin1Char(':')) + 1 : 0;
    painter->setPen(theme.color(Token::Text));
    QFont font = theme.font(TextUse::Grid);
    font.setBold(true);
    painter->setFont(font);
    const QString head = text.left(colon);
    painter->drawText(words, Qt::AlignVCenter, head);
    words.setLeft(words.left() + painter->fontMetrics().horizontalAdvance(head));
    painter->setFont(theme.font(TextUse::Grid));
    painter->drawText(words, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text.mid(colon), Qt::ElideRight, words.width()));
}

PreviewHeader::PreviewHeader(ThemeProvider &themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_themes(themes)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    connect(&themes, &ThemeProvider::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize PreviewHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_themes.theme().px(headerHeight)};
}

void PreviewHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = m_themes.theme();
    const auto text = [this, section](int role) {
        return model()->headerData(section, Qt::Horizontal, role).toString();
    };
    const bool matched = model()->headerData(section, Qt::Horizontal, ListPreviewModel::MatchedRole).toBool();
    painter->save();
    painter->fillRect(rect, theme.color(Token::Head));
    painter->setPen(theme.color(Token::Line2));
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.color(Token::Line2));
    const QRect inner = rect.adjusted(padding, 5, -padding, -6);
    const QString source = text(ListPreviewModel::SourceRole);
    painter->setFont(theme.font(TextUse::GridHeading));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(inner, source.isEmpty() ? Qt::AlignCenter : Qt::AlignTop | Qt::AlignLeft,
                      text(Qt::DisplayRole));
    painter->setFont(theme.font(TextUse::Label));
    painter->setPen(theme.color(matched ? Token::Green : Token::Muted));
    painter->drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(source, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace semestr
