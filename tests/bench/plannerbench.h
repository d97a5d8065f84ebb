// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/bench.h"

#include <QJsonArray>
#include <functional>

namespace semestr::bench {

// Told all rows of a part so far, after each of them.
using Keep = std::function<void(const QJsonArray &)>;

// fet-cl and ours in turn on twelve of FET's public schools.
void compareSchools(const PlannerGround &ground, const Keep &keep);
// The same engine on comp01–10 of ITC-2007, beside the averages of the competition's winner.
void compareCtt(const PlannerGround &ground, const Keep &keep);

} // namespace semestr::bench
