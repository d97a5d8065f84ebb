// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/foundation/idsource.h"

#include <QMutexLocker>
#include <QRandomGenerator>
#include <QtEndian>

namespace semestr {

namespace {
// The namespace of every natural key of Semestr; fixed for ever, since ids in files depend on it.
const QUuid naturalKeys(0x5e3e57a1, 0x0001, 0x4b1d, 0x9c, 0x2f, 0x7a, 0x10, 0x44, 0xd5, 0xe6, 0x01);
} // namespace

QUuid IdSource::nextUuid()
{
    QByteArray bytes = randomBytes(16);
    const quint64 ms = static_cast<quint64>(m_clock.nowMs());
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((ms >> (40 - 8 * i)) & 0xff);
    bytes[6] = static_cast<char>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<char>(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

QByteArray SystemIds::randomBytes(int count)
{
    QByteArray bytes((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(count);
    return bytes;
}

QByteArray SeededIds::randomBytes(int count)
{
    const QMutexLocker lock(&m_mutex);
    QByteArray bytes(count, Qt::Uninitialized);
    for (int i = 0; i < count; i += 8) {
        const quint64 word = qToLittleEndian(m_engine());
        memcpy(bytes.data() + i, &word, static_cast<size_t>(qMin(8, count - i)));
    }
    return bytes;
}

QUuid naturalUuid(QByteArrayView kind, std::initializer_list<QByteArray> parts)
{
    QByteArray key = kind.toByteArray();
    for (const QByteArray &part : parts) {
        const quint32 length = qToBigEndian(static_cast<quint32>(part.size()));
        key.append(reinterpret_cast<const char *>(&length), 4);
        key.append(part);
    }
    return QUuid::createUuidV5(naturalKeys, key);
}

} // namespace semestr
