// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/linkfile.h"

namespace semestr {

namespace {

Done putLocalLogin(Transaction &t, AccountId account, const QString &hash)
{
    SEMESTR_LET(login, t.query("accounts/write_local_login"));
    return login.bind("account_id", account).bindText("hash", hash).run();
}

ChangeContext contextOf(const LinkFile &file, const QString &verb)
{
    ChangeContext context;
    context.device = file.device;
    context.verb = verb;
    return context;
}

Result<bool> putLinkFile(Transaction &t, const LinkFile &file, const QUuid &epoch)
{
    SEMESTR_LET(replica, t.query("link/write_replica"));
    replica.bind("college_id", file.college).bind("account_id", file.account).bind("device_id", file.device);
    SEMESTR_TRY(replica.bind("epoch", epoch.toRfc4122()).run());
    SEMESTR_LET(server, t.query("link/write_server"));
    server.bindText("address", file.address).bindText("login", file.login);
    SEMESTR_TRY(server.bindText("realm", file.realm).run());
    SEMESTR_TRY(putLocalLogin(t, file.account, file.localHash));
    return true;
}

} // namespace

Result<PasswordKeys> keysOf(const LinkFile &file, const QString &password)
{
    const PasswordKeys keys = PasswordKeys::derive(password, realmOf(file.realm), file.login);
    if (keys.server.isEmpty())
        return fail(Fault::DatabaseFailed,
                    {{QStringLiteral("detail"), QStringLiteral("no memory for Argon2id")}});
    return keys;
}

Result<LinkFile> readLinkFile(Store &store)
{
    return waitFor(store.read<LinkFile>([](Connection &connection) -> Result<LinkFile> {
        SEMESTR_LET(read, connection.query("link/read_server"));
        SEMESTR_TRY(read.run());
        LinkFile file;
        if (!read.next())
            return file;
        file.address = read.text(0);
        file.realm = read.text(1);
        file.login = read.text(2);
        file.lastContactAt = read.whole(3);
        file.account = read.id<AccountId>(4);
        file.device = read.id<DeviceId>(5);
        file.college = read.id<CollegeId>(6);
        file.localHash = read.text(7);
        return file;
    }));
}

Result<LinkCounts> countLink(Store &store)
{
    return waitFor(store.read<LinkCounts>([](Connection &connection) -> Result<LinkCounts> {
        SEMESTR_LET(count, connection.query("link/count_facts"));
        SEMESTR_TRY(count.run());
        if (!count.next())
            return LinkCounts();
        return LinkCounts{count.whole(0), count.whole(1), count.whole(2),
                          count.whole(3), count.whole(4), count.whole(5)};
    }));
}

Done writeLocalLogin(Store &store, const LinkFile &file, AccountId account, const QString &hash)
{
    const auto job = [&](Transaction &t) -> Result<bool> {
        SEMESTR_TRY(putLocalLogin(t, account, hash));
        return true;
    };
    SEMESTR_TRY(waitFor(store.write<bool>(contextOf(file, QStringLiteral("changePassword")), job)));
    return {};
}

Done writeLinkFile(Store &store, const LinkFile &file, const QUuid &epoch)
{
    const auto job = [&](Transaction &t) { return putLinkFile(t, file, epoch); };
    SEMESTR_TRY(waitFor(store.write<bool>(contextOf(file, QStringLiteral("join")), job)));
    return {};
}

} // namespace semestr
