// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel says of a lesson and of a notice.
#include "app/wording/sentences.h"
#include "ui/desk/daypanel.h"
#include "ui/desk/dayrows.h"

namespace semestr {

namespace {

// The context of this file's source strings.
class DayChecks
{
    Q_DECLARE_TR_FUNCTIONS(DayChecks)
};

const Finding *openFinding(const DayLesson &lesson, FindingRule rule)
{
    for (const Finding &finding : lesson.findings) {
        if (finding.rule == rule && finding.state != FindingState::Closed)
            return &finding;
    }
    return nullptr;
}

DeskCell openCell(const Finding &finding, const QString &what, const DayMoment &now)
{
    DeskCell cell = stateCell(finding, what);
    cell.runs.first().look = Look::Bold;
    if (const QString until = DayWords::until(finding.dueAt, now); !until.isEmpty())
        cell.runs += DeskRun{QString(QStringLiteral(", ") + until), Look::Plain};
    return cell;
}

DeskCell doneCell(const QString &words)
{
    return DeskCell(IconName::CircleCheck, Token::Green, words);
}

QString rollCallWords(const DayLesson &lesson)
{
    const auto absent = static_cast<int>(lesson.absent.size());
    if (absent == 0)
        return DayChecks::tr("Roll call: all %n are present", nullptr, lesson.students);
    //: Present, of how many, and the names of the absent.
    return DayChecks::tr("Roll call: %1 of %2, absent: %3")
        .arg(lesson.students - absent)
        .arg(lesson.students)
        .arg(lesson.absent.join(QStringLiteral(", ")));
}

QString homeworkWords(const DayLesson &lesson)
{
    if (lesson.homeworkState == HomeworkState::None)
        return DayChecks::tr("No homework is set");
    if (lesson.homeworkDue.isValid())
        return DayChecks::tr("Homework for %1").arg(DayWords::shortDay(lesson.homeworkDue));
    return DayChecks::tr("Homework is set");
}

QString page(const Notice &notice)
{
    return DayWords::joined({notice.group, notice.discipline,
                             notice.room.isEmpty() ? QString() : DayChecks::tr("room %1").arg(notice.room)});
}

QString when(const Notice &notice, QDate today)
{
    const QString day = DayWords::nearDay(notice.day, today);
    return notice.periodNo > 0 ? DayChecks::tr("%1, period %2", "day, lesson").arg(day).arg(notice.periodNo)
                               : day;
}

QString calendarWords(const Notice &notice)
{
    if (!notice.note.isEmpty())
        return notice.note;
    if (notice.code == QStringLiteral("holiday"))
        return DayChecks::tr("holiday");
    if (notice.code == QStringLiteral("vacation"))
        return DayChecks::tr("vacation", "no lessons on these days");
    if (notice.code == QStringLiteral("short"))
        return DayChecks::tr("short day");
    return notice.code == QStringLiteral("working") ? DayChecks::tr("working day") : QString();
}

QString substitutionWords(const Notice &notice, QDate today)
{
    const QString away = notice.person.initials();
    const QString what = notice.standIn.last.isEmpty()
                             ? DayChecks::tr("substitution for %1").arg(away)
                             //: Who gives the lesson, and in whose place.
                             : DayChecks::tr("%1 in place of %2").arg(notice.standIn.initials(), away);
    return DayWords::joined(
        {DayChecks::tr("%1: %2", "when, what").arg(when(notice, today), what), page(notice), notice.note});
}

QString noticeWords(const Notice &notice, QDate today)
{
    switch (notice.kind) {
    case Notice::Kind::Substitution:
        return substitutionWords(notice, today);
    case Notice::Kind::Calendar:
        return DayChecks::tr("%1: %2", "when, what")
            .arg(when(notice, today), DayWords::joined({page(notice), calendarWords(notice)}));
    case Notice::Kind::FamilySheets:
        return DayChecks::tr("Family sheets of %1: print %n by %2", nullptr, notice.count)
            .arg(notice.group, DayWords::nearDay(notice.day, today));
    case Notice::Kind::PlanDue:
        break;
    }
    return DayWords::joined(
        {DayChecks::tr("Thematic plan missing for %n page(s), due by %1", nullptr, notice.count)
             .arg(DayWords::nearDay(notice.day, today)),
         page(notice)});
}

IconName noticeSign(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Substitution:
        return IconName::ArrowLeftRight;
    case Notice::Kind::Calendar:
        return IconName::CalendarRange;
    case Notice::Kind::FamilySheets:
        return IconName::Printer;
    case Notice::Kind::PlanDue:
        break;
    }
    return IconName::Layers;
}

} // namespace

QList<DeskCell> lessonChecks(const DayLesson &lesson, const DayMoment &now)
{
    QList<DeskCell> checks;
    if (!lesson.isHeld) {
        if (!lesson.plannedTopic.isEmpty())
            checks += DeskCell(IconName::Layers, Token::Muted,
                               DayChecks::tr("Topic in the plan: “%1”").arg(lesson.plannedTopic));
        if (!lesson.homework.isEmpty())
            checks += DeskCell(IconName::NotebookPen, Token::Muted,
                               DayChecks::tr("Homework: %1").arg(lesson.homework));
        return checks;
    }
    if (const Finding *open = openFinding(lesson, FindingRule::AttendanceUnchecked))
        checks += openCell(*open, DayChecks::tr("Roll call"), now);
    else if (lesson.checked)
        checks += doneCell(rollCallWords(lesson));
    if (const Finding *open = openFinding(lesson, FindingRule::TopicMissing))
        checks += openCell(*open, DayChecks::tr("Topic"), now);
    else if (!lesson.topic.isEmpty())
        checks += doneCell(DayChecks::tr("Topic: %1").arg(lesson.topic));
    for (const Finding &finding : lesson.findings) {
        if (finding.rule == FindingRule::MarksDue && finding.state == FindingState::Closed)
            checks += doneCell(DayChecks::tr("Marks are set"));
        else if (finding.rule == FindingRule::MarksDue)
            checks +=
                openCell(finding,
                         finding.count > 0 ? DayChecks::tr("Marks of %n student(s)", nullptr, finding.count)
                                           : DayChecks::tr("Marks"),
                         now);
    }
    if (const Finding *open = openFinding(lesson, FindingRule::HomeworkMissing))
        checks += openCell(*open, DayChecks::tr("Homework"), now);
    else if (lesson.homeworkState != HomeworkState::Unset)
        checks += doneCell(homeworkWords(lesson));
    return checks;
}

DeskCell noticeCell(const Notice &notice, QDate today)
{
    QString words = noticeWords(notice, today);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return DeskCell(noticeSign(notice.kind), Token::Muted, words);
}

} // namespace semestr
