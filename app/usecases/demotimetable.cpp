// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demowriter.h"

namespace semestr {

Done DemoWriter::writePlans(Transaction &t)
{
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        const DemoGroupYear &year = m_plan.groups.at(g).years.first();
        for (int i = 0; i < year.pages.size(); ++i) {
            if (year.pages.at(i).planned && year.pages.at(i).teacher >= 0)
                SEMESTR_TRY(writePlan(t, g, i));
        }
    }
    return {};
}

Done DemoWriter::writePlan(Transaction &t, int group, int number)
{
    const DemoPage &page = m_book.pageAt(group, 0, number);
    const PageId id = m_book.page(group, 0, number);
    const QByteArray plan = naturalUuid("plan", {id.bytes()}).toRfc4122();
    const BucketId bucket = methodsBucket(m_book.college);
    SEMESTR_TRY(addRow(t, "thematic_plan",
                       {{"id", plan},
                        {"page_id", id},
                        {"subject_id", subjectIdOf(m_book.college, page.discipline.title)},
                        {"title", page.discipline.title},
                        {"state", QStringLiteral("approved")},
                        {"version_no", 1},
                        {"bucket_id", bucket}}));
    const auto aspects = static_cast<int>(m_plan.aspects.size());
    for (int i = 0; i < page.pairsAWeek * 17; ++i) {
        const QStringList &themes = page.discipline.themes;
        SEMESTR_TRY(addRow(t, "planned_lesson",
                           {{"plan_id", plan},
                            {"id", naturalUuid("planned", {plan, QByteArray::number(i)}).toRfc4122()},
                            {"position", QStringLiteral("%1").arg(i + 1, 4, 10, QLatin1Char('0'))},
                            {"section", themes.at(i / aspects % themes.size())},
                            {"number", i + 1},
                            {"topic", m_book.topic(page, i)},
                            {"hours", 2},
                            {"kind", DemoBook::kind(page, i)},
                            {"bucket_id", bucket}}));
    }
    return {};
}

Done DemoWriter::writeTimetable(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_book.staff.value(QStringLiteral("DISP")), "publishTimetable", QDate(2026, 8, 31),
                      QTime(15, 0)));
    SEMESTR_TRY(addRow(t, "timetable",
                       {{"id", m_book.timetable()},
                        {"term_id", termOf(m_book.years.first().id, 1)},
                        {"title", QStringLiteral("Расписание на 1-й семестр")},
                        {"state", QStringLiteral("published")},
                        {"valid_from", m_book.years.first().start},
                        {"valid_to", DemoBook::termEnd()},
                        {"bucket_id", college()}}));
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        for (int s = 0; s < m_plan.groups.at(g).years.first().week.size(); ++s)
            SEMESTR_TRY(writeEntry(t, g, s));
    }
    return {};
}

Done DemoWriter::writeEntry(Transaction &t, int group, int number)
{
    const DemoSlot &slot = m_plan.groups.at(group).years.first().week.at(number);
    const QByteArray id = m_book.entry(group, number);
    return addRow(t, "timetable_entry",
                  {{"timetable_id", m_book.timetable()},
                   {"id", id},
                   {"event_id", slot.joint ? naturalUuid("event", {m_book.timetable()}).toRfc4122() : id},
                   {"load_id", m_book.load(group, slot.page)},
                   {"weekday", slot.weekday},
                   {"period_no", slot.periodNo},
                   {"parity", slot.parity},
                   {"length", 1},
                   {"room_id", m_book.rooms.at(slot.room)},
                   {"employee_id", m_book.teacher(m_book.pageAt(group, 0, slot.page).teacher)},
                   {"bucket_id", college()}});
}

Done DemoWriter::writeLessons(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_book.staff.value(QStringLiteral("DISP")), "placeLessons", QDate(2026, 8, 31),
                      QTime(16, 0)));
    const QDate start = m_book.years.first().start;
    for (QDate day = start; day <= DemoBook::termEnd(); day = day.addDays(1)) {
        if (!m_plan.isSchoolDay(day))
            continue;
        const int parity = DemoPlan::parityOf(start, day);
        for (int g = 0; g < m_plan.groups.size(); ++g) {
            const QList<DemoSlot> &week = m_plan.groups.at(g).years.first().week;
            for (int s = 0; s < week.size() && !m_plan.groups.at(g).practises(day); ++s) {
                const DemoSlot &slot = week.at(s);
                if (slot.weekday == day.dayOfWeek() && (slot.parity == 0 || slot.parity == parity))
                    SEMESTR_TRY(writeLessonAt(t, g, s, day));
            }
        }
    }
    return {};
}

