// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pgconnection.h"
#include "app/sync/remote.h"

namespace semestr {

// The college's PostgreSQL: each call is one statement of schema `api` (docs/sync.md). Connects when it is
// first asked and again after a loss. Thread: the exchange's; cancel() any.
class PgRemote final : public Remote
{
public:
    // `password` is the role's, PasswordKeys::server in base64; it lives here until the object goes, then its
    // bytes are overwritten.
    PgRemote(const ServerAddress &address, const QString &login, QByteArray password, PgTimes times = {});
    ~PgRemote() override;

    Result<HelloAnswer> hello(DeviceId device, qint64 clientTime) override;
    Done registerDevice(DeviceId device, const QString &name, const QString &platform, qint64 firstOp,
                        const QByteArray &previous) override;
    Result<PushAnswer> push(const PushCall &call) override;
    Result<PushAnswer> quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                  const QByteArray &raw, const QString &error) override;
    Result<PullAnswer> pull(const PullCall &call) override;
    Result<ScopeAnswer> scope(DeviceId device, const QByteArray &hash) override;
    Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets, const QString &after,
                                    int limit) override;
    Result<QByteArray> digest(BucketId bucket) override;
    Result<QList<HistoryItem>> history(const QString &object, const QString &key) override;
    // `serverPassword`: the new PasswordKeys::server in base64. Further connections use it.
    Done changePassword(const QString &serverPassword) override;
    Result<int> breakStuck() override;
    bool waitForHint(int ms) override;
    void cancel() override;
    void disconnect() override;

private:
    Done connect();
    Result<QByteArray> ask(const PgStatement &statement);
    template <class T> Result<T> read(const PgStatement &statement, Result<T> (*reader)(const QByteArray &));

    PgConnection m_connection;
    QString m_role;
    QByteArray m_password;
};

} // namespace semestr
