// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/shellactions.h"

#include <QPainter>

namespace semestr {

namespace {

enum Role { CodeRole = Qt::UserRole + 1, IconRole, BadgeRole, BadgeTokenRole };

constexpr int leftMargin = 15;
constexpr int bar = 4;

bool isCaption(const QModelIndex &index)
{
    return index.data(CodeRole).toString().isEmpty();
}

QStandardItem *captionItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    return item;
}

QStandardItem *roomItem(const Room &room)
{
    auto *item = new QStandardItem(room.title);
    item->setData(room.code, CodeRole);
    item->setData(int(room.icon), IconRole);
    item->setEditable(false);
    return item;
}

} // namespace

void RailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const Measures &m = theme.measures();
    const QString text = index.data().toString();
    const int left = theme.px(leftMargin);
    painter->save();
    if (isCaption(index)) {
        painter->setFont(theme.font(TextUse::Label));
        painter->setPen(theme.color(Token::Muted));
        painter->drawText(option.rect.adjusted(left - 1, theme.px(8), -8, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen) {
        painter->fillRect(option.rect, theme.color(Token::BlueSoft));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(bar, option.rect.height())),
                          theme.color(Token::Blue));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.color(Token::Head));
    }
    const QRect picture(option.rect.left() + left, option.rect.center().y() - m.iconBar / 2, m.iconBar,
                        m.iconBar);
    paintIcon(painter, picture, IconName(index.data(IconRole).toInt()), theme.color(Token::Text));
    painter->setFont(theme.font(chosen ? TextUse::BodyBold : TextUse::Body));
    painter->setPen(theme.color(Token::Text));
    const QRect words = option.rect.adjusted(left + m.iconBar + theme.px(10), 0, -8, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
    paintBadge(painter, option.rect, index);
    painter->restore();
}

void RailDelegate::paintBadge(QPainter *painter, const QRect &row, const QModelIndex &index) const
{
    const int number = index.data(BadgeRole).toInt();
    if (number == 0)
        return;
    const Theme &theme = m_themes.theme();
    const QString text = QString::number(number);
    painter->setFont(theme.font(TextUse::GridHeading));
    const int width = std::max(theme.px(22), painter->fontMetrics().horizontalAdvance(text) + theme.px(12));
    const int height = theme.px(21);
    const QRect box(row.right() - theme.px(10) - width, row.center().y() - height / 2, width, height);
    const QColor color = theme.color(Token(index.data(BadgeTokenRole).toInt()));
    painter->setPen(color);
    painter->setBrush(theme.color(Token::Base));
    painter->drawRoundedRect(box, theme.measures().radius, theme.measures().radius);
    painter->drawText(box, Qt::AlignCenter, text);
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_themes.theme().measures().rail, m_themes.theme().measures().railItem};
}

Rail::Rail(ThemeProvider &themes, QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Rooms"));
    setModel(&m_model);
    setItemDelegate(new RailDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(&themes, &ThemeProvider::changed, this, &Rail::scheduleDelayedItemsLayout);
}

void Rail::setRooms(const QList<Room> &rooms)
{
    m_model.clear();
    QString section;
    int number = 0;
    for (const Room &room : rooms) {
        if (room.section != section && !room.section.isEmpty())
            m_model.appendRow(captionItem(room.section));
        section = room.section;
        m_model.appendRow(roomItem(room));
        if (++number <= roomKeys)
            m_model.item(m_model.rowCount() - 1)->setToolTip(QStringLiteral("Ctrl+%1").arg(number));
    }
    for (auto it = m_badges.cbegin(); it != m_badges.cend(); ++it)
        showBadge(it.key());
}

void Rail::choose(const QString &code)
{
    if (QStandardItem *item = itemOf(code))
        setCurrentIndex(item->index());
}

QString Rail::current() const
{
    return currentIndex().data(CodeRole).toString();
}

void Rail::setBadge(const QString &code, int number, Token token)
{
    m_badges.insert(code, {number, token});
    showBadge(code);
}

void Rail::showBadge(const QString &code)
{
    if (QStandardItem *item = itemOf(code)) {
        const auto &[number, token] = m_badges.value(code);
        item->setData(int(token), BadgeTokenRole);
        item->setData(number, BadgeRole);
    }
}

void Rail::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !isCaption(current))
        Q_EMIT chosen(current.data(CodeRole).toString());
}

QStandardItem *Rail::itemOf(const QString &code) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.item(row)->data(CodeRole).toString() == code)
            return m_model.item(row);
    }
    return nullptr;
}

} // namespace semestr
