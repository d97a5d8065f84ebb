// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/pagecode.h"

#include <QCryptographicHash>

namespace semestr {

QString pageCode(const QString &content)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray hash = QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int i = 0; i < 5; ++i)
        bits = (bits << 8) | static_cast<quint8>(hash.at(i));
    QString code;
    for (int shift = 35; shift >= 0; shift -= 5)
        code.append(QLatin1Char(alphabet[(bits >> shift) & 31]));
    return code.insert(4, QLatin1Char('-'));
}

} // namespace semestr
