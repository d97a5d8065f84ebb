// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/words.h"

namespace semestr::words {

namespace {

QString badAddress(const Error &error)
{
    return Wording::tr("“%1” is not the address of a server. Write it as the administrator gave it: "
                       "postgresql://server/college, without a login and a password.")
        .arg(argument(error, "value"));
}

QString loginOfAnother(const Error &error)
{
    const QString login = argument(error, "login");
    return login.isEmpty()
               ? Wording::tr("This file belongs to another account. Open your own file.")
               : Wording::tr("This file belongs to the account %1. Open your own file.").arg(login);
}

QString massChange(const Error &error)
{
    const QString copy = argument(error, "copy");
    const QString start =
        Wording::tr("The server would remove %n record(s) from this PC at once, so the exchange "
                    "has stopped.",
                    nullptr, number(error, "count"));
    return copy.isEmpty() ? start
                          : QString(start + QStringLiteral(" ") +
                                    Wording::tr("A copy was made beforehand: %1.").arg(copy));
}

// An address may be unknown, and the detail is for the administrator.
QString withDetail(const QString &text, const Error &error)
{
    const QString detail = argument(error, "detail");
    return detail.isEmpty() ? text : QString(text + QStringLiteral(" ") + Wording::tr("(%1)").arg(detail));
}

QString unreachable(const Error &error)
{
    return withDetail(Wording::tr("The server %1 does not answer. Your entries are safe on this PC and "
                                  "will be sent by themselves.")
                          .arg(argument(error, "address")),
                      error);
}

QString environment(const Error &error)
{
    const QString address = argument(error, "address");
    switch (error.fault) {
    case Fault::ServerUnreachable:
        return unreachable(error);
    case Fault::ServerTimeout:
        return Wording::tr("The server %1 did not answer in time. What it took will be seen at the next "
                           "exchange; nothing is lost.")
            .arg(address);
    case Fault::ServerBusy:
        return Wording::tr(
                   "The server %1 is busy with other PCs. The exchange will be tried again by itself.")
            .arg(address);
    case Fault::ServerAnswer:
        return withDetail(Wording::tr("%1 is not a server of Semestr, or of another version. Tell the "
                                      "administrator.")
                              .arg(address),
                          error);
    case Fault::ServerTls:
        return withDetail(Wording::tr("The connection to %1 is not safe, so it was not used. Tell the "
                                      "administrator.")
                              .arg(address),
                          error);
    default:
        break;
    }
    return {};
}

QString revoked(const Error &error)
{
    if (error.args.value(QStringLiteral("mode")).toString() == QLatin1String("quarantine"))
        return Wording::tr(
            "The administrator has put this PC under review: what was written here has been sent and waits "
            "for a decision, and nothing new is read. Ask the administrator.");
    return Wording::tr("The administrator has closed this PC's access to the server. What was written here "
                       "stays in the file; ask the administrator.");
}

} // namespace

QString serverSentence(const Error &error)
{
    switch (error.fault) {
    case Fault::BadAddress:
        return badAddress(error);
    case Fault::ServerLogin:
        return Wording::tr(
            "The server does not take this login or password. Check both; after a change of the "
            "password type the new one.");
    case Fault::WrongCollege:
        return Wording::tr("This server holds another college. Check the address.");
    case Fault::LoginOfAnother:
        return loginOfAnother(error);
    case Fault::DeviceRevoked:
        return revoked(error);
    case Fault::ScopeStale:
        return Wording::tr("A new day has begun on the server. Exchange once more.");
    case Fault::ServerRefused:
        return withDetail(
            Wording::tr("The server has refused the exchange. Your entries stay on this PC; tell the "
                        "administrator."),
            error);
    case Fault::MassChange:
        return massChange(error);
    case Fault::MustChangePassword:
        return Wording::tr("The password you were given works once. Choose one of your own.");
    case Fault::ConflictClosed:
        return Wording::tr("Somebody has decided this already. The list has been read again.");
    default:
        break;
    }
    return environment(error);
}

} // namespace semestr::words
