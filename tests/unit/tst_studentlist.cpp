// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/people/groupnames.h"
#include "app/domain/people/studentlist.h"
#include "tests/support/support.h"

using namespace semestr;
using Column = StudentColumn;

namespace {

const QDate today(2026, 10, 8);

PersonId person(int number)
{
    return PersonId(QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

// Name, birth date, group, record book; rows are numbered from 2, as under a heading.
RawTable tableOf(const QList<QStringList> &rows)
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рожд."), QStringLiteral("Группа"),
                      QStringLiteral("№ зачётной")};
    for (int i = 0; i < rows.size(); ++i)
        table.rows.append({i + 2, rows.at(i)});
    return table;
}

QList<KnownStudent> stored()
{
    const QString group = QStringLiteral("ИСП-31");
    return {{person(1), PersonName::parse(QStringLiteral("Алфёров Даниил Сергеевич")), QDate(2008, 11, 7),
             group, QStringLiteral("24-0313")},
            {person(2), PersonName::parse(QStringLiteral("Иванов Алексей Дмитриевич")), QDate(2009, 3, 14),
             group, QString()},
            {person(3), PersonName::parse(QStringLiteral("Иванов Алексей Дмитриевич")), QDate(2009, 11, 2),
             group, QString()},
            {person(4), PersonName::parse(QStringLiteral("Ким Анна")), QDate(), group, QString()}};
}

ImportPreview judged(const QList<QStringList> &rows, bool mayUpdate = false,
                     const QList<KnownStudent> &known = stored())
{
    const RawTable table = tableOf(rows);
    return previewStudents(table, guessColumns(table.headings), known,
                           known.isEmpty() ? QStringList()
                                           : QStringList{QStringLiteral("ИСП-31"), QStringLiteral("ИСП-32")},
                           today, mayUpdate);
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

// What a row of a student list will do (decisions, 18; B-22).
class TestStudentList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHeadings_data();
    void knowsHeadings();
    void leavesParentsColumnsAlone();
    void comparesGroupsLoosely();
    void judgesOneRow_data();
    void judgesOneRow();
    void namesakesWithOtherDatesAreTwoPeople();
    void refusesOneRecordBookTwice();
    void refusesTheSamePersonTwice();
    void sameListAgainChangesNothing();
    void writesDifferencesOnlyWhenAllowed();
    void newGroupsTakeTheCommonestSpelling();
    void joinsNamesOfSeveralColumns();
    void skipsEmptyRows();
};

void TestStudentList::knowsHeadings_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<StudentColumns>("columns");
    QTest::newRow("usual") << QStringList{s("№ п/п"), s("ФИО"), s("Дата рожд."), s("Группа"),
                                          s("№ зачётной книжки")}
                           << StudentColumns{{Column::FullName, 1},
                                             {Column::BirthDay, 2},
                                             {Column::Group, 3},
                                             {Column::RecordBook, 4}};
    QTest::newRow("three names") << QStringList{s("ФАМИЛИЯ"), s("Имя"), s("Отчество (при наличии)"), s("Пол"),
                                                s("Телефон")}
                                 << StudentColumns{{Column::LastName, 0},
                                                   {Column::FirstName, 1},
                                                   {Column::MiddleName, 2},
                                                   {Column::Sex, 3},
                                                   {Column::Phone, 4}};
    QTest::newRow("odd case and dots")
        << QStringList{s("ф. и. о."), s("Д.Р."), s(" группа "), s("Студ. билет")}
        << StudentColumns{
               {Column::FullName, 0}, {Column::BirthDay, 1}, {Column::Group, 2}, {Column::RecordBook, 3}};
    QTest::newRow("one long name") << QStringList{s("Фамилия, имя, отчество студента"), s("Дата рождения")}
                                   << StudentColumns{{Column::FullName, 0}, {Column::BirthDay, 1}};
    QTest::newRow("surname alone") << QStringList{s("Фамилия"), s("Группа")}
                                   << StudentColumns{{Column::FullName, 0}, {Column::Group, 1}};
    QTest::newRow("english") << QStringList{s("Full name"), s("Date of birth"), s("Group"),
                                            s("Record book no"), s("Phone")}
                             << StudentColumns{{Column::FullName, 0},
                                               {Column::BirthDay, 1},
                                               {Column::Group, 2},
                                               {Column::RecordBook, 3},
                                               {Column::Phone, 4}};
    QTest::newRow("nothing") << QStringList{s("Список"), s("Итого"), QString()} << StudentColumns{};
}

void TestStudentList::knowsHeadings()
{
    QFETCH(QStringList, headings);
    QFETCH(StudentColumns, columns);
    QCOMPARE(guessColumns(headings), columns);
}

void TestStudentList::leavesParentsColumnsAlone()
{
    const StudentColumns columns = guessColumns(
        {s("ФИО матери"), s("Телефон родителя"), s("Дата выдачи студ. билета"), s("ФИО"), s("Телефон")});
    QCOMPARE(columns, (StudentColumns{{Column::FullName, 3}, {Column::Phone, 4}}));
}

