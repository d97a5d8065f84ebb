// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ziparchive.h"

#include <zip.h>

namespace semestr {

namespace {
Error damaged(const QString &detail)
{
    return Error(Fault::FileDamaged, {{QStringLiteral("detail"), detail}});
}

Error tooMuch(qint64 limit)
{
    return Error(Fault::FileLimit, {{QStringLiteral("limit"), limit}});
}

Done checkEntry(const zip_stat_t &entry, const TableLimits &limits)
{
    const auto size = static_cast<qint64>(entry.size);
    const auto packed = static_cast<qint64>(entry.comp_size);
    if (size < 0 || size > limits.partBytes)
        return fail(tooMuch(limits.partBytes));
    if (size > limits.ratioFrom && size / std::max<qint64>(packed, 1) > limits.ratio)
        return fail(tooMuch(limits.ratioFrom));
    return {};
}
} // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(zip *archive, const TableLimits &limits) : m_zip(archive), m_limits(limits) {}

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes, const TableLimits &limits)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return fail(damaged(detail));
    }
    ZipArchive opened(archive, limits);
    SEMESTR_TRY(opened.checkSizes());
    return opened;
}

Done ZipArchive::checkSizes() const
{
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    if (count > m_limits.parts)
        return fail(tooMuch(m_limits.parts));
    qint64 sum = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        if (zip_stat_index(m_zip.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0)
            return fail(damaged(QStringLiteral("zip directory")));
        SEMESTR_TRY(checkEntry(entry, m_limits));
        sum += static_cast<qint64>(entry.size);
        if (sum > m_limits.unpackedBytes)
            return fail(tooMuch(m_limits.unpackedBytes));
    }
    return {};
}

bool ZipArchive::has(const QString &part) const
{
    return zip_name_locate(m_zip.get(), part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<QByteArray> ZipArchive::read(const QString &part)
{
    const zip_int64_t index = zip_name_locate(m_zip.get(), part.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t entry;
    if (index < 0 || zip_stat_index(m_zip.get(), static_cast<zip_uint64_t>(index), 0, &entry) != 0)
        return fail(Fault::NotFound, {{QStringLiteral("what"), part}});
    if (entry.encryption_method != ZIP_EM_NONE)
        return fail(Fault::FileProtected);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen_index(m_zip.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file)
        return fail(damaged(part));
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    zip_int64_t got = 0;
    while ((got = zip_fread(file.get(), chunk.data(), static_cast<zip_uint64_t>(chunk.size()))) > 0) {
        bytes.append(chunk.constData(), static_cast<qsizetype>(got));
        m_unpacked += got;
        if (bytes.size() > m_limits.partBytes || m_unpacked > m_limits.unpackedBytes)
            return fail(tooMuch(m_limits.partBytes));
    }
    if (got < 0)
        return fail(damaged(part));
    return bytes;
}

} // namespace semestr
