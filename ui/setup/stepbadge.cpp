// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/stepbadge.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace semestr {

constexpr int badgeSide = 28;

StepBadge::StepBadge(ThemeProvider &themes, int number, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_number(number)
{
    setFixedSize(badgeSide, badgeSide);
    connect(&themes, &ThemeProvider::changed, this, qOverload<>(&QWidget::update));
}

void StepBadge::setDone(bool done)
{
    m_done = done;
    setAccessibleName(done ? tr("Question %1, answered").arg(m_number)
                           : tr("Question %1, open").arg(m_number));
    update();
}

void StepBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_done) {
        painter.setPen(QPen(theme.color(Token::Green), 2));
        painter.drawEllipse(circle);
        paintIcon(&painter, circle.adjusted(5, 5, -5, -5), IconName::Check, theme.color(Token::Green));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Blue));
    painter.drawEllipse(circle);
    painter.setPen(theme.color(Token::InkText));
    painter.setFont(theme.font(TextUse::BodyBold));
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

Rule::Rule(ThemeProvider &themes, Token token, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_token(token)
{
    setFixedHeight(1);
    connect(&themes, &ThemeProvider::changed, this, qOverload<>(&QWidget::update));
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().color(m_token));
}

} // namespace semestr
