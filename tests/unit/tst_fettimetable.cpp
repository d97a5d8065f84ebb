// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::planner;
using namespace semestr::test;

namespace {

Result<FetBook> read(const QByteArray &bytes)
{
    return readFetDocument(bytes, QStringLiteral("school.fet"), {}, FetFixed::Timetable);
}

// The solved school with something before the first constraint of a list, or after its last.
QByteArray schoolWith(const char *where, const QByteArray &constraint)
{
    QByteArray bytes = fetFile("repairschool.fet");
    const QByteArray list(where);
    const QByteArray both(list.startsWith("</") ? QByteArray(constraint + list)
                                                : QByteArray(list + constraint));
    return bytes.replace(list, both);
}

QByteArray roomOf(const char *activity, const char *room)
{
    return QByteArray(
               "<ConstraintActivityPreferredRoom><Weight_Percentage>100</Weight_Percentage><Activity_Id>") +
           activity + "</Activity_Id><Room>" + room +
           "</Room><Permanently_Locked>false</Permanently_Locked></ConstraintActivityPreferredRoom>";
}

template <typename D> std::vector<D> demandsOn(const Problem &problem, LessonId lesson)
{
    std::vector<D> found;
    for (const Rule &rule : problem.rules)
        if (const D *demand = std::get_if<D>(&rule.demand))
            if (std::find(demand->lessons.begin(), demand->lessons.end(), lesson) != demand->lessons.end())
                found.push_back(*demand);
    return found;
}

} // namespace

class TestFetTimetable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheTimetableOutOfTheRules()
    {
        const auto book = read(fetFile("repairschool.fet"));
        QVERIFY_RESULT(book);
        int locked = 0;
        for (LessonId id = 0; id < static_cast<LessonId>(book->problem.lessons.size()); ++id) {
            const bool isLocked =
                book->problem.lessons[static_cast<std::size_t>(id)].locks.time != LockOrigin::None;
            locked += isLocked ? 1 : 0;
            QCOMPARE(demandsOn<StartsIn>(book->problem, id).size(), std::size_t(isLocked ? 1 : 0));
            QVERIFY(book->problem.given[static_cast<std::size_t>(id)].start != nowhere);
        }
        QCOMPARE(locked, 4);
    }

    // What stands apart from the timetable was there before it.
    void keepsWhatStandsApart()
    {
        const auto book = read(schoolWith(
            "<Time_Constraints_List>",
            "<ConstraintActivityPreferredStartingTime><Weight_Percentage>100</Weight_Percentage>"
            "<Activity_Id>1</Activity_Id><Preferred_Day>Пн</Preferred_Day><Preferred_Hour>1 "
            "урок</Preferred_Hour>"
            "<Permanently_Locked>false</Permanently_Locked></ConstraintActivityPreferredStartingTime>"));
        QVERIFY_RESULT(book);
        QCOMPARE(demandsOn<StartsIn>(book->problem, 0).size(), std::size_t(1));
        QCOMPARE(demandsOn<StartsIn>(book->problem, 1).size(), std::size_t(0));
    }

    void findsHomeRoomsBehindTheTimetable()
    {
        QByteArray bytes = schoolWith("</Space_Constraints_List>", roomOf("1", "101"));
        bytes.replace("<Space_Constraints_List>",
                      "<Space_Constraints_List><ConstraintTeacherHomeRooms>"
                      "<Weight_Percentage>100</Weight_Percentage><Teacher>Алексеева</Teacher>"
                      "<Preferred_Room>101</Preferred_Room><Preferred_Room>102</Preferred_Room>"
                      "</ConstraintTeacherHomeRooms>");
        const auto book = read(bytes);
        QVERIFY_RESULT(book);
        const auto held = demandsOn<HeldIn>(book->problem, 0);
        QCOMPARE(held.size(), std::size_t(1));
        QCOMPARE(held.front().rooms.size(), std::size_t(2));
        QCOMPARE(book->problem.rooms[static_cast<std::size_t>(book->problem.given[0].room)].name,
                 std::string("101"));
    }

    // Nothing else in the file gives the lesson this room, so somebody must have asked for it.
    void keepsARoomThatOnlyTheTimetableNames()
    {
        const auto book = read(schoolWith("</Space_Constraints_List>", roomOf("1", "102")));
        QVERIFY_RESULT(book);
        QCOMPARE(demandsOn<HeldIn>(book->problem, 0).size(), std::size_t(1));
        QCOMPARE(book->problem.given[0].room, demandsOn<HeldIn>(book->problem, 0).front().rooms.front());
    }
};

QTEST_GUILESS_MAIN(TestFetTimetable)
#include "tst_fettimetable.moc"
