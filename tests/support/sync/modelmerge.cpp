// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/modelserver.h"

#include <QJsonDocument>

namespace semestr::test {

namespace {

QJsonValue before(const QJsonObject &patch, const QString &field)
{
    return patch.value(field).toArray().at(0);
}

QJsonValue after(const QJsonObject &patch, const QString &field)
{
    return patch.value(field).toArray().at(1);
}

ModelVerdict verdict(OpResult result, const char *code, QJsonObject why = {})
{
    why.insert(QStringLiteral("code"), QString::fromLatin1(code));
    return {result, why};
}

const QString deletedField = QStringLiteral("deleted");

} // namespace

// The bucket of the row as its rule says; null when that cannot be known.
BucketId ModelServer::placeOf(const ModelOp &op) const
{
    const ModelTable *known = table(op.object);
    if (!known)
        return {};
    const ModelRow *present = row(op.object, op.key);
    if (present)
        return bucketOf({known->order, op.key}, *present);
    ModelRow made;
    for (auto it = op.patch.begin(); it != op.patch.end(); ++it)
        made.fields.insert(it.key(), it.value().toArray().at(1));
    return bucketOf({known->order, op.key}, made);
}

BucketId ModelServer::bucketOf(const RowId &id, const ModelRow &row) const
{
    const ModelTable &table = tableOf(id);
    const auto value = [&](const QString &column) {
        const qsizetype place = table.shape.key.indexOf(column);
        return place < 0 ? row.fields.value(column).toString()
                         : QJsonDocument::fromJson(id.second.toUtf8()).array().at(place).toString();
    };
    if (table.shape.fields.contains(QStringLiteral("bucket_id")))
        return BucketId::fromText(value(QStringLiteral("bucket_id")));
    if (table.bucket.startsWith(QLatin1Char('=')))
        return BucketId::fromText(value(table.bucket.mid(1)));
    return collegeBucket(m_college);
}

ModelVerdict ModelServer::judge(const ModelAccount &who, const ModelDevice &device, const ModelOp &op) const
{
    const ModelTable *known = table(op.object);
    if (!device.revoked.isEmpty())
        return verdict(OpResult::Waiting, "revoked");
    if (op.person != who.person.uuid())
        return verdict(OpResult::Refused, "author");
    if (!known)
        return verdict(OpResult::Refused, "unknown", {{QStringLiteral("what"), op.object}});
    for (const QString &field : op.patch.keys()) {
        if (!known->shape.fields.contains(field))
            return verdict(OpResult::Refused, "unknown", {{QStringLiteral("what"), field}});
    }
    const ModelRow *present = row(op.object, op.key);
    const QString place = QStringLiteral("bucket_id");
    if (present && op.patch.contains(place) &&
        !sameValue(after(op.patch, place), present->fields.value(place)))
        return verdict(OpResult::Refused, "bucket");
    if (!mayWrite(who, op, *known))
        return verdict(OpResult::Refused, "right", {{QStringLiteral("object"), known->object}});
    return m_judge ? m_judge(*this, who, op, present != nullptr) : ModelVerdict();
}

// Coarse, but never less strict than the scope: the exact rules are the business of rules.judge and its own
// case tables.
bool ModelServer::mayWrite(const ModelAccount &who, const ModelOp &op, const ModelTable &table) const
{
    const QList<ScopeBucket> scopes = scopeOf(who.person);
    const auto held = std::find_if(scopes.begin(), scopes.end(),
                                   [&](const ScopeBucket &s) { return s.bucket == op.bucket; });
    if (held == scopes.end())
        return false;
    if (table.object == u"conflict") {
        static const QStringList decision{QStringLiteral("decided_at"), QStringLiteral("decided_by"),
                                          QStringLiteral("decision")};
        const QStringList fields = op.patch.keys();
        return row(op.object, op.key) && std::all_of(fields.begin(), fields.end(), [](const QString &field) {
                   return decision.contains(field);
               });
    }
    const QSet<QString> roles = rolesOf(who.person);
    if (table.object == u"page" || held->kind == u"college" || held->kind == u"staff")
        return roles.contains(QStringLiteral("ADM")) || roles.contains(QStringLiteral("DEP"));
    return held->canWrite;
}

// An edit of what is not there, or a removal of what somebody else has changed meanwhile.
bool ModelServer::stale(const ModelOp &op, const ModelRow *row) const
{
    const bool touches = op.patch.contains(deletedField);
    if (!row)
        return !touches || !before(op.patch, deletedField).isNull();
    const bool removed = row->fields.value(deletedField).toInt() == 1;
    const bool removes = touches && after(op.patch, deletedField).toInt() == 1;
    if (removed)
        return !removes && !(touches && before(op.patch, deletedField).toInt() == 1);
    if (!removes || row->rev <= op.baseRev)
        return false;
    return std::any_of(m_state.log.rbegin(), m_state.log.rend(), [&](const ModelChange &change) {
        return change.seq > op.baseRev && change.object == op.object && change.key == op.key &&
               change.person != op.person &&
               (change.result == OpResult::Applied || change.result == OpResult::Conflict);
    });
}

ModelServer::Merged ModelServer::merge(const ModelOp &op, qint64 seq)
{
    const RowId id{m_order.value(op.object), op.key};
    const ModelRow *present = row(op.object, op.key);
    const bool blocked = stale(op, present);
    ModelRow next = present ? *present : ModelRow();
    Merged merged;
    for (const QString &field : op.patch.keys()) {
        const QJsonValue now = next.fields.value(field);
        if (sameValue(now, after(op.patch, field))) {
            merged.same.append(field);
        } else if (m_mutants.silentOverwrite || (!blocked && sameValue(now, before(op.patch, field)))) {
            merged.applied.append(field);
            if (after(op.patch, field).isNull())
                next.fields.remove(field);
            else
                next.fields.insert(field, after(op.patch, field));
        } else {
            merged.conflicts.append(field);
        }
    }
    if (!merged.applied.isEmpty()) {
        next.rev = seq;
        next.author = op.person;
        next.editedAt = op.at;
        m_state.rows.insert(id, next);
    }
    // A value that stayed in force is told to everybody again.
    if (!merged.conflicts.isEmpty() && present && merged.applied.isEmpty()) {
        next.rev = seq;
        m_state.rows.insert(id, next);
    }
    if (!merged.conflicts.isEmpty())
        merged.verdict = verdict(OpResult::Conflict, "conflict",
                                 {{QStringLiteral("fields"), QJsonArray::fromStringList(merged.conflicts)}});
    else if (merged.applied.isEmpty())
        merged.verdict.result = OpResult::Same;
    return merged;
}

// Open rows of the same person about the same field.
QList<RowId> ModelServer::openConflictsOf(const ModelOp &op, const QString &field) const
{
    QList<RowId> list;
    const int order = m_order.value(QStringLiteral("conflict"));
    for (auto it = m_state.rows.lowerBound({order, {}}); it != m_state.rows.end() && it.key().first == order;
         ++it) {
        const QJsonObject &row = it->fields;
        if (row.value(u"decision").isUndefined() && row.value(u"kind").toString() == u"conflict" &&
            row.value(u"object").toString() == op.object && row.value(u"object_key").toString() == op.key &&
            row.value(u"field").toString() == field &&
            row.value(u"incoming_author_id").toString() == op.person.toString(QUuid::WithoutBraces))
            list.append(it.key());
    }
    return list;
}

void ModelServer::serverWrite(Batch &batch, const RowId &id, const QJsonObject &values)
{
    ModelRow &row = m_state.rows[id];
    QJsonObject patch;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isNull() || sameValue(row.fields.value(it.key()), it.value()))
            continue;
        const QJsonValue old = row.fields.value(it.key());
        patch.insert(it.key(),
                     QJsonArray{old.isUndefined() ? QJsonValue(QJsonValue::Null) : old, it.value()});
        row.fields.insert(it.key(), it.value());
    }
    row.author = {};
    row.editedAt = m_clock.nowMs();
    batch.writes.append({id, patch});
}

