// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace semestr {

// The circle before a question: its number while it is open, a check once it is answered.
class StepBadge final : public QWidget
{
    Q_OBJECT

public:
    StepBadge(ThemeProvider &themes, int number, QWidget *parent = nullptr);
    void setDone(bool done);
    bool isDone() const { return m_done; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider &m_themes;
    int m_number;
    bool m_done = false;
};

// A thin line across, in the colour of cell lines or of edges.
class Rule final : public QWidget
{
    Q_OBJECT

public:
    Rule(ThemeProvider &themes, Token token, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider &m_themes;
    Token m_token;
};

} // namespace semestr
