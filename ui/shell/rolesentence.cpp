// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rolesentence.h"

#include "app/wording/sentences.h"

namespace semestr {

namespace {

// An abbreviation keeps its capitals.
QString smallFirst(QString name)
{
    if (name.size() > 1 && name.at(1).isLower())
        name[0] = name.at(0).toLower();
    return name;
}

} // namespace

QString roleSentence(const Session &session, QDate day, const QStringList &groups)
{
    QStringList names;
    for (const RoleGrant &grant : session.grants) {
        if (!grant.valid.holds(day))
            continue;
        QString name = smallFirst(roleName(grant.role));
        if (grant.role == u"CUR" && !groups.isEmpty())
            name += QString(u' ' + groups.join(QStringLiteral(", ")));
        names += name;
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace semestr
