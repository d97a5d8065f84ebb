// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalrows.h"

#include <QSet>

namespace semestr {

// The rules of one change of a page, applied inside its transaction: rights, enrolment, locks, the scale.
// One object serves all the cells of one transaction. Thread: the store's.
class JournalEntry
{
public:
    static Result<JournalEntry> begin(Transaction &t, PageId page, const JournalActor &actor);

    // What the typed text means by the scale of the lesson's day; the other refusals are Forbidden,
    // NotEnrolled, Locked.
    Result<CellChange> enter(const CellKey &key, const QString &text);
    Result<CellChange> clear(const CellKey &key);
    Result<CellChange> comment(const CellKey &key, const QString &note);
    // One of cellFields() to an exact value as the store holds it, by the same rules; empty clears it.
    Result<CellChange> setField(const CellKey &key, const QString &field, const QString &value);
    static const QStringList &cellFields();
    // Those in `absent` get their entry; an absence of all others is taken back; the lesson counts as checked
    // (F-21).
    Result<QList<CellChange>> rollCall(LessonId lesson, const QHash<PersonId, Attendance> &absent);
    Result<LessonChange> edit(LessonId lesson, const LessonEdit &edit);
    Result<LessonChange> addWork(LessonId lesson, const WorkColumn &work);
    // Refuses an undo of what the person could not change by hand now: `object` and its key as the log names
    // them.
    Done permitUndo(const QString &object, const QStringList &key);

private:
    JournalEntry(Transaction &t, const JournalActor &actor, PageRows rows);
    Result<LessonColumn> lessonOf(LessonId lesson);
    // What the rules say of a lesson's day is read once for all its cells.
    const MarkScale &scaleOf(QDate day);
    const QList<LockRow> &termsOf(QDate day);
    Done permitEdit(const LessonColumn &lesson, const char *object);
    Result<QDate> workDueOf(const LessonColumn &lesson, int slot);
    Done permitAct(const LessonColumn &lesson, const char *object, LessonAct act, int slot);
    Result<CellChange> write(const CellKey &key, const LessonColumn &lesson, const Cell &before,
                             const Cell &after);
    Done refuseMarkedAbsent(const CellKey &key, const LessonColumn &lesson, const Cell &after);
    Done permitCell(const CellKey &key, const LessonColumn &lesson, const Cell &before, const Cell &after);

    Transaction *m_t;
    const JournalActor *m_actor;
    PageRows m_rows;
    QHash<LessonId, LessonColumn> m_lessons;
    QHash<QDate, MarkScale> m_scales;
    QHash<QDate, QList<LockRow>> m_terms;
    QSet<std::pair<LessonId, QByteArray>> m_permitted; // acts on objects that the person may do
    QHash<std::pair<LessonId, int>, QDate> m_workDues;
};

// The refusal of a lock as an error, with its moment in the college's time.
Error lockError(const LockVerdict &verdict, const CollegeTime &time);

} // namespace semestr
