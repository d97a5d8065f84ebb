// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"
#include "app/sync/syncround.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace semestr {

namespace {

// So many buckets are read by one row of snapshot calls.
constexpr int bucketsAtOnce = 500;
// A scope that changes more often than this while we read is taken up by the next round.
constexpr int mostScopes = 3;

Done runPlain(Transaction &transaction, const char *name)
{
    SEMESTR_LET(q, transaction.query(name));
    return q.run();
}

struct Reading
{
    QList<BucketId> buckets;
    QString after;
};

Result<Reading> bucketsBeingRead(Connection &connection)
{
    Reading reading;
    SEMESTR_LET(q, connection.query("sync/list_reading"));
    SEMESTR_TRY(q.run());
    while (q.next()) {
        reading.buckets.append(q.id<BucketId>(0));
        reading.after = q.text(1);
    }
    return reading;
}

struct HeldBucket
{
    int state = 0;
    bool family = false;
};

using Held = QHash<BucketId, HeldBucket>;

Result<Held> heldBuckets(Connection &connection)
{
    Held held;
    SEMESTR_LET(q, connection.query("sync/list_buckets"));
    SEMESTR_TRY(q.run());
    while (q.next())
        held.insert(q.id<BucketId>(0), {static_cast<int>(q.whole(1)), q.flag(3)});
    return held;
}

} // namespace

Result<SyncRound::Step> SyncRound::read()
{
    bool ask =
        m_report.pushed > 0 || m_replica.scopeHash.isEmpty() || m_replica.scopeHash != m_hello.scopeHash;
    for (int i = 0; i < mostScopes; ++i) {
        if (ask)
            SEMESTR_TRY(takeScope());
        SEMESTR_TRY(guarded(dropLost()));
        SEMESTR_TRY(guarded(readSnapshots()));
        SEMESTR_LET(step, pull());
        if (step == Step::Again || m_pulledScope.isEmpty() || m_pulledScope == m_replica.scopeHash)
            return step;
        ask = true;
    }
    return Step::Finished;
}

Done SyncRound::takeScope()
{
    SEMESTR_LET(scope, m_remote.scope(m_replica.device, m_replica.scopeHash));
    if (!scope.same)
        SEMESTR_TRY(storeScope(scope));
    m_replica.scopeHash = scope.hash;
    return {};
}

Done SyncRound::storeScope(const ScopeAnswer &scope)
{
    int gained = 0;
    int lost = 0;
    const Done stored = change([&](Transaction &t) -> Done {
        gained = lost = 0;
        SEMESTR_LET(held, heldBuckets(t.connection()));
        SEMESTR_LET(inbox, Inbox::open(t, m_replica.cursor));
        bool restart = false;
        for (const ScopeBucket &bucket : scope.buckets) {
            const auto known = held.constFind(bucket.bucket);
            gained += known == held.constEnd() || known->state == 2 ? 1 : 0;
            if (known != held.constEnd() && known->family != bucket.family) {
                SEMESTR_TRY(inbox->doubt(bucket.bucket.bytes()));
                restart = restart || known->state == 3;
            }
            SEMESTR_LET(put, t.query("sync/put_bucket"));
            put.bind("id", bucket.bucket).bindText("kind", bucket.kind);
            put.bind("can_write", bucket.canWrite ? 1 : 0).bind("family", bucket.family ? 1 : 0);
            SEMESTR_TRY(put.run());
            held.remove(bucket.bucket);
        }
        for (auto left = held.begin(); left != held.end(); ++left) {
            lost += left->state == 2 ? 0 : 1;
            restart = restart || left->state == 3;
            SEMESTR_LET(lose, t.query("sync/lose_bucket"));
            SEMESTR_TRY(lose.bind("id", left.key()).run());
        }
        // The token of a snapshot belongs to the list of buckets that it was begun with.
        if (restart)
            SEMESTR_TRY(runPlain(t, "sync/restart_reading"));
        SEMESTR_LET(hash, t.query("sync/write_scope_hash"));
        return hash.bind("scope_hash", scope.hash).run();
    });
    SEMESTR_TRY(stored);
    m_report.bucketsGained += gained;
    m_report.bucketsLost += lost;
    return {};
}

// An idle round writes nothing here: every transaction is a flush of the disk.
Result<bool> SyncRound::anyBucket(int state, int orState)
{
    SEMESTR_LET(held, reading<Held>(heldBuckets));
    return std::any_of(held.begin(), held.end(), [&](const HeldBucket &bucket) {
        return bucket.state == state || bucket.state == orState;
    });
}

Done SyncRound::dropLost()
{
    SEMESTR_LET(any, anyBucket(2, 2));
    if (!any)
        return {};
    return change([this](Transaction &t) -> Done {
        SEMESTR_LET(inbox, Inbox::open(t, m_replica.cursor));
        if (!m_options.acceptMassChange)
            SEMESTR_TRY(MassGuard::checkLost(t.connection(), inbox->tables()));
        SEMESTR_TRY(inbox->dropLost(m_hello.person));
        // What was written meanwhile goes first; the bucket is then dropped by the next round.
        SEMESTR_LET(pending, readPending(t.connection(), m_acknowledged, 1));
        return pending.isEmpty() ? runPlain(t, "sync/forget_lost") : Done();
    });
}

