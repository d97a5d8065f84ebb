// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/pushcollege.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace semestr;
using namespace semestr::test;

// The protocol of a push (docs/sync.md) against a real server.
class TestServerPush : public QObject, private PushCollege
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sealsAsTheClientDoes();
    void namesKeysAsTheClientDoes();
    void tellsDuplicatesAgain();
    void takesTheNewPartOfAnOverlap();
    void refusesAGap();
    void seesAnotherHistory();
    void tellsOfAnotherEpoch();
    void stagesALargeTransaction();
    void keepsWhatARevokedDeviceBrings();
    void believesNoClockTooFar();
    void poisonChangesNothing_data();
    void poisonChangesNothing();
    void quarantineTakesTheNumber();
    void boundsOfAPush();
    void realJudgeRefusesForgery();
    void chainIsTheOneOfTheChanges();
    void aHolderOfTheLockIsEnded();
};

void TestServerPush::initTestCase()
{
    QVERIFY_RESULT(start());
    const auto first = peer(1);
    QVERIFY2(first->connected(), qPrintable(first->error()));
}

void TestServerPush::sealsAsTheClientDoes()
{
    QFile file(QStringLiteral(SEMESTR_TEST_DATA "/sealing.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QString bad = one(
        QStringLiteral("SELECT count(*) FILTER (WHERE encode(c.b, 'hex') = v ->> 'canonical' AND "
                       "encode(sync.op_digest(decode(v ->> 'salt', 'hex'), c.b), 'hex') = v ->> 'digest' AND "
                       "encode(sync.chain_end(decode(v ->> 'previous', 'hex'), ARRAY[decode(v ->> 'digest', "
                       "'hex')]), 'hex') = v ->> 'hash'), "
                       "count(*) > 1, count(*) FROM jsonb_array_elements($vec$%1$vec$::jsonb -> 'vectors') "
                       "AS v, LATERAL (SELECT sync.canonical("
                       "(f ->> 'version')::int, (f ->> 'op_no')::bigint, (f ->> 'tx')::bigint, (f ->> "
                       "'at')::bigint, (f ->> 'person')::uuid, "
                       "f ->> 'object', f ->> 'key', (f ->> 'base_rev')::bigint, f ->> 'patch', f ->> "
                       "'reason', f ->> 'verb', "
                       "(f ->> 'undoes')::bigint) AS b FROM (SELECT v -> 'fields' AS f) AS x) AS c")
            .arg(text));
    const QStringList counts = bad.split(QLatin1Char(' '));
    QCOMPARE(counts.size(), 3);
    QCOMPARE(counts[1], QStringLiteral("t"));
    QCOMPARE(counts[0], counts[2]);
}

void TestServerPush::namesKeysAsTheClientDoes()
{
    const PersonId person(uuidOf("person", 1));
    QCOMPARE(one(QStringLiteral("SELECT sync.named_bucket('%1', 'pd')").arg(person.uuid().toString())),
             QString::fromLatin1(textOf(privateBucket(person).uuid())));
    QCOMPARE(one(QStringLiteral("SELECT sync.bucket_of('employee', '[\"%1\"]', '{}')")
                     .arg(QString::fromLatin1(textOf(person.uuid())))),
             QString::fromLatin1(textOf(staffBucket(CollegeId(college)).uuid())));
    QCOMPARE(one(QStringLiteral("SELECT sync.bucket_of('guardian', '[\"%1\",\"%1\"]', '{}')")
                     .arg(QString::fromLatin1(textOf(person.uuid())))),
             QString::fromLatin1(textOf(privateBucket(person).uuid())));
}

void TestServerPush::tellsDuplicatesAgain()
{
    const int page = newPage();
    const auto ann = peer(1);
    peer(2)->push({mark(page, 1, made("5"))});
    QByteArray json;
    const QByteArray end =
        ann->seal({mark(page, 1, made("4")), mark(page, 2, made("4"))}, 1, QByteArray(32, '\0'), &json);
    const PushReply first = ann->send(1, QByteArray(32, '\0'), end, json);
    const QString before = state();
    const PushReply again = ann->send(1, QByteArray(32, '\0'), end, json);
    QCOMPARE(first.told(), QStringLiteral("1:c conflict"));
    QCOMPARE(again.json, first.json);
    QCOMPARE(state(), before);
}

void TestServerPush::takesTheNewPartOfAnOverlap()
{
    const int page = newPage();
    const auto ann = peer(1);
    peer(2)->push({mark(page, 1, made("5"))});
    const QList<PushOp> three{mark(page, 1, made("4")), mark(page, 2, made("4")),
                              mark(page, 2, changed("4", "5"))};
    QByteArray json;
    const QByteArray two = ann->seal(three.first(2), 1, QByteArray(32, '\0'), &json);
    QCOMPARE(ann->send(1, QByteArray(32, '\0'), two, json).number("ack"), 2);
    const QByteArray all = ann->seal(three, 1, QByteArray(32, '\0'), &json);
    const PushReply reply = ann->send(1, QByteArray(32, '\0'), all, json);
    QCOMPARE(reply.number("ack"), 3);
    QCOMPARE(reply.told(), QStringLiteral("1:c conflict"));
    QCOMPARE(value(page, 2), QStringLiteral("5 0"));
    QCOMPARE(one(QStringLiteral("SELECT count(*) FROM sync.change WHERE device_id = '%1'")
                     .arg(QString::fromLatin1(ann->device()))),
             QStringLiteral("3"));
}

void TestServerPush::refusesAGap()
{
    const auto ann = peer(1);
    QByteArray json;
    const QByteArray end = ann->seal({mark(newPage(), 1, made("4"))}, 3, QByteArray(32, '\0'), &json);
    const QString before = state();
    const PushReply reply = ann->send(3, QByteArray(32, '\0'), end, json);
    QCOMPARE(reply.state(), QStringLiteral("gap"));
    QCOMPARE(reply.number("ack"), 0);
    QCOMPARE(state(), before);
}

void TestServerPush::seesAnotherHistory()
{
    const int page = newPage();
    const auto ann = peer(1);
    ann->push({mark(page, 1, made("4"))});
    const QString before = state();
    QByteArray json;
    // Another chain before, another end, an operation changed on its way, another operation under a known
    // number.
    QByteArray end = ann->seal({mark(page, 2, made("4"))}, 2, QByteArray(32, 'x'), &json);
    QCOMPARE(ann->send(2, QByteArray(32, 'x'), end, json).state(), QStringLiteral("forked"));
    end = ann->seal({mark(page, 2, made("4"))}, 2, ann->hash(), &json);
    QCOMPARE(ann->send(2, ann->hash(), QByteArray(32, 'x'), json).state(), QStringLiteral("forked"));
    QCOMPARE(ann->send(2, ann->hash(), end, QByteArray(json).replace("4", "5")).state(),
             QStringLiteral("forked"));
    end = ann->seal({mark(page, 1, made("2"))}, 1, QByteArray(32, '\0'), &json);
    QCOMPARE(ann->send(1, QByteArray(32, '\0'), end, json).state(), QStringLiteral("forked"));
    QCOMPARE(state(), before);
}

void TestServerPush::tellsOfAnotherEpoch()
{
    const auto ann = peer(1);
    ann->setEpoch("e9000000-0000-4000-8000-000000000002");
    QCOMPARE(ann->push({mark(newPage(), 1, made("4"))}).state(), QStringLiteral("reset"));
}

void TestServerPush::stagesALargeTransaction()
{
    const int page = newPage();
    const auto ann = peer(1);
    QByteArray head;
    QByteArray tail;
    const QByteArray none(32, '\0');
    const QByteArray middle = ann->seal({mark(page, 1, made("4")), mark(page, 2, made("4"))}, 1, none, &head);
    const QByteArray end = ann->seal({mark(page, 1, changed("4", "5"))}, 3, middle, &tail);
    const QString before = state();
    QCOMPARE(ann->send(1, none, middle, head, true).number("seq"), 0);
    QCOMPARE(ann->send(1, none, middle, head, true).state(), QStringLiteral("taken")); // the answer was lost
    QCOMPARE(state(), before);
    QCOMPARE(ann->send(4, end, end, tail).state(), QStringLiteral("gap"));
    const PushReply reply = ann->send(3, middle, end, tail);
    QCOMPARE(reply.number("ack"), 3);
    QCOMPARE(value(page, 1), QStringLiteral("5 0"));
    QCOMPARE(one(QStringLiteral("SELECT count(*) FROM sync.staged")), QStringLiteral("0"));
}

void TestServerPush::keepsWhatARevokedDeviceBrings()
{
    const int page = newPage();
    const auto ann = peer(1);
    ask(QStringLiteral(
            "UPDATE sec.device SET revoked_at = now(), revoke_mode = 'quarantine' WHERE device_id = '%1'")
            .arg(QString::fromLatin1(ann->device())));
    QCOMPARE(ann->push({mark(page, 1, made("5"))}).told(), QStringLiteral("1:q revoked"));
    QCOMPARE(value(page, 1), QString());
    ask(QStringLiteral("UPDATE sec.device SET revoke_mode = 'refuse' WHERE device_id = '%1'")
            .arg(QString::fromLatin1(ann->device())));
    QCOMPARE(ann->push({mark(page, 1, made("5"))}).sqlState, QByteArray("SM002"));
    QCOMPARE(peer(2)
                 ->call("SELECT api.push($1, $2, 1, '', '', '[{}]', false)", {ann->device(), epochText})
                 .sqlState,
             QByteArray("SM001"));
}

void TestServerPush::believesNoClockTooFar()
{
    const int page = newPage();
    const qint64 now = one(QStringLiteral("SELECT (extract(epoch FROM now()) * 1000)::bigint")).toLongLong();
    PushOp early = mark(page, 1, made("5"));
    early.at = now - 86'400'000;
    PushOp late = mark(page, 2, made("5"));
    late.at = now + 3'600'000;
    const QString edited =
        QStringLiteral("SELECT edited_at FROM app.mark WHERE page_id = '%1' AND student_id = '%2'");
    const auto at = [&](int student) {
        return one(edited.arg(uuidOf("page", page).toString(), uuidOf("student", student).toString()))
            .toLongLong();
    };
    const auto good = peer(1);
    good->push({early, late});
    QCOMPARE(at(1), early.at);
    QVERIFY(at(2) >= now && at(2) < late.at);
    early.key = markKey(page, 1, 3); // older than the last acknowledgement
    good->push({early});
    QVERIFY(at(3) >= now);
    early.key = markKey(page, 1, 4);
    peer(1, 3'600'000)->push({early});
    QVERIFY(at(4) >= now);
}

void TestServerPush::poisonChangesNothing_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("patch");
    const QByteArray key = markKey(777, 1, 1);
    QTest::newRow("malformed uuid") << QByteArray("mark") << QByteArray(key).replace("-", "+") << made("5");
    QTest::newRow("upper case uuid") << QByteArray("mark") << key.toUpper() << made("5");
    QTest::newRow("space in key") << QByteArray("mark") << QByteArray(key).replace(",", ", ") << made("5");
    QTest::newRow("too few parts") << QByteArray("lesson_record")
                                   << QByteArray("[\"" + textOf(college) + "\"]") << made("5");
    QTest::newRow("too many parts") << QByteArray("attendance") << key << made("5");
    QTest::newRow("key no JSON") << QByteArray("mark") << QByteArray("[") << made("5");
    QTest::newRow("patch no JSON") << QByteArray("mark") << key << QByteArray("{");
    QTest::newRow("patch no object") << QByteArray("mark") << key << QByteArray("[1]");
    QTest::newRow("no pair") << QByteArray("mark") << key << QByteArray("{\"value\":[\"5\"]}");
    QTest::newRow("no list") << QByteArray("mark") << key << QByteArray("{\"value\":\"5\"}");
    QTest::newRow("number as word") << QByteArray("attendance")
                                    << QByteArray("[\"" + textOf(college) + "\",\"" + textOf(college) +
                                                  "\",\"" + textOf(college) + "\"]")
                                    << QByteArray("{\"deleted\":[null,0],\"minutes\":[null,\"ten\"]}");
    QTest::newRow("half deleted") << QByteArray("mark") << key << QByteArray("{\"deleted\":[null,7]}");
    QTest::newRow("long text") << QByteArray("mark") << key << made(QByteArray(70'000, 'x'));
}

void TestServerPush::poisonChangesNothing()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, patch);
    const auto ann = peer(1);
    const QString before = state();
    const PushReply reply =
        ann->push({mark(777, 5, made("5")), {object, key, patch}, mark(777, 6, made("5"))});
    QVERIFY2(reply.sqlState.startsWith("22"), reply.sqlState.constData());
    QCOMPARE(state(), before);
    QCOMPARE(one(QStringLiteral("SELECT last_op FROM sec.device WHERE device_id = '%1'")
                     .arg(QString::fromLatin1(ann->device()))),
             QStringLiteral("0"));
}

