// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"

namespace semestr {

// What the journal's room asks of the program: the use cases of a page and the college's day.
// A seam: the program gives ActionsDesk, tests give a desk that answers late or refuses.
// Thread: the window's alone; answers come in that thread.
class JournalDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QDate today() const = 0;
    virtual qint64 nowMs() const = 0;
    virtual CollegeTime time() const = 0;

    virtual Later<QList<PageTitle>> pages() = 0;
    virtual Later<OpenedPage> open(PageId page) = 0;
    virtual Later<CellChange> enter(const CellKey &key, const QString &text) = 0;
    virtual Later<CellChange> clear(const CellKey &key) = 0;
    virtual Later<CellChange> comment(const CellKey &key, const QString &note) = 0;
    virtual Later<QList<CellChange>> enterMany(PageId page,
                                               const QList<std::pair<CellKey, QString>> &texts) = 0;
    virtual Later<QList<CellChange>> rollCall(PageId page, LessonId lesson,
                                              const QHash<PersonId, Attendance> &absent) = 0;
    virtual Later<LessonChange> edit(PageId page, LessonId lesson, const LessonEdit &edit) = 0;
    virtual Later<LessonChange> addWork(PageId page, LessonId lesson, const WorkColumn &work) = 0;
    virtual Later<QList<HistoryLine>> history(const CellKey &key) = 0;
    virtual Later<UndoState> undoState() = 0;
    virtual Later<qint64> undo() = 0;
    virtual Later<qint64> redo() = 0;

Q_SIGNALS:
    void cellChanged(const semestr::CellChange &change);
    void lessonChanged(const semestr::LessonChange &change);
    void pageChanged(semestr::PageId page);
    void undoChanged(const semestr::UndoState &state);
};

} // namespace semestr
