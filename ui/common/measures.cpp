// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/measures.h"

#include <array>
#include <cmath>

namespace semestr {

namespace {

using Member = int Measures::*;

constexpr std::array rows = {&Measures::journalRow,       &Measures::importRow,      &Measures::toFillRow,
                             &Measures::conflictRow,      &Measures::myDayLessonRow, &Measures::timetableSlot,
                             &Measures::timetableHalfSlot};

constexpr std::array others = {&Measures::menuBar,
                               &Measures::roomHeading,
                               &Measures::toolBar,
                               &Measures::statusBar,
                               &Measures::rail,
                               &Measures::railItem,
                               &Measures::dockHeading,
                               &Measures::scrollBar,
                               &Measures::button,
                               &Measures::headingButton,
                               &Measures::input,
                               &Measures::gap,
                               &Measures::groupGap,
                               &Measures::dockPadding,
                               &Measures::iconToWord,
                               &Measures::radius,
                               &Measures::dock,
                               &Measures::tray,
                               &Measures::iconBar,
                               &Measures::iconList,
                               &Measures::iconHeading,
                               &Measures::journalNumber,
                               &Measures::journalName,
                               &Measures::journalWork,
                               &Measures::journalAverage,
                               &Measures::journalMissed,
                               &Measures::journalMissedNoReason,
                               &Measures::journalForecast,
                               &Measures::journalHeadMonth,
                               &Measures::journalHeadDate,
                               &Measures::journalHeadKind,
                               &Measures::journalHeadState,
                               &Measures::timetableDay,
                               &Measures::timetablePeriod,
                               &Measures::timetableChosen,
                               &Measures::timetableGroup};

} // namespace

Measures Measures::scaled(double factor, bool larger)
{
    Measures measures;
    for (const Member row : rows)
        measures.*row += larger ? 4 : 0;
    const auto scale = [&](Member member) { measures.*member = int(std::lround(measures.*member * factor)); };
    for (const Member row : rows)
        scale(row);
    for (const Member other : others)
        scale(other);
    return measures;
}

} // namespace semestr
