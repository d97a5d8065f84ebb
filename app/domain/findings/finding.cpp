// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/findings/finding.h"

#include "app/domain/journal/workterms.h"

#include <QSet>
#include <algorithm>

namespace semestr {

bool wantsMarks(const QString &kind, QDate dueOn)
{
    return dueOn.isValid() || marksEverybody(kind);
}

LessonJudge::LessonJudge(Policy policy, qint64 nowMs, CollegeTime time)
    : m_policy(std::move(policy)), m_nowMs(nowMs), m_time(std::move(time))
{
}

const QList<LockRow> &LessonJudge::rows(QDate day)
{
    const auto known = m_rows.constFind(day);
    return known != m_rows.constEnd() ? *known : *m_rows.insert(day, lockRows(m_policy, day));
}

bool LessonJudge::asksGroupBell(QDate day)
{
    const QList<LockRow> &all = rows(day);
    return std::any_of(all.begin(), all.end(),
                       [](const LockRow &row) { return row.anchor == LockAnchor::GroupLastBell; });
}

bool LessonJudge::hasBegun(const LessonFacts &facts) const
{
    if (facts.state != LessonState::Due && facts.state != LessonState::SelfStudy)
        return false;
    const QTime starts = facts.locks.starts.isValid() ? facts.locks.starts : QTime(0, 0);
    return m_nowMs >= m_time.ms(facts.locks.lessonDay, starts);
}

qint64 LessonJudge::termOf(const LessonFacts &facts, LessonAct act)
{
    return termEnd(rows(facts.locks.lessonDay), act, facts.locks, m_time).value_or(0);
}

Finding LessonJudge::finding(const LessonFacts &facts, FindingRule rule, qint64 dueAt, int count) const
{
    Finding result;
    result.rule = rule;
    result.state = dueAt > 0 && m_nowMs > dueAt ? FindingState::Late : FindingState::Due;
    result.page = facts.page;
    result.lesson = facts.lesson;
    result.group = facts.group;
    result.responsible = facts.responsible;
    result.day = facts.locks.lessonDay;
    result.count = count;
    result.dueAt = dueAt;
    return result;
}

// The work's own term (written with it, or by its kind), else the lesson's.
qint64 LessonJudge::workTerm(const LessonFacts &facts, const OwingWork &work)
{
    LockFacts locks = facts.locks;
    locks.workDueOn = work.dueOn;
    if (!locks.workDueOn.isValid())
        locks.workDueOn =
            workDueOn(m_policy, {work.kind, facts.discipline, 0, locks.lessonDay, facts.nextLessonDay});
    if (locks.workDueOn.isValid())
        return m_time.endOfDay(locks.workDueOn);
    return termEnd(rows(locks.lessonDay), LessonAct::SetMark, locks, m_time).value_or(0);
}

QList<Finding> LessonJudge::findings(const LessonFacts &facts)
{
    if (!hasBegun(facts))
        return {};
    QList<Finding> found;
    const auto miss = [&](FindingRule rule, LessonAct act) {
        found.append(finding(facts, rule, termOf(facts, act), 0));
    };
    if (!facts.checked)
        miss(FindingRule::AttendanceUnchecked, LessonAct::SetAttendance);
    if (!facts.hasTopic)
        miss(FindingRule::TopicMissing, LessonAct::SetTopic);
    if (facts.homework == HomeworkState::Unset)
        miss(FindingRule::HomeworkMissing, LessonAct::SetHomework);
    // F-20: one finding for all works of the lesson, with the nearest term.
    qint64 nearest = 0;
    for (const OwingWork &work : facts.owing) {
        const qint64 term = workTerm(facts, work);
        if (nearest == 0 || (term > 0 && term < nearest))
            nearest = term;
    }
    if (facts.unmarked > 0)
        found.append(finding(facts, FindingRule::MarksDue, nearest, facts.unmarked));
    return found;
}

namespace {

QDate nextLessonDay(const JournalPage &page, QDate day)
{
    QDate next;
    for (const LessonColumn &other : page.lessons) {
        if (other.state == LessonState::Due && other.day > day && (!next.isValid() || other.day < next))
            next = other.day;
    }
    return next;
}

bool wasAbsent(const JournalPage &page, const LessonColumn &lesson, PersonId student)
{
    return std::any_of(lesson.works.begin(), lesson.works.end(), [&](const WorkColumn &work) {
        const Cell cell = page.cell({page.id, lesson.id, work.slot, student});
        return cell.attendance && cell.attendance->presence != Presence::Late &&
               cell.attendance->presence != Presence::Present;
    });
}

// Students who were there and have nothing for the work.
QList<PersonId> unmarked(const JournalPage &page, const LessonColumn &lesson, const WorkColumn &work)
{
    QList<PersonId> students;
    for (const RosterRow &row : page.rows) {
        const bool marked = !page.cell({page.id, lesson.id, work.slot, row.student}).value.isEmpty();
        if (!marked && row.enrolledOn(lesson.day) && !wasAbsent(page, lesson, row.student))
            students.append(row.student);
    }
    return students;
}

void addOwing(LessonFacts &facts, const JournalPage &page, const LessonColumn &lesson)
{
    QSet<PersonId> students;
    for (const WorkColumn &work : lesson.works) {
        const QString kind = work.kind.isEmpty() ? lesson.kind : work.kind;
        if (!wantsMarks(kind, work.dueOn))
            continue;
        const QList<PersonId> missing = unmarked(page, lesson, work);
        if (missing.isEmpty())
            continue;
        facts.owing.append({kind, work.number, work.dueOn});
        students.unite(QSet<PersonId>(missing.begin(), missing.end()));
    }
    facts.unmarked = static_cast<int>(students.size());
}

} // namespace

LessonFacts lessonFacts(const JournalPage &page, const LessonColumn &lesson, const LockFacts &locks)
{
    LessonFacts facts;
    facts.page = page.id;
    facts.lesson = lesson.id;
    facts.group = page.group;
    facts.responsible = lesson.teacher;
    facts.discipline = page.discipline;
    facts.state = lesson.state;
    facts.locks = locks;
    facts.locks.lessonDay = lesson.day;
    facts.locks.starts = lesson.starts;
    facts.checked = lesson.checkedAt != 0;
    facts.hasTopic = !lesson.topic.trimmed().isEmpty();
    facts.homework = lesson.homework;
    addOwing(facts, page, lesson);
    if (!facts.owing.isEmpty())
        facts.nextLessonDay = nextLessonDay(page, lesson.day);
    return facts;
}

QList<Finding> lessonFindings(const JournalPage &page, const LessonColumn &lesson, const Policy &policy,
                              const LockFacts &facts, qint64 nowMs, const CollegeTime &time)
{
    return LessonJudge(policy, nowMs, time).findings(lessonFacts(page, lesson, facts));
}

} // namespace semestr
