// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demowriter.h"

#include "app/usecases/democlock.h"
#include "app/usecases/passwords.h"

namespace semestr {

namespace {
const QVariant nothing{QMetaType(QMetaType::QByteArray)};
}

DemoWriter::DemoWriter(const DemoPlan &plan, IdSource &ids, quint64 seed)
    : m_plan(plan)
    , m_ids(ids)
    , m_chance(seed + 1)
    , m_preset(PolicyPreset::shipped(plan.preset).value_or(PolicyPreset()))
    , m_time(CollegeTime::named(plan.timezone))
    , m_college(ids.next<CollegeId>())
    , m_year(yearSpanOf(m_college, today()))
    , m_device(ids.next<DeviceId>())
    , m_admin(ids.next<PersonId>())
    , m_director(ids.next<PersonId>())
    , m_deputy(ids.next<PersonId>())
    , m_dispatcher(ids.next<PersonId>())
{
    for (const PresetValue &value : m_preset.values)
        m_policy.set(value.key, m_year.start, value.value);
    m_scale = markScale(m_policy, {}, today());
    for (qsizetype i = 0; i < plan.teachers.size(); ++i)
        m_teachers.append(ids.next<PersonId>());
}

Done DemoWriter::actAs(Transaction &t, PersonId person, const char *verb, qint64 at)
{
    SEMESTR_LET(write, t.query("store/write_change_context"));
    write.bind("person_id", person).bind("device_id", m_device).bind("at", at);
    write.bindText("verb", QString::fromLatin1(verb)).bindText("reason", {});
    return write.bind("undoes", QVariant(QMetaType(QMetaType::LongLong))).run();
}

RoleGrant DemoWriter::grant(const char *role) const
{
    return {QString::fromLatin1(role), QStringLiteral("college"), m_college.bytes(), {m_year.start, {}}};
}

PersonId DemoWriter::teacherOf(int group, int page) const
{
    return m_teachers.at(m_plan.groups.at(group).pages.at(page).teacher);
}

Done DemoWriter::writeSetup(Transaction &t)
{
    SEMESTR_TRY(actAs(t, {}, "createCollege", m_time.ms(QDate(2026, 8, 24), QTime(9, 0))));
    SEMESTR_TRY(writeFrame(t));
    SEMESTR_TRY(writeStaff(t));
    SEMESTR_TRY(actAs(t, m_admin, "openYear", m_time.ms(QDate(2026, 8, 26), QTime(10, 0))));
    SEMESTR_TRY(writeRooms(t));
    SEMESTR_TRY(writeGroups(t));
    SEMESTR_TRY(writeMovements(t));
    return writeAccounts(t);
}

Done DemoWriter::writeFrame(Transaction &t)
{
    const QByteArray epoch = m_ids.nextUuid().toRfc4122();
    SEMESTR_TRY(
        writeCollege(t, {m_college, m_plan.name, m_plan.shortName, m_plan.timezone}, m_device, epoch));
    SEMESTR_TRY(writeDemoNow(t, today()));
    SEMESTR_TRY(writePreset(t, m_preset, m_year.start));
    SEMESTR_TRY(writeSymbols(t, m_policy, m_year.start));
    SEMESTR_TRY(writeAccessRules(t, AccessRules::standard()));
    SEMESTR_TRY(writeYear(t, m_college, m_year));
    SEMESTR_LET(holiday, t.query("setup/write_calendar_day"));
    holiday.bind("scope_id", m_college)
        .bind("day", QDate(2026, 11, 4))
        .bindText("kind", QStringLiteral("holiday"));
    holiday.bindText("note", QStringLiteral("День народного единства"))
        .bind("bucket_id", collegeBucket(m_college));
    SEMESTR_TRY(holiday.run());
    return writeOrdinaryBells(t, m_college, m_year);
}

Done DemoWriter::writeStaff(Transaction &t)
{
    const auto write = [&](PersonId id, const PersonName &name, const QString &position) -> Done {
        SEMESTR_TRY(writePerson(t, id, QStringLiteral("employee"), name, m_year.start));
        return writeEmployee(t, m_college, id, position, m_year.start);
    };
    SEMESTR_TRY(
        write(m_admin, {QStringLiteral("Администратор"), {}, {}}, QStringLiteral("Администратор журнала")));
    SEMESTR_TRY(write(m_director, m_plan.director, QStringLiteral("Директор")));
    SEMESTR_TRY(write(m_deputy, m_plan.deputy, QStringLiteral("Заместитель директора по учебной работе")));
    SEMESTR_TRY(write(m_dispatcher, m_plan.dispatcher, QStringLiteral("Диспетчер")));
    for (qsizetype i = 0; i < m_teachers.size(); ++i)
        SEMESTR_TRY(write(m_teachers.at(i), m_plan.teachers.at(i), QStringLiteral("Преподаватель")));
    return {};
}

Done DemoWriter::writeRooms(Transaction &t)
{
    for (int i = 0; i < m_plan.teachers.size(); ++i) {
        m_rooms.append(m_ids.nextUuid().toRfc4122());
        SEMESTR_LET(write, t.query("setup/write_room"));
        write.bind("id", m_rooms.last()).bindText("number", QString::number(101 + i / 9 * 100 + i % 9));
        write.bindText("title", {}).bind("capacity", 30).bind("bucket_id", collegeBucket(m_college));
        SEMESTR_TRY(write.run());
    }
    return {};
}

Done DemoWriter::writeGroups(Transaction &t)
{
    for (const DemoProgram &program : m_plan.programs) {
        m_programs.append(m_ids.nextUuid().toRfc4122());
        SEMESTR_LET(write, t.query("setup/write_program"));
        write.bind("id", m_programs.last()).bindText("code", program.code).bindText("title", program.title);
        write.bindText("qualification", program.qualification).bind("bucket_id", collegeBucket(m_college));
        SEMESTR_TRY(write.run());
    }
    for (qsizetype i = 0; i < m_plan.groups.size(); ++i)
        m_groups.append(m_ids.next<GroupId>());
    for (int i = 0; i < m_plan.groups.size(); ++i)
        SEMESTR_TRY(writeGroupOf(t, i));
    return {};
}

Done DemoWriter::writeGroupOf(Transaction &t, int index)
{
    const DemoGroup &group = m_plan.groups.at(index);
    const QDate started(m_year.start.year() + 1 - group.course, 9, 1);
    SEMESTR_LET(write, t.query("setup/write_group"));
    write.bind("id", m_groups.at(index)).bind("program_id", m_programs.at(group.program));
    SEMESTR_TRY(
        write.bind("curriculum_id", nothing).bind("start_day", started).bind("end_day", QDate()).run());
    SEMESTR_LET(name, t.query("setup/write_group_name"));
    name.bind("group_id", m_groups.at(index)).bind("from_day", m_year.start).bindText("title", group.title);
    SEMESTR_TRY(name.bind("course", group.course).run());
    m_students.append(QList<PersonId>());
    for (int i = 0; i < group.students.size(); ++i)
        SEMESTR_TRY(writeStudent(t, index, i));
    return writePages(t, index);
}

Done DemoWriter::writeStudent(Transaction &t, int group, int index)
{
    const DemoStudent &student = m_plan.groups.at(group).students.at(index);
    const PersonId id = m_ids.next<PersonId>();
    m_students[group].append(id);
    SEMESTR_TRY(writePerson(t, id, QStringLiteral("student"), student.name, m_year.start,
                            student.woman ? QStringLiteral("f") : QStringLiteral("m")));
    SEMESTR_LET(card, t.query("setup/write_student"));
    card.bind("person_id", id).bindText("record_book_no", student.recordBookNo);
    card.bindText("study_form", QStringLiteral("очная")).bindText("basis", QStringLiteral("бюджет"));
    SEMESTR_TRY(card.run());
    SEMESTR_LET(data, t.query("setup/write_person_private"));
    data.bind("person_id", id).bind("birth_day", student.birthDay).bindText("phone", {});
    SEMESTR_TRY(data.bind("bucket_id", privateBucket(id)).run());
    SEMESTR_LET(enrol, t.query("setup/write_enrolment"));
    enrol.bind("group_id", m_groups.at(group)).bind("student_id", id).bind("from_day", student.enrolled.from);
    enrol.bind("to_day", student.enrolled.to).bind("opened_by", nothing).bind("closed_by", nothing);
    SEMESTR_TRY(enrol.run());
    if (student.transferredFrom < 0)
        return {};
    SEMESTR_LET(before, t.query("setup/write_enrolment"));
    before.bind("group_id", m_groups.at(student.transferredFrom)).bind("student_id", id);
    before.bind("from_day", m_year.start).bind("to_day", student.enrolled.from.addDays(-1));
    return before.bind("opened_by", nothing).bind("closed_by", nothing).run();
}

Done DemoWriter::writePages(Transaction &t, int group)
{
    const QList<DemoPage> &pages = m_plan.groups.at(group).pages;
    m_pages.append(QList<PageId>());
    for (int i = 0; i < pages.size(); ++i) {
        const int hours = pages.at(i).pairsAWeek * 2 * 17;
        SEMESTR_LET(item, writeItem(t, m_college, m_groups.at(group), m_year, pages.at(i).discipline, hours));
        m_pages[group].append(pageIdOf(m_year.id, m_groups.at(group), item));
        SEMESTR_TRY(writePage(t, m_pages.at(group).last(), m_year.id, m_groups.at(group), item,
                              teacherOf(group, i), m_year.start));
    }
    return {};
}

Done DemoWriter::writeMovement(Transaction &t, const char *kind, PersonId student, QDate day, GroupId from,
                               GroupId to)
{
    const QByteArray order = m_ids.nextUuid().toRfc4122();
    SEMESTR_LET(paper, t.query("setup/write_order"));
    paper.bind("id", order)
        .bindText("kind", QString::fromLatin1(kind))
        .bindText("title", QStringLiteral("О движении контингента"));
    paper.bindText("number", QStringLiteral("%1-с").arg(40 + m_chance.below(40))).bind("day", day);
    SEMESTR_TRY(paper.bind("bucket_id", collegeBucket(m_college)).run());
    SEMESTR_LET(write, t.query("setup/write_movement"));
    write.bind("id", m_ids.nextUuid().toRfc4122()).bind("student_id", student).bind("order_id", order);
    write.bindText("kind", QString::fromLatin1(kind)).bind("effective_on", day).bind("from_group_id", from);
    write.bind("to_group_id", to).bindText("reason", {}).bind("bucket_id", personBucket(student));
    return write.run();
}

Done DemoWriter::writeMovements(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_dispatcher, "moveStudent", m_time.ms(QDate(2026, 9, 28), QTime(15, 0))));
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        for (int s = 0; s < m_plan.groups.at(g).students.size(); ++s) {
            const DemoStudent &student = m_plan.groups.at(g).students.at(s);
            const PersonId id = m_students.at(g).at(s);
            if (student.enrolled.to.isValid())
                SEMESTR_TRY(writeMovement(t, "expulsion", id, student.enrolled.to, m_groups.at(g), {}));
            if (student.transferredFrom >= 0)
                SEMESTR_TRY(writeMovement(t, "transfer", id, student.enrolled.from,
                                          m_groups.at(student.transferredFrom), m_groups.at(g)));
        }
    }
    return {};
}

