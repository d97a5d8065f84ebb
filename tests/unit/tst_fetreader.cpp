// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

namespace {

// The document with a piece of it changed; the piece must be there.
QByteArray changed(const char *from, const char *to)
{
    QByteArray bytes = fetFile("everytype.fet");
    const qsizetype at = bytes.indexOf(from);
    Q_ASSERT(at >= 0);
    return bytes.replace(at, static_cast<qsizetype>(qstrlen(from)), to);
}

// The line of the document on which a piece stands, from 1.
qlonglong lineOf(const QByteArray &bytes, const char *piece)
{
    const qsizetype at = bytes.indexOf(piece);
    return at < 0 ? 0 : bytes.left(at).count('\n') + 1;
}

// The document with one more constraint of time.
QByteArray withConstraint(const QByteArray &constraint)
{
    QByteArray bytes = fetFile("everytype.fet");
    return bytes.replace("</Time_Constraints_List>", QByteArray(constraint + "</Time_Constraints_List>"));
}

// A constraint that fixes where an activity begins.
QByteArray startOf(const char *activity, const char *weight, const char *day, const char *hour)
{
    return QStringLiteral("<ConstraintActivityPreferredStartingTime><Weight_Percentage>%2</Weight_Percentage>"
                          "<Activity_Id>%1</Activity_Id><Preferred_Day>%3</Preferred_Day><Preferred_Hour>%4"
                          "</Preferred_Hour></ConstraintActivityPreferredStartingTime>\n")
        .arg(QString::fromUtf8(activity), QString::fromUtf8(weight), QString::fromUtf8(day),
             QString::fromUtf8(hour))
        .toUtf8();
}

} // namespace

class TestFetReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryConstraint();
    void readsTheLists();
    void readsBreaks();
    void readsWhatIsGiven();
    void countsASharedSubgroupOnce();
    void countsWhatIsUnsupported();
    void countsVirtualRoomsThatAreUsed();
    void readsOlderSpellings();
    void passesOverInactive();
    void tellsUnknownNames_data();
    void tellsUnknownNames();
    void tellsBadElements_data();
    void tellsBadElements();
    void tellsMissingLists();
    void refusesWhatIsNoFetFile();
    void keepsToItsLimits();
    void givesNothingWhereNothingStands();
    void readsATimetable();
};

void TestFetReader::readsEveryConstraint()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const QStringList expected =
        QString::fromUtf8(fetFile("everytype.rules.txt")).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(rulesOf(*book), expected);
}

void TestFetReader::readsTheLists()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const planner::Problem &problem = book->problem;
    QCOMPARE(problem.cycle.weeks, 1);
    QCOMPARE(problem.cycle.days, 3);
    QCOMPARE(problem.cycle.periods, 4);
    QCOMPARE(book->days.join(QLatin1Char(' ')), QStringLiteral("Пн Вт Ср"));
    QCOMPARE(book->periods.at(3), QStringLiteral("4 пара"));
    QStringList people;
    for (const planner::Person &person : problem.people)
        people.append(QString::fromStdString(person.name));
    QCOMPARE(people.join(QLatin1Char('|')), QStringLiteral("Анна|Борис|Вера|11а|11б|12|2 курс"));
    QVERIFY(problem.people[2].kind == planner::PersonKind::Teacher);
    QVERIFY(problem.people[3].kind == planner::PersonKind::Students);
    QCOMPARE(book->activities.join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5 6 8 9"));
    using Numbers = std::vector<int>;
    QCOMPARE(problem.lessons[0].people, (Numbers{0, 3, 4}));
    QCOMPARE(problem.lessons[5].people, (Numbers{0, 1, 6}));
    QCOMPARE(problem.lessons[2].periods, 2);
    QCOMPARE(problem.lessons[2].students, 9);       // as it says itself
    QCOMPARE(problem.lessons[3].students, 12 + 16); // the sum of its sets
    QCOMPARE(problem.rooms[1].seats, 12);
    QCOMPARE(problem.rooms[2].building, 1);
    QCOMPARE(problem.rooms[3].building, planner::none);
}

void TestFetReader::readsBreaks()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    QVERIFY(book->problem.cycle.isBreak(2 * 4 + 3));
    QCOMPARE(std::count(book->problem.cycle.breaks.begin(), book->problem.cycle.breaks.end(), true), 1);
}

