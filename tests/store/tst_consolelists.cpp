// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democlock.h"
#include "tests/support/consolecall.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

#include <QJsonArray>

using namespace semestr;
using namespace semestr::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

// Lists through the program, as a script calls it.
class TestConsoleLists : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<SampleCollege> m_college;

    ConsoleOutcome run(const char *login, QStringList words)
    {
        words += {s("--db"), m_college->file(), s("--as"), s(login), s("--json")};
        return callConsole(QStringLiteral(SEMESTR_CONSOLE), words,
                           {{s("SEMESTR_PASSWORD"), SampleCollege::password()}});
    }

    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(s(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    ConsoleOutcome import(const char *kind, const QString &file, const char *login = "admin",
                          const QStringList &more = {})
    {
        return run(login, QStringList{s("import"), s(kind), s("--file"), file} + more);
    }

    static QByteArray said(const ConsoleOutcome &outcome) { return QByteArray(outcome.out + outcome.err); }

    static int count(const ConsoleOutcome &outcome, const char *what)
    {
        return outcome.json().value(s(what)).toInt(-1);
    }

private Q_SLOTS:
    void init()
    {
        auto college = SampleCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        QVERIFY_RESULT(setDemoNow(m_college->workspace(), SampleCollege::today()));
        m_college->close();
    }

    // Import, the same again, export, that again.
    void bringsListsInAndOut_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("created");
        QTest::newRow("staff") << s("staff") << s("admin")
                               << s("Таб. №;ФИО;Должность;Ставка\n7;Новый Пётр Ильич;Мастер;0,5\n") << 1;
        QTest::newRow("rooms") << s("rooms") << s("admin")
                               << s("Корпус;Кабинет;Мест\nГлавный;101;30\nГлавный;1-01;15\n") << 2;
        QTest::newRow("bells")
            << s("bells") << s("admin")
            << s("Название;Пара;Начало;Окончание\nКороткое;1;8:30;9:30\nКороткое;2;9:40;10:40\n") << 2;
        QTest::newRow("calendar") << s("calendar") << s("admin")
                                  << s("С;По;Вид;Название\n04.11.2026;;праздник;День единства\n"
                                       "28.12.2026;10.01.2027;каникулы;\n")
                                  << 2;
        QTest::newRow("load") << s("load") << s("deputy")
                              << s("Группа;Дисциплина;Преподаватель;Часы\nИСП-31;Физика;Громов Я. И.;36\n"
                                   "ИСП-31;Основы философии;;48\n")
                              << 2;
        QTest::newRow("ktp") << s("ktp") << s("teacher")
                             << s("Группа;Дисциплина;№;Тема;Часы;Вид занятия\nИСП-31;Основы философии;1;"
                                  "Предмет философии;2;лек\nИСП-31;Основы философии;2;Античность;2;ПЗ\n")
                             << 2;
    }
    void bringsListsInAndOut()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, login);
        QFETCH(const QString, list);
        QFETCH(const int, created);
        const QByteArray name = kind.toUtf8(), who = login.toUtf8();
        const QString file = write(QByteArray(name + ".csv").constData(), list.toUtf8());
        const auto dry = import(name.constData(), file, who.constData(), {s("--dry-run")});
        QVERIFY2(dry.code == 0, said(dry).constData());
        QCOMPARE(count(dry, "created"), created);
        const auto done = import(name.constData(), file, who.constData());
        QVERIFY2(done.code == 0, said(done).constData());
        QCOMPARE(count(done, "created"), created);
        const auto again = import(name.constData(), file, who.constData());
        QCOMPARE(count(again, "unchanged"), created);
        for (const char *ending : {"xlsx", "csv"}) {
            const QString out = m_dir.filePath(s("out-%1.%2").arg(kind, s(ending)));
            const auto exported = run(who.constData(), {s("export"), kind, s("--file"), out});
            QVERIFY2(exported.code == 0, said(exported).constData());
            const auto back = import(name.constData(), out, who.constData());
            QVERIFY2(back.code == 0, said(back).constData());
            QCOMPARE(count(back, "created"), 0);
            QCOMPARE(count(back, "unchanged"), count(exported, "rows"));
        }
        const auto history = run(who.constData(), {s("import"), s("history")});
        const QJsonObject run = history.json().value(s("imports")).toArray().first().toObject();
        QCOMPARE(run.value(s("list")).toString(), kind);
        QCOMPARE(run.value(s("file")).toString(), QString(kind + s(".csv")));
        QVERIFY(run.value(s("created")).toInt() >= created);
    }

    void tellsTheGuiltyCell()
    {
        const QString file = write("broken.csv", "Пара;Начало;Окончание\n7;19:00;20:30\n8;25:00;26:00\n");
        const auto refused = import("bells", file);
        QCOMPARE(refused.code, 1);
        QCOMPARE(count(refused, "created"), 0);
        const QJsonObject row = refused.json().value(s("rejected")).toArray().first().toObject();
        QCOMPARE(row.value(s("row")).toInt(), 3);
        QCOMPARE(row.value(s("column")).toString(), s("B"));
        QVERIFY(row.value(s("reason")).toString().contains(s("25:00")));
        const auto skipped = import("bells", file, "admin", {s("--skip-invalid")});
        QCOMPARE(skipped.code, 0);
        QCOMPARE(count(skipped, "created"), 1);
    }

    void asksForUpdate()
    {
        QCOMPARE(import("rooms", write("r.csv", "Номер;Мест\n101;30\n")).code, 0);
        const QString other = write("o.csv", "Номер;Мест\n101;25\n");
        QCOMPARE(import("rooms", other).code, 1);
        const auto updated = import("rooms", other, "admin", {s("--update")});
        QCOMPARE(updated.code, 0);
        QCOMPARE(count(updated, "updated"), 1);
    }

    void takesAMapAndRemembersIt()
    {
        const QString file = write("m.csv", "Помещение;Вмещает\n101;30\n");
        const QString map = write("map.json", "{\"capacity\": \"Вмещает\"}");
        QCOMPARE(import("rooms", file, "admin", {s("--map"), map}).code, 0);
        const auto other = import("rooms", write("n.csv", "Помещение;Вмещает\n101;25\n"));
        QCOMPARE(other.code, 1); // the heading is known by now, so the row differs
        QCOMPARE(other.json().value(s("rejected")).toArray().size(), 1);
    }

    void takesThePageOfAPlan()
    {
        const QString file = write("p.csv", "№;Тема;Часы\n1;Предмет;2\n");
        const QStringList page{s("--group"), s("исп 31"), s("--discipline"), s("основы философии")};
        QCOMPARE(import("ktp", file, "teacher").code, 1);
        const auto done = import("ktp", file, "teacher", page);
        QVERIFY2(done.code == 0, said(done).constData());
        QCOMPARE(import("ktp", file, "teacher", page.mid(0, 2)).code, 2);
    }

    void refusesWhoMayNot()
    {
        const QString rooms = write("f.csv", "Номер\n101\n");
        QCOMPARE(import("rooms", rooms, "teacher").code, 1);
        const QString plan = write("fp.csv", "Группа;Дисциплина;Тема;Часы\nИСП-31;Математика;Т;2\n");
        const auto foreign = import("ktp", plan, "teacher");
        QCOMPARE(foreign.code, 1);
        QCOMPARE(foreign.json().value(s("error")).toObject().value(s("fault")).toString(), s("Forbidden"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleLists)
#include "tst_consolelists.moc"
