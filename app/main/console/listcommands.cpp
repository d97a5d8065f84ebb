// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/usecases/studentimport.h"
#include "app/wording/sentences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

struct ColumnCode
{
    const char *code;
    StudentColumn column;
};

// The words of a file of columns: {"full_name": "ФИО студента", "group": "Группа"}.
constexpr ColumnCode columnCodes[] = {
    {"full_name", StudentColumn::FullName},
    {"last_name", StudentColumn::LastName},
    {"first_name", StudentColumn::FirstName},
    {"middle_name", StudentColumn::MiddleName},
    {"birth_day", StudentColumn::BirthDay},
    {"group", StudentColumn::Group},
    {"record_book", StudentColumn::RecordBook},
    {"sex", StudentColumn::Sex},
    {"phone", StudentColumn::Phone},
};

tl::unexpected<Error> missing(const RawTable &table, const QString &column)
{
    return fail(Fault::ColumnMissing, {{QStringLiteral("file"), table.file},
                                       {QStringLiteral("sheet"), table.sheet},
                                       {QStringLiteral("column"), column}});
}

Done applyMap(StudentColumns &columns, const RawTable &table, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::FileUnreadable,
                    {{QStringLiteral("file"), name}, {QStringLiteral("detail"), file.errorString()}});
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object();
    if (map.isEmpty())
        return fail(Fault::FileFormat,
                    {{QStringLiteral("file"), name}, {QStringLiteral("expected"), QStringLiteral("JSON")}});
    for (const ColumnCode &code : columnCodes) {
        const QString heading = map.value(QLatin1String(code.code)).toString();
        if (heading.isEmpty())
            continue;
        const auto at = table.headings.indexOf(heading);
        if (at < 0)
            return missing(table, heading);
        columns.insert(code.column, static_cast<int>(at));
    }
    return {};
}

Result<StudentColumns> columnsOf(const RawTable &table, const Call &call)
{
    StudentColumns columns = guessColumns(table.headings);
    if (call.has("map"))
        SEMESTR_TRY(applyMap(columns, table, call.text("map")));
    if (!columns.contains(StudentColumn::FullName) && !columns.contains(StudentColumn::LastName))
        return missing(table, QStringLiteral("ФИО"));
    if (!columns.contains(StudentColumn::Group))
        return missing(table, QStringLiteral("Группа"));
    return columns;
}

QJsonObject rejectedFields(const RowVerdict &verdict, const StudentColumns &columns)
{
    QJsonObject fields{{QStringLiteral("row"), verdict.row},
                       {QStringLiteral("reason"), verdictSentence(verdict)}};
    const int column = verdict.column ? columns.value(*verdict.column, -1) : -1;
    fields.insert(QStringLiteral("column"), column < 0 ? QJsonValue() : QJsonValue(columnLetters(column)));
    return fields;
}

void addRejected(Answer &answer, const RawTable &table, const StudentColumns &columns,
                 const QList<RowVerdict> &rows)
{
    QJsonArray rejected;
    for (const RowVerdict &verdict : rows) {
        if (verdict.state != RowState::Rejected)
            continue;
        const QJsonObject fields = rejectedFields(verdict, columns);
        rejected.append(fields);
        const QString place =
            table.sheet.isEmpty() ? table.file : QStringLiteral("%1, %2").arg(table.file, table.sheet);
        const QString column = fields.value(QStringLiteral("column")).toString();
        answer.lines.append(QStringLiteral("%1, %2%3: %4")
                                .arg(place, column, QString::number(verdict.row),
                                     fields.value(QStringLiteral("reason")).toString()));
    }
    answer.fields.insert(QStringLiteral("rejected"), rejected);
}

void addCounts(Answer &answer, int created, int updated, int unchanged, const QStringList &newGroups)
{
    answer.fields.insert(QStringLiteral("created"), created);
    answer.fields.insert(QStringLiteral("updated"), updated);
    answer.fields.insert(QStringLiteral("unchanged"), unchanged);
    answer.fields.insert(QStringLiteral("new_groups"), QJsonArray::fromStringList(newGroups));
    answer.lines.prepend(
        Console::tr("Created: %1, updated: %2, unchanged: %3.").arg(created).arg(updated).arg(unchanged));
}

