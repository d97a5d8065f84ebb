// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the lesson panel stand.
#include "ui/journal/lessonpanel.h"
#include "ui/journal/workadder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace semestr {

QWidget *LessonPanel::makeTitle()
{
    auto *title = new QWidget(this);
    title->setObjectName(QStringLiteral("panelTitle"));
    title->setAttribute(Qt::WA_StyledBackground);
    title->setFixedHeight(m_themes.theme().measures().dockHeading);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(10);
    setTextUse(m_title, TextUse::BodyBold);
    m_close->setAccessibleName(tr("Close the panel"));
    m_close->setToolTip(tr("Close the panel"));
    m_close->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_titleIcon);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    return title;
}

QLabel *LessonPanel::addLabel(QVBoxLayout *column, const QString &text, TextUse use, QWidget *buddy)
{
    auto *label = new QLabel(text, m_inside);
    setTextUse(label, use);
    if (buddy) {
        label->setBuddy(buddy);
        buddy->setAccessibleName(text);
    }
    column->addWidget(label);
    return label;
}

void LessonPanel::addFields(QVBoxLayout *column)
{
    auto *top = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(2);
    right->setSpacing(2);
    m_kindLabel = addLabel(left, tr("Kind of lesson"), TextUse::Label, m_kind);
    m_kind->setFixedWidth(m_themes.theme().px(196));
    setTextUse(m_kind, TextUse::Grid);
    left->addWidget(m_kind);
    addLabel(right, tr("Time, room"), TextUse::Label);
    m_place->setFixedHeight(m_themes.theme().measures().input);
    setTextUse(m_place, TextUse::Grid);
    right->addWidget(m_place);
    top->addLayout(left);
    top->addSpacing(6);
    top->addLayout(right, 1);
    column->addLayout(top);
    column->addSpacing(4);
    addLabel(column, tr("Topic"), TextUse::Label, m_topic);
    column->addWidget(m_topic);
    column->addSpacing(4);
    m_homeworkLabel = addLabel(column, tr("Homework"), TextUse::Label, m_homework);
    column->addWidget(m_homework);
    column->addWidget(m_noHomework);
    column->addWidget(m_workAdder);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    column->addWidget(m_refusal);
}

void LessonPanel::addCell(QVBoxLayout *column)
{
    m_cellTitle = addLabel(column, QString(), TextUse::BodyBold);
    m_cellTitle->setWordWrap(true);
    m_historyLines = new QVBoxLayout;
    m_historyLines->setSpacing(2);
    column->addLayout(m_historyLines);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    //: The key that writes a comment stands beside the word.
    m_comment = new QPushButton(m_inside);
    setToolText(m_comment, tr("Comment  F2"));
    m_all = new QPushButton(m_inside);
    setToolText(m_all, tr("Whole history"));
    buttons->addWidget(m_comment);
    buttons->addWidget(m_all);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_comment, &QPushButton::clicked, this, &LessonPanel::commentWanted);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_wholeHistory = !m_wholeHistory;
        fillHistory();
    });
}

void LessonPanel::layOut()
{
    const int padding = m_themes.theme().measures().dockPadding;
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(padding, 10, padding, 8);
    column->setSpacing(3);
    addFields(column);
    column->addSpacing(10);
    column->addWidget(new PanelRule(m_themes, m_inside));
    column->addSpacing(8);
    addLabel(column, tr("What is missing and until when"), TextUse::BodyBold);
    m_findings = new QVBoxLayout;
    m_findings->setSpacing(2);
    column->addLayout(m_findings);
    column->addSpacing(10);
    column->addWidget(new PanelRule(m_themes, m_inside));
    column->addSpacing(8);
    addCell(column);
    column->addStretch();

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeTitle());
    whole->addWidget(m_scroll, 1);
    whole->addWidget(new PanelRule(m_themes, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(padding, 8, padding, 2);
    foot->addWidget(m_legend);
    whole->addLayout(foot);
}

} // namespace semestr
