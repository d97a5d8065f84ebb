// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/markrules.h"

namespace semestr {

// One student's sums over a page, up to a day inclusive.
struct StudentTotals
{
    std::optional<double>
        average;             // plain, two decimals half up; a fraction counts as two marks (decisions, 20)
    int marks = 0;           // how many marks the average is of
    int missedHours = 0;     // academic hours with н, б or п
    int missedUnexcused = 0; // of them with н only
    int lateTimes = 0;
};

enum class ForecastState { Unknown, Sure, TooFew /*«4?»*/, NotAttested /*«н/а»*/ };
struct Forecast
{
    ForecastState state = ForecastState::Unknown;
    int mark = 0; // rounded half up
};

StudentTotals studentTotals(const JournalPage &page, const RosterRow &row, const MarkScale &scale,
                            QDate upTo);

// Expected final (J-05): the average rounded half up; fewer than `least` marks = too few; more than half of
// the given hours missed = threatens not attested.
Forecast forecast(const StudentTotals &totals, int givenHours, int least = 3);

// 3.666… → «3,67»; nullopt → «—».
QString averageText(const std::optional<double> &average);

} // namespace semestr
