// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/stopsignals.h"

#include <csignal>

namespace semestr {

namespace {

volatile std::sig_atomic_t stopAsked = 0;

void onSignal(int number)
{
    std::signal(number, SIG_DFL);
    stopAsked = 1;
}

} // namespace

StopSignals::StopSignals()
    : m_interrupt(std::signal(SIGINT, onSignal)), m_terminate(std::signal(SIGTERM, onSignal))
{
    stopAsked = 0;
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, m_interrupt);
    std::signal(SIGTERM, m_terminate);
}

bool StopSignals::isStopAsked()
{
    return stopAsked != 0;
}

} // namespace semestr
