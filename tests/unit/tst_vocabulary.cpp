// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/catalogues.h"
#include "app/wording/lists.h"
#include "app/wording/sentences.h"
#include "tests/support/catalogue.h"
#include "tests/support/support.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace semestr;
using test::CatalogueMessage;

namespace {

const QDate day(2026, 10, 8);

QString joinedBy(const QStringList &parts)
{
    return parts.join(QStringLiteral(" / "));
}

// The five that ship, and a college that has said nothing of words.
Vocabulary vocabularyOf(const QString &preset)
{
    Policy policy;
    const auto shipped = PolicyPreset::shipped(preset).value_or(PolicyPreset());
    for (const PresetValue &value : shipped.values)
        policy.set(value.key, QDate(2026, 9, 1), value.value);
    return Vocabulary::of(policy, day);
}

// Texts where a base word is a term that no regulation renames: the kinds of lessons of the state standard,
// and the placeholders of the console, whose help is read before a file is open.
bool isExcepted(const QString &source)
{
    static const QSet<QString> sources{QStringLiteral("Practical lesson"),
                                       QStringLiteral("Laboratory lesson"), QStringLiteral("Control lesson"),
                                       QStringLiteral("GROUP/DISCIPLINE/DATE[/PERIOD]/STUDENT"),
                                       QStringLiteral("a cell such as GROUP/DISCIPLINE/2026-09-01/STUDENT")};
    return sources.contains(source);
}

// A base word as a word of its own: not «подгруппа», «отмечена», «учебный год».
const QRegularExpression &baseWord(Word word)
{
    static const auto make = [](const char16_t *stem) {
        return QRegularExpression(QString(QStringLiteral("(?<![а-яё])(") + QStringView(stem).toString() +
                                          QStringLiteral(")[а-яё]*")),
                                  QRegularExpression::CaseInsensitiveOption |
                                      QRegularExpression::UseUnicodePropertiesOption);
    };
    static const std::array<QRegularExpression, wordCount> words{
        make(u"заняти"),  make(u"отмет(?=к|ок)"), make(u"групп"),
        make(u"студент"), make(u"куратор"),       make(u"ктп"),
    };
    return words[static_cast<size_t>(word)];
}

} // namespace

class TestVocabulary : public QObject
{
    Q_OBJECT

private:
    QList<CatalogueMessage> m_messages;

    QString said(const char *context, const char *source, int n = -1) const
    {
        return QCoreApplication::translate(context, source, nullptr, n);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_messages = test::messagesOf(QStringLiteral(SEMESTR_SOURCE_DIR "/translations/semestr_ru.ts"));
        QVERIFY(m_messages.size() > 900);
    }

    void everyVariantCanBeRead()
    {
        for (const CatalogueMessage &message : std::as_const(m_messages))
            for (const QString &text : message.translations)
                QVERIFY2(wordingFault(text).isEmpty(), qPrintable(wordingFault(text)));
        QVERIFY(wordingFault(QStringLiteral("Тема ⟦lesson:занятия|урока⟧")).isEmpty());
        for (const char16_t *bad :
             {u"⟦lesson:занятия⟧", u"⟦lesson:а|б|в⟧", u"⟦pair:а|б⟧", u"⟦lesson:а|б", u"а⟧ ⟦lesson:а|б⟧",
              u"⟦lesson:а|⟧", u"⟦lesson:⟦mark:а|б⟧|в⟧", u"⟦learner:а|б⟧", u"⟦⟧"})
            QVERIFY2(!wordingFault(QStringView(bad).toString()).isEmpty(),
                     qPrintable(QStringView(bad).toString()));
    }

