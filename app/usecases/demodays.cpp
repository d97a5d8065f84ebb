// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demowriter.h"

namespace semestr {

Done DemoWriter::writeTimetable(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_dispatcher, "placeLessons", m_time.ms(QDate(2026, 8, 31), QTime(16, 0))));
    QHash<PageId, int> given;
    for (QDate day = m_year.start; day <= termEnd(); day = day.addDays(1)) {
        if (day == QDate(2026, 11, 4))
            continue;
        for (int g = 0; g < m_plan.groups.size(); ++g) {
            for (const DemoSlot &slot : m_plan.groups.at(g).week) {
                if (slot.weekday != day.dayOfWeek())
                    continue;
                const int number = given[m_pages.at(g).at(slot.page)]++;
                const Lesson lesson{m_ids.next<LessonId>(), g, slot.page, number, slot.periodNo};
                m_lessons[day].append(lesson);
                SEMESTR_TRY(writeLessonOf(t, lesson, day));
            }
        }
    }
    return {};
}

Done DemoWriter::writeLessonOf(Transaction &t, const Lesson &lesson, QDate day)
{
    const int teacher = m_plan.groups.at(lesson.group).pages.at(lesson.page).teacher;
    return writeLesson(t, m_college,
                       {lesson.id, pageId(lesson), day, lesson.periodNo, 2, m_teachers.at(teacher),
                        QDate(2026, 8, 31), m_rooms.at(teacher)});
}

QString DemoWriter::kindOf(const Lesson &lesson) const
{
    if (lesson.number % 8 == 7)
        return QStringLiteral("control");
    return lesson.number % 2 == 0 ? QStringLiteral("lecture") : QStringLiteral("practice");
}

QString DemoWriter::topicOf(const Lesson &lesson) const
{
    const QStringList &themes = m_plan.groups.at(lesson.group).pages.at(lesson.page).themes;
    const auto aspects = m_plan.aspects.size();
    const QString &theme = themes.at(lesson.number / aspects % themes.size());
    return QStringLiteral("%1: %2").arg(theme, m_plan.aspects.at(lesson.number % aspects));
}

Done DemoWriter::writeDay(Transaction &t, QDate day)
{
    for (const Lesson &lesson : m_lessons.value(day)) {
        // At 11:52 of the last day two pairs are over; the second is only half written.
        if (day == today() && lesson.periodNo > 2)
            continue;
        const bool fresh = day == today() && lesson.periodNo == 2;
        const qint64 at = m_time.ms(day, QTime(9, 50).addSecs(100 * 60 * (lesson.periodNo - 1)));
        const bool checked = !m_chance.percent(2);
        const bool topic = fresh ? m_chance.percent(50) : !m_chance.percent(2);
        const bool homework = fresh ? m_chance.percent(30) : !m_chance.percent(3);
        SEMESTR_TRY(actAs(t, teacherOf(lesson.group, lesson.page), "conductLesson", at));
        SEMESTR_TRY(writeRecord(t, lesson, topic, checked, homework, at));
        if (checked)
            SEMESTR_TRY(writeCells(t, lesson, day, kindOf(lesson)));
    }
    return {};
}

Done DemoWriter::writeRecord(Transaction &t, const Lesson &lesson, bool topic, bool checked, bool homework,
                             qint64 at)
{
    const QVariant never{QMetaType(QMetaType::LongLong)};
    const QString kind = kindOf(lesson);
    const bool none = m_chance.percent(20);
    const QString state = !homework ? QStringLiteral("unset")
                          : none    ? QStringLiteral("none")
                                    : QStringLiteral("set");
    SEMESTR_LET(write, t.query("setup/write_lesson_record"));
    write.bind("page_id", pageId(lesson)).bind("lesson_id", lesson.id).bindText("kind", kind);
    write.bindText("topic", topic ? topicOf(lesson) : QString()).bindText("homework_state", state);
    write.bind("checked_at", checked ? QVariant(at) : never)
        .bind("recorded_at", topic ? QVariant(at) : never);
    SEMESTR_TRY(write.run());
    if (homework && !none)
        SEMESTR_TRY(writeHomework(t, lesson));
    return kind == QStringLiteral("lecture") ? Done() : writeWork(t, lesson, kind);
}

