// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

#include <QThreadPool>

namespace semestr {

struct NewCollege
{
    QString name;
    QString shortName; // may be empty: made from the name
    QString timezone;  // IANA; empty = the preset's
    PolicyPreset preset;
    QString adminLogin; // empty = «admin»
    QString adminPassword;
    PersonName adminName; // empty = «Администратор»
};

struct NewAccount
{
    QString login;
    QString password;
    PersonName name;
    QStringList roles; // «TCH», «CUR» …
    GroupId curatorOf; // scope of CUR
    bool mustChange = false;
};

// Three fields each (decisions, 18): a journal within minutes, without curricula and timetable.
struct NewPage
{
    GroupId group;
    QString discipline;
    PersonId teacher;
    int plannedHours = 0;
};

struct NewLesson
{
    PageId page;
    QDate day;
    int periodNo = 1;
    QString kind = QStringLiteral("lecture");
    int hours = 2;
};

struct GroupTitle
{
    GroupId id;
    QString title;
    int students = 0; // enrolled today
};

struct StaffName
{
    PersonId id;
    PersonName name;
    QString login; // empty = no account
};

// The first hour of a college: its name and regulation, people, a discipline, a lesson.
class CollegeSetup final : public QObject
{
    Q_OBJECT

public:
    explicit CollegeSetup(Workspace &workspace, QObject *parent = nullptr);
    ~CollegeSetup() override;

    // Writes college, preset, the current year and its two terms, a bell schedule and the administrator;
    // signs nobody in. EmptyField, PasswordTooShort, Duplicate when the file already holds a college.
    Later<CollegeId> create(const NewCollege &college);
    Later<AccountId> addAccount(const NewAccount &account);
    Later<PersonId> addTeacher(const PersonName &name);
    // The signed-in person, who may give roles, becomes a teacher as well; the session has it at once.
    Later<PersonId> teachMyself();
    Later<GroupId> addGroup(const QString &title);
    Later<PageId> openPage(const NewPage &page);
    Later<LessonId> addLesson(const NewLesson &lesson);
    Later<QList<GroupTitle>> groups();
    Later<QList<StaffName>> teachers();

private:
    Workspace &m_workspace;
    QThreadPool m_pool; // stretches the passwords of new accounts
};

} // namespace semestr
