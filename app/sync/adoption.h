// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "app/store/triggers.h"
#include "app/sync/adminsession.h"
#include "app/sync/serversetup.h"

namespace semestr {

// One adoption of a solo file by a server (ServerSetup::adopt): one transaction of the server inside one of
// the file, so that nobody writes meanwhile and only the file's commit can be missing afterwards.
class Adoption
{
public:
    Adoption(AdminSession &session, const AdoptCall &call) : m_session(session), m_call(call) {}
    Result<AdoptReport> run(Store &store);

private:
    struct Account
    {
        AccountId id;
        PersonId person;
        QString login;
        bool blocked = false;
        bool administers = false;
        PersonName name;
    };
    struct LogEnd
    {
        qint64 op = 0;
        QByteArray hash;
    };

    Result<AdoptReport> carry(Transaction &t);
    Done readFile(Connection &connection);
    Done readAccounts(Connection &connection);
    Result<LogEnd> closeSolo(Transaction &t);
    Done fillServer(Transaction &t, const LogEnd &end);
    Done takeFresh(Transaction &t, const QByteArray &digest);
    Done takeKnown(const QByteArray &digest);
    Done copyTable(Connection &connection, const TableShape &table);
    Done openAccounts();
    Result<QString> openAccount(const Account &account);
    Done markFile(Transaction &t, const LogEnd &end);
    Done markBuckets(Transaction &t);
    Done markLogin(Transaction &t);

    AdminSession &m_session;
    AdoptCall m_call;
    StoreOptions m_store; // clock and chance
    CollegeId m_college;
    QString m_timezone;
    DeviceId m_device;
    QList<Account> m_accounts;
    Account m_administrator;
    QString m_password; // the administrator's one-time one
    QByteArray m_head;
    AdoptReport m_report;
};

} // namespace semestr
