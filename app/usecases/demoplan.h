// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/person.h"
#include "app/foundation/result.h"

#include <QList>
#include <QStringList>
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

struct DemoStudent
{
    PersonName name;
    bool woman = false;
    QDate birthDay;
    QString recordBookNo;
    DayRange enrolled;
    int transferredFrom = -1; // index of the group left the day before; -1 = none
};

struct DemoPage
{
    QString discipline;
    QStringList themes;
    int teacher = 0;
    int pairsAWeek = 2;
};

struct DemoSlot
{
    int weekday = 1; // 1 = Monday
    int periodNo = 1;
    int page = 0; // index into the group's pages
};

struct DemoGroup
{
    QString title;
    int program = 0;
    int course = 1;
    QList<DemoStudent> students;
    QList<DemoPage> pages;
    QList<DemoSlot> week; // by day and pair
};

struct DemoProgram
{
    QString code, title, qualification;
};

// A whole college as values; the same seed gives the same plan. Nobody teaches two groups at once.
struct DemoPlan
{
    QString name, shortName, timezone, preset;
    QStringList aspects, homework;
    QList<DemoProgram> programs;
    QList<PersonName> teachers;
    PersonName director, deputy, dispatcher;
    QList<DemoGroup> groups;
    int showcase = 0; // the group with the awkward names

    static Result<DemoPlan> make(quint64 seed); // BadData when :/demo/college.json is wrong
};

} // namespace semestr
