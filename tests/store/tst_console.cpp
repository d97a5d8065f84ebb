// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablewriter.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/democlock.h"
#include "app/usecases/signin.h"
#include "tests/support/consolecall.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <zip.h>

using namespace semestr;

namespace {
const QString password = QStringLiteral("Осень-2026");

const QByteArray heading = "<row r='1'><c r='A1' t='inlineStr'><is><t>ФИО</t></is></c>"
                           "<c r='B1' t='inlineStr'><is><t>Группа</t></is></c></row>";

void addPart(zip_t *zip, const char *name, const QByteArray &bytes)
{
    zip_source_t *source =
        zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    zip_file_add(zip, name, source, ZIP_FL_OVERWRITE);
}

// A workbook of one sheet with these rows, as other programs write it.
void writeWorkbook(const QString &file, const QByteArray &rows)
{
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray relations = "<?xml version='1.0'?><Relationships "
                                 "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                 "<Relationship Id='r1' Type='";
    const QByteArray root = relations + type + "officeDocument' Target='xl/workbook.xml'/></Relationships>";
    const QByteArray inner = relations + type + "worksheet' Target='sheet.xml'/></Relationships>";
    const QByteArray book = "<?xml version='1.0'?><workbook "
                            "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
                            "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                            "<sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets></workbook>";
    const QByteArray sheet = "<?xml version='1.0'?><worksheet "
                             "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" +
                             rows + "</sheetData></worksheet>";
    zip_t *zip = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    addPart(zip, "_rels/.rels", root);
    addPart(zip, "xl/workbook.xml", book);
    addPart(zip, "xl/_rels/workbook.xml.rels", inner);
    addPart(zip, "xl/sheet.xml", sheet);
    zip_close(zip);
}
} // namespace

// The real program, called as a script calls it.
class TestConsole : public QObject
{
    Q_OBJECT

private:
    using Outcome = test::ConsoleOutcome;

    QTemporaryDir m_dir;
    QString m_db;
    SystemClock m_system;

    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }

    Outcome run(const QStringList &words, const QString &secret = password)
    {
        return test::callConsole(QStringLiteral(SEMESTR_CONSOLE), words,
                                 {{QStringLiteral("SEMESTR_PASSWORD"), secret}});
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

    QString book(const char *name, const QByteArray &rows)
    {
        writeWorkbook(path(name), rows);
        return path(name);
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
        QTest::newRow("mark without a value")
            << QStringLiteral("mark --as a --group g --discipline d --date 2026-10-08 --student s");
        QTest::newRow("mark at no pair") << QStringLiteral(
            "mark --as a --group g --discipline d --date 2026-10-08 --student s --value 5 --period two");
        QTest::newRow("history of nothing") << QStringLiteral("history --as a");
        QTest::newRow("history of half a cell")
            << QStringLiteral("history --as a --group g --date 2026-10-08");
        QTest::newRow("cell") << QStringLiteral("history --as a --cell g/d/2026-02-30/s");
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

    // A small file that would fill the memory when unpacked.
    void refusesAZipBomb()
    {
        const QString bomb = book("bomb.xlsx", "<row r='1'>" + QByteArray(40 << 20, ' ') + "</row>");
        QVERIFY(QFileInfo(bomb).size() < 1 << 20);
        refusesList(bomb);
    }

    // A formula counts by what it last showed; one that was never computed shows nothing.
    void readsWhatAFormulaShowed()
    {
        const QByteArray formula = "<row r='2'><c r='A2' t='str'><f>A9</f>%1</c>"
                                   "<c r='B2' t='inlineStr'><is><t>ИСП-31</t></is></c></row>";
        refusesList(book("formula.xlsx", heading + QByteArray(formula).replace("%1", "")));
        const QString computed =
            book("computed.xlsx", heading + QByteArray(formula).replace("%1", "<v>Орлов Пётр Ильич</v>"));
        const Outcome outcome = asAdmin({QStringLiteral("import"), QStringLiteral("students"),
                                         QStringLiteral("--dry-run"), QStringLiteral("--file"), computed});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json().value(QStringLiteral("created")).toInt(), 1);
    }

    // Namesakes differ by their birth date; a row that repeats one is an error.
    void refusesTheSamePersonTwice()
    {
        const QByteArray twice = "ФИО;Дата рождения;Группа;№ зачётной книжки\n"
                                 "Сидоров Пётр Ильич;01.02.2009;ИСП-31;26-020\n"
                                 "Сидоров Пётр Ильич;01.02.2009;ИСП-31;26-020\n";
        refusesList(write("twice.csv", twice));
    }

    void exportsTablesOnly()
    {
        const Outcome refused = asAdmin({QStringLiteral("export"), QStringLiteral("students"),
                                         QStringLiteral("--file"), path("list.doc")});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.fault(), QStringLiteral("FileFormat"));
        QVERIFY(!QFile::exists(path("list.doc")));
    }

    // A file or folder that is not there is the machine's refusal, and nothing is left behind.
    void tellsWhatIsMissing()
    {
        const QString nowhere = path("nowhere/file");
        const Outcome list = asAdmin({QStringLiteral("export"), QStringLiteral("students"),
                                      QStringLiteral("--file"), QString(nowhere + QStringLiteral(".csv"))});
        QCOMPARE(list.code, 3);
        QCOMPARE(list.fault(), QStringLiteral("FileUnwritable"));
        const Outcome absent = asAdmin({QStringLiteral("import"), QStringLiteral("students"),
                                        QStringLiteral("--file"), path("absent.csv")});
        QCOMPARE(absent.code, 3);
        const Outcome copy = run({QStringLiteral("backup"), QStringLiteral("--db"), m_db,
                                  QStringLiteral("--out"), nowhere, QStringLiteral("--json")});
        QCOMPARE(copy.code, 3);
        QVERIFY(!QFileInfo::exists(path("nowhere")));
    }

    void saysTheFirstTwentyDifferencesOfADamagedFile()
    {
        const QString damaged = path("damaged.semestr");
        QVERIFY(QFile::copy(m_db, damaged));
        {
            SystemIds ids(m_system);
            StoreOptions options;
            options.clock = &m_system;
            options.ids = &ids;
            auto connection = Connection::open(damaged, options);
            QVERIFY_RESULT(connection);
            QVERIFY_RESULT((*connection)->execute(QStringLiteral("DROP TRIGGER log_policy_setting_update")));
            QVERIFY_RESULT((*connection)->execute(QStringLiteral("UPDATE policy_setting SET value = 'x'")));
        }
        const Outcome outcome = run({QStringLiteral("verify"), QStringLiteral("--db"), damaged});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out.count("policy_setting ["), 20);
        QVERIFY(outcome.out.contains("and "));
        const Outcome all =
            run({QStringLiteral("verify"), QStringLiteral("--db"), damaged, QStringLiteral("--json")});
        QVERIFY(all.json().value(QStringLiteral("differences")).toArray().size() > 20);
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
