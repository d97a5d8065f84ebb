// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace semestr {

// The comment of a cell, typed in place: Enter or leaving keeps it, Esc drops it.
class CommentEditor final : public QLineEdit
{
    Q_OBJECT

public:
    explicit CommentEditor(QWidget *parent);
    void open(const QRect &cell, const QString &note);
    void place(const QRect &cell);
    void close(bool keep);

Q_SIGNALS:
    void kept(const QString &note);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_before;
};

} // namespace semestr
