// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/collegefile.h"

#include "app/usecases/collegesetup.h"
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"

#include <QMutex>
#include <QTemporaryDir>

namespace semestr::test {

namespace {

const QString password = QStringLiteral("Осень-2026");
const QString groupTitle = QStringLiteral("ИСП-31");

PersonName named(const char *name)
{
    return PersonName::parse(QString::fromUtf8(name));
}

RawTable students()
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рождения"), QStringLiteral("Группа"),
                      QStringLiteral("№ зачётной книжки")};
    int n = 0;
    for (const char *name :
         {"Абрамов Илья Сергеевич", "Дёмина Алёна Юрьевна", "Ёлкин Семён Петрович", "Иванов Иван Иванович"}) {
        ++n;
        table.rows.append({n + 1,
                           {QString::fromUtf8(name), QDate(2009, 1, n).toString(Qt::ISODate), groupTitle,
                            QStringLiteral("26-%1").arg(n)}});
    }
    return table;
}

// The college began to use the program then.
QDate firstDay(QDate today)
{
    return today.addDays(-37);
}

class CollegeMaker
{
public:
    CollegeMaker(Workspace &workspace, const FakeDays &days)
        : m_workspace(workspace)
        , m_setup(workspace)
        , m_today(CollegeTime::named(QStringLiteral("Asia/Yekaterinburg")).day(days.start))
        , m_lessonsAgo(days.lessonsAgo)
    {
    }

    Result<FakeCollegeFacts> make()
    {
        SEMESTR_TRY(found());
        SEMESTR_LET(group, waitFor(m_setup.addGroup(groupTitle)));
        m_facts.group = group;
        StudentImport import(m_workspace);
        const RawTable table = students();
        SEMESTR_TRY(waitFor(import.write(table, guessColumns(table.headings), {})));
        SEMESTR_TRY(addPeople());
        SEMESTR_TRY(openPages());
        SEMESTR_TRY(share());
        SEMESTR_TRY(readStudents());
        SEMESTR_TRY(thinOut());
        return m_facts;
    }

private:
    Done found()
    {
        NewCollege college;
        college.name = QStringLiteral("Уральский промышленный техникум");
        college.timezone = QStringLiteral("Asia/Yekaterinburg");
        SEMESTR_LET(preset, PolicyPreset::shipped(QStringLiteral("kasli")));
        college.preset = preset;
        college.adminPassword = password;
        SEMESTR_LET(id, waitFor(m_setup.create(college)));
        m_facts.college = id;
        SignIn signIn(m_workspace);
        SEMESTR_TRY(waitFor(signIn.signIn(QStringLiteral("admin"), password)));
        return {};
    }

    Done addPeople()
    {
        const struct
        {
            const char *login, *name;
            QStringList roles;
        } people[] = {{"teacher", "Белова Анна Петровна", {QStringLiteral("TCH")}},
                      {"second", "Громов Яков Ильич", {QStringLiteral("TCH")}},
                      {"third", "Зимина Ольга Львовна", {QStringLiteral("TCH")}},
                      {"curator", "Орлов Пётр Ильич", {QStringLiteral("CUR")}},
                      {"deputy", "Серова Нина Львовна", {QStringLiteral("DEP"), QStringLiteral("ADM")}}};
        for (const auto &one : people) {
            const QString login = QString::fromLatin1(one.login);
            const GroupId curated = login == u"curator" ? m_facts.group : GroupId();
            SEMESTR_LET(account, waitFor(m_setup.addAccount(
                                     {login, password, named(one.name), one.roles, curated, false})));
            m_facts.accounts.append({login, account, {}});
        }
        for (FakeAccount &account : m_facts.accounts) {
            SEMESTR_LET(person, personOf(account.account));
            account.person = person;
        }
        return {};
    }

    Result<PersonId> personOf(AccountId account)
    {
        return waitFor(m_workspace.store().read<PersonId>([account](Connection &c) -> Result<PersonId> {
            SEMESTR_LET(q, c.prepare(QStringLiteral("SELECT person_id FROM account WHERE id = :id")));
            SEMESTR_TRY(q.bind("id", account).run());
            return q.next() ? q.id<PersonId>(0) : PersonId();
        }));
    }

