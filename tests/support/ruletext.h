// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

#include <QString>

namespace semestr::test {

// A rule in one line, names instead of numbers: «0.95 DaysApart 1+2 days 1 adjoin · origin». Lessons are
// named by their keys, slots as day.period from 1.
QString textOf(const planner::Rule &rule, const planner::Problem &problem);

} // namespace semestr::test
