// SPDX-License-Identifier: GPL-3.0-or-later
// What the controller writes: marks, comments, blocks, roll call, lessons, undo.
#include "app/wording/sentences.h"
#include "ui/journal/clipboardblock.h"
#include "ui/journal/journalcommit.h"
#include "ui/journal/journaltexts.h"

#include <QClipboard>
#include <QGuiApplication>

namespace semestr {

namespace {
LessonAct actOf(const CellEntry &entry, const Cell &before)
{
    if (entry.kind == CellEntry::Kind::Attendance)
        return LessonAct::SetAttendance;
    const bool second = entry.kind == CellEntry::Kind::SecondMark;
    return (second ? before.value2 : before.value).isEmpty() ? LessonAct::SetMark : LessonAct::ChangeMark;
}

Cell after(Cell cell, const QList<CellEntry> &entries)
{
    for (const CellEntry &entry : entries)
        cell = applyEntry(cell, entry);
    return cell;
}
} // namespace

bool JournalController::mayWrite()
{
    if (m_model.opened().writable)
        return true;
    hint(tr("This page is for reading only"));
    return false;
}

bool JournalController::isRefusedByLock(const CellKey &key, LessonAct act)
{
    const LockVerdict lock = m_model.lockOf(key, act);
    if (lock.refused())
        hint(lockSentence(lock, m_desk.time()));
    return lock.refused();
}

void JournalController::typeText(const QString &text)
{
    const QModelIndex at = m_view.current();
    if (!at.isValid() || !mayWrite())
        return;
    const MarkScale &scale = m_model.scale(at.column());
    if (text == scale.separator)
        return beginSecondMark();
    if (m_atEnd)
        return hint(tr("The list has ended: move the cursor or press Delete to change this cell"));
    const QString whole = m_secondMark ? QString(scale.separator + text) : text;
    commitText(m_model.key(at.row(), at.column()), whole, scale);
}

void JournalController::commitText(const CellKey &key, const QString &text, const MarkScale &scale)
{
    const auto entries = readCellText(scale, text);
    if (!entries)
        return hint(sentence(entries.error()));
    const Cell before = m_model.cell(key);
    for (const CellEntry &entry : *entries) {
        if (isRefusedByLock(key, actOf(entry, before)))
            return;
    }
    m_secondMark.reset();
    const Cell wanted = after(before, *entries);
    if (wanted == before) {
        m_model.clearTyped(key);
        return advance(key);
    }
    const QString shown = cellText(wanted, scale);
    m_model.setTyped(key, {TypedText::State::Saving, shown, {}});
    m_view.paintNow(m_model.indexOf(key));
    commit<CellChange>(m_desk.enter(key, text), [this, key, shown](const Result<CellChange> &change) {
        if (!change)
            return refuse(key, shown, change.error());
        m_model.apply(*change);
        m_lastEntered = key;
        advance(key);
    });
}

// The text stays in the cell; keys that already wait were typed for the next cells, so they go there.
void JournalController::refuse(const CellKey &key, const QString &text, const Error &error)
{
    const QString reason = sentence(error);
    m_model.setTyped(key, {TypedText::State::Refused, text, reason});
    if (m_queue.isEmpty())
        m_view.showHint(reason);
    else
        advance(key);
    Q_EMIT statusMessage(reason);
}

// «/» right after a mark belongs to that mark, although the cursor has already gone on.
void JournalController::beginSecondMark()
{
    QModelIndex at = m_view.current();
    if (m_lastEntered && m_model.typeable(at.row(), at.column()).isEmpty())
        at = m_model.indexOf(*m_lastEntered);
    if (!at.isValid())
        return;
    const CellKey key = m_model.key(at.row(), at.column());
    const MarkScale &scale = m_model.scale(at.column());
    if (!scale.twoInCell)
        return hint(sentence(
            Error(Fault::SecondMarkRefused, {{QStringLiteral("discipline"), m_model.page().discipline}})));
    const Cell cell = m_model.cell(key);
    if (cell.value.isEmpty())
        return hint(tr("Put the first mark, then “/” and the second one"));
    m_view.setCurrent(at.row(), at.column());
    m_secondMark = key;
    m_model.setTyped(key, {TypedText::State::Draft, QString(cell.value + scale.separator), {}});
}

void JournalController::dropSecondMark()
{
    if (m_secondMark)
        m_model.clearTyped(*m_secondMark);
    m_secondMark.reset();
}

void JournalController::clearCell()
{
    const QModelIndex at = m_view.current();
    if (!at.isValid())
        return;
    m_atEnd = false;
    const CellKey key = m_model.key(at.row(), at.column());
    if (m_model.typed(key))
        return m_model.clearTyped(key);
    const Cell cell = m_model.cell(key);
    if (!mayWrite() || (cell.value.isEmpty() && !cell.attendance))
        return;
    if (!cell.value.isEmpty() && isRefusedByLock(key, LessonAct::ChangeMark))
        return;
    if (cell.attendance && isRefusedByLock(key, LessonAct::SetAttendance))
        return;
    m_model.setTyped(key, {TypedText::State::Saving, {}, {}});
    commit<CellChange>(m_desk.clear(key), [this, key](const Result<CellChange> &change) {
        m_model.clearTyped(key);
        if (!change)
            return hint(sentence(change.error()));
        m_model.apply(*change);
    });
}

void JournalController::keepComment(const QString &note)
{
    const QModelIndex at = m_view.current();
    if (!at.isValid() || !mayWrite())
        return;
    const CellKey key = m_model.key(at.row(), at.column());
    commit<CellChange>(m_desk.comment(key, note), [this](const Result<CellChange> &change) {
        if (!change)
            return hint(sentence(change.error()));
        m_model.apply(*change);
    });
}

// The top row of the chosen block into the rows below; a single cell takes what stands above it.
void JournalController::fillDown()
{
    const QItemSelectionRange range = m_view.block();
    if (!range.isValid())
        return;
    const bool single = range.height() == 1;
    const int source = single ? range.top() - 1 : range.top();
    QList<std::pair<CellKey, QString>> texts;
    for (int column = range.left(); source >= 0 && column <= range.right(); ++column) {
        const QString text = m_model.typeable(source, column);
        for (int row = source + 1; row <= range.bottom() && !text.isEmpty(); ++row) {
            if (m_model.isEnrolled(row, column))
                texts.append({m_model.key(row, column), text});
        }
    }
    if (texts.isEmpty())
        return hint(tr("Nothing stands above to fill down"));
    commitMany(texts);
}

void JournalController::paste()
{
    const QModelIndex at = m_view.block().topLeft();
    if (!at.isValid())
        return;
    const TextBlock block = readBlock(QGuiApplication::clipboard()->mimeData());
    const PlacedBlock placed = placeBlock(m_model, at, block);
    if (placed.outside > 0)
        return hint(tr("The block does not fit: %n cell(s) lie beyond the page", nullptr, placed.outside));
    if (placed.texts.isEmpty())
        return hint(tr("There is nothing to paste"));
    commitMany(placed.texts);
}

void JournalController::commitMany(const QList<std::pair<CellKey, QString>> &texts)
{
    if (!mayWrite())
        return;
    for (const auto &[key, text] : texts)
        m_model.setTyped(key, {TypedText::State::Saving, text, {}});
    commit<QList<CellChange>>(
        m_desk.enterMany(m_page, texts), [this, texts](const Result<QList<CellChange>> &changes) {
            for (const auto &[key, text] : texts) {
                if (changes)
                    m_model.clearTyped(key);
                else
                    m_model.setTyped(key, {TypedText::State::Refused, text, sentence(changes.error())});
            }
            if (!changes)
                return hint(sentence(changes.error()));
            for (const CellChange &change : *changes)
                m_model.apply(change);
            Q_EMIT statusMessage(tr("Filled: %n cell(s)", nullptr, static_cast<int>(changes->size())));
        });
}

void JournalController::undoOrRedo(bool undo)
{
    commit<qint64>(undo ? m_desk.undo() : m_desk.redo(), [this](const Result<qint64> &tx) {
        if (!tx)
            hint(sentence(tx.error()));
    });
}

void JournalController::edit(LessonId lesson, const LessonEdit &edit)
{
    whenDone(m_desk.edit(m_page, lesson, edit), this,
             [this, lesson](const Result<LessonChange> &change) { takeLesson(lesson, change); });
    Q_EMIT saving();
}

void JournalController::addWork(LessonId lesson, const WorkColumn &work)
{
    whenDone(m_desk.addWork(m_page, lesson, work), this,
             [this, lesson](const Result<LessonChange> &change) { takeLesson(lesson, change); });
    Q_EMIT saving();
}

void JournalController::takeLesson(LessonId lesson, const Result<LessonChange> &change)
{
    if (change) {
        Q_EMIT saved();
        return reread();
    }
    Q_EMIT statusMessage(sentence(change.error()));
    Q_EMIT lessonRefused(lesson, sentence(change.error()));
}

void JournalController::toggleRollCall()
{
    if (m_rollCall.isOn())
        return finishRollCall();
    const QModelIndex at = m_view.current();
    if (!at.isValid() || !mayWrite())
        return;
    if (isRefusedByLock(m_model.key(at.row(), at.column()), LessonAct::SetAttendance))
        return;
    m_rollCall.start(at.column());
    m_view.works()->setFocus();
    Q_EMIT rollCallChanged(true);
    Q_EMIT statusMessage(
        tr("Roll call: type the letter of the absent, Enter for the present, F7 keeps, Esc drops"));
}

void JournalController::rollCallText(const QString &text)
{
    const Done noted = m_rollCall.note(text);
    if (!noted)
        return hint(sentence(noted.error()));
    confirm(1);
}

void JournalController::finishRollCall()
{
    const int absent = static_cast<int>(m_rollCall.absent().size());
    commit<QList<CellChange>>(m_desk.rollCall(m_page, m_rollCall.lesson(), m_rollCall.absent()),
                              [this, absent](const Result<QList<CellChange>> &changes) {
                                  if (!changes)
                                      return hint(sentence(changes.error()));
                                  m_rollCall.stop();
                                  for (const CellChange &change : *changes)
                                      m_model.apply(change);
                                  Q_EMIT rollCallChanged(false);
                                  Q_EMIT statusMessage(
                                      tr("Attendance is checked, noted: %n", nullptr, absent));
                              });
}

} // namespace semestr
