// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/pushcollege.h"

#include <QTest>

using namespace semestr;
using namespace semestr::test;

// What becomes of an operation on the server: applied, nothing new, in conflict, refused, waiting.
class TestServerMerge : public QObject, private PushCollege
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void appliesWhatIsNew();
    void keepsBothValuesOfAConflict();
    void differentFieldsDoNotMeet();
    void sameValueIsNothingNew();
    void takesALessonAndThenItsMarks();
    void takesOneRowTwice();
    void editOfADeletedRowIsAConflict();
    void deletionOfAnEditedRowIsAConflict();
    void revivesByAnOrdinaryOperation();
    void newestConflictReplacesTheOlder();
    void authorsOwnChangeClosesHisConflict();
    void decisionIsAnOrdinaryOperation();
    void keepsWhatWasRefused();
    void keepsWhatWaits();
};

void TestServerMerge::initTestCase()
{
    QVERIFY_RESULT(start());
    const auto first = peer(1);
    QVERIFY2(first->connected(), qPrintable(first->error()));
}

void TestServerMerge::appliesWhatIsNew()
{
    const int page = newPage();
    const auto ann = peer(1);
    const PushReply reply = ann->push({mark(page, 1, made("5")), mark(page, 2, made("н"))});
    QCOMPARE(reply.state(), QStringLiteral("taken"));
    QCOMPARE(reply.number("ack"), 2);
    QCOMPARE(reply.told(), QString());
    QCOMPARE(value(page, 1), QStringLiteral("5 0"));
    QCOMPARE(value(page, 2), QStringLiteral("н 0"));
    QCOMPARE(one(QStringLiteral("SELECT result, bucket_id, subject_id FROM sync.change WHERE key = '%1'")
                     .arg(QString::fromLatin1(markKey(page, 1, 1)))),
             QString(QStringLiteral("a ") + QString::fromLatin1(textOf(uuidOf("page", page))) +
                     QLatin1Char(' ') + QString::fromLatin1(textOf(uuidOf("student", 1)))));
}

void TestServerMerge::keepsBothValuesOfAConflict()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    QCOMPARE(ann->push({mark(page, 1, made("5"))}).told(), QString());
    QCOMPARE(bob->push({mark(page, 1, made("4"))}).told(), QStringLiteral("1:c conflict"));
    QCOMPARE(value(page, 1), QStringLiteral("5 0"));
    QCOMPARE(conflicts(page, 1), QStringLiteral("conflict value null \"5\" \"4\" open"));
    // The page is also Bob's, so the row lies there.
    QCOMPARE(one(QStringLiteral("SELECT DISTINCT bucket_id FROM app.conflict WHERE object_key = '%1'")
                     .arg(QString::fromLatin1(markKey(page, 1, 1)))),
             QString::fromLatin1(textOf(uuidOf("page", page))));
}

void TestServerMerge::differentFieldsDoNotMeet()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    ann->push({mark(page, 1, made("5"))});
    QCOMPARE(ann->push({mark(page, 1, changed("5", "3"))}).told(), QString());
    QCOMPARE(bob->push({mark(page, 1, "{\"note\":[null,\"x\"]}")}).told(), QString());
    QCOMPARE(one(QStringLiteral("SELECT value, note FROM app.mark WHERE page_id = '%1'")
                     .arg(uuidOf("page", page).toString())),
             QStringLiteral("3 x"));
}

void TestServerMerge::sameValueIsNothingNew()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    ann->push({mark(page, 1, made("5"))});
    QCOMPARE(bob->push({mark(page, 1, made("5"))}).told(), QStringLiteral("1:n"));
    QCOMPARE(one(QStringLiteral("SELECT author_id FROM app.mark WHERE page_id = '%1'")
                     .arg(uuidOf("page", page).toString())),
             QString::fromLatin1(textOf(uuidOf("person", 1))));
}

