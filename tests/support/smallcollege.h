// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"

namespace semestr::test {

// Marks of one page on the bare store: as little of a college as durability needs.
struct SmallCollege
{
    PageId page = PageId::fromBytes(QByteArray(16, 'p'));
    PersonId teacher = PersonId::fromBytes(QByteArray(16, 't'));
    PersonId curator = PersonId::fromBytes(QByteArray(16, 'c'));
    DeviceId device = DeviceId::fromBytes(QByteArray(16, 'd'));

    LessonId lesson(int n) const;
    PersonId student(int n) const;
    ChangeContext by(const PersonId &person, qint64 undoes = 0) const;
};

// Empty `value` clears the cell. One upsert, as the journal's own.
Done putMark(Transaction &transaction, const SmallCollege &college, int lesson, int student,
             const QString &value);

// One transaction of one mark; its number.
Result<qint64> saveMark(Store &store, const SmallCollege &college, int lesson, int student,
                        const QString &value, const PersonId &person = {});

// The cell's value; «-» when the row is absent or a tombstone, empty when cleared.
Result<QString> readMark(Store &store, const SmallCollege &college, int lesson, int student);

// The first value of the first row of a statement.
Result<QVariant> askOne(Store &store, const QString &sql);

} // namespace semestr::test
