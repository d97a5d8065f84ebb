// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/page.h"

#include <algorithm>

namespace semestr {

const LessonColumn *JournalPage::lesson(LessonId wanted) const
{
    const auto found =
        std::find_if(lessons.begin(), lessons.end(), [&](const auto &l) { return l.id == wanted; });
    return found == lessons.end() ? nullptr : &*found;
}

const RosterRow *JournalPage::row(PersonId student) const
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const auto &r) { return r.student == student; });
    return found == rows.end() ? nullptr : &*found;
}

const PageTitle *pageToBegin(const QList<PageTitle> &pages)
{
    const PageTitle *best = pages.isEmpty() ? nullptr : &pages.first();
    const auto worth = [](const PageTitle &page) {
        const int start = page.nextStart.isValid() ? page.nextStart.msecsSinceStartOfDay() : 86'400'000;
        return std::pair(start, page.writable ? 0 : 1);
    };
    for (const PageTitle &page : pages) {
        if (worth(page) < worth(*best))
            best = &page;
    }
    return best;
}

} // namespace semestr
