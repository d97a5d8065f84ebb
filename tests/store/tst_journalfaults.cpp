// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "app/usecases/journalactions.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// The journal's verbs with the i-th database call failing, for every i until none is hit: the error is said
// and the file is as it was; the same verb once more leads to the undisturbed end.
class TestJournalFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleCollege> m_college;
    std::atomic<int> m_failing{0}; // counted from the moment it is set; 0 = none
    std::atomic<int> m_calls{0};
    std::atomic<bool> m_hit{false};

    bool fails()
    {
        if (m_failing == 0 || ++m_calls != m_failing)
            return false;
        m_hit = true;
        return true;
    }
    void arm(int failing)
    {
        m_calls = 0;
        m_hit = false;
        m_failing = failing;
    }
    Done sit()
    {
        SampleCollege::Wanted wanted;
        wanted.failCall = [this](int) { return fails(); };
        SEMESTR_LET(college, SampleCollege::make(wanted));
        m_college = std::move(college);
        return {};
    }
    Result<QString> digest() { return waitFor(m_college->workspace().store().read<QString>(contentDigest)); }
    bool chainHolds()
    {
        const auto report = waitFor(m_college->workspace().store().read<ChainReport>(verifyChain));
        return report && report->brokenAt == 0;
    }
    static bool marked(JournalActions &actions, const CellKey &key, const char *value)
    {
        return waitFor(actions.enter(key, QString::fromLatin1(value))).has_value();
    }

    using Act = std::function<Result<bool>(JournalActions &)>;
    // How many calls were hit before the verb went through undisturbed.
    int failEveryCall(JournalActions &actions, const Act &act)
    {
        int hits = 0;
        for (int failing = 1;; ++failing) {
            const auto before = digest();
            arm(failing);
            const auto done = act(actions);
            const bool hit = m_hit;
            arm(0);
            if (!hit)
                return done ? hits : -1;
            ++hits;
            if (done || !isEnvironment(done.error().fault) || digest().value_or(QString()) != *before ||
                !chainHolds())
                return -1;
        }
    }

private Q_SLOTS:
    void everyFailingCallLeavesThePage_data()
    {
        QTest::addColumn<int>("verb");
        QTest::newRow("one mark") << 0;
        QTest::newRow("roll call") << 1;
        QTest::newRow("undo") << 2;
        QTest::newRow("redo") << 3;
        QTest::newRow("lesson") << 4;
    }
    void everyFailingCallLeavesThePage();
    void opensOrSaysWhyNot();
};

void TestJournalFaults::everyFailingCallLeavesThePage()
{
    QFETCH(const int, verb);
    QVERIFY_RESULT(sit());
    JournalActions actions(m_college->workspace());
    const CellKey key = m_college->cell(SampleCollege::todays, 0);
    const QHash<PersonId, Attendance> absent{{m_college->students.at(2), {Presence::Absent, 0}},
                                             {m_college->students.at(5), {Presence::Late, 5}}};
    QVERIFY(marked(actions, key, "3"));
    QVERIFY(marked(actions, key, "4"));
    if (verb == 3)
        QVERIFY_RESULT(waitFor(actions.undo()));
    LessonEdit edit;
    edit.topic = QStringLiteral("Тема");
    edit.homeworkText = QStringLiteral("§ 5");
    const auto said = [](const auto &result) { return result ? Result<bool>(true) : fail(result.error()); };
    const Act acts[] = {
        [&](JournalActions &a) { return said(waitFor(a.enter(key, QStringLiteral("5")))); },
        [&](JournalActions &a) { return said(waitFor(a.rollCall(key.page, key.lesson, absent))); },
        [&](JournalActions &a) { return said(waitFor(a.undo())); },
        [&](JournalActions &a) { return said(waitFor(a.redo())); },
        [&](JournalActions &a) { return said(waitFor(a.edit(key.page, key.lesson, edit))); }};
    const int hits = failEveryCall(actions, acts[verb]);
    QVERIFY2(hits > 8, qPrintable(QString::number(hits)));
    const auto opened = waitFor(actions.open(key.page));
    QVERIFY_RESULT(opened);
    const QStringList values{QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3"),
                             QStringLiteral("4"), QStringLiteral("4")};
    QCOMPARE(opened->page.cell(key).value, values.at(verb));
    QCOMPARE(opened->page.lesson(key.lesson)->checkedAt > 0, verb == 1);
    QCOMPARE(opened->page.lesson(key.lesson)->homeworkText.isEmpty(), verb != 4);
}

void TestJournalFaults::opensOrSaysWhyNot()
{
    QVERIFY_RESULT(sit());
    const auto before = digest();
    QVERIFY_RESULT(before);
    int hits = 0;
    for (int failing = 1;; ++failing) {
        arm(failing);
        const Done opened = m_college->restart();
        const bool hit = m_hit;
        arm(0);
        hits += hit ? 1 : 0;
        QVERIFY2(opened || hit, qPrintable(QString::number(failing)));
        if (!opened) {
            QVERIFY(isEnvironment(opened.error().fault));
            QVERIFY_RESULT(m_college->restart());
        }
        QCOMPARE(digest().value_or(QString()), *before);
        QCOMPARE(m_college->workspace().college().shortName.isEmpty(), false);
        if (!hit)
            break;
    }
    QVERIFY2(hits > 10, qPrintable(QString::number(hits)));
}

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journalfaults.moc"