void ModelServer::newConflict(Batch &batch, const ModelOp &op, const QString &field, QJsonObject fields)
{
    const BucketId own = ownBucket(batch.who->person);
    const QList<ScopeBucket> scopes = scopeOf(batch.who->person);
    const bool his = std::any_of(scopes.begin(), scopes.end(),
                                 [&](const ScopeBucket &s) { return s.bucket == op.bucket; });
    const QUuid id =
        naturalUuid("conflict", {batch.device.bytes(), QByteArray::number(op.n), field.toUtf8()});
    fields.insert(QStringLiteral("object"), op.object);
    fields.insert(QStringLiteral("object_key"), op.key);
    fields.insert(QStringLiteral("incoming_author_id"), op.person.toString(QUuid::WithoutBraces));
    fields.insert(QStringLiteral("incoming_at"), op.at);
    fields.insert(QStringLiteral("received_at"), m_clock.nowMs());
    fields.insert(QStringLiteral("incoming_device"), batch.device.text());
    fields.insert(QStringLiteral("bucket_id"), (his ? op.bucket : own).text());
    fields.insert(deletedField, 0);
    serverWrite(
        batch,
        {m_order.value(QStringLiteral("conflict")), jsonText(QJsonArray{id.toString(QUuid::WithoutBraces)})},
        fields);
}

