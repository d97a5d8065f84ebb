// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <functional>

namespace semestr::bench {

struct Series
{
    QList<double> us; // microseconds per act
    double median() const;
    double least() const;
    double most() const;
};

// Microseconds per act of one run.
double timed(int acts, const std::function<void(int)> &act);
void print(const char *what, const Series &ours, const Series &bare);

// The journal's own verbs, with rights, locks and scale, against the same statements through the C API.
void compareJournal(int runs);
// A push of 500 operations and the first load of a teacher, against COPY on the same PostgreSQL with fsync.
void compareSync(int runs);

} // namespace semestr::bench
