// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/collegesetup.h"

#include "app/usecases/background.h"
#include "app/usecases/newaccount.h"
#include "app/usecases/passwords.h"
#include "app/usecases/setuprows.h"

#include <QRegularExpression>

namespace semestr {

namespace {

QString zoneOf(const NewCollege &college)
{
    if (!college.timezone.isEmpty())
        return college.timezone;
    for (const PresetValue &value : college.preset.values) {
        if (value.key == QLatin1String("org.timezone"))
            return value.value.toString();
    }
    return QStringLiteral("Europe/Moscow");
}

// «Каслинский промышленно-гуманитарный техникум» → «КПГТ»; one word stays as it is.
QString shortNameOf(const NewCollege &college)
{
    if (!college.shortName.simplified().isEmpty())
        return college.shortName.simplified();
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString initials;
    for (const QString &word : college.name.split(gaps, Qt::SkipEmptyParts)) {
        if (word.size() > 2)
            initials += word.at(0).toUpper();
    }
    return initials.size() > 1 ? initials : college.name.simplified();
}

Policy policyOf(const PolicyPreset &preset, QDate from)
{
    Policy policy;
    for (const PresetValue &value : preset.values)
        policy.set(value.key, from, value.value);
    return policy;
}

// Everything that the transaction needs, prepared outside it.
struct CreationPlan
{
    CollegeRow college;
    PolicyPreset preset;
    Policy policy;
    QDate today;
    YearSpan year;
    DeviceId device;
    QByteArray epoch;
    PersonId admin;
    PersonName adminName;
    QUuid grant;
    AccountRow account;
    QString password;
};

Result<CreationPlan> planOf(const NewCollege &wanted, Workspace &workspace)
{
    if (wanted.name.simplified().isEmpty())
        return fail(Fault::EmptyField, {{QStringLiteral("field"), QStringLiteral("name")}});
    IdSource &ids = workspace.ids();
    CreationPlan plan;
    plan.college = {ids.next<CollegeId>(), wanted.name.simplified(), shortNameOf(wanted), zoneOf(wanted)};
    plan.preset = wanted.preset;
    plan.today = CollegeTime::named(plan.college.timezone).day(workspace.nowMs());
    plan.year = yearSpanOf(plan.college.id, plan.today);
    plan.policy = policyOf(wanted.preset, plan.year.start);
    SEMESTR_TRY(checkPassword(wanted.adminPassword, plan.policy, plan.today));
    plan.device = workspace.device().isNull() ? ids.next<DeviceId>() : workspace.device();
    plan.epoch = ids.nextUuid().toRfc4122();
    plan.admin = ids.next<PersonId>();
    plan.adminName = wanted.adminName.last.isEmpty() ? PersonName{QStringLiteral("Администратор"), {}, {}}
                                                     : wanted.adminName;
    plan.grant = ids.nextUuid();
    const QString login = wanted.adminLogin.trimmed().isEmpty() ? QStringLiteral("admin") : wanted.adminLogin;
    plan.account = {ids.next<AccountId>(), plan.admin, normalLogin(login), {}, false};
    plan.password = wanted.adminPassword;
    return plan;
}

Done refuseSecondCollege(Transaction &t)
{
    SEMESTR_LET(count, t.query("setup/count_colleges"));
    SEMESTR_TRY(count.run());
    if (count.next() && count.whole(0) > 0)
        return fail(Fault::Duplicate, {{QStringLiteral("what"), QStringLiteral("college")}});
    return {};
}

Done writeAdministrator(Transaction &t, const CreationPlan &plan)
{
    const CollegeId college = plan.college.id;
    SEMESTR_TRY(writePerson(t, plan.admin, QStringLiteral("employee"), plan.adminName, plan.year.start));
    SEMESTR_TRY(writeEmployee(t, college, plan.admin, {}, plan.today));
    SEMESTR_TRY(writeAccount(t, college, plan.account));
    const RoleGrant grant{
        QStringLiteral("ADM"), QStringLiteral("college"), college.bytes(), {plan.today, {}}};
    return writeGrant(t, plan.admin, grant, plan.grant);
}

Result<CollegeId> writePlan(Transaction &t, const CreationPlan &plan)
{
    const CollegeId college = plan.college.id;
    SEMESTR_TRY(refuseSecondCollege(t));
    SEMESTR_TRY(writeCollege(t, plan.college, plan.device, plan.epoch));
    SEMESTR_TRY(writePreset(t, plan.preset, plan.year.start));
    SEMESTR_TRY(writeSymbols(t, plan.policy, plan.year.start));
    SEMESTR_TRY(writeAccessRules(t, AccessRules::standard()));
    SEMESTR_TRY(writeYear(t, college, plan.year));
    SEMESTR_TRY(writeOrdinaryBells(t, college, plan.year));
    SEMESTR_TRY(writeAdministrator(t, plan));
    return college;
}

} // namespace

CollegeSetup::CollegeSetup(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
}

CollegeSetup::~CollegeSetup()
{
    m_pool.waitForDone();
}

Later<CollegeId> CollegeSetup::create(const NewCollege &wanted)
{
    auto planned = planOf(wanted, m_workspace);
    if (!planned)
        return ready<CollegeId>(fail(planned.error()));
    auto plan = std::make_shared<CreationPlan>(std::move(*planned));
    ChangeContext context = m_workspace.context(QStringLiteral("createCollege"));
    context.device = plan->device;
    Workspace *workspace = &m_workspace;
    return inBackground<CollegeId>(
        m_pool, workspace,
        [plan, context, store = &m_workspace.store()]() -> Result<CollegeId> {
            SEMESTR_LET(hash, loginHash(plan->password, plan->college.id, plan->account.login));
            wipe(plan->password);
            plan->account.hash = hash;
            return waitFor(
                store->write<CollegeId>(context, [plan](Transaction &t) { return writePlan(t, *plan); }));
        },
        [workspace](const CollegeId &) { (void)workspace->reload(); });
}

Later<AccountId> CollegeSetup::addAccount(const NewAccount &account)
{
    auto planned = planAccount(account, m_workspace);
    if (!planned)
        return ready<AccountId>(fail(planned.error()));
    auto plan = std::make_shared<AccountPlan>(std::move(*planned));
    const ChangeContext context = m_workspace.context(QStringLiteral("addAccount"));
    return inBackground<AccountId>(
        m_pool, &m_workspace,
        [plan, context, store = &m_workspace.store(),
         here = m_workspace.college().solo]() -> Result<AccountId> {
            if (here) { // with a server, the person signs in on a PC of his own
                SEMESTR_LET(hash, loginHash(plan->password, plan->college, plan->row.login));
                plan->row.hash = hash;
            }
            wipe(plan->password);
            return waitFor(store->write<AccountId>(
                context, [plan](Transaction &t) { return writeAccountPlan(t, *plan); }));
        });
}

Later<PersonId> CollegeSetup::addTeacher(const PersonName &name)
{
    if (const Done may = m_workspace.permit(QStringLiteral("create"), QStringLiteral("account")); !may)
        return ready<PersonId>(fail(may.error()));
    if (name.last.trimmed().isEmpty())
        return ready<PersonId>(fail(Fault::EmptyField, {{QStringLiteral("field"), QStringLiteral("name")}}));
    const CollegeId college = m_workspace.college().id;
    const PersonId id = m_workspace.ids().next<PersonId>();
    const QDate today = m_workspace.today();
    return m_workspace.store().write<PersonId>(
        m_workspace.context(QStringLiteral("addTeacher")), [=](Transaction &t) -> Result<PersonId> {
            const QDate named = yearSpanOf(college, today).start;
            SEMESTR_TRY(writePerson(t, id, QStringLiteral("employee"), name, qMin(named, today)));
            SEMESTR_TRY(writeEmployee(t, college, id, QStringLiteral("Преподаватель"), today));
            return id;
        });
}

Later<PersonId> CollegeSetup::teachMyself()
{
    if (const Done may = m_workspace.permit(QStringLiteral("create"), QStringLiteral("role")); !may)
        return ready<PersonId>(fail(may.error()));
    const PersonId person = m_workspace.session().person;
    const QDate today = m_workspace.today();
    if (m_workspace.session().has(u"TCH", today))
        return ready<PersonId>(person);
    const RoleGrant grant{
        QStringLiteral("TCH"), QStringLiteral("college"), m_workspace.college().id.bytes(), {today, {}}};
    const ChangeContext context = m_workspace.context(QStringLiteral("grantRole"));
    Workspace *workspace = &m_workspace;
    return inBackground<PersonId>(
        m_pool, workspace,
        [=, id = workspace->ids().nextUuid()] {
            return waitFor(
                workspace->store().write<PersonId>(context, [=](Transaction &t) -> Result<PersonId> {
                    SEMESTR_TRY(writeGrant(t, person, grant, id));
                    return person;
                }));
        },
        [workspace, grant](const PersonId &) {
            Session session = workspace->session();
            session.grants.append(grant);
            workspace->setSession(session);
        });
}

} // namespace semestr
