// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/fakecollege.h"

#include "tests/support/sync/modelremote.h"

#include <QScopedValueRollback>

namespace semestr::test {

namespace {

constexpr int roundsToDrain = 5; // of everybody, once nothing fails any more

QString said(const Error &error)
{
    QString text = QString::fromLatin1(faultName(error.fault));
    for (auto it = error.args.begin(); it != error.args.end(); ++it)
        text += QStringLiteral(" %1=%2").arg(it.key(), it.value().toString());
    return text;
}

} // namespace

FakeCounts &FakeCounts::operator+=(const FakeCounts &o)
{
    edits += o.edits, operations += o.operations, rounds += o.rounds, failedRounds += o.failedRounds,
        faults += o.faults;
    pushed += o.pushed, pulled += o.pulled, conflicts += o.conflicts, refusals += o.refusals;
    waiting += o.waiting, tombstones += o.tombstones, decisions += o.decisions, resets += o.resets;
    forks += o.forks, restores += o.restores, kills += o.kills, scopeChanges += o.scopeChanges;
    interleaved += o.interleaved;
    return *this;
}

QString FakeCounts::text() const
{
    return QStringLiteral(
               "edits %1, operations %18, rounds %2 (failed %3), faults %4, pushed %5, pulled %6, conflicts "
               "%7, refused %8, "
               "waiting %9, tombstones %10, decisions %11, resets %12, forks %13, restores %14, kills %15, "
               "scope changes %16, interleaved %17")
        .arg(edits)
        .arg(rounds)
        .arg(failedRounds)
        .arg(faults)
        .arg(pushed)
        .arg(pulled)
        .arg(conflicts)
        .arg(refusals)
        .arg(waiting)
        .arg(tombstones)
        .arg(decisions)
        .arg(resets)
        .arg(forks)
        .arg(restores)
        .arg(kills)
        .arg(scopeChanges)
        .arg(interleaved)
        .arg(operations);
}

FakeCollege::FakeCollege(quint64 seed, FakeOptions options, FakeReplica::RemoteFactory factory,
                         ServerView &server)
    : m_dice(seed)
    , m_seed(seed)
    , m_options(std::move(options))
    , m_factory(std::move(factory))
    , m_server(server)
    , m_now(m_options.days.start)
{
}

FakeCollege::~FakeCollege() = default;

void FakeCollege::note(const QString &what)
{
    m_story.append(what);
}

void FakeCollege::found(const QList<Broken> &broken)
{
    for (const Broken &one : broken)
        note(QStringLiteral("BROKEN %1: %2").arg(QLatin1Char(one.letter)).arg(one.where));
    m_broken.append(broken);
}

Done FakeCollege::run()
{
    SEMESTR_LET(facts, fakeCollegeFacts(m_options.days));
    m_facts = facts;
    SEMESTR_TRY(join());
    for (int i = 0; i < m_options.steps && !isOver(); ++i)
        SEMESTR_TRY(step());
    for (int i = 0; i < m_options.storms && !isOver(); ++i)
        SEMESTR_TRY(storm(i));
    if (!isOver())
        SEMESTR_TRY(heal());
    for (const auto &replica : m_replicas)
        m_counts.faults += replica->remote().faults();
    m_counts.operations = static_cast<int>(m_written.size());
    return {};
}

Done FakeCollege::join()
{
    m_server.setTime(m_now);
    int n = 0;
    for (const FakeAccount &account : m_facts.accounts) {
        const QString file = m_dir.filePath(account.login + QStringLiteral(".semestr"));
        m_replicas.push_back(std::make_unique<FakeReplica>(m_facts, account, file,
                                                           m_seed * 16 + static_cast<quint64>(++n), m_now));
        FakeReplica &replica = *m_replicas.back();
        SEMESTR_TRY(replica.create(m_factory, FaultRates::none(), m_options.sync));
        SEMESTR_TRY(round(replica));
        replica.remote().setRates(m_options.rates);
        replica.remote().setKill(m_options.killServer);
        replica.remote().setBetween([this, &replica] { between(replica); });
    }
    (void)m_server.takeBackup();
    return {};
}

void FakeCollege::advance()
{
    m_now = m_server.now().value_or(m_now + 1000 * (1 + m_dice.roll(120)));
    m_server.setTime(m_now);
    for (const auto &replica : m_replicas)
        replica->clock().set(m_now + replica->skew);
}

Done FakeCollege::step()
{
    advance();
    if (m_options.accidents && m_dice.percent(m_options.accidentPercent))
        return accident();
    FakeReplica &replica = *m_dice.pick(m_replicas);
    if (replica.offlineFor > 0)
        --replica.offlineFor;
    if (replica.offlineFor > 0 || m_dice.percent(45)) {
        for (int i = m_options.burst == 1 ? 0 : m_dice.roll(m_options.burst); i >= 0; --i)
            edit(replica);
        // What the copy of a disk does not know comes after it.
        if (m_options.accidents && !replica.hasImage() && replica.written().size() > 2)
            return replica.takeImage();
        return {};
    }
    return round(replica);
}

Done FakeCollege::accident()
{
    FakeReplica &replica = *m_dice.pick(m_replicas);
    switch (m_dice.roll(8)) {
    case 0:
        replica.offlineFor = 2 + m_dice.roll(6);
        note(replica.account().login + QStringLiteral(" is offline"));
        return {};
    case 1:
        replica.skew = (m_dice.roll(5) - 2) * 1800000LL;
        note(QStringLiteral("the clock of %1 is off by %2 min")
                 .arg(replica.account().login)
                 .arg(replica.skew / 60000));
        return {};
    case 2:
        if (m_server.takeBackup())
            note(QStringLiteral("the server is backed up"));
        return {};
    case 3:
        restoreServer();
        return {};
    case 4:
    case 5:
        return fork(replica);
    default:
        return kill(replica);
    }
}

void FakeCollege::restoreServer()
{
    const bool newEpoch = m_dice.percent(60);
    if (!m_server.restoreBackup(newEpoch))
        return;
    ++m_counts.restores;
    note(QStringLiteral("the server is restored") +
         (newEpoch ? QStringLiteral(" with a new epoch") : QString()));
    for (const auto &other : m_replicas)
        other->current = false;
}

// A round with a program that dies at some call of the database.
Done FakeCollege::kill(FakeReplica &replica)
{
    ++m_counts.kills;
    replica.dieAt(1 + m_dice.roll(250));
    note(QStringLiteral("%1 is going to die").arg(replica.account().login));
    return round(replica);
}

// The first time a copy of the disk is made, the next time it takes the place of the disk. What the copy does
// not hold is on the server by then, in every backup of it too.
Done FakeCollege::fork(FakeReplica &replica)
{
    if (!replica.hasImage()) {
        note(replica.account().login + QStringLiteral(" makes an image"));
        return replica.takeImage();
    }
    replica.remote().setRates(FaultRates::none());
    SEMESTR_TRY(round(replica));
    replica.remote().setRates(m_options.rates);
    SEMESTR_LET(server, m_server.look());
    SEMESTR_LET(picture, replica.look());
    const bool unsent =
        std::any_of(picture.log.begin(), picture.log.end(), [](const LoggedOp &op) { return op.state == 0; });
    if (unsent || !replica.current || !checkAcknowledged(server, picture).isEmpty() || !m_server.takeBackup())
        return {};
    note(replica.account().login + QStringLiteral(" is put back to its image"));
    replica.current = false;
    return replica.returnToImage();
}

void FakeCollege::edit(FakeReplica &replica)
{
    const qsizetype before = replica.written().size();
    const Done done = replica.write(QStringLiteral("putMark"), editsOf(replica));
    if (!done)
        return note(QStringLiteral("%1 cannot write: %2").arg(replica.account().login, said(done.error())));
    ++m_counts.edits;
    for (const Written &w : replica.written().mid(before)) {
        m_written.append(w);
        note(QStringLiteral("%1 #%2 %3 %4 %5")
                 .arg(replica.account().login)
                 .arg(w.opNo)
                 .arg(w.object, w.key, w.patch));
    }
}

// While one program waits for an answer: its own person types, or a colleague's program has a whole round.
void FakeCollege::between(FakeReplica &replica)
{
    // A colleague's round within this one must not come back to the program that waits here.
    if (m_meanwhile || replica.hasDied())
        return;
    const QScopedValueRollback meanwhile(m_meanwhile, true);
    ++m_counts.interleaved;
    note(QStringLiteral("meanwhile:"));
    FakeReplica &other = *m_dice.pick(m_replicas);
    if (&other == &replica || m_dice.percent(50))
        return edit(replica);
    edit(other);
    if (other.offlineFor == 0)
        (void)round(other);
}

Done FakeCollege::round(FakeReplica &replica)
{
    ++m_counts.rounds;
    return afterRound(replica, replica.round());
}

Done FakeCollege::afterRound(FakeReplica &replica, const Result<RoundReport> &report)
{
    SEMESTR_TRY(settle(replica, report));
    return m_counts.rounds % m_options.proveEvery == 0 ? prove(replica) : Done();
}

// Counts a round, and starts a program that has died in it again.
Done FakeCollege::settle(FakeReplica &replica, const Result<RoundReport> &report)
{
    const QString login = replica.account().login;
    if (report) {
        note(QStringLiteral("%1: round, %2 up, %3 down").arg(login).arg(report->pushed).arg(report->pulled) +
             (report->reset ? QStringLiteral(", reset") : QString()) +
             (report->newDevice ? QStringLiteral(", forked") : QString()));
        m_counts.pushed += report->pushed;
        m_counts.pulled += report->pulled;
        m_counts.resets += report->reset ? 1 : 0;
        m_counts.forks += report->newDevice ? 1 : 0;
        replica.current = true;
    } else {
        ++m_counts.failedRounds;
        note(QStringLiteral("%1: round failed, %2").arg(login, said(report.error())));
    }
    if (replica.hasDied()) {
        note(login + QStringLiteral(" starts again"));
        SEMESTR_TRY(replica.restart());
    }
    replica.dieAt(0);
    if (!report && report.error().fault == Fault::MassChange) {
        SyncOptions agreed = m_options.sync;
        agreed.acceptMassChange = true;
        replica.setOptions(agreed);
    }
    return {};
}

// After every round, whether it failed or not.
Done FakeCollege::prove(FakeReplica &replica)
{
    SEMESTR_LET(server, m_server.look());
    SEMESTR_LET(picture, replica.look());
    QList<Broken> broken = checkNumbers(server);
    if (replica.current && picture.epoch == server.epoch)
        broken.append(checkAcknowledged(server, picture));
    if (replica.current && picture.whole && picture.epoch == server.epoch && picture.cursor == server.seq)
        broken.append(checkReplica(server, picture, replica.account().account));
    for (Broken &one : broken)
        one.where.prepend(QString(replica.account().login + QStringLiteral(": ")));
    found(broken);
    return {};
}

Done FakeCollege::heal()
{
    note(QStringLiteral("nothing fails any more"));
    for (const auto &replica : m_replicas) {
        replica->remote().setRates(FaultRates::none());
        replica->offlineFor = 0;
    }
    bool quiet = false;
    for (int i = 0; i < roundsToDrain && !quiet && !isOver(); ++i) {
        quiet = true;
        const ServerPicture before = m_server.look().value_or(ServerPicture());
        for (const auto &replica : m_replicas) {
            const int failed = m_counts.failedRounds;
            SEMESTR_TRY(round(*replica));
            quiet = quiet && failed == m_counts.failedRounds;
        }
        const ServerPicture after = m_server.look().value_or(ServerPicture());
        quiet = quiet && before.seq == after.seq && before.epoch == after.epoch;
    }
    if (!quiet && !isOver())
        found({{'f', QStringLiteral("the queue does not drain")}});
    return isOver() ? Done() : proveEnd();
}

Done FakeCollege::proveEnd()
{
    SEMESTR_LET(server, m_server.look());
    QList<Broken> broken = checkTraces(server, m_written) + checkHistory(server) + checkServerChain(server) +
                           checkNumbers(server);
    QList<ReplicaPicture> pictures;
    for (const auto &replica : m_replicas) {
        SEMESTR_LET(picture, replica->look());
        SEMESTR_LET(holds, replica->chainHolds());
        SEMESTR_LET(facts, replica->facts());
        if (!holds)
            broken.append({'e', replica->account().login});
        if (facts.unsent != 0 || picture.cursor != server.seq)
            broken.append({'f', QStringLiteral("%1 keeps %2 at %3")
                                    .arg(replica->account().login)
                                    .arg(facts.unsent)
                                    .arg(picture.cursor)});
        broken += checkAcknowledged(server, picture) +
                  checkReplica(server, picture, replica->account().account) +
                  checkDeviceChain(server, picture);
        pictures.append(picture);
    }
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        for (qsizetype j = i + 1; j < pictures.size(); ++j)
            broken += checkEqual(server, pictures.at(i), m_facts.accounts.at(i).account, pictures.at(j),
                                 m_facts.accounts.at(j).account);
    }
    found(broken);
    for (const ServerPicture::Row &row : std::as_const(server.rows)) {
        const QString kind = row.row.fields->value(u"kind").toString();
        if (row.row.object == u"conflict") {
            m_counts.conflicts += kind == u"conflict" ? 1 : 0;
            m_counts.refusals += kind == u"refused" ? 1 : 0;
            m_counts.waiting += kind == u"waiting" ? 1 : 0;
        } else {
            m_counts.tombstones += row.row.fields->value(u"deleted").toInt();
        }
    }
    return {};
}

