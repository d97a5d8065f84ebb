// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/schoolyear.h"
#include "app/usecases/setuprows.h"
#include "tests/support/journalbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// A college in its second year: lists of pages and the columns of a page follow the chosen term.
class TestTerms : public QObject, private JournalBench
{
    Q_OBJECT

private:
    static constexpr int february = 0; // of m_added
    static constexpr int holidays = 1;
    QString m_preset;
    PageId m_past;
    QList<LessonId> m_pastLessons; // 10 October 2025, 12 March 2026
    QList<LessonId> m_added;       // of the present page: 10 February 2027, 4 January 2027

    Workspace &workspace() { return m_college->workspace(); }

    LessonId addLesson(Transaction &t, PageId page, QDate day)
    {
        const LessonId id = workspace().ids().next<LessonId>();
        LessonRow row{id, page, day, 2, 2, m_college->teacher, day, {}};
        (void)writeLesson(t, workspace().college().id, row);
        (void)writeLessonKind(t, page, id, s("lecture"));
        return id;
    }

    Done addYears(Transaction &t)
    {
        const CollegeId college = workspace().college().id;
        const YearSpan past = yearSpanOf(college, QDate(2025, 10, 1));
        SEMESTR_TRY(writeYear(t, college, past));
        SEMESTR_LET(preset, PolicyPreset::shipped(m_preset));
        SEMESTR_TRY(writePreset(t, preset, past.start));
        SEMESTR_LET(named, t.connection().query("setup/write_group_name"));
        named.bind("group_id", m_college->group).bind("from_day", past.start);
        SEMESTR_TRY(named.bindText("title", s("ИСП-21")).bind("course", 2).run());
        for (const PersonId student : std::as_const(m_college->students)) {
            SEMESTR_LET(enrolled, t.connection().query("setup/write_enrolment"));
            enrolled.bind("group_id", m_college->group).bind("student_id", student);
            enrolled.bind("from_day", past.start).bind("opened_by", QVariant());
            SEMESTR_TRY(enrolled.run());
        }
        SEMESTR_LET(item, writeItem(t, college, m_college->group, past, s("История"), 60));
        m_past = pageIdOf(past.id, m_college->group, item);
        SEMESTR_TRY(writePage(t, m_past, past.id, m_college->group, item, m_college->teacher, past.start));
        m_pastLessons = {addLesson(t, m_past, {2025, 10, 10}), addLesson(t, m_past, {2026, 3, 12})};
        m_added = {addLesson(t, m_college->page, {2027, 2, 10}), addLesson(t, m_college->page, {2027, 1, 4})};
        return {};
    }

    Done sitInTheSecondYear(const char *preset = "kasli")
    {
        m_preset = s(preset);
        SEMESTR_TRY(sit(preset));
        const ChangeContext context = workspace().context(s("import"));
        const auto job = [this](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(addYears(t));
            return true;
        };
        SEMESTR_TRY(waitFor(workspace().store().write<bool>(context, job)));
        return workspace().reload();
    }

    QList<TermChoice> terms() { return waitFor(SchoolYear(workspace()).terms()).value(); }
    TermChoice choice(QDate day, bool whole = false)
    {
        const QList<TermChoice> list = terms();
        for (const TermChoice &term : list) {
            if (term.from <= day && day <= term.to && term.term.isNull() == whole)
                return term;
        }
        return {};
    }
    void choose(QDate day, bool whole = false) { workspace().chooseTerm(choice(day, whole)); }

    QList<QDate> columns(PageId page, JournalActions::Columns columns = JournalActions::Columns::ChosenTerm)
    {
        QList<QDate> days;
        const auto opened = waitFor(m_actions->open(page, columns));
        for (const LessonColumn &lesson : opened.value().page.lessons)
            days += lesson.day;
        return days;
    }
    QStringList titles()
    {
        QStringList list;
        const auto pages = waitFor(m_actions->pages());
        for (const PageTitle &title : pages.value())
            list += QString(title.groupTitle + u' ' + title.discipline);
        return list;
    }

private Q_SLOTS:
    void listsTheYearsNewestFirst();
    void showsThePresentTermUnlessToldOtherwise();
    void pagesAreThoseOfTheChosenYear();
    void columnsAreThoseOfTheChosenTerm();
    void noLessonIsLostBetweenTwoTerms();
    void marksOfOtherTermsStayOutOfTheAverages();
    void whoLeftEarlierIsNotInTheTerm();
    void aPageOfAnEndedYearOpensById();
    void thePastYearIsClosed_data();
    void thePastYearIsClosed();
    void leadsToTheTermOfALesson();
    void aSubstituteOfAnotherTermStillSeesThePage();
};

void TestTerms::listsTheYearsNewestFirst()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    const QList<TermChoice> list = terms();
    QStringList words;
    for (const TermChoice &term : list)
        words += QString(term.yearTitle + u' ' + term.termTitle + (term.isPresent ? u"!" : u""));
    QCOMPARE(words, (QStringList{s("2026–27 !"), s("2026–27 2-й семестр"), s("2026–27 1-й семестр!"),
                                 s("2025–26 "), s("2025–26 2-й семестр"), s("2025–26 1-й семестр")}));
    m_college->goTo(QDate(2027, 2, 1));
    QVERIFY(terms().at(1).isPresent);
    QVERIFY(!terms().at(2).isPresent);
}

