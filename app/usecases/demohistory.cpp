// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demohistory.h"

#include "app/usecases/demorows.h"

#include <algorithm>
#include <numeric>

namespace semestr {

namespace {

QStringList columns(const char *names)
{
    return QString::fromLatin1(names).split(QLatin1Char(' '));
}

// Monday to Friday of the terms; sessions and holidays between them are not.
bool isTaught(const YearSpan &year, QDate day)
{
    const int next = year.end.year();
    return day <= QDate(next - 1, 12, 26) || (day >= QDate(next, 1, 12) && day <= QDate(next, 6, 12));
}

} // namespace

struct DemoHistory::Tables
{
    BulkInsert pages, teachers, lessons, records, works, marks, attendance, homework, finals;

    static Result<Tables> open(Connection &c)
    {
        const auto into = [&c](const char *table, const char *names) {
            return BulkInsert::into(c, QString::fromLatin1(table), columns(names));
        };
        SEMESTR_LET(pages, into("journal_page", "id year_id group_id item_id subgroup_id edited_at"));
        SEMESTR_LET(teachers, into("page_teacher", "page_id employee_id from_day to_day source edited_at"));
        SEMESTR_LET(lessons, into("lesson", "id page_id planned_day planned_period planned_teacher_id day "
                                            "period_no half hours teacher_id room_id state placed_on "
                                            "bucket_id edited_at"));
        SEMESTR_LET(records, into("lesson_record", "page_id lesson_id topic kind homework_state checked_at "
                                                   "recorded_at author_id edited_at"));
        SEMESTR_LET(works, into("work", "page_id lesson_id slot kind number in_average author_id edited_at"));
        SEMESTR_LET(marks, into("mark", "page_id lesson_id slot student_id value author_id edited_at"));
        SEMESTR_LET(attendance,
                    into("attendance", "page_id lesson_id student_id status author_id edited_at"));
        SEMESTR_LET(homework, into("homework", "page_id id given_lesson_id text author_id edited_at"));
        SEMESTR_LET(finals, into("final_mark", "page_id student_id term_id kind attempt value day state "
                                               "author_id edited_at"));
        return Tables{std::move(pages),      std::move(teachers), std::move(lessons),
                      std::move(records),    std::move(works),    std::move(marks),
                      std::move(attendance), std::move(homework), std::move(finals)};
    }
};

DemoHistory::DemoHistory(const DemoBook &book, IdSource &ids, SettableClock &clock, quint64 seed,
                         SharedProgress progress)
    : m_book(book), m_ids(ids), m_clock(clock), m_chance(seed + 2), m_progress(std::move(progress))
{
    for (int g = 0; g < book.plan.groups.size(); ++g) {
        const QList<DemoGroupYear> &years = book.plan.groups.at(g).years;
        for (int y = 1; y < years.size(); ++y) {
            for (int p = 0; p < years.at(y).pages.size(); ++p)
                m_pages.append({book.page(g, y, p), g, y, p});
        }
    }
    std::sort(m_pages.begin(), m_pages.end(),
              [](const Page &a, const Page &b) { return a.id.bytes() < b.id.bytes(); });
}

Done DemoHistory::write(Transaction &t)
{
    SEMESTR_TRY(writeYears(t));
    SEMESTR_LET(tables, Tables::open(t.connection()));
    for (const Page &page : std::as_const(m_pages)) {
        if (m_progress && m_progress->isCancelled())
            return fail(Fault::Cancelled);
        SEMESTR_TRY(writePage(tables, page));
        if (m_progress)
            m_progress->step();
    }
    return {};
}

Done DemoHistory::writeYears(Transaction &t)
{
    for (int back = 1; back < m_book.years.size(); ++back) {
        const YearSpan &year = m_book.years.at(back);
        SEMESTR_TRY(semestr::writeYear(t, m_book.college, year));
        SEMESTR_LET(close, t.connection().prepare(
                               QStringLiteral("UPDATE academic_year SET state = 'closed' WHERE id = :id")));
        SEMESTR_TRY(close.bind("id", year.id).run());
    }
    return {};
}

QList<DemoHistory::Lesson> DemoHistory::lessonsOf(const Page &page)
{
    const YearSpan &year = m_book.years.at(page.year);
    const DemoGroupYear &learned = m_book.plan.groups.at(page.group).years.at(page.year);
    QList<DemoSlot> timesOfPage;
    for (const DemoSlot &slot : learned.week) {
        if (slot.page == page.number)
            timesOfPage.append(slot);
    }
    QList<Lesson> lessons;
    for (QDate day = year.start; day <= year.end && !timesOfPage.isEmpty(); day = day.addDays(1)) {
        if (!isTaught(year, day) || !m_book.plan.isSchoolDay(day))
            continue;
        const int parity = DemoPlan::parityOf(year.start, day);
        for (const DemoSlot &slot : std::as_const(timesOfPage)) {
            if (slot.weekday != day.dayOfWeek() || (slot.parity != 0 && slot.parity != parity))
                continue;
            m_clock.advance(1); // ids in the order of the page's days
            const auto number = static_cast<int>(lessons.size());
            lessons.append({m_ids.nextUuid().toRfc4122(), day, slot.periodNo, number, slot.room,
                            DemoBook::kind(learned.pages.at(page.number), number)});
        }
    }
    return lessons;
}

Done DemoHistory::writePage(Tables &tables, const Page &page)
{
    const YearSpan &year = m_book.years.at(page.year);
    const DemoPage &of = m_book.pageAt(page.group, page.year, page.number);
    m_page = page.id.bytes();
    m_teacher = m_book.teacher(of.teacher).bytes();
    const QList<PersonId> &students = m_book.students.at(page.group);
    m_order.resize(students.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(),
              [&students](int a, int b) { return students.at(a).bytes() < students.at(b).bytes(); });
    const qint64 opened = m_book.time.ms(year.start, QTime(9, 0));
    const SubgroupId subgroup = m_book.subgroup(page.group, of.discipline.split, of.subgroup);
    tables.pages.bytes(m_page).bytes(year.id.bytes()).bytes(m_book.groups.at(page.group).bytes());
    tables.pages.bytes(m_book.item(page.group, page.year, page.number).bytes());
    SEMESTR_TRY(
        tables.pages.bytes(subgroup.isNull() ? QByteArray() : subgroup.bytes()).whole(opened).write());
    tables.teachers.bytes(m_page).bytes(m_teacher).day(year.start).day(year.end);
    SEMESTR_TRY(tables.teachers.text(QStringLiteral("load")).whole(opened).write());
    for (const Lesson &lesson : lessonsOf(page))
        SEMESTR_TRY(writeLesson(tables, page, lesson));
    return writeFinals(tables, page);
}

Done DemoHistory::writeLesson(Tables &tables, const Page &page, const Lesson &lesson)
{
    const qint64 at = m_book.time.ms(lesson.day, DemoBook::bellEnd(lesson.periodNo));
    const DemoPage &of = m_book.pageAt(page.group, page.year, page.number);
    const QDate placed = m_book.years.at(page.year).start.addDays(-2);
    tables.lessons.bytes(lesson.id).bytes(m_page).day(lesson.day).whole(lesson.periodNo).bytes(m_teacher);
    tables.lessons.day(lesson.day).whole(lesson.periodNo).whole(0).whole(2).bytes(m_teacher);
    tables.lessons.bytes(m_book.rooms.at(lesson.room)).text(QStringLiteral("due")).day(placed);
    SEMESTR_TRY(tables.lessons.bytes(m_book.college.bytes()).whole(at).write());
    const bool set = m_chance.percent(40);
    tables.records.bytes(m_page).bytes(lesson.id).text(m_book.topic(of, lesson.number)).text(lesson.kind);
    tables.records.text(set ? QStringLiteral("set") : QStringLiteral("none")).whole(at).whole(at);
    SEMESTR_TRY(tables.records.bytes(m_teacher).whole(at).write());
    if (set) {
        const QUuid id = naturalUuid("homework", {lesson.id, PersonId().bytes()});
        tables.homework.bytes(m_page).bytes(id.toRfc4122()).bytes(lesson.id);
        SEMESTR_TRY(
            tables.homework.text(m_chance.oneOf(m_book.plan.homework)).bytes(m_teacher).whole(at).write());
    }
    if (lesson.kind == QStringLiteral("control")) {
        tables.works.bytes(m_page).bytes(lesson.id).whole(0).text(lesson.kind);
        tables.works.text(QString::number(lesson.number / 8 + 1)).whole(1);
        SEMESTR_TRY(tables.works.bytes(m_teacher).whole(at).write());
    }
    return writeCells(tables, page, lesson, at);
}

Done DemoHistory::writeCells(Tables &tables, const Page &page, const Lesson &lesson, qint64 at)
{
    const int asked = lesson.kind == QStringLiteral("control")   ? 80
                      : lesson.kind == QStringLiteral("lecture") ? 8
                                                                 : 24;
    const int half = m_book.pageAt(page.group, page.year, page.number).subgroup;
    const QList<DemoStudent> &students = m_book.plan.groups.at(page.group).students;
    for (const int i : std::as_const(m_order)) {
        if (!students.at(i).enrolled.holds(lesson.day) || (half > 0 && DemoBook::subgroupOf(i) != half))
            continue;
        const QByteArray student = m_book.students.at(page.group).at(i).bytes();
        if (m_chance.percent(i % 8 == 3 ? 12 : 4)) {
            const QString status = m_chance.percent(35) ? QStringLiteral("ill") : QStringLiteral("absent");
            tables.attendance.bytes(m_page).bytes(lesson.id).bytes(student).text(status);
            SEMESTR_TRY(tables.attendance.bytes(m_teacher).whole(at).write());
        } else if (m_chance.percent(asked)) {
            tables.marks.bytes(m_page).bytes(lesson.id).whole(0).bytes(student);
            tables.marks.text(QString::number(value(page.group, i)));
            SEMESTR_TRY(tables.marks.bytes(m_teacher).whole(at).write());
        }
    }
    return {};
}

int DemoHistory::ability(int group, int student) const
{
    return (group * 31 + student * 17) % 101;
}

int DemoHistory::value(int group, int student)
{
    const int luck = m_chance.below(60) + ability(group, student) * 2 / 3;
    return luck < 18 ? 2 : luck < 48 ? 3 : luck < 88 ? 4 : 5;
}

Done DemoHistory::writeFinals(Tables &tables, const Page &page)
{
    const YearSpan &year = m_book.years.at(page.year);
    const int half = m_book.pageAt(page.group, page.year, page.number).subgroup;
    const QDate days[] = {QDate(year.start.year(), 12, 28), QDate(year.end.year(), 6, 20)};
    const QList<DemoStudent> &students = m_book.plan.groups.at(page.group).students;
    for (int number = 1; number <= 2; ++number) {
        const qint64 at = m_book.time.ms(days[number - 1], QTime(14, 0));
        for (const int i : std::as_const(m_order)) {
            if (!students.at(i).enrolled.holds(days[number - 1]) ||
                (half > 0 && DemoBook::subgroupOf(i) != half))
                continue;
            const int able = ability(page.group, i);
            const QString mark = QString::number(able < 35 ? 3 : able < 75 ? 4 : 5);
            tables.finals.bytes(m_page).bytes(m_book.students.at(page.group).at(i).bytes());
            tables.finals.bytes(termOf(year.id, number).bytes()).text(QStringLiteral("semester")).whole(1);
            tables.finals.text(mark).day(days[number - 1]).text(QStringLiteral("set"));
            SEMESTR_TRY(tables.finals.bytes(m_teacher).whole(at).write());
        }
    }
    return {};
}

} // namespace semestr
