// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filecopy.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace semestr {

namespace {

// The first value of the first row as text; empty when the statement fails.
QByteArray askText(sqlite3 *db, const char *sql)
{
    QByteArray answer;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        answer = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return answer;
}

Done checkHandle(sqlite3 *db, const QString &file)
{
    const QByteArray application = askText(db, "PRAGMA application_id");
    if (application.isEmpty() && sqlite3_errcode(db) == SQLITE_CORRUPT)
        return fail(Fault::DatabaseDamaged, {{QStringLiteral("file"), file}});
    if (application != QByteArray::number(applicationId))
        return fail(Fault::NotADatabase, {{QStringLiteral("file"), file}});
    const QByteArray verdict = askText(db, "PRAGMA quick_check(1)");
    if (verdict != "ok")
        return fail(Fault::DatabaseDamaged,
                    {{QStringLiteral("file"), file}, {QStringLiteral("detail"), QString::fromUtf8(verdict)}});
    return {};
}

// Closes a handle of its own, whatever the way out.
struct Handle
{
    sqlite3 *db = nullptr;
    ~Handle() { sqlite3_close(db); }
};

Done openForReading(Handle &handle, const QString &file)
{
    if (!QFileInfo(file).isReadable())
        return fail(Fault::FileUnreadable, {{QStringLiteral("file"), file}});
    if (sqlite3_open_v2(file.toUtf8().constData(), &handle.db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return fail(Fault::FileUnreadable, {{QStringLiteral("file"), file}});
    return checkHandle(handle.db, file);
}

} // namespace

FileCopy::FileCopy(QString target) : m_target(std::move(target)) {}

FileCopy::~FileCopy()
{
    close();
    if (m_mine)
        QFile::remove(partFile());
}

void FileCopy::close()
{
    if (m_backup)
        sqlite3_backup_finish(m_backup);
    m_backup = nullptr;
    sqlite3_close(m_copy);
    m_copy = nullptr;
}

Error FileCopy::errorOf(int code) const
{
    const QVariantMap args{{QStringLiteral("file"), m_target},
                           {QStringLiteral("detail"), QString::fromLatin1(sqlite3_errstr(code))}};
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Fault::DiskFull, args};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
        return {Fault::FileUnwritable, args};
    default:
        return {Fault::DatabaseFailed, args};
    }
}

Result<std::unique_ptr<FileCopy>> FileCopy::begin(sqlite3 *source, const QString &target)
{
    if (QFileInfo::exists(target))
        return fail(Fault::FileExists, {{QStringLiteral("file"), target}});
    std::unique_ptr<FileCopy> copy(new FileCopy(target));
    SEMESTR_TRY(copy->open(source));
    return copy;
}

Done FileCopy::open(sqlite3 *source)
{
    QFile::remove(partFile()); // left by a copy that the power cut
    m_mine = true;
    const int code = sqlite3_open_v2(partFile().toUtf8().constData(), &m_copy,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code != SQLITE_OK)
        return fail(errorOf(code));
    if (!QFile::setPermissions(partFile(), QFile::ReadOwner | QFile::WriteOwner))
        return fail(errorOf(SQLITE_CANTOPEN));
    m_backup = sqlite3_backup_init(m_copy, "main", source, "main");
    if (!m_backup)
        return fail(errorOf(sqlite3_errcode(m_copy)));
    return {};
}

Result<bool> FileCopy::step(int pages)
{
    const int code = sqlite3_backup_step(m_backup, pages);
    if (code == SQLITE_DONE)
        return true;
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return false;
    return fail(errorOf(code));
}

Done FileCopy::finish()
{
    const int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (code != SQLITE_OK)
        return fail(errorOf(code));
    SEMESTR_TRY(checkHandle(m_copy, m_target));
    // One file without companions, also readable from a disc that refuses writing.
    if (askText(m_copy, "PRAGMA journal_mode=DELETE") != "delete")
        return fail(errorOf(SQLITE_IOERR));
    close();
    if (QFileInfo::exists(m_target))
        return fail(Fault::FileExists, {{QStringLiteral("file"), m_target}});
    if (!QFile::rename(partFile(), m_target))
        return fail(errorOf(SQLITE_CANTOPEN));
    m_mine = false;
    return {};
}

Done checkFile(const QString &file)
{
    Handle handle;
    return openForReading(handle, file);
}

Done restoreFile(const QString &from, const QString &file)
{
    if (QFileInfo::exists(file))
        return fail(Fault::FileExists, {{QStringLiteral("file"), file}});
    Handle source;
    SEMESTR_TRY(openForReading(source, from));
    SEMESTR_LET(copy, FileCopy::begin(source.db, file));
    SEMESTR_LET(all, copy->step(-1));
    if (!all)
        return fail(Fault::DatabaseBusy, {{QStringLiteral("file"), from}});
    return copy->finish();
}

} // namespace semestr
