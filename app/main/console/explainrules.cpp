// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/explainwords.h"

namespace semestr {

namespace {

using namespace planner;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// One sentence without a stop for each kind of rule.
struct RuleText
{
    const ExplainWords &words;
    const FetBook &book;

    QString operator()(const StartsIn &rule) const
    {
        return ExplainWords::tr("%1 begins only at %2")
            .arg(words.lessons(rule.lessons), words.slots(rule.starts));
    }
    QString operator()(const LiesIn &rule) const
    {
        return ExplainWords::tr("%1 lies only in %2")
            .arg(words.lessons(rule.lessons), words.slots(rule.slots));
    }
    QString operator()(const DaysApart &rule) const
    {
        return ExplainWords::tr("%1: at least %2 from one to the next")
            .arg(words.lessons(rule.lessons), ExplainWords::dayCount(rule.days));
    }
    QString operator()(const DaysTogether &rule) const
    {
        return ExplainWords::tr("%1: at most %2 from one to another")
            .arg(words.lessons(rule.lessons), ExplainWords::dayCount(rule.days));
    }
    QString operator()(const StartsSame &rule) const
    {
        const QString lessons = words.lessons(rule.lessons);
        switch (rule.what) {
        case Same::Time:
            return ExplainWords::tr("%1 begin at the same time").arg(lessons);
        case Same::Day:
            return ExplainWords::tr("%1 are on the same day").arg(lessons);
        case Same::Period:
            break;
        }
        return ExplainWords::tr("%1 begin at the same hour").arg(lessons);
    }
    QString operator()(const Apart &rule) const
    {
        return ExplainWords::tr("%1 do not overlap").arg(words.lessons(rule.lessons));
    }
    QString operator()(const PauseBetween &rule) const
    {
        return ExplainWords::tr("%1: at least %2 free between them on a day")
            .arg(words.lessons(rule.lessons), ExplainWords::periodCount(rule.periods));
    }
    QString operator()(const Follows &rule) const
    {
        return ExplainWords::tr("%2 comes right after %1")
            .arg(words.lesson(rule.first), words.lesson(rule.second));
    }
    QString operator()(const Adjoins &rule) const
    {
        return ExplainWords::tr("%1 stand side by side").arg(words.lessons(rule.lessons));
    }
    QString operator()(const EndsDay &rule) const
    {
        return ExplainWords::tr("%1: the students have nothing after it that day")
            .arg(words.lessons(rule.lessons));
    }
    QString operator()(const SpreadsOver &rule) const
    {
        return ExplainWords::tr("%1 take at least %2")
            .arg(words.lessons(rule.lessons), ExplainWords::dayCount(rule.days));
    }
    QString operator()(const MostADay &rule) const
    {
        return ExplainWords::tr("of %1 no more than %2 on one day")
            .arg(words.lessons(rule.lessons))
            .arg(rule.maximum);
    }
    QString operator()(const Away &rule) const
    {
        return ExplainWords::tr("%1 is not there: %2")
            .arg(words.people(rule.people), words.slots(rule.slots));
    }
    QString operator()(const WorkingDays &rule) const
    {
        const QString who = words.people(rule.people);
        const bool least = rule.maximum < 0;
        const QString days = ExplainWords::dayCount(least ? rule.minimum : rule.maximum);
        if (rule.fromPeriod > 0 || rule.toPeriod < book.problem.cycle.periods)
            return ExplainWords::tr("%1: lessons from %2 on are on at most %3")
                .arg(who, book.periods.value(rule.fromPeriod), days);
        return least ? ExplainWords::tr("%1: lessons on at least %2").arg(who, days)
                     : ExplainWords::tr("%1: lessons on at most %2").arg(who, days);
    }
    QString operator()(const DayLoad &rule) const
    {
        const QString who = words.people(rule.people);
        if (rule.maximum >= 0)
            return ExplainWords::tr("%1: at most %2 a day").arg(who, ExplainWords::periodCount(rule.maximum));
        const QString least = ExplainWords::periodCount(rule.minimum);
        return rule.emptyDayCounts
                   ? ExplainWords::tr("%1: at least %2 on every day").arg(who, least)
                   : ExplainWords::tr("%1: at least %2 on a day with lessons").arg(who, least);
    }
    QString operator()(const RunLength &rule) const
    {
        return ExplainWords::tr("%1: at most %2 without a break")
            .arg(words.people(rule.people), ExplainWords::periodCount(rule.maximum));
    }
    QString operator()(const Gaps &rule) const
    {
        const QString gaps = ExplainWords::tr("%n gap(s)", "", rule.maximum);
        const QString who = words.people(rule.people);
        return rule.over == Over::Day ? ExplainWords::tr("%1: at most %2 a day").arg(who, gaps)
                                      : ExplainWords::tr("%1: at most %2 in all").arg(who, gaps);
    }
    QString operator()(const LateBeginnings &rule) const
    {
        return ExplainWords::tr("%1: at most %2 begin an hour late")
            .arg(words.people(rule.people), ExplainWords::dayCount(rule.maximum));
    }
    QString operator()(const Lonely &rule) const
    {
        return ExplainWords::tr("%1: no single lessons on a day").arg(words.people(rule.people));
    }
    QString operator()(const HeldIn &rule) const
    {
        return ExplainWords::tr("%1: only in %2").arg(words.lessons(rule.lessons), words.rooms(rule.rooms));
    }
    QString operator()(const RoomClosed &rule) const
    {
        return ExplainWords::tr("%1 is closed: %2").arg(words.rooms({rule.room}), words.slots(rule.slots));
    }
    QString operator()(const Seats &) const { return ExplainWords::tr("nobody is without a seat"); }
    QString operator()(const RoomsOf &rule) const
    {
        return ExplainWords::tr("%1: at most %n room(s)", "", rule.maximum).arg(words.lessons(rule.lessons));
    }
    QString operator()(const BuildingChanges &rule) const
    {
        return ExplainWords::tr("%1: at most %n change(s) of building a day", "", rule.maximum)
            .arg(words.people(rule.people));
    }
    QString operator()(const BuildingPause &rule) const
    {
        return ExplainWords::tr("%1: at least %2 free between two buildings")
            .arg(words.people(rule.people), ExplainWords::periodCount(rule.periods));
    }
};

} // namespace

QString ExplainWords::rule(int rule) const
{
    const Rule &said = m_book.problem.rules[at(rule)];
    // Of such a wish only this is hard.
    if (const auto *apart = std::get_if<DaysApart>(&said.demand); apart && !said.weight.hard)
        return tr("%1: on one day only side by side").arg(lessons(apart->lessons));
    return std::visit(RuleText{*this, m_book}, m_book.problem.rules[at(rule)].demand);
}

// ---- what frees
// --------------------------------------------------------------------------------------------

QString ExplainWords::weakerRule(const Relaxation &relaxation) const
{
    const Demand &demand = m_book.problem.rules[at(relaxation.rule)].demand;
    const QString said = rule(relaxation.rule);
    if (std::holds_alternative<Gaps>(demand))
        return tr("allow one gap more (%1)").arg(said);
    if (std::holds_alternative<WorkingDays>(demand))
        return std::get<WorkingDays>(demand).maximum >= 0 ? tr("allow one day more (%1)").arg(said)
                                                          : tr("ask for one day less (%1)").arg(said);
    if (std::holds_alternative<DayLoad>(demand))
        return std::get<DayLoad>(demand).maximum >= 0 ? tr("allow one period a day more (%1)").arg(said)
                                                      : tr("ask for one period a day less (%1)").arg(said);
    return tr("%1 instead of what is said: %2").arg(relaxation.amount).arg(said);
}

QString ExplainWords::relaxation(const Relaxation &relaxation) const
{
    const auto owner = [&] {
        const Demand &demand = m_book.problem.rules[at(relaxation.rule)].demand;
        const auto *away = std::get_if<Away>(&demand);
        return away ? people(away->people) : rooms({std::get<RoomClosed>(demand).room});
    };
    switch (relaxation.kind) {
    case RelaxKind::Drop:
        return tr("give up: %1").arg(rule(relaxation.rule));
    case RelaxKind::Number:
        return weakerRule(relaxation);
    case RelaxKind::OpenSlot:
        return tr("open %1: %2").arg(owner(), slot(relaxation.slot));
    case RelaxKind::OpenDay:
        return tr("open %1: %2").arg(owner(), day(relaxation.day));
    case RelaxKind::FewerHours:
        return relaxation.person != none
                   ? tr("%1 less: %2").arg(periodCount(relaxation.amount), person(relaxation.person))
                   : tr("%1 less: %2").arg(periodCount(relaxation.amount), rooms(relaxation.rooms));
    case RelaxKind::MoreRooms:
        return tr("one room more beside %1").arg(rooms(relaxation.rooms));
    case RelaxKind::Unlock:
        return tr("unlock %1").arg(lesson(relaxation.lesson));
    case RelaxKind::DropBreaks:
        return tr("give up the breaks");
    }
    return {};
}

QString ExplainWords::blame(const Blame &blame) const
{
    if (blame.rule == none)
        return tr("a person or a room in two places, or a lesson left out");
    return rule(blame.rule);
}

} // namespace semestr
