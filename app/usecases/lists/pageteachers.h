// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/lists/listrows.h"

namespace semestr {

// The place of a load: a journal page is of the same.
struct LoadPlace
{
    GroupId group;
    ItemId item;
    SubgroupId subgroup; // null = the whole group
    friend bool operator==(const LoadPlace &, const LoadPlace &) = default;
    friend size_t qHash(const LoadPlace &place, size_t seed = 0)
    {
        return qHashMulti(seed, place.group, place.item, place.subgroup);
    }
};

// What a row of load asks of its page from a day on (D-03): `former` has given it up, `now` takes it; null =
// nobody.
struct TeacherChange
{
    PageId page;
    LoadPlace place;
    PersonId former, now;
    QDate from;
};
// The former keeps the page when the college's load still names him for it.
Done changeTeacher(Transaction &t, CollegeId college, const TeacherChange &change);

} // namespace semestr
