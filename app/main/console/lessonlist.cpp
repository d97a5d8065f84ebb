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

QJsonObject fieldsOf(const OpenedPage &opened, const LessonColumn &lesson)
{
    const QList<Finding> findings = opened.findings.value(lesson.id);
    return {{QStringLiteral("lesson_id"), lesson.id.text()},
            {QStringLiteral("page_id"), opened.page.id.text()},
            {QStringLiteral("group"), opened.page.groupTitle},
            {QStringLiteral("discipline"), opened.page.discipline},
            {QStringLiteral("teacher"), opened.page.teacherNames},
            {QStringLiteral("date"), lesson.day.toString(Qt::ISODate)},
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
            {QStringLiteral("attendance"),
             stateOf(findings, FindingRule::AttendanceUnchecked, lesson.checkedAt > 0)},
            {QStringLiteral("homework"),
             stateOf(findings, FindingRule::HomeworkMissing, lesson.homework != HomeworkState::Unset)},
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

bool wantedTeacher(const JournalPage &page, const QString &teacher)
{
    return teacher.isEmpty() || page.teacherNames.contains(teacher, Qt::CaseInsensitive);
}

Done addPage(QList<DayLesson> &lessons, JournalActions &actions, const PageTitle &title, QDate day,
             const QString &teacher)
{
    SEMESTR_LET(opened, waitFor(actions.open(title.id, JournalActions::Columns::WholePage)));
    if (!wantedTeacher(opened.page, teacher))
        return {};
    for (const LessonColumn &lesson : opened.page.lessons) {
        if (lesson.day != day)
            continue;
        const QJsonObject fields = fieldsOf(opened, lesson);
        lessons.append({lesson.periodNo, title.groupTitle, fields, lineOf(fields)});
    }
    return {};
}

} // namespace

Result<QList<DayLesson>> lessonsOfDay(JournalActions &actions, QDate day, const QString &group,
                                      const QString &teacher)
{
    SEMESTR_LET(pages, waitFor(actions.pages()));
    QList<DayLesson> lessons;
    bool known = group.isEmpty();
    for (const PageTitle &title : pages) {
        if (!group.isEmpty() && !sameWords(title.groupTitle, group))
            continue;
        known = true;
        SEMESTR_TRY(addPage(lessons, actions, title, day, teacher));
    }
    if (!known)
        return fail(Fault::NotFound, {{QStringLiteral("what"), group}});
    std::stable_sort(lessons.begin(), lessons.end(), [](const DayLesson &a, const DayLesson &b) {
        return std::tie(a.periodNo, a.group) < std::tie(b.periodNo, b.group);
    });
    return lessons;
}

} // namespace semestr
