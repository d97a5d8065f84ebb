// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/socketwait.h"

#include <QDeadlineTimer>
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace semestr {

namespace {

#ifdef Q_OS_WIN
using NativeSocket = SOCKET;
using PollEntry = WSAPOLLFD;

int pollAll(PollEntry *entries, unsigned count, int ms)
{
    return WSAPoll(entries, count, ms);
}

// A pipe cannot be polled there; a datagram socket that is connected to itself can.
void makeWaker(qintptr &readEnd, qintptr &writeEnd)
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    const SOCKET made = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in self = {};
    self.sin_family = AF_INET;
    self.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int size = sizeof self;
    auto *address = reinterpret_cast<sockaddr *>(&self);
    bind(made, address, size);
    getsockname(made, address, &size);
    connect(made, address, size);
    u_long nonBlocking = 1;
    ioctlsocket(made, FIONBIO, &nonBlocking);
    readEnd = writeEnd = static_cast<qintptr>(made);
}

void closeWaker(qintptr readEnd, qintptr)
{
    closesocket(static_cast<SOCKET>(readEnd));
    WSACleanup();
}

bool readOne(qintptr from)
{
    char byte = 0;
    return recv(static_cast<SOCKET>(from), &byte, 1, 0) > 0;
}

void writeOne(qintptr to)
{
    const char byte = 1;
    send(static_cast<SOCKET>(to), &byte, 1, 0);
}
#else
using NativeSocket = int;
using PollEntry = pollfd;

int pollAll(PollEntry *entries, unsigned count, int ms)
{
    return poll(entries, count, ms);
}

void makeWaker(qintptr &readEnd, qintptr &writeEnd)
{
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0)
        qFatal("no pipe for the exchange");
    for (const int end : ends) {
        fcntl(end, F_SETFL, O_NONBLOCK);
        fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    readEnd = ends[0];
    writeEnd = ends[1];
}

void closeWaker(qintptr readEnd, qintptr writeEnd)
{
    close(static_cast<int>(readEnd));
    close(static_cast<int>(writeEnd));
}

bool readOne(qintptr from)
{
    char byte = 0;
    return read(static_cast<int>(from), &byte, 1) > 0;
}

void writeOne(qintptr to)
{
    const char byte = 1;
    // A full pipe wakes as well.
    [[maybe_unused]] const auto written = write(static_cast<int>(to), &byte, 1);
}
#endif

PollEntry entryOf(qintptr socket, SocketWait::For what)
{
    PollEntry entry = {};
    entry.fd = static_cast<NativeSocket>(socket);
    if (what != SocketWait::For::Writing)
        entry.events |= POLLIN;
    if (what != SocketWait::For::Reading)
        entry.events |= POLLOUT;
    return entry;
}

} // namespace

SocketWait::SocketWait()
{
    makeWaker(m_read, m_write);
}

SocketWait::~SocketWait()
{
    closeWaker(m_read, m_write);
}

SocketWait::End SocketWait::wait(qintptr socket, For what, int ms)
{
    const QDeadlineTimer deadline(ms);
    PollEntry entries[2] = {entryOf(m_read, For::Reading), entryOf(socket, what)};
    const unsigned count = socket < 0 ? 1 : 2;
    for (;;) {
        const int found = pollAll(entries, count, static_cast<int>(deadline.remainingTime()));
        if (entries[0].revents != 0 && found > 0) {
            drain();
            return End::Woken;
        }
        if (found > 0)
            return End::Ready;
        // A signal ends the system's wait early.
        if (deadline.hasExpired())
            return End::TimedOut;
    }
}

void SocketWait::wake()
{
    writeOne(m_write);
}

void SocketWait::drain()
{
    while (readOne(m_read)) {
    }
}

QStringList addressesOf(const QString &host)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &found) != 0)
        return {};
    QStringList addresses;
    for (const addrinfo *one = found; one; one = one->ai_next) {
        char text[NI_MAXHOST] = {};
        if (getnameinfo(one->ai_addr, static_cast<socklen_t>(one->ai_addrlen), text, sizeof text, nullptr, 0,
                        NI_NUMERICHOST) == 0)
            addresses.append(QString::fromLatin1(text));
    }
    freeaddrinfo(found);
    addresses.removeDuplicates();
    return addresses;
}

} // namespace semestr
