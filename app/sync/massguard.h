// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synctables.h"

namespace semestr {

// Counts the rows that one exchange takes away, so that a server which lost its own data does not empty the
// replicas too. Thread: the store's.
class MassGuard
{
public:
    // A row in the bucket became a tombstone or went.
    void note(const QByteArray &bucket, qint64 rows = 1);
    // MassChange (count) above 500 rows, or above 30 % of a bucket with more than 20 rows. Called after the
    // change and before its commit.
    Done check(Connection &connection, const QList<SyncTable> &tables) const;
    // The same for whole buckets that were taken from the account: only when more than 30 % of the file's
    // rows and more than 500 would go at once, since losing a page is an ordinary thing.
    static Done checkLost(Connection &connection, const QList<SyncTable> &tables);

private:
    QHash<QByteArray, qint64> m_gone;
    qint64 m_total = 0;
};

} // namespace semestr
