// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transaction.h"

namespace semestr {

Transaction::Transaction(Connection &connection, ChangeContext context)
    : m_connection(connection), m_context(std::move(context)), m_at(connection.options().clock->nowMs())
{
}

Transaction::~Transaction()
{
    if (m_open)
        m_connection.finish("ROLLBACK");
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, const ChangeContext &context)
{
    std::unique_ptr<Transaction> transaction(new Transaction(connection, context));
    SEMESTR_TRY(transaction->start());
    return transaction;
}

Done Transaction::start()
{
    (void)m_connection.takeReadError();
    SEMESTR_LET(open, m_connection.query("store/begin"));
    SEMESTR_TRY(open.run());
    m_open = true;
    return writeContext();
}

Done Transaction::turnTo(const ChangeContext &context)
{
    m_context = context;
    m_at = m_connection.options().clock->nowMs();
    return writeContext();
}

Done Transaction::writeContext()
{
    SEMESTR_LET(write, m_connection.query("store/write_change_context"));
    write.bind("person_id", m_context.person).bind("device_id", m_context.device).bind("at", m_at);
    write.bindText("verb", m_context.verb).bindText("reason", m_context.reason);
    write.bind("applying", m_context.applying ? 1 : 0);
    write.bind("undoes",
               m_context.undoes ? QVariant(m_context.undoes) : QVariant(QMetaType(QMetaType::LongLong)));
    SEMESTR_TRY(write.run());
    SEMESTR_LET(read, m_connection.query("store/read_change_tx"));
    SEMESTR_TRY(read.run());
    if (read.next())
        m_tx = read.whole(0);
    return {};
}

Done Transaction::commit()
{
    SEMESTR_TRY(m_connection.takeReadError());
    SEMESTR_LET(close, m_connection.query("store/commit"));
    SEMESTR_TRY(close.run());
    m_open = false;
    return {};
}

} // namespace semestr
