// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "app/main/console/choose.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/usecases/listimport.h"
#include "app/wording/lists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

// The list is the second word of the command: «import rooms».
ListKind kindOf(const Call &call)
{
    const QString word = QString::fromLatin1(call.command->name).section(QLatin1Char(' '), 1);
    return listKindOf(word).value_or(ListKind::Students);
}

// The words of a file of columns: {"full_name": "ФИО студента", "group": "Группа"}.
Done applyMap(ListKind kind, ListMap &map, const RawTable &table, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::FileUnreadable,
                    {{QStringLiteral("file"), name}, {QStringLiteral("detail"), file.errorString()}});
    const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
    if (words.isEmpty())
        return fail(Fault::FileFormat,
                    {{QStringLiteral("file"), name}, {QStringLiteral("expected"), QStringLiteral("JSON")}});
    for (const ListColumn &column : listColumns(kind)) {
        const QString heading = words.value(column.code).toString();
        if (heading.isEmpty())
            continue;
        const auto at = table.headings.indexOf(heading);
        if (at < 0)
            return fail(Fault::ColumnMissing, {{QStringLiteral("file"), table.file},
                                               {QStringLiteral("sheet"), table.sheet},
                                               {QStringLiteral("column"), heading}});
        map.insert(column.code, static_cast<int>(at));
    }
    return {};
}

// The page of a thematic plan that the file itself does not name.
Result<ListScope> scopeOf(const Call &call, Workspace &workspace)
{
    if (!call.has("group") && !call.has("discipline"))
        return ListScope{};
    JournalActions actions(workspace);
    SEMESTR_LET(pages, waitFor(actions.pages()));
    SEMESTR_LET(page, choosePage(pages, call.text("group"), call.text("discipline")));
    return ListScope{page.id, {}};
}

bool pageIsWhole(const Call &call)
{
    return call.has("group") == call.has("discipline");
}

QJsonObject rejectedFields(const ListVerdict &verdict, ListKind kind, const ListMap &map)
{
    const int column = verdict.column.isEmpty() ? -1 : map.value(verdict.column, -1);
    return {{QStringLiteral("row"), verdict.row},
            {QStringLiteral("reason"), listSentence(verdict, kind)},
            {QStringLiteral("column"), column < 0 ? QJsonValue() : QJsonValue(columnLetters(column))}};
}

void addRejected(Answer &answer, const RawTable &table, const ListMap &map, const ListPreview &preview)
{
    QJsonArray rejected;
    const QString place =
        table.sheet.isEmpty() ? table.file : QStringLiteral("%1, %2").arg(table.file, table.sheet);
    for (const ListVerdict &verdict : preview.rows) {
        if (verdict.state != RowState::Rejected)
            continue;
        const QJsonObject fields = rejectedFields(verdict, preview.kind, map);
        rejected.append(fields);
        const QString column = fields.value(QStringLiteral("column")).toString();
        answer.lines.append(QStringLiteral("%1, %2%3: %4")
                                .arg(place, column, QString::number(verdict.row),
                                     fields.value(QStringLiteral("reason")).toString()));
    }
    answer.fields.insert(QStringLiteral("rejected"), rejected);
}

// What comes into being on the way, before it is written.
QStringList toBeMade(const ListPreview &preview)
{
    QStringList made;
    for (const ListVerdict &verdict : preview.rows) {
        const bool group = verdict.student && verdict.student->reason == RowReason::GroupNew;
        if ((group || verdict.reason == ListReason::NewThing) && !made.contains(verdict.detail))
            made.append(group ? verdict.student->student.group : verdict.detail);
    }
    return made;
}

void addCounts(Answer &answer, ListKind kind, const ListOutcome &outcome, bool written)
{
    answer.fields.insert(QStringLiteral("created"), outcome.created);
    answer.fields.insert(QStringLiteral("updated"), outcome.updated);
    answer.fields.insert(QStringLiteral("unchanged"), outcome.unchanged);
    const QString made = kind == ListKind::Students ? QStringLiteral("new_groups") : QStringLiteral("made");
    answer.fields.insert(made, QJsonArray::fromStringList(outcome.made));
    answer.fields.insert(QStringLiteral("written"), written);
    answer.lines.prepend(Console::tr("Created: %1, updated: %2, unchanged: %3.")
                             .arg(outcome.created)
                             .arg(outcome.updated)
                             .arg(outcome.unchanged));
}

