// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journaltexts.h"

#include "app/wording/sentences.h"

#include <QLocale>

namespace semestr {

namespace {
bool closes(const LockVerdict &verdict)
{
    return verdict.refused() && verdict.reason != LockReason::InAdvance;
}
} // namespace

QString markText(const Cell &cell)
{
    return cell.value2.isEmpty() ? cell.value : QString(cell.value + QLatin1Char('/') + cell.value2);
}

QString attendanceText(const Cell &cell, const MarkScale &scale)
{
    return cell.attendance ? scale.letter(cell.attendance->presence) : QString();
}

QString cellText(const Cell &cell, const MarkScale &scale)
{
    return cell.value.isEmpty() ? attendanceText(cell, scale) : markText(cell);
}

void fillFace(CellFace &face, const Cell &cell, const MarkScale &scale)
{
    const QString letter = attendanceText(cell, scale);
    face.main = cell.value.isEmpty() ? letter : markText(cell);
    face.minor = cell.value.isEmpty() ? QString() : letter;
    face.absence = cell.value.isEmpty() && !letter.isEmpty();
    face.fraction = !cell.value.isEmpty() && face.main.size() > 1;
    face.comment = !cell.note.isEmpty();
    face.unsent = cell.unsent;
    face.flag = cell.conflict;
}

QString columnDate(QDate day)
{
    return QString(weekdayShort(day) + QLatin1Char(' ') + day.toString(QStringLiteral("dd.MM")));
}

QString monthTitle(QDate day)
{
    QString name = QLocale().standaloneMonthName(day.month());
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return QString(name + QLatin1Char(' ') + QString::number(day.year()));
}

QString workShort(const LessonColumn &lesson, const WorkColumn &work)
{
    return work.kind.isEmpty() ? lessonKindShort(lesson.kind) : workKindShort(work.kind);
}

QString workTitle(const LessonColumn &lesson, const WorkColumn &work)
{
    if (!work.number.isEmpty())
        return QString(workShort(lesson, work) + QStringLiteral(" № ") + work.number);
    if (!work.title.isEmpty())
        return work.title;
    return work.kind.isEmpty() ? lessonKindName(lesson.kind) : workKindName(work.kind);
}

bool isClosed(const OpenedPage &opened, LessonId lesson)
{
    return closes(opened.markLocks.value(lesson)) && closes(opened.attendanceLocks.value(lesson));
}

ColumnState columnState(const OpenedPage &opened, const LessonColumn &lesson, bool held)
{
    if (!held)
        return ColumnState::NotHeld;
    if (isClosed(opened, lesson.id))
        return ColumnState::Locked;
    ColumnState worst = ColumnState::Complete;
    for (const Finding &finding : opened.findings.value(lesson.id)) {
        if (finding.state == FindingState::Late)
            return ColumnState::Late;
        if (finding.state == FindingState::Due)
            worst = ColumnState::Due;
    }
    return worst;
}

} // namespace semestr
