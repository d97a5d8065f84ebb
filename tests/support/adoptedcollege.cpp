// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/adoptedcollege.h"

#include "app/sync/pgremote.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/passwords.h"
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"

namespace semestr::test {

namespace {

constexpr int lessonCount = 6;
constexpr int studentCount = 12;
constexpr char putMark[] =
    "INSERT INTO mark(page_id, lesson_id, slot, student_id, value, author_id, edited_at) SELECT l.page_id, "
    "l.id, 0, e.student_id, :value, c.person_id, c.at FROM change_context c, (SELECT page_id, id FROM lesson "
    "ORDER BY period_no LIMIT 1 OFFSET :lesson) l, (SELECT student_id FROM enrolment ORDER BY student_id "
    "LIMIT 1 OFFSET :student) e WHERE true ON CONFLICT(page_id, lesson_id, slot, student_id) DO UPDATE SET "
    "value = excluded.value, author_id = excluded.author_id, edited_at = excluded.edited_at";
const QString groupTitle = QStringLiteral("ИСП-31");

RawTable studentList()
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рождения"), QStringLiteral("Группа"),
                      QStringLiteral("№ зачётной книжки")};
    for (int n = 1; n <= studentCount; ++n)
        table.rows.append(
            {n + 1,
             {QStringLiteral("Иванов%1 Пётр Ильич").arg(QChar(u'а' + n)),
              QDate(2009, 1, n).toString(Qt::ISODate), groupTitle, QStringLiteral("26-%1").arg(n)}});
    return table;
}

template <class T> Result<QList<T>> readIds(Store &store, const QString &sql)
{
    return waitFor(store.read<QList<T>>([sql](Connection &c) -> Result<QList<T>> {
        SEMESTR_LET(q, c.ask(sql));
        QList<T> found;
        while (q.next())
            found.append(q.template id<T>(0));
        return found;
    }));
}

Done execute(Workspace &workspace, const QString &sql, bool applying)
{
    ChangeContext context = workspace.context(QStringLiteral("openPage"));
    context.applying = applying;
    const auto done = waitFor(workspace.store().write<bool>(context, [sql](Transaction &t) -> Result<bool> {
        SEMESTR_TRY(t.connection().execute(sql));
        return true;
    }));
    return done ? Done() : Done(fail(done.error()));
}

} // namespace

Result<RoundReport> JoinedPc::round(const SyncOptions &options)
{
    return SyncClient(*store, *remote, options).round();
}

Result<QVariant> JoinedPc::ask(const QString &sql)
{
    return waitFor(store->read<QVariant>([sql](Connection &c) -> Result<QVariant> {
        SEMESTR_LET(q, c.ask(sql));
        return q.next() ? QVariant(q.text(0)) : QVariant();
    }));
}

Done enterMarks(Store &store, PersonId person, const QList<PlacedMark> &marks)
{
    ChangeContext context;
    context.person = person;
    context.verb = QStringLiteral("putMark");
    const auto done = waitFor(store.write<bool>(context, [&](Transaction &t) -> Result<bool> {
        for (const PlacedMark &mark : marks) {
            SEMESTR_LET(q, t.connection().prepare(QString::fromLatin1(putMark)));
            q.bind("lesson", mark.lesson).bind("student", mark.student).bindText("value", mark.value);
            SEMESTR_TRY(q.run());
        }
        return true;
    }));
    return done ? Done() : Done(fail(done.error()));
}

Result<std::unique_ptr<AdoptedCollege>> AdoptedCollege::make(const PrivatePostgres::Options &options)
{
    std::unique_ptr<AdoptedCollege> college(new AdoptedCollege);
    SEMESTR_LET(server, PrivatePostgres::start(options));
    college->m_server = std::move(server);
    SEMESTR_TRY(college->m_server->makeDeployed(database()));
    SEMESTR_LET(workspace, Workspace::open(college->path(QStringLiteral("solo.semestr")),
                                           {college->storeOptions(), {}}));
    SEMESTR_TRY(college->fill(*workspace));
    SEMESTR_TRY(college->adopt(*workspace));
    return college;
}

Done AdoptedCollege::fill(Workspace &workspace)
{
    CollegeSetup setup(workspace);
    NewCollege college;
    college.name = QStringLiteral("Техникум");
    SEMESTR_LET(preset, PolicyPreset::shipped(QStringLiteral("kasli")));
    college.preset = preset;
    college.adminPassword = typed();
    SEMESTR_TRY(waitFor(setup.create(college)));
    SignIn signIn(workspace);
    SEMESTR_TRY(waitFor(signIn.signIn(QStringLiteral("admin"), typed())));
    SEMESTR_TRY(addPeople(workspace));
    SEMESTR_TRY(openPage(workspace));
    // Without a regulation nothing is shut, on whatever day the test runs.
    return execute(workspace, QStringLiteral("DELETE FROM policy_setting"), true);
}

