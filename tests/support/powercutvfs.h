// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>

namespace semestr::test {

// A file layer over SQLite's own that knows what a disk would still hold if the power went now. Every write
// goes to the real file and to a list of what is pending; a flush moves the pending writes into the durable
// image. A cut saves, per file, the durable image and a random half of the pending writes, a third of those
// torn at a multiple of 512 bytes. The -shm file is memory and never saved. Real flushes are not made. One
// for the whole process, the default VFS once installed, so that Qt's driver goes through it.
class PowerCutVfs
{
public:
    struct Cut
    {
        qint64 atOperation = 0; // writes, truncations and flushes since installing, from 1
        QString folder;         // gets the files as the disk would hold them
    };
    struct Counts
    {
        qint64 walFlushes = 0;
        qint64 fileFlushes = 0; // of the database and the rollback journal
        qint64 bytes = 0;
    };

    // Registers the layer as SQLite's default. `seed` decides what survives a cut; `afterCut` learns its
    // number and whether the database itself had unflushed pages then.
    static void install(quint32 seed, QList<Cut> cuts = {},
                        std::function<void(int made, bool inCheckpoint)> afterCut = {});
    static Counts counts();
    // From now on only so many bytes fit on the disk; a write beyond fails as SQLITE_FULL. -1 = no end.
    static void setFreeBytes(qint64 bytes);
};

} // namespace semestr::test
