// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/presence.h"

namespace semestr {

QString presenceCode(Presence presence)
{
    switch (presence) {
    case Presence::Present:
        return QStringLiteral("present");
    case Presence::Absent:
        return QStringLiteral("absent");
    case Presence::Ill:
        return QStringLiteral("ill");
    case Presence::Excused:
        return QStringLiteral("excused");
    case Presence::Late:
        return QStringLiteral("late");
    }
    return {};
}

Presence presenceOf(const QString &code)
{
    if (code == u"present")
        return Presence::Present;
    if (code == u"late" || code == u"о")
        return Presence::Late;
    if (code == u"ill" || code == u"б")
        return Presence::Ill;
    if (code == u"excused" || code == u"п")
        return Presence::Excused;
    return Presence::Absent;
}

} // namespace semestr
