// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealing.h"
#include "tests/support/support.h"
#include "tests/support/sync/collegefile.h"
#include "tests/support/sync/modelremote.h"

#include <QJsonDocument>

using namespace semestr;
using namespace semestr::test;

// The model server by itself, spoken to by hand: what docs/sync.md says in single sentences.
class TestModelServer : public QObject
{
    Q_OBJECT

private:
    // A device that numbers and seals its operations as a file does.
    struct Hand
    {
        FakeAccount who = {};
        DeviceId device = {};
        qint64 last = 0;
        QByteArray chain = QByteArray(32, '\0');
    };
    FakeCollegeFacts m_facts;
    SettableClock m_clock{fakeCollegeStart()};
    SeededIds m_ids{m_clock, 5};
    std::unique_ptr<ModelServer> m_server;

    Hand hand(int account)
    {
        Hand made{m_facts.accounts.at(account), m_ids.next<DeviceId>()};
        const Done done = m_server->registerDevice(made.who.account, made.device, 1, made.chain);
        return done ? made : Hand();
    }
    QString markKey(int student) const
    {
        return QString::fromUtf8(
            QJsonDocument(QJsonArray{m_facts.shared.text(), m_facts.sharedLessons.at(1).text(), 0,
                                     m_facts.students.at(student).text()})
                .toJson(QJsonDocument::Compact));
    }
    static QByteArray textOf(const QJsonValue &value) { return value.toString().toUtf8(); }
    PushCall call(Hand &hand, const QString &key, const QByteArray &patch, qint64 base = 0)
    {
        const qint64 n = ++hand.last;
        const QJsonObject op{{QStringLiteral("x"), n},
                             {QStringLiteral("at"), m_clock.nowMs()},
                             {QStringLiteral("p"), hand.who.person.text()},
                             {QStringLiteral("t"), QStringLiteral("mark")},
                             {QStringLiteral("k"), key},
                             {QStringLiteral("b"), base},
                             {QStringLiteral("s"), QString::fromUtf8(patch)},
                             {QStringLiteral("w"), QJsonValue::Null},
                             {QStringLiteral("a"), QStringLiteral("putMark")},
                             {QStringLiteral("u"), QJsonValue::Null},
                             {QStringLiteral("v"), 1},
                             {QStringLiteral("l"), QString::fromLatin1(QByteArray(16, 's').toHex())}};
        const QByteArray digest = changeDigest(
            QByteArray(16, 's'),
            canonicalChange({QByteArrayLiteral("1"), QByteArray::number(n), QByteArray::number(n),
                             QByteArray::number(m_clock.nowMs()), hand.who.person.text().toUtf8(),
                             QByteArrayLiteral("mark"), key.toUtf8(), QByteArray::number(base), patch,
                             std::nullopt, QByteArrayLiteral("putMark"), std::nullopt}));
        PushCall made{hand.device,
                      m_server->state().epoch,
                      n,
                      hand.chain,
                      changeHash(hand.chain, digest),
                      QJsonDocument(QJsonArray{op}).toJson(QJsonDocument::Compact)};
        hand.chain = made.hash;
        return made;
    }
    static QByteArray madeMark(const char *value)
    {
        return QByteArray("{\"deleted\":[null,0],\"value\":[null,\"") + value + "\"]}";
    }
    QString value(int student) const
    {
        const ModelRow *row = m_server->row(QStringLiteral("mark"), markKey(student));
        return row ? row->fields.value(u"value").toString() : QStringLiteral("-");
    }
    int conflicts(const QString &kind) const
    {
        const auto &rows = m_server->state().rows;
        return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const ModelRow &row) {
            return row.fields.value(u"kind").toString() == kind &&
                   row.fields.contains(QStringLiteral("incoming"));
        }));
    }

