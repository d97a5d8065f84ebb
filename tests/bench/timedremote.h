// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pgremote.h"
#include "tests/support/passingremote.h"

namespace semestr::bench {

// The real remote with a stopwatch: microseconds of the last push and of all snapshots.
class TimedRemote final : public test::PassingRemote
{
public:
    TimedRemote(const ServerAddress &address, const QString &login, const QByteArray &key)
        : PassingRemote(std::make_unique<PgRemote>(address, login, key))
    {
    }
    double pushUs = 0;
    int pushedOps = 0;
    double snapshotUs = 0;
    int snapshotRows = 0;

    Result<PushAnswer> push(const PushCall &call) override;
    Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets, const QString &after,
                                    int limit) override;
};

} // namespace semestr::bench
