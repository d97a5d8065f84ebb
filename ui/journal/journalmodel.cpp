// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalmodel.h"

#include "app/wording/sentences.h"
#include "ui/journal/journaltexts.h"

namespace semestr {

JournalModel::JournalModel(QObject *parent) : QAbstractTableModel(parent) {}

void JournalModel::setPage(const OpenedPage &opened, QDate today, const CollegeTime &time)
{
    const bool inPlace = m_today == today && hasShapeOf(opened.page);
    if (!inPlace)
        beginResetModel();
    if (m_opened.page.id != opened.page.id)
        m_typed.clear();
    m_opened = opened;
    m_today = today;
    m_time = time;
    readPlaces();
    readLookups();
    readFaces();
    if (!inPlace) {
        endResetModel();
        return;
    }
    if (m_places.isEmpty() || page().rows.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool JournalModel::hasShapeOf(const JournalPage &other) const
{
    const JournalPage &mine = m_opened.page;
    if (mine.id != other.id || mine.rows.size() != other.rows.size() ||
        mine.lessons.size() != other.lessons.size())
        return false;
    for (qsizetype i = 0; i < mine.rows.size(); ++i) {
        if (mine.rows.at(i).student != other.rows.at(i).student)
            return false;
    }
    for (qsizetype i = 0; i < mine.lessons.size(); ++i) {
        if (mine.lessons.at(i).id != other.lessons.at(i).id ||
            mine.lessons.at(i).works.size() != other.lessons.at(i).works.size())
            return false;
    }
    return true;
}

void JournalModel::readPlaces()
{
    m_places.clear();
    const auto &lessons = m_opened.page.lessons;
    for (int l = 0; l < lessons.size(); ++l) {
        const LessonColumn &lesson = lessons.at(l);
        const int works = static_cast<int>(lesson.works.size());
        for (int w = 0; w < works; ++w) {
            WorkPlace place;
            place.lesson = l;
            place.work = w;
            place.first = w == 0;
            place.last = w == works - 1;
            place.today = lesson.day == m_today;
            place.held = lesson.day <= m_today && lesson.state != LessonState::Cancelled &&
                         lesson.state != LessonState::Moved;
            place.state = columnState(m_opened, lesson, place.held);
            place.date = columnDate(lesson.day);
            place.kind = workShort(lesson, lesson.works.at(w));
            m_places.append(place);
        }
    }
}

void JournalModel::readLookups()
{
    m_rows.clear();
    for (int row = 0; row < page().rows.size(); ++row)
        m_rows.insert(page().rows.at(row).student, row);
}

void JournalModel::readFaces()
{
    m_faces.clear();
    m_faces.reserve(page().rows.size() * m_places.size());
    for (int row = 0; row < page().rows.size(); ++row) {
        for (int column = 0; column < m_places.size(); ++column)
            m_faces.append(makeFace(row, column));
    }
}

CellFace JournalModel::makeFace(int row, int column) const
{
    CellFace face;
    const CellKey at = key(row, column);
    if (!student(row).enrolledOn(lesson(column).day)) {
        face.ground = CellGround::Outside;
        return face;
    }
    const Cell value = cell(at);
    const LockVerdict lock = lockOf(at);
    if (!m_opened.writable || (lock.refused() && lock.reason != LockReason::InAdvance))
        face.ground = CellGround::Locked;
    fillFace(face, value, scale(column));
    if (const TypedText *text = typed(at)) {
        face.main = text->text;
        face.minor.clear();
        face.typed = true;
        face.absence = text->text.size() == 1 && text->text.at(0).isLetter();
        face.fraction = text->text.size() > 1;
        face.refused = text->state == TypedText::State::Refused;
        face.flag = face.flag || face.refused;
    }
    return face;
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(page().rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

const LessonColumn &JournalModel::lesson(int column) const
{
    return page().lessons.at(m_places.at(column).lesson);
}

const CellFace &JournalModel::face(int row, int column) const
{
    return m_faces.at(row * m_places.size() + column);
}

CellKey JournalModel::key(int row, int column) const
{
    const LessonColumn &at = lesson(column);
    return {page().id, at.id, at.works.at(m_places.at(column).work).slot, student(row).student};
}

QModelIndex JournalModel::indexOf(const CellKey &key) const
{
    const int row = m_rows.value(key.student, -1);
    if (row < 0 || key.page != page().id)
        return {};
    for (int column = 0; column < m_places.size(); ++column) {
        const LessonColumn &at = lesson(column);
        if (at.id == key.lesson && at.works.at(m_places.at(column).work).slot == key.slot)
            return index(row, column);
    }
    return {};
}

// Attendance belongs to the lesson: a later slot shows what slot 0 holds.
Cell JournalModel::cell(const CellKey &key) const
{
    Cell value = page().cell(key);
    if (!value.attendance && key.slot != 0)
        value.attendance = page().cell({key.page, key.lesson, 0, key.student}).attendance;
    return value;
}

int JournalModel::columnOf(LessonId lessonId) const
{
    for (int column = 0; column < m_places.size(); ++column) {
        if (lesson(column).id == lessonId)
            return column;
    }
    return -1;
}

int JournalModel::startColumn() const
{
    int lastHeld = -1;
    for (int column = 0; column < m_places.size(); ++column) {
        if (m_places.at(column).today)
            return column;
        if (m_places.at(column).held)
            lastHeld = column;
    }
    return lastHeld >= 0 || m_places.isEmpty() ? lastHeld : 0;
}

LockVerdict JournalModel::lockOf(const CellKey &key, LessonAct act) const
{
    switch (act) {
    case LessonAct::SetMark:
        return m_opened.markLocks.value(key.lesson);
    case LessonAct::ChangeMark:
        return m_opened.changeLocks.value(key.lesson);
    case LessonAct::SetAttendance:
        return m_opened.attendanceLocks.value(key.lesson);
    case LessonAct::SetTopic:
    case LessonAct::SetHomework:
        return m_opened.topicLocks.value(key.lesson);
    }
    return {};
}

LockVerdict JournalModel::lockOf(const CellKey &key) const
{
    const Cell value = cell(key);
    if (!value.value.isEmpty())
        return lockOf(key, LessonAct::ChangeMark);
    const LockVerdict attendance = lockOf(key, LessonAct::SetAttendance);
    if (value.attendance || !attendance.refused())
        return attendance;
    return lockOf(key, LessonAct::SetMark);
}

QString JournalModel::typeable(int row, int column) const
{
    return cellText(cell(key(row, column)), scale(column));
}

void JournalModel::apply(const CellChange &change)
{
    if (change.key.page != page().id)
        return;
    m_typed.remove(change.key);
    auto &cells = m_opened.page.cells;
    if (change.after.isEmpty())
        cells.remove(change.key);
    else
        cells.insert(change.key, change.after);
    if (const LessonColumn *at = page().lesson(change.key.lesson)) {
        for (const WorkColumn &work : at->works) {
            CellKey other = change.key;
            other.slot = work.slot;
            if (cells.contains(other))
                cells[other].attendance = change.after.attendance;
            refreshCell(other);
        }
    }
    Q_EMIT rowChanged(m_rows.value(change.key.student, -1));
}

void JournalModel::setTyped(const CellKey &key, const TypedText &text)
{
    m_typed.insert(key, text);
    refreshCell(key);
}

void JournalModel::clearTyped(const CellKey &key)
{
    if (m_typed.remove(key) > 0)
        refreshCell(key);
}

const TypedText *JournalModel::typed(const CellKey &key) const
{
    const auto found = m_typed.constFind(key);
    return found == m_typed.constEnd() ? nullptr : &*found;
}

void JournalModel::refreshCell(const CellKey &key)
{
    const QModelIndex at = indexOf(key);
    if (!at.isValid())
        return;
    m_faces[at.row() * m_places.size() + at.column()] = makeFace(at.row(), at.column());
    Q_EMIT dataChanged(at, at);
}

} // namespace semestr
