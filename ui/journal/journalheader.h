// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/journal/journalmodel.h"

#include <QHeaderView>

namespace semestr {

// The heading of the works: month band, rotated date (one over all works of a lesson), kind, state.
class JournalHeader final : public QHeaderView
{
    Q_OBJECT

public:
    JournalHeader(const JournalModel &model, ThemeProvider &themes, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int visible(int fromX) const;
    void paintColumn(QPainter *painter, int column) const;
    void paintDate(QPainter *painter, int column) const;
    void paintState(QPainter *painter, int column) const;
    void paintMonths(QPainter *painter) const;
    void paintToday(QPainter *painter) const;
    QRect lessonRect(int column, int top, int height) const;

    const JournalModel &m_model;
    ThemeProvider &m_themes;
};

} // namespace semestr
