// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sync/modelserver.h"

namespace semestr::test {

// What an honest auditor sees of a server at one moment.
struct ServerPicture
{
    struct Row
    {
        RemoteRow row;
        BucketId bucket;
    };
    QUuid epoch;
    qint64 seq = 0;
    QByteArray head;
    QHash<std::pair<QString, QString>, Row> rows; // by table and key
    QList<ModelChange> log;                       // in the order of seq
    QList<ModelBatch> batches;
    QMap<QUuid, ModelDevice> devices;
    QHash<QUuid, QSet<QUuid>> scopes; // account → buckets
    // Rows about an account's own person in buckets that are held for such rows alone, and rows that come to
    // him wherever they lie, but need not.
    QHash<QUuid, QSet<std::pair<QString, QString>>> owned, mayHold;
};

// The seam of the two servers: the model, and PostgreSQL (PgCollege).
class ServerView
{
public:
    virtual ~ServerView() = default;
    virtual Result<ServerPicture> look() = 0;
    // The server's clock; a real one has its own, which everybody then lives by.
    virtual void setTime(qint64) {}
    virtual std::optional<qint64> now() const { return {}; }
    // A backup, and its return; false where the server cannot do that.
    virtual bool takeBackup() { return false; }
    virtual bool restoreBackup(bool) { return false; }
};

class ModelView final : public ServerView
{
public:
    explicit ModelView(ModelServer &server, SettableClock &clock) : m_server(server), m_clock(clock) {}

    Result<ServerPicture> look() override;
    void setTime(qint64 ms) override { m_clock.set(ms); }
    bool takeBackup() override
    {
        m_backup = m_server.backup();
        return true;
    }
    bool restoreBackup(bool newEpoch) override
    {
        if (!m_backup)
            return false;
        m_server.restore(*m_backup, newEpoch);
        return true;
    }

private:
    ModelServer &m_server;
    SettableClock &m_clock;
    std::optional<ModelState> m_backup;
};

} // namespace semestr::test