Done SyncRound::readSnapshots()
{
    while (true) {
        SEMESTR_LET(again, readSnapshotPage());
        if (!again)
            return {};
    }
}

// False when nothing is left to be read.
Result<bool> SyncRound::readSnapshotPage()
{
    SEMESTR_LET(any, anyBucket(0, 3));
    if (!any)
        return false;
    SEMESTR_LET(begun, applying<Reading>([](Transaction &t) -> Result<Reading> {
                    SEMESTR_LET(open, bucketsBeingRead(t.connection()));
                    if (!open.buckets.isEmpty())
                        return open;
                    SEMESTR_LET(begin, t.query("sync/begin_reading"));
                    SEMESTR_TRY(begin.bind("most", bucketsAtOnce).run());
                    return bucketsBeingRead(t.connection());
                }));
    SEMESTR_LET(page,
                m_remote.snapshot(m_replica.device, begun.buckets, begun.after, m_options.snapshotRows));
    SEMESTR_LET(applied, applying<int>([&](Transaction &t) -> Result<int> {
                    SEMESTR_LET(inbox, Inbox::open(t, m_replica.cursor, !m_options.mutantNoOverlay));
                    for (const RemoteRow &row : page.rows)
                        SEMESTR_TRY(inbox->apply(row));
                    if (page.next.isEmpty())
                        SEMESTR_TRY(inbox->dropUnknown());
                    SEMESTR_TRY(inbox->settle());
                    if (!m_options.acceptMassChange)
                        SEMESTR_TRY(inbox->guard().check(t.connection(), inbox->tables()));
                    SEMESTR_LET(mark,
                                t.query(page.next.isEmpty() ? "sync/end_reading" : "sync/go_on_reading"));
                    if (!page.next.isEmpty())
                        mark.bindText("after", page.next);
                    SEMESTR_TRY(mark.bind("seq", page.seq).run());
                    return inbox->applied();
                }));
    m_report.pulled += applied;
    return true;
}

Result<SyncRound::Step> SyncRound::pull()
{
    PullCall call{m_replica.device, m_replica.epoch, m_replica.cursor, m_replica.head, m_options.pullRows};
    QList<RemoteRow> rows;
    QList<OpVerdict> verdicts;
    while (true) {
        SEMESTR_LET(page, m_remote.pull(call));
        if (page.reset) {
            SEMESTR_TRY(forget());
            return Step::Again;
        }
        rows.append(page.rows);
        verdicts.append(page.verdicts);
        if (!page.more) {
            SEMESTR_TRY(guarded(takeIn(rows, verdicts, page)));
            return Step::Finished;
        }
        if (page.next <= call.cursor)
            return fail(Fault::ServerAnswer, {{QStringLiteral("detail"), QStringLiteral("no next page")}});
        call.cursor = page.next;
        call.head.clear();
    }
}

Done SyncRound::takeIn(const QList<RemoteRow> &rows, const QList<OpVerdict> &verdicts, const PullAnswer &last)
{
    m_pulledScope = last.scopeHash;
    if (rows.isEmpty() && verdicts.isEmpty() && last.seq == m_replica.cursor && last.head == m_replica.head)
        return {};
    SEMESTR_LET(applied, applying<int>([&](Transaction &t) -> Result<int> {
                    SEMESTR_TRY(storeVerdicts(t, verdicts));
                    SEMESTR_LET(cursor, t.query("sync/write_cursor"));
                    SEMESTR_TRY(cursor.bind("cursor", last.seq).bind("head", last.head).run());
                    SEMESTR_LET(inbox, Inbox::open(t, last.seq, !m_options.mutantNoOverlay));
                    for (const RemoteRow &row : rows)
                        SEMESTR_TRY(inbox->apply(row));
                    SEMESTR_TRY(inbox->settle());
                    if (!m_options.acceptMassChange)
                        SEMESTR_TRY(inbox->guard().check(t.connection(), inbox->tables()));
                    return inbox->applied();
                }));
    m_report.pulled += applied;
    m_replica.cursor = last.seq;
    m_replica.head = last.head;
    return {};
}

// Before a person is asked, the file is kept as it is; the same question makes no second copy.
Done SyncRound::guarded(const Done &done)
{
    if (done || done.error().fault != Fault::MassChange)
        return done;
    const QFileInfo file(m_store.file());
    const QString copy = file.absoluteDir().filePath(
        QStringLiteral("%1-before-%2.semestr").arg(file.completeBaseName()).arg(m_replica.cursor));
    if (!QFileInfo::exists(copy))
        SEMESTR_TRY(waitFor(backupStore(m_store, copy)));
    return fail(Error(done.error()).with(QStringLiteral("copy"), copy));
}

} // namespace semestr
