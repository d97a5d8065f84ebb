// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalview.h"

namespace semestr {

// The roll call by exceptions (F-21): letters are only noted here; the controller commits them all at once.
class RollCallMode
{
public:
    RollCallMode(JournalModel &model, JournalView &view) : m_model(model), m_view(view) {}
    bool isOn() const { return m_column >= 0; }
    LessonId lesson() const { return m_model.lesson(m_column).id; }
    int column() const { return m_column; }
    const QHash<PersonId, Attendance> &absent() const { return m_absent; }

    // Who is noted already stays noted, so that a second roll call loses nothing.
    void start(int column);
    // Notes the letter at the cursor; ValueRefused for anything that is not one.
    Done note(const QString &text);
    void unnote();
    bool toNext(int step = 1);
    void stop();

private:
    void show(PersonId student);
    void returnToColumn();
    CellKey keyOf(PersonId student) const;

    JournalModel &m_model;
    JournalView &m_view;
    int m_column = -1;
    QHash<PersonId, Attendance> m_absent;
    QList<PersonId> m_shown;
};

} // namespace semestr
