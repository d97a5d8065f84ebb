// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/support.h"
#include "tests/support/sync/fakecollege.h"

#include <QFile>
#include <QMutex>
#include <QThreadPool>
#include <set>

using namespace semestr;
using namespace semestr::test;

Q_DECLARE_METATYPE(semestr::test::ModelMutants)
Q_DECLARE_METATYPE(semestr::SyncOptions)

// Five colleagues and a bad line, some hundred times. SEMESTR_SEEDS says how many runs, SEMESTR_SEED repeats
// one and tells its story.
class TestFakeCollege : public QObject
{
    Q_OBJECT

private:
    static FakeOptions usual()
    {
        FakeOptions options;
        options.steps = 40;
        options.proveEvery = 2;
        return options;
    }

    static quint64 firstSeed() { return 1000; }

    static QByteArray words(quint64 seed, const FakeRun &run)
    {
        QByteArray text = "seed " + QByteArray::number(seed) + " breaks:";
        for (const Broken &one : run.broken.mid(0, 8))
            text += QByteArray("\n  ") + one.letter + ": " + one.where.toUtf8();
        return text + "\nagain, with the story: SEMESTR_SEED=" + QByteArray::number(seed) +
               " tst_fakecollege";
    }

    static std::set<char> lettersOf(const FakeOptions &options, int most, char wanted)
    {
        std::set<char> letters;
        for (int i = 0; i < most && !letters.contains(wanted); ++i) {
            const auto run = runOnModel(firstSeed() + static_cast<quint64>(i), options);
            if (!run)
                continue;
            for (const Broken &one : run->broken)
                letters.insert(one.letter);
        }
        return letters;
    }

private Q_SLOTS:
    void oneSeedWithItsStory()
    {
        const quint64 seed = qEnvironmentVariable("SEMESTR_SEED").toULongLong();
        if (seed == 0)
            QSKIP("SEMESTR_SEED names a run to repeat");
        const auto run = runOnModel(seed, usual());
        QVERIFY_RESULT(run);
        for (const QString &line : run->story)
            qInfo().noquote() << line;
        QVERIFY2(run->broken.isEmpty(), words(seed, *run).constData());
    }

    void theSameSeedIsTheSameStory()
    {
        const auto one = runOnModel(7, {}), two = runOnModel(7, {});
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(two);
        QCOMPARE(one->story, two->story);
    }

    void seedsThatOnceFailed()
    {
        QFile file(QStringLiteral(SEMESTR_TEST_DATA "/sync_seeds.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray &line : file.readAll().split('\n')) {
            const quint64 seed = line.left(line.indexOf(' ')).toULongLong();
            if (seed == 0)
                continue;
            const auto run = runOnModel(seed, usual());
            QVERIFY_RESULT(run);
            QVERIFY2(run->broken.isEmpty(), words(seed, *run).constData());
        }
    }

    void mutantsAreCaught_data()
    {
        QTest::addColumn<ModelMutants>("server");
        QTest::addColumn<SyncOptions>("client");
        QTest::addColumn<char>("letter");
        const auto server = [](const char *name, bool ModelMutants::*wrong, char letter) {
            ModelMutants mutants;
            mutants.*wrong = true;
            QTest::newRow(name) << mutants << SyncOptions() << letter;
        };
        const auto client = [](const char *name, bool SyncOptions::*wrong, char letter) {
            SyncOptions options;
            options.*wrong = true;
            QTest::newRow(name) << ModelMutants() << options << letter;
        };
        server("acknowledges what it did not keep", &ModelMutants::loseLast, 'a');
        server("does a duplicate twice", &ModelMutants::noDedupe, 'b');
        server("numbers before the commit", &ModelMutants::lateCommit, 'c');
        server("takes absence for removal", &ModelMutants::absenceDeletes, 'c');
        server("overwrites silently", &ModelMutants::silentOverwrite, 'd');
        server("chains nothing", &ModelMutants::staleChain, 'e');
        server("never lets one in", &ModelMutants::deaf, 'f');
        server("colleagues differ", &ModelMutants::lateCommit, 'g');
        client("overwrites what is not acknowledged", &SyncOptions::mutantNoOverlay, 'c');
        client("trusts its own memory", &SyncOptions::mutantTrustOwnMemory, 'a');
    }

    void mutantsAreCaught()
    {
        QFETCH(ModelMutants, server);
        QFETCH(SyncOptions, client);
        QFETCH(char, letter);
        FakeOptions options;
        options.mutants = server;
        options.sync = client;
        options.sync.snapshotRows = 40;
        options.keepGoing = true;
        const std::set<char> letters = lettersOf(options, 30, letter);
        QVERIFY2(letters.contains(letter),
                 letters.empty() ? "nothing was noticed" : "another invariant was broken");
    }

    void nothingIsLostOnAnySeed()
    {
        const int wanted = qEnvironmentVariableIntValue("SEMESTR_SEEDS");
        const int seeds = wanted > 0 ? wanted : 60;
        QVERIFY_RESULT(fakeCollegeFacts());
        FakeCounts counts;
        QByteArrayList failed;
        QMutex guard;
        // Runs know nothing of each other, so each core has its own.
        QThreadPool pool;
        for (int i = 0; i < seeds; ++i) {
            pool.start([&, seed = firstSeed() + static_cast<quint64>(i)] {
                const auto run = runOnModel(seed, usual());
                const QMutexLocker lock(&guard);
                if (!run)
                    failed.append(QByteArray::number(seed) + ": " + describe(run.error()));
                else if (!run->broken.isEmpty())
                    failed.append(words(seed, *run));
                if (run)
                    counts += run->counts;
            });
        }
        pool.waitForDone();
        QVERIFY2(failed.isEmpty(), failed.join("\n").constData());
        qInfo().noquote() << seeds << "seeds:" << counts.text();
        QVERIFY(counts.conflicts > 0);
        QVERIFY(counts.refusals > 0);
        QVERIFY(counts.waiting > 0);
        QVERIFY(counts.tombstones > 0);
        QVERIFY(counts.decisions >= 20);
        QVERIFY(counts.resets > 0);
        QVERIFY(counts.forks >= 20);
        QVERIFY(counts.restores > 0);
        QVERIFY(counts.kills > 0);
        QVERIFY(counts.scopeChanges > 0);
        QVERIFY(counts.interleaved > 0);
        QVERIFY(counts.faults > 0);
    }
};

QTEST_GUILESS_MAIN(TestFakeCollege)
#include "tst_fakecollege.moc"
