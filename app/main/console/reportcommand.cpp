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

Done record(FamilyReport &report, const Call &call, GroupId group, PersonId student,
            const PrintedForm &printed)
{
    const auto run =
        waitFor(report.recordRun(group, call.week("week"), student, QStringLiteral("pdf"), printed.codes()));
    SEMESTR_TRY(run);
    return {};
}

// The group of the call, or all whose sheets the person may print.
Result<QList<ReportGroup>> groupsOf(FamilyReport &report, Workspace &workspace, const Call &call)
{
    if (!call.has("group"))
        return waitFor(report.groups());
    CollegeSetup setup(workspace);
    SEMESTR_LET(groups, waitFor(setup.groups()));
    SEMESTR_LET(group, chooseGroup(groups, call.text("group")));
    return QList<ReportGroup>{{group.id, group.title, false}};
}

// One group's part of the job.
struct GroupPart
{
    GroupId group;
    PersonId student;
    PrintedForm printed;
    int sheets = 0;
};

Result<QList<GroupPart>> composeAll(FamilyReport &report, const QList<ReportGroup> &groups,
                                    const Workspace &workspace, const Call &call)
{
    SEMESTR_LET(form, FamilySheetForm::load(workspace.time()));
    const Session &session = workspace.session();
    QList<GroupPart> parts;
    for (const ReportGroup &group : groups) {
        GroupPart part;
        part.group = group.id;
        part.student = session.has(u"STU", workspace.today()) ? session.person : PersonId();
        SEMESTR_LET(sheets, collect(report, call, group.id, part.student));
        SEMESTR_LET(printed, form.compose(sheets));
        part.printed = printed;
        part.sheets = static_cast<int>(sheets.sheets.size());
        parts.append(part);
        terminal::progress(static_cast<int>(parts.size()), static_cast<int>(groups.size()));
    }
    return parts;
}

Result<Answer> runParentWeek(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    FamilyReport report(file->workspace());
    SEMESTR_LET(groups, groupsOf(report, file->workspace(), call));
    if (groups.isEmpty()) // whoever may print none is told of the right, not of a group
        SEMESTR_TRY(file->workspace().permit(QStringLiteral("print"), QStringLiteral("report"),
                                             QStringLiteral("parent_week"), {}));
    SEMESTR_LET(parts, composeAll(report, groups, file->workspace(), call));
    PrintedForm job;
    int sheets = 0;
    for (const GroupPart &part : parts) {
        job.append(part.printed);
        sheets += part.sheets;
    }
    if (job.slips.isEmpty())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("group")}});
    SEMESTR_TRY(writePdf(job, call.text("pdf")));
    if (file->isReadOnly())
        terminal::say(
            Console::tr("The journal is open in its window: this print is not entered into the register."));
    for (const GroupPart &part : file->isReadOnly() ? QList<GroupPart>() : parts)
        SEMESTR_TRY(record(report, call, part.group, part.student, part.printed));
    Answer answer;
    answer.fields = {{QStringLiteral("pages"), job.pages},
                     {QStringLiteral("sheets"), sheets},
                     {QStringLiteral("groups"), static_cast<int>(parts.size())},
                     {QStringLiteral("codes"), QJsonArray::fromStringList(job.codes())},
                     {QStringLiteral("recorded"), !file->isReadOnly()},
                     {QStringLiteral("file"), call.text("pdf")}};
    answer.lines = {Console::tr("%n page(s): %1", nullptr, job.pages).arg(call.text("pdf"))};
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
         {{"group", OptionKind::Text, false,
           QT_TRANSLATE_NOOP("Console", "only this group; without it all that you may print")},
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
