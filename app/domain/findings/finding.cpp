// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/findings/finding.h"

#include "app/domain/journal/workterms.h"

#include <QSet>
#include <algorithm>

namespace semestr {

namespace {

// Everything that the questions about one lesson share.
struct LessonView
{
    const JournalPage &page;
    const LessonColumn &lesson;
    const Policy &policy;
    const LockFacts &facts;
    const CollegeTime &time;
    QList<LockRow> rows;
    qint64 nowMs;
};

bool hasBegun(const LessonColumn &lesson, qint64 nowMs, const CollegeTime &time)
{
    if (lesson.state != LessonState::Due && lesson.state != LessonState::SelfStudy)
        return false;
    return nowMs >= time.ms(lesson.day, lesson.starts.isValid() ? lesson.starts : QTime(0, 0));
}

qint64 termOf(const LessonView &view, LessonAct act)
{
    return termEnd(view.rows, act, view.facts, view.time).value_or(0);
}

Finding finding(const LessonView &view, FindingRule rule, qint64 dueAt, int count)
{
    Finding result;
    result.rule = rule;
    result.state = dueAt > 0 && view.nowMs > dueAt ? FindingState::Late : FindingState::Due;
    result.page = view.page.id;
    result.lesson = view.lesson.id;
    result.group = view.page.group;
    result.responsible = view.lesson.teacher;
    result.day = view.lesson.day;
    result.count = count;
    result.dueAt = dueAt;
    return result;
}

QDate nextLessonDay(const LessonView &view)
{
    QDate next;
    for (const LessonColumn &other : view.page.lessons) {
        if (other.day > view.lesson.day && (!next.isValid() || other.day < next))
            next = other.day;
    }
    return next;
}

QString kindOf(const LessonColumn &lesson, const WorkColumn &work)
{
    return work.kind.isEmpty() ? lesson.kind : work.kind;
}

// The work's own term (written with it, or by its kind), else the lesson's.
qint64 workTerm(const LessonView &view, const WorkColumn &work)
{
    LockFacts facts = view.facts;
    facts.workDueOn = work.dueOn;
    if (!facts.workDueOn.isValid())
        facts.workDueOn = workDueOn(view.policy, {kindOf(view.lesson, work), view.page.discipline, 0,
                                                  view.lesson.day, nextLessonDay(view)});
    if (facts.workDueOn.isValid())
        return view.time.endOfDay(facts.workDueOn);
    return termEnd(view.rows, LessonAct::SetMark, facts, view.time).value_or(0);
}

bool wasAbsent(const LessonView &view, PersonId student)
{
    return std::any_of(view.lesson.works.begin(), view.lesson.works.end(), [&](const WorkColumn &work) {
        const Cell cell = view.page.cell({view.page.id, view.lesson.id, work.slot, student});
        return cell.attendance && cell.attendance->presence != Presence::Late &&
               cell.attendance->presence != Presence::Present;
    });
}

// Students who were there and have nothing for the work.
QList<PersonId> unmarked(const LessonView &view, const WorkColumn &work)
{
    QList<PersonId> students;
    for (const RosterRow &row : view.page.rows) {
        const bool marked =
            !view.page.cell({view.page.id, view.lesson.id, work.slot, row.student}).value.isEmpty();
        if (!marked && row.enrolledOn(view.lesson.day) && !wasAbsent(view, row.student))
            students.append(row.student);
    }
    return students;
}

// F-20: one finding for all works of the lesson, with the nearest term and every student once.
void addMarksDue(QList<Finding> &findings, const LessonView &view)
{
    QSet<PersonId> students;
    qint64 nearest = 0;
    for (const WorkColumn &work : view.lesson.works) {
        if (!work.dueOn.isValid() && !marksEverybody(kindOf(view.lesson, work)))
            continue;
        const QList<PersonId> missing = unmarked(view, work);
        if (missing.isEmpty())
            continue;
        students.unite(QSet<PersonId>(missing.begin(), missing.end()));
        const qint64 term = workTerm(view, work);
        if (nearest == 0 || (term > 0 && term < nearest))
            nearest = term;
    }
    if (!students.isEmpty())
        findings.append(finding(view, FindingRule::MarksDue, nearest, static_cast<int>(students.size())));
}

} // namespace

QList<Finding> lessonFindings(const JournalPage &page, const LessonColumn &lesson, const Policy &policy,
                              const LockFacts &facts, qint64 nowMs, const CollegeTime &time)
{
    if (!hasBegun(lesson, nowMs, time))
        return {};
    const LessonView view{page, lesson, policy, facts, time, lockRows(policy, lesson.day), nowMs};
    QList<Finding> findings;
    if (lesson.checkedAt == 0)
        findings.append(
            finding(view, FindingRule::AttendanceUnchecked, termOf(view, LessonAct::SetAttendance), 0));
    if (lesson.topic.trimmed().isEmpty())
        findings.append(finding(view, FindingRule::TopicMissing, termOf(view, LessonAct::SetTopic), 0));
    if (lesson.homework == HomeworkState::Unset)
        findings.append(finding(view, FindingRule::HomeworkMissing, termOf(view, LessonAct::SetHomework), 0));
    addMarksDue(findings, view);
    return findings;
}

} // namespace semestr
