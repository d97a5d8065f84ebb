// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/conflictdecision.h"

#include "app/changelog/logsql.h"
#include "app/usecases/journalentry.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

using FieldValue = std::pair<QString, QJsonValue>;

// The decision's word is told from the side of whose change came second.
QString decisionWord(const ConflictRow &row, ConflictChoice choice)
{
    if (row.kind != ConflictItem::Kind::Conflict &&
        (choice == ConflictChoice::Server || choice == ConflictChoice::Base))
        return QStringLiteral("withdrawn");
    switch (choice) {
    case ConflictChoice::Incoming:
        return QStringLiteral("mine");
    case ConflictChoice::Server:
        return QStringLiteral("theirs");
    case ConflictChoice::Base:
        return QStringLiteral("base");
    case ConflictChoice::Other:
        break;
    }
    return QStringLiteral("other");
}

// What the choice writes; nothing when a refused change is let be.
QList<FieldValue> valuesOf(const ConflictRow &row, ConflictChoice choice)
{
    if (row.kind == ConflictItem::Kind::Conflict) {
        if (choice == ConflictChoice::Incoming)
            return {{row.field, row.incoming}};
        return {{row.field, choice == ConflictChoice::Server ? row.server : row.base}};
    }
    QList<FieldValue> values;
    if (choice != ConflictChoice::Incoming)
        return values;
    for (auto field = row.patch.begin(); field != row.patch.end(); ++field) {
        const QJsonArray pair = field.value().toArray();
        // The tombstone of a made row follows from writing it.
        if (field.key() != u"deleted" || !pair.at(0).isNull())
            values.append({field.key(), pair.at(1)});
    }
    return values;
}

class Decision
{
public:
    Decision(Transaction &t, const ConflictRow &row, const ConflictPlace &place, const JournalActor &actor)
        : m_t(t), m_row(row), m_place(place), m_actor(actor)
    {
    }

    Done put(const QString &field, const QJsonValue &value)
    {
        SEMESTR_LET(now, readPresentValue(m_t.connection(), m_row, field));
        if (now == value)
            return {};
        const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (m_place.page.isNull())
            return putAnywhere(field, value);
        SEMESTR_LET(entry, JournalEntry::begin(m_t, m_place.page, m_actor));
        if (isCell() && JournalEntry::cellFields().contains(field)) {
            SEMESTR_TRY(entry.setField(cell(), field, text));
            return {};
        }
        if (const auto edit = lessonEdit(field, text)) {
            SEMESTR_TRY(entry.edit(m_place.lesson, *edit));
            return {};
        }
        SEMESTR_TRY(entry.permitUndo(m_row.object, m_row.keyParts()));
        return writeField(field, value);
    }

    Done type(const QString &field, const QString &typed)
    {
        if (isCell() && (field == u"value" || field == u"status")) {
            SEMESTR_LET(entry, JournalEntry::begin(m_t, m_place.page, m_actor));
            SEMESTR_TRY(entry.enter(cell(), typed));
            return {};
        }
        return put(field, typed.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(typed));
    }

private:
    bool isCell() const { return m_row.object == u"mark" || m_row.object == u"attendance"; }
    CellKey cell() const { return {m_place.page, m_place.lesson, m_place.slot, m_place.student}; }

    std::optional<LessonEdit> lessonEdit(const QString &field, const QString &text) const
    {
        LessonEdit edit;
        if (m_row.object == u"lesson_record" && field == u"topic")
            edit.topic = text;
        else if (m_row.object == u"lesson_record" && field == u"kind")
            edit.kind = text;
        else if (m_row.object == u"lesson_record" && field == u"note")
            edit.note = text;
        else if (m_row.object == u"homework" && field == u"text" && m_place.student.isNull())
            edit.homeworkText = text;
        else
            return std::nullopt;
        return edit;
    }

    Done putAnywhere(const QString &field, const QJsonValue &value)
    {
        AccessTarget target;
        target.group = m_place.group;
        SEMESTR_TRY(m_actor.permit("edit", m_row.object.toUtf8().constData(), target));
        return writeField(field, value);
    }

    // A field that no verb of the journal writes: by its name, which the shape of the table vouches for.
    Done writeField(const QString &field, const QJsonValue &value)
    {
        SEMESTR_LET(tables, replicatedTables(m_t.connection()));
        for (const TableShape &table : tables) {
            if (table.name != m_row.object || !table.fields.contains(field))
                continue;
            SEMESTR_LET(q, m_t.connection().prepare(updateSql(table, field)));
            q.bindText("key", m_row.key);
            q.bindText("value",
                       QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
            SEMESTR_TRY(q.run());
            if (q.changedRows() == 1)
                return {};
        }
        return fail(Fault::NotFound, {{QStringLiteral("what"), m_row.object}});
    }

    static QString updateSql(const TableShape &table, const QString &field)
    {
        const QString alive = field == u"deleted" ? QString() : QStringLiteral(", deleted = 0");
        return QStringLiteral("UPDATE %1 SET %2 = %3%4, author_id = (SELECT person_id FROM change_context "
                              "WHERE id = 1), edited_at = (SELECT at FROM change_context WHERE id = 1) "
                              "WHERE %5")
            .arg(table.name, field, fromText(table, field, QStringLiteral("json_extract(:value, '$[0]')")),
                 alive, keyMatches(table).join(QStringLiteral(" AND ")));
    }

    Transaction &m_t;
    const ConflictRow &m_row;
    const ConflictPlace &m_place;
    const JournalActor &m_actor;
};

Done close(Transaction &t, QUuid id, const QString &decision)
{
    SEMESTR_LET(q, t.query("conflicts/decide_conflict"));
    SEMESTR_TRY(q.bind("id", id.toRfc4122()).bindText("decision", decision).run());
    return q.changedRows() == 1 ? Done() : Done(fail(Fault::ConflictClosed));
}

} // namespace

Result<qint64> decideConflict(Transaction &t, QUuid id, ConflictChoice choice, const QString &typed,
                              const JournalActor &actor)
{
    if (actor.session.isNull())
        return fail(Fault::NotSignedIn);
    SEMESTR_LET(row, readConflict(t.connection(), id));
    if (!row.decision.isEmpty())
        return fail(Fault::ConflictClosed);
    ConflictPlaces places(t.connection(), actor);
    SEMESTR_LET(place, places.of(row));
    SEMESTR_TRY(places.permit(row, place));
    Decision decision(t, row, place, actor);
    if (choice == ConflictChoice::Other) {
        SEMESTR_TRY(decision.type(row.shownField(), typed.trimmed()));
    } else {
        for (const auto &[field, value] : valuesOf(row, choice))
            SEMESTR_TRY(decision.put(field, value));
    }
    SEMESTR_TRY(close(t, id, decisionWord(row, choice)));
    return t.tx();
}

} // namespace semestr
