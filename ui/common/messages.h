// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/error.h"

#include <QList>
#include <QQueue>
#include <QString>

class QWidget;

namespace semestr {

struct Message
{
    enum class Kind { Notice, Question, Failure };
    Kind kind = Kind::Notice;
    QString title;
    QString text;
    QString hint;   // second, quieter sentence; may be empty
    QString accept; // the word on the accepting button; empty = «OK»
};

// Message boxes, handed to rooms by constructor. A test queues answers; a queued answer opens no window.
// Thread: the window's.
class Messages
{
public:
    virtual ~Messages() = default;

    // True when the person agreed. The cancelling button is the default one.
    bool ask(QWidget *parent, const QString &title, const QString &text, const QString &accept,
             const QString &hint = {});
    void tell(QWidget *parent, const QString &title, const QString &text, const QString &hint = {});
    // The sentence of the error (app/wording).
    void failed(QWidget *parent, const Error &error);

    void answerNext(bool accept) { m_answers.enqueue(accept); }
    // Every message so far, shown or answered by a test.
    const QList<Message> &said() const { return m_said; }

private:
    bool show(QWidget *parent, const Message &message);

    QQueue<bool> m_answers;
    QList<Message> m_said;
};

} // namespace semestr
