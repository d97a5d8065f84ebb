// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace semestr {

// Waits for a socket that another thread may interrupt. The one place of the exchange that knows the
// system's own calls. Thread: wait() one thread at a time, wake() any.
class SocketWait
{
public:
    enum class For { Reading, Writing, Both };
    enum class End { Ready, Woken, TimedOut };

    SocketWait();
    ~SocketWait();
    SocketWait(const SocketWait &) = delete;
    SocketWait &operator=(const SocketWait &) = delete;

    // socket -1: only waits to be woken. A wake before the wait ends it at once.
    End wait(qintptr socket, For what, int ms);
    void wake();

private:
    void drain();

    qintptr m_read = -1;
    qintptr m_write = -1;
};

// The numeric addresses of a name, by the system; empty when it knows none. May block for long.
QStringList addressesOf(const QString &host);

} // namespace semestr
