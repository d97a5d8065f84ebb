// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgserverlink.h"
#include "app/sync/serverrole.h"
#include "app/sync/serversetup.h"
#include "app/sync/syncclient.h"
#include "app/usecases/democollege.h"
#include "app/usecases/passwords.h"
#include "tests/bench/bench.h"
#include "tests/bench/copyserver.h"
#include "tests/bench/timedremote.h"
#include "tests/support/privatepostgres.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

using namespace semestr::test;

namespace semestr::bench {

namespace {

constexpr int operations = 500;
const QString database = QStringLiteral("bench");
const QString typed = QStringLiteral("bench-password");

template <class T> T demand(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, faultName(result.error().fault));
    return *std::move(result);
}

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1000;
}

} // namespace

Result<PushAnswer> TimedRemote::push(const PushCall &call)
{
    QElapsedTimer timer;
    timer.start();
    auto answer = PassingRemote::push(call);
    pushUs += since(timer);
    if (answer)
        pushedOps += static_cast<int>(answer->ack - call.first + 1);
    return answer;
}

Result<SnapshotAnswer> TimedRemote::snapshot(DeviceId device, const QList<BucketId> &buckets,
                                             const QString &after, int limit)
{
    QElapsedTimer timer;
    timer.start();
    auto answer = PassingRemote::snapshot(device, buckets, after, limit);
    snapshotUs += since(timer);
    if (answer)
        snapshotRows += static_cast<int>(answer->rows.size());
    return answer;
}

