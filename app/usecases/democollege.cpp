// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democollege.h"

#include "app/store/triggers.h"
#include "app/usecases/democlock.h"
#include "app/usecases/demowriter.h"

#include <QFileInfo>

namespace semestr {

namespace {

using Step = std::function<Done(Transaction &)>;

Done inTransaction(Store &store, const Step &step)
{
    const auto done = waitFor(store.write<bool>({}, [&step](Transaction &t) -> Result<bool> {
        SEMESTR_TRY(step(t));
        return true;
    }));
    SEMESTR_TRY(done);
    return {};
}

Done writeAll(Store &store, DemoWriter &writer)
{
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return writer.writeSetup(t); }));
    SEMESTR_TRY(inTransaction(store, [&](Transaction &t) { return writer.writeTimetable(t); }));
    return inTransaction(store, [&](Transaction &t) -> Done {
        for (QDate day(2026, 9, 1); day <= DemoWriter::today(); day = day.addDays(1))
            SEMESTR_TRY(writer.writeDay(t, day));
        return writer.writeAbsences(t);
    });
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

} // namespace

Result<DemoMade> DemoCollege::make(const QString &file, quint64 seed)
{
    if (QFileInfo::exists(file))
        return fail(Fault::FileExists, {{QStringLiteral("file"), file}});
    SEMESTR_LET(plan, DemoPlan::make(seed));
    const SettableClock clock(demoMoment(DemoWriter::today(), CollegeTime::named(plan.timezone)));
    SeededIds ids(clock, seed);
    SEMESTR_LET(store, Store::open(file, {&clock, &ids, false, {}, QStringLiteral("FULL")}));
    DemoWriter writer(plan, ids, seed);
    SEMESTR_TRY(writeAll(*store, writer));
    SEMESTR_LET(counts, waitFor(store->read<QMap<QString, qint64>>(&countRows)));
    return DemoMade{counts, writer.accounts(), DemoWriter::today()};
}

} // namespace semestr
