// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncschedule.h"

#include <QTest>
#include <random>

using namespace semestr;

// The schedule alone: moments are numbers, chance is given.
class TestSyncSchedule : public QObject
{
    Q_OBJECT

private:
    double m_chance = 0.5; // no jitter

    SyncSchedule signedIn()
    {
        m_chance = 0.5;
        SyncSchedule schedule([this] { return m_chance; });
        schedule.ask(0);
        schedule.noteStart(0);
        schedule.noteSuccess(0);
        return schedule;
    }

private Q_SLOTS:
    void waitsForAPersonAtFirst()
    {
        SyncSchedule schedule([] { return 0.5; });
        schedule.noteCommit(10);
        schedule.noteHint(10);
        QVERIFY(!schedule.due());
        schedule.ask(20);
        QCOMPARE(schedule.due(), 20);
    }

    void looksEveryMinuteAndEveryFiveSecondsWithAJournalOpen()
    {
        SyncSchedule schedule = signedIn();
        QCOMPARE(schedule.due(), 60'000);
        schedule.setJournalOpen(true, 1'000);
        QCOMPARE(schedule.due(), 5'000);
        schedule.noteStart(5'000);
        schedule.noteSuccess(5'100);
        QCOMPARE(schedule.due(), 10'100);
        schedule.setJournalOpen(false, 6'000);
        QCOMPARE(schedule.due(), 66'000);
        schedule.setJournalOpen(true, 30'000);
        QCOMPARE(schedule.due(), 30'000); // the last look is old
    }

    void spreadsItsLooksByThirtyPerCent()
    {
        SyncSchedule schedule = signedIn();
        m_chance = 0.0;
        schedule.noteSuccess(0);
        QCOMPARE(schedule.due(), 42'000);
        m_chance = 0.999'999'999;
        schedule.noteSuccess(0);
        QCOMPARE(schedule.due(), 78'000);
    }

    void sendsHalfASecondAfterTheLastKey()
    {
        SyncSchedule schedule = signedIn();
        schedule.noteCommit(1'000);
        QCOMPARE(schedule.due(), 1'500);
        schedule.noteCommit(1'400);
        QCOMPARE(schedule.due(), 1'900);
        schedule.noteStart(1'900);
        schedule.noteCommit(1'950); // while the round is under way
        schedule.noteSuccess(2'000);
        QCOMPARE(schedule.due(), 2'450);
        schedule.noteStart(2'450);
        schedule.noteSuccess(2'500);
        QCOMPARE(schedule.due(), 62'500);
    }

    void sendsAlsoWhileSomebodyTypesWithoutAPause()
    {
        SyncSchedule schedule = signedIn();
        for (qint64 now = 1'000; now < 20'000; now += 100)
            schedule.noteCommit(now);
        QCOMPARE(schedule.due(), 6'000);
    }

    void followsAHintSoon()
    {
        SyncSchedule schedule = signedIn();
        schedule.noteHint(1'000);
        QCOMPARE(schedule.due(), 1'150);
        schedule.noteHint(1'100); // later hints do not put it off
        QCOMPARE(schedule.due(), 1'150);
        schedule.noteStart(1'150);
        schedule.noteSuccess(1'200);
        QCOMPARE(schedule.due(), 61'200);
    }

    void triesAgainLaterAndLaterUpToFiveMinutes()
    {
        SyncSchedule schedule = signedIn();
        qint64 now = 0;
        for (const qint64 wait :
             {1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 64'000, 128'000, 256'000, 300'000, 300'000}) {
            schedule.noteStart(now);
            schedule.noteFailure(now, Fault::ServerUnreachable);
            QVERIFY(schedule.isRetrying());
            QCOMPARE(schedule.due(), now + wait);
            now += wait;
        }
        for (int i = 0; i < 100; ++i) // far beyond the width of a number
            schedule.noteFailure(now, Fault::ServerTimeout);
        QCOMPARE(schedule.due(), now + 300'000);
    }

    void spreadsItsRetries()
    {
        SyncSchedule schedule = signedIn();
        m_chance = 0.0;
        schedule.noteFailure(0, Fault::ServerBusy);
        QCOMPARE(schedule.due(), 700);
        m_chance = 0.999'999'999;
        schedule.noteFailure(0, Fault::ServerBusy);
        QCOMPARE(schedule.due(), 2'600);
    }

    void doesNotPressAFailingServerBecauseSomebodyTypes()
    {
        SyncSchedule schedule = signedIn();
        for (int i = 0; i < 6; ++i)
            schedule.noteFailure(0, Fault::ServerUnreachable);
        schedule.noteCommit(100);
        schedule.noteHint(100);
        schedule.setJournalOpen(true, 100);
        QCOMPARE(schedule.due(), 32'000);
    }

    void triesAtOnceWhenAPersonAsks()
    {
        SyncSchedule schedule = signedIn();
        schedule.noteFailure(0, Fault::ServerUnreachable);
        schedule.noteFailure(0, Fault::ServerUnreachable);
        schedule.ask(100);
        QCOMPARE(schedule.due(), 100);
        schedule.noteStart(100);
        schedule.noteFailure(150, Fault::ServerUnreachable);
        QCOMPARE(schedule.due(), 4'150); // the wait goes on growing
        schedule.noteStart(4'150);
        schedule.noteSuccess(4'200);
        schedule.noteFailure(5'000, Fault::ServerUnreachable);
        QCOMPARE(schedule.due(), 6'000); // a success begins anew
    }

    void stopsForWhatOnlyAPersonCanCure_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("stops");
        const auto row = [](Fault fault, bool stops) { QTest::newRow(faultName(fault)) << fault << stops; };
        for (const Fault fault : {Fault::ServerLogin, Fault::AccountBlocked, Fault::DeviceRevoked,
                                  Fault::WrongCollege, Fault::LoginOfAnother, Fault::MassChange,
                                  Fault::MustChangePassword, Fault::ChainBroken, Fault::DatabaseDamaged})
            row(fault, true);
        for (const Fault fault :
             {Fault::ServerUnreachable, Fault::ServerTimeout, Fault::ServerBusy, Fault::ServerAnswer,
              Fault::ServerTls, Fault::ServerRefused, Fault::ScopeStale, Fault::Cancelled, Fault::DiskFull,
              Fault::DatabaseBusy, Fault::DatabaseFailed})
            row(fault, false);
    }

    void stopsForWhatOnlyAPersonCanCure()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, stops);
        SyncSchedule schedule = signedIn();
        schedule.noteStart(10);
        schedule.noteFailure(10, fault);
        schedule.noteCommit(20);
        schedule.noteHint(20);
        schedule.setJournalOpen(true, 20);
        QCOMPARE(schedule.due().has_value(), !stops);
        schedule.ask(30);
        QCOMPARE(schedule.due(), 30);
    }

    // Whatever happens in whatever order, the next round is never further away than the longest retry.
    void isAlwaysDueWithinItsBound()
    {
        std::mt19937 engine(20261122);
        SyncSchedule schedule([&engine] { return static_cast<double>(engine() % 1'000) / 1'000.0; });
        const SyncSchedule::Bounds bounds;
        qint64 now = 0;
        qint64 waiting = -1; // the oldest commit that no round took, while the server answers
        schedule.ask(now);
        for (int i = 0; i < 100'000; ++i) {
            now += engine() % 700;
            switch (engine() % 8) {
            case 0:
                schedule.noteHint(now);
                break;
            case 1:
                schedule.setJournalOpen(engine() % 2 == 0, now);
                break;
            case 2:
            case 3:
            case 4:
                schedule.noteCommit(now);
                waiting = waiting < 0 ? now : waiting;
                break;
            default:
                break;
            }
            const auto due = schedule.due();
            QVERIFY(due);
            QVERIFY(*due <= now + static_cast<qint64>(1.3 * static_cast<double>(bounds.lastRetryMs)));
            if (!schedule.isRetrying() && waiting >= 0)
                QVERIFY(*due <= waiting + bounds.longestTypingMs);
            if (*due > now && engine() % 50 != 0)
                continue;
            now = qMax(now, *due);
            schedule.noteStart(now);
            if (engine() % 3 != 0) {
                schedule.noteFailure(now, Fault::ServerUnreachable);
            } else {
                schedule.noteSuccess(now);
                waiting = -1;
            }
            if (schedule.isRetrying())
                waiting = -1;
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncSchedule)
#include "tst_syncschedule.moc"
