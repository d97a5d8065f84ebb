// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/choose.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/main/console/terminal.h"
#include "app/reports/familysheetform.h"
#include "app/usecases/familyreport.h"

#include <QJsonArray>

namespace semestr {

namespace {

QList<RosterRow> rosterOf(const FamilySheets &sheets)
{
    QList<RosterRow> rows;
    for (const FamilySheet &sheet : sheets.sheets) {
        RosterRow row;
        row.student = sheet.student;
        row.name = sheet.name;
        row.recordBookNo = sheet.recordBookNo;
        rows.append(row);
    }
    return rows;
}

// The whole group, or the one student of the call; a student or parent may print only the own sheet.
Result<FamilySheets> collect(FamilyReport &report, const Call &call, GroupId group, PersonId &student)
{
    auto sheets = waitFor(report.collect(group, call.week("week"), student));
    if (!sheets || !call.has("student"))
        return sheets;
    SEMESTR_LET(row, chooseStudent(rosterOf(*sheets), call.text("student")));
    student = row.student;
    for (qsizetype i = sheets->sheets.size() - 1; i >= 0; --i) {
        if (sheets->sheets.at(i).student != student)
            sheets->sheets.removeAt(i);
    }
    return sheets;
}

Done record(FamilyReport &report, CollegeFile &file, const Call &call, GroupId group, PersonId student,
            const PrintedForm &printed)
{
    if (file.isReadOnly()) {
        terminal::say(
            Console::tr("The journal is open in its window: this print is not entered into the register."));
        return {};
    }
    const auto run =
        waitFor(report.recordRun(group, call.week("week"), student, QStringLiteral("pdf"), printed.codes()));
    SEMESTR_TRY(run);
    return {};
}

Result<Answer> runParentWeek(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    Workspace &workspace = file->workspace();
    CollegeSetup setup(workspace);
    FamilyReport report(workspace);
    SEMESTR_LET(groups, waitFor(setup.groups()));
    SEMESTR_LET(group, chooseGroup(groups, call.text("group")));
    const Session &session = workspace.session();
    PersonId student = session.has(u"STU", workspace.today()) ? session.person : PersonId();
    SEMESTR_LET(sheets, collect(report, call, group.id, student));
    SEMESTR_LET(form, FamilySheetForm::load(workspace.time()));
    SEMESTR_LET(printed, form.compose(sheets));
    SEMESTR_TRY(writePdf(printed, call.text("pdf")));
    SEMESTR_TRY(record(report, *file, call, group.id, student, printed));
    Answer answer;
    answer.fields = {{QStringLiteral("pages"), printed.pages},
                     {QStringLiteral("sheets"), static_cast<int>(sheets.sheets.size())},
                     {QStringLiteral("codes"), QJsonArray::fromStringList(printed.codes())},
                     {QStringLiteral("recorded"), !file->isReadOnly()},
                     {QStringLiteral("file"), call.text("pdf")}};
    answer.lines = {Console::tr("%n page(s): %1", nullptr, printed.pages).arg(call.text("pdf"))};
    return answer;
}

Result<Answer> runList(Call &)
{
    const QString name = QStringLiteral("parent-week");
    const QString title = Console::tr("weekly sheet for the family (FM-05)");
    const QJsonObject report{{QStringLiteral("name"), name}, {QStringLiteral("title"), title}};
    return Answer{{{QStringLiteral("reports"), QJsonArray{report}}},
                  {QStringLiteral("%1  %2").arg(name, title)}};
}

} // namespace

QList<CommandInfo> reportCommands()
{
    return {
        {"report parent-week",
         QT_TRANSLATE_NOOP("Console", "weekly sheets for the families of a group"),
         true,
         {{"group", OptionKind::Text, true, QT_TRANSLATE_NOOP("Console", "the group")},
          {"week", OptionKind::Week, true, QT_TRANSLATE_NOOP("Console", "the week, Monday to Sunday")},
          {"student", OptionKind::Text, false,
           QT_TRANSLATE_NOOP("Console", "only this one: a name, a record-book number or an id")},
          {"pdf", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "where to write")}},
         runParentWeek},
        {"report",
         QT_TRANSLATE_NOOP("Console", "which reports there are"),
         false,
         {{"list", OptionKind::Flag, true, QT_TRANSLATE_NOOP("Console", "names them")}},
         runList},
    };
}

} // namespace semestr
