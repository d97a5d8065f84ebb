// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflicttray.h"

namespace semestr {

// The tray in words: what, where, whose, why, and what a decision does.

QString conflictKindName(const ConflictItem &item); // «Расхождение», «Отказ», «Решено»
QString conflictFieldName(const ConflictItem &item); // «отметка», «домашнее задание»
// A value of the item for a person: «н», «10 мин», «Лекция»; empty = «пусто».
QString conflictValue(const ConflictItem &item, const QString &value);
QString conflictWhere(const ConflictItem &item); // «ИСП-31, МДК.01.01»
QString conflictWhose(const ConflictItem &item); // «Иванов Алексей», «вся группа»
QString conflictWhen(const ConflictItem &item);  // «вт 06.10, Л»
// The whole place in one line, for the heading of the details.
QString conflictPlace(const ConflictItem &item);
// Why the value in force is what it is, briefly: for a column.
QString conflictWhy(const ConflictItem &item, const CollegeTime &time);
// The same as sentences, and what will follow a decision.
QString conflictReason(const ConflictItem &item, const CollegeTime &time);
QString conflictOutcome(const ConflictItem &item);
// «06.10, 12:51»
QString conflictMoment(qint64 ms, const CollegeTime &time);
// The server's `why` (docs/sync.md) as a sentence; names the day and the rule's row.
QString whySentence(const QJsonObject &why, const CollegeTime &time);

} // namespace semestr
