// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/rowjudge.h"

#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listmap.h"

namespace semestr {

namespace {

// The cell as export would write it; nothing when it has not the column's form.
std::optional<QString> canonical(const ListColumn &column, const QString &text)
{
    switch (column.form) {
    case CellForm::Text:
        return text;
    case CellForm::Whole:
        if (const auto number = parsedWhole(text))
            return QString::number(*number);
        return std::nullopt;
    case CellForm::Decimal:
        if (const auto number = parsedDecimal(text))
            return decimalText(*number);
        return std::nullopt;
    case CellForm::Day:
        if (const QDate day = parsedDay(text); day.isValid())
            return dayText(day);
        return std::nullopt;
    case CellForm::Time:
        if (const QTime time = parsedTime(text); time.isValid())
            return timeText(time);
        return std::nullopt;
    case CellForm::Choice:
        if (const QString code = choiceCode(column, text); !code.isEmpty())
            return choiceWord(column, code);
        return std::nullopt;
    }
    return std::nullopt;
}

bool isBlank(const QHash<QString, QString> &texts)
{
    return std::all_of(texts.cbegin(), texts.cend(), [](const QString &text) { return text.isEmpty(); });
}

} // namespace

RowJudge::RowJudge(ListKind kind, const ListSheet &sheet, const ListKnown &known)
    : m_kind(kind), m_sheet(sheet), m_known(known)
{
    m_preview.kind = kind;
}

bool RowJudge::refuse(ListVerdict &verdict, ListReason reason, const QString &column, const QString &detail,
                      int other) const
{
    verdict.state = RowState::Rejected;
    verdict.reason = reason;
    verdict.column = column;
    verdict.detail = detail;
    verdict.other = other;
    return false;
}

// The first thing to look at is enough.
void RowJudge::look(ListVerdict &verdict, ListReason reason, const QString &column,
                    const QString &detail) const
{
    if (verdict.state == RowState::Look)
        return;
    refuse(verdict, reason, column, detail);
    verdict.state = RowState::Look;
}

bool RowJudge::checkRange(ListVerdict &verdict, const char *column, int least, int most) const
{
    const QString text = verdict.values.value(col(column));
    if (text.isEmpty() || (text.toInt() >= least && text.toInt() <= most))
        return true;
    return refuse(verdict, ListReason::OutOfRange, col(column), text);
}

void RowJudge::twice(ListVerdict &verdict, const ListVerdict &other, const QString &column) const
{
    refuse(verdict, ListReason::SameRowTwice, column, {}, other.row);
}

void RowJudge::settleNew(ListVerdict &verdict) const
{
    if (verdict.state != RowState::Look)
        verdict.state = RowState::New;
}

RowJudge::Values RowJudge::textsOf(const RawTable::Row &row) const
{
    Values texts;
    for (auto it = m_sheet.map.cbegin(); it != m_sheet.map.cend(); ++it)
        texts.insert(it.key(), cellText(row.cells.value(it.value())));
    return texts;
}

bool RowJudge::readCell(const ListColumn &column, const QString &text, ListVerdict &verdict) const
{
    if (text.isEmpty()) {
        verdict.values.insert(column.code, {});
        return !column.required || refuse(verdict, ListReason::Empty, column.code);
    }
    const std::optional<QString> value = canonical(column, text);
    verdict.values.insert(column.code, value.value_or(text));
    if (value)
        return true;
    return refuse(verdict, column.form == CellForm::Choice ? ListReason::NotOfChoices : ListReason::BadForm,
                  column.code, text);
}

bool RowJudge::readCells(const Values &texts, ListVerdict &verdict) const
{
    verdict.values = texts;
    for (const ListColumn &column : listColumns(m_kind)) {
        if (const QString text = texts.value(column.code); isBrokenCell(text))
            return refuse(verdict, ListReason::BrokenCell, column.code, text);
    }
    for (const ListColumn &column : listColumns(m_kind)) {
        if ((column.required || texts.contains(column.code)) &&
            !readCell(column, texts.value(column.code), verdict))
            return false;
    }
    return true;
}

// What the list gives is compared; what it leaves out stays and is written again as it is.
void RowJudge::compare(ListVerdict &verdict, const KnownRow &stored) const
{
    verdict.matched = stored.id;
    QString column, detail;
    for (const ListColumn &known : listColumns(m_kind)) {
        const QString before = stored.values.value(known.code);
        const QString given = verdict.values.value(known.code);
        const bool leaves = !known.exported || !verdict.values.contains(known.code) ||
                            leavesOut(known.code, given) || isSame(known.code, given, before);
        if (leaves) {
            verdict.values.insert(known.code, before);
        } else if (column.isEmpty()) {
            column = known.code;
            detail = before;
        }
    }
    verdict.state = RowState::Unchanged;
    verdict.reason = ListReason::None;
    verdict.column.clear();
    verdict.detail.clear();
    if (column.isEmpty())
        return;
    refuse(verdict, ListReason::NeedsUpdate, column, detail);
    if (m_sheet.mayUpdate)
        verdict.state = RowState::Differs;
}

void RowJudge::match()
{
    QMultiHash<QString, int> stored;
    for (int i = 0; i < m_known.rows.size(); ++i)
        stored.insert(keyOf(m_known.rows.at(i).values), i);
    QHash<QString, int> here;
    for (int i = 0; i < m_preview.rows.size(); ++i) {
        ListVerdict &verdict = m_preview.rows[i];
        if (verdict.state == RowState::Rejected)
            continue;
        const QString key = keyOf(verdict.values);
        const QList<int> fitting = stored.values(key);
        if (const int earlier = here.value(key, -1); earlier >= 0)
            twice(verdict, m_preview.rows.at(earlier));
        else if (fitting.size() > 1)
            refuse(verdict, ListReason::Unclear, {}, QString::number(fitting.size()));
        else if (fitting.size() == 1)
            compare(verdict, m_known.rows.at(fitting.first()));
        else
            settleNew(verdict);
        here.insert(key, here.value(key, i));
    }
}

ListPreview RowJudge::run()
{
    for (const RawTable::Row &row : m_sheet.table.rows) {
        Values texts = textsOf(row);
        if (isAside(row, texts) || isBlank(texts))
            continue;
        complete(texts);
        ListVerdict verdict;
        verdict.row = row.number;
        if (readCells(texts, verdict))
            understand(verdict);
        m_preview.rows.append(verdict);
    }
    match();
    finish();
    return m_preview;
}

ListPreview judgeList(ListKind kind, const ListSheet &sheet, const ListKnown &known)
{
    switch (kind) {
    case ListKind::Staff:
        return judgeStaff(sheet, known);
    case ListKind::Rooms:
        return judgeRooms(sheet, known);
    case ListKind::Bells:
        return judgeBells(sheet, known);
    case ListKind::Calendar:
        return judgeCalendar(sheet, known);
    case ListKind::Load:
        return judgeLoad(sheet, known);
    case ListKind::Plan:
        return judgePlan(sheet, known);
    case ListKind::Students:
        break;
    }
    return {};
}

} // namespace semestr