Done DemoWriter::addAccount(Transaction &t, PersonId person, const PersonName &name, const QString &login,
                            const QList<RoleGrant> &grants)
{
    const QString password = demoPassword(login);
    SEMESTR_LET(hash, loginHash(password, m_college, login));
    SEMESTR_TRY(writeAccount(t, m_college, {m_ids.next<AccountId>(), person, login, hash, false}));
    QStringList roles;
    for (const RoleGrant &grant : grants) {
        roles.append(grant.role);
        SEMESTR_TRY(writeGrant(t, person, grant, m_ids.nextUuid()));
    }
    m_accounts.append({roles.join(QLatin1Char('+')), login, password, name.full()});
    return {};
}

Done DemoWriter::writeAccounts(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_admin, "addAccount", m_time.ms(QDate(2026, 8, 31), QTime(12, 0))));
    const auto curatorOf = [&](int group) {
        return RoleGrant{
            QStringLiteral("CUR"), QStringLiteral("group"), m_groups.at(group).bytes(), {m_year.start, {}}};
    };
    const int shown = m_plan.showcase;
    const auto &student = m_plan.groups.at(shown).students.first();
    SEMESTR_TRY(addAccount(t, m_admin, {QStringLiteral("Администратор"), {}, {}}, QStringLiteral("admin"),
                           {grant("ADM")}));
    SEMESTR_TRY(addAccount(t, m_director, m_plan.director, QStringLiteral("director"), {grant("DIR")}));
    SEMESTR_TRY(addAccount(t, m_deputy, m_plan.deputy, QStringLiteral("deputy"), {grant("DEP")}));
    SEMESTR_TRY(
        addAccount(t, m_dispatcher, m_plan.dispatcher, QStringLiteral("dispatcher"), {grant("DISP")}));
    SEMESTR_TRY(addAccount(t, m_teachers.at(0), m_plan.teachers.at(0), QStringLiteral("teacher"),
                           {grant("TCH"), curatorOf(shown)}));
    SEMESTR_TRY(addAccount(t, m_teachers.at(1), m_plan.teachers.at(1), QStringLiteral("curator"),
                           {curatorOf((shown + 1) % static_cast<int>(m_groups.size())), grant("TCH")}));
    return addAccount(t, m_students.at(shown).first(), student.name, QStringLiteral("student"),
                      {grant("STU")});
}

} // namespace semestr
