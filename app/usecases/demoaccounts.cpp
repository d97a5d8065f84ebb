// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demoaccounts.h"

#include "app/usecases/passwords.h"

namespace semestr {

namespace {

RoleGrant grantOf(const DemoBook &book, const char *role, QDate until = {})
{
    return {QString::fromLatin1(role),
            QStringLiteral("college"),
            book.college.bytes(),
            {book.years.first().start, until}};
}

RoleGrant curatorOf(const DemoBook &book, int group)
{
    return {QStringLiteral("CUR"),
            QStringLiteral("group"),
            book.groups.at(group).bytes(),
            {book.years.first().start, {}}};
}

// People of the office: a login, the role, which is also their key in the plan, and what else they are.
struct OfficeLogin
{
    const char *login;
    const char *role;
};
constexpr OfficeLogin office[] = {
    {"director", "DIR"},  {"deputy", "DEP"},  {"dispatcher", "DISP"},  {"hr", "HR"},
    {"secretary", "SEC"}, {"social", "SOC"},  {"psychologist", "PSY"}, {"safety", "SPEC"},
    {"observer", "VADM"}, {"archive", "ARC"}, {"parent", "PAR"},       {"delegate", "DEL"},
};

int substituteToday(const DemoPlan &plan)
{
    for (const DemoCover &cover : plan.covers) {
        const DemoSlot &slot = plan.groups.at(cover.group).years.first().week.at(cover.slot);
        if (slot.weekday == DemoPlan::today().dayOfWeek())
            return cover.substitute;
    }
    return static_cast<int>(plan.teachers.size()) - 1;
}

void addTeachers(const DemoBook &book, QList<DemoLogin> &logins)
{
    const DemoPlan &plan = book.plan;
    const auto groups = static_cast<int>(plan.groups.size());
    logins.append({QStringLiteral("teacher"),
                   book.teachers.at(0),
                   plan.teachers.at(0),
                   {grantOf(book, "TCH"), curatorOf(book, plan.showcase)}});
    logins.append({QStringLiteral("curator"),
                   book.teachers.at(1),
                   plan.teachers.at(1),
                   {curatorOf(book, (plan.showcase + 1) % groups), grantOf(book, "TCH")}});
    const int substitute = substituteToday(plan);
    logins.append({QStringLiteral("substitute"),
                   book.teachers.at(substitute),
                   plan.teachers.at(substitute),
                   {grantOf(book, "SUB"), grantOf(book, "TCH")}});
    logins.append({QStringLiteral("master"),
                   book.staff.value(QStringLiteral("MST")),
                   plan.staff.value(QStringLiteral("MST")),
                   {grantOf(book, "MST"), curatorOf(book, groups - 1)}});
}

} // namespace

QList<DemoLogin> demoLogins(const DemoBook &book)
{
    QList<DemoLogin> logins{{QStringLiteral("admin"),
                             book.admin,
                             {QStringLiteral("Администратор"), {}, {}},
                             {grantOf(book, "ADM")}}};
    for (const OfficeLogin &one : office) {
        const QString role = QString::fromLatin1(one.role);
        logins.append({QString::fromLatin1(one.login),
                       book.staff.value(role),
                       book.plan.staff.value(role),
                       {grantOf(book, one.role)}});
    }
    const QString head = QStringLiteral("HEAD");
    const int shown = book.plan.showcase;
    const int department = static_cast<int>(
        book.plan.departments.indexOf(book.plan.programs.at(book.plan.groups.at(shown).program).department));
    logins.append({QStringLiteral("head"),
                   book.staff.value(head),
                   book.plan.staff.value(head),
                   {{head,
                     QStringLiteral("department"),
                     book.departments.at(department),
                     {book.years.first().start, {}}}}});
    const QString inspector = QStringLiteral("INS");
    logins.append({QStringLiteral("inspector"),
                   book.staff.value(inspector),
                   book.plan.staff.value(inspector),
                   {grantOf(book, "INS", QDate(2026, 10, 16))}});
    addTeachers(book, logins);
    logins.append({QStringLiteral("student"),
                   book.students.at(shown).first(),
                   book.plan.groups.at(shown).students.first().name,
                   {grantOf(book, "STU")}});
    return logins;
}

DemoHashes::DemoHashes(CollegeId college, const QList<DemoLogin> &logins)
{
    for (const DemoLogin &login : logins)
        m_waiting.emplace(login.login, std::promise<Result<QString>>());
    // One after another in one thread: each needs 64 MiB.
    m_work = std::jthread([this, college](const std::stop_token &stop) {
        for (auto &[login, promise] : m_waiting)
            promise.set_value(stop.stop_requested() ? Result<QString>(fail(Fault::Cancelled))
                                                    : loginHash(demoPassword(login), college, login));
    });
}

Result<QString> DemoHashes::of(const QString &login)
{
    return m_waiting.at(login).get_future().get();
}

} // namespace semestr
