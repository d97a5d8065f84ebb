// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"
#include "tests/support/proof.h"
#include "tests/support/support.h"

#include <QProcess>
#include <QTemporaryDir>
#include <random>

using namespace semestr;
using namespace semestr::test;

// The program killed in the middle of its work, again and again on the same file.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyKillsLoseNothing()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.semestr"));
        std::mt19937 chance(50);
        qint64 acknowledged = 0;
        for (int round = 1; round <= 50; ++round) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--child"), file, QString::number(round)});
            const int wanted = 1 + static_cast<int>(chance() % 40);
            for (int seen = 0; seen < wanted && (process.canReadLine() || process.waitForReadyRead(-1));) {
                while (process.canReadLine() && seen < wanted)
                    seen += readAck(process, acknowledged);
            }
            process.kill();
            process.waitForFinished(-1);
            while (process.canReadLine())
                (void)readAck(process, acknowledged);
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QCOMPARE(faultsOf(file, acknowledged), QString());
        }
        QVERIFY(acknowledged > 50);
    }

private:
    static int readAck(QProcess &process, qint64 &acknowledged)
    {
        const QByteArray line = process.readLine();
        if (!line.startsWith("ack "))
            return 0;
        acknowledged = line.mid(4).trimmed().toLongLong();
        return 1;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return writeMarks(arguments.at(2), QStringLiteral("FULL"), arguments.at(3).toInt(), 1'000'000);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
