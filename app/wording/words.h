// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/lockrules.h"
#include "app/domain/people/studentlist.h"
#include "app/foundation/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace semestr {

// The context of every source string of this room; private to app/wording.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

namespace words {

// An argument of an error as a person reads it: dates as «8 октября 2026», numbers plain, a list by commas; a
// missing one gives an empty text.
QString argument(const Error &error, const char *key);
// The same as a whole number; 0 when it is missing.
int number(const Error &error, const char *key);
// A code of an object («group», «mark») in the language of the person; what is no code stays as it is.
QString objectName(const QString &code);
// The object of «may not …»: «marks», «students»; empty for an unknown code.
QString objectsName(const QString &code);
// «„Name“» when there is a text, else empty: for sentences whose object may be unknown.
QString quoted(const QString &text);
// The file's name without its folders.
QString fileName(const Error &error);
// Joins the non-empty parts with a separator.
QString joined(const QStringList &parts, const QString &separator);
// «8 октября, 11:52» in the college's time.
QString dayAndTime(qint64 ms, const CollegeTime &time);
// What the attendance codes of the store mean: «absent» → «absent».
QString presenceName(const QString &code);

// «editing» for «edit»; empty for an unknown verb.
QString actName(const QString &verb);
// Why an act is refused or late; `since` and `day` may be unknown.
QString lockText(LockReason reason, QDate since, const QString &day);
// The day and the clock time of an argument that is a date, a moment with its zone, or milliseconds since
// 1970 (then in this PC's zone); invalid or empty when it is missing.
QDate momentDay(const QVariant &moment);
QString momentClock(const QVariant &moment);

// What an import does with a row: «new entry», «rejected».
QString rowState(RowState state);
// Empty when the fault is not about a file.
QString fileSentence(const Error &error);
QString dataSentence(const Error &error);
// Empty when the fault is not about the server.
QString serverSentence(const Error &error);
QString machineSentence(const Error &error);

} // namespace words
} // namespace semestr
