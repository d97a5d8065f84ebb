// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/demoaccounts.h"
#include "app/usecases/demobook.h"
#include "app/usecases/demorows.h"

namespace semestr {

// Writes what stood before the first lesson of a DemoPlan's present year, as the people of the college would
// have entered it: logged row by row, each act with its author and moment. Thread: the store's, in its jobs.
class DemoWriter
{
public:
    DemoWriter(const DemoBook &book, IdSource &ids, SettableClock &clock, quint64 seed)
        : m_book(book), m_plan(book.plan), m_ids(ids), m_clock(clock), m_chance(seed + 1)
    {
    }

    // Structure, people and load; one transaction.
    Done writeSetup(Transaction &t);
    // The thematic plans of former years, brought along with the history: inside loadBaseline.
    Done writePlans(Transaction &t);
    // Timetable and lessons of the term, and who stands in for whom.
    Done writeTimetable(Transaction &t);
    Done writeLessons(Transaction &t);
    Done writeIllness(Transaction &t);
    // The curators' reasons of absence.
    Done writeReasons(Transaction &t);
    // What signs the accounts in; not logged.
    Done writePasswords(Transaction &t, DemoHashes &hashes);

private:
    // What follows in the transaction is by this person at this moment.
    Done actAs(Transaction &t, PersonId person, const char *verb, QDate day, QTime time);
    BucketId college() const { return collegeBucket(m_book.college); }

    // democollegerows.cpp
    Done writeFrame(Transaction &t);
    Done writeCalendar(Transaction &t);
    Done writePlaces(Transaction &t);
    Done writePrograms(Transaction &t);
    Done writeSubjects(Transaction &t);
    Done writeCurriculum(Transaction &t, int program, int intake);
    Done writeItem(Transaction &t, int program, int intake, int course, int number);
    Done writeGroups(Transaction &t);
    Done writeSubgroups(Transaction &t, int group);
    Done writePages(Transaction &t, int group);

    // demopeople.cpp
    Done writeStaff(Transaction &t);
    Done writeEmployeeRow(Transaction &t, PersonId person, const PersonName &name, const QString &position,
                          bool partTime = false);
    Done writeStudents(Transaction &t);
    Done writeStudent(Transaction &t, int group, int index);
    Done writeFamily(Transaction &t);
    Done writeMovements(Transaction &t);
    Done writeMovement(Transaction &t, const QString &kind, PersonId student, QDate day, GroupId from,
                       GroupId to);
    Done writeAccounts(Transaction &t);
    Done writeGrantOf(Transaction &t, PersonId person, const RoleGrant &grant);

    // demotimetable.cpp
    Done writePlan(Transaction &t, int group, int page);
    Done writeEntry(Transaction &t, int group, int slot);
    Done writeLessonAt(Transaction &t, int group, int slot, QDate day);
    Done coverLesson(Transaction &t, int group, int slot, QDate day, const QByteArray &absence);

    const DemoBook &m_book;
    const DemoPlan &m_plan;
    IdSource &m_ids;
    SettableClock &m_clock;
    DemoChance m_chance;
};

} // namespace semestr
