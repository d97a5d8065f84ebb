// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

namespace semestr {

// What honestly went wrong, as a value; the sentence is made in app/wording.
// The names in the comments are the keys of Error::args that the sentence needs.
enum class Fault {
    // The input or the data say no (console exit code 1).
    NotFound,          // what
    Ambiguous,         // what, candidates
    Duplicate,         // what
    ValueRefused,      // value, allowed: the symbol is not of the active set (F-15)
    Locked,            // reason (a LockReason as int), day, since, clause: F-06, F-24, F-25
    NotEnrolled,       // student, day
    SecondMarkRefused, // discipline (F-17)
    Forbidden,         // verb, object, role
    NotSignedIn,
    WrongPassword,    // left: tries left before the slow-down
    SignInWait,       // until: ms since epoch
    AccountBlocked,   // login
    PasswordTooShort, // least
    EmptyField,       // field
    BadDate,          // value
    NothingToUndo,
    UndoOvertaken,      // what: the value was changed by another person since
    RowsRejected,       // count
    FileFormat,         // file, expected: not a file of that kind
    FileEncoding,       // file
    FileTooLarge,       // file, limit
    FileLimit,          // file, sheet, row, column, limit: a cell or an unpacked part is too large
    FileEmpty,          // file
    ColumnMissing,      // file, sheet, column
    NewerDatabase,      // file, version: min_reader is above ours
    NotADatabase,       // file
    MigrationFailed,    // file, version, detail
    DatabaseDamaged,    // file, detail
    ChainBroken,        // opNo
    FileExists,         // file
    UnknownPolicy,      // key
    BadPolicyValue,     // key, value
    BadData,            // detail: a data file of ours is wrong
    FileDamaged,        // file, detail; sheet, row where known: cut off or broken inside
    FileOldFormat,      // file: an Excel 97–2003 workbook (.xls)
    FileProtected,      // file: opens by a password only
    OtherWorkMarked,    // student, value: absent, but another work of the lesson holds a mark
    BadAddress,         // value: not an address of a server
    ServerLogin,        // login: the server does not take this login or password
    WrongCollege,       // the server holds another college than this file
    LoginOfAnother,     // login: this file belongs to another account
    DeviceRevoked,      // mode: the administrator closed this PC's access
    ScopeStale,         // the day has changed on the server: say hello again (never shown)
    ServerRefused,      // detail: the server cannot take this call at all
    MassChange,         // count, copy: the server would remove very many rows at once
    MustChangePassword, // login: the one-time password has to be replaced
    ConflictClosed,     // the conflict has been decided meanwhile
    UnknownName,        // file, line, kind (of fetkind), name: the file has no such thing
    BadElement,         // file, line, element, value: it is missing or not what it must be
    // The environment says no (console exit code 3).
    FileUnreadable, // file, detail
    FileUnwritable, // file, detail
    DiskFull,       // file
    DatabaseBusy,   // file: another process writes
    DatabaseFailed, // detail
    NoPrinter,
    ServerUnreachable, // address, detail
    ServerTimeout,     // address: no answer in time; whether it was done is unknown
    ServerBusy,        // address: another client holds the college's lock
    ServerAnswer,      // address, detail: not our server, or of another version
    ServerTls,         // address, detail: the connection is not safe and was not used
    Cancelled,
};

// Thread: a value, any thread. Never holds a password; names of people only where the person who reads it
// sees them anyway.
struct Error
{
    Fault fault;
    QVariantMap args;

    Error(Fault f, QVariantMap a = {}) : fault(f), args(std::move(a)) {}
    Error with(const QString &key, const QVariant &value) const
    {
        Error copy = *this;
        copy.args.insert(key, value);
        return copy;
    }
};

// True when the machine, not the data, refuses (the console's exit code 3).
bool isEnvironment(Fault fault);

// The enum's own name, for logs and tests; never shown to a person.
const char *faultName(Fault fault);

} // namespace semestr
