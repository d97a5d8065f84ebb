// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace semestr {

// One script of sqlschema/server: «03_app», its text.
struct ServerScript
{
    QString name;
    QString sql;
};

enum class ScriptFolder { Deploy, Revert, Verify };

// The scripts in the order in which they run: by name, for Revert backwards. Thread: any.
QList<ServerScript> serverScripts(ScriptFolder folder);

// What sync.make_tables is told: sqlschema/tables.json with the columns that the local schema of this program
// has. BadData when one of the two knows a table that the other does not.
Result<QByteArray> serverTables();

// The version of the local schema, which is the server's as well: both come from the same columns.
int serverSchemaVersion();

} // namespace semestr
