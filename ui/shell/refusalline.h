// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/clock.h"
#include "app/foundation/error.h"
#include "ui/common/iconlabel.h"

#include <QTimer>

namespace semestr {

// Why a password was not taken, in words under its field; counts down while further tries must wait.
class RefusalLine final : public QWidget
{
    Q_OBJECT

public:
    RefusalLine(ThemeProvider &themes, const Clock &clock, QWidget *parent = nullptr);

    void refuse(const Error &error);
    // A sentence of one's own.
    void say(const QString &words);
    void clear();
    QString text() const { return m_line->text(); }
    bool isWaiting() const { return m_until > 0; }
    // What the timer does every second.
    void tick();

Q_SIGNALS:
    // The wait begins (true) and ends (false).
    void waiting(bool now);

private:
    const Clock &m_clock;
    IconLabel *m_line;
    QTimer m_timer;
    qint64 m_until = 0;
};

} // namespace semestr
