// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/shell/gate.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace semestr {

class RefusalLine;

// Covers the whole window until the same person's password is given. What lies below stays alive and
// untouched: an open cell editor is not even told that it lost the focus, so a half-typed cell is there again
// afterwards.
class LockScreen final : public QWidget
{
    Q_OBJECT

public:
    // `window` is covered whole, menu and status bar included.
    LockScreen(Gate &gate, const Clock &clock, ThemeProvider &themes, QWidget *window);
    ~LockScreen() override;

    void lock(const QString &person);
    bool isLocked() const { return m_locked; }
    // Uncovers the window and gives the focus back where it was.
    void release();

Q_SIGNALS:
    void locked();
    void unlocked();
    // Another person wants the PC.
    void otherPersonAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void submit();
    bool isOutside(QObject *object) const;

    Gate &m_gate;
    QLabel *m_person = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_other = nullptr;
    RefusalLine *m_refusal = nullptr;
    QPointer<QWidget> m_focus; // where the person was
    bool m_locked = false;
    bool m_busy = false;
};

} // namespace semestr
