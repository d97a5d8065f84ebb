// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>

namespace semestr {

// A sign and words that wrap: one line of a list in the lesson panel.
class SignLine final : public QWidget
{
    Q_OBJECT

public:
    SignLine(IconName sign, Token colour, const QString &text, ThemeProvider &themes, QWidget *parent);

private:
    void readTheme();

    IconName m_sign;
    Token m_colour;
    ThemeProvider &m_themes;
    QLabel *m_icon;
};

// A text of the lesson: kept when the focus leaves it or by Ctrl+Enter, taken back by Esc.
class LessonText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    LessonText(int lines, ThemeProvider &themes, QWidget *parent);
    // Leaves what the person has typed and not kept, or what was refused, unless `anew`.
    void show(const QString &text, bool locked, bool anew);
    // Hands over what was typed; once, unless `again`.
    void keep(bool again = false);
    void setDue(Token colour, bool due);
    bool isTouched() const { return toPlainText().trimmed() != m_shown; }

Q_SIGNALS:
    void kept(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void readTheme();

    ThemeProvider &m_themes;
    QString m_shown;  // what the journal holds
    QString m_handed; // what was handed over last
    Token m_dueColour = Token::Amber;
    bool m_due = false;
};

// What the corners and grounds of a cell mean.
class CellLegend final : public QWidget
{
    Q_OBJECT

public:
    CellLegend(ThemeProvider &themes, QWidget *parent);
    void setLetters(const QString &late, const QString &absent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int paintSample(QPainter *painter, int x, int y, int which) const;

    ThemeProvider &m_themes;
    QString m_late, m_absent;
};

// The words of a button that has an icon: a little air between them.
void setToolText(QAbstractButton *button, const QString &text);

// A line between parts, across or upright.
class PanelRule final : public QWidget
{
    Q_OBJECT

public:
    PanelRule(ThemeProvider &themes, QWidget *parent, Token colour = Token::Line);
    static PanelRule *upright(ThemeProvider &themes, QWidget *parent, int width);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider &m_themes;
    Token m_colour;
};

} // namespace semestr
