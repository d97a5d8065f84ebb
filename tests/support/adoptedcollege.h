// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pgserverlink.h"
#include "app/sync/serversetup.h"
#include "app/sync/syncclient.h"
#include "tests/support/passingremote.h"
#include "tests/support/privatepostgres.h"

#include <QTemporaryDir>

namespace semestr::test {

// One mark: the places of its lesson and its student in the page, as AdoptedCollege lists them. An empty
// value clears the cell.
struct PlacedMark
{
    int lesson = 0;
    int student = 0;
    QString value;
};

// One transaction of the person.
Done enterMarks(Store &store, PersonId person, const QList<PlacedMark> &marks);

// A person's PC: the file that a join made, and the line to the server.
struct JoinedPc
{
    QString file;
    PersonId person;
    std::unique_ptr<Store> store;
    std::unique_ptr<PassingRemote> remote;

    Result<RoundReport> round(const SyncOptions &options = {});
    Done enter(const QList<PlacedMark> &marks) { return enterMarks(*store, person, marks); }
    Result<QVariant> ask(const QString &sql);
};

// A small college made today through the use cases and adopted by a PostgreSQL of its own: «admin» (also
// deputy), «teacher» and «second» teach its one page together. Nothing in it closes with time. Persons join
// on PCs of their own. Thread: the test's.
class AdoptedCollege
{
public:
    static Result<std::unique_ptr<AdoptedCollege>> make(const PrivatePostgres::Options &options = {});

    // The first join of a login replaces the one-time password.
    Result<QString> join(const QString &login, const QString &fileName);
    // … and opens what came of it, with the server behind it.
    Result<JoinedPc> joined(const QString &login, const QString &fileName);
    Result<JoinedPc> open(const QString &login, const QString &file);
    std::unique_ptr<Remote> remote(const QString &login, const QString &password = typed()) const;
    ServerAddress address() const;
    StoreOptions storeOptions() { return {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}; }
    PrivatePostgres &server() { return *m_server; }
    // The first value of the first row that the server's superuser sees.
    Result<QString> ask(const QString &sql) const;
    QString path(const QString &name) const { return m_dir.filePath(name); }
    // Of a mark, as the log writes it.
    QString markKey(int lesson, int student) const;

    static QString typed() { return QStringLiteral("Осень-2026"); }
    static QString database() { return QStringLiteral("adopted"); }

    PageId page;
    GroupId group;
    QList<LessonId> lessons;  // six, all yesterday
    QList<PersonId> students; // twelve

private:
    AdoptedCollege() = default;
    Done fill(Workspace &workspace);
    Done addPeople(Workspace &workspace);
    Done openPage(Workspace &workspace);
    Done adopt(Workspace &workspace);

    QTemporaryDir m_dir;
    SystemClock m_clock; // the server compares it with its own
    SystemIds m_ids{m_clock};
    std::unique_ptr<PrivatePostgres> m_server;
    QHash<QString, QString> m_oneTime;
};

} // namespace semestr::test
