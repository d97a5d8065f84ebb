// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetschool.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int noCapacity = 30'000; // what FET writes for a room without a limit

class SchoolReader
{
public:
    SchoolReader(const FetNode &root, const QString &file, const FetLimits &limits)
        : m_root(root), m_file(file), m_limits(limits)
    {
        m_school.book.file = file;
    }
    Result<FetSchool> run();

private:
    Done readDays();
    Done readTeachers();
    Done readStudents();
    Done readYear(const FetNode &year);
    Done readGroup(const FetNode &group, FetSchool::People &ofYear);
    Done readRooms();
    Done readRoom(const FetNode &node);
    Done readActivities();
    Done readActivity(const FetNode &node);
    Done readPeople(const FetNode &node, planner::Lesson &lesson, FetSchool::Activity &activity);
    Done readNumbers(const FetNode &node, planner::Lesson &lesson, FetSchool::Activity &activity) const;
    void readMode();
    void collectBusy();

    Result<QStringList> names(QLatin1String list, QLatin1String item) const;
    Result<QString> nameOf(const FetNode &node) const;
    Result<int> whole(const FetNode &node, QLatin1String element, int least, int most) const;
    Done headcount(const FetNode &node, const QString &name);
    planner::PersonId leafOf(const QString &name);
    Done within(qsizetype count, int limit) const;

    const FetNode &m_root;
    const QString &m_file;
    const FetLimits &m_limits;
    FetSchool m_school;
    QHash<QString, planner::PersonId> m_leaves;
    QHash<QString, int> m_buildings;
    qsizetype m_named = 0; // people of all lessons
};

std::size_t index(int number)
{
    return static_cast<std::size_t>(number);
}

void addOnce(FetSchool::People &people, planner::PersonId person)
{
    if (std::find(people.begin(), people.end(), person) == people.end())
        people.push_back(person);
}

// The same without the search, for lists that may be long.
void sortOnce(FetSchool::People &people)
{
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
}

QStringList textsOf(const FetNode &node, QLatin1String name)
{
    QStringList texts;
    for (const FetNode &child : node.children) {
        if (child.name == name)
            texts.append(child.text);
    }
    return texts;
}

Done SchoolReader::within(qsizetype count, int limit) const
{
    if (count <= limit)
        return {};
    return fail(Fault::FileLimit, {{QStringLiteral("file"), m_file}, {QStringLiteral("limit"), limit}});
}

Result<QString> SchoolReader::nameOf(const FetNode &node) const
{
    const QString name = node.value(QLatin1String("Name"));
    if (name.isEmpty())
        return badElement(m_file, node, QStringLiteral("Name"), name);
    return name;
}

Result<int> SchoolReader::whole(const FetNode &node, QLatin1String element, int least, int most) const
{
    bool ok = false;
    const QString text = node.value(element);
    const int number = text.trimmed().toInt(&ok);
    if (!ok || number < least || number > most)
        return badElement(m_file, node, element, text);
    return number;
}

// The names of a plain list, each once.
Result<QStringList> SchoolReader::names(QLatin1String list, QLatin1String item) const
{
    const FetNode *node = m_root.child(list);
    if (!node)
        return badElement(m_file, m_root, list, {});
    QStringList all;
    QSet<QString> seen;
    for (const FetNode &child : node->children) {
        if (child.name != item)
            continue;
        SEMESTR_LET(name, nameOf(child));
        if (seen.contains(name))
            return badElement(m_file, child, QStringLiteral("Name"), name);
        seen.insert(name);
        all.append(name);
    }
    return all;
}

Done SchoolReader::readDays()
{
    SEMESTR_LET(days, names(QLatin1String("Days_List"), QLatin1String("Day")));
    SEMESTR_LET(hours, names(QLatin1String("Hours_List"), QLatin1String("Hour")));
    if (days.isEmpty() || hours.isEmpty())
        return badElement(m_file, m_root, days.isEmpty() ? QStringLiteral("Day") : QStringLiteral("Hour"),
                          {});
    SEMESTR_TRY(within(hours.size(), m_limits.periods));
    SEMESTR_TRY(within(days.size() * hours.size(), m_limits.slots));
    for (qsizetype i = 0; i < days.size(); ++i)
        m_school.days.insert(days.at(i), static_cast<int>(i));
    for (qsizetype i = 0; i < hours.size(); ++i)
        m_school.hours.insert(hours.at(i), static_cast<int>(i));
    planner::Cycle &cycle = m_school.book.problem.cycle;
    cycle = {1, static_cast<int>(days.size()), static_cast<int>(hours.size()), {}};
    m_school.book.days = days;
    m_school.book.periods = hours;
    return {};
}