Answer previewAnswer(const ListPreview &preview)
{
    ListOutcome outcome;
    outcome.created = preview.count(RowState::New) + preview.count(RowState::Look);
    outcome.updated = preview.count(RowState::Differs);
    outcome.unchanged = preview.count(RowState::Unchanged);
    outcome.made = toBeMade(preview);
    Answer answer;
    addCounts(answer, preview.kind, outcome, false);
    return answer;
}

// Rows that are rejected stop the whole import unless they may be skipped.
Answer stopped(const ListPreview &preview)
{
    Answer answer;
    addCounts(answer, preview.kind, {}, false);
    answer.lines = {
        Console::tr("Nothing was written: %n row(s) rejected. Correct them, or let them be skipped with "
                    "--skip-invalid.",
                    nullptr, preview.count(RowState::Rejected))};
    answer.code = 1;
    return answer;
}

Result<ListMap> mapOf(ListImport &import, ListKind kind, const RawTable &table, const Call &call)
{
    SEMESTR_LET(map, waitFor(import.mapOf(kind, table.headings)));
    if (call.has("map"))
        SEMESTR_TRY(applyMap(kind, map, table, call.text("map")));
    return map;
}

Result<Answer> runImport(Call &call)
{
    const ListKind kind = kindOf(call);
    SEMESTR_LET(file, CollegeFile::open(call, call.has("dry-run") ? CollegeFile::Access::Read
                                                                  : CollegeFile::Access::Write));
    ListImport import(file->workspace());
    SEMESTR_TRY(import.mayImport(kind));
    SEMESTR_LET(scope, scopeOf(call, file->workspace()));
    SEMESTR_LET(table, readTable(call.text("file"), call.text("sheet"), {}, kind));
    SEMESTR_LET(map, mapOf(import, kind, table, call));
    const ImportOptions options{call.has("skip-invalid"), call.has("update")};
    SEMESTR_LET(preview, waitFor(import.preview(kind, table, map, options, scope)));
    const bool stops = preview.count(RowState::Rejected) > 0 && !options.skipInvalid;
    Answer answer = stops ? stopped(preview) : previewAnswer(preview);
    if (!stops && !call.has("dry-run")) {
        SEMESTR_LET(outcome, waitFor(import.write(kind, table, map, options, scope)));
        answer = {};
        addCounts(answer, kind, outcome, true);
    }
    addRejected(answer, table, map, preview);
    return answer;
}

// A list is a table by its name; anything else would be a table under a wrong name.
Done checkName(const QString &file)
{
    for (const char *ending : {".xlsx", ".csv"}) {
        if (file.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return {};
    }
    return fail(Fault::FileFormat,
                {{QStringLiteral("file"), file}, {QStringLiteral("expected"), QStringLiteral("xlsx, csv")}});
}

// Who has left has no place in a list of groups.
Result<Answer> studentsAnswer(Workspace &workspace, int count, const QString &target)
{
    StudentImport students(workspace);
    SEMESTR_LET(all, waitFor(students.all()));
    return Answer{{{QStringLiteral("students"), count},
                   {QStringLiteral("without_group"), static_cast<int>(all.size()) - count},
                   {QStringLiteral("file"), target}},
                  {Console::tr("%n student(s): %1", nullptr, count).arg(target)}};
}

Result<Answer> runExport(Call &call)
{
    const QString target = call.text("file");
    const ListKind kind = kindOf(call);
    SEMESTR_TRY(checkName(target));
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    SEMESTR_LET(scope, scopeOf(call, file->workspace()));
    ListImport lists(file->workspace());
    SEMESTR_LET(table, waitFor(lists.table(kind, scope)));
    SEMESTR_TRY(writeTable(target, table, formatOf(target), {{}, file->workspace().nowMs()}));
    const int count = static_cast<int>(table.rows.size());
    if (kind == ListKind::Students)
        return studentsAnswer(file->workspace(), count, target);
    return Answer{{{QStringLiteral("rows"), count}, {QStringLiteral("file"), target}},
                  {Console::tr("%n row(s): %1", nullptr, count).arg(target)}};
}

QJsonObject fieldsOf(const ListRun &run)
{
    return {
        {QStringLiteral("tx"), run.tx},
        {QStringLiteral("at"), QDateTime::fromMSecsSinceEpoch(run.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("by"), run.by.full()},
        {QStringLiteral("list"), listCode(run.kind)},
        {QStringLiteral("file"), run.file},
        {QStringLiteral("created"), run.created},
        {QStringLiteral("updated"), run.updated},
        {QStringLiteral("undone"), run.undone}};
}

QString lineOf(const ListRun &run, const CollegeTime &time)
{
    const QString counts = Console::tr("created: %1, updated: %2").arg(run.created).arg(run.updated);
    QStringList parts{time.at(run.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), listName(run.kind),
                      run.file, run.by.initials(), counts};
    if (run.undone)
        //: An import that was taken back.
        parts.append(Console::tr("undone"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

Result<Answer> runHistory(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    ListImport lists(file->workspace());
    SEMESTR_LET(runs, waitFor(lists.history()));
    Answer answer;
    QJsonArray imports;
    for (const ListRun &run : std::as_const(runs)) {
        imports.append(fieldsOf(run));
        answer.lines.append(lineOf(run, file->workspace().time()));
    }
    answer.fields.insert(QStringLiteral("imports"), imports);
    return answer;
}

QList<OptionInfo> importOptions()
{
    return {
        {"file", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "the list")},
        {"sheet", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "the sheet of a workbook")},
        {"map", OptionKind::File, false,
         QT_TRANSLATE_NOOP("Console", "JSON: which heading stands for which column")},
        {"dry-run", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "only tells what would be done")},
        {"update", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "rows that differ are written")},
        {"skip-invalid", OptionKind::Flag, false,
         QT_TRANSLATE_NOOP("Console", "rejected rows are left out")}};
}

QList<OptionInfo> exportOptions()
{
    return {{"file", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "the file to write: xlsx or csv")}};
}

