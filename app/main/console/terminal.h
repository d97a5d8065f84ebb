// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace semestr {

// The one place that knows the machine's terminal.
namespace terminal {

bool errorIsTerminal();
// Asks on standard error and reads a line without echo; from a pipe the line is simply read. Nothing at the
// end of input.
std::optional<QString> readPassword(const QString &prompt);
// UTF-8 whatever the machine's own code page is.
void prepare();
void say(const QString &text); // standard error, with a line end
// «12 / 40» on a line of its own that is written over; nothing where standard error is no terminal.
void progress(qint64 done, qint64 total);
void print(const QByteArray &utf8); // standard output as it is

} // namespace terminal
} // namespace semestr
