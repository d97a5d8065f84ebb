// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;

// The file itself: creation, the log that its triggers write, the two roads to the schema.
class TestStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    StoreOptions options() { return {&m_clock, &m_ids, false, {}, QStringLiteral("FULL")}; }

private Q_SLOTS:
    void createsTheFileAndLogsAChange()
    {
        auto store = Store::open(m_dir.filePath(QStringLiteral("a.semestr")), options());
        QVERIFY_RESULT(store);
        QCOMPARE((*store)->outcome(), MigrationOutcome::Created);
        const auto count = waitFor((*store)->write<qint64>({}, [](Transaction &t) -> Result<qint64> {
            SEMESTR_TRY(t.connection().execute(QStringLiteral(
                "INSERT INTO college(id, name) VALUES (x'00112233445566778899aabbccddeeff', 'Колледж')")));
            SEMESTR_TRY(t.connection().execute(QStringLiteral("UPDATE college SET name = 'Колледж'")));
            SEMESTR_TRY(t.connection().execute(QStringLiteral("UPDATE college SET short_name = 'К'")));
            SEMESTR_LET(log, t.connection().ask(
                                 QStringLiteral("SELECT count(*), max(patch), min(key) FROM change_log")));
            log.next();
            if (log.text(1) != QStringLiteral("{\"short_name\":[null,\"К\"]}") ||
                log.text(2) != QLatin1String("[\"00112233-4455-6677-8899-aabbccddeeff\"]"))
                return fail(Fault::BadData, {{QStringLiteral("detail"), QString(log.text(1) + log.text(2))}});
            return log.whole(0);
        }));
        QVERIFY_RESULT(count);
        QCOMPARE(*count, 2); // the update that changed nothing left no entry
    }

    void refusesASecondWriter()
    {
        const QString file = m_dir.filePath(QStringLiteral("b.semestr"));
        auto first = Store::open(file, options());
        QVERIFY_RESULT(first);
        QCOMPARE_FAULT(Store::open(file, options()), Fault::DatabaseBusy);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
