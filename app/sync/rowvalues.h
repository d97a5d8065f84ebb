// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/triggers.h"

#include <QJsonObject>
#include <QUuid>

namespace semestr {

// The server's JSON as values of the file's columns: bytes are text there, docs/sync.md «Types».
QVariant uuidVariant(const QUuid &id);
QVariant columnValue(const TableShape &table, const QString &field, const QJsonValue &value);
// A field of a row; what is absent is NULL. `deleted` is 0 when absent, and `extra` gathers the fields that
// only a newer server knows.
QVariant rowValue(const TableShape &table, const QJsonObject &row, const QString &field);
// One value as JSON text and back.
QString valueText(const QJsonValue &value);
QJsonValue valueOf(const QString &text);

} // namespace semestr
