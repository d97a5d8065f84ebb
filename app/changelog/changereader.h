// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/store/connection.h"

#include <QJsonObject>

namespace semestr {

// One entry of the change log: one row that changed in one transaction.
struct ChangeEntry
{
    qint64 opNo = 0;
    qint64 tx = 0;
    qint64 at = 0;   // ms UTC, the client's clock
    PersonId person; // null: the program itself
    QString object;  // the table
    QString key;     // JSON array of the key columns; bytes as id text
    qint64 baseRev = 0;
    QString patch; // {"field":[old,new]}; empty when erased
    QString reason;
    QString verb;
    qint64 undoes = 0;
    int state = 0;       // 0 = not sent
    bool erased = false; // the personal data of this entry were removed (152-ФЗ)

    QJsonObject fields() const;
};

// The entry's key as its log text: what keyText gives is what the triggers write.
QString changeKey(const QList<QVariant> &parts);

// Entries of the log in their order; for history, undo and control. Thread: the store's.
Result<QList<ChangeEntry>> readTransaction(Connection &connection, qint64 tx);
// Every change of one row, `key` as in ChangeEntry.
Result<QList<ChangeEntry>> readHistory(Connection &connection, const QString &object, const QString &key);
// At most `most` entries after the entry `after`, made at or after `since` (ms UTC); call again with the last
// number.
Result<QList<ChangeEntry>> readSince(Connection &connection, qint64 after, qint64 since, int most);

} // namespace semestr
