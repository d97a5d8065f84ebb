// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

struct PasswordKeys;

// How the exchange with the server stands, for the status line and the console.
struct LinkState
{
    enum class Phase {
        NoServer,  // a solo file
        SignedOut, // a server is known, but nobody has signed in to it
        Idle,
        Exchanging,
        Waiting, // the last round failed; the next comes by itself at retryAt
        Stopped, // needs a person: password, revoked device, mass change, wrong college
    };
    Phase phase = Phase::NoServer;
    std::optional<Error> error; // of the last round
    QString address;            // host and database, without the login
    qint64 lastExchangeAt = 0;  // ms; 0 = never
    qint64 retryAt = 0;         // ms
    qint64 leaseUntil = 0;      // ms: until when the server lets this file be opened without it; 0 = not said
    qint64 unsent = 0;
    qint64 conflicts = 0;
    qint64 refused = 0;
};

// Where the server is. Never holds a password.
struct ServerAddress
{
    QString host; // name, address or the folder of a local socket
    int port = 5432;
    QString database;
    QString sslRootCert; // file; empty = the system's
    bool plain = false;  // no TLS: allowed to this very computer alone

    // «postgresql://host[:port]/database[?sslrootcert=…&host=/socket]»; BadAddress. A user name or a password
    // in it is refused: they do not belong into a file or a command line.
    static Result<ServerAddress> fromText(const QString &text);
    QString text() const;
    // What the password's stretch is salted with and the role's name is made from: the database's name.
    QString realm() const { return database; }
};

// The window's and the console's handle on the exchange; app/sync implements it and main plugs it in.
// Thread: the caller's; the exchange itself runs in its own thread.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual LinkState state() const = 0;
    // Signs in to the server of this file with the password just typed, and begins to exchange by itself.
    // ServerLogin when the server refuses it.
    virtual Later<bool> connectTo(const QString &password) = 0;
    // The same with what SignIn has just stretched, so that a person types the password once.
    virtual Later<bool> connectWith(const PasswordKeys &keys);
    virtual void disconnectFrom() = 0;
    // One round now; waits its turn when one is under way.
    virtual Later<LinkState> exchangeNow() = 0;
    // After MassChange: a person has agreed.
    virtual Later<LinkState> acceptMassChange() = 0;
    // On the server and in this file, in this order; the old one is needed for both.
    virtual Later<bool> changePassword(const QString &oldPassword, const QString &newPassword) = 0;
    // A journal page is on the screen: others' rows are wanted sooner.
    virtual void setJournalOpen(bool open);

Q_SIGNALS:
    void stateChanged(const semestr::LinkState &state);
    // Rows of other people have arrived: pages that are shown read themselves again.
    void rowsArrived();
};

// Makes the file of a person on a new PC from an address and an account (N-09): signs in, registers the
// device, reads what the person may see. Any failure leaves no file. mustChange: the password was a one-time
// one.
struct JoinCall
{
    QString file;
    ServerAddress address;
    QString login;
    QString password;
    QString newPassword; // needed when the server asks for a change; empty = fail with MustChangePassword
    QString deviceName;
};

class ServerJoin
{
public:
    virtual ~ServerJoin() = default;
    virtual Later<bool> join(const JoinCall &call) = 0;
};

} // namespace semestr
