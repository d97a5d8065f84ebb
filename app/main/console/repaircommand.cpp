// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/repaircommand.h"

#include "app/exchange/fetreader.h"
#include "app/exchange/fettree.h"
#include "app/exchange/fetwriter.h"
#include "app/main/console/repairwords.h"
#include "app/main/console/stopsignals.h"
#include "app/main/console/terminal.h"
#include "app/main/console/timetablewords.h"

#include <QElapsedTimer>

namespace semestr {

namespace {

using namespace planner;

// Without --seconds: so long for better repairs, and so long when there is none yet.
constexpr qint64 enoughMs = 2000, patienceMs = 10'000;

tl::unexpected<Error> unknown(const FetBook &book, const char *option, QLatin1String kind,
                              const QString &name)
{
    return fail(Fault::UnknownName, {{QStringLiteral("file"), book.file},
                                     {QStringLiteral("option"), QString::fromLatin1(option)},
                                     {QStringLiteral("kind"), kind},
                                     {QStringLiteral("name"), name}});
}

// The days of --days, all of them without it.
Result<std::vector<int>> daysOf(const Call &call, const FetBook &book)
{
    QStringList named = book.days;
    if (call.has("days"))
        named = book.days.contains(call.text("days")) ? QStringList{call.text("days")}
                                                      : call.text("days").split(QLatin1Char(','));
    std::vector<int> days;
    for (const QString &name : named) {
        const qsizetype day = book.days.indexOf(call.has("days") ? name.trimmed() : name);
        if (day < 0)
            return unknown(book, "days", fetkind::day, name.trimmed());
        days.push_back(static_cast<int>(day));
    }
    return days;
}

std::vector<Slot> slotsOf(const Cycle &cycle, const std::vector<int> &days)
{
    std::vector<Slot> all;
    for (const int day : days)
        for (int period = 0; period < cycle.periods; ++period)
            all.push_back(cycle.slotAt(day, period));
    return all;
}

Result<Event> eventOf(const Call &call, const FetBook &book)
{
    SEMESTR_LET(days, daysOf(call, book));
    const Problem &problem = book.problem;
    const std::vector<Slot> slots = slotsOf(problem.cycle, days);
    Event event;
    if (call.has("absent")) {
        const std::string name = call.text("absent").toStdString();
        const auto person =
            std::find_if(problem.people.begin(), problem.people.end(), [&](const Person &who) {
                return who.kind == PersonKind::Teacher && who.name == name;
            });
        if (person == problem.people.end())
            return unknown(book, "absent", fetkind::teacher, call.text("absent"));
        event.absences.push_back({{static_cast<PersonId>(person - problem.people.begin())}, slots});
    }
    if (call.has("closed")) {
        const std::string name = call.text("closed").toStdString();
        const auto room = std::find_if(problem.rooms.begin(), problem.rooms.end(),
                                       [&](const Room &which) { return which.name == name; });
        if (room == problem.rooms.end())
            return unknown(book, "closed", fetkind::room, call.text("closed"));
        event.closures.push_back({static_cast<RoomId>(room - problem.rooms.begin()), slots});
    }
    return event;
}

// One search at the terminal: till --moves, --seconds from the start, or Ctrl+C.
Repair search(const Call &call, const Problem &problem, const Event &event, const QElapsedTimer &timer)
{
    RepairOptions options;
    options.seed = static_cast<std::uint64_t>(call.whole("seed", 1));
    options.moves = call.whole("moves", 0);
    const bool isTimeless = call.has("moves") && !call.has("seconds");
    const qint64 enough = call.has("seconds") ? qint64(1000) * call.whole("seconds") : enoughMs;
    const qint64 patience = call.has("seconds") ? enough : patienceMs;
    const StopSignals stopping;
    return repair(problem, event, options, [&](const RepairProgress &progress) {
        const qint64 limit = progress.changed >= 0 ? enough : patience;
        return !StopSignals::isStopAsked() && (isTimeless || timer.elapsed() < limit);
    });
}

Result<Answer> runRepair(Call &call)
{
    QElapsedTimer timer;
    timer.start();
    SEMESTR_LET(book, readFet(call.text("input"), {}, FetFixed::Timetable));
    SEMESTR_TRY(checkTarget(call.text("output")));
    if (const auto refused = unfinished(book))
        return *refused;
    SEMESTR_LET(event, eventOf(call, book));
    sayUnsupported(book);
    const long before = scoreOf(book.problem, book.problem.given).hard;
    if (before > 0)
        terminal::say(Console::tr("The timetable breaks hard rules already before the event (%1); these are "
                                  "mended as well.")
                          .arg(before));
    const Repair made = search(call, book.problem, event, timer);
    if (made.isSolved())
        SEMESTR_TRY(writeFet(call.text("output"), book, made.variants.front().timetable));
    Answer answer = answerOf(made, book, withEvent(book.problem, event));
    answer.fields.insert(QStringLiteral("seconds"), static_cast<double>(timer.elapsed()) / 1000);
    return answer;
}

bool isComplete(const Call &call)
{
    const auto isAtLeast = [&call](const char *option, int least) {
        return !call.has(option) || call.whole(option) >= least;
    };
    return (call.has("absent") || call.has("closed")) && isAtLeast("seconds", 1) && isAtLeast("seed", 0) &&
           isAtLeast("moves", 1);
}

} // namespace

CommandInfo repairCommand(const OptionInfo &input)
{
    return {
        "timetable repair",
        QT_TRANSLATE_NOOP("Console", "changes as little of a timetable as possible after an event"),
        false,
        {{input.name, input.kind, true, QT_TRANSLATE_NOOP("Console", "the FET file with the timetable")},
         {"output", OptionKind::File, true,
          QT_TRANSLATE_NOOP("Console", "the FET file with the times and rooms")},
         {"absent", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "the teacher who is away")},
         {"closed", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "the room that cannot be used")},
         {"days", OptionKind::Text, false,
          QT_TRANSLATE_NOOP("Console", "the days of the event by their names in the file, after commas; "
                                       "without it all")},
         {"seconds", OptionKind::Whole, false,
          QT_TRANSLATE_NOOP("Console", "how long to search; 2 when nothing is said, up to 10 while there "
                                       "is no repair")},
         {"seed", OptionKind::Whole, false,
          QT_TRANSLATE_NOOP("Console", "the same seed and moves give the same timetable")},
         {"moves", OptionKind::Whole, false,
          QT_TRANSLATE_NOOP("Console", "how many moves to try, instead of the seconds")}},
        runRepair,
        isComplete};
}

} // namespace semestr
