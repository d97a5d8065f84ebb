// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace semestr {

namespace {

struct TokenRow
{
    Token token;
    const char *name;
    QRgb light;
    QRgb dark;
};

constexpr std::array<TokenRow, tokenCount> tokens = {{
    {Token::Window, "window", 0xECEEF0, 0x22272C},       // frame: menu bar, rail, docks, status bar
    {Token::Base, "base", 0xFFFFFF, 0x181C20},           // where one may write
    {Token::Alt, "alt", 0xF6F7F8, 0x1D2226},             // frozen columns
    {Token::Head, "head", 0xE3E7EA, 0x2A3036},           // headings of grids and docks
    {Token::Button, "button", 0xF8F9FA, 0x2C3238},       // plain button face
    {Token::Text, "text", 0x1A2027, 0xE8EBEE},           // words, marks
    {Token::Muted, "muted", 0x505A64, 0xA9B3BD},         // secondary words, absence letters
    {Token::Line, "line", 0xD3D8DD, 0x333B43},           // cell lines
    {Token::Line2, "line2", 0x7C8690, 0x66727D},         // frozen edges, every fifth row, borders of controls
    {Token::Ink, "ink", 0x3A444E, 0xC9D1D8},             // today, and nothing else
    {Token::InkText, "inkText", 0xFFFFFF, 0x181C20},     // on ink and on solid colours
    {Token::Blue, "blue", 0x1B5A9E, 0x84B9F2},           // chosen, focus, main button, link
    {Token::BlueSoft, "blueSoft", 0xD9E8F7, 0x203A57},   // ground of the same
    {Token::Green, "green", 0x1D6A39, 0x80CB9B},         // fits, done
    {Token::GreenSoft, "greenSoft", 0xD8EDDE, 0x1E3A2A}, // ground of the same
    {Token::Amber, "amber", 0x7D5000, 0xE8BB63},         // due soon, against a wish, look at it
    {Token::AmberSoft, "amberSoft", 0xFBE9BF, 0x41330F}, // ground of the same
    {Token::Red, "red", 0xA3201A, 0xF59B93},             // late, clash, conflict, refused
    {Token::RedSoft, "redSoft", 0xFADAD6, 0x4C2422},     // ground of the same
    {Token::Lock, "lock", 0xE6E9EC, 0x272D33},           // closed: readable, not writable
    {Token::LockText, "lockText", 0x4C5660, 0xAAB3BC},   // words on it
    {Token::Hatch, "hatch", 0xC3CAD1, 0x48525B},         // not applicable
    {Token::Tip, "tip", 0xFFFDF2, 0x2F3439},             // tooltip
}};

struct UseRow
{
    TextUse use;
    const char *name;
    double px;
    bool bold;
    bool narrow;
    bool muted;
};

constexpr std::array<UseRow, textUseCount> uses = {{
    {TextUse::FirstRunTitle, "firstRunTitle", 24, true, false, false},
    {TextUse::RoomTitle, "roomTitle", 20, true, false, false},
    {TextUse::Section, "section", 17, true, false, false},
    {TextUse::Body, "body", 15, false, false, false},
    {TextUse::BodyBold, "bodyBold", 15, true, false, false},
    {TextUse::Mark, "mark", 17, true, false, false},
    {TextUse::MarkFraction, "markFraction", 15, true, false, false},
    {TextUse::Absence, "absence", 15, false, false, true},
    {TextUse::MinorLetter, "minorLetter", 13, false, false, true},
    {TextUse::Grid, "grid", 14, false, false, false},
    {TextUse::GridHeading, "gridHeading", 14, true, false, false},
    {TextUse::Label, "label", 13, false, false, true},
    {TextUse::SlotFirst, "slotFirst", 15, true, true, false},
    {TextUse::SlotSecond, "slotSecond", 14.5, false, true, false},
}};

QFont fontOf(const UseRow &row, double factor)
{
    QFont font(row.narrow ? QStringLiteral("PT Sans Narrow") : QStringLiteral("PT Sans"));
    font.setPixelSize(std::max(1, qRound(row.px * factor)));
    font.setBold(row.bold);
    return font;
}

// A tile of 10 px repeats a slanted line every 7 px across it.
QBrush hatchOf(const QColor &ground, const QColor &stripe)
{
    QImage tile(10, 10, QImage::Format_RGB32);
    tile.fill(ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stripe, 2));
    for (const int shift : {-10, 0, 10})
        painter.drawLine(shift - 5, 15, shift + 15, -5);
    painter.end();
    return QBrush(tile);
}

// Lines stay as thin as they are.
QString scaledSheet(const QString &sheet, double factor)
{
    constexpr int thickestLine = 3;
    static const QRegularExpression size(QStringLiteral("(\\d+)px"));
    QString scaled;
    qsizetype from = 0;
    for (auto it = size.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int px = match.capturedView(1).toInt();
        scaled += QStringView(sheet).mid(from, match.capturedStart() - from);
        scaled += QString::number(px <= thickestLine ? px : qRound(px * factor)) + QStringLiteral("px");
        from = match.capturedEnd();
    }
    return scaled + QStringView(sheet).mid(from);
}

