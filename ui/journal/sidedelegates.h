// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/journal/gridcursor.h"
#include "ui/journal/rostermodel.h"
#include "ui/journal/totalsmodel.h"

#include <QStyledItemDelegate>

namespace semestr {

// Paints number and name; the student of the cursor's row is bold, one who has left is struck through.
class RosterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RosterDelegate(const RosterModel &model, const GridCursor &cursor, ThemeProvider &themes,
                   QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QRect &cell, int row) const;

    const RosterModel &m_model;
    const GridCursor &m_cursor;
    ThemeProvider &m_themes;
};

// Paints average, missed hours and forecast with its sign.
class TotalsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TotalsDelegate(const TotalsModel &model, const GridCursor &cursor, ThemeProvider &themes,
                   QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintForecast(QPainter *painter, const QRect &cell, int row) const;

    const TotalsModel &m_model;
    const GridCursor &m_cursor;
    ThemeProvider &m_themes;
};

} // namespace semestr