Done SchoolReader::readTeachers()
{
    SEMESTR_LET(teachers, names(QLatin1String("Teachers_List"), QLatin1String("Teacher")));
    SEMESTR_TRY(within(teachers.size(), m_limits.people));
    for (const QString &name : teachers) {
        m_school.teachers.insert(name, static_cast<int>(m_school.book.problem.people.size()));
        m_school.book.problem.people.push_back({name.toStdString(), planner::PersonKind::Teacher});
    }
    return {};
}

planner::PersonId SchoolReader::leafOf(const QString &name)
{
    auto &people = m_school.book.problem.people;
    const auto known = m_leaves.constFind(name);
    if (known != m_leaves.cend())
        return *known;
    people.push_back({name.toStdString(), planner::PersonKind::Students});
    return *m_leaves.insert(name, static_cast<int>(people.size()) - 1);
}

Done SchoolReader::headcount(const FetNode &node, const QString &name)
{
    const bool said = !node.value(QLatin1String("Number_of_Students")).isEmpty();
    int students = 0;
    if (said) {
        SEMESTR_LET(number, whole(node, QLatin1String("Number_of_Students"), 0, 1'000'000));
        students = number;
    }
    m_school.headcount.insert(name, students);
    return {};
}

Done SchoolReader::readGroup(const FetNode &group, FetSchool::People &ofYear)
{
    SEMESTR_LET(name, nameOf(group));
    SEMESTR_TRY(headcount(group, name));
    FetSchool::People leaves;
    for (const FetNode &subgroup : group.children) {
        if (subgroup.name != QLatin1String("Subgroup"))
            continue;
        SEMESTR_LET(leaf, nameOf(subgroup));
        SEMESTR_TRY(headcount(subgroup, leaf));
        leaves.push_back(leafOf(leaf));
        addOnce(m_school.sets[leaf], leaves.back());
    }
    if (leaves.empty())
        leaves.push_back(leafOf(name));
    FetSchool::People &ofGroup = m_school.sets[name];
    ofGroup.insert(ofGroup.end(), leaves.begin(), leaves.end());
    sortOnce(ofGroup);
    ofYear.insert(ofYear.end(), leaves.begin(), leaves.end());
    return {};
}

Done SchoolReader::readYear(const FetNode &year)
{
    SEMESTR_LET(name, nameOf(year));
    SEMESTR_TRY(headcount(year, name));
    FetSchool::People leaves;
    for (const FetNode &group : year.children) {
        if (group.name == QLatin1String("Group"))
            SEMESTR_TRY(readGroup(group, leaves));
    }
    if (leaves.empty())
        leaves.push_back(leafOf(name));
    FetSchool::People &ofYear = m_school.sets[name];
    ofYear.insert(ofYear.end(), leaves.begin(), leaves.end());
    sortOnce(ofYear);
    return within(static_cast<qsizetype>(m_school.book.problem.people.size()), m_limits.people);
}

Done SchoolReader::readStudents()
{
    const FetNode *list = m_root.child(QLatin1String("Students_List"));
    if (!list)
        return badElement(m_file, m_root, QStringLiteral("Students_List"), {});
    for (const FetNode &year : list->children) {
        if (year.name == QLatin1String("Year"))
            SEMESTR_TRY(readYear(year));
    }
    return {};
}

Done SchoolReader::readRoom(const FetNode &node)
{
    SEMESTR_LET(name, nameOf(node));
    if (m_school.rooms.contains(name))
        return badElement(m_file, node, QStringLiteral("Name"), name);
    planner::Problem &problem = m_school.book.problem;
    planner::Room room;
    room.name = name.toStdString();
    room.seats = noCapacity;
    if (!node.value(QLatin1String("Capacity")).isEmpty()) {
        SEMESTR_LET(seats, whole(node, QLatin1String("Capacity"), 0, 1'000'000));
        room.seats = seats;
    }
    const QString building = node.value(QLatin1String("Building"));
    if (!building.isEmpty()) {
        const auto known = m_buildings.constFind(building);
        room.building = known != m_buildings.cend() ? *known : static_cast<int>(problem.buildings.size());
        if (known == m_buildings.cend()) {
            m_buildings.insert(building, room.building);
            problem.buildings.push_back(building.toStdString());
        }
    }
    m_school.rooms.insert(name, static_cast<int>(problem.rooms.size()));
    m_school.book.virtualRooms.push_back(node.value(QLatin1String("Virtual")).trimmed() ==
                                         QLatin1String("true"));
    problem.rooms.push_back(std::move(room));
    return within(static_cast<qsizetype>(problem.rooms.size()), m_limits.rooms);
}

Done SchoolReader::readRooms()
{
    const FetNode *list = m_root.child(QLatin1String("Rooms_List"));
    for (std::size_t i = 0; list && i < list->children.size(); ++i) {
        if (list->children[i].name == QLatin1String("Room"))
            SEMESTR_TRY(readRoom(list->children[i]));
    }
    return {};
}

