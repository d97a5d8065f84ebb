// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cttcost.h"

#include <algorithm>
#include <set>

namespace semestr {

namespace {

constexpr long costOfDay = 5, costOfLonely = 2;

std::size_t at(int number)
{
    return static_cast<std::size_t>(number);
}

// A lecture that stands somewhere.
struct Lecture
{
    int course = 0;
    int period = 0; // of all days
    int room = planner::none;
};

class CostCounter
{
public:
    CostCounter(const CttBook &book, const planner::Timetable &timetable);

    CttCost run();

private:
    void countRooms();
    void countConflicts();
    void countCourse(int course);
    void countCurriculum(const CttCurriculum &curriculum);
    bool conflict(int one, int two) const;
    int seatsOf(int room) const { return m_book.problem.rooms[at(room)].seats; }

    const CttBook &m_book;
    std::vector<Lecture> m_lectures;
    std::vector<std::set<int>> m_curriculaOf; // by course
    CttCost m_cost;
};

CostCounter::CostCounter(const CttBook &book, const planner::Timetable &timetable)
    : m_book(book), m_curriculaOf(book.courses.size())
{
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        if (timetable[i].start == planner::nowhere || timetable[i].room == planner::none)
            ++m_cost.lectures;
        if (timetable[i].start != planner::nowhere)
            m_lectures.push_back({book.courseOf[i], timetable[i].start, timetable[i].room});
    }
    for (std::size_t i = 0; i < book.curricula.size(); ++i)
        for (const int course : book.curricula[i].courses)
            m_curriculaOf[at(course)].insert(static_cast<int>(i));
}

CttCost CostCounter::run()
{
    countRooms();
    countConflicts();
    for (int course = 0; course < static_cast<int>(m_book.courses.size()); ++course)
        countCourse(course);
    for (const CttCurriculum &curriculum : m_book.curricula)
        countCurriculum(curriculum);
    return m_cost;
}

void CostCounter::countRooms()
{
    std::set<std::pair<int, int>> taken;
    for (const Lecture &lecture : m_lectures) {
        if (lecture.room == planner::none)
            continue;
        m_cost.roomOccupancy += taken.insert({lecture.room, lecture.period}).second ? 0 : 1;
        m_cost.roomCapacity +=
            std::max(0, m_book.courses[at(lecture.course)].students - seatsOf(lecture.room));
    }
}

bool CostCounter::conflict(int one, int two) const
{
    const std::set<int> &mine = m_curriculaOf[at(one)];
    const std::set<int> &theirs = m_curriculaOf[at(two)];
    return one == two || m_book.courses[at(one)].teacher == m_book.courses[at(two)].teacher ||
           std::any_of(mine.begin(), mine.end(), [&theirs](int id) { return theirs.count(id) > 0; });
}

void CostCounter::countConflicts()
{
    for (std::size_t i = 0; i < m_lectures.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (m_lectures[i].period == m_lectures[j].period &&
                conflict(m_lectures[i].course, m_lectures[j].course))
                ++m_cost.conflicts;
}

void CostCounter::countCourse(int number)
{
    const CttCourse &course = m_book.courses[at(number)];
    std::set<int> days, rooms;
    for (const Lecture &lecture : m_lectures) {
        if (lecture.course != number)
            continue;
        days.insert(lecture.period / m_book.problem.cycle.periods);
        if (lecture.room != planner::none)
            rooms.insert(lecture.room);
        m_cost.availability += std::count(course.away.begin(), course.away.end(), lecture.period) > 0 ? 1 : 0;
    }
    m_cost.minimumWorkingDays += costOfDay * std::max(0, course.minDays - static_cast<int>(days.size()));
    m_cost.roomStability += std::max(0, static_cast<int>(rooms.size()) - 1);
}

void CostCounter::countCurriculum(const CttCurriculum &curriculum)
{
    const int day = m_book.problem.cycle.periods;
    std::multiset<int> periods;
    for (const Lecture &lecture : m_lectures)
        if (std::count(curriculum.courses.begin(), curriculum.courses.end(), lecture.course) > 0)
            periods.insert(lecture.period);
    for (const int period : periods) {
        const bool before = period % day != 0 && periods.count(period - 1) > 0;
        const bool after = period % day != day - 1 && periods.count(period + 1) > 0;
        m_cost.curriculumCompactness += before || after ? 0 : costOfLonely;
    }
}

} // namespace

CttCost cttCost(const CttBook &book, const planner::Timetable &timetable)
{
    return CostCounter(book, timetable).run();
}

QByteArray cttSolution(const CttBook &book, const planner::Timetable &timetable)
{
    QByteArray lines;
    const planner::Cycle &cycle = book.problem.cycle;
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        const auto &[start, room] = timetable[i];
        if (start == planner::nowhere || room == planner::none)
            continue;
        const QString line = QStringLiteral("%1 %2 %3 %4\n")
                                 .arg(book.courses[at(book.courseOf[i])].name,
                                      QString::fromStdString(book.problem.rooms[at(room)].name))
                                 .arg(cycle.dayOf(start))
                                 .arg(cycle.periodOf(start));
        lines += line.toUtf8();
    }
    return lines;
}

} // namespace semestr
