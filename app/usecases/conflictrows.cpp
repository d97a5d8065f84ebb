// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/conflictrows.h"

#include "app/changelog/logsql.h"
#include "app/domain/journal/presence.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

QJsonValue valueOf(const QString &text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Null);
    return QJsonDocument::fromJson(QString(u'[' + text + u']').toUtf8()).array().at(0);
}

ConflictItem::Kind kindOf(const QString &code)
{
    if (code == u"refused")
        return ConflictItem::Kind::Refused;
    return code == u"waiting" ? ConflictItem::Kind::Waiting : ConflictItem::Kind::Conflict;
}

ConflictRow rowOf(const Query &q)
{
    ConflictRow row;
    row.id = QUuid::fromRfc4122(q.bytes(0));
    row.kind = kindOf(q.text(1));
    row.object = q.text(2);
    row.key = q.text(3);
    row.field = q.text(4);
    row.base = valueOf(q.text(5));
    row.server = valueOf(q.text(6));
    row.incoming = valueOf(q.text(7));
    if (row.field.isEmpty())
        row.patch = row.incoming.toObject();
    row.why = QJsonDocument::fromJson(q.text(8).toUtf8()).object();
    row.serverAuthor = q.id<PersonId>(9);
    row.serverAt = q.whole(10);
    row.incomingAuthor = q.id<PersonId>(11);
    row.incomingAt = q.whole(12);
    row.receivedAt = q.whole(13);
    row.device = q.text(14);
    row.subject = q.id<PersonId>(15);
    row.decision = q.text(16);
    row.decidedBy = q.id<PersonId>(17);
    row.decidedAt = q.whole(18);
    return row;
}

bool isOfPage(const QString &object)
{
    static const QStringList tables{QStringLiteral("mark"), QStringLiteral("attendance"),
                                    QStringLiteral("lesson_record"), QStringLiteral("homework"),
                                    QStringLiteral("work")};
    return tables.contains(object);
}

// The word of the table of rights for a table.
QByteArray rightsObject(const QString &table)
{
    if (table == u"homework")
        return "lesson_record";
    return table.toUtf8();
}

AccessTarget targetOf(const ConflictPlace &place, PersonId person)
{
    AccessTarget target;
    if (place.rows && place.column)
        return place.rows->target(person, *place.column);
    target.group = place.group;
    return target;
}

} // namespace

QStringList ConflictRow::keyParts() const
{
    QStringList parts;
    for (const QJsonValue &part : QJsonDocument::fromJson(key.toUtf8()).array())
        parts.append(part.isString() ? part.toString() : QString::number(part.toInteger()));
    return parts;
}

QString ConflictRow::shownField() const
{
    if (!field.isEmpty())
        return field;
    for (const char *known :
         {"value", "value2", "status", "minutes", "topic", "text", "kind", "homework_state", "due_on"}) {
        if (patch.contains(QLatin1String(known)))
            return QString::fromLatin1(known);
    }
    for (const QString &any : patch.keys()) {
        if (any != u"deleted")
            return any;
    }
    return patch.isEmpty() ? QString() : QStringLiteral("deleted");
}

Result<ConflictPlace> ConflictPlaces::of(const ConflictRow &row)
{
    ConflictPlace place;
    const QStringList key = row.keyParts();
    place.student = row.subject;
    if (row.object == u"absence") {
        place.group = GroupId::fromText(key.value(0));
        SEMESTR_TRY(readAbsence(row, place));
    }
    if (!isOfPage(row.object))
        return place;
    place.page = PageId::fromText(key.value(0));
    if (row.object == u"homework") {
        SEMESTR_LET(read, m_connection.query("conflicts/read_homework_place"));
        SEMESTR_TRY(read.bind("page_id", place.page).bind("id", PageId::fromText(key.value(1))).run());
        if (read.next()) {
            place.lesson = read.id<LessonId>(0);
            place.student = read.id<PersonId>(1);
        }
    } else {
        place.lesson = LessonId::fromText(key.value(1));
    }
    if (row.object == u"mark" || row.object == u"work")
        place.slot = key.value(2).toInt();
    if (row.object == u"mark" || row.object == u"attendance")
        place.student = PersonId::fromText(key.last());
    SEMESTR_TRY(readPage(place));
    SEMESTR_TRY(readLessonOf(place));
    return place;
}

