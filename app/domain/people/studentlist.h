// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/person.h"

#include <QList>
#include <QMap>
#include <optional>

namespace semestr {

// A table as it stands in a file: texts by row and column, before anybody knows what the columns mean.
struct RawTable
{
    QString file;
    QString sheet;      // empty for csv
    int headingRow = 1; // as the user counts, from 1
    QStringList headings;
    struct Row
    {
        int number = 0; // as the user counts in the file, from 1
        QStringList cells;
    };
    QList<Row> rows;
    QList<Row> above = {}; // the lines over the heading: «Дисциплина: …» of a thematic plan
};

enum class StudentColumn {
    FullName,
    LastName,
    FirstName,
    MiddleName,
    BirthDay,
    Group,
    RecordBook,
    Sex,
    Phone
};

// Which file column holds what; index into RawTable::headings.
using StudentColumns = QMap<StudentColumn, int>;

// Finds the columns by their headings («ФИО», «Дата рожд.», «Группа», «№ зачётной», …); remembered headings
// win.
StudentColumns guessColumns(const QStringList &headings);

struct ListedStudent
{
    PersonName name;
    QDate birthDay;       // invalid = not given
    QString group;        // as it will be written: «ИСП 31» is understood as the existing «ИСП-31»
    QString recordBookNo; // empty = not given
    QString sex, phone;
};

// A student as stored, for matching.
struct KnownStudent
{
    PersonId id;
    PersonName name;
    QDate birthDay;
    QString group;
    QString recordBookNo;
};

enum class RowState { New, Unchanged, Differs, Look /*written, but a person should look*/, Rejected };
enum class RowReason {
    None,
    NoName, // the name is empty or one word
    NoGroup,
    BadBirthDay,      // «31.02.2009»: no such day
    BirthDayUnlikely, // younger than 12 or older than 80
    RecordBookTaken,  // other: the file's row or the stored person that has the number
    SameRowTwice,     // the same person already in row `other`
    NamesakeInFile,   // a full namesake with another birth date in row `other`: two people
    NamesakeUnclear,  // several stored students fit, nothing tells which
    GroupUnderstood,  // «ИСП 31» understood as «ИСП-31»
    GroupNew,         // the group will be created
    NeedsUpdate,      // differs from what is stored; «--update» or the tick writes it
    OtherGroup,       // stored in another group: a transfer needs an order (C-06)
    BrokenCell, // an error of the table («#REF!») or a formula that was never computed; detail: the cell
};

struct RowVerdict
{
    int row = 0; // as in the file
    RowState state = RowState::New;
    RowReason reason = RowReason::None;
    std::optional<StudentColumn> column; // the guilty cell
    QString detail;                      // what was read, the other person's name, the group meant
    int other = 0;                       // another row of the file
    ListedStudent student;
    PersonId matched; // null for New
};

struct ImportPreview
{
    QList<RowVerdict> rows;
    QStringList newGroups;
    int count(RowState state) const;
};

// What each row will do; pure. Matching (decisions, 18): record-book number, else full name and birth date,
// else full name and group if unique, else rejected. `today` bounds the birth dates. `mayUpdate` turns
// Differs from rejected to written.
ImportPreview previewStudents(const RawTable &table, const StudentColumns &columns,
                              const QList<KnownStudent> &known, const QStringList &knownGroups, QDate today,
                              bool mayUpdate);

} // namespace semestr
