// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/collegesetup.h"
#include "app/usecases/search.h"
#include "app/usecases/searchindex.h"
#include "app/usecases/setuprows.h"
#include "tests/support/journalbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// What Ctrl+K finds of the college: by a part of a name, and only what the person may see.
class TestSearch : public QObject, private JournalBench
{
    Q_OBJECT

private:
    std::unique_ptr<Search> m_search;

    Done sitDown()
    {
        m_search.reset();
        SEMESTR_TRY(sit());
        m_search = std::make_unique<Search>(m_college->workspace());
        return {};
    }
    QList<Found> find(const char *words, int most = 12)
    {
        return waitFor(m_search->find(s(words), most)).value_or(QList<Found>());
    }
    QStringList names(const char *words, int most = 12)
    {
        QStringList list;
        const QList<Found> found = find(words, most);
        for (const Found &one : found)
            list += one.name;
        return list;
    }
    int count(const char *words, FoundKind kind)
    {
        const QList<Found> found = find(words, 100);
        return int(
            std::count_if(found.begin(), found.end(), [kind](const Found &one) { return one.kind == kind; }));
    }
    // Another group with a student that nobody of the sample college teaches.
    Done addForeignGroup()
    {
        const auto job = [this](Transaction &t) -> Result<bool> {
            const CollegeId college = m_college->workspace().college().id;
            const auto group = m_college->workspace().ids().next<GroupId>();
            const auto student = m_college->workspace().ids().next<PersonId>();
            SEMESTR_TRY(writeGroup(t, group, s("СВ-12"), yearSpanOf(college, SampleCollege::today())));
            SEMESTR_TRY(writePerson(t, student, s("student"), PersonName::parse(s("Ёжиков Пётр Ильич")),
                                    QDate(2026, 9, 1)));
            SEMESTR_LET(enrolled, t.connection().query("setup/write_enrolment"));
            enrolled.bind("group_id", group).bind("student_id", student).bind("from_day", QDate(2026, 9, 1));
            SEMESTR_TRY(enrolled.bind("to_day", QDate()).run());
            return true;
        };
        Workspace &workspace = m_college->workspace();
        SEMESTR_TRY(waitFor(workspace.store().write<bool>(workspace.context(s("import")), job)));
        QCoreApplication::processEvents(); // the file says that it was written
        return {};
    }

private Q_SLOTS:
    void findsTheBeginningsOfWordsFirst();
    void takesNoNoticeOfCaseAndYo();
    void findsByTwoWordsInAnyOrder();
    void findsAGroupWithoutItsHyphen();
    void everyKindGetsItsShare();
    void nothingIsFoundForNothing();
    void aTeacherSeesStudentsOfOwnGroupsAlone();
    void whoMaySeeAllFindsAll();
    void findsWhatWasWrittenAMomentAgo();
    void anotherPersonFindsOnlyTheirs();
    void aLargeCollegeAnswersFromOneReading();
};

void TestSearch::findsTheBeginningsOfWordsFirst()
{
    QVERIFY_RESULT(sitDown());
    // «Белов» begins with it, «Белова» is staff; «Абрамов» has it inside, «Петров-Водкин» too.
    const QStringList found = names("ов", 100);
    QVERIFY(found.contains(s("Абрамов Илья Сергеевич")));
    QCOMPARE(names("бел").first(), s("Белов Артём Игоревич"));
    const QStringList ordered = names("ив", 100);
    QVERIFY(ordered.indexOf(s("Иванов Иван Иванович")) < ordered.indexOf(s("Цветкова Полина Ивановна")));
    QCOMPARE(searchRank(s(" иванов иван"), {s("ива")}), 0);
    QCOMPARE(searchRank(s(" цветкова полина ивановна"), {s("ива")}), 1);
    QCOMPARE(searchRank(s(" цветкова полина"), {s("кова")}), 2);
    QCOMPARE(searchRank(s(" цветкова полина"), {s("ива")}), -1);
}

void TestSearch::takesNoNoticeOfCaseAndYo()
{
    QVERIFY_RESULT(sitDown());
    for (const char *typed : {"Ёлкин", "елкин", "ЁЛКИН", "  ёлкин "})
        QCOMPARE(names(typed), QStringList{s("Ёлкин Семён Петрович")});
    QCOMPARE(names("щеголев"), QStringList{s("Щёголев Роман Артёмович")});
}

