// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/familyfacts.h"
#include "app/usecases/mydayrows.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int daysAhead = 7;
constexpr int planDaysAhead = 14;

Done addSubstitutions(DeskReader &reader, QDate day, QList<Notice> &notices)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_substitutions"));
    SEMESTR_TRY(list.bind("day", day).bind("person", reader.actor().session.person).run());
    while (list.next()) {
        SEMESTR_LET(lesson, readDayLesson(reader, list, LessonDetail::Bare));
        Notice notice;
        notice.kind = Notice::Kind::Substitution;
        notice.day = day;
        notice.periodNo = lesson.periodNo;
        notice.group = lesson.groupTitle;
        notice.discipline = lesson.discipline;
        notice.room = lesson.room;
        notice.person = lesson.insteadOf;
        notice.standIn = lesson.teacher;
        notice.note = list.text(19);
        notices.append(notice);
    }
    return {};
}

Done addCalendar(DeskReader &reader, QDate day, QList<Notice> &notices)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_calendar"));
    list.bind("college", reader.college()).bind("person", reader.actor().session.person);
    SEMESTR_TRY(list.bind("from_day", day).bind("to_day", day.addDays(daysAhead)).run());
    while (list.next()) {
        Notice notice;
        notice.kind = Notice::Kind::Calendar;
        notice.day = list.day(0);
        notice.code = list.text(1);
        notice.note = list.text(2);
        notice.group = list.text(3);
        notices.append(notice);
    }
    return {};
}

// The day by which the sheets of the day's week or month are handed out; invalid = not asked for (H-01,
// H-03).
QDate sheetDay(const Policy &policy, QDate day)
{
    const QString cadence = policy.text(QStringLiteral("parent_report.cadence"), day);
    if (cadence == u"week")
        return day.addDays(qBound(1, policy.whole(QStringLiteral("parent_report.weekday"), day), 7) -
                           day.dayOfWeek());
    return cadence == u"month" ? QDate(day.year(), day.month(), day.daysInMonth()) : QDate();
}

Result<bool> isPrinted(DeskReader &reader, GroupId group, QDate day)
{
    SEMESTR_LET(read, reader.connection().query("myday/is_printed"));
    read.bindText("form", familySheetCode()).bindText("scope", runScope(group, {}));
    SEMESTR_TRY(read.bindText("period", isoWeek(day)).run());
    return read.next() && read.flag(0);
}

Result<int> countStudents(DeskReader &reader, GroupId group, QDate day)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_group_students"));
    SEMESTR_TRY(list.bind("group_id", group).bind("day", day).run());
    int count = 0;
    while (list.next())
        ++count;
    return count;
}

Done addFamilySheets(DeskReader &reader, QDate day, QList<Notice> &notices)
{
    const QDate due = sheetDay(reader.actor().policy, day);
    if (!due.isValid() || due > day.addDays(daysAhead))
        return {};
    for (const GroupId &group : reader.curatedGroups(day)) {
        SEMESTR_LET(printed, isPrinted(reader, group, due));
        if (printed)
            continue;
        Notice notice;
        notice.kind = Notice::Kind::FamilySheets;
        notice.day = due;
        SEMESTR_LET(count, countStudents(reader, group, day));
        notice.count = count;
        SEMESTR_LET(title, reader.connection().query("myday/read_group_title"));
        SEMESTR_TRY(title.bind("group_id", group).run());
        notice.group = title.next() ? title.text(0) : QString();
        notices.append(notice);
    }
    return {};
}

// D-07: the own pages without a plan, from two weeks before the term on.
Done addPlans(DeskReader &reader, QDate day, QList<Notice> &notices)
{
    SEMESTR_LET(span, reader.span());
    if (!span.from.isValid())
        return {};
    SEMESTR_LET(due, readPlanDay(reader, span));
    if (!due.isValid() || due > day.addDays(planDaysAhead))
        return {};
    SEMESTR_LET(pages, readMissingPlans(reader, span, reader.actor().session.person));
    if (pages.isEmpty())
        return {};
    Notice notice;
    notice.kind = Notice::Kind::PlanDue;
    notice.day = due;
    notice.count = static_cast<int>(pages.size());
    SEMESTR_LET(page, reader.page(pages.first().first));
    notice.group = page.groupTitle;
    notice.discipline = page.discipline;
    notices.append(notice);
    return {};
}

} // namespace

Result<QList<Notice>> readNotices(DeskReader &reader, QDate day)
{
    QList<Notice> notices;
    SEMESTR_TRY(addSubstitutions(reader, day, notices));
    SEMESTR_TRY(addSubstitutions(reader, day.addDays(1), notices));
    SEMESTR_TRY(addCalendar(reader, day, notices));
    SEMESTR_TRY(addFamilySheets(reader, day, notices));
    SEMESTR_TRY(addPlans(reader, day, notices));
    return notices;
}

} // namespace semestr
