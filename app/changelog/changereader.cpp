// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/changereader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

ChangeEntry entryOf(const Query &q)
{
    ChangeEntry entry;
    entry.opNo = q.whole(0);
    entry.tx = q.whole(1);
    entry.at = q.whole(2);
    entry.person = q.id<PersonId>(3);
    entry.object = q.text(4);
    entry.key = q.text(5);
    entry.baseRev = q.whole(6);
    entry.patch = q.text(7);
    entry.erased = q.isNull(7);
    entry.reason = q.text(8);
    entry.verb = q.text(9);
    entry.undoes = q.whole(10);
    entry.state = static_cast<int>(q.whole(11));
    return entry;
}

Result<QList<ChangeEntry>> entriesOf(Query &q)
{
    SEMESTR_TRY(q.run());
    QList<ChangeEntry> entries;
    while (q.next())
        entries.append(entryOf(q));
    return entries;
}

} // namespace

QJsonObject ChangeEntry::fields() const
{
    return QJsonDocument::fromJson(patch.toUtf8()).object();
}

QString changeKey(const QList<QVariant> &parts)
{
    QJsonArray array;
    for (const QVariant &part : parts) {
        const QByteArray bytes = part.toByteArray();
        if (part.metaType() == QMetaType(QMetaType::QByteArray))
            array.append(QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces));
        else
            array.append(QJsonValue::fromVariant(part));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QList<ChangeEntry>> readTransaction(Connection &connection, qint64 tx)
{
    SEMESTR_LET(q, connection.query("changelog/read_transaction"));
    q.bind("tx", tx);
    return entriesOf(q);
}

Result<QList<ChangeEntry>> readHistory(Connection &connection, const QString &object, const QString &key)
{
    SEMESTR_LET(q, connection.query("changelog/read_key"));
    q.bindText("object", object).bindText("key", key);
    return entriesOf(q);
}

Result<QList<ChangeEntry>> readSince(Connection &connection, qint64 after, qint64 since, int most)
{
    SEMESTR_LET(q, connection.query("changelog/read_since"));
    q.bind("after", after).bind("since", since).bind("most", most);
    return entriesOf(q);
}

} // namespace semestr
