// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"

#include <tl/expected.hpp>

namespace semestr {

// The words of a call that cannot be understood (exit code 2), as a sentence.
using CallWords = tl::expected<Call, QString>;

// Reads the arguments after the program's name: COMMAND [SUBCOMMAND] [OPTIONS] in any order of options.
CallWords readCall(const QStringList &arguments, const QList<CommandInfo> &commands);

} // namespace semestr
