// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"
#include "app/usecases/listimport.h"

namespace semestr {

// A table that was read, and the sheets among which it was chosen.
struct ReadList
{
    RawTable table;
    QStringList sheets; // empty for csv and the clipboard
};

// What the room of lists asks of the use cases; a test answers in its place. Thread: the window's.
class ListsDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QList<ListKind> readable() const = 0;
    virtual QList<ListKind> writable() const = 0;
    virtual const QList<ListColumn> &columns(ListKind kind) const = 0;
    // The first required column without a place; empty = all there.
    virtual QString missing(ListKind kind, const ListMap &map) const = 0;
    virtual QString sentence(ListKind kind, const ListVerdict &verdict) const = 0;
    virtual CollegeTime time() const = 0;
    virtual qint64 nowMs() const = 0;
    // The term that the window looks at; null = the present one.
    virtual TermId term() const = 0;

    // The sheet whose name is empty is the first; the headings of the kind are looked for.
    virtual Later<ReadList> readFile(ListKind kind, const QString &file, const QString &sheet) = 0;
    virtual Later<ReadList> readText(ListKind kind, const QString &text, const QString &name) = 0;
    virtual Later<RawTable> table(ListKind kind, const ListScope &scope) = 0;
    virtual Later<ListMap> mapOf(ListKind kind, const QStringList &headings) = 0;
    virtual Later<ListPreview> preview(ListKind kind, const RawTable &table, const ListMap &map,
                                       const ImportOptions &options, const ListScope &scope) = 0;
    virtual Later<ListOutcome> write(ListKind kind, const RawTable &table, const ListMap &map,
                                     const ImportOptions &options, const ListScope &scope,
                                     const SharedProgress &progress) = 0;
    virtual Later<QList<ListRun>> history() = 0;
    // Takes an import back as a whole: ListRun::tx.
    virtual Later<qint64> undo(qint64 tx) = 0;
    virtual Later<QList<PageTitle>> pages() = 0;
    virtual Later<QList<TermChoice>> terms() = 0;

Q_SIGNALS:
    // Something was committed: what is shown may be older.
    void saved();
    // Another term is looked at: term().
    void termChosen();
};

} // namespace semestr
