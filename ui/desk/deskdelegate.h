// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/deskmodel.h"

#include <QStyledItemDelegate>

namespace semestr {

// Paints a DeskCell: sign, words in their looks, a blue bar at the left of the chosen row, a frame round the
// cell of the cursor.
class DeskDelegate final : public QStyledItemDelegate
{
public:
    DeskDelegate(ThemeProvider &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int paintSign(QPainter *painter, const QRect &box, const DeskCell &cell) const;
    void paintWords(QPainter *painter, const QRect &box, const DeskCell &cell) const;

    ThemeProvider &m_themes;
};

} // namespace semestr
