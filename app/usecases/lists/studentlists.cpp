// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/studentlists.h"

#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listmap.h"

namespace semestr {

ListVerdict listVerdict(const RowVerdict &row)
{
    const ListedStudent &student = row.student;
    ListVerdict verdict;
    verdict.row = row.row;
    verdict.state = row.state;
    verdict.reason = row.reason == RowReason::None ? ListReason::None : ListReason::OfStudents;
    verdict.column = row.column ? studentColumnCode(*row.column) : QString();
    verdict.detail = row.detail;
    verdict.other = row.other;
    verdict.matched = row.matched.isNull() ? QByteArray() : row.matched.bytes();
    verdict.values = {{QStringLiteral("last_name"), student.name.last},
                      {QStringLiteral("first_name"), student.name.first},
                      {QStringLiteral("middle_name"), student.name.middle},
                      {QStringLiteral("birth_day"), dayText(student.birthDay)},
                      {QStringLiteral("group"), student.group},
                      {QStringLiteral("record_book"), student.recordBookNo},
                      {QStringLiteral("sex"), student.sex},
                      {QStringLiteral("phone"), student.phone}};
    verdict.student = row;
    return verdict;
}

ListPreview listPreview(const ImportPreview &preview)
{
    ListPreview list;
    list.kind = ListKind::Students;
    for (const RowVerdict &row : preview.rows)
        list.rows.append(listVerdict(row));
    return list;
}

ListOutcome listOutcome(const ImportOutcome &outcome)
{
    ListOutcome list{outcome.tx, outcome.created, outcome.updated, outcome.unchanged, outcome.newGroups, {}};
    if (list.created + list.updated == 0)
        list.tx = 0;
    for (const RowVerdict &row : outcome.rejected)
        list.rejected.append(listVerdict(row));
    return list;
}

QList<QHash<QString, QString>> studentValues(const QList<KnownStudent> &students)
{
    QList<QHash<QString, QString>> values;
    for (const KnownStudent &student : students) {
        if (student.group.isEmpty())
            continue;
        values.append({{QStringLiteral("last_name"), student.name.last},
                       {QStringLiteral("first_name"), student.name.first},
                       {QStringLiteral("middle_name"), student.name.middle},
                       {QStringLiteral("birth_day"), dayText(student.birthDay)},
                       {QStringLiteral("group"), student.group},
                       {QStringLiteral("record_book"), student.recordBookNo}});
    }
    return values;
}

} // namespace semestr
