// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/fakereplica.h"

#include "app/changelog/chain.h"
#include "app/changelog/logsql.h"
#include "tests/support/sync/modelserver.h"

#include <QFile>

namespace semestr::test {

FakeReplica::FakeReplica(FakeCollegeFacts facts, FakeAccount account, QString file, quint64 seed, qint64 now)
    : m_facts(std::move(facts))
    , m_account(std::move(account))
    , m_file(std::move(file))
    , m_clock(now)
    , m_ids(m_clock, seed)
    , m_seed(seed)
{
}

FakeReplica::~FakeReplica() = default;

Done FakeReplica::create(const RemoteFactory &factory, const FaultRates &rates, const SyncOptions &options)
{
    m_options = options;
    m_remote = std::make_unique<FaultyRemote>(factory(m_account), m_seed ^ 0x5eed, rates);
    if (!QFile::copy(m_facts.empty, m_file))
        return fail(Fault::FileUnwritable, {{QStringLiteral("file"), m_file}});
    SEMESTR_TRY(open());
    return prepareReplica();
}

Done FakeReplica::prepareReplica()
{
    const DeviceId device = m_ids.next<DeviceId>();
    const auto job = [this, device](Connection &c) -> Result<bool> {
        SEMESTR_LET(q, c.prepare(QStringLiteral(
                           "INSERT INTO replica(id, kind, college_id, account_id, device_id, cursor) "
                           "VALUES (1, 'server', :college, :account, :device, 0)")));
        q.bind("college", m_facts.college).bind("account", m_account.account).bind("device", device);
        SEMESTR_TRY(q.run());
        return true;
    };
    SEMESTR_TRY(waitFor(m_store->run<bool>(job)));
    return {};
}

Done FakeReplica::open()
{
    StoreOptions options{&m_clock, &m_ids};
    options.synchronous = QStringLiteral("OFF"); // no power is cut here
    options.failCall = [this](int) {
        if (m_dieIn > 0 && --m_dieIn == 0)
            m_dead = true;
        return m_dead.load();
    };
    SEMESTR_LET(store, Store::open(m_file, options));
    m_store = std::move(store);
    return {};
}

void FakeReplica::close()
{
    m_store.reset();
}

Done FakeReplica::restart()
{
    close();
    m_dieIn = 0;
    m_dead = false;
    m_remote->revive();
    return open();
}

Done FakeReplica::takeImage()
{
    close();
    QFile::remove(QString(m_file + QStringLiteral(".image")));
    m_hasImage = QFile::copy(m_file, QString(m_file + QStringLiteral(".image")));
    return open();
}

Done FakeReplica::returnToImage()
{
    close();
    QFile::remove(m_file);
    QFile::copy(QString(m_file + QStringLiteral(".image")), m_file);
    return open();
}

namespace {

QString list(const QList<std::pair<QString, QVariant>> &parts, const QString &form, const QString &joint)
{
    QStringList out;
    for (const auto &part : parts)
        out.append(QString(form).arg(part.first));
    return out.join(joint);
}

// One upsert, or one update of a row that must be there, with the tail that every write has.
QString statementOf(const FakeEdit &edit)
{
    const QString author = QStringLiteral("(SELECT person_id FROM change_context WHERE id = 1)");
    const QString at = QStringLiteral("(SELECT at FROM change_context WHERE id = 1)");
    const QString comma = QStringLiteral(", ");
    if (edit.updateOnly)
        return QStringLiteral("UPDATE %1 SET %2, author_id = %3, edited_at = %4 WHERE %5")
            .arg(edit.table, list(edit.values, QStringLiteral("%1 = :%1"), comma), author, at,
                 list(edit.key, QStringLiteral("%1 = :%1"), QStringLiteral(" AND ")));
    const QList<std::pair<QString, QVariant>> all = edit.key + edit.values;
    return QStringLiteral("INSERT INTO %1(%2, author_id, edited_at) VALUES (%3, %4, %5) ON CONFLICT(%6) DO "
                          "UPDATE SET %7, author_id = excluded.author_id, edited_at = excluded.edited_at")
        .arg(edit.table, list(all, QStringLiteral("%1"), comma), list(all, QStringLiteral(":%1"), comma),
             author, at, list(edit.key, QStringLiteral("%1"), comma),
             list(edit.values, QStringLiteral("%1 = excluded.%1"), comma));
}

Done apply(Transaction &transaction, const FakeEdit &edit)
{
    SEMESTR_LET(q, transaction.connection().prepare(statementOf(edit)));
    for (const auto &part : edit.key + edit.values)
        q.bind(part.first.toLatin1().constData(), part.second);
    return q.run();
}

Written writtenOf(const Query &q)
{
    return {q.whole(0), q.whole(1), QUuid::fromRfc4122(q.bytes(2)), q.text(3), q.text(4), q.text(5)};
}

} // namespace

Done FakeReplica::write(const QString &verb, const QList<FakeEdit> &edits)
{
    ChangeContext context;
    context.person = m_account.person;
    context.verb = verb;
    const auto job = [edits](Transaction &t) -> Result<qint64> {
        for (const FakeEdit &edit : edits)
            SEMESTR_TRY(apply(t, edit));
        return t.tx();
    };
    SEMESTR_LET(tx, waitFor(m_store->write<qint64>(context, job)));
    return readWritten(tx);
}

Done FakeReplica::readWritten(qint64 tx)
{
    const auto job = [tx](Connection &c) -> Result<QList<Written>> {
        SEMESTR_LET(q,
                    c.prepare(QStringLiteral(
                        "SELECT op_no, at, person_id, object, key, patch FROM change_log WHERE tx = :tx")));
        SEMESTR_TRY(q.bind("tx", tx).run());
        QList<Written> found;
        while (q.next())
            found.append(writtenOf(q));
        return found;
    };
    SEMESTR_LET(found, waitFor(m_store->read<QList<Written>>(job)));
    m_written.append(found);
    return {};
}

Result<RoundReport> FakeReplica::round()
{
    return SyncClient(*m_store, *m_remote, m_options).round();
}

Result<SyncFacts> FakeReplica::facts()
{
    return SyncClient(*m_store, *m_remote, m_options).facts();
}

Result<bool> FakeReplica::chainHolds()
{
    SEMESTR_LET(report, waitFor(m_store->read<ChainReport>(verifyChain)));
    return report.brokenAt == 0;
}

Result<QList<QList<QVariant>>> FakeReplica::ask(const QString &sql, int columns)
{
    return waitFor(m_store->read<QList<QList<QVariant>>>(
        [sql, columns](Connection &c) -> Result<QList<QList<QVariant>>> {
            SEMESTR_LET(q, c.ask(sql));
            QList<QList<QVariant>> rows;
            while (q.next()) {
                QList<QVariant> row;
                for (int i = 0; i < columns; ++i)
                    row.append(q.raw(i));
                rows.append(row);
            }
            return rows;
        }));
}

namespace {

Done readRows(Connection &c, ReplicaPicture &picture)
{
    static const QList<TableShape> tables =
        replicatedTables(c).value_or(QList<TableShape>()); // of every file
    for (const TableShape &table : tables) {
        SEMESTR_LET(rows, c.prepare(QStringLiteral("SELECT %1, %2 FROM %3")
                                        .arg(keyAsJson(table), fieldsAsJson(table), table.name)));
        SEMESTR_TRY(rows.run());
        while (rows.next()) {
            QJsonObject fields = objectOf(rows.text(1));
            for (const QString &field : fields.keys()) {
                if (fields.value(field).isNull())
                    fields.remove(field);
            }
            picture.rows.insert({table.name, rows.text(0)}, fields);
        }
    }
    return {};
}

Done readLog(Connection &c, ReplicaPicture &picture)
{
    SEMESTR_LET(log,
                c.prepare(QStringLiteral("SELECT op_no, at, person_id, object, key, patch, state, seq, hash "
                                         "FROM change_log ORDER BY op_no")));
    SEMESTR_TRY(log.run());
    while (log.next())
        picture.log.append({writtenOf(log), static_cast<int>(log.whole(6)), log.whole(7), log.bytes(8)});
    return {};
}

} // namespace

Result<ReplicaPicture> FakeReplica::look()
{
    return waitFor(m_store->read<ReplicaPicture>([](Connection &c) -> Result<ReplicaPicture> {
        ReplicaPicture picture;
        {
            SEMESTR_LET(q, c.prepare(QStringLiteral(
                               "SELECT epoch, device_id, cursor, "
                               "NOT EXISTS (SELECT 1 FROM bucket WHERE state <> 1) FROM replica")));
            SEMESTR_TRY(q.run());
            if (q.next()) {
                picture.epoch = QUuid::fromRfc4122(q.bytes(0));
                picture.device = q.id<DeviceId>(1);
                picture.cursor = q.whole(2);
                picture.whole = q.flag(3);
            }
        }
        SEMESTR_TRY(readRows(c, picture));
        SEMESTR_TRY(readLog(c, picture));
        return picture;
    }));
}

} // namespace semestr::test