void TestServerMerge::takesALessonAndThenItsMarks()
{
    const int page = newPage();
    const QByteArray lesson = textOf(uuidOf("lesson", 1000 + page));
    const auto ann = peer(1);
    const PushReply reply =
        ann->push({{"lesson", "[\"" + lesson + "\"]",
                    "{\"bucket_id\":[null,\"" + textOf(college) +
                        "\"],\"day\":[null,\"2026-10-05\"],\"deleted\":[null,0],\"page_id\":[null,\"" +
                        textOf(uuidOf("page", page)) + "\"],\"period_no\":[null,2]}"},
                   {"mark", markKey(page, 1000 + page, 1), made("5")},
                   {"lesson", "[\"" + lesson + "\"]", "{\"period_no\":[2,3]}"}});
    QCOMPARE(reply.told(), QString());
    QCOMPARE(one(QStringLiteral("SELECT l.period_no, l.bucket_id, m.value, l.rev > m.rev FROM app.lesson l "
                                "JOIN app.mark m ON "
                                "m.lesson_id = l.id WHERE l.id = '%1'")
                     .arg(QString::fromLatin1(lesson))),
             QString(QStringLiteral("3 ") + QString::fromLatin1(textOf(college)) + QStringLiteral(" 5 t")));
}

void TestServerMerge::takesOneRowTwice()
{
    const int page = newPage();
    const auto ann = peer(1);
    const PushReply reply = ann->push({mark(page, 1, made("5")), mark(page, 2, made("5")),
                                       mark(page, 1, changed("5", "4")), mark(page, 1, changed("4", "3"))});
    QCOMPARE(reply.told(), QString());
    QCOMPARE(value(page, 1), QStringLiteral("3 0"));
    QCOMPARE(one(QStringLiteral("SELECT rev = (SELECT max(seq) FROM sync.change WHERE key = '%1') FROM "
                                "app.mark WHERE page_id = '%2' "
                                "AND student_id = '%3'")
                     .arg(QString::fromLatin1(markKey(page, 1, 1)), uuidOf("page", page).toString(),
                          uuidOf("student", 1).toString())),
             QStringLiteral("t"));
}

void TestServerMerge::editOfADeletedRowIsAConflict()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    ann->push({mark(page, 1, made("5")), mark(page, 1, "{\"deleted\":[0,1]}", 99'999'999)});
    QCOMPARE(bob->push({mark(page, 1, changed("5", "4"))}).told(), QStringLiteral("1:c conflict"));
    QCOMPARE(value(page, 1), QStringLiteral("5 1"));
    QCOMPARE(conflicts(page, 1), QStringLiteral("conflict value \"5\" \"5\" \"4\" open"));
    // A row that was never made is as good as deleted.
    QCOMPARE(bob->push({mark(page, 2, "{\"value\":[null,\"4\"]}")}).told(), QStringLiteral("2:c conflict"));
    QCOMPARE(value(page, 2), QString());
    QCOMPARE(bob->push({mark(page, 2, "{\"deleted\":[0,1]}")}).told(), QStringLiteral("3:n"));
}

void TestServerMerge::deletionOfAnEditedRowIsAConflict()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    const qint64 seq = ann->push({mark(page, 1, made("5")), mark(page, 2, made("5"))}).number("seq");
    bob->push({mark(page, 1, "{\"note\":[null,\"x\"]}", seq)});
    ann->push({mark(page, 1, "{\"task_state\":[null,\"y\"]}", seq)});
    QCOMPARE(ann->push({mark(page, 1, "{\"deleted\":[0,1],\"value\":[\"5\",null]}", seq)}).told(),
             QStringLiteral("4:c conflict"));
    QCOMPARE(value(page, 1), QStringLiteral("5 0"));
    QCOMPARE(conflicts(page, 1),
             QStringLiteral("conflict deleted 0 0 1 open | conflict value \"5\" \"5\" null open"));
    // One's own changes in between are no reason.
    QCOMPARE(ann->push({mark(page, 2, changed("5", "4")), mark(page, 2, "{\"deleted\":[0,1]}")}).told(),
             QString());
    QCOMPARE(value(page, 2), QStringLiteral("4 1"));
}

void TestServerMerge::revivesByAnOrdinaryOperation()
{
    const int page = newPage();
    const auto ann = peer(1);
    QCOMPARE(ann->push({mark(page, 1, made("5")), mark(page, 1, "{\"deleted\":[0,1],\"value\":[\"5\",null]}"),
                        mark(page, 1, "{\"deleted\":[1,0],\"value\":[null,\"5\"]}")})
                 .told(),
             QString());
    QCOMPARE(value(page, 1), QStringLiteral("5 0"));
}

