// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/workadder.h"

#include "app/domain/journal/kinds.h"
#include "app/wording/sentences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace semestr {

WorkAdder::WorkAdder(QWidget *parent)
    : QWidget(parent)
    , m_open(new QPushButton(tr("Another work…"), this))
    , m_kind(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
{
    setObjectName(QStringLiteral("workAdder"));
    m_open->setObjectName(QStringLiteral("openWork"));
    m_open->setToolTip(tr("A second column of marks for this lesson"));
    m_kind->setAccessibleName(tr("Kind of work"));
    m_kind->setObjectName(QStringLiteral("workKind"));
    m_number->setAccessibleName(tr("Number of the work"));
    m_number->setObjectName(QStringLiteral("workNumber"));
    m_number->setPlaceholderText(QStringLiteral("№"));
    m_number->setMaxLength(8);
    m_number->setFixedWidth(52);
    m_add->setObjectName(QStringLiteral("addWork"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_open);
    row->addWidget(m_kind, 1);
    row->addWidget(m_number);
    row->addWidget(m_add);
    row->addStretch();
    connect(m_open, &QPushButton::clicked, this, &WorkAdder::unfold);
    connect(m_add, &QPushButton::clicked, this, &WorkAdder::send);
    connect(m_number, &QLineEdit::returnPressed, this, &WorkAdder::send);
    fold();
}

void WorkAdder::fold()
{
    m_open->show();
    for (QWidget *part :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_add)})
        part->hide();
}

void WorkAdder::unfold()
{
    m_kind->clear();
    for (const QString &code : workKinds())
        m_kind->addItem(workKindName(code), code);
    m_number->clear();
    m_open->hide();
    for (QWidget *part :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_add)})
        part->show();
    m_kind->setFocus();
}

void WorkAdder::send()
{
    WorkColumn work;
    work.kind = m_kind->currentData().toString();
    work.number = m_number->text().trimmed();
    fold();
    m_open->setFocus();
    Q_EMIT wanted(work);
}

void WorkAdder::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_open->isVisible())
        return QWidget::keyPressEvent(event);
    fold();
    m_open->setFocus();
}

} // namespace semestr
