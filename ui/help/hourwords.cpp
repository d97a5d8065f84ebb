// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/hourwords.h"

#include <QCoreApplication>
#include <iterator>

namespace semestr {

namespace {

class HourText
{
    Q_DECLARE_TR_FUNCTIONS(HourText)
};

struct StepWords
{
    const char *code;
    const char *title;
    const char *sentence;
};

// In the order of HourStep.
const StepWords steps[] = {
    {"students", QT_TRANSLATE_NOOP("HourText", "Bring the students in"),
     QT_TRANSLATE_NOOP("HourText", "One Excel list, a row per student; groups come into being with it.")},
    {"teachers", QT_TRANSLATE_NOOP("HourText", "Bring the teachers in"),
     QT_TRANSLATE_NOOP("HourText",
                       "A list of the staff, or one by one when a page of the journal is opened.")},
    {"accounts", QT_TRANSLATE_NOOP("HourText", "Let a second person in"),
     QT_TRANSLATE_NOOP("HourText", "Everybody signs in by an account of one's own.")},
    {"page", QT_TRANSLATE_NOOP("HourText", "Open the first page of the journal"),
     QT_TRANSLATE_NOOP("HourText", "A group, a discipline, a teacher and the day of the first lesson.")},
    {"anyRollCall", QT_TRANSLATE_NOOP("HourText", "First roll call"),
     QT_TRANSLATE_NOOP("HourText", "F7 begins it and keeps it; only the absent are typed.")},
    {"anyMark", QT_TRANSLATE_NOOP("HourText", "First mark"),
     QT_TRANSLATE_NOOP("HourText", "Put the cursor into a cell and press a digit: it is saved at once.")},
    {"anySheets", QT_TRANSLATE_NOOP("HourText", "Print the family sheets"),
     QT_TRANSLATE_NOOP("HourText", "A week of one group on paper, two sheets to a page.")},
    {"copy", QT_TRANSLATE_NOOP("HourText", "A copy of the file"),
     QT_TRANSLATE_NOOP("HourText",
                       "It is made by itself at the first start of a day; keep one on another disk too.")},
    {"ownPage", QT_TRANSLATE_NOOP("HourText", "A page of your own"),
     QT_TRANSLATE_NOOP("HourText", "Your discipline with its first lesson stands in the journal.")},
    {"rollCall", QT_TRANSLATE_NOOP("HourText", "Your first roll call"),
     QT_TRANSLATE_NOOP("HourText", "F7 begins it and keeps it, even if everybody is there.")},
    {"mark", QT_TRANSLATE_NOOP("HourText", "Your first mark"),
     QT_TRANSLATE_NOOP("HourText", "A digit in a cell, Enter leads down, Ctrl+Z takes it back.")},
    {"topic", QT_TRANSLATE_NOOP("HourText", "Your first topic"),
     QT_TRANSLATE_NOOP("HourText", "F6 opens the panel of the lesson; the topic is written there.")},
    {"homework", QT_TRANSLATE_NOOP("HourText", "Your first homework"),
     QT_TRANSLATE_NOOP("HourText", "It stands in the same panel; choose “Nothing set” when there is none.")},
    {"sheets", QT_TRANSLATE_NOOP("HourText", "Family sheets of your group"),
     QT_TRANSLATE_NOOP("HourText", "Choose the week and print: two sheets to a page.")},
};
static_assert(std::size(steps) == static_cast<size_t>(HourStep::Sheets) + 1);

const StepWords &wordsOf(HourStep step)
{
    return steps[static_cast<size_t>(step)];
}

QString countOf(const HourLine &line)
{
    switch (line.step) {
    case HourStep::Students:
        return HourText::tr("%n student(s) are there.", nullptr, line.count);
    case HourStep::Teachers:
        return HourText::tr("%n teacher(s) are there.", nullptr, line.count);
    case HourStep::Accounts:
        return HourText::tr("%n account(s) are there.", nullptr, line.count);
    default:
        return HourText::tr(wordsOf(line.step).sentence);
    }
}

} // namespace

HourWords hourWords(const HourLine &line)
{
    const StepWords &words = wordsOf(line.step);
    return {HourText::tr(words.title), line.done ? countOf(line) : HourText::tr(words.sentence),
            line.step == HourStep::Copy ? QStringLiteral("copies") : QStringLiteral("accounts")};
}

QString hourCode(HourStep step)
{
    return QLatin1String(wordsOf(step).code);
}

QString hourState(bool done, bool isNext)
{
    if (done)
        //: a step of the first hour
        return HourText::tr("done");
    //: a step of the first hour
    return isNext ? HourText::tr("next") : HourText::tr("later");
}

} // namespace semestr
