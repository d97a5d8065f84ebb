// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/collegesetup.h"
#include "app/usecases/journalactions.h"

namespace semestr {

// What the words of a call mean. NotFound, or Ambiguous with the candidates: the console never guesses.

// Equal without regard to case, ё, spaces and dashes.
bool sameWords(const QString &a, const QString &b);

// Of pages that fit alike, as those of two subgroups do, the one that the person teaches. NotFound,
// Ambiguous.
Result<PageTitle> choosePage(const QList<PageTitle> &pages, const QString &group, const QString &discipline);
Result<LessonColumn> chooseLesson(const JournalPage &page, QDate day, int periodNo);
// S is an id, a record-book number or a name: full, last and first, last, or with initials.
Result<RosterRow> chooseStudent(const QList<RosterRow> &rows, const QString &said);
Result<GroupTitle> chooseGroup(const QList<GroupTitle> &groups, const QString &title);

// The slot of «--work N»: N counts from 1, as the columns of a lesson do.
Result<int> chooseSlot(const LessonColumn &lesson, int work);

} // namespace semestr
