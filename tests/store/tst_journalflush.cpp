// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/journalactions.h"
#include "tests/support/powercutvfs.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// A mark is one flush of the log and none of the file, from the keystroke to the disk.
class TestJournalFlush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PowerCutVfs::install(1); }

    void flushesOnceAMark()
    {
        SampleCollege::Wanted wanted;
        wanted.synchronous = QStringLiteral("FULL");
        const auto college = SampleCollege::make(wanted);
        QVERIFY_RESULT(college);
        JournalActions actions((*college)->workspace());
        const auto enter = [&](int student, const char *text) {
            return waitFor(
                actions.enter((*college)->cell(SampleCollege::todays, student), QString::fromUtf8(text)));
        };
        QVERIFY_RESULT(enter(0, "3")); // the first commit also flushes the head of the log
        for (int student = 1; student < 30; ++student) {
            const PowerCutVfs::Counts before = PowerCutVfs::counts();
            QVERIFY_RESULT(enter(student, student % 3 ? "5" : "н"));
            const PowerCutVfs::Counts after = PowerCutVfs::counts();
            QCOMPARE(after.walFlushes - before.walFlushes, 1);
            QCOMPARE(after.fileFlushes - before.fileFlushes, 0);
        }
    }

    void flushesNothingForARefusal()
    {
        SampleCollege::Wanted wanted;
        wanted.synchronous = QStringLiteral("FULL");
        const auto college = SampleCollege::make(wanted);
        QVERIFY_RESULT(college);
        JournalActions actions((*college)->workspace());
        QVERIFY_RESULT(
            waitFor(actions.enter((*college)->cell(SampleCollege::todays, 0), QStringLiteral("3"))));
        const PowerCutVfs::Counts before = PowerCutVfs::counts();
        QVERIFY(!waitFor(actions.enter((*college)->cell(SampleCollege::todays, 1), QStringLiteral("9"))));
        QVERIFY(!waitFor(actions.enter((*college)->cell(SampleCollege::future, 1), QStringLiteral("5"))));
        QCOMPARE(PowerCutVfs::counts().walFlushes, before.walFlushes);
        QCOMPARE(PowerCutVfs::counts().fileFlushes, before.fileFlushes);
    }
};

QTEST_GUILESS_MAIN(TestJournalFlush)
#include "tst_journalflush.moc"
