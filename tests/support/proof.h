// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semestr::test {

// What is wrong with a file after an accident, in one line; empty when all holds: integrity, numbers without
// gaps, the chain, every row equal to the replay, and the acknowledged entry (its op_no) present.
QString faultsOf(const QString &file, qint64 acknowledged);

// The writer that accidents happen to: one mark after another, «ack <op_no>» on standard output after each
// commit. Returns after `transactions`. The seed chooses cells and values.
int writeMarks(const QString &file, const QString &synchronous, int seed, int transactions);

// One line to standard output at once, so that a parent reads it even if we die next.
void say(const QByteArray &line);

} // namespace semestr::test
