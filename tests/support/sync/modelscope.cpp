// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/modelserver.h"

#include <QJsonDocument>

namespace semestr::test {

namespace {

// What one account holds, as docs/sync.md «Scope» lists it, for employees; a family's view is the server's
// own test.
class ScopeBuilder
{
public:
    ScopeBuilder(const ModelServer &server, PersonId person)
        : m_server(server), m_person(person), m_roles(server.rolesOf(person)), m_self(person.text())
    {
    }

    QList<ScopeBucket> build()
    {
        const CollegeId college = m_server.college();
        const bool office = has({"ADM", "DEP", "DIR"});
        add(collegeBucket(college), "college", office);
        add(staffBucket(college), "staff", office);
        add(ownBucket(m_person), "own", true);
        add(privateBucket(m_person), "pd", has({"ADM"}));
        if (has({"TCH", "DEP", "HEAD", "ADM"}))
            add(methodsBucket(college), "methods", has({"TCH"}));
        if (has({"DISP", "DEP", "ADM"}))
            add(dispatchBucket(college), "dispatch", true);
        if (has({"ADM", "DIR"}))
            add(adminBucket(college), "admin", has({"ADM"}));
        each("employee", [&](const QStringList &key, const QJsonObject &) {
            add(BucketId::fromText(key.at(0)), "person", has({"ADM"}));
        });
        addGroups();
        addPages();
        addStudents();
        return m_made.values();
    }

private:
    bool has(std::initializer_list<const char *> roles) const
    {
        return std::any_of(roles.begin(), roles.end(),
                           [this](const char *role) { return m_roles.contains(QString::fromLatin1(role)); });
    }

    template <class F> void each(const char *name, F visit) const
    {
        const ModelTable *table = m_server.table(QString::fromLatin1(name));
        const auto &rows = m_server.state().rows;
        for (auto it = rows.lowerBound({table->order, {}});
             it != rows.end() && it.key().first == table->order; ++it) {
            if (it->fields.value(u"deleted").toInt() == 1)
                continue;
            QStringList key;
            for (const QJsonValue &part : QJsonDocument::fromJson(it.key().second.toUtf8()).array())
                key.append(part.toString());
            visit(key, it->fields);
        }
    }

    void add(BucketId bucket, const char *kind, bool canWrite)
    {
        ScopeBucket &made = m_made[bucket.bytes()];
        made = {bucket, QString::fromLatin1(kind), canWrite || made.canWrite, false};
    }

    void addGroups()
    {
        each("role_grant", [&](const QStringList &, const QJsonObject &grant) {
            if (grant.value(u"person_id").toString() == m_self && grant.value(u"role").toString() == u"CUR")
                m_curated.insert(grant.value(u"scope_id").toString());
        });
        m_groups = m_curated;
        if (has({"DIR", "DEP", "ADM", "DISP", "HR", "INS", "VADM"}))
            each("study_group",
                 [&](const QStringList &key, const QJsonObject &) { m_groups.insert(key.at(0)); });
    }

    void addPages()
    {
        QSet<QString> own, taught;
        each("page_teacher", [&](const QStringList &key, const QJsonObject &) {
            if (key.at(1) == m_self)
                own.insert(key.at(0));
        });
        each("lesson", [&](const QStringList &, const QJsonObject &lesson) {
            if (lesson.value(u"teacher_id").toString() == m_self)
                taught.insert(lesson.value(u"page_id").toString());
        });
        const bool all = has({"DIR", "DEP", "ADM", "INS", "VADM"});
        each("journal_page", [&](const QStringList &key, const QJsonObject &page) {
            const QString group = page.value(u"group_id").toString();
            const bool mine = own.contains(key.at(0));
            if (mine)
                m_groups.insert(group);
            if (mine || all || taught.contains(key.at(0)) || m_curated.contains(group))
                add(BucketId::fromText(key.at(0)), "page", mine || taught.contains(key.at(0)));
        });
        for (const QString &group : std::as_const(m_groups))
            add(BucketId::fromText(group), "group", m_curated.contains(group) || has({"ADM", "DEP"}));
    }

    void addStudents()
    {
        each("enrolment", [&](const QStringList &key, const QJsonObject &) {
            const PersonId student = PersonId::fromText(key.at(1));
            if (m_groups.contains(key.at(0)))
                add(personBucket(student), "person", has({"ADM", "DEP"}));
            if (m_curated.contains(key.at(0)) || has({"ADM"}))
                add(privateBucket(student), "pd", true);
        });
    }

    const ModelServer &m_server;
    PersonId m_person;
    QSet<QString> m_roles;
    QString m_self;
    QSet<QString> m_curated, m_groups;
    QMap<QByteArray, ScopeBucket> m_made;
};

} // namespace

QSet<QString> ModelServer::rolesOf(PersonId person) const
{
    QSet<QString> roles;
    const int order = m_order.value(QStringLiteral("role_grant"));
    for (auto it = m_state.rows.lowerBound({order, {}}); it != m_state.rows.end() && it.key().first == order;
         ++it) {
        if (it->fields.value(u"person_id").toString() == person.text() &&
            it->fields.value(u"deleted").toInt() == 0)
            roles.insert(it->fields.value(u"role").toString());
    }
    return roles;
}

QList<ScopeBucket> ModelServer::scopeOf(PersonId person) const
{
    const auto known = m_scopes.constFind(person.uuid());
    if (known != m_scopes.constEnd())
        return *known;
    const QList<ScopeBucket> made = ScopeBuilder(*this, person).build();
    m_scopes.insert(person.uuid(), made);
    return made;
}

} // namespace semestr::test
