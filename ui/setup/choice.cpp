// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/choice.h"

#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QMouseEvent>

namespace semestr {

Choice::Choice(const QString &text, const QString &name, QWidget *parent)
    : QWidget(parent), m_button(new QRadioButton(this)), m_words(new QLabel(text, this))
{
    m_button->setObjectName(name);
    m_button->setAccessibleName(text);
    const int line = m_words->fontMetrics().height();
    m_button->setFixedSize(line * 4 / 5 + 2, line + 1); // the sign alone, in the middle of the first line
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    const auto weigh = [this](bool chosen) {
        setTextUse(m_words, chosen ? TextUse::BodyBold : TextUse::Body);
    };
    connect(m_button, &QRadioButton::toggled, this, weigh);
    weigh(false);
}

void Choice::mouseReleaseEvent(QMouseEvent *event)
{
    if (isEnabled() && rect().contains(event->pos()))
        m_button->click();
}

} // namespace semestr
