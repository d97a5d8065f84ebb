// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/serverrole.h"

#include "app/foundation/idsource.h"
#include "app/usecases/passwords.h"

namespace semestr {

namespace {
// RFC 4648 base32 in lower case, without padding.
QString base32(const QByteArray &bytes)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString out;
    quint32 window = 0;
    int bits = 0;
    for (const char byte : bytes) {
        window = (window << 8) | static_cast<quint8>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            out.append(QLatin1Char(alphabet[(window >> (bits - 5)) & 31u]));
    }
    if (bits > 0)
        out.append(QLatin1Char(alphabet[(window << (5 - bits)) & 31u]));
    return out;
}
} // namespace

QString serverRole(const QString &database, const QString &login)
{
    const QUuid id = naturalUuid("server-role", {database.toUtf8(), normalLogin(login).toUtf8()});
    return QStringLiteral("u_") + base32(id.toRfc4122());
}

QByteArray serverRealm(const QString &database)
{
    return realmOf(database);
}

} // namespace semestr
