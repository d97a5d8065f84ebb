// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace semestr {

Done saveWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const bool full =
        disk.isValid() && disk.isReady() && !disk.isReadOnly() && disk.bytesAvailable() < bytes.size();
    return fail(full ? Fault::DiskFull : Fault::FileUnwritable,
                {{QStringLiteral("file"), path}, {QStringLiteral("detail"), file.errorString()}});
}

} // namespace semestr
