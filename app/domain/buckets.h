// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/foundation/idsource.h"

namespace semestr {

// The unit of delivery and rights (docs/schema.md, «Buckets»). A row's bucket never changes.
// Rows whose key is the bucket itself (page, group, person, college) store none.
using BucketId = Id<struct BucketTag>;

namespace buckets {
inline BucketId named(const QByteArray &owner, const char *kind)
{
    return BucketId(naturalUuid("bucket", {owner, QByteArray(kind)}));
}
} // namespace buckets

// Calendar, bells, rooms, plans, load, lessons, policy: everybody with an account reads it.
inline BucketId collegeBucket(CollegeId college)
{
    return BucketId(college.uuid());
}
// Employees: all staff read it.
inline BucketId staffBucket(CollegeId college)
{
    return buckets::named(college.bytes(), "staff");
}
// Accounts, registers, devices: the administrator.
inline BucketId adminBucket(CollegeId college)
{
    return buckets::named(college.bytes(), "admin");
}
// Thematic plans: every teacher reads them (D-13).
inline BucketId methodsBucket(CollegeId college)
{
    return buckets::named(college.bytes(), "methods");
}
// Drafts of the timetable and reasons of teachers' absences: the dispatchers.
inline BucketId dispatchBucket(CollegeId college)
{
    return buckets::named(college.bytes(), "dispatch");
}
// Private data, guardians and consents of one person.
inline BucketId privateBucket(PersonId person)
{
    return buckets::named(person.bytes(), "pd");
}
// Role grants, tasks and settings of one person.
inline BucketId ownBucket(PersonId person)
{
    return buckets::named(person.bytes(), "own");
}
// Grants of a curator and report runs: whoever holds the group.
inline BucketId groupBucket(GroupId group)
{
    return BucketId(group.uuid());
}
inline BucketId personBucket(PersonId person)
{
    return BucketId(person.uuid());
}
inline BucketId pageBucket(PageId page)
{
    return BucketId(page.uuid());
}

} // namespace semestr
