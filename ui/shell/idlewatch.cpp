// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <chrono>

namespace semestr {

IdleWatch::IdleWatch(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_lastInput(clock.nowMs())
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    m_timer.setInterval(std::chrono::seconds(5));
}

void IdleWatch::setLimitMinutes(int minutes)
{
    m_limitMs = qint64(minutes) * 60'000;
    m_lastInput = m_clock.nowMs();
    m_limitMs > 0 ? m_timer.start() : m_timer.stop();
}

void IdleWatch::check()
{
    if (m_limitMs <= 0 || m_clock.nowMs() - m_lastInput < m_limitMs)
        return;
    m_lastInput = m_clock.nowMs();
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_lastInput = m_clock.nowMs();
        break;
    default:
        break;
    }
    return false;
}

} // namespace semestr
