// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace semestr {

IconLabel::IconLabel(ThemeProvider &themes, IconName icon, TextUse use, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(icon), m_picture(new QLabel(this)), m_words(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(themes.theme().measures().iconToWord);
    row->addWidget(m_picture, 0, Qt::AlignVCenter);
    row->addWidget(m_words, 1);
    setTextUse(m_words, use);
    connect(&themes, &ThemeProvider::changed, this, &IconLabel::refresh);
    refresh();
}

void IconLabel::setText(const QString &text)
{
    m_words->setText(text);
}

QString IconLabel::text() const
{
    return m_words->text();
}

void IconLabel::setIcon(IconName icon)
{
    m_icon = icon;
    refresh();
}

void IconLabel::setToken(Token token)
{
    m_token = token;
    refresh();
}

void IconLabel::setWordWrap(bool wrap)
{
    m_words->setWordWrap(wrap);
}

// The style sheet's first polish takes the colour away that was set before it.
void IconLabel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void IconLabel::refresh()
{
    const Theme &theme = m_themes.theme();
    const QColor color = theme.color(m_token);
    m_picture->setPixmap(iconPixmap(m_icon, color, theme.measures().iconList, devicePixelRatioF()));
    QPalette words = theme.palette();
    words.setColor(QPalette::WindowText, color);
    m_words->setPalette(words);
}

} // namespace semestr
