// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace semestr {
class IdSource;
}

namespace semestr::bench {

// The reference: SQLite's C API with the same pragmas, the same statements and the same triggers, nothing
// else.
class BareSqlite
{
public:
    BareSqlite(const QString &file, IdSource &ids);
    ~BareSqlite();
    BareSqlite(const BareSqlite &) = delete;
    BareSqlite &operator=(const BareSqlite &) = delete;

    // One transaction: context, its number, the upsert of one mark, commit.
    void putMark(const QByteArray &page, const QByteArray &lesson, const QByteArray &student,
                 const QByteArray &value);
    // Reads every mark of a page; the number of bytes seen, so that nothing is optimised away.
    qint64 readPage(const QByteArray &page);

private:
    sqlite3_stmt *prepare(const QString &sql);
    void run(sqlite3_stmt *statement);

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_begin, *m_context, *m_number, *m_mark, *m_commit, *m_page;
};

// The statement that both sides run.
QString markSql();
QString pageSql();

} // namespace semestr::bench
