// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demowriter.h"

#include <QSet>

namespace semestr {

namespace {

struct OfficePost
{
    const char *role;
    const char16_t *position;
};
constexpr OfficePost posts[] = {
    {"DIR", u"Директор"},
    {"DEP", u"Заместитель директора по учебной работе"},
    {"DISP", u"Диспетчер"},
    {"HEAD", u"Заведующий отделением"},
    {"HR", u"Специалист по кадрам"},
    {"SEC", u"Секретарь учебной части"},
    {"MST", u"Мастер производственного обучения"},
    {"SOC", u"Социальный педагог"},
    {"PSY", u"Педагог-психолог"},
    {"SPEC", u"Специалист по охране труда"},
    {"VADM", u"Методист"},
    {"ARC", u"Архивариус"},
};

} // namespace

Done DemoWriter::writeEmployeeRow(Transaction &t, PersonId person, const PersonName &name,
                                  const QString &position, bool partTime)
{
    const QDate hired(2020, 9, 1);
    SEMESTR_TRY(writePerson(t, person, QStringLiteral("employee"), name, hired));
    return addRow(t, "employee",
                  {{"person_id", person},
                   {"position", position},
                   {"rate", QVariant(partTime ? 0.5 : 1.0)},
                   {"norm_hours", partTime ? 360 : 720},
                   {"hired_on", hired},
                   {"bucket_id", staffBucket(m_book.college)}});
}

Done DemoWriter::writeStaff(Transaction &t)
{
    SEMESTR_TRY(writeEmployeeRow(t, m_book.admin, {QStringLiteral("Администратор"), {}, {}},
                                 QStringLiteral("Администратор журнала")));
    for (const OfficePost &post : posts) {
        const QString role = QString::fromLatin1(post.role);
        SEMESTR_TRY(writeEmployeeRow(t, m_book.staff.value(role), m_plan.staff.value(role),
                                     QString::fromUtf16(post.position)));
    }
    for (int i = 0; i < m_book.teachers.size(); ++i)
        SEMESTR_TRY(writeEmployeeRow(t, m_book.teachers.at(i), m_plan.teachers.at(i),
                                     QStringLiteral("Преподаватель"), i == m_plan.partTime));
    const QString inspector = QStringLiteral("INS");
    return writePerson(t, m_book.staff.value(inspector), QStringLiteral("guest"),
                       m_plan.staff.value(inspector), m_book.years.first().start);
}

Done DemoWriter::writeStudents(Transaction &t)
{
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        for (int i = 0; i < m_plan.groups.at(g).students.size(); ++i)
            SEMESTR_TRY(writeStudent(t, g, i));
    }
    return writeMovements(t);
}

Done DemoWriter::writeStudent(Transaction &t, int group, int index)
{
    const DemoStudent &student = m_plan.groups.at(group).students.at(index);
    const PersonId id = m_book.students.at(group).at(index);
    const QDate came(m_book.intake(group), 9, 1);
    SEMESTR_TRY(writePerson(t, id, QStringLiteral("student"), student.name, came,
                            student.woman ? QStringLiteral("f") : QStringLiteral("m")));
    SEMESTR_TRY(addRow(t, "student",
                       {{"person_id", id},
                        {"record_book_no", student.recordBookNo},
                        {"study_form", QStringLiteral("очная")},
                        {"basis", index % 6 == 5 ? QStringLiteral("договор") : QStringLiteral("бюджет")}}));
    SEMESTR_TRY(
        addRow(t, "person_private",
               {{"person_id", id}, {"birth_day", student.birthDay}, {"bucket_id", privateBucket(id)}}));
    SEMESTR_TRY(addRow(t, "enrolment",
                       {{"group_id", m_book.groups.at(group)},
                        {"student_id", id},
                        {"from_day", student.enrolled.from},
                        {"to_day", student.enrolled.to}}));
    if (student.transferredFrom < 0)
        return {};
    return addRow(t, "enrolment",
                  {{"group_id", m_book.groups.at(student.transferredFrom)},
                   {"student_id", id},
                   {"from_day", m_book.years.first().start},
                   {"to_day", student.enrolled.from.addDays(-1)}});
}

// The mother of the showcase's first student, and the father as the one whom she trusts.
Done DemoWriter::writeFamily(Transaction &t)
{
    const PersonId child = m_book.students.at(m_plan.showcase).first();
    const PersonId mother = m_book.staff.value(QStringLiteral("PAR"));
    const QDate from = m_book.years.first().start;
    for (const char *role : {"PAR", "DEL"}) {
        const QString key = QString::fromLatin1(role);
        const PersonId person = m_book.staff.value(key);
        SEMESTR_TRY(writePerson(t, person, QStringLiteral("guardian"), m_plan.staff.value(key), from));
        SEMESTR_TRY(
            addRow(t, "guardian",
                   {{"student_id", child},
                    {"person_id", person},
                    {"relation", person == mother ? QStringLiteral("mother") : QStringLiteral("father")},
                    {"from_day", from},
                    {"delegate_of", person == mother ? PersonId() : mother},
                    {"bucket_id", privateBucket(child)}}));
    }
    return {};
}

