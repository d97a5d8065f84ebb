// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/page.h"
#include "app/usecases/workspace.h"

#include <QTemporaryDir>

namespace semestr::test {

// A college as its people make it, through the use cases, on Thursday 8 October 2026, 11:52 in Yekaterinburg.
// The file is made once per process and preset and then copied, so that the ids of all copies are the same.
class SampleCollege
{
public:
    struct Wanted
    {
        QString preset = QStringLiteral("kasli");
        QString discipline = QStringLiteral("Основы философии"); // of the teacher's own page
        std::function<bool(int)> failCall = {};
        QString synchronous = QStringLiteral("OFF");
    };
    // Signed in as the teacher.
    static Result<std::unique_ptr<SampleCollege>> make(const Wanted &wanted);
    static Result<std::unique_ptr<SampleCollege>> make() { return make(Wanted{}); }

    Workspace &workspace() { return *m_workspace; }
    SettableClock &clock() { return m_clock; }
    const QString &file() const { return m_file; }

    // «admin», «teacher», «curator» (of the group), «deputy»: the grants of the file, without a password.
    Done signInAs(const QString &login);
    // Somebody without an account, with a role in the whole college: the other teacher, a student.
    void signInAs(PersonId person, const QString &role);
    // Moves the clock to a moment of the college's wall time.
    void goTo(QDate day, QTime time = QTime(11, 52));
    // Closes the file and opens it again, as a restart does; the same person is signed in. A failed one may
    // be tried again.
    Done restart();
    // Lets go of the file, for another program.
    void close() { m_workspace.reset(); }

    CellKey cell(int lesson, int student, int slot = 0) const;
    // The first value of the first row; invalid when there is none.
    QVariant ask(const QString &sql);
    // All changes logged so far.
    qint64 logged();

    static QString password(); // of every account
    static QDate today() { return {2026, 10, 8}; }

    GroupId group;
    PageId page;      // of the teacher
    PageId otherPage; // of another teacher, with a lesson today
    PersonId teacher, otherTeacher, curator, deputy;
    // In the order of the page's rows: ё, a double surname, two full namesakes among them.
    QList<PersonId> students;
    // Of the teacher's page: 10 and 24 September, 1 and 7 October, today's second pair (10:10–11:40), 12
    // October.
    QList<LessonId> lessons;
    LessonId otherLesson; // of the other page
    static constexpr int todays = 4;
    static constexpr int future = 5;

private:
    SampleCollege() = default;
    Done open(const Wanted &wanted);
    Done findPeople();
    Done findPages();

    QTemporaryDir m_dir;
    QString m_file;
    Wanted m_wanted;
    SettableClock m_clock;
    SeededIds m_ids{m_clock, 2026};
    Session m_session; // across a restart
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace semestr::test