    Done openPages()
    {
        const auto open = [&](const char *title, int teacher, PageId &page,
                              QList<LessonId> &lessons) -> Done {
            SEMESTR_LET(made, waitFor(m_setup.openPage({m_facts.group, QString::fromUtf8(title),
                                                        m_facts.accounts.at(teacher).person, 48})));
            page = made;
            for (const int ago : m_lessonsAgo) {
                SEMESTR_LET(lesson, waitFor(m_setup.addLesson({made, m_today.addDays(-ago), 2 + teacher,
                                                               QStringLiteral("lecture"), 2})));
                lessons.append(lesson);
            }
            return {};
        };
        SEMESTR_TRY(open("Основы философии", 0, m_facts.shared, m_facts.sharedLessons));
        return open("Математика", 2, m_facts.other, m_facts.otherLessons);
    }

    // The rules of rights stand in the program too; a thousand rows of them would only make every join slow.
    Done thinOut()
    {
        ChangeContext context;
        context.applying = true;
        return done(m_workspace.store().write<bool>(context, [](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(t.connection().execute(QStringLiteral("DELETE FROM access_rule")));
            SEMESTR_TRY(t.connection().execute(QStringLiteral("DELETE FROM policy_setting")));
            return true;
        }));
    }

    // The first page has two teachers.
    Done share()
    {
        const FakeCollegeFacts facts = m_facts;
        const QString from = firstDay(m_today).toString(Qt::ISODate);
        return done(m_workspace.store().write<bool>(
            m_workspace.context(QStringLiteral("openPage")), [facts, from](Transaction &t) -> Result<bool> {
                SEMESTR_LET(
                    q, t.connection().prepare(QStringLiteral(
                           "INSERT INTO page_teacher(page_id, employee_id, from_day, author_id, edited_at) "
                           "SELECT :page, :teacher, :from, person_id, at FROM change_context")));
                q.bind("page", facts.shared).bind("teacher", facts.accounts.at(1).person);
                q.bindText("from", from);
                SEMESTR_TRY(q.run());
                return true;
            }));
    }

    Done readStudents()
    {
        const GroupId group = m_facts.group;
        SEMESTR_LET(list, waitFor(m_workspace.store().read<QList<PersonId>>(
                              [group](Connection &c) -> Result<QList<PersonId>> {
                                  SEMESTR_LET(q,
                                              c.prepare(QStringLiteral(
                                                  "SELECT student_id FROM enrolment WHERE group_id = :group "
                                                  "ORDER BY student_id")));
                                  SEMESTR_TRY(q.bind("group", group).run());
                                  QList<PersonId> found;
                                  while (q.next())
                                      found.append(q.id<PersonId>(0));
                                  return found;
                              })));
        m_facts.students = list;
        return {};
    }

    static Done done(Later<bool> later)
    {
        SEMESTR_TRY(waitFor(later));
        return {};
    }

    Workspace &m_workspace;
    CollegeSetup m_setup;
    QDate m_today;
    QList<int> m_lessonsAgo;
    FakeCollegeFacts m_facts;
};

Result<FakeCollegeFacts> makeFacts(const FakeDays &days, const QTemporaryDir &dir)
{
    const CollegeTime zone = CollegeTime::named(QStringLiteral("Asia/Yekaterinburg"));
    SettableClock clock(zone.ms(firstDay(zone.day(days.start)), QTime(9, 0)));
    SeededIds ids(clock, 1);
    const QString file = dir.filePath(QStringLiteral("college.semestr"));
    const QString empty = dir.filePath(QStringLiteral("empty.semestr"));
    StoreOptions options{&clock, &ids};
    options.synchronous = QStringLiteral("OFF");
    SEMESTR_LET(workspace, Workspace::open(file, {options, {}}));
    SEMESTR_LET(facts, CollegeMaker(*workspace, days).make());
    workspace.reset();
    SEMESTR_TRY(Store::open(empty, options));
    facts.file = file;
    facts.empty = empty;
    return facts;
}

} // namespace

Result<FakeCollegeFacts> fakeCollegeFacts(const FakeDays &days)
{
    struct Made
    {
        QTemporaryDir dir;
        std::optional<Result<FakeCollegeFacts>> facts;
    };
    static QMutex guard;
    static std::map<qint64, Made> made;
    const QMutexLocker lock(&guard);
    Made &one = made[days.start];
    if (!one.facts)
        one.facts = makeFacts(days, one.dir);
    return *one.facts;
}

} // namespace semestr::test
