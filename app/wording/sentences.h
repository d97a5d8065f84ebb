// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/usecases/journalactions.h"

#include <QString>

namespace semestr {

// The one place where a fault, a lock, a verdict or an undo becomes a sentence in the person's language; the
// window and the console say the same. Russian by default, English complete.

QString sentence(const Error &error);
// «Закрыто 8 октября. …»: why a cell is locked, since when, by which rule (F-24 …).
QString lockSentence(const LockVerdict &verdict, const CollegeTime &time);
QString verdictSentence(const RowVerdict &verdict);
QString findingSentence(const Finding &finding, qint64 nowMs, const CollegeTime &time);
// «5 → Зайцев, 8 окт.»
QString undoSentence(const UndoLabel &label);
QString historySentence(const HistoryLine &line, const CollegeTime &time);

QString lessonKindName(const QString &code);  // «Лекция»
QString lessonKindShort(const QString &code); // «Л»
QString workKindName(const QString &code);
QString workKindShort(const QString &code);
// Roles and the thematic plan by the titles that the college's regulation gives them (A-01, D-06).
QString roleName(const QString &role);
QString planName();          // «Календарно-тематическое планирование»
QString dayMonth(QDate day); // «8 октября»
QString dayMonthShort(QDate day);                      // «8 окт.»
QString weekdayShort(QDate day);                       // «чт»
QString clockTime(qint64 ms, const CollegeTime &time); // «11:52»

} // namespace semestr
