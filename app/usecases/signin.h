// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

#include <QPointer>
#include <QThreadPool>

namespace semestr {

class ServerLink;

// The keys that one password is stretched into (decisions, 25): the database never sees the typed password.
// stretch = Argon2id(password, salt = H(college ‖ login), t=3, 64 MiB); the three keys are derived from it by
// name.
struct PasswordKeys
{
    QByteArray server;   // for PostgreSQL
    QByteArray file;     // wraps the replica's key
    QByteArray verifier; // what local_login holds
    static PasswordKeys derive(const QString &password, CollegeId college, const QString &login);
    // The same for an account of a server: its realm is the database's name, since a new PC knows no college
    // yet (docs/adr/0006). `server` in base64 is the PostgreSQL role's password.
    static PasswordKeys derive(const QString &password, const QByteArray &realm, const QString &login);
};

struct LoginName
{
    QString login;
    PersonName name;
};

// Sign-in with a local account, lock and unlock, change of password.
// After five wrong tries each further one waits 1, 2, 4 … 15 minutes, across restarts. Stretching runs off
// the window's thread.
// In a file with a server the password is stretched with the server's realm, opens the file offline too, and
// is then offered to the link, so that a person types it once. A password that the file does not know is
// offered to the server too: it may have been changed on another PC.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    explicit SignIn(Workspace &workspace, QObject *parent = nullptr);
    ~SignIn() override;

    // The link of the opened file, which outlives the sign-in; null: none.
    void setServer(ServerLink *server);
    // WrongPassword (also for an unknown login), SignInWait, AccountBlocked.
    Later<Session> signIn(const QString &login, const QString &password);
    // The same person's password again after a lock; the session stays.
    Later<bool> unlock(const QString &password);
    // Ends the exchange too; what was not sent yet goes with the next sign-in.
    Done signOut();
    // PasswordTooShort, WrongPassword. Clears must_change. In a file with a server: there first, then here,
    // with the link's faults; NotSignedIn without a link.
    Later<bool> changePassword(const QString &oldPassword, const QString &newPassword);
    // In a file with a server: what that one has said to the password just typed.
    Later<bool> mustChangePassword();

private:
    Later<bool> changeOnServer(const QString &oldPassword, const QString &newPassword);

    Workspace &m_workspace;
    QPointer<ServerLink> m_server;
    bool m_mustChange = false; // the server gave the password out for one time
    QThreadPool m_pool; // one thread: tries are judged one after another
};

} // namespace semestr
