// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplecollege.h"

#include "app/usecases/collegesetup.h"
#include "app/usecases/journalactions.h"
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"

namespace semestr::test {

namespace {

const QString groupTitle = QStringLiteral("ИСП-31");
const QString otherDiscipline = QStringLiteral("Математика");

qint64 moment(QDate day, QTime time)
{
    return CollegeTime::named(QStringLiteral("Asia/Yekaterinburg")).ms(day, time);
}

PersonName named(const char *name)
{
    return PersonName::parse(QString::fromUtf8(name));
}

RawTable studentList()
{
    static const char *names[] = {
        "Абрамов Илья Сергеевич",      "Белов Артём Игоревич",           "Васильева Анна Павловна",
        "Гаджиев Руслан Магомед оглы", "Дёмина Алёна Юрьевна",           "Егоров Кирилл Андреевич",
        "Ёлкин Семён Петрович",        "Жукова Мария Олеговна",          "Зайцев Пётр Николаевич",
        "Иванов Иван Иванович",        "Иванов Иван Иванович",           "Каримова Алия Ренатовна",
        "Лебедев Максим Денисович",    "Морозова Дарья Ильинична",       "Никитин Егор Романович",
        "Орлова Софья Антоновна",      "Петров-Водкин Кузьма Сергеевич", "Романов Глеб Вадимович",
        "Соколова Вера Никитична",     "Тихонов Лев Борисович",          "Ульянова Ксения Игоревна",
        "Фёдоров Матвей Алексеевич",   "Хасанов Тимур Рашидович",        "Цветкова Полина Ивановна",
        "Чернов Даниил Юрьевич",       "Шестакова Ольга Петровна",       "Щёголев Роман Артёмович",
        "Эйхвальд Марк Львович",       "Юдина Елена Дмитриевна",         "Яковлев Степан Ильич"};
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рождения"), QStringLiteral("Группа"),
                      QStringLiteral("№ зачётной книжки")};
    int n = 0;
    for (const char *name : names) {
        ++n;
        table.rows.append({n + 1,
                           {QString::fromUtf8(name), QDate(2009, 1, 1).addDays(n * 9).toString(Qt::ISODate),
                            groupTitle, QStringLiteral("26-%1").arg(n, 3, 10, QLatin1Char('0'))}});
    }
    return table;
}

// The administrator's first day: 1 September.
class Builder
{
public:
    Builder(Workspace &workspace, const SampleCollege::Wanted &wanted)
        : m_workspace(workspace), m_setup(workspace), m_wanted(wanted)
    {
    }

    Done build()
    {
        SEMESTR_TRY(found());
        SEMESTR_LET(group, waitFor(m_setup.addGroup(groupTitle)));
        StudentImport students(m_workspace);
        const RawTable table = studentList();
        SEMESTR_TRY(waitFor(students.write(table, guessColumns(table.headings), {})));
        SEMESTR_TRY(addAccount("teacher", "Белова Анна Петровна", "TCH", {}));
        SEMESTR_TRY(addAccount("curator", "Орлов Пётр Ильич", "CUR", group));
        SEMESTR_TRY(addAccount("deputy", "Серова Нина Львовна", "DEP", {}));
        SEMESTR_LET(other, waitFor(m_setup.addTeacher(named("Громов Яков Ильич"))));
        SEMESTR_TRY(openPages(group, other));
        return {};
    }

private:
    Done found()
    {
        NewCollege college;
        college.name = QStringLiteral("Уральский промышленный техникум");
        college.timezone = QStringLiteral("Asia/Yekaterinburg");
        SEMESTR_LET(preset, PolicyPreset::shipped(m_wanted.preset));
        college.preset = preset;
        college.adminPassword = SampleCollege::password();
        SEMESTR_TRY(waitFor(m_setup.create(college)));
        SignIn signIn(m_workspace);
        SEMESTR_TRY(waitFor(signIn.signIn(QStringLiteral("admin"), college.adminPassword)));
        return {};
    }

    Done addAccount(const char *login, const char *name, const char *role, GroupId curatorOf)
    {
        NewAccount account{QString::fromLatin1(login),
                           SampleCollege::password(),
                           named(name),
                           {QString::fromLatin1(role)},
                           curatorOf,
                           false};
        SEMESTR_TRY(waitFor(m_setup.addAccount(account)));
        return {};
    }

    Done openPages(GroupId group, PersonId other)
    {
        SEMESTR_LET(staff, waitFor(m_setup.teachers()));
        PersonId teacher;
        for (const StaffName &person : staff) {
            if (person.login == u"teacher")
                teacher = person.id;
        }
        SEMESTR_LET(own, waitFor(m_setup.openPage({group, m_wanted.discipline, teacher, 48})));
        SEMESTR_LET(foreign, waitFor(m_setup.openPage({group, otherDiscipline, other, 32})));
        const QString kind = QStringLiteral("lecture");
        for (const QDate day : {QDate(2026, 9, 10), QDate(2026, 9, 24), QDate(2026, 10, 1),
                                QDate(2026, 10, 7), QDate(2026, 10, 8), QDate(2026, 10, 12)})
            SEMESTR_TRY(waitFor(m_setup.addLesson({own, day, 2, kind, 2})));
        SEMESTR_TRY(waitFor(m_setup.addLesson({foreign, SampleCollege::today(), 1, kind, 2})));
        return {};
    }

