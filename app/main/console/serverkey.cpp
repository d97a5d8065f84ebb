// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/serverkey.h"

#include "app/main/console/collegefile.h"
#include "app/sync/serverrole.h"
#include "app/usecases/passwords.h"

namespace semestr {

Result<QByteArray> askServerKey(const Call &call, const ServerAddress &address)
{
    SEMESTR_LET(password, askPassword(call.text("as")));
    PasswordKeys keys = PasswordKeys::derive(password, serverRealm(address.database), call.text("as"));
    if (keys.server.isEmpty())
        return fail(Fault::DatabaseFailed,
                    {{QStringLiteral("detail"), QStringLiteral("no memory for Argon2id")}});
    const QByteArray key = keys.server.toBase64();
    wipe(keys);
    return key;
}

} // namespace semestr
