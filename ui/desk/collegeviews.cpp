// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of those who look at more than their own lessons.
#include "ui/desk/collegerows.h"
#include "ui/desk/dayrows.h"
#include "ui/desk/dayviews.h"

#include <QTableView>
#include <algorithm>

namespace semestr {

namespace {

DayCount red(const QString &words)
{
    return {IconName::CircleX, Token::Red, words};
}

DayCount amber(const QString &words)
{
    return {IconName::TriangleAlert, Token::Amber, words};
}

DayCount green(const QString &words)
{
    return {IconName::CircleCheck, Token::Green, words};
}

} // namespace

GroupView::GroupView(const GridParts &parts, QWidget *parent) : DayView(parts, parent)
{
    addGrid({QStringLiteral("dayAbsent"),
             tr("Absent, and reasons awaited"),
             {},
             tr("Nobody is absent, and no reason is awaited.")},
            absentColumns());
}

void GroupView::show(const DayFacts &facts)
{
    QStringList groups;
    for (const GroupToday &group : facts.groups)
        groups += tr("%1: %n student(s)", "group", group.students).arg(group.title);
    grid(0).setNote(groups.join(QStringLiteral("; ")));
    grid(0).setEmptyWords(facts.groups.isEmpty() ? tr("No group is yours on this day.")
                                                 : tr("Nobody is absent, and no reason is awaited."));
    grid(0).setRows(absentRows(facts.groups, facts.now));
    fit();
}

QList<DayCount> GroupView::counts(const DayFacts &facts) const
{
    int late = 0, absent = 0, waiting = 0;
    for (const GroupToday &group : facts.groups) {
        absent += group.absentNow;
        waiting += group.waiting;
        late += static_cast<int>(std::count_if(group.absent.cbegin(), group.absent.cend(),
                                               [](const AbsentStudent &student) { return student.late; }));
    }
    QList<DayCount> counts;
    if (late > 0)
        counts += red(tr("%n reason(s) late", nullptr, late));
    if (waiting > 0)
        counts += amber(tr("%n reason(s) awaited", nullptr, waiting));
    counts += absent > 0 ? DayCount{IconName::UserX, Token::Text, tr("%n absent", nullptr, absent)}
                         : green(tr("nobody is absent"));
    return counts;
}

ReplacementsView::ReplacementsView(const GridParts &parts, QWidget *parent) : DayView(parts, parent)
{
    addGrid({QStringLiteral("dayUncovered"),
             tr("Lessons without a teacher"),
             {},
             tr("Every lesson of the day has its teacher.")},
            uncoveredColumns());
    addGrid({QStringLiteral("dayReplaced"),
             tr("Substitutions of the day"),
             {},
             tr("No substitutions on this day.")},
            replacedColumns());
    addGrid(
        {QStringLiteral("dayAway"), tr("Teachers who are away"), {}, tr("No teacher is away on this day.")},
        absenceColumns());
}

void ReplacementsView::show(const DayFacts &facts)
{
    grid(0).setRows(uncoveredRows(facts.dispatcher.uncovered));
    grid(1).setRows(replacedRows(facts.dispatcher.replacedToday));
    grid(2).setRows(absenceRows(facts.dispatcher.absences));
    fit();
}

QList<DayCount> ReplacementsView::counts(const DayFacts &facts) const
{
    const DispatcherDay &day = facts.dispatcher;
    const auto uncovered = static_cast<int>(day.uncovered.size());
    QList<DayCount> counts;
    counts += uncovered > 0 ? red(tr("%n lesson(s) without a teacher", nullptr, uncovered))
                            : green(tr("every lesson has its teacher"));
    const auto replaced = static_cast<int>(day.replacedToday.size());
    if (replaced > 0)
        counts +=
            DayCount{IconName::ArrowLeftRight, Token::Text, tr("%n substitution(s)", nullptr, replaced)};
    counts += DayCount{IconName::CalendarDays, Token::Muted, tr("%n lesson(s) in all", nullptr, day.lessons)};
    return counts;
}

CollegeView::CollegeView(const GridParts &parts, QWidget *parent) : DayView(parts, parent)
{
    addGrid({QStringLiteral("dayTeachers"), tr("Who owes entries"),
             tr("the latest first; Enter goes to the teacher's lines"), tr("No teacher owes an entry.")},
            overdueColumns());
    addGrid({QStringLiteral("dayTeacherLines"), tr("Lines of the teacher"), {}, tr("Nothing to fill in.")},
            dueColumns());
    disconnect(&grid(0), &DeskGrid::opened, this, nullptr);
    connect(&grid(0), &DeskGrid::opened, this, [this] { grid(1).view().setFocus(); });
    connect(&grid(0), &DeskGrid::chosenChanged, this, &CollegeView::showLines);
}

void CollegeView::show(const DayFacts &facts)
{
    m_facts = facts;
    grid(0).setRows(overdueRows(facts.deputy.teachers));
    showLines();
    fit();
}

void CollegeView::showLines()
{
    const DeskRow *teacher = grid(0).chosenRow();
    QList<DueLine> lines;
    for (const DueLine &line : std::as_const(m_facts.toFillOfAll)) {
        if (teacher && line.finding.responsible == teacher->place.person)
            lines += line;
    }
    grid(1).setTitle(teacher ? tr("Lines of the teacher: %1").arg(teacher->cells.first().text())
                             : tr("Lines of the teacher"));
    grid(1).setRows(dueRows(lines, m_facts.now));
}

QList<DayCount> CollegeView::counts(const DayFacts &facts) const
{
    int late = 0, due = 0;
    for (const OverdueTeacher &teacher : facts.deputy.teachers) {
        late += teacher.late;
        due += teacher.due;
    }
    QList<DayCount> counts;
    if (late > 0)
        counts += red(tr("%n late", nullptr, late));
    if (due > 0)
        counts += amber(tr("%n still in time", nullptr, due));
    if (facts.deputy.groupsWithoutCurator > 0)
        counts += amber(tr("%n group(s) without a curator", nullptr, facts.deputy.groupsWithoutCurator));
    if (facts.deputy.lessonsHeld > 0)
        //: Share of the lessons since the term's beginning that lack nothing.
        counts += green(tr("%1 % of the term's lessons complete")
                            .arg(facts.deputy.lessonsComplete * 100 / facts.deputy.lessonsHeld));
    return counts;
}

ReadinessView::ReadinessView(const GridParts &parts, QWidget *parent) : DayView(parts, parent)
{
    addGrid({QStringLiteral("dayReadiness"), tr("Readiness of the year"),
             tr("Enter opens the place where a section is filled in"),
             tr("Nothing is known of the year yet."), &Measures::toFillRow, true, false},
            readinessColumns());
}

void ReadinessView::show(const DayFacts &facts)
{
    grid(0).setRows(readinessRows(facts.readiness, facts.now));
    fit();
}

QList<DayCount> ReadinessView::counts(const DayFacts &facts) const
{
    int late = 0, partial = 0, complete = 0;
    for (const ReadinessLine &line : facts.readiness) {
        late += line.late ? 1 : 0;
        partial += !line.late && line.state == SectionState::Partial ? 1 : 0;
        complete += line.state == SectionState::Complete ? 1 : 0;
    }
    QList<DayCount> counts;
    if (late > 0)
        counts += red(tr("%n section(s) late", nullptr, late));
    if (partial > 0)
        counts += amber(tr("%n in part", "sections", partial));
    const auto all = static_cast<int>(facts.readiness.size());
    counts += green(tr("%1 of %n section(s) complete", nullptr, all).arg(complete));
    return counts;
}

DayView *makeDayView(DaySection section, const GridParts &parts, QWidget *parent)
{
    switch (section) {
    case DaySection::Lessons:
        return new LessonsView(parts, parent);
    case DaySection::Group:
        return new GroupView(parts, parent);
    case DaySection::Replacements:
        return new ReplacementsView(parts, parent);
    case DaySection::College:
        return new CollegeView(parts, parent);
    case DaySection::Readiness:
        break;
    }
    return new ReadinessView(parts, parent);
}

} // namespace semestr
