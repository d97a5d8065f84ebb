// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/foundation/error.h"

namespace semestr {

bool isEnvironment(Fault fault)
{
    return fault >= Fault::FileUnreadable;
}

const char *faultName(Fault fault)
{
    static constexpr const char *names[] = {
        "NotFound",           "Ambiguous",         "Duplicate",        "ValueRefused",   "Locked",
        "NotEnrolled",        "SecondMarkRefused", "Forbidden",        "NotSignedIn",    "WrongPassword",
        "SignInWait",         "AccountBlocked",    "PasswordTooShort", "EmptyField",     "BadDate",
        "NothingToUndo",      "UndoOvertaken",     "RowsRejected",     "FileFormat",     "FileEncoding",
        "FileTooLarge",       "FileLimit",         "FileEmpty",        "ColumnMissing",  "NewerDatabase",
        "NotADatabase",       "MigrationFailed",   "DatabaseDamaged",  "ChainBroken",    "FileExists",
        "UnknownPolicy",      "BadPolicyValue",    "BadData",          "FileDamaged",    "FileOldFormat",
        "FileProtected",      "OtherWorkMarked",   "BadAddress",       "ServerLogin",    "WrongCollege",
        "LoginOfAnother",     "DeviceRevoked",     "ScopeStale",       "ServerRefused",  "MassChange",
        "MustChangePassword", "ConflictClosed",    "UnknownName",      "BadElement",     "FileUnreadable",
        "FileUnwritable",     "DiskFull",          "DatabaseBusy",     "DatabaseFailed", "NoPrinter",
        "ServerUnreachable",  "ServerTimeout",     "ServerBusy",       "ServerAnswer",   "ServerTls",
        "Cancelled",
    };
    static_assert(std::size(names) == static_cast<std::size_t>(Fault::Cancelled) + 1);
    return names[static_cast<int>(fault)];
}

} // namespace semestr
