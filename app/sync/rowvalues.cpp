// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/rowvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

QByteArray bytesOf(const QString &text)
{
    if (text.startsWith(QLatin1Char('x')))
        return QByteArray::fromHex(text.mid(1).toLatin1());
    return QUuid::fromString(text).toRfc4122();
}

bool isKnown(const TableShape &table, const QString &field)
{
    return table.fields.contains(field) || table.key.contains(field);
}

QVariant extraOf(const TableShape &table, const QJsonObject &row)
{
    const QJsonValue own = row.value(QLatin1String("extra"));
    QJsonObject unknown;
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (!isKnown(table, it.key()) && !it.value().isNull())
            unknown.insert(it.key(), it.value());
    }
    if (unknown.isEmpty())
        return own.isString() ? QVariant(own.toString()) : QVariant();
    const QJsonObject before = QJsonDocument::fromJson(own.toString().toUtf8()).object();
    for (auto it = before.begin(); it != before.end(); ++it)
        unknown.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(unknown).toJson(QJsonDocument::Compact));
}

} // namespace

QVariant uuidVariant(const QUuid &id)
{
    return id.isNull() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(id.toRfc4122());
}

QVariant columnValue(const TableShape &table, const QString &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isString())
        return table.blobs.contains(field) ? QVariant(bytesOf(value.toString())) : QVariant(value.toString());
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    if (value.isDouble())
        return value.toVariant();
    return QString::fromUtf8(
        (value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray()))
            .toJson(QJsonDocument::Compact));
}

QVariant rowValue(const TableShape &table, const QJsonObject &row, const QString &field)
{
    if (field == QLatin1String("extra"))
        return extraOf(table, row);
    const QJsonValue value = row.value(field);
    if (field == QLatin1String("deleted"))
        return value.toInteger();
    return columnValue(table, field, value);
}

QString valueText(const QJsonValue &value)
{
    const QJsonValue shown = value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    return QString::fromUtf8(
        QJsonDocument(QJsonArray{shown}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
}

QJsonValue valueOf(const QString &text)
{
    return QJsonDocument::fromJson(QByteArray('[' + text.toUtf8() + ']')).array().at(0);
}

} // namespace semestr
