// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/mydayrows.h"

namespace semestr {

namespace {

// A section with the policy keys of its term and of who answers for it.
struct SectionRule
{
    const char *section;
    const char *deadline;  // empty = the common one
    const char *policy;    // of the responsible; empty = the role below
    const char *role;      // a role code
    bool optional = false; // an empty one lacks nothing
};

constexpr SectionRule rules[] = {
    {"year", "deadline.year_open", "", "ADM"},
    {"periods", "", "", "ADM"},
    {"calendar", "", "", "DEP"},
    {"bells", "", "", "DEP"},
    {"rooms", "", "", "DEP"},
    {"staff", "", "", "HR"},
    {"subjects", "", "curriculum.by", "DEP"},
    {"curricula", "deadline.approve_curriculum", "curriculum.by", "DEP"},
    {"groups", "deadline.groups_approved", "", "DEP"},
    {"curators", "deadline.groups_approved", "", "DEP"},
    {"students", "deadline.group_lists", "movement.by", "ADM"},
    {"subgroups", "deadline.subgroups", "subgroup.by", "ADM", true},
    {"load", "deadline.load", "", "DEP"},
    {"ktp", "deadline.ktp", "", "TCH"},
    {"timetable", "deadline.schedule", "schedule.by", "DISP"},
    {"accounts", "", "responsible.accounts", "ADM"},
};

const SectionRule *ruleOf(const QString &section)
{
    for (const SectionRule &rule : rules) {
        if (section == QLatin1String(rule.section))
            return &rule;
    }
    return nullptr;
}

// The first role of a list, or the words themselves.
QString responsibleOf(const SectionRule &rule, const Policy &policy, QDate day)
{
    const QString key = QString::fromLatin1(rule.policy);
    const QStringList words = key.isEmpty() ? QStringList() : policy.words(key, day);
    if (!words.isEmpty())
        return words.first();
    const QString text = key.isEmpty() ? QString() : policy.text(key, day);
    return text.isEmpty() ? QString::fromLatin1(rule.role) : text;
}

struct YearFrame
{
    QDate day;   // of the question
    QDate start; // of the year that holds the day, or the next one
    int term = 1;
};

// The section's own term, else the one of all other sections.
QDate dueOf(const SectionRule &rule, const Policy &policy, const YearFrame &frame)
{
    const QString own = QString::fromLatin1(rule.deadline);
    QList<QDate> days = own.isEmpty() ? QList<QDate>() : policyDays(policy, own, frame.day, frame.start);
    if (days.isEmpty())
        days = policyDays(policy, QStringLiteral("deadline.other_sections"), frame.day, frame.start);
    return days.isEmpty() ? QDate() : days.at(qMin<qsizetype>(frame.term, days.size()) - 1);
}

SectionState stateOf(int have, int gaps, bool optional)
{
    if (have == 0 && !(optional && gaps == 0))
        return SectionState::Empty;
    return gaps > 0 ? SectionState::Partial : SectionState::Complete;
}

ReadinessLine lineOf(const Query &q, const SectionRule &rule, const Policy &policy, const YearFrame &frame)
{
    ReadinessLine line;
    line.section = q.text(0);
    line.have = static_cast<int>(q.whole(1));
    line.gaps = static_cast<int>(q.whole(2));
    line.state = stateOf(line.have, line.gaps, rule.optional);
    line.changedAt = q.whole(3);
    line.responsible = responsibleOf(rule, policy, frame.day);
    if (frame.start.isValid())
        line.due = dueOf(rule, policy, frame);
    line.late = line.due.isValid() && frame.day > line.due && line.state != SectionState::Complete;
    const int lead = policy.whole(QStringLiteral("deadline.supply_lead_days"), frame.day);
    if (line.due.isValid() && lead > 0)
        line.supplyBy = line.due.addDays(-lead);
    return line;
}

Result<QDate> readYearStart(DeskReader &reader)
{
    SEMESTR_LET(read, reader.connection().query("myday/read_year_start"));
    SEMESTR_TRY(read.bind("day", reader.actor().today).run());
    return read.next() ? read.day(0) : QDate();
}

} // namespace

Result<QList<ReadinessLine>> readReadiness(DeskReader &reader)
{
    QList<ReadinessLine> lines;
    if (!reader.controlsAny())
        return lines;
    const JournalActor &actor = reader.actor();
    SEMESTR_LET(span, reader.span());
    SEMESTR_LET(start, readYearStart(reader));
    const YearFrame frame{actor.today, start, span.term};
    SEMESTR_LET(list, reader.connection().query("myday/list_readiness"));
    list.bind("day", actor.today).bind("college", reader.college());
    SEMESTR_TRY(list.bind("from_day", span.from).bind("to_day", span.to).run());
    while (list.next()) {
        if (const SectionRule *rule = ruleOf(list.text(0)))
            lines.append(lineOf(list, *rule, actor.policy, frame));
    }
    return lines;
}

} // namespace semestr
