// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/runrows.h"

#include "app/changelog/changereader.h"
#include "app/changelog/inverse.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

// What a kind's things are in the log: the table whose new rows count as made, all that count as touched, and
// whether the whole key names a thing.
struct RunTables
{
    ListKind kind;
    const char *object;
    std::initializer_list<const char *> objects;
    bool wholeKey;
};

const RunTables &tablesOf(ListKind kind)
{
    static const std::array tables{
        RunTables{ListKind::Students, "student", {"student", "person_name", "person_private"}, false},
        RunTables{ListKind::Staff, "employee", {"employee", "person_name"}, false},
        RunTables{ListKind::Rooms, "room", {"room"}, true},
        RunTables{ListKind::Bells, "bell", {"bell"}, true},
        RunTables{ListKind::Calendar, "calendar_day", {"calendar_day"}, true},
        RunTables{ListKind::Load, "teaching_load", {"teaching_load"}, true},
        RunTables{ListKind::Plan, "planned_lesson", {"planned_lesson"}, true}};
    return tables.at(static_cast<std::size_t>(kind));
}

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

std::optional<ListKind> kindOfVerb(const QString &verb)
{
    for (const ListKind kind : allListKinds) {
        if (listVerb(kind) == verb)
            return kind;
    }
    return std::nullopt;
}

Done countRun(Connection &connection, ListRun &run)
{
    const RunTables &tables = tablesOf(run.kind);
    QStringList objects;
    for (const char *object : tables.objects)
        objects.append(QString::fromLatin1(object));
    SEMESTR_LET(count, connection.query("lists/count_run"));
    count.bind("tx", run.tx).bindText("object", QString::fromLatin1(tables.object));
    SEMESTR_TRY(count.bindText("objects", jsonList(objects)).bind("whole", tables.wholeKey ? 1 : 0).run());
    if (count.next()) {
        run.created = static_cast<int>(count.whole(0));
        run.updated = static_cast<int>(count.whole(1));
    }
    return {};
}

// A transaction is undone when one that undoes it is itself in force.
Result<QSet<qint64>> readUndone(Connection &connection, qint64 since)
{
    SEMESTR_LET(list, connection.query("lists/list_undoes"));
    SEMESTR_TRY(list.bind("since", since).run());
    QList<std::pair<qint64, qint64>> undoes;
    while (list.next())
        undoes.append({list.whole(0), list.whole(1)});
    QSet<qint64> undone;
    for (auto one = undoes.crbegin(); one != undoes.crend(); ++one) {
        if (!undone.contains(one->first))
            undone.insert(one->second);
    }
    return undone;
}

// What may hold on to a thing that an import made.
const char *usesOf(const QString &object)
{
    static const QHash<QString, const char *> queries{
        {QStringLiteral("journal_page"), "lists/count_page_uses"},
        {QStringLiteral("room"), "lists/count_room_uses"},
        {QStringLiteral("building"), "lists/count_building_uses"},
        {QStringLiteral("curriculum_item"), "lists/count_item_uses"},
        {QStringLiteral("person"), "lists/count_person_uses"},
        {QStringLiteral("study_group"), "lists/count_group_uses"},
        {QStringLiteral("planned_lesson"), "lists/count_planned_uses"}};
    return queries.value(object, nullptr);
}

Done refuseUsed(Connection &connection, const ChangeEntry &entry)
{
    const char *query = usesOf(entry.object);
    const QJsonArray flag = entry.fields().value(QStringLiteral("deleted")).toArray();
    if (!query || flag.isEmpty() || flag.at(1).toInt(-1) != 0)
        return {};
    const QString id = QJsonDocument::fromJson(entry.key.toUtf8()).array().last().toString();
    SEMESTR_LET(count, connection.query(query));
    SEMESTR_TRY(count.bind("id", PageId::fromText(id)).run());
    if (!count.next() || count.whole(0) == 0)
        return {};
    return fail(Fault::UndoOvertaken,
                {{QStringLiteral("what"), entry.object}, {QStringLiteral("key"), entry.key}});
}

} // namespace

QString listVerb(ListKind kind)
{
    switch (kind) {
    case ListKind::Staff:
        return QStringLiteral("importStaff");
    case ListKind::Rooms:
        return QStringLiteral("importRooms");
    case ListKind::Bells:
        return QStringLiteral("importBells");
    case ListKind::Calendar:
        return QStringLiteral("importCalendar");
    case ListKind::Load:
        return QStringLiteral("importLoad");
    case ListKind::Plan:
        return QStringLiteral("importPlan");
    case ListKind::Students:
        break;
    }
    return QStringLiteral("importStudents");
}

Result<QList<ListRun>> readRuns(Connection &connection, int most)
{
    QStringList verbs;
    for (const ListKind kind : allListKinds)
        verbs.append(listVerb(kind));
    QList<ListRun> runs;
    {
        SEMESTR_LET(list, connection.query("lists/list_runs"));
        SEMESTR_TRY(list.bindText("verbs", jsonList(verbs)).bind("most", most).run());
        while (list.next()) {
            ListRun run;
            run.tx = list.whole(0);
            run.at = list.whole(1);
            run.kind = kindOfVerb(list.text(3)).value_or(ListKind::Students);
            run.file = list.text(4);
            run.by = {list.text(5), list.text(6), list.text(7)};
            runs.append(run);
        }
    }
    if (runs.isEmpty())
        return runs;
    SEMESTR_LET(undone, readUndone(connection, runs.last().tx));
    for (ListRun &run : runs) {
        run.undone = undone.contains(run.tx);
        SEMESTR_TRY(countRun(connection, run));
    }
    return runs;
}

Result<ListKind> kindOfRun(Connection &connection, qint64 tx)
{
    SEMESTR_LET(entries, readTransaction(connection, tx));
    SEMESTR_LET(undone, readUndone(connection, tx));
    const auto kind = entries.isEmpty() ? std::nullopt : kindOfVerb(entries.first().verb);
    if (!kind || undone.contains(tx))
        return fail(Fault::NothingToUndo);
    return *kind;
}

Result<PersonId> authorOfRun(Connection &connection, qint64 tx)
{
    SEMESTR_LET(entries, readTransaction(connection, tx));
    return entries.isEmpty() ? PersonId() : entries.first().person;
}

Done undoRun(Transaction &t)
{
    SEMESTR_LET(entries, readTransaction(t.connection(), t.context().undoes));
    SEMESTR_TRY(undoTransaction(t, t.context().undoes));
    for (const ChangeEntry &entry : entries)
        SEMESTR_TRY(refuseUsed(t.connection(), entry));
    return {};
}

} // namespace semestr
