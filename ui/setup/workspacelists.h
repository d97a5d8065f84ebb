// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/schoolyear.h"
#include "ui/setup/listsdesk.h"

#include <QThreadPool>

namespace semestr {

// The college's own lists; the workspace must outlive it.
class WorkspaceListsDesk final : public ListsDesk
{
    Q_OBJECT

public:
    explicit WorkspaceListsDesk(Workspace &workspace, QObject *parent = nullptr);
    ~WorkspaceListsDesk() override;

    QList<ListKind> readable() const override { return m_import.readable(); }
    QList<ListKind> writable() const override { return m_import.writable(); }
    const QList<ListColumn> &columns(ListKind kind) const override { return listColumns(kind); }
    QString missing(ListKind kind, const ListMap &map) const override { return missingColumn(kind, map); }
    QString sentence(ListKind kind, const ListVerdict &verdict) const override;
    CollegeTime time() const override { return m_workspace.time(); }
    qint64 nowMs() const override { return m_workspace.nowMs(); }
    TermId term() const override { return m_workspace.chosenTerm().term; }

    Later<ReadList> readFile(ListKind kind, const QString &file, const QString &sheet) override;
    Later<ReadList> readText(ListKind kind, const QString &text, const QString &name) override;
    Later<RawTable> table(ListKind kind, const ListScope &scope) override
    {
        return m_import.table(kind, scope);
    }
    Later<ListMap> mapOf(ListKind kind, const QStringList &headings) override
    {
        return m_import.mapOf(kind, headings);
    }
    Later<ListPreview> preview(ListKind kind, const RawTable &table, const ListMap &map,
                               const ImportOptions &options, const ListScope &scope) override
    {
        return m_import.preview(kind, table, map, options, scope);
    }
    Later<ListOutcome> write(ListKind kind, const RawTable &table, const ListMap &map,
                             const ImportOptions &options, const ListScope &scope,
                             const SharedProgress &progress) override
    {
        return m_import.write(kind, table, map, options, scope, progress);
    }
    Later<QList<ListRun>> history() override { return m_import.history(); }
    Later<qint64> undo(qint64 tx) override { return m_import.takeBack(tx); }
    Later<QList<PageTitle>> pages() override { return m_journal.pages(); }
    Later<QList<TermChoice>> terms() override { return m_year.terms(); }

private:
    Workspace &m_workspace;
    ListImport m_import;
    JournalActions m_journal;
    SchoolYear m_year;
    QThreadPool m_pool; // reads files
};

} // namespace semestr
