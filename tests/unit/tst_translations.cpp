// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/catalogues.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace semestr;

namespace {

struct Message
{
    bool numerus = false;
    QString source;
    QStringList translations; // one, or a form per number
};

QList<Message> messagesOf(const QString &file)
{
    QFile device(file);
    QList<Message> messages;
    if (!device.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&device);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.append(Message{xml.attributes().hasAttribute(QLatin1String("numerus")), {}, {}});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform"))
            messages.last().translations.append(xml.readElementText());
        else if (xml.name() == QLatin1String("translation") && !messages.constLast().numerus)
            messages.last().translations.append(xml.readElementText());
    }
    return messages;
}

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
        const QList<Message> messages = messagesOf(file);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
            for (const QString &translation : message.translations)
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                         qPrintable(QString(message.source + QStringLiteral(" ≠ ") + translation)));
        }
    }

    void stacksOneMoreCatalogue()
    {
        Catalogues language(QStringLiteral("ru"));
        QCOMPARE(QCoreApplication::translate("Wording", "Teacher"), QStringLiteral("Преподаватель"));
        QVERIFY(!language.overlay(QStringLiteral(":/i18n/no_such.qm")));
        QVERIFY(language.overlay(QStringLiteral(":/i18n/semestr_en.qm")));
        QCOMPARE(QCoreApplication::translate("Wording", "Teacher"), QStringLiteral("Преподаватель"));
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