QString useRules(const Theme &theme)
{
    QString rules;
    for (const UseRow &row : uses) {
        rules +=
            QStringLiteral("*[use=\"%1\"] { font: %2 %3px \"%4\"; %5}\n")
                .arg(QLatin1String(row.name), row.bold ? QStringLiteral("bold") : QStringLiteral("normal"))
                .arg(theme.font(row.use).pixelSize())
                .arg(theme.font(row.use).family(), row.muted ? QStringLiteral("color: @muted; ") : QString());
    }
    return rules;
}

void setState(QWidget *widget, const char *name, const QVariant &value)
{
    widget->setProperty(name, value);
    if (!widget->testAttribute(Qt::WA_WState_Polished)) // its first polish is still to come
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme::Theme(Shade shade, bool largerRows, double factor)
    : m_shade(shade)
    , m_largerRows(largerRows)
    , m_factor(factor)
    , m_measures(Measures::scaled(factor, largerRows))
{
    for (const TokenRow &row : tokens)
        m_colors[static_cast<std::size_t>(row.token)] = QColor(shade == Shade::Dark ? row.dark : row.light);
    for (const UseRow &row : uses)
        m_fonts[static_cast<std::size_t>(row.use)] = fontOf(row, factor);
    m_hatch = hatchOf(color(Token::Lock), color(Token::Hatch));
}

QPalette Theme::palette() const
{
    const std::pair<QPalette::ColorRole, Token> roles[] = {{QPalette::Window, Token::Window},
                                                           {QPalette::WindowText, Token::Text},
                                                           {QPalette::Base, Token::Base},
                                                           {QPalette::AlternateBase, Token::Alt},
                                                           {QPalette::Text, Token::Text},
                                                           {QPalette::Button, Token::Button},
                                                           {QPalette::ButtonText, Token::Text},
                                                           {QPalette::BrightText, Token::InkText},
                                                           {QPalette::PlaceholderText, Token::Muted},
                                                           {QPalette::Light, Token::Button},
                                                           {QPalette::Midlight, Token::Line},
                                                           {QPalette::Mid, Token::Line2},
                                                           {QPalette::Dark, Token::Line2},
                                                           {QPalette::Shadow, Token::Line2},
                                                           {QPalette::Highlight, Token::BlueSoft},
                                                           {QPalette::HighlightedText, Token::Text},
                                                           {QPalette::Link, Token::Blue},
                                                           {QPalette::LinkVisited, Token::Blue},
                                                           {QPalette::ToolTipBase, Token::Tip},
                                                           {QPalette::ToolTipText, Token::Text}};
    QPalette palette;
    for (const auto &[role, token] : roles)
        palette.setColor(role, color(token));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Muted));
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Button})
        palette.setColor(QPalette::Disabled, role, color(Token::Lock));
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/styles/theme.qss"));
    QString sheet = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    sheet = scaledSheet(sheet, m_factor) + useRules(*this);
    // A radius of more than the half makes a square of a radio button.
    const auto round = [this](int inner, int border) {
        const int edge = border > 1 ? px(border) : border;
        return QString(QString::number((px(inner) + 2 * edge) / 2) + QStringLiteral("px"));
    };
    sheet.replace(QStringLiteral("@dot"), round(14, 1));
    sheet.replace(QStringLiteral("@ring"), round(6, 5));
    sheet.replace(QStringLiteral("@shade"), isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    // The longest names first, since «line» begins «line2».
    std::array<TokenRow, tokenCount> ordered = tokens;
    std::sort(ordered.begin(), ordered.end(),
              [](const TokenRow &a, const TokenRow &b) { return qstrlen(a.name) > qstrlen(b.name); });
    for (const TokenRow &row : ordered)
        sheet.replace(QLatin1Char('@') + QLatin1String(row.name), color(row.token).name());
    return sheet;
}

void Theme::warmUp() const
{
    const QString letters =
        QStringLiteral("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя0123456789.,:");
    for (const TextUse use : {TextUse::Body, TextUse::BodyBold, TextUse::Mark, TextUse::Absence,
                              TextUse::MinorLetter, TextUse::Grid, TextUse::GridHeading, TextUse::Label})
        (void)QFontMetrics(font(use)).horizontalAdvance(letters);
    QPushButton button(letters); // the first to be polished parses the sheet
    button.ensurePolished();
    (void)button.sizeHint();
}

void Theme::apply(QApplication &application) const
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextUse::Body));
    application.setStyleSheet(styleSheet());
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(TextUse::Body));
}

void ThemeProvider::setTheme(const Theme &theme)
{
    m_theme = theme;
    Q_EMIT changed();
}

void setTextUse(QWidget *widget, TextUse use)
{
    setState(widget, "use", QString(QLatin1String(uses[static_cast<std::size_t>(use)].name)));
}

void setMainButton(QWidget *button, bool main)
{
    setState(button, "main", main);
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace semestr
