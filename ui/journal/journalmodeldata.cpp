// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says of a cell, role by role.
#include "app/wording/sentences.h"
#include "ui/journal/journalmodel.h"
#include "ui/journal/journaltexts.h"

namespace semestr {

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CellFace &at = face(index.row(), index.column());
    const CellKey where = key(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return QString(at.main + at.minor);
    case Qt::ToolTipRole:
        return tooltip(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case MarkRole:
        return markText(cell(where));
    case AttendanceRole:
        return attendanceText(cell(where), scale(index.column()));
    case NoteRole:
        return cell(where).note;
    case LockRole:
        return at.ground == CellGround::Locked;
    case EnrolledRole:
        return at.ground != CellGround::Outside;
    case SavingRole:
        return at.typed && !at.refused;
    case RefusedRole:
        return at.refused ? QVariant(at.main) : QVariant();
    case UnsentRole:
        return at.unsent;
    case ConflictRole:
        return cell(where).conflict;
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool said = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!said || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() && role != Qt::ToolTipRole ? student(section).name.brief() : QVariant();
    return section < columnCount() ? QVariant(headingText(section)) : QVariant();
}

Qt::ItemFlags JournalModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isEnrolled(index.row(), index.column()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                   : Qt::ItemFlags(Qt::ItemIsSelectable);
}

QString JournalModel::headingText(int column) const
{
    const WorkPlace &at = place(column);
    QStringList parts{at.date, workTitle(lesson(column), lesson(column).works.at(at.work))};
    if (!lesson(column).topic.isEmpty())
        parts.append(lesson(column).topic);
    if (at.state == ColumnState::Locked)
        parts.append(tr("closed"));
    return parts.join(QStringLiteral(", "));
}

QString JournalModel::tooltip(const QModelIndex &index) const
{
    const CellKey where = key(index.row(), index.column());
    if (!isEnrolled(index.row(), index.column()))
        return tr("Not in the group that day");
    QStringList lines;
    if (const TypedText *text = typed(where)) {
        if (text->state == TypedText::State::Refused)
            lines.append(tr("Not saved: %1. %2").arg(text->text, text->reason));
    }
    const Cell value = cell(where);
    if (!value.note.isEmpty())
        lines.append(value.note);
    if (value.attendance && value.attendance->minutes > 0)
        lines.append(tr("Late by %n minute(s)", nullptr, value.attendance->minutes));
    if (value.conflict)
        lines.append(tr("Another value waits for a decision"));
    if (const LockVerdict lock = lockOf(where); lock.refused())
        lines.append(lockSentence(lock, m_time));
    else if (!m_opened.writable)
        lines.append(tr("This page is for reading only"));
    if (value.unsent)
        lines.append(tr("Not sent to the server yet"));
    return lines.join(QLatin1Char('\n'));
}

QString JournalModel::spoken(const QModelIndex &index) const
{
    const CellFace &at = face(index.row(), index.column());
    QStringList parts{student(index.row()).name.brief(), place(index.column()).date,
                      at.main.isEmpty() ? tr("empty") : QString(at.main + at.minor)};
    if (at.ground == CellGround::Locked)
        parts.append(tr("closed"));
    if (at.ground == CellGround::Outside)
        parts.append(tr("not in the group"));
    if (at.refused)
        parts.append(tr("not saved"));
    if (at.comment)
        parts.append(tr("with a comment"));
    return parts.join(QStringLiteral(", "));
}

} // namespace semestr
