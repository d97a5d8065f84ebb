// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/clock.h"

#include <QObject>
#include <QTimer>

namespace semestr {

// Notices that nobody has touched keyboard or mouse for a while, also over the PC's sleep. Installs
// itself on the application. Thread: the window's.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    // Zero or less switches it off.
    void setLimitMinutes(int minutes);
    // What the timer does every few seconds.
    void check();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    qint64 m_limitMs = 0;
    qint64 m_lastInput;
    QTimer m_timer;
};

} // namespace semestr
