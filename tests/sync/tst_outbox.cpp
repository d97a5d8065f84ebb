// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/outbox.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// What goes together in one call.
class TestOutbox : public QObject
{
    Q_OBJECT

private:
    // «1 1 2 2x»: one operation each, with its transaction; x = erased. Every JSON has ten bytes.
    static QList<Operation> pending(const QString &text)
    {
        QList<Operation> operations;
        for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            Operation operation;
            operation.opNo = operations.size() + 1;
            operation.erased = word.endsWith(QLatin1Char('x'));
            operation.tx = word.chopped(operation.erased ? 1 : 0).toLongLong();
            operation.json = QByteArray(10, '-');
            operations.append(operation);
        }
        return operations;
    }

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("mostOps");
        QTest::addColumn<int>("mostBytes");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("more");
        QTest::newRow("nothing") << "" << 4 << 1000 << true << 0 << false;
        QTest::newRow("all") << "1 2 3" << 4 << 1000 << true << 3 << false;
        QTest::newRow("at a border") << "1 1 2 2 3" << 4 << 1000 << true << 4 << false;
        QTest::newRow("back to a border") << "1 1 2 2 2" << 4 << 1000 << true << 2 << false;
        QTest::newRow("larger than a call") << "1 1 1 1 1" << 4 << 1000 << true << 4 << true;
        QTest::newRow("its end") << "1 1 2" << 4 << 1000 << true << 3 << false;
        QTest::newRow("by bytes") << "1 2 3 4" << 9 << 30 << true << 2 << false;
        QTest::newRow("by bytes inside") << "1 1 1 1" << 9 << 30 << true << 2 << true;
        QTest::newRow("one is more than the bytes") << "1 2" << 9 << 5 << true << 1 << false;
        QTest::newRow("split when it must") << "1 1 1 1 1" << 2 << 1000 << false << 2 << false;
        QTest::newRow("erased alone") << "1x 1 1" << 4 << 1000 << true << 1 << false;
        QTest::newRow("up to an erased one") << "1 1 1x 1" << 4 << 1000 << true << 2 << false;
    }
    void cuts()
    {
        QFETCH(QString, text);
        QFETCH(int, mostOps);
        QFETCH(int, mostBytes);
        QFETCH(bool, whole);
        const Batch batch = cutBatch(pending(text), mostOps, mostBytes, whole);
        QTEST(static_cast<int>(batch.operations.size()), "count");
        QTEST(batch.more, "more");
    }

    void theJsonIsAnArray()
    {
        QCOMPARE(batchJson(pending(QStringLiteral("1 2"))), QByteArray("[----------,----------]"));
        QCOMPARE(batchJson({}), QByteArray("[]"));
    }

    void everyResultHasItsState()
    {
        QCOMPARE(stateOf(OpResult::Applied), 1);
        QCOMPARE(stateOf(OpResult::Same), 1);
        QCOMPARE(stateOf(OpResult::Conflict), 2);
        QCOMPARE(stateOf(OpResult::Refused), 3);
        QCOMPARE(stateOf(OpResult::Waiting), 4);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
