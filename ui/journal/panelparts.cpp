// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/panelparts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace semestr {

SignLine::SignLine(IconName sign, Token colour, const QString &text, ThemeProvider &themes, QWidget *parent)
    : QWidget(parent), m_sign(sign), m_colour(colour), m_themes(themes), m_icon(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(8);
    auto *words = new QLabel(text, this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    setTextUse(words, TextUse::Grid);
    m_icon->setContentsMargins(0, 2, 0, 0);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    connect(&themes, &ThemeProvider::changed, this, &SignLine::readTheme);
    readTheme();
}

void SignLine::readTheme()
{
    const Theme &theme = m_themes.theme();
    m_icon->setPixmap(
        iconPixmap(m_sign, theme.color(m_colour), theme.measures().iconList, devicePixelRatioF()));
}

LessonText::LessonText(int lines, ThemeProvider &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(3);
    setFixedHeight(themes.theme().px(lines * 19 + 10));
    setTextUse(this, TextUse::Grid);
    connect(&themes, &ThemeProvider::changed, this, &LessonText::readTheme);
}

void LessonText::show(const QString &text, bool locked, bool anew)
{
    const bool touched = !anew && isTouched();
    setReadOnly(locked);
    readTheme();
    m_shown = text;
    if (anew)
        m_handed = text;
    if (!touched && toPlainText() != text)
        setPlainText(text);
}

void LessonText::setDue(Token colour, bool due)
{
    m_dueColour = colour;
    m_due = due;
    readTheme();
}

void LessonText::readTheme()
{
    const Theme &theme = m_themes.theme();
    QString sheet;
    if (m_due)
        sheet = QStringLiteral("QPlainTextEdit{border:1px solid %1;border-left:4px solid %1;}")
                    .arg(theme.color(m_dueColour).name());
    if (isReadOnly())
        sheet += QStringLiteral("QPlainTextEdit{background:%1;color:%2;}")
                     .arg(theme.color(Token::Lock).name(), theme.color(Token::LockText).name());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

void LessonText::keep(bool again)
{
    const QString text = toPlainText().trimmed();
    if (isReadOnly() || text == m_shown || (text == m_handed && !again))
        return;
    m_handed = text;
    Q_EMIT kept(text);
}

void LessonText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        return keep(true);
    if (event->key() == Qt::Key_Escape)
        return setPlainText(m_shown);
    QPlainTextEdit::keyPressEvent(event);
}

void LessonText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        keep();
}

CellLegend::CellLegend(ThemeProvider &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    setAccessibleName(tr("What the signs of a cell mean"));
    connect(&themes, &ThemeProvider::changed, this, qOverload<>(&QWidget::update));
}

void CellLegend::setLetters(const QString &late, const QString &absent)
{
    m_late = late;
    m_absent = absent;
    update();
}

QSize CellLegend::sizeHint() const
{
    const Theme &theme = m_themes.theme();
    return {theme.px(300), theme.px(44)};
}

void CellLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (int which = 0; which < 3; ++which)
        x = paintSample(&painter, x, 0, which);
    x = 0;
    for (int which = 3; which < 7; ++which)
        x = paintSample(&painter, x, m_themes.theme().px(20), which);
}

int CellLegend::paintSample(QPainter *painter, int x, int y, int which) const
{
    const Theme &theme = m_themes.theme();
    const QString words[] = {tr("comment"), tr("not sent"), tr("conflict"), tr("not in the group"),
                             tr("closed"),  tr("late"),     tr("absent")};
    const int side = theme.px(13);
    const int line = theme.px(19);
    const QRect box(x, y + (line - side) / 2, side, side);
    int next = x + side + theme.px(5);
    painter->setPen(theme.color(Token::Line2));
    painter->setBrush(theme.color(which == 4 ? Token::Lock : Token::Base));
    if (which < 5 && which != 2)
        painter->drawRect(box);
    if (which == 3)
        painter->fillRect(box.adjusted(1, 1, 0, 0), theme.hatch());
    painter->setPen(Qt::NoPen);
    painter->setRenderHint(QPainter::Antialiasing);
    if (which == 0) {
        painter->setBrush(theme.color(Token::Text));
        const QPointF right = QRectF(box).topRight();
        const QPointF corner[3] = {right, right - QPointF(8, 0), right + QPointF(0, 8)};
        painter->drawPolygon(corner, 3);
    } else if (which == 1) {
        painter->setBrush(theme.color(Token::Blue));
        painter->drawEllipse(QRectF(box.left() + 6, box.top() + 6, 5, 5));
    } else if (which == 2) {
        paintIcon(painter, box, IconName::FlagTriangleRight, theme.color(Token::Red));
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (which > 4) {
        const QString &letter = which == 5 ? m_late : m_absent;
        if (letter.isEmpty())
            return x;
        painter->setFont(theme.font(TextUse::BodyBold));
        painter->setPen(theme.color(Token::Text));
        painter->drawText(QRect(x, y, side + 1, line), Qt::AlignVCenter | Qt::AlignLeft, letter);
        next = x + side;
    }
    painter->setFont(theme.font(TextUse::Label));
    painter->setPen(theme.color(Token::Muted));
    const int wide = painter->fontMetrics().horizontalAdvance(words[which]);
    painter->drawText(QRect(next, y, wide + 2, line), Qt::AlignVCenter | Qt::AlignLeft, words[which]);
    return next + wide + theme.px(10);
}

void setToolText(QAbstractButton *button, const QString &text)
{
    button->setText(text.isEmpty() ? text : QString(QChar(QChar::Nbsp) + text));
    button->setAccessibleName(text);
}

PanelRule::PanelRule(ThemeProvider &themes, QWidget *parent, Token colour)
    : QWidget(parent), m_themes(themes), m_colour(colour)
{
    setFixedHeight(1);
    connect(&themes, &ThemeProvider::changed, this, qOverload<>(&QWidget::update));
}

PanelRule *PanelRule::upright(ThemeProvider &themes, QWidget *parent, int width)
{
    auto *rule = new PanelRule(themes, parent, Token::Line2);
    rule->setMinimumHeight(0);
    rule->setMaximumHeight(QWIDGETSIZE_MAX);
    rule->setFixedWidth(width);
    return rule;
}

void PanelRule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().color(m_colour));
}

} // namespace semestr
