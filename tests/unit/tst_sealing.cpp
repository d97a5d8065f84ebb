// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace semestr;

// The canonical byte form against vectors that other tools made: another implementation must meet the same
// bytes.
class TestSealing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meetsTheVectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        QFile file(QStringLiteral(SEMESTR_TEST_DATA "/sealing.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors =
            QJsonDocument::fromJson(file.readAll())[QLatin1String("vectors")].toArray();
        QCOMPARE(vectors.size(), 3);
        for (const QJsonValue &vector : vectors)
            QTest::newRow(qPrintable(vector[QLatin1String("title")].toString())) << vector.toObject();
    }
    void meetsTheVectors()
    {
        QFETCH(QJsonObject, vector);
        const auto hex = [&vector](const char *name) {
            return QByteArray::fromHex(vector.value(QLatin1String(name)).toString().toLatin1());
        };
        QList<std::optional<QByteArray>> fields;
        for (const char *name : {"version", "op_no", "tx", "at", "person", "object", "key", "base_rev",
                                 "patch", "reason", "verb", "undoes"}) {
            const QJsonValue value = vector.value(QLatin1String("fields"))[QLatin1String(name)];
            QVERIFY(!value.isUndefined());
            fields.append(value.isNull() ? std::nullopt
                                         : std::optional<QByteArray>(value.toString().toUtf8()));
        }
        const QByteArray canonical = canonicalChange(fields);
        QCOMPARE(canonical.toHex(), hex("canonical").toHex());
        const QByteArray digest = changeDigest(hex("salt"), canonical);
        QCOMPARE(digest.toHex(), hex("digest").toHex());
        QCOMPARE(changeHash(hex("previous"), digest).toHex(), hex("hash").toHex());
    }

    void noTwoFieldListsShareTheirBytes()
    {
        const QByteArray one = canonicalChange({QByteArray("ab"), QByteArray("c")});
        QVERIFY(one != canonicalChange({QByteArray("a"), QByteArray("bc")}));
        QVERIFY(canonicalChange({QByteArray()}) != canonicalChange({std::nullopt}));
    }
};

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
