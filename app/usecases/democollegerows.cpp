// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democlock.h"
#include "app/usecases/demowriter.h"

#include <QSet>

namespace semestr {

Done DemoWriter::actAs(Transaction &t, PersonId person, const char *verb, QDate day, QTime time)
{
    m_clock.set(m_book.time.ms(day, time));
    ChangeContext context;
    context.person = person;
    context.device = m_book.device;
    context.verb = QString::fromLatin1(verb);
    return t.turnTo(context);
}

Done DemoWriter::writeSetup(Transaction &t)
{
    SEMESTR_TRY(actAs(t, {}, "createCollege", QDate(2026, 8, 24), QTime(9, 0)));
    SEMESTR_TRY(writeFrame(t));
    SEMESTR_TRY(writeStaff(t));
    SEMESTR_TRY(actAs(t, m_book.admin, "openYear", QDate(2026, 8, 26), QTime(10, 0)));
    SEMESTR_TRY(writeCalendar(t));
    SEMESTR_TRY(writePlaces(t));
    SEMESTR_TRY(writePrograms(t));
    SEMESTR_TRY(writeGroups(t));
    SEMESTR_TRY(writeStudents(t));
    SEMESTR_TRY(writeFamily(t));
    SEMESTR_TRY(
        actAs(t, m_book.staff.value(QStringLiteral("DEP")), "shareLoad", QDate(2026, 8, 28), QTime(11, 0)));
    for (int g = 0; g < m_plan.groups.size(); ++g)
        SEMESTR_TRY(writePages(t, g));
    return writeAccounts(t);
}

Done DemoWriter::writeFrame(Transaction &t)
{
    const QByteArray epoch = m_ids.nextUuid().toRfc4122();
    SEMESTR_TRY(writeCollege(t, {m_book.college, m_plan.name, m_plan.shortName, m_plan.timezone},
                             m_book.device, epoch));
    SEMESTR_TRY(writeDemoNow(t, DemoPlan::today()));
    SEMESTR_TRY(writePreset(t, m_book.preset, m_book.years.last().start));
    SEMESTR_TRY(writeSymbols(t, m_book.policy, m_book.years.last().start));
    return writeAccessRules(t, AccessRules::standard());
}

Done DemoWriter::writeCalendar(Transaction &t)
{
    const YearSpan &year = m_book.years.first();
    SEMESTR_TRY(writeYear(t, m_book.college, year));
    for (QDate day = year.start; day <= year.end; day = day.addDays(1)) {
        for (const auto &[date, title] : m_plan.holidays) {
            if (day.toString(QStringLiteral("MM-dd")) != date)
                continue;
            SEMESTR_TRY(addRow(t, "calendar_day",
                               {{"scope_id", m_book.college},
                                {"day", day},
                                {"kind", QStringLiteral("holiday")},
                                {"note", title},
                                {"bucket_id", college()}}));
        }
    }
    SEMESTR_TRY(writeOrdinaryBells(t, m_book.college, year));
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        for (const DemoPractice &practice : m_plan.groups.at(g).practice)
            SEMESTR_TRY(addRow(t, "process_span",
                               {{"id", m_ids.nextUuid().toRfc4122()},
                                {"group_id", m_book.groups.at(g)},
                                {"start_day", practice.days.from},
                                {"end_day", practice.days.to},
                                {"kind", practice.kind},
                                {"bucket_id", college()}}));
    }
    return {};
}

Done DemoWriter::writePlaces(Transaction &t)
{
    for (int i = 0; i < m_plan.buildings.size(); ++i)
        SEMESTR_TRY(addRow(
            t, "building",
            {{"id", m_book.buildings.at(i)}, {"title", m_plan.buildings.at(i)}, {"bucket_id", college()}}));
    for (int i = 0; i < m_plan.rooms.size(); ++i) {
        const DemoRoom &room = m_plan.rooms.at(i);
        SEMESTR_TRY(addRow(t, "room",
                           {{"id", m_book.rooms.at(i)},
                            {"building_id", m_book.buildings.at(room.building)},
                            {"number", room.number},
                            {"kind", room.kind},
                            {"capacity", room.capacity},
                            {"parallel", room.parallel},
                            {"bucket_id", college()}}));
    }
    for (int i = 0; i < m_plan.departments.size(); ++i)
        SEMESTR_TRY(addRow(t, "department",
                           {{"id", m_book.departments.at(i)},
                            {"title", m_plan.departments.at(i)},
                            {"bucket_id", college()}}));
    return {};
}

