// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/sentences.h"
#include "app/wording/words.h"

namespace semestr {

namespace {

QString recordBookTaken(const RowVerdict &verdict)
{
    if (verdict.other > 0 && !verdict.detail.isEmpty())
        return Wording::tr("the record-book number is already in row %1 (%2)")
            .arg(verdict.other)
            .arg(verdict.detail);
    if (verdict.other > 0)
        return Wording::tr("the record-book number is already in row %1").arg(verdict.other);
    return verdict.detail.isEmpty()
               ? Wording::tr("another student has this record-book number")
               : Wording::tr("another student has this record-book number: %1").arg(verdict.detail);
}

QString groupUnderstood(const RowVerdict &verdict)
{
    const QString &meant = verdict.student.group;
    return verdict.detail.isEmpty() || verdict.detail == meant
               ? Wording::tr("the group is understood as %1").arg(meant)
               : Wording::tr("the group “%1” is understood as %2").arg(verdict.detail, meant);
}

QString namesakeUnclear(const RowVerdict &verdict)
{
    return verdict.detail.isEmpty()
               ? Wording::tr("several students fit: add the date of birth or the record-book number")
               : Wording::tr("several students fit (%1): add the date of birth or the record-book number")
                     .arg(verdict.detail);
}

QString needsUpdate(const RowVerdict &verdict)
{
    return verdict.detail.isEmpty()
               ? Wording::tr("differs from what is stored: allow updating to write it")
               : Wording::tr("differs from what is stored (%1): allow updating to write it")
                     .arg(verdict.detail);
}

QString otherGroup(const RowVerdict &verdict)
{
    return Wording::tr("is a student of the group %1: a transfer is made by an order").arg(verdict.detail);
}

QString reasonText(const RowVerdict &verdict)
{
    switch (verdict.reason) {
    case RowReason::None:
        break;
    case RowReason::BrokenCell:
        return Wording::tr("the cell cannot be read: %1").arg(verdict.detail);
    case RowReason::NoName:
        return Wording::tr("there is no full name");
    case RowReason::NoGroup:
        return Wording::tr("there is no group");
    case RowReason::BadBirthDay:
        return Wording::tr("there is no such day: %1").arg(verdict.detail);
    case RowReason::BirthDayUnlikely:
        return Wording::tr("the date of birth is unlikely: %1").arg(verdict.detail);
    case RowReason::RecordBookTaken:
        return recordBookTaken(verdict);
    case RowReason::SameRowTwice:
        return Wording::tr("the same person is already in row %1").arg(verdict.other);
    case RowReason::NamesakeInFile:
        return Wording::tr("a full namesake of row %1 with another date of birth: two people")
            .arg(verdict.other);
    case RowReason::NamesakeUnclear:
        return namesakeUnclear(verdict);
    case RowReason::GroupUnderstood:
        return groupUnderstood(verdict);
    case RowReason::GroupNew:
        return Wording::tr("the group %1 will be created").arg(verdict.student.group);
    case RowReason::NeedsUpdate:
        return needsUpdate(verdict);
    case RowReason::OtherGroup:
        return otherGroup(verdict);
    }
    return {};
}

} // namespace

QString words::rowState(RowState state)
{
    switch (state) {
    case RowState::New:
        return Wording::tr("new entry");
    case RowState::Unchanged:
        return Wording::tr("no change");
    case RowState::Differs:
        return Wording::tr("will be updated");
    case RowState::Look:
        return Wording::tr("look at this row");
    case RowState::Rejected:
        break;
    }
    return Wording::tr("rejected");
}

QString verdictSentence(const RowVerdict &verdict)
{
    const QString reason = reasonText(verdict);
    if (reason.isEmpty())
        return words::rowState(verdict.state);
    //: What becomes of a row of the file and why: «rejected: there is no group».
    return verdict.state == RowState::Rejected
               ? Wording::tr("%1: %2").arg(words::rowState(verdict.state), reason)
               : reason;
}

} // namespace semestr
