// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/markrules.h"
#include "app/usecases/democollege.h"
#include "app/usecases/demoplan.h"
#include "app/usecases/setuprows.h"

namespace semestr {

// Writes a DemoPlan into an empty file, as the people of the college would have done it day by day.
class DemoWriter
{
public:
    DemoWriter(const DemoPlan &plan, IdSource &ids, quint64 seed);

    // Everything that stood before the first lesson; one transaction.
    Done writeSetup(Transaction &t);
    // The term's lessons as the dispatcher put them; one transaction.
    Done writeTimetable(Transaction &t);
    // What the teachers wrote on one day: topics, homework, roll calls, marks.
    Done writeDay(Transaction &t, QDate day);
    // The curator's reasons.
    Done writeAbsences(Transaction &t);

    const QList<DemoAccount> &accounts() const { return m_accounts; }
    static QDate today() { return {2026, 10, 8}; }
    static QDate termEnd() { return {2026, 12, 31}; }

private:
    struct Lesson
    {
        LessonId id;
        int group = 0, page = 0, number = 0; // number: of the page's lessons, from 0
        int periodNo = 1;
    };

    // The following changes are by this person at this moment.
    Done actAs(Transaction &t, PersonId person, const char *verb, qint64 at);
    Done writeFrame(Transaction &t);
    Done writeStaff(Transaction &t);
    Done writeGroups(Transaction &t);
    Done writeGroupOf(Transaction &t, int index);
    Done writeStudent(Transaction &t, int group, int index);
    Done writePages(Transaction &t, int group);
    Done writeMovements(Transaction &t);
    Done writeMovement(Transaction &t, const char *kind, PersonId student, QDate day, GroupId from,
                       GroupId to);
    Done addAccount(Transaction &t, PersonId person, const PersonName &name, const QString &login,
                    const QList<RoleGrant> &grants);
    Done writeAccounts(Transaction &t);
    Done writeRooms(Transaction &t);

    Done writeLessonOf(Transaction &t, const Lesson &lesson, QDate day);
    Done writeRecord(Transaction &t, const Lesson &lesson, bool topic, bool checked, bool homework,
                     qint64 at);
    Done writeWork(Transaction &t, const Lesson &lesson, const QString &kind);
    Done writeHomework(Transaction &t, const Lesson &lesson);
    Done writeCells(Transaction &t, const Lesson &lesson, QDate day, const QString &kind);
    Done writeAttendance(Transaction &t, const Lesson &lesson, PersonId student);
    Done writeMark(Transaction &t, const Lesson &lesson, PersonId student);
    QString kindOf(const Lesson &lesson) const;
    QString topicOf(const Lesson &lesson) const;
    PageId pageId(const Lesson &lesson) const { return m_pages.at(lesson.group).at(lesson.page); }
    PersonId teacherOf(int group, int page) const;
    RoleGrant grant(const char *role) const;

    const DemoPlan &m_plan;
    IdSource &m_ids;
    DemoChance m_chance;
    PolicyPreset m_preset;
    Policy m_policy;
    MarkScale m_scale;
    CollegeTime m_time;
    CollegeId m_college;
    YearSpan m_year;
    DeviceId m_device;
    PersonId m_admin, m_director, m_deputy, m_dispatcher;
    QList<PersonId> m_teachers;
    QList<GroupId> m_groups;
    QList<QList<PersonId>> m_students;
    QList<QList<PageId>> m_pages;
    QList<QByteArray> m_programs, m_rooms;
    QMap<QDate, QList<Lesson>> m_lessons;
    QList<DemoAccount> m_accounts;
};

} // namespace semestr
