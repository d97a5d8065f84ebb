// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cttreader.h"

#include "app/exchange/cttlines.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <set>

namespace semestr {

namespace {

constexpr double costOfDay = 5, costOfLonely = 2, costOfRoom = 1, costOfSeat = 1;

class CttReader
{
public:
    CttReader(const QByteArray &bytes, const QString &file, const CttLimits &limits)
        : m_bytes(bytes), m_lines(bytes, file), m_limits(limits)
    {
        m_book.file = file;
    }
    Result<CttBook> run();

private:
    using Places = QHash<QString, int>;

    Done readHeader();
    Done readCourses();
    Done readCourse();
    Done readRooms();
    Done readCurricula();
    Done readCurriculum();
    Done readAbsences();
    Done add(Places &places, const char *element);
    void makePeople();
    void makeRules();
    void addRule(planner::Weight weight, planner::Demand demand, const QString &origin);
    void addAvailability(const CttCourse &course);

    const QByteArray &m_bytes;
    CttLines m_lines;
    const CttLimits &m_limits;
    CttBook m_book;
    Places m_courses, m_rooms, m_curricula;
    int m_courseCount = 0, m_roomCount = 0, m_curriculumCount = 0, m_absenceCount = 0;
    int m_named = 0;
};

Result<CttBook> CttReader::run()
{
    if (!m_bytes.trimmed().startsWith("Name:"))
        return fail(Fault::FileFormat, {{QStringLiteral("file"), m_book.file},
                                        {QStringLiteral("expected"), QStringLiteral("ITC-2007 CTT")}});
    SEMESTR_TRY(readHeader());
    SEMESTR_TRY(readCourses());
    SEMESTR_TRY(readRooms());
    SEMESTR_TRY(readCurricula());
    SEMESTR_TRY(readAbsences());
    SEMESTR_TRY(m_lines.heading("END."));
    makePeople();
    makeRules();
    return std::move(m_book);
}

Done CttReader::readHeader()
{
    planner::Cycle &cycle = m_book.problem.cycle;
    SEMESTR_LET(name, m_lines.field("Name"));
    m_book.name = name;
    SEMESTR_LET(courses, m_lines.count("Courses", 1, m_limits.courses));
    SEMESTR_LET(rooms, m_lines.count("Rooms", 1, m_limits.rooms));
    SEMESTR_LET(days, m_lines.count("Days", 1, m_limits.slots));
    SEMESTR_LET(periods, m_lines.count("Periods_per_day", 1, m_limits.periods));
    if (days * periods > m_limits.slots)
        return m_lines.past(m_limits.slots);
    SEMESTR_LET(curricula, m_lines.count("Curricula", 0, m_limits.curricula));
    SEMESTR_LET(absences, m_lines.count("Constraints", 0, m_limits.named));
    cycle = {1, days, periods, {}};
    m_courseCount = courses;
    m_roomCount = rooms;
    m_curriculumCount = curricula;
    m_absenceCount = absences;
    return {};
}

// The first word of the row is a new name.
Done CttReader::add(Places &places, const char *element)
{
    if (places.contains(m_lines.word(0)))
        return m_lines.bad(element, m_lines.word(0));
    places.insert(m_lines.word(0), static_cast<int>(places.size()));
    return {};
}

Done CttReader::readCourses()
{
    SEMESTR_TRY(m_lines.heading("COURSES:"));
    for (int i = 0; i < m_courseCount; ++i)
        SEMESTR_TRY(readCourse());
    return {};
}

Done CttReader::readCourse()
{
    SEMESTR_TRY(m_lines.row(5));
    SEMESTR_TRY(add(m_courses, "course"));
    SEMESTR_LET(lectures, m_lines.whole(2, "lectures"));
    SEMESTR_LET(minDays, m_lines.whole(3, "working days"));
    SEMESTR_LET(students, m_lines.whole(4, "students"));
    std::vector<planner::Lesson> &lessons = m_book.problem.lessons;
    if (lectures > m_limits.lectures - static_cast<int>(lessons.size()))
        return m_lines.past(m_limits.lectures);
    if (students > m_limits.students)
        return m_lines.past(m_limits.students);
    CttCourse course{m_lines.word(0), m_lines.word(1), lectures, minDays, students, {}, {}};
    for (int i = 0; i < lectures; ++i) {
        planner::Lesson lesson;
        lesson.key = course.name.toStdString();
        lesson.subject = lesson.key;
        lesson.students = students;
        course.lessons.push_back(static_cast<planner::LessonId>(lessons.size()));
        m_book.courseOf.push_back(static_cast<int>(m_book.courses.size()));
        lessons.push_back(std::move(lesson));
    }
    m_book.courses.push_back(std::move(course));
    return {};
}

Done CttReader::readRooms()
{
    SEMESTR_TRY(m_lines.heading("ROOMS:"));
    for (int i = 0; i < m_roomCount; ++i) {
        SEMESTR_TRY(m_lines.row(2));
        SEMESTR_TRY(add(m_rooms, "room"));
        SEMESTR_LET(seats, m_lines.whole(1, "capacity"));
        planner::Room room;
        room.name = m_lines.word(0).toStdString();
        room.seats = seats;
        m_book.problem.rooms.push_back(std::move(room));
    }
    return {};
}

Done CttReader::readCurricula()
{
    SEMESTR_TRY(m_lines.heading("CURRICULA:"));
    for (int i = 0; i < m_curriculumCount; ++i)
        SEMESTR_TRY(readCurriculum());
    return {};
}

Done CttReader::readCurriculum()
{
    SEMESTR_TRY(m_lines.row(2));
    SEMESTR_TRY(add(m_curricula, "curriculum"));
    SEMESTR_LET(count, m_lines.whole(1, "courses"));
    if (m_lines.count() - 2 != count)
        return m_lines.bad("courses", m_lines.word(1));
    m_named += count;
    if (m_named > m_limits.named)
        return m_lines.past(m_limits.named);
    std::set<int> courses;
    for (int k = 0; k < count; ++k) {
        SEMESTR_LET(course, m_lines.find(m_courses, 2 + k, "course"));
        courses.insert(course);
    }
    m_book.curricula.push_back({m_lines.word(0), {courses.begin(), courses.end()}});
    return {};
}

Done CttReader::readAbsences()
{
    SEMESTR_TRY(m_lines.heading("UNAVAILABILITY_CONSTRAINTS:"));
    const planner::Cycle &cycle = m_book.problem.cycle;
    for (int i = 0; i < m_absenceCount; ++i) {
        SEMESTR_TRY(m_lines.row(3));
        SEMESTR_LET(course, m_lines.find(m_courses, 0, "course"));
        SEMESTR_LET(day, m_lines.whole(1, "day"));
        SEMESTR_LET(period, m_lines.whole(2, "period"));
        if (day >= cycle.days)
            return m_lines.bad("day", m_lines.word(1));
        if (period >= cycle.periods)
            return m_lines.bad("period", m_lines.word(2));
        m_book.courses[static_cast<std::size_t>(course)].away.push_back(cycle.slotAt(day, period));
    }
    return {};
}

void CttReader::makePeople()
{
    planner::Problem &problem = m_book.problem;
    Places teachers;
    for (const CttCourse &course : m_book.courses) {
        auto teacher = teachers.constFind(course.teacher);
        if (teacher == teachers.constEnd()) {
            teacher = teachers.insert(course.teacher, static_cast<int>(problem.people.size()));
            problem.people.push_back({course.teacher.toStdString(), planner::PersonKind::Teacher});
        }
        for (const planner::LessonId lesson : course.lessons)
            problem.lessons[static_cast<std::size_t>(lesson)].people.push_back(*teacher);
    }
    for (const CttCurriculum &curriculum : m_book.curricula) {
        const auto atom = static_cast<planner::PersonId>(problem.people.size());
        problem.people.push_back({curriculum.name.toStdString(), planner::PersonKind::Students});
        for (const int course : curriculum.courses)
            for (const planner::LessonId lesson : m_book.courses[static_cast<std::size_t>(course)].lessons)
                problem.lessons[static_cast<std::size_t>(lesson)].people.push_back(atom);
    }
}

void CttReader::addRule(planner::Weight weight, planner::Demand demand, const QString &origin)
{
    m_book.problem.rules.push_back({weight, std::move(demand), origin.toStdString()});
}

void CttReader::addAvailability(const CttCourse &course)
{
    planner::StartsIn starts{course.lessons, {}};
    for (planner::Slot slot = 0; slot < m_book.problem.cycle.slots(); ++slot)
        if (std::find(course.away.begin(), course.away.end(), slot) == course.away.end())
            starts.starts.push_back(slot);
    addRule(planner::Weight::must(), std::move(starts), QString(u"Availability: " + course.name));
}

void CttReader::makeRules()
{
    using planner::Weight;
    const planner::Problem &problem = m_book.problem;
    planner::HeldIn anywhere;
    for (std::size_t i = 0; i < problem.lessons.size(); ++i)
        anywhere.lessons.push_back(static_cast<planner::LessonId>(i));
    for (std::size_t i = 0; i < problem.rooms.size(); ++i)
        anywhere.rooms.push_back(static_cast<planner::RoomId>(i));
    addRule(Weight::must(), std::move(anywhere), QStringLiteral("Rooms"));
    addRule(Weight::wish(costOfSeat), planner::Seats{true}, QStringLiteral("RoomCapacity"));
    for (const CttCourse &course : m_book.courses) {
        if (!course.away.empty())
            addAvailability(course);
        addRule(Weight::wish(costOfDay), planner::SpreadsOver{course.lessons, course.minDays},
                QString(u"MinimumWorkingDays: " + course.name));
        addRule(Weight::wish(costOfRoom), planner::RoomsOf{course.lessons, 1},
                QString(u"RoomStability: " + course.name));
    }
    planner::Lonely lonely;
    for (std::size_t i = 0; i < problem.people.size(); ++i)
        if (problem.people[i].kind == planner::PersonKind::Students)
            lonely.people.push_back(static_cast<planner::PersonId>(i));
    addRule(Weight::wish(costOfLonely), std::move(lonely), QStringLiteral("CurriculumCompactness"));
}

} // namespace

Result<CttBook> readCttDocument(const QByteArray &bytes, const QString &file, const CttLimits &limits)
{
    if (bytes.size() > limits.fileBytes)
        return fail(Fault::FileTooLarge,
                    {{QStringLiteral("file"), file}, {QStringLiteral("limit"), limits.fileBytes}});
    return CttReader(bytes, file, limits).run();
}

Result<CttBook> readCtt(const QString &file, const CttLimits &limits)
{
    QFile input(file);
    if (!QFileInfo(file).isFile() || !input.open(QIODevice::ReadOnly))
        return fail(Fault::FileUnreadable, {{QStringLiteral("file"), file}});
    return readCttDocument(input.read(limits.fileBytes + 1), file, limits);
}

} // namespace semestr
