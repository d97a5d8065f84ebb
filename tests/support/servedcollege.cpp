// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servedcollege.h"

#include "app/sync/serversetup.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/journalactions.h"
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"

namespace semestr::test {

namespace {

const QString database = QStringLiteral("college");
const QString admin = QStringLiteral("admin");

// «Etc/GMT-5» is five hours ahead of Greenwich.
QString zoneOfNoon(qint64 nowMs)
{
    const int ahead = 12 - QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).time().hour();
    const QString sign = ahead < 0 ? QStringLiteral("+") : QStringLiteral("-");
    return ahead == 0 ? QStringLiteral("Etc/GMT")
                      : QString(QStringLiteral("Etc/GMT") + sign + QString::number(qAbs(ahead)));
}

RawTable studentList()
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Группа"), QStringLiteral("№ зачётной")};
    int row = 1;
    for (const char *name : {"Абрамов Илья Сергеевич", "Белов Артём Игоревич", "Васильева Анна Павловна"}) {
        ++row;
        table.rows.append({row,
                           {QString::fromUtf8(name), QStringLiteral("ИСП-31"),
                            QStringLiteral("26-%1").arg(row, 3, 10, QLatin1Char('0'))}});
    }
    return table;
}

QString literal(const QByteArray &id)
{
    return QStringLiteral("x'%1'").arg(QString::fromLatin1(id.toHex()));
}

const QString stamp = QStringLiteral("(SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM "
                                     "change_context WHERE id = 1)");

} // namespace

ServedCollege::~ServedCollege()
{
    m_link.reset();
    m_workspace.reset();
}

Result<std::unique_ptr<ServedCollege>> ServedCollege::start()
{
    std::unique_ptr<ServedCollege> college(new ServedCollege);
    SEMESTR_LET(server, PrivatePostgres::start());
    college->m_server = std::move(server);
    SEMESTR_TRY(college->m_server->makeDeployed(database));
    SEMESTR_TRY(college->make());
    SEMESTR_TRY(college->adopt());
    return college;
}

ServerAddress ServedCollege::address() const
{
    return ServerAddress::fromText(QStringLiteral("postgresql:///college?host=") + m_server->folder())
        .value();
}

Done ServedCollege::make()
{
    SEMESTR_LET(workspace, Workspace::open(m_dir.filePath(QStringLiteral("admin.semestr")), {store(), {}}));
    m_workspace = std::move(workspace);
    NewCollege college;
    college.name = QStringLiteral("Уральский техникум");
    college.timezone = zoneOfNoon(m_clock.nowMs());
    SEMESTR_LET(preset, PolicyPreset::shipped(QStringLiteral("kasli")));
    college.preset = preset;
    college.adminPassword = password();
    CollegeSetup setup(*m_workspace);
    SEMESTR_TRY(waitFor(setup.create(college)));
    SignIn signIn(*m_workspace);
    SEMESTR_TRY(waitFor(signIn.signIn(admin, password())));
    SEMESTR_TRY(addPeople());
    return openPage();
}

Done ServedCollege::addPeople()
{
    CollegeSetup setup(*m_workspace);
    StudentImport import(*m_workspace);
    const RawTable list = studentList();
    SEMESTR_TRY(waitFor(import.write(list, guessColumns(list.headings), {})));
    for (const auto &[login, name] : {std::pair("first", "Белова Анна Петровна"),
                                      std::pair("second", "Громов Яков Ильич")}) {
        NewAccount account;
        account.login = QString::fromLatin1(login);
        account.password = password();
        account.name = PersonName::parse(QString::fromUtf8(name));
        account.roles = {QStringLiteral("TCH")};
        SEMESTR_TRY(waitFor(setup.addAccount(account)));
    }
    SEMESTR_LET(staff, waitFor(setup.teachers()));
    for (const StaffName &person : staff)
        m_teachers.insert(person.login, person.id);
    SEMESTR_LET(groups, waitFor(setup.groups()));
    group = groups.first().id;
    return {};
}

