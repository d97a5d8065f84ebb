// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalrows.h"
#include "app/usecases/search.h"

namespace semestr {

// All that a person can find, in the order of kinds and names. A value; any thread.
struct SearchIndex
{
    QList<Found> things;
    QStringList folded; // of the things, in their order

    QList<Found> find(const QString &words, int most) const;
};

// One snapshot of the file. Thread: the store's.
Result<std::shared_ptr<const SearchIndex>> readSearchIndex(Connection &connection, const JournalActor &actor);

} // namespace semestr
