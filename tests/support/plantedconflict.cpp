// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plantedconflict.h"

namespace semestr::test {

namespace {

ChangeContext serverContext(Workspace &workspace)
{
    ChangeContext context;
    context.device = workspace.device();
    context.verb = QStringLiteral("pull");
    context.applying = true;
    return context;
}

const QString insertion = QStringLiteral(
    "INSERT INTO conflict(id, kind, object, object_key, field, base, server, incoming, why, "
    "server_author_id, "
    "server_at, incoming_author_id, incoming_at, received_at, incoming_device, subject_id, bucket_id) "
    "VALUES (:id, :kind, :object, :key, :field, :base, :server, :incoming, :why, :serverAuthor, :serverAt, "
    ":incomingAuthor, :incomingAt, :receivedAt, :device, :subject, :bucket)");

} // namespace

Result<QUuid> plantConflict(Workspace &workspace, const PlantedConflict &p)
{
    return waitFor(
        workspace.store().write<QUuid>(serverContext(workspace), [p](Transaction &t) -> Result<QUuid> {
            const QUuid id = naturalUuid("conflict", {p.object.toUtf8(), p.key.toUtf8(), p.field.toUtf8()});
            SEMESTR_LET(q, t.connection().prepare(insertion));
            q.bind("id", id.toRfc4122()).bindText("kind", p.kind).bindText("object", p.object);
            q.bindText("key", p.key).bindText("field", p.field).bindText("base", p.base);
            q.bindText("server", p.server).bindText("incoming", p.incoming).bindText("why", p.why);
            q.bind("serverAuthor", p.serverAuthor).bind("serverAt", p.serverAt);
            q.bind("incomingAuthor", p.incomingAuthor).bind("incomingAt", p.incomingAt);
            q.bind("receivedAt", p.receivedAt).bindText("device", p.device);
            q.bind("subject", p.subject).bind("bucket", p.bucket);
            SEMESTR_TRY(q.run());
            return id;
        }));
}

Done applyAsServer(Workspace &workspace, const QString &sql)
{
    const auto done = waitFor(
        workspace.store().write<bool>(serverContext(workspace), [sql](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(t.connection().execute(sql));
            return true;
        }));
    return done ? Done() : Done(fail(done.error()));
}

} // namespace semestr::test
