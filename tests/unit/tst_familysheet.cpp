// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/familysheetform.h"
#include "tests/support/pdfwords.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace semestr;
using semestr::test::PdfWord;
using semestr::test::wordsOf;

namespace {

constexpr double pointsInMm = 72 / 25.4;
// Columns of the table, millimetres from the paper's left edge (resources/forms/parent-week.json).
constexpr double dateFrom = 76.1, dateTo = 92.7, markFrom = 170.1, markTo = 186.7;

FamilySheet lebedev()
{
    const auto day = [](int d, int m = 9) { return QDate(2026, m, d); };
    const QString mdk1 = QStringLiteral("МДК.01.01 Разработка программных модулей");
    const QString mdk2 = QStringLiteral("МДК.01.02 Поддержка и тестирование программных модулей");
    const QString it = QStringLiteral("ОП.03 Информационные технологии");
    const QString math = QStringLiteral("ЕН.01 Элементы высшей математики");
    const QString english = QStringLiteral("ОГСЭ.03 Иностранный язык в профессиональной деятельности");
    const QString sport = QStringLiteral("Физическая культура");
    FamilySheet sheet;
    sheet.student = PersonId::fromText(QStringLiteral("00000000-0000-7000-8000-000000000015"));
    sheet.name = {QStringLiteral("Лебедев"), QStringLiteral("Семён"), QStringLiteral("Антонович")};
    sheet.recordBookNo = QStringLiteral("24-0331");
    sheet.number = 15;
    sheet.marks = {
        {mdk1, day(1, 10), 3, {}, QStringLiteral("laboratory"), QStringLiteral("3"), {}, QStringLiteral("н")},
        {mdk2,
         day(30),
         2,
         {},
         QStringLiteral("practice"),
         QStringLiteral("4"),
         QStringLiteral("Модульные тесты"),
         QStringLiteral("4")},
        {it,
         day(28),
         1,
         QStringLiteral("Тест «Архитектура ПК», 15 вопросов"),
         {},
         {},
         {},
         QStringLiteral("3")},
        {it,
         day(2, 10),
         1,
         QStringLiteral("Электронные таблицы"),
         QStringLiteral("practice"),
         {},
         {},
         QStringLiteral("4")},
        {math,
         day(30),
         3,
         QStringLiteral("Пределы"),
         QStringLiteral("independent"),
         {},
         {},
         QStringLiteral("2")},
        {english, day(29), 2, QStringLiteral("Чтение: Software life cycle"), {}, {}, {}, QStringLiteral("4")},
        {sport, day(2, 10), 2, QStringLiteral("Бег 1000 м, норматив"), {}, {}, {}, QStringLiteral("4/5")},
    };
    sheet.averages = {{mdk1, 10.0 / 3}, {mdk2, 3.8},    {it, 11.0 / 3},
                      {math, 2.75},     {english, 4.2}, {sport, std::nullopt}};
    sheet.missed = {{day(28), 1, math, 0, Presence::Late, {}, false, 10},
                    {day(1, 10), 3, mdk1, 2, Presence::Absent, {}, false, 0},
                    {day(1, 10), 4, it, 2, Presence::Absent, {}, false, 0}};
    sheet.missedHours = sheet.missedUnexcused = 4;
    sheet.debts = {{math, day(30), QStringLiteral("2"), QStringLiteral("independent"), {}},
                   {it, day(22), {}, QStringLiteral("practice"), QStringLiteral("4")}};
    sheet.corrections = {{it, day(22), QStringLiteral("2"), QStringLiteral("3")}};
    sheet.nextWeek = {{day(5, 10), 2, math, QStringLiteral("control")},
                      {day(8, 10), 5, it, QStringLiteral("exam")}};
    return sheet;
}

FamilySheet novikova()
{
    FamilySheet sheet = lebedev();
    sheet.student = PersonId::fromText(QStringLiteral("00000000-0000-7000-8000-000000000018"));
    sheet.name = {QStringLiteral("Новикова-Щербина"), QStringLiteral("Екатерина"),
                  QStringLiteral("Михайловна")};
    sheet.recordBookNo = QStringLiteral("24-0329");
    sheet.number = 18;
    const QStringList marks{QStringLiteral("5"),  QStringLiteral("5"),   QStringLiteral("4"),
                            QStringLiteral("5"),  QStringLiteral("4/5"), QStringLiteral("5"),
                            QStringLiteral("осв")};
    for (qsizetype i = 0; i < marks.size(); ++i)
        sheet.marks[i].shown = marks.at(i);
    sheet.missed.clear();
    sheet.missedHours = sheet.missedUnexcused = 0;
    sheet.missedSinceStart = 2;
    sheet.debts.clear();
    sheet.corrections.clear();
    sheet.remarks = {QStringLiteral("благодарность за помощь в подготовке олимпиады по программированию")};
    return sheet;
}

FamilySheets week()
{
    FamilySheets sheets;
    sheets.college = QStringLiteral("ГБПОУ «Верхнекамский колледж технологий и управления»");
    sheets.group = QStringLiteral("ИСП-31");
    sheets.programCode = QStringLiteral("09.02.07");
    for (const SheetMark &mark : lebedev().marks) {
        if (mark.discipline.contains(u'.'))
            sheets.shortNames.insert(mark.discipline, mark.discipline.section(u' ', 0, 0));
    }
    sheets.from = QDate(2026, 9, 28);
    sheets.to = QDate(2026, 10, 4);
    sheets.curator = {QStringLiteral("Ковалёва"), QStringLiteral("Светлана"), QStringLiteral("Петровна")};
    sheets.curatorPhone = QStringLiteral("8 (342) 555-01-27");
    sheets.behaviour = true;
    sheets.printedBy = sheets.curator;
    sheets.printedAt = QDateTime(QDate(2026, 10, 5), QTime(3, 14), Qt::UTC).toMSecsSinceEpoch();
    sheets.groupSize = 23;
    sheets.sheets = {lebedev(), novikova()};
    return sheets;
}

CollegeTime perm()
{
    return CollegeTime::named(QStringLiteral("Asia/Yekaterinburg"));
}

} // namespace

