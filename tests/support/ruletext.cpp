// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ruletext.h"

#include <QStringList>

namespace semestr::test {

namespace {

using namespace planner;

class RuleText
{
public:
    explicit RuleText(const Problem &problem) : m_problem(problem) {}

    QString operator()(const StartsIn &d) const { return say("StartsIn", lessons(d), slotsAt(d.starts)); }
    QString operator()(const LiesIn &d) const { return say("LiesIn", lessons(d), slotsAt(d.slots)); }
    QString operator()(const DaysApart &d) const
    {
        return say("DaysApart", lessons(d), number("days", d.days), flag("adjoin", d.adjoinOnOneDay));
    }
    QString operator()(const DaysTogether &d) const
    {
        return say("DaysTogether", lessons(d), number("days", d.days));
    }
    QString operator()(const StartsSame &d) const
    {
        static const char *const whats[] = {"time", "day", "period"};
        return say("StartsSame", lessons(d), QLatin1String(whats[static_cast<int>(d.what)]));
    }
    QString operator()(const Apart &d) const { return say("Apart", lessons(d)); }
    QString operator()(const PauseBetween &d) const
    {
        return say("PauseBetween", lessons(d), number("periods", d.periods));
    }
    QString operator()(const Follows &d) const
    {
        return say("Follows", keys({d.first}), QStringLiteral("then"), keys({d.second}));
    }
    QString operator()(const Adjoins &d) const { return say("Adjoins", lessons(d)); }
    QString operator()(const EndsDay &d) const { return say("EndsDay", lessons(d)); }
    QString operator()(const SpreadsOver &d) const
    {
        return say("SpreadsOver", lessons(d), number("days", d.days));
    }
    QString operator()(const MostADay &d) const
    {
        return say("MostADay", lessons(d), number("max", d.maximum));
    }
    QString operator()(const Away &d) const { return say("Away", people(d), slotsAt(d.slots)); }
    QString operator()(const WorkingDays &d) const
    {
        return say("WorkingDays", people(d), number("min", d.minimum), number("max", d.maximum),
                   number("from", d.fromPeriod), number("to", d.toPeriod));
    }
    QString operator()(const DayLoad &d) const
    {
        return say("DayLoad", people(d), number("min", d.minimum), number("max", d.maximum),
                   flag("empty", d.emptyDayCounts),
                   QLatin1String(d.unit == UnitOfDay::Day ? "a day" : "a period"));
    }
    QString operator()(const RunLength &d) const
    {
        return say("RunLength", people(d), number("max", d.maximum));
    }
    QString operator()(const Gaps &d) const
    {
        return say("Gaps", people(d), number("max", d.maximum),
                   QLatin1String(d.over == Over::Day ? "a day" : "a cycle"));
    }
    QString operator()(const LateBeginnings &d) const
    {
        return say("LateBeginnings", people(d), number("max", d.maximum));
    }
    QString operator()(const Lonely &d) const { return say("Lonely", people(d)); }
    QString operator()(const HeldIn &d) const { return say("HeldIn", lessons(d), rooms(d.rooms)); }
    QString operator()(const RoomClosed &d) const
    {
        return say("RoomClosed", rooms({d.room}), slotsAt(d.slots));
    }
    QString operator()(const Seats &d) const { return say("Seats", flag("perSeat", d.perSeat)); }
    QString operator()(const RoomsOf &d) const
    {
        return say("RoomsOf", lessons(d), number("max", d.maximum));
    }
    QString operator()(const BuildingChanges &d) const
    {
        return say("BuildingChanges", people(d), number("max", d.maximum));
    }
    QString operator()(const BuildingPause &d) const
    {
        return say("BuildingPause", people(d), number("periods", d.periods));
    }

private:
    template <class... Parts> static QString say(const char *name, const Parts &...parts)
    {
        QStringList all{QLatin1String(name), QString(parts)...};
        all.removeAll(QString());
        return all.join(QLatin1Char(' '));
    }
    static QString number(const char *name, int value)
    {
        return QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(value);
    }
    static QString flag(const char *name, bool on) { return on ? QString(QLatin1String(name)) : QString(); }
    template <class List, class Text> static QString joined(const List &list, Text text)
    {
        QStringList parts;
        for (const auto &item : list)
            parts.append(text(static_cast<std::size_t>(item)));
        return parts.join(QLatin1Char('+'));
    }
    QString keys(const std::vector<LessonId> &ids) const
    {
        return joined(ids, [this](auto i) { return QString::fromStdString(m_problem.lessons[i].key); });
    }
    template <class Demand> QString lessons(const Demand &demand) const { return keys(demand.lessons); }
    template <class Demand> QString people(const Demand &demand) const
    {
        return joined(demand.people,
                      [this](auto i) { return QString::fromStdString(m_problem.people[i].name); });
    }
    QString rooms(const std::vector<RoomId> &ids) const
    {
        return QStringLiteral("in ") +
               joined(ids, [this](auto i) { return QString::fromStdString(m_problem.rooms[i].name); });
    }
    QString slotsAt(const std::vector<Slot> &places) const
    {
        return QStringLiteral("at ") + joined(places, [this](auto i) {
                   const auto slot = static_cast<Slot>(i);
                   return QStringLiteral("%1.%2")
                       .arg(m_problem.cycle.dayOf(slot) + 1)
                       .arg(m_problem.cycle.periodOf(slot) + 1);
               });
    }

    const Problem &m_problem;
};

} // namespace

QString textOf(const Rule &rule, const Problem &problem)
{
    const QString weight =
        rule.weight.hard ? QStringLiteral("must") : QString::number(rule.weight.cost, 'g', 3);
    return QStringLiteral("%1 %2 · %3")
        .arg(weight, std::visit(RuleText(problem), rule.demand), QString::fromStdString(rule.origin));
}

} // namespace semestr::test
