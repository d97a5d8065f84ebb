// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/id.h"

namespace semestr {

using CollegeId = Id<struct CollegeTag>;
using PersonId = Id<struct PersonTag>; // a student, guardian or employee: all are persons
using AccountId = Id<struct AccountTag>;
using DeviceId = Id<struct DeviceTag>;
using GroupId = Id<struct GroupTag>;
using SubgroupId = Id<struct SubgroupTag>;
using SubjectId = Id<struct SubjectTag>;
using ItemId = Id<struct ItemTag>; // a curriculum item: the discipline of one plan
using YearId = Id<struct YearTag>;
using TermId = Id<struct TermTag>;
using PageId = Id<struct PageTag>;
using LessonId = Id<struct LessonTag>;
using ProtocolId = Id<struct ProtocolTag>;
using ReportRunId = Id<struct ReportRunTag>;

} // namespace semestr
