// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/workspace.h"

#include "app/usecases/democlock.h"
#include "app/usecases/sessionrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace semestr {

// What reload() and refresh() take from the file in one snapshot.
struct WorkspaceFacts
{
    CollegeFacts college;
    DeviceId device;
    Policy policy;
    Session session; // null: nobody was signed in
};

namespace {

// A policy value may be a bare number or text, which QJsonDocument reads only inside an array.
QJsonValue jsonValue(const QString &text)
{
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    return QJsonDocument::fromJson(wrapped).array().at(0);
}

Result<WorkspaceFacts> readFacts(Connection &connection)
{
    WorkspaceFacts facts;
    {
        SEMESTR_LET(read, connection.query("workspace/read_college"));
        SEMESTR_TRY(read.run());
        if (!read.next())
            return facts;
        facts.college = {read.id<CollegeId>(0),
                         read.text(1),
                         read.text(2),
                         read.text(3),
                         read.text(4) == QLatin1String("solo"),
                         demoMoment(read.text(6), CollegeTime::named(read.text(3)))};
        facts.device = read.id<DeviceId>(5);
    }
    SEMESTR_LET(list, connection.query("workspace/list_policy"));
    SEMESTR_TRY(list.run());
    while (list.next())
        facts.policy.set(list.text(0), list.day(1), jsonValue(list.text(2)));
    return facts;
}

} // namespace

bool Session::has(QStringView role, QDate day) const
{
    return std::any_of(grants.begin(), grants.end(),
                       [&](const RoleGrant &grant) { return grant.role == role && grant.valid.holds(day); });
}

Workspace::Workspace(Options options) : m_options(std::move(options)) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &file, const Options &options)
{
    auto workspace = begin(file, options);
    if (workspace)
        SEMESTR_TRY((*workspace)->opened());
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::begin(const QString &file, const Options &options)
{
    SEMESTR_LET(store, Store::begin(file, options.store));
    std::unique_ptr<Workspace> workspace(new Workspace(options));
    store->setCommitted([target = workspace.get()](qint64 at) {
        QMetaObject::invokeMethod(
            target, [target, at] { Q_EMIT target->saved(at); }, Qt::QueuedConnection);
    });
    workspace->m_store = std::move(store);
    return workspace;
}

Done Workspace::opened()
{
    SEMESTR_TRY(m_store->opened());
    return reload();
}

Done Workspace::reload()
{
    SEMESTR_LET(facts, waitFor(m_store->read<WorkspaceFacts>(readFacts)));
    take(facts);
    return {};
}

void Workspace::take(const WorkspaceFacts &facts)
{
    m_college = facts.college;
    m_time = CollegeTime::named(facts.college.timezone);
    m_policy = facts.policy;
    m_device = facts.device;
    Q_EMIT collegeChanged();
}

Later<bool> Workspace::refresh()
{
    const auto read = [session = m_session, day = today()](Connection &connection) -> Result<WorkspaceFacts> {
        SEMESTR_LET(facts, readFacts(connection));
        if (session.isNull())
            return facts;
        SEMESTR_LET(now, readSession(connection, session, day));
        facts.session = now;
        return facts;
    };
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    whenDone(m_store->read<WorkspaceFacts>(read), this, [this, promise](const Result<WorkspaceFacts> &facts) {
        if (facts)
            take(*facts);
        promise->addResult(facts ? Result<bool>(takeGrants(facts->session)) : fail(facts.error()));
        promise->finish();
    });
    return promise->future();
}

// Somebody else may have signed in since the reading.
bool Workspace::takeGrants(const Session &session)
{
    if (session.isNull() || session.account != m_session.account)
        return false;
    const bool changed = session.grants != m_session.grants;
    if (!changed && session.name == m_session.name)
        return false;
    m_session = session;
    Q_EMIT grantsChanged();
    return changed;
}

QDate Workspace::today() const
{
    return m_options.today.isValid() ? m_options.today : m_time.day(nowMs());
}

void Workspace::setSession(const Session &session)
{
    m_session = session;
    Q_EMIT sessionChanged();
}

void Workspace::chooseTerm(const TermChoice &term)
{
    if (m_term == term)
        return;
    m_term = term;
    Q_EMIT termChosen();
}

ChangeContext Workspace::context(const QString &verb, const QString &reason) const
{
    return {m_session.person, m_device, verb, reason, 0};
}

Done Workspace::permit(const QString &verb, const QString &object, const QString &field,
                       const AccessTarget &target) const
{
    if (m_session.isNull())
        return fail(Fault::NotSignedIn);
    const Verdict verdict =
        AccessRules::standard().decide(m_session.grants, verb, object, field, target, m_policy, today());
    if (verdict != Verdict::Allowed)
        return fail(Fault::Forbidden,
                    {{QStringLiteral("verb"), verb},
                     {QStringLiteral("object"), object},
                     {QStringLiteral("role"),
                      m_session.grants.isEmpty() ? QString() : m_session.grants.first().role}});
    return {};
}

} // namespace semestr
