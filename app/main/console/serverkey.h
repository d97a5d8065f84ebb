// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"
#include "app/usecases/serverlink.h"

namespace semestr {

// What PostgreSQL takes for the password of --as, stretched from the typed one (SEMESTR_PASSWORD or asked
// for).
Result<QByteArray> askServerKey(const Call &call, const ServerAddress &address);

} // namespace semestr
