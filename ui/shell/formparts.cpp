// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/formparts.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace semestr {

namespace {

constexpr int columnWidth = 360;

} // namespace

Separator::Separator(QWidget *parent) : QWidget(parent)
{
    setFixedSize(1, 22);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Mid));
}

FormColumn::FormColumn() : m_page(new QWidget), m_column(new QVBoxLayout)
{
    auto *column = new QWidget(m_page);
    constexpr int usualType = 15;
    const int type = QApplication::font().pixelSize();
    column->setFixedWidth(type > 0 ? columnWidth * type / usualType : columnWidth);
    column->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *grid = new QGridLayout(m_page);
    grid->setRowStretch(0, 2);
    grid->setRowStretch(2, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(column, 1, 1);
}

QLabel *FormColumn::addTitle(const QString &text)
{
    auto *label = new QLabel(text);
    setTextUse(label, TextUse::FirstRunTitle);
    label->setWordWrap(true);
    add(label);
    return label;
}

QLabel *FormColumn::addNote(const QString &text)
{
    auto *label = new QLabel(text);
    setTextUse(label, TextUse::Absence);
    label->setWordWrap(true);
    add(label);
    m_column->addSpacing(8);
    return label;
}

QLineEdit *FormColumn::addField(const QString &label, const QString &name)
{
    auto *caption = new QLabel(label);
    setTextUse(caption, TextUse::Label);
    m_column->addSpacing(6);
    add(caption);
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    caption->setBuddy(field);
    add(field);
    return field;
}

QLineEdit *FormColumn::addPassword(const QString &label, const QString &name)
{
    QLineEdit *field = addField(label, name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

QPushButton *FormColumn::addMainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    setMainButton(button);
    m_column->addSpacing(12);
    add(button);
    m_column->addSpacing(4);
    return button;
}

QPushButton *FormColumn::addFlatButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setFlat(true);
    add(button);
    return button;
}

void FormColumn::add(QWidget *widget)
{
    m_column->addWidget(widget);
}

} // namespace semestr
