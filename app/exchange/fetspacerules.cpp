// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetrules.h"

#include <QSet>

namespace semestr {

namespace {

using namespace planner;

// Space constraints in two passes: home rooms hold for the lessons for which no other constraint names a
// room.
class SpaceReader
{
public:
    SpaceReader(FetSchool &school, const FetLimits &limits)
        : m_school(school), m_sink(school, limits), m_named(school.activities.size(), false)
    {
    }
    Done first(const FetConstraint &constraint);
    Done home(const FetConstraint &constraint);
    void addSeats();
    Done keepOnlyRooms();

private:
    Done readRoomOf(const FetConstraint &constraint);
    Done hold(const FetConstraint &constraint, const FetConstraint::Lessons &lessons);
    Done readClosed(const FetConstraint &constraint);
    Done readBuildings(const FetConstraint &constraint);
    void noteVirtual(const std::vector<RoomId> &rooms);

    FetSchool &m_school;
    FetRuleSink m_sink;
    std::vector<std::pair<LessonId, FetConstraint>> m_timetable;
    std::vector<bool> m_named; // lessons for which a constraint that is no home room names rooms
};

bool isHome(const QString &type)
{
    static const QSet<QString> types{QStringLiteral("TeacherHomeRoom"), QStringLiteral("TeacherHomeRooms"),
                                     QStringLiteral("StudentsSetHomeRoom"),
                                     QStringLiteral("StudentsSetHomeRooms")};
    return types.contains(type);
}

bool isByFilter(const QString &type)
{
    static const QSet<QString> types{QStringLiteral("SubjectPreferredRoom"),
                                     QStringLiteral("SubjectPreferredRooms"),
                                     QStringLiteral("SubjectActivityTagPreferredRoom"),
                                     QStringLiteral("SubjectActivityTagPreferredRooms"),
                                     QStringLiteral("ActivityTagPreferredRoom"),
                                     QStringLiteral("ActivityTagPreferredRooms")};
    return types.contains(type);
}

bool isOfBuildings(const QString &type)
{
    static const QSet<QString> types{QStringLiteral("TeacherMaxBuildingChangesPerDay"),
                                     QStringLiteral("TeachersMaxBuildingChangesPerDay"),
                                     QStringLiteral("TeacherMinGapsBetweenBuildingChanges"),
                                     QStringLiteral("TeachersMinGapsBetweenBuildingChanges")};
    return types.contains(type);
}

// A virtual room stands for several real ones at once, which a rule here cannot say.
void SpaceReader::noteVirtual(const std::vector<RoomId> &rooms)
{
    for (const RoomId room : rooms) {
        if (m_school.book.virtualRooms[static_cast<std::size_t>(room)]) {
            ++m_school.book.unsupported[QStringLiteral("VirtualRoom")];
            return;
        }
    }
}

Done SpaceReader::hold(const FetConstraint &constraint, const FetConstraint::Lessons &lessons)
{
    SEMESTR_LET(rooms, constraint.rooms());
    noteVirtual(rooms);
    for (const LessonId lesson : lessons)
        m_named[static_cast<std::size_t>(lesson)] = true;
    return m_sink.add(constraint, HeldIn{lessons, rooms});
}

Done SpaceReader::readRoomOf(const FetConstraint &constraint)
{
    SEMESTR_LET(lesson, constraint.lesson("Activity_Id"));
    if (lesson == none)
        return {};
    SEMESTR_LET(weight, constraint.weight());
    SEMESTR_LET(rooms, constraint.rooms());
    if (weight.hard) {
        const auto place = static_cast<std::size_t>(lesson);
        const bool isLocked = m_school.book.problem.lessons[place].locks.room != LockOrigin::None;
        const bool isTimetable = m_school.timetable.contains(&constraint.node());
        if (!isTimetable || !isLocked)
            m_school.book.problem.given[place].room = rooms.front();
        if (isTimetable) {
            m_timetable.emplace_back(lesson, constraint);
            return {};
        }
        if (constraint.says("Permanently_Locked", false))
            m_school.book.problem.lessons[place].locks.room = LockOrigin::Dispatcher;
    }
    return hold(constraint, {lesson});
}

Done SpaceReader::readClosed(const FetConstraint &constraint)
{
    SEMESTR_LET(rooms, constraint.rooms());
    SEMESTR_LET(slots, constraint.slots("Not_Available_Time"));
    return m_sink.add(constraint, RoomClosed{rooms.front(), slots});
}

Done SpaceReader::readBuildings(const FetConstraint &constraint)
{
    FetSchool::People people = m_school.busyTeachers;
    if (constraint.type().startsWith(QLatin1String("TeacherM"))) {
        SEMESTR_LET(named, constraint.teacher());
        people = named;
    }
    if (constraint.type().contains(QLatin1String("MaxBuilding"))) {
        SEMESTR_LET(changes, constraint.whole("Max_Building_Changes_Per_Day"));
        return m_sink.add(constraint, BuildingChanges{people, changes});
    }
    SEMESTR_LET(pause, constraint.whole("Min_Gaps_Between_Building_Changes"));
    return m_sink.add(constraint, BuildingPause{people, pause});
}

Done SpaceReader::first(const FetConstraint &constraint)
{
    const QString type = constraint.type();
    if (type == QLatin1String("BasicCompulsorySpace") || isHome(type))
        return {};
    if (type == QLatin1String("ActivityPreferredRoom"))
        return readRoomOf(constraint);
    if (type == QLatin1String("ActivityPreferredRooms") || isByFilter(type)) {
        SEMESTR_LET(lessons, isByFilter(type) ? constraint.filtered() : constraint.lessons());
        return hold(constraint, lessons);
    }
    if (type == QLatin1String("RoomNotAvailableTimes"))
        return readClosed(constraint);
    if (isOfBuildings(type))
        return readBuildings(constraint);
    ++m_school.book.unsupported[type];
    return {};
}

Done SpaceReader::home(const FetConstraint &constraint)
{
    if (!isHome(constraint.type()))
        return {};
    const bool ofTeacher = constraint.type().startsWith(QLatin1String("Teacher"));
    SEMESTR_TRY(ofTeacher ? constraint.teacher() : constraint.students());
    SEMESTR_LET(rooms, constraint.rooms());
    noteVirtual(rooms);
    const QString owner = constraint.node().value(QLatin1String(ofTeacher ? "Teacher" : "Students"));
    HeldIn demand{{}, rooms};
    for (std::size_t i = 0; i < m_named.size(); ++i) {
        const FetSchool::Activity &activity = m_school.activities[i];
        const QStringList &owners = ofTeacher ? activity.teachers : activity.students;
        if (!m_named[i] && owners == QStringList{owner})
            demand.lessons.push_back(static_cast<LessonId>(i));
    }
    return m_sink.add(constraint, std::move(demand));
}

// A room of the timetable that nothing else offers must have been asked for by this very constraint.
Done SpaceReader::keepOnlyRooms()
{
    const Problem &problem = m_school.book.problem;
    std::vector<bool> offered(problem.lessons.size(), false);
    for (const Rule &rule : problem.rules) {
        const auto *held = std::get_if<HeldIn>(&rule.demand);
        for (std::size_t i = 0; held && i < held->lessons.size(); ++i) {
            const auto place = static_cast<std::size_t>(held->lessons[i]);
            if (std::find(held->rooms.begin(), held->rooms.end(), problem.given[place].room) !=
                held->rooms.end())
                offered[place] = true;
        }
    }
    for (const auto &[lesson, constraint] : m_timetable) {
        if (!offered[static_cast<std::size_t>(lesson)])
            SEMESTR_TRY(hold(constraint, {lesson}));
    }
    return {};
}

void SpaceReader::addSeats()
{
    Problem &problem = m_school.book.problem;
    if (!problem.rooms.empty())
        problem.rules.push_back({Weight::must(), Seats{}, "BasicCompulsorySpace"});
}

qsizetype sizeOf(const Demand &demand)
{
    return std::visit(
        [](const auto &d) {
            std::size_t size = 1;
            if constexpr (requires { d.lessons; })
                size += d.lessons.size();
            if constexpr (requires { d.people; })
                size += d.people.size();
            if constexpr (requires { d.slots; })
                size += d.slots.size();
            if constexpr (requires { d.starts; })
                size += d.starts.size();
            if constexpr (requires { d.rooms; })
                size += d.rooms.size();
            return static_cast<qsizetype>(size);
        },
        demand);
}

bool isAboutNobody(const Demand &demand)
{
    return std::visit(
        [](const auto &d) {
            if constexpr (requires { d.lessons; })
                return d.lessons.empty();
            else if constexpr (requires { d.people; })
                return d.people.empty();
            else
                return false;
        },
        demand);
}

} // namespace

Done FetRuleSink::add(const FetConstraint &constraint, Weight weight, Demand demand)
{
    if (isAboutNobody(demand))
        return {};
    m_named += sizeOf(demand);
    if (m_named > m_limits.named)
        return fail(Fault::FileLimit, {{QStringLiteral("file"), m_school.book.file},
                                       {QStringLiteral("row"), constraint.node().line},
                                       {QStringLiteral("limit"), m_limits.named}});
    m_school.book.problem.rules.push_back({weight, std::move(demand), constraint.origin()});
    return {};
}

Done FetRuleSink::add(const FetConstraint &constraint, Demand demand)
{
    SEMESTR_LET(weight, constraint.weight());
    return add(constraint, weight, std::move(demand));
}

Done readSpaceRules(const FetNode &list, FetSchool &school, const FetLimits &limits)
{
    SpaceReader reader(school, limits);
    for (const FetNode &node : list.children) {
        if (node.isActive())
            SEMESTR_TRY(reader.first(FetConstraint(node, school)));
    }
    for (const FetNode &node : list.children) {
        if (node.isActive())
            SEMESTR_TRY(reader.home(FetConstraint(node, school)));
    }
    SEMESTR_TRY(reader.keepOnlyRooms());
    reader.addSeats();
    return {};
}

} // namespace semestr
