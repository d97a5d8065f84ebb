// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/question.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace semestr {

Question::Question(ThemeProvider &themes, int number, const QString &heading, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_badge(new StepBadge(themes, number, this)), m_body(new QVBoxLayout)
{
    auto *title = new QLabel(heading, this);
    setTextUse(title, TextUse::Section);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 9, 16, 9);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_badge, 0, 0);
    grid->addWidget(title, 0, 1);
    grid->addLayout(m_body, 1, 1);
    grid->setColumnStretch(1, 1);
    m_body->setSpacing(3);
    m_badge->setDone(false);
}

QLabel *Question::addLabel(const QString &text, QLayout *where)
{
    auto *label = new QLabel(text, this);
    setTextUse(label, TextUse::Label);
    (where ? where : m_body)->addWidget(label);
    return label;
}

QLabel *Question::addHint(const QString &text, int indent)
{
    QLabel *label = addLabel(text);
    label->setWordWrap(true);
    label->setContentsMargins(indent, 0, 0, 2);
    return label;
}

} // namespace semestr
