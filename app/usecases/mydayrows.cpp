// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/mydayrows.h"

#include "app/domain/journal/kinds.h"
#include "app/domain/journal/workterms.h"

#include <QSet>
#include <algorithm>

namespace semestr {

namespace {

QTime timeOf(const QString &text)
{
    return QTime::fromString(text, Qt::ISODate);
}

QList<RoleGrant> controlGrants(const QList<RoleGrant> &grants)
{
    QList<RoleGrant> wide;
    for (const RoleGrant &grant : grants) {
        if (grant.scopeKind != u"group")
            wide.append(grant);
    }
    return wide;
}

} // namespace

QString markedKinds()
{
    QStringList kinds;
    for (const QString &kind : workKinds()) {
        if (wantsMarks(kind, {}))
            kinds.append(kind);
    }
    return QString(u'|' + kinds.join(u'|') + u'|');
}

QList<QDate> policyDays(const Policy &policy, const QString &key, QDate day, QDate yearStart)
{
    QList<QDate> days;
    for (const QString &word : policy.words(key, day)) {
        const int month = word.left(2).toInt();
        // July and August lie before the year's first day, the other months in it.
        const int year = yearStart.year() + (month >= 7 ? 0 : 1);
        const QDate date(year, month, word.mid(3).toInt());
        if (date.isValid())
            days.append(date);
    }
    std::sort(days.begin(), days.end());
    return days;
}

DeskReader::DeskReader(Connection &connection, const JournalActor &actor, CollegeId college)
    : m_connection(connection)
    , m_actor(actor)
    , m_college(college)
    , m_judge(actor.policy, actor.nowMs, actor.time)
    , m_control(controlGrants(actor.session.grants))
{
}

Result<DeskReader::Span> DeskReader::span()
{
    SEMESTR_LET(read, m_connection.query("myday/read_span"));
    SEMESTR_TRY(read.bind("college", m_college).bind("day", m_actor.today).run());
    if (!read.next())
        return Span();
    return Span{read.day(0), read.day(1), qMax(1, static_cast<int>(read.whole(2)))};
}

Result<DeskReader::Page> DeskReader::page(PageId page)
{
    if (const auto known = m_pages.constFind(page); known != m_pages.constEnd())
        return *known;
    Page facts;
    SEMESTR_LET(read, m_connection.query("myday/read_page"));
    SEMESTR_TRY(read.bind("id", page).run());
    if (read.next())
        facts = {read.id<GroupId>(0), read.text(1), read.text(2), read.text(4), read.bytes(5)};
    m_pages.insert(page, facts);
    return facts;
}

Result<PersonName> DeskReader::name(PersonId person)
{
    if (person.isNull())
        return PersonName();
    if (const auto known = m_names.constFind(person); known != m_names.constEnd())
        return *known;
    SEMESTR_LET(name, readName(m_connection, person));
    m_names.insert(person, name);
    return name;
}

Done DeskReader::readBells()
{
    SEMESTR_LET(list, m_connection.query("myday/list_bells"));
    SEMESTR_TRY(list.run());
    while (list.next())
        m_bells.insert({static_cast<int>(list.whole(0)), static_cast<int>(list.whole(1))},
                       {timeOf(list.text(2)), timeOf(list.text(3))});
    m_hasBells = true;
    return {};
}

Result<LessonColumn> DeskReader::lessonOf(const Query &q)
{
    if (!m_hasBells)
        SEMESTR_TRY(readBells());
    LessonColumn lesson;
    lesson.id = q.id<LessonId>(0);
    lesson.day = q.day(2);
    lesson.periodNo = static_cast<int>(q.whole(3));
    lesson.half = static_cast<int>(q.whole(4));
    lesson.teacher = q.id<PersonId>(5);
    lesson.state = lessonStateOf(q.text(6));
    lesson.placedOn = q.day(7);
    lesson.kind = q.text(8);
    lesson.topic = q.text(9);
    lesson.checkedAt = q.whole(10);
    lesson.homework = homeworkStateOf(q.text(11));
    const auto bell = m_bells.value({lesson.periodNo, lesson.half});
    lesson.starts = bell.first;
    lesson.ends = bell.second;
    return lesson;
}

Result<QTime> DeskReader::bellOf(int periodNo)
{
    if (!m_hasBells)
        SEMESTR_TRY(readBells());
    return m_bells.value({periodNo, 0}).first;
}

Result<QTime> DeskReader::groupBell(GroupId group, QDate day)
{
    const std::pair key{group, day};
    if (const auto known = m_groupBells.constFind(key); known != m_groupBells.constEnd())
        return *known;
    SEMESTR_LET(read, m_connection.query("myday/read_group_bell"));
    SEMESTR_TRY(read.bind("group_id", group).bind("day", day).run());
    const QTime bell = read.next() ? timeOf(read.text(0)) : QTime();
    m_groupBells.insert(key, bell);
    return bell;
}

Result<QList<PeriodFacts>> DeskReader::periods(PageId page)
{
    if (const auto known = m_periods.constFind(page); known != m_periods.constEnd())
        return *known;
    SEMESTR_LET(read, readPeriods(m_connection, page));
    m_periods.insert(page, read);
    return read;
}

Done DeskReader::readOwing(LessonFacts &facts, const LessonColumn &lesson)
{
    SEMESTR_LET(list, m_connection.query("myday/list_unmarked"));
    list.bind("page_id", facts.page).bind("lesson_id", lesson.id).bind("day", lesson.day);
    SEMESTR_TRY(list.bindText("kind", lesson.kind).bindText("kinds", markedKinds()).run());
    QSet<PersonId> students;
    int slot = -1;
    while (list.next()) {
        students.insert(list.id<PersonId>(4));
        if (static_cast<int>(list.whole(0)) == slot)
            continue;
        slot = static_cast<int>(list.whole(0));
        facts.owing.append({list.text(1), list.text(2), list.day(3)});
    }
    facts.unmarked = static_cast<int>(students.size());
    return {};
}

Result<LessonFacts> DeskReader::facts(PageId id, const LessonColumn &lesson, bool hasWorks)
{
    SEMESTR_LET(known, page(id));
    SEMESTR_LET(terms, periods(id));
    JournalPage bare;
    bare.id = id;
    bare.group = known.group;
    bare.discipline = known.discipline;
    QTime bell;
    if (lesson.homework == HomeworkState::Unset && m_judge.asksGroupBell(lesson.day)) {
        SEMESTR_LET(last, groupBell(known.group, lesson.day));
        bell = last;
    }
    LessonFacts facts = lessonFacts(bare, lesson, lockFactsOf(lesson, terms, bell));
    if (hasWorks)
        SEMESTR_TRY(readOwing(facts, lesson));
    if (!facts.owing.isEmpty()) {
        SEMESTR_LET(next, m_connection.query("journal/read_next_lesson_day"));
        SEMESTR_TRY(next.bind("page_id", id).bind("day", lesson.day).run());
        if (next.next())
            facts.nextLessonDay = next.day(0);
    }
    return facts;
}

bool DeskReader::controls(GroupId group, const QByteArray &department)
{
    if (const auto known = m_controlled.constFind(group); known != m_controlled.constEnd())
        return *known;
    AccessTarget target;
    target.group = group;
    target.department = department;
    const bool may = AccessRules::standard().decide(m_control, QStringLiteral("see"),
                                                    QStringLiteral("control"), QStringLiteral("*"), target,
                                                    m_actor.policy, m_actor.today) == Verdict::Allowed;
    m_controlled.insert(group, may);
    return may;
}

bool DeskReader::controlsAny() const
{
    return std::any_of(m_control.begin(), m_control.end(), [&](const RoleGrant &grant) {
        AccessTarget target;
        if (grant.scopeKind == u"department")
            target.department = grant.scopeId;
        return AccessRules::standard().decide({grant}, QStringLiteral("see"), QStringLiteral("control"),
                                              QStringLiteral("*"), target, m_actor.policy,
                                              m_actor.today) == Verdict::Allowed;
    });
}

} // namespace semestr
