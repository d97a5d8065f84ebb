// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/serveranswers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

Error wrongField(const QString &name)
{
    return Error(Fault::ServerAnswer, {{QStringLiteral("detail"), name}});
}

// Takes fields out of one object and remembers the first one that does not fit.
class Fields
{
public:
    explicit Fields(QJsonObject object) : m_object(std::move(object)) {}

    bool has(const char *name) const { return !value(name).isNull() && !value(name).isUndefined(); }

    qint64 whole(const char *name)
    {
        const QJsonValue found = value(name);
        // Two defaults tell a number that is no whole one.
        const qint64 number = found.toInteger(0);
        check(name, found.isDouble() && number == found.toInteger(1));
        return number;
    }

    qint64 wholeOr(const char *name, qint64 otherwise) { return has(name) ? whole(name) : otherwise; }

    QString text(const char *name)
    {
        check(name, value(name).isString());
        return value(name).toString();
    }

    QString textOrEmpty(const char *name) { return has(name) ? text(name) : QString(); }

    bool flag(const char *name)
    {
        check(name, value(name).isBool());
        return value(name).toBool();
    }

    QUuid uuid(const char *name)
    {
        const QString found = text(name);
        const QUuid id = QUuid::fromString(found);
        check(name, found.size() == 36 && id.toString(QUuid::WithoutBraces) == found.toLower());
        return id;
    }

    QUuid uuidOrNull(const char *name) { return has(name) ? uuid(name) : QUuid(); }

    QByteArray hex(const char *name)
    {
        const QByteArray found = text(name).toLatin1().toLower();
        const QByteArray bytes = QByteArray::fromHex(found);
        check(name, bytes.toHex() == found);
        return bytes;
    }

    QByteArray hexOrEmpty(const char *name) { return has(name) ? hex(name) : QByteArray(); }

    QJsonObject object(const char *name)
    {
        check(name, value(name).isObject());
        return value(name).toObject();
    }

    QJsonArray list(const char *name)
    {
        check(name, value(name).isArray());
        return value(name).toArray();
    }

    void check(const char *name, bool fits)
    {
        if (!fits && m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(name);
    }

    Done done() const
    {
        if (!m_wrong.isEmpty())
            return fail(wrongField(m_wrong));
        return {};
    }

private:
    QJsonValue value(const char *name) const { return m_object.value(QLatin1String(name)); }

    QJsonObject m_object;
    QString m_wrong;
};

Result<Fields> fieldsOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(wrongField(QStringLiteral("object")));
    return Fields(document.object());
}

template <class T, class F> Result<QList<T>> readAll(const QJsonArray &array, F read)
{
    QList<T> all;
    all.reserve(array.size());
    for (const QJsonValue &value : array) {
        if (!value.isObject())
            return fail(wrongField(QStringLiteral("item")));
        SEMESTR_LET(item, read(Fields(value.toObject())));
        all.append(std::move(item));
    }
    return all;
}

OpResult resultOf(Fields &fields)
{
    const QString letter = fields.text("r");
    const bool known = letter.size() == 1 && QStringLiteral("ancrq").contains(letter);
    fields.check("r", known);
    return known ? static_cast<OpResult>(letter.at(0).toLatin1()) : OpResult::Refused;
}

Result<OpVerdict> readVerdict(Fields fields)
{
    OpVerdict verdict;
    verdict.opNo = fields.whole("n");
    verdict.result = resultOf(fields);
    verdict.seq = fields.wholeOr("seq", 0);
    if (fields.has("why"))
        verdict.why = fields.object("why");
    SEMESTR_TRY(fields.done());
    return verdict;
}

Result<RemoteRow> readRow(Fields fields)
{
    RemoteRow row;
    row.object = fields.text("t");
    row.key = fields.text("k");
    row.rev = fields.whole("r");
    row.author = fields.uuidOrNull("a");
    row.editedAt = fields.wholeOr("e", 0);
    if (fields.has("d"))
        row.fields = fields.object("d");
    SEMESTR_TRY(fields.done());
    return row;
}

Result<ScopeBucket> readBucket(Fields fields)
{
    ScopeBucket bucket;
    bucket.bucket = BucketId(fields.uuid("b"));
    bucket.kind = fields.text("k");
    bucket.canWrite = fields.flag("w");
    bucket.family = fields.flag("f");
    SEMESTR_TRY(fields.done());
    return bucket;
}

Result<HistoryItem> readItem(Fields fields)
{
    HistoryItem item;
    item.seq = fields.whole("seq");
    item.atServer = fields.whole("at_server");
    item.atClient = fields.wholeOr("at_client", 0);
    item.person = fields.uuidOrNull("person");
    item.device = fields.textOrEmpty("device");
    item.patch = fields.textOrEmpty("patch");
    item.reason = fields.textOrEmpty("reason");
    item.result = resultOf(fields);
    SEMESTR_TRY(fields.done());
    return item;
}