Done ServedCollege::openPage()
{
    CollegeSetup setup(*m_workspace);
    SEMESTR_LET(opened, waitFor(setup.openPage({group, QStringLiteral("Математика"),
                                                m_teachers.value(QStringLiteral("first")), 48})));
    page = opened;
    // In the summer the year that was made is the coming one: whoever is in the group has been there before.
    const QString day = m_workspace->today().addDays(-7).toString(Qt::ISODate);
    SEMESTR_TRY(run(QStringLiteral("openPage"),
                    QStringLiteral("INSERT INTO page_teacher(page_id, employee_id, from_day, source, author_id, "
                                   "edited_at) VALUES (%1, %2, '%3', 'admin', %4)")
                        .arg(literal(page.bytes()),
                             literal(m_teachers.value(QStringLiteral("second")).bytes()), day, stamp)));
    SEMESTR_TRY(run(QStringLiteral("import"),
                    QStringLiteral("INSERT INTO enrolment(group_id, student_id, from_day, author_id, edited_at) "
                                   "SELECT group_id, student_id, '%1', %2 FROM enrolment WHERE from_day > '%1'")
                        .arg(day, stamp)));
    SEMESTR_LET(made, waitFor(setup.addLesson({page, m_workspace->today(), 1, QStringLiteral("lecture"), 2})));
    lesson = made;
    JournalActions actions(*m_workspace);
    SEMESTR_LET(read, waitFor(actions.open(page)));
    for (const RosterRow &row : read.page.rows)
        students.append(row.student);
    return {};
}

Done ServedCollege::adopt()
{
    SEMESTR_LET(setup, ServerSetup::open(m_server->url(database)));
    SEMESTR_LET(report,
                setup->adopt(m_workspace->store(), {m_workspace->session().account, address().text()}));
    for (const AccessSlip &slip : report.slips)
        m_slips.insert(slip.login, slip.password);
    SEMESTR_TRY(m_workspace->reload());
    m_link = makeServerLink(*m_workspace);
    SEMESTR_TRY(waitFor(m_link->changePassword(oneTime(admin), password())));
    return send();
}

Done ServedCollege::send()
{
    SEMESTR_TRY(waitFor(m_link->exchangeNow()));
    return {};
}

Done ServedCollege::run(const QString &verb, const QString &sql)
{
    const auto done = waitFor(
        m_workspace->store().write<bool>(m_workspace->context(verb), [sql](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(t.connection().execute(sql));
            return true;
        }));
    SEMESTR_TRY(done);
    return {};
}

Done ServedCollege::join(const QString &login, const QString &file)
{
    const auto join = makeServerJoin({store(), {}, {}});
    JoinCall call;
    call.file = file;
    call.address = address();
    call.login = login;
    call.password = oneTime(login);
    call.newPassword = password();
    call.deviceName = QString(QStringLiteral("PC of ") + login);
    SEMESTR_TRY(waitFor(join->join(call)));
    return {};
}

Done ServedCollege::addLesson(QDate day, int periodNo)
{
    CollegeSetup setup(*m_workspace);
    SEMESTR_TRY(waitFor(setup.addLesson({page, day, periodNo, QStringLiteral("lecture"), 2})));
    return send();
}

Done ServedCollege::takePageFrom(const QString &login)
{
    SEMESTR_TRY(run(QStringLiteral("closePage"),
                    QStringLiteral("UPDATE page_teacher SET deleted = 1, author_id = (SELECT person_id FROM "
                                   "change_context WHERE id = 1), edited_at = (SELECT at FROM change_context "
                                   "WHERE id = 1) WHERE page_id = %1 AND employee_id = %2")
                        .arg(literal(page.bytes()), literal(m_teachers.value(login).bytes()))));
    return send();
}

} // namespace semestr::test
