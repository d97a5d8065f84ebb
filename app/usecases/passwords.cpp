// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/passwords.h"

#include <QJsonObject>
#include <QStringList>
#include <sodium.h>

namespace semestr {

namespace {

constexpr unsigned long long stretchPasses = 3;
constexpr size_t stretchMemory = size_t(64) * 1024 * 1024;
// Names the three keys inside the library's derivation; changing it would lock everybody out.
constexpr char keyContext[crypto_kdf_CONTEXTBYTES + 1] = "semestr1";
constexpr int shortestEver = 8;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray sha256(const QByteArray &bytes)
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(raw(digest), raw(bytes), static_cast<unsigned long long>(bytes.size()));
    return digest;
}

QByteArray stretch(const QString &password, const QByteArray &salt)
{
    QByteArray typed = password.normalized(QString::NormalizationForm_KC).toUtf8();
    QByteArray key(crypto_kdf_KEYBYTES, '\0');
    const int failed = crypto_pwhash(raw(key), static_cast<unsigned long long>(key.size()), typed.constData(),
                                     static_cast<unsigned long long>(typed.size()), raw(salt), stretchPasses,
                                     stretchMemory, crypto_pwhash_ALG_ARGON2ID13);
    wipe(typed);
    // Only a machine without 64 MiB of free memory comes here; an empty key matches nothing.
    return failed ? QByteArray() : key;
}

QByteArray derived(const QByteArray &key, quint64 number)
{
    QByteArray out(32, '\0');
    crypto_kdf_derive_from_key(raw(out), static_cast<size_t>(out.size()), number, keyContext, raw(key));
    return out;
}

QString storedPrefix()
{
    return QStringLiteral("v1 argon2id t=%1 m=%2").arg(stretchPasses).arg(stretchMemory / 1024);
}

} // namespace

QString normalLogin(const QString &login)
{
    return login.trimmed().normalized(QString::NormalizationForm_KC).toLower();
}

PasswordKeys PasswordKeys::derive(const QString &password, CollegeId college, const QString &login)
{
    return derive(password, college.bytes(), login);
}

PasswordKeys PasswordKeys::derive(const QString &password, const QByteArray &realm, const QString &login)
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        return {};
    const QByteArray salt = sha256(QByteArrayLiteral("semestr") + realm + normalLogin(login).toUtf8())
                                .left(crypto_pwhash_SALTBYTES);
    QByteArray key = stretch(password, salt);
    if (key.isEmpty())
        return {};
    PasswordKeys keys{derived(key, 1), derived(key, 2), derived(key, 3)};
    wipe(key);
    return keys;
}

QString madePassword(IdSource &ids)
{
    static constexpr char alphabet[] = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(sizeof(alphabet) == 33); // so every byte counts evenly
    QString password;
    for (const char byte : ids.randomBytes(12))
        password.append(QLatin1Char(alphabet[static_cast<quint8>(byte) & 31u]));
    return password;
}

QString storedVerifier(const QByteArray &verifier)
{
    return storedPrefix() + QLatin1Char(' ') + QString::fromLatin1(sha256(verifier).toBase64());
}

bool matchesVerifier(const QString &stored, const QByteArray &verifier)
{
    const QStringList words = stored.split(QLatin1Char(' '));
    const QByteArray expected = QByteArray::fromBase64(words.last().toLatin1());
    const bool known = words.size() == 5 && stored.startsWith(storedPrefix()) &&
                       expected.size() == crypto_hash_sha256_BYTES && !verifier.isEmpty();
    const QByteArray given = sha256(verifier);
    const QByteArray other = known ? expected : QByteArray(crypto_hash_sha256_BYTES, '\0');
    const bool same = sodium_memcmp(given.constData(), other.constData(), crypto_hash_sha256_BYTES) == 0;
    return same && known;
}

QByteArray realmOf(const QString &database)
{
    return QByteArrayLiteral("server:") + database.toUtf8();
}

Result<QString> loginHash(const QString &password, CollegeId college, const QString &login)
{
    PasswordKeys keys = PasswordKeys::derive(password, college, login);
    if (keys.verifier.isEmpty())
        return fail(Fault::DatabaseFailed,
                    {{QStringLiteral("detail"), QStringLiteral("no memory for Argon2id")}});
    const QString hash = storedVerifier(keys.verifier);
    wipe(keys);
    return hash;
}

int leastPassword(const Policy &policy, QDate day)
{
    const QJsonValue value = policy.value(QStringLiteral("auth.password_policy"), day);
    const int least =
        value.isObject() ? value.toObject().value(QStringLiteral("least")).toInt() : value.toInt();
    return qMax(least, shortestEver);
}

Done checkPassword(const QString &password, const Policy &policy, QDate day)
{
    const int least = leastPassword(policy, day);
    if (password.size() < least)
        return fail(Fault::PasswordTooShort, {{QStringLiteral("least"), least}});
    return {};
}

void wipe(QString &text)
{
    if (text.isDetached())
        sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

void wipe(PasswordKeys &keys)
{
    for (QByteArray *key : {&keys.server, &keys.file, &keys.verifier})
        wipe(*key);
}

} // namespace semestr
