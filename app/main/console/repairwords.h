// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/main/console/call.h"
#include "app/planner/repair.h"

namespace semestr {

// What «timetable repair» says of a repair: its JSON and its lines. The problem is the one with the event.
Answer answerOf(const planner::Repair &repair, const FetBook &book, const planner::Problem &problem);

// That lessons of the file have no time yet, which only solving it mends; nothing for a whole timetable.
std::optional<Answer> unfinished(const FetBook &book);

} // namespace semestr