void TestServerMerge::newestConflictReplacesTheOlder()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    ann->push({mark(page, 1, made("5"))});
    bob->push({mark(page, 1, made("4"))});
    QCOMPARE(bob->push({mark(page, 1, changed("4", "3")), mark(page, 1, changed("3", "2"))}).told(),
             QStringLiteral("2:c conflict, 3:c conflict"));
    QCOMPARE(one(QStringLiteral("SELECT string_agg(incoming || base || coalesce(decision, 'open'), ' ' ORDER "
                                "BY incoming DESC) "
                                "FROM app.conflict WHERE object_key = '%1'")
                     .arg(QString::fromLatin1(markKey(page, 1, 1)))),
             QStringLiteral("\"4\"nullsuperseded \"3\"nullsuperseded \"2\"nullopen"));
}

void TestServerMerge::authorsOwnChangeClosesHisConflict()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    ann->push({mark(page, 1, made("5"))});
    bob->push({mark(page, 1, made("4"))});
    QCOMPARE(ann->push({mark(page, 1, changed("5", "3"))}).told(), QString());
    QCOMPARE(conflicts(page, 1),
             QStringLiteral("conflict value null \"5\" \"4\" open")); // another's change closes nothing
    QCOMPARE(bob->push({mark(page, 1, changed("3", "4"))}).told(), QString());
    QCOMPARE(conflicts(page, 1), QStringLiteral("conflict value null \"5\" \"4\" agreed"));
    // Another value than the one he wanted first replaces it.
    ann->push({mark(page, 2, made("5"))});
    bob->push({mark(page, 2, made("4")), mark(page, 2, changed("5", "3"))});
    QCOMPARE(conflicts(page, 2), QStringLiteral("conflict value null \"5\" \"4\" superseded"));
}

void TestServerMerge::decisionIsAnOrdinaryOperation()
{
    const int page = newPage();
    const auto ann = peer(1);
    const auto bob = peer(2);
    ann->push({mark(page, 1, made("5"))});
    bob->push({mark(page, 1, made("4"))});
    const QByteArray id = one(QStringLiteral("SELECT id FROM app.conflict WHERE object_key = '%1'")
                                  .arg(QString::fromLatin1(markKey(page, 1, 1))))
                              .toLatin1();
    // The value and the decision, in either order, are one transaction: the server closes nothing by itself.
    QCOMPARE(bob->push({mark(page, 1, changed("5", "4")),
                        {"conflict", "[\"" + id + "\"]",
                         "{\"decided_at\":[null,5],\"decision\":[null,\"mine\"]}"}})
                 .told(),
             QString());
    QCOMPARE(conflicts(page, 1), QStringLiteral("conflict value null \"5\" \"4\" mine"));
    QCOMPARE(value(page, 1), QStringLiteral("4 0"));
    // What was decided stays decided.
    QCOMPARE(bob->push({mark(page, 1, changed("4", "3"))}).told(), QString());
    QCOMPARE(conflicts(page, 1), QStringLiteral("conflict value null \"5\" \"4\" mine"));
}

void TestServerMerge::keepsWhatWasRefused()
{
    const int page = newPage();
    const auto ann = peer(1);
    const PushReply reply = ann->push({mark(page, 1, made("5"), 0, "refuse"), mark(page, 2, made("5"))});
    QCOMPARE(reply.told(), QStringLiteral("1:r right"));
    QCOMPARE(value(page, 1), QString());
    QCOMPARE(value(page, 2), QStringLiteral("5 0"));
    QCOMPARE(conflicts(page, 1),
             QStringLiteral("refused    {\"deleted\":[null,0],\"value\":[null,\"5\"]} open"));
    QCOMPARE(one(QStringLiteral("SELECT result, patch FROM sync.change WHERE key = '%1'")
                     .arg(QString::fromLatin1(markKey(page, 1, 1)))),
             QStringLiteral("r {\"deleted\":[null,0],\"value\":[null,\"5\"]}"));
}

void TestServerMerge::keepsWhatWaits()
{
    const int page = newPage();
    QCOMPARE(peer(1)->push({mark(page, 1, made("5"), 0, "wait")}).told(), QStringLiteral("1:q approval"));
    QVERIFY(conflicts(page, 1).startsWith(QStringLiteral("waiting ")));
    QCOMPARE(value(page, 1), QString());
}

QTEST_GUILESS_MAIN(TestServerMerge)
#include "tst_servermerge.moc"
