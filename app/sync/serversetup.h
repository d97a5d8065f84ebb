// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/person.h"
#include "app/store/store.h"
#include "app/sync/adminsession.h"

namespace semestr {

enum class DeployOutcome {
    Deployed, // the database was empty of ours
    Upgraded, // it was there; scripts ran again, tables got what they lacked
};

// A one-time way in for one person: goes onto paper and nowhere else, never into a log.
struct AccessSlip
{
    PersonName name;
    QString login;
    QString password; // to be changed at the first sign-in
};

// What the file of the administrator becomes when his college moves to a server.
struct AdoptCall
{
    AccountId administrator; // whose file this is
    QString address;         // what the replica says of its server (ServerAddress::text)
};

struct AdoptReport
{
    QUuid epoch;
    qint64 rows = 0;      // carried over by this call
    bool resumed = false; // the rows were there already: only the file was marked, the slips are new
    QList<AccessSlip> slips;
};

// Setting up the college's server, for the person who runs it: deploys the scripts, takes a solo file in.
// Blocking, for the console; errors as AdminSession's. Thread: the console's.
class ServerSetup
{
public:
    // A superuser's connection string that names the database, which is made when it is missing.
    static Result<std::unique_ptr<ServerSetup>> open(const QString &conninfo);

    // Scripts, tables, rights, rules and terms, all in one transaction. ServerRefused with «script:line: …»;
    // then nothing has changed. NewerDatabase when a newer program has been here.
    Result<DeployOutcome> deploy();
    // The checks of sqlschema/server/verify; ServerRefused says what is missing or open.
    Done verify();
    // Takes everything of ours out of the database; people's data with it. For tests and for starting anew.
    Done revert();
    // What is said about the database itself, again: a copy of a database does not take that along.
    Done harden();

    // Makes the file's rows the server's first content, accounts and roles with one-time passwords, and then
    // marks the file as this administrator's replica. The file is locked for writing meanwhile. Killed
    // between the two commits, a repeat finishes. WrongCollege when the server holds another college,
    // Duplicate when it holds this one and the two have parted, NotFound for an account that is not an
    // administrator's.
    Result<AdoptReport> adopt(Store &store, const AdoptCall &call);

private:
    explicit ServerSetup(std::unique_ptr<AdminSession> session);
    Result<bool> isDeployed();
    Done refuseNewer();
    Done runDeploy(bool again);
    Done inTransaction(const std::function<Done()> &job);

    std::unique_ptr<AdminSession> m_session;
};

} // namespace semestr
