// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rights/access.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace semestr;

namespace {

const QDate today(2026, 10, 8);

GroupId group(uint number)
{
    return GroupId(QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

QJsonArray readCases()
{
    QFile file(QStringLiteral(SEMESTR_TEST_DATA "/rights_cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
}

RoleGrant grantOf(const QString &role)
{
    static const QStringList ofGroup{QStringLiteral("CUR"), QStringLiteral("SOC"), QStringLiteral("PSY")};
    const bool one = ofGroup.contains(role);
    return {role,
            one ? QStringLiteral("group") : QStringLiteral("college"),
            one ? group(1).bytes() : QByteArray(),
            {QDate(2026, 9, 1), QDate()}};
}

AccessTarget targetOf(const QJsonArray &flags)
{
    const auto has = [&](const char *flag) { return flags.contains(QJsonValue(QString::fromLatin1(flag))); };
    AccessTarget target;
    if (!flags.isEmpty() && !has("own"))
        target.group = has("own_group") ? group(1) : group(2);
    target.ownPage = has("own_page");
    target.substitute = has("substitute");
    target.ownRecord = has("own_record");
    target.ownChild = has("own_child");
    target.own = has("own");
    return target;
}

Policy policyOf(const QJsonObject &values)
{
    Policy policy;
    for (auto value = values.begin(); value != values.end(); ++value)
        policy.set(value.key(), QDate(2026, 9, 1), value.value());
    return policy;
}

Verdict expected(const QJsonObject &test, const QString &verb)
{
    if (test.value(QLatin1String("allowed")).toArray().contains(QJsonValue(verb)))
        return Verdict::Allowed;
    const bool approval = test.value(QLatin1String("approval")).toArray().contains(QJsonValue(verb));
    return approval ? Verdict::NeedsApproval : Verdict::Denied;
}

Verdict asked(const QList<RoleGrant> &grants, const char *verb, const char *object,
              const AccessTarget &target, QDate day = today)
{
    return AccessRules::standard().decide(grants, QString::fromLatin1(verb), QString::fromLatin1(object),
                                          QStringLiteral("value"), target, Policy(), day);
}

} // namespace

// The one table of rights against the matrix of the regulations; the same cases are for the server.
class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheMatrix_data()
    {
        QTest::addColumn<QJsonObject>("test");
        QVERIFY(readCases().size() >= 200);
        for (const QJsonValue &value : readCases()) {
            const QJsonObject test = value.toObject();
            const QByteArray name = QJsonDocument(test).toJson(QJsonDocument::Compact);
            QTest::newRow(name.constData()) << test;
        }
    }
    void followsTheMatrix()
    {
        QFETCH(QJsonObject, test);
        static const QStringList verbs{QStringLiteral("see"),    QStringLiteral("create"),
                                       QStringLiteral("edit"),   QStringLiteral("delete"),
                                       QStringLiteral("print"),  QStringLiteral("export"),
                                       QStringLiteral("approve")};
        const Policy policy = policyOf(test.value(QLatin1String("policy")).toObject());
        const AccessTarget target = targetOf(test.value(QLatin1String("target")).toArray());
        for (const QJsonValue &role : test.value(QLatin1String("roles")).toArray()) {
            for (const QString &verb : verbs) {
                const Verdict verdict = AccessRules::standard().decide(
                    {grantOf(role.toString())}, verb, test.value(QLatin1String("object")).toString(),
                    test.value(QLatin1String("field")).toString(), target, policy, today);
                QVERIFY2(verdict == expected(test, verb),
                         qPrintable(QString(role.toString() + QLatin1Char(' ') + verb)));
            }
        }
    }

    void nobodyMayAnythingWithoutAGrant()
    {
        AccessTarget all;
        all.ownPage = all.substitute = all.ownRecord = all.ownChild = all.own = true;
        QCOMPARE(asked({}, "see", "mark", all), Verdict::Denied);
    }

    void aGrantHoldsOnItsDays()
    {
        RoleGrant grant = grantOf(QStringLiteral("TCH"));
        grant.valid = {QDate(2026, 9, 1), QDate(2026, 10, 7)};
        AccessTarget page;
        page.ownPage = true;
        QCOMPARE(asked({grant}, "edit", "mark", page, QDate(2026, 10, 7)), Verdict::Allowed);
        QCOMPARE(asked({grant}, "edit", "mark", page, QDate(2026, 10, 8)), Verdict::Denied);
        QCOMPARE(asked({grant}, "edit", "mark", page, QDate(2026, 8, 31)), Verdict::Denied);
    }

    void rolesAreUnited()
    {
        AccessTarget page;
        page.group = group(1);
        page.ownPage = true;
        const QList<RoleGrant> both{grantOf(QStringLiteral("CUR")), grantOf(QStringLiteral("TCH"))};
        QCOMPARE(asked({both.first()}, "edit", "mark", page), Verdict::Denied);
        QCOMPARE(asked(both, "edit", "mark", page), Verdict::Allowed);
    }

    void aCuratorSeesOnlyTheOwnGroup()
    {
        AccessTarget target;
        target.group = group(1);
        QCOMPARE(asked({grantOf(QStringLiteral("CUR"))}, "see", "mark", target), Verdict::Allowed);
        target.group = group(2);
        QCOMPARE(asked({grantOf(QStringLiteral("CUR"))}, "see", "mark", target), Verdict::Denied);
        target.group = GroupId();
        QCOMPARE(asked({grantOf(QStringLiteral("CUR"))}, "see", "mark", target), Verdict::Denied);
    }

    void aDepartmentsHeadStaysInIt()
    {
        RoleGrant head = grantOf(QStringLiteral("HEAD"));
        head.scopeKind = QStringLiteral("department");
        head.scopeId = QByteArrayLiteral("department one--");
        AccessTarget target;
        target.group = group(1);
        QCOMPARE(asked({head}, "see", "mark", target), Verdict::Denied);
        target.department = head.scopeId;
        QCOMPARE(asked({head}, "see", "mark", target), Verdict::Allowed);
    }

    void nobodyButTheTeacherWritesMarks()
    {
        static const QStringList writers{QStringLiteral("TCH"), QStringLiteral("MST"), QStringLiteral("SUB")};
        for (const AccessRule &rule : AccessRules::standard().rules()) {
            if (rule.object != QLatin1String("mark") || rule.verb == QLatin1String("see") ||
                rule.verb == QLatin1String("print"))
                continue;
            QVERIFY2(writers.contains(rule.role), qPrintable(rule.role));
            QCOMPARE(rule.needs, QStringLiteral("own, window"));
        }
    }

    void noRuleStandsTwice()
    {
        QStringList seen;
        for (const AccessRule &rule : AccessRules::standard().rules())
            seen.append(QStringList{rule.role, rule.verb, rule.object, rule.field, rule.needs}.join(
                QLatin1Char('|')));
        QCOMPARE(seen.removeDuplicates(), 0);
    }

    void refusesABrokenTable_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not json") << QByteArray("[");
        QTest::newRow("no rules") << QByteArray("{}");
        QTest::newRow("no role") << QByteArray(R"({"rules":[{"verb":"see","object":"mark"}]})");
        QTest::newRow("unknown verb")
            << QByteArray(R"({"rules":[{"role":"TCH","verb":"look","object":"mark"}]})");
        QTest::newRow("unknown need")
            << QByteArray(R"({"rules":[{"role":"TCH","verb":"see","object":"mark","needs":"luck"}]})");
        QTest::newRow("unknown policy") << QByteArray(
            R"({"rules":[{"role":"TCH","verb":"see","object":"mark","needs":"policy a.b=c"}]})");
    }
    void refusesABrokenTable()
    {
        QFETCH(QByteArray, json);
        QCOMPARE_FAULT(AccessRules::fromJson(json), Fault::BadData);
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
