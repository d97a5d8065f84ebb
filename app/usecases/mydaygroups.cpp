// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/findings/reasonterm.h"
#include "app/domain/journal/presence.h"
#include "app/usecases/familyfacts.h"
#include "app/usecases/mydayrows.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int recentDays = 14; // a reason that ended longer ago is no news of today

// One group's day, student by student.
class GroupDay
{
public:
    GroupDay(DeskReader &reader, GroupId group, QDate day) : m_reader(reader), m_day(day)
    {
        m_answer.group = group;
    }
    Result<GroupToday> read(const DeskReader::Span &span);

private:
    struct Reason
    {
        FactAbsence fact;
        QString text;
    };
    Done readTitle();
    Done readStudents();
    Done readPresence();
    Done readReasons(QDate from);
    Done readUnexplained(QDate from);
    void addUnexplained(PersonId student, QDate day, QTime starts);
    void addReason(AbsentStudent &row);
    void collect();
    bool isExplained(PersonId student, QDate day, int period) const;

    DeskReader &m_reader;
    QDate m_day;
    GroupToday m_answer;
    QHash<PersonId, AbsentStudent> m_rows;
    QHash<PersonId, bool> m_absentNow;
    QHash<PersonId, QDate> m_lastDay; // of the unexplained ones
    QHash<PersonId, QList<Reason>> m_reasons;
};

Done GroupDay::readTitle()
{
    SEMESTR_LET(title, m_reader.connection().query("myday/read_group_title"));
    SEMESTR_TRY(title.bind("group_id", m_answer.group).run());
    if (title.next())
        m_answer.title = title.text(0);
    return {};
}

Done GroupDay::readStudents()
{
    SEMESTR_LET(list, m_reader.connection().query("myday/list_group_students"));
    SEMESTR_TRY(list.bind("group_id", m_answer.group).bind("day", m_day).run());
    while (list.next()) {
        AbsentStudent row;
        row.student = list.id<PersonId>(0);
        row.name = {list.text(1), list.text(2), list.text(3)};
        m_rows.insert(row.student, row);
    }
    m_answer.students = static_cast<int>(m_rows.size());
    return {};
}

// The last pair with a roll call says who is away now; the first one of that run, since when.
Done GroupDay::readPresence()
{
    SEMESTR_LET(list, m_reader.connection().query("myday/list_presence"));
    SEMESTR_TRY(list.bind("group_id", m_answer.group).bind("day", m_day).run());
    while (list.next()) {
        const auto student = list.id<PersonId>(0);
        if (!m_rows.contains(student))
            continue;
        const QString status = list.text(2);
        const Presence presence = status.isEmpty() ? Presence::Present : presenceOf(status);
        const bool absent = presence != Presence::Present && presence != Presence::Late;
        AbsentStudent &row = m_rows[student];
        if (absent && (row.periodFrom == 0 || !m_absentNow.value(student)))
            row.periodFrom = static_cast<int>(list.whole(1));
        m_absentNow.insert(student, absent);
    }
    return {};
}

Done GroupDay::readReasons(QDate from)
{
    SEMESTR_LET(list, m_reader.connection().query("myday/list_reasons"));
    list.bind("group_id", m_answer.group).bind("from_day", from);
    SEMESTR_TRY(list.bind("to_day", m_day).run());
    while (list.next()) {
        Reason reason;
        reason.fact.student = list.id<PersonId>(0);
        reason.fact.days = {list.day(1), list.day(2)};
        reason.fact.fromPeriod = static_cast<int>(list.whole(3));
        reason.fact.toPeriod = static_cast<int>(list.whole(4));
        reason.text = list.text(5);
        m_reasons[reason.fact.student].append(reason);
    }
    return {};
}

bool GroupDay::isExplained(PersonId student, QDate day, int period) const
{
    const QList<Reason> reasons = m_reasons.value(student);
    return std::any_of(reasons.begin(), reasons.end(),
                       [&](const Reason &reason) { return reason.fact.covers(day, period); });
}

