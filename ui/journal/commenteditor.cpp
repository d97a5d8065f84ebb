// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/commenteditor.h"

#include <QKeyEvent>

namespace semestr {

CommentEditor::CommentEditor(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("commentEditor"));
    setAccessibleName(tr("Comment"));
    setPlaceholderText(tr("Comment: Enter keeps, Esc drops"));
    setMaxLength(500);
    hide();
}

void CommentEditor::open(const QRect &cell, const QString &note)
{
    m_before = note;
    setText(note);
    place(cell);
    show();
    setFocus();
    selectAll();
}

void CommentEditor::place(const QRect &cell)
{
    const int wide = 280;
    const int left = qMin(cell.left(), qMax(0, parentWidget()->width() - wide));
    setGeometry(left, cell.top() - 2, wide, 30);
}

void CommentEditor::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return close(true);
    case Qt::Key_Escape:
        return close(false);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommentEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        close(true);
}

void CommentEditor::close(bool keep)
{
    if (isHidden())
        return;
    const QString note = text().trimmed();
    hide();
    if (keep && note != m_before)
        Q_EMIT kept(note);
    Q_EMIT closed();
}

} // namespace semestr
