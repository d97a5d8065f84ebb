// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/planorder.h"
#include "app/domain/journal/presence.h"
#include "app/usecases/mydayrows.h"

#include <QCollator>
#include <algorithm>

namespace semestr {

namespace {

bool isAbsent(const QString &status)
{
    const Presence presence = presenceOf(status);
    return !status.isEmpty() && presence != Presence::Present && presence != Presence::Late;
}

Done readRoster(DeskReader &reader, DayLesson &lesson, QDate day)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_day_roster"));
    list.bind("page_id", lesson.page).bind("lesson_id", lesson.lesson);
    SEMESTR_TRY(list.bind("day", day).run());
    QList<PersonName> absent;
    while (list.next()) {
        ++lesson.students;
        if (isAbsent(list.text(4)))
            absent.append({list.text(1), list.text(2), list.text(3)});
    }
    std::sort(absent.begin(), absent.end(), nameLess);
    for (const PersonName &name : absent)
        lesson.absent.append(name.initials());
    return {};
}

Done readPlannedTopic(DeskReader &reader, DayLesson &lesson)
{
    QList<PlanRow> plan;
    {
        SEMESTR_LET(rows, reader.connection().query("myday/list_plan_rows"));
        SEMESTR_TRY(rows.bind("page_id", lesson.page).run());
        while (rows.next())
            plan.append({rows.bytes(0), rows.text(1), static_cast<int>(rows.whole(2))});
    }
    if (plan.isEmpty())
        return {};
    QList<PlanLesson> lessons;
    SEMESTR_LET(list, reader.connection().query("myday/list_plan_lessons"));
    SEMESTR_TRY(list.bind("page_id", lesson.page).run());
    while (list.next())
        lessons.append({list.id<LessonId>(0), static_cast<int>(list.whole(1)), list.flag(2), list.bytes(3)});
    lesson.plannedTopic = laidTopics(plan, lessons).value(lesson.lesson);
    return {};
}

Done addPeople(DeskReader &reader, DayLesson &lesson, PersonId teacher, PersonId placed, PersonId planned,
               PersonId standIn)
{
    SEMESTR_LET(name, reader.name(teacher));
    lesson.teacher = name;
    const PersonId before = !standIn.isNull() && placed != standIn ? placed : planned;
    lesson.replaced = !teacher.isNull() && !before.isNull() && before != teacher;
    if (!lesson.replaced)
        return {};
    SEMESTR_LET(instead, reader.name(before));
    lesson.insteadOf = instead;
    return {};
}

void addMoments(DeskReader &reader, DayLesson &lesson, const LessonColumn &column, const LessonFacts &facts)
{
    const JournalActor &actor = reader.actor();
    lesson.isHeld = reader.judge().hasBegun(facts);
    lesson.isNow =
        lesson.isHeld && column.ends.isValid() && actor.nowMs < actor.time.ms(column.day, column.ends);
    lesson.findings = reader.judge().findings(facts);
}

bool earlier(const DayLesson &a, const DayLesson &b)
{
    static const QCollator collator = [] {
        QCollator made(QLocale(QLocale::Russian, QLocale::Russia));
        made.setNumericMode(true);
        return made;
    }();
    if (std::pair(a.periodNo, a.half) != std::pair(b.periodNo, b.half))
        return std::pair(a.periodNo, a.half) < std::pair(b.periodNo, b.half);
    const int groups = collator.compare(a.groupTitle, b.groupTitle);
    return groups < 0 || (groups == 0 && collator.compare(a.subgroup, b.subgroup) < 0);
}

} // namespace

int DayOfLessons::complete() const
{
    return static_cast<int>(std::count_if(lessons.begin(), lessons.end(), [](const DayLesson &lesson) {
        return lesson.isHeld && lesson.findings.isEmpty();
    }));
}

Result<DayLesson> readDayLesson(DeskReader &reader, const Query &q, LessonDetail detail)
{
    const auto pageId = q.id<PageId>(1);
    SEMESTR_LET(column, reader.lessonOf(q));
    SEMESTR_LET(page, reader.page(pageId));
    DayLesson lesson;
    lesson.page = pageId;
    lesson.lesson = column.id;
    lesson.group = page.group;
    lesson.groupTitle = page.groupTitle;
    lesson.discipline = page.discipline;
    lesson.subgroup = page.subgroup;
    lesson.periodNo = column.periodNo;
    lesson.half = column.half;
    lesson.hours = q.isNull(12) ? lesson.hours : static_cast<int>(q.whole(12));
    lesson.starts = column.starts;
    lesson.ends = column.ends;
    lesson.room = q.text(13);
    lesson.state = column.state;
    lesson.kind = column.kind;
    lesson.topic = column.topic;
    lesson.checked = column.checkedAt != 0;
    lesson.homework = q.text(14);
    lesson.homeworkState = column.homework;
    lesson.homeworkDue = q.day(15);
    SEMESTR_TRY(addPeople(reader, lesson, column.teacher, q.id<PersonId>(16), q.id<PersonId>(17),
                          q.id<PersonId>(18)));
    if (detail == LessonDetail::Bare)
        return lesson;
    SEMESTR_LET(facts, reader.facts(pageId, column));
    addMoments(reader, lesson, column, facts);
    if (detail == LessonDetail::Findings)
        return lesson;
    SEMESTR_TRY(readRoster(reader, lesson, column.day));
    SEMESTR_TRY(readPlannedTopic(reader, lesson));
    return lesson;
}

