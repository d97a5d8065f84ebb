// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/explaincommand.h"

#include "app/exchange/fetreader.h"
#include "app/main/console/explainwords.h"
#include "app/main/console/terminal.h"
#include "app/main/console/timetablewords.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>
#include <set>

namespace semestr {

namespace {

using namespace planner;

constexpr int defaultSeconds = 20;

// The constraint under which a FET file says that nobody is in two places and that a day has an end.
const QString &basicRule()
{
    static const QString name = QStringLiteral("BasicCompulsoryTime");
    return name;
}

QJsonObject statement(const QString &rule, const QString &text)
{
    return {{QStringLiteral("rule"), rule}, {QStringLiteral("text"), text}};
}

// The answer of one call, piece by piece.
class ExplainAnswer
{
public:
    ExplainAnswer(const FetBook &book, const Explanation &found) : m_book(book), m_found(found), m_words(book)
    {
    }

    Answer give(double seconds) const
    {
        Answer answer;
        answer.fields = {
            {QStringLiteral("solvable"), m_found.solvable},
            {QStringLiteral("proved"), m_found.isProved()},
            {QStringLiteral("proofs"), proofs()},
            {QStringLiteral("core"), core()},
            {QStringLiteral("core_proved"), m_found.coreProved},
            {QStringLiteral("relaxations"), relaxations()},
            {QStringLiteral("blame"), blame()},
            {QStringLiteral("unsupported"), QJsonArray::fromStringList(m_book.unsupported.keys())},
            {QStringLiteral("seconds"), seconds}};
        answer.lines = lines();
        return answer;
    }

private:
    QJsonArray proofs() const
    {
        QJsonArray all;
        for (const Proof &proof : m_found.proofs)
            all.append(QJsonObject{{QStringLiteral("kind"), ExplainWords::kind(proof.kind)},
                                   {QStringLiteral("text"), m_words.proof(proof)},
                                   {QStringLiteral("who"), who(proof)},
                                   {QStringLiteral("needed"), proof.needed},
                                   {QStringLiteral("available"), proof.available},
                                   {QStringLiteral("rules"), origins(proof)}});
        return all;
    }

    QJsonArray who(const Proof &proof) const
    {
        QJsonArray names;
        if (proof.person != none)
            names.append(m_words.person(proof.person));
        for (const PersonId person : proof.alike)
            names.append(m_words.person(person));
        for (const RoomId room : proof.rooms)
            names.append(m_words.rooms({room}));
        if (names.isEmpty() || proof.kind == ProofKind::Clash)
            for (const LessonId lesson : proof.lessons)
                names.append(m_words.lesson(lesson));
        return names;
    }

    QJsonArray origins(const Proof &proof) const
    {
        QJsonArray names;
        for (const int rule : proof.rules)
            names.append(m_words.origin(rule));
        if (proof.breaks)
            names.append(QStringLiteral("BreakTimes"));
        return names;
    }

    // The rules, then the facts that need no rule.
    QJsonArray core() const
    {
        QJsonArray all;
        for (const int rule : m_found.core)
            all.append(statement(m_words.origin(rule), m_words.rule(rule)));
        for (const LessonId lesson : std::set<LessonId>(m_found.coreLocks.begin(), m_found.coreLocks.end()))
            all.append(statement(QStringLiteral("Permanently_Locked"),
                                 ExplainWords::tr("%1 is locked").arg(m_words.lesson(lesson))));
        if (m_found.coreBreaks)
            all.append(
                statement(QStringLiteral("BreakTimes"), ExplainWords::tr("nothing stands on a break")));
        if (m_found.isProved())
            all.append(statement(basicRule(), basics(m_found.proofs.front())));
        return all;
    }

    QString basics(const Proof &proof) const
    {
        int periods = 0;
        for (const LessonId lesson : proof.lessons)
            periods += m_book.problem.lessons[static_cast<std::size_t>(lesson)].periods;
        const QString lessons = m_words.lessons(proof.lessons);
        const QString count = ExplainWords::periodCount(periods);
        return proof.person == none ? ExplainWords::tr("these lessons take %1: %2").arg(count, lessons)
                                    : ExplainWords::tr("%1 is in one place at a time, with %2: %3")
                                          .arg(m_words.person(proof.person), count, lessons);
    }

    QJsonArray relaxations() const
    {
        QJsonArray all;
        for (const Relaxation &relaxation : m_found.relaxations)
            all.append(
                QJsonObject{{QStringLiteral("rule"),
                             relaxation.rule == none ? basicRule() : m_words.origin(relaxation.rule)},
                            {QStringLiteral("text"), m_words.relaxation(relaxation)},
                            {QStringLiteral("frees"),
                             relaxation.freesAll ? QStringLiteral("all") : QStringLiteral("this proof")}});
        return all;
    }

