// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace semestr {

// One statement of a script and the line where it begins, counted from 1.
struct SqlStatement
{
    QString sql;
    int line = 1;
};

// The statements of a PostgreSQL script, so that an error can name its line whatever failed. Knows quotes,
// dollar quotes and comments; no commands of psql.
QList<SqlStatement> splitScript(const QString &script);

} // namespace semestr