Result<DayOfLessons> readDay(DeskReader &reader, QDate day)
{
    DayOfLessons answer;
    answer.day = day;
    SEMESTR_LET(list, reader.connection().query("myday/list_lessons_of_person"));
    SEMESTR_TRY(list.bind("day", day).bind("person", reader.actor().session.person).run());
    while (list.next()) {
        SEMESTR_LET(lesson, readDayLesson(reader, list, LessonDetail::Full));
        answer.lessons.append(lesson);
    }
    std::stable_sort(answer.lessons.begin(), answer.lessons.end(), earlier);
    return answer;
}

namespace {

bool maySee(DeskReader &reader, const DeskReader::Page &page, PersonId teacher, bool ownPage)
{
    AccessTarget target;
    target.group = page.group;
    target.department = page.department;
    target.ownPage = ownPage;
    target.substitute = !ownPage && teacher == reader.actor().session.person;
    return reader.actor().may("see", "page", target);
}

} // namespace

Result<DayOfLessons> readDayOfAll(DeskReader &reader, QDate day)
{
    DayOfLessons answer;
    answer.day = day;
    SEMESTR_LET(list, reader.connection().query("myday/list_lessons_of_day"));
    SEMESTR_TRY(list.bind("day", day).bind("person", reader.actor().session.person).run());
    while (list.next()) {
        SEMESTR_LET(page, reader.page(list.id<PageId>(1)));
        if (!maySee(reader, page, list.id<PersonId>(5), list.flag(20)))
            continue;
        SEMESTR_LET(lesson, readDayLesson(reader, list, LessonDetail::Findings));
        answer.lessons.append(lesson);
    }
    std::stable_sort(answer.lessons.begin(), answer.lessons.end(), earlier);
    return answer;
}

namespace {

Done addUncovered(DeskReader &reader, QDate day, DispatcherDay &answer)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_uncovered"));
    SEMESTR_TRY(list.bind("day", day).run());
    while (list.next()) {
        // Two absences of one teacher may overlap.
        if (!answer.uncovered.isEmpty() && answer.uncovered.last().lesson.lesson == list.id<LessonId>(0))
            continue;
        UncoveredLesson uncovered;
        SEMESTR_LET(lesson, readDayLesson(reader, list, LessonDetail::Bare));
        uncovered.lesson = lesson;
        uncovered.absentTo = list.day(20);
        SEMESTR_LET(absent, reader.name(list.id<PersonId>(21)));
        uncovered.absentTeacher = absent;
        answer.uncovered.append(uncovered);
    }
    return {};
}

Done addReplaced(DeskReader &reader, QDate day, DispatcherDay &answer)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_substitutions"));
    SEMESTR_TRY(list.bind("day", day).bind("person", PersonId()).run());
    while (list.next()) {
        SEMESTR_LET(lesson, readDayLesson(reader, list, LessonDetail::Bare));
        answer.replacedToday.append(lesson);
    }
    std::stable_sort(answer.replacedToday.begin(), answer.replacedToday.end(), earlier);
    return {};
}

Done addAbsences(DeskReader &reader, QDate day, DispatcherDay &answer)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_teacher_absences"));
    SEMESTR_TRY(list.bind("day", day).run());
    while (list.next()) {
        SEMESTR_LET(name, reader.name(list.id<PersonId>(0)));
        answer.absences.append({name, list.day(1), list.day(2), list.text(3)});
    }
    return {};
}

} // namespace

// Who may correct the timetable: of the whole college, since an absent teacher belongs to no department.
Result<DispatcherDay> readDispatcherDay(DeskReader &reader, QDate day)
{
    DispatcherDay answer;
    if (!reader.actor().may("edit", "timetable", {}))
        return answer;
    SEMESTR_TRY(addUncovered(reader, day, answer));
    std::stable_sort(answer.uncovered.begin(), answer.uncovered.end(),
                     [](const auto &a, const auto &b) { return earlier(a.lesson, b.lesson); });
    SEMESTR_TRY(addReplaced(reader, day, answer));
    SEMESTR_TRY(addAbsences(reader, day, answer));
    SEMESTR_LET(count, reader.connection().query("myday/count_lessons"));
    SEMESTR_TRY(count.bind("day", day).run());
    answer.lessons = count.next() ? static_cast<int>(count.whole(0)) : 0;
    return answer;
}

} // namespace semestr
