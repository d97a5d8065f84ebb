// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncclient.h"

#include "app/sync/syncround.h"

namespace semestr {

SyncClient::SyncClient(Store &store, Remote &remote, SyncOptions options)
    : m_store(store), m_remote(remote), m_options(std::move(options))
{
}

Result<RoundReport> SyncClient::round()
{
    return SyncRound(m_store, m_remote, m_options).run();
}

Result<SyncFacts> SyncClient::facts()
{
    return waitFor(m_store.read<SyncFacts>([](Connection &connection) -> Result<SyncFacts> {
        SEMESTR_LET(q, connection.query("sync/read_facts"));
        SEMESTR_TRY(q.run());
        SyncFacts facts;
        if (q.next())
            facts = {q.whole(0), q.whole(1), q.whole(2), q.whole(3), q.whole(4), q.whole(5)};
        return facts;
    }));
}

} // namespace semestr
