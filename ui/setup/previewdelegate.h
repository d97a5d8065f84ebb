// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace semestr {

// Paints a row of the preview: its tint, the framed guilty cell, the verdict with its sign.
class PreviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PreviewDelegate(ThemeProvider &themes, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_themes(themes)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintVerdict(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    ThemeProvider &m_themes;
};

// Two lines: what the field is, and which column of the file holds it. A click asks to change that.
class PreviewHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PreviewHeader(ThemeProvider &themes, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    ThemeProvider &m_themes;
};

} // namespace semestr
