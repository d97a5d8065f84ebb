// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/average.h"
#include "tests/support/support.h"

using namespace semestr;

namespace {

const QDate firstDay(2026, 9, 1);

QUuid uuid(int number)
{
    return QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

MarkScale plainScale()
{
    MarkScale scale;
    for (int number = 2; number <= 5; ++number)
        scale.symbols.append({QString::number(number), number, number > 2});
    scale.symbols.append({QStringLiteral("зачёт"), std::nullopt, true});
    return scale;
}

// One cell of a lesson: «5», «4/5», «н», «5+о», or nothing.
Cell cellOf(const QString &text)
{
    static const QString letters = QStringLiteral("нбпо");
    Cell cell;
    for (const QString &part : text.split(QLatin1Char('+'), Qt::SkipEmptyParts)) {
        const auto letter = part.size() == 1 ? letters.indexOf(part) : -1;
        if (letter >= 0) {
            cell.attendance = Attendance{static_cast<Presence>(letter + 1), 0};
            continue;
        }
        cell.value = part.section(QLatin1Char('/'), 0, 0);
        cell.value2 = part.section(QLatin1Char('/'), 1, 1);
    }
    return cell;
}

// A page with one student and a lesson of two hours a day from the first of September, one text per lesson.
struct OnePage
{
    JournalPage page;
    RosterRow row;

    explicit OnePage(const QStringList &texts)
    {
        page.id = PageId(uuid(1));
        row.student = PersonId(uuid(2));
        row.enrolled.append({firstDay, QDate()});
        for (const QString &text : texts)
            addLesson(text);
    }
    LessonColumn &addLesson(const QString &text)
    {
        LessonColumn lesson;
        lesson.id = LessonId(uuid(100 + static_cast<int>(page.lessons.size())));
        lesson.day = firstDay.addDays(page.lessons.size());
        lesson.works.append(WorkColumn());
        page.lessons.append(lesson);
        put(lesson.id, 0, text);
        return page.lessons.last();
    }
    void put(LessonId lesson, int slot, const QString &text)
    {
        page.cells.insert({page.id, lesson, slot, row.student}, cellOf(text));
    }
    StudentTotals totals(QDate upTo = firstDay.addDays(300)) const
    {
        return studentTotals(page, row, plainScale(), upTo);
    }
};

} // namespace

// Averages, missed hours and the expected final of one student.
class TestAverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averagesMarks_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("average");
        QTest::addColumn<int>("marks");
        const auto row = [](const char *name, const char *cells, const char *average, int marks) {
            QTest::newRow(name) << QString::fromUtf8(cells).split(QLatin1Char(' '))
                                << QString::fromUtf8(average) << marks;
        };
        row("nothing", "", "—", 0);
        row("one", "5", "5,00", 1);
        row("two thirds up", "4 4 3", "3,67", 3);
        row("one third down", "4 3 3", "3,33", 3);
        row("half up at the second decimal", "4 4 4 4 4 4 4 5", "4,13", 8); // 4,125
        row("half up at 3,625", "4 4 4 4 4 3 3 3", "3,63", 8);
        row("a fraction is two marks", "4/5 3", "4,00", 3);
        row("absences have no number", "н 5 б 4 п", "4,50", 2);
        row("lateness keeps the mark", "5+о 4", "4,50", 2);
        row("зачёт is left out", "зачёт 4", "4,00", 1);
        row("an unknown symbol is left out", "7 4", "4,00", 1);
    }
    void averagesMarks()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, average);
        QFETCH(int, marks);
        const StudentTotals totals = OnePage(cells).totals();
        QCOMPARE(averageText(totals.average), average);
        QCOMPARE(totals.marks, marks);
    }

    void roundsAnExactHalfUp()
    {
        QStringList cells; // 169 / 40 = 4,225, which a binary fraction keeps as a little less
        for (int i = 0; i < 40; ++i)
            cells.append(i < 9 ? QStringLiteral("5") : QStringLiteral("4"));
        QCOMPARE(averageText(OnePage(cells).totals().average), QStringLiteral("4,23"));
    }

    void leavesOutExternalWorks()
    {
        OnePage one({QStringLiteral("4")});
        LessonColumn &lesson = one.page.lessons.first();
        WorkColumn external;
        external.slot = 1;
        external.inAverage = false;
        lesson.works.append(external);
        one.put(lesson.id, 1, QStringLiteral("2"));
        QCOMPARE(averageText(one.totals().average), QStringLiteral("4,00"));
        lesson.works.last().inAverage = true;
        QCOMPARE(averageText(one.totals().average), QStringLiteral("3,00"));
    }

    void countsMissedHours()
    {
        const StudentTotals totals = OnePage({QStringLiteral("н"), QStringLiteral("б"), QStringLiteral("п"),
                                              QStringLiteral("5+о"), QStringLiteral("н")})
                                         .totals();
        QCOMPARE(totals.missedHours, 8);
        QCOMPARE(totals.missedUnexcused, 4);
        QCOMPARE(totals.lateTimes, 1);
    }

    void countsALessonsAttendanceOnce()
    {
        OnePage one({QStringLiteral("н")});
        LessonColumn &lesson = one.page.lessons.first();
        lesson.hours = 3;
        WorkColumn second;
        second.slot = 1;
        lesson.works.append(second);
        one.put(lesson.id, 1, QStringLiteral("н"));
        QCOMPARE(one.totals().missedHours, 3);
    }

    void stopsAtTheDay()
    {
        const OnePage one({QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("н")});
        QCOMPARE(averageText(one.totals(firstDay).average), QStringLiteral("5,00"));
        QCOMPARE(one.totals(firstDay.addDays(1)).missedHours, 0);
        QCOMPARE(one.totals(firstDay.addDays(2)).missedHours, 2);
    }

    void leavesOutDaysOutsideTheGroup()
    {
        OnePage one({QStringLiteral("5"), QStringLiteral("2"), QStringLiteral("н")});
        one.row.enrolled = {{firstDay, firstDay}};
        QCOMPARE(averageText(one.totals().average), QStringLiteral("5,00"));
        QCOMPARE(one.totals().missedHours, 0);
    }

    void leavesOutLessonsThatWereNotHeld()
    {
        OnePage one({QStringLiteral("5"), QStringLiteral("н")});
        one.page.lessons.last().state = LessonState::Cancelled;
        QCOMPARE(one.totals().missedHours, 0);
    }

    void forecasts_data()
    {
        QTest::addColumn<double>("average"); // below zero = none
        QTest::addColumn<int>("marks");
        QTest::addColumn<int>("missed");
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("mark");
        const auto row = [](const char *name, double average, int marks, int missed, int given,
                            ForecastState state, int mark) {
            QTest::newRow(name) << average << marks << missed << given << int(state) << mark;
        };
        row("no marks", -1, 0, 0, 20, ForecastState::Unknown, 0);
        row("half up", 3.5, 4, 0, 20, ForecastState::Sure, 4);
        row("below half", 3.49, 4, 0, 20, ForecastState::Sure, 3);
        row("three marks are enough", 5, 3, 0, 20, ForecastState::Sure, 5);
        row("two are few", 4.5, 2, 0, 20, ForecastState::TooFew, 5);
        row("half missed is not more than half", 4, 3, 10, 20, ForecastState::Sure, 4);
        row("more than half missed", 4, 3, 12, 20, ForecastState::NotAttested, 4);
        row("missed all, no marks", -1, 0, 20, 20, ForecastState::NotAttested, 0);
        row("no hours given yet", 4, 3, 2, 0, ForecastState::Sure, 4);
    }
    void forecasts()
    {
        QFETCH(double, average);
        QFETCH(int, marks);
        QFETCH(int, missed);
        QFETCH(int, given);
        QFETCH(int, state);
        QFETCH(int, mark);
        StudentTotals totals;
        if (average >= 0)
            totals.average = average;
        totals.marks = marks;
        totals.missedHours = missed;
        const Forecast result = forecast(totals, given);
        QCOMPARE(int(result.state), state);
        QCOMPARE(result.mark, mark);
    }
};

QTEST_GUILESS_MAIN(TestAverage)
#include "tst_average.moc"
