// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/catalogues.h"
#include "tests/support/catalogue.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace semestr;

namespace {

// «%1», «%L2», «%n» of a text in a fixed order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("%L?(\\d{1,2}|n)"));
    QStringList found;
    for (auto it = shape.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

// The catalogues themselves; that they are complete is the test «translations»
// (cmake/CheckTranslations.cmake).
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThePlaceholders_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ru") << QStringLiteral(SEMESTR_SOURCE_DIR "/translations/semestr_ru.ts");
        QTest::newRow("en") << QStringLiteral(SEMESTR_SOURCE_DIR "/translations/semestr_en.ts");
    }
    void keepsThePlaceholders()
    {
        QFETCH(QString, file);
        const QList<test::CatalogueMessage> messages = test::messagesOf(file);
        QVERIFY(!messages.isEmpty());
        for (const test::CatalogueMessage &message : messages) {
            QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
            for (const QString &variants : message.translations) {
                const QString translation = worded(variants, {});
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                         qPrintable(QString(message.source + QStringLiteral(" ≠ ") + translation)));
            }
        }
    }

    void leavesNothingBehind()
    {
        const QLocale before;
        {
            const Catalogues language(QStringLiteral("ru"));
            QCOMPARE(QLocale(), QLocale(QLocale::Russian, QLocale::Russia));
        }
        QCOMPARE(QLocale(), before);
        QCOMPARE(QCoreApplication::translate("Wording", "Teacher"), QStringLiteral("Teacher"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
