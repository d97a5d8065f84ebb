// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/kinds.h"
#include "app/wording/catalogues.h"
#include "app/wording/sentences.h"
#include "tests/support/support.h"

using namespace semestr;

namespace {

// Which arguments the sentence of a fault must repeat (foundation/error.h names them).
QStringList keysOf(Fault fault)
{
    static const QHash<Fault, const char *> keys{
        {Fault::NotFound, "what"},
        {Fault::Ambiguous, "what candidates"},
        {Fault::Duplicate, "what"},
        {Fault::ValueRefused, "value allowed"},
        {Fault::Locked, "clause"},
        {Fault::NotEnrolled, "student day"},
        {Fault::SecondMarkRefused, "discipline"},
        {Fault::OtherWorkMarked, "student value"},
        {Fault::AccountBlocked, "login"},
        {Fault::PasswordTooShort, "least"},
        {Fault::WrongPassword, "left"},
        {Fault::EmptyField, "field"},
        {Fault::BadDate, "value"},
        {Fault::UndoOvertaken, "what"},
        {Fault::RowsRejected, "count"},
        {Fault::FileFormat, "file expected"},
        {Fault::FileEncoding, "file"},
        {Fault::FileTooLarge, "file limit"},
        {Fault::FileLimit, "file sheet row column limit"},
        {Fault::FileEmpty, "file"},
        {Fault::ColumnMissing, "file sheet column"},
        {Fault::NewerDatabase, "file version"},
        {Fault::NotADatabase, "file"},
        {Fault::MigrationFailed, "file version detail"},
        {Fault::DatabaseDamaged, "file detail"},
        {Fault::ChainBroken, "opNo"},
        {Fault::FileExists, "file"},
        {Fault::UnknownPolicy, "key"},
        {Fault::BadPolicyValue, "key value"},
        {Fault::BadData, "detail"},
        {Fault::FileDamaged, "file detail sheet row"},
        {Fault::FileOldFormat, "file"},
        {Fault::FileProtected, "file"},
        {Fault::FileUnreadable, "file detail"},
        {Fault::FileUnwritable, "file detail"},
        {Fault::DiskFull, "file"},
        {Fault::DatabaseBusy, "file"},
        {Fault::DatabaseFailed, "detail"},
        {Fault::UnknownName, "file line name"},
        {Fault::BadElement, "file line element value"},
    };
    return QString::fromLatin1(keys.value(fault, "")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// Arguments that can be found again in a sentence.
QVariantMap argumentsOf(Fault fault)
{
    static const QSet<QString> numbers{
        QStringLiteral("least"),   QStringLiteral("left"), QStringLiteral("count"), QStringLiteral("row"),
        QStringLiteral("version"), QStringLiteral("opNo"), QStringLiteral("line")};
    QVariantMap args;
    int next = 71;
    for (const QString &key : keysOf(fault))
        args.insert(key,
                    numbers.contains(key) ? QVariant(next++) : QVariant(QString(QStringLiteral("Щ") + key)));
    if (fault == Fault::Locked)
        args.insert(QStringLiteral("reason"), static_cast<int>(LockReason::WindowOver));
    return args;
}

bool hasRussian(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

// The text that both languages give; the second is English.
template <class Make> std::pair<QString, QString> inBoth(Make make)
{
    QString russian, english;
    {
        const Catalogues language(QStringLiteral("ru"));
        russian = make();
    }
    {
        const Catalogues language(QStringLiteral("en"));
        english = make();
    }
    return {russian, english};
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private:
    CollegeTime m_time{QTimeZone("Asia/Yekaterinburg")};
    QDate m_day{2026, 10, 8};
    qint64 m_now = m_time.ms(QDate(2026, 10, 8), QTime(11, 52));

    void verifyWords(const QString &code, const QString &russian, const QString &english)
    {
        QVERIFY2(!russian.isEmpty() && !english.isEmpty(), qPrintable(code));
        QVERIFY2(hasRussian(russian), qPrintable(QString(code + QStringLiteral(": ") + russian)));
        QVERIFY2(!hasRussian(english), qPrintable(QString(code + QStringLiteral(": ") + english)));
        QVERIFY2(russian != code && english != code, qPrintable(code));
        QVERIFY2(!russian.contains(QLatin1Char('%')) && !english.contains(QLatin1Char('%')),
                 qPrintable(code));
    }

private Q_SLOTS:
    void everyFaultHasASentenceInBothLanguages()
    {
        for (int i = 0; i <= static_cast<int>(Fault::Cancelled); ++i) {
            const auto fault = static_cast<Fault>(i);
            const QString name = QString::fromLatin1(faultName(fault));
            const auto [russian, english] = inBoth([fault] { return sentence(Error(fault)); });
            verifyWords(name, russian, english);
            QVERIFY2(!english.contains(name), qPrintable(name));
        }
    }

    void everyFaultRepeatsItsArguments()
    {
        for (int i = 0; i <= static_cast<int>(Fault::Cancelled); ++i) {
            const Error error(static_cast<Fault>(i), argumentsOf(static_cast<Fault>(i)));
            const auto [russian, english] = inBoth([&error] { return sentence(error); });
            for (const QString &key : keysOf(error.fault)) {
                const QString value = error.args.value(key).toString();
                QVERIFY2(russian.contains(value),
                         qPrintable(QString(value + QStringLiteral(" in ") + russian)));
                QVERIFY2(english.contains(value),
                         qPrintable(QString(value + QStringLiteral(" in ") + english)));
            }
        }
    }

    void namesTheFileWithoutItsFolders()
    {
        const Catalogues language;
        const Error error(Fault::DiskFull,
                          {{QStringLiteral("file"), QStringLiteral("/home/u/журнал.semestr")}});
        QCOMPARE(
            sentence(error),
            QStringLiteral("На диске нет места для файла «журнал.semestr». Освободите место и повторите."));
    }

    void saysWhichActIsForbidden()
    {
        const Catalogues language;
        QCOMPARE(
            sentence(Error(Fault::Forbidden, {{QStringLiteral("verb"), QStringLiteral("edit")},
                                              {QStringLiteral("object"), QStringLiteral("mark")}})),
            QStringLiteral("Вашей роли это не разрешено: изменение, отметки. Обратитесь к администратору."));
    }

    void countsInRussian_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("start");
        QTest::newRow("1") << 1 << QStringLiteral("Отклонена 1 строка,");
        QTest::newRow("2") << 2 << QStringLiteral("Отклонены 2 строки,");
        QTest::newRow("5") << 5 << QStringLiteral("Отклонено 5 строк,");
        QTest::newRow("11") << 11 << QStringLiteral("Отклонено 11 строк,");
        QTest::newRow("21") << 21 << QStringLiteral("Отклонена 21 строка,");
    }
    void countsInRussian()
    {
        QFETCH(int, count);
        QFETCH(QString, start);
        const Catalogues language;
        const QString text = sentence(Error(Fault::RowsRejected, {{QStringLiteral("count"), count}}));
        QVERIFY2(text.startsWith(start), qPrintable(text));
    }

    void countsInEnglish()
    {
        const Catalogues language(QStringLiteral("en"));
        const Error one(Fault::RowsRejected, {{QStringLiteral("count"), 1}});
        const Error two(Fault::RowsRejected, {{QStringLiteral("count"), 2}});
        QVERIFY(sentence(one).startsWith(QStringLiteral("1 row was rejected")));
        QVERIFY(sentence(two).startsWith(QStringLiteral("2 rows were rejected")));
    }

    void everyLockSaysWhy()
    {
        QSet<QString> seen;
        for (int i = 1; i <= static_cast<int>(LockReason::YearOver); ++i) {
            LockVerdict verdict;
            verdict.reason = static_cast<LockReason>(i);
            verdict.outcome =
                verdict.reason == LockReason::EntryLate ? LockOutcome::Late : LockOutcome::Refuse;
            verdict.since = m_now;
            verdict.lateDays = 2;
            const auto [russian, english] = inBoth([&] { return lockSentence(verdict, m_time); });
            verifyWords(QString::number(i), russian, english);
            seen.insert(russian);
            if (verdict.reason != LockReason::CorrectionForbidden)
                QVERIFY2(russian.contains(QStringLiteral("8 октября")), qPrintable(russian));
        }
        QCOMPARE(seen.size(), static_cast<int>(LockReason::YearOver));
    }

    void saysHowLateAnEntryIs()
    {
        const Catalogues language;
        LockVerdict verdict{LockReason::EntryLate, LockOutcome::Late, m_now, QStringLiteral("F-04"), 21};
        QCOMPARE(lockSentence(verdict, m_time),
                 QStringLiteral("Срок записи был 8 октября. Опоздание 21 день."));
        QCOMPARE(lockSentence(LockVerdict{}, m_time), QString());
    }

    void takesTheDayOfALockInTheCollegesZone()
    {
        const Catalogues language;
        LockVerdict verdict;
        verdict.reason = LockReason::WindowOver;
        verdict.outcome = LockOutcome::Refuse;
        verdict.since = m_time.ms(QDate(2026, 10, 8), QTime(0, 30)); // still 7 October in UTC
        QVERIFY(lockSentence(verdict, m_time).startsWith(QStringLiteral("Закрыто 8 октября.")));
    }

    void everyVerdictSaysWhatWillHappen()
    {
        QSet<QString> seen;
        for (int i = 1; i <= static_cast<int>(RowReason::BrokenCell); ++i) {
            RowVerdict verdict;
            verdict.state = RowState::Rejected;
            verdict.reason = static_cast<RowReason>(i);
            const auto [russian, english] = inBoth([&verdict] { return verdictSentence(verdict); });
            verifyWords(QString::number(i), russian, english);
            QVERIFY(russian.startsWith(QStringLiteral("отклонена: ")));
            seen.insert(russian);
        }
        QCOMPARE(seen.size(), static_cast<int>(RowReason::BrokenCell));
        for (int i = 0; i <= static_cast<int>(RowState::Rejected); ++i) {
            RowVerdict verdict;
            verdict.state = static_cast<RowState>(i);
            const auto [russian, english] = inBoth([&verdict] { return verdictSentence(verdict); });
            verifyWords(QString::number(i), russian, english);
        }
    }

    void verdictNamesTheGuilty()
    {
        const Catalogues language;
        RowVerdict verdict;
        verdict.state = RowState::Rejected;
        verdict.reason = RowReason::RecordBookTaken;
        verdict.other = 16;
        verdict.detail = QStringLiteral("Кузнецова");
        QCOMPARE(verdictSentence(verdict), QStringLiteral("отклонена: номер уже в строке 16 (Кузнецова)"));
        verdict.state = RowState::Look;
        verdict.reason = RowReason::GroupUnderstood;
        verdict.detail = QStringLiteral("ИСП 31");
        verdict.student.group = QStringLiteral("ИСП-31");
        QCOMPARE(verdictSentence(verdict), QStringLiteral("группа «ИСП 31» понята как ИСП-31"));
    }

    void everyFindingSaysUntilWhen()
    {
        for (int i = 0; i <= static_cast<int>(FindingRule::PlanMissing); ++i) {
            for (const FindingState state : {FindingState::Closed, FindingState::Due, FindingState::Late}) {
                Finding finding;
                finding.rule = static_cast<FindingRule>(i);
                finding.state = state;
                finding.dueAt = m_time.ms(m_day, QTime(18, 0));
                const auto [russian, english] =
                    inBoth([&] { return findingSentence(finding, m_now, m_time); });
                verifyWords(QString::number(i), russian, english);
                if (state != FindingState::Closed)
                    QVERIFY2(russian.contains(QStringLiteral("сегодня 18:00")), qPrintable(russian));
            }
        }
    }

    void findingsReadAsInTheJournal()
    {
        const Catalogues language;
        Finding finding;
        finding.dueAt = m_time.endOfDay(m_day.addDays(1));
        finding.rule = FindingRule::MarksDue;
        finding.count = 21;
        QCOMPARE(findingSentence(finding, m_now, m_time),
                 QStringLiteral("Отметки: нет у 21 студента, до завтра"));
        finding.rule = FindingRule::TopicMissing;
        finding.state = FindingState::Late;
        finding.dueAt = m_time.endOfDay(m_day.addDays(-2));
        QCOMPARE(findingSentence(finding, m_now, m_time),
                 QStringLiteral("Тема занятия: срок был 6 октября, опоздание 2 дня"));
        finding.rule = FindingRule::AttendanceUnchecked;
        finding.state = FindingState::Closed;
        finding.count = 2;
        finding.doneAt = m_now;
        QCOMPARE(findingSentence(finding, m_now, m_time),
                 QStringLiteral("Перекличка отмечена, нет 2 (8 октября, 11:52)"));
    }

    void undoIsNamed()
    {
        const Catalogues language;
        UndoLabel label{7,
                        QStringLiteral("putMark"),
                        1,
                        QStringLiteral("5"),
                        PersonName::parse(QStringLiteral("Зайцев Егор Павлович")),
                        m_day};
        QCOMPARE(undoSentence(label), QStringLiteral("5 → Зайцев, 8 окт."));
        label.text.clear();
        QCOMPARE(undoSentence(label), QStringLiteral("очищено → Зайцев, 8 окт."));
        label.verb = QStringLiteral("rollCall");
        label.cells = 22;
        QCOMPARE(undoSentence(label), QStringLiteral("перекличка, 22 ячейки"));
        QCOMPARE(undoSentence(UndoLabel{}), QString());
    }

    void historySaysWhatWas()
    {
        const Catalogues language;
        HistoryLine line;
        line.at = m_now;
        line.author = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
        line.field = QStringLiteral("value");
        line.before = QStringLiteral("4");
        line.after = QStringLiteral("5");
        const QString text = historySentence(line, m_time);
        QVERIFY2(text.startsWith(QStringLiteral("5 вместо 4, 8 октября, 11:52, Ковалёва С.")),
                 qPrintable(text));
        line.after.clear();
        line.author = {};
        QCOMPARE(historySentence(line, m_time),
                 QStringLiteral("очищено, было 4, 8 октября, 11:52, программа"));
        line.field = QStringLiteral("status");
        line.after = QStringLiteral("ill");
        line.before.clear();
        QVERIFY(historySentence(line, m_time).startsWith(QStringLiteral("болел")));
    }

    void everyKindAndRoleHasAWord()
    {
        for (const QString &code : lessonKinds()) {
            const auto [russian, english] = inBoth([&code] { return lessonKindName(code); });
            verifyWords(code, russian, english);
            const auto [shortRussian, shortEnglish] = inBoth([&code] { return lessonKindShort(code); });
            verifyWords(code, shortRussian, shortEnglish);
            QVERIFY2(shortRussian.size() <= 3, qPrintable(shortRussian));
        }
        for (const QString &code : workKinds()) {
            const auto [russian, english] = inBoth([&code] { return workKindName(code); });
            verifyWords(code, russian, english);
            const auto [shortRussian, shortEnglish] = inBoth([&code] { return workKindShort(code); });
            verifyWords(code, shortRussian, shortEnglish);
            QVERIFY2(shortRussian.size() <= 3, qPrintable(shortRussian));
        }
        const auto roles =
            QStringLiteral("DIR DEP HEAD ADM VADM DISP HR SEC CUR TCH SUB MST SOC PSY SPEC STU PAR "
                           "DEL INS ARC");
        for (const QString &role : roles.split(QLatin1Char(' '))) {
            const auto [russian, english] = inBoth([&role] { return roleName(role); });
            verifyWords(role, russian, english);
        }
    }

    void unknownCodesStay()
    {
        const Catalogues language;
        QCOMPARE(lessonKindName(QStringLiteral("excursion")), QStringLiteral("excursion"));
        QCOMPARE(roleName(QStringLiteral("COOK")), QStringLiteral("COOK"));
    }

    void datesAreRussian()
    {
        const Catalogues language;
        QCOMPARE(dayMonth(m_day), QStringLiteral("8 октября"));
        QCOMPARE(dayMonthShort(m_day), QStringLiteral("8 окт."));
        QCOMPARE(weekdayShort(m_day), QStringLiteral("чт"));
        QCOMPARE(clockTime(m_now, m_time), QStringLiteral("11:52"));
    }

    void datesAreEnglish()
    {
        const Catalogues language(QStringLiteral("en"));
        QCOMPARE(dayMonth(m_day), QStringLiteral("8 October"));
        QCOMPARE(weekdayShort(m_day), QStringLiteral("Thu"));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
