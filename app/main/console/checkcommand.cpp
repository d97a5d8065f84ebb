// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/choose.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/main/console/lessonlist.h"
#include "app/usecases/myday.h"
#include "app/wording/days.h"

#include <QJsonArray>

namespace semestr {

namespace {

struct RuleWord
{
    const char *code;
    const char *row; // of the requirements
};

RuleWord ruleWord(FindingRule rule)
{
    switch (rule) {
    case FindingRule::AttendanceUnchecked:
        return {"attendance", "F-21"};
    case FindingRule::TopicMissing:
        return {"topic", "F-07"};
    case FindingRule::HomeworkMissing:
        return {"homework", "F-32"};
    case FindingRule::MarksDue:
        return {"marks", "F-20"};
    case FindingRule::PlanMissing:
        return {"plan", "D-07"};
    case FindingRule::GroupByImport:
        break;
    }
    return {"group", "C-01"};
}

QString dueText(qint64 dueAt, const CollegeTime &time)
{
    return dueAt > 0 ? time.at(dueAt).toString(Qt::ISODate) : QString();
}

QJsonObject fieldsOf(const DueLine &line, const CollegeTime &time)
{
    const RuleWord rule = ruleWord(line.finding.rule);
    const bool late = line.finding.state == FindingState::Late;
    return {
        {QStringLiteral("rule"), QString::fromLatin1(rule.code)},
        {QStringLiteral("row"), QString::fromLatin1(rule.row)},
        {QStringLiteral("state"), late ? QStringLiteral("late") : QStringLiteral("due")},
        {QStringLiteral("due"), dueText(line.finding.dueAt, time)},
        {QStringLiteral("group"), line.groupTitle},
        {QStringLiteral("discipline"), line.discipline},
        {QStringLiteral("subgroup"), line.subgroup},
        {QStringLiteral("teacher"), line.teacher.full()},
        {QStringLiteral("date"), line.finding.day.toString(Qt::ISODate)},
        {QStringLiteral("period"), line.periodNo},
        {QStringLiteral("work"), line.workKind},
        {QStringLiteral("number"), line.workNumber},
        {QStringLiteral("students"), line.finding.count},
        {QStringLiteral("page_id"), line.finding.page.text()},
        {QStringLiteral("lesson_id"), line.finding.lesson.isNull() ? QString() : line.finding.lesson.text()}};
}

QString textOf(const DueLine &line, const Workspace &workspace)
{
    const qint64 due = line.finding.dueAt;
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7")
        .arg(dueMoment(due, workspace.nowMs(), workspace.time()), -22)
        .arg(remainingWords(due, workspace.nowMs(), workspace.time()), -18)
        .arg(line.groupTitle, -10)
        .arg(line.discipline, -40)
        .arg(duePlace(line), -20)
        .arg(missingWords(line.finding), -24)
        .arg(line.teacher.initials());
}

bool isSame(const Finding &a, const Finding &b)
{
    return a.rule == b.rule && a.page == b.page && a.lesson == b.lesson && a.responsible == b.responsible;
}

// What the person controls, and the own debts outside of it.
Result<QList<DueLine>> dues(MyDay &desk)
{
    SEMESTR_LET(all, waitFor(desk.toFillOfAll()));
    SEMESTR_LET(own, waitFor(desk.toFill()));
    QList<DueLine> lines = all;
    for (const DueLine &line : own) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const DueLine &other) {
            return isSame(other.finding, line.finding);
        });
        if (!known)
            lines.append(line);
    }
    return lines;
}

bool isWanted(const DueLine &line, const Call &call)
{
    return (!call.has("group") || sameWords(line.groupTitle, call.text("group"))) &&
           (!call.has("date") || line.finding.day == call.day("date"));
}

Result<Answer> runCheck(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    SEMESTR_TRY(knowsGroup(file->workspace(), call.text("group")));
    MyDay desk(file->workspace());
    SEMESTR_LET(lines, dues(desk));
    Answer answer;
    QJsonArray list;
    for (const DueLine &line : lines) {
        if (!isWanted(line, call))
            continue;
        list.append(fieldsOf(line, file->workspace().time()));
        answer.lines.append(textOf(line, file->workspace()));
    }
    if (list.isEmpty())
        answer.lines.append(Console::tr("Nothing is missing."));
    answer.fields = {{QStringLiteral("findings"), list}};
    return answer;
}

} // namespace

QList<CommandInfo> checkCommands()
{
    return {{"check",
             QT_TRANSLATE_NOOP("Console", "what the journals still miss, each with rule, place and term"),
             true,
             {{"group", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "only this group's")},
              {"date", OptionKind::Day, false, QT_TRANSLATE_NOOP("Console", "only lessons of this day")}},
             runCheck}};
}

} // namespace semestr
