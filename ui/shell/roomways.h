// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/room.h"

namespace semestr {

QString journalCode();
QString familiesCode();

// From any room to a page of the journal: the year and the term that hold it are chosen first, so that its
// column is there. A student's row is chosen as well.
void openPage(const RoomContext &context, PageId page, LessonId lesson = {}, PersonId student = {});

// Where the search's hit leads: a group to its first page, or to its family sheets; a student to the own row
// there, for the curator to the sheet; a page to itself; one of the staff to the list of staff, or to
// the first of the own pages.
std::function<void()> wayTo(const RoomContext &context, const Found &found);

} // namespace semestr
