// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalcontroller.h"

#include "app/wording/sentences.h"
#include "ui/journal/clipboardblock.h"
#include "ui/journal/journalcommit.h"
#include "ui/journal/journaltexts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace semestr {

using Act = JournalKey::Act;

namespace {
constexpr int afterPaintMs = 150; // what can be undone must not delay the page
}

JournalController::JournalController(JournalDesk &desk, JournalModel &model, JournalView &view,
                                     QObject *parent)
    : QObject(parent), m_desk(desk), m_model(model), m_view(view), m_rollCall(model, view)
{
    m_rereadTimer.setSingleShot(true);
    m_rereadTimer.setInterval(300);
    m_historyTimer.setSingleShot(true);
    m_historyTimer.setInterval(150);
    connect(&m_rereadTimer, &QTimer::timeout, this, &JournalController::reread);
    connect(&m_historyTimer, &QTimer::timeout, this, &JournalController::readHistory);
    connect(&view, &JournalView::keyTyped, this, &JournalController::take);
    connect(&view, &JournalView::commentTyped, this, &JournalController::keepComment);
    connect(&view, &JournalView::currentChanged, this, [this] {
        m_atEnd = false;
        m_historyTimer.start();
    });
    connectDesk();
}

void JournalController::connectDesk()
{
    connect(&m_desk, &JournalDesk::cellChanged, this, [this](const CellChange &change) {
        ++m_version;
        m_model.apply(change);
        m_rereadTimer.start();
    });
    connect(&m_desk, &JournalDesk::lessonChanged, this, [this](const LessonChange &change) {
        if (change.page == m_page)
            reread();
    });
    connect(&m_desk, &JournalDesk::pageChanged, this, [this](PageId changed) {
        if (changed == m_page)
            reread();
    });
    connect(&m_desk, &JournalDesk::undoChanged, this, [this](const UndoState &state) {
        m_undo = state;
        Q_EMIT undoChanged(state);
    });
}

void JournalController::open(PageId page, LessonId lesson)
{
    m_queue.clear();
    dropSecondMark();
    if (m_rollCall.isOn())
        cancel();
    m_page = page;
    whenDone(m_desk.open(page), this, [this, page, lesson](Result<OpenedPage> opened) {
        if (page != m_page)
            return;
        if (!opened)
            return hint(sentence(opened.error()));
        m_model.setPage(*opened, m_desk.today(), m_desk.time());
        const int column = lesson.isNull() ? -1 : m_model.columnOf(lesson);
        m_view.toStart();
        if (column >= 0)
            m_view.setCurrent(qMax(0, m_view.current().row()), column);
        Q_EMIT pageRead();
    });
    QTimer::singleShot(afterPaintMs, this, &JournalController::readUndo);
}

void JournalController::close()
{
    m_queue.clear();
    dropSecondMark();
    if (m_rollCall.isOn())
        cancel();
    m_page = {};
    m_lastEntered.reset();
    m_model.setPage({}, m_desk.today(), m_desk.time());
}

void JournalController::readUndo()
{
    whenDone(m_desk.undoState(), this, [this](Result<UndoState> state) {
        if (!state)
            return;
        m_undo = *state;
        Q_EMIT undoChanged(m_undo);
    });
}

// What is half-typed stands on rows and columns that must not move under it.
bool JournalController::isTyping() const
{
    return !isIdle() || m_rollCall.isOn() || m_secondMark || m_view.isCommenting();
}

// A page that was read before a newer commit is thrown away and read once more.
void JournalController::reread()
{
    if (m_page.isNull())
        return;
    if (isTyping())
        return m_rereadTimer.start();
    const qint64 version = m_version;
    whenDone(m_desk.open(m_page), this, [this, version, page = m_page](Result<OpenedPage> opened) {
        if (!opened || page != m_page)
            return;
        if (version != m_version || isTyping())
            return m_rereadTimer.start();
        showAgain(*opened);
        Q_EMIT pageRead();
        m_historyTimer.start();
    });
}

// The cursor stays in its cell wherever that stands now: others may have added a lesson or a student before
// it.
void JournalController::showAgain(const OpenedPage &opened)
{
    const QModelIndex at = m_view.current();
    const int row = at.row(), column = at.column();
    const CellKey key = at.isValid() ? m_model.key(row, column) : CellKey();
    const bool atEnd = m_atEnd;
    m_model.setPage(opened, m_desk.today(), m_desk.time());
    if (m_view.current().isValid() || row < 0)
        return;
    if (const QModelIndex again = m_model.indexOf(key); again.isValid()) {
        m_view.setCurrent(again.row(), again.column());
        m_atEnd = atEnd;
        return;
    }
    m_view.setCurrent(qMin(row, m_model.rowCount() - 1), qMin(column, m_model.columnCount() - 1));
}

