// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/workspacelists.h"

#include "app/exchange/tablereader.h"
#include "app/usecases/background.h"
#include "app/wording/lists.h"

namespace semestr {

WorkspaceListsDesk::WorkspaceListsDesk(Workspace &workspace, QObject *parent)
    : ListsDesk(parent), m_workspace(workspace), m_import(workspace), m_journal(workspace), m_year(workspace)
{
    m_pool.setMaxThreadCount(1);
    connect(&workspace, &Workspace::saved, this, &ListsDesk::saved);
    connect(&workspace, &Workspace::termChosen, this, &ListsDesk::termChosen);
}

WorkspaceListsDesk::~WorkspaceListsDesk()
{
    m_pool.waitForDone();
}

QString WorkspaceListsDesk::sentence(ListKind kind, const ListVerdict &verdict) const
{
    return listSentence(verdict, kind);
}

Later<ReadList> WorkspaceListsDesk::readFile(ListKind kind, const QString &file, const QString &sheet)
{
    return inBackground<ReadList>(m_pool, this, [kind, file, sheet]() -> Result<ReadList> {
        SEMESTR_LET(table, readTable(file, sheet, {}, kind));
        SEMESTR_LET(sheets, sheetNames(file));
        return ReadList{table, sheets};
    });
}

Later<ReadList> WorkspaceListsDesk::readText(ListKind kind, const QString &text, const QString &name)
{
    return inBackground<ReadList>(m_pool, this, [kind, text, name]() -> Result<ReadList> {
        SEMESTR_LET(table, readTableBytes(text.toUtf8(), name, {}, {}, kind));
        return ReadList{table, {}};
    });
}

} // namespace semestr
