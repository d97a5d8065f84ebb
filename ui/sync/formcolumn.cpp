// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/formcolumn.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace semestr::form {

QLabel *addTitle(QVBoxLayout *column, const QString &text, TextUse use)
{
    auto *label = new QLabel(text);
    setTextUse(label, use);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

QLabel *addNote(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text);
    setTextUse(label, TextUse::Absence);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

QLineEdit *addField(QVBoxLayout *column, const QString &label, const char *name)
{
    auto *caption = new QLabel(label);
    setTextUse(caption, TextUse::Label);
    column->addSpacing(6);
    column->addWidget(caption);
    auto *field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    caption->setBuddy(field);
    column->addWidget(field);
    return field;
}

QLineEdit *addPassword(QVBoxLayout *column, const QString &label, const char *name)
{
    QLineEdit *field = addField(column, label, name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

QPushButton *addButton(QVBoxLayout *column, const QString &text, const char *name, bool main)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    if (main)
        setMainButton(button);
    column->addSpacing(8);
    column->addWidget(button);
    return button;
}

} // namespace semestr::form