void TestFetReader::readsWhatIsGiven()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const auto &given = book->problem.given;
    const auto &lessons = book->problem.lessons;
    QCOMPARE(given.size(), lessons.size());
    QCOMPARE(given[4].start, 1 * 4 + 1); // activity 5, permanently
    QCOMPARE(given[4].room, 0);
    QVERIFY(lessons[4].locks.time == planner::LockOrigin::Dispatcher);
    QVERIFY(lessons[4].locks.room == planner::LockOrigin::Dispatcher);
    QCOMPARE(given[5].start, 2 * 4); // activity 6, for now
    QVERIFY(lessons[5].locks.time == planner::LockOrigin::None);
    QCOMPARE(given[6].start, planner::nowhere); // activity 8: a wish for a day
    // A wish for a moment and a firm day are not a place either.
    const auto more =
        readFetBytes(withConstraint(startOf("8", "99", "Пн", "1 пара") + startOf("9", "100", "Ср", "")));
    QVERIFY_RESULT(more);
    QCOMPARE(more->problem.given[6].start, planner::nowhere);
    QCOMPARE(more->problem.given[7].start, planner::nowhere);
    QCOMPARE(more->problem.rules.size(), book->problem.rules.size() + 2);
}

void TestFetReader::countsASharedSubgroupOnce()
{
    const auto book = readFetBytes(
        changed("<Name>12</Name>",
                "<Name>12</Name><Subgroup><Name>11а</Name></Subgroup><Subgroup><Name>12б</Name>"
                "</Subgroup>")
            .replace(
                "</Time_Constraints_List>",
                "<ConstraintStudentsSetMaxGapsPerWeek><Weight_Percentage>100</Weight_Percentage><Max_Gaps>5"
                "</Max_Gaps><Students>1 курс</Students></ConstraintStudentsSetMaxGapsPerWeek>"
                "</Time_Constraints_List>"));
    QVERIFY_RESULT(book);
    QVERIFY(rulesOf(*book).contains(
        QStringLiteral("must Gaps 11а+11б+12б max 5 a cycle · StudentsSetMaxGapsPerWeek: 1 курс")));
}

void TestFetReader::countsWhatIsUnsupported()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const QMap<QString, int> expected{{QStringLiteral("ActivitiesSameRoomIfConsecutive"), 1},
                                      {QStringLiteral("TeachersMaxSpanPerDay"), 1}};
    QCOMPARE(book->unsupported, expected);
    const auto terms = readFetBytes(changed("<Mode>Official", "<Mode>Terms"));
    QVERIFY_RESULT(terms);
    QCOMPARE(terms->unsupported.value(QStringLiteral("Mode Terms")), 1);
    const auto twice = readFetBytes(withConstraint("<ConstraintTeachersMaxSpanPerDay/>\n"));
    QVERIFY_RESULT(twice);
    QCOMPARE(twice->unsupported.value(QStringLiteral("TeachersMaxSpanPerDay")), 2);
}

void TestFetReader::countsVirtualRoomsThatAreUsed()
{
    // The yard stands in a rule for activities and in one for home rooms.
    const auto book =
        readFetBytes(changed("<Name>Двор</Name>\n\t<Building></Building>\n\t<Capacity>30000</Capacity>\n"
                             "\t<Virtual>false",
                             "<Name>Двор</Name>\n\t<Building></Building>\n\t<Capacity>30000</Capacity>\n"
                             "\t<Virtual>true"));
    QVERIFY_RESULT(book);
    QCOMPARE(book->unsupported.value(QStringLiteral("VirtualRoom")), 2);
}

void TestFetReader::readsOlderSpellings()
{
    const QByteArray old =
        "<ConstraintActivityPreferredStartingTime>\n<Weight_Percentage>100</Weight_Percentage>"
        "<Activity_Id>9</Activity_Id><Day>Пн</Day><Hour>3 пара</Hour>"
        "</ConstraintActivityPreferredStartingTime>\n"
        "<ConstraintTeacherMaxGapsPerDay><Weight_Percentage>100</Weight_Percentage>"
        "<Teacher>Вера</Teacher><Max_Gaps>2</Max_Gaps><Active>yes</Active>"
        "</ConstraintTeacherMaxGapsPerDay>"
        "<ConstraintMinDaysBetweenActivities><Weight_Percentage>95.5</Weight_Percentage>"
        "<Consecutive_If_Same_Day>yes</Consecutive_If_Same_Day><Activity_Id>8</Activity_Id>"
        "<Activity_Id>9</Activity_Id><MinDays>1</MinDays>"
        "</ConstraintMinDaysBetweenActivities>";
    const auto book = readFetBytes(withConstraint(old));
    QVERIFY_RESULT(book);
    const QStringList rules = rulesOf(*book);
    QVERIFY(
        rules.contains(QStringLiteral("must StartsIn 9 at 1.3 · ActivityPreferredStartingTime: История 9")));
    QVERIFY(rules.contains(QStringLiteral("must Gaps Вера max 2 a day · TeacherMaxGapsPerDay: Вера")));
    QVERIFY(rules.contains(QStringLiteral(
        "0.955 DaysApart 8+9 days 1 adjoin · MinDaysBetweenActivities: История 8, История 9")));
    QCOMPARE(book->problem.given[7].start, 2);
}