namespace {

// A demo college on a server of its own with fsync, and its teacher's PC.
class SyncCollege
{
public:
    SyncCollege();
    // Changes by the teacher, and the round that sends them; microseconds of its pushes.
    double push(const QStringList &sql);
    int pushed() const { return m_remote->pushedOps; }
    // Another PC of the teacher: microseconds of the server's part, and of all of it.
    std::pair<double, double> firstLoad(int number, int *rows);
    CopyServer &copy() { return *m_copy; }
    QString teacher() const { return m_teacher; }

private:
    ServerAddress address() const
    {
        return demand(
            ServerAddress::fromText(QStringLiteral("postgresql:///bench?host=") + m_server->folder()),
            "address");
    }
    StoreOptions options() { return {&m_clock, &m_ids}; }

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemIds m_ids{m_clock};
    std::unique_ptr<PrivatePostgres> m_server;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TimedRemote> m_remote;
    std::unique_ptr<CopyServer> m_copy;
    QByteArray m_key;
    QString m_teacher; // the account's uuid
    PersonId m_person;
};

SyncCollege::SyncCollege()
{
    PrivatePostgres::Options durable;
    durable.fsync = true;
    m_server = demand(PrivatePostgres::start(durable), "server");
    demand(m_server->makeDeployed(database).map([] { return true; }), "deployed");
    const QString solo = m_dir.filePath(QStringLiteral("solo.semestr"));
    demand(DemoCollege::make(solo, 1), "demo");
    QString oneTime;
    {
        auto store = demand(Store::open(solo, options()), "file");
        auto setup = demand(ServerSetup::open(m_server->url(database)), "setup");
        for (const AccessSlip &slip : demand(setup->adopt(*store, {{}, address().text()}), "adopt").slips)
            oneTime = slip.login == QLatin1String("teacher") ? slip.password : oneTime;
    }
    const QString file = m_dir.filePath(QStringLiteral("teacher.semestr"));
    demand(waitFor(makeServerJoin({options()})
                       ->join({file, address(), QStringLiteral("teacher"), oneTime, typed, {}})),
           "join");
    m_key = PasswordKeys::derive(typed, serverRealm(database), QStringLiteral("teacher")).server.toBase64();
    m_store = demand(Store::open(file, options()), "replica");
    m_remote = std::make_unique<TimedRemote>(address(), QStringLiteral("teacher"), m_key);
    m_copy = std::make_unique<CopyServer>(m_server->url(database));
    const auto who = demand(
        m_server->ask(database, QStringLiteral(
                                    "SELECT account_id, person_id FROM sec.account WHERE login = 'teacher'")),
        "account");
    m_teacher = who.first().first();
    m_person = PersonId(QUuid::fromString(who.first().last()));
}

double SyncCollege::push(const QStringList &sql)
{
    ChangeContext context;
    context.person = m_person;
    context.verb = QStringLiteral("bench");
    demand(waitFor(m_store->write<bool>(context,
                                        [&sql](Transaction &t) -> Result<bool> {
                                            for (const QString &statement : sql)
                                                SEMESTR_TRY(t.connection().execute(statement));
                                            return true;
                                        })),
           "edit");
    m_remote->pushUs = 0;
    m_remote->pushedOps = 0;
    const RoundReport report = demand(SyncClient(*m_store, *m_remote).round(), "round");
    if (report.refused + report.conflicts + report.waiting > 0)
        qFatal("%d of %d operations were refused", report.refused, m_remote->pushedOps);
    return m_remote->pushUs;
}

std::pair<double, double> SyncCollege::firstLoad(int number, int *rows)
{
    TimedRemote remote(address(), QStringLiteral("teacher"), m_key);
    const QString file = m_dir.filePath(QStringLiteral("pc-%1.semestr").arg(number));
    auto store = demand(Store::open(file, options()), "new file");
    QElapsedTimer timer;
    timer.start();
    demand(SyncClient(*store, remote).round(), "first round");
    *rows = remote.snapshotRows;
    return {remote.snapshotUs, since(timer)};
}

// Toggles, so that every run changes as much as the one before.
QString changeMarks(int count)
{
    return QStringLiteral(
               "UPDATE mark SET value = CASE value WHEN '4' THEN '5' ELSE '4' END, "
               "author_id = (SELECT person_id FROM change_context), edited_at = (SELECT at FROM "
               "change_context) WHERE (page_id, lesson_id, slot, student_id) IN (SELECT m.page_id, "
               "m.lesson_id, m.slot, m.student_id FROM mark m JOIN page_teacher t ON t.page_id = m.page_id "
               "JOIN lesson l ON l.id = m.lesson_id AND l.day >= '2026-09-01' AND l.teacher_id = "
               "t.employee_id "
               "WHERE m.value IS NOT NULL AND t.employee_id = (SELECT person_id FROM change_context) ORDER "
               "BY l.day DESC, m.lesson_id, m.student_id LIMIT %1)")
        .arg(count);
}

// A row for everybody in every lesson of the teacher that was held, where there is none.
QString fillCells(const char *table, const char *fields, const char *values)
{
    return QStringLiteral(
               "INSERT OR IGNORE INTO %1(page_id, lesson_id, student_id, author_id, edited_at, %2) SELECT "
               "p.id, l.id, e.student_id, c.person_id, c.at, %3 FROM change_context c JOIN page_teacher t ON "
               "t.employee_id = c.person_id JOIN journal_page p ON p.id = t.page_id JOIN lesson l ON "
               "l.page_id "
               "= p.id AND l.day BETWEEN '2026-09-01' AND '2026-10-07' AND l.teacher_id = c.person_id JOIN "
               "enrolment e ON e.group_id = p.group_id AND e.to_day IS "
               "NULL AND e.from_day <= l.day WHERE p.subgroup_id IS NULL ORDER BY l.day DESC LIMIT 900")
        .arg(QLatin1String(table), QLatin1String(fields), QLatin1String(values));
}

// «Late by n minutes», another n each time.
QString changeAttendance(int count)
{
    return QStringLiteral(
               "UPDATE attendance SET minutes = CASE minutes WHEN 5 THEN 10 ELSE 5 END, author_id = (SELECT "
               "person_id FROM change_context), edited_at = (SELECT at FROM change_context) WHERE (page_id, "
               "lesson_id, student_id) IN (SELECT a.page_id, a.lesson_id, a.student_id FROM attendance a "
               "JOIN "
               "page_teacher t ON t.page_id = a.page_id JOIN lesson l ON l.id = a.lesson_id AND l.day >= "
               "'2026-09-01' AND l.teacher_id = t.employee_id WHERE a.status = 'late' AND t.employee_id = "
               "(SELECT "
               "person_id FROM change_context) ORDER BY a.lesson_id, a.student_id LIMIT %1)")
        .arg(count);
}

QString changeOwn(const char *table, const char *field, int count)
{
    const bool isHomework = qstrcmp(table, "homework") == 0;
    return QStringLiteral("UPDATE %1 SET %2 = CASE %2 WHEN 'a' THEN 'b' ELSE 'a' END, author_id = (SELECT "
                          "person_id FROM change_context), edited_at = (SELECT at FROM change_context) WHERE "
                          "rowid IN (SELECT 1)")
        .arg(QLatin1String(table), QLatin1String(field))
        .replace(QStringLiteral("rowid IN (SELECT 1)"),
                 QStringLiteral("(page_id, %1) IN (SELECT x.page_id, x.%1 FROM %2 x JOIN page_teacher t ON "
                                "t.page_id = x.page_id JOIN lesson l ON l.id = x.%4 AND l.day >= "
                                "'2026-09-01' AND l.teacher_id = t.employee_id WHERE t.employee_id = "
                                "(SELECT person_id FROM change_context) ORDER BY x.%1 LIMIT %3)")
                     .arg(QLatin1String(isHomework ? "id" : "lesson_id"), QLatin1String(table))
                     .arg(count)
                     .arg(QLatin1String(isHomework ? "given_lesson_id" : "lesson_id")));
}

// The reference takes as many rows into a table like mark, and as many into one like the log.
struct CopyReference
{
    explicit CopyReference(CopyServer &server) : m_server(server)
    {
        server.execute("CREATE SCHEMA bench; CREATE TABLE bench.mark (LIKE app.mark INCLUDING ALL); "
                       "CREATE TABLE bench.change (LIKE sync.change INCLUDING ALL)");
        marks = server.copyOut("SELECT * FROM app.mark LIMIT 500");
    }
    // The rows, and with `log` as many entries of the log, in one transaction.
    double run(bool log)
    {
        if (changes.isEmpty())
            changes =
                m_server.copyOut("SELECT * FROM sync.change WHERE object = 'mark' ORDER BY seq LIMIT 500");
        m_server.execute("TRUNCATE bench.mark, bench.change");
        QElapsedTimer timer;
        timer.start();
        if (log)
            m_server.copyIn({{"bench.mark", marks}, {"bench.change", changes}});
        else
            m_server.copyIn({{"bench.mark", marks}});
        return since(timer);
    }

