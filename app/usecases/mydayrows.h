// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalrows.h"
#include "app/usecases/myday.h"

namespace semestr {

// What the answers of MyDay are read from: one object serves one snapshot and remembers pages, names and
// bells. Thread: the store's.
class DeskReader
{
public:
    DeskReader(Connection &connection, const JournalActor &actor, CollegeId college);

    struct Page
    {
        GroupId group;
        QString groupTitle, discipline, subgroup;
        QByteArray department;
    };
    struct Span
    {
        QDate from, to; // invalid = no term and no year holds today
        int term = 1;
    };

    Connection &connection() { return m_connection; }
    const JournalActor &actor() const { return m_actor; }
    CollegeId college() const { return m_college; }
    LessonJudge &judge() { return m_judge; }

    // The present term, else the present year.
    Result<Span> span();
    Result<Page> page(PageId page);
    Result<PersonName> name(PersonId person);
    // A lesson from the common first columns of this room's statements, with its bells.
    Result<LessonColumn> lessonOf(const Query &q);
    // When a pair begins; invalid without bells.
    Result<QTime> bellOf(int periodNo);
    // The groups of which the actor is the curator on the day.
    QList<GroupId> curatedGroups(QDate day) const;
    // Everything that the rules ask of it; without works nobody owes a mark.
    Result<LessonFacts> facts(PageId page, const LessonColumn &lesson, bool hasWorks = true);

    // A role that controls the journal of the college or of a department, not of a single group.
    bool controls(GroupId group, const QByteArray &department);
    bool controlsAny() const;

private:
    Done readBells();
    Done readOwing(LessonFacts &facts, const LessonColumn &lesson);
    Result<QTime> groupBell(GroupId group, QDate day);
    Result<QList<PeriodFacts>> periods(PageId page);

    Connection &m_connection;
    const JournalActor &m_actor;
    CollegeId m_college;
    LessonJudge m_judge;
    QList<RoleGrant> m_control; // grants without those of single groups
    bool m_hasBells = false;
    QHash<std::pair<int, int>, std::pair<QTime, QTime>> m_bells; // by period and half
    QHash<PageId, Page> m_pages;
    QHash<PersonId, PersonName> m_names;
    QHash<PageId, QList<PeriodFacts>> m_periods;
    QHash<std::pair<GroupId, QDate>, QTime> m_groupBells;
    QHash<GroupId, bool> m_controlled;
};

// The works that want a mark of everybody, as the statements take them: «|control|test|».
QString markedKinds();

// The dues of one person, or of all that the actor controls (a null person), most urgent first.
Result<QList<DueLine>> readDues(DeskReader &reader, PersonId person);

// When the plans of the present term are due: the policy has a date for each term; invalid = no date (D-07).
Result<QDate> readPlanDay(DeskReader &reader, const DeskReader::Span &span);
// Pages without a plan and their teachers, of one person or of all (a null person).
Result<QList<std::pair<PageId, PersonId>>> readMissingPlans(DeskReader &reader, const DeskReader::Span &span,
                                                            PersonId person);

enum class LessonDetail { Bare, Findings, Full /*roster and plan too*/ };
// From a row of list_lessons_of_person, list_lessons_of_day, list_substitutions or list_uncovered.
Result<DayLesson> readDayLesson(DeskReader &reader, const Query &q, LessonDetail detail);
Result<DayOfLessons> readDayOfAll(DeskReader &reader, QDate day);
Result<DayOfLessons> readDay(DeskReader &reader, QDate day);
Result<DispatcherDay> readDispatcherDay(DeskReader &reader, QDate day);
Result<DeputyDay> readDeputyDay(DeskReader &reader);
Result<QList<GroupToday>> readGroupsToday(DeskReader &reader, QDate day);
Result<QList<ReadinessLine>> readReadiness(DeskReader &reader);
Result<QList<Notice>> readNotices(DeskReader &reader, QDate day);

// The days of a list of month and day («09-10») in the school year that begins on `yearStart`.
QList<QDate> policyDays(const Policy &policy, const QString &key, QDate day, QDate yearStart);

} // namespace semestr
