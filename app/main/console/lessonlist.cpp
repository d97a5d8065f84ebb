// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/lessonlist.h"

#include "app/main/console/call.h"
#include "app/main/console/choose.h"

#include <algorithm>

namespace semestr {

namespace {

QString stateCode(FindingState state)
{
    switch (state) {
    case FindingState::Closed:
        return QStringLiteral("done");
    case FindingState::Due:
        return QStringLiteral("due");
    case FindingState::Late:
        break;
    }
    return QStringLiteral("late");
}

// What a rule says of a lesson; a lesson that is still to come has nothing to fill.
QString stateOf(const QList<Finding> &findings, FindingRule rule, bool done)
{
    for (const Finding &finding : findings) {
        if (finding.rule == rule)
            return stateCode(finding.state);
    }
    return done ? QStringLiteral("done") : QStringLiteral("none");
}

QString lessonStateCode(LessonState state)
{
    switch (state) {
    case LessonState::Cancelled:
        return QStringLiteral("cancelled");
    case LessonState::Moved:
        return QStringLiteral("moved");
    case LessonState::SelfStudy:
        return QStringLiteral("self_study");
    case LessonState::Due:
        break;
    }
    return QStringLiteral("due");
}

QJsonObject fieldsOf(const DayLesson &lesson, QDate day)
{
    const QList<Finding> &findings = lesson.findings;
    return {
        {QStringLiteral("lesson_id"), lesson.lesson.text()},
        {QStringLiteral("page_id"), lesson.page.text()},
        {QStringLiteral("group"), lesson.groupTitle},
        {QStringLiteral("discipline"), lesson.discipline},
        {QStringLiteral("subgroup"), lesson.subgroup},
        {QStringLiteral("teacher"), lesson.teacher.full()},
        {QStringLiteral("instead_of"), lesson.insteadOf.full()},
        {QStringLiteral("date"), day.toString(Qt::ISODate)},
        {QStringLiteral("period"), lesson.periodNo},
        {QStringLiteral("half"), lesson.half},
        {QStringLiteral("starts"), lesson.starts.toString(QStringLiteral("HH:mm"))},
        {QStringLiteral("ends"), lesson.ends.toString(QStringLiteral("HH:mm"))},
        {QStringLiteral("room"), lesson.room},
        {QStringLiteral("hours"), lesson.hours},
        {QStringLiteral("kind"), lesson.kind},
        {QStringLiteral("state"), lessonStateCode(lesson.state)},
        {QStringLiteral("topic_text"), lesson.topic},
        {QStringLiteral("topic"), stateOf(findings, FindingRule::TopicMissing, !lesson.topic.isEmpty())},
        {QStringLiteral("attendance"), stateOf(findings, FindingRule::AttendanceUnchecked, lesson.checked)},
        {QStringLiteral("homework"),
         stateOf(findings, FindingRule::HomeworkMissing, lesson.homeworkState != HomeworkState::Unset)},
        {QStringLiteral("marks"), stateOf(findings, FindingRule::MarksDue, false)}};
}

QString stateWord(const QString &code)
{
    if (code == u"done")
        //: state of a lesson's part: it is filled in
        return Console::tr("done");
    if (code == u"due")
        //: state of a lesson's part: it waits to be filled in
        return Console::tr("due");
    //: state of a lesson's part: its term is over
    return code == u"late" ? Console::tr("overdue") : QStringLiteral("—");
}

QString lineOf(const QJsonObject &fields)
{
    const auto text = [&fields](const char *key) { return fields.value(QLatin1String(key)).toString(); };
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(fields.value(QStringLiteral("period")).toInt())
        .arg(text("group"), -10)
        .arg(text("discipline"), -40)
        .arg(text("teacher"), -36)
        .arg(Console::tr("topic: %1, attendance: %2, homework: %3")
                 .arg(stateWord(text("topic")), stateWord(text("attendance")), stateWord(text("homework"))));
}

} // namespace

Done knowsGroup(Workspace &workspace, const QString &group)
{
    JournalActions actions(workspace);
    SEMESTR_LET(pages, waitFor(actions.pages()));
    const bool known = group.isEmpty() || std::any_of(pages.begin(), pages.end(), [&](const PageTitle &page) {
                           return sameWords(page.groupTitle, group);
                       });
    return known ? Done() : Done(fail(Fault::NotFound, {{QStringLiteral("what"), group}}));
}

Result<QList<ListedLesson>> lessonsOfDay(Workspace &workspace, QDate day, const QString &group,
                                         const QString &teacher)
{
    SEMESTR_TRY(knowsGroup(workspace, group));
    MyDay desk(workspace);
    SEMESTR_LET(all, waitFor(desk.lessonsOfAll(day)));
    QList<ListedLesson> lessons;
    for (const DayLesson &lesson : all.lessons) {
        const bool wanted = group.isEmpty() || sameWords(lesson.groupTitle, group);
        if (!wanted || !lesson.teacher.full().contains(teacher, Qt::CaseInsensitive))
            continue;
        const QJsonObject fields = fieldsOf(lesson, day);
        lessons.append({fields, lineOf(fields)});
    }
    return lessons;
}

} // namespace semestr