void TestStudentList::comparesGroupsLoosely()
{
    for (const char *spelling : {"ИСП 31", "исп-31", "ИСП–31", "ИCП31", " И С П _ 3 1 "})
        QCOMPARE(groupKey(s(spelling)), groupKey(s("ИСП-31")));
    QVERIFY(groupKey(s("ИСП-32")) != groupKey(s("ИСП-31")));
    QVERIFY(groupKey(s("ИСП-31а")) != groupKey(s("ИСП-31")));
}

void TestStudentList::judgesOneRow_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<RowState>("state");
    QTest::addColumn<RowReason>("reason");
    QTest::addColumn<int>("column"); // -1 = none
    const auto add = [](const char *name, const QStringList &row, RowState state, RowReason reason,
                        int column = -1) { QTest::newRow(name) << row << state << reason << column; };
    const auto refused = [&add](const char *name, const QStringList &row, RowReason reason, Column column) {
        add(name, row, RowState::Rejected, reason, static_cast<int>(column));
    };
    const QString who = s("Белова Анна Игоревна");
    const QString in = s("ИСП-31");
    add("new", {who, s("23.02.2009"), in, s("24-0314")}, RowState::New, RowReason::None);
    add("iso date", {who, s("2009-02-23"), in, s("1")}, RowState::New, RowReason::None);
    add("date with time", {who, s("2009-02-23T00:00:00"), in}, RowState::New, RowReason::None);
    add("no birth date", {who, QString(), in}, RowState::New, RowReason::None);
    add("group understood", {who, s("23.02.2009"), s("ИСП 31")}, RowState::Look, RowReason::GroupUnderstood,
        static_cast<int>(Column::Group));
    add("group of another college's spelling", {who, {}, s("ТМ-11")}, RowState::Look, RowReason::GroupNew,
        static_cast<int>(Column::Group));
    refused("no such day", {who, s("31.02.2009"), in}, RowReason::BadBirthDay, Column::BirthDay);
    refused("two-digit year", {who, s("23.02.09"), in}, RowReason::BadBirthDay, Column::BirthDay);
    refused("american date", {who, s("02/23/2009"), in}, RowReason::BadBirthDay, Column::BirthDay);
    refused("too young", {who, s("23.02.2019"), in}, RowReason::BirthDayUnlikely, Column::BirthDay);
    refused("too old", {who, s("23.02.1909"), in}, RowReason::BirthDayUnlikely, Column::BirthDay);
    refused("no name", {QString(), s("23.02.2009"), in}, RowReason::NoName, Column::FullName);
    refused("one word", {s("Белова"), s("23.02.2009"), in}, RowReason::NoName, Column::FullName);
    refused("no group", {who, s("23.02.2009"), QString()}, RowReason::NoGroup, Column::Group);
    refused("error cell", {who, s("#REF!"), in}, RowReason::BrokenCell, Column::BirthDay);
    refused("formula never computed", {s("#EMPTY! A2"), {}, in}, RowReason::BrokenCell, Column::FullName);
    refused("another's record book", {who, s("23.02.2009"), in, s("24-0313")}, RowReason::RecordBookTaken,
            Column::RecordBook);
    refused("other group", {s("Алфёров Даниил Сергеевич"), s("07.11.2008"), s("ИСП-32"), s("24-0313")},
            RowReason::OtherGroup, Column::Group);
    refused("name changed", {s("Алферов-Ким Даниил Сергеевич"), s("07.11.2008"), in, s("24-0313")},
            RowReason::NeedsUpdate, Column::FullName);
    refused("two fit", {s("Иванов Алексей Дмитриевич"), QString(), in}, RowReason::NamesakeUnclear,
            Column::FullName);
    refused("birth date added", {s("Ким Анна"), s("01.02.2009"), in}, RowReason::NeedsUpdate,
            Column::BirthDay);
    refused("elsewhere without a date", {s("Ким Анна"), s("01.02.2009"), s("ИСП-32")}, RowReason::OtherGroup,
            Column::Group);
    add("by record book",
        {s("Алферов Даниил Сергеевич").replace(u'е', u'ё'), s("07.11.2008"), in, s("24-0313")},
        RowState::Rejected, RowReason::NeedsUpdate, static_cast<int>(Column::FullName));
    add("by name and date", {s("Иванов Алексей Дмитриевич"), s("02.11.2009"), in}, RowState::Unchanged,
        RowReason::None);
    add("by name and group", {s("Ким Анна"), QString(), s("ИСП 31")}, RowState::Unchanged, RowReason::None);
    add("another namesake", {s("Иванов Алексей Дмитриевич"), s("05.05.2009"), s("ИСП-32"), s("24-0400")},
        RowState::New, RowReason::None);
}