Done DemoWriter::writeLessonAt(Transaction &t, int group, int number, QDate day)
{
    const DemoSlot &slot = m_plan.groups.at(group).years.first().week.at(number);
    const PersonId teacher = m_book.teacher(m_book.pageAt(group, 0, slot.page).teacher);
    const QByteArray event =
        naturalUuid("event", {m_book.timetable(), day.toString(Qt::ISODate).toLatin1()}).toRfc4122();
    return addRow(t, "lesson",
                  {{"id", m_book.lesson(group, number, day)},
                   {"page_id", m_book.page(group, 0, slot.page)},
                   {"event_id", slot.joint ? event : QByteArray()},
                   {"entry_id", m_book.entry(group, number)},
                   {"planned_day", day},
                   {"planned_period", slot.periodNo},
                   {"planned_teacher_id", teacher},
                   {"day", day},
                   {"period_no", slot.periodNo},
                   {"half", 0},
                   {"hours", 2},
                   {"teacher_id", teacher},
                   {"room_id", m_book.rooms.at(slot.room)},
                   {"state", QStringLiteral("due")},
                   {"placed_on", QDate(2026, 8, 31)},
                   {"bucket_id", college()}});
}

Done DemoWriter::writeIllness(Transaction &t)
{
    const DayRange days = DemoPlan::illness();
    SEMESTR_TRY(actAs(t, m_book.staff.value(QStringLiteral("DISP")), "noteAbsence", days.from.addDays(-1),
                      QTime(15, 0)));
    const QByteArray absence = m_ids.nextUuid().toRfc4122();
    SEMESTR_TRY(addRow(t, "teacher_absence",
                       {{"id", absence},
                        {"employee_id", m_book.teacher(m_plan.ill)},
                        {"from_day", days.from},
                        {"to_day", days.to},
                        {"reason", QStringLiteral("больничный лист")},
                        {"bucket_id", dispatchBucket(m_book.college)}}));
    for (QDate day = days.from; day <= days.to; day = day.addDays(1)) {
        const int parity = DemoPlan::parityOf(m_book.years.first().start, day);
        for (int g = 0; g < m_plan.groups.size(); ++g) {
            const DemoGroupYear &year = m_plan.groups.at(g).years.first();
            for (int s = 0; s < year.week.size() && !m_plan.groups.at(g).practises(day); ++s) {
                const DemoSlot &slot = year.week.at(s);
                if (slot.weekday == day.dayOfWeek() && (slot.parity == 0 || slot.parity == parity) &&
                    year.pages.at(slot.page).teacher == m_plan.ill)
                    SEMESTR_TRY(coverLesson(t, g, s, day, absence));
            }
        }
    }
    return {};
}

// Somebody stands in; what nobody covered on the days before was called off, from today on it still waits.
Done DemoWriter::coverLesson(Transaction &t, int group, int slot, QDate day, const QByteArray &absence)
{
    const LessonId lesson = m_book.lesson(group, slot, day);
    const int substitute = m_plan.substituteAt(group, slot);
    if (substitute < 0 && day >= DemoPlan::today())
        return {};
    SEMESTR_LET(
        change,
        t.connection().prepare(QStringLiteral(
            "UPDATE lesson SET teacher_id = coalesce(:teacher, teacher_id), state = :state, author_id = "
            "(SELECT person_id FROM change_context WHERE id = 1), edited_at = (SELECT at FROM "
            "change_context WHERE id = 1) WHERE id = :id")));
    change.bind("teacher", m_book.teacher(substitute)).bind("id", lesson);
    SEMESTR_TRY(
        change.bindText("state", substitute < 0 ? QStringLiteral("cancelled") : QStringLiteral("due")).run());
    return addRow(t, "substitution",
                  {{"lesson_id", lesson},
                   {"absence_id", absence},
                   {"kind", substitute < 0 ? QStringLiteral("cancel") : QStringLiteral("replace")},
                   {"employee_id", m_book.teacher(substitute)},
                   {"note", substitute < 0 ? QStringLiteral("Занятие снято") : QString()},
                   {"bucket_id", college()}});
}

Done DemoWriter::writeReasons(Transaction &t)
{
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        const DemoGroup &group = m_plan.groups.at(g);
        if (group.curator < 0)
            continue;
        SEMESTR_TRY(actAs(t, m_book.teachers.at(group.curator), "explainAbsence", QDate(2026, 10, 7),
                          QTime(15, g % 60)));
        for (int i = 0; i < group.students.size(); ++i) {
            const DemoStudent &student = group.students.at(i);
            if (!student.explained)
                continue;
            SEMESTR_TRY(addRow(t, "absence",
                               {{"group_id", m_book.groups.at(g)},
                                {"id", m_ids.nextUuid().toRfc4122()},
                                {"student_id", m_book.students.at(g).at(i)},
                                {"from_day", student.away.from},
                                {"to_day", student.away.to},
                                {"source", QStringLiteral("reason")},
                                {"validity", QStringLiteral("valid")},
                                {"kind", QStringLiteral("illness")},
                                {"document", QStringLiteral("справка")}}));
        }
    }
    return {};
}

} // namespace semestr
