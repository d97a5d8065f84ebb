// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/synctables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace semestr {

namespace {

struct Place
{
    qsizetype order = 0;
    QString bucket;
    QString subject;
};

const QHash<QString, Place> &places()
{
    static const QHash<QString, Place> known = [] {
        QHash<QString, Place> places;
        QFile file(QStringLiteral(":/server/tables.json"));
        if (!file.open(QIODevice::ReadOnly))
            return places;
        const QJsonArray tables =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("tables")).toArray();
        for (const QJsonValue &table : tables)
            places.insert(table[QLatin1String("name")].toString(),
                          {places.size(), table[QLatin1String("bucket")].toString(),
                           table[QLatin1String("subject")].toString()});
        return places;
    }();
    return known;
}

QString bucketOf(const TableShape &shape, const QString &rule)
{
    if (shape.fields.contains(QStringLiteral("bucket_id")))
        return QStringLiteral("bucket_id");
    if (rule.startsWith(QLatin1Char('=')))
        return rule.mid(1);
    return QStringLiteral("(SELECT college_id FROM replica WHERE id = 1)");
}

} // namespace

Result<QList<SyncTable>> syncTables(Connection &connection)
{
    SEMESTR_LET(shapes, replicatedTables(connection));
    QList<SyncTable> tables;
    for (const TableShape &shape : shapes) {
        const Place place = places().value(shape.name);
        tables.append({shape, bucketOf(shape, place.bucket), place.subject});
    }
    const qsizetype last = places().size();
    const auto order = [last](const SyncTable &table) {
        const auto found = places().constFind(table.shape.name);
        return found == places().constEnd() ? last : found->order;
    };
    std::stable_sort(tables.begin(), tables.end(),
                     [&](const SyncTable &a, const SyncTable &b) { return order(a) < order(b); });
    return tables;
}

} // namespace semestr
