// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"
#include "app/usecases/journalactions.h"

namespace semestr {

// How a call names a cell.
struct CellWords
{
    QString group, discipline, student;
    QDate day;
    int periodNo = 0; // 0 = the only one of the day
    int work = 0;     // 0 = the first
    static CellWords of(const Call &call);
    // «GROUP/DISCIPLINE/DATE/STUDENT», with «/PERIOD» after the date where a day has several lessons.
    static Result<CellWords> fromText(const QString &text);
};

struct ChosenCell
{
    CellKey key;
    PersonName student;
};

// NotFound or Ambiguous with the candidates.
Result<ChosenCell> chooseCell(JournalActions &actions, const CellWords &words);
// --group --discipline --date --student --period --work.
QList<OptionInfo> cellOptions(bool required);

QJsonObject cellFields(const Cell &cell);
QString cellText(const Cell &cell);

} // namespace semestr
