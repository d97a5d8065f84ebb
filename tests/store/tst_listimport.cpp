// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/journalactions.h"
#include "app/usecases/listimport.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

RawTable tableOf(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('|'));
    RawTable table;
    table.file = s("/somewhere/список.csv");
    table.headings = lines.first().split(QLatin1Char(';'));
    for (int i = 1; i < lines.size(); ++i)
        table.rows.append({i + 1, lines.at(i).split(QLatin1Char(';'))});
    return table;
}

RawTable manyRooms(int count)
{
    RawTable table = tableOf(s("Корпус;Номер;Мест"));
    for (int i = 0; i < count; ++i)
        table.rows.append({i + 2, {i % 2 ? s("Главный") : s("Второй"), QString::number(100 + i), s("25")}});
    return table;
}

} // namespace

// Lists into a real file: all of it or nothing of it, and back again.
class TestListImport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleCollege> m_college;

    Result<ListOutcome> write(ListKind kind, const RawTable &table, const ImportOptions &options = {},
                              const ListScope &scope = {}, const SharedProgress &progress = {})
    {
        ListImport lists(m_college->workspace());
        SEMESTR_LET(map, waitFor(lists.mapOf(kind, table.headings)));
        return waitFor(lists.write(kind, table, map, options, scope, progress));
    }
    Result<ListOutcome> write(ListKind kind, const char *table, const ImportOptions &options = {})
    {
        return write(kind, tableOf(s(table)), options);
    }
    Result<RawTable> table(ListKind kind, const ListScope &scope = {})
    {
        return waitFor(ListImport(m_college->workspace()).table(kind, scope));
    }
    Result<qint64> takeBack(qint64 tx) { return waitFor(ListImport(m_college->workspace()).takeBack(tx)); }
    Result<QList<ListRun>> history() { return waitFor(ListImport(m_college->workspace()).history()); }
    int count(const char *sql) { return m_college->ask(s(sql)).toInt(); }
    void as(const char *login) { QVERIFY_RESULT(m_college->signInAs(s(login))); }

    QString digest()
    {
        const auto digest = waitFor(m_college->workspace().store().read<QString>(contentDigest));
        return digest.value_or(QString());
    }

    void fill()
    {
        as("admin");
        QVERIFY_RESULT(write(ListKind::Staff,
                             "Таб. №;ФИО;Должность;Категория;Ставка;Норма часов;Дата приёма|"
                             "0012;Ёлкина Яна Юрьевна;Преподаватель;высшая;1,25;720;01.09.2020|"
                             "0013;Ёлкина Яна Юрьевна;Методист;;;;"));
        QVERIFY_RESULT(write(ListKind::Rooms,
                             "Корпус;Номер;Название;Вид;Мест;Ответственный|"
                             "Главный;1-01;=Физика;лаб;25;Ёлкина Яна Юрьевна (0013)|;2;;;;"));
        QVERIFY_RESULT(write(ListKind::Bells, "Название;Пара;Половина;Начало;Окончание;Корпус;Вид дня|"
                                              "Суббота;1;;8:00;9:00;Главный;Сб|Суббота;1;1;8:00;8:30;;|"));
        QVERIFY_RESULT(write(ListKind::Calendar,
                             "С;По;Вид;Примечание;Группа|"
                             "04.11.2026;;праздник;День единства;|"
                             "28.12.2026;11.01.2027;каникулы;;|07.11.2026;;учебный;;ИСП-31"));
        as("deputy");
        QVERIFY_RESULT(write(ListKind::Load, "Группа;Дисциплина;П/г;Вид;Преподаватель;Часы|"
                                             "ИСП-31;Основы философии;;лек;Белова А.П.;32|"
                                             "ИСП-31;Английский язык;1;ПЗ;Громов Я.И.;40|"
                                             "ИСП-31;Английский язык;2;ПЗ;вакансия;40"));
        as("teacher");
        QVERIFY_RESULT(write(ListKind::Plan, "Группа;Дисциплина;Раздел;№;Тема;Часы;Вид занятия;Д/з;МТО|"
                                             "ИСП-31;Основы философии;Раздел 1;1;Предмет;2;лек;§ 1;доска|"
                                             ";;;2;Античность;2;ПЗ;;"));
    }