// The weekly family sheet: what was given stands on the paper at its place.
class TestFamilySheet : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString file(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    Result<PrintedForm> print(const FamilySheets &sheets, const QString &target)
    {
        SEMESTR_LET(form, FamilySheetForm::load(perm()));
        SEMESTR_LET(printed, form.compose(sheets));
        SEMESTR_TRY(writePdf(printed, target));
        return printed;
    }

    // The marks of the paper as «day mark», in the order of the table, of one slip (0 = upper).
    static QStringList printedMarks(const QList<PdfWord> &words, int page, int slip)
    {
        QStringList marks;
        for (const PdfWord &word : words) {
            const bool here = word.page == page && int(word.middle().y() / (148.5 * pointsInMm)) == slip;
            const double x = word.middle().x() / pointsInMm;
            if (!here || x < markFrom || x > markTo || word.text.startsWith(u"Отм") || word.box.height() < 13)
                continue;
            marks.append(QString(dayBeside(words, word) + u' ' + word.text));
        }
        return marks;
    }

    static QString dayBeside(const QList<PdfWord> &words, const PdfWord &mark)
    {
        for (const PdfWord &word : words) {
            const double x = word.middle().x() / pointsInMm;
            const bool inColumn = x > dateFrom && x < dateTo && word.text.contains(u'.');
            if (word.page == mark.page && inColumn && qAbs(word.middle().y() - mark.middle().y()) < 4)
                return word.text;
        }
        return {};
    }

    static QStringList givenMarks(const FamilySheet &sheet)
    {
        QStringList marks;
        for (const SheetMark &mark : sheet.marks)
            marks.append(QString(mark.day.toString(QStringLiteral("dd.MM")) + u' ' + mark.shown));
        return marks;
    }

private Q_SLOTS:
    void everyMarkStandsAtItsPlace()
    {
        const QString pdf = file("week.pdf");
        const auto printed = print(week(), pdf);
        QVERIFY_RESULT(printed);
        QCOMPARE(printed->pages, 1);
        const auto words = wordsOf(pdf);
        QVERIFY(!words.isEmpty());
        QCOMPARE(printedMarks(words, 1, 0), givenMarks(lebedev()));
        QCOMPARE(printedMarks(words, 1, 1), givenMarks(novikova()));
    }

    void theComparisonFindsAPlantedWrongCell()
    {
        FamilySheets wrong = week();
        wrong.sheets[0].marks[4].shown = QStringLiteral("3");
        const QString pdf = file("wrong.pdf");
        QVERIFY_RESULT(print(wrong, pdf));
        QVERIFY(printedMarks(wordsOf(pdf), 1, 0) != givenMarks(lebedev()));
    }

    void thePaperSaysWhoseWhenAndWhatItIs()
    {
        const QString pdf = file("words.pdf");
        const auto printed = print(week(), pdf);
        QVERIFY_RESULT(printed);
        const QString text = textOf(wordsOf(pdf));
        for (const char *expected :
             {"Лебедев Семён Антонович", "с понедельника 28 сентября", "по воскресенье 4 октября 2026 г.",
              "чт 1.10: 3-я пара, МДК.01.01; 4-я пара,", "Всего 4 ч, без уважительной причины 4 ч",
              "пн 28.09, 1-я пара, 10 мин", "ОП.03, 22.09: было 2, стало 3.", "ознакомлен(а)",
              "вернуть куратору до 9 октября", "листок 15 из 23",
              "напечатано 05.10.2026 8:14, Ковалёва С. П.", "Долгов нет", "все по уважительной причине"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
        QCOMPARE(printed->codes().size(), 2);
        for (const QString &code : printed->codes())
            QVERIFY(text.contains(code));
    }

    void theCodeKnowsNoTimeAndNoNeighbour()
    {
        FamilySheets later = week();
        later.printedAt += 86400000;
        later.printedBy = {};
        later.sheets.removeFirst();
        const auto one = print(week(), file("one.pdf"));
        const auto two = print(later, file("two.pdf"));
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(two);
        QCOMPARE(two->codes(), one->codes().mid(1));
        QCOMPARE(two->pages, 1); // an odd count leaves half a page blank
        QVERIFY(!textOf(wordsOf(file("two.pdf"))).contains(QStringLiteral("Лебедев")));
    }

    void aLongSheetGoesOnInTheSameType()
    {
        FamilySheets sheets = week();
        sheets.sheets.removeLast();
        const SheetMark mark = sheets.sheets.first().marks.last();
        for (int i = 0; i < 20; ++i) {
            sheets.sheets[0].marks.append(mark);
            sheets.sheets[0].marks.last().discipline = QStringLiteral("Дисциплина %1").arg(i / 3);
        }
        const QString pdf = file("long.pdf");
        const auto printed = print(sheets, pdf);
        QVERIFY_RESULT(printed);
        QCOMPARE(printed->slips.size(), 2);
        const auto words = wordsOf(pdf);
        QStringList marks = printedMarks(words, 1, 0) + printedMarks(words, 1, 1);
        QCOMPARE(marks, givenMarks(sheets.sheets.first()));
        QVERIFY(textOf(words).contains(QStringLiteral("продолжение: часть 2 из 2")));
        QCOMPARE(textOf(words).count(QStringLiteral("Тема, вид работы")), 2);
        for (const FormSlip &slip : printed->slips) {
            for (const FormOp &op : slip.ops)
                QVERIFY(op.text.isEmpty() || op.font.size >= 8.25);
        }
    }

    void aFileThatCannotBeWrittenIsLeftAlone()
    {
        const auto form = FamilySheetForm::load(perm());
        QVERIFY_RESULT(form);
        const auto printed = form->compose(week());
        QVERIFY_RESULT(printed);
        QCOMPARE_FAULT(writePdf(*printed, file("no/such/folder.pdf")), Fault::FileUnwritable);
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("taken.pdf")));
        QCOMPARE_FAULT(writePdf(*printed, file("taken.pdf")), Fault::FileUnwritable);
        QVERIFY(QFileInfo(file("taken.pdf")).isDir());
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("taken*")}).size(),
                 1); // no half file beside it
    }

    void aGroupWithoutStudentsHasNoSheets()
    {
        FamilySheets nobody = week();
        nobody.sheets.clear();
        const auto form = FamilySheetForm::load(perm());
        QVERIFY_RESULT(form);
        QCOMPARE_FAULT(form->compose(nobody), Fault::NotFound);
    }
};

QTEST_MAIN(TestFamilySheet)
#include "tst_familysheet.moc"
