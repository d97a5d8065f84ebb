// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/model.h"

#include "app/planner/compiler.h"

namespace semestr::planner {

Model::Model(const Problem &given) : problem(given)
{
    Compiler(given, *this).compile();
}

} // namespace semestr::planner
