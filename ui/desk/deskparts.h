// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/deskmodel.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace semestr {

// A line of 1 px across, or upright, in the colour of a token.
class DeskRule final : public QWidget
{
    Q_OBJECT

public:
    DeskRule(ThemeProvider &themes, Token token, QWidget *parent = nullptr,
             Qt::Orientation direction = Qt::Horizontal);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider &m_themes;
    Token m_token;
};

// A sign and words that wrap; the sign stands at the first line.
class DeskLine final : public QWidget
{
    Q_OBJECT

public:
    DeskLine(ThemeProvider &themes, const DeskCell &cell, QWidget *parent = nullptr);

private:
    void readTheme();

    ThemeProvider &m_themes;
    DeskCell m_cell;
    QLabel *m_sign;
    QLabel *m_words;
};

// A plain heading and lines under it; hidden while it has nothing to say.
class DeskList final : public QWidget
{
    Q_OBJECT

public:
    DeskList(ThemeProvider &themes, const QString &name, QWidget *parent = nullptr);
    // Lines that are the same stay as they are.
    void setLines(const QString &title, const QList<DeskCell> &lines);
    QString title() const;

private:
    ThemeProvider &m_themes;
    QLabel *m_title;
    QVBoxLayout *m_column;
    QList<DeskCell> m_lines;
};

// Rich text of plain words with the first number in bold: «<b>2</b> late».
QString withBoldNumber(const QString &words);

} // namespace semestr
