// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace semestr {

// Two lines in a cell, a sign in the first column, a blue bar at the left of the chosen row.
class ConflictDelegate final : public QStyledItemDelegate
{
public:
    ConflictDelegate(ThemeProvider &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLines(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    int paintSign(QPainter *painter, const QRect &cell, const QModelIndex &index) const;

    ThemeProvider &m_themes;
};

} // namespace semestr
