// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/studentpreviewmodel.h"

#include "app/wording/sentences.h"

#include <algorithm>

namespace semestr {

namespace {

struct StudentField
{
    StudentColumn column;
    const char *code;
    const char *title;
    bool always; // sex and telephone only when the file has them
};

constexpr StudentField fields[] = {
    {StudentColumn::FullName, "full_name", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Full name"),
     true},
    {StudentColumn::LastName, "last_name", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Last name"),
     true},
    {StudentColumn::FirstName, "first_name", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "First name"),
     true},
    {StudentColumn::MiddleName, "middle_name", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Patronymic"),
     true},
    {StudentColumn::BirthDay, "birth_day", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Born on"), true},
    {StudentColumn::Group, "group", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Group"), true},
    {StudentColumn::RecordBook, "record_book",
     QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Record book no."), true},
    {StudentColumn::Sex, "sex", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Sex"), false},
    {StudentColumn::Phone, "phone", QT_TRANSLATE_NOOP("semestr::StudentPreviewModel", "Telephone"), false}};

QString codeOf(StudentColumn column)
{
    const auto *field = std::find_if(std::begin(fields), std::end(fields),
                                     [column](const StudentField &known) { return known.column == column; });
    return QString::fromLatin1(field->code);
}

QList<ListColumn> listOfStudents()
{
    QList<ListColumn> columns;
    for (const StudentField &field : fields) {
        ListColumn column;
        column.code = QString::fromLatin1(field.code);
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
        map.insert(codeOf(it.key()), it.value());
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
            verdict.column = codeOf(*row.column);
        verdict.student = row;
        judgement.rows.append(verdict);
    }
    setJudgement(judgement);
}

StudentColumns StudentPreviewModel::columns() const
{
    StudentColumns columns;
    for (const StudentField &field : fields) {
        if (const int at = map().value(QString::fromLatin1(field.code), -1); at >= 0)
            columns.insert(field.column, at);
    }
    return columns;
}

} // namespace semestr