void GroupDay::addUnexplained(PersonId student, QDate day, QTime starts)
{
    AbsentStudent &row = m_rows[student];
    if (m_lastDay.value(student) == day)
        return;
    m_lastDay.insert(student, day);
    ++row.days;
    if (row.since.isValid())
        return;
    const JournalActor &actor = m_reader.actor();
    const ReasonTerm term = reasonTerm(actor.policy, day, starts, actor.time);
    row.since = day;
    row.reasonDue = term.day;
    row.late = term.dueAt > 0 && actor.nowMs > term.dueAt;
}

Done GroupDay::readUnexplained(QDate from)
{
    SEMESTR_LET(list, m_reader.connection().query("myday/list_unexplained"));
    list.bind("group_id", m_answer.group).bind("from_day", from);
    SEMESTR_TRY(list.bind("to_day", m_day).run());
    while (list.next()) {
        const auto student = list.id<PersonId>(0);
        const int period = static_cast<int>(list.whole(2));
        if (!m_rows.contains(student) || isExplained(student, list.day(1), period))
            continue;
        SEMESTR_LET(starts, m_reader.bellOf(period));
        addUnexplained(student, list.day(1), starts);
    }
    return {};
}

void GroupDay::addReason(AbsentStudent &row)
{
    const QList<Reason> reasons = m_reasons.value(row.student);
    if (row.since.isValid() || reasons.isEmpty() || reasons.last().fact.days.to < m_day.addDays(-recentDays))
        return;
    row.reason = reasons.last().text;
    row.reasonFrom = reasons.last().fact.days.from;
    row.reasonTo = reasons.last().fact.days.to;
}

void GroupDay::collect()
{
    for (AbsentStudent &row : m_rows) {
        addReason(row);
        m_answer.absentNow += m_absentNow.value(row.student) ? 1 : 0;
        m_answer.waiting += row.since.isValid() ? 1 : 0;
        if (row.periodFrom > 0 || row.since.isValid() || row.reasonFrom.isValid())
            m_answer.absent.append(row);
    }
    // H-13: who is absent from the first pair on stands on top; then who has waited longest.
    const auto rank = [this](const AbsentStudent &row) {
        const bool now = m_absentNow.value(row.student);
        return std::tuple(!now, now ? row.periodFrom : 0, !row.since.isValid(), row.since);
    };
    std::sort(m_answer.absent.begin(), m_answer.absent.end(), [&](const auto &a, const auto &b) {
        const auto first = rank(a);
        const auto second = rank(b);
        return first < second || (first == second && nameLess(a.name, b.name));
    });
}

Result<GroupToday> GroupDay::read(const DeskReader::Span &span)
{
    const QDate from = span.from.isValid() ? span.from : m_day;
    SEMESTR_TRY(readTitle());
    SEMESTR_TRY(readStudents());
    SEMESTR_TRY(readPresence());
    SEMESTR_TRY(readReasons(from));
    SEMESTR_TRY(readUnexplained(from));
    collect();
    return m_answer;
}

} // namespace

QList<GroupId> DeskReader::curatedGroups(QDate day) const
{
    QList<GroupId> groups;
    for (const RoleGrant &grant : m_actor.session.grants) {
        const auto group = GroupId::fromBytes(grant.scopeId);
        if (grant.role == u"CUR" && grant.scopeKind == u"group" && grant.valid.holds(day) &&
            !groups.contains(group))
            groups.append(group);
    }
    return groups;
}

Result<QList<GroupToday>> readGroupsToday(DeskReader &reader, QDate day)
{
    SEMESTR_LET(span, reader.span());
    QList<GroupToday> groups;
    for (const GroupId &group : reader.curatedGroups(day)) {
        AccessTarget target;
        target.group = group;
        if (!reader.actor().may("see", "attendance", target))
            continue;
        SEMESTR_LET(today, GroupDay(reader, group, day).read(span));
        groups.append(today);
    }
    std::sort(groups.begin(), groups.end(),
              [](const GroupToday &a, const GroupToday &b) { return a.title < b.title; });
    return groups;
}

} // namespace semestr