Done DemoWriter::writeMovement(Transaction &t, const QString &kind, PersonId student, QDate day, GroupId from,
                               GroupId to)
{
    const QByteArray order = m_ids.nextUuid().toRfc4122();
    SEMESTR_TRY(addRow(t, "college_order",
                       {{"id", order},
                        {"kind", kind},
                        {"title", QStringLiteral("О движении контингента")},
                        {"number", QStringLiteral("%1-с").arg(40 + m_chance.below(40))},
                        {"day", day},
                        {"bucket_id", college()}}));
    return addRow(t, "movement",
                  {{"id", m_ids.nextUuid().toRfc4122()},
                   {"student_id", student},
                   {"order_id", order},
                   {"kind", kind},
                   {"effective_on", day},
                   {"from_group_id", from},
                   {"to_group_id", to},
                   {"bucket_id", personBucket(student)}});
}

Done DemoWriter::writeMovements(Transaction &t)
{
    SEMESTR_TRY(
        actAs(t, m_book.staff.value(QStringLiteral("SEC")), "moveStudent", QDate(2026, 9, 28), QTime(15, 0)));
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        for (int s = 0; s < m_plan.groups.at(g).students.size(); ++s) {
            const DemoStudent &student = m_plan.groups.at(g).students.at(s);
            const PersonId id = m_book.students.at(g).at(s);
            if (student.enrolled.to.isValid())
                SEMESTR_TRY(
                    writeMovement(t, student.leaves, id, student.enrolled.to, m_book.groups.at(g), {}));
            if (student.transferredFrom >= 0)
                SEMESTR_TRY(writeMovement(t, QStringLiteral("transfer"), id, student.enrolled.from,
                                          m_book.groups.at(student.transferredFrom), m_book.groups.at(g)));
        }
    }
    return {};
}

Done DemoWriter::writeGrantOf(Transaction &t, PersonId person, const RoleGrant &grant)
{
    return writeGrant(t, person, grant, m_ids.nextUuid());
}

// Every teacher holds his role and nearly every group has its curator, whether they have an account or not.
Done DemoWriter::writeAccounts(Transaction &t)
{
    SEMESTR_TRY(actAs(t, m_book.admin, "addAccount", QDate(2026, 8, 31), QTime(12, 0)));
    const QDate from = m_book.years.first().start;
    const auto groups = static_cast<int>(m_plan.groups.size());
    QSet<QByteArray> teaching, curated;
    for (const DemoLogin &login : demoLogins(m_book)) {
        SEMESTR_TRY(
            writeAccount(t, m_book.college, {m_ids.next<AccountId>(), login.person, login.login, {}, false}));
        for (const RoleGrant &grant : login.grants) {
            SEMESTR_TRY(writeGrantOf(t, login.person, grant));
            if (grant.role == QStringLiteral("TCH"))
                teaching.insert(login.person.bytes());
            if (grant.role == QStringLiteral("CUR"))
                curated.insert(grant.scopeId);
        }
    }
    for (const PersonId &teacher : m_book.teachers) {
        if (!teaching.contains(teacher.bytes()))
            SEMESTR_TRY(writeGrantOf(
                t, teacher,
                {QStringLiteral("TCH"), QStringLiteral("college"), m_book.college.bytes(), {from, {}}}));
    }
    for (int g = 0; g < groups; ++g) {
        const int curator = m_plan.groups.at(g).curator;
        const QByteArray group = m_book.groups.at(g).bytes();
        if (curator >= 0 && !curated.contains(group))
            SEMESTR_TRY(writeGrantOf(t, m_book.teachers.at(curator),
                                     {QStringLiteral("CUR"), QStringLiteral("group"), group, {from, {}}}));
    }
    return {};
}

Done DemoWriter::writePasswords(Transaction &t, DemoHashes &hashes)
{
    QMap<QString, QByteArray> accounts;
    {
        SEMESTR_LET(list, t.connection().prepare(QStringLiteral("SELECT login, id FROM account")));
        SEMESTR_TRY(list.run());
        while (list.next())
            accounts.insert(list.text(0), list.bytes(1));
    }
    for (auto it = accounts.cbegin(); it != accounts.cend(); ++it) {
        SEMESTR_LET(hash, hashes.of(it.key()));
        SEMESTR_LET(login, t.query("accounts/write_local_login"));
        SEMESTR_TRY(login.bind("account_id", it.value()).bindText("hash", hash).run());
    }
    return {};
}

} // namespace semestr
