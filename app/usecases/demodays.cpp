// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demodays.h"

#include <algorithm>

namespace semestr {

DemoDays::DemoDays(const DemoBook &book, SettableClock &clock, quint64 seed)
    : m_book(book), m_clock(clock), m_chance(seed + 3), m_scale(markScale(book.policy, {}, DemoPlan::today()))
{
    m_actor.policy = book.policy;
    m_actor.time = book.time;
    const RoleGrant teaching{QStringLiteral("TCH"),
                             QStringLiteral("college"),
                             book.college.bytes(),
                             {book.years.first().start, {}}};
    RoleGrant standingIn = teaching;
    standingIn.role = QStringLiteral("SUB");
    m_actor.session.grants = {teaching, standingIn};
}

// In the order of the bells, so that the log's moments go forward.
QList<DemoDays::Lesson> DemoDays::lessonsOf(QDate day)
{
    QList<Lesson> lessons;
    const int parity = DemoPlan::parityOf(m_book.years.first().start, day);
    for (int g = 0; m_book.plan.isSchoolDay(day) && g < m_book.plan.groups.size(); ++g) {
        const DemoGroup &group = m_book.plan.groups.at(g);
        const QList<DemoSlot> &week = group.years.first().week;
        for (int s = 0; s < week.size() && !group.practises(day); ++s) {
            const DemoSlot &slot = week.at(s);
            if (slot.weekday == day.dayOfWeek() && (slot.parity == 0 || slot.parity == parity))
                lessons.append({m_book.lesson(g, s, day), g, slot.page, slot.periodNo});
        }
    }
    std::stable_sort(lessons.begin(), lessons.end(),
                     [](const Lesson &a, const Lesson &b) { return a.periodNo < b.periodNo; });
    return lessons;
}

Done DemoDays::writeDay(Transaction &t, QDate day)
{
    for (const Lesson &lesson : lessonsOf(day)) {
        // At 11:52 of the last day two pairs are over and the third has just begun.
        if (day == DemoPlan::today() && lesson.periodNo > 3)
            break;
        const bool running = day == DemoPlan::today() && lesson.periodNo == 3;
        SEMESTR_TRY(running ? glance(t, lesson, day) : conduct(t, lesson, day));
    }
    return {};
}

Result<PersonId> DemoDays::teacherOf(Transaction &t, const Lesson &lesson) const
{
    SEMESTR_LET(read,
                t.connection().prepare(QStringLiteral(
                    "SELECT teacher_id FROM lesson WHERE id = :id AND state = 'due' AND NOT EXISTS (SELECT "
                    "1 FROM teacher_absence x WHERE x.employee_id = lesson.teacher_id AND lesson.day "
                    "BETWEEN x.from_day AND x.to_day)")));
    SEMESTR_TRY(read.bind("id", lesson.id).run());
    return read.next() ? read.id<PersonId>(0) : PersonId();
}

Done DemoDays::actAs(Transaction &t, PersonId teacher, const char *verb, qint64 at)
{
    m_clock.set(at);
    m_actor.session.person = teacher;
    m_actor.session.account = AccountId(teacher.uuid());
    m_actor.today = m_book.time.day(at);
    m_actor.nowMs = at;
    ChangeContext context;
    context.person = teacher;
    context.device = m_book.device;
    context.verb = QString::fromLatin1(verb);
    return t.turnTo(context);
}

Done DemoDays::conduct(Transaction &t, const Lesson &given, QDate day)
{
    Lesson lesson = given;
    SEMESTR_LET(teacher, teacherOf(t, lesson));
    const PageId page = m_book.page(lesson.group, 0, lesson.page);
    if (teacher.isNull())
        return {};
    lesson.number = m_given[page]++;
    const QTime bell = DemoBook::bellEnd(lesson.periodNo);
    SEMESTR_TRY(actAs(t, teacher, "edit", m_book.time.ms(day, bell.addSecs(-5 * lesson.group % 290))));
    SEMESTR_LET(entry, JournalEntry::begin(t, page, m_actor));
    return fill(entry, lesson, day, day == DemoPlan::today() && lesson.periodNo == 2);
}

// Some teachers have called the roll in the first two minutes; the demo's own has not.
Done DemoDays::glance(Transaction &t, const Lesson &lesson, QDate day)
{
    SEMESTR_LET(teacher, teacherOf(t, lesson));
    if (teacher.isNull() || lesson.group == m_book.plan.showcase || !m_chance.percent(30))
        return {};
    const PageId page = m_book.page(lesson.group, 0, lesson.page);
    SEMESTR_TRY(actAs(t, teacher, "rollCall", m_book.time.ms(day, QTime(11, 51))));
    SEMESTR_LET(entry, JournalEntry::begin(t, page, m_actor));
    SEMESTR_TRY(entry.rollCall(lesson.id, {}));
    return {};
}

Done DemoDays::fill(JournalEntry &entry, const Lesson &lesson, QDate day, bool fresh)
{
    const DemoPage &page = m_book.pageAt(lesson.group, 0, lesson.page);
    const QString kind = DemoBook::kind(page, lesson.number);
    const bool checked = !m_chance.percent(fresh ? 15 : 2);
    LessonEdit edit;
    edit.kind = kind;
    if (!m_chance.percent(fresh ? 50 : 2))
        edit.topic = m_book.topic(page, lesson.number);
    if (!m_chance.percent(fresh ? 60 : 3)) {
        if (m_chance.percent(25))
            edit.homework = HomeworkState::None;
        else
            edit.homeworkText = m_chance.oneOf(m_book.plan.homework);
    }
    SEMESTR_TRY(entry.edit(lesson.id, edit));
    if (m_chance.percent(4)) {
        WorkColumn work;
        work.kind = QStringLiteral("independent");
        work.number = QString::number(lesson.number + 1);
        SEMESTR_TRY(entry.addWork(lesson.id, work));
    }
    return checked ? fillCells(entry, lesson, day, kind) : Done();
}

Done DemoDays::fillCells(JournalEntry &entry, const Lesson &lesson, QDate day, const QString &kind)
{
    const int asked = kind == QStringLiteral("control") ? 85 : kind == QStringLiteral("lecture") ? 16 : 38;
    const DemoPage &page = m_book.pageAt(lesson.group, 0, lesson.page);
    const QList<DemoStudent> &students = m_book.plan.groups.at(lesson.group).students;
    QHash<PersonId, Attendance> absent;
    QList<std::pair<PersonId, QString>> marks;
    for (int i = 0; i < students.size(); ++i) {
        if (!students.at(i).enrolled.holds(day) ||
            (page.subgroup > 0 && DemoBook::subgroupOf(i) != page.subgroup))
            continue;
        const PersonId student = m_book.students.at(lesson.group).at(i);
        if (students.at(i).away.from.isValid() && students.at(i).away.holds(day) ? !m_chance.percent(8)
                                                                                 : m_chance.percent(1)) {
            SEMESTR_LET(read, readCellText(m_scale, absenceText()));
            absent.insert(student, Attendance{read.first().presence, 0});
        } else if (m_chance.percent(asked)) {
            marks.append({student, markText(page, day)});
        }
    }
    SEMESTR_TRY(entry.rollCall(lesson.id, absent));
    const PageId id = m_book.page(lesson.group, 0, lesson.page);
    for (const auto &[student, text] : std::as_const(marks))
        SEMESTR_TRY(entry.enter({id, lesson.id, 0, student}, text));
    return {};
}

QString DemoDays::absenceText()
{
    if (!m_scale.ill.isEmpty() && m_chance.percent(30))
        return m_scale.ill;
    if (!m_scale.excused.isEmpty() && m_chance.percent(20))
        return m_scale.excused;
    return m_scale.absent;
}

QString DemoDays::markText(const DemoPage &page, QDate day)
{
    const int chance = m_chance.below(100);
    const int value = chance < 6 ? 2 : chance < 32 ? 3 : chance < 72 ? 4 : 5;
    const bool fraction = m_chance.percent(12) && page.discipline.title == QStringLiteral("Русский язык") &&
                          markScale(m_book.policy, page.discipline.title, day).twoInCell;
    return fraction ? QStringLiteral("%1/%2").arg(value).arg(m_chance.percent(50) ? 4 : 3)
                    : QString::number(value);
}

} // namespace semestr
