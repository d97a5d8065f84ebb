// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/deskbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// The year's readiness, section by section (B-02).
class TestReadiness : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void namesEverySectionOnce();
    void countsWhatIsThere_data();
    void countsWhatIsThere();
    void countsTheGaps_data();
    void countsTheGaps();
    void takesTheTermsOfThePolicy_data();
    void takesTheTermsOfThePolicy();
    void isLateOnlyWhereSomethingLacks();
    void saysWhoAnswers_data();
    void saysWhoAnswers();
    void tellsTheLastChange();
    void handsTheDocumentsOverBefore();
    void isForThoseWhoControl_data();
    void isForThoseWhoControl();

private:
    Result<ReadinessLine> section(const QString &name)
    {
        SEMESTR_LET(lines, waitFor(m_day->readiness()));
        for (const ReadinessLine &line : lines) {
            if (line.section == name)
                return line;
        }
        return fail(Fault::NotFound);
    }
    Done begin(const char *preset = "kasli")
    {
        SEMESTR_TRY(sitDown(preset));
        return be("deputy");
    }
};

void TestReadiness::namesEverySectionOnce()
{
    QVERIFY_RESULT(begin());
    const auto lines = waitFor(m_day->readiness());
    QVERIFY_RESULT(lines);
    QStringList names;
    for (const ReadinessLine &line : *lines)
        names.append(line.section);
    names.sort();
    QCOMPARE(names.join(u' '),
             s("accounts bells calendar curators curricula groups ktp load periods rooms staff "
               "students subgroups subjects timetable year"));
}

void TestReadiness::countsWhatIsThere_data()
{
    QTest::addColumn<int>("have");
    QTest::addColumn<int>("gaps");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, int have, int gaps, SectionState state) {
        QTest::newRow(name) << have << gaps << int(state);
    };
    row("year", 1, 0, SectionState::Complete);
    row("periods", 2, 0, SectionState::Complete);
    row("bells", 6, 0, SectionState::Complete);
    row("calendar", 0, 0, SectionState::Empty);
    row("rooms", 0, 0, SectionState::Empty);
    row("subjects", 2, 0, SectionState::Complete);
    row("curricula", 0, 1, SectionState::Empty); // a stand-in is none
    row("groups", 1, 1, SectionState::Partial);  // without a program
    row("curators", 1, 0, SectionState::Complete);
    row("students", 30, 0, SectionState::Complete);
    row("subgroups", 0, 0, SectionState::Complete); // nobody needs them
    row("load", 0, 0, SectionState::Empty);
    row("ktp", 0, 2, SectionState::Empty);
    row("timetable", 7, 0, SectionState::Complete);
}

void TestReadiness::countsWhatIsThere()
{
    QFETCH(const int, have);
    QFETCH(const int, gaps);
    QFETCH(const int, state);
    QVERIFY_RESULT(begin());
    const auto line = section(s(QTest::currentDataTag()));
    QVERIFY_RESULT(line);
    QCOMPARE(line->have, have);
    QCOMPARE(line->gaps, gaps);
    QCOMPARE(int(line->state), state);
}

void TestReadiness::countsTheGaps_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("gaps");
    const auto row = [](const char *tag, const char *name, const char *sql, int gaps) {
        QTest::newRow(tag) << s(sql) << s(name) << gaps;
    };
    row("a year in preparation", "year", "UPDATE academic_year SET state = 'preparing'", 1);
    row("a term without days", "periods",
        "UPDATE term_span SET end_day = NULL WHERE start_day > '2026-12-31'", 1);
    row("a schedule without bells", "bells",
        "INSERT INTO bell_schedule(id, title, bucket_id) VALUES (x'01', 'Короткий день', :college)", 1);
    row("a teacher who is no employee", "staff", "UPDATE employee SET deleted = 1 WHERE person_id = :teacher",
        1);
    row("a discipline of no subject", "subjects", "UPDATE curriculum_item SET subject_id = NULL", 2);
    row("a group without a curator", "curators",
        "UPDATE role_grant SET to_day = '2026-10-07' WHERE role = 'CUR'", 1);
    row("a group without students", "students", "UPDATE enrolment SET to_day = '2026-10-07'", 1);
    row("nobody in a subgroup", "subgroups",
        "INSERT INTO subgroup(id, group_id, split, number) VALUES (x'01', :group, 'a', 1)", 30);
    row("a vacancy", "load",
        "INSERT INTO teaching_load(id, term_id, group_id, hours, bucket_id) SELECT x'01', id, :group, 32, "
        ":college "
        "FROM term WHERE number = 1",
        1);
    row("a page without lessons", "timetable", "UPDATE lesson SET deleted = 1 WHERE page_id = :other", 1);
    row("a teacher without an account", "accounts",
        "UPDATE account SET deleted = 1 WHERE person_id = :teacher", 2);
}

