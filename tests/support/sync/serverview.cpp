// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/serverview.h"

namespace semestr::test {

Result<ServerPicture> ModelView::look()
{
    const ModelState &state = m_server.state();
    ServerPicture picture;
    picture.epoch = state.epoch;
    picture.seq = state.seq;
    picture.head = state.head;
    for (auto it = state.rows.constBegin(); it != state.rows.constEnd(); ++it) {
        const QString table = m_server.tableOf(it.key()).shape.name;
        picture.rows.insert({table, it.key().second},
                            {{table, it.key().second, it->rev, it->author, it->editedAt, it->fields},
                             m_server.bucketOf(it.key(), *it)});
    }
    picture.log = state.log;
    picture.batches = state.batches;
    picture.devices = state.devices;
    for (const ModelAccount &account : m_server.accounts()) {
        QSet<QUuid> &buckets = picture.scopes[account.account.uuid()];
        for (const ScopeBucket &bucket : m_server.scopeOf(account.person))
            buckets.insert(bucket.bucket.uuid());
    }
    return picture;
}

} // namespace semestr::test
