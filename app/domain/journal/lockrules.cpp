// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/lockrules.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPair>

#include <algorithm>

namespace semestr {

namespace {

constexpr qint64 msPerMinute = 60'000;

// A line of :/rights/locks.json for one act, before the policy of a day is asked.
struct LockTemplate
{
    LockRow row;
    QString amountKey; // empty = the amount of the row
    QString clockKey;  // empty = no clock time
    QString clockRow;  // the requirement when there is a clock time; empty = the same
    QList<QPair<QString, QStringList>> when;
};

template <class T> using Names = QHash<QString, T>;

// Broken terms are a broken build, so nothing is run with them.
[[noreturn]] void broken(const QString &what)
{
    qFatal("the table of terms is broken: %s", qPrintable(what));
}

template <class T> T named(const Names<T> &names, const QJsonObject &line, const char *key)
{
    const auto found = names.constFind(line.value(QLatin1String(key)).toString());
    if (found == names.constEnd())
        broken(line.value(QLatin1String(key)).toString());
    return *found;
}

QString policyKey(const QString &key)
{
    if (!key.isEmpty() && !PolicyRegistry::standard().find(key))
        broken(key);
    return key;
}

LessonAct actNamed(const QString &name)
{
    static const Names<LessonAct> acts{{QStringLiteral("set_mark"), LessonAct::SetMark},
                                       {QStringLiteral("change_mark"), LessonAct::ChangeMark},
                                       {QStringLiteral("set_attendance"), LessonAct::SetAttendance},
                                       {QStringLiteral("set_topic"), LessonAct::SetTopic},
                                       {QStringLiteral("set_homework"), LessonAct::SetHomework}};
    const auto found = acts.constFind(name);
    if (found == acts.constEnd())
        broken(name);
    return *found;
}

LockAnchor anchorOf(const QJsonObject &line)
{
    static const Names<LockAnchor> anchors{{QStringLiteral("lesson_day"), LockAnchor::LessonDay},
                                           {QStringLiteral("lesson_end"), LockAnchor::LessonEnd},
                                           {QStringLiteral("placed_day"), LockAnchor::PlacedDay},
                                           {QStringLiteral("group_last_bell"), LockAnchor::GroupLastBell},
                                           {QStringLiteral("work_day"), LockAnchor::WorkDay},
                                           {QStringLiteral("final_mark"), LockAnchor::FinalMark},
                                           {QStringLiteral("period_end"), LockAnchor::PeriodEnd},
                                           {QStringLiteral("unlocked_until"), LockAnchor::UnlockedUntil}};
    return named(anchors, line, "anchor");
}

LockReason reasonOf(const QJsonObject &line)
{
    static const Names<LockReason> reasons{
        {QStringLiteral("in_advance"), LockReason::InAdvance},
        {QStringLiteral("window_over"), LockReason::WindowOver},
        {QStringLiteral("correction_forbidden"), LockReason::CorrectionForbidden},
        {QStringLiteral("entry_term_over"), LockReason::EntryTermOver},
        {QStringLiteral("after_final"), LockReason::AfterFinal},
        {QStringLiteral("entry_late"), LockReason::EntryLate}};
    return named(reasons, line, "reason");
}

LockTemplate templateOf(const QJsonObject &line)
{
    static const Names<LockOutcome> outcomes{{QStringLiteral("refuse"), LockOutcome::Refuse},
                                             {QStringLiteral("late"), LockOutcome::Late}};
    static const Names<int> units{{QStringLiteral("day"), 0}, {QStringLiteral("minute"), 1}};
    LockTemplate result;
    named(units, line, "unit");
    result.row = {LessonAct::SetMark,
                  anchorOf(line),
                  line.value(QLatin1String("amount")).toInt(),
                  line.value(QLatin1String("unit")).toString(),
                  QTime(),
                  named(outcomes, line, "outcome"),
                  reasonOf(line),
                  line.value(QLatin1String("before")).toBool(),
                  line.value(QLatin1String("row")).toString()};
    result.amountKey = policyKey(line.value(QLatin1String("amount_key")).toString());
    result.clockKey = policyKey(line.value(QLatin1String("clock_key")).toString());
    result.clockRow = line.value(QLatin1String("clock_row")).toString();
    const QJsonObject when = line.value(QLatin1String("when")).toObject();
    for (auto key = when.begin(); key != when.end(); ++key)
        result.when.append({policyKey(key.key()), key.value().toVariant().toStringList()});
    return result;
}

const QList<LockTemplate> &lockTemplates()
{
    static const QList<LockTemplate> templates = [] {
        QFile file(QStringLiteral(":/rights/locks.json"));
        if (!file.open(QIODevice::ReadOnly))
            broken(file.fileName());
        QList<LockTemplate> list;
        const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &line : table.value(QLatin1String("rows")).toArray()) {
            LockTemplate one = templateOf(line.toObject());
            for (const QJsonValue &act : line.toObject().value(QLatin1String("acts")).toArray()) {
                one.row.act = actNamed(act.toString());
                list.append(one);
            }
        }
        if (list.isEmpty())
            broken(file.fileName());
        return list;
    }();
    return templates;
}

bool holds(const LockTemplate &line, const Policy &policy, QDate day)
{
    return std::all_of(line.when.begin(), line.when.end(), [&](const auto &condition) {
        return condition.second.contains(policy.text(condition.first, day));
    });
}

LockRow rowOf(const LockTemplate &line, const Policy &policy, QDate day)
{
    LockRow row = line.row;
    if (!line.amountKey.isEmpty())
        row.amount = policy.whole(line.amountKey, day);
    if (!line.clockKey.isEmpty())
        row.clock = QTime::fromString(policy.text(line.clockKey, day), QStringLiteral("HH:mm"));
    if (row.clock.isValid() && !line.clockRow.isEmpty())
        row.row = line.clockRow;
    return row;
}

// The day of an anchor; invalid when nobody knows it and the row therefore says nothing.
QDate anchorDay(LockAnchor anchor, const LockFacts &facts, const CollegeTime &time)
{
    switch (anchor) {
    case LockAnchor::LessonDay:
    case LockAnchor::LessonEnd:
    case LockAnchor::GroupLastBell:
        return facts.lessonDay;
    case LockAnchor::PlacedDay:
        return facts.placedOn.isValid() ? facts.placedOn : facts.lessonDay;
    case LockAnchor::WorkDay:
        return facts.workDueOn.isValid() ? facts.workDueOn : facts.lessonDay;
    case LockAnchor::FinalMark:
        return facts.finalMarkOn;
    case LockAnchor::PeriodEnd:
        return facts.periodEnd;
    case LockAnchor::UnlockedUntil:
        return facts.unlockedUntil > 0 ? time.day(facts.unlockedUntil) : QDate();
    }
    return {};
}

// The time of day of an anchor that has one; invalid = only its day counts.
QTime anchorTime(LockAnchor anchor, const LockFacts &facts)
{
    if (anchor == LockAnchor::LessonEnd)
        return facts.ends;
    if (anchor == LockAnchor::GroupLastBell)
        return facts.groupLastBell;
    return anchor == LockAnchor::LessonDay ? QTime(0, 0) : QTime();
}

// A clock time holds only for a lesson of that very day that is over by then (F-05).
bool clockHolds(const LockRow &row, QDate end, const LockFacts &facts)
{
    return row.clock.isValid() && end == facts.lessonDay && facts.ends.isValid() && facts.ends <= row.clock;
}

// The last moment in time; nullopt = the row says nothing.
std::optional<qint64> rowEnd(const LockRow &row, const LockFacts &facts, const CollegeTime &time)
{
    if (row.anchor == LockAnchor::UnlockedUntil && facts.unlockedUntil > 0)
        return facts.unlockedUntil;
    const QDate day = anchorDay(row.anchor, facts, time);
    if (!day.isValid())
        return std::nullopt;
    if (row.unit == QLatin1String("minute")) {
        const QTime from = anchorTime(row.anchor, facts);
        return from.isValid() ? time.ms(day, from) + row.amount * msPerMinute : time.endOfDay(day);
    }
    const QDate end = day.addDays(row.amount);
    return clockHolds(row, end, facts) ? time.ms(end, row.clock) : time.endOfDay(end);
}

LockVerdict verdictOf(const LockRow &row, qint64 since)
{
    return {row.reason, row.outcome, since, row.row, 0};
}

std::optional<LockVerdict> beforeVerdict(const LockRow &row, const LockFacts &facts, qint64 nowMs,
                                         const CollegeTime &time)
{
    const QDate day = anchorDay(row.anchor, facts, time);
    if (!day.isValid())
        return std::nullopt;
    const qint64 opens = time.ms(day.addDays(row.amount), QTime(0, 0));
    return nowMs < opens ? std::optional(verdictOf(row, opens)) : std::nullopt;
}

std::optional<LockVerdict> rowVerdict(const LockRow &row, const LockFacts &facts, qint64 nowMs,
                                      const CollegeTime &time)
{
    if (row.before)
        return beforeVerdict(row, facts, nowMs, time);
    const auto end = rowEnd(row, facts, time);
    if (!end || nowMs <= *end || (row.outcome == LockOutcome::Refuse && nowMs <= facts.unlockedUntil))
        return std::nullopt;
    LockVerdict verdict = verdictOf(row, *end + 1);
    if (row.outcome == LockOutcome::Late)
        verdict.lateDays = static_cast<int>(time.day(*end).daysTo(time.day(nowMs)));
    return verdict;
}

} // namespace

QList<LockRow> lockRows(const Policy &policy, QDate lessonDay)
{
    QList<LockRow> rows;
    for (const LockTemplate &line : lockTemplates()) {
        if (holds(line, policy, lessonDay))
            rows.append(rowOf(line, policy, lessonDay));
    }
    return rows;
}

LockVerdict lockVerdict(const QList<LockRow> &rows, LessonAct act, const LockFacts &facts, qint64 nowMs,
                        const CollegeTime &time)
{
    LockVerdict worst;
    for (const LockRow &row : rows) {
        if (row.act != act)
            continue;
        const auto verdict = rowVerdict(row, facts, nowMs, time);
        if (verdict && verdict->refused())
            return *verdict;
        if (verdict && worst.reason == LockReason::None)
            worst = *verdict;
    }
    return worst;
}

std::optional<qint64> termEnd(const QList<LockRow> &rows, LessonAct act, const LockFacts &facts,
                              const CollegeTime &time)
{
    std::optional<qint64> nearest;
    for (const LockRow &row : rows) {
        if (row.act != act || row.before)
            continue;
        const auto end = rowEnd(row, facts, time);
        if (end && (!nearest || *end < *nearest))
            nearest = end;
    }
    return nearest;
}

} // namespace semestr