Done SchoolReader::readPeople(const FetNode &node, planner::Lesson &lesson, FetSchool::Activity &activity)
{
    activity.teachers = textsOf(node, QLatin1String("Teacher"));
    activity.students = textsOf(node, QLatin1String("Students"));
    for (const FetNode &child : node.children) {
        if (child.name == QLatin1String("Teacher")) {
            const auto teacher = m_school.teachers.constFind(child.text);
            if (teacher == m_school.teachers.cend())
                return unknownName(m_file, child, fetkind::teacher);
            lesson.people.push_back(*teacher);
        } else if (child.name == QLatin1String("Students")) {
            const auto set = m_school.sets.constFind(child.text);
            if (set == m_school.sets.cend())
                return unknownName(m_file, child, fetkind::students);
            lesson.people.insert(lesson.people.end(), set->begin(), set->end());
            lesson.students += m_school.headcount.value(child.text);
        }
    }
    sortOnce(lesson.people);
    m_named += static_cast<qsizetype>(lesson.people.size());
    return within(m_named, m_limits.named);
}

Done SchoolReader::readNumbers(const FetNode &node, planner::Lesson &lesson,
                               FetSchool::Activity &activity) const
{
    SEMESTR_LET(duration, whole(node, QLatin1String("Duration"), 1, m_limits.periods));
    lesson.periods = duration;
    if (!node.value(QLatin1String("Number_Of_Students")).isEmpty()) {
        SEMESTR_LET(students, whole(node, QLatin1String("Number_Of_Students"), 0, 1'000'000));
        lesson.students = students;
    }
    constexpr int most = 1'000'000'000;
    if (node.value(QLatin1String("Activity_Group_Id")).isEmpty())
        return {};
    // The pieces of a divided activity are numbered on from the first, whose Id is the group's.
    SEMESTR_LET(group, whole(node, QLatin1String("Activity_Group_Id"), 0, most));
    SEMESTR_LET(id, whole(node, QLatin1String("Id"), 0, most));
    activity.component = group == 0 ? 1 : id - group + 1;
    return {};
}

Done SchoolReader::readActivity(const FetNode &node)
{
    const QString id = node.value(QLatin1String("Id"));
    if (id.isEmpty() || m_school.lessons.contains(id))
        return badElement(m_file, node, QStringLiteral("Id"), id);
    if (!node.isActive()) {
        m_school.lessons.insert(id, planner::none);
        return {};
    }
    planner::Lesson lesson;
    FetSchool::Activity activity;
    lesson.key = id.toStdString();
    activity.subject = node.value(QLatin1String("Subject"));
    activity.tags = textsOf(node, QLatin1String("Activity_Tag"));
    lesson.subject = activity.subject.toStdString();
    SEMESTR_TRY(readPeople(node, lesson, activity));
    SEMESTR_TRY(readNumbers(node, lesson, activity));
    m_school.lessons.insert(id, static_cast<int>(m_school.book.problem.lessons.size()));
    m_school.book.activities.append(id);
    m_school.book.problem.lessons.push_back(std::move(lesson));
    m_school.activities.push_back(std::move(activity));
    return within(m_school.book.activities.size(), m_limits.activities);
}

Done SchoolReader::readActivities()
{
    const FetNode *list = m_root.child(QLatin1String("Activities_List"));
    if (!list)
        return badElement(m_file, m_root, QStringLiteral("Activities_List"), {});
    for (const FetNode &node : list->children) {
        if (node.name == QLatin1String("Activity"))
            SEMESTR_TRY(readActivity(node));
    }
    return {};
}

void SchoolReader::collectBusy()
{
    const planner::Problem &problem = m_school.book.problem;
    std::vector<bool> busy(problem.people.size(), false);
    for (const planner::Lesson &lesson : problem.lessons) {
        for (const planner::PersonId person : lesson.people)
            busy[index(person)] = true;
    }
    for (std::size_t i = 0; i < busy.size(); ++i) {
        const bool teacher = problem.people[i].kind == planner::PersonKind::Teacher;
        if (busy[i])
            (teacher ? m_school.busyTeachers : m_school.busySets).push_back(static_cast<int>(i));
    }
}

// The other modes read the days in pairs or terms, which no rule here does.
void SchoolReader::readMode()
{
    const QString mode = m_root.value(QLatin1String("Mode")).trimmed();
    if (!mode.isEmpty() && mode != QLatin1String("Official"))
        ++m_school.book.unsupported[QString(QStringLiteral("Mode ") + mode)];
}

Result<FetSchool> SchoolReader::run()
{
    readMode();
    SEMESTR_TRY(readDays());
    SEMESTR_TRY(readTeachers());
    SEMESTR_TRY(readStudents());
    SEMESTR_TRY(readRooms());
    SEMESTR_TRY(readActivities());
    collectBusy();
    return std::move(m_school);
}

} // namespace

Result<FetSchool> readFetSchool(const FetNode &root, const QString &file, const FetLimits &limits)
{
    return SchoolReader(root, file, limits).run();
}

} // namespace semestr
