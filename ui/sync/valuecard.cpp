// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/valuecard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int band = 4;
constexpr int shortValue = 12; // a mark or a letter; longer ones are texts

} // namespace

ValueCard::ValueCard(ThemeProvider &themes, IconName sign, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_themes(themes)
    , m_title(new IconLabel(themes, sign, TextUse::BodyBold, this))
    , m_now(new IconLabel(themes, IconName::Check, TextUse::Body, this))
    , m_value(new QLabel(this))
    , m_author(new QLabel(this))
    , m_rest(new QLabel(this))
{
    m_title->setText(title);
    m_now->setText(tr("in the journal now"));
    m_now->setToken(Token::Green);
    m_value->setWordWrap(true);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_author->setWordWrap(true);
    m_rest->setWordWrap(true);
    setTextUse(m_rest, TextUse::Absence);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_now);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(3);
    column->addLayout(head);
    column->addWidget(m_value);
    column->addWidget(m_author);
    column->addWidget(m_rest);
    column->addStretch(1);
    connect(&themes, &ThemeProvider::changed, this, qOverload<>(&QWidget::update));
}

void ValueCard::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ValueCard::setFace(const CardFace &face)
{
    m_inForce = face.inForce;
    m_now->setVisible(face.inForce);
    m_value->setText(face.value);
    if (face.isEmpty)
        setTextUse(m_value, TextUse::Absence);
    else
        setTextUse(m_value, face.value.size() > shortValue ? TextUse::BodyBold : TextUse::FirstRunTitle);
    m_author->setText(face.lines.value(0));
    m_rest->setText(face.lines.mid(1).join(QLatin1Char('\n')));
    setAccessibleName(QString(m_title->text() + QStringLiteral(": ") + face.value));
    update();
}

QString ValueCard::value() const
{
    return m_value->text();
}

void ValueCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Base));
    painter.setPen(theme.color(Token::Line2));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_inForce)
        painter.fillRect(0, 0, width(), band, theme.color(Token::Green));
}

} // namespace semestr
