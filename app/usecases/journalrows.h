// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"

namespace semestr {

// The rows of a journal page: what JournalActions reads and writes inside its jobs. Thread: the store's.

// Who acts, when and by which rules; copied into a job, since the workspace lives in another thread.
struct JournalActor
{
    Session session;
    Policy policy;
    CollegeTime time;
    QDate today;
    qint64 nowMs = 0;
    CollegeId college{};
    TermChoice term{};
    static JournalActor of(const Workspace &workspace);

    Done permit(const char *verb, const char *object, const AccessTarget &target) const;
    bool may(const char *verb, const char *object, const AccessTarget &target) const;
};

struct PeriodFacts
{
    DayRange days;
    QDate finalMarkOn; // invalid = none set yet
};

// The moments that the terms of a lesson hang on.
LockFacts lockFactsOf(const LessonColumn &lesson, const QList<PeriodFacts> &periods, QTime groupLastBell);

// The stable codes of lesson.state and lesson_record.homework_state; an unknown one is Due or Unset.
LessonState lessonStateOf(const QString &code);
HomeworkState homeworkStateOf(const QString &code);

// A page without its lessons and cells, with what rights and locks need.
struct PageRows
{
    JournalPage page;
    SubgroupId subgroup;
    PersonId individual;
    QByteArray department;
    QDate nextYear; // the first day of the year after the page's; invalid = none is known
    bool taughtToday = false;
    bool hasServer = false; // what is written now has still to be sent
    QList<std::pair<PersonId, DayRange>> teachers;
    QHash<QDate, QTime> groupBells;
    QList<PeriodFacts> periods;

    // On a lesson's day: ownPage for its teachers, substitute for who holds this very lesson.
    AccessTarget target(PersonId person, const LessonColumn &lesson) const;
    LockFacts lockFacts(const LessonColumn &lesson) const
    {
        return lockFactsOf(lesson, periods, groupBells.value(lesson.day));
    }
    // What the regulation says; where it says nothing, the next year's beginning closes the page.
    LockVerdict verdict(const QList<LockRow> &terms, LessonAct act, const LockFacts &facts,
                        const JournalActor &actor) const;
};

// The terms of the page's year, with the day of the first final mark of each.
Result<QList<PeriodFacts>> readPeriods(Connection &connection, PageId page);
// NotFound {what: page}.
Result<PageRows> readPageRows(Connection &connection, PageId page, const JournalActor &actor);
// The ends of the group's days, which the terms of homework alone need (F-33).
Done readGroupBells(Connection &connection, PageRows &rows);
// The same of one day alone.
Done readGroupBell(Connection &connection, PageRows &rows, QDate day);
Done readRoster(Connection &connection, PageRows &rows);
// Of the given days; open on both sides = all.
Result<QList<LessonColumn>> readLessons(Connection &connection, PageId page, const DayRange &days);
struct LessonsElsewhere
{
    int hours = 0;       // held up to today
    bool taught = false; // one of them is the actor's
};
// Of the lessons outside the given days.
Result<LessonsElsewhere> readElsewhere(Connection &connection, PageId page, const DayRange &days,
                                       const JournalActor &actor);
// NotFound {what: lesson}; with its works.
Result<LessonColumn> readLesson(Connection &connection, PageId page, LessonId lesson);
// `expected` is room to begin with.
Result<QHash<CellKey, Cell>> readCells(Connection &connection, PageId page, qsizetype expected);
Result<Cell> readCell(Connection &connection, const CellKey &key);
// A mark that the student has for another work of the lesson than the key's; empty = none.
Result<QString> readOtherMark(Connection &connection, const CellKey &key);
// The lesson of a homework, which the log names by its own id.
Result<LessonId> readHomeworkLesson(Connection &connection, PageId page, const QString &homework);
Result<bool> isEnrolled(Connection &connection, const CellKey &key, QDate day);
// The last day of the work's own entry term (F-20); invalid = none.
Result<QDate> readWorkDue(Connection &connection, const PageRows &rows, const LessonColumn &lesson, int slot,
                          const Policy &policy);
Result<PersonName> readName(Connection &connection, PersonId person);

Done writeMarkRow(Transaction &t, const CellKey &key, const Cell &cell);
Done writeAttendanceRow(Transaction &t, const CellKey &key, const std::optional<Attendance> &attendance);
// Topic, kind, note, homework state and the moments of a lesson as they stand in the column.
Done writeRecordRow(Transaction &t, PageId page, const LessonColumn &lesson);
Done writeHomeworkRow(Transaction &t, PageId page, const LessonColumn &lesson);
Done writeWorkRow(Transaction &t, PageId page, LessonId lesson, const WorkColumn &work);

} // namespace semestr
