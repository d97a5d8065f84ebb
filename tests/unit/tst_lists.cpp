// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listmap.h"
#include "app/domain/lists/staffnames.h"
#include "app/exchange/tablereader.h"
#include "app/wording/lists.h"
#include "tests/support/support.h"

using namespace semestr;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

// «A;B|1;2|3;4»: headings and rows.
RawTable tableOf(const char *text)
{
    const QStringList lines = s(text).split(QLatin1Char('|'));
    RawTable table;
    table.headings = lines.first().split(QLatin1Char(';'));
    for (int i = 1; i < lines.size(); ++i)
        table.rows.append({i + 1, lines.at(i).split(QLatin1Char(';'))});
    return table;
}

KnownRow row(const char *id, std::initializer_list<std::pair<const char *, const char *>> values)
{
    KnownRow row{QByteArray(id), {}};
    for (const auto &[code, value] : values)
        row.values.insert(s(code), s(value));
    return row;
}

PersonId person(int n)
{
    return PersonId(QUuid(static_cast<uint>(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

ListKnown college()
{
    ListKnown known;
    known.groups = {s("ИСП-31"), s("ТЭК-21")};
    known.buildings = {s("Главный"), s("Мастерские")};
    known.schedules = {s("Обычное")};
    known.staff = {{person(1), PersonName::parse(s("Белова Анна Петровна")), s("0012"), s("Преподаватель")},
                   {person(2), PersonName::parse(s("Громов Яков Ильич")), {}, s("Мастер")},
                   {person(3), PersonName::parse(s("Иванов Иван Иванович")), s("1"), s("Преподаватель")},
                   {person(4), PersonName::parse(s("Иванов Иван Иванович")), s("2"), s("Методист")}};
    known.disciplines = {{s("ИСП-31"), s("ОГСЭ.01 Основы философии"), s("ОГСЭ.01")}};
    known.subgroups = {{s("ИСП-31"), s("Подгруппа 1"), s("a"), 1},
                       {s("ИСП-31"), s("Подгруппа 2"), s("a"), 2}};
    known.pages = {{PageId(person(7).uuid()), s("ИСП-31"), s("ОГСЭ.01 Основы философии"), {}, s("ОГСЭ.01")}};
    known.terms = {{s("1-й семестр"), 1}, {s("2-й семестр"), 2}};
    known.term = s("1-й семестр");
    return known;
}

ListPreview judged(ListKind kind, const RawTable &table, const ListKnown &known, bool mayUpdate = false)
{
    const ListMap map = guessListMap(kind, table.headings);
    return judgeList(kind, {table, map, mayUpdate}, known);
}

// «new», «same», «look:NewThing», «rejected:BadForm@starts», several by spaces.
QString told(const ListPreview &preview)
{
    static const char *states[] = {"new", "same", "differs", "look", "rejected"};
    static const char *reasons[] = {
        "None",     "Empty",        "BadForm",        "NotOfChoices",      "OutOfRange",  "SameRowTwice",
        "Unclear",  "UnknownGroup", "UnknownTeacher", "UnknownDiscipline", "UnknownRoom", "Overlaps",
        "NewThing", "Understood",   "NeedsUpdate",    "BrokenCell",        "OfStudents"};
    QStringList words;
    for (const ListVerdict &verdict : preview.rows) {
        QString word = QLatin1String(states[int(verdict.state)]);
        if (verdict.reason != ListReason::None)
            word += QLatin1Char(':') + QLatin1String(reasons[int(verdict.reason)]);
        if (!verdict.column.isEmpty())
            word += QLatin1Char('@') + verdict.column;
        words.append(word);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

// What a row of a list will do, whoever wrote the file.
class TestLists : public QObject
{
    Q_OBJECT

private:
    static void addCase(const char *name, const char *table, const char *wanted)
    {
        QTest::newRow(name) << s(table) << s(wanted);
    }
    static void columns()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("wanted");
    }
    static void check(ListKind kind, const ListKnown &known, bool mayUpdate = false)
    {
        QFETCH(const QString, table);
        QFETCH(const QString, wanted);
        QCOMPARE(told(judged(kind, tableOf(table.toUtf8().constData()), known, mayUpdate)), wanted);
    }

private Q_SLOTS:
    void readsCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("time") << s("8:30") << s("08:30");
        QTest::newRow("time by a point") << s("08.30") << s("08:30");
        QTest::newRow("time with seconds") << s("08:30:00") << s("08:30");
        QTest::newRow("no such time") << s("25:00") << s("");
        QTest::newRow("words") << s("утром") << s("");
    }
    void readsCells()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, read);
        QCOMPARE(timeText(parsedTime(text)), read);
    }

    void matchesSpellings()
    {
        QCOMPARE(matchKey(s("МДК.01.01 Учёт")), matchKey(s("мдк 01.01  учет")));
        QCOMPARE(matchKey(s("АВ-1")), matchKey(s("AB–1"))); // Latin, and a long dash
        QVERIFY(matchKey(s("C++")) != matchKey(s("C#")));
        QVERIFY(codeKey(s("2-15")) != codeKey(s("215")));
        QCOMPARE(codeKey(s("12 а")), codeKey(s("12A")));
        QCOMPARE(parsedWhole(s("1 000")), std::optional<int>(1000));
        QCOMPARE(parsedWhole(s("90,0")), std::optional<int>(90));
        QVERIFY(!parsedWhole(s("много")));
        QCOMPARE(decimalText(*parsedDecimal(s("1.5"))), s("1,5"));
        QCOMPARE(cellText(s("  '=1+1\u00a0 x ")), s("=1+1 x"));
    }

    void knowsItsOwnHeadings()
    {
        for (const ListKind kind : allListKinds) {
            QStringList headings;
            for (const ListColumn &column : listColumns(kind))
                headings.append(column.headings.first());
            const ListMap map = guessListMap(kind, headings);
            QCOMPARE(map.size(), headings.size());
            for (int i = 0; i < headings.size(); ++i)
                QCOMPARE(map.value(listColumns(kind).at(i).code, -1), i);
            QVERIFY(missingColumn(kind, map).isEmpty());
            QCOMPARE(listKindOf(listCode(kind)), std::optional<ListKind>(kind));
        }
    }

    void guessesHeadings_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("codes");
        QTest::newRow("rooms") << int(ListKind::Rooms) << s("№ п/п;Корпус;№ кабинета;Наименование;Мест")
                               << s("building=1 capacity=4 number=2 title=3");
        QTest::newRow("plan") << int(ListKind::Plan)
                              << s("№ п/п;Наименование разделов и тем;Кол-во часов;Вид занятия")
                              << s("hours=2 kind=3 number=0 topic=1");
        QTest::newRow("load") << int(ListKind::Load)
                              << s("Группа;Дисциплина (МДК);ФИО преподавателя;Часов в семестре")
                              << s("discipline=1 group=0 hours=3 teacher=2");
        QTest::newRow("staff") << int(ListKind::Staff) << s("Таб. №;Ф.И.О.;Должность;Дата приёма")
                               << s("full_name=1 hired_on=3 position=2 staff_no=0");
        QTest::newRow("staff by last name")
            << int(ListKind::Staff) << s("Фамилия;Должность") << s("full_name=0 position=1");
        QTest::newRow("span") << int(ListKind::Calendar) << s("С;По;Вид") << s("day=0 kind=2 until=1");
    }
    void guessesHeadings()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, headings);
        QFETCH(const QString, codes);
        const ListMap map = guessListMap(ListKind(kind), headings.split(QLatin1Char(';')));
        QStringList found;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            found.append(QStringLiteral("%1=%2").arg(it.key()).arg(it.value()));
        found.sort();
        QCOMPARE(found.join(QLatin1Char(' ')), codes);
    }

    void rememberedHeadingsWin()
    {
        const QStringList headings{s("Каб."), s("Число"), s("Название")};
        const QHash<QString, QString> remembered{{s("Число"), s("capacity")}, {s("Название"), QString()}};
        const ListMap map = guessListMap(ListKind::Rooms, headings, remembered);
        QCOMPARE(map.value(s("capacity"), -1), 1);
        QVERIFY(!map.contains(s("title"))); // somebody said that it is not ours
    }

    void judgesRooms_data()
    {
        columns();
        addCase("new", "Корпус;Номер;Мест|Главный;105;25", "new");
        addCase("same", "Корпус;Номер;Мест|главный;101;30", "same");
        addCase("Latin look-alike", "Корпус;Номер|Главный;12A", "same");
        addCase("differs", "Корпус;Номер;Мест|Главный;101;25", "rejected:NeedsUpdate@capacity");
        addCase("left out stays", "Корпус;Номер;Мест|Главный;101;", "same");
        addCase("new building", "Корпус;Номер|Третий;1|Третий;2",
                "look:NewThing@building look:NewThing@building");
        addCase("no building, one such room", "Номер;Мест|101;30", "same");
        addCase("no building, several such rooms", "Номер|7", "rejected:Unclear@building");
        addCase("twice", "Корпус;Номер|Главный;105|ГЛАВНЫЙ;105", "new rejected:SameRowTwice");
        addCase("no number", "Корпус;Номер|Главный;", "rejected:Empty@number");
        addCase("not a number", "Номер;Мест|105;много", "rejected:BadForm@capacity");
        addCase("too many", "Номер;Мест|105;100000", "rejected:OutOfRange@capacity");
        addCase("unknown kind", "Номер;Вид|105;дворец", "rejected:NotOfChoices@kind");
        addCase("known kind", "Номер;Вид|105;лаб.", "new");
        addCase("unknown person", "Номер;Ответственный|105;Никто Н. Н.",
                "rejected:UnknownTeacher@responsible");
        addCase("initials", "Номер;Ответственный|105;Белова А.П.", "new");
        addCase("namesakes", "Номер;Ответственный|105;Иванов И.И.", "rejected:Unclear@responsible");
        addCase("namesake by number", "Номер;Ответственный|105;Иванов Иван Иванович (2)", "new");
        addCase("error of the table", "Номер;Мест|105;#REF!", "rejected:BrokenCell@capacity");
        addCase("never computed", "Номер;Мест|#EMPTY! A2;5", "rejected:BrokenCell@number");
        addCase("blank lines", "Номер;Мест|;|105;5", "new");
    }
    void judgesRooms()
    {
        ListKnown known = college();
        known.rows = {row("r1", {{"building", "Главный"}, {"number", "101"}, {"capacity", "30"}}),
                      row("r2", {{"building", "Главный"}, {"number", "12А"}}),
                      row("r3", {{"building", "Главный"}, {"number", "7"}}),
                      row("r4", {{"building", "Мастерские"}, {"number", "7"}})};
        check(ListKind::Rooms, known);
    }

    void judgesStaff_data()
    {
        columns();
        addCase("new", "ФИО;Должность|Новый Пётр Ильич;Преподаватель", "new");
        addCase("by number", "Таб. №;ФИО|0012;Белова Анна Петровна", "same");
        addCase("married", "Таб. №;ФИО|0012;Орлова Анна Петровна", "rejected:NeedsUpdate@last_name");
        addCase("number of another", "Таб. №;ФИО|0012;Орлов Пётр Ильич", "rejected:Unclear@staff_no");
        addCase("by name", "ФИО|Громов Яков Ильич", "same");
        addCase("by name and position", "ФИО;Должность|Иванов Иван Иванович;методист",
                "rejected:NeedsUpdate@position");
        addCase("namesakes", "ФИО|Иванов Иван Иванович", "rejected:Unclear@last_name");
        addCase("twice", "ФИО;Должность|Новый Пётр;А|Новый Петр;А", "new rejected:SameRowTwice@last_name");
        addCase("two posts, two numbers", "Таб. №;ФИО|7;Новый Пётр|8;Новый Пётр", "new new");
        addCase("same number", "Таб. №;ФИО|7;Новый Пётр|7;Старый Иван", "new rejected:SameRowTwice@staff_no");
        addCase("no such day", "ФИО;Дата приёма|Новый Пётр;31.02.2020", "rejected:BadForm@hired_on");
        addCase("left before", "ФИО;Дата приёма;Дата увольнения|Новый Пётр;01.02.2020;01.01.2020",
                "rejected:OutOfRange@dismissed_on");
        addCase("rate", "ФИО;Ставка|Новый Пётр;1,5", "new");
        addCase("too many rates", "ФИО;Ставка|Новый Пётр;15", "rejected:OutOfRange@rate");
        addCase("nobody", "ФИО;Должность|;Преподаватель", "rejected:Empty@last_name");
    }
    void judgesStaff()
    {
        ListKnown known = college();
        const auto named = [](const char *id, const char *no, const char *last, const char *first,
                              const char *middle, const char *position) {
            return row(id, {{"staff_no", no},
                            {"last_name", last},
                            {"first_name", first},
                            {"middle_name", middle},
                            {"position", position}});
        };
        known.rows = {named("1", "0012", "Белова", "Анна", "Петровна", "Преподаватель"),
                      named("2", "", "Громов", "Яков", "Ильич", "Мастер"),
                      named("3", "1", "Иванов", "Иван", "Иванович", "Преподаватель"),
                      named("4", "2", "Иванов", "Иван", "Иванович", "Методист")};
        check(ListKind::Staff, known);
    }

    void judgesBells_data()
    {
        columns();
        addCase("same", "Пара;Начало;Окончание|1;8:30;10:00", "same");
        addCase("new", "Пара;Начало;Окончание|3;11:50;13:20", "new");
        addCase("new schedule", "Название;Пара;Начало;Окончание|Короткое;1;8:30;9:30",
                "look:NewThing@schedule");
        addCase("bad time", "Пара;Начало;Окончание|3;25:00;26:00", "rejected:BadForm@starts");
        addCase("ends before it begins", "Пара;Начало;Окончание|3;13:20;11:50", "rejected:OutOfRange@ends");
        addCase("differs", "Пара;Начало;Окончание|1;8:30;9:50", "rejected:NeedsUpdate@ends");
        addCase("into the stored one", "Пара;Начало;Окончание|3;11:00;13:20", "rejected:Overlaps@starts");
        addCase("into the row before", "Пара;Начало;Окончание|3;11:50;13:20|4;13:00;14:30",
                "new rejected:Overlaps@starts");
        addCase("twice", "Пара;Начало;Окончание|3;11:50;13:20|3;11:50;13:20", "new rejected:SameRowTwice");
        addCase("halves", "Пара;Половина;Начало;Окончание|1;1;8:30;9:15|1;2;9:15;10:00", "new new");
        addCase("halves that overlap", "Пара;Половина;Начало;Окончание|1;1;8:30;9:20|1;2;9:15;10:00",
                "new rejected:Overlaps@starts");
        addCase("no end", "Пара;Начало;Окончание|3;11:50;", "rejected:Empty@ends");
        addCase("no such pair", "Пара;Начало;Окончание|99;11:50;13:20", "rejected:OutOfRange@period");
    }
    void judgesBells()
    {
        ListKnown known = college();
        const auto bell = [](const char *period, const char *starts, const char *ends) {
            return row("b", {{"schedule", "Обычное"},
                             {"period", period},
                             {"half", "0"},
                             {"starts", starts},
                             {"ends", ends}});
        };
        known.rows = {bell("1", "08:30", "10:00"), bell("2", "10:10", "11:40")};
        check(ListKind::Bells, known);
    }

    void judgesTheCalendar_data()
    {
        columns();
        addCase("same", "Дата;Вид|04.11.2026;праздник", "same");
        addCase("ISO", "Дата;Вид|2026-11-04;Праздничный день", "same");
        addCase("new", "Дата;Вид|07.11.2026;рабочая суббота", "new");
        addCase("span", "С;По;Вид|28.12.2026;11.01.2027;каникулы", "new");
        addCase("span over a stored day", "С;По;Вид|03.11.2026;05.11.2026;каникулы",
                "rejected:NeedsUpdate@kind");
        addCase("day inside a span", "С;По;Вид|28.12.2026;11.01.2027;каникулы|07.01.2027;;праздник",
                "new rejected:SameRowTwice@day");
        addCase("backwards", "С;По;Вид|11.01.2027;28.12.2026;каникулы", "rejected:OutOfRange@until");
        addCase("no such day", "Дата;Вид|31.11.2026;праздник", "rejected:BadForm@day");
        addCase("American day", "Дата;Вид|11/04/2026;праздник", "rejected:BadForm@day");
        addCase("unknown kind", "Дата;Вид|07.11.2026;субботник", "rejected:NotOfChoices@kind");
        addCase("of a group", "Дата;Вид;Группа|04.11.2026;каникулы;исп 31", "look:Understood@group");
        addCase("of no group", "Дата;Вид;Группа|04.11.2026;каникулы;ИСП-99", "rejected:UnknownGroup@group");
    }
    void judgesTheCalendar()
    {
        ListKnown known = college();
        known.rows = {row("c", {{"day", "04.11.2026"}, {"kind", "Праздник"}, {"note", "День единства"}})};
        check(ListKind::Calendar, known);
    }

    void judgesLoad_data()
    {
        columns();
        addCase("same", "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;Основы философии;Белова А. П.;48",
                "same");
        addCase("by code", "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;Белова;48", "same");
        addCase("other hours", "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;Белова;50",
                "rejected:NeedsUpdate@hours");
        addCase("other teacher", "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;Громов Яков Ильич;48",
                "rejected:NeedsUpdate@teacher");
        addCase("second teacher",
                "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;Белова;48|ИСП-31;ОГСЭ.01;Громов;10",
                "same new");
        addCase("vacancy", "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;вакансия;48",
                "rejected:NeedsUpdate@teacher");
        addCase("no teacher", "Группа;Дисциплина;Преподаватель;Часы|ТЭК-21;Физика;;48",
                "look:NewThing@discipline");
        addCase("unknown teacher", "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;Нигде Н. Н.;48",
                "rejected:UnknownTeacher@teacher");
        addCase("unknown group", "Группа;Дисциплина;Часы|ИСП-99;Физика;48", "rejected:UnknownGroup@group");
        addCase("new discipline", "Группа;Дисциплина;Часы|ИСП-31;Физика;48", "look:NewThing@discipline");
        addCase("second term", "Семестр;Группа;Дисциплина;Часы|6;ИСП-31;ОГСЭ.01;20", "new");
        addCase("no such term", "Семестр;Группа;Дисциплина;Часы|лето;ИСП-31;ОГСЭ.01;20",
                "rejected:NotOfChoices@term");
        addCase("subgroup", "Группа;Дисциплина;П/г;Часы|ИСП-31;ОГСЭ.01;1 подгр.;20", "new");
        addCase("new subgroup", "Группа;Дисциплина;П/г;Часы|ИСП-31;ОГСЭ.01;3;20", "look:NewThing@subgroup");
        addCase("other kind", "Группа;Дисциплина;Вид нагрузки;Часы|ИСП-31;ОГСЭ.01;ПЗ;20", "new");
        addCase("no hours", "Группа;Дисциплина;Часы|ИСП-31;ОГСЭ.01;", "rejected:Empty@hours");
        addCase("too many hours", "Группа;Дисциплина;Часы|ИСП-31;ОГСЭ.01;99999", "rejected:OutOfRange@hours");
        addCase("twice",
                "Группа;Дисциплина;Преподаватель;Часы|ИСП-31;ОГСЭ.01;Белова;48|исп31;огсэ.01;Белова А.П.;48",
                "same rejected:SameRowTwice");
    }
    void judgesLoad()
    {
        ListKnown known = college();
        known.rows = {row("l", {{"term", "1-й семестр"},
                                {"group", "ИСП-31"},
                                {"discipline", "ОГСЭ.01 Основы философии"},
                                {"kind", "Теория"},
                                {"teacher", "Белова Анна Петровна"},
                                {"hours", "48"}})};
        check(ListKind::Load, known);
    }

    void judgesPlans_data()
    {
        columns();
        const char *page = "Группа;Дисциплина;№;Тема;Часы;Вид занятия|ИСП-31;ОГСЭ.01;";
        const auto add = [page](const char *name, const char *rest, const char *wanted) {
            addCase(name, QByteArray(QByteArray(page) + rest).constData(), wanted);
        };
        add("same", "1;Предмет философии;2;лекция", "same");
        add("new", "2;Античность;2;ПЗ", "new");
        add("other topic", "1;Философия;2;лек", "rejected:NeedsUpdate@topic");
        add("too long", "2;Античность;21;лек", "rejected:OutOfRange@hours");
        add("no hours at all", "2;Античность;0;лек", "rejected:OutOfRange@hours");
        add("not hours", "2;Античность;два;лек", "rejected:BadForm@hours");
        add("unknown kind", "2;Античность;2;пляски", "rejected:NotOfChoices@kind");
        add("no topic", "2;;2;лек", "rejected:Empty@topic");
        add("twice", "2;Античность;2;лек|;;2;Античность;2;лек", "new rejected:SameRowTwice");
        add("totals and sections", "2;Античность;2;лек|Раздел 2. Новое время|;;3;Бэкон;2;лек|Всего;;;;4;",
            "new new");
        addCase("unknown group", "Группа;Дисциплина;Тема;Часы|ИСП-99;ОГСЭ.01;Т;2",
                "rejected:UnknownGroup@group");
        addCase("no such page", "Группа;Дисциплина;Тема;Часы|ТЭК-21;ОГСЭ.01;Т;2",
                "rejected:UnknownGroup@group");
        addCase("no such discipline", "Группа;Дисциплина;Тема;Часы|ИСП-31;Физика;Т;2",
                "rejected:UnknownDiscipline@discipline");
        addCase("nowhere", "Тема;Часы|Т;2", "rejected:Empty@group");
    }
    void judgesPlans()
    {
        ListKnown known = college();
        known.rows = {row("p", {{"group", "ИСП-31"},
                                {"discipline", "ОГСЭ.01 Основы философии"},
                                {"number", "1"},
                                {"topic", "Предмет философии"},
                                {"hours", "2"},
                                {"kind", "Лекция"}})};
        check(ListKind::Plan, known);
    }

    // A plan as teachers hand it in: a block above, sections alone in a row, a section column filled once.
    void readsAPlanAsItIsHandedIn()
    {
        const QByteArray file = "КАЛЕНДАРНО-ТЕМАТИЧЕСКИЙ ПЛАН;;;\n"
                                "Дисциплина: ОГСЭ.01 Основы философии;;;\n"
                                "Группа:;исп 31;;\n"
                                "№;Наименование разделов и тем;Кол-во часов;Вид занятия\n"
                                "1;2;3;4\n"
                                "Раздел 1. Древность;;;\n"
                                "1;Предмет философии;2;лек\n"
                                "2-3;Античность;4;ПЗ\n"
                                ";Тема 1.2. Рим;;\n"
                                ";Стоики;2;\n"
                                "Итого;;8;\n";
        const auto table = readTableBytes(file, s("plan.csv"), {}, {}, ListKind::Plan);
        QVERIFY_RESULT(table);
        QCOMPARE(table->above.size(), 3);
        const ListPreview preview = judged(ListKind::Plan, *table, college());
        QCOMPARE(told(preview), s("new new new"));
        QCOMPARE(preview.rows.at(0).values.value(s("section")), s("Раздел 1. Древность"));
        QCOMPARE(preview.rows.at(1).values.value(s("number")), s("2"));
        QCOMPARE(preview.rows.at(2).values.value(s("number")), s("3"));
        QCOMPARE(preview.rows.at(2).values.value(s("section")), s("Раздел 1. Древность / Тема 1.2. Рим"));
        QCOMPARE(preview.rows.at(2).values.value(s("group")), s("ИСП-31"));
    }

    // Old office programs write Windows-1251.
    void readsOldEncodings()
    {
        const QByteArray file = QByteArray("\xCA\xEE\xF0\xEF\xF3\xF1;\xCD\xEE\xEC\xE5\xF0;\xCC\xE5\xF1\xF2\n"
                                           "\xC3\xEB\xE0\xE2\xED\xFB\xE9;105;25\n");
        const auto table = readTableBytes(file, s("rooms.csv"), {}, {}, ListKind::Rooms);
        QVERIFY_RESULT(table);
        QCOMPARE(told(judged(ListKind::Rooms, *table, college())), s("new"));
    }

    void writesWhatMayBeWritten()
    {
        ListKnown known = college();
        known.rows = {
            row("r1", {{"building", "Главный"}, {"number", "101"}, {"capacity", "30"}, {"title", "Физика"}})};
        const ListPreview preview =
            judged(ListKind::Rooms, tableOf("Корпус;Номер;Мест|Главный;101;25"), known, true);
        QCOMPARE(told(preview), s("differs:NeedsUpdate@capacity"));
        QCOMPARE(preview.rows.first().matched, QByteArray("r1"));
        QCOMPARE(preview.rows.first().values.value(s("title")), s("Физика")); // left out, so it stays
    }

    void everyReasonHasItsSentence()
    {
        for (int reason = int(ListReason::Empty); reason < int(ListReason::OfStudents); ++reason) {
            ListVerdict verdict;
            verdict.state = RowState::Rejected;
            verdict.reason = ListReason(reason);
            verdict.column = s("capacity");
            verdict.detail = s("х");
            verdict.other = 7;
            const QString sentence = listSentence(verdict, ListKind::Rooms);
            QVERIFY(sentence.size() > 12);
            QVERIFY(!sentence.contains(QLatin1Char('%')));
        }
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
