// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/newaccount.h"

#include "app/usecases/passwords.h"

namespace semestr {

namespace {

// The role codes of the regulations.
const QStringList &knownRoles()
{
    static const QStringList roles =
        QStringLiteral("DIR DEP HEAD ADM VADM DISP HR SEC CUR TCH SUB MST SOC PSY SPEC STU "
                       "PAR DEL INS ARC")
            .split(QLatin1Char(' '));
    return roles;
}

tl::unexpected<Error> empty(const char *field)
{
    return fail(Fault::EmptyField, {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

Done checkFields(const NewAccount &account)
{
    if (account.login.trimmed().isEmpty())
        return empty("login");
    if (account.name.last.trimmed().isEmpty())
        return empty("name");
    if (account.roles.isEmpty())
        return empty("roles");
    for (const QString &role : account.roles) {
        if (!knownRoles().contains(role))
            return fail(Fault::ValueRefused,
                        {{QStringLiteral("value"), role}, {QStringLiteral("allowed"), knownRoles()}});
    }
    if (account.roles.contains(QStringLiteral("CUR")) && account.curatorOf.isNull())
        return empty("group");
    return {};
}

bool isStudent(const AccountPlan &plan)
{
    return plan.roles == QStringList{QStringLiteral("STU")};
}

// The one person of that name who has no account yet; null when there is none.
Result<PersonId> waitingPerson(Transaction &t, const AccountPlan &plan)
{
    SEMESTR_LET(find, t.query("setup/find_people_by_name"));
    find.bindText("kind", isStudent(plan) ? QStringLiteral("student") : QStringLiteral("employee"));
    find.bind("last", plan.name.last).bind("first", plan.name.first).bind("middle", plan.name.middle);
    SEMESTR_TRY(find.run());
    QList<PersonId> waiting;
    while (find.next()) {
        if (find.whole(1) == 0)
            waiting.append(find.id<PersonId>(0));
    }
    if (waiting.size() > 1)
        return fail(Fault::Ambiguous, {{QStringLiteral("what"), plan.name.full()},
                                       {QStringLiteral("candidates"), QStringList()}});
    return waiting.value(0);
}

Result<PersonId> personOf(Transaction &t, const AccountPlan &plan)
{
    SEMESTR_LET(known, waitingPerson(t, plan));
    if (!known.isNull())
        return known;
    if (isStudent(plan))
        return fail(Fault::NotFound, {{QStringLiteral("what"), plan.name.full()}});
    const QDate from = qMin(yearSpanOf(plan.college, plan.today).start, plan.today);
    SEMESTR_TRY(writePerson(t, plan.newPerson, QStringLiteral("employee"), plan.name, from));
    SEMESTR_TRY(writeEmployee(t, plan.college, plan.newPerson, {}, plan.today));
    return plan.newPerson;
}

RoleGrant grantOf(const AccountPlan &plan, const QString &role)
{
    if (role == QStringLiteral("CUR"))
        return {role, QStringLiteral("group"), plan.curatorOf.bytes(), {plan.today, {}}};
    return {role, QStringLiteral("college"), plan.college.bytes(), {plan.today, {}}};
}

Done refuseTakenLogin(Transaction &t, const QString &login)
{
    SEMESTR_LET(find, t.query("accounts/find_login"));
    SEMESTR_TRY(find.bindText("login", login).run());
    if (find.next())
        return fail(Fault::Duplicate, {{QStringLiteral("what"), login}});
    return {};
}

} // namespace

Result<AccountPlan> planAccount(const NewAccount &account, Workspace &workspace)
{
    SEMESTR_TRY(workspace.permit(QStringLiteral("create"), QStringLiteral("account")));
    SEMESTR_TRY(checkFields(account));
    SEMESTR_TRY(checkPassword(account.password, workspace.policy(), workspace.today()));
    IdSource &ids = workspace.ids();
    AccountPlan plan;
    plan.college = workspace.college().id;
    plan.today = workspace.today();
    plan.newPerson = ids.next<PersonId>();
    plan.name = account.name;
    plan.roles = account.roles;
    plan.roles.removeDuplicates();
    plan.curatorOf = account.curatorOf;
    for (qsizetype i = 0; i < plan.roles.size(); ++i)
        plan.grantIds.append(ids.nextUuid());
    plan.row = {ids.next<AccountId>(), {}, normalLogin(account.login), {}, account.mustChange};
    plan.password = account.password;
    return plan;
}

Result<AccountId> writeAccountPlan(Transaction &t, AccountPlan &plan)
{
    SEMESTR_TRY(refuseTakenLogin(t, plan.row.login));
    SEMESTR_LET(person, personOf(t, plan));
    plan.row.person = person;
    SEMESTR_TRY(writeAccount(t, plan.college, plan.row));
    for (qsizetype i = 0; i < plan.roles.size(); ++i)
        SEMESTR_TRY(writeGrant(t, person, grantOf(plan, plan.roles.at(i)), plan.grantIds.at(i)));
    return plan.row.id;
}

} // namespace semestr
