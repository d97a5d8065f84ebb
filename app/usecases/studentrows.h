// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/usecases/setuprows.h"

#include <QMap>

namespace semestr {

// What the college knows of its students and groups, read in one snapshot for judging a list.
struct StoredPeople
{
    QList<KnownStudent> students;
    QMap<QString, GroupId> groups; // by present title
    QDate from; // new enrolments begin here: the year's start, or today where there is no year
};

Result<StoredPeople> readPeople(Connection &connection, QDate today);
Result<int> countStudents(Connection &connection);
// A new person with name, student's row, private data and a place in the group.
Done writeListedStudent(Transaction &t, PersonId id, const ListedStudent &student, GroupId group, QDate from);
// What the list gives; what it leaves out stays.
Done updateListedStudent(Transaction &t, PersonId id, const ListedStudent &student);

} // namespace semestr
