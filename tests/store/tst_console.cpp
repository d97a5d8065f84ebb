// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablewriter.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/democlock.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace semestr;

namespace {
const QString password = QStringLiteral("Осень-2026");
}

// The real program, called as a script calls it.
class TestConsole : public QObject
{
    Q_OBJECT

private:
    struct Outcome
    {
        int code = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    QTemporaryDir m_dir;
    QString m_db;
    SystemClock m_system;

    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }

    Outcome run(const QStringList &words, const QString &secret = password)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SEMESTR_PASSWORD"), secret);
        environment.insert(QStringLiteral("SEMESTR_LANGUAGE"), QStringLiteral("en"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SEMESTR_CONSOLE), words);
        process.closeWriteChannel();
        process.waitForFinished(-1);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Outcome asAdmin(QStringList words)
    {
        words += {QStringLiteral("--db"), m_db, QStringLiteral("--as"), QStringLiteral("admin"),
                  QStringLiteral("--json")};
        return run(words);
    }

    QString digest()
    {
        return run({QStringLiteral("verify"), QStringLiteral("--db"), m_db, QStringLiteral("--json")})
            .json()
            .value(QStringLiteral("digest"))
            .toString();
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    // A refused list: exit code 1, one JSON object with the fault, a sentence on standard error, the file as
    // it was.
    void refusesList(const QString &file)
    {
        const QString before = digest();
        const Outcome outcome =
            asAdmin({QStringLiteral("import"), QStringLiteral("students"), QStringLiteral("--file"), file});
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.json().isEmpty());
        QCOMPARE(outcome.out.count('\n'), 1);
        QVERIFY(outcome.json().contains(QStringLiteral("error")) ||
                outcome.json().contains(QStringLiteral("rejected")));
        if (outcome.json().contains(QStringLiteral("error")))
            QVERIFY(!outcome.err.trimmed().isEmpty());
        QCOMPARE(digest(), before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_db = path("Колледж.semestr");
        const Outcome made =
            run({QStringLiteral("new"), QStringLiteral("--db"), m_db, QStringLiteral("--name"),
                 QStringLiteral("Техникум"), QStringLiteral("--policy"), QStringLiteral("egoryevsk"),
                 QStringLiteral("--today"), QStringLiteral("2026-10-08"), QStringLiteral("--json")});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.json().value(QStringLiteral("login")).toString(), QStringLiteral("admin"));
        QVERIFY(!made.json().contains(QStringLiteral("password")));
    }

    void refusesASecondCollege()
    {
        const QString before = digest();
        const Outcome again =
            run({QStringLiteral("new"), QStringLiteral("--db"), m_db, QStringLiteral("--name"),
                 QStringLiteral("Другой"), QStringLiteral("--policy"), QStringLiteral("kasli"),
                 QStringLiteral("--json")});
        QCOMPARE(again.code, 1);
        QCOMPARE(
            again.json().value(QStringLiteral("error")).toObject().value(QStringLiteral("fault")).toString(),
            QStringLiteral("Duplicate"));
        QCOMPARE(digest(), before);
    }

    void leavesNoFileBehindARefusal()
    {
        const QString file = path("short.semestr");
        const Outcome refused =
            run({QStringLiteral("new"), QStringLiteral("--db"), file, QStringLiteral("--name"),
                 QStringLiteral("К"), QStringLiteral("--policy"), QStringLiteral("kasli")},
                QStringLiteral("short"));
        QCOMPARE(refused.code, 1);
        QVERIFY(!QFile::exists(file));
    }

