// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/buckets.h"
#include "app/domain/people/person.h"
#include "app/domain/policy/policy.h"
#include "app/domain/rights/access.h"
#include "app/store/store.h"

namespace semestr {

// The rows that setting a college up writes, one function per thing; used by CollegeSetup and by the demo
// college. Every function writes inside the caller's transaction. Ids of things that two PCs may both make
// are natural.

struct YearSpan
{
    YearId id;
    QDate start, end; // 1 September – 30 June
};

// The year that holds the day, or the coming one in July and August (B-01).
YearSpan yearSpanOf(CollegeId college, QDate day);
// «2026–27»
QString yearTitle(const YearSpan &year);
TermId termOf(YearId year, int number);
PageId pageIdOf(YearId year, GroupId group, ItemId item);
SubjectId subjectIdOf(CollegeId college, const QString &title);

struct CollegeRow
{
    CollegeId id;
    QString name, shortName, timezone;
};
Done writeCollege(Transaction &t, const CollegeRow &college, DeviceId device, const QByteArray &epoch);
Done writePreset(Transaction &t, const PolicyPreset &preset, QDate from);
// The symbols of the scale in force on the day (B-15), for peers that read tables instead of policy.
Done writeSymbols(Transaction &t, const Policy &policy, QDate from);
Done writeAccessRules(Transaction &t, const AccessRules &rules);
Done writeYear(Transaction &t, CollegeId college, const YearSpan &year);
// Six pairs of a day at the ordinary times (B-07).
Done writeOrdinaryBells(Transaction &t, CollegeId college, const YearSpan &year);

Done writePerson(Transaction &t, PersonId id, const QString &kind, const PersonName &name, QDate from,
                 const QString &sex = {});
Done writeEmployee(Transaction &t, CollegeId college, PersonId id, const QString &position, QDate from);
struct AccountRow
{
    AccountId id;
    PersonId person;
    QString login;
    QString hash; // of local_login
    bool mustChange = false;
};
Done writeAccount(Transaction &t, CollegeId college, const AccountRow &account);
// A curator's grant lies in the group's bucket, all others in the person's own.
Done writeGrant(Transaction &t, PersonId person, const RoleGrant &grant, const QUuid &id);

Done writeGroup(Transaction &t, GroupId id, const QString &title, const YearSpan &year);
// Creates the group's stand-in curriculum when it has none, the subject and the item; answers the item.
Result<ItemId> writeItem(Transaction &t, CollegeId college, GroupId group, const YearSpan &year,
                         const QString &discipline, int plannedHours);
Done writePage(Transaction &t, PageId id, YearId year, GroupId group, ItemId item, PersonId teacher,
               QDate from);

struct LessonRow
{
    LessonId id;
    PageId page;
    QDate day;
    int periodNo = 1;
    int hours = 2;
    PersonId teacher;
    QDate placedOn;
    QByteArray room; // id or empty
};
Done writeLesson(Transaction &t, CollegeId college, const LessonRow &lesson);
// The teacher's half as far as it is known when a lesson is put in by hand: its kind.
Done writeLessonKind(Transaction &t, PageId page, LessonId lesson, const QString &kind);

} // namespace semestr
