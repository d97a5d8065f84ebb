// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/bulkinsert.h"
#include "app/usecases/demobook.h"

namespace semestr {

// Writes the journal of the years before the present one, page by page in the order of their keys, so that
// memory holds one page and the file grows without holes. Runs inside loadBaseline.
class DemoHistory
{
public:
    DemoHistory(const DemoBook &book, IdSource &ids, SettableClock &clock, quint64 seed,
                SharedProgress progress);
    Done write(Transaction &t);
    int pages() const { return static_cast<int>(m_pages.size()); }

private:
    struct Page
    {
        PageId id;
        int group = 0, year = 0, number = 0;
    };
    struct Lesson
    {
        QByteArray id;
        QDate day;
        int periodNo = 1, number = 0, room = 0;
        QString kind;
    };
    struct Tables;

    Done writeYears(Transaction &t);
    Done writePage(Tables &tables, const Page &page);
    QList<Lesson> lessonsOf(const Page &page);
    Done writeLesson(Tables &tables, const Page &page, const Lesson &lesson);
    Done writeCells(Tables &tables, const Page &page, const Lesson &lesson, qint64 at);
    Done writeFinals(Tables &tables, const Page &page);
    // 0 … 100: how a student does; the same in every discipline.
    int ability(int group, int student) const;
    int value(int group, int student);

    const DemoBook &m_book;
    IdSource &m_ids;
    SettableClock &m_clock;
    DemoChance m_chance;
    SharedProgress m_progress;
    QList<Page> m_pages;
    QByteArray m_page, m_teacher; // of the page being written
    QList<int> m_order;           // its students in the order of their ids
};

} // namespace semestr