void TestFetReader::passesOverInactive()
{
    // Activity 7 is inactive: what it alone is in says nothing, and a pair without it stays.
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const QStringList rules = rulesOf(*book);
    QCOMPARE(rules.filter(QStringLiteral("ThreeActivitiesGrouped")).size(), 1);
    QCOMPARE(rules.filter(QStringLiteral("ActivityPreferredRoom:")).size(), 1);
    QCOMPARE(rules.filter(QStringLiteral("StartsSame 4+3 day")).size(), 1);
    const auto less = readFetBytes(changed("<ConstraintTeacherMinDaysPerWeek>\n",
                                           "<ConstraintTeacherMinDaysPerWeek>\n<Active>no</Active>\n"));
    QVERIFY_RESULT(less);
    QCOMPARE(less->problem.rules.size(), book->problem.rules.size() - 1);
}

void TestFetReader::tellsUnknownNames_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *kind, const char *from, const char *to) {
        QTest::newRow(kind) << changed(from, to) << QString::fromLatin1(kind);
    };
    row("day", "<Preferred_Day>Вт</Preferred_Day>", "<Preferred_Day>Чужое</Preferred_Day>");
    row("hour", "<Interval_Start_Hour>3 пара", "<Interval_Start_Hour>Чужое");
    row("teacher", "<Teacher_Name>Анна", "<Teacher_Name>Чужое");
    row("students", "\t<Students>11</Students>\n\t<Allow_Empty",
        "\t<Students>Чужое</Students>\n\t<Allow_Empty");
    row("room", "<Preferred_Room>Цех", "<Preferred_Room>Чужое");
    row("activity", "<First_Activity_Id>2", "<First_Activity_Id>Чужое");
}

void TestFetReader::tellsUnknownNames()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, kind);
    const auto book = readFetBytes(document);
    QCOMPARE_FAULT(book, Fault::UnknownName);
    QCOMPARE(book.error().args.value(QStringLiteral("kind")).toString(), kind);
    QCOMPARE(book.error().args.value(QStringLiteral("name")).toString(), QStringLiteral("Чужое"));
    QCOMPARE(book.error().args.value(QStringLiteral("line")).toLongLong(), lineOf(document, "Чужое"));
    QCOMPARE(book.error().args.value(QStringLiteral("file")).toString(), QStringLiteral("school.fet"));
}

void TestFetReader::tellsBadElements_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *from, const char *to, const char *element,
                        const char *value) {
        QTest::newRow(name) << changed(from, to) << QString::fromLatin1(element) << QString::fromUtf8(value);
    };
    row("no weight", "<Weight_Percentage>95</Weight_Percentage>", "", "Weight_Percentage", "");
    row("a weight of words", "<Weight_Percentage>95<", "<Weight_Percentage>часто<", "Weight_Percentage",
        "часто");
    row("a weight over all", "<Weight_Percentage>95<", "<Weight_Percentage>101<", "Weight_Percentage", "101");
    row("no number", "<MinDays>1<", "<MinDays>один<", "MinDays", "один");
    row("a negative number", "<MinDays>1<", "<MinDays>-1<", "MinDays", "-1");
    row("a number too large", "<Max_Gaps>1<", "<Max_Gaps>100001<", "Max_Gaps", "100001");
    row("a huge number", "<Max_Gaps>1<", "<Max_Gaps>99999999999<", "Max_Gaps", "99999999999");
    row("no duration", "<Duration>1<", "<Duration>0<", "Duration", "0");
    row("a lesson twice", "<Id>2<", "<Id>1<", "Id", "1");
    row("a day twice", "<Name>Вт<", "<Name>Пн<", "Name", "Пн");
    row("a room without a name", "<Name>Цех<", "<Name><", "Name", "");
    row("a room twice", "<Name>Цех<", "<Name>101<", "Name", "101");
    row("a slot without a day", "<Day>Ср</Day>", "", "Day", "");
    row("no rooms named", "<Preferred_Room>Цех</Preferred_Room>\n\t<Preferred_Room>Двор</Preferred_Room>", "",
        "Room", "");
}

void TestFetReader::tellsBadElements()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, element);
    QFETCH(QString, value);
    const auto book = readFetBytes(document);
    QCOMPARE_FAULT(book, Fault::BadElement);
    QCOMPARE(book.error().args.value(QStringLiteral("element")).toString(), element);
    QCOMPARE(book.error().args.value(QStringLiteral("value")).toString(), value);
    QVERIFY(book.error().args.value(QStringLiteral("line")).toLongLong() > 0);
}