    Workspace &m_workspace;
    CollegeSetup m_setup;
    const SampleCollege::Wanted &m_wanted;
};

// The made file, kept for the process.
Result<QString> templateOf(const SampleCollege::Wanted &wanted)
{
    static QTemporaryDir dir;
    static QHash<QString, QString> made;
    const QString key = QString(wanted.preset + QLatin1Char('/') + wanted.discipline);
    if (const auto known = made.constFind(key); known != made.constEnd())
        return *known;
    const QString file = dir.filePath(QStringLiteral("template%1.semestr").arg(made.size()));
    SettableClock clock(moment(QDate(2026, 9, 1), QTime(9, 0)));
    SeededIds ids(clock, 1);
    SEMESTR_LET(workspace, Workspace::open(file, {{&clock, &ids, false, {}, QStringLiteral("OFF")}, {}}));
    SEMESTR_TRY(Builder(*workspace, wanted).build());
    workspace.reset();
    made.insert(key, file);
    return file;
}

Result<Session> sessionOf(Connection &connection, const QString &login, QDate day)
{
    Session session;
    {
        SEMESTR_LET(find, connection.query("accounts/find_login"));
        SEMESTR_TRY(find.bindText("login", login).run());
        if (!find.next())
            return fail(Fault::NotFound, {{QStringLiteral("what"), login}});
        session.account = find.id<AccountId>(0);
        session.person = find.id<PersonId>(1);
        session.login = find.text(2);
    }
    {
        SEMESTR_LET(name, connection.query("accounts/read_person_name"));
        SEMESTR_TRY(name.bind("person", session.person).bind("day", day).run());
        if (name.next())
            session.name = {name.text(0), name.text(1), name.text(2)};
    }
    SEMESTR_LET(list, connection.query("accounts/list_grants"));
    SEMESTR_TRY(list.bind("person", session.person).bind("day", day).bind("until", day).run());
    while (list.next())
        session.grants.append({list.text(0), list.text(1), list.bytes(2), {list.day(3), list.day(4)}});
    return session;
}

} // namespace

QString SampleCollege::password()
{
    return QStringLiteral("Осень-2026");
}

Result<std::unique_ptr<SampleCollege>> SampleCollege::make(const Wanted &wanted)
{
    SEMESTR_LET(source, templateOf(wanted));
    std::unique_ptr<SampleCollege> college(new SampleCollege);
    college->m_wanted = wanted;
    college->m_file = college->m_dir.filePath(QStringLiteral("college.semestr"));
    if (!QFile::copy(source, college->m_file))
        return fail(Fault::FileUnwritable, {{QStringLiteral("file"), college->m_file}});
    college->goTo(today());
    SEMESTR_TRY(college->open(wanted));
    SEMESTR_TRY(college->findPeople());
    SEMESTR_TRY(college->findPages());
    return college;
}

Done SampleCollege::open(const Wanted &wanted)
{
    const StoreOptions options{&m_clock, &m_ids, false, wanted.failCall, wanted.synchronous};
    SEMESTR_LET(workspace, Workspace::open(m_file, {options, {}}));
    m_workspace = std::move(workspace);
    return {};
}

Done SampleCollege::findPeople()
{
    for (const auto &[login, person] :
         {std::pair{"curator", &curator}, std::pair{"deputy", &deputy}, std::pair{"teacher", &teacher}}) {
        SEMESTR_TRY(signInAs(QString::fromLatin1(login)));
        *person = m_workspace->session().person;
    }
    return {};
}

Done SampleCollege::findPages()
{
    JournalActions actions(*m_workspace);
    SEMESTR_TRY(signInAs(QStringLiteral("deputy")));
    SEMESTR_LET(pages, waitFor(actions.pages()));
    for (const PageTitle &title : pages)
        (title.discipline == otherDiscipline ? otherPage : page) = title.id;
    group = pages.isEmpty() ? GroupId() : pages.first().group;
    SEMESTR_LET(other, waitFor(actions.open(otherPage)));
    otherTeacher = other.page.lessons.first().teacher;
    otherLesson = other.page.lessons.first().id;
    SEMESTR_LET(own, waitFor(actions.open(page)));
    for (const RosterRow &row : own.page.rows)
        students.append(row.student);
    for (const LessonColumn &lesson : own.page.lessons)
        lessons.append(lesson.id);
    return signInAs(QStringLiteral("teacher"));
}

Done SampleCollege::signInAs(const QString &login)
{
    SEMESTR_LET(session, waitFor(m_workspace->store().read<Session>([=, this](Connection &connection) {
                    return sessionOf(connection, login, m_workspace->today());
                })));
    m_workspace->setSession(session);
    return {};
}

void SampleCollege::signInAs(PersonId person, const QString &role)
{
    Session session;
    session.account = m_ids.next<AccountId>();
    session.person = person;
    session.grants = {
        {role, QStringLiteral("college"), m_workspace->college().id.bytes(), {QDate(2026, 9, 1), {}}}};
    m_workspace->setSession(session);
}

void SampleCollege::goTo(QDate day, QTime time)
{
    m_clock.set(moment(day, time));
}

Done SampleCollege::restart()
{
    if (m_workspace)
        m_session = m_workspace->session();
    m_workspace.reset();
    SEMESTR_TRY(open(m_wanted));
    m_workspace->setSession(m_session);
    return {};
}

CellKey SampleCollege::cell(int lesson, int student, int slot) const
{
    return {page, lessons.at(lesson), slot, students.at(student)};
}

QVariant SampleCollege::ask(const QString &sql)
{
    const auto answer =
        waitFor(m_workspace->store().read<QVariant>([sql](Connection &connection) -> Result<QVariant> {
            SEMESTR_LET(q, connection.ask(sql));
            return q.next() ? q.raw(0) : QVariant();
        }));
    return answer.value_or(QVariant());
}

qint64 SampleCollege::logged()
{
    return ask(QStringLiteral("SELECT count(*) FROM change_log")).toLongLong();
}

} // namespace semestr::test
