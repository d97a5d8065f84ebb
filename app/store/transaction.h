// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/store/connection.h"

namespace semestr {

// Who changes what and why; written first in every transaction, so that the triggers find it.
struct ChangeContext
{
    PersonId person; // null: the program itself (first run, import by the console before any account)
    DeviceId device;
    QString verb;          // the use case: «putMark», «importStudents»
    QString reason;        // a person's words (F-27); usually empty
    qint64 undoes = 0;     // the transaction that this one takes back; 0 = none
    bool applying = false; // rows of the server are being taken in: the triggers write no log
};

// The one way to change a file. Begins immediately, writes its ChangeContext, rolls back unless committed.
// Thread: the store's.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Connection &connection, const ChangeContext &context);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    // What follows is another act, at the clock's moment, with a number of its own in the log, though both
    // are committed together: the demo's days.
    Done turnTo(const ChangeContext &context);
    // Durable when it returns well: WAL with synchronous=FULL flushes here, once.
    Done commit();
    Connection &connection() { return m_connection; }
    Result<Query> query(const char *name) { return m_connection.query(name); }
    // The number of this transaction in the change log; the handle of undo.
    qint64 tx() const { return m_tx; }
    // The moment of the change, ms UTC; the same for the whole transaction.
    qint64 at() const { return m_at; }
    const ChangeContext &context() const { return m_context; }

private:
    Transaction(Connection &connection, ChangeContext context);
    Done start();
    Done writeContext();

    Connection &m_connection;
    ChangeContext m_context;
    qint64 m_tx = 0;
    qint64 m_at = 0;
    bool m_open = false;
};

} // namespace semestr
