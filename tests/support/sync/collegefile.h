// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"

namespace semestr::test {

// A person of the fake college with the account he signs in with.
struct FakeAccount
{
    QString login;
    AccountId account;
    PersonId person;
};

// The ids that edits need.
struct FakeCollegeFacts
{
    CollegeId college;
    GroupId group;
    PageId shared, other; // of «teacher» and «second», and of «third»
    QList<LessonId> sharedLessons, otherLessons;
    QList<PersonId> students;
    // teacher, second, third, curator, deputy
    QList<FakeAccount> accounts;
    QString file;  // the college as its administrator made it
    QString empty; // a file with the tables alone: what a join begins with
};

inline qint64 fakeCollegeStart()
{
    // Thursday 8 October 2026, 11:52 in Yekaterinburg.
    return CollegeTime::named(QStringLiteral("Asia/Yekaterinburg")).ms(QDate(2026, 10, 8), QTime(11, 52));
}

// When the colleagues begin to work, and how many days before that their lessons were.
struct FakeDays
{
    qint64 start = fakeCollegeStart();
    QList<int> lessonsAgo = {14, 7, 1, 0};
};

// Made once per process and day through the use cases; the files are copied by whoever changes them.
Result<FakeCollegeFacts> fakeCollegeFacts(const FakeDays &days = {});

} // namespace semestr::test