void TestSearch::findsByTwoWordsInAnyOrder()
{
    QVERIFY_RESULT(sitDown());
    QCOMPARE(names("алена дем"), QStringList{s("Дёмина Алёна Юрьевна")});
    QCOMPARE(names("исп дем"), QStringList{s("Дёмина Алёна Юрьевна")});
    QVERIFY(names("дем философ").isEmpty());
}

void TestSearch::findsAGroupWithoutItsHyphen()
{
    QVERIFY_RESULT(sitDown());
    for (const char *typed : {"исп-31", "исп31", "ИСП"}) {
        const QList<Found> found = find(typed);
        QCOMPARE(found.first().kind, FoundKind::Group);
        QCOMPARE(found.first().name, s("ИСП-31"));
        QCOMPARE(found.first().students, 30);
    }
}

void TestSearch::everyKindGetsItsShare()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(m_college->signInAs(s("deputy")));
    const QList<Found> found = find("исп", 5);
    QCOMPARE(found.size(), 5);
    QCOMPARE(found.at(0).kind, FoundKind::Group);
    QCOMPARE(found.at(1).kind, FoundKind::Student);
    QCOMPARE(found.at(3).kind, FoundKind::Page);
    QCOMPARE(found.at(4).kind, FoundKind::Page);
    QCOMPARE(found.at(4).groupTitle, s("ИСП-31"));
}

void TestSearch::nothingIsFoundForNothing()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY(find("").isEmpty());
    QVERIFY(find("   ").isEmpty());
    QVERIFY(find("йцукен").isEmpty());
    QVERIFY(find("исп", 0).isEmpty());
}

void TestSearch::aTeacherSeesStudentsOfOwnGroupsAlone()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(addForeignGroup());
    QVERIFY(names("ежиков").isEmpty());
    QVERIFY(names("св-12").isEmpty());
    QCOMPARE(count("исп", FoundKind::Student), 30);
    // Colleagues are no secret, other people's pages are.
    QCOMPARE(names("громов"), QStringList{s("Громов Яков Ильич")});
    QVERIFY(names("математика").isEmpty());
}

void TestSearch::whoMaySeeAllFindsAll()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(addForeignGroup());
    QVERIFY_RESULT(m_college->signInAs(s("deputy")));
    QCOMPARE(names("ежиков"), QStringList{s("Ёжиков Пётр Ильич")});
    QCOMPARE(names("математика"), QStringList{s("Математика")});
}

void TestSearch::findsWhatWasWrittenAMomentAgo()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(m_college->signInAs(s("deputy")));
    QVERIFY(names("ежиков").isEmpty());
    QVERIFY_RESULT(addForeignGroup());
    QCOMPARE(names("ежиков"), QStringList{s("Ёжиков Пётр Ильич")});
}

void TestSearch::anotherPersonFindsOnlyTheirs()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(m_college->signInAs(s("deputy")));
    QVERIFY(!names("математика").isEmpty());
    QVERIFY_RESULT(m_college->signInAs(s("teacher")));
    QVERIFY(names("математика").isEmpty());
    m_college->workspace().setSession({});
    QCOMPARE_FAULT(waitFor(m_search->find(s("исп"), 12)), Fault::NotSignedIn);
}

// 5,000 students, 2,200 pages: the figure is printed, and the answer must not read the file again.
void TestSearch::aLargeCollegeAnswersFromOneReading()
{
    SearchIndex index;
    for (int i = 0; i < 7500; ++i) {
        Found found;
        found.kind = i < 5000 ? FoundKind::Student : FoundKind::Page;
        found.name = s("Преображенская Александра Константиновна %1").arg(i);
        found.groupTitle = s("ИСП-%1").arg(i % 200);
        index.things.append(found);
        index.folded.append(QString(u' ' + searchFold(found.name) + u' ' + searchFold(found.groupTitle)));
    }
    QCOMPARE(index.find(s("алекс исп-17"), 12).size(), 12);
    QBENCHMARK
    {
        index.find(s("алекс исп-17"), 12);
    }
    QVERIFY_RESULT(sitDown());
    QVERIFY(!find("исп").isEmpty());
    const auto drop = [](Connection &connection) -> Result<bool> {
        SEMESTR_TRY(connection.execute(s("ALTER TABLE study_group RENAME TO gone")));
        return true;
    };
    QVERIFY_RESULT(waitFor(m_college->workspace().store().run<bool>(drop)));
    QVERIFY(!find("исп").isEmpty());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