    void refusesWordsThatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString();
        QTest::newRow("command") << QStringLiteral("dance");
        QTest::newRow("family") << QStringLiteral("import");
        QTest::newRow("option") << QStringLiteral("verify --loud");
        QTest::newRow("missing") << QStringLiteral("backup");
        QTest::newRow("nobody") << QStringLiteral("lessons --date 2026-10-08");
        QTest::newRow("date") << QStringLiteral("lessons --as a --date 2026-02-30");
        QTest::newRow("week") << QStringLiteral(
            "report parent-week --as a --group g --pdf p --week 2026-W54");
        QTest::newRow("number") << QStringLiteral("demo --seed many");
    }
    void refusesWordsThatItDoesNotKnow()
    {
        QFETCH(const QString, words);
        const Outcome outcome = run(words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QCOMPARE(outcome.code, 2);
    }

    void helpsOnEveryLevel()
    {
        for (const char *words :
             {"--help", "import --help", "import students --help", "mark --help", "verify --help"}) {
            const Outcome outcome = run(QString::fromLatin1(words).split(QLatin1Char(' ')));
            QCOMPARE(outcome.code, 0);
            QVERIFY(outcome.out.contains("semestrctl"));
        }
    }

    void tellsAWrongPasswordAndAnAbsentFile()
    {
        const QStringList words{
            QStringLiteral("export"), QStringLiteral("students"), QStringLiteral("--file"), path("x.csv"),
            QStringLiteral("--as"),   QStringLiteral("admin"),    QStringLiteral("--db")};
        QCOMPARE(run(words + QStringList{m_db}, QStringLiteral("wrong word")).code, 1);
        QCOMPARE(run(words + QStringList{path("absent.semestr")}).code, 3);
        QVERIFY(!QFile::exists(path("absent.semestr")));
    }

    void importsAListAllOrNothing()
    {
        const QByteArray good = "ФИО;Дата рождения;Группа;№ зачётной книжки\n"
                                "Щёголев Роман Артёмович;19.05.2009;ИСП-31;26-001\n"
                                "Иванов Иван Иванович;01.02.2009;ИСП-31;26-002\n"
                                "Иванов Иван Иванович;03.04.2009;ИСП-31;26-003\n";
        const QString broken = write("broken.csv", good + "Петров Пётр;31.02.2009;ИСП-31;26-004\n");
        const QString before = digest();
        const Outcome refused =
            asAdmin({QStringLiteral("import"), QStringLiteral("students"), QStringLiteral("--file"), broken});
        QCOMPARE(refused.code, 1);
        const QJsonObject row = refused.json().value(QStringLiteral("rejected")).toArray().at(0).toObject();
        QCOMPARE(row.value(QStringLiteral("row")).toInt(), 5);
        QCOMPARE(row.value(QStringLiteral("column")).toString(), QStringLiteral("B"));
        QCOMPARE(digest(), before);

        const QString list = write("good.csv", good);
        const Outcome done =
            asAdmin({QStringLiteral("import"), QStringLiteral("students"), QStringLiteral("--file"), list});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.json().value(QStringLiteral("created")).toInt(), 3);
        const Outcome again =
            asAdmin({QStringLiteral("import"), QStringLiteral("students"), QStringLiteral("--file"), list});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(QStringLiteral("unchanged")).toInt(), 3);
    }

    void exportsWhatItImports()
    {
        const QString file = path("list.xlsx");
        QCOMPARE(
            asAdmin({QStringLiteral("export"), QStringLiteral("students"), QStringLiteral("--file"), file})
                .code,
            0);
        const Outcome again =
            asAdmin({QStringLiteral("import"), QStringLiteral("students"), QStringLiteral("--file"), file});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(QStringLiteral("unchanged")).toInt(), 3);
    }

    void refusesBrokenLists()
    {
        const QString sound = path("sound.xlsx");
        QCOMPARE(
            asAdmin({QStringLiteral("export"), QStringLiteral("students"), QStringLiteral("--file"), sound})
                .code,
            0);
        QFile file(sound);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        refusesList(write("truncated.xlsx", bytes.left(bytes.size() / 2)));
        refusesList(
            write("picture.xlsx", QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10) + QByteArray(4000, '\x01')));
        refusesList(write("encoding.csv", QByteArray("\xd4\xc8\xce;\x98\xff\xfe\n\x98\x98", 11)));
        refusesList(write("empty.csv", {}));
        refusesList(write("cell.csv", "ФИО;Группа\n" + QByteArray(1 << 20, 'x') + ";ИСП-31\n"));
    }

    void refusesFilesThatAreNoCollege()
    {
        const QString picture = write("picture.semestr", QByteArray(5000, 'j'));
        const Outcome outcome =
            run({QStringLiteral("verify"), QStringLiteral("--db"), picture, QStringLiteral("--json")});
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.err.trimmed().isEmpty());
    }

    void refusesAFileOfANewerProgram()
    {
        const QString newer = path("newer.semestr");
        QVERIFY(QFile::copy(m_db, newer));
        {
            SystemIds ids(m_system);
            StoreOptions options;
            options.clock = &m_system;
            options.ids = &ids;
            auto connection = Connection::open(newer, options);
            QVERIFY_RESULT(connection);
            QVERIFY_RESULT(
                (*connection)
                    ->execute(QStringLiteral("INSERT INTO schema_version VALUES (999, 999, 0, '9')")));
            QVERIFY_RESULT((*connection)->execute(QStringLiteral("PRAGMA user_version=999")));
        }
        const Outcome outcome =
            run({QStringLiteral("lessons"), QStringLiteral("--db"), newer, QStringLiteral("--as"),
                 QStringLiteral("admin"), QStringLiteral("--date"), QStringLiteral("2026-10-08"),
                 QStringLiteral("--json")});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.json()
                     .value(QStringLiteral("error"))
                     .toObject()
                     .value(QStringLiteral("fault"))
                     .toString(),
                 QStringLiteral("NewerDatabase"));
    }

    void makesADemoThatIsSoundAndPrints()
    {
        const QString demo = path("demo.semestr");
        const QString pdf = path("листки.pdf");
        const Outcome made =
            run({QStringLiteral("demo"), QStringLiteral("--db"), demo, QStringLiteral("--json")});
        QCOMPARE(made.code, 0);
        QVERIFY(made.json().value(QStringLiteral("accounts")).toArray().size() >= 7);
        QCOMPARE(run({QStringLiteral("verify"), QStringLiteral("--db"), demo}).code, 0);
        QStringList words{QStringLiteral("report"),  QStringLiteral("parent-week"),
                          QStringLiteral("--db"),    demo,
                          QStringLiteral("--as"),    QStringLiteral("teacher"),
                          QStringLiteral("--group"), QStringLiteral("ИСП-31"),
                          QStringLiteral("--week"),  QStringLiteral("2026-W41"),
                          QStringLiteral("--pdf"),   pdf,
                          QStringLiteral("--json"),  QStringLiteral("--student")};
        const Outcome ambiguous =
            run(words + QStringList{QStringLiteral("Иванов")}, QStringLiteral("demo-teacher"));
        QCOMPARE(ambiguous.code, 1);
        QCOMPARE(ambiguous.json()
                     .value(QStringLiteral("error"))
                     .toObject()
                     .value(QStringLiteral("candidates"))
                     .toArray()
                     .size(),
                 2);
        QVERIFY(!QFile::exists(pdf));
        const Outcome printed =
            run(words + QStringList{QStringLiteral("щеголев")}, QStringLiteral("demo-teacher"));
        QCOMPARE(printed.code, 0);
        QCOMPARE(printed.json().value(QStringLiteral("sheets")).toInt(), 1);
        QVERIFY(QFile::exists(pdf));
    }

    // While another process writes, reading goes on and writing says that the machine refuses.
    void readsWhileTheFileIsHeld()
    {
        SystemIds ids(m_system);
        auto held = Store::open(m_db, {&m_system, &ids, false, {}, QStringLiteral("FULL")});
        QVERIFY_RESULT(held);
        QCOMPARE(asAdmin({QStringLiteral("export"), QStringLiteral("students"), QStringLiteral("--file"),
                          path("held.csv")})
                     .code,
                 0);
        const Outcome refused = asAdmin({QStringLiteral("import"), QStringLiteral("students"),
                                         QStringLiteral("--file"), path("good.csv")});
        QCOMPARE(refused.code, 3);
    }

    void backsUpAndRestoresTheSameContent()
    {
        const QString copy = path("copy.semestr");
        const QString restored = path("restored.semestr");
        QCOMPARE(
            run({QStringLiteral("backup"), QStringLiteral("--db"), m_db, QStringLiteral("--out"), copy}).code,
            0);
        QCOMPARE(
            run({QStringLiteral("backup"), QStringLiteral("--db"), m_db, QStringLiteral("--out"), copy}).code,
            1);
        QCOMPARE(
            run({QStringLiteral("restore"), QStringLiteral("--from"), copy, QStringLiteral("--db"), restored})
                .code,
            0);
        const Outcome proof =
            run({QStringLiteral("verify"), QStringLiteral("--db"), restored, QStringLiteral("--json")});
        QCOMPARE(proof.code, 0);
        QCOMPARE(proof.json().value(QStringLiteral("digest")).toString(), digest());
    }

    void tellsWhoChangedWhat()
    {
        const Outcome outcome =
            asAdmin({QStringLiteral("history"), QStringLiteral("--since"), QStringLiteral("2026-10-08")});
        QCOMPARE(outcome.code, 0);
        bool imported = false;
        for (const QJsonValue &change : outcome.json().value(QStringLiteral("changes")).toArray())
            imported = imported || change.toObject().value(QStringLiteral("verb")).toString() ==
                                       QLatin1String("importStudents");
        QVERIFY(imported);
    }
};

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
