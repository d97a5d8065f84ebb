// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/exchangeworker.h"

#include "app/foundation/logging.h"
#include "app/sync/pgremote.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace semestr {

namespace {

constexpr qint64 longestWaitMs = 3'600'000; // of one wait; then it is only looked again

LinkOptions completed(LinkOptions options)
{
    if (!options.remote)
        options.remote = pgRemotes();
    if (!options.elapsedMs) {
        QElapsedTimer timer;
        timer.start();
        options.elapsedMs = [timer] { return timer.elapsed(); };
    }
    if (!options.chance)
        options.chance = [] { return QRandomGenerator::system()->generateDouble(); };
    return options;
}

} // namespace

RemoteMaker pgRemotes()
{
    return [](const ServerAddress &address, const QString &login, const QByteArray &password) {
        return std::make_unique<PgRemote>(address, login, password);
    };
}

ExchangeWorker::ExchangeWorker(Store &store, const Clock &clock, LinkOptions options, Told told)
    : m_store(store)
    , m_clock(clock)
    , m_options(completed(std::move(options)))
    , m_told(std::move(told))
    , m_schedule(m_options.chance, m_options.bounds)
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("exchange"));
    m_thread->start();
}

ExchangeWorker::~ExchangeWorker()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
    }
    // A cancel between two calls ends neither, so it is repeated until the thread has gone.
    do
        poke(true);
    while (!m_thread->wait(QDeadlineTimer(20)));
}

void ExchangeWorker::post(Job job)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_jobs.enqueue(std::move(job));
    }
    poke(false);
}

// Holding the mutex while cancelling: the worker leaves its wait for a hint only after it, so that the
// cancel never falls into the call that comes next.
void ExchangeWorker::poke(bool force)
{
    const QMutexLocker lock(&m_mutex);
    m_changed.wakeAll();
    if (m_remote && (m_waiting || force))
        m_remote->cancel();
}

void ExchangeWorker::cancelCall()
{
    poke(true);
}

void ExchangeWorker::noteCommit()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_committed = true;
    }
    poke(false);
}

void ExchangeWorker::setJournalOpen(bool open)
{
    post([this, open](bool alive) {
        if (alive)
            m_schedule.setJournalOpen(open, now());
    });
}

LinkState ExchangeWorker::state() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state;
}

void ExchangeWorker::run()
{
    tell(LinkState::Phase::SignedOut);
    while (runJobs()) {
        takeCommits();
        const auto due = m_schedule.due();
        if (m_remote && due && *due <= now())
            (void)exchange(false);
        else
            waitUntilDue();
    }
    setRemote(nullptr);
}

// False when the thread shall end; the jobs that are left are answered then.
bool ExchangeWorker::runJobs()
{
    QMutexLocker lock(&m_mutex);
    for (;;) {
        const bool alive = !m_stopping;
        if (m_jobs.isEmpty())
            return alive;
        const Job job = m_jobs.dequeue();
        lock.unlock();
        job(alive);
        lock.relock();
    }
}

void ExchangeWorker::waitUntilDue()
{
    const qint64 left = m_schedule.due().value_or(now() + longestWaitMs) - now();
    const int ms = static_cast<int>(qBound<qint64>(0, left, longestWaitMs));
    QMutexLocker lock(&m_mutex);
    if (!m_jobs.isEmpty() || m_committed || m_stopping)
        return;
    if (!m_remote) {
        m_changed.wait(&m_mutex);
        return;
    }
    m_waiting = true;
    lock.unlock();
    const bool hint = m_remote->waitForHint(ms);
    lock.relock();
    m_waiting = false;
    lock.unlock();
    if (hint)
        m_schedule.noteHint(now());
}

// The exchange's own writes are commits too; only a new operation makes a round due.
void ExchangeWorker::takeCommits()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_committed)
            return;
        m_committed = false;
    }
    const qint64 newest = count().newestUnsent;
    if (newest > m_newest)
        m_schedule.noteCommit(now());
    m_newest = qMax(m_newest, newest);
    tell(state().phase);
}

LinkCounts ExchangeWorker::count()
{
    const auto counts = countLink(m_store);
    if (!counts)
        return {};
    m_lastExchangeAt = qMax(m_lastExchangeAt, counts->lastContactAt);
    return *counts;
}

void ExchangeWorker::setRemote(std::unique_ptr<Remote> remote)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_remote.swap(remote);
    }
    if (remote)
        remote->disconnect();
}

std::unique_ptr<Remote> ExchangeWorker::takeRemote()
{
    const QMutexLocker lock(&m_mutex);
    return std::move(m_remote);
}

Result<LinkFile> ExchangeWorker::newRemote(const PasswordKeys &keys)
{
    SEMESTR_LET(file, readLinkFile(m_store));
    SEMESTR_LET(address, ServerAddress::fromText(file.address));
    if (keys.server.isEmpty())
        return fail(Fault::WrongPassword);
    setRemote(m_options.remote(address, file.login, keys.server.toBase64()));
    return file;
}

