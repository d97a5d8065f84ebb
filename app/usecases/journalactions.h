// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/findings/finding.h"
#include "app/domain/journal/average.h"
#include "app/usecases/workspace.h"

namespace semestr {

class JournalEntry;

// A page as a person gets it: the values, the rules in force and what is closed to this person now.
struct OpenedPage
{
    JournalPage page;
    QHash<QDate, MarkScale> scales;           // by lesson day
    QHash<LessonId, LockVerdict> markLocks;   // for an empty cell (SetMark); refused() = closed
    QHash<LessonId, LockVerdict> changeLocks; // for a filled cell (ChangeMark)
    QHash<LessonId, LockVerdict> attendanceLocks;
    QHash<LessonId, LockVerdict> topicLocks;
    QHash<LessonId, QList<Finding>> findings;
    bool writable = false; // the person may write this page at all
    qint64 readAt = 0;

    const MarkScale &scale(QDate day) const;
};

// What one commit did to a cell; enough to repaint it, to name its undo and to correct the sums.
struct CellChange
{
    qint64 tx = 0;
    CellKey key;
    Cell before;
    Cell after;
};

struct LessonChange
{
    qint64 tx = 0;
    PageId page;
    LessonId lesson;
};

// The teacher's half of a lesson, as edited in the lesson panel; what is absent stays.
struct LessonEdit
{
    std::optional<QString> kind;
    std::optional<QString> topic;
    std::optional<HomeworkState> homework;
    std::optional<QString> homeworkText;
    std::optional<QDate> homeworkDue;
    std::optional<QString> note;
};

// One line of a cell's history: who, when, what was and what is (N-02).
struct HistoryLine
{
    qint64 at = 0;
    PersonName author; // empty = the program
    QString verb;
    QString field; // «value», «status» …
    QString before, after;
    QString reason;
    bool sent = false;
    qint64 opNo = 0; // the place in the log; newer is greater, whatever the clock said
};

// The top of undo and redo, in words that app/wording makes: «5 → Зайцев, 8 окт.».
struct UndoLabel
{
    qint64 tx = 0; // 0 = nothing
    QString verb;
    int cells = 0;      // how many cells the transaction touched
    QString text;       // the new value of a single cell; empty = cleared
    PersonName student; // of a single cell
    QDate day;          // of the lesson
};

struct UndoState
{
    UndoLabel undo;
    UndoLabel redo;
};

// The verbs of the journal's page. Every answer comes after the commit is on the disk; a refusal changes
// nothing. Rights and locks (F-06, F-24, F-25 …) are asked on every call, whatever the window showed.
class JournalActions final : public QObject
{
    Q_OBJECT

public:
    explicit JournalActions(Workspace &workspace, QObject *parent = nullptr);

    // The pages of the chosen year (Workspace::chosenTerm) that the signed-in person may see, by group and
    // discipline.
    Later<QList<PageTitle>> pages();
    // A page opened by its id alone may be of any year.
    enum class Columns { ChosenTerm, WholePage };
    Later<OpenedPage> open(PageId page, Columns columns = Columns::ChosenTerm);

    // One keystroke: what the typed text means is decided by the scale of the lesson's day.
    Later<CellChange> enter(const CellKey &key, const QString &text);
    Later<CellChange> clear(const CellKey &key);
    Later<CellChange> comment(const CellKey &key, const QString &note);
    // Paste and fill-down: one transaction, all or nothing.
    Later<QList<CellChange>> enterMany(PageId page, const QList<std::pair<CellKey, QString>> &texts);
    // Roll call by exceptions: those in `absent` get their letter, all others are present, the lesson is
    // checked (F-21).
    Later<QList<CellChange>> rollCall(PageId page, LessonId lesson,
                                      const QHash<PersonId, Attendance> &absent);
    Later<LessonChange> edit(PageId page, LessonId lesson, const LessonEdit &edit);
    // A further work of a lesson («ПЗ» and «СР» on one day), as the next slot.
    Later<LessonChange> addWork(PageId page, LessonId lesson, const WorkColumn &work);

    Later<QList<HistoryLine>> history(const CellKey &key);
    Later<UndoState> undoState();
    // Undo is a new change with its own author and time. UndoOvertaken when another has changed the value
    // since.
    Later<qint64> undo();
    Later<qint64> redo();

Q_SIGNALS:
    void cellChanged(const semestr::CellChange &change);
    void lessonChanged(const semestr::LessonChange &change);
    // After undo and redo: read the page again.
    void pageChanged(semestr::PageId page);
    void undoChanged(const semestr::UndoState &state);

private:
    template <class T>
    Later<T> change(const char *verb, PageId page, std::function<Result<T>(JournalEntry &)> act);
    Later<CellChange> announceCell(const Later<CellChange> &later);
    Later<QList<CellChange>> announceCells(const Later<QList<CellChange>> &later);
    Later<LessonChange> announceLesson(const Later<LessonChange> &later);
    Later<qint64> takeBack(bool redo);
    void announceUndo();

    Workspace &m_workspace;
};

} // namespace semestr
