// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democlock.h"
#include "app/usecases/democollege.h"
#include "app/usecases/demoplan.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"

#include <QSet>
#include <QTemporaryDir>

using namespace semestr;

// The demo college: as large as promised, the same for the same seed, without a teacher in two rooms at once.
class TestDemoCollege : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemIds m_ids{m_clock};
    QString m_file;

    Result<QString> ask(const QString &file, const QString &sql)
    {
        SEMESTR_LET(store, Store::open(file, {&m_clock, &m_ids, true, {}, QStringLiteral("FULL")}));
        return waitFor(store->read<QString>([sql](Connection &connection) -> Result<QString> {
            SEMESTR_LET(answer, connection.ask(sql));
            return answer.next() ? answer.text(0) : QString();
        }));
    }

    // Every value of the journal, and who wrote it when.
    Result<QString> content(const QString &file)
    {
        return ask(file, QStringLiteral(
                             "SELECT group_concat(digest) FROM (SELECT hex(hash) AS digest FROM change_log "
                             "ORDER BY op_no DESC LIMIT 1)"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_dir.filePath(QStringLiteral("demo.semestr"));
        const auto made = DemoCollege::make(m_file, 1);
        QVERIFY_RESULT(made);
        QCOMPARE(made->counts.value(QStringLiteral("study_group")), 12);
        QCOMPARE(made->counts.value(QStringLiteral("student")), 300);
        QCOMPARE(made->counts.value(QStringLiteral("journal_page")), 132);
        QVERIFY(made->counts.value(QStringLiteral("lesson")) > 3500);
        QVERIFY(made->counts.value(QStringLiteral("mark")) > 5000);
        QVERIFY(made->counts.value(QStringLiteral("attendance")) > 1000);
    }

    void refusesAFileThatExists() { QCOMPARE_FAULT(DemoCollege::make(m_file, 1), Fault::FileExists); }

    void makesTheSameForTheSameSeed()
    {
        const QString again = m_dir.filePath(QStringLiteral("again.semestr"));
        const QString other = m_dir.filePath(QStringLiteral("other.semestr"));
        QVERIFY_RESULT(DemoCollege::make(again, 1));
        QVERIFY_RESULT(DemoCollege::make(other, 2));
        const auto digest = content(m_file);
        QVERIFY_RESULT(digest);
        QVERIFY(!digest->isEmpty());
        QCOMPARE(*content(again), *digest);
        QVERIFY(*content(other) != *digest);
    }

    void teachesNobodyInTwoPlacesAtOnce()
    {
        const auto plan = DemoPlan::make(5);
        QVERIFY_RESULT(plan);
        QSet<int> taken;
        int pairs = 0;
        for (const DemoGroup &group : plan->groups) {
            QSet<int> own;
            for (const DemoSlot &slot : group.week) {
                const int time = slot.weekday * 10 + slot.periodNo;
                const int teacher = group.pages.at(slot.page).teacher * 100 + time;
                QVERIFY(!taken.contains(teacher));
                QVERIFY(!own.contains(time));
                taken.insert(teacher);
                own.insert(time);
                ++pairs;
            }
        }
        QCOMPARE(pairs, 12 * 18);
    }

    void livesOnItsOwnDay()
    {
        const auto now = demoNow(m_file);
        QVERIFY_RESULT(now);
        const QDateTime moment = CollegeTime::named(QStringLiteral("Europe/Moscow")).at(*now);
        QCOMPARE(moment.date(), QDate(2026, 10, 8));
        QCOMPARE(moment.time(), QTime(11, 52));
        QCOMPARE(
            *ask(m_file,
                 QStringLiteral("SELECT count(*) FROM lesson_record r JOIN lesson l ON l.id = r.lesson_id "
                                "WHERE l.day > '2026-10-08' OR (l.day = '2026-10-08' AND l.period_no > 2)")),
            QStringLiteral("0"));
        QCOMPARE(*demoNow(m_dir.filePath(QStringLiteral("absent"))), 0);
    }

    void marksNobodyOutsideTheGroup()
    {
        QCOMPARE(
            *ask(m_file,
                 QStringLiteral(
                     "SELECT count(*) FROM mark m JOIN lesson l ON l.id = m.lesson_id JOIN journal_page p ON "
                     "p.id = m.page_id "
                     "WHERE NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.group_id = p.group_id AND "
                     "e.student_id = "
                     "m.student_id AND e.from_day <= l.day AND (e.to_day IS NULL OR e.to_day >= l.day))")),
            QStringLiteral("0"));
    }

    void bringsTheNamesThatBreakLists()
    {
        QCOMPARE(
            *ask(m_file, QStringLiteral(
                             "SELECT count(*) FROM person_name WHERE last_name = 'Иванов' AND first_name = "
                             "'Иван' AND middle_name = 'Иванович'")),
            QStringLiteral("2"));
        QCOMPARE(*ask(m_file, QStringLiteral("SELECT count(*) FROM movement")), QStringLiteral("2"));
        QVERIFY(ask(m_file, QStringLiteral("SELECT max(length(title)) FROM subject"))->toInt() > 80);
    }

    void letsItsPeopleIn()
    {
        SettableClock clock(*demoNow(m_file));
        SystemIds ids(clock);
        auto workspace = Workspace::open(m_file, {{&clock, &ids, false, {}, QStringLiteral("FULL")}, {}});
        QVERIFY_RESULT(workspace);
        SignIn signIn(**workspace);
        const auto teacher =
            waitFor(signIn.signIn(QStringLiteral("teacher"), QStringLiteral("demo-teacher")));
        QVERIFY_RESULT(teacher);
        QVERIFY(teacher->has(u"TCH", QDate(2026, 10, 8)));
        QVERIFY(teacher->has(u"CUR", QDate(2026, 10, 8)));
        QCOMPARE(teacher->name.full(), QStringLiteral("Ковалёва Светлана Петровна"));
    }
};

QTEST_GUILESS_MAIN(TestDemoCollege)
#include "tst_democollege.moc"
