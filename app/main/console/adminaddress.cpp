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
    // Cut off by hand: a socket's address has a user and no host, which is no URL.
    QString rest = text.trimmed();
    QString user;
    const qsizetype from = rest.indexOf(QLatin1String("//")) + 2;
    const qsizetype at = rest.left(rest.indexOf(QLatin1Char('/'), from)).lastIndexOf(QLatin1Char('@'));
    if (from > 1 && at >= from && !rest.mid(from, at - from).contains(QLatin1Char(':'))) {
        user = QUrl::fromPercentEncoding(rest.mid(from, at - from).toUtf8());
        rest.remove(from, at + 1 - from);
    }
    SEMESTR_LET(address, ServerAddress::fromText(rest));
    return AdminAddress{address, conninfoOf(address, user)};
}

} // namespace semestr
