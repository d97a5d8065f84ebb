// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/sentences.h"

#include "app/wording/words.h"

namespace semestr {

using words::argument;
using words::number;

QString sentence(const Error &error)
{
    if (const QString aboutServer = words::serverSentence(error); !aboutServer.isEmpty())
        return aboutServer;
    if (isEnvironment(error.fault))
        return words::machineSentence(error);
    const QString aboutFile = words::fileSentence(error);
    return aboutFile.isEmpty() ? words::dataSentence(error) : aboutFile;
}

namespace {

QString notFound(const Error &error)
{
    const QString what = words::objectName(argument(error, "what"));
    return what.isEmpty()
               ? Wording::tr("It was not found: it may have been deleted. Refresh the list.")
               : Wording::tr("Not found: %1. Check the spelling or choose from the list.").arg(what);
}

QString ambiguous(const Error &error)
{
    const QString candidates = argument(error, "candidates");
    const QString what = words::objectName(argument(error, "what"));
    return candidates.isEmpty()
               ? Wording::tr("Several fit: %1. Say more exactly which one is meant.").arg(what)
               : Wording::tr("Several fit %1: %2. Say more exactly which one is meant.")
                     .arg(what, candidates);
}

QString duplicate(const Error &error)
{
    return Wording::tr("This already exists: %1. Choose another name or use what is there.")
        .arg(words::objectName(argument(error, "what")));
}

QString valueRefused(const Error &error)
{
    const QString allowed = argument(error, "allowed");
    return allowed.isEmpty()
               ? Wording::tr("“%1” cannot stand in a cell of the journal.").arg(argument(error, "value"))
               : Wording::tr("“%1” cannot stand in a cell of the journal. Allowed: %2.")
                     .arg(argument(error, "value"), allowed);
}

QString locked(const Error &error)
{
    const auto reason = static_cast<LockReason>(number(error, "reason"));
    const QString day = argument(error, "day");
    const QString clause = argument(error, "clause");
    QString text = words::lockText(reason, words::momentDay(error.args.value(QStringLiteral("since"))), day);
    if (!clause.isEmpty())
        text += QString(QStringLiteral(" ") + Wording::tr("Rule: %1.").arg(clause));
    return text;
}

QString notEnrolled(const Error &error)
{
    const QString student = argument(error, "student");
    const QString day = argument(error, "day");
    return student.isEmpty()
               ? Wording::tr("The student was not in the group on %1: the cell is closed.").arg(day)
               : Wording::tr("%1 was not in the group on %2: the cell is closed.").arg(student, day);
}

QString otherWorkMarked(const Error &error)
{
    //: %1 is a student, %2 a mark.
    return Wording::tr(
               "%1 has the mark %2 for another work of this lesson. Clear it first, then set the absence.")
        .arg(argument(error, "student"), argument(error, "value"));
}

QString secondMark(const Error &error)
{
    const QString discipline = argument(error, "discipline");
    return discipline.isEmpty()
               ? Wording::tr("Two marks in one cell are not set in this discipline. Put one mark.")
               : Wording::tr("Two marks in one cell are not set in the discipline “%1”. Put one mark.")
                     .arg(discipline);
}

QString forbidden(const Error &error)
{
    const QString object = words::objectsName(argument(error, "object"));
    const QString act = words::actName(argument(error, "verb"));
    if (object.isEmpty() || act.isEmpty())
        return Wording::tr("Your role does not allow this. Ask the administrator.");
    //: %1 is an act («editing»), %2 an object («marks»).
    return Wording::tr("Your role does not allow this: %1, %2. Ask the administrator.").arg(act, object);
}

QString wrongPassword(const Error &error)
{
    const QString start = Wording::tr("The login or the password is wrong.");
    if (!error.args.contains(QStringLiteral("left")))
        return start;
    const int left = number(error, "left");
    if (left <= 0)
        return Wording::tr("The login or the password is wrong. The next try will have to wait.");
    return QString(start + QStringLiteral(" ") + Wording::tr("%n try(s) left before a wait.", nullptr, left));
}

QString signInWait(const Error &error)
{
    const QString until = words::momentClock(error.args.value(QStringLiteral("until")));
    return until.isEmpty() ? Wording::tr("Too many wrong passwords. Wait a little and try again.")
                           : Wording::tr("Too many wrong passwords. Try again after %1.").arg(until);
}

QString accountBlocked(const Error &error)
{
    const QString login = argument(error, "login");
    return login.isEmpty() ? Wording::tr("The account is blocked. Ask the administrator.")
                           : Wording::tr("The account %1 is blocked. Ask the administrator.").arg(login);
}

QString undoOvertaken(const Error &error)
{
    const QString what = argument(error, "what");
    return what.isEmpty()
               ? Wording::tr(
                     "Another person has changed this value since: it is not undone. Look at its history.")
               : Wording::tr(
                     "Another person has changed this since: %1. It is not undone. Look at its history.")
                     .arg(words::objectName(what));
}

QString badPolicyValue(const Error &error)
{
    return Wording::tr("The setting %1 cannot be “%2”. Choose one of the values offered.")
        .arg(argument(error, "key"), argument(error, "value"));
}

} // namespace

QString words::dataSentence(const Error &error)
{
    switch (error.fault) {
    case Fault::NotFound:
        return notFound(error);
    case Fault::Ambiguous:
        return ambiguous(error);
    case Fault::Duplicate:
        return duplicate(error);
    case Fault::ValueRefused:
        return valueRefused(error);
    case Fault::Locked:
        return locked(error);
    case Fault::NotEnrolled:
        return notEnrolled(error);
    case Fault::SecondMarkRefused:
        return secondMark(error);
    case Fault::OtherWorkMarked:
        return otherWorkMarked(error);
    case Fault::Forbidden:
        return forbidden(error);
    case Fault::NotSignedIn:
        return Wording::tr("Nobody is signed in. Sign in and repeat.");
    case Fault::WrongPassword:
        return wrongPassword(error);
    case Fault::SignInWait:
        return signInWait(error);
    case Fault::AccountBlocked:
        return accountBlocked(error);
    case Fault::PasswordTooShort:
        return Wording::tr("The password is too short: at least %n character(s).", nullptr,
                           number(error, "least"));
    case Fault::EmptyField:
        return Wording::tr("Fill in the field: %1.").arg(objectName(argument(error, "field")));
    case Fault::BadDate:
        return Wording::tr("There is no such date: “%1”. Write it as 08.10.2026.")
            .arg(argument(error, "value"));
    case Fault::NothingToUndo:
        return Wording::tr("There is nothing to undo.");
    case Fault::UndoOvertaken:
        return undoOvertaken(error);
    case Fault::UnknownPolicy:
        return Wording::tr("There is no setting named %1.").arg(argument(error, "key"));
    case Fault::BadPolicyValue:
        return badPolicyValue(error);
    default:
        break;
    }
    //: %1 is a technical detail.
    return Wording::tr("The program's own data are wrong: %1. Install the program again.")
        .arg(argument(error, "detail"));
}

} // namespace semestr
