// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/mydayrows.h"

#include <algorithm>
#include <limits>

namespace semestr {

namespace {

qint64 urgency(const DueLine &line)
{
    return line.finding.dueAt > 0 ? line.finding.dueAt : std::numeric_limits<qint64>::max();
}

// Late ones are the oldest terms, so one order serves both.
bool moreUrgent(const DueLine &a, const DueLine &b)
{
    const auto rank = [](const DueLine &line) {
        return std::tuple(urgency(line), line.finding.day, line.periodNo, line.groupTitle,
                          static_cast<int>(line.finding.rule));
    };
    return rank(a) < rank(b);
}

DueLine lineOf(const DeskReader::Page &page)
{
    DueLine line;
    line.groupTitle = page.groupTitle;
    line.discipline = page.discipline;
    line.subgroup = page.subgroup;
    return line;
}

struct Candidate
{
    PageId page;
    LessonColumn lesson;
    bool hasWorks = false;
};

Done addLesson(DeskReader &reader, const Candidate &candidate, PersonId person, QList<DueLine> &lines)
{
    SEMESTR_LET(page, reader.page(candidate.page));
    LessonColumn lesson = candidate.lesson;
    if (person.isNull() && !reader.controls(page.group, page.department))
        return {};
    if (lesson.teacher.isNull())
        lesson.teacher = person;
    SEMESTR_LET(facts, reader.facts(candidate.page, lesson, candidate.hasWorks));
    DueLine line = lineOf(page);
    line.periodNo = lesson.periodNo;
    SEMESTR_LET(teacher, reader.name(lesson.teacher));
    line.teacher = teacher;
    for (const Finding &finding : reader.judge().findings(facts)) {
        line.finding = finding;
        const bool marks = finding.rule == FindingRule::MarksDue;
        line.workKind = marks ? facts.owing.first().kind : QString();
        line.workNumber = marks ? facts.owing.first().number : QString();
        lines.append(line);
    }
    return {};
}

Result<QList<Candidate>> readCandidates(DeskReader &reader, const DeskReader::Span &span, PersonId person)
{
    SEMESTR_LET(list, reader.connection().query("myday/list_due"));
    list.bind("from_day", span.from).bind("to_day", qMin(span.to, reader.actor().today));
    SEMESTR_TRY(list.bindText("kinds", markedKinds()).bind("person", person).run());
    QList<Candidate> candidates;
    while (list.next()) {
        SEMESTR_LET(lesson, reader.lessonOf(list));
        candidates.append({list.id<PageId>(1), lesson, list.flag(12)});
    }
    return candidates;
}

Done addPlan(DeskReader &reader, PageId pageId, PersonId teacher, PersonId person, qint64 term,
             QList<DueLine> &lines)
{
    SEMESTR_LET(page, reader.page(pageId));
    if (person.isNull() && !reader.controls(page.group, page.department))
        return {};
    DueLine line = lineOf(page);
    SEMESTR_LET(name, reader.name(teacher));
    line.teacher = name;
    line.finding.rule = FindingRule::PlanMissing;
    line.finding.state = reader.actor().nowMs > term ? FindingState::Late : FindingState::Due;
    line.finding.page = pageId;
    line.finding.group = page.group;
    line.finding.responsible = teacher;
    line.finding.dueAt = term;
    lines.append(line);
    return {};
}

Done addPlans(DeskReader &reader, const DeskReader::Span &span, PersonId person, QList<DueLine> &lines)
{
    SEMESTR_LET(day, readPlanDay(reader, span));
    if (!day.isValid())
        return {};
    const qint64 term = reader.actor().time.endOfDay(day);
    SEMESTR_LET(pages, readMissingPlans(reader, span, person));
    for (const auto &[page, teacher] : pages)
        SEMESTR_TRY(addPlan(reader, page, teacher, person, term, lines));
    return {};
}

} // namespace

Result<QDate> readPlanDay(DeskReader &reader, const DeskReader::Span &span)
{
    const JournalActor &actor = reader.actor();
    SEMESTR_LET(year, reader.connection().query("shell/read_year"));
    SEMESTR_TRY(year.bind("day", actor.today).run());
    if (!year.next())
        return QDate();
    const QList<QDate> days =
        policyDays(actor.policy, QStringLiteral("deadline.ktp"), actor.today, year.day(1));
    return days.isEmpty() ? QDate() : days.at(qMin<qsizetype>(span.term, days.size()) - 1);
}

Result<QList<std::pair<PageId, PersonId>>> readMissingPlans(DeskReader &reader, const DeskReader::Span &span,
                                                            PersonId person)
{
    const bool all = person.isNull();
    SEMESTR_LET(list, reader.connection().query(all ? "myday/list_missing_plans"
                                                    : "myday/list_missing_plans_of_person"));
    if (!all)
        list.bind("person", person);
    list.bind("day", reader.actor().today);
    SEMESTR_TRY(list.bind("from_day", span.from).bind("to_day", span.to).run());
    QList<std::pair<PageId, PersonId>> pages;
    while (list.next())
        pages.append({list.id<PageId>(0), list.id<PersonId>(1)});
    return pages;
}

Result<QList<DueLine>> readDues(DeskReader &reader, PersonId person)
{
    SEMESTR_LET(span, reader.span());
    QList<DueLine> lines;
    if (!span.from.isValid())
        return lines;
    SEMESTR_LET(candidates, readCandidates(reader, span, person));
    for (const Candidate &candidate : candidates)
        SEMESTR_TRY(addLesson(reader, candidate, person, lines));
    SEMESTR_TRY(addPlans(reader, span, person, lines));
    std::stable_sort(lines.begin(), lines.end(), moreUrgent);
    return lines;
}

} // namespace semestr
