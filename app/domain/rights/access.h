// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/people/person.h"
#include "app/domain/policy/policy.h"

#include <QList>
#include <QString>

namespace semestr {

// A role of requirements 0.3 held by a person, with its scope and dates.
struct RoleGrant
{
    QString role;      // «TCH», «CUR», «ADM» …
    QString scopeKind; // «college», «group», «department», or empty
    QByteArray scopeId;
    DayRange valid;
    friend bool operator==(const RoleGrant &, const RoleGrant &) = default;
};

// What the act is about, as far as rights depend on it.
struct AccessTarget
{
    GroupId group;
    QByteArray department;   // of the group; empty = unknown
    bool ownPage = false;    // the person is a teacher of the page on the lesson's day
    bool substitute = false; // the person teaches this very lesson by substitution
    bool ownRecord = false;  // the record is about the person (a student)
    bool ownChild = false;   // … or about the person's ward
    bool own = false;        // the thing is the person's very own (own password, own wishes)
};

enum class Verdict { Allowed, Denied, NeedsApproval };

// One line of resources/rights/access.json: role, verb, object, field («*» = all) and what it needs.
// needs: empty · own · self · window · approval · «policy KEY=VALUE»; several are joined by «, » and must all
// hold. «own» is what the role owns: a teacher the page, a substitute the lesson, a student the record, a
// parent the child's, everybody else the group of the grant. «self» is AccessTarget::own. «window» is the
// locks' affair. «policy KEY=VALUE» asks a list whether it holds VALUE, a flag whether it is true or false.
struct AccessRule
{
    QString role, verb, object, field, needs;
};

// The one table of rights, from which C++ and SQL decide alike (decisions, 10). Nothing that is not in it is
// allowed.
class AccessRules
{
public:
    static const AccessRules &standard(); // :/rights/access.json
    static Result<AccessRules> fromJson(const QByteArray &json);
    const QList<AccessRule> &rules() const { return m_rules; }

    // Who may do `verb` (see, create, edit, delete, print, export, approve) to `object`.`field`.
    // The effective right is the union over the grants valid on `day`, each narrowed by its scope.
    Verdict decide(const QList<RoleGrant> &grants, const QString &verb, const QString &object,
                   const QString &field, const AccessTarget &target, const Policy &policy, QDate day) const;

    // Whether some grant of the day may do it to more than what is the person's own: a list of everything is
    // worth reading then.
    bool reachesBeyondOwn(const QList<RoleGrant> &grants, const QString &verb, const QString &object,
                          QDate day) const;

private:
    QList<AccessRule> m_rules;
};

} // namespace semestr
