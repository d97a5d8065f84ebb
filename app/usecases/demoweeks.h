// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/demoplan.h"

#include <QHash>
#include <array>
#include <vector>

namespace semestr {

// Shares the teachers of one academic year and puts its pages into a two-week cycle: no teacher, room or
// group twice at one time. What does not fit is left out.
class DemoWeeks
{
public:
    static constexpr int days = 5;
    static constexpr int periods = 6;

    // `year` counts back from the present one; only its groups' years are written.
    DemoWeeks(DemoPlan &plan, int year, DemoChance &chance);
    void make();

private:
    static constexpr int times = days * periods;
    using Times = std::array<quint8, times>; // bit 1 = upper weeks, bit 2 = lower weeks

    // Pages that stand together: subgroups at one time, or two disciplines on alternate weeks.
    struct Unit
    {
        QList<int> pages;
        bool alternate = false;
        int pairs = 2;
    };

    DemoGroupYear *yearOf(int group);
    int teacherFor(int group, const DemoPage &page);
    void shareTeachers();
    void shareJoint();
    void placeShowcase();
    void placeJoint();
    void fillWeek(int group);
    QList<Unit> unitsOf(const DemoGroupYear &year) const;
    bool placeUnit(int group, const Unit &unit, bool anyDay);
    bool placeAt(int group, const Unit &unit, int weekday, int periodNo);
    bool isFree(int group, const DemoPage &page, int time, quint8 weeks) const;
    int roomFor(int group, const DemoPage &page, int time, quint8 weeks) const;
    bool fits(const DemoRoom &room, int index, int time, quint8 weeks) const;
    void take(int group, int page, int weekday, int periodNo, quint8 weeks, int room);

    DemoPlan &m_plan;
    int m_year;
    DemoChance &m_chance;
    QList<int> m_load; // pairs a week by teacher
    int m_full = 10;
    QHash<QString, int> m_lastTeacher; // of a discipline
    std::vector<Times> m_teachers, m_groups;
    std::vector<std::array<std::array<quint8, 2>, times>> m_rooms; // how many sit there, by weeks
};

} // namespace semestr
