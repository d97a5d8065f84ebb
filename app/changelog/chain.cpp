// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"

#include "app/store/sealing.h"

namespace semestr {

Result<ChainReport> verifyChain(Connection &connection)
{
    SEMESTR_LET(q, connection.query("changelog/list_sealed"));
    SEMESTR_TRY(q.run());
    ChainReport report;
    QByteArray previous(32, '\0');
    while (q.next()) {
        const qint64 expected = report.changes + 1;
        const QByteArray digest = q.bytes(1);
        const bool noSalt = q.flag(3);
        const bool noPatch = q.flag(4);
        const bool sealed =
            noSalt && noPatch ? digest.size() == 32 : (!noSalt && !noPatch && q.bytes(5) == digest);
        const QByteArray hash = changeHash(previous, digest);
        if (q.whole(0) != expected || !sealed || q.bytes(2) != hash) {
            report.brokenAt = expected;
            break;
        }
        report.erased += noPatch ? 1 : 0;
        report.changes = expected;
        previous = hash;
    }
    return report;
}

} // namespace semestr
