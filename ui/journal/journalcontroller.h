// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journaldesk.h"
#include "ui/journal/journalview.h"
#include "ui/journal/rollcallmode.h"

#include <QQueue>
#include <QTimer>
#include <functional>

namespace semestr {

// Connects grid, model and use cases. Keys are done one after another: the acknowledgement of a commit moves
// the cursor, keys typed meanwhile wait in order, and the window never waits (decisions, 5). A wrong key
// changes nothing; a refused edit keeps its text in the cell and says why.
class JournalController final : public QObject
{
    Q_OBJECT

public:
    enum class EnterGoes { Down, Right };

    JournalController(JournalDesk &desk, JournalModel &model, JournalView &view, QObject *parent = nullptr);

    // Reads the page and puts the cursor into the lesson, or into today's column.
    void open(PageId page, LessonId lesson = {});
    // Shows no page: the one that was open has gone.
    void close();
    PageId page() const { return m_page; }
    void setEnterGoes(EnterGoes where) { m_enterGoes = where; }
    bool isRollCall() const { return m_rollCall.isOn(); }
    bool isIdle() const { return !m_busy && m_queue.isEmpty(); }
    const UndoState &undoState() const { return m_undo; }

    void take(const JournalKey &key);
    void command(JournalKey::Act act);
    void edit(LessonId lesson, const LessonEdit &edit);
    void addWork(LessonId lesson, const WorkColumn &work);

Q_SIGNALS:
    void statusMessage(const QString &text);
    void saving();
    void saved();
    void undoChanged(const semestr::UndoState &state);
    void rollCallChanged(bool on);
    void pageRead();
    void historyRead(const semestr::CellKey &key, const QList<semestr::HistoryLine> &lines);
    void lessonRefused(semestr::LessonId lesson, const QString &reason);

private:
    void connectDesk();
    void pump();
    void perform(const JournalKey &key);
    void performCommand(JournalKey::Act act);
    void typeText(const QString &text);
    void commitText(const CellKey &key, const QString &text, const MarkScale &scale);
    void clearCell();
    void confirm(int step);
    void move(const JournalKey &key);
    void cancel();
    void keepComment(const QString &note);
    void fillDown();
    void copy();
    void paste();
    // The answer to a change of a lesson: read again, or say why not.
    void takeLesson(LessonId lesson, const Result<LessonChange> &change);
    void commitMany(const QList<std::pair<CellKey, QString>> &texts);
    void undoOrRedo(bool undo);
    void rollCallText(const QString &text);
    void toggleRollCall();
    void finishRollCall();
    void beginSecondMark();
    void dropSecondMark();

    bool isRefusedByLock(const CellKey &key, LessonAct act);
    bool mayWrite();
    void hint(const QString &text);
    void refuse(const CellKey &key, const QString &text, const Error &error);
    void advance(const CellKey &key);
    bool stepOn(int step);
    // Runs one commit; `receive` sees the answer, then the waiting keys go on.
    template <class T> void commit(const Later<T> &later, std::function<void(Result<T>)> receive);
    void finish(bool kept);
    void reread();
    bool isTyping() const;
    void showAgain(const OpenedPage &opened);
    void readUndo();
    void readHistory();

    JournalDesk &m_desk;
    JournalModel &m_model;
    JournalView &m_view;
    RollCallMode m_rollCall;
    PageId m_page;
    QQueue<JournalKey> m_queue;
    bool m_busy = false;
    bool m_atEnd = false; // the last entry had no next cell: one more key must not overwrite it
    qint64 m_version = 0; // of what this window knows; an older page read is thrown away
    EnterGoes m_enterGoes = EnterGoes::Down;
    std::optional<CellKey> m_secondMark;
    std::optional<CellKey> m_lastEntered;
    UndoState m_undo;
    QTimer m_rereadTimer;
    QTimer m_historyTimer;
};

} // namespace semestr
