// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semestr {

// While it lives, Ctrl+C ends the search and not the program; a second one ends the program. One at a time.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    static bool isStopAsked();

private:
    using Handler = void (*)(int);

    Handler m_interrupt;
    Handler m_terminate;
};

} // namespace semestr
