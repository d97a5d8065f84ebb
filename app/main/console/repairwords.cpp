// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/repairwords.h"

#include "app/main/console/timetablewords.h"

#include <QJsonArray>
#include <QLocale>

namespace semestr {

namespace {

using namespace planner;

std::size_t at(LessonId lesson)
{
    return static_cast<std::size_t>(lesson);
}

QStringList teachersOf(const Problem &problem, LessonId lesson)
{
    QStringList names;
    for (const PersonId person : problem.lessons[at(lesson)].people)
        if (problem.people[at(person)].kind == PersonKind::Teacher)
            names.append(QString::fromStdString(problem.people[at(person)].name));
    return names;
}

QString roomName(const Problem &problem, RoomId room)
{
    return room == none ? QString() : QString::fromStdString(problem.rooms[at(room)].name);
}

QJsonObject lessonFields(const FetBook &book, LessonId lesson)
{
    return {{QStringLiteral("activity"), book.activities.at(lesson)},
            {QStringLiteral("subject"), QString::fromStdString(book.problem.lessons[at(lesson)].subject)},
            {QStringLiteral("teachers"), QJsonArray::fromStringList(teachersOf(book.problem, lesson))},
            {QStringLiteral("students"), QJsonArray::fromStringList(book.students.at(lesson))}};
}

QJsonObject placeFields(const FetBook &book, const Placement &there)
{
    const Cycle &cycle = book.problem.cycle;
    return {{QStringLiteral("day"), book.days.at(cycle.dayOf(there.start))},
            {QStringLiteral("hour"), book.periods.at(cycle.periodOf(there.start))},
            {QStringLiteral("room"), roomName(book.problem, there.room)}};
}

QString lessonWords(const FetBook &book, LessonId lesson)
{
    QStringList words{book.activities.at(lesson),
                      QString::fromStdString(book.problem.lessons[at(lesson)].subject)};
    const QStringList who = teachersOf(book.problem, lesson) + book.students.at(lesson);
    if (!who.isEmpty())
        words.append(QStringLiteral("(%1)").arg(who.join(QStringLiteral(", "))));
    return words.join(QLatin1Char(' '));
}

QString placeWords(const FetBook &book, const Placement &there)
{
    const Cycle &cycle = book.problem.cycle;
    QStringList words{book.days.at(cycle.dayOf(there.start)), book.periods.at(cycle.periodOf(there.start))};
    const QString room = roomName(book.problem, there.room);
    if (!room.isEmpty())
        words.append(room);
    return words.join(QStringLiteral(", "));
}

QJsonObject variantFields(const FetBook &book, const RepairVariant &variant)
{
    QJsonArray moves;
    for (const LessonId lesson : variant.changed) {
        QJsonObject move = lessonFields(book, lesson);
        move.insert(QStringLiteral("from"), placeFields(book, book.problem.given[at(lesson)]));
        move.insert(QStringLiteral("to"), placeFields(book, variant.timetable[at(lesson)]));
        moves.append(move);
    }
    return {{QStringLiteral("changed"), static_cast<int>(variant.changed.size())},
            {QStringLiteral("moves"), moves},
            {QStringLiteral("soft"), cleanSoft(variant.score.soft)}};
}

QStringList variantLines(const FetBook &book, const RepairVariant &variant, qsizetype number)
{
    QStringList lines{Console::tr("Variant %1: %n lesson(s) changed, soft %2", nullptr,
                                  static_cast<int>(variant.changed.size()))
                          .arg(QLocale().toString(number), QLocale().toString(variant.score.soft, 'f', 2))};
    for (const LessonId lesson : variant.changed)
        lines.append(QStringLiteral("  %1: %2 → %3")
                         .arg(lessonWords(book, lesson), placeWords(book, book.problem.given[at(lesson)]),
                              placeWords(book, variant.timetable[at(lesson)])));
    return lines;
}

// What is proved and what is not.
QString verdict(const Repair &repair)
{
    if (repair.isImpossible)
        return Console::tr("Impossible: no repair keeps all hard rules. This is proved.");
    if (!repair.isSolved())
        return Console::tr("No repair was found; at least %n lesson(s) would have to change.", nullptr,
                           repair.atLeast);
    if (repair.isProved)
        return Console::tr("It is impossible to change fewer. This is proved.");
    return Console::tr("It is impossible to change fewer than %n lesson(s).", nullptr, repair.atLeast);
}

QString stuckLine(const FetBook &book, LessonId lesson)
{
    const Locks &locks = book.problem.lessons[at(lesson)].locks;
    const bool isLocked = locks.time != LockOrigin::None || locks.room != LockOrigin::None;
    return (isLocked ? Console::tr("It is locked and cannot stay: %1")
                     : Console::tr("It can be at no other time: %1"))
        .arg(lessonWords(book, lesson));
}

QJsonArray activitiesOf(const FetBook &book, const std::vector<LessonId> &lessons)
{
    QJsonArray all;
    for (const LessonId lesson : lessons)
        all.append(book.activities.at(lesson));
    return all;
}

} // namespace

Answer answerOf(const Repair &repair, const FetBook &book, const Problem &problem)
{
    Answer answer;
    answer.code = repair.isSolved() ? 0 : 1;
    const Score score = repair.isSolved() ? repair.variants.front().score : scoreOf(problem, problem.given);
    QJsonArray variants;
    answer.lines.append(
        Console::tr("%n lesson(s) cannot stay.", nullptr, static_cast<int>(repair.displaced.size())));
    answer.lines.append(verdict(repair));
    for (const LessonId lesson : repair.stuck)
        answer.lines.append(stuckLine(book, lesson));
    for (const RepairVariant &variant : repair.variants) {
        variants.append(variantFields(book, variant));
        answer.lines += variantLines(book, variant, variants.size());
    }
    answer.fields = {
        {QStringLiteral("variants"), variants},
        {QStringLiteral("displaced"), static_cast<int>(repair.displaced.size())},
        {QStringLiteral("displaced_activities"), activitiesOf(book, repair.displaced)},
        {QStringLiteral("stuck"), activitiesOf(book, repair.stuck)},
        {QStringLiteral("at_least"), repair.isImpossible ? QJsonValue() : QJsonValue(repair.atLeast)},
        {QStringLiteral("proved"), repair.isProved},
        {QStringLiteral("impossible"), repair.isImpossible},
        {QStringLiteral("solved"), repair.isSolved()},
        {QStringLiteral("hard"), static_cast<qint64>(score.hard)},
        {QStringLiteral("soft"), cleanSoft(score.soft)},
        {QStringLiteral("moves"), static_cast<qint64>(repair.moves)},
        {QStringLiteral("unsupported"), QJsonArray::fromStringList(book.unsupported.keys())}};
    return answer;
}

std::optional<Answer> unfinished(const FetBook &book)
{
    std::vector<LessonId> missing;
    for (LessonId lesson = 0; lesson < static_cast<LessonId>(book.problem.lessons.size()); ++lesson)
        if (book.problem.given.empty() || book.problem.given[at(lesson)].start == nowhere)
            missing.push_back(lesson);
    if (missing.empty())
        return {};
    const auto total = static_cast<int>(book.problem.lessons.size());
    const int placed = total - static_cast<int>(missing.size());
    Answer answer;
    answer.code = 1;
    answer.fields = {{QStringLiteral("solved"), false},
                     {QStringLiteral("variants"), QJsonArray()},
                     {QStringLiteral("placed"), placed},
                     {QStringLiteral("total"), total},
                     {QStringLiteral("unplaced"), activitiesOf(book, missing)}};
    answer.lines.append(Console::tr("The file has no complete timetable: %1 of %2 lessons have a time. "
                                    "Solve it first.")
                            .arg(QLocale().toString(placed), QLocale().toString(total)));
    return answer;
}

} // namespace semestr