Result<bool> ExchangeWorker::signIn(const PasswordKeys &keys)
{
    SEMESTR_LET(file, newRemote(keys));
    tell(LinkState::Phase::Exchanging);
    const Result<bool> greeted = greet(file, keys);
    if (greeted) {
        m_error.reset();
        m_schedule.ask(now());
        tell(LinkState::Phase::Idle);
        return greeted;
    }
    // A server that is out of reach is tried again with the same password, a wrong password is not.
    const Fault fault = greeted.error().fault;
    if (SyncSchedule::needsPerson(fault) && fault != Fault::MustChangePassword)
        setRemote(nullptr);
    m_schedule.ask(now());
    m_schedule.noteStart(now());
    noteFailure(greeted.error());
    return greeted;
}

// Whose account it is is compared before anything of it gets into the file.
Result<bool> ExchangeWorker::greet(const LinkFile &file, const PasswordKeys &keys)
{
    SEMESTR_LET(hello, m_remote->hello(file.device, m_clock.nowMs()));
    if (hello.college != file.college.uuid())
        return fail(Fault::WrongCollege);
    if (!file.account.isNull() && hello.account != file.account)
        return fail(Fault::LoginOfAnother, {{QStringLiteral("login"), hello.login}});
    if (hello.mustChangePassword)
        return fail(Fault::MustChangePassword, {{QStringLiteral("login"), hello.login}});
    if (!file.account.isNull() && !matchesVerifier(file.localHash, keys.verifier))
        SEMESTR_TRY(writeLocalLogin(m_store, file, file.account, storedVerifier(keys.verifier)));
    return true;
}

Result<bool> ExchangeWorker::signOut()
{
    setRemote(nullptr);
    m_error.reset();
    m_schedule = SyncSchedule(m_options.chance, m_options.bounds);
    tell(LinkState::Phase::SignedOut);
    return true;
}

Result<LinkState> ExchangeWorker::exchange(bool acceptMassChange)
{
    if (!m_remote)
        return fail(Fault::NotSignedIn);
    m_schedule.ask(now());
    m_schedule.noteStart(now());
    tell(LinkState::Phase::Exchanging);
    SyncOptions options = m_options.sync;
    options.acceptMassChange = acceptMassChange;
    const Result<RoundReport> report = SyncClient(m_store, *m_remote, options).round();
    finish(report);
    if (m_error)
        return fail(*m_error);
    return state();
}

void ExchangeWorker::finish(const Result<RoundReport> &report)
{
    if (!report) {
        // Whoever holds the college's lock for too long is ended, so that the next try succeeds.
        if (report.error().fault == Fault::ServerBusy)
            (void)m_remote->breakStuck();
        noteFailure(report.error());
        return;
    }
    if (report->mustChangePassword) {
        noteFailure(Error(Fault::MustChangePassword));
        return;
    }
    m_error.reset();
    m_schedule.noteSuccess(now());
    m_lastExchangeAt = m_clock.nowMs();
    tell(LinkState::Phase::Idle, report->pulled > 0 || report->bucketsGained > 0 || report->bucketsLost > 0);
}

void ExchangeWorker::noteFailure(const Error &error)
{
    qCInfo(logExchange, "the exchange failed: %s", faultName(error.fault));
    m_error = error;
    m_schedule.noteFailure(now(), error.fault);
    tell(m_schedule.isStopped() ? LinkState::Phase::Stopped : LinkState::Phase::Waiting);
}

// With a connection of its own: an old password that was mistyped does not end the exchange.
Result<bool> ExchangeWorker::changePassword(const PasswordKeys &before, const PasswordKeys &after)
{
    std::unique_ptr<Remote> earlier = takeRemote();
    const Result<bool> changed = changeBy(before, after);
    if (!changed) {
        setRemote(std::move(earlier));
        return changed;
    }
    m_error.reset();
    m_schedule.ask(now());
    tell(LinkState::Phase::Idle);
    return true;
}

Result<bool> ExchangeWorker::changeBy(const PasswordKeys &before, const PasswordKeys &after)
{
    SEMESTR_LET(file, newRemote(before));
    const Result<HelloAnswer> hello = m_remote->hello(file.device, m_clock.nowMs());
    if (!hello && hello.error().fault == Fault::ServerLogin)
        return fail(Fault::WrongPassword);
    SEMESTR_TRY(hello);
    SEMESTR_TRY(m_remote->changePassword(QString::fromLatin1(after.server.toBase64())));
    SEMESTR_TRY(writeLocalLogin(m_store, file, hello->account, storedVerifier(after.verifier)));
    return true;
}

void ExchangeWorker::tell(LinkState::Phase phase, bool rows)
{
    const LinkCounts counts = count();
    const auto file = readLinkFile(m_store);
    const auto address = ServerAddress::fromText(file ? file->address : QString());
    const auto due = m_schedule.due();
    LinkState state;
    state.phase = address ? phase : LinkState::Phase::NoServer;
    state.error = m_error;
    state.address = address ? QString(address->host + QLatin1Char('/') + address->database) : QString();
    state.lastExchangeAt = m_lastExchangeAt;
    if (phase == LinkState::Phase::Waiting && due)
        state.retryAt = m_clock.nowMs() + qMax<qint64>(0, *due - now());
    state.leaseUntil = counts.leaseUntil;
    state.unsent = counts.unsent;
    state.conflicts = counts.conflicts;
    state.refused = counts.refused;
    {
        const QMutexLocker lock(&m_mutex);
        m_state = state;
    }
    m_told(state, rows);
}

} // namespace semestr
