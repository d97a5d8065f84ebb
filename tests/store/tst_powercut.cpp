// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"
#include "tests/support/powercutvfs.h"
#include "tests/support/proof.h"
#include "tests/support/support.h"

#include <QProcess>
#include <QTemporaryDir>
#include <cstdlib>
#include <random>

using namespace semestr;
using namespace semestr::test;

namespace {

constexpr int transactions = 120;
constexpr int operationsAtMost = 1500;

// The child: writes marks while the layer saves what a disk would hold at random moments; dies at the last of
// them.
int child(const QStringList &arguments)
{
    const QString folder = arguments.at(2);
    const int seed = arguments.at(4).toInt();
    const int count = arguments.at(5).toInt();
    std::mt19937 chance(static_cast<quint32>(seed));
    QList<qint64> moments;
    for (int i = 0; i < count; ++i)
        moments.append(1 + static_cast<qint64>(chance() % operationsAtMost));
    std::sort(moments.begin(), moments.end());
    QList<PowerCutVfs::Cut> cuts;
    for (int i = 0; i < count; ++i)
        cuts.append({moments.at(i), QStringLiteral("%1/cut%2").arg(folder).arg(i + 1)});
    PowerCutVfs::install(static_cast<quint32>(seed) + 1, cuts, [count](int made, bool inCheckpoint) {
        say("cut " + QByteArray::number(made) + (inCheckpoint ? " checkpoint" : ""));
        if (made == count)
            std::_Exit(0);
    });
    return writeMarks(QString(folder + QStringLiteral("/a.semestr")), arguments.at(3), seed, transactions) +
           10;
}

struct Tally
{
    int cuts = 0;
    int inCheckpoints = 0;
    int lost = 0;
    int broken = 0;
    QString first; // the first fault, for the message
};

} // namespace

// What the disk holds after the power went at any moment: with FULL nothing acknowledged is missing.
class TestPowerCut : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_number = 0;

    QString folderWithAFile()
    {
        const QString folder = m_dir.filePath(QString::number(++m_number));
        QDir().mkpath(folder);
        QFile::copy(m_dir.filePath(QStringLiteral("template.semestr")),
                    QString(folder + QStringLiteral("/a.semestr")));
        return folder;
    }
    static void judge(Tally &tally, const QString &folder, const QList<QByteArray> &lines)
    {
        qint64 acknowledged = 0;
        for (const QByteArray &line : lines) {
            if (line.startsWith("ack "))
                acknowledged = line.mid(4).toLongLong();
            if (!line.startsWith("cut "))
                continue;
            const QString fault = faultsOf(
                QStringLiteral("%1/cut%2/a.semestr").arg(folder, QString::fromLatin1(line.split(' ').at(1))),
                acknowledged);
            ++tally.cuts;
            tally.inCheckpoints += line.endsWith("checkpoint") ? 1 : 0;
            tally.lost += fault.startsWith(QLatin1String("lost")) ? 1 : 0;
            tally.broken += !fault.isEmpty() && !fault.startsWith(QLatin1String("lost")) ? 1 : 0;
            if (tally.first.isEmpty() && !fault.isEmpty())
                tally.first = fault;
        }
    }
    Tally cutOften(const QString &synchronous, int children, int cutsEach)
    {
        Tally tally;
        for (int i = 0; i < children; ++i) {
            const QString folder = folderWithAFile();
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--child"), folder, synchronous, QString::number(i + 1),
                           QString::number(cutsEach)});
            process.waitForFinished(-1);
            if (process.exitCode() != 0)
                tally.first = QStringLiteral("child ended with %1").arg(process.exitCode());
            judge(tally, folder, process.readAllStandardOutput().split('\n'));
            QDir(folder).removeRecursively();
        }
        return tally;
    }

private Q_SLOTS:
    void initTestCase()
    {
        SettableClock clock(1791446400000);
        SeededIds ids(clock, 1);
        QVERIFY_RESULT(Store::open(m_dir.filePath(QStringLiteral("template.semestr")), {&clock, &ids}));
    }

    void thousandCutsLoseNothing()
    {
        const Tally tally = cutOften(QStringLiteral("FULL"), 50, 20);
        QVERIFY2(tally.first.isEmpty(), qPrintable(tally.first));
        QCOMPARE(tally.lost, 0);
        QCOMPARE(tally.broken, 0);
        QCOMPARE(tally.cuts, 1000);
        QVERIFY2(tally.inCheckpoints >= 20, qPrintable(QString::number(tally.inCheckpoints)));
        qInfo("%d cuts, %d of them in a checkpoint: %d lost, %d damaged", tally.cuts, tally.inCheckpoints,
              tally.lost, tally.broken);
    }

    // The proof that the test can see a loss: without the flush of each commit edits go.
    void withoutTheFlushEditsAreLost()
    {
        const Tally tally = cutOften(QStringLiteral("NORMAL"), 4, 20);
        QCOMPARE(tally.cuts, 80);
        qInfo("without the flush: %d of %d cuts lost edits", tally.lost, tally.cuts);
        QVERIFY(tally.lost > 0);
        QCOMPARE(tally.broken, 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--child"))
        return child(application.arguments());
    TestPowerCut test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_powercut.moc"