namespace {

// Terms, as far as the exchange needs them: the first lesson is locked, a note there waits for approval.
ModelJudge lockOf(const FakeCollegeFacts &facts)
{
    const QString locked = facts.sharedLessons.first().text();
    return [locked](const ModelServer &, const ModelAccount &, const ModelOp &op, bool) -> ModelVerdict {
        if (op.object != u"mark" || op.keys.at(1).toString() != locked)
            return {};
        if (op.patch.contains(QStringLiteral("note")))
            return {OpResult::Waiting, {{QStringLiteral("code"), QStringLiteral("approval")}}};
        return {OpResult::Refused, {{QStringLiteral("code"), QStringLiteral("lock")}}};
    };
}

} // namespace

Result<FakeRun> runOnModel(quint64 seed, const FakeOptions &options)
{
    SEMESTR_LET(facts, fakeCollegeFacts());
    SettableClock clock(fakeCollegeStart());
    ModelServer server(clock, seed ^ 0x5e17e5, options.mutants);
    StoreOptions reading{&clock, nullptr, true};
    SeededIds ids(clock, 1);
    reading.ids = &ids;
    SEMESTR_LET(baseline, Store::open(facts.file, reading));
    const auto adopt = [&server](Connection &c) -> Result<bool> {
        SEMESTR_TRY(server.adopt(c));
        return true;
    };
    SEMESTR_TRY(waitFor(baseline->run<bool>(adopt)));
    baseline.reset();
    server.setJudge(lockOf(facts));
    ModelView view(server, clock);
    FakeCollege college(
        seed, options,
        [&server](const FakeAccount &account) {
            return std::make_unique<ModelRemote>(server, account.account);
        },
        view);
    SEMESTR_TRY(college.run());
    return FakeRun{college.broken(), college.counts(), college.story()};
}

} // namespace semestr::test
