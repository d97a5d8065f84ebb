// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/transaction.h"

namespace semestr {

// One field of a demo's row; an invalid day and an empty text are NULL.
struct DemoField
{
    DemoField(const char *name, const QVariant &theValue) : column(name), value(theValue) {}
    DemoField(const char *name, QDate day)
        : DemoField(name, day.isValid() ? day.toString(Qt::ISODate) : QString())
    {
    }
    DemoField(const char *name, const QString &text)
        : column(name), value(text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text))
    {
    }
    DemoField(const char *name, const QByteArray &id)
        : column(name), value(id.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(id))
    {
    }
    template <class Tag> DemoField(const char *name, const Id<Tag> &id) : column(name), value(id.variant()) {}
    DemoField(const char *name, int number) : column(name), value(number) {}

    const char *column;
    QVariant value;
};

// A new row of a replicated table with its author and moment from the transaction's context. Tables and
// columns are the program's own words.
inline Done addRow(Transaction &t, const char *table, const QList<DemoField> &fields)
{
    QString columns, places;
    for (const DemoField &field : fields) {
        columns += QLatin1String(field.column) + QStringLiteral(", ");
        places += QLatin1Char(':') + QLatin1String(field.column) + QStringLiteral(", ");
    }
    const QString sql = QStringLiteral("INSERT INTO %1(%2author_id, edited_at) SELECT %3person_id, at FROM "
                                       "change_context WHERE id = 1")
                            .arg(QLatin1String(table), columns, places);
    SEMESTR_LET(write, t.connection().prepare(sql));
    for (const DemoField &field : fields)
        write.bind(field.column, field.value);
    return write.run();
}

} // namespace semestr
