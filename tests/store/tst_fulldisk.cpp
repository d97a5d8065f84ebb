// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filecopy.h"
#include "app/store/store.h"
#include "tests/support/powercutvfs.h"
#include "tests/support/proof.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// The disk as a keystroke meets it: what a mark costs, and what happens when no space is left.
class TestFullDisk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    SmallCollege m_college;
    QString m_file;
    int m_number = 0;

    StoreOptions options() { return {&m_clock, &m_ids}; }

private Q_SLOTS:
    void initTestCase() { PowerCutVfs::install(1); }
    void init() { m_file = m_dir.filePath(QStringLiteral("%1.semestr").arg(++m_number)); }
    void cleanup() { PowerCutVfs::setFreeBytes(-1); }

    void oneMarkIsOneFlush()
    {
        auto store = Store::open(m_file, options());
        QVERIFY_RESULT(store);
        for (int i = 0; i < 5; ++i)
            QVERIFY_RESULT(saveMark(**store, m_college, 0, i, QStringLiteral("3")));
        for (int i = 0; i < 50; ++i) {
            const auto before = PowerCutVfs::counts();
            QVERIFY_RESULT(saveMark(**store, m_college, 1, i, QStringLiteral("5")));
            const auto after = PowerCutVfs::counts();
            QCOMPARE(after.walFlushes - before.walFlushes, 1);
            QCOMPARE(after.fileFlushes - before.fileFlushes, 0);
        }
    }

    // After the WAL has once grown its size stays; the marks after that must not pay for checkpoints.
    void aGrownWalDoesNotCheckpointForEver()
    {
        auto store = Store::open(m_file, options());
        QVERIFY_RESULT(store);
        QVERIFY_RESULT(waitFor(
            (*store)->write<bool>(m_college.by(m_college.teacher), [this](Transaction &t) -> Result<bool> {
                for (int i = 0; i < 12000; ++i)
                    SEMESTR_TRY(
                        putMark(t, m_college, i / 30, i % 30, QString(QStringLiteral("5").repeated(100))));
                return true;
            })));
        for (int i = 0; i < 5; ++i)
            QVERIFY_RESULT(saveMark(**store, m_college, 1, i, QStringLiteral("3")));
        // The one checkpoint that the growth is worth comes at an idle moment; here it is asked for by name.
        QVERIFY_RESULT(waitFor((*store)->run<bool>([](Connection &connection) -> Result<bool> {
            SEMESTR_TRY(connection.checkpoint());
            return true;
        })));
        // The first mark after it begins the WAL anew, which costs that mark its header's flush.
        QVERIFY_RESULT(saveMark(**store, m_college, 1, 9, QStringLiteral("3")));
        const auto before = PowerCutVfs::counts();
        for (int i = 0; i < 20; ++i)
            QVERIFY_RESULT(saveMark(**store, m_college, 2, i, QStringLiteral("4")));
        QCOMPARE(PowerCutVfs::counts().fileFlushes - before.fileFlushes, 0);
        QCOMPARE(PowerCutVfs::counts().walFlushes - before.walFlushes, 20);
    }

    void fullDiskLosesNothingAndWorkGoesOn()
    {
        qint64 acknowledged = 0;
        auto store = Store::open(m_file, options());
        QVERIFY_RESULT(store);
        int refused = 0;
        for (int round = 0; round < 40; ++round) {
            PowerCutVfs::setFreeBytes(3000 * (round + 1));
            for (int i = 0; i < 10; ++i) {
                const auto tx = saveMark(**store, m_college, round, i, QStringLiteral("5"));
                if (tx)
                    acknowledged = *tx;
                else if (tx.error().fault == Fault::DiskFull)
                    ++refused;
                else
                    QFAIL(describe(tx.error()).constData());
                const auto shown =
                    readMark(**store, m_college, round, i); // what the teacher sees is what is kept
                QVERIFY_RESULT(shown);
                QCOMPARE(*shown, tx ? QStringLiteral("5") : QStringLiteral("-"));
            }
            PowerCutVfs::setFreeBytes(-1);
            const auto again = saveMark(**store, m_college, round, 11, QStringLiteral("4"));
            QVERIFY_RESULT(again);
            acknowledged = *again;
        }
        QVERIFY(refused > 40);
        QVERIFY(acknowledged > 40);
        store->reset();
        QCOMPARE(faultsOf(m_file, acknowledged), QString());
    }

    void backupOntoAFullDiskLeavesNoFile()
    {
        auto store = Store::open(m_file, options());
        QVERIFY_RESULT(saveMark(**store, m_college, 1, 1, QStringLiteral("5")));
        const QString target = m_dir.filePath(QStringLiteral("backup.semestr"));
        PowerCutVfs::setFreeBytes(100'000);
        const auto copied = waitFor((*store)->run<bool>([target](Connection &c) -> Result<bool> {
            SEMESTR_LET(copy, FileCopy::begin(c.handle(), target));
            SEMESTR_TRY(copy->step(-1));
            SEMESTR_TRY(copy->finish());
            return true;
        }));
        QCOMPARE_FAULT(copied, Fault::DiskFull);
        QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("backup*")}).isEmpty());
        PowerCutVfs::setFreeBytes(-1);
        QVERIFY_RESULT(saveMark(**store, m_college, 1, 2, QStringLiteral("5")));
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
