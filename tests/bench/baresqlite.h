// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;

namespace semestr {
class IdSource;
}

namespace semestr::bench {

using Bound = QList<std::pair<const char *, QVariant>>;

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
    // Runs a statement of the program by its name and reads every column of every row; the bytes seen.
    qint64 run(const QByteArray &name, const Bound &values = {});

private:
    sqlite3_stmt *prepare(const QString &sql);
    void run(sqlite3_stmt *statement);

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_begin, *m_context, *m_number, *m_mark, *m_commit, *m_page;
    QHash<QByteArray, sqlite3_stmt *> m_named;
};

// The statement that both sides run.
QString markSql();
QString pageSql();

} // namespace semestr::bench
