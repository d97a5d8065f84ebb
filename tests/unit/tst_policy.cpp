// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/policy/policy.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace semestr;

namespace {

QByteArray presetWith(const QByteArray &values)
{
    return R"({"code":"own","title":"Своё","values":[)" + values + "]}";
}

QByteArray registryWith(const QByteArray &key)
{
    return R"({"keys":[)" + key + "]}";
}

Policy policyOf(const QString &code)
{
    Policy policy;
    const auto preset = PolicyPreset::shipped(code);
    for (const PresetValue &value : preset->values)
        policy.set(value.key, QDate(2026, 9, 1), value.value);
    return policy;
}

} // namespace

// The regulation as data: the registry, the five presets, the value of a day.
class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsComplete()
    {
        const auto &keys = PolicyRegistry::standard().keys();
        QVERIFY2(keys.size() >= 150, QByteArray::number(keys.size()).constData());
        for (const PolicyKey &key : keys) {
            QVERIFY2(key.key.contains(QLatin1Char('.')) || key.key == QLatin1String("staff_cards"),
                     qPrintable(key.key));
            QVERIFY2(!key.row.isEmpty() && !key.changedBy.isEmpty(), qPrintable(key.key));
            QVERIFY2((key.type == PolicyType::Choice) == !key.options.isEmpty(), qPrintable(key.key));
            QVERIFY_RESULT(PolicyRegistry::standard().check(key.key, key.fallback));
        }
    }

    void noKeyIsNamedLikeATerm()
    {
        for (const PolicyKey &key : PolicyRegistry::standard().keys())
            QVERIFY2(!key.key.startsWith(QLatin1String("terms.")) &&
                         !key.key.startsWith(QLatin1String("marks.term_")),
                     qPrintable(key.key));
    }

    void refusesAnUnknownKey()
    {
        const auto done =
            PolicyRegistry::standard().check(QStringLiteral("marks.colour"), QStringLiteral("red"));
        QCOMPARE_FAULT(done, Fault::UnknownPolicy);
        QCOMPARE(done.error().args.value(QStringLiteral("key")).toString(), QStringLiteral("marks.colour"));
    }

    void checksTheType_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const char *key, const QJsonValue &value, bool good) {
            QTest::newRow(name) << QString::fromLatin1(key) << value << good;
        };
        row("text", "absence.symbol", QStringLiteral("Н"), true);
        row("text as number", "absence.symbol", 5, false);
        row("words", "marks.current", QJsonArray{QStringLiteral("5")}, true);
        row("words as text", "marks.current", QStringLiteral("5"), false);
        row("words of numbers", "marks.current", QJsonArray{5}, false);
        row("flag", "marks.lateness", true, true);
        row("flag as text", "marks.lateness", QStringLiteral("on"), false);
        row("whole", "marks.edit_window_days", 21, true);
        row("whole broken", "marks.edit_window_days", 2.5, false);
        row("whole below zero", "marks.edit_window_days", -1, false);
        row("whole as text", "marks.edit_window_days", QStringLiteral("21"), false);
        row("choice", "marks.correction", QStringLiteral("forbidden"), true);
        row("choice unknown", "marks.correction", QStringLiteral("never"), false);
        row("clock", "journal.entry_deadline_time", QStringLiteral("16:00"), true);
        row("clock none", "journal.entry_deadline_time", QJsonValue(QJsonValue::Null), true);
        row("clock broken", "journal.entry_deadline_time", QStringLiteral("25:00"), false);
        row("days", "deadline.ktp", QJsonArray{QStringLiteral("09-10"), QStringLiteral("12-01")}, true);
        row("days broken", "deadline.ktp", QJsonArray{QStringLiteral("13-01")}, false);
        row("days as text", "deadline.ktp", QStringLiteral("09-10"), false);
        row("leap day", "deadline.ktp", QJsonArray{QStringLiteral("02-29")}, true);
        row("table", "marks.due_by_work", QJsonObject{}, true);
        row("table as list", "marks.due_by_work", QJsonArray{}, false);
    }
    void checksTheType()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(bool, good);
        const Done done = PolicyRegistry::standard().check(key, value);
        QCOMPARE(done.has_value(), good);
        if (!good) {
            QCOMPARE_FAULT(done, Fault::BadPolicyValue);
            QCOMPARE(done.error().args.value(QStringLiteral("key")).toString(), key);
        }
    }

    void refusesABrokenRegistry_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("fault");
        const QByteArray good = R"({"key":"a.b","type":"flag","fallback":true})";
        QTest::newRow("not json") << QByteArray("{") << int(Fault::BadData);
        QTest::newRow("a list") << QByteArray("[]") << int(Fault::BadData);
        QTest::newRow("no name") << registryWith(R"({"type":"flag","fallback":true})") << int(Fault::BadData);
        QTest::newRow("unknown type")
            << registryWith(R"({"key":"a.b","type":"colour"})") << int(Fault::BadData);
        QTest::newRow("bad fallback")
            << registryWith(R"({"key":"a.b","type":"flag","fallback":1})") << int(Fault::BadPolicyValue);
        QTest::newRow("twice") << registryWith(good + "," + good) << int(Fault::BadData);
    }
    void refusesABrokenRegistry()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, fault);
        QCOMPARE_FAULT(PolicyRegistry::fromJson(json), Fault(fault));
    }

    void fivePresetsShip()
    {
        QCOMPARE(PolicyPreset::codes().size(), 5);
        QCOMPARE(PolicyPreset::codes().first(), QStringLiteral("kasli"));
        for (const QString &code : PolicyPreset::codes()) {
            const auto preset = PolicyPreset::shipped(code);
            QVERIFY_RESULT(preset);
            QCOMPARE(preset->code, code);
            QVERIFY2(!preset->title.isEmpty() && !preset->summary.isEmpty() && !preset->regulation.isEmpty(),
                     qPrintable(code));
            QVERIFY2(preset->values.size() >= 90, qPrintable(code));
        }
        QCOMPARE_FAULT(PolicyPreset::shipped(QStringLiteral("../registry")), Fault::NotFound);
    }

    void everyPresetSetsTheSameKeys()
    {
        const auto keysOf = [](const QString &code) {
            QStringList keys;
            const auto preset = PolicyPreset::shipped(code);
            for (const PresetValue &value : preset->values)
                keys.append(value.key);
            keys.sort();
            return keys;
        };
        for (const QString &code : PolicyPreset::codes())
            QCOMPARE(keysOf(code), keysOf(PolicyPreset::codes().first()));
    }

    void aDocumentValueNamesItsClause()
    {
        for (const QString &code : PolicyPreset::codes()) {
            const auto preset = PolicyPreset::shipped(code);
            for (const PresetValue &value : preset->values)
                QCOMPARE(value.clause.isEmpty(), value.source != PolicySource::Document);
        }
    }

    void refusesABrokenPreset_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("fault");
        const QByteArray good = R"({"key":"marks.lateness","value":true,"source":"ours"})";
        QTest::newRow("no code") << QByteArray(R"({"title":"Своё"})") << int(Fault::BadData);
        QTest::newRow("unknown key") << presetWith(R"({"key":"marks.colour","value":1,"source":"ours"})")
                                     << int(Fault::UnknownPolicy);
        QTest::newRow("bad value") << presetWith(R"({"key":"marks.lateness","value":1,"source":"ours"})")
                                   << int(Fault::BadPolicyValue);
        QTest::newRow("no source") << presetWith(R"({"key":"marks.lateness","value":true})")
                                   << int(Fault::BadData);
        QTest::newRow("no clause") << presetWith(
                                          R"({"key":"marks.lateness","value":true,"source":"document"})")
                                   << int(Fault::BadData);
        QTest::newRow("twice") << presetWith(good + "," + good) << int(Fault::BadData);
    }
    void refusesABrokenPreset()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, fault);
        QCOMPARE_FAULT(PolicyPreset::fromJson(json), Fault(fault));
    }

    void presetsSayWhatTheirDocumentsSay()
    {
        const QDate day(2026, 10, 8);
        const auto says = [&](const char *code, const char *key) {
            return policyOf(QString::fromLatin1(code)).value(QString::fromLatin1(key), day);
        };
        QCOMPARE(says("berezniki", "marks.edit_window_days").toInt(), 21);
        QCOMPARE(says("kaltay", "marks.correction").toString(), QStringLiteral("forbidden"));
        QCOMPARE(says("kaltay", "journal.entry_deadline_time").toString(), QStringLiteral("16:00"));
        QCOMPARE(says("angarsk", "absence.symbol").toString(), QStringLiteral("Н"));
        QCOMPARE(says("egoryevsk", "marks.current").toArray().size(), 7);
        QCOMPARE(says("kasli", "deadline.ktp").toArray().at(1).toString(), QStringLiteral("12-01"));
    }

    void theLastValueOnOrBeforeTheDayStands()
    {
        const QString key = QStringLiteral("absence.symbol");
        Policy policy;
        QCOMPARE(policy.text(key, QDate(2026, 9, 1)), QStringLiteral("н"));
        policy.set(key, QDate(2026, 10, 1), QStringLiteral("Н"));
        policy.set(key, QDate(2026, 9, 10), QStringLiteral("нб"));
        QCOMPARE(policy.text(key, QDate(2026, 9, 9)), QStringLiteral("н"));
        QCOMPARE(policy.text(key, QDate(2026, 9, 10)), QStringLiteral("нб"));
        QCOMPARE(policy.text(key, QDate(2026, 9, 30)), QStringLiteral("нб"));
        QCOMPARE(policy.text(key, QDate(2026, 10, 1)), QStringLiteral("Н"));
        policy.set(key, QDate(2026, 10, 1), QStringLiteral("o"));
        QCOMPARE(policy.text(key, QDate(2027, 1, 1)), QStringLiteral("o"));
    }

    void anUnknownKeyHasNoValue()
    {
        QVERIFY(Policy().value(QStringLiteral("marks.colour"), QDate(2026, 9, 1)).isUndefined());
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
