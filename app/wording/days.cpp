// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/days.h"

#include "app/wording/sentences.h"
#include "app/wording/words.h"

#include <QHash>
#include <QLocale>

namespace semestr {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

QString lateWords(qint64 byMs, int days)
{
    if (days > 0)
        return Wording::tr("late by %n day(s)", nullptr, days);
    if (byMs >= hourMs)
        //: The term passed earlier on the same day; short.
        return Wording::tr("late by %n h", nullptr, static_cast<int>(byMs / hourMs));
    //: The term passed less than an hour ago; short.
    return Wording::tr("late by %n min", nullptr, static_cast<int>(byMs / minuteMs));
}

QString leftWords(qint64 leftMs, int days)
{
    if (days > 0)
        return Wording::tr("%n day(s) left", nullptr, days);
    if (leftMs >= hourMs)
        //: Hours until the term, on the same day; short.
        return Wording::tr("%n h left", nullptr, static_cast<int>(leftMs / hourMs));
    //: Minutes until the term; short.
    return Wording::tr("%n min left", nullptr, static_cast<int>(leftMs / minuteMs));
}

QString dotted(QDate day)
{
    return QString(weekdayShort(day) + QLatin1Char(' ') + day.toString(QStringLiteral("dd.MM")));
}

// «КР № 1»; empty when the line names no work.
QString workWords(const DueLine &line)
{
    if (line.workKind.isEmpty())
        return {};
    const QString kind = workKindShort(line.workKind);
    //: A work with its number: «КР № 1».
    return line.workNumber.isEmpty() ? kind : Wording::tr("%1 No. %2").arg(kind, line.workNumber);
}

struct SectionWord
{
    const char *code;
    const char *name;
};

constexpr SectionWord sectionWords[] = {
    {"year", QT_TRANSLATE_NOOP("Wording", "School year")},
    {"periods", QT_TRANSLATE_NOOP("Wording", "Terms")},
    {"bells", QT_TRANSLATE_NOOP("Wording", "Bells")},
    {"calendar", QT_TRANSLATE_NOOP("Wording", "Calendar and holidays")},
    {"rooms", QT_TRANSLATE_NOOP("Wording", "Rooms")},
    {"staff", QT_TRANSLATE_NOOP("Wording", "Staff")},
    {"subjects", QT_TRANSLATE_NOOP("Wording", "Disciplines")},
    {"curricula", QT_TRANSLATE_NOOP("Wording", "Curricula")},
    {"groups", QT_TRANSLATE_NOOP("Wording", "Groups")},
    {"subgroups", QT_TRANSLATE_NOOP("Wording", "Subgroups")},
    {"students", QT_TRANSLATE_NOOP("Wording", "Students")},
    {"load", QT_TRANSLATE_NOOP("Wording", "Teaching load")},
    {"ktp", QT_TRANSLATE_NOOP("Wording", "Thematic plans")},
    {"timetable", QT_TRANSLATE_NOOP("Wording", "Timetable")},
    {"curators", QT_TRANSLATE_NOOP("Wording", "Curators")},
    {"accounts", QT_TRANSLATE_NOOP("Wording", "Accounts")},
};

} // namespace

QString remainingWords(qint64 dueAt, qint64 nowMs, const CollegeTime &time)
{
    if (dueAt <= 0)
        return {};
    const auto days = static_cast<int>(time.day(nowMs).daysTo(time.day(dueAt)));
    return dueAt < nowMs ? lateWords(nowMs - dueAt, -days) : leftWords(dueAt - nowMs, days);
}

QString dayWords(QDate day, QDate today)
{
    if (day == today)
        return Wording::tr("today");
    if (day == today.addDays(1))
        //: A term: «tomorrow, 9 October».
        return Wording::tr("tomorrow, %1").arg(dayMonth(day));
    return QString(weekdayShort(day) + QLatin1Char(' ') + dayMonth(day));
}

QString dueMoment(qint64 dueAt, qint64 nowMs, const CollegeTime &time)
{
    if (dueAt <= 0)
        return {};
    const QDate day = time.day(dueAt);
    const QString words = dayWords(day, time.day(nowMs));
    if (dueAt >= time.endOfDay(day) - minuteMs + 1)
        return words;
    return QString(words + QStringLiteral(", ") + clockTime(dueAt, time));
}

QString periodWords(int periodNo)
{
    //: The number of a pair in the day's bells: «3-я пара».
    return periodNo > 0 ? Wording::tr("period %1").arg(periodNo) : QString();
}

QString missingWords(const Finding &finding)
{
    switch (finding.rule) {
    case FindingRule::AttendanceUnchecked:
        return Wording::tr("roll call");
    case FindingRule::TopicMissing:
        return Wording::tr("lesson topic");
    case FindingRule::HomeworkMissing:
        return Wording::tr("homework");
    case FindingRule::MarksDue:
        return finding.count > 0 ? Wording::tr("marks of %n student(s)", nullptr, finding.count)
                                 : Wording::tr("marks");
    case FindingRule::PlanMissing:
        return Wording::tr("thematic plan");
    case FindingRule::GroupByImport:
        break;
    }
    return Wording::tr("check of the imported group");
}

QString duePlace(const DueLine &line)
{
    if (!line.finding.day.isValid())
        return {};
    const QString work = line.finding.rule == FindingRule::MarksDue ? workWords(line) : QString();
    return words::joined({dotted(line.finding.day), work.isEmpty() ? periodWords(line.periodNo) : work},
                         QStringLiteral(", "));
}

QString absenceReason(const QString &code)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("illness"), QT_TRANSLATE_NOOP("Wording", "illness")},
        {QStringLiteral("family"), QT_TRANSLATE_NOOP("Wording", "family circumstances")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("Wording", "by order")},
        {QStringLiteral("valid"), QT_TRANSLATE_NOOP("Wording", "valid reason")},
        {QStringLiteral("invalid"), QT_TRANSLATE_NOOP("Wording", "no valid reason")}};
    const char *word = words.value(code);
    return word ? Wording::tr(word) : code;
}

QString sectionName(const QString &code)
{
    for (const SectionWord &word : sectionWords) {
        if (code == QLatin1String(word.code))
            return Wording::tr(word.name);
    }
    return code;
}

QString sectionStateName(SectionState state)
{
    switch (state) {
    case SectionState::Empty:
        //: State of a section of the year's readiness.
        return Wording::tr("empty");
    case SectionState::Partial:
        //: State of a section of the year's readiness.
        return Wording::tr("partly filled");
    case SectionState::Complete:
        break;
    }
    //: State of a section of the year's readiness.
    return Wording::tr("filled");
}

} // namespace semestr