private Q_SLOTS:
    void init()
    {
        auto college = SampleCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
    }

    void roundTripsChangeNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("ending");
        for (const ListKind kind : allListKinds) {
            for (const char *ending : {"xlsx", "csv"})
                QTest::addRow("%s %s", qPrintable(listCode(kind)), ending) << int(kind) << s(ending);
        }
    }
    void roundTripsChangeNothing()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, ending);
        fill();
        const ListKind list = ListKind(kind);
        as(list == ListKind::Plan ? "teacher" : list == ListKind::Load ? "deputy" : "admin");
        const auto exported = table(list);
        QVERIFY_RESULT(exported);
        QVERIFY(exported->rows.size() > 1);
        QTemporaryDir dir;
        const QString file = dir.filePath(QString(s("list.") + ending));
        QVERIFY_RESULT(writeTable(file, *exported, formatOf(file)));
        const auto read = readTable(file, {}, {}, list);
        QVERIFY_RESULT(read);
        const QString before = digest();
        const auto again = write(list, *read);
        QVERIFY_RESULT(again);
        QCOMPARE(again->unchanged, int(exported->rows.size()));
        QCOMPARE(again->created + again->updated, 0);
        QCOMPARE(again->tx, 0);
        QCOMPARE(digest(), before);
    }

    void loadOpensPagesAndGivesThemTeachers()
    {
        as("deputy");
        const auto done = write(ListKind::Load, "Группа;Дисциплина;Преподаватель;Часы|"
                                                "исп 31;Физика;Громов Я.И.;36|ИСП-31;Химия;;20");
        QVERIFY_RESULT(done);
        QCOMPARE(done->created, 2);
        QVERIFY(done->made.contains(s("ИСП-31: Физика")));
        QCOMPARE(count("SELECT count(*) FROM journal_page WHERE deleted = 0"), 4);
        QCOMPARE(
            count("SELECT count(*) FROM page_teacher t JOIN journal_page p ON p.id = t.page_id "
                  "JOIN curriculum_item i ON i.id = p.item_id WHERE i.title = 'Физика' AND t.source = 'load' "
                  "AND t.from_day = '2026-09-01' AND t.to_day IS NULL"),
            1);
        QCOMPARE(count("SELECT sum(hours) FROM item_term t JOIN curriculum_item i ON i.id = t.item_id "
                       "WHERE i.title = 'Физика'"),
                 36);
        QCOMPARE(count("SELECT count(*) FROM teaching_load WHERE employee_id IS NULL"), 1);
        JournalActions actions(m_college->workspace());
        const auto pages = waitFor(actions.pages());
        QVERIFY_RESULT(pages);
        QCOMPARE(pages->size(), 4);
    }

    void changeOfTeacherClosesAndOpensThePage()
    {
        as("deputy");
        const char *row = "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;Физика;%1;36";
        QVERIFY_RESULT(write(ListKind::Load, tableOf(s(row).arg(s("Громов Я.И.")))));
        const RawTable other = tableOf(s(row).arg(s("Белова А.П.")));
        QCOMPARE_FAULT(write(ListKind::Load, other), Fault::RowsRejected);
        const auto changed = write(ListKind::Load, other, {false, true});
        QVERIFY_RESULT(changed);
        QCOMPARE(changed->updated, 1);
        const QString held = s("SELECT count(*) FROM page_teacher t JOIN journal_page p ON p.id = t.page_id "
                               "JOIN curriculum_item i ON i.id = p.item_id WHERE i.title = 'Физика' AND %1");
        QCOMPARE(m_college->ask(held.arg(s("t.to_day = '2026-10-07'"))).toInt(), 1);
        QCOMPARE(m_college->ask(held.arg(s("t.from_day = '2026-10-08' AND t.to_day IS NULL"))).toInt(), 1);
        QVERIFY_RESULT(takeBack(changed->tx));
        QCOMPARE(
            m_college->ask(held.arg(s("t.from_day = '2026-09-01' AND t.to_day IS NULL AND t.deleted = 0")))
                .toInt(),
            1);
        QCOMPARE(m_college->ask(held.arg(s("t.deleted = 0"))).toInt(), 1);
    }

    void anUndoTakesTheWholeListBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("list");
        QTest::newRow("rooms") << int(ListKind::Rooms) << s("admin") << s("Корпус;Номер|Главный;1|Главный;2");
        QTest::newRow("load") << int(ListKind::Load) << s("deputy")
                              << s("Группа;Дисциплина;П/г;Преподаватель;Часы|ИСП-31;Физика;1;Громов Я.И.;36|"
                                   "ИСП-31;Физика;2;Белова А.П.;36|ИСП-31;Основы философии;;;20");
        QTest::newRow("staff") << int(ListKind::Staff) << s("admin") << s("ФИО|Новый Пётр Ильич");
        QTest::newRow("bells") << int(ListKind::Bells) << s("admin")
                               << s("Название;Пара;Начало;Окончание|Короткое;1;8:30;9:30");
        QTest::newRow("calendar") << int(ListKind::Calendar) << s("admin")
                                  << s("С;По;Вид|01.11.2026;09.11.2026;каникулы");
        QTest::newRow("ktp") << int(ListKind::Plan) << s("teacher")
                             << s("Группа;Дисциплина;Тема;Часы|ИСП-31;Основы философии;Т;2");
        QTest::newRow("students") << int(ListKind::Students) << s("admin")
                                  << s("ФИО;Группа;Дата рождения|Новый Пётр Ильич;ТЭК-21;01.02.2009");
    }
    void anUndoTakesTheWholeListBack()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, login);
        QFETCH(const QString, list);
        as(login.toLatin1().constData());
        const RawTable rows = tableOf(list);
        const auto before = table(ListKind(kind));
        const auto done = write(ListKind(kind), rows);
        QVERIFY_RESULT(done);
        QVERIFY(done->tx > 0);
        QVERIFY_RESULT(takeBack(done->tx));
        const auto after = table(ListKind(kind));
        QVERIFY_RESULT(after);
        QCOMPARE(after->rows.size(), before->rows.size());
        const auto runs = history();
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->first().tx, done->tx);
        QVERIFY(runs->first().undone);
        QCOMPARE_FAULT(takeBack(done->tx), Fault::NothingToUndo);
        // What was taken back may be brought in again, and that taken back as well.
        const auto again = write(ListKind(kind), rows);
        QVERIFY_RESULT(again);
        QCOMPARE(again->created, done->created);
        const auto restored = table(ListKind(kind));
        QVERIFY(restored->rows.size() > after->rows.size());
        QVERIFY_RESULT(takeBack(again->tx));
        const auto differences = waitFor(m_college->workspace().store().read<QStringList>(
            [](Connection &c) { return compareWithReplay(c); }));
        QVERIFY_RESULT(differences);
        QVERIFY2(differences->isEmpty(), qPrintable(differences->join(QLatin1Char('\n'))));
    }

    void whatIsInUseIsNotTakenBack()
    {
        as("deputy");
        const auto done =
            write(ListKind::Load, "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;Физика;Громов Я.И.;36");
        QVERIFY_RESULT(done);
        const PageId page = PageId::fromBytes(
            m_college
                ->ask(s("SELECT p.id FROM journal_page p JOIN curriculum_item i ON i.id = p.item_id "
                        "WHERE i.title = 'Физика'"))
                .toByteArray());
        as("admin");
        CollegeSetup setup(m_college->workspace());
        QVERIFY_RESULT(waitFor(setup.addLesson({page, SampleCollege::today(), 3, s("lecture"), 2})));
        as("deputy");
        const QString before = digest();
        QCOMPARE_FAULT(takeBack(done->tx), Fault::UndoOvertaken);
        QCOMPARE(digest(), before);
    }

    void onlyWhoMayTakesBack()
    {
        as("admin");
        const auto done = write(ListKind::Rooms, "Номер|101");
        QVERIFY_RESULT(done);
        as("teacher");
        QCOMPARE_FAULT(takeBack(done->tx), Fault::Forbidden);
    }

    void aPlanKeepsTheIdsOfItsLessons()
    {
        as("teacher");
        const char *list = "Группа;Дисциплина;№;Тема;Часы|ИСП-31;Основы философии;1;%1;2|"
                           "ИСП-31;Основы философии;2;Античность;2";
        QVERIFY_RESULT(write(ListKind::Plan, tableOf(s(list).arg(s("Предмет")))));
        const QByteArray id =
            m_college->ask(s("SELECT id FROM planned_lesson WHERE number = 1")).toByteArray();
        const RawTable other = tableOf(s(list).arg(s("Предмет философии")));
        QCOMPARE_FAULT(write(ListKind::Plan, other), Fault::RowsRejected);
        const auto updated = write(ListKind::Plan, other, {false, true});
        QVERIFY_RESULT(updated);
        QCOMPARE(updated->updated, 1);
        QCOMPARE(updated->unchanged, 1);
        QCOMPARE(m_college->ask(s("SELECT id FROM planned_lesson WHERE topic = 'Предмет философии'"))
                     .toByteArray(),
                 id);
        QCOMPARE(count("SELECT count(*) FROM planned_lesson WHERE deleted = 0"), 2);
    }

    void aPlanIsForTheOwnPageAlone()
    {
        as("teacher");
        QCOMPARE_FAULT(write(ListKind::Plan, "Группа;Дисциплина;Тема;Часы|ИСП-31;Математика;Т;2"),
                       Fault::Forbidden);
        const RawTable bare = tableOf(s("№;Тема;Часы|1;Предмет;2"));
        QVERIFY_RESULT(write(ListKind::Plan, bare, {}, {m_college->page, {}}));
        QCOMPARE(count("SELECT count(*) FROM planned_lesson"), 1);
        const auto own = table(ListKind::Plan, {m_college->page, {}});
        QVERIFY_RESULT(own);
        QCOMPARE(own->rows.size(), 1);
    }

    void everyRoleSeesItsLists()
    {
        as("teacher");
        ListImport lists(m_college->workspace());
        QCOMPARE(lists.writable(), QList<ListKind>{ListKind::Plan});
        QVERIFY(!lists.readable().contains(ListKind::Staff));
        QCOMPARE_FAULT(table(ListKind::Staff), Fault::Forbidden);
        QCOMPARE_FAULT(write(ListKind::Rooms, "Номер|101"), Fault::Forbidden);
        as("deputy");
        QVERIFY(lists.writable().contains(ListKind::Load));
        QVERIFY(!lists.writable().contains(ListKind::Staff));
        as("admin");
        QCOMPARE(lists.writable().size(), 6); // all but the plans, which are the teachers'
    }

    void historyTellsFileAndCounts()
    {
        as("admin");
        QVERIFY_RESULT(write(ListKind::Rooms, "Номер;Мест|101;20|102;20"));
        QVERIFY_RESULT(write(ListKind::Rooms, "Номер;Мест|101;25|103;20", {false, true}));
        QVERIFY_RESULT(write(ListKind::Rooms, "Номер;Мест|101;25")); // nothing new, so nothing to tell
        const auto runs = history();
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->at(0).created, 1);
        QCOMPARE(runs->at(0).updated, 1);
        QCOMPARE(runs->at(0).file, s("список.csv"));
        QCOMPARE(runs->at(1).created, 2);
        QCOMPARE(runs->at(1).kind, ListKind::Rooms);
        QVERIFY(!runs->at(0).undone);
        QCOMPARE(runs->last().kind, ListKind::Students); // of the college's first day
    }

    void headingsAreRemembered()
    {
        as("admin");
        const RawTable rooms = tableOf(s("Помещение;Влезает;Название|101;30;лишнее"));
        ListImport lists(m_college->workspace());
        QVERIFY_RESULT(
            waitFor(lists.write(ListKind::Rooms, rooms, {{s("number"), 0}, {s("capacity"), 1}}, {})));
        const auto map = waitFor(lists.mapOf(ListKind::Rooms, {s("Название"), s("Влезает"), s("Помещение")}));
        QVERIFY_RESULT(map);
        QCOMPARE(map->value(s("capacity"), -1), 1);
        QVERIFY(!map->contains(s("title")));
        QCOMPARE(count("SELECT count(*) FROM change_log WHERE object = 'import_heading'"), 0);
    }

    void needsItsColumns()
    {
        as("admin");
        QCOMPARE_FAULT(write(ListKind::Rooms, "Мест|30"), Fault::ColumnMissing);
        QCOMPARE_FAULT(write(ListKind::Staff, "Должность|Мастер"), Fault::ColumnMissing);
    }

    void aThousandRowsAtOnce()
    {
        as("admin");
        const RawTable many = manyRooms(1000);
        const auto done = write(ListKind::Rooms, many);
        QVERIFY_RESULT(done);
        QCOMPARE(done->created, 1000);
        QCOMPARE(done->made.size(), 2);
        const auto again = write(ListKind::Rooms, many);
        QVERIFY_RESULT(again);
        QCOMPARE(again->unchanged, 1000);
    }

    void cancelLeavesNothing()
    {
        as("admin");
        const QString before = digest();
        const auto progress = std::make_shared<Progress>();
        progress->cancel();
        QCOMPARE_FAULT(write(ListKind::Rooms, manyRooms(100), {}, {}, progress), Fault::Cancelled);
        QCOMPARE_FAULT(
            write(ListKind::Students, tableOf(s("ФИО;Группа|Новый Пётр;ТЭК-21")), {}, {}, progress),
            Fault::Cancelled);
        QCOMPARE(digest(), before);
        const auto other = std::make_shared<Progress>();
        QVERIFY_RESULT(write(ListKind::Rooms, manyRooms(100), {}, {}, other));
        QCOMPARE(other->total(), 100);
        QCOMPARE(other->done(), 100);
    }

    // The i-th database call of an import fails, for every i until none was hit: nothing stays.
    void everyFailingCallLeavesNothing()
    {
        int failAt = 0, calls = 0;
        SampleCollege::Wanted wanted;
        wanted.failCall = [&](int) { return failAt > 0 && ++calls == failAt; };
        auto college = SampleCollege::make(wanted);
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        as("deputy");
        const RawTable rows =
            tableOf(s("Группа;Дисциплина;П/г;Преподаватель;Часы|ИСП-31;Физика;1;Громов Я.И.;36|"
                      "ИСП-31;Основы философии;;Громов Я.И.;20"));
        const QString before = digest();
        ListImport lists(m_college->workspace());
        const ListMap map = guessListMap(ListKind::Load, rows.headings);
        int hits = 0;
        for (int i = 1; i < 500; ++i) {
            calls = 0;
            failAt = i;
            const auto done = waitFor(lists.write(ListKind::Load, rows, map, {}));
            const bool hit = calls >= i;
            failAt = 0;
            if (!hit) {
                QVERIFY_RESULT(done);
                break;
            }
            ++hits;
            QVERIFY2(!done, qPrintable(QString::number(i)));
            QCOMPARE(digest(), before);
        }
        QVERIFY2(hits > 20, qPrintable(QString::number(hits)));
        QVERIFY(digest() != before);
    }
};

QTEST_GUILESS_MAIN(TestListImport)
#include "tst_listimport.moc"
