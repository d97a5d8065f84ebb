// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/conflicts.h"
#include "app/wording/sentences.h"
#include "app/wording/words.h"

#include <QJsonArray>

namespace semestr {

namespace {

LockReason lockReasonOf(const QString &name)
{
    static const QHash<QString, LockReason> names{
        {QStringLiteral("InAdvance"), LockReason::InAdvance},
        {QStringLiteral("WindowOver"), LockReason::WindowOver},
        {QStringLiteral("CorrectionForbidden"), LockReason::CorrectionForbidden},
        {QStringLiteral("EntryTermOver"), LockReason::EntryTermOver},
        {QStringLiteral("AfterFinal"), LockReason::AfterFinal},
        {QStringLiteral("EntryLate"), LockReason::EntryLate},
        {QStringLiteral("YearOver"), LockReason::YearOver}};
    return names.value(name, LockReason::None);
}

// Milliseconds, or a day as text.
QDate sinceOf(const QJsonValue &since, const CollegeTime &time)
{
    if (since.isDouble())
        return since.toDouble() > 0 ? time.day(static_cast<qint64>(since.toDouble())) : QDate();
    return QDate::fromString(since.toString().left(10), Qt::ISODate);
}

QString lockWhy(const QJsonObject &why, const CollegeTime &time)
{
    const QString text = words::lockText(lockReasonOf(why.value(QStringLiteral("reason")).toString()),
                                         sinceOf(why.value(QStringLiteral("since")), time), {});
    const QString row = why.value(QStringLiteral("row")).toString();
    return row.isEmpty() ? text : QString(text + QStringLiteral(" ") + Wording::tr("Rule: %1.").arg(row));
}

// «editing, marks»: the act and its object, as far as they have words.
QString actOf(const QJsonObject &why)
{
    const QString object = why.value(QStringLiteral("object")).toString();
    const QString many = words::objectsName(object);
    return words::joined({words::actName(why.value(QStringLiteral("verb")).toString()),
                          many.isEmpty() ? words::objectName(object) : many},
                         QStringLiteral(", "));
}

QString enrolledWhy(const QJsonObject &why)
{
    const QDate day = QDate::fromString(why.value(QStringLiteral("day")).toString(), Qt::ISODate);
    return day.isValid() ? Wording::tr("The student was not in the group on %1.").arg(dayMonth(day))
                         : Wording::tr("The student was not in the group on that day.");
}

QString fieldsWhy(const QJsonObject &why)
{
    const auto count = static_cast<int>(why.value(QStringLiteral("fields")).toArray().size());
    return count > 1 ? Wording::tr("A colleague has changed %n field(s) of the same entry.", nullptr, count)
                     : Wording::tr("A colleague has changed the same.");
}

} // namespace

QString whySentence(const QJsonObject &why, const CollegeTime &time)
{
    const QString code = why.value(QStringLiteral("code")).toString();
    if (code == u"lock")
        return lockWhy(why, time);
    if (code == u"clock")
        return Wording::tr(
                   "The clock of the PC was wrong, so it is not sure that this was written in time. %1")
            .arg(lockWhy(why, time));
    if (code == u"right")
        return actOf(why).isEmpty() ? Wording::tr("The role does not allow this.")
                                    : Wording::tr("The role does not allow this: %1.").arg(actOf(why));
    if (code == u"approval")
        return actOf(why).isEmpty() ? Wording::tr("This needs an approval first.")
                                    : Wording::tr("This needs an approval first: %1.").arg(actOf(why));
    if (code == u"enrolled")
        return enrolledWhy(why);
    if (code == u"author")
        return Wording::tr("The entry was made by another person than the account it came with.");
    if (code == u"unknown")
        return Wording::tr("The server does not know this kind of entry: %1. Update the program.")
            .arg(words::objectName(why.value(QStringLiteral("what")).toString()));
    if (code == u"bucket")
        return Wording::tr("The entry belongs to a page or group that this account does not keep.");
    if (code == u"revoked")
        return Wording::tr("This PC's access was closed; the entry waits for the administrator.");
    if (code == u"poison")
        return Wording::tr(
            "The server could not take this entry and has laid it aside for the administrator.");
    if (code == u"conflict")
        return fieldsWhy(why);
    return Wording::tr("The server gave no reason.");
}

} // namespace semestr