void TestFetReader::tellsMissingLists()
{
    for (const char *list :
         {"Days_List", "Hours_List", "Teachers_List", "Students_List", "Activities_List"}) {
        QByteArray bytes = fetFile("everytype.fet");
        const auto book = readFetBytes(bytes.replace(list, "Other_List"));
        QCOMPARE_FAULT(book, Fault::BadElement);
        QCOMPARE(book.error().args.value(QStringLiteral("element")).toString(), QString::fromLatin1(list));
    }
}

void TestFetReader::refusesWhatIsNoFetFile()
{
    QCOMPARE_FAULT(readFetBytes("<html><body/></html>"), Fault::FileFormat);
    QCOMPARE_FAULT(readFetBytes(""), Fault::FileDamaged);
    QCOMPARE_FAULT(readFetBytes("PK\003\004"), Fault::FileDamaged);
    QCOMPARE_FAULT(readFetBytes("<!DOCTYPE fet [<!ENTITY a \"b\">]><fet>&a;</fet>"), Fault::FileDamaged);
    const QByteArray whole = fetFile("everytype.fet");
    const QByteArray torn = whole.left(whole.size() / 2);
    const auto half = readFetBytes(torn);
    QCOMPARE_FAULT(half, Fault::FileDamaged);
    QCOMPARE(half.error().args.value(QStringLiteral("row")).toLongLong(), torn.count('\n') + 1);
    QCOMPARE_FAULT(readFet(QStringLiteral("/nowhere/at.fet")), Fault::FileUnreadable);
    QCOMPARE_FAULT(readFet(QStringLiteral(SEMESTR_TEST_DATA "/fet")), Fault::FileUnreadable);
}

void TestFetReader::keepsToItsLimits()
{
    const QByteArray bytes = fetFile("everytype.fet");
    const auto limited = [&](auto FetLimits::*limit, auto most) {
        FetLimits limits;
        limits.*limit = most;
        return readFetBytes(bytes, limits);
    };
    QCOMPARE_FAULT(limited(&FetLimits::fileBytes, 1000), Fault::FileTooLarge);
    for (const auto &[limit, enough] : {std::pair(&FetLimits::periods, 4), std::pair(&FetLimits::slots, 12),
                                        std::pair(&FetLimits::rooms, 4), std::pair(&FetLimits::activities, 8),
                                        std::pair(&FetLimits::people, 7), std::pair(&FetLimits::depth, 6)}) {
        QVERIFY_RESULT(limited(limit, enough));
        QCOMPARE_FAULT(limited(limit, enough - 1), Fault::FileLimit);
    }
    QCOMPARE_FAULT(limited(&FetLimits::named, 100), Fault::FileLimit);
    QCOMPARE_FAULT(limited(&FetLimits::elements, 100), Fault::FileLimit);
}

void TestFetReader::givesNothingWhereNothingStands()
{
    QByteArray bytes = fetFile("everytype.fet");
    bytes.replace("ActivityPreferredStartingTime>", "Other>").replace("ActivityPreferredRoom>", "Other>");
    const auto book = readFetBytes(bytes);
    QVERIFY_RESULT(book);
    QVERIFY(book->problem.given.empty());
    QCOMPARE(book->unsupported.value(QStringLiteral("Other")), 5);
}

void TestFetReader::readsATimetable()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("activities.xml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        QStringLiteral("<Activities_Timetable><Activity><Id>3</Id><Day>Вт</Day><Hour>3 пара</Hour>"
                       "<Room>102</Room></Activity><Activity><Id>77</Id><Day>Вт</Day><Hour>1 пара</Hour>"
                       "</Activity><Activity><Id>4</Id><Day></Day><Hour></Hour><Room></Room></Activity>"
                       "</Activities_Timetable>")
            .toUtf8());
    file.close();
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const auto timetable = readFetTimetable(path, *book);
    QVERIFY_RESULT(timetable);
    QCOMPARE(timetable->size(), book->problem.lessons.size());
    QCOMPARE((*timetable)[2].start, 4 + 2);
    QCOMPARE((*timetable)[2].room, 1);
    QCOMPARE((*timetable)[3].start, planner::nowhere);
    // Of a FET file only what is firm.
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(withConstraint(startOf("8", "99", "Пн", "1 пара") + startOf("9", "100", "Ср", "2 пара")));
    file.close();
    const auto firm = readFetTimetable(path, *book);
    QVERIFY_RESULT(firm);
    QCOMPARE((*firm)[6].start, planner::nowhere);
    QCOMPARE((*firm)[7].start, 2 * 4 + 1);
    QCOMPARE((*firm)[4].room, 0);
}

QTEST_GUILESS_MAIN(TestFetReader)
#include "tst_fetreader.moc"