void TestServerPush::quarantineTakesTheNumber()
{
    const int page = newPage();
    const auto ann = peer(1);
    const QByteArray after(32, 'q');
    const auto quarantine = [&](qint64 n) {
        return ann->call("SELECT api.quarantine($1, $2, $3, $4, $5, $6)",
                         {ann->device(), epochText, QByteArray::number(n), "\\x" + after.toHex(),
                          "{\"t\":\"mark\"", "22P02"});
    };
    QCOMPARE(quarantine(2).state(), QStringLiteral("gap"));
    const PushReply reply = quarantine(1);
    QCOMPARE(reply.told(), QStringLiteral("1:r poison"));
    QCOMPARE(quarantine(1).json, reply.json);
    ann->moveTo(1, after);
    QCOMPARE(ann->push({mark(page, 1, made("5"))}).number("ack"), 2);
    QCOMPARE(value(page, 1), QStringLiteral("5 0"));
    QCOMPARE(one(QStringLiteral("SELECT incoming FROM app.conflict WHERE why LIKE '%poison%'")),
             QStringLiteral("{\"t\":\"mark\""));
}

void TestServerPush::boundsOfAPush()
{
    const auto ann = peer(1);
    QCOMPARE(ann->push({}).sqlState, QByteArray("54000"));
    QCOMPARE(ann->push(QList<PushOp>(1001, mark(777, 1, made("5")))).sqlState, QByteArray("54000"));
    QByteArray json;
    const QByteArray end = ann->seal({mark(777, 1, made("5"))}, 1, ann->hash(), &json);
    QCOMPARE(ann->send(1, ann->hash(), end, json.replace("\"v\":1", "\"v\":2")).sqlState,
             QByteArray("SM005"));
    ask(QStringLiteral("UPDATE sec.account SET must_change = true WHERE role_name = '%1'").arg(role(2)));
    QCOMPARE(peer(2)->push({mark(777, 1, made("5"))}).sqlState, QByteArray("SM004"));
    ask(QStringLiteral(
            "UPDATE sec.account SET must_change = false, scope_day = '2000-01-01' WHERE role_name = '%1'")
            .arg(role(2)));
    QCOMPARE(peer(2)->push({mark(777, 1, made("5"))}).sqlState, QByteArray("SM003"));
    ask(QStringLiteral("UPDATE sec.account SET scope_day = sec.today() WHERE role_name = '%1'").arg(role(2)));
}

