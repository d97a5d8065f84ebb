// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/conflicttray.h"

#include "app/usecases/conflictdecision.h"

#include <QJsonArray>

namespace semestr {

namespace {

void fillPlace(ConflictItem &item, const ConflictPlace &place)
{
    item.page = place.page;
    item.lesson = place.lesson;
    item.slot = place.slot;
    item.studentId = place.student;
    item.group = place.groupTitle;
    item.day = place.day;
    if (place.rows) {
        item.discipline = place.rows->page.discipline;
        item.ownPage =
            place.column && std::any_of(place.rows->teachers.begin(), place.rows->teachers.end(),
                                        [&](const auto &teacher) { return teacher.first == item.reader; });
    }
    if (!place.column)
        return;
    item.workKind = place.column->kind;
    for (const WorkColumn &work : place.column->works) {
        if (work.slot == place.slot && !work.kind.isEmpty())
            item.workKind = work.kind, item.isWork = true;
    }
}

// The values of a refused change come from its patch: there is no field of its own.
Done fillValues(ConflictItem &item, const ConflictRow &row, const ConflictPlace &place,
                Connection &connection, const JournalActor &actor)
{
    const MarkScale scale =
        place.rows ? markScale(actor.policy, place.rows->page.discipline, place.day) : MarkScale();
    const auto text = [&](const QJsonValue &value) {
        return conflictText(row.object, item.field, value, scale);
    };
    const bool conflict = row.kind == ConflictItem::Kind::Conflict;
    const QJsonArray pair = row.patch.value(item.field).toArray();
    item.base = text(conflict ? row.base : pair.at(0));
    item.incoming = text(conflict ? row.incoming : pair.at(1));
    item.server = text(row.server);
    SEMESTR_LET(now, readPresentValue(connection, row, item.field));
    item.now = text(now);
    return {};
}

Done fillPeople(ConflictItem &item, const ConflictRow &row, ConflictPlaces &places)
{
    SEMESTR_LET(student, places.name(item.studentId));
    SEMESTR_LET(server, places.name(row.serverAuthor));
    SEMESTR_LET(incoming, places.name(row.incomingAuthor));
    SEMESTR_LET(decided, places.name(row.decidedBy));
    item.student = student;
    item.serverAuthor = server;
    item.incomingAuthor = incoming;
    item.decidedBy = decided;
    return {};
}

Result<ConflictItem> itemOf(const ConflictRow &row, ConflictPlaces &places, Connection &connection,
                            const JournalActor &actor)
{
    const PersonId me = actor.session.person;
    ConflictItem item;
    item.id = row.id;
    item.kind = row.kind;
    item.object = row.object;
    item.key = row.key;
    item.field = row.shownField();
    item.reader = me;
    SEMESTR_LET(place, places.of(row));
    fillPlace(item, place);
    SEMESTR_TRY(fillValues(item, row, place, connection, actor));
    SEMESTR_TRY(fillPeople(item, row, places));
    item.mineIncoming = !me.isNull() && row.incomingAuthor == me;
    item.mineServer = !me.isNull() && row.serverAuthor == me;
    item.serverAt = row.serverAt;
    item.incomingAt = row.incomingAt;
    item.receivedAt = row.receivedAt;
    item.incomingDevice = row.device;
    item.why = row.why;
    item.decision = row.decision;
    item.decidedAt = row.decidedAt;
    item.mayDecide = row.decision.isEmpty() && places.permit(row, place).has_value();
    return item;
}

Result<QList<ConflictItem>> readItems(Connection &connection, bool open, const JournalActor &actor)
{
    if (actor.session.isNull())
        return fail(Fault::NotSignedIn);
    SEMESTR_LET(rows, readConflicts(connection, open));
    ConflictPlaces places(connection, actor);
    QList<ConflictItem> items;
    for (const ConflictRow &row : std::as_const(rows)) {
        SEMESTR_LET(item, itemOf(row, places, connection, actor));
        items.append(item);
    }
    return items;
}

Result<ConflictCounts> readCounts(Connection &connection)
{
    SEMESTR_LET(q, connection.query("conflicts/count_conflicts"));
    SEMESTR_TRY(q.run());
    if (!q.next())
        return ConflictCounts();
    return ConflictCounts{q.whole(0), q.whole(1), q.whole(2)};
}

} // namespace

ConflictTray::ConflictTray(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Later<QList<ConflictItem>> ConflictTray::list(bool open)
{
    return m_workspace.store().read<QList<ConflictItem>>(
        [open, actor = JournalActor::of(m_workspace)](Connection &connection) {
            return readItems(connection, open, actor);
        });
}

Later<ConflictCounts> ConflictTray::counts()
{
    return m_workspace.store().read<ConflictCounts>(readCounts);
}

Later<qint64> ConflictTray::decide(QUuid id, ConflictChoice choice, const QString &value)
{
    const auto later =
        m_workspace.store().write<qint64>(m_workspace.context(QStringLiteral("decideConflict")),
                                          [=, actor = JournalActor::of(m_workspace)](Transaction &t) {
                                              return decideConflict(t, id, choice, value, actor);
                                          });
    whenDone<qint64>(later, this, [this](const Result<qint64> &tx) {
        if (tx)
            Q_EMIT changed();
    });
    return later;
}

} // namespace semestr
