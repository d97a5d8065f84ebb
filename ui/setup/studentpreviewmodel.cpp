// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/studentpreviewmodel.h"

#include "app/domain/lists/listmap.h"
#include "app/wording/sentences.h"

namespace semestr {

namespace {

struct StudentField
{
    StudentColumn column;
    const char *title;
    bool always; // sex and telephone only when the file has them
};

constexpr StudentField fields[] = {
    {StudentColumn::FullName, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Full name"), true},
    {StudentColumn::LastName, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Last name"), true},
    {StudentColumn::FirstName, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "First name"), true},
    {StudentColumn::MiddleName, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Patronymic"), true},
    {StudentColumn::BirthDay, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Born on"), true},
    {StudentColumn::Group, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Group"), true},
    {StudentColumn::RecordBook, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Record book no."), true},
    {StudentColumn::Sex, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Sex"), false},
    {StudentColumn::Phone, QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Telephone"), false}};

QList<ListColumn> listOfStudents()
{
    QList<ListColumn> columns;
    for (const StudentField &field : fields) {
        ListColumn column;
        column.code = studentColumnCode(field.column);
        column.headings = {StudentPreviewModel::tr(field.title)};
        column.required = field.always;
        columns.append(column);
    }
    return columns;
}

} // namespace

StudentPreviewModel::StudentPreviewModel(QObject *parent)
    : ListPreviewModel([](const ListVerdict &verdict) { return verdictSentence(*verdict.student); }, parent)
{
}

void StudentPreviewModel::setTable(const RawTable &table, const StudentColumns &columns)
{
    ListMap map;
    for (auto it = columns.begin(); it != columns.end(); ++it)
        map.insert(studentColumnCode(it.key()), it.value());
    m_preview = {};
    setList(listOfStudents(), table, map);
}

void StudentPreviewModel::setPreview(const ImportPreview &preview)
{
    m_preview = preview;
    ListPreview judgement;
    for (const RowVerdict &row : preview.rows) {
        ListVerdict verdict;
        verdict.row = row.row;
        verdict.state = row.state;
        verdict.reason = ListReason::OfStudents;
        if (row.column)
            verdict.column = studentColumnCode(*row.column);
        verdict.student = row;
        judgement.rows.append(verdict);
    }
    setJudgement(judgement);
}

StudentColumns StudentPreviewModel::columns() const
{
    return studentColumnsOf(map());
}

} // namespace semestr