void ModelServer::openConflicts(Batch &batch, const ModelOp &op, const Merged &merged, const ModelRow &before)
{
    for (const QString &field : merged.conflicts) {
        const QJsonArray pair = op.patch.value(field).toArray();
        QString base = jsonText(pair.at(0));
        for (const RowId &old : openConflictsOf(op, field)) {
            base = m_state.rows.value(old).fields.value(u"base").toString();
            serverWrite(batch, old, {{QStringLiteral("decision"), QStringLiteral("superseded")}});
        }
        QJsonObject row{{QStringLiteral("kind"), QStringLiteral("conflict")},
                        {QStringLiteral("field"), field},
                        {QStringLiteral("base"), base},
                        {QStringLiteral("server"), jsonText(before.fields.value(field))},
                        {QStringLiteral("incoming"), jsonText(pair.at(1))},
                        {QStringLiteral("server_at"), before.editedAt},
                        {QStringLiteral("why"), jsonText(merged.verdict.why)}};
        if (!before.author.isNull())
            row.insert(QStringLiteral("server_author_id"), before.author.toString(QUuid::WithoutBraces));
        newConflict(batch, op, field, row);
    }
}

void ModelServer::closeConflicts(Batch &batch, const ModelOp &op, const Merged &merged)
{
    for (const QString &field : QStringList(merged.applied + merged.same)) {
        for (const RowId &open : openConflictsOf(op, field)) {
            const QString incoming = m_state.rows.value(open).fields.value(u"incoming").toString();
            const bool agreed = incoming == jsonText(op.patch.value(field).toArray().at(1));
            serverWrite(batch, open,
                        {{QStringLiteral("decision"),
                          agreed ? QStringLiteral("agreed") : QStringLiteral("superseded")}});
        }
    }
}

void ModelServer::openRefusal(Batch &batch, const ModelOp &op, const ModelVerdict &verdict)
{
    newConflict(batch, op, {},
                {{QStringLiteral("field"), QString()},
                 {QStringLiteral("kind"), verdict.result == OpResult::Waiting ? QStringLiteral("waiting")
                                                                              : QStringLiteral("refused")},
                 {QStringLiteral("incoming"), op.patchText},
                 {QStringLiteral("why"), jsonText(verdict.why)}});
}

} // namespace semestr::test
