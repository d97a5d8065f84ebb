// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listrail.h"

#include <QLocale>
#include <QPainter>

namespace semestr {

namespace {

enum Role { CodeRole = Qt::UserRole + 1, IconRole, CountRole, ApartRole };

constexpr int left = 15;
constexpr int right = 12;
constexpr int bar = 4;
constexpr int apartGap = 13;

} // namespace

void ListRailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const Measures &m = theme.measures();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    QRect rect = option.rect;
    painter->save();
    if (index.data(ApartRole).toBool()) {
        painter->setPen(theme.color(Token::Line));
        painter->drawLine(rect.left() + left, rect.top() + apartGap / 2, rect.right() - right,
                          rect.top() + apartGap / 2);
        rect.setTop(rect.top() + apartGap);
    }
    if (chosen) {
        painter->fillRect(rect, theme.color(Token::BlueSoft));
        painter->fillRect(QRect(rect.topLeft(), QSize(bar, rect.height())), theme.color(Token::Blue));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(rect, theme.color(Token::Head));
    }
    const QRect picture(rect.left() + left, rect.center().y() - m.iconBar / 2, m.iconBar, m.iconBar);
    paintIcon(painter, picture, static_cast<IconName>(index.data(IconRole).toInt()),
              theme.color(Token::Text));
    painter->setFont(theme.font(TextUse::Grid));
    painter->setPen(theme.color(Token::Muted));
    const int count = index.data(CountRole).toInt();
    const QString number = count < 0 ? QString() : QLocale().toString(count);
    painter->drawText(rect.adjusted(0, 0, -right, 0), Qt::AlignVCenter | Qt::AlignRight, number);
    const int room = painter->fontMetrics().horizontalAdvance(number) + right + m.gap;
    painter->setFont(theme.font(chosen ? TextUse::BodyBold : TextUse::Body));
    painter->setPen(theme.color(Token::Text));
    const QRect words(picture.right() + 10, rect.top(), rect.right() - picture.right() - 10 - room,
                      rect.height());
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(Token::Blue), 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize ListRailDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Measures &m = m_themes.theme().measures();
    return {m.rail, m.railItem + (index.data(ApartRole).toBool() ? apartGap : 0)};
}

ListRail::ListRail(ThemeProvider &themes, QWidget *parent) : QListView(parent)
{
    setModel(&m_items);
    setItemDelegate(new ListRailDelegate(themes, this));
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT chose(now.data(CodeRole).toInt());
    });
}

void ListRail::clear()
{
    m_items.clear();
}

void ListRail::add(int code, const QString &title, IconName icon, bool apart)
{
    auto *item = new QStandardItem(title);
    item->setData(code, CodeRole);
    item->setData(int(icon), IconRole);
    item->setData(-1, CountRole);
    item->setData(apart, ApartRole);
    item->setEditable(false);
    m_items.appendRow(item);
}

QStandardItem *ListRail::itemOf(int code) const
{
    for (int row = 0; row < m_items.rowCount(); ++row) {
        if (m_items.item(row)->data(CodeRole).toInt() == code)
            return m_items.item(row);
    }
    return nullptr;
}

void ListRail::setCount(int code, int count)
{
    QStandardItem *item = itemOf(code);
    if (!item)
        return;
    item->setData(count, CountRole);
    //: A list and how many rows it has, as a screen reader says it.
    item->setData(count < 0 ? item->text() : tr("%1, %n row(s)", nullptr, count).arg(item->text()),
                  Qt::AccessibleTextRole);
}

void ListRail::choose(int code)
{
    if (QStandardItem *item = itemOf(code))
        setCurrentIndex(item->index());
}

int ListRail::chosen() const
{
    return currentIndex().isValid() ? currentIndex().data(CodeRole).toInt() : -1;
}

} // namespace semestr