Done DemoWriter::writePrograms(Transaction &t)
{
    for (int i = 0; i < m_plan.programs.size(); ++i) {
        const DemoProgram &program = m_plan.programs.at(i);
        SEMESTR_TRY(
            addRow(t, "program",
                   {{"id", m_book.programs.at(i)},
                    {"code", program.code},
                    {"title", program.title},
                    {"qualification", program.qualification},
                    {"department_id", m_book.departments.at(m_plan.departments.indexOf(program.department))},
                    {"bucket_id", college()}}));
    }
    SEMESTR_TRY(writeSubjects(t));
    QSet<QByteArray> written;
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        const int program = m_plan.groups.at(g).program;
        const QByteArray id = m_book.curriculum(program, m_book.intake(g));
        if (written.contains(id))
            continue;
        written.insert(id);
        SEMESTR_TRY(writeCurriculum(t, program, m_book.intake(g)));
    }
    return {};
}

Done DemoWriter::writeSubjects(Transaction &t)
{
    QSet<QString> written;
    QList<DemoDiscipline> all = m_plan.general + m_plan.common;
    for (const DemoProgram &program : m_plan.programs)
        all += program.disciplines;
    for (const DemoDiscipline &discipline : std::as_const(all)) {
        if (written.contains(discipline.title))
            continue;
        written.insert(discipline.title);
        SEMESTR_TRY(addRow(t, "subject",
                           {{"id", subjectIdOf(m_book.college, discipline.title)},
                            {"title", discipline.title},
                            {"bucket_id", college()}}));
    }
    return {};
}

Done DemoWriter::writeCurriculum(Transaction &t, int program, int intake)
{
    SEMESTR_TRY(addRow(t, "curriculum",
                       {{"id", m_book.curriculum(program, intake)},
                        {"program_id", m_book.programs.at(program)},
                        {"intake_year", intake},
                        {"study_form", QStringLiteral("очная")},
                        {"state", QStringLiteral("approved")},
                        {"bucket_id", college()}}));
    for (int course = 1; course <= m_plan.programs.at(program).courses; ++course) {
        const auto count = m_plan.disciplinesOf(program, course).size();
        for (int i = 0; i < count; ++i)
            SEMESTR_TRY(writeItem(t, program, intake, course, i));
    }
    return {};
}

Done DemoWriter::writeGroups(Transaction &t)
{
    for (int i = 0; i < m_plan.groups.size(); ++i) {
        const DemoGroup &group = m_plan.groups.at(i);
        const DemoProgram &program = m_plan.programs.at(group.program);
        const QDate started(m_book.intake(i), 9, 1);
        SEMESTR_TRY(
            addRow(t, "study_group",
                   {{"id", m_book.groups.at(i)},
                    {"program_id", m_book.programs.at(group.program)},
                    {"curriculum_id", m_book.curriculum(group.program, m_book.intake(i))},
                    {"department_id", m_book.departments.at(m_plan.departments.indexOf(program.department))},
                    {"start_day", started},
                    {"end_day", QDate(m_book.intake(i) + program.courses, 6, 30)}}));
        SEMESTR_TRY(addRow(t, "group_name",
                           {{"group_id", m_book.groups.at(i)},
                            {"from_day", started},
                            {"title", group.title},
                            {"course", group.course()}}));
        SEMESTR_TRY(writeSubgroups(t, i));
    }
    return {};
}

Done DemoWriter::writeSubgroups(Transaction &t, int group)
{
    QStringList splits;
    for (const DemoGroupYear &year : m_plan.groups.at(group).years) {
        for (const DemoPage &page : year.pages) {
            if (page.subgroup > 0 && !splits.contains(page.discipline.split))
                splits.append(page.discipline.split);
        }
    }
    for (const QString &split : std::as_const(splits)) {
        for (int number = 1; number <= 2; ++number)
            SEMESTR_TRY(addRow(t, "subgroup",
                               {{"id", m_book.subgroup(group, split, number)},
                                {"group_id", m_book.groups.at(group)},
                                {"split", split},
                                {"number", number},
                                {"title", QStringLiteral("подгруппа %1").arg(number)}}));
        for (int i = 0; i < m_book.students.at(group).size(); ++i)
            SEMESTR_TRY(addRow(t, "subgroup_member",
                               {{"group_id", m_book.groups.at(group)},
                                {"split", split},
                                {"student_id", m_book.students.at(group).at(i)},
                                {"from_day", m_plan.groups.at(group).students.at(i).enrolled.from},
                                {"subgroup_id", m_book.subgroup(group, split, DemoBook::subgroupOf(i))}}));
    }
    return {};
}

