// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace semestr {

// What a table file may ask of the machine; past any of these the answer is FileLimit or FileTooLarge, never
// a crash.
struct TableLimits
{
    qint64 fileBytes = 64LL << 20;      // of the file on the disk
    qint64 unpackedBytes = 256LL << 20; // of all parts of an xlsx together
    qint64 partBytes = 128LL << 20;     // of one part
    qint64 ratio = 400;                 // unpacked to packed, for parts over ratioFrom
    qint64 ratioFrom = 4LL << 20;
    qint64 parts = 10000;
    qint64 strings = 2'000'000; // shared strings
    qint64 cells = 4'000'000;   // kept in memory, empty ones before a filled one included
    int cellChars = 32767;      // Excel's own, as the next two
    int rows = 1'048'576;
    int columns = 16'384;
};

} // namespace semestr
