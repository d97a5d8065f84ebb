// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/foundation/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace semestr::test {

// A committed school of tests/data/fet; empty when it is not there.
QByteArray fetFile(const char *name);
QString fetPath(const char *name);
// A document from memory as readFet reads it from «school.fet».
Result<FetBook> readFetBytes(const QByteArray &bytes, const FetLimits &limits = {});
// The rules of the book in words, see ruletext.h.
QStringList rulesOf(const FetBook &book);

// What FET itself makes of a file.
struct FetVerdict
{
    bool solved = false;
    std::optional<double> soft; // its «Total soft conflicts»
    QString timetable;          // its list of activities
    QByteArray said;            // what fet-cl printed
};

// «Total soft conflicts» among the files that FET wrote with the prefix; none when it tells none.
std::optional<double> fetSoftTotal(const QString &results);

// Runs fet-cl on a file with a fixed seed; its results go into the folder, which must live on.
FetVerdict runFet(const QString &file, const QString &folder);

} // namespace semestr::test
