// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/page.h"
#include "app/sync/pgserverlink.h"
#include "tests/support/privatepostgres.h"

namespace semestr::test {

// A college with a group of three and one page that two teachers teach, «first» and «second», moved to a real
// PostgreSQL. The college lies where it is now between noon and one o'clock, so that today lasts and its
// first pair is over whenever the test runs. The clock is the machine's: the server compares it with its own.
class ServedCollege
{
public:
    // With its server; fails when PostgreSQL is missing.
    static Result<std::unique_ptr<ServedCollege>> start();
    ~ServedCollege();

    PrivatePostgres &server() { return *m_server; }
    ServerAddress address() const;
    StoreOptions store() { return {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}; }
    // Of the slip; empty = no such login.
    QString oneTime(const QString &login) const { return m_slips.value(login); }
    static QString password() { return QStringLiteral("Осень-2026"); } // of one's own, after the change
    // Makes the file of a person on a new PC, with password() as the new one.
    Done join(const QString &login, const QString &file);
    CellKey cell(int student) const { return {page, lesson, 0, students.at(student)}; }

    // What the administrator does on his PC, sent before it answers.
    Done addLesson(QDate day, int periodNo);
    Done takePageFrom(const QString &login);
    QDate today() const { return m_workspace->today(); }

    GroupId group;
    PageId page;
    LessonId lesson; // of today
    QList<PersonId> students;

private:
    ServedCollege() = default;
    Done make();
    Done addPeople();
    Done openPage();
    Done adopt();
    Done send();
    Done run(const QString &verb, const QString &sql);

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemIds m_ids{m_clock};
    std::unique_ptr<PrivatePostgres> m_server;
    std::unique_ptr<Workspace> m_workspace; // the administrator's
    std::unique_ptr<ServerLink> m_link;
    QHash<QString, PersonId> m_teachers;
    QHash<QString, QString> m_slips;
};

} // namespace semestr::test
