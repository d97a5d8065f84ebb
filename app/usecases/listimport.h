// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"
#include "app/foundation/progress.h"
#include "app/usecases/studentimport.h"

namespace semestr {

// Where a list belongs when the file does not say it: the group and discipline of a thematic plan, the term
// of a load (null = the present one).
struct ListScope
{
    PageId page;
    TermId term;
};

struct ListOutcome
{
    qint64 tx = 0; // 0 = nothing had to be written
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    QStringList made; // buildings, disciplines, groups that came into being on the way, in words
    QList<ListVerdict> rejected;
};

// One import as the log tells it (B-22: history of imports).
struct ListRun
{
    qint64 tx = 0;
    qint64 at = 0;
    PersonName by;
    ListKind kind = ListKind::Students;
    QString file; // name without its folder
    int created = 0;
    int updated = 0;
    bool undone = false;
};

// The college's lists in and out (B-22): preview with a verdict per row, then one transaction that one undo
// takes back, all rows or none. The same file again writes nothing. Rights are those of the thing itself
// (rooms: room, plan: the own page …), and of `import` for students.
class ListImport final : public QObject
{
    Q_OBJECT

public:
    explicit ListImport(Workspace &workspace, QObject *parent = nullptr);

    // The kinds that the signed-in person may see, and those he may bring in.
    QList<ListKind> readable() const;
    QList<ListKind> writable() const;
    // Why the list may not be brought in; what belongs to one page is asked again row by row.
    Done mayImport(ListKind kind, bool mayUpdate = false) const;

    // Everything stored of the kind as export writes it, in its natural order; import of it changes nothing.
    Later<RawTable> table(ListKind kind, const ListScope &scope = {});
    // The map of this file: remembered headings, else our guess.
    Later<ListMap> mapOf(ListKind kind, const QStringList &headings);
    Later<ListPreview> preview(ListKind kind, const RawTable &table, const ListMap &map,
                               const ImportOptions &options, const ListScope &scope = {});
    // RowsRejected and nothing written when a row is rejected and skipInvalid is off; ColumnMissing. Judges
    // the rows again inside the transaction and remembers the headings. Cancelled leaves nothing.
    Later<ListOutcome> write(ListKind kind, const RawTable &table, const ListMap &map,
                             const ImportOptions &options, const ListScope &scope = {},
                             const SharedProgress &progress = {});
    // Newest first.
    Later<QList<ListRun>> history(int most = 200);
    // Takes an import back as a whole: ListRun::tx. UndoOvertaken when something of it has been changed or is
    // in use since (a page with lessons, a teacher with an account); NothingToUndo when it was none, or has
    // been taken back already.
    Later<qint64> takeBack(qint64 tx);

private:
    Workspace &m_workspace;
};

// The verb of the change log: «importRooms».
QString listVerb(ListKind kind);

} // namespace semestr