    QJsonArray blame() const
    {
        QJsonArray all;
        for (const Blame &blame : m_found.blame)
            all.append(QJsonObject{
                {QStringLiteral("rule"), blame.rule == none ? basicRule() : m_words.origin(blame.rule)},
                {QStringLiteral("lessons"), blame.lessons},
                {QStringLiteral("count"), static_cast<qint64>(blame.count)}});
        return all;
    }

    QStringList lines() const
    {
        if (m_found.solvable)
            return {ExplainWords::tr("A timetable was found: nothing contradicts.")};
        QStringList all;
        all.append(m_found.isProved()
                       ? ExplainWords::tr("There is no timetable, and that is proved:")
                       : ExplainWords::tr(
                             "No timetable was found in this time. That one is impossible is not proved."));
        for (const Proof &proof : m_found.proofs)
            all.append(bullet(m_words.proof(proof)));
        if (!m_found.core.empty())
            all.append(
                m_found.coreProved
                    ? ExplainWords::tr("What cannot hold together:")
                    : ExplainWords::tr("What seems not to hold together (found by trying, not proved):"));
        for (const QJsonValue &value : core())
            all.append(bullet(value[QStringLiteral("text")].toString()));
        if (!m_found.relaxations.empty())
            all.append(ExplainWords::tr("What would help:"));
        for (const Relaxation &relaxation : m_found.relaxations)
            all.append(bullet(
                relaxation.freesAll
                    ? ExplainWords::tr("%1 – then there is a timetable").arg(m_words.relaxation(relaxation))
                    : ExplainWords::tr("%1 – then this contradiction is gone")
                          .arg(m_words.relaxation(relaxation))));
        if (!m_found.isProved() && !m_found.blame.empty())
            all.append(ExplainWords::tr("What stayed broken most:"));
        for (const Blame &blame : m_found.isProved() ? std::vector<Blame>() : m_found.blame)
            all.append(
                bullet(QString(QString::number(blame.count) + QStringLiteral(" × ") + m_words.blame(blame))));
        return all;
    }

    static QString bullet(const QString &line) { return QString(QStringLiteral("  – ") + line); }

    const FetBook &m_book;
    const Explanation &m_found;
    ExplainWords m_words;
};

// A virtual room stands for several: nothing is proved by there being one.
Problem withoutVirtualRooms(const FetBook &book)
{
    constexpr int many = 100;
    Problem problem = book.problem;
    for (std::size_t room = 0; room < problem.rooms.size(); ++room)
        if (book.virtualRooms[room])
            problem.rooms[room].lessonsAtOnce = many;
    return problem;
}

// Days and gaps are others in FET's other modes.
bool isOfAnotherMode(const FetBook &book)
{
    const QStringList types = book.unsupported.keys();
    return std::any_of(types.begin(), types.end(),
                       [](const QString &type) { return type.startsWith(QLatin1String("Mode ")); });
}

void forgetProofs(Explanation &found)
{
    found.proofs.clear();
    found.coreProved = false;
}

Result<Answer> runExplain(Call &call)
{
    QElapsedTimer watch;
    watch.start();
    SEMESTR_LET(book, readFet(call.text("input")));
    sayUnsupported(book);
    ExplainOptions options;
    options.seed = static_cast<std::uint64_t>(call.whole("seed", 1));
    options.moves = call.has("seconds") ? 0 : call.whole("moves", 0);
    const double limit = 1000.0 * call.whole("seconds", defaultSeconds);
    options.spent = [&] { return static_cast<double>(watch.elapsed()) / limit; };
    Explanation found = explain(withoutVirtualRooms(book), options);
    if (isOfAnotherMode(book))
        forgetProofs(found);
    return ExplainAnswer(book, found).give(static_cast<double>(watch.elapsed()) / 1000);
}

bool isComplete(const Call &call)
{
    const auto isAtLeast = [&](const char *option, int least) {
        return !call.has(option) || call.whole(option) >= least;
    };
    return isAtLeast("seconds", 1) && isAtLeast("seed", 0) && isAtLeast("moves", 1);
}

} // namespace

CommandInfo explainCommand()
{
    return {"timetable explain",
            QT_TRANSLATE_NOOP("Console", "says why a FET file has no timetable"),
            false,
            {{"input", OptionKind::File, true,
              QT_TRANSLATE_NOOP("Console", "the FET file with the lessons and the rules")},
             {"seconds", OptionKind::Whole, false,
              QT_TRANSLATE_NOOP("Console", "how long to look; 20 when nothing is said")},
             {"seed", OptionKind::Whole, false,
              QT_TRANSLATE_NOOP("Console", "the same seed and moves give the same answer")},
             {"moves", OptionKind::Whole, false,
              QT_TRANSLATE_NOOP("Console", "how many moves to try, instead of the seconds")}},
            runExplain,
            isComplete};
}

} // namespace semestr
