// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace semestr;
using namespace semestr::test;

namespace {

const QString database = QStringLiteral("judge");

// «@name» is the id of that name, the same as md5('name')::uuid.
QString named(QString text)
{
    static const QRegularExpression name(QStringLiteral("@([a-z0-9]+)"));
    for (auto match = name.match(text); match.hasMatch(); match = name.match(text)) {
        const QByteArray hash = QCryptographicHash::hash(match.captured(1).toUtf8(), QCryptographicHash::Md5);
        text.replace(match.capturedStart(), match.capturedLength(),
                     QUuid::fromRfc4122(hash).toString(QUuid::WithoutBraces));
    }
    return text;
}

QByteArray dataOf(const char *file)
{
    QFile data(QString(QStringLiteral(SEMESTR_TEST_DATA "/") + QString::fromLatin1(file)));
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

QJsonArray casesOf()
{
    const QString text = named(QString::fromUtf8(dataOf("judge_cases.json")));
    return QJsonDocument::fromJson(text.toUtf8()).object().value(QLatin1String("cases")).toArray();
}

// The operation of a case as the server's push fills it; moments become ms.
QJsonObject operation(const QString &who, const QJsonObject &said)
{
    const auto moment = [](const QString &local) {
        return QDateTime::fromString(QString(local + QStringLiteral("+05:00")), Qt::ISODate)
            .toMSecsSinceEpoch();
    };
    const QString at = said.value(QLatin1String("at")).toString(QStringLiteral("2026-10-08T10:00:00"));
    QJsonObject op{{QStringLiteral("n"), 1},
                   {QStringLiteral("person"), named(QString(u'@' + who))},
                   {QStringLiteral("present"), false},
                   {QStringLiteral("base_rev"), 0},
                   {QStringLiteral("bucket_id"), named(QStringLiteral("@place"))}};
    for (auto field = said.begin(); field != said.end(); ++field)
        op.insert(field.key(), field.value());
    op.insert(QStringLiteral("at"), moment(at));
    op.insert(QStringLiteral("believed_at"), moment(said.value(QLatin1String("believed")).toString(at)));
    return op;
}

} // namespace

// What rules.judge answers, each reason once and its positive twin.
class TestServerJudge : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivatePostgres> m_server;
    struct Case
    {
        QString who;
        QJsonObject op;
        QString expect;
    };
    QList<Case> m_cases;

    QStringList judge(const QString &who, const QJsonArray &ops)
    {
        const auto rows = m_server->ask(
            database,
            QStringLiteral(
                "SELECT j.n, concat_ws(' ', nullif(j.verdict, 'ok'), j.why ->> 'code', j.why ->> 'reason') "
                "FROM rules.judge(md5('acc%1')::uuid, ARRAY(SELECT jsonb_populate_record(NULL::sync.op, q) "
                "FROM jsonb_array_elements($j$%2$j$) AS q)) AS j ORDER BY j.n")
                .arg(who, QString::fromUtf8(QJsonDocument(ops).toJson(QJsonDocument::Compact))));
        QStringList answers;
        if (!rows)
            return {QString::fromUtf8(describe(rows.error()))};
        for (const QStringList &row : *rows)
            answers.append(row.at(1).isEmpty() ? QStringLiteral("ok") : row.at(1));
        return answers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
        QVERIFY_RESULT(m_server->makeDeployed(database));
        QVERIFY_RESULT(m_server->ask(
            database,
            QStringLiteral(
                "SELECT sync.found(md5('college')::uuid, md5('epoch')::uuid, 'Asia/Yekaterinburg', 1)")));
        QVERIFY_RESULT(m_server->ask(database, QString::fromUtf8(dataOf("judge_world.sql"))));
    }

    void answersEveryReason_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QJsonObject>("op");
        QTest::addColumn<QString>("expect");
        m_cases.clear();
        for (const QJsonValue &value : casesOf()) {
            const QJsonObject test = value.toObject();
            const QString who = test.value(QLatin1String("who")).toString();
            const QJsonObject said = test.value(QLatin1String("op")).toObject();
            const Case one{who, operation(who, said), test.value(QLatin1String("expect")).toString()};
            const QByteArray name = QJsonDocument(said).toJson(QJsonDocument::Compact).left(90);
            QTest::newRow(
                qPrintable(QStringLiteral("%1 %2").arg(m_cases.size()).arg(QString::fromUtf8(name))))
                << one.who << one.op << one.expect;
            m_cases.append(one);
        }
        QVERIFY(m_cases.size() >= 80);
    }
    void answersEveryReason()
    {
        QFETCH(QString, who);
        QFETCH(QJsonObject, op);
        QFETCH(QString, expect);
        QCOMPARE(judge(who, {op}), QStringList{expect});
    }

    // The set answers as each would alone: nothing leaks from one operation to another.
    void answersTheSameTogether()
    {
        QHash<QString, QJsonArray> ops;
        QHash<QString, QStringList> expected;
        for (const Case &one : std::as_const(m_cases)) {
            QJsonObject op = one.op;
            op.insert(QStringLiteral("n"), ops[one.who].size() + 1);
            ops[one.who].append(op);
            expected[one.who].append(one.expect);
        }
        QVERIFY(ops.size() >= 9);
        for (auto who = ops.begin(); who != ops.end(); ++who)
            QCOMPARE(judge(who.key(), who.value()), expected.value(who.key()));
    }

    void mayAsksWithoutAnyRow_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("expect");
        QTest::newRow("administrator") << "adm"
                                       << "create"
                                       << "account"
                                       << "t";
        QTest::newRow("with approval") << "disp"
                                       << "create"
                                       << "account"
                                       << "f";
        QTest::newRow("teacher") << "tch"
                                 << "create"
                                 << "account"
                                 << "f";
        QTest::newRow("own account is no account at all") << "tch"
                                                          << "see"
                                                          << "account"
                                                          << "f";
        QTest::newRow("nobody") << "unknown"
                                << "create"
                                << "account"
                                << "f";
    }
    void mayAsksWithoutAnyRow()
    {
        QFETCH(QString, who);
        QFETCH(QString, verb);
        QFETCH(QString, object);
        QFETCH(QString, expect);
        const auto rows = m_server->ask(
            database,
            QStringLiteral("SELECT rules.may(md5('acc%1')::uuid, '%2', '%3')").arg(who, verb, object));
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->value(0).value(0), expect);
    }
};

QTEST_GUILESS_MAIN(TestServerJudge)
#include "tst_serverjudge.moc"
