// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baresqlite.h"

#include "app/store/functions.h"

#include <QFile>
#include <sqlite3.h>

namespace semestr::bench {

namespace {

QString storeSql(const char *name)
{
    QFile file(QStringLiteral(":/sql/queries/store/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a statement of the store is missing");
    return QString::fromUtf8(file.readAll());
}

void bindBytes(sqlite3_stmt *statement, const char *name, const QByteArray &bytes)
{
    sqlite3_bind_blob(statement, sqlite3_bind_parameter_index(statement, name), bytes.constData(),
                      static_cast<int>(bytes.size()), SQLITE_STATIC);
}

} // namespace

QString markSql()
{
    return QStringLiteral(
        "INSERT INTO mark(page_id, lesson_id, slot, student_id, value, author_id, edited_at) "
        "SELECT :page, :lesson, 0, :student, :value, person_id, at FROM change_context WHERE id = 1 "
        "ON CONFLICT(page_id, lesson_id, slot, student_id) DO UPDATE SET value = excluded.value, "
        "deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at");
}

QString pageSql()
{
    return QStringLiteral("SELECT lesson_id, slot, student_id, value, value2, note FROM mark "
                          "WHERE page_id = :page AND deleted = 0");
}

BareSqlite::BareSqlite(const QString &file, IdSource &ids)
{
    if (sqlite3_open(file.toUtf8().constData(), &m_db) != SQLITE_OK)
        qFatal("the reference cannot open its file");
    registerFunctions(m_db, &ids);
    for (const char *pragma : {"PRAGMA foreign_keys=ON", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                               "PRAGMA wal_autocheckpoint=4000"})
        sqlite3_exec(m_db, pragma, nullptr, nullptr, nullptr);
    m_begin = prepare(storeSql("begin"));
    m_context = prepare(storeSql("write_change_context"));
    m_number = prepare(storeSql("read_change_tx"));
    m_mark = prepare(markSql());
    m_commit = prepare(storeSql("commit"));
    m_page = prepare(pageSql());
}

BareSqlite::~BareSqlite()
{
    for (sqlite3_stmt *statement : {m_begin, m_context, m_number, m_mark, m_commit, m_page})
        sqlite3_finalize(statement);
    for (sqlite3_stmt *statement : std::as_const(m_named))
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

qint64 BareSqlite::run(const QByteArray &name, const Bound &values)
{
    sqlite3_stmt *&statement = m_named[name];
    if (!statement) {
        QFile file(QStringLiteral(":/sql/queries/%1.sql").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no statement %s", name.constData());
        statement = prepare(QString::fromUtf8(file.readAll()));
    }
    sqlite3_clear_bindings(statement);
    for (const auto &[key, value] : values) {
        const int at = sqlite3_bind_parameter_index(statement, QByteArray(":").append(key).constData());
        const QByteArray bytes = value.toByteArray();
        if (value.typeId() == QMetaType::QByteArray)
            sqlite3_bind_blob(statement, at, bytes.constData(), static_cast<int>(bytes.size()),
                              SQLITE_TRANSIENT);
        else if (value.typeId() == QMetaType::QString)
            sqlite3_bind_text(statement, at, bytes.constData(), static_cast<int>(bytes.size()),
                              SQLITE_TRANSIENT);
        else
            sqlite3_bind_int64(statement, at, value.toLongLong());
    }
    qint64 seen = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            (void)sqlite3_column_blob(statement, column);
            seen += sqlite3_column_bytes(statement, column);
        }
    }
    if (sqlite3_reset(statement) != SQLITE_OK)
        qFatal("the reference failed at %s: %s", name.constData(), sqlite3_errmsg(m_db));
    return seen;
}

sqlite3_stmt *BareSqlite::prepare(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_db, sql.toUtf8().constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK)
        qFatal("the reference cannot prepare: %s", sqlite3_errmsg(m_db));
    return statement;
}

void BareSqlite::run(sqlite3_stmt *statement)
{
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW)
        code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        qFatal("the reference failed: %s", sqlite3_errmsg(m_db));
    sqlite3_reset(statement);
}

void BareSqlite::putMark(const QByteArray &page, const QByteArray &lesson, const QByteArray &student,
                         const QByteArray &value)
{
    run(m_begin);
    bindBytes(m_context, ":person_id", page);
    bindBytes(m_context, ":device_id", page);
    sqlite3_bind_int64(m_context, sqlite3_bind_parameter_index(m_context, ":at"), 1791446400000);
    sqlite3_bind_text(m_context, sqlite3_bind_parameter_index(m_context, ":verb"), "putMark", -1,
                      SQLITE_STATIC);
    run(m_context);
    run(m_number);
    bindBytes(m_mark, ":page", page);
    bindBytes(m_mark, ":lesson", lesson);
    bindBytes(m_mark, ":student", student);
    sqlite3_bind_text(m_mark, sqlite3_bind_parameter_index(m_mark, ":value"), value.constData(),
                      static_cast<int>(value.size()), SQLITE_STATIC);
    run(m_mark);
    run(m_commit);
}

qint64 BareSqlite::readPage(const QByteArray &page)
{
    qint64 seen = 0;
    bindBytes(m_page, ":page", page);
    while (sqlite3_step(m_page) == SQLITE_ROW) {
        for (int column = 0; column < 6; ++column) {
            (void)sqlite3_column_blob(m_page, column);
            seen += sqlite3_column_bytes(m_page, column);
        }
    }
    sqlite3_reset(m_page);
    return seen;
}

} // namespace semestr::bench