Done readDevice(Fields device, HelloAnswer &hello)
{
    hello.deviceKnown = device.flag("known");
    if (hello.deviceKnown) {
        hello.deviceState = device.text("state");
        hello.lastOp = device.whole("last_op");
        hello.lastHash = device.hexOrEmpty("last_hash");
    }
    return device.done();
}

Done readTaken(Fields &fields, PushAnswer &push)
{
    push.ack = fields.whole("ack");
    // While a local transaction is staged there is no number yet.
    push.seq = fields.wholeOr("seq", 0);
    push.head = fields.hexOrEmpty("head");
    SEMESTR_LET(verdicts, readAll<OpVerdict>(fields.has("results") ? fields.list("results") : QJsonArray(),
                                             readVerdict));
    push.verdicts = verdicts;
    return fields.done();
}

} // namespace

Result<HelloAnswer> readHello(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    HelloAnswer hello;
    hello.college = fields.uuid("college");
    hello.epoch = fields.uuid("epoch");
    hello.seq = fields.whole("seq");
    hello.head = fields.hex("head");
    hello.account = AccountId(fields.uuid("account"));
    hello.person = PersonId(fields.uuid("person"));
    hello.login = fields.text("login");
    hello.mustChangePassword = fields.flag("must_change");
    hello.scopeHash = fields.hexOrEmpty("scope_hash");
    hello.serverTime = fields.whole("server_time");
    hello.leaseUntil = fields.wholeOr("lease_until", 0);
    const QJsonArray versions = fields.list("versions");
    fields.check("versions", versions.size() == 2 && versions.at(0).isDouble() && versions.at(1).isDouble());
    hello.leastVersion = versions.at(0).toInt();
    hello.newestVersion = versions.at(1).toInt();
    const QJsonObject device = fields.object("device");
    SEMESTR_TRY(fields.done());
    SEMESTR_TRY(readDevice(Fields(device), hello));
    return hello;
}

Result<PushAnswer> readPush(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    PushAnswer push;
    const QString state = fields.text("state");
    SEMESTR_TRY(fields.done());
    if (state == QLatin1String("taken")) {
        SEMESTR_TRY(readTaken(fields, push));
    } else if (state == QLatin1String("gap")) {
        push.state = PushAnswer::State::Gap;
        push.ack = fields.whole("ack");
        SEMESTR_TRY(fields.done());
    } else if (state == QLatin1String("forked")) {
        push.state = PushAnswer::State::Forked;
    } else if (state == QLatin1String("reset")) {
        push.state = PushAnswer::State::Reset;
    } else {
        return fail(wrongField(QStringLiteral("state")));
    }
    return push;
}

Result<PullAnswer> readPull(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    PullAnswer pull;
    pull.reset = fields.has("reset") && fields.flag("reset");
    if (pull.reset)
        return pull;
    pull.next = fields.whole("next");
    pull.more = fields.flag("more");
    pull.seq = fields.whole("seq");
    pull.head = pull.more ? fields.hexOrEmpty("head") : fields.hex("head");
    pull.lastOp = fields.wholeOr("last_op", 0);
    pull.scopeHash = fields.hexOrEmpty("scope_hash");
    SEMESTR_LET(rows, readAll<RemoteRow>(fields.list("rows"), readRow));
    SEMESTR_LET(verdicts, readAll<OpVerdict>(fields.has("results") ? fields.list("results") : QJsonArray(),
                                             readVerdict));
    pull.rows = std::move(rows);
    pull.verdicts = std::move(verdicts);
    SEMESTR_TRY(fields.done());
    return pull;
}

Result<ScopeAnswer> readScope(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    ScopeAnswer scope;
    scope.hash = fields.hex("hash");
    scope.same = fields.has("same") && fields.flag("same");
    if (!scope.same) {
        SEMESTR_LET(buckets, readAll<ScopeBucket>(fields.list("buckets"), readBucket));
        scope.buckets = std::move(buckets);
    }
    SEMESTR_TRY(fields.done());
    return scope;
}

Result<SnapshotAnswer> readSnapshot(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    SnapshotAnswer snapshot;
    SEMESTR_LET(rows, readAll<RemoteRow>(fields.list("rows"), readRow));
    snapshot.rows = std::move(rows);
    snapshot.next = fields.textOrEmpty("next");
    snapshot.seq = fields.whole("seq");
    SEMESTR_TRY(fields.done());
    return snapshot;
}

Result<QByteArray> readDigest(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    const QByteArray digest = fields.hex("digest");
    SEMESTR_TRY(fields.done());
    return digest;
}

Result<QList<HistoryItem>> readHistory(const QByteArray &json)
{
    SEMESTR_LET(fields, fieldsOf(json));
    const QJsonArray items = fields.list("items");
    SEMESTR_TRY(fields.done());
    return readAll<HistoryItem>(items, readItem);
}

} // namespace semestr