void TestReadiness::countsTheGaps()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, name);
    QFETCH(const int, gaps);
    QVERIFY_RESULT(begin());
    QVERIFY(section(name)->gaps < gaps);
    QVERIFY_RESULT(plant(sql));
    const auto line = section(name);
    QVERIFY_RESULT(line);
    QCOMPARE(line->gaps, gaps);
    QVERIFY(line->state != SectionState::Complete);
}

void TestReadiness::takesTheTermsOfThePolicy_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char *preset, const char *name, QDate due) {
        QTest::addRow("%s %s", preset, name) << s(preset) << s(name) << due;
    };
    row("kasli", "year", {2026, 9, 10});
    row("kasli", "ktp", {2026, 9, 10});
    row("kasli", "load", {2026, 9, 10}); // no term of its own: as the other sections
    row("angarsk", "load", {});
    row("egoryevsk", "subgroups", {2026, 9, 5});
    row("kaltay", "groups", {2026, 8, 31}); // before the year's first day
    row("kaltay", "subgroups", {2026, 9, 3});
    row("kaltay", "rooms", {2026, 9, 5});
    row("berezniki", "timetable", {2026, 8, 28});
    row("berezniki", "students", {2026, 8, 30});
}

void TestReadiness::takesTheTermsOfThePolicy()
{
    QFETCH(const QString, preset);
    QFETCH(const QString, name);
    QFETCH(const QDate, due);
    QVERIFY_RESULT(begin(preset.toLatin1().constData()));
    const auto line = section(name);
    QVERIFY_RESULT(line);
    QCOMPARE(line->due, due);
}

void TestReadiness::isLateOnlyWhereSomethingLacks()
{
    QVERIFY_RESULT(begin());
    QVERIFY(section(s("load"))->late);
    QVERIFY(!section(s("students"))->late); // the term has passed, nothing lacks
    m_college->goTo(QDate(2026, 9, 10));
    QVERIFY(!section(s("load"))->late); // the last day is in time
    m_college->goTo(QDate(2026, 9, 11));
    QVERIFY(section(s("load"))->late);
    m_college->goTo(QDate(2027, 1, 20)); // the plans of the second term have their own date
    QCOMPARE(section(s("ktp"))->due, QDate(2026, 12, 1));
}

void TestReadiness::saysWhoAnswers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("responsible");
    QTest::newRow("a role") << s("ktp") << s("TCH");
    QTest::newRow("the policy's role") << s("timetable") << s("DISP");
    QTest::newRow("the policy's words") << s("accounts") << s("администратор");
}

void TestReadiness::saysWhoAnswers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, responsible);
    QVERIFY_RESULT(begin());
    QCOMPARE(section(name)->responsible, responsible);
}

void TestReadiness::tellsTheLastChange()
{
    QVERIFY_RESULT(begin());
    QCOMPARE(section(s("rooms"))->changedAt, 0);
    QVERIFY_RESULT(plant(
        s("INSERT INTO room(id, number, edited_at, bucket_id) VALUES (x'01', '308', 12345, :college)")));
    QCOMPARE(section(s("rooms"))->changedAt, 12345);
    QCOMPARE(section(s("rooms"))->state, SectionState::Complete);
}

void TestReadiness::handsTheDocumentsOverBefore()
{
    QVERIFY_RESULT(begin("berezniki"));
    QCOMPARE(section(s("timetable"))->supplyBy, QDate(2026, 8, 21));
    QCOMPARE(section(s("students"))->supplyBy, QDate(2026, 8, 23));
    QVERIFY_RESULT(begin("kasli"));
    QVERIFY(!section(s("timetable"))->supplyBy.isValid());
}

void TestReadiness::isForThoseWhoControl_data()
{
    QTest::addColumn<bool>("seen");
    for (const char *role : {"ADM", "DEP", "DIR", "HEAD", "DISP"})
        QTest::newRow(role) << true;
    for (const char *role : {"TCH", "CUR", "MST", "SUB", "STU", "PAR", "HR"})
        QTest::newRow(role) << false;
}

void TestReadiness::isForThoseWhoControl()
{
    QFETCH(const bool, seen);
    QVERIFY_RESULT(sitDown());
    m_college->signInAs(m_college->curator, s(QTest::currentDataTag()));
    const auto lines = waitFor(m_day->readiness());
    QVERIFY_RESULT(lines);
    QCOMPARE(!lines->isEmpty(), seen);
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
