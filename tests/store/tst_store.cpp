// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

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

    // A power cut between making and writing the lock file leaves it empty.
    void anEmptyLockFileDoesNotStayForEver()
    {
        const QString file = m_dir.filePath(QStringLiteral("c.semestr"));
        QFile lock(QString(file + QStringLiteral(".lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        auto first = Store::open(file, options());
        QVERIFY_RESULT(first);
        QCOMPARE_FAULT(Store::open(file, options()), Fault::DatabaseBusy);
    }

    void aSecondProcessReadsWhileTheFirstWrites()
    {
        const QString file = m_dir.filePath(QStringLiteral("d.semestr"));
        auto writer = Store::open(file, options());
        QVERIFY_RESULT(writer);
        QVERIFY_RESULT(saveMark(**writer, {}, 1, 1, QStringLiteral("5")));
        StoreOptions looking = options();
        looking.readOnly = true;
        auto reader = Store::open(file, looking);
        QVERIFY_RESULT(reader);
        QCOMPARE(*readMark(**reader, {}, 1, 1), QStringLiteral("5"));
        QVERIFY_RESULT(saveMark(**writer, {}, 1, 1, QStringLiteral("4")));
        QCOMPARE(*readMark(**reader, {}, 1, 1), QStringLiteral("4"));
        QCOMPARE_FAULT(saveMark(**reader, {}, 1, 1, QStringLiteral("3")), Fault::FileUnwritable);
        writer->reset();
        QCOMPARE(*readMark(**reader, {}, 1, 1), QStringLiteral("4"));
    }

    void theFileAndItsCompanionsAreTheOwnersOnly()
    {
        const QString file = m_dir.filePath(QStringLiteral("e.semestr"));
        auto store = Store::open(file, options());
        QVERIFY_RESULT(store);
        for (const char *companion : {"", "-wal", "-shm"}) {
            const QString name = QString(file + QLatin1String(companion));
            QVERIFY2(QFile::exists(name), qPrintable(name));
            QVERIFY2(!(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(name));
        }
    }

    // A row that cannot be read must not look like the end of the rows.
    void readErrorFailsTheJob()
    {
        const QString file = m_dir.filePath(QStringLiteral("f.semestr"));
        auto store = Store::open(file, options());
        QVERIFY_RESULT(store);
        const auto job = [](Connection &c) -> Result<int> {
            // The second row fails while it is computed.
            SEMESTR_LET(q, c.ask(QStringLiteral(
                               "SELECT abs(column1) FROM (VALUES (1), (-9223372036854775807 - 1), (3))")));
            int rows = 0;
            while (q.next())
                ++rows;
            return rows;
        };
        QCOMPARE_FAULT(waitFor((*store)->read<int>(job)), Fault::DatabaseFailed);
        QCOMPARE_FAULT(
            waitFor((*store)->write<int>({}, [job](Transaction &t) { return job(t.connection()); })),
            Fault::DatabaseFailed);
        QCOMPARE(askOne(**store, QStringLiteral("SELECT 1"))->toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
