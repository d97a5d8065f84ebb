// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/powercutvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <algorithm>
#include <cstring>
#include <optional>
#include <random>
#include <sqlite3.h>

namespace semestr::test {

namespace {

struct Operation
{
    qint64 offset = 0;
    std::optional<QByteArray> bytes; // none = truncation at `offset`
};

struct Image
{
    QByteArray durable;
    QList<Operation> pending;
};

struct Layer
{
    QMutex mutex;
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    sqlite3_io_methods methods{};
    std::mt19937 chance;
    QHash<QString, Image> images;
    QList<PowerCutVfs::Cut> cuts;
    std::function<void(int, bool)> afterCut;
    int cutsMade = 0;
    qint64 operations = 0;
    qint64 freeBytes = -1;
    PowerCutVfs::Counts counts;
};

Layer &layer()
{
    static Layer one;
    return one;
}

// What SQLite holds as an open file: ours, with the real one behind it in the same memory.
struct OpenFile
{
    sqlite3_file base;
    QString *path; // null: a temporary file
    bool wal;
};

OpenFile *ours(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(ours(file) + 1);
}

void perform(QByteArray &bytes, const Operation &operation, qint64 length)
{
    if (!operation.bytes) {
        bytes.truncate(operation.offset);
        return;
    }
    if (bytes.size() < operation.offset + length)
        bytes.append(operation.offset + length - bytes.size(), '\0');
    std::memcpy(bytes.data() + operation.offset, operation.bytes->constData(), static_cast<size_t>(length));
}

qint64 lengthOf(const Operation &operation)
{
    return operation.bytes ? operation.bytes->size() : 0;
}

QByteArray afterPowerLoss(const Image &image, std::mt19937 &chance)
{
    QByteArray bytes = image.durable;
    for (const Operation &operation : image.pending) {
        if (chance() % 2 == 0)
            continue;
        qint64 length = lengthOf(operation);
        if (chance() % 3 == 0)
            length =
                qMin(length, static_cast<qint64>(chance() % static_cast<quint64>(length / 512 + 1)) * 512);
        perform(bytes, operation, length);
    }
    return bytes;
}

void saveImages(const QString &folder)
{
    Layer &l = layer();
    QDir().mkpath(folder);
    for (auto it = l.images.cbegin(); it != l.images.cend(); ++it) {
        QFile file(QDir(folder).filePath(QFileInfo(it.key()).fileName()));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the image of a cut cannot be written");
        file.write(afterPowerLoss(it.value(), l.chance));
    }
}

bool isCheckpointing()
{
    const auto &images = layer().images;
    return std::any_of(images.keyBegin(), images.keyEnd(), [&images](const QString &path) {
        return path.endsWith(QLatin1String(".semestr")) && !images.constFind(path)->pending.isEmpty();
    });
}

// Called with the mutex held, before the operation happens.
void countOperation()
{
    Layer &l = layer();
    ++l.operations;
    while (l.cutsMade < l.cuts.size() && l.cuts.at(l.cutsMade).atOperation <= l.operations) {
        saveImages(l.cuts.at(l.cutsMade).folder);
        ++l.cutsMade;
        if (l.afterCut)
            l.afterCut(l.cutsMade, isCheckpointing());
    }
}

int closeFile(sqlite3_file *file)
{
    delete std::exchange(ours(file)->path, nullptr);
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), to, amount, offset);
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    Layer &l = layer();
    const QMutexLocker lock(&l.mutex);
    if (l.freeBytes >= 0) {
        if (l.freeBytes < amount)
            return SQLITE_FULL;
        l.freeBytes -= amount;
    }
    l.counts.bytes += amount;
    if (ours(file)->path) {
        countOperation();
        l.images[*ours(file)->path].pending.append(
            {offset, QByteArray(static_cast<const char *>(from), amount)});
    }
    return real(file)->pMethods->xWrite(real(file), from, amount, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    Layer &l = layer();
    const QMutexLocker lock(&l.mutex);
    if (ours(file)->path) {
        countOperation();
        l.images[*ours(file)->path].pending.append({size, std::nullopt});
    }
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    Layer &l = layer();
    const QMutexLocker lock(&l.mutex);
    ++(ours(file)->wal ? l.counts.walFlushes : l.counts.fileFlushes);
    if (!ours(file)->path)
        return SQLITE_OK;
    countOperation();
    Image &image = l.images[*ours(file)->path];
    for (const Operation &operation : image.pending)
        perform(image.durable, operation, lengthOf(operation));
    image.pending.clear();
    return SQLITE_OK;
}

void passTheRestOn(sqlite3_io_methods &m)
{
    m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
        return real(f)->pMethods->xFileSize(real(f), size);
    };
    m.xLock = [](sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); };
    m.xUnlock = [](sqlite3_file *f, int level) { return real(f)->pMethods->xUnlock(real(f), level); };
    m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
        return real(f)->pMethods->xCheckReservedLock(real(f), out);
    };
    m.xFileControl = [](sqlite3_file *f, int op, void *arg) {
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    };
    m.xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); };
    // No promise of atomic writes: a cut may tear everything that was not flushed.
    m.xDeviceCharacteristics = [](sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
    };
    m.xShmLock = [](sqlite3_file *f, int at, int n, int flags) {
        return real(f)->pMethods->xShmLock(real(f), at, n, flags);
    };
    m.xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); };
    m.xShmUnmap = [](sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); };
}

void beginImage(const QString &path)
{
    Layer &l = layer();
    if (l.images.contains(path))
        return;
    QFile file(path);
    l.images[path].durable = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    Layer &l = layer();
    OpenFile *mine = ours(file);
    mine->base.pMethods = nullptr;
    mine->path = nullptr;
    const int code = l.real->xOpen(l.real, name, real(file), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    mine->base.pMethods = &l.methods;
    mine->wal = (flags & SQLITE_OPEN_WAL) != 0;
    if (name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) &&
        !l.cuts.isEmpty()) {
        const QMutexLocker lock(&l.mutex);
        mine->path = new QString(QString::fromUtf8(name));
        beginImage(*mine->path);
    }
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    Layer &l = layer();
    const QMutexLocker lock(&l.mutex);
    l.images.remove(QString::fromUtf8(name));
    return l.real->xDelete(l.real, name, syncFolder);
}

} // namespace

void PowerCutVfs::install(quint32 seed, QList<Cut> cuts, std::function<void(int, bool)> afterCut)
{
    Layer &l = layer();
    sqlite3_initialize();
    l.real = sqlite3_vfs_find(nullptr);
    l.chance.seed(seed);
    l.cuts = std::move(cuts);
    l.afterCut = std::move(afterCut);
    l.methods.iVersion = 2;
    l.methods.xClose = closeFile;
    l.methods.xRead = readFile;
    l.methods.xWrite = writeFile;
    l.methods.xTruncate = truncateFile;
    l.methods.xSync = syncFile;
    passTheRestOn(l.methods);
    l.vfs = *l.real;
    l.vfs.zName = "powercut";
    l.vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + l.real->szOsFile;
    l.vfs.xOpen = openFile;
    l.vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&l.vfs, 1);
}

PowerCutVfs::Counts PowerCutVfs::counts()
{
    const QMutexLocker lock(&layer().mutex);
    return layer().counts;
}

void PowerCutVfs::setFreeBytes(qint64 bytes)
{
    const QMutexLocker lock(&layer().mutex);
    layer().freeBytes = bytes;
}

} // namespace semestr::test