    void standsInThePresetsWordsOnly_data()
    {
        QTest::addColumn<QString>("preset");
        for (const QString &code : PolicyPreset::codes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void standsInThePresetsWordsOnly()
    {
        QFETCH(QString, preset);
        const Vocabulary vocabulary = vocabularyOf(preset);
        for (const CatalogueMessage &message : std::as_const(m_messages)) {
            for (const QString &form : message.translations) {
                const QString text = worded(form, vocabulary);
                QVERIFY2(!text.isEmpty(), qPrintable(message.source));
                QVERIFY2(!text.contains(u'⟦') && !text.contains(u'⟧') && !text.contains(u'|'),
                         qPrintable(text));
                for (int i = 0; i < wordCount; ++i) {
                    const bool other = vocabulary.variants[static_cast<size_t>(i)] > 0;
                    const auto &base = baseWord(static_cast<Word>(i));
                    QVERIFY2(!other || !text.contains(base) || isExcepted(message.source), qPrintable(text));
                }
            }
        }
    }

    // Every exception is still a text of the catalogue, and one that needs to be excepted.
    void exceptsNothingInVain()
    {
        int excepted = 0;
        for (const CatalogueMessage &message : std::as_const(m_messages))
            excepted += isExcepted(message.source) ? 1 : 0;
        QCOMPARE(excepted, 5);
    }

    // Every form says its words in the variants that its neighbours have.
    void keepsAllPluralForms()
    {
        for (const CatalogueMessage &message : std::as_const(m_messages)) {
            QCOMPARE(message.translations.size(), message.numerus ? 3 : 1);
            const qsizetype words = message.translations.constFirst().count(u'⟦');
            for (const QString &form : message.translations)
                QVERIFY2(form.count(u'⟦') == words, qPrintable(joinedBy(message.translations)));
        }
    }

    void keepsThePlaceholdersInEveryVariant()
    {
        static const QRegularExpression shape(QStringLiteral("%L?(\\d{1,2}|n)"));
        const auto count = [](const QString &text) { return text.count(shape); };
        for (const QString &preset : PolicyPreset::codes()) {
            const Vocabulary vocabulary = vocabularyOf(preset);
            for (const CatalogueMessage &message : std::as_const(m_messages))
                for (const QString &text : message.translations)
                    QCOMPARE(count(worded(text, vocabulary)), count(message.source));
        }
    }

    void speaksLikeTheRegulation()
    {
        Catalogues language(QStringLiteral("ru"), vocabularyOf(QStringLiteral("kaltay")));
        QCOMPARE(said("Wording", "Lesson topic"), QStringLiteral("Тема урока"));
        QCOMPARE(said("Wording", "The group has been checked"), QStringLiteral("Класс проверен"));
        QCOMPARE(said("Wording", "marks"), QStringLiteral("отметки"));
        QCOMPARE(said("Wording", "new lesson"), QStringLiteral("новый урок"));
        QCOMPARE(said("semestr::FirstRunPage", "%n student(s)", 1), QStringLiteral("1 учащийся"));
        QCOMPARE(said("semestr::FirstRunPage", "%n student(s)", 3), QStringLiteral("3 учащихся"));
        QCOMPARE(said("semestr::FirstRunPage", "%n student(s)", 5), QStringLiteral("5 учащихся"));
        QCOMPARE(said("semestr::FirstRunPage", "%n group(s)", 2), QStringLiteral("2 класса"));
        QCOMPARE(said("Wording", "Marks: %n student(s) have none", 21),
                 QStringLiteral("Отметки: нет у 21 учащегося"));
        QCOMPARE(
            said("Wording", "The entry belongs to a page or group that this account does not keep."),
            QStringLiteral("Запись относится к странице или классу, который эта учётная запись не ведёт."));
        // A term of the state standard.
        QCOMPARE(said("Wording", "Practical lesson"), QStringLiteral("Практическое занятие"));
    }

    void takesTheShortWordForALongForm()
    {
        const Catalogues language(QStringLiteral("ru"), vocabularyOf(QStringLiteral("berezniki")));
        QCOMPARE(said("Wording", "Lesson topic"), QStringLiteral("Тема занятия"));
        QCOMPARE(said("Wording", "the group %1 will be created"), QStringLiteral("группа %1 будет создана"));
        QCOMPARE(said("Wording", "students"), QStringLiteral("обучающиеся"));
        QCOMPARE(said("Wording", "thematic plan"), QStringLiteral("рабочая программа"));
    }

    void speaksTheCataloguesOwnWordsWithoutACollege()
    {
        const Catalogues language(QStringLiteral("ru"));
        QCOMPARE(said("Wording", "Lesson topic"), QStringLiteral("Тема занятия"));
        QCOMPARE(said("Wording", "students"), QStringLiteral("студенты"));
        QCOMPARE(said("Wording", "marks"), QStringLiteral("отметки"));
        QCOMPARE(roleName(QStringLiteral("CUR")), QStringLiteral("Куратор"));
    }

    void namesRolesByTheRegulation()
    {
        const Catalogues language(QStringLiteral("ru"), vocabularyOf(QStringLiteral("kaltay")));
        QCOMPARE(roleName(QStringLiteral("CUR")), QStringLiteral("Классный руководитель"));
        QCOMPARE(roleName(QStringLiteral("TCH")), QStringLiteral("Учитель-предметник"));
        // The regulation gives no title, so the word of the catalogue stands, in the regulation's variant.
        QCOMPARE(roleName(QStringLiteral("STU")), QStringLiteral("Учащийся"));
        QCOMPARE(roleName(QStringLiteral("COOK")), QStringLiteral("COOK"));
    }

    void namesThePlanByTheRegulation_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("name");
        const auto calendar = QStringLiteral("Календарно-тематическое планирование");
        QTest::newRow("kasli") << "kasli" << calendar;
        QTest::newRow("egoryevsk") << "egoryevsk" << calendar;
        QTest::newRow("angarsk") << "angarsk" << QStringLiteral("Рабочая программа");
        QTest::newRow("berezniki") << "berezniki" << QStringLiteral("Рабочая программа");
        QTest::newRow("kaltay") << "kaltay" << QStringLiteral("Поурочное планирование");
    }
    void namesThePlanByTheRegulation()
    {
        QFETCH(QString, preset);
        QFETCH(QString, name);
        const Catalogues language(QStringLiteral("ru"), vocabularyOf(preset));
        QCOMPARE(planName(), name);
        QCOMPARE(listName(ListKind::Plan), name);
    }

    void leavesEnglishAsItIs()
    {
        Catalogues language(QStringLiteral("en"), vocabularyOf(QStringLiteral("kaltay")));
        QCOMPARE(roleName(QStringLiteral("CUR")), QStringLiteral("Curator"));
        QCOMPARE(said("Wording", "Lesson topic"), QStringLiteral("Lesson topic"));
        QVERIFY(!language.setVocabulary(vocabularyOf(QStringLiteral("kasli"))));
    }

    void changesAtOnce()
    {
        Catalogues language(QStringLiteral("ru"));
        QVERIFY(language.setVocabulary(vocabularyOf(QStringLiteral("egoryevsk"))));
        QCOMPARE(said("Wording", "marks"), QStringLiteral("оценки"));
        QCOMPARE(said("Wording", "Lesson topic"), QStringLiteral("Тема урока"));
        QVERIFY(!language.setVocabulary(vocabularyOf(QStringLiteral("egoryevsk"))));
        QVERIFY(language.setVocabulary({}));
        QCOMPARE(said("Wording", "marks"), QStringLiteral("отметки"));
    }

    void takesWhatIsInForceOnTheDay()
    {
        Policy policy;
        policy.set(QStringLiteral("words.lesson"), QDate(2026, 9, 1), QStringLiteral("урок"));
        policy.set(QStringLiteral("words.lesson"), QDate(2027, 1, 11), QStringLiteral("учебное занятие"));
        QCOMPARE(Vocabulary::of(policy, QDate(2027, 1, 10)).variant(Word::Lesson), 1);
        QCOMPARE(Vocabulary::of(policy, QDate(2027, 1, 11)).variant(Word::Lesson), 0);
    }

    // What a text costs: with no variant, with one, and through Qt's own translator.
    void costOfAText_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<bool>("ours");
        QTest::newRow("plain, Qt") << QByteArray("Teacher") << false;
        QTest::newRow("plain, ours") << QByteArray("Teacher") << true;
        QTest::newRow("variants, Qt") << QByteArray("Lesson topic") << false;
        QTest::newRow("variants, ours") << QByteArray("Lesson topic") << true;
    }
    void costOfAText()
    {
        QFETCH(QByteArray, source);
        QFETCH(bool, ours);
        const Catalogues language(ours ? QStringLiteral("ru") : QStringLiteral("en"),
                                  vocabularyOf(QStringLiteral("kaltay")));
        QTranslator plain;
        QVERIFY(plain.load(QStringLiteral("semestr_ru"), QStringLiteral(":/i18n")));
        if (!ours)
            QCoreApplication::installTranslator(&plain);
        QString text;
        QBENCHMARK
        {
            text = said("Wording", source.constData());
        }
        QVERIFY(!text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
