// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/triggers.h"

namespace semestr {

// Pieces of SQL that turn the log's JSON into a table's values and back. Statements made of them have the
// parameters :key (the log's key) and :patch (the log's patch). SQLite itself reads the JSON, since it wrote
// it.

// The column as the log holds it: bytes as text.
inline QString asText(const TableShape &table, const QString &column)
{
    return table.blobs.contains(column) ? QStringLiteral("id_text(%1)").arg(column) : column;
}

inline QString fromText(const TableShape &table, const QString &column, const QString &value)
{
    return table.blobs.contains(column) ? QStringLiteral("id_blob(%1)").arg(value) : value;
}

// The old (0) or new (1) value of a field.
inline QString loggedValue(const TableShape &table, const QString &field, int side)
{
    return fromText(table, field, QStringLiteral("json_extract(:patch, '$.%1[%2]')").arg(field).arg(side));
}

inline QString loggedKey(const TableShape &table, int place)
{
    return fromText(table, table.key.at(place), QStringLiteral("json_extract(:key, '$[%1]')").arg(place));
}

// «page_id = …» for every column of the key.
inline QStringList keyMatches(const TableShape &table)
{
    QStringList parts;
    for (int i = 0; i < table.key.size(); ++i)
        parts.append(QString(table.key.at(i) + QStringLiteral(" = ") + loggedKey(table, i)));
    return parts;
}

// The key as the log writes it.
inline QString keyAsJson(const TableShape &table)
{
    QStringList parts;
    for (const QString &column : table.key)
        parts.append(asText(table, column));
    return QStringLiteral("json_array(%1)").arg(parts.join(QStringLiteral(", ")));
}

// {"field":value,…} of every logged field of a row.
inline QString fieldsAsJson(const TableShape &table)
{
    QStringList parts;
    for (const QString &field : table.fields)
        parts.append(QStringLiteral("'%1', %2").arg(field, asText(table, field)));
    return QStringLiteral("json_object(%1)").arg(parts.join(QStringLiteral(", ")));
}

// The digest of a row as it was applied. `before` are fields that the log changed since, each with the place
// of its first patch among the parameters :before0, :before1 …
inline QString rowDigest(const TableShape &table, const QMap<QString, int> &before = {})
{
    QStringList parts;
    for (const QString &field : table.fields)
        parts.append(QStringLiteral("'%1', %2")
                         .arg(field, before.contains(field)
                                         ? QStringLiteral("json_extract(:before%1, '$.%2[0]')")
                                               .arg(before.value(field))
                                               .arg(field)
                                         : asText(table, field)));
    return QStringLiteral("row_digest(%1)").arg(parts.join(QStringLiteral(", ")));
}

} // namespace semestr
