// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democollege.h"

#include "app/changelog/baseline.h"
#include "app/store/triggers.h"
#include "app/usecases/democlock.h"
#include "app/usecases/demodays.h"
#include "app/usecases/demohistory.h"
#include "app/usecases/demowriter.h"

#include <QFileInfo>

namespace semestr {

namespace {

using Step = std::function<Done(Transaction &)>;

// One making of a college: the writers with what they share, and how far they are.
class Making
{
public:
    Making(const DemoPlan &plan, const DemoOptions &options)
        : m_clock(demoMoment(DemoPlan::today(), CollegeTime::named(plan.timezone)))
        , m_ids(m_clock, options.seed)
        , m_book(plan, m_ids)
        , m_writer(m_book, m_ids, m_clock, options.seed)
        , m_history(m_book, m_ids, m_clock, options.seed, options.progress)
        , m_days(m_book, m_clock, options.seed)
        , m_progress(options.progress)
    {
    }

    Result<DemoMade> write(const QString &file);

private:
    Done writeAll(Store &store);
    Done loadHistory(Transaction &t);
    Done inTransaction(Store &store, const Step &step);
    QList<DemoAccount> accounts() const;

    SettableClock m_clock;
    SeededIds m_ids;
    DemoBook m_book;
    DemoWriter m_writer;
    DemoHistory m_history;
    DemoDays m_days;
    SharedProgress m_progress;
};

Done Making::inTransaction(Store &store, const Step &step)
{
    if (m_progress && m_progress->isCancelled())
        return fail(Fault::Cancelled);
    const auto done = waitFor(store.write<bool>({}, [&step](Transaction &t) -> Result<bool> {
        SEMESTR_TRY(step(t));
        return true;
    }));
    SEMESTR_TRY(done);
    if (m_progress)
        m_progress->step(10);
    return {};
}

// What the college kept before it had the program; the administrator brings it in.
Done Making::loadHistory(Transaction &t)
{
    m_clock.set(m_book.time.ms(QDate(2026, 8, 25), QTime(10, 0)));
    ChangeContext context;
    context.person = m_book.admin;
    context.device = m_book.device;
    context.verb = QStringLiteral("loadHistory");
    SEMESTR_TRY(t.turnTo(context));
    const auto loaded = loadBaseline(t, [&]() -> Done {
        SEMESTR_TRY(m_history.write(t));
        return m_writer.writePlans(t);
    });
    return loaded ? Done() : Done(fail(loaded.error()));
}

Done Making::writeAll(Store &store)
{
    DemoHashes hashes(m_book.college, demoLogins(m_book));
    const int days = static_cast<int>(DemoDays::firstDay().daysTo(DemoPlan::today())) + 1;
    if (m_progress)
        m_progress->begin(m_history.pages() + 10 * (days + 7));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return m_writer.writeSetup(t); }));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return loadHistory(t); }));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return m_writer.writeTimetable(t); }));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return m_writer.writeLessons(t); }));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return m_writer.writeIllness(t); }));
    for (QDate day = DemoDays::firstDay(); day <= DemoPlan::today(); day = day.addDays(1))
        SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return m_days.writeDay(t, day); }));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return m_writer.writeReasons(t); }));
    return inTransaction(store, [&](Transaction &t) { return m_writer.writePasswords(t, hashes); });
}

QList<DemoAccount> Making::accounts() const
{
    QList<DemoAccount> accounts;
    for (const DemoLogin &login : demoLogins(m_book)) {
        QStringList roles;
        for (const RoleGrant &grant : login.grants)
            roles.append(grant.role);
        accounts.append(
            {roles.join(QLatin1Char('+')), login.login, demoPassword(login.login), login.name.full()});
    }
    return accounts;
}

Result<QMap<QString, qint64>> countRows(Connection &connection)
{
    SEMESTR_LET(tables, replicatedTables(connection));
    QMap<QString, qint64> counts;
    for (const TableShape &table : tables) {
        SEMESTR_LET(count, connection.ask(QStringLiteral("SELECT count(*) FROM %1").arg(table.name)));
        if (count.next() && count.whole(0) > 0)
            counts.insert(table.name, count.whole(0));
    }
    return counts;
}

Result<DemoMade> Making::write(const QString &file)
{
    SEMESTR_LET(store, Store::open(file, {&m_clock, &m_ids, false, {}, QStringLiteral("FULL")}));
    // The cells of a large college are far more than SQLite keeps by itself.
    const auto widened = waitFor(store->run<bool>([](Connection &connection) -> Result<bool> {
        SEMESTR_TRY(connection.execute(QStringLiteral("PRAGMA cache_size = -131072")));
        return true;
    }));
    SEMESTR_TRY(widened);
    SEMESTR_TRY(writeAll(*store));
    SEMESTR_LET(counts, waitFor(store->read<QMap<QString, qint64>>(&countRows)));
    return DemoMade{counts, accounts(), DemoPlan::today()};
}

} // namespace

std::optional<DemoSize> demoSizeOf(const QString &word)
{
    if (word == QLatin1String("small"))
        return DemoSize::Small;
    if (word == QLatin1String("medium"))
        return DemoSize::Medium;
    if (word == QLatin1String("large"))
        return DemoSize::Large;
    return std::nullopt;
}

Result<DemoMade> DemoCollege::make(const QString &file, const DemoOptions &options)
{
    if (QFileInfo::exists(file))
        return fail(Fault::FileExists, {{QStringLiteral("file"), file}});
    SEMESTR_LET(plan, DemoPlan::make(options));
    auto made = Making(plan, options).write(file);
    if (!made) {
        for (const char *ending : {"", "-wal", "-shm", ".lock"})
            QFile::remove(file + QLatin1String(ending));
    }
    return made;
}

Result<DemoMade> DemoCollege::make(const QString &file, quint64 seed)
{
    return make(file, DemoOptions{DemoSize::Small, seed, {}});
}

} // namespace semestr
