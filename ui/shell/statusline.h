// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/iconlabel.h"

#include <QStatusBar>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

namespace semestr {

// Who, what is saved where, and the lock: always in sight.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(ThemeProvider &themes, QAction *lock, QWidget *parent = nullptr);

    // Empty before sign-in.
    void setPerson(const QString &name, const QString &role);
    // «saved on this PC 11:52»; empty time = nothing was written yet.
    void setSaved(const QString &time);
    void setServerless(bool serverless);
    void setLockShown(bool shown);
    // What a page has to say, for some seconds; empty takes it away.
    void say(const QString &text);
    QString said() const;

private:
    ThemeProvider &m_themes;
    IconLabel *m_person;
    IconLabel *m_saved;
    IconLabel *m_server;
    QToolButton *m_lock;
    QLabel *m_said;
    QTimer m_silence;
};

} // namespace semestr
