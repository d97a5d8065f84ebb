// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messages.h"

#include "app/wording/sentences.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace semestr {

namespace {

QMessageBox::Icon iconOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Question:
        return QMessageBox::Question;
    case Message::Kind::Failure:
        return QMessageBox::Warning;
    case Message::Kind::Notice:
        break;
    }
    return QMessageBox::Information;
}

} // namespace

bool Messages::ask(QWidget *parent, const QString &title, const QString &text, const QString &accept,
                   const QString &hint)
{
    return show(parent, {Message::Kind::Question, title, text, hint, accept});
}

void Messages::tell(QWidget *parent, const QString &title, const QString &text, const QString &hint)
{
    show(parent, {Message::Kind::Notice, title, text, hint, {}});
}

void Messages::failed(QWidget *parent, const Error &error)
{
    const QString title = QCoreApplication::translate("Messages", "It did not work");
    show(parent, {Message::Kind::Failure, title, sentence(error), {}, {}});
}

bool Messages::show(QWidget *parent, const Message &message)
{
    m_said += message;
    if (!m_answers.isEmpty())
        return m_answers.dequeue();
    QMessageBox box(iconOf(message.kind), message.title, message.text, QMessageBox::NoButton, parent);
    box.setInformativeText(message.hint);
    box.setTextFormat(Qt::PlainText);
    if (message.kind != Message::Kind::Question) {
        box.addButton(QMessageBox::Ok);
        box.exec();
        return true;
    }
    QPushButton *accept = box.addButton(message.accept, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == accept;
}

} // namespace semestr
