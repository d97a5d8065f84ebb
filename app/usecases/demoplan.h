// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/person.h"
#include "app/usecases/democollege.h"

#include <random>

namespace semestr {

// Chance that the seed repeats on every machine: the standard's distributions differ between libraries.
class DemoChance
{
public:
    explicit DemoChance(quint64 seed) : m_engine(seed) {}
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }
    bool percent(int of) { return below(100) < of; }
    template <class T> const T &oneOf(const QList<T> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    std::mt19937_64 m_engine;
};

struct DemoDiscipline
{
    QString title;
    QStringList themes;
    QString split;    // «foreign», «it», «lab»: two subgroups with a page each; empty = whole
    QString roomKind; // empty = any classroom
    bool joint = false;
};

struct DemoStudent
{
    PersonName name;
    bool woman = false;
    QDate birthDay;
    QString recordBookNo;
    DayRange enrolled;
    QString leaves;           // why `enrolled` ends: «expulsion», «academic_leave»
    DayRange away;            // one illness of the term; invalid = none
    bool explained = false;   // the curator knows the reason of it
    int transferredFrom = -1; // index of the group left the day before; -1 = none
};

struct DemoPage
{
    DemoDiscipline discipline;
    int subgroup = 0; // 0 = the whole group
    int teacher = -1; // -1 = a vacancy
    int pairsAWeek = 2;
    bool planned = true; // has a thematic plan
};

// Weeks alternate: 1 = upper, 2 = lower, 0 = both.
struct DemoSlot
{
    int weekday = 1; // 1 = Monday
    int periodNo = 1;
    int parity = 0;
    int page = 0; // index into the year's pages
    int room = 0;
    bool joint = false; // one event with the other groups' slots of that time
};

// What a group learns in one academic year.
struct DemoGroupYear
{
    int course = 1;
    QList<DemoPage> pages;
    QList<DemoSlot> week; // by day and pair
};

struct DemoPractice
{
    DayRange days;
    QString kind; // «УП», «ПП»
};

struct DemoGroup
{
    QString title;
    int program = 0;
    QList<DemoStudent> students;
    QList<DemoGroupYear> years; // the present one first, then a year ago …
    QList<DemoPractice> practice;
    int curator = -1; // teacher; -1 = none

    int course() const { return years.first().course; }
    bool practises(QDate day) const;
};

// Who stands in for the ill teacher at one of the slots; the slots without cover stay open.
struct DemoCover
{
    int group = 0, slot = 0, substitute = -1;
};

struct DemoProgram
{
    QString code, title, qualification, prefix, department;
    int courses = 4;
    QList<int> weeks; // of each term; empty = the usual 17 and 22
    QList<DemoDiscipline> disciplines;
};

struct DemoRoom
{
    QString number, kind;
    int building = 0, capacity = 30, parallel = 1;
};

// A whole college as values; the same seed gives the same plan. Nobody teaches in two rooms at once, but for
// the joint lecture.
struct DemoPlan
{
    QString name, shortName, timezone, preset;
    QStringList aspects, homework, buildings, departments;
    QList<std::pair<QString, QString>> holidays; // «MM-dd», title
    QList<DemoProgram> programs;
    QList<DemoDiscipline> general, common; // of the first course; of the others, by `commonCourses`
    QList<QList<int>> commonCourses;
    QList<DemoRoom> rooms;
    QList<PersonName> teachers;
    QMap<QString, PersonName> staff; // by role
    QList<DemoGroup> groups;
    int showcase = 0; // the group with the awkward names
    int partTime = 2; // a teacher of Tuesdays and Thursdays
    int ill = -1;     // a teacher who is away for two weeks around today
    QList<DemoCover> covers;
    QList<int> streamOf; // groups of the joint lecture

    static constexpr int yearsBack = 2;
    static QDate today() { return {2026, 10, 8}; }
    static DayRange illness() { return {{2026, 10, 1}, {2026, 10, 14}}; }
    // The disciplines of a course of a program, in the order of their weight.
    QList<DemoDiscipline> disciplinesOf(int program, int course) const;
    // «2026-11-04» is none, nor are Saturdays and Sundays.
    bool isSchoolDay(QDate day) const;
    // Who gives the slot's lesson while its teacher is ill; -1 = nobody.
    int substituteAt(int group, int slot) const;
    // 1 = upper, 2 = lower; the week of 1 September is an upper one.
    static int parityOf(QDate yearStart, QDate day);

    static Result<DemoPlan> make(const DemoOptions &options); // BadData when :/demo/college.json is wrong
};

} // namespace semestr
