// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/collegerows.h"

#include "app/wording/days.h"
#include "app/wording/sentences.h"
#include "ui/desk/dayrows.h"

#include <QLocale>

namespace semestr {

namespace {

// The context of this file's source strings.
class CollegeRows
{
    Q_DECLARE_TR_FUNCTIONS(CollegeRows)
};

DeskCell numberCell(int number, Look look = Look::Plain)
{
    DeskCell cell(number == 0 ? QStringLiteral("–") : QLocale().toString(number),
                  number == 0 ? Look::Quiet : look);
    cell.order = number;
    return cell;
}

DeskCell dayCell(QDate day, Look look = Look::Plain)
{
    DeskCell cell(day.isValid() ? dayMonth(day) : QStringLiteral("–"), day.isValid() ? look : Look::Quiet);
    cell.order = day.isValid() ? day.toJulianDay() : LLONG_MAX;
    return cell;
}

bool hasReason(const AbsentStudent &student)
{
    return !student.reason.isEmpty();
}

QString reasonWords(const AbsentStudent &student)
{
    if (!hasReason(student))
        return {};
    const QString days = DayWords::days(student.reasonFrom, student.reasonTo);
    //: The reason of an absence and its days: «ill, 5–6 October».
    const QString reason = absenceReason(student.reason);
    return days.isEmpty() ? reason : CollegeRows::tr("%1, %2", "reason, days").arg(reason, days);
}

QString todayWords(const AbsentStudent &student)
{
    if (student.periodFrom == 0)
        return {};
    return student.periodFrom == 1 ? CollegeRows::tr("absent all day")
                                   : CollegeRows::tr("absent since period %1").arg(student.periodFrom);
}

QString withoutReason(const AbsentStudent &student)
{
    return student.days > 0 ? CollegeRows::tr("%n day(s) without a reason", nullptr, student.days)
                            : QString();
}

DeskRow absentRow(const GroupToday &group, const AbsentStudent &student)
{
    DeskCell name = absentSign(student, student.name.full());
    DeskCell today(todayWords(student));
    today.order = student.periodFrom;
    DeskCell days = numberCell(student.days);
    days.runs.first().text =
        student.days > 0 ? CollegeRows::tr("%n day(s)", nullptr, student.days) : QStringLiteral("–");
    DeskCell reason = hasReason(student) ? DeskCell(reasonWords(student))
                                         : DeskCell(CollegeRows::tr("not known", "reason"), Look::Quiet);
    DeskCell due =
        dayCell(hasReason(student) ? QDate() : student.reasonDue, student.late ? Look::Red : Look::Amber);
    return {QString(group.group.text() + student.student.text()),
            {DeskCell(group.title, Look::Bold), name, today, days, dayCell(student.since), reason, due},
            {{}, {}, student.student, {}}};
}

QList<DeskCell> lessonCells(const DayLesson &lesson)
{
    return {periodCell(lesson), DeskCell(DayWords::times(lesson.starts, lesson.ends)),
            DeskCell(lesson.groupTitle, Look::Bold),
            DeskCell(DayWords::page(lesson.discipline, lesson.subgroup)), DeskCell(lesson.room)};
}

QList<DeskColumn> lessonColumnsWith(const QList<DeskColumn> &more)
{
    return QList<DeskColumn>{{CollegeRows::tr("Period"), 52},
                             {CollegeRows::tr("Time"), 106},
                             {CollegeRows::tr("Group"), 80},
                             {CollegeRows::tr("Discipline"), 330},
                             {CollegeRows::tr("Room"), 60}} +
           more;
}

DeskCell smallPeriod(DeskCell cell)
{
    cell.use = TextUse::Section;
    return cell;
}

DeskCell stateOf(const ReadinessLine &line)
{
    const QString words = sectionStateName(line.state);
    if (line.state == SectionState::Complete)
        return DeskCell(IconName::CircleCheck, Token::Green, words);
    if (line.late)
        return DeskCell(IconName::CircleX, Token::Red, words);
    return line.state == SectionState::Partial ? DeskCell(IconName::TriangleAlert, Token::Amber, words)
                                               : DeskCell(IconName::CircleMinus, Token::Muted, words);
}

DeskRow readinessRow(const ReadinessLine &line, const DayMoment &now)
{
    DeskCell state = stateOf(line);
    state.order = static_cast<int>(line.state);
    DeskCell due = dayCell(line.due, line.late ? Look::Red : Look::Plain);
    if (line.late && line.due.isValid()) {
        const auto days = static_cast<int>(line.due.daysTo(now.today()));
        due.runs.first().text +=
            QString(QStringLiteral(", ") + CollegeRows::tr("late by %n day(s)", nullptr, days));
    }
    DeskCell changed = dayCell(line.changedAt > 0 ? now.time.day(line.changedAt) : QDate(), Look::Quiet);
    return {line.section,
            {DeskCell(sectionName(line.section), Look::Bold), state, numberCell(line.have),
             numberCell(line.gaps, line.late ? Look::Red : Look::Amber), due,
             DeskCell(line.responsible.isEmpty() ? QString() : roleName(line.responsible)), changed},
            {{}, {}, {}, line.section}};
}

} // namespace

DeskCell absentSign(const AbsentStudent &student, const QString &words)
{
    if (hasReason(student))
        return DeskCell(IconName::CircleCheck, Token::Green, words);
    if (student.late)
        return DeskCell(IconName::CircleX, Token::Red, words);
    return DeskCell(IconName::TriangleAlert, Token::Amber, words);
}

QString absentWords(const AbsentStudent &student, const DayMoment &now)
{
    QStringList parts{todayWords(student)};
    if (hasReason(student)) {
        parts += reasonWords(student);
    } else {
        const QString days = withoutReason(student);
        parts += days.isEmpty() ? CollegeRows::tr("no reason yet") : days;
        if (student.reasonDue.isValid())
            parts += student.late ? CollegeRows::tr("the reason was due %1")
                                        .arg(DayWords::nearDay(student.reasonDue, now.today()))
                                  : CollegeRows::tr("reason due by %1")
                                        .arg(DayWords::nearDay(student.reasonDue, now.today()));
    }
    return CollegeRows::tr("%1: %2", "student: how things stand")
        .arg(student.name.brief(), DayWords::joined(parts));
}

QList<DeskColumn> absentColumns()
{
    return {{CollegeRows::tr("Group"), 80},      {CollegeRows::tr("Student"), 240},
            {CollegeRows::tr("Today"), 130},     {CollegeRows::tr("Without a reason"), 130},
            {CollegeRows::tr("Since"), 120},     {CollegeRows::tr("Reason"), 200},
            {CollegeRows::tr("Reason due"), 170}};
}

QList<DeskRow> absentRows(const QList<GroupToday> &groups, const DayMoment &)
{
    QList<DeskRow> rows;
    for (const GroupToday &group : groups) {
        for (const AbsentStudent &student : group.absent)
            rows += absentRow(group, student);
    }
    return rows;
}

QList<DeskColumn> uncoveredColumns()
{
    return lessonColumnsWith({{CollegeRows::tr("Who is away"), 230}, {CollegeRows::tr("Until"), 120}});
}

QList<DeskRow> uncoveredRows(const QList<UncoveredLesson> &lessons)
{
    QList<DeskRow> rows;
    for (const UncoveredLesson &uncovered : lessons) {
        QList<DeskCell> cells = lessonCells(uncovered.lesson);
        cells.first() = smallPeriod(cells.first());
        const QString away = uncovered.absentTeacher.initials();
        cells += DeskCell(IconName::CircleX, Token::Red,
                          away.isEmpty() ? CollegeRows::tr("no teacher", "vacancy") : away);
        cells += dayCell(uncovered.absentTo);
        rows += DeskRow{
            lessonKey(uncovered.lesson), cells, {uncovered.lesson.page, uncovered.lesson.lesson, {}, {}}};
    }
    return rows;
}

QList<DeskColumn> replacedColumns()
{
    return lessonColumnsWith({{CollegeRows::tr("In place of"), 200}, {CollegeRows::tr("Teaches"), 200}});
}

QList<DeskRow> replacedRows(const QList<DayLesson> &lessons)
{
    QList<DeskRow> rows;
    for (const DayLesson &lesson : lessons) {
        QList<DeskCell> cells = lessonCells(lesson);
        cells.first() = smallPeriod(cells.first());
        cells += DeskCell(lesson.insteadOf.initials(), Look::Quiet);
        cells += DeskCell(IconName::ArrowLeftRight, Token::Green, lesson.teacher.initials());
        rows += DeskRow{lessonKey(lesson), cells, {lesson.page, lesson.lesson, {}, {}}};
    }
    return rows;
}

QList<DeskColumn> absenceColumns()
{
    return {
        {CollegeRows::tr("Teacher"), 300}, {CollegeRows::tr("Away"), 220}, {CollegeRows::tr("Reason"), 240}};
}

QList<DeskRow> absenceRows(const QList<DispatcherDay::Absence> &absences)
{
    QList<DeskRow> rows;
    for (const DispatcherDay::Absence &absence : absences) {
        DeskCell days(DayWords::days(absence.from, absence.to));
        days.order = absence.from.toJulianDay();
        rows += DeskRow{
            QString(absence.teacher.full() + absence.from.toString(Qt::ISODate)),
            {DeskCell(IconName::UserX, Token::Muted, absence.teacher.full()), days, DeskCell(absence.reason)},
            {}};
    }
    return rows;
}

QList<DeskColumn> overdueColumns()
{
    return {{CollegeRows::tr("Teacher"), 330},
            {CollegeRows::tr("Late"), 110},
            {CollegeRows::tr("Still in time"), 120},
            {CollegeRows::tr("Oldest late lesson"), 170},
            {CollegeRows::tr("Groups with late lines"), 330}};
}

QList<DeskRow> overdueRows(const QList<OverdueTeacher> &teachers)
{
    QList<DeskRow> rows;
    for (const OverdueTeacher &teacher : teachers) {
        // Lessons of a vacancy are owed too.
        const QString who =
            teacher.name.last.isEmpty() ? CollegeRows::tr("no teacher", "vacancy") : teacher.name.full();
        const DeskCell name = teacher.late > 0 ? DeskCell(IconName::CircleX, Token::Red, who, Look::Bold)
                                               : DeskCell(IconName::TriangleAlert, Token::Amber, who);
        rows += DeskRow{teacher.teacher.text(),
                        {name, numberCell(teacher.late, Look::Red), numberCell(teacher.due, Look::Amber),
                         dayCell(teacher.oldest), DeskCell(teacher.groups.join(QStringLiteral(", ")))},
                        {{}, {}, teacher.teacher, {}}};
    }
    return rows;
}

QList<DeskColumn> readinessColumns()
{
    return {{CollegeRows::tr("Section"), 190},  {CollegeRows::tr("State"), 165},
            {CollegeRows::tr("There are"), 75}, {CollegeRows::tr("Missing"), 85},
            {CollegeRows::tr("Due"), 220},      {CollegeRows::tr("Responsible"), 250},
            {CollegeRows::tr("Changed"), 90}};
}

QList<DeskRow> readinessRows(const QList<ReadinessLine> &lines, const DayMoment &now)
{
    QList<DeskRow> rows;
    for (const ReadinessLine &line : lines)
        rows += readinessRow(line, now);
    return rows;
}

} // namespace semestr
