// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/signin.h"

#include "app/usecases/background.h"
#include "app/usecases/passwords.h"
#include "app/usecases/serverlink.h"
#include "app/usecases/sessionrows.h"

namespace semestr {

namespace {

constexpr int freeTries = 5;
constexpr int longestWaitMin = 15;
constexpr qint64 minuteMs = 60'000;

// What a try needs, taken in the workspace's thread, since the try runs in another.
struct Attempt
{
    Store *store = nullptr;
    CollegeId college;
    ChangeContext context;
    QDate today;
    qint64 now = 0;
    QString login;
    QString password;
    PasswordKeys forServer; // of the password, where it may be the one that the file's server knows
    ServerLink *server = nullptr; // to be asked about a password that the file does not know
    bool connected = false;       // … and took it
    bool mustChange = false;      // … and wants another one first
};

// Where the file's server is known, its realm salts the stretch.
struct ServerRealm
{
    QString realm; // the database; empty: no server
    QString login; // that the file is linked with
};

struct LoginRow
{
    AccountId account; // null: no such login
    PersonId person;
    QString login;
    bool blocked = false;
    QString hash;
    int wrong = 0;
    qint64 waitUntil = 0;
};

Attempt attemptOf(Workspace &workspace, const QString &login, const QString &password, const QString &verb)
{
    return {&workspace.store(),
            workspace.college().id,
            workspace.context(verb),
            workspace.today(),
            workspace.nowMs(),
            normalLogin(login),
            password,
            {},
            nullptr};
}

Result<LoginRow> findLogin(Connection &connection, const QString &login)
{
    SEMESTR_LET(find, connection.query("accounts/find_login"));
    SEMESTR_TRY(find.bindText("login", login).run());
    LoginRow row;
    if (!find.next())
        return row;
    row.account = find.id<AccountId>(0);
    row.person = find.id<PersonId>(1);
    row.login = find.text(2);
    row.blocked = !find.isNull(3);
    row.hash = find.text(5);
    row.wrong = static_cast<int>(find.whole(6));
    row.waitUntil = find.whole(7);
    return row;
}

Result<ServerRealm> findRealm(Connection &connection)
{
    SEMESTR_LET(read, connection.query("accounts/read_realm"));
    SEMESTR_TRY(read.run());
    return read.next() ? ServerRealm{read.text(0), read.text(1)} : ServerRealm();
}

// 1, 2, 4, 8 and then 15 minutes after the fifth, sixth … wrong try.
qint64 waitAfter(int wrong)
{
    if (wrong < freeTries)
        return 0;
    const int doubled = 1 << qMin(wrong - freeTries, 4);
    return qMin(doubled, longestWaitMin) * minuteMs;
}

Done refuseWhileWaiting(const LoginRow &row, qint64 now)
{
    // A term further away than any wait was written under a wrong clock and binds nobody.
    if (row.waitUntil > now && row.waitUntil <= now + longestWaitMin * minuteMs)
        return fail(Fault::SignInWait, {{QStringLiteral("until"), row.waitUntil}});
    return {};
}

Result<int> countWrong(Transaction &t, AccountId account)
{
    SEMESTR_LET(count, t.query("accounts/count_wrong_try"));
    SEMESTR_TRY(count.bind("account_id", account).run());
    SEMESTR_LET(read, t.query("accounts/read_wrong_tries"));
    SEMESTR_TRY(read.bind("account_id", account).run());
    const int wrong = read.next() ? static_cast<int>(read.whole(0)) : 0;
    if (const qint64 wait = waitAfter(wrong); wait > 0) {
        SEMESTR_LET(set, t.query("accounts/set_wait"));
        SEMESTR_TRY(set.bind("account_id", account).bind("wait_until", t.at() + wait).run());
    }
    return wrong;
}

// The refusal comes after the count is on the disk, so that a restart forgets nothing.
Error wrongTry(const Attempt &attempt, const LoginRow &row)
{
    int wrong = row.wrong + 1;
    if (!row.account.isNull() && !attempt.store->isReadOnly()) {
        const auto counted = waitFor(attempt.store->write<int>(
            attempt.context, [&row](Transaction &t) { return countWrong(t, row.account); }));
        if (!counted)
            return counted.error();
        wrong = *counted;
    }
    Error error(Fault::WrongPassword, {{QStringLiteral("left"), qMax(0, freeTries - wrong)}});
    return wrong < freeTries ? error : error.with(QStringLiteral("until"), attempt.now + waitAfter(wrong));
}

Done forgetWrong(const Attempt &attempt, const LoginRow &row)
{
    if (row.wrong == 0 || attempt.store->isReadOnly())
        return {};
    const auto done =
        waitFor(attempt.store->write<bool>(attempt.context, [&row](Transaction &t) -> Result<bool> {
            SEMESTR_LET(forget, t.query("accounts/forget_wrong_tries"));
            SEMESTR_TRY(forget.bind("account_id", row.account).run());
            return true;
        }));
    SEMESTR_TRY(done);
    return {};
}

// A password that was set before the file had a server was stretched with the college.
bool opens(Attempt &attempt, const ServerRealm &server, const QString &hash)
{
    if (!server.realm.isEmpty()) {
        PasswordKeys keys = PasswordKeys::derive(attempt.password, realmOf(server.realm), attempt.login);
        if (normalLogin(server.login) == attempt.login)
            attempt.forServer = keys;
        const bool right = matchesVerifier(hash, keys.verifier);
        wipe(keys);
        if (right)
            return true;
    }
    PasswordKeys keys = PasswordKeys::derive(attempt.password, attempt.college, attempt.login);
    const bool right = matchesVerifier(hash, keys.verifier);
    wipe(keys);
    if (right)
        wipe(attempt.forServer);
    return right;
}

// A password that was changed on another PC, or given anew, is known to the server alone. One that the server
// takes opens the file from then on.
bool serverTakes(Attempt &attempt)
{
    if (!attempt.server || attempt.forServer.server.isEmpty())
        return false;
    const Result<bool> taken = waitFor(attempt.server->connectWith(attempt.forServer));
    attempt.connected = taken.has_value();
    attempt.mustChange = !taken && taken.error().fault == Fault::MustChangePassword;
    if (!attempt.connected && !attempt.mustChange)
        attempt.server->disconnectFrom();
    return attempt.connected || attempt.mustChange;
}

// The account that the password opens. An unknown login is stretched as well, so that it takes the same time.
Result<LoginRow> judge(Attempt &attempt)
{
    SEMESTR_LET(row, waitFor(attempt.store->read<LoginRow>([&attempt](Connection &connection) {
                    return findLogin(connection, attempt.login);
                })));
    SEMESTR_LET(server, waitFor(attempt.store->read<ServerRealm>(findRealm)));
    SEMESTR_TRY(refuseWhileWaiting(row, attempt.now));
    const bool right = opens(attempt, server, row.hash) || (!row.account.isNull() && serverTakes(attempt));
    wipe(attempt.password);
    if (!right)
        return fail(wrongTry(attempt, row));
    if (row.blocked)
        return fail(Fault::AccountBlocked, {{QStringLiteral("login"), row.login}});
    SEMESTR_TRY(forgetWrong(attempt, row));
    return row;
}

Result<bool> storePassword(Transaction &t, AccountId account, const QString &hash)
{
    SEMESTR_LET(login, t.query("accounts/write_local_login"));
    SEMESTR_TRY(login.bind("account_id", account).bindText("hash", hash).run());
    SEMESTR_LET(change, t.query("accounts/set_must_change"));
    SEMESTR_TRY(change.bind("id", account).bind("must_change", 0).run());
    return true;
}

} // namespace

SignIn::SignIn(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
}

SignIn::~SignIn()
{
    m_pool.waitForDone();
}

void SignIn::setServer(ServerLink *server)
{
    m_server = server;
}

Later<Session> SignIn::signIn(const QString &login, const QString &password)
{
    auto attempt =
        std::make_shared<Attempt>(attemptOf(m_workspace, login, password, QStringLiteral("signIn")));
    attempt->server = m_server;
    return inBackground<Session>(
        m_pool, &m_workspace,
        [attempt]() -> Result<Session> {
            SEMESTR_LET(row, judge(*attempt));
            return waitFor(attempt->store->read<Session>(
                [&](Connection &connection) { return readSession(connection, {row.account, row.person, row.login, {}, {}}, attempt->today); }));
        },
        [attempt, self = QPointer<SignIn>(this), server = m_server,
         workspace = &m_workspace](const Session &session) {
            if (self)
                self->m_mustChange = attempt->mustChange;
            workspace->setSession(session);
            const bool greeted = attempt->connected || attempt->mustChange;
            if (server && !greeted && !attempt->forServer.server.isEmpty())
                (void)server->connectWith(attempt->forServer);
            wipe(attempt->forServer);
        });
}

Later<bool> SignIn::unlock(const QString &password)
{
    const QString login = m_workspace.session().login;
    if (login.isEmpty())
        return ready<bool>(fail(Fault::NotSignedIn));
    auto attempt =
        std::make_shared<Attempt>(attemptOf(m_workspace, login, password, QStringLiteral("unlock")));
    return inBackground<bool>(m_pool, &m_workspace, [attempt]() -> Result<bool> {
        SEMESTR_TRY(judge(*attempt));
        return true;
    });
}

Done SignIn::signOut()
{
    m_mustChange = false;
    if (m_server)
        m_server->disconnectFrom();
    m_workspace.setSession({});
    return {};
}

Later<bool> SignIn::changePassword(const QString &oldPassword, const QString &newPassword)
{
    const QString login = m_workspace.session().login;
    if (login.isEmpty())
        return ready<bool>(fail(Fault::NotSignedIn));
    if (!m_workspace.college().solo)
        return changeOnServer(oldPassword, newPassword);
    if (const Done fits = checkPassword(newPassword, m_workspace.policy(), m_workspace.today()); !fits)
        return ready<bool>(fail(fits.error()));
    auto attempt = std::make_shared<Attempt>(
        attemptOf(m_workspace, login, oldPassword, QStringLiteral("changePassword")));
    return inBackground<bool>(m_pool, &m_workspace, [attempt, newPassword]() -> Result<bool> {
        SEMESTR_LET(row, judge(*attempt));
        SEMESTR_LET(hash, loginHash(newPassword, attempt->college, attempt->login));
        return waitFor(attempt->store->write<bool>(
            attempt->context, [&](Transaction &t) { return storePassword(t, row.account, hash); }));
    });
}

Later<bool> SignIn::changeOnServer(const QString &oldPassword, const QString &newPassword)
{
    if (!m_server)
        return ready<bool>(fail(Fault::NotSignedIn));
    const Later<bool> later = m_server->changePassword(oldPassword, newPassword);
    whenDone(later, this, [this](const Result<bool> &changed) { m_mustChange = m_mustChange && !changed; });
    return later;
}

// The row's word is from the time without a server, whose own word counts since.
Later<bool> SignIn::mustChangePassword()
{
    const AccountId account = m_workspace.session().account;
    if (account.isNull())
        return ready<bool>(fail(Fault::NotSignedIn));
    if (!m_workspace.college().solo)
        return ready<bool>(Result<bool>(m_mustChange));
    return m_workspace.store().read<bool>([account](Connection &connection) -> Result<bool> {
        SEMESTR_LET(read, connection.query("accounts/read_must_change"));
        SEMESTR_TRY(read.bind("id", account).run());
        return read.next() && read.flag(0);
    });
}

} // namespace semestr