Done AdoptedCollege::addPeople(Workspace &workspace)
{
    CollegeSetup setup(workspace);
    SEMESTR_LET(made, waitFor(setup.addGroup(groupTitle)));
    group = made;
    StudentImport import(workspace);
    const RawTable table = studentList();
    SEMESTR_TRY(waitFor(import.write(table, guessColumns(table.headings), {})));
    SEMESTR_LET(found, readIds<PersonId>(workspace.store(),
                                         QStringLiteral("SELECT student_id FROM enrolment ORDER BY 1")));
    students = found;
    for (const char *login : {"teacher", "second"})
        SEMESTR_TRY(waitFor(setup.addAccount({QString::fromLatin1(login),
                                              typed(),
                                              PersonName::parse(QStringLiteral("Белова Анна Петровна")),
                                              {QStringLiteral("TCH")},
                                              {},
                                              false})));
    return {};
}

Done AdoptedCollege::openPage(Workspace &workspace)
{
    CollegeSetup setup(workspace);
    SEMESTR_LET(teachers, readIds<PersonId>(workspace.store(),
                                            QStringLiteral("SELECT person_id FROM account WHERE login IN "
                                                           "('second', 'teacher') ORDER BY login DESC")));
    SEMESTR_LET(opened,
                waitFor(setup.openPage({group, QStringLiteral("Математика"), teachers.value(0), 48})));
    page = opened;
    const QDate day = workspace.today().addDays(-1);
    for (int n = 1; n <= lessonCount; ++n) {
        SEMESTR_LET(lesson, waitFor(setup.addLesson({page, day, n, QStringLiteral("lecture"), 2})));
        lessons.append(lesson);
    }
    return execute(
        workspace,
        QStringLiteral(
            "INSERT INTO page_teacher(page_id, employee_id, from_day, author_id, edited_at) SELECT "
            "t.page_id, x'%1', t.from_day, c.person_id, c.at FROM page_teacher t, change_context c")
            .arg(QString::fromLatin1(teachers.value(1).bytes().toHex())),
        false);
}

Done AdoptedCollege::adopt(Workspace &workspace)
{
    SEMESTR_LET(setup, ServerSetup::open(m_server->url(database())));
    SEMESTR_LET(report, setup->adopt(workspace.store(), {workspace.session().account, address().text()}));
    for (const AccessSlip &slip : report.slips)
        m_oneTime.insert(slip.login, slip.password);
    return {};
}

ServerAddress AdoptedCollege::address() const
{
    return ServerAddress::fromText(
               QStringLiteral("postgresql:///%1?host=%2").arg(database(), m_server->folder()))
        .value_or(ServerAddress());
}

Result<QString> AdoptedCollege::join(const QString &login, const QString &fileName)
{
    JoinCall call;
    call.file = path(fileName);
    call.address = address();
    call.login = login;
    call.password = m_oneTime.contains(login) ? m_oneTime.value(login) : typed();
    call.newPassword = typed();
    call.deviceName = fileName;
    SEMESTR_TRY(waitFor(makeServerJoin({storeOptions(), {}, {}})->join(call)));
    m_oneTime.remove(login);
    return call.file;
}

Result<JoinedPc> AdoptedCollege::joined(const QString &login, const QString &fileName)
{
    SEMESTR_LET(file, join(login, fileName));
    return open(login, file);
}

Result<JoinedPc> AdoptedCollege::open(const QString &login, const QString &file)
{
    JoinedPc pc;
    pc.file = file;
    SEMESTR_LET(store, Store::open(file, storeOptions()));
    pc.store = std::move(store);
    pc.remote = std::make_unique<PassingRemote>(remote(login));
    SEMESTR_LET(person, readIds<PersonId>(
                            *pc.store,
                            QStringLiteral("SELECT person_id FROM account WHERE login = '%1'").arg(login)));
    pc.person = person.value(0);
    return pc;
}

std::unique_ptr<Remote> AdoptedCollege::remote(const QString &login, const QString &password) const
{
    PasswordKeys keys = PasswordKeys::derive(password, realmOf(database()), login);
    auto remote = std::make_unique<PgRemote>(address(), login, keys.server.toBase64());
    wipe(keys);
    return remote;
}

Result<QString> AdoptedCollege::ask(const QString &sql) const
{
    SEMESTR_LET(rows, m_server->ask(database(), sql));
    return rows.isEmpty() ? QString() : rows.first().join(QLatin1Char(' '));
}

QString AdoptedCollege::markKey(int lesson, int student) const
{
    return QStringLiteral("[\"%1\",\"%2\",0,\"%3\"]")
        .arg(page.text(), lessons.at(lesson).text(), students.at(student).text());
}

} // namespace semestr::test
