// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/shell/room.h"

#include <QHash>
#include <QListView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace semestr {

// Icon, word, badge; a blue bar at the left of the chosen room; captions as disabled rows.
class RailDelegate final : public QStyledItemDelegate
{
public:
    RailDelegate(ThemeProvider &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBadge(QPainter *painter, const QRect &row, const QModelIndex &index) const;

    ThemeProvider &m_themes;
};

// The rooms of the signed-in person in the order of the day.
class Rail final : public QListView
{
    Q_OBJECT

public:
    explicit Rail(ThemeProvider &themes, QWidget *parent = nullptr);

    void setRooms(const QList<Room> &rooms);
    void choose(const QString &code);
    QString current() const;
    // A number at the right edge of a room's row, in the colour of `Red` or `Amber`; 0 takes it away.
    // Kept when the rooms are set anew.
    void setBadge(const QString &code, int number, Token token);
    void dropBadges() { m_badges.clear(); }

Q_SIGNALS:
    void chosen(const QString &code);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showBadge(const QString &code);
    QStandardItem *itemOf(const QString &code) const;

    QStandardItemModel m_model;
    QHash<QString, std::pair<int, Token>> m_badges; // by code
};

} // namespace semestr
