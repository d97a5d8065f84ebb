// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/curatedgroups.h"

namespace semestr {

Later<QStringList> curatedGroups(Workspace &workspace)
{
    QList<QByteArray> groups;
    for (const RoleGrant &grant : workspace.session().grants) {
        if (grant.role == u"CUR" && grant.scopeKind == u"group" && grant.valid.holds(workspace.today()))
            groups += grant.scopeId;
    }
    return workspace.store().read<QStringList>([groups](Connection &connection) -> Result<QStringList> {
        QStringList titles;
        for (const QByteArray &group : groups) {
            SEMESTR_LET(read, connection.query("conflicts/read_group_title"));
            SEMESTR_TRY(read.bind("group_id", group).run());
            if (read.next())
                titles += read.text(0);
        }
        return titles;
    });
}

} // namespace semestr
