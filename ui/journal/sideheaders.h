// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/journal/rostermodel.h"
#include "ui/journal/totalsmodel.h"

#include <QHeaderView>

namespace semestr {

// The heading over the names: words at its foot, so that it is as high as the works' heading.
class RosterHeader final : public QHeaderView
{
    Q_OBJECT

public:
    RosterHeader(const RosterModel &model, ThemeProvider &themes, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const RosterModel &m_model;
    ThemeProvider &m_themes;
};

// The heading over the sums: «На 8 октября», narrow columns with turned words.
class TotalsHeader final : public QHeaderView
{
    Q_OBJECT

public:
    TotalsHeader(const JournalModel &journal, ThemeProvider &themes, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWords(QPainter *painter, int column) const;

    const JournalModel &m_journal;
    ThemeProvider &m_themes;
};

} // namespace semestr
