// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/demobook.h"
#include "app/usecases/journalentry.h"

namespace semestr {

// The journal of the present term up to the demo's own moment, by the rules of JournalEntry: every lesson's
// teacher fills it in after the bell, with his own rights and locks. One transaction holds a day; each lesson
// is an act of its own in the log.
class DemoDays
{
public:
    DemoDays(const DemoBook &book, SettableClock &clock, quint64 seed);

    // The lessons of the day as the dispatcher has left them.
    Done writeDay(Transaction &t, QDate day);
    static QDate firstDay() { return {2026, 9, 1}; }

private:
    struct Lesson
    {
        LessonId id;
        int group = 0, page = 0, periodNo = 1;
        int number = 0; // of the page's lessons, from 0
    };

    QList<Lesson> lessonsOf(QDate day);
    Done conduct(Transaction &t, const Lesson &lesson, QDate day);
    Done glance(Transaction &t, const Lesson &lesson, QDate day);
    Done fill(JournalEntry &entry, const Lesson &lesson, QDate day, bool fresh);
    Done fillCells(JournalEntry &entry, const Lesson &lesson, QDate day, const QString &kind);
    Result<PersonId> teacherOf(Transaction &t, const Lesson &lesson) const;
    // The teacher's act at a moment; afterwards `m_actor` is the teacher.
    Done actAs(Transaction &t, PersonId teacher, const char *verb, qint64 at);
    QString markText(const DemoPage &page, QDate day);
    QString absenceText();

    const DemoBook &m_book;
    SettableClock &m_clock;
    DemoChance m_chance;
    JournalActor m_actor;
    MarkScale m_scale;
    QHash<PageId, int> m_given;
};

} // namespace semestr
