// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/explainwords.h"

#include <algorithm>

namespace semestr {

namespace {

using namespace planner;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

constexpr std::size_t mostNamed = 6;

} // namespace

template <typename T, typename F> QString ExplainWords::list(const std::vector<T> &items, F &&name) const
{
    QStringList names;
    for (const T &item : items) {
        if (static_cast<std::size_t>(names.size()) == mostNamed && items.size() > mostNamed + 1) {
            names.append(tr("%n more", "", static_cast<int>(items.size() - mostNamed)));
            break;
        }
        names.append(name(item));
    }
    return names.join(QStringLiteral(", "));
}

QString ExplainWords::origin(int rule) const
{
    return text(m_book.problem.rules[at(rule)].origin);
}

QString ExplainWords::lesson(LessonId lesson) const
{
    const QString subject = text(m_book.problem.lessons[at(lesson)].subject);
    return subject.isEmpty() ? m_book.activities.value(lesson)
                             : QString(subject + QLatin1Char(' ') + m_book.activities.value(lesson));
}

QString ExplainWords::lessons(const std::vector<LessonId> &lessons) const
{
    return list(lessons, [this](LessonId one) { return lesson(one); });
}

QString ExplainWords::person(PersonId person) const
{
    return text(m_book.problem.people[at(person)].name);
}

QString ExplainWords::people(const std::vector<PersonId> &people) const
{
    return list(people, [this](PersonId one) { return person(one); });
}

QString ExplainWords::rooms(const std::vector<RoomId> &rooms) const
{
    return list(rooms, [this](RoomId room) { return text(m_book.problem.rooms[at(room)].name); });
}

QString ExplainWords::slot(Slot slot) const
{
    const Cycle &cycle = m_book.problem.cycle;
    return QString(day(cycle.dayOf(slot)) + QLatin1Char(' ') + m_book.periods.value(cycle.periodOf(slot)));
}

QString ExplainWords::slots(const std::vector<Slot> &slots) const
{
    const Cycle &cycle = m_book.problem.cycle;
    QStringList days;
    for (int day = 0; day < cycle.allDays(); ++day) {
        QStringList periods;
        bool isWhole = true;
        for (int period = 0; period < cycle.periods; ++period) {
            const Slot slot = cycle.slotAt(day, period);
            const bool in = std::find(slots.begin(), slots.end(), slot) != slots.end();
            isWhole = isWhole && (in || cycle.isBreak(slot));
            if (in)
                periods.append(m_book.periods.value(period));
        }
        if (isWhole && !periods.isEmpty())
            days.append(this->day(day));
        else if (!periods.isEmpty())
            days.append(QString(this->day(day) + QStringLiteral(": ") + periods.join(QStringLiteral(", "))));
    }
    return days.join(QStringLiteral("; "));
}

QString ExplainWords::periodCount(int count)
{
    return tr("%n period(s)", "", count);
}

QString ExplainWords::dayCount(int count)
{
    return tr("%n day(s)", "", count);
}

QString ExplainWords::kind(ProofKind kind)
{
    static const char *const names[] = {"no_room",       "no_start",    "clash",        "no_pair",
                                        "person_slots",  "person_days", "person_least", "person_few_days",
                                        "person_blocks", "person_hall", "room_slots",   "room_hall",
                                        "rooms_at_once", "one_day",     "course_days",  "clique",
                                        "person_split",  "person_plan", "plan"};
    return QLatin1String(names[static_cast<std::size_t>(kind)]);
}

// ---- proofs
// ------------------------------------------------------------------------------------------------

QString ExplainWords::personSentence(const Proof &proof) const
{
    const QString who = person(proof.person);
    const QString needed = periodCount(proof.needed);
    switch (proof.kind) {
    case ProofKind::PersonSlots:
        return tr("%1 has %2, and there is room for %3.").arg(who, needed).arg(proof.available);
    case ProofKind::PersonDays:
        return tr("%1 has %2, and the days hold %3 at most.").arg(who, needed).arg(proof.available);
    case ProofKind::PersonLeast:
        return tr("The days of %1 need at least %2, and there are %3.").arg(who, needed).arg(proof.available);
    case ProofKind::PersonFewDays:
        return tr("%1 must have lessons on %2, and %3 are possible.")
            .arg(who, dayCount(proof.needed))
            .arg(proof.available);
    case ProofKind::PersonBlocks:
        return tr("%1: lessons of several periods need %2 unbroken stretches, and there are %3: %4.")
            .arg(who)
            .arg(proof.needed)
            .arg(proof.available)
            .arg(lessons(proof.lessons));
    case ProofKind::PersonHall:
        return tr("%1: these lessons take %2, and there is room for %3: %4.")
            .arg(who, needed)
            .arg(proof.available)
            .arg(lessons(proof.lessons));
    case ProofKind::PersonSplit:
        return tr("%1: the lessons (%n) cannot be dealt out to the days; every way was tried.", "",
                  static_cast<int>(proof.lessons.size()))
            .arg(who);
    default:
        return tr("%1: the lessons (%n) cannot be placed; every way was tried.", "",
                  static_cast<int>(proof.lessons.size()))
            .arg(who);
    }
}

QString ExplainWords::roomSentence(const Proof &proof) const
{
    const QString where = rooms(proof.rooms);
    const QString needed = periodCount(proof.needed);
    if (proof.kind == ProofKind::RoomSlots)
        return tr("Rooms %1: %2 must be there, and there is room for %3.")
            .arg(where, needed)
            .arg(proof.available);
    if (proof.kind == ProofKind::RoomHall)
        return tr("Rooms %1: these lessons take %2, and there is room for %3: %4.")
            .arg(where, needed)
            .arg(proof.available)
            .arg(lessons(proof.lessons));
    return tr("%n lesson(s) at one time, and of the rooms %1 only %2 suit: %3.", "", proof.needed)
        .arg(where)
        .arg(proof.available)
        .arg(lessons(proof.lessons));
}

QString ExplainWords::sentence(const Proof &proof) const
{
    const QString all = lessons(proof.lessons);
    switch (proof.kind) {
    case ProofKind::NoRoom:
        return tr("%1: no room is allowed by all rules at once.").arg(all);
    case ProofKind::NoStart:
        return tr("%1: there is no time left at which it could begin.").arg(all);
    case ProofKind::Clash:
        if (proof.person != none)
            return tr("%1 must stand at one time, and %2 is needed in each of them.")
                .arg(all, person(proof.person));
        if (!proof.rooms.empty())
            return tr("%1 must stand at one time, and each of them in the room %2.")
                .arg(all, rooms(proof.rooms));
        return tr("%1 must stand at one time, and may not.").arg(all);
    case ProofKind::NoPair:
        return tr("%1: no two times suit what is said of both.").arg(all);
    case ProofKind::OneDay:
        return tr("These lessons must be on one day and take %1; a day of %2 holds %3 at most: %4.")
            .arg(periodCount(proof.needed), person(proof.person))
            .arg(proof.available)
            .arg(all);
    case ProofKind::CourseDays:
        return tr("%1: %2 are needed for them, and %3 are possible.")
            .arg(all, dayCount(proof.needed))
            .arg(proof.available);
    case ProofKind::Clique:
        return tr("No two of these lessons may overlap; they take %1, and there is room for %2: %3.")
            .arg(periodCount(proof.needed))
            .arg(proof.available)
            .arg(all);
    case ProofKind::RoomSlots:
    case ProofKind::RoomHall:
    case ProofKind::RoomsAtOnce:
        return roomSentence(proof);
    case ProofKind::Plan:
        return tr("These lessons (%n) cannot be placed together; every way was tried: %1.", "",
                  static_cast<int>(proof.lessons.size()))
            .arg(all);
    default:
        return personSentence(proof);
    }
}

QString ExplainWords::proof(const Proof &proof) const
{
    constexpr std::size_t mostReasons = 4;
    QString said = sentence(proof);
    if (proof.derived && proof.kind != ProofKind::Plan)
        said = tr("After what the rules force first: %1").arg(said);
    QStringList reasons;
    for (std::size_t i = 0; i < std::min(proof.rules.size(), mostReasons); ++i)
        reasons.append(rule(proof.rules[i]));
    if (proof.rules.size() > mostReasons)
        reasons.append(tr("%n more", "", static_cast<int>(proof.rules.size() - mostReasons)));
    if (!reasons.isEmpty())
        said = tr("%1 Why: %2.").arg(said, reasons.join(QStringLiteral("; ")));
    if (!proof.alike.empty())
        said = tr("%1 The same is true of: %2.").arg(said, people(proof.alike));
    return said;
}

} // namespace semestr
