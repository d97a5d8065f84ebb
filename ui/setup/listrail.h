// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QListView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace semestr {

// Paints a list's icon, title and count; the chosen one is bold with a bar at the left.
class ListRailDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ListRailDelegate(ThemeProvider &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ThemeProvider &m_themes;
};

// The lists that a person may see, each with its count of rows; arrows move, Enter goes into the grid.
class ListRail final : public QListView
{
    Q_OBJECT

public:
    explicit ListRail(ThemeProvider &themes, QWidget *parent = nullptr);

    void clear();
    // A code of one's own, ≥ 0; `apart` draws a line above.
    void add(int code, const QString &title, IconName icon, bool apart = false);
    // −1 = not known.
    void setCount(int code, int count);
    void choose(int code);
    // −1 when nothing is chosen.
    int chosen() const;

Q_SIGNALS:
    void chose(int code);

private:
    QStandardItem *itemOf(int code) const;

    QStandardItemModel m_items;
};

} // namespace semestr
