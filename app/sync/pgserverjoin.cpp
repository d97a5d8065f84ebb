// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/linkfile.h"
#include "app/sync/pgserverlink.h"
#include "app/sync/syncclient.h"
#include "app/usecases/passwords.h"

#include <QFile>
#include <QMutex>
#include <QThreadPool>

namespace semestr {

namespace {

// The half-made file beside the wished one; goes with everything that SQLite puts beside it unless it is
// kept.
class FileInMaking
{
public:
    explicit FileInMaking(const QString &wanted)
        : m_wanted(wanted), m_name(wanted + QStringLiteral(".joining"))
    {
        remove();
    }
    ~FileInMaking() { remove(); }
    FileInMaking(const FileInMaking &) = delete;
    FileInMaking &operator=(const FileInMaking &) = delete;

    const QString &name() const { return m_name; }

    Done keep()
    {
        // QFile::rename never replaces: a file that has come meanwhile stays.
        QFile file(m_name);
        if (!file.rename(m_wanted))
            return fail(Fault::FileUnwritable,
                        {{QStringLiteral("file"), m_wanted}, {QStringLiteral("detail"), file.errorString()}});
        return {};
    }

private:
    void remove() const
    {
        for (const char *tail : {"", "-wal", "-shm", "-journal", ".lock"})
            QFile::remove(m_name + QString::fromLatin1(tail));
    }

    QString m_wanted;
    QString m_name;
};

class PgServerJoin final : public ServerJoin
{
public:
    explicit PgServerJoin(JoinOptions options) : m_options(std::move(options))
    {
        m_pool.setMaxThreadCount(1);
    }
    ~PgServerJoin() override;

    Later<bool> join(const JoinCall &call) override;
    void cancel() override;

private:
    Result<bool> run(const JoinCall &call);
    Result<HelloAnswer> greet(const JoinCall &call, LinkFile &file);
    Result<HelloAnswer> greetWith(const JoinCall &call, LinkFile &file, const QString &password);
    Result<HelloAnswer> replacePassword(const JoinCall &call, LinkFile &file);
    Done fill(const JoinCall &call, const LinkFile &file, const HelloAnswer &hello, const QString &name);
    Result<PasswordKeys> connectAs(const JoinCall &call, const LinkFile &file, const QString &password);
    void setRemote(std::unique_ptr<Remote> remote);
    Done alive() const;

    JoinOptions m_options;
    QThreadPool m_pool;
    std::atomic<bool> m_cancelled{false};
    QMutex m_mutex; // of the pointer
    std::unique_ptr<Remote> m_remote;
};

PgServerJoin::~PgServerJoin()
{
    // A cancel between two calls ends neither, so it is repeated.
    do
        cancel();
    while (!m_pool.waitForDone(20));
}

void PgServerJoin::cancel()
{
    m_cancelled = true;
    const QMutexLocker lock(&m_mutex);
    if (m_remote)
        m_remote->cancel();
}

Later<bool> PgServerJoin::join(const JoinCall &call)
{
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    Later<bool> later = promise->future();
    m_cancelled = false;
    m_pool.start([this, promise, call] {
        const Result<bool> done = run(call);
        setRemote(nullptr);
        promise->addResult(done);
        promise->finish();
    });
    return later;
}

void PgServerJoin::setRemote(std::unique_ptr<Remote> remote)
{
    const QMutexLocker lock(&m_mutex);
    m_remote.swap(remote);
}

Done PgServerJoin::alive() const
{
    if (m_cancelled)
        return fail(Fault::Cancelled);
    return {};
}

Result<bool> PgServerJoin::run(const JoinCall &call)
{
    if (QFile::exists(call.file))
        return fail(Fault::FileExists, {{QStringLiteral("file"), call.file}});
    LinkFile file;
    file.address = call.address.text();
    file.realm = call.address.realm();
    file.login = normalLogin(call.login);
    file.device = m_options.store.ids->next<DeviceId>();
    SEMESTR_LET(hello, greet(call, file));
    file.account = hello.account;
    file.college = CollegeId(hello.college);
    FileInMaking making(call.file);
    SEMESTR_TRY(fill(call, file, hello, making.name()));
    SEMESTR_TRY(alive());
    SEMESTR_TRY(making.keep());
    return true;
}

Result<PasswordKeys> PgServerJoin::connectAs(const JoinCall &call, const LinkFile &file,
                                             const QString &password)
{
    SEMESTR_TRY(alive());
    SEMESTR_LET(keys, keysOf(file, password));
    setRemote(m_options.remote(call.address, file.login, keys.server.toBase64()));
    return keys;
}

// An earlier try may have got as far as the new password and lost the line then.
Result<HelloAnswer> PgServerJoin::greet(const JoinCall &call, LinkFile &file)
{
    const Result<HelloAnswer> hello = greetWith(call, file, call.password);
    if (!hello && hello.error().fault == Fault::ServerLogin && !call.newPassword.isEmpty())
        return greetWith(call, file, call.newPassword);
    if (hello && hello->mustChangePassword)
        return replacePassword(call, file);
    return hello;
}

Result<HelloAnswer> PgServerJoin::greetWith(const JoinCall &call, LinkFile &file, const QString &password)
{
    SEMESTR_LET(keys, connectAs(call, file, password));
    file.localHash = storedVerifier(keys.verifier);
    wipe(keys);
    return m_remote->hello(file.device, m_options.store.clock->nowMs());
}

// The one-time password is known to whoever handed it out, so nothing is read with it.
Result<HelloAnswer> PgServerJoin::replacePassword(const JoinCall &call, LinkFile &file)
{
    if (call.newPassword.isEmpty())
        return fail(Fault::MustChangePassword, {{QStringLiteral("login"), file.login}});
    // The college's own rule is not known here yet.
    SEMESTR_TRY(checkPassword(call.newPassword, Policy(), QDate()));
    SEMESTR_LET(keys, keysOf(file, call.newPassword));
    const Done changed = m_remote->changePassword(QString::fromLatin1(keys.server.toBase64()));
    file.localHash = storedVerifier(keys.verifier);
    wipe(keys);
    SEMESTR_TRY(changed);
    return m_remote->hello(file.device, m_options.store.clock->nowMs());
}

Done PgServerJoin::fill(const JoinCall &call, const LinkFile &file, const HelloAnswer &hello,
                        const QString &name)
{
    SEMESTR_TRY(alive());
    SEMESTR_LET(store, Store::open(name, m_options.store));
    SEMESTR_TRY(writeLinkFile(*store, file, hello.epoch));
    SyncOptions options = m_options.sync;
    options.deviceName = call.deviceName;
    SEMESTR_LET(report, SyncClient(*store, *m_remote, options).round());
    if (report.mustChangePassword)
        return fail(Fault::MustChangePassword, {{QStringLiteral("login"), file.login}});
    return {};
}

} // namespace

std::unique_ptr<ServerJoin> makeServerJoin(JoinOptions options)
{
    if (!options.remote)
        options.remote = pgRemotes();
    return std::make_unique<PgServerJoin>(std::move(options));
}

} // namespace semestr
