// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rights/access.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace semestr {

namespace {

QString all()
{
    return QStringLiteral("*");
}

bool matches(const QString &pattern, const QString &text)
{
    return pattern == all() || pattern == text;
}

// «own» of a role: the teacher's page, the substituted lesson, the curator's group, one's own record or
// child.
bool isOwn(const RoleGrant &grant, const AccessTarget &target)
{
    const QString &role = grant.role;
    if (role == QLatin1String("TCH") || role == QLatin1String("MST"))
        return target.ownPage;
    if (role == QLatin1String("SUB"))
        return target.substitute;
    if (role == QLatin1String("STU"))
        return target.ownRecord;
    if (role == QLatin1String("PAR") || role == QLatin1String("DEL"))
        return target.ownChild;
    return grant.scopeKind == QLatin1String("group") && !target.group.isNull() &&
           grant.scopeId == target.group.bytes();
}

// A grant narrowed to a group or a department reaches nothing outside it, nor anything of unknown place in a
// department.
bool inScope(const RoleGrant &grant, const AccessTarget &target)
{
    if (grant.scopeKind == QLatin1String("department"))
        return grant.scopeId == target.department;
    return grant.scopeKind != QLatin1String("group") || target.group.isNull() ||
           grant.scopeId == target.group.bytes();
}

// «policy KEY=VALUE»: the value itself, or one of a list; true and false for a flag.
bool policySays(const QString &condition, const Policy &policy, QDate day)
{
    const auto at = condition.indexOf(QLatin1Char('='));
    const QString key = condition.left(at);
    const QString wanted = condition.mid(at + 1);
    const QJsonValue value = policy.value(key, day);
    if (value.isBool())
        return value.toBool() == (wanted == QLatin1String("true"));
    if (value.isArray())
        return policy.words(key, day).contains(wanted);
    return value.toString() == wanted;
}

// What one rule says once it matches; «window» is the locks' affair, not the rights'.
Verdict ruleVerdict(const AccessRule &rule, const RoleGrant &grant, const AccessTarget &target,
                    const Policy &policy, QDate day)
{
    static const QString policyWord = QStringLiteral("policy ");
    Verdict verdict = Verdict::Allowed;
    for (const QString &need : rule.needs.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        if (need == QLatin1String("own") && !isOwn(grant, target))
            return Verdict::Denied;
        if (need == QLatin1String("self") && !target.own)
            return Verdict::Denied;
        if (need.startsWith(policyWord) && !policySays(need.mid(policyWord.size()), policy, day))
            return Verdict::Denied;
        if (need == QLatin1String("approval"))
            verdict = Verdict::NeedsApproval;
    }
    return verdict;
}

bool isNeed(const QString &need)
{
    const QString key = need.section(QLatin1Char(' '), 1).section(QLatin1Char('='), 0, 0);
    return need == QLatin1String("own") || need == QLatin1String("self") || need == QLatin1String("window") ||
           need == QLatin1String("approval") ||
           (need.startsWith(QLatin1String("policy ")) && need.contains(QLatin1Char('=')) &&
            PolicyRegistry::standard().find(key));
}

tl::unexpected<Error> badRule(const QJsonValue &rule)
{
    const QByteArray text = QJsonDocument(rule.toObject()).toJson(QJsonDocument::Compact);
    return fail(Fault::BadData, {{QStringLiteral("detail"), QString::fromUtf8(text)}});
}

// The same few texts stand in a thousand rules: each is judged once.
bool areNeeds(const QString &needs, QHash<QString, bool> &judged)
{
    auto known = judged.constFind(needs);
    if (known == judged.constEnd()) {
        const QStringList list = needs.split(QStringLiteral(", "), Qt::SkipEmptyParts);
        known = judged.insert(needs, std::all_of(list.begin(), list.end(), isNeed));
    }
    return *known;
}

Result<AccessRule> readRule(const QJsonValue &value, QHash<QString, bool> &judged)
{
    static const QStringList verbs{
        QStringLiteral("see"),   QStringLiteral("create"), QStringLiteral("edit"),   QStringLiteral("delete"),
        QStringLiteral("print"), QStringLiteral("export"), QStringLiteral("approve")};
    const QJsonObject object = value.toObject();
    const AccessRule rule{object.value(QLatin1String("role")).toString(),
                          object.value(QLatin1String("verb")).toString(),
                          object.value(QLatin1String("object")).toString(),
                          object.value(QLatin1String("field")).toString(all()),
                          object.value(QLatin1String("needs")).toString()};
    if (rule.role.isEmpty() || rule.object.isEmpty() || !verbs.contains(rule.verb) ||
        !areNeeds(rule.needs, judged))
        return badRule(value);
    return rule;
}

} // namespace

const AccessRules &AccessRules::standard()
{
    static const AccessRules rules = [] {
        QFile file(QStringLiteral(":/rights/access.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the table of rights is missing");
        auto result = AccessRules::fromJson(file.readAll());
        if (!result)
            qFatal("the table of rights is broken: %s",
                   qPrintable(result.error().args.value(QStringLiteral("detail")).toString()));
        return *std::move(result);
    }();
    return rules;
}

Result<AccessRules> AccessRules::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().value(QLatin1String("rules")).isArray())
        return badRule({});
    AccessRules table;
    QHash<QString, bool> judged;
    const QJsonArray rules = document.object().value(QLatin1String("rules")).toArray();
    table.m_rules.reserve(rules.size());
    for (const QJsonValue &value : rules) {
        SEMESTR_LET(rule, readRule(value, judged));
        table.m_rules.append(rule);
    }
    return table;
}

Verdict AccessRules::decide(const QList<RoleGrant> &grants, const QString &verb, const QString &object,
                            const QString &field, const AccessTarget &target, const Policy &policy,
                            QDate day) const
{
    Verdict best = Verdict::Denied;
    for (const AccessRule &rule : m_rules) {
        if (rule.verb != verb || !matches(rule.object, object) || !matches(rule.field, field))
            continue;
        for (const RoleGrant &grant : grants) {
            if (!matches(rule.role, grant.role) || !grant.valid.holds(day) || !inScope(grant, target))
                continue;
            const Verdict verdict = ruleVerdict(rule, grant, target, policy, day);
            if (verdict == Verdict::Allowed)
                return verdict;
            if (verdict == Verdict::NeedsApproval)
                best = verdict;
        }
    }
    return best;
}

bool AccessRules::reachesBeyondOwn(const QList<RoleGrant> &grants, const QString &verb, const QString &object,
                                   QDate day) const
{
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const AccessRule &rule) {
        return rule.verb == verb && matches(rule.object, object) &&
               !rule.needs.split(QStringLiteral(", ")).contains(QStringLiteral("own")) &&
               std::any_of(grants.begin(), grants.end(), [&](const RoleGrant &grant) {
                   return matches(rule.role, grant.role) && grant.valid.holds(day);
               });
    });
}

} // namespace semestr