void TestStudentList::judgesOneRow()
{
    QFETCH(QStringList, row);
    QFETCH(RowState, state);
    QFETCH(RowReason, reason);
    QFETCH(int, column);
    const ImportPreview preview = judged({row});
    QCOMPARE(preview.rows.size(), 1);
    const RowVerdict &verdict = preview.rows.first();
    QCOMPARE(verdict.row, 2);
    QCOMPARE(verdict.state, state);
    QCOMPARE(verdict.reason, reason);
    QCOMPARE(verdict.column ? static_cast<int>(*verdict.column) : -1, column);
}

void TestStudentList::namesakesWithOtherDatesAreTwoPeople()
{
    const ImportPreview preview = judged({{s("Серов Олег Ильич"), s("14.03.2009"), s("ИСП-31")},
                                          {s("серов  олег ильич"), s("02.11.2009"), s("ИСП-31")}});
    QCOMPARE(preview.rows.at(0).state, RowState::New);
    QCOMPARE(preview.rows.at(1).state, RowState::Look);
    QCOMPARE(preview.rows.at(1).reason, RowReason::NamesakeInFile);
    QCOMPARE(preview.rows.at(1).other, 2);
}

void TestStudentList::refusesOneRecordBookTwice()
{
    const ImportPreview preview =
        judged({{s("Кузнецова Мария Евгеньевна"), s("21.10.2008"), s("ИСП-31"), s("24-0326")},
                {s("Лебедев Семён Антонович"), s("16.01.2009"), s("ИСП-31"), s("24-0326")}});
    QCOMPARE(preview.rows.at(0).state, RowState::New);
    QCOMPARE(preview.rows.at(1).state, RowState::Rejected);
    QCOMPARE(preview.rows.at(1).reason, RowReason::RecordBookTaken);
    QCOMPARE(preview.rows.at(1).other, 2);
    QCOMPARE(preview.rows.at(1).detail, s("Кузнецова"));
}

void TestStudentList::refusesTheSamePersonTwice()
{
    const QStringList row{s("Лебедев Семён Антонович"), s("16.01.2009"), s("ИСП-31")};
    const ImportPreview preview = judged({row, row});
    QCOMPARE(preview.rows.at(1).reason, RowReason::SameRowTwice);
    QCOMPARE(preview.rows.at(1).other, 2);
}

void TestStudentList::sameListAgainChangesNothing()
{
    const QList<QStringList> rows{{s("Алфёров Даниил Сергеевич"), s("07.11.2008"), s("исп 31"), s("24-0313")},
                                  {s("Иванов Алексей Дмитриевич"), s("14.03.2009"), s("ИСП-31")},
                                  {s("Иванов Алексей Дмитриевич"), s("02.11.2009"), s("ИСП-31")},
                                  {s("Ким Анна"), QString(), s("ИСП-31")}};
    QCOMPARE(judged(rows).count(RowState::Unchanged), 4);
}

void TestStudentList::writesDifferencesOnlyWhenAllowed()
{
    const QList<QStringList> rows{{s("Ким Анна"), s("01.02.2009"), s("ИСП-31"), s("24-0500")}};
    QCOMPARE(judged(rows, false).rows.first().state, RowState::Rejected);
    const ImportPreview preview = judged(rows, true);
    QCOMPARE(preview.rows.first().state, RowState::Differs);
    QCOMPARE(preview.rows.first().matched, person(4));
}

void TestStudentList::newGroupsTakeTheCommonestSpelling()
{
    const ImportPreview preview = judged({{s("Белова Анна"), {}, s("ТМ 11")},
                                          {s("Серов Олег"), {}, s("ТМ-11")},
                                          {s("Зуев Иван"), {}, s("ТМ-11")}},
                                         false, {});
    QCOMPARE(preview.newGroups, QStringList{s("ТМ-11")});
    QCOMPARE(preview.rows.at(0).reason, RowReason::GroupUnderstood);
    QCOMPARE(preview.rows.at(0).detail, s("ТМ 11"));
    QCOMPARE(preview.rows.at(0).student.group, s("ТМ-11"));
    QCOMPARE(preview.rows.at(1).state, RowState::New);
}

void TestStudentList::joinsNamesOfSeveralColumns()
{
    RawTable table;
    table.headings = {s("Фамилия"), s("Имя"), s("Отчество"), s("Группа"), s("Пол")};
    table.rows = {{2, {s("Мамедов "), s("Тимур"), s("Эльдар оглы"), s("ИСП-31"), s("муж.")}}};
    const ImportPreview preview = previewStudents(table, guessColumns(table.headings), {}, {}, today, false);
    QCOMPARE(preview.rows.first().student.name, (PersonName{s("Мамедов"), s("Тимур"), s("Эльдар оглы")}));
    QCOMPARE(preview.rows.first().student.sex, s("m"));
}

void TestStudentList::skipsEmptyRows()
{
    QCOMPARE(
        judged({{QString(), QString(), s("  ")}, {s("Белова Анна"), QString(), s("ИСП-31")}}).rows.size(), 1);
}

QTEST_GUILESS_MAIN(TestStudentList)
#include "tst_studentlist.moc"
