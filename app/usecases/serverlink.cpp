// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/serverlink.h"

#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace semestr {

namespace {

constexpr int usualPort = 5432;
// PostgreSQL cuts longer names off without a word.
constexpr qsizetype longestName = 63;

bool isFolder(const QString &host)
{
    return host.startsWith(QLatin1Char('/'));
}

bool isThisComputer(const QString &host)
{
    return isFolder(host) || host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           host.startsWith(QLatin1String("127."));
}

// What stands between «//» and «@» may be a password and is not repeated in the error.
tl::unexpected<Error> bad(const QString &text)
{
    const qsizetype slashes = text.indexOf(QLatin1String("//"));
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    QString shown = text;
    if (at >= 0)
        shown.remove(slashes < 0 ? 0 : slashes + 2, at + 1 - (slashes < 0 ? 0 : slashes + 2));
    const qsizetype query = shown.indexOf(QLatin1Char('?'));
    return fail(Fault::BadAddress, {{QStringLiteral("value"), shown.left(query < 0 ? shown.size() : query)}});
}

// Letters of any language stay readable; what has a meaning in an address is written by its code.
QString encoded(const QString &name, QLatin1String kept)
{
    QString out;
    for (const char32_t letter : name.toUcs4()) {
        const QString one = QString::fromUcs4(&letter, 1);
        const bool plain = QChar::isLetterOrNumber(letter) || kept.contains(one) ||
                           one == QLatin1String("-") || one == QLatin1String("_") ||
                           one == QLatin1String(".");
        out += plain ? one : QString::fromLatin1(QUrl::toPercentEncoding(one));
    }
    return out;
}

bool isName(const QString &name)
{
    return !name.isEmpty() && name.toUtf8().size() <= longestName && !name.contains(QLatin1Char('/')) &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x20; });
}

// Only what an address may say beside the host; anything else is a mistake or a password.
bool takeOptions(const QUrlQuery &query, ServerAddress &address)
{
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1String("sslrootcert") && address.sslRootCert.isEmpty() && !value.isEmpty())
            address.sslRootCert = value;
        else if (name == QLatin1String("host") && address.host.isEmpty() && isFolder(value))
            address.host = value;
        else
            return false;
    }
    return true;
}

} // namespace

Result<ServerAddress> ServerAddress::fromText(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    const bool named =
        url.scheme() == QLatin1String("postgresql") || url.scheme() == QLatin1String("postgres");
    if (!url.isValid() || !named || url.hasFragment() || url.authority().contains(QLatin1Char('@')))
        return bad(text);
    ServerAddress address;
    // A domain in Cyrillic is looked up by its ASCII form.
    address.host = url.host(QUrl::EncodeUnicode).toLower();
    address.port = url.port(usualPort);
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    if (!takeOptions(QUrlQuery(url), address) || address.host.isEmpty() || !isName(address.database))
        return bad(text);
    if (address.port < 1 || address.port > 65535)
        return bad(text);
    if (isFolder(address.host) && !address.sslRootCert.isEmpty())
        return bad(text);
    address.plain = isThisComputer(address.host) && address.sslRootCert.isEmpty();
    return address;
}

QString ServerAddress::text() const
{
    QString out = QStringLiteral("postgresql://");
    if (!isFolder(host))
        out += host.contains(QLatin1Char(':')) ? QString(QLatin1Char('[') + host + QLatin1Char(']')) : host;
    if (port != usualPort)
        out += QLatin1Char(':') + QString::number(port);
    out += QLatin1Char('/') + encoded(database, QLatin1String());
    if (isFolder(host))
        out += QStringLiteral("?host=") + encoded(host, QLatin1String("/"));
    else if (!sslRootCert.isEmpty())
        out += QStringLiteral("?sslrootcert=") + encoded(sslRootCert, QLatin1String("/"));
    return out;
}

Later<bool> ServerLink::connectWith(const PasswordKeys &)
{
    return ready<bool>(fail(Fault::NotSignedIn));
}

void ServerLink::setJournalOpen(bool) {}

} // namespace semestr
