// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

struct sqlite3_backup;

namespace semestr {

// An online copy of an open database, page by page, so that writes may come between the steps: SQLite carries
// them over while they come through the same connection. The copy is made in `target` + ".part" and takes its
// name only after it has been checked. Whatever goes wrong leaves no file. Thread: the source connection's.
class FileCopy
{
public:
    // FileExists, FileUnwritable.
    static Result<std::unique_ptr<FileCopy>> begin(sqlite3 *source, const QString &target);
    ~FileCopy();
    FileCopy(const FileCopy &) = delete;
    FileCopy &operator=(const FileCopy &) = delete;

    // Copies `pages` more; true when all are there. DiskFull, FileUnwritable, DatabaseFailed.
    Result<bool> step(int pages);
    // Checks the copy and gives it its name; DatabaseDamaged.
    Done finish();

private:
    explicit FileCopy(QString target);
    Done open(sqlite3 *source);
    void close();
    Error errorOf(int code) const;
    QString partFile() const { return QString(m_target + QStringLiteral(".part")); }

    QString m_target;
    sqlite3 *m_copy = nullptr;
    sqlite3_backup *m_backup = nullptr;
    bool m_mine = false; // the part file is ours to remove
};

// A file of ours that is whole: FileUnreadable, NotADatabase, DatabaseDamaged. Writes nothing.
Done checkFile(const QString &file);

// `from`, checked, into `file`, which must not exist; the copy is checked too.
Done restoreFile(const QString &from, const QString &file);

} // namespace semestr
