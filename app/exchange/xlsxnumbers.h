// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semestr {

// How a number of an xlsx cell is to be shown.
struct NumberStyle
{
    bool date = false;
    int digits = 0; // of a format of zeros alone («00000»): padded to so many; 0 = as it is
};

// From a format code of the file («dd.mm.yyyy», «00000»).
NumberStyle numberStyle(const QString &formatCode);
// From a built-in format's number (14 = a date).
NumberStyle builtInStyle(int formatId);

// «19.05.2009», «19.05.2009 08:30», «08:30»; the number itself when it is no day of the calendar. days1904:
// the file's flag.
QString dateText(double serial, bool days1904);
// As typed: no «.0», no exponent; record-book numbers and telephones stay whole.
QString numberText(const QString &stored, const NumberStyle &style, bool days1904);
// «2009-05-19T00:00:00» of a cell of type d.
QString isoDateText(const QString &stored);

} // namespace semestr
