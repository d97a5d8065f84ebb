// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "app/sync/syncclient.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"
#include "tests/support/sync/scriptedremote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// A round against a scripted server: who we are, what is sent, what comes back, and what a failure leaves.
class TestSyncClient : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    SmallCollege m_college;
    BucketId m_page{m_college.page.uuid()};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ScriptedRemote> m_remote;
    SyncOptions m_options;
    QString m_file;
    int m_number = 0;

    static QString cell(const SmallCollege &college, int lesson, int student)
    {
        return QStringLiteral("[\"%1\",\"%2\",0,\"%3\"]")
            .arg(college.page.text(), college.lesson(lesson).text(), college.student(student).text());
    }
    QString cell(int lesson, int student) const { return cell(m_college, lesson, student); }
    static QJsonObject value(const QString &text)
    {
        return {{QStringLiteral("value"), text}, {QStringLiteral("deleted"), 0}};
    }
    void serve(int lesson, int student, const QString &text)
    {
        m_remote->put(QStringLiteral("mark"), cell(lesson, student), value(text), m_page);
    }
    void reopen()
    {
        m_store.reset();
        auto store = Store::open(m_file, {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")});
        QVERIFY_RESULT(store);
        m_store = std::move(*store);
    }
    Result<RoundReport> round() { return SyncClient(*m_store, *m_remote, m_options).round(); }
    qint64 save(int lesson, int student, const QString &text)
    {
        return saveMark(*m_store, m_college, lesson, student, text).value_or(0);
    }
    // Several marks in one transaction.
    void saveMany(int lesson, int count, const QString &text)
    {
        const auto done = waitFor(
            m_store->write<bool>(m_college.by(m_college.teacher), [=, this](Transaction &t) -> Result<bool> {
                for (int i = 0; i < count; ++i)
                    SEMESTR_TRY(putMark(t, m_college, lesson, i, text));
                return true;
            }));
        QVERIFY_RESULT(done);
    }
    QString mark(int lesson, int student)
    {
        return readMark(*m_store, m_college, lesson, student).value_or(QStringLiteral("?"));
    }
    qint64 number(const QString &sql) { return askOne(*m_store, sql).value_or(QVariant(-1)).toLongLong(); }
    QString text(const QString &sql) { return askOne(*m_store, sql).value_or(QVariant()).toString(); }
    QString differences()
    {
        const auto found =
            waitFor(m_store->read<QStringList>([](Connection &c) { return compareWithReplay(c); }));
        const auto chain = waitFor(m_store->read<ChainReport>(verifyChain));
        if (!found || !chain)
            return QStringLiteral("failed");
        return found->join(QLatin1Char(';')) + (chain->brokenAt ? QStringLiteral("broken") : QString());
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("%1.semestr").arg(++m_number));
        m_options = {};
        m_remote = std::make_unique<ScriptedRemote>();
        m_remote->grant(m_page);
        reopen();
    }

    void refusesAnotherCollegeAndAnothersAccount()
    {
        QVERIFY_RESULT(round());
        const HelloAnswer ours = m_remote->identity;
        m_remote->identity.college = QUuid::fromRfc4122(QByteArray(16, 'X'));
        QCOMPARE_FAULT(round(), Fault::WrongCollege);
        m_remote->identity = ours;
        m_remote->identity.account = AccountId::fromBytes(QByteArray(16, 'X'));
        QCOMPARE_FAULT(round(), Fault::LoginOfAnother);
        m_remote->identity = ours;
        QVERIFY_RESULT(round());
    }

    void registersAnUnknownDeviceFromTheFirstOperation()
    {
        save(1, 1, QStringLiteral("5"));
        const auto report = round();
        QVERIFY_RESULT(report);
        QCOMPARE(report->pushed, 1);
        QVERIFY(!report->newDevice && !report->reset);
        QCOMPARE(m_remote->devices.size(), 1);
        QCOMPARE(m_remote->devices.first().lastOp, 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM change_log WHERE state = 1")), 1);
        QCOMPARE(number(QStringLiteral("SELECT rev FROM mark")), 1);
    }

    void asksForThePasswordBeforeAnythingElse()
    {
        m_remote->identity.mustChangePassword = true;
        save(1, 1, QStringLiteral("5"));
        const auto report = round();
        QVERIFY_RESULT(report);
        QVERIFY(report->mustChangePassword);
        QCOMPARE(m_remote->calls, QStringList{QStringLiteral("hello")});
    }

    void refusesARevokedDevice()
    {
        QVERIFY_RESULT(round());
        m_remote->identity.deviceState = QStringLiteral("refuse");
        QCOMPARE_FAULT(round(), Fault::DeviceRevoked);
    }

    void readsTheBucketsByPagesAndThenFollows()
    {
        m_options.snapshotRows = 2;
        for (int i = 0; i < 5; ++i)
            serve(1, i, QStringLiteral("5"));
        const auto first = round();
        QVERIFY_RESULT(first);
        QCOMPARE(first->pulled, 5);
        QCOMPARE(first->bucketsGained, 1);
        QCOMPARE(m_remote->calls.count(QStringLiteral("snapshot")), 3);
        serve(1, 2, QStringLiteral("3"));
        const auto second = round();
        QVERIFY_RESULT(second);
        QCOMPARE(second->pulled, 1);
        QCOMPARE(mark(1, 2), QStringLiteral("3"));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM change_log")), 0);
        QCOMPARE(differences(), QString());
    }

    // The server alone says what it has: what only our own mark says was sent goes again.
    void sendsWhatTheServerDoesNotHave()
    {
        save(1, 1, QStringLiteral("5"));
        QVERIFY_RESULT(round());
        QVERIFY_RESULT(waitFor(m_store->run<bool>([](Connection &c) -> Result<bool> {
            SEMESTR_TRY(c.execute(QStringLiteral("UPDATE change_log SET state = 0, seq = NULL")));
            return true;
        })));
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->operations.size(), 1);
        m_remote->devices.first() = {};
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->operations.size(), 2);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM change_log WHERE state = 0")), 0);
    }

    void ownMemoryAloneLosesWhatTheServerLost()
    {
        m_options.mutantTrustOwnMemory = true;
        save(1, 1, QStringLiteral("5"));
        QVERIFY_RESULT(round());
        m_remote->devices.first() = {};
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->operations.size(), 1);
    }

    void neverSplitsATransactionUnlessItIsLarger()
    {
        m_options.batchOps = 4;
        saveMany(1, 3, QStringLiteral("5"));
        saveMany(2, 3, QStringLiteral("4"));
        saveMany(3, 10, QStringLiteral("3"));
        save(4, 1, QStringLiteral("2"));
        QVERIFY_RESULT(round());
        QStringList shapes;
        for (const PushCall &call : m_remote->pushes)
            shapes.append(QStringLiteral("%1+%2%3")
                              .arg(call.first)
                              .arg(QJsonDocument::fromJson(call.ops).array().size())
                              .arg(call.more ? QStringLiteral("…") : QString()));
        QCOMPARE(shapes.join(QLatin1Char(' ')), QStringLiteral("1+3 4+3 7+4… 11+4… 15+3"));
        QCOMPARE(m_remote->operations.size(), 17);
        QCOMPARE(m_remote->devices.first().lastOp, 17);
    }

    void sendsTheContractsOwnWords()
    {
        save(1, 1, QStringLiteral("5"));
        QVERIFY_RESULT(round());
        const QJsonObject sent = m_remote->operations.first();
        QCOMPARE(QStringList(sent.keys()).join(QLatin1Char(' ')), QStringLiteral("a at b k l p s t u v w x"));
        QCOMPARE(sent[QLatin1String("k")].toString(), cell(1, 1));
        QCOMPARE(sent[QLatin1String("s")].toString(),
                 QStringLiteral("{\"deleted\":[null,0],\"value\":[null,\"5\"]}"));
        QCOMPARE(sent[QLatin1String("p")].toString(), m_college.teacher.text());
        QVERIFY(sent[QLatin1String("u")].isNull() && sent[QLatin1String("w")].isNull());
        QCOMPARE(sent[QLatin1String("l")].toString().size(), 32);
        QCOMPARE(m_remote->pushes.first().hash, m_remote->devices.first().lastHash);
    }

    void goesBackOverAGap()
    {
        save(1, 1, QStringLiteral("5"));
        QVERIFY_RESULT(round());
        save(1, 2, QStringLiteral("4"));
        bool once = true;
        m_remote->called = [&](const QString &name) {
            if (name == u"push" && std::exchange(once, false))
                m_remote->devices.first() = {};
        };
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->devices.first().lastOp, 2);
        QCOMPARE(m_remote->operations.size(), 3);
    }

    void greetsAgainWhenTheHistoryChangedUnderThePush()
    {
        QVERIFY_RESULT(round());
        save(1, 2, QStringLiteral("4"));
        bool once = true;
        m_remote->called = [&](const QString &name) {
            if (name == u"push" && std::exchange(once, false))
                m_remote->beginEpoch(2);
        };
        const auto report = round();
        QVERIFY_RESULT(report);
        QVERIFY(report->reset);
        QCOMPARE(m_remote->devices.first().lastOp, 1);
    }

    void oneBadOperationStopsNobodyBehindIt_data()
    {
        QTest::addColumn<int>("together");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("single changes") << 0 << 500;
        QTest::newRow("in a transaction") << 20 << 500;
        QTest::newRow("in a transaction of several calls") << 20 << 6;
    }
    void oneBadOperationStopsNobodyBehindIt()
    {
        QFETCH(int, together);
        QFETCH(int, atOnce);
        m_options.batchOps = atOnce;
        if (together > 0)
            saveMany(1, together, QStringLiteral("5"));
        for (int i = together; i < 20; ++i)
            save(1, i, QStringLiteral("5"));
        save(2, 0, QStringLiteral("4"));
        m_remote->poison = [this](const QJsonObject &o) {
            return o[QLatin1String("k")].toString() == cell(1, 13);
        };
        const auto report = round();
        QVERIFY_RESULT(report);
        QCOMPARE(m_remote->poisoned.size(), 1);
        QCOMPARE(m_remote->operations.size(), 20);
        QCOMPARE(m_remote->devices.first().lastOp, 21);
        QCOMPARE(report->refused, 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM change_log WHERE state = 3")), 1);
        QCOMPARE(text(QStringLiteral("SELECT verdict FROM change_log WHERE state = 3")),
                 QStringLiteral("{\"code\":\"poison\"}"));
    }

    // Nothing is left of it but its place in the chain: that is told, and the rest goes on.
    void tellsThePlaceOfAnErasedChangeAlone()
    {
        saveMany(1, 5, QStringLiteral("5"));
        QVERIFY_RESULT(waitFor(m_store->run<bool>([](Connection &c) -> Result<bool> {
            SEMESTR_TRY(
                c.execute(QStringLiteral("UPDATE change_log SET patch = NULL, salt = NULL WHERE op_no = 3")));
            return true;
        })));
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->operations.size(), 4);
        QCOMPARE(m_remote->poisoned.size(), 1);
        QVERIFY(m_remote->poisoned.first().contains(QStringLiteral("\"s\":null")));
        QCOMPARE(m_remote->devices.first().lastOp, 5);
    }

    void freesAHeldLockOnce()
    {
        save(1, 1, QStringLiteral("5"));
        m_remote->busyPushes = 1;
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->calls.count(QStringLiteral("break")), 1);
        save(1, 1, QStringLiteral("4"));
        m_remote->busyPushes = 2;
        QCOMPARE_FAULT(round(), Fault::ServerBusy);
        QVERIFY_RESULT(round());
    }

    void greetsAgainWhenTheScopeIsOfYesterday()
    {
        m_remote->staleCalls = 1;
        QVERIFY_RESULT(round());
        QCOMPARE(m_remote->calls.count(QStringLiteral("hello")), 2);
    }

    // A refused value stays in sight until the server's row comes, and in the log for ever.
    void keepsEveryVerdictAndShowsTheServersValue()
    {
        serve(1, 1, QStringLiteral("3"));
        serve(1, 2, QStringLiteral("3"));
        QVERIFY_RESULT(round());
        save(1, 1, QStringLiteral("5"));
        save(1, 2, QStringLiteral("5"));
        save(1, 3, QStringLiteral("5")); // a row that the server does not make
        m_remote->judge = [this](const QJsonObject &o) {
            const QString key = o[QLatin1String("k")].toString();
            return key == cell(1, 1)   ? OpResult::Conflict
                   : key == cell(1, 2) ? OpResult::Waiting
                                       : OpResult::Refused;
        };
        const auto report = round();
        QVERIFY_RESULT(report);
        QCOMPARE(report->conflicts + report->refused + report->waiting, 3);
        QCOMPARE(mark(1, 1), QStringLiteral("3"));
        QCOMPARE(mark(1, 2), QStringLiteral("3"));
        QCOMPARE(mark(1, 3), QStringLiteral("-"));
        QCOMPARE(text(QStringLiteral("SELECT group_concat(state) FROM change_log")), QStringLiteral("2,4,3"));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM shadow")), 0);
        QCOMPARE(differences(), QString());
    }

    void learnsVerdictsOfALostAcknowledgement()
    {
        QVERIFY_RESULT(round());
        save(1, 1, QStringLiteral("5"));
        m_remote->judge = [](const QJsonObject &) { return OpResult::Refused; };
        int pushCall = 0;
        m_remote->failCall = [&](int) {
            return m_remote->calls.last() == u"push" && pushCall++ == 0 ? ScriptedRemote::Cut::After
                                                                        : ScriptedRemote::Cut::No;
        };
        QCOMPARE_FAULT(round(), Fault::ServerTimeout);
        QVERIFY_RESULT(round());
        QCOMPARE(number(QStringLiteral("SELECT state FROM change_log")), 3);
        QCOMPARE(m_remote->operations.size(), 1);
        QCOMPARE(mark(1, 1), QStringLiteral("-"));
    }

    void writtenMeanwhileStaysOverTheServersRow()
    {
        serve(1, 1, QStringLiteral("3"));
        QVERIFY_RESULT(round());
        serve(1, 1, QStringLiteral("2"));
        m_remote->called = [this](const QString &name) {
            if (name == u"pull")
                save(1, 1, QStringLiteral("5")); // after the push of this round
        };
        QVERIFY_RESULT(round());
        QCOMPARE(mark(1, 1), QStringLiteral("5"));
        QCOMPARE(text(QStringLiteral("SELECT server_value FROM shadow WHERE field = 'value'")),
                 QStringLiteral("\"2\""));
        m_remote->called = {};
        m_remote->judge = [](const QJsonObject &) { return OpResult::Conflict; };
        QVERIFY_RESULT(round());
        QCOMPARE(mark(1, 1), QStringLiteral("2"));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM shadow")), 0);
        QCOMPARE(differences(), QString());
    }

    void withoutTheOverlayAFreshMarkIsLost()
    {
        m_options.mutantNoOverlay = true;
        serve(1, 1, QStringLiteral("3"));
        QVERIFY_RESULT(round());
        serve(1, 1, QStringLiteral("2"));
        m_remote->called = [this](const QString &name) {
            if (name == u"pull")
                save(1, 1, QStringLiteral("5"));
        };
        QVERIFY_RESULT(round());
        QCOMPARE(mark(1, 1), QStringLiteral("2"));
    }

    void aForkedDeviceGoesOnUnderANewName()
    {
        for (int i = 0; i < 3; ++i)
            save(1, i, QStringLiteral("5"));
        QVERIFY_RESULT(round());
        const QByteArray before = m_remote->devices.firstKey();
        // The disk's image is older than what the server has: its next operations are other ones.
        m_remote->devices.first().lastOp = 5;
        m_remote->devices.first().lastHash = QByteArray(32, 'z');
        save(2, 1, QStringLiteral("4"));
        const auto report = round();
        QVERIFY_RESULT(report);
        QVERIFY(report->newDevice);
        QCOMPARE(m_remote->devices.size(), 2);
        QCOMPARE(m_remote->operations.size(), 4);
        QCOMPARE(m_remote->pushes.last().first, 4);
        QVERIFY(m_remote->pushes.last().device.bytes() != before);
        QCOMPARE(differences(), QString());
        const auto again = round();
        QVERIFY_RESULT(again);
        QVERIFY(!again->newDevice);
    }

    void aRestoredServerGetsWhatItLost()
    {
        save(1, 1, QStringLiteral("5"));
        QVERIFY_RESULT(round());
        const auto device = m_remote->devices.first();
        const auto rows = m_remote->rows;
        save(1, 2, QStringLiteral("4"));
        QVERIFY_RESULT(round());
        serve(1, 3, QStringLiteral("2")); // somebody else's, lost with the server
        QVERIFY_RESULT(round());
        m_remote->devices.first() = device;
        m_remote->rows = rows;
        m_remote->beginEpoch(2);
        const auto report = round();
        QVERIFY_RESULT(report);
        QVERIFY(report->reset);
        QCOMPARE(m_remote->operations.size(), 3);
        QCOMPARE(mark(1, 1), QStringLiteral("5"));
        QCOMPARE(mark(1, 2), QStringLiteral("4"));
        QCOMPARE(mark(1, 3), QStringLiteral("-")); // the whole bucket was sent, and nobody has it
        QCOMPARE(differences(), QString());
    }

    void aLostBucketsRowsGoButNotTheLog()
    {
        const BucketId other(QUuid::fromRfc4122(QByteArray(16, 'q')));
        m_remote->grant(other);
        serve(1, 1, QStringLiteral("3"));
        QVERIFY_RESULT(round());
        save(1, 2, QStringLiteral("5"));
        m_remote->revoke(m_page);
        const auto report = round();
        QVERIFY_RESULT(report);
        QCOMPARE(report->bucketsLost, 1);
        QCOMPARE(m_remote->operations.size(), 1); // it was sent first
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mark")), 0);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM change_log")), 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM bucket")), 1);
        QCOMPARE(differences(), QString());
        m_remote->grant(m_page);
        QVERIFY_RESULT(round());
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mark")), 2);
        QCOMPARE(differences(), QString());
    }

    // A student who loses a page keeps the rows about himself, and so do those who care for him.
    void rowsAboutThePersonOutliveTheBucket()
    {
        const QString own =
            QStringLiteral("[\"%1\",\"%2\",0,\"%3\"]")
                .arg(m_college.page.text(), m_college.lesson(1).text(), m_remote->identity.person.text());
        serve(1, 1, QStringLiteral("3"));
        m_remote->put(QStringLiteral("mark"), own, value(QStringLiteral("4")), m_page);
        QVERIFY_RESULT(round());
        m_remote->revoke(m_page);
        QVERIFY_RESULT(round());
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM mark")), 1);
        QCOMPARE(text(QStringLiteral("SELECT value FROM mark")), QStringLiteral("4"));
    }

    void aBucketSeenAnotherWayIsReadAgain()
    {
        serve(1, 1, QStringLiteral("3"));
        serve(1, 2, QStringLiteral("4"));
        QVERIFY_RESULT(round());
        m_remote->grant(m_page, true);
        m_remote->rows.removeFirst(); // not about him
        QVERIFY_RESULT(round());
        QCOMPARE(mark(1, 1), QStringLiteral("-"));
        QCOMPARE(mark(1, 2), QStringLiteral("4"));
    }

    void asksAPersonBeforeVeryManyRowsGo()
    {
        for (int i = 0; i < 30; ++i)
            serve(1, i, QStringLiteral("3"));
        QVERIFY_RESULT(round());
        for (int i = 0; i < 12; ++i)
            m_remote->put(QStringLiteral("mark"), cell(1, i), {{QStringLiteral("deleted"), 1}}, m_page);
        const auto stopped = round();
        QCOMPARE_FAULT(stopped, Fault::MassChange);
        QCOMPARE(stopped.error().args.value(QStringLiteral("count")).toInt(), 12);
        QVERIFY(QFile::exists(stopped.error().args.value(QStringLiteral("copy")).toString()));
        QCOMPARE(mark(1, 0), QStringLiteral("3"));
        QCOMPARE_FAULT(round(), Fault::MassChange);
        m_options.acceptMassChange = true;
        QVERIFY_RESULT(round());
        QCOMPARE(mark(1, 0), QStringLiteral("-"));
        QCOMPARE(mark(1, 20), QStringLiteral("3"));
    }

    void anEmptyServerDoesNotEmptyTheFile()
    {
        for (int i = 0; i < 30; ++i)
            serve(1, i, QStringLiteral("3"));
        QVERIFY_RESULT(round());
        m_remote->rows.clear();
        m_remote->beginEpoch(2);
        QCOMPARE_FAULT(round(), Fault::MassChange);
        QCOMPARE(mark(1, 7), QStringLiteral("3"));
    }

    void factsTellHowFarItIs()
    {
        save(1, 1, QStringLiteral("5"));
        auto facts = SyncClient(*m_store, *m_remote).facts();
        QVERIFY_RESULT(facts);
        QCOMPARE(facts->unsent, 1);
        QCOMPARE(facts->lastContactAt, 0);
        QVERIFY_RESULT(round());
        facts = SyncClient(*m_store, *m_remote).facts();
        QVERIFY_RESULT(facts);
        QCOMPARE(facts->unsent, 0);
        QCOMPARE(facts->cursor, 1);
        QCOMPARE(facts->lastContactAt, m_clock.nowMs());
        QCOMPARE(facts->leaseUntil, m_remote->identity.leaseUntil);
    }
};

QTEST_GUILESS_MAIN(TestSyncClient)
#include "tst_syncclient.moc"