QList<OptionInfo> ofPage(QList<OptionInfo> options)
{
    options.append({"group", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "the group of the plan")});
    options.append(
        {"discipline", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "the discipline of the plan")});
    return options;
}

struct ListHelp
{
    const char *importName, *exportName;
    const char *importHelp, *exportHelp;
};

constexpr std::array helps{
    ListHelp{"import students", "export students",
             QT_TRANSLATE_NOOP("Console", "a list of students from xlsx or csv; all rows or none"),
             QT_TRANSLATE_NOOP("Console", "the students with their groups, as import reads them")},
    ListHelp{"import staff", "export staff", QT_TRANSLATE_NOOP("Console", "a list of employees"),
             QT_TRANSLATE_NOOP("Console", "the employees, as import reads them")},
    ListHelp{"import rooms", "export rooms",
             QT_TRANSLATE_NOOP("Console", "a list of rooms with their buildings"),
             QT_TRANSLATE_NOOP("Console", "the rooms, as import reads them")},
    ListHelp{"import bells", "export bells",
             QT_TRANSLATE_NOOP("Console", "bell schedules, a row is one period"),
             QT_TRANSLATE_NOOP("Console", "the bell schedules, as import reads them")},
    ListHelp{"import calendar", "export calendar",
             QT_TRANSLATE_NOOP("Console", "holidays, vacations, working Saturdays, short days"),
             QT_TRANSLATE_NOOP("Console", "the calendar, as import reads it")},
    ListHelp{"import load", "export load",
             QT_TRANSLATE_NOOP("Console",
                               "the teaching load of a term; opens journal pages and gives them teachers"),
             QT_TRANSLATE_NOOP("Console", "the load of the present term, as import reads it")},
    ListHelp{"import ktp", "export ktp", QT_TRANSLATE_NOOP("Console", "thematic plans, a row is one lesson"),
             QT_TRANSLATE_NOOP("Console", "the thematic plans, as import reads them")}};

} // namespace

QList<CommandInfo> listCommands()
{
    QList<CommandInfo> commands;
    for (std::size_t i = 0; i < helps.size(); ++i) {
        const ListHelp &help = helps.at(i);
        const bool plan = allListKinds.at(i) == ListKind::Plan;
        const auto complete = plan ? pageIsWhole : nullptr;
        commands.append({help.importName, help.importHelp, true,
                         plan ? ofPage(importOptions()) : importOptions(), runImport, complete});
        commands.append({help.exportName, help.exportHelp, true,
                         plan ? ofPage(exportOptions()) : exportOptions(), runExport, complete});
    }
    commands.append({"import history",
                     QT_TRANSLATE_NOOP("Console", "which lists were brought in, when and by whom"),
                     true,
                     {},
                     runHistory});
    return commands;
}

} // namespace semestr
