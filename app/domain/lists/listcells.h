// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>
#include <optional>

namespace semestr {

// What a cell of a list says, whoever typed it. Pure; any thread.

// Single spaces, no no-break space, without the apostrophe that keeps a spreadsheet from computing.
QString cellText(const QString &raw);
// «#REF!», «#Н/Д», «#EMPTY! C7».
bool isBrokenCell(const QString &text);

// What two spellings of one thing have in common: case, ё, spaces, dashes and Latin look-alikes do not count.
QString matchKey(const QString &text);
// The same for numbers of rooms: «2-15» is not «215».
QString codeKey(const QString &text);
// Letters and digits alone, small, ё as е; «№ п/п» → «номерпп».
QString listHeadingKey(const QString &heading);

// dd.mm.yyyy, d.m.yyyy or ISO, with or without a time after it; nothing else, since 05/09 has two meanings.
QDate parsedDay(const QString &text);
// 8:30, 08.30, 8-30, 08:30:00.
QTime parsedTime(const QString &text);
std::optional<int> parsedWhole(const QString &text);
std::optional<double> parsedDecimal(const QString &text);

// As export writes them.
QString dayText(QDate day);
QString timeText(QTime time);
QString decimalText(double number);

} // namespace semestr
