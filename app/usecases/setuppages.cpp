// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/curriculum/disciplinecode.h"
#include "app/usecases/setuprows.h"

namespace semestr {

namespace {

const QVariant nothing{QMetaType(QMetaType::QByteArray)};

Done writeCurriculum(Transaction &t, CollegeId college, const QByteArray &id, const YearSpan &year)
{
    SEMESTR_LET(write, t.query("setup/write_curriculum"));
    write.bind("id", id).bind("program_id", nothing).bind("intake_year", year.start.year());
    return write.bindText("state", QStringLiteral("stand-in"))
        .bind("bucket_id", collegeBucket(college))
        .run();
}

// The group's curriculum; a stand-in is made for a group that came without one.
Result<QByteArray> curriculumOf(Transaction &t, CollegeId college, GroupId group, const YearSpan &year)
{
    {
        SEMESTR_LET(read, t.query("setup/read_group"));
        SEMESTR_TRY(read.bind("id", group).run());
        if (!read.next())
            return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("group")}});
        if (!read.isNull(0))
            return read.bytes(0);
    }
    const QByteArray id = naturalUuid("curriculum", {group.bytes()}).toRfc4122();
    SEMESTR_TRY(writeCurriculum(t, college, id, year));
    SEMESTR_LET(set, t.query("setup/set_group_curriculum"));
    SEMESTR_TRY(set.bind("id", group).bind("curriculum_id", id).run());
    return id;
}

Result<SubjectId> subjectOf(Transaction &t, CollegeId college, const QString &title)
{
    {
        SEMESTR_LET(find, t.query("setup/find_subject"));
        SEMESTR_TRY(find.bindText("title", title).run());
        if (find.next())
            return find.id<SubjectId>(0);
    }
    const SubjectId id = subjectIdOf(college, title);
    SEMESTR_LET(write, t.query("setup/write_subject"));
    write.bind("id", id).bindText("title", title).bindText("component", {});
    SEMESTR_TRY(write.bind("bucket_id", collegeBucket(college)).run());
    return id;
}

Done writeHours(Transaction &t, CollegeId college, ItemId item, int hours)
{
    SEMESTR_LET(write, t.query("setup/write_item_term"));
    write.bind("item_id", item)
        .bind("term_no", 1)
        .bindText("load_kind", QStringLiteral("theory"))
        .bind("hours", hours);
    return write.bind("bucket_id", collegeBucket(college)).run();
}

} // namespace

Done writeGroup(Transaction &t, GroupId id, const QString &title, const YearSpan &year)
{
    SEMESTR_LET(group, t.query("setup/write_group"));
    group.bind("id", id).bind("program_id", nothing).bind("curriculum_id", nothing);
    SEMESTR_TRY(group.bind("start_day", year.start).bind("end_day", QDate()).run());
    SEMESTR_LET(name, t.query("setup/write_group_name"));
    name.bind("group_id", id).bind("from_day", year.start).bindText("title", title);
    return name.bind("course", QVariant(QMetaType(QMetaType::Int))).run();
}

Result<ItemId> writeItem(Transaction &t, CollegeId college, GroupId group, const YearSpan &year,
                         const QString &discipline, int plannedHours)
{
    SEMESTR_LET(curriculum, curriculumOf(t, college, group, year));
    SEMESTR_LET(subject, subjectOf(t, college, discipline));
    const ItemId id(naturalUuid("item", {curriculum, subject.bytes()}));
    SEMESTR_LET(write, t.query("setup/write_item"));
    write.bind("id", id)
        .bind("curriculum_id", curriculum)
        .bindText("position", {})
        .bindText("code", disciplineCode(discipline))
        .bind("subject_id", subject);
    write.bindText("title", discipline).bindText("kind", QStringLiteral("discipline"));
    SEMESTR_TRY(write.bind("bucket_id", collegeBucket(college)).run());
    if (plannedHours > 0)
        SEMESTR_TRY(writeHours(t, college, id, plannedHours));
    return id;
}

Done writePage(Transaction &t, PageId id, YearId year, GroupId group, ItemId item, PersonId teacher,
               QDate from)
{
    SEMESTR_LET(page, t.query("setup/write_page"));
    page.bind("id", id).bind("year_id", year).bind("group_id", group).bind("item_id", item);
    page.bind("subgroup_id", nothing).bind("student_id", nothing).bindText("position", {});
    SEMESTR_TRY(page.run());
    SEMESTR_LET(write, t.query("setup/write_page_teacher"));
    write.bind("page_id", id).bind("employee_id", teacher).bind("from_day", from).bind("to_day", QDate());
    return write.bindText("source", QStringLiteral("admin")).run();
}

Done writeLesson(Transaction &t, CollegeId college, const LessonRow &lesson)
{
    SEMESTR_LET(write, t.query("setup/write_lesson"));
    write.bind("id", lesson.id).bind("page_id", lesson.page).bind("hours", lesson.hours).bind("half", 0);
    write.bind("planned_day", lesson.day).bind("planned_period", lesson.periodNo);
    write.bind("planned_teacher_id", lesson.teacher).bind("teacher_id", lesson.teacher);
    write.bind("day", lesson.day).bind("period_no", lesson.periodNo).bind("placed_on", lesson.placedOn);
    write.bind("room_id", lesson.room.isEmpty() ? nothing : QVariant(lesson.room));
    return write.bindText("state", QStringLiteral("due")).bind("bucket_id", collegeBucket(college)).run();
}

Done writeLessonKind(Transaction &t, PageId page, LessonId lesson, const QString &kind)
{
    const QVariant never{QMetaType(QMetaType::LongLong)};
    SEMESTR_LET(write, t.query("setup/write_lesson_record"));
    write.bind("page_id", page).bind("lesson_id", lesson).bindText("topic", {}).bindText("kind", kind);
    write.bindText("homework_state", {}).bind("checked_at", never);
    return write.bind("recorded_at", never).run();
}

} // namespace semestr
