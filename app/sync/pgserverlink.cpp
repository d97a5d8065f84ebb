// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgserverlink.h"

namespace semestr {

namespace {

// Passes everything on to the worker's thread and its news back.
class PgServerLink final : public ServerLink
{
public:
    PgServerLink(Workspace &workspace, LinkOptions options)
        : m_workspace(workspace)
        , m_worker(std::make_unique<ExchangeWorker>(
              workspace.store(), workspace.clock(), std::move(options),
              [this](const LinkState &state, bool rows) { passOn(state, rows); }))
    {
        connect(&workspace, &Workspace::saved, this, [this] { m_worker->noteCommit(); });
    }

    LinkState state() const override { return m_worker->state(); }
    Later<bool> connectTo(const QString &password) override;
    Later<bool> connectWith(const PasswordKeys &keys) override;
    void disconnectFrom() override;
    Later<LinkState> exchangeNow() override;
    Later<LinkState> acceptMassChange() override;
    Later<bool> changePassword(const QString &oldPassword, const QString &newPassword) override;
    void setJournalOpen(bool open) override { m_worker->setJournalOpen(open); }

private:
    void passOn(const LinkState &state, bool rows);

    Workspace &m_workspace;
    std::unique_ptr<ExchangeWorker> m_worker;
};

// The worker's thread; the signals are sent in the link's own.
void PgServerLink::passOn(const LinkState &state, bool rows)
{
    QMetaObject::invokeMethod(
        this,
        [this, state, rows] {
            Q_EMIT stateChanged(state);
            if (rows)
                Q_EMIT rowsArrived();
        },
        Qt::QueuedConnection);
}

// The stretch of the password takes its time and is done in the worker's thread.
Result<PasswordKeys> keysFor(Store &store, const QString &password)
{
    SEMESTR_LET(file, readLinkFile(store));
    return keysOf(file, password);
}

Later<bool> PgServerLink::connectTo(const QString &password)
{
    return m_worker->ask<bool>([this, password]() -> Result<bool> {
        SEMESTR_LET(keys, keysFor(m_workspace.store(), password));
        const Result<bool> done = m_worker->signIn(keys);
        wipe(keys);
        return done;
    });
}

Later<bool> PgServerLink::connectWith(const PasswordKeys &keys)
{
    auto kept = std::make_shared<PasswordKeys>(keys);
    return m_worker->ask<bool>([this, kept]() -> Result<bool> {
        const Result<bool> done = m_worker->signIn(*kept);
        wipe(*kept);
        return done;
    });
}

void PgServerLink::disconnectFrom()
{
    (void)m_worker->ask<bool>([this] { return m_worker->signOut(); });
    m_worker->cancelCall();
}

Later<LinkState> PgServerLink::exchangeNow()
{
    return m_worker->ask<LinkState>([this] { return m_worker->exchange(false); });
}

Later<LinkState> PgServerLink::acceptMassChange()
{
    return m_worker->ask<LinkState>([this] { return m_worker->exchange(true); });
}

Later<bool> PgServerLink::changePassword(const QString &oldPassword, const QString &newPassword)
{
    if (const Done fits = checkPassword(newPassword, m_workspace.policy(), m_workspace.today()); !fits)
        return ready<bool>(fail(fits.error()));
    return m_worker->ask<bool>([this, oldPassword, newPassword]() -> Result<bool> {
        SEMESTR_LET(before, keysFor(m_workspace.store(), oldPassword));
        SEMESTR_LET(after, keysFor(m_workspace.store(), newPassword));
        const Result<bool> done = m_worker->changePassword(before, after);
        wipe(before);
        wipe(after);
        return done;
    });
}

} // namespace

std::unique_ptr<ServerLink> makeServerLink(Workspace &workspace, LinkOptions options)
{
    return std::make_unique<PgServerLink>(workspace, std::move(options));
}

} // namespace semestr
