// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sealing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <libpq-fe.h>
#include <memory>

namespace semestr::test {

struct PushOp
{
    QByteArray object, key, patch;
    qint64 base = 0;
    QByteArray reason = {};
    QUuid person = {}; // null: the peer's own
    qint64 at = 1'791'446'400'000;
};

struct PushReply
{
    QByteArray sqlState; // empty: answered
    QJsonObject json;

    QString state() const { return json[QStringLiteral("state")].toString(); }
    qint64 number(const char *key) const { return json[QLatin1String(key)].toVariant().toLongLong(); }
    // «n:r code, …» of what was not simply applied.
    QString told() const
    {
        QStringList list;
        const QJsonArray results = json[QStringLiteral("results")].toArray();
        for (const QJsonValue &result : results)
            list.append(QStringLiteral("%1:%2 %3")
                            .arg(result[QStringLiteral("n")].toInt())
                            .arg(result[QStringLiteral("r")].toString(),
                                 result[QStringLiteral("why")][QStringLiteral("code")].toString())
                            .trimmed());
        return list.join(QStringLiteral(", "));
    }
};

// A device of a person as the server sees it: seals its own operations and speaks libpq. Thread: one.
class PushPeer
{
public:
    PushPeer(const QString &url, QUuid person, QUuid device, QByteArray epoch)
        : m_connection(PQconnectdb(url.toUtf8().constData()), &PQfinish)
        , m_person(person)
        , m_device(device)
        , m_epoch(std::move(epoch))
        , m_hash(32, '\0')
    {
    }

    bool connected() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    QString error() const { return QString::fromUtf8(PQerrorMessage(m_connection.get())); }
    qint64 last() const { return m_last; }
    QByteArray hash() const { return m_hash; }
    QByteArray device() const { return m_device.toString(QUuid::WithoutBraces).toLatin1(); }

    PushReply call(const QByteArray &sql, const QList<QByteArray> &values)
    {
        QList<const char *> texts;
        for (const QByteArray &value : values)
            texts.append(value.isNull() ? nullptr : value.constData());
        const std::unique_ptr<PGresult, decltype(&PQclear)> answer(
            PQexecParams(m_connection.get(), sql.constData(), static_cast<int>(texts.size()), nullptr,
                         texts.constData(), nullptr, nullptr, 0),
            &PQclear);
        const ExecStatusType status = PQresultStatus(answer.get());
        if (status == PGRES_COMMAND_OK)
            return {};
        if (status != PGRES_TUPLES_OK) {
            const char *code = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
            return {code ? QByteArray(code) : QByteArray("lost"), {}};
        }
        const QByteArray text = PQgetvalue(answer.get(), 0, 0);
        const QJsonDocument document = QJsonDocument::fromJson(text);
        return {{},
                document.isObject() ? document.object()
                                    : QJsonObject{{QStringLiteral("value"), QString::fromUtf8(text)}}};
    }

    // The chain after these operations; their JSON goes to `json`.
    QByteArray seal(const QList<PushOp> &ops, qint64 first, QByteArray chain, QByteArray *json) const
    {
        QJsonArray list;
        for (qint64 n = first; n < first + ops.size(); ++n) {
            const PushOp &op = ops[n - first];
            const QByteArray person =
                (op.person.isNull() ? m_person : op.person).toString(QUuid::WithoutBraces).toLatin1();
            const QByteArray salt = QByteArray::number(n).rightJustified(16, 's');
            const std::optional<QByteArray> reason =
                op.reason.isEmpty() ? std::nullopt : std::optional<QByteArray>(op.reason);
            chain = changeHash(
                chain,
                changeDigest(salt, canonicalChange({QByteArray("1"), QByteArray::number(n),
                                                    QByteArray::number(first), QByteArray::number(op.at),
                                                    person, op.object, op.key, QByteArray::number(op.base),
                                                    op.patch, reason, QByteArray("putMark"), std::nullopt})));
            list.append(QJsonObject{
                {QStringLiteral("x"), first},
                {QStringLiteral("at"), op.at},
                {QStringLiteral("p"), QString::fromLatin1(person)},
                {QStringLiteral("t"), QString::fromUtf8(op.object)},
                {QStringLiteral("k"), QString::fromUtf8(op.key)},
                {QStringLiteral("b"), op.base},
                {QStringLiteral("s"), QString::fromUtf8(op.patch)},
                {QStringLiteral("w"), op.reason.isEmpty() ? QJsonValue() : QString::fromUtf8(op.reason)},
                {QStringLiteral("a"), QStringLiteral("putMark")},
                {QStringLiteral("u"), QJsonValue()},
                {QStringLiteral("v"), 1},
                {QStringLiteral("l"), QString::fromLatin1(salt.toHex())}});
        }
        *json = QJsonDocument(list).toJson(QJsonDocument::Compact);
        return chain;
    }

    // As it is said, right or wrong.
    PushReply send(qint64 first, const QByteArray &previous, const QByteArray &hash, const QByteArray &json,
                   bool more = false)
    {
        return call("SELECT api.push($1, $2, $3, $4, $5, $6, $7)",
                    {device(), m_epoch, QByteArray::number(first), "\\x" + previous.toHex(),
                     "\\x" + hash.toHex(), json, more ? "true" : "false"});
    }
    // The next operations of this device; it moves on when they were taken.
    PushReply push(const QList<PushOp> &ops)
    {
        QByteArray json;
        const QByteArray end = seal(ops, m_last + 1, m_hash, &json);
        PushReply reply = send(m_last + 1, m_hash, end, json);
        if (reply.state() == QLatin1String("taken")) {
            m_last += ops.size();
            m_hash = end;
        }
        return reply;
    }
    void moveTo(qint64 last, const QByteArray &hash)
    {
        m_last = last;
        m_hash = hash;
    }
    void setEpoch(const QByteArray &epoch) { m_epoch = epoch; }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
    QUuid m_person;
    QUuid m_device;
    QByteArray m_epoch;
    qint64 m_last = 0;
    QByteArray m_hash;
};

} // namespace semestr::test
