// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/rollcallmode.h"

namespace semestr {

void RollCallMode::start(int column)
{
    m_column = m_model.columnOf(m_model.lesson(column).id);
    m_absent.clear();
    m_shown.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto attendance = m_model.cell(m_model.key(row, m_column)).attendance;
        if (attendance && attendance->presence != Presence::Present)
            m_absent.insert(m_model.student(row).student, *attendance);
    }
    m_view.setRollCall(m_column);
    int row = 0;
    while (row < m_model.rowCount() && !m_model.isEnrolled(row, m_column))
        ++row;
    m_view.setCurrent(row, m_column);
}

CellKey RollCallMode::keyOf(PersonId student) const
{
    const CellKey any = m_model.key(0, m_column);
    return {any.page, any.lesson, any.slot, student};
}

void RollCallMode::returnToColumn()
{
    const QModelIndex at = m_view.current();
    if (at.isValid() && at.column() != m_column)
        m_view.setCurrent(at.row(), m_column);
}

Done RollCallMode::note(const QString &text)
{
    returnToColumn();
    const MarkScale &scale = m_model.scale(m_column);
    SEMESTR_LET(entries, readCellText(scale, text));
    if (entries.size() != 1 || entries.first().kind != CellEntry::Kind::Attendance) {
        QStringList letters{scale.absent, scale.ill, scale.excused, scale.late};
        letters.removeAll(QString());
        return fail(Fault::ValueRefused,
                    {{QStringLiteral("value"), text}, {QStringLiteral("allowed"), letters}});
    }
    const PersonId student = m_model.student(m_view.current().row()).student;
    m_absent.insert(student, Attendance{entries.first().presence, entries.first().minutes});
    show(student);
    return {};
}

void RollCallMode::unnote()
{
    returnToColumn();
    const PersonId student = m_model.student(m_view.current().row()).student;
    m_absent.remove(student);
    show(student);
}

void RollCallMode::show(PersonId student)
{
    const auto noted = m_absent.constFind(student);
    const QString letter =
        noted == m_absent.constEnd() ? QStringLiteral("·") : m_model.scale(m_column).letter(noted->presence);
    m_model.setTyped(keyOf(student), {TypedText::State::Draft, letter, {}});
    if (!m_shown.contains(student))
        m_shown.append(student);
}

bool RollCallMode::toNext(int step)
{
    returnToColumn();
    return m_view.step(0, step);
}

void RollCallMode::stop()
{
    for (const PersonId &student : std::as_const(m_shown))
        m_model.clearTyped(keyOf(student));
    m_shown.clear();
    m_absent.clear();
    m_column = -1;
    m_view.setRollCall(-1);
}

} // namespace semestr
