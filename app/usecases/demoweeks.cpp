// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demoweeks.h"

#include <algorithm>
#include <tuple>

namespace semestr {

namespace {
constexpr quint8 bothWeeks = 3;
// Monday, Wednesday and Friday are not days of the part-time teacher.
bool worksOn(const DemoPlan &plan, int teacher, int weekday)
{
    return teacher != plan.partTime || weekday == 2 || weekday == 4;
}
} // namespace

DemoWeeks::DemoWeeks(DemoPlan &plan, int year, DemoChance &chance)
    : m_plan(plan)
    , m_year(year)
    , m_chance(chance)
    , m_load(plan.teachers.size(), 0)
    , m_teachers(static_cast<size_t>(plan.teachers.size()), Times{})
    , m_groups(static_cast<size_t>(plan.groups.size()), Times{})
    , m_rooms(static_cast<size_t>(plan.rooms.size()))
{
    int pairs = 0;
    for (int g = 0; g < plan.groups.size(); ++g) {
        if (const DemoGroupYear *year_ = yearOf(g)) {
            for (const DemoPage &page : year_->pages)
                pairs += page.pairsAWeek;
        }
    }
    m_full = std::max<int>(8, pairs / static_cast<int>(plan.teachers.size()) + 3);
}

DemoGroupYear *DemoWeeks::yearOf(int group)
{
    QList<DemoGroupYear> &years = m_plan.groups[group].years;
    return m_year < years.size() ? &years[m_year] : nullptr;
}

void DemoWeeks::make()
{
    shareTeachers();
    if (m_year == 0) {
        placeShowcase();
        placeJoint();
    }
    for (int g = 0; g < m_plan.groups.size(); ++g)
        fillWeek(g);
}

// One teacher keeps a discipline until the week is full; then the least busy one takes over.
int DemoWeeks::teacherFor(int group, const DemoPage &page)
{
    const QString key = page.discipline.title + QString::number(page.subgroup == 2 ? 2 : 1);
    const auto room = [&](int teacher) {
        const int full = teacher == m_plan.partTime ? 6 : teacher == 0 ? 8 : m_full;
        return full - m_load.at(teacher) - page.pairsAWeek;
    };
    // The demo's own teacher has one page of the showcase, so that its day is easy to read.
    const auto may = [&](int teacher) { return teacher != 0 || group != m_plan.showcase; };
    const int last = m_lastTeacher.value(key, -1);
    if (last >= 0 && may(last) && room(last) >= 0)
        return last;
    int best = 1;
    for (int i = 0; i < m_load.size(); ++i) {
        if (may(i) && room(i) > room(best))
            best = i;
    }
    m_lastTeacher.insert(key, best);
    return best;
}

void DemoWeeks::shareTeachers()
{
    if (m_year == 0) {
        m_plan.groups[m_plan.showcase].years[0].pages[0].teacher = 0;
        m_load[0] = 2;
        shareJoint();
    }
    for (int g = 0; g < m_plan.groups.size(); ++g) {
        DemoGroupYear *year = yearOf(g);
        for (int p = 0; year && p < year->pages.size(); ++p) {
            DemoPage &page = year->pages[p];
            if (page.teacher >= 0)
                continue;
            const bool vacant = m_year == 0 && g == m_plan.groups.size() - 1 && p == 1;
            if (vacant)
                continue;
            page.teacher = teacherFor(g, page);
            m_load[page.teacher] += page.pairsAWeek;
        }
    }
}

// The groups of the stream have one lecturer.
void DemoWeeks::shareJoint()
{
    int lecturer = -1;
    for (const int group : m_plan.streamOf) {
        for (DemoPage &page : m_plan.groups[group].years[0].pages) {
            if (!page.discipline.joint)
                continue;
            if (lecturer < 0)
                lecturer = teacherFor(group, page);
            page.teacher = lecturer;
            m_load[lecturer] += page.pairsAWeek;
        }
    }
}

// Thursday, third pair: the lesson that runs at the demo's own moment.
void DemoWeeks::placeShowcase()
{
    (void)placeAt(m_plan.showcase, {{0}, false, 1}, 4, 3);
}

// Tuesday, second pair, in the hall.
void DemoWeeks::placeJoint()
{
    for (const int group : m_plan.streamOf) {
        DemoGroupYear &year = m_plan.groups[group].years[0];
        for (int p = 0; p < year.pages.size(); ++p) {
            if (!year.pages.at(p).discipline.joint)
                continue;
            take(group, p, 2, 2, bothWeeks, 0);
            year.week.last().joint = true;
        }
    }
}

QList<DemoWeeks::Unit> DemoWeeks::unitsOf(const DemoGroupYear &year) const
{
    QList<Unit> units;
    for (int p = 0; p < year.pages.size(); ++p) {
        const DemoPage &page = year.pages.at(p);
        if (page.subgroup == 2)
            units.last().pages.append(p);
        else
            units.append({{p}, false, page.pairsAWeek});
    }
    // The last two disciplines share two slots, in upper and in lower weeks.
    const auto count = units.size();
    if (count > 2) {
        units[count - 2].pages.append(units.last().pages);
        units[count - 2].alternate = true;
        units[count - 2].pairs = 2;
        units.removeLast();
    }
    return units;
}

void DemoWeeks::fillWeek(int group)
{
    DemoGroupYear *year = yearOf(group);
    if (!year)
        return;
    for (const Unit &unit : unitsOf(*year)) {
        const auto placed =
            std::count_if(year->week.cbegin(), year->week.cend(),
                          [&unit](const DemoSlot &slot) { return slot.page == unit.pages.first(); });
        for (auto left = unit.pairs - placed; left > 0; --left) {
            if (!placeUnit(group, unit, false))
                (void)placeUnit(group, unit, true);
        }
    }
    std::sort(year->week.begin(), year->week.end(), [](const DemoSlot &a, const DemoSlot &b) {
        return std::tie(a.weekday, a.periodNo, a.parity, a.page) <
               std::tie(b.weekday, b.periodNo, b.parity, b.page);
    });
}

bool DemoWeeks::placeUnit(int group, const Unit &unit, bool anyDay)
{
    const DemoGroupYear *year = yearOf(group);
    const int first = m_chance.below(days);
    for (int periodNo = 1; periodNo <= periods; ++periodNo) {
        for (int i = 0; i < days; ++i) {
            const int weekday = 1 + (first + i) % days;
            const bool given = std::any_of(year->week.cbegin(), year->week.cend(), [&](const DemoSlot &slot) {
                return slot.weekday == weekday && slot.page == unit.pages.first();
            });
            if ((anyDay || !given) && placeAt(group, unit, weekday, periodNo))
                return true;
        }
    }
    return false;
}

bool DemoWeeks::placeAt(int group, const Unit &unit, int weekday, int periodNo)
{
    const int time = (weekday - 1) * periods + periodNo - 1;
    const DemoGroupYear *year = yearOf(group);
    if (m_groups.at(static_cast<size_t>(group)).at(static_cast<size_t>(time)) != 0)
        return false;
    QList<int> rooms, teachers;
    for (int i = 0; i < unit.pages.size(); ++i) {
        const DemoPage &page = year->pages.at(unit.pages.at(i));
        const quint8 weeks = !unit.alternate ? bothWeeks : i == 0 ? 1 : 2;
        const bool twice = page.teacher >= 0 && teachers.contains(page.teacher) && !unit.alternate;
        if (twice || !worksOn(m_plan, page.teacher, weekday) || !isFree(group, page, time, weeks))
            return false;
        int room = roomFor(group, page, time, weeks);
        if (rooms.contains(room) && !unit.alternate)
            room = -1; // both halves of a group found the same free room: another time
        if (room < 0)
            return false;
        rooms.append(room);
        teachers.append(page.teacher);
    }
    for (int i = 0; i < unit.pages.size(); ++i)
        take(group, unit.pages.at(i), weekday, periodNo,
             !unit.alternate ? bothWeeks
             : i == 0        ? 1
                             : 2,
             rooms.at(i));
    return true;
}

bool DemoWeeks::isFree(int, const DemoPage &page, int time, quint8 weeks) const
{
    return page.teacher < 0 ||
           (m_teachers.at(static_cast<size_t>(page.teacher)).at(static_cast<size_t>(time)) & weeks) == 0;
}

bool DemoWeeks::fits(const DemoRoom &room, int index, int time, quint8 weeks) const
{
    const auto &sitting = m_rooms.at(static_cast<size_t>(index)).at(static_cast<size_t>(time));
    return ((weeks & 1) == 0 || sitting[0] < room.parallel) &&
           ((weeks & 2) == 0 || sitting[1] < room.parallel);
}

// The right kind in the group's building, then in another, then any room that is not of a kind of its own.
// The second half of a group begins its search elsewhere.
int DemoWeeks::roomFor(int group, const DemoPage &page, int time, quint8 weeks) const
{
    const QString kind =
        page.discipline.roomKind.isEmpty() ? QStringLiteral("cabinet") : page.discipline.roomKind;
    const int count = static_cast<int>(m_plan.rooms.size());
    const int building = m_plan.groups.at(group).program % static_cast<int>(m_plan.buildings.size());
    const int home = (qMax(page.teacher, 0) * 7 + page.subgroup * count / 2) % count;
    for (int pass = 0; pass < 3; ++pass) {
        for (int i = 0; i < count; ++i) {
            const int at = (home + i) % count;
            const DemoRoom &room = m_plan.rooms.at(at);
            const bool right = pass == 2 ? room.kind != QStringLiteral("gym") : room.kind == kind;
            if (right && (pass > 0 || room.building == building) && fits(room, at, time, weeks))
                return at;
        }
    }
    return -1;
}

void DemoWeeks::take(int group, int page, int weekday, int periodNo, quint8 weeks, int room)
{
    const auto time = static_cast<size_t>((weekday - 1) * periods + periodNo - 1);
    DemoGroupYear *year = yearOf(group);
    m_groups[static_cast<size_t>(group)][time] |= weeks;
    if (const int teacher = year->pages.at(page).teacher; teacher >= 0)
        m_teachers[static_cast<size_t>(teacher)][time] |= weeks;
    auto &sitting = m_rooms[static_cast<size_t>(room)][time];
    sitting[0] = static_cast<quint8>(sitting[0] + (weeks & 1));
    sitting[1] = static_cast<quint8>(sitting[1] + (weeks >> 1));
    year->week.append({weekday, periodNo, weeks == bothWeeks ? 0 : weeks, page, room, false});
}

} // namespace semestr
