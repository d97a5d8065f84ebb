// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/tablelimits.h"
#include "app/foundation/result.h"

#include <QByteArray>
#include <memory>

struct zip;

namespace semestr {

// A zip archive in memory, read with limits that are checked before unpacking and again while inflating.
class ZipArchive
{
public:
    // `bytes` must outlive the archive.
    static Result<ZipArchive> open(const QByteArray &bytes, const TableLimits &limits);
    bool has(const QString &part) const;
    // NotFound, FileDamaged, FileLimit, FileProtected.
    Result<QByteArray> read(const QString &part);

private:
    struct Closer
    {
        void operator()(zip *archive) const;
    };
    ZipArchive(zip *archive, const TableLimits &limits);
    Done checkSizes() const;

    std::unique_ptr<zip, Closer> m_zip;
    TableLimits m_limits;
    qint64 m_unpacked = 0;
};

} // namespace semestr
