// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/clock.h"
#include "app/foundation/idsource.h"
#include "app/foundation/result.h"
#include "app/store/query.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace semestr {

struct StoreOptions
{
    const Clock *clock = nullptr;
    IdSource *ids = nullptr;
    bool readOnly = false; // a second process looks while the window writes
    // Called before every database call with its number, counted from 1; true makes that call fail. For
    // tests.
    std::function<bool(int)> failCall = {};
    // The power-cut mutant of the tests sets NORMAL; the program never does.
    QString synchronous = QStringLiteral("FULL");
    // A checkpoint inside a commit, so that a store which is never idle does not grow its WAL without end.
    int walPages = 4000;
};

// «SMST» in the header tells our files from any other SQLite database.
constexpr qint64 applicationId = 0x534d5354;

// One SQLite connection: pragmas, our functions, prepared statements by name.
// WAL, synchronous=FULL, foreign keys on; checkpoints are asked for by the store when it is idle.
// Thread: belongs to the thread that opened it.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString &file, const StoreOptions &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // The statement sqlschema/local/queries/<name>.sql, prepared once per connection.
    Result<Query> query(const QString &name);
    Result<Query> query(const char *name) { return query(QString::fromLatin1(name)); }
    // A statement of our own making with placeholders, prepared once per connection; table and column names
    // only, never data.
    Result<Query> prepare(const QString &sql);
    // Runs one statement of our own making (PRAGMA, BEGIN, triggers, migrations); never with a person's text
    // in it.
    Done execute(const QString &sql);
    // The same for a statement that answers with rows.
    Result<Query> ask(const QString &sql);
    // Runs every statement of a script.
    Done executeScript(const QString &sql);

    // Moves the WAL into the file when more than `pages` of it wait; 0 = always.
    Done checkpoint(int pages = 0);
    // The first error met while rows were being read (Query::next only says «no more»), and forgets it.
    Done takeReadError();
    void noteReadError(const Error &error);
    sqlite3 *handle() const { return m_handle; }
    const QString &file() const { return m_file; }
    const StoreOptions &options() const { return m_options; }
    // For Query and Transaction: refuses when the fault plan says so.
    Done permitCall();
    // COMMIT of a read or ROLLBACK, past the fault plan: nothing can be done when it fails.
    void finish(const char *statement);
    // What SQLite said of its last call.
    Error lastError() const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

    Connection(QString file, StoreOptions options);
    Done openFile();
    void watchWal();
    Done refuseForeignFile();
    Result<Statement> compile(const QString &sql, unsigned flags);
    Result<Query> prepared(const QString &key, const QString &sql);

    QString m_file;
    StoreOptions m_options;
    int m_calls = 0;
    int m_walPages = 0; // committed to the WAL and not yet known to be in the file
    std::optional<Error> m_readError;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, Statement> m_statements;
};

} // namespace semestr
