// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/foundation/progress.h"
#include "app/usecases/workspace.h"

namespace semestr {

struct ImportOptions
{
    bool skipInvalid = false; // write the good rows although some are rejected
    bool mayUpdate = false;   // rows that differ from what is stored are written, not rejected
};

struct ImportOutcome
{
    qint64 tx = 0;
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    QStringList newGroups;
    QList<RowVerdict> rejected;
};

// A list of students into the college: preview, then one transaction that one undo takes back (B-22).
class StudentImport final : public QObject
{
    Q_OBJECT

public:
    explicit StudentImport(Workspace &workspace, QObject *parent = nullptr);

    Later<ImportPreview> preview(const RawTable &table, const StudentColumns &columns,
                                 const ImportOptions &options);
    // RowsRejected and nothing written when a row is rejected and skipInvalid is off. Judges the rows again
    // inside the transaction. `also` is done in the same transaction; Cancelled leaves nothing.
    Later<ImportOutcome> write(const RawTable &table, const StudentColumns &columns,
                               const ImportOptions &options, const SharedProgress &progress = {},
                               const std::function<Done(Transaction &)> &also = {});
    // All students with their present groups, for export; in group and name order.
    Later<QList<KnownStudent>> all();

private:
    Workspace &m_workspace;
};

} // namespace semestr