Answer previewAnswer(const ImportPreview &preview)
{
    Answer answer;
    addCounts(answer, preview.count(RowState::New) + preview.count(RowState::Look),
              preview.count(RowState::Differs), preview.count(RowState::Unchanged), preview.newGroups);
    answer.fields.insert(QStringLiteral("written"), false);
    return answer;
}

// Rows that are rejected stop the whole import unless they may be skipped.
Answer stopped(const ImportPreview &preview)
{
    Answer answer;
    addCounts(answer, 0, 0, 0, {});
    answer.lines = {
        Console::tr("Nothing was written: %n row(s) rejected. Correct them, or let them be skipped with "
                    "--skip-invalid.",
                    nullptr, preview.count(RowState::Rejected))};
    answer.fields.insert(QStringLiteral("written"), false);
    answer.code = 1;
    return answer;
}

Result<Answer> runImport(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, call.has("dry-run") ? CollegeFile::Access::Read
                                                                  : CollegeFile::Access::Write));
    SEMESTR_TRY(file->workspace().permit(QStringLiteral("create"), QStringLiteral("student")));
    SEMESTR_LET(table, readTable(call.text("file"), call.text("sheet")));
    SEMESTR_LET(columns, columnsOf(table, call));
    const ImportOptions options{call.has("skip-invalid"), call.has("update")};
    StudentImport import(file->workspace());
    SEMESTR_LET(preview, waitFor(import.preview(table, columns, options)));
    const bool stops = preview.count(RowState::Rejected) > 0 && !options.skipInvalid;
    Answer answer = stops ? stopped(preview) : previewAnswer(preview);
    if (!stops && !call.has("dry-run")) {
        SEMESTR_LET(outcome, waitFor(import.write(table, columns, options)));
        answer = {};
        addCounts(answer, outcome.created, outcome.updated, outcome.unchanged, outcome.newGroups);
        answer.fields.insert(QStringLiteral("written"), true);
    }
    addRejected(answer, table, columns, preview.rows);
    return answer;
}

RawTable tableOf(const QList<KnownStudent> &students)
{
    RawTable table;
    table.sheet = QStringLiteral("Студенты");
    table.headings = {QStringLiteral("Фамилия"),  QStringLiteral("Имя"),
                      QStringLiteral("Отчество"), QStringLiteral("Дата рождения"),
                      QStringLiteral("Группа"),   QStringLiteral("№ зачётной книжки")};
    int number = 1;
    for (const KnownStudent &student : students) {
        if (student.group.isEmpty())
            continue; // has left: a list of groups has no place for them, and import would refuse the row
        const QString born =
            student.birthDay.isValid() ? student.birthDay.toString(QStringLiteral("dd.MM.yyyy")) : QString();
        table.rows.append({++number,
                           {student.name.last, student.name.first, student.name.middle, born, student.group,
                            student.recordBookNo}});
    }
    return table;
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

Result<Answer> runExport(Call &call)
{
    SEMESTR_TRY(checkName(call.text("file")));
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    StudentImport students(file->workspace());
    SEMESTR_LET(all, waitFor(students.all()));
    const QString target = call.text("file");
    const RawTable table = tableOf(all);
    SEMESTR_TRY(writeTable(target, table, formatOf(target), {{}, file->workspace().nowMs()}));
    const int count = static_cast<int>(table.rows.size());
    const int left = static_cast<int>(all.size()) - count;
    return Answer{{{QStringLiteral("students"), count},
                   {QStringLiteral("without_group"), left},
                   {QStringLiteral("file"), target}},
                  {Console::tr("%n student(s): %1", nullptr, count).arg(target)}};
}

} // namespace

QList<CommandInfo> listCommands()
{
    return {
        {"import students",
         QT_TRANSLATE_NOOP("Console", "a list of students from xlsx or csv; all rows or none"),
         true,
         {{"file", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "the list")},
          {"sheet", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "the sheet of a workbook")},
          {"map", OptionKind::File, false,
           QT_TRANSLATE_NOOP("Console", "JSON: which heading stands for which column")},
          {"dry-run", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "only tells what would be done")},
          {"update", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "rows that differ are written")},
          {"skip-invalid", OptionKind::Flag, false,
           QT_TRANSLATE_NOOP("Console", "rejected rows are left out")}},
         runImport},
        {"export students",
         QT_TRANSLATE_NOOP("Console", "the students with their groups, as import reads them"),
         true,
         {{"file", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "the file to write: xlsx or csv")}},
         runExport},
    };
}

} // namespace semestr
