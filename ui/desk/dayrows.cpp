// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/dayrows.h"

#include "app/wording/days.h"

#include <algorithm>

namespace semestr {

namespace {

// The context of this file's source strings.
class DayRows
{
    Q_DECLARE_TR_FUNCTIONS(DayRows)
};

// In place of roll call and gaps when the lesson does not take place as planned.
QString otherState(LessonState state)
{
    switch (state) {
    case LessonState::Cancelled:
        return DayRows::tr("cancelled", "lesson");
    case LessonState::Moved:
        return DayRows::tr("moved", "lesson");
    case LessonState::SelfStudy:
    case LessonState::Due:
        break;
    }
    return {};
}

DeskCell topicCell(const DayLesson &lesson)
{
    DeskCell cell(lesson.topic);
    if (lesson.topic.isEmpty()) {
        QStringList words;
        if (lesson.isHeld)
            words += DayRows::tr("not written", "topic");
        if (!lesson.plannedTopic.isEmpty())
            words += DayRows::tr("in the plan: “%1”", "topic").arg(lesson.plannedTopic);
        cell = DeskCell(words.join(QStringLiteral("; ")), Look::Quiet);
    }
    cell.use = TextUse::Grid;
    return cell;
}

DeskCell rollCallCell(const DayLesson &lesson)
{
    if (const QString other = otherState(lesson.state); !other.isEmpty())
        return DeskCell(IconName::CircleMinus, Token::Muted, other, Look::Quiet);
    const auto absent = static_cast<int>(lesson.absent.size());
    if (lesson.checked)
        return DeskCell(IconName::CircleCheck, Token::Green,
                        absent > 0 ? DayRows::tr("done, %n absent", "roll call", absent)
                                   : DayRows::tr("done", "roll call"));
    if (!lesson.isHeld)
        return DeskCell(IconName::Clock, Token::Muted, DayRows::tr("not yet", "roll call"));
    for (const Finding &finding : lesson.findings) {
        if (finding.rule == FindingRule::AttendanceUnchecked)
            return stateCell(finding, DayRows::tr("not done", "roll call"));
    }
    return DeskCell(IconName::CircleMinus, Token::Muted, DayRows::tr("not needed", "roll call"));
}

QList<Finding> openOnes(const QList<Finding> &findings)
{
    QList<Finding> open;
    for (const Finding &finding : findings) {
        if (finding.state != FindingState::Closed)
            open += finding;
    }
    std::stable_sort(open.begin(), open.end(), [](const Finding &a, const Finding &b) {
        return (a.dueAt > 0 ? a.dueAt : LLONG_MAX) < (b.dueAt > 0 ? b.dueAt : LLONG_MAX);
    });
    return open;
}

DeskCell gapsCell(const DayLesson &lesson, const DayMoment &now)
{
    if (!otherState(lesson.state).isEmpty())
        return DeskCell(IconName::CircleMinus, Token::Muted, DayRows::tr("nothing to fill in"));
    if (!lesson.isHeld)
        return DeskCell(IconName::Clock, Token::Muted,
                        lesson.starts.isValid()
                            ? DayRows::tr("begins at %1").arg(lesson.starts.toString(QStringLiteral("H:mm")))
                            : DayRows::tr("not yet", "lesson"));
    const QList<Finding> open = openOnes(lesson.findings);
    if (open.isEmpty())
        return DeskCell(IconName::CircleCheck, Token::Green, DayRows::tr("all is filled in"));
    QStringList missing;
    for (const Finding &finding : open)
        missing += missingWords(finding);
    DeskCell cell = stateCell(open.first(), missing.join(QStringLiteral(", ")));
    cell.runs.first().look = Look::Bold;
    if (const QString until = DayWords::until(open.first().dueAt, now); !until.isEmpty())
        cell.runs += DeskRun{QString(QStringLiteral(", ") + until), Look::Plain};
    return cell;
}

DeskRow lessonRow(const DayLesson &lesson, const DayMoment &now)
{
    const Look time = lesson.isNow ? Look::Bold : Look::Plain;
    return {lessonKey(lesson),
            {periodCell(lesson), DeskCell(DayWords::times(lesson.starts, lesson.ends), time),
             DeskCell(lesson.groupTitle, Look::Bold), disciplineCell(lesson), topicCell(lesson),
             DeskCell(lesson.room), rollCallCell(lesson), gapsCell(lesson, now)},
            {lesson.page, lesson.lesson, {}, {}}};
}

QString termWords(const Finding &finding, const DayMoment &now)
{
    return finding.dueAt > 0 ? dueMoment(finding.dueAt, now.nowMs, now.time) : DayRows::tr("no term");
}

DeskRow dueRow(const DueLine &line, const DayMoment &now)
{
    const Finding &finding = line.finding;
    const bool late = finding.state == FindingState::Late;
    DeskCell term = stateCell(finding, termWords(finding, now));
    term.runs.first().look = late ? Look::Bold : Look::Plain;
    term.order = finding.dueAt > 0 ? finding.dueAt : LLONG_MAX;
    DeskCell where(duePlace(line));
    where.order = finding.day.toJulianDay() * 100 + line.periodNo;
    DeskCell left(remainingWords(finding.dueAt, now.nowMs, now.time), late ? Look::Red : Look::Amber);
    left.order = term.order;
    return {dueKey(line),
            {term, DeskCell(line.groupTitle, Look::Bold),
             DeskCell(DayWords::page(line.discipline, line.subgroup)), where, DeskCell(missingWords(finding)),
             left},
            {finding.page, finding.lesson, {}, {}}};
}

} // namespace

Token dueToken(const Finding &finding)
{
    if (finding.state == FindingState::Closed)
        return Token::Green;
    return finding.state == FindingState::Late ? Token::Red : Token::Amber;
}

DeskCell stateCell(const Finding &finding, const QString &words)
{
    const IconName signs[] = {IconName::CircleCheck, IconName::TriangleAlert, IconName::CircleX};
    return DeskCell(signs[static_cast<int>(finding.state)], dueToken(finding), words);
}

DeskCell periodCell(const DayLesson &lesson)
{
    DeskCell cell(DayWords::period(lesson.periodNo, lesson.half), Look::Bold);
    cell.use = TextUse::RoomTitle;
    cell.centred = true;
    return cell;
}

DeskCell disciplineCell(const DayLesson &lesson)
{
    DeskCell cell;
    if (lesson.replaced) {
        //: Stands before the discipline: «Substitution for Gordeeva N. I.: Law».
        cell.runs += DeskRun{DayRows::tr("Substitution"), Look::Bold};
        const QString whom = lesson.insteadOf.initials();
        cell.runs +=
            DeskRun{QString(QStringLiteral(" ") +
                            (whom.isEmpty() ? QString() : DayRows::tr("for %1", "substitution").arg(whom)) +
                            QStringLiteral(": ")),
                    Look::Plain};
    }
    cell.runs += DeskRun{lesson.discipline, Look::Plain};
    if (!lesson.subgroup.isEmpty())
        cell.runs += DeskRun{QString(QStringLiteral(" ") + lesson.subgroup), Look::Small};
    if (lesson.state == LessonState::SelfStudy)
        cell.runs += DeskRun{QString(QStringLiteral(" ") + DayRows::tr("self-study")), Look::Small};
    return cell;
}

QString lessonKey(const DayLesson &lesson)
{
    return lesson.lesson.text();
}

QString dueKey(const DueLine &line)
{
    return QStringLiteral("%1/%2/%3")
        .arg(line.finding.lesson.isNull() ? line.finding.page.text() : line.finding.lesson.text())
        .arg(static_cast<int>(line.finding.rule))
        .arg(QString(line.workKind + line.workNumber));
}

QList<DeskColumn> lessonColumns()
{
    return {{DayRows::tr("Period"), 52},
            {DayRows::tr("Time"), 106},
            {DayRows::tr("Group"), 74},
            {DayRows::tr("Discipline"), 236},
            {DayRows::tr("Topic of the lesson"), 204},
            {DayRows::tr("Room"), 56},
            {DayRows::tr("Roll call"), 140},
            {DayRows::tr("Missing, and until when"), 206}};
}

QList<DeskRow> lessonRows(const DayOfLessons &day, const DayMoment &now)
{
    QList<DeskRow> rows;
    for (const DayLesson &lesson : day.lessons)
        rows += lessonRow(lesson, now);
    return rows;
}

QString lessonToChoose(const DayOfLessons &day, const DayMoment &now)
{
    for (const DayLesson &lesson : day.lessons) {
        if (lesson.isNow)
            return lessonKey(lesson);
    }
    for (const DayLesson &lesson : day.lessons) {
        if (lesson.starts.isValid() && now.time.ms(day.day, lesson.starts) > now.nowMs)
            return lessonKey(lesson);
    }
    return day.lessons.isEmpty() ? QString() : lessonKey(day.lessons.last());
}

QList<DeskColumn> dueColumns()
{
    return {{DayRows::tr("Term"), 176},
            {DayRows::tr("Group"), 76},
            {DayRows::tr("Page of the journal"), 318},
            {DayRows::tr("Where"), 136},
            {DayRows::tr("What is missing"), 205},
            {DayRows::tr("Left", "time"), 130}};
}

QList<DeskRow> dueRows(const QList<DueLine> &lines, const DayMoment &now)
{
    QList<DeskRow> rows;
    for (const DueLine &line : lines)
        rows += dueRow(line, now);
    return rows;
}

} // namespace semestr
