// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

struct VerifyReport
{
    bool quickCheck = false; // PRAGMA quick_check
    qint64 changes = 0;      // log entries read
    qint64 brokenAt = 0;     // first op_no whose digest or hash is wrong; 0 = the chain holds
    QStringList differences; // rows that are not the replay of the log: «mark <key> value»
    QString digest;          // of the content: same data, same digest, whatever the salts (decisions, 26)
    bool good() const { return quickCheck && brokenAt == 0 && differences.isEmpty(); }
};

// Backup while working, restore into a new file, proof of integrity, the daily copy (14 kept).
class Maintenance final : public QObject
{
    Q_OBJECT

public:
    explicit Maintenance(Workspace &workspace, QObject *parent = nullptr);

    // Reads by a connection of its own, so that the journal is written meanwhile.
    Later<VerifyReport> verify();
    // An online copy that is itself checked before it takes its name; FileExists, DiskFull, FileUnwritable.
    Later<QString> backup(const QString &target);
    // The day's copy beside the file (folder «copies»), made once a day; keeps the last 14.
    Later<QString> dailyCopy();
    // `from` into `file`, which must not exist; checks before and after.
    static Done restore(const QString &from, const QString &file);

private:
    Workspace &m_workspace;
    std::unique_ptr<Store> m_reader; // opened by the first verify
};

} // namespace semestr