void TestTerms::showsThePresentTermUnlessToldOtherwise()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    QVERIFY(workspace().chosenTerm().year.isNull());
    QCOMPARE(titles(), QStringList{s("ИСП-31 Основы философии")});
    const QList<QDate> first = columns(m_college->page);
    QCOMPARE(first.first(), QDate(2026, 9, 10));
    QVERIFY(!first.contains(QDate(2027, 2, 10)));
    m_college->goTo(QDate(2027, 2, 11));
    QCOMPARE(columns(m_college->page), QList<QDate>{QDate(2027, 2, 10)});
}

void TestTerms::pagesAreThoseOfTheChosenYear()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    choose({2025, 10, 1}, true);
    QCOMPARE(titles(), QStringList{s("ИСП-21 История")});
    choose({2026, 10, 1}, true);
    QCOMPARE(titles(), QStringList{s("ИСП-31 Основы философии")});
}

void TestTerms::columnsAreThoseOfTheChosenTerm()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    choose({2027, 3, 1});
    QCOMPARE(columns(m_college->page), QList<QDate>{QDate(2027, 2, 10)});
    choose({2027, 3, 1}, true);
    QCOMPARE(columns(m_college->page).size(), m_college->lessons.size() + 2);
    choose({2025, 10, 1});
    QCOMPARE(columns(m_past), QList<QDate>{QDate(2025, 10, 10)});
    choose({2026, 3, 1});
    QCOMPARE(columns(m_past), QList<QDate>{QDate(2026, 3, 12)});
    QCOMPARE(columns(m_past, JournalActions::Columns::WholePage).size(), 2);
}

void TestTerms::noLessonIsLostBetweenTwoTerms()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    QVERIFY(columns(m_college->page).contains(QDate(2027, 1, 4)));
}

void TestTerms::marksOfOtherTermsStayOutOfTheAverages()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    QVERIFY_RESULT(enter(today, 0, "5"));
    QVERIFY(!waitFor(m_actions->open(m_college->page))->page.cells.isEmpty());
    QCOMPARE(waitFor(m_actions->open(m_college->page))->page.hoursElsewhere, 0);
    choose({2027, 3, 1});
    const auto second = waitFor(m_actions->open(m_college->page));
    QVERIFY_RESULT(second);
    QVERIFY(second->page.cells.isEmpty());
    // Five lessons of two hours were held by 8 October.
    QCOMPARE(second->page.hoursElsewhere, 10);
}

void TestTerms::whoLeftEarlierIsNotInTheTerm()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    const PersonId gone = m_college->students.first();
    const auto close = [&](Transaction &t) -> Result<bool> {
        SEMESTR_LET(q, t.connection().prepare(s("UPDATE enrolment SET to_day = '2026-06-30', deleted = "
                                                "from_day > '2026' WHERE student_id = :id")));
        SEMESTR_TRY(q.bind("id", gone).run());
        return true;
    };
    QVERIFY_RESULT(waitFor(workspace().store().write<bool>(workspace().context(s("leave")), close)));
    QVERIFY(!waitFor(m_actions->open(m_college->page))->page.row(gone));
    choose({2026, 3, 1});
    QVERIFY(waitFor(m_actions->open(m_past))->page.row(gone));
}

void TestTerms::aPageOfAnEndedYearOpensById()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    QCOMPARE(columns(m_past).size(), 2);
    choose({2027, 3, 1});
    QCOMPARE(columns(m_past).size(), 2);
}

void TestTerms::thePastYearIsClosed_data()
{
    QTest::addColumn<QString>("preset");
    for (const char *preset : {"kasli", "kaltay", "berezniki", "egoryevsk", "angarsk"})
        QTest::newRow(preset) << s(preset);
}

void TestTerms::thePastYearIsClosed()
{
    QFETCH(const QString, preset);
    QVERIFY_RESULT(sitInTheSecondYear(qPrintable(preset)));
    choose({2025, 10, 1}, true);
    const auto opened = waitFor(m_actions->open(m_past));
    QVERIFY_RESULT(opened);
    for (const LessonId lesson : std::as_const(m_pastLessons)) {
        const CellKey key{m_past, lesson, 0, m_college->students.first()};
        QVERIFY(opened->markLocks.value(lesson).refused());
        QVERIFY(opened->changeLocks.value(lesson).refused());
        QCOMPARE_FAULT(waitFor(m_actions->enter(key, s("5"))), Fault::Locked);
    }
}

void TestTerms::leadsToTheTermOfALesson()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    SchoolYear year(workspace());
    const auto led = [&](PageId page, LessonId lesson) {
        return waitFor(year.choiceFor(page, lesson)).value();
    };
    QVERIFY(led(m_college->page, {}).year.isNull());
    QVERIFY(led(m_college->page, m_college->lessons.first()).year.isNull());
    QCOMPARE(led(m_college->page, m_added.at(february)), choice({2027, 3, 1}));
    QCOMPARE(led(m_past, {}), choice({2025, 10, 1}, true));
    QCOMPARE(led(m_past, m_pastLessons.last()), choice({2026, 3, 1}));
    choose({2026, 3, 1});
    QCOMPARE(led(m_past, {}), choice({2026, 3, 1}));
    QVERIFY(led(m_college->page, m_college->lessons.first()).year.isNull());
    QCOMPARE_FAULT(waitFor(year.choiceFor(PageId(), {})), Fault::NotFound);
}

void TestTerms::aSubstituteOfAnotherTermStillSeesThePage()
{
    QVERIFY_RESULT(sitInTheSecondYear());
    QVERIFY_RESULT(giveLessonTo(m_college->otherTeacher));
    m_college->signInAs(m_college->otherTeacher, s("SUB"));
    QVERIFY_RESULT(waitFor(m_actions->open(m_college->page)));
    choose({2027, 3, 1});
    QCOMPARE(columns(m_college->page), QList<QDate>{QDate(2027, 2, 10)});
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