    QList<QByteArray> marks, changes;

private:
    CopyServer &m_server;
};

// What the teacher may see, table by table, by COPY.
double copyScope(SyncCollege &college, int *rows)
{
    const QByteArray tables =
        college.copy()
            .copyOut("SELECT string_agg(name || ' ' || coalesce(bucket_column, '-'), ',' "
                     "ORDER BY n) FROM sync.table_info")
            .value(0)
            .trimmed();
    QElapsedTimer timer;
    timer.start();
    *rows = 0;
    for (const QByteArray &line : tables.split(',')) {
        const QByteArrayList words = line.split(' ');
        const QByteArray where = words.value(1) == "-"
                                     ? QByteArray()
                                     : " WHERE " + words.value(1) +
                                           " IN (SELECT bucket_id FROM sec.access WHERE account_id = '" +
                                           college.teacher().toLatin1() + "')";
        *rows +=
            static_cast<int>(college.copy().copyOut("SELECT * FROM app." + words.value(0) + where).size());
    }
    return since(timer);
}

} // namespace

static void demandAll(const SyncCollege &college)
{
    if (college.pushed() != operations)
        qFatal("%d operations were sent", college.pushed());
}

void compareSync(const Ground &ground)
{
    SyncCollege college;
    CopyReference reference(college.copy());
    Series marks, mixed, copied, rowsAlone, loads, scopes, whole;
    const QStringList onlyMarks{changeMarks(operations)};
    const QStringList mixture{changeMarks(250), changeAttendance(190),
                              changeOwn("lesson_record", "topic", 35), changeOwn("homework", "text", 25)};
    college.push({fillCells("mark", "slot, value", "0, '4'"),
                  fillCells("attendance", "status, minutes", "'late', 5")});
    college.push(onlyMarks); // the log that the reference copies, and plans for both
    college.push(mixture);
    int loaded = 0, copiedRows = 0;
    for (int run = 0; run < ground.runs; ++run) {
        marks.us.append(college.push(onlyMarks));
        demandAll(college);
        copied.us.append(reference.run(true));
        rowsAlone.us.append(reference.run(false));
        mixed.us.append(college.push(mixture));
        demandAll(college);
        const auto [server, all] = college.firstLoad(run, &loaded);
        loads.us.append(server);
        whole.us.append(all);
        scopes.us.append(copyScope(college, &copiedRows));
    }
    printHeading(QStringLiteral("exchange"), QStringLiteral("Semestr"), QStringLiteral("COPY"));
    print("push 500 marks", marks, copied, {6});
    print("push 500 mixed operations", mixed, copied, {12});
    print("500 marks, rows alone", marks, rowsAlone);
    print("500 mixed, rows alone", mixed, rowsAlone);
    print("a teacher's scope, server", loads, scopes);
    print("… and into the file", whole, scopes);
    std::printf("%-28s %d rows here, %d by COPY\n", "", loaded, copiedRows);
}

} // namespace semestr::bench
