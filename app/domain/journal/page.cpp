// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/page.h"

#include <algorithm>

namespace semestr {

const LessonColumn *JournalPage::lesson(LessonId wanted) const
{
    const auto found = std::find_if(lessons.begin(), lessons.end(), [&](const auto &l) { return l.id == wanted; });
    return found == lessons.end() ? nullptr : &*found;
}

const RosterRow *JournalPage::row(PersonId student) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &r) { return r.student == student; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace semestr
