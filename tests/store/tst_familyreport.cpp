// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/usecases/familyfacts.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;

namespace {

// Ids by small numbers, as SQL literals and as values.
QString hex(int number)
{
    return QStringLiteral("x'%1'").arg(number, 32, 16, QLatin1Char('0'));
}

template <class IdType> IdType idOf(int number)
{
    return IdType::fromBytes(QByteArray::fromHex(QByteArray::number(number, 16).rightJustified(32, '0')));
}

constexpr int college = 1, year = 2, term = 3, group = 4, program = 5, curriculum = 6;
constexpr int itemIt = 10, itemEnglish = 11, pageIt = 12, pageEnglish = 13, subgroup = 14, curator = 15;
constexpr int elkina = 21, zaitsev = 22, zhukov = 23;
// Lessons of ИТ: before the week, in it (two), next week; of English: in the week.
constexpr int before = 31, monday = 32, friday = 33, next = 34, english = 35, cancelled = 36;

const QDate weekStart(2026, 9, 28);

} // namespace

// The family sheet's values come from the tables alone; the test asks the same tables with its own SQL.
class TestFamilyReport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    SettableClock m_clock{1791000000000};
    SeededIds m_ids{m_clock, 7};
    int m_calls = 0;
    int m_failAt = 0;
    std::unique_ptr<Store> m_store;
    Policy m_policy;

    // Runs statements as one change.
    void change(const QStringList &statements)
    {
        m_clock.advance(60000);
        const auto done = waitFor(m_store->write<bool>({}, [statements](Transaction &t) -> Result<bool> {
            for (const QString &statement : statements)
                SEMESTR_TRY(t.connection().execute(statement));
            return true;
        }));
        QVERIFY_RESULT(done);
    }

    QStringList column(const QString &sql)
    {
        const auto rows =
            waitFor(m_store->run<QStringList>([sql](Connection &connection) -> Result<QStringList> {
                SEMESTR_LET(query, connection.ask(sql));
                QStringList texts;
                while (query.next())
                    texts.append(query.text(0));
                return texts;
            }));
        return rows ? *rows : QStringList{QString::fromLatin1(test::describe(rows.error()))};
    }

    static QString mark(int page, int lesson, int slot, int student, const char *value,
                        const char *second = nullptr)
    {
        return QStringLiteral("INSERT INTO mark(page_id, lesson_id, slot, student_id, value, value2, "
                              "author_id, edited_at) "
                              "VALUES (%1, %2, %3, %4, '%5', %6, NULL, 0)")
            .arg(hex(page), hex(lesson), QString::number(slot), hex(student), QString::fromUtf8(value),
                 second ? QStringLiteral("'%1'").arg(QString::fromUtf8(second)) : QStringLiteral("NULL"));
    }

    static QString lesson(int id, int page, const char *day, int period, const char *state = "due")
    {
        return QStringLiteral(
                   "INSERT INTO lesson(id, page_id, day, period_no, half, hours, state, bucket_id) "
                   "VALUES (%1, %2, '%3', %4, 0, 2, '%5', %6)")
            .arg(hex(id), hex(page), QString::fromLatin1(day), QString::number(period),
                 QString::fromLatin1(state), hex(college));
    }

    static QStringList person(int id, const char *last, const char *book)
    {
        return {QStringLiteral("INSERT INTO person(id, kind) VALUES (%1, 'student')").arg(hex(id)),
                QStringLiteral("INSERT INTO person_name(person_id, from_day, last_name, first_name) VALUES "
                               "(%1, '2026-09-01', '%2', 'И')")
                    .arg(hex(id), QString::fromUtf8(last)),
                QStringLiteral("INSERT INTO student(person_id, record_book_no) VALUES (%1, '%2')")
                    .arg(hex(id), QString::fromUtf8(book)),
                QStringLiteral(
                    "INSERT INTO enrolment(group_id, student_id, from_day) VALUES (%1, %2, '2026-09-01')")
                    .arg(hex(group), hex(id))};
    }

    QStringList foundation() const
    {
        const QString bucket = hex(college);
        return {
            QStringLiteral("INSERT INTO academic_year(id, start_day, end_day, bucket_id) VALUES (%1, "
                           "'2026-09-01', '2027-06-30', %2)")
                .arg(hex(year), bucket),
            QStringLiteral("INSERT INTO term(id, year_id, number, bucket_id) VALUES (%1, %2, 1, %3)")
                .arg(hex(term), hex(year), bucket),
            QStringLiteral("INSERT INTO term_span(term_id, scope_id, start_day, end_day, bucket_id) VALUES "
                           "(%1, %2, '2026-09-01', '2026-12-31', %2)")
                .arg(hex(term), bucket),
            QStringLiteral("INSERT INTO program(id, code, bucket_id) VALUES (%1, '09.02.07', %2)")
                .arg(hex(program), bucket),
            QStringLiteral("INSERT INTO study_group(id, program_id, curriculum_id) VALUES (%1, %2, %3)")
                .arg(hex(group), hex(program), hex(curriculum)),
            QStringLiteral(
                "INSERT INTO group_name(group_id, from_day, title) VALUES (%1, '2026-09-01', 'ИСП-31')")
                .arg(hex(group)),
            QStringLiteral("INSERT INTO curriculum_item(id, code, title, bucket_id) VALUES (%1, 'ОП.03', "
                           "'Информационные технологии', %2)")
                .arg(hex(itemIt), bucket),
            QStringLiteral(
                "INSERT INTO curriculum_item(id, title, bucket_id) VALUES (%1, 'Английский язык', %2)")
                .arg(hex(itemEnglish), bucket),
            QStringLiteral("INSERT INTO journal_page(id, year_id, group_id, item_id, position) VALUES (%1, "
                           "%2, %3, %4, 'a')")
                .arg(hex(pageIt), hex(year), hex(group), hex(itemIt)),
            QStringLiteral("INSERT INTO journal_page(id, year_id, group_id, item_id, subgroup_id, position) "
                           "VALUES (%1, %2, %3, %4, %5, 'b')")
                .arg(hex(pageEnglish), hex(year), hex(group), hex(itemEnglish), hex(subgroup)),
            QStringLiteral("INSERT INTO subgroup_member(group_id, split, student_id, from_day, subgroup_id) "
                           "VALUES (%1, 'en', %2, '2026-09-01', %3)")
                .arg(hex(group), hex(zaitsev), hex(subgroup)),
            QStringLiteral("INSERT INTO person_name(person_id, from_day, last_name, first_name, middle_name) "
                           "VALUES (%1, '2020-01-01', 'Ковалёва', 'Светлана', 'Петровна')")
                .arg(hex(curator)),
            QStringLiteral("INSERT INTO person_private(person_id, phone, bucket_id) VALUES (%1, '8 342', %2)")
                .arg(hex(curator), bucket),
            QStringLiteral("INSERT INTO role_grant(id, person_id, role, scope_kind, scope_id, from_day, "
                           "bucket_id) VALUES (%1, %1, 'CUR', 'group', %2, '2026-09-01', %2)")
                .arg(hex(curator), hex(group)),
        };
    }

    QStringList journal() const
    {
        return {
            lesson(before, pageIt, "2026-09-22", 1),
            lesson(monday, pageIt, "2026-09-28", 2),
            lesson(friday, pageIt, "2026-10-02", 1),
            lesson(next, pageIt, "2026-10-05", 3),
            lesson(english, pageEnglish, "2026-09-29", 4),
            lesson(cancelled, pageIt, "2026-09-30", 1, "cancelled"),
            QStringLiteral("INSERT INTO lesson_record(page_id, lesson_id, topic, kind) VALUES (%1, %2, "
                           "'Архитектура', 'practice')")
                .arg(hex(pageIt), hex(monday)),
            QStringLiteral("INSERT INTO lesson_record(page_id, lesson_id, kind) VALUES (%1, %2, 'control')")
                .arg(hex(pageIt), hex(next)),
            QStringLiteral("INSERT INTO work(page_id, lesson_id, slot, kind, number, due_on) VALUES (%1, %2, "
                           "0, 'laboratory', '3', '2026-10-01')")
                .arg(hex(pageIt), hex(before)),
            QStringLiteral("INSERT INTO work(page_id, lesson_id, slot, kind, in_average) VALUES (%1, %2, 1, "
                           "'external', 0)")
                .arg(hex(pageIt), hex(friday)),
            mark(pageIt, before, 0, elkina, "4"),
            mark(pageIt, monday, 0, elkina, "5"),
            mark(pageIt, friday, 0, elkina, "4", "5"),
            mark(pageIt, friday, 1, elkina, "3"),
            mark(pageIt, cancelled, 0, elkina, "2"),
            mark(pageIt, friday, 0, zaitsev, "2"),
            mark(pageEnglish, english, 0, zaitsev, "5"),
            QStringLiteral(
                "INSERT INTO attendance(page_id, lesson_id, student_id, status) VALUES (%1, %2, %3, 'н')")
                .arg(hex(pageIt), hex(monday), hex(zaitsev)),
            QStringLiteral("INSERT INTO attendance(page_id, lesson_id, student_id, status, minutes) VALUES "
                           "(%1, %2, %3, 'late', 10)")
                .arg(hex(pageIt), hex(monday), hex(elkina)),
            QStringLiteral("INSERT INTO attendance(page_id, lesson_id, student_id, status) VALUES (%1, %2, "
                           "%3, 'absent')")
                .arg(hex(pageIt), hex(before), hex(elkina)),
        };
    }

    Result<QList<FamilySheet>> sheets(bool behaviour = false)
    {
        FamilyAsk ask;
        ask.group = idOf<GroupId>(group);
        ask.monday = weekStart;
        ask.today = QDate(2026, 10, 5);
        ask.behaviour = behaviour;
        ask.toMs = m_clock.nowMs() + 1;
        const auto facts = waitFor(m_store->read<FamilyFacts>(
            [ask](Connection &connection) { return readFamilyFacts(connection, ask); }));
        if (!facts)
            return fail(facts.error());
        return makeFamilySheets(*facts, ask, m_policy, {});
    }

    FamilySheet sheetOf(int student)
    {
        const auto all = sheets();
        for (const FamilySheet &sheet : all ? *all : QList<FamilySheet>()) {
            if (sheet.student == idOf<PersonId>(student))
                return sheet;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_failAt = 0;
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        StoreOptions options{&m_clock, &m_ids, false, {}, QStringLiteral("OFF")};
        options.failCall = [this](int) { return ++m_calls == m_failAt; };
        auto store = Store::open(m_dir->filePath(QStringLiteral("a.semestr")), options);
        QVERIFY_RESULT(store);
        m_store = std::move(*store);
        change(foundation() + person(elkina, "Ёлкина", "24-01") + person(zaitsev, "Зайцев", "24-02") +
               person(zhukov, "Жуков", "24-03") + journal());
    }

    void theListIsInDictionaryOrderAndHoldsOnlyTheEnrolled()
    {
        change({QStringLiteral("UPDATE enrolment SET to_day = '2026-09-27' WHERE student_id = %1")
                    .arg(hex(zhukov))});
        const auto all = sheets();
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).name.last, QStringLiteral("Ёлкина"));
        QCOMPARE(all->at(0).recordBookNo, QStringLiteral("24-01"));
        QCOMPARE(all->at(1).name.last, QStringLiteral("Зайцев"));
        QCOMPARE(all->at(1).number, 2);
    }

    void everyMarkOfTheWeekIsTheTables()
    {
        for (const int student : {elkina, zaitsev, zhukov}) {
            const QStringList expected = column(
                QStringLiteral(
                    "SELECT l.day || ' ' || l.period_no || ' ' || m.value || coalesce('/' || m.value2, '') "
                    "FROM mark m JOIN lesson l ON l.id = m.lesson_id JOIN journal_page p ON p.id = m.page_id "
                    "WHERE m.student_id = %1 AND l.day BETWEEN '2026-09-28' AND '2026-10-04' AND l.state = "
                    "'due' "
                    "UNION SELECT l.day || ' ' || l.period_no || ' н' FROM attendance a JOIN lesson l ON "
                    "l.id = a.lesson_id "
                    "WHERE a.student_id = %1 AND a.status IN ('н', 'absent') AND l.day BETWEEN '2026-09-28' "
                    "AND '2026-10-04' "
                    "ORDER BY 1")
                    .arg(hex(student)));
            QStringList found;
            for (const SheetMark &given : sheetOf(student).marks)
                found.append(QStringLiteral("%1 %2 %3")
                                 .arg(given.day.toString(Qt::ISODate))
                                 .arg(given.periodNo)
                                 .arg(given.shown));
            found.sort();
            QCOMPARE(found, expected);
        }
        const FamilySheet sheet = sheetOf(elkina);
        QCOMPARE(sheet.marks.first().discipline, QStringLiteral("ОП.03 Информационные технологии"));
        QCOMPARE(sheet.marks.first().topic, QStringLiteral("Архитектура"));
        QCOMPARE(sheet.marks.first().workKind, QStringLiteral("practice"));
    }

    // 4, 5, 4/5: a fraction is two marks; the external work and the cancelled lesson are left out.
    void theAverageFollowsTheJournalsRule()
    {
        const FamilySheet sheet = sheetOf(elkina);
        QCOMPARE(sheet.averages.size(), 1);
        QCOMPARE(averageText(sheet.averages.first().average), QStringLiteral("4,50"));
    }

    void theCuratorsReasonExcusesAnAbsence()
    {
        QCOMPARE(sheetOf(zaitsev).missedHours, 2);
        QCOMPARE(sheetOf(zaitsev).missedUnexcused, 2);
        change({QStringLiteral(
                    "INSERT INTO absence(group_id, id, student_id, from_day, to_day, source, validity, kind) "
                    "VALUES (%1, %2, %3, '2026-09-28', '2026-09-28', 'reason', 'valid', 'illness')")
                    .arg(hex(group), hex(77), hex(zaitsev))});
        const FamilySheet sheet = sheetOf(zaitsev);
        QCOMPARE(sheet.missedHours, 2);
        QCOMPARE(sheet.missedUnexcused, 0);
        QCOMPARE(sheet.missed.first().reason, QStringLiteral("illness"));
        const FamilySheet late = sheetOf(elkina);
        QCOMPARE(late.missedHours, 0);
        QCOMPARE(late.missedSinceStart, 2);
        QCOMPARE(late.missed.first().lateMinutes, 10);
    }

    // Зайцев: the 2 that stands and the laboratory work that others have; Жуков: the work alone.
    void debtsAreWhatStandsAgainstTheStudent()
    {
        const FamilySheet sheet = sheetOf(zaitsev);
        QCOMPARE(sheet.debts.size(), 2);
        QCOMPARE(sheet.debts.at(0).workKind, QStringLiteral("laboratory"));
        QCOMPARE(sheet.debts.at(0).shown, QString());
        QCOMPARE(sheet.debts.at(1).shown, QStringLiteral("2"));
        QCOMPARE(sheetOf(zhukov).debts.size(), 1);
        QVERIFY(sheetOf(elkina).debts.isEmpty());
        // Nobody has a mark: the teacher is late, not the students.
        change({QStringLiteral("UPDATE mark SET value = NULL WHERE lesson_id = %1").arg(hex(before))});
        QVERIFY(sheetOf(zhukov).debts.isEmpty());
    }

    // A 2 of the term before is no debt of this one; another group's term is not ours.
    void debtsBeginWithTheGroupsTerm()
    {
        const auto span = [this](int scope, const char *day) {
            change({QStringLiteral("INSERT INTO term_span(term_id, scope_id, start_day, end_day, bucket_id) "
                                   "VALUES (%1, %2, '%3', '2026-12-31', %4)")
                        .arg(hex(term), hex(scope), QString::fromLatin1(day), hex(college))});
        };
        change({QStringLiteral("INSERT INTO study_group(id) VALUES (%1)").arg(hex(97))});
        span(97, "2026-10-03");
        QCOMPARE(sheetOf(zaitsev).debts.size(), 2);
        span(group, "2026-10-01");
        QCOMPARE(sheetOf(zaitsev).debts.size(), 1);
    }

    void nextWeekAndRemarks()
    {
        change({QStringLiteral("INSERT INTO page_note(page_id, id, lesson_id, student_id, audience, kind, "
                               "text) VALUES (%1, %2, %3, %4, 'family', 'behaviour', 'Шумел')")
                    .arg(hex(pageIt), hex(81), hex(monday), hex(zaitsev)),
                QStringLiteral("INSERT INTO page_note(page_id, id, lesson_id, student_id, audience, kind, "
                               "text) VALUES (%1, %2, %3, %4, 'family', 'comment', 'Молодец')")
                    .arg(hex(pageIt), hex(82), hex(friday), hex(zaitsev)),
                QStringLiteral("INSERT INTO page_note(page_id, id, lesson_id, student_id, audience, kind, "
                               "text) VALUES (%1, %2, %3, %4, 'staff', 'comment', 'Тайна')")
                    .arg(hex(pageIt), hex(83), hex(friday), hex(zaitsev))});
        const FamilySheet sheet = sheetOf(zaitsev);
        QCOMPARE(sheet.nextWeek.size(), 1);
        QCOMPARE(sheet.nextWeek.first().kind, QStringLiteral("control"));
        QCOMPARE(sheet.nextWeek.first().day, QDate(2026, 10, 5));
        QCOMPARE(sheet.remarks, QStringList{QStringLiteral("Молодец")});
        const auto withBehaviour = sheets(true);
        QVERIFY_RESULT(withBehaviour);
        QCOMPARE(withBehaviour->last().remarks.size(), 2);
        QVERIFY(withBehaviour->first().remarks.isEmpty());
    }

    void correctionsCountFromTheLastSheetOfAnEarlierWeek()
    {
        const auto change2 = [this](const char *value) {
            change({QStringLiteral("UPDATE mark SET value = '%1' WHERE lesson_id = %2 AND student_id = %3")
                        .arg(QString::fromUtf8(value), hex(before), hex(elkina))});
        };
        change2("3");
        QVERIFY(sheetOf(elkina).corrections.isEmpty()); // no sheet yet: nothing to correct
        const auto run = [this](const char *period, int id) {
            change({QStringLiteral("INSERT INTO report_run(id, form, scope, period, bucket_id, edited_at) "
                                   "SELECT %1, 'FM-05', '%2', '%3', %4, at FROM change_context")
                        .arg(hex(id), runScope(idOf<GroupId>(group), {}), QString::fromLatin1(period),
                             hex(group))});
        };
        run("2026-W39", 91);
        QVERIFY(sheetOf(elkina).corrections.isEmpty());
        change2("2");
        change2("5");
        run("2026-W40", 92); // the same week printed once does not hide what it says
        const FamilySheet sheet = sheetOf(elkina);
        QCOMPARE(sheet.corrections.size(), 1);
        QCOMPARE(sheet.corrections.first().before, QStringLiteral("3"));
        QCOMPARE(sheet.corrections.first().after, QStringLiteral("5"));
        QCOMPARE(sheet.corrections.first().day, QDate(2026, 9, 22));
        QVERIFY(sheetOf(zaitsev).corrections.isEmpty());
        change2("3"); // back to what the family has on paper
        QVERIFY(sheetOf(elkina).corrections.isEmpty());
    }

    void aLargerGroupAsksNoMoreStatements()
    {
        const auto calls = [this] {
            m_calls = 0;
            return sheets() ? m_calls : -1;
        };
        QVERIFY(calls() > 0); // the first time prepares
        const int few = calls();
        for (int i = 100; i < 130; ++i)
            change(person(i, "Ученик", "x") + QStringList{mark(pageIt, monday, 0, i, "4")});
        QCOMPARE(calls(), few);
        QCOMPARE(sheets()->size(), 33);
    }

    void anyFailingStatementIsAnErrorNotASheet()
    {
        change({QStringLiteral("INSERT INTO report_run(id, form, scope, period, bucket_id, edited_at) "
                               "VALUES (%1, 'FM-05', '%2', '2026-W39', %3, 1)")
                    .arg(hex(91), runScope(idOf<GroupId>(group), {}), hex(group))});
        QVERIFY_RESULT(sheets());
        m_calls = 0;
        QVERIFY_RESULT(sheets());
        const int all = m_calls;
        QVERIFY(all > 5);
        for (int i = 1; i <= all; ++i) {
            m_calls = 0;
            m_failAt = i;
            QVERIFY2(!sheets(), qPrintable(QString::number(i)));
        }
        m_failAt = 0;
        QVERIFY_RESULT(sheets());
    }

    void theCuratorAndTheGroupAreNamed()
    {
        FamilyAsk ask;
        ask.group = idOf<GroupId>(group);
        ask.monday = weekStart;
        const auto read = [this](const FamilyAsk &asked) {
            return waitFor(m_store->read<FamilyFacts>(
                [asked](Connection &connection) { return readFamilyFacts(connection, asked); }));
        };
        const auto facts = read(ask);
        QVERIFY_RESULT(facts);
        QCOMPARE(facts->group, QStringLiteral("ИСП-31"));
        QCOMPARE(facts->programCode, QStringLiteral("09.02.07"));
        QCOMPARE(facts->curator.full(), QStringLiteral("Ковалёва Светлана Петровна"));
        QCOMPARE(facts->curatorPhone, QStringLiteral("8 342"));
        ask.group = idOf<GroupId>(999);
        QCOMPARE_FAULT(read(ask), Fault::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFamilyReport)
#include "tst_familyreport.moc"