// The item of a course with its hours and its control in each of the course's terms.
Done DemoWriter::writeItem(Transaction &t, int program, int intake, int course, int number)
{
    const DemoProgram &of = m_plan.programs.at(program);
    const DemoDiscipline discipline = m_plan.disciplinesOf(program, course).at(number);
    const ItemId id = m_book.item(program, intake, course, discipline.title);
    const auto space = discipline.title.indexOf(QLatin1Char(' '));
    const bool coded = space > 0 && discipline.title.left(space).contains(QLatin1Char('.'));
    SEMESTR_TRY(addRow(t, "curriculum_item",
                       {{"id", id},
                        {"curriculum_id", m_book.curriculum(program, intake)},
                        {"position", QStringLiteral("%1%2").arg(course).arg(number, 2, 10, QLatin1Char('0'))},
                        {"code", coded ? discipline.title.left(space) : QString()},
                        {"subject_id", subjectIdOf(m_book.college, discipline.title)},
                        {"title", discipline.title},
                        {"kind", QStringLiteral("discipline")},
                        {"bucket_id", college()}}));
    for (int termNo = 2 * course - 1; termNo <= 2 * course; ++termNo) {
        const int weeks = of.weeks.value(termNo - 1, termNo % 2 == 1 ? 17 : 22);
        const bool exam = termNo % 2 == 0 && number < 3;
        const bool lab = discipline.split == QStringLiteral("лабораторные");
        SEMESTR_TRY(addRow(t, "item_term",
                           {{"item_id", id},
                            {"term_no", termNo},
                            {"load_kind", lab ? QStringLiteral("lab") : QStringLiteral("theory")},
                            {"hours", weeks * 2 * (number < 6 ? 2 : 1)},
                            {"control", exam              ? QStringLiteral("exam")
                                        : termNo % 2 == 0 ? QStringLiteral("credit")
                                                          : QString()},
                            {"bucket_id", college()}}));
    }
    return {};
}

Done DemoWriter::writePages(Transaction &t, int group)
{
    const DemoGroupYear &year = m_plan.groups.at(group).years.first();
    const QDate from = m_book.years.first().start;
    for (int i = 0; i < year.pages.size(); ++i) {
        const DemoPage &page = year.pages.at(i);
        const ItemId item = m_book.item(group, 0, i);
        const SubgroupId subgroup = m_book.subgroup(group, page.discipline.split, page.subgroup);
        const bool joint = page.discipline.joint && m_plan.streamOf.contains(group);
        SEMESTR_TRY(addRow(
            t, "teaching_load",
            {{"id", m_book.load(group, i)},
             {"term_id", termOf(m_book.years.first().id, 1)},
             {"group_id", m_book.groups.at(group)},
             {"item_id", item},
             {"subgroup_id", subgroup},
             {"employee_id", m_book.teacher(page.teacher)},
             {"stream_id", joint ? naturalUuid("stream", {m_book.timetable()}).toRfc4122() : QByteArray()},
             {"load_kind", page.subgroup == 0 ? QStringLiteral("theory")
                           : page.discipline.split == QStringLiteral("лабораторные")
                               ? QStringLiteral("lab")
                               : QStringLiteral("practice")},
             {"hours", page.pairsAWeek * 2 * 17},
             {"from_day", from},
             {"bucket_id", college()}}));
        const PageId id = m_book.page(group, 0, i);
        SEMESTR_TRY(addRow(t, "journal_page",
                           {{"id", id},
                            {"year_id", m_book.years.first().id},
                            {"group_id", m_book.groups.at(group)},
                            {"item_id", item},
                            {"subgroup_id", subgroup}}));
        if (page.teacher < 0)
            continue;
        SEMESTR_TRY(addRow(t, "page_teacher",
                           {{"page_id", id},
                            {"employee_id", m_book.teacher(page.teacher)},
                            {"from_day", from},
                            {"source", QStringLiteral("load")}}));
    }
    return {};
}

} // namespace semestr
