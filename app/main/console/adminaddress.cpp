// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/adminaddress.h"

#include <QUrl>

namespace semestr {

namespace {

// «name='value'» of libpq.
QString setting(const char *name, QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QStringLiteral("%1='%2'").arg(QLatin1String(name), value);
}

QString conninfoOf(const ServerAddress &address, const QString &user)
{
    QStringList parts{setting("host", address.host), setting("port", QString::number(address.port)),
                      setting("dbname", address.database), setting("connect_timeout", QStringLiteral("5"))};
    if (!user.isEmpty())
        parts.append(setting("user", user));
    if (qEnvironmentVariableIsSet("SEMESTR_SERVER_PASSWORD"))
        parts.append(setting("password", qEnvironmentVariable("SEMESTR_SERVER_PASSWORD")));
    if (!address.plain)
        parts.append(setting("sslmode", QStringLiteral("verify-full")));
    if (!address.sslRootCert.isEmpty())
        parts.append(setting("sslrootcert", address.sslRootCert));
    return parts.join(QLatin1Char(' '));
}

} // namespace

Result<AdminAddress> AdminAddress::fromText(const QString &text)
{
    QUrl url(text.trimmed());
    const QString user = url.userName(QUrl::FullyDecoded);
    if (url.password().isEmpty())
        url.setUserInfo(QString());
    SEMESTR_LET(address, ServerAddress::fromText(url.toString(QUrl::FullyEncoded)));
    return AdminAddress{address, conninfoOf(address, user)};
}

} // namespace semestr
