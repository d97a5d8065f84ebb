// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/policy/policy.h"
#include "app/foundation/clock.h"

namespace semestr {

// Until when the reason of an absence is due (H-11): the day for people, the moment for the clock.
struct ReasonTerm
{
    QDate day;        // invalid = no term
    qint64 dueAt = 0; // ms, the last moment in time; 0 = no term
};

// By absence.reason_by: on the day itself (by absence.reason_time, unless the absence began later), within
// the calendar week, within the month. `starts`: of the day's first missed lesson; invalid = unknown.
ReasonTerm reasonTerm(const Policy &policy, QDate day, QTime starts, const CollegeTime &time);

} // namespace semestr
