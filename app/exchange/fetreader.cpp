// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"

#include "app/exchange/fetrules.h"

namespace semestr {

namespace {

bool standsSomewhere(const planner::Placement &placement)
{
    return placement.start != planner::nowhere || placement.room != planner::none;
}

// The places that a list of names takes.
QHash<QString, int> placesOf(const QStringList &names)
{
    QHash<QString, int> places;
    for (qsizetype i = 0; i < names.size(); ++i)
        places.insert(names.at(i), static_cast<int>(i));
    return places;
}

// Reads placements for a book's lessons from the elements of another file.
class TimetableReader
{
public:
    TimetableReader(const FetBook &book, const QString &file) : m_book(book), m_file(file)
    {
        m_lessons = placesOf(book.activities);
        m_days = placesOf(book.days);
        m_periods = placesOf(book.periods);
        for (std::size_t i = 0; i < book.problem.rooms.size(); ++i)
            m_rooms.insert(QString::fromStdString(book.problem.rooms[i].name), static_cast<int>(i));
        m_timetable.resize(book.problem.lessons.size());
    }
    Done takeConstraints(const FetNode &root);
    Done takeActivities(const FetNode &root);
    planner::Timetable result() const { return m_timetable; }

private:
    // The placement of the lesson that an element names; null for a lesson that is not ours.
    planner::Placement *placementOf(const FetNode &node, QLatin1String id);
    Done takeTime(planner::Placement &placement, const FetNode *day, const FetNode *hour) const;
    Done takeRoom(planner::Placement &placement, const FetNode *room) const;
    Done takeConstraint(const FetNode &node);

    const FetBook &m_book;
    const QString &m_file;
    QHash<QString, int> m_lessons, m_days, m_periods, m_rooms;
    planner::Timetable m_timetable;
};

planner::Placement *TimetableReader::placementOf(const FetNode &node, QLatin1String id)
{
    const int lesson = m_lessons.value(node.value(id), planner::none);
    return lesson == planner::none ? nullptr : &m_timetable[static_cast<std::size_t>(lesson)];
}

Done TimetableReader::takeTime(planner::Placement &placement, const FetNode *day, const FetNode *hour) const
{
    if (!day || !hour || day->text.isEmpty() || hour->text.isEmpty())
        return {};
    if (!m_days.contains(day->text))
        return unknownName(m_file, *day, fetkind::day);
    if (!m_periods.contains(hour->text))
        return unknownName(m_file, *hour, fetkind::hour);
    placement.start = m_book.problem.cycle.slotAt(m_days.value(day->text), m_periods.value(hour->text));
    return {};
}

Done TimetableReader::takeRoom(planner::Placement &placement, const FetNode *room) const
{
    if (!room || room->text.isEmpty())
        return {};
    if (!m_rooms.contains(room->text))
        return unknownName(m_file, *room, fetkind::room);
    placement.room = m_rooms.value(room->text);
    return {};
}

Done TimetableReader::takeConstraint(const FetNode &node)
{
    const bool time = node.name == QLatin1String("ConstraintActivityPreferredStartingTime");
    const bool room = node.name == QLatin1String("ConstraintActivityPreferredRoom");
    const double weight = node.value(QLatin1String("Weight_Percentage")).trimmed().toDouble();
    if ((!time && !room) || !node.isActive() || weight < 100)
        return {};
    planner::Placement *placement = placementOf(node, QLatin1String("Activity_Id"));
    if (!placement)
        return {};
    if (room)
        return takeRoom(*placement, node.child(QLatin1String("Room")));
    const FetNode *day = node.child(QLatin1String("Preferred_Day"));
    const FetNode *hour = node.child(QLatin1String("Preferred_Hour"));
    return takeTime(*placement, day ? day : node.child(QLatin1String("Day")),
                    hour ? hour : node.child(QLatin1String("Hour")));
}

Done TimetableReader::takeConstraints(const FetNode &root)
{
    for (const auto &name :
         {QLatin1String("Time_Constraints_List"), QLatin1String("Space_Constraints_List")}) {
        const FetNode *list = root.child(name);
        for (std::size_t i = 0; list && i < list->children.size(); ++i)
            SEMESTR_TRY(takeConstraint(list->children[i]));
    }
    return {};
}

Done TimetableReader::takeActivities(const FetNode &root)
{
    for (const FetNode &node : root.children) {
        planner::Placement *placement = placementOf(node, QLatin1String("Id"));
        if (!placement)
            continue;
        SEMESTR_TRY(
            takeTime(*placement, node.child(QLatin1String("Day")), node.child(QLatin1String("Hour"))));
        SEMESTR_TRY(takeRoom(*placement, node.child(QLatin1String("Room"))));
    }
    return {};
}

} // namespace

Result<FetBook> readFetDocument(const QByteArray &bytes, const QString &file, const FetLimits &limits,
                                FetFixed fixed)
{
    SEMESTR_LET(root, readFetTree(bytes, file, limits));
    SEMESTR_LET(school, readFetSchool(root, file, limits));
    if (fixed == FetFixed::Timetable)
        school.timetable = timetableOf(root);
    planner::Problem &problem = school.book.problem;
    for (const FetSchool::Activity &activity : school.activities)
        school.book.students.append(activity.students);
    problem.given.resize(problem.lessons.size());
    if (const FetNode *list = root.child(QLatin1String("Time_Constraints_List")))
        SEMESTR_TRY(readTimeRules(*list, school, limits));
    if (const FetNode *list = root.child(QLatin1String("Space_Constraints_List")))
        SEMESTR_TRY(readSpaceRules(*list, school, limits));
    if (std::none_of(problem.given.begin(), problem.given.end(), standsSomewhere))
        problem.given.clear();
    school.book.document = bytes;
    return std::move(school.book);
}

Result<FetBook> readFet(const QString &file, const FetLimits &limits, FetFixed fixed)
{
    SEMESTR_LET(bytes, readFetBytes(file, limits));
    return readFetDocument(bytes, file, limits, fixed);
}

Result<planner::Timetable> readFetTimetable(const QString &file, const FetBook &book, const FetLimits &limits)
{
    SEMESTR_LET(bytes, readFetBytes(file, limits));
    const QString activities = QStringLiteral("Activities_Timetable");
    SEMESTR_LET(root, readFetTree(bytes, file, limits, {QStringLiteral("fet"), activities}));
    TimetableReader reader(book, file);
    SEMESTR_TRY(root.name == activities ? reader.takeActivities(root) : reader.takeConstraints(root));
    return reader.result();
}

} // namespace semestr