Done ConflictPlaces::readAbsence(const ConflictRow &row, ConflictPlace &place)
{
    {
        SEMESTR_LET(read, m_connection.query("conflicts/read_absence_student"));
        read.bind("group_id", place.group);
        SEMESTR_TRY(read.bind("id", PersonId::fromText(row.keyParts().value(1))).run());
        if (read.next()) {
            place.student = read.id<PersonId>(0);
            place.day = read.day(1);
        }
    }
    SEMESTR_LET(title, m_connection.query("conflicts/read_group_title"));
    SEMESTR_TRY(title.bind("group_id", place.group).run());
    if (title.next())
        place.groupTitle = title.text(0);
    return {};
}

// A page that has left this file with its bucket is no error: the tray still shows what it knows.
Done ConflictPlaces::readPage(ConflictPlace &place)
{
    if (!m_pages.contains(place.page)) {
        Result<PageRows> rows = readPageRows(m_connection, place.page, m_actor);
        if (!rows && rows.error().fault != Fault::NotFound)
            return fail(rows.error());
        if (!rows)
            return {};
        m_pages.insert(place.page, *rows);
    }
    place.rows = m_pages.value(place.page);
    place.group = place.rows->page.group;
    place.groupTitle = place.rows->page.groupTitle;
    return {};
}

Done ConflictPlaces::readLessonOf(ConflictPlace &place)
{
    if (!m_lessons.contains(place.lesson)) {
        Result<LessonColumn> lesson = readLesson(m_connection, place.page, place.lesson);
        if (!lesson && lesson.error().fault != Fault::NotFound)
            return fail(lesson.error());
        if (!lesson)
            return {};
        m_lessons.insert(place.lesson, *lesson);
    }
    place.column = m_lessons.value(place.lesson);
    place.day = place.column->day;
    return {};
}

Result<PersonName> ConflictPlaces::name(PersonId person)
{
    if (person.isNull())
        return PersonName();
    if (!m_names.contains(person)) {
        SEMESTR_LET(read, readName(m_connection, person));
        m_names.insert(person, read);
    }
    return m_names.value(person);
}

Done ConflictPlaces::permit(const ConflictRow &row, const ConflictPlace &place) const
{
    const PersonId me = m_actor.session.person;
    const AccessTarget target = targetOf(place, me);
    const bool mine = row.incomingAuthor == me || row.serverAuthor == me;
    if (!me.isNull() && mine && (target.ownPage || row.kind != ConflictItem::Kind::Conflict))
        return {};
    return m_actor.permit("edit", rightsObject(row.object).constData(), target);
}

Result<QList<ConflictRow>> readConflicts(Connection &connection, bool open)
{
    SEMESTR_LET(list, connection.query("conflicts/list_conflicts"));
    SEMESTR_TRY(list.bind("open", open ? 1 : 0).run());
    QList<ConflictRow> rows;
    while (list.next())
        rows.append(rowOf(list));
    return rows;
}

Result<ConflictRow> readConflict(Connection &connection, QUuid id)
{
    SEMESTR_LET(read, connection.query("conflicts/read_conflict"));
    SEMESTR_TRY(read.bind("id", id.toRfc4122()).run());
    if (!read.next())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("conflict")}});
    return rowOf(read);
}

Result<QJsonValue> readPresentValue(Connection &connection, const ConflictRow &row, const QString &field)
{
    SEMESTR_LET(tables, replicatedTables(connection));
    for (const TableShape &table : tables) {
        if (table.name != row.object || !table.fields.contains(field))
            continue;
        const QString alive = field == u"deleted" ? QString() : QStringLiteral(" AND deleted = 0");
        SEMESTR_LET(
            q, connection.prepare(QString(QStringLiteral("SELECT json_array(%1) FROM %2 WHERE %3%4")
                                              .arg(asText(table, field), table.name,
                                                   keyMatches(table).join(QStringLiteral(" AND ")), alive))));
        SEMESTR_TRY(q.bindText("key", row.key).run());
        if (q.next())
            return QJsonDocument::fromJson(q.text(0).toUtf8()).array().at(0);
    }
    return QJsonValue(QJsonValue::Null);
}

QString conflictText(const QString &object, const QString &field, const QJsonValue &value,
                     const MarkScale &scale)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (object == u"attendance" && field == u"status" && !value.toString().isEmpty()) {
        const Presence presence = presenceOf(value.toString());
        const QString letter = scale.letter(presence);
        return presence == Presence::Present || letter.isEmpty() ? value.toString() : letter;
    }
    return value.toVariant().toString();
}

} // namespace semestr
