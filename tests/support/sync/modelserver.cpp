// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/modelserver.h"

#include "app/changelog/logsql.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QtEndian>

namespace semestr::test {

bool sameValue(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return qFuzzyCompare(1.0 + a.toDouble(), 1.0 + b.toDouble()) && a.toInteger() == b.toInteger();
    return a.isUndefined() || b.isUndefined()
               ? (a.isUndefined() || a.isNull()) && (b.isUndefined() || b.isNull())
               : a == b;
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray list =
        QJsonDocument(QJsonArray{value.isUndefined() ? QJsonValue(QJsonValue::Null) : value})
            .toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

namespace {
QByteArray int8(qint64 value)
{
    const qint64 big = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&big), 8);
}
} // namespace

QByteArray batchHash(const QByteArray &previous, qint64 from, qint64 to, const QByteArray &digest)
{
    return QCryptographicHash::hash(QByteArray(previous + int8(from) + int8(to) + digest),
                                    QCryptographicHash::Sha256);
}

QByteArray batchDigest(const QList<ModelChange> &log, qint64 from, qint64 to)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto entry = std::lower_bound(log.begin(), log.end(), from,
                                  [](const ModelChange &c, qint64 seq) { return c.seq < seq; });
    for (; entry != log.end() && entry->seq <= to; ++entry)
        hash.addData(QByteArray(int8(entry->seq) + static_cast<char>(entry->result) + entry->digest));
    return hash.result();
}

ModelServer::ModelServer(const Clock &clock, quint64 seed, ModelMutants mutants)
    : m_clock(clock), m_ids(clock, seed), m_mutants(mutants)
{
    m_state.epoch = m_ids.nextUuid();
}

Done ModelServer::adopt(Connection &connection)
{
    QFile file(QStringLiteral(":/server/tables.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::BadData, {{QStringLiteral("detail"), file.fileName()}});
    QHash<QString, TableShape> shapes;
    SEMESTR_LET(list, replicatedTables(connection));
    for (const TableShape &shape : list)
        shapes.insert(shape.name, shape);
    for (const QJsonValue &value : objectOf(QString::fromUtf8(file.readAll())).value(u"tables").toArray()) {
        const QJsonObject table = value.toObject();
        const QString name = table.value(u"name").toString();
        m_order.insert(name, static_cast<int>(m_tables.size()));
        m_tables.append({shapes.value(name), static_cast<int>(m_tables.size()),
                         table.value(u"object").toString(), table.value(u"bucket").toString(),
                         table.value(u"subject").toString(), table.value(u"structural").toBool()});
    }
    for (const ModelTable &table : m_tables) {
        SEMESTR_LET(rows, connection.ask(
                              QStringLiteral("SELECT %1, %2, id_text(author_id), edited_at FROM %3")
                                  .arg(keyAsJson(table.shape), fieldsAsJson(table.shape), table.shape.name)));
        while (rows.next()) {
            ModelRow row{++m_state.seq, QUuid::fromString(rows.text(2)), rows.whole(3), {}};
            const QJsonObject fields = objectOf(rows.text(1));
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                if (!it.value().isNull())
                    row.fields.insert(it.key(), it.value());
            }
            m_state.rows.insert({table.order, rows.text(0)}, row);
            if (table.shape.name == u"college")
                m_college = CollegeId::fromText(
                    QJsonDocument::fromJson(rows.text(0).toUtf8()).array().at(0).toString());
            if (table.shape.name == u"account")
                m_accounts.append(
                    {AccountId::fromText(
                         QJsonDocument::fromJson(rows.text(0).toUtf8()).array().at(0).toString()),
                     PersonId::fromText(row.fields.value(u"person_id").toString()),
                     row.fields.value(u"login").toString()});
        }
    }
    m_state.head = batchHash(m_state.head, 1, m_state.seq, {});
    m_state.batches.append({1, m_state.seq, {}, QByteArray(32, '\0'), m_state.head});
    return {};
}

const ModelTable *ModelServer::table(const QString &name) const
{
    const auto place = m_order.constFind(name);
    return place == m_order.constEnd() ? nullptr : &m_tables.at(*place);
}

const ModelRow *ModelServer::row(const QString &object, const QString &key) const
{
    const ModelTable *known = table(object);
    if (!known)
        return nullptr;
    const auto found = m_state.rows.constFind({known->order, key});
    return found == m_state.rows.constEnd() ? nullptr : &*found;
}

Result<const ModelAccount *> ModelServer::accountOf(AccountId account) const
{
    for (const ModelAccount &known : m_accounts) {
        if (known.account == account && !known.blocked)
            return &known;
    }
    return fail(Fault::AccountBlocked);
}

Result<ModelDevice *> ModelServer::deviceOf(const ModelAccount &who, DeviceId device)
{
    const auto found = m_state.devices.find(device.uuid());
    if (found == m_state.devices.end() || found->account != who.account)
        return fail(Fault::ScopeStale); // SM001: say hello, and register
    if (found->revoked == u"refuse")
        return fail(Fault::DeviceRevoked, {{QStringLiteral("mode"), found->revoked}});
    return &*found;
}

Result<HelloAnswer> ModelServer::hello(AccountId account, DeviceId device, qint64 clientTime)
{
    SEMESTR_LET(who, accountOf(account));
    HelloAnswer answer;
    answer.college = m_college.uuid();
    answer.epoch = m_state.epoch;
    answer.seq = m_state.seq;
    answer.head = m_state.head;
    answer.account = who->account;
    answer.person = who->person;
    answer.login = who->login;
    answer.mustChangePassword = who->mustChange;
    const auto known = m_state.devices.find(device.uuid());
    if (known != m_state.devices.end() && known->account == account) {
        known->skew = clientTime - m_clock.nowMs();
        answer.deviceKnown = true;
        answer.deviceState = known->revoked.isEmpty() ? QStringLiteral("active") : known->revoked;
        answer.lastOp = known->lastOp;
        answer.lastHash = known->lastHash;
    }
    SEMESTR_LET(scopes, scope(account, {}));
    answer.scopeHash = scopes.hash;
    answer.serverTime = m_clock.nowMs();
    answer.leaseUntil = m_clock.nowMs() + 30LL * 86400000;
    answer.leastVersion = answer.newestVersion = 1;
    return answer;
}

Done ModelServer::registerDevice(AccountId account, DeviceId device, qint64 firstOp,
                                 const QByteArray &previous)
{
    SEMESTR_LET(who, accountOf(account));
    const auto known = m_state.devices.constFind(device.uuid());
    if (known != m_state.devices.constEnd())
        return known->account == account ? Done() : Done(fail(Fault::ScopeStale));
    ModelDevice made;
    made.account = who->account;
    made.lastOp = firstOp - 1;
    made.lastHash = previous;
    m_state.devices.insert(device.uuid(), made);
    return {};
}

Done ModelServer::changePassword(AccountId account)
{
    for (ModelAccount &known : m_accounts) {
        if (known.account == account)
            known.mustChange = false;
    }
    return {};
}

void ModelServer::restore(const ModelState &state, bool newEpoch)
{
    m_state = state;
    m_scopes.clear();
    if (newEpoch)
        m_state.epoch = m_ids.nextUuid();
}

void ModelServer::revoke(DeviceId device, const QString &mode)
{
    const auto known = m_state.devices.find(device.uuid());
    if (known != m_state.devices.end())
        known->revoked = mode;
}

} // namespace semestr::test
