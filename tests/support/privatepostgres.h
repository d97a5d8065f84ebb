// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QList>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace semestr::test {

// A PostgreSQL of this test's own: a cluster in a temporary folder that listens on a socket there and nowhere
// else. The superuser «postgres» needs no password, everybody else signs in by SCRAM. Runs as the user
// postgres when the test runs as root, since the server refuses root. Goes away with the object.
class PrivatePostgres
{
public:
    struct Options
    {
        bool fsync = false; // a crash of the server alone loses nothing without it either; a power cut does
        int lockPages = 64; // max_locks_per_transaction
        // Also on the loopback's port, by TLS alone, with a certificate of its own that names «localhost».
        int tlsPort = 0;
    };
    // ServerUnreachable with a sentence that says what is missing: tests fail by it, they never skip.
    static Result<std::unique_ptr<PrivatePostgres>> start(const Options &options);
    static Result<std::unique_ptr<PrivatePostgres>> start() { return start(Options{}); }
    ~PrivatePostgres();

    // Ends every process of the server at once, as a fault of the machine does: no transaction is finished.
    Done crash();
    // Waits until sessions have ended by themselves or were ended; what was committed is on the disk.
    Done stop();
    // After crash() and stop(), or while it runs; returns when it takes connections.
    Done restart();

    const QString &folder() const { return m_folder; } // of the socket
    QString certificate() const { return m_folder + QStringLiteral("/server.crt"); }
    // What the server has logged so far: with TLS every step of a connection.
    QString log() const;
    // A self-made certificate beside the server's: <name>.crt and <name>.key.
    Done makeCertificate(const QString &name, const QString &host);
    // The superuser's connection string of a database.
    QString url(const QString &database) const;
    // … and a person's; an empty password leaves it out.
    QString url(const QString &database, const QString &role, const QString &password) const;

    // An empty database.
    Done makeDatabase(const QString &database);
    // A database with all the scripts of sqlschema/server in it and no college: a copy of one that was
    // deployed once.
    Done makeDeployed(const QString &database);
    Done dropDatabase(const QString &database);
    // Runs a statement as the superuser; the answer's rows as text, NULL as a null string.
    Result<QList<QStringList>> ask(const QString &database, const QString &sql) const;

private:
    explicit PrivatePostgres(const Options &options);
    Done make();
    Done control(const QStringList &arguments);

    QTemporaryDir m_dir;
    QString m_folder;
    Options m_options;
    bool m_running = false;
    bool m_template = false;
};

} // namespace semestr::test
