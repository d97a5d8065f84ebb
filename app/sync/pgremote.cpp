// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgremote.h"

#include "app/sync/serveranswers.h"
#include "app/sync/serverrole.h"
#include "app/usecases/passwords.h"

namespace semestr {

namespace {

constexpr int canonicalVersion = 1; // of the operations that this program writes (docs/changelog.md)

std::optional<QByteArray> textOf(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

template <class Tag> std::optional<QByteArray> textOf(const Id<Tag> &id)
{
    return textOf(id.uuid());
}

std::optional<QByteArray> textOf(qint64 number)
{
    return QByteArray::number(number);
}

// Text form of bytea.
std::optional<QByteArray> bytea(const QByteArray &bytes)
{
    return QByteArrayLiteral("\\x") + bytes.toHex();
}

std::optional<QByteArray> byteaOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? std::nullopt : bytea(bytes);
}

std::optional<QByteArray> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toUtf8());
}

std::optional<QByteArray> arrayOf(const QList<BucketId> &buckets)
{
    QByteArrayList texts;
    for (const BucketId &bucket : buckets)
        texts.append(bucket.uuid().toByteArray(QUuid::WithoutBraces));
    return '{' + texts.join(',') + '}';
}

} // namespace

PgRemote::PgRemote(const ServerAddress &address, const QString &login, QByteArray password, PgTimes times)
    : m_connection(address, login, times)
    , m_role(serverRole(address.database, login))
    , m_password(std::move(password))
{
}

PgRemote::~PgRemote()
{
    wipe(m_password);
}

Done PgRemote::connect()
{
    if (m_connection.isOpen())
        return {};
    return m_connection.open(m_role, m_password);
}

Result<QByteArray> PgRemote::ask(const PgStatement &statement)
{
    m_connection.begin();
    SEMESTR_TRY(connect());
    return m_connection.ask(statement);
}

template <class T>
Result<T> PgRemote::read(const PgStatement &statement, Result<T> (*reader)(const QByteArray &))
{
    SEMESTR_LET(answer, ask(statement));
    Result<T> value = reader(answer);
    if (!value)
        return fail(value.error().with(QStringLiteral("address"), m_connection.address().host));
    return value;
}

Result<HelloAnswer> PgRemote::hello(DeviceId device, qint64 clientTime)
{
    return read({"SELECT api.hello($1::uuid, $2::text, $3::int, $4::bigint)::text",
                 {textOf(device), QByteArrayLiteral("semestr " SEMESTR_VERSION), textOf(canonicalVersion),
                  textOf(clientTime)}},
                readHello);
}

Done PgRemote::registerDevice(DeviceId device, const QString &name, const QString &platform, qint64 firstOp,
                              const QByteArray &previous)
{
    SEMESTR_TRY(ask({"SELECT api.register_device($1::uuid, $2::text, $3::text, $4::bigint, $5::bytea)::text",
                     {textOf(device), name.toUtf8(), platform.toUtf8(), textOf(firstOp), bytea(previous)},
                     PgDoes::Writes}));
    return {};
}

Result<PushAnswer> PgRemote::push(const PushCall &call)
{
    return read({"SELECT api.push($1::uuid, $2::uuid, $3::bigint, $4::bytea, $5::bytea, "
                 "$6::jsonb, $7::boolean)::text",
                 {textOf(call.device), textOf(call.epoch), textOf(call.first), bytea(call.previous),
                  bytea(call.hash), call.ops, QByteArray(call.more ? "t" : "f")},
                 PgDoes::Pushes},
                readPush);
}

Result<PushAnswer> PgRemote::quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                        const QByteArray &raw, const QString &error)
{
    return read({"SELECT api.quarantine($1::uuid, $2::uuid, $3::bigint, $4::bytea, $5::text, "
                 "$6::text)::text",
                 {textOf(device), textOf(epoch), textOf(opNo), bytea(hash), raw, error.toUtf8()},
                 PgDoes::Writes},
                readPush);
}

Result<PullAnswer> PgRemote::pull(const PullCall &call)
{
    return read({"SELECT api.pull($1::uuid, $2::uuid, $3::bigint, $4::bytea, $5::int)::text",
                 {textOf(call.device), textOf(call.epoch), textOf(call.cursor), byteaOrNull(call.head),
                  textOf(call.limit)}},
                readPull);
}

Result<ScopeAnswer> PgRemote::scope(DeviceId device, const QByteArray &hash)
{
    return read({"SELECT api.scope($1::uuid, $2::bytea)::text", {textOf(device), byteaOrNull(hash)}},
                readScope);
}

Result<SnapshotAnswer> PgRemote::snapshot(DeviceId device, const QList<BucketId> &buckets,
                                          const QString &after, int limit)
{
    return read({"SELECT api.snapshot($1::uuid, $2::uuid[], $3::text, $4::int)::text",
                 {textOf(device), arrayOf(buckets), textOrNull(after), textOf(limit)}},
                readSnapshot);
}

Result<QByteArray> PgRemote::digest(BucketId bucket)
{
    return read({"SELECT api.digest($1::uuid)::text", {textOf(bucket)}}, readDigest);
}

Result<QList<HistoryItem>> PgRemote::history(const QString &object, const QString &key)
{
    return read({"SELECT api.history($1::text, $2::text)::text", {object.toUtf8(), key.toUtf8()}},
                readHistory);
}

Done PgRemote::changePassword(const QString &serverPassword)
{
    m_connection.begin();
    SEMESTR_TRY(connect());
    QByteArray fresh = serverPassword.toLatin1();
    SEMESTR_LET(verifier, m_connection.verifierOf(m_role, fresh));
    SEMESTR_TRY(m_connection.ask({"SELECT api.change_password($1::text)::text", {verifier}, PgDoes::Writes}));
    wipe(m_password);
    m_password = std::move(fresh);
    return {};
}

Result<int> PgRemote::breakStuck()
{
    SEMESTR_LET(answer, ask({"SELECT api.break_stuck()::text", {}, PgDoes::Writes}));
    bool whole = false;
    const int ended = answer.toInt(&whole);
    if (!whole)
        return fail(Fault::ServerAnswer, {{QStringLiteral("address"), m_connection.address().host},
                                          {QStringLiteral("detail"), QStringLiteral("break_stuck")}});
    return ended;
}

bool PgRemote::waitForHint(int ms)
{
    return m_connection.waitForNotice(ms);
}

void PgRemote::cancel()
{
    m_connection.cancel();
}

void PgRemote::disconnect()
{
    m_connection.close();
}

} // namespace semestr
