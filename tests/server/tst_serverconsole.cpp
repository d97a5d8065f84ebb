// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democlock.h"
#include "app/usecases/democollege.h"
#include "tests/support/consolecall.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// The administrator's and the teachers' day in the console, with the real program and a real server.
class TestServerConsole : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<PrivatePostgres> m_server;
    QHash<QString, QString> m_slips; // login → one-time password
    QString m_group, m_discipline, m_student;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString own(const QString &login) const { return QStringLiteral("Осень-") + login; }
    QString address(const QString &user = {}) const
    {
        return QStringLiteral("postgresql://%1/college?host=%2")
            .arg(user.isEmpty() ? QString() : QString(user + QLatin1Char('@')), m_server->folder());
    }

    ConsoleOutcome call(const QString &words, const QString &login, const QString &password,
                        const QStringList &more = {}, const QString &newPassword = {})
    {
        QStringList all = words.split(QLatin1Char(' ')) + more;
        all += {QStringLiteral("--as"), login, QStringLiteral("--json")};
        QMap<QString, QString> variables{{QStringLiteral("SEMESTR_PASSWORD"), password}};
        if (!newPassword.isEmpty())
            variables.insert(QStringLiteral("SEMESTR_NEW_PASSWORD"), newPassword);
        return callConsole(QStringLiteral(SEMESTR_CONSOLE), all, variables);
    }
    ConsoleOutcome sync(const QString &file, const QString &login, const QString &password,
                        const QString &newPassword = {})
    {
        return call(QStringLiteral("sync --once"), login, password,
                    {QStringLiteral("--db"), path(file), QStringLiteral("--url"), address()}, newPassword);
    }
    ConsoleOutcome server(const QString &words, const QStringList &more = {})
    {
        return call(words, QStringLiteral("admin"), own(QStringLiteral("admin")),
                    QStringList{QStringLiteral("--url"), address()} + more);
    }
    ConsoleOutcome mark(const QString &file, const QString &value)
    {
        return call(QStringLiteral("mark --date 2026-10-08"), QStringLiteral("teacher"),
                    own(QStringLiteral("teacher")),
                    {QStringLiteral("--db"), path(file), QStringLiteral("--group"), m_group,
                     QStringLiteral("--discipline"), m_discipline, QStringLiteral("--student"), m_student,
                     QStringLiteral("--value"), value});
    }
    QJsonArray conflicts(const QString &file, const QStringList &more = {})
    {
        return call(QStringLiteral("conflicts"), QStringLiteral("teacher"), own(QStringLiteral("teacher")),
                    QStringList{QStringLiteral("--db"), path(file)} + more)
            .json()
            .value(QStringLiteral("conflicts"))
            .toArray();
    }
    static int count(const ConsoleOutcome &outcome, const char *key)
    {
        return outcome.json().value(QLatin1String(key)).toInt(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
        QVERIFY_RESULT(DemoCollege::make(path(QStringLiteral("admin.semestr")), 1));
    }

    void aServerIsSetUpBeforeThereIsAFile()
    {
        for (int time = 1; time <= 2; ++time) { // the second time it is brought up to date
            const auto init = callConsole(QStringLiteral(SEMESTR_CONSOLE),
                                          {QStringLiteral("server"), QStringLiteral("init"),
                                           QStringLiteral("--url"), address(QStringLiteral("postgres"))},
                                          {});
            QVERIFY2(init.code == 0, init.err);
        }
    }

    void aFileBecomesTheServersFirstContent()
    {
        const auto init = call(QStringLiteral("server init"), QStringLiteral("admin"),
                               demoPassword(QStringLiteral("admin")),
                               {QStringLiteral("--db"), path(QStringLiteral("admin.semestr")),
                                QStringLiteral("--url"), address(QStringLiteral("postgres")),
                                QStringLiteral("--slips"), path(QStringLiteral("slips.csv"))});
        QVERIFY2(init.code == 0, init.err);
        QVERIFY(count(init, "rows") > 20'000);
        QCOMPARE(demoNow(path(QStringLiteral("admin.semestr"))).value_or(-1),
                 0); // the real clock from now on
        QFile slips(path(QStringLiteral("slips.csv")));
        QVERIFY(slips.open(QIODevice::ReadOnly));
        QCOMPARE(slips.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        for (const QString &line : QString::fromUtf8(slips.readAll()).split(QStringLiteral("\r\n")))
            m_slips.insert(line.section(QLatin1Char(';'), 1, 1), line.section(QLatin1Char(';'), 2));
        QVERIFY(m_slips.contains(QStringLiteral("teacher")) && m_slips.contains(QStringLiteral("admin")));
        const auto again = call(QStringLiteral("server init"), QStringLiteral("admin"),
                                m_slips.value(QStringLiteral("admin")),
                                {QStringLiteral("--db"), path(QStringLiteral("admin.semestr")),
                                 QStringLiteral("--url"), address(QStringLiteral("postgres")),
                                 QStringLiteral("--slips"), path(QStringLiteral("slips.csv"))});
        QCOMPARE(again.code, 1);
        QVERIFY(QFileInfo(path(QStringLiteral("slips.csv"))).size() > 100); // the passwords are still there
        QVERIFY(!init.out.contains(m_slips.value(QStringLiteral("teacher")).toUtf8()));
    }

    void aOneTimePasswordHasToBeReplaced()
    {
        const QString file = QStringLiteral("teacher.semestr");
        const QString slip = m_slips.value(QStringLiteral("teacher"));
        const auto refused = sync(file, QStringLiteral("teacher"), slip);
        QCOMPARE(refused.code, 1);
        QVERIFY(!QFile::exists(path(file)));
        const auto joined = sync(file, QStringLiteral("teacher"), slip, own(QStringLiteral("teacher")));
        QVERIFY2(joined.code == 0, joined.err);
        QVERIFY(QFile::exists(path(file)));
        QCOMPARE(sync(QStringLiteral("again.semestr"), QStringLiteral("teacher"), slip).code, 1);
        QVERIFY(!QFile::exists(path(QStringLiteral("again.semestr"))));
    }

    void theAdministratorsOwnFileGoesOn()
    {
        const auto changed = sync(QStringLiteral("admin.semestr"), QStringLiteral("admin"),
                                  m_slips.value(QStringLiteral("admin")), own(QStringLiteral("admin")));
        QVERIFY2(changed.code == 0, changed.err);
        const auto verify = callConsole(
            QStringLiteral(SEMESTR_CONSOLE),
            {QStringLiteral("verify"), QStringLiteral("--db"), path(QStringLiteral("admin.semestr"))}, {});
        QVERIFY2(verify.code == 0, verify.out.left(1000));
    }

    void aMarkTravels()
    {
        const auto lessons = call(QStringLiteral("lessons --date 2026-10-08"), QStringLiteral("teacher"),
                                  own(QStringLiteral("teacher")),
                                  {QStringLiteral("--db"), path(QStringLiteral("teacher.semestr"))});
        QVERIFY2(lessons.code == 0, lessons.err);
        QJsonObject lesson; // the first of the teacher's own: a curator sees the whole group's
        for (const QJsonValue &each : lessons.json().value(QStringLiteral("lessons")).toArray()) {
            if (lesson.isEmpty() && each.toObject()
                                        .value(QStringLiteral("teacher"))
                                        .toString()
                                        .startsWith(QStringLiteral("Ковалёва")))
                lesson = each.toObject();
        }
        m_group = lesson.value(QStringLiteral("group")).toString();
        m_discipline = lesson.value(QStringLiteral("discipline")).toString();
        const auto rows = m_server->ask(
            QStringLiteral("college"),
            QStringLiteral(
                "SELECT s.record_book_no FROM app.group_name g JOIN app.enrolment e USING "
                "(group_id) JOIN app.student s ON s.person_id = e.student_id WHERE g.title = '%1' "
                "AND e.to_day IS NULL AND g.from_day = (SELECT max(n.from_day) FROM app.group_name n "
                "WHERE n.group_id = g.group_id) ORDER BY 1 LIMIT 1")
                .arg(m_group));
        QVERIFY_RESULT(rows);
        m_student = rows->first().first();
        const auto put = mark(QStringLiteral("teacher.semestr"), QStringLiteral("5"));
        QVERIFY2(put.code == 0, put.err);
        QCOMPARE(count(sync(QStringLiteral("teacher.semestr"), QStringLiteral("teacher"),
                            own(QStringLiteral("teacher"))),
                       "pushed"),
                 1);
        const auto other =
            sync(QStringLiteral("second.semestr"), QStringLiteral("teacher"), own(QStringLiteral("teacher")));
        QVERIFY2(other.code == 0, other.err);
    }

    void twoPcsInOneCellKeepBothValues()
    {
        QCOMPARE(mark(QStringLiteral("teacher.semestr"), QStringLiteral("4")).code, 0);
        QCOMPARE(mark(QStringLiteral("second.semestr"), QStringLiteral("3")).code, 0);
        const QString login = QStringLiteral("teacher");
        QCOMPARE(count(sync(QStringLiteral("teacher.semestr"), login, own(login)), "conflicts"), 0);
        QCOMPARE(count(sync(QStringLiteral("second.semestr"), login, own(login)), "conflicts"), 1);
        const QJsonArray list = conflicts(QStringLiteral("second.semestr"));
        QCOMPARE(list.size(), 1);
        const QJsonObject item = list.first().toObject();
        QCOMPARE(item.value(QStringLiteral("base")).toString(), QStringLiteral("5"));
        QCOMPARE(item.value(QStringLiteral("server")).toString(), QStringLiteral("4"));
        QCOMPARE(item.value(QStringLiteral("incoming")).toString(), QStringLiteral("3"));
        const auto resolved =
            call(QStringLiteral("conflicts resolve"), login, own(login),
                 {item.value(QStringLiteral("id")).toString(), QStringLiteral("--take"),
                  QStringLiteral("mine"), QStringLiteral("--db"), path(QStringLiteral("second.semestr"))});
        QVERIFY2(resolved.code == 0, resolved.err);
        QCOMPARE(resolved.json().value(QStringLiteral("now")).toString(), QStringLiteral("3"));
        QCOMPARE(sync(QStringLiteral("second.semestr"), login, own(login)).code, 0);
        QCOMPARE(sync(QStringLiteral("teacher.semestr"), login, own(login)).code, 0);
        QVERIFY(conflicts(QStringLiteral("teacher.semestr")).isEmpty());
        QCOMPARE(conflicts(QStringLiteral("teacher.semestr"), {QStringLiteral("--all")})
                     .first()
                     .toObject()
                     .value(QStringLiteral("decision"))
                     .toString(),
                 QStringLiteral("mine"));
    }

    void theStatusIsForTheAdministrator()
    {
        const auto status = server(QStringLiteral("server status"));
        QVERIFY2(status.code == 0, status.err);
        QVERIFY(status.json().value(QStringLiteral("devices")).toArray().size() >= 3);
        QCOMPARE(call(QStringLiteral("server status"), QStringLiteral("teacher"),
                      own(QStringLiteral("teacher")), {QStringLiteral("--url"), address()})
                     .code,
                 1);
    }

    void anAccountIsGivenAndTaken()
    {
        const auto added = server(QStringLiteral("server account add --login novikova --roles TCH"),
                                  {QStringLiteral("--db"), path(QStringLiteral("admin.semestr")),
                                   QStringLiteral("--name"), QStringLiteral("Новикова Анна Петровна")});
        QVERIFY2(added.code == 0, added.err);
        const QString login = QStringLiteral("novikova");
        const auto joined = sync(QStringLiteral("new.semestr"), login,
                                 added.json().value(QStringLiteral("password")).toString(), own(login));
        QVERIFY2(joined.code == 0, joined.err);
        const auto reset = server(QStringLiteral("server account reset --login novikova"));
        QVERIFY2(reset.code == 0, reset.err);
        QCOMPARE(sync(QStringLiteral("new.semestr"), login, own(login)).code, 1);
        QCOMPARE(server(QStringLiteral("server account block --login novikova")).code, 0);
        QCOMPARE(sync(QStringLiteral("newer.semestr"), login,
                      reset.json().value(QStringLiteral("password")).toString(), own(login))
                     .code,
                 1);
        QCOMPARE(server(QStringLiteral("server account block --login nobody")).code, 1);
    }

    void tellsWhatIsWrongWithTheCall()
    {
        const QString login = QStringLiteral("teacher");
        const QStringList file{QStringLiteral("--db"), path(QStringLiteral("teacher.semestr"))};
        const auto url = [&](const QString &text) {
            return call(QStringLiteral("sync"), login, own(login),
                        file + QStringList{QStringLiteral("--url"), text})
                .code;
        };
        QCOMPARE(url(QStringLiteral("http://localhost/college")), 1);
        QCOMPARE(url(QStringLiteral("postgresql://teacher:secret@localhost/college")), 1);
        QCOMPARE(url(QStringLiteral("postgresql:///college?host=/nowhere")), 3);
        QCOMPARE(call(QStringLiteral("sync"), login, own(login), file).code, 2);
        QCOMPARE(call(QStringLiteral("conflicts resolve"), login, own(login), file).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestServerConsole)
#include "tst_serverconsole.moc"