void TestServerPush::realJudgeRefusesForgery()
{
    const int page = newPage();
    const auto ann = peer(1);
    PushOp forged = mark(page, 1, made("5"), 0, "real");
    forged.person = uuidOf("person", 2);
    const PushOp stranger = mark(page, 2, made("5"), 0, "real");
    const PushOp nothing{"no_such_table", "[1]", "{\"x\":[null,1]}", 0, "real", {}};
    // Even a judge who lets it pass does not move a row into another bucket.
    const PushOp moved{"lesson", "[\"" + textOf(uuidOf("lesson", 5000)) + "\"]",
                       "{\"bucket_id\":[null,\"" + textOf(uuidOf("person", 1)) + "\"],\"deleted\":[null,0]}"};
    const PushReply reply = ann->push({forged, stranger, nothing, moved});
    QVERIFY2(reply.told().startsWith(QStringLiteral("1:r author, 2:r ")), qPrintable(reply.told()));
    QVERIFY2(reply.told().endsWith(QStringLiteral("3:r unknown, 4:r bucket")), qPrintable(reply.told()));
    QCOMPARE(value(page, 1), QString());
    QCOMPARE(value(page, 2), QString());
}

void TestServerPush::chainIsTheOneOfTheChanges()
{
    const auto ann = peer(1);
    const QJsonArray batches =
        ann->call("SELECT api.chain(1, 1000000)", {}).json[QStringLiteral("batches")].toArray();
    QVERIFY(batches.size() > 10);
    const auto number = [](qint64 n) {
        QByteArray bytes(8, '\0');
        qToBigEndian(n, bytes.data());
        return bytes;
    };
    const auto hex = [](const QJsonValue &value) { return QByteArray::fromHex(value.toString().toLatin1()); };
    QByteArray head(32, '\0');
    qint64 next = 1;
    for (const QJsonValue &batch : batches) {
        const qint64 from = batch[QStringLiteral("seq_from")].toInteger();
        const qint64 to = batch[QStringLiteral("seq_to")].toInteger();
        QCOMPARE(from, next);
        QCOMPARE(hex(batch[QStringLiteral("prev")]), head);
        QByteArray all;
        const auto rows = ask(
            QStringLiteral(
                "SELECT seq, op_no, tx, at_client, person_id, object, key, base_rev, patch, reason, verb, "
                "undoes, version, encode(salt, 'hex'), encode(digest, 'hex'), result FROM sync.change "
                "WHERE seq BETWEEN %1 AND %2 ORDER BY seq")
                .arg(from)
                .arg(to));
        QCOMPARE(rows.size(), to - from + 1);
        for (const QStringList &row : rows) {
            QList<std::optional<QByteArray>> fields;
            for (int column : {12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
                fields.append(row[column].isNull() ? std::nullopt
                                                   : std::optional<QByteArray>(row[column].toUtf8()));
            const QByteArray digest = QByteArray::fromHex(row[14].toLatin1());
            if (row[12] != QLatin1String("0")) // what was quarantined has no canonical form
                QCOMPARE(changeDigest(QByteArray::fromHex(row[13].toLatin1()), canonicalChange(fields)),
                         digest);
            all += number(row[0].toLongLong()) + row[15].toLatin1() + digest;
        }
        const QByteArray digest = QCryptographicHash::hash(all, QCryptographicHash::Sha256);
        QCOMPARE(hex(batch[QStringLiteral("digest")]), digest);
        head = QCryptographicHash::hash(QByteArray(head + number(from) + number(to) + digest),
                                        QCryptographicHash::Sha256);
        QCOMPARE(hex(batch[QStringLiteral("hash")]), head);
        next = to + 1;
    }
    QCOMPARE(one(QStringLiteral("SELECT encode(head, 'hex'), seq FROM sync.clock")),
             QString(QString::fromLatin1(head.toHex()) + QLatin1Char(' ') + QString::number(next - 1)));
}

void TestServerPush::aHolderOfTheLockIsEnded()
{
    const int page = newPage();
    const auto holder = peer(1);
    const auto bob = peer(2);
    holder->call("BEGIN", {});
    QCOMPARE(holder->push({mark(page, 1, made("5"))}).state(), QStringLiteral("taken"));
    QCOMPARE(bob->push({mark(page, 2, made("5"))}).sqlState, QByteArray("55P03"));
    QCOMPARE(bob->push({mark(page, 2, made("5"))}).sqlState,
             QByteArray("55P03")); // twice five seconds: older than ten
    QCOMPARE(bob->call("SELECT api.break_stuck()", {}).json[QStringLiteral("value")].toString(),
             QStringLiteral("1"));
    QCOMPARE(bob->push({mark(page, 2, made("5"))}).state(), QStringLiteral("taken"));
    QCOMPARE(value(page, 1), QString());
    QCOMPARE(value(page, 2), QStringLiteral("5 0"));
}

QTEST_GUILESS_MAIN(TestServerPush)
#include "tst_serverpush.moc"
