// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/lists.h"

#include "app/domain/lists/listmap.h"
#include "app/wording/sentences.h"
#include "app/wording/words.h"

namespace semestr {

namespace {

QString badForm(const ListVerdict &verdict, const ListColumn *column)
{
    switch (column ? column->form : CellForm::Text) {
    case CellForm::Whole:
    case CellForm::Decimal:
        return Wording::tr("this is not a number: %1").arg(verdict.detail);
    case CellForm::Day:
        return Wording::tr("there is no such day: %1").arg(verdict.detail);
    case CellForm::Time:
        return Wording::tr("this is not a time: %1").arg(verdict.detail);
    case CellForm::Text:
    case CellForm::Choice:
        break;
    }
    return Wording::tr("the cell cannot be read: %1").arg(verdict.detail);
}

QString notOfChoices(const ListVerdict &verdict, const ListColumn *column)
{
    QStringList allowed;
    for (const auto &choice : column ? column->choices : decltype(column->choices)())
        allowed.append(choice.second.first());
    return allowed.isEmpty() ? Wording::tr("this is not known: %1").arg(verdict.detail)
                             : Wording::tr("this is not known: %1. Allowed: %2")
                                   .arg(verdict.detail, allowed.join(QStringLiteral(", ")));
}

QString overlaps(const ListVerdict &verdict)
{
    return verdict.other > 0
               ? Wording::tr("overlaps the period of row %1 (%2)").arg(verdict.other).arg(verdict.detail)
               : Wording::tr("overlaps a stored period (%1)").arg(verdict.detail);
}

QString needsUpdate(const ListVerdict &verdict, const QString &title)
{
    return verdict.detail.isEmpty()
               ? Wording::tr("differs from what is stored: allow updating to write it")
               : Wording::tr("%1 differs from what is stored (%2): allow updating to write it")
                     .arg(title, verdict.detail);
}

QString reasonOf(const ListVerdict &verdict, ListKind kind)
{
    const ListColumn *column = listColumn(kind, verdict.column);
    const QString title = listColumnTitle(kind, verdict.column);
    switch (verdict.reason) {
    case ListReason::None:
    case ListReason::OfStudents:
        break;
    case ListReason::Empty:
        return Wording::tr("the cell is empty: %1").arg(title);
    case ListReason::BadForm:
        return badForm(verdict, column);
    case ListReason::NotOfChoices:
        return notOfChoices(verdict, column);
    case ListReason::OutOfRange:
        return Wording::tr("this cannot be: %1").arg(verdict.detail);
    case ListReason::SameRowTwice:
        return Wording::tr("the same is already in row %1").arg(verdict.other);
    case ListReason::Unclear:
        return Wording::tr("several stored entries fit: %1").arg(verdict.detail);
    case ListReason::UnknownGroup:
        return Wording::tr("there is no such group: %1").arg(verdict.detail);
    case ListReason::UnknownTeacher:
        return Wording::tr("there is no such employee: %1").arg(verdict.detail);
    case ListReason::UnknownDiscipline:
        return Wording::tr("the group has no such journal page: %1").arg(verdict.detail);
    case ListReason::UnknownRoom:
        return Wording::tr("there is no such room: %1").arg(verdict.detail);
    case ListReason::Overlaps:
        return overlaps(verdict);
    case ListReason::NewThing:
        return Wording::tr("will be created: %1").arg(verdict.detail);
    case ListReason::Understood:
        return Wording::tr("is understood as %1").arg(verdict.detail);
    case ListReason::NeedsUpdate:
        return needsUpdate(verdict, title);
    case ListReason::BrokenCell:
        return Wording::tr("the cell cannot be read: %1").arg(verdict.detail);
    }
    return {};
}

} // namespace

QString listSentence(const ListVerdict &verdict, ListKind kind)
{
    if (verdict.student)
        return verdictSentence(*verdict.student);
    if (verdict.state == RowState::Differs)
        return words::rowState(verdict.state);
    const QString reason = reasonOf(verdict, kind);
    if (reason.isEmpty())
        return words::rowState(verdict.state);
    //: What becomes of a row of the file and why: «rejected: there is no group».
    return verdict.state == RowState::Rejected
               ? Wording::tr("%1: %2").arg(words::rowState(verdict.state), reason)
               : reason;
}

QString listName(ListKind kind)
{
    switch (kind) {
    case ListKind::Students:
        return Wording::tr("Students");
    case ListKind::Staff:
        //: The list of teachers and other employees.
        return Wording::tr("Staff");
    case ListKind::Rooms:
        //: The list of classrooms.
        return Wording::tr("Rooms");
    case ListKind::Bells:
        //: The list of bell schedules.
        return Wording::tr("Bells");
    case ListKind::Calendar:
        return Wording::tr("Calendar");
    case ListKind::Load:
        //: The teaching load: who teaches what to whom.
        return Wording::tr("Load");
    case ListKind::Plan:
        return planName();
    }
    return {};
}

QString listColumnTitle(ListKind kind, const QString &code)
{
    const ListColumn *column = listColumn(kind, code);
    return column ? column->headings.first() : code;
}

} // namespace semestr
