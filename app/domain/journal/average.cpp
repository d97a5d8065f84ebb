// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/average.h"

#include <cmath>

namespace semestr {

namespace {

struct MarkSum
{
    double sum = 0;
    int count = 0;
};

bool isHeld(const LessonColumn &lesson)
{
    return lesson.state == LessonState::Due || lesson.state == LessonState::SelfStudy;
}

void addMark(MarkSum &total, const MarkScale &scale, const QString &text)
{
    const MarkSymbol *symbol = text.isEmpty() ? nullptr : scale.find(text);
    if (!symbol || !symbol->number)
        return;
    total.sum += *symbol->number;
    ++total.count;
}

// A lesson's attendance stands once, though several works may show it.
std::optional<Attendance> attendanceOf(const JournalPage &page, const LessonColumn &lesson, PersonId student)
{
    for (const WorkColumn &work : lesson.works) {
        if (const Cell cell = page.cell({page.id, lesson.id, work.slot, student}); cell.attendance)
            return cell.attendance;
    }
    return std::nullopt;
}

void addAttendance(StudentTotals &totals, const Attendance &attendance, int hours)
{
    if (attendance.presence == Presence::Late)
        ++totals.lateTimes;
    if (attendance.presence == Presence::Late || attendance.presence == Presence::Present)
        return;
    totals.missedHours += hours;
    if (attendance.presence == Presence::Absent)
        totals.missedUnexcused += hours;
}

void addMarks(MarkSum &total, const JournalPage &page, const LessonColumn &lesson, PersonId student,
              const MarkScale &scale)
{
    for (const WorkColumn &work : lesson.works) {
        if (!work.inAverage)
            continue;
        const Cell cell = page.cell({page.id, lesson.id, work.slot, student});
        addMark(total, scale, cell.value);
        addMark(total, scale, cell.value2);
    }
}

// Half up on the second decimal; the hair above absorbs what binary fractions lose of an exact half.
double roundedAverage(const MarkSum &total)
{
    return std::floor(total.sum * 100 / total.count + 0.5 + 1e-9) / 100;
}

} // namespace

StudentTotals studentTotals(const JournalPage &page, const RosterRow &row, const MarkScale &scale, QDate upTo)
{
    StudentTotals totals;
    MarkSum marks;
    for (const LessonColumn &lesson : page.lessons) {
        if (lesson.day > upTo || !isHeld(lesson) || !row.enrolledOn(lesson.day))
            continue;
        addMarks(marks, page, lesson, row.student, scale);
        if (const auto attendance = attendanceOf(page, lesson, row.student))
            addAttendance(totals, *attendance, lesson.hours);
    }
    totals.marks = marks.count;
    if (marks.count > 0)
        totals.average = roundedAverage(marks);
    return totals;
}

Forecast forecast(const StudentTotals &totals, int givenHours, int least)
{
    Forecast result;
    if (totals.average)
        result.mark = static_cast<int>(std::floor(*totals.average + 0.5));
    if (givenHours > 0 && totals.missedHours * 2 > givenHours)
        result.state = ForecastState::NotAttested;
    else if (totals.average)
        result.state = totals.marks < least ? ForecastState::TooFew : ForecastState::Sure;
    return result;
}

QString averageText(const std::optional<double> &average)
{
    if (!average)
        return QStringLiteral("—");
    return QString::number(*average, 'f', 2).replace(QLatin1Char('.'), QLatin1Char(','));
}

} // namespace semestr
