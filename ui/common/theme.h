// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/measures.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <array>

class QApplication;
class QWidget;

namespace semestr {

// One token, one meaning; the meaning stands beside each value in theme.cpp.
enum class Token {
    Window,
    Base,
    Alt,
    Head,
    Button,
    Text,
    Muted,
    Line,
    Line2,
    Ink,
    InkText,
    Blue,
    BlueSoft,
    Green,
    GreenSoft,
    Amber,
    AmberSoft,
    Red,
    RedSoft,
    Lock,
    LockText,
    Hatch,
    Tip
};
inline constexpr int tokenCount = static_cast<int>(Token::Tip) + 1;

enum class Shade { Light, Dark };

// What a text is for decides its face, size and weight.
enum class TextUse {
    FirstRunTitle,
    RoomTitle,
    Section,
    Body,
    BodyBold,
    Mark,
    MarkFraction,
    Absence,
    MinorLetter,
    Grid,
    GridHeading,
    Label,
    SlotFirst,
    SlotSecond
};
inline constexpr int textUseCount = static_cast<int>(TextUse::SlotSecond) + 1;

// Colours, type and sizes of one look, as a value. Thread: the window's.
class Theme
{
public:
    explicit Theme(Shade shade = Shade::Light, bool largerRows = false, double factor = 1.0);

    Shade shade() const { return m_shade; }
    bool isDark() const { return m_shade == Shade::Dark; }
    bool largerRows() const { return m_largerRows; }
    // The type size: 1.5 = 150 %. Measures and fonts are multiplied by it already.
    double factor() const { return m_factor; }
    // A size of one's own at that factor.
    int px(int size) const { return qRound(size * m_factor); }
    QColor color(Token token) const { return m_colors[static_cast<std::size_t>(token)]; }
    const Measures &measures() const { return m_measures; }
    QFont font(TextUse use) const { return m_fonts[static_cast<std::size_t>(use)]; }
    // Not applicable: `Hatch` stripes, 2 px every 7 px, on the ground `Lock`.
    const QBrush &hatch() const { return m_hatch; }

    QPalette palette() const;
    QString styleSheet() const;
    // Fusion, palette, type and style sheet, tooltips included.
    void apply(QApplication &application) const;
    // Reads the style sheet and the type's glyphs before the first window asks for them, while something
    // else is waited for; after apply().
    void warmUp() const;

private:
    Shade m_shade;
    bool m_largerRows;
    double m_factor;
    Measures m_measures;
    std::array<QColor, tokenCount> m_colors;
    std::array<QFont, textUseCount> m_fonts;
    QBrush m_hatch;
};

// The theme in force, handed to rooms by constructor; views repaint on changed().
class ThemeProvider final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeProvider(const Theme &theme = Theme(), QObject *parent = nullptr)
        : QObject(parent), m_theme(theme)
    {
    }
    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
};

// Gives a label or button the type of its use (and muted colour where the use asks for it) through the style
// sheet, so that it follows a change of theme.
void setTextUse(QWidget *widget, TextUse use);
// The one main button of a page: solid blue.
void setMainButton(QWidget *button, bool main = true);

// WCAG 2 contrast of two opaque colours, 1 … 21.
double contrast(const QColor &one, const QColor &other);

} // namespace semestr
