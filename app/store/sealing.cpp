// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealing.h"

#include <QtEndian>
#include <sodium.h>

namespace semestr {

namespace {
QByteArray sha256(const QByteArray &first, const QByteArray &second)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const QByteArray *part : {&first, &second})
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(part->constData()),
                                  static_cast<unsigned long long>(part->size()));
    QByteArray out(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(out.data()));
    return out;
}
} // namespace

QByteArray canonicalChange(const QList<std::optional<QByteArray>> &fields)
{
    QByteArray out;
    for (const auto &field : fields) {
        const quint32 length = qToBigEndian(field ? static_cast<quint32>(field->size()) : 0xffffffffu);
        out.append(reinterpret_cast<const char *>(&length), 4);
        if (field)
            out.append(*field);
    }
    return out;
}

QByteArray changeDigest(const QByteArray &salt, const QByteArray &canonical)
{
    return sha256(salt, canonical);
}

QByteArray changeHash(const QByteArray &previous, const QByteArray &digest)
{
    return sha256(previous, digest);
}

} // namespace semestr