void JournalController::readHistory()
{
    const QModelIndex at = m_view.current();
    if (!at.isValid() || !m_model.isEnrolled(at.row(), at.column()))
        return;
    const CellKey key = m_model.key(at.row(), at.column());
    whenDone(m_desk.history(key), this, [this, key](Result<QList<HistoryLine>> lines) {
        if (lines)
            Q_EMIT historyRead(key, *lines);
    });
}

void JournalController::take(const JournalKey &key)
{
    m_queue.enqueue(key);
    pump();
}

void JournalController::command(Act act)
{
    JournalKey key;
    key.act = act;
    take(key);
}

void JournalController::pump()
{
    while (!m_busy && !m_queue.isEmpty())
        perform(m_queue.dequeue());
}

void JournalController::perform(const JournalKey &key)
{
    if (key.act != Act::Text && m_secondMark) {
        dropSecondMark();
        if (key.act == Act::Clear || key.act == Act::Cancel)
            return; // only the begun second mark is taken back
    }
    switch (key.act) {
    case Act::Text:
        return m_rollCall.isOn() ? rollCallText(key.text) : typeText(key.text);
    case Act::Clear:
        return m_rollCall.isOn() ? m_rollCall.unnote() : clearCell();
    case Act::Confirm:
        return confirm(key.dy);
    case Act::Move:
        return move(key);
    case Act::First:
        return m_view.toEdge(false, key.whole);
    case Act::Last:
        return m_view.toEdge(true, key.whole);
    default:
        return performCommand(key.act);
    }
}

void JournalController::performCommand(Act act)
{
    switch (act) {
    case Act::RollCall:
        return toggleRollCall();
    case Act::Cancel:
        return cancel();
    case Act::Copy:
        return copy();
    case Act::SelectAll:
        return m_view.selectAll();
    case Act::Today:
        return m_view.toStart();
    default:
        break;
    }
    if (m_rollCall.isOn())
        return hint(tr("Finish the roll call first: F7 keeps it, Esc drops it"));
    switch (act) {
    case Act::Comment: {
        const QModelIndex at = m_view.current();
        return at.isValid() ? m_view.editComment(m_model.cell(m_model.key(at.row(), at.column())).note)
                            : void();
    }
    case Act::FillDown:
        return fillDown();
    case Act::Paste:
        return paste();
    case Act::Undo:
        return undoOrRedo(true);
    case Act::Redo:
        return undoOrRedo(false);
    default:
        return;
    }
}

void JournalController::move(const JournalKey &key)
{
    const QModelIndex at = m_view.current();
    if (key.dx < 0 && key.dy == 0 && at.isValid() && !m_view.step(key.dx, 0))
        return m_view.roster()->setFocus();
    if (key.dx >= 0)
        m_view.step(key.dx, key.dy);
}

bool JournalController::stepOn(int step)
{
    if (m_rollCall.isOn())
        return m_rollCall.toNext(step);
    return m_enterGoes == EnterGoes::Down ? m_view.step(0, step) : m_view.step(step, 0);
}

void JournalController::confirm(int step)
{
    if (stepOn(step))
        return;
    if (m_rollCall.isOn())
        return hint(tr("That was the last student: F7 keeps the roll call"));
    Q_EMIT statusMessage(tr("The end of the list"));
}

void JournalController::advance(const CellKey &key)
{
    if (m_view.current() != m_model.indexOf(key))
        return; // the person has gone elsewhere meanwhile
    if (stepOn(1))
        return;
    m_atEnd = true;
    Q_EMIT statusMessage(tr("The end of the list"));
}

void JournalController::hint(const QString &text)
{
    Q_EMIT statusMessage(text);
    m_view.showHint(text);
}

void JournalController::finish(bool kept)
{
    m_busy = false;
    m_historyTimer.start();
    m_rereadTimer.start();
    if (kept)
        Q_EMIT saved();
    pump();
}

void JournalController::copy()
{
    const QItemSelectionRange range = m_view.block();
    if (!range.isValid())
        return;
    QGuiApplication::clipboard()->setMimeData(copyBlock(m_model, m_view.totals(), range));
    Q_EMIT statusMessage(tr("Copied with headings: %n cell(s)", nullptr, range.width() * range.height()));
}

void JournalController::cancel()
{
    if (m_rollCall.isOn()) {
        m_rollCall.stop();
        Q_EMIT rollCallChanged(false);
        Q_EMIT statusMessage(tr("The roll call was dropped, nothing was changed"));
        return;
    }
    const QModelIndex at = m_view.current();
    if (!at.isValid())
        return;
    m_model.clearTyped(m_model.key(at.row(), at.column()));
    m_view.setCurrent(at.row(), at.column());
}

} // namespace semestr
