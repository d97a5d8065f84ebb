// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// The person's name and the roles of the day for an account that is known; the rest of `known` stays.
Result<Session> readSession(Connection &connection, Session known, QDate day);

} // namespace semestr