Done DemoWriter::writeWork(Transaction &t, const Lesson &lesson, const QString &kind)
{
    SEMESTR_LET(write, t.query("setup/write_work"));
    write.bind("page_id", pageId(lesson)).bind("lesson_id", lesson.id).bind("slot", 0).bindText("kind", kind);
    write.bindText("number", QString::number(kind == QStringLiteral("control") ? lesson.number / 8 + 1
                                                                               : lesson.number / 2 + 1));
    return write.bindText("title", {}).bind("in_average", 1).run();
}

Done DemoWriter::writeHomework(Transaction &t, const Lesson &lesson)
{
    const QUuid id = naturalUuid("homework", {lesson.id.bytes(), PersonId().bytes()});
    SEMESTR_LET(write, t.query("setup/write_homework"));
    write.bind("page_id", pageId(lesson)).bind("id", id.toRfc4122()).bind("given_lesson_id", lesson.id);
    return write.bindText("text", m_chance.oneOf(m_plan.homework)).run();
}

Done DemoWriter::writeCells(Transaction &t, const Lesson &lesson, QDate day, const QString &kind)
{
    const int asked = kind == QStringLiteral("lecture") ? 18 : kind == QStringLiteral("control") ? 90 : 45;
    const QList<DemoStudent> &students = m_plan.groups.at(lesson.group).students;
    for (int i = 0; i < students.size(); ++i) {
        if (!students.at(i).enrolled.holds(day))
            continue;
        const PersonId student = m_students.at(lesson.group).at(i);
        if (m_chance.percent(i % 8 == 3 ? 18 : 6)) {
            SEMESTR_TRY(writeAttendance(t, lesson, student));
        } else if (m_chance.percent(asked)) {
            SEMESTR_TRY(writeMark(t, lesson, student));
        }
    }
    return {};
}

Done DemoWriter::writeAttendance(Transaction &t, const Lesson &lesson, PersonId student)
{
    QString status = QStringLiteral("absent");
    if (!m_scale.ill.isEmpty() && m_chance.percent(30))
        status = QStringLiteral("ill");
    else if (!m_scale.excused.isEmpty() && m_chance.percent(20))
        status = QStringLiteral("excused");
    SEMESTR_LET(write, t.query("setup/write_attendance"));
    write.bind("page_id", pageId(lesson)).bind("lesson_id", lesson.id).bind("student_id", student);
    return write.bindText("status", status).bind("minutes", QVariant(QMetaType(QMetaType::Int))).run();
}

Done DemoWriter::writeMark(Transaction &t, const Lesson &lesson, PersonId student)
{
    const int chance = m_chance.below(100);
    const int value = chance < 6 ? 2 : chance < 32 ? 3 : chance < 72 ? 4 : 5;
    SEMESTR_LET(write, t.query("setup/write_mark"));
    write.bind("page_id", pageId(lesson))
        .bind("lesson_id", lesson.id)
        .bind("slot", 0)
        .bind("student_id", student);
    return write.bindText("value", QString::number(value)).run();
}

Done DemoWriter::writeAbsences(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_teachers.first(), "explainAbsence", m_time.ms(QDate(2026, 10, 7), QTime(15, 0))));
    const QDate firstDays[] = {QDate(2026, 9, 24), QDate(2026, 10, 5), QDate(2026, 9, 14)};
    int student = 0;
    for (const QDate &from : firstDays) {
        SEMESTR_LET(write, t.query("setup/write_absence"));
        write.bind("group_id", m_groups.at(m_plan.showcase)).bind("id", m_ids.nextUuid().toRfc4122());
        write.bind("student_id", m_students.at(m_plan.showcase).at(++student)).bind("from_day", from);
        write.bind("to_day", from.addDays(1)).bindText("source", QStringLiteral("reason"));
        write.bindText("validity", QStringLiteral("valid")).bindText("kind", QStringLiteral("illness"));
        SEMESTR_TRY(write.bindText("document", QStringLiteral("справка")).run());
    }
    return {};
}

} // namespace semestr