private Q_SLOTS:
    void init()
    {
        const auto facts = fakeCollegeFacts();
        QVERIFY_RESULT(facts);
        m_facts = *facts;
        m_server = std::make_unique<ModelServer>(m_clock, 1);
        StoreOptions options{&m_clock, &m_ids, true};
        const auto file = Store::open(m_facts.file, options);
        QVERIFY_RESULT(file);
        QVERIFY_RESULT(waitFor((*file)->run<bool>([this](Connection &c) -> Result<bool> {
            SEMESTR_TRY(m_server->adopt(c));
            return true;
        })));
    }

    void appliesAndTellsTheSecondAuthor()
    {
        Hand anna = hand(0), yakov = hand(1);
        const auto first = m_server->push(anna.who.account, call(anna, markKey(0), madeMark("5")));
        QVERIFY_RESULT(first);
        QCOMPARE(first->ack, 1);
        QVERIFY(first->verdicts.isEmpty());
        const auto second = m_server->push(yakov.who.account, call(yakov, markKey(0), madeMark("4")));
        QVERIFY_RESULT(second);
        QCOMPARE(second->verdicts.size(), 1);
        QCOMPARE(second->verdicts.first().result, OpResult::Conflict);
        QCOMPARE(value(0), QStringLiteral("5"));
        QCOMPARE(conflicts(QStringLiteral("conflict")), 1);
        const auto third =
            m_server->push(yakov.who.account, call(yakov, markKey(0), "{\"value\":[\"5\",\"4\"]}"));
        QVERIFY_RESULT(third);
        QCOMPARE(value(0), QStringLiteral("4"));
        const auto &rows = m_server->state().rows;
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const ModelRow &row) {
            return row.fields.value(u"decision").toString() == u"agreed";
        }));
    }

    void takesADuplicateOnce()
    {
        Hand anna = hand(0);
        const PushCall push = call(anna, markKey(1), madeMark("5"));
        const auto first = m_server->push(anna.who.account, push);
        QVERIFY_RESULT(first);
        const qint64 seq = m_server->state().seq;
        const auto again = m_server->push(anna.who.account, push);
        QVERIFY_RESULT(again);
        QCOMPARE(again->ack, 1);
        QCOMPARE(again->seq, first->seq);
        QCOMPARE(m_server->state().seq, seq);
    }

    void tellsGapForkAndReset()
    {
        Hand anna = hand(0);
        PushCall push = call(anna, markKey(1), madeMark("5"));
        PushCall late = push;
        late.first = 3;
        QCOMPARE(m_server->push(anna.who.account, late)->state, PushAnswer::State::Gap);
        PushCall forged = push;
        forged.hash = QByteArray(32, 'x');
        QCOMPARE(m_server->push(anna.who.account, forged)->state, PushAnswer::State::Forked);
        PushCall elsewhere = push;
        elsewhere.epoch = m_ids.nextUuid();
        QCOMPARE(m_server->push(anna.who.account, elsewhere)->state, PushAnswer::State::Reset);
        QCOMPARE(value(1), QStringLiteral("-"));
    }

    void keepsPartsUntilTheLast()
    {
        Hand anna = hand(0);
        PushCall first = call(anna, markKey(1), madeMark("5"));
        first.more = true;
        const auto staged = m_server->push(anna.who.account, first);
        QVERIFY_RESULT(staged);
        QCOMPARE(staged->seq, 0);
        QCOMPARE(value(1), QStringLiteral("-"));
        const auto last = m_server->push(anna.who.account, call(anna, markKey(2), madeMark("4")));
        QVERIFY_RESULT(last);
        QCOMPARE(last->ack, 2);
        QCOMPARE(value(1), QStringLiteral("5"));
        QCOMPARE(value(2), QStringLiteral("4"));
    }

    void refusesAndShowsWhatIsNotOnesOwn()
    {
        Hand curator = hand(3);
        const auto answer = m_server->push(curator.who.account, call(curator, markKey(1), madeMark("5")));
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->verdicts.first().result, OpResult::Refused);
        QCOMPARE(conflicts(QStringLiteral("refused")), 1);
        const auto pull =
            m_server->pull(curator.who.account, {curator.device, m_server->state().epoch, 0, {}, 9999});
        QVERIFY_RESULT(pull);
        const auto gone = std::find_if(pull->rows.begin(), pull->rows.end(),
                                       [&](const RemoteRow &row) { return row.key == markKey(1); });
        QVERIFY(gone != pull->rows.end());
        QVERIFY(!gone->fields);
    }

    void edgesOfATombstoneConflict()
    {
        Hand anna = hand(0), yakov = hand(1);
        QVERIFY_RESULT(m_server->push(anna.who.account, call(anna, markKey(0), madeMark("5"))));
        const qint64 rev = m_server->state().seq;
        QVERIFY_RESULT(
            m_server->push(yakov.who.account, call(yakov, markKey(0), "{\"note\":[null,\"x\"]}", rev)));
        const auto removed = m_server->push(
            anna.who.account, call(anna, markKey(0), "{\"deleted\":[0,1],\"value\":[\"5\",null]}", rev));
        QVERIFY_RESULT(removed);
        QCOMPARE(removed->verdicts.first().result, OpResult::Conflict);
        QCOMPARE(value(0), QStringLiteral("5"));
        const auto seen = m_server->push(
            anna.who.account,
            call(anna, markKey(0), "{\"deleted\":[0,1],\"value\":[\"5\",null]}", m_server->state().seq));
        QVERIFY_RESULT(seen);
        const auto edited =
            m_server->push(yakov.who.account, call(yakov, markKey(0), "{\"value\":[null,\"3\"]}", rev));
        QVERIFY_RESULT(edited);
        QCOMPARE(edited->verdicts.first().result, OpResult::Conflict);
    }

    void readsInPagesWithoutLoss()
    {
        Hand anna = hand(0);
        for (int i = 0; i < 4; ++i)
            QVERIFY_RESULT(m_server->push(anna.who.account, call(anna, markKey(i), madeMark("5"))));
        QStringList whole, pages;
        const auto all =
            m_server->pull(anna.who.account, {anna.device, m_server->state().epoch, 0, {}, 9999});
        QVERIFY_RESULT(all);
        for (const RemoteRow &row : all->rows)
            whole.append(row.key);
        qint64 cursor = 0;
        for (bool more = true; more;) {
            const auto page =
                m_server->pull(anna.who.account, {anna.device, m_server->state().epoch, cursor, {}, 7});
            QVERIFY_RESULT(page);
            for (const RemoteRow &row : page->rows)
                pages.append(row.key);
            cursor = page->next;
            more = page->more;
        }
        QCOMPARE(pages, whole);
        QCOMPARE(cursor, m_server->state().seq);
    }

    void knowsAnotherHistory()
    {
        Hand anna = hand(0);
        const ModelState backup = m_server->backup();
        QVERIFY_RESULT(m_server->push(anna.who.account, call(anna, markKey(0), madeMark("5"))));
        const qint64 seq = m_server->state().seq;
        const QByteArray head = m_server->state().head;
        m_server->restore(backup, false);
        const QUuid epoch = m_server->state().epoch;
        QVERIFY(m_server->pull(anna.who.account, {anna.device, epoch, seq, head, 10})->reset);
        m_server->restore(backup, true);
        QVERIFY(m_server->pull(anna.who.account, {anna.device, epoch, 0, {}, 10})->reset);
        QCOMPARE(m_server->hello(anna.who.account, anna.device, 0)->lastOp, 0);
    }
};

QTEST_GUILESS_MAIN(TestModelServer)
#include "tst_modelserver.moc"
