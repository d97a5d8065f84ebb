// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/kinds.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/setuprows.h"

#include <QCollator>
#include <algorithm>

namespace semestr {

namespace {

tl::unexpected<Error> notFound(const char *what)
{
    return fail(Fault::NotFound, {{QStringLiteral("what"), QString::fromLatin1(what)}});
}

// The year that holds the day, else the newest one: a page opened in August belongs to the coming year.
Result<YearSpan> yearFor(Connection &connection, QDate day)
{
    {
        SEMESTR_LET(read, connection.query("setup/read_year_of_day"));
        SEMESTR_TRY(read.bind("day", day).bind("until", day).run());
        if (read.next())
            return YearSpan{read.id<YearId>(0), read.day(1), read.day(2)};
    }
    SEMESTR_LET(newest, connection.query("setup/read_newest_year"));
    SEMESTR_TRY(newest.run());
    if (!newest.next())
        return notFound("year");
    return YearSpan{newest.id<YearId>(0), newest.day(1), newest.day(2)};
}

Done refuseStranger(Transaction &t, PersonId teacher)
{
    SEMESTR_LET(find, t.query("setup/find_employee"));
    SEMESTR_TRY(find.bind("id", teacher).run());
    if (!find.next() || find.whole(0) == 0)
        return notFound("teacher");
    return {};
}

Result<bool> pageExists(Transaction &t, PageId page, QDate day)
{
    SEMESTR_LET(find, t.query("setup/find_page"));
    SEMESTR_TRY(find.bind("id", page).bind("day", day).bind("until", day).run());
    return find.next();
}

Result<PageId> openPageIn(Transaction &t, CollegeId college, const NewPage &wanted, QDate today)
{
    const QString discipline = wanted.discipline.simplified();
    SEMESTR_LET(year, yearFor(t.connection(), today));
    SEMESTR_TRY(refuseStranger(t, wanted.teacher));
    SEMESTR_LET(item, writeItem(t, college, wanted.group, year, discipline, wanted.plannedHours));
    const PageId id = pageIdOf(year.id, wanted.group, item);
    SEMESTR_LET(exists, pageExists(t, id, today));
    if (exists)
        return fail(Fault::Duplicate, {{QStringLiteral("what"), discipline}});
    SEMESTR_TRY(writePage(t, id, year.id, wanted.group, item, wanted.teacher, year.start));
    return id;
}

struct PageFacts
{
    YearSpan year;
    PersonId teacher; // on the day asked; null when nobody
};

Result<PageFacts> pageFacts(Transaction &t, PageId page, QDate day)
{
    PageFacts facts;
    {
        SEMESTR_LET(find, t.query("setup/find_page"));
        SEMESTR_TRY(find.bind("id", page).bind("day", day).bind("until", day).run());
        if (!find.next())
            return notFound("page");
        facts.year.id = find.id<YearId>(0);
        facts.teacher = find.id<PersonId>(2);
    }
    SEMESTR_LET(year, t.query("setup/read_year"));
    SEMESTR_TRY(year.bind("id", facts.year.id).run());
    if (!year.next())
        return notFound("year");
    facts.year.start = year.day(0);
    facts.year.end = year.day(1);
    return facts;
}

Done checkDay(QDate day, const YearSpan &year)
{
    if (!day.isValid() || day < year.start || day > year.end)
        return fail(Fault::BadDate, {{QStringLiteral("value"), day.toString(Qt::ISODate)}});
    return {};
}

Done checkPeriod(Transaction &t, int periodNo)
{
    SEMESTR_LET(list, t.query("setup/list_periods"));
    SEMESTR_TRY(list.run());
    QStringList allowed;
    while (list.next())
        allowed.append(QString::number(list.whole(0)));
    const QString wanted = QString::number(periodNo);
    if (allowed.contains(wanted))
        return {};
    return fail(Fault::ValueRefused,
                {{QStringLiteral("value"), wanted}, {QStringLiteral("allowed"), allowed}});
}

Done checkLesson(const NewLesson &lesson)
{
    if (!lessonKinds().contains(lesson.kind))
        return fail(Fault::ValueRefused,
                    {{QStringLiteral("value"), lesson.kind}, {QStringLiteral("allowed"), lessonKinds()}});
    if (lesson.hours < 1 || lesson.hours > 8)
        return fail(Fault::ValueRefused, {{QStringLiteral("value"), QString::number(lesson.hours)},
                                          {QStringLiteral("allowed"), QStringList{QStringLiteral("1…8")}}});
    return {};
}

Result<LessonId> addLessonIn(Transaction &t, CollegeId college, LessonId id, const NewLesson &wanted,
                             QDate today)
{
    SEMESTR_LET(facts, pageFacts(t, wanted.page, wanted.day));
    SEMESTR_TRY(checkDay(wanted.day, facts.year));
    SEMESTR_TRY(checkPeriod(t, wanted.periodNo));
    const LessonRow row{id, wanted.page, wanted.day, wanted.periodNo, wanted.hours, facts.teacher, today, {}};
    SEMESTR_TRY(writeLesson(t, college, row));
    SEMESTR_TRY(writeLessonKind(t, wanted.page, id, wanted.kind));
    return id;
}

// Whether the person may put lessons into every page, or only into those that are the person's own.
struct LessonRight
{
    PersonId person;
    Done anyPage;
    Done ownPage;
};

LessonRight lessonRight(const Workspace &workspace)
{
    const QString verb = QStringLiteral("create");
    const QString object = QStringLiteral("lesson");
    AccessTarget own;
    own.ownPage = true;
    return {workspace.session().person, workspace.permit(verb, object),
            workspace.permit(verb, object, QStringLiteral("*"), own)};
}

Done refuseForeignPage(Transaction &t, const NewLesson &lesson, const LessonRight &right)
{
    SEMESTR_LET(find, t.query("setup/is_page_teacher"));
    find.bind("page", lesson.page)
        .bind("person", right.person)
        .bind("day", lesson.day)
        .bind("until", lesson.day);
    SEMESTR_TRY(find.run());
    return find.next() && find.whole(0) > 0 ? Done() : right.anyPage;
}

Result<QList<GroupTitle>> readGroups(Connection &connection, QDate today)
{
    SEMESTR_LET(list, connection.query("setup/list_groups"));
    SEMESTR_TRY(list.bind("named", today).bind("day", today).bind("until", today).run());
    QList<GroupTitle> groups;
    while (list.next())
        groups.append({list.id<GroupId>(0), list.text(1), static_cast<int>(list.whole(2))});
    QCollator russian(QLocale(QLocale::Russian, QLocale::Russia));
    russian.setNumericMode(true);
    std::sort(groups.begin(), groups.end(), [&russian](const GroupTitle &a, const GroupTitle &b) {
        const int order = russian.compare(a.title, b.title);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return groups;
}

Result<QList<StaffName>> readTeachers(Connection &connection, QDate today)
{
    SEMESTR_LET(list, connection.query("setup/list_teachers"));
    SEMESTR_TRY(list.bind("named", today).bind("day", today).run());
    QList<StaffName> staff;
    while (list.next())
        staff.append({list.id<PersonId>(0), {list.text(1), list.text(2), list.text(3)}, list.text(4)});
    std::stable_sort(staff.begin(), staff.end(),
                     [](const StaffName &a, const StaffName &b) { return nameLess(a.name, b.name); });
    return staff;
}

Result<GroupId> addGroupIn(Transaction &t, GroupId id, const QString &title, QDate today)
{
    {
        SEMESTR_LET(find, t.query("setup/find_group_by_title"));
        SEMESTR_TRY(find.bindText("title", title).run());
        if (find.next())
            return fail(Fault::Duplicate, {{QStringLiteral("what"), title}});
    }
    SEMESTR_LET(year, yearFor(t.connection(), today));
    SEMESTR_TRY(writeGroup(t, id, title, year));
    return id;
}

} // namespace

Later<GroupId> CollegeSetup::addGroup(const QString &title)
{
    if (const Done may = m_workspace.permit(QStringLiteral("create"), QStringLiteral("group")); !may)
        return ready<GroupId>(fail(may.error()));
    const QString name = title.simplified();
    if (name.isEmpty())
        return ready<GroupId>(fail(Fault::EmptyField, {{QStringLiteral("field"), QStringLiteral("group")}}));
    const GroupId id = m_workspace.ids().next<GroupId>();
    return m_workspace.store().write<GroupId>(
        m_workspace.context(QStringLiteral("addGroup")),
        [id, name, today = m_workspace.today()](Transaction &t) { return addGroupIn(t, id, name, today); });
}

Later<PageId> CollegeSetup::openPage(const NewPage &page)
{
    AccessTarget target;
    target.group = page.group;
    if (const Done may =
            m_workspace.permit(QStringLiteral("create"), QStringLiteral("page"), QStringLiteral("*"), target);
        !may)
        return ready<PageId>(fail(may.error()));
    if (page.discipline.simplified().isEmpty())
        return ready<PageId>(
            fail(Fault::EmptyField, {{QStringLiteral("field"), QStringLiteral("discipline")}}));
    return m_workspace.store().write<PageId>(
        m_workspace.context(QStringLiteral("openPage")),
        [page, college = m_workspace.college().id, today = m_workspace.today()](Transaction &t) {
            return openPageIn(t, college, page, today);
        });
}

Later<LessonId> CollegeSetup::addLesson(const NewLesson &lesson)
{
    const LessonRight right = lessonRight(m_workspace);
    if (!right.ownPage)
        return ready<LessonId>(fail(right.ownPage.error()));
    if (const Done fits = checkLesson(lesson); !fits)
        return ready<LessonId>(fail(fits.error()));
    const LessonId id = m_workspace.ids().next<LessonId>();
    return m_workspace.store().write<LessonId>(
        m_workspace.context(QStringLiteral("addLesson")),
        [=, college = m_workspace.college().id,
         today = m_workspace.today()](Transaction &t) -> Result<LessonId> {
            if (!right.anyPage)
                SEMESTR_TRY(refuseForeignPage(t, lesson, right));
            return addLessonIn(t, college, id, lesson, today);
        });
}

Later<QList<GroupTitle>> CollegeSetup::groups()
{
    if (const Done may = m_workspace.permit(QStringLiteral("see"), QStringLiteral("college")); !may)
        return ready<QList<GroupTitle>>(fail(may.error()));
    return m_workspace.store().read<QList<GroupTitle>>(
        [today = m_workspace.today()](Connection &connection) { return readGroups(connection, today); });
}

Later<QList<StaffName>> CollegeSetup::teachers()
{
    if (const Done may = m_workspace.permit(QStringLiteral("see"), QStringLiteral("college")); !may)
        return ready<QList<StaffName>>(fail(may.error()));
    return m_workspace.store().read<QList<StaffName>>(
        [today = m_workspace.today()](Connection &connection) { return readTeachers(connection, today); });
}

} // namespace semestr
