// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/journal/gridcursor.h"
#include "ui/journal/journalmodel.h"
#include "ui/journal/textpainter.h"

#include <QStyledItemDelegate>

namespace semestr {

// Paints the cell of a mark: ground, lines, mark, absence letter, comment corner, unsent dot, flag, focus
// frame.
class MarkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MarkDelegate(const JournalModel &model, const GridCursor &cursor, ThemeProvider &themes, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void readTheme();
    void paintGround(QPainter *painter, const QRect &cell, const QModelIndex &index, bool selected) const;
    void paintLines(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QRect &cell, const CellFace &face) const;
    void paintCorners(QPainter *painter, const QRect &cell, const CellFace &face) const;
    void paintFocus(QPainter *painter, const QRect &cell) const;
    bool isToday(int column) const;

    const JournalModel &m_model;
    const GridCursor &m_cursor;
    ThemeProvider &m_themes;
    mutable TextPainter m_mark, m_fraction, m_absence, m_minor;
};

} // namespace semestr
