// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/collegesetup.h"
#include "app/usecases/democlock.h"
#include "app/usecases/familyreport.h"
#include "app/usecases/firsthour.h"
#include "app/usecases/journalactions.h"
#include "app/usecases/maintenance.h"
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"

using namespace semestr;
using test::SampleCollege;

namespace {

QList<HourStep> doneSteps(const FirstHour &hour)
{
    QList<HourStep> steps;
    for (const HourLine &line : hour.lines) {
        if (line.done)
            steps.append(line.step);
    }
    return steps;
}

HourLine lineOf(const FirstHour &hour, HourStep step)
{
    for (const HourLine &line : hour.lines) {
        if (line.step == step)
            return line;
    }
    return {};
}

// A college as the first run leaves it, with the administrator alone.
struct NewCollegeFile
{
    NewCollegeFile()
    {
        auto opened = Workspace::open(dir.filePath(QStringLiteral("college.semestr")),
                                      {{&clock, &ids, false, {}, QStringLiteral("OFF")}, {}});
        workspace = std::move(opened.value());
        CollegeSetup setup(*workspace);
        NewCollege college;
        college.name = QStringLiteral("Верхнекамский колледж");
        college.preset = PolicyPreset::shipped(QStringLiteral("kasli")).value_or(PolicyPreset());
        college.adminPassword = SampleCollege::password();
        created = waitFor(setup.create(college)).has_value();
        SignIn signIn(*workspace);
        created = created && waitFor(signIn.signIn(QStringLiteral("admin"), college.adminPassword));
    }
    FirstHour hour() { return waitFor(FirstHours(*workspace).read()).value_or(FirstHour()); }

    QTemporaryDir dir;
    SettableClock clock{1'791'442'320'000};
    SeededIds ids{clock, 5};
    std::unique_ptr<Workspace> workspace;
    bool created = false;
};

} // namespace

class TestFirstHour : public QObject
{
    Q_OBJECT

private:
    static FirstHour hourOf(SampleCollege &college)
    {
        return waitFor(FirstHours(college.workspace()).read()).value_or(FirstHour());
    }

private Q_SLOTS:
    void beginsWithNothingDone()
    {
        NewCollegeFile college;
        QVERIFY(college.created);
        const FirstHour hour = college.hour();
        QCOMPARE(hour.lines.size(), 8);
        QCOMPARE(hour.open(), 8);
        QVERIFY(hour.isNew);
        QVERIFY(hour.next());
        QCOMPARE(hour.next()->step, HourStep::Students);
        QCOMPARE(hour.next()->room, QStringLiteral("lists"));
        QCOMPARE(lineOf(hour, HourStep::Accounts).count, 1);
    }

    void countsTheStudentsOfAList()
    {
        NewCollegeFile college;
        QVERIFY(college.created);
        RawTable table;
        table.headings = {QStringLiteral("ФИО"), QStringLiteral("Группа")};
        table.rows.append({2, {QStringLiteral("Зайцев Пётр Николаевич"), QStringLiteral("ИСП-31")}});
        StudentImport import(*college.workspace);
        QVERIFY_RESULT(waitFor(import.write(table, guessColumns(table.headings), {})));
        const FirstHour hour = college.hour();
        QCOMPARE(doneSteps(hour), QList<HourStep>{HourStep::Students});
        QCOMPARE(lineOf(hour, HourStep::Students).count, 1);
    }

    void countsACopyBesideTheFile()
    {
        NewCollegeFile college;
        QVERIFY(college.created);
        Maintenance maintenance(*college.workspace);
        QVERIFY_RESULT(waitFor(maintenance.dailyCopy()));
        QCOMPARE(doneSteps(college.hour()), QList<HourStep>{HourStep::Copy});
    }

    void seesWhatOthersDid()
    {
        auto made = SampleCollege::make();
        QVERIFY_RESULT(made);
        SampleCollege &college = **made;
        JournalActions actions(college.workspace());
        QVERIFY_RESULT(waitFor(actions.enter(college.cell(SampleCollege::todays, 3), QStringLiteral("5"))));
        QVERIFY_RESULT(college.signInAs(QStringLiteral("admin")));
        const FirstHour hour = hourOf(college);
        QCOMPARE(doneSteps(hour), (QList<HourStep>{HourStep::Students, HourStep::Teachers, HourStep::Page,
                                                   HourStep::AnyMark, HourStep::Accounts}));
        QCOMPARE(lineOf(hour, HourStep::Students).count, 30);
    }

    void asksATeacherForHisOwn()
    {
        auto made = SampleCollege::make();
        QVERIFY_RESULT(made);
        SampleCollege &college = **made;
        QCOMPARE(doneSteps(hourOf(college)), QList<HourStep>{HourStep::OwnPage});
        QCOMPARE(hourOf(college).lines.size(), 5);
        const CellKey cell = college.cell(SampleCollege::todays, 3);
        JournalActions actions(college.workspace());
        QVERIFY_RESULT(waitFor(actions.enter(cell, QStringLiteral("5"))));
        QCOMPARE(doneSteps(hourOf(college)), (QList<HourStep>{HourStep::OwnPage, HourStep::Mark}));
        // The state follows the data: what is taken back is open again.
        QVERIFY_RESULT(waitFor(actions.undo()));
        QCOMPARE(doneSteps(hourOf(college)), QList<HourStep>{HourStep::OwnPage});
        QVERIFY_RESULT(waitFor(actions.redo()));
        LessonEdit topic;
        topic.topic = QStringLiteral("Сократ");
        QVERIFY_RESULT(waitFor(actions.edit(college.page, cell.lesson, topic)));
        QVERIFY_RESULT(waitFor(actions.rollCall(college.page, cell.lesson, {})));
        const FirstHour hour = hourOf(college);
        QCOMPARE(hour.next()->step, HourStep::Homework);
        QCOMPARE(hour.open(), 1);
        // Another's marks are no marks of one's own.
        college.signInAs(college.otherTeacher, QStringLiteral("TCH"));
        QCOMPARE(doneSteps(hourOf(college)), QList<HourStep>{HourStep::OwnPage});
    }

    void asksACuratorForTheSheets()
    {
        auto made = SampleCollege::make();
        QVERIFY_RESULT(made);
        SampleCollege &college = **made;
        QVERIFY_RESULT(college.signInAs(QStringLiteral("curator")));
        QCOMPARE(hourOf(college).lines.size(), 1);
        QCOMPARE(hourOf(college).next()->step, HourStep::Sheets);
        FamilyReport report(college.workspace());
        QVERIFY_RESULT(waitFor(report.recordRun(college.group, SampleCollege::today(), {},
                                                QStringLiteral("print"), {QStringLiteral("A1")})));
        QCOMPARE(hourOf(college).open(), 0);
        QVERIFY(!hourOf(college).next());
    }

    void asksNobodyElse()
    {
        auto made = SampleCollege::make();
        QVERIFY_RESULT(made);
        (*made)->signInAs((*made)->students.first(), QStringLiteral("STU"));
        QVERIFY(hourOf(**made).lines.isEmpty());
        (*made)->workspace().setSession({});
        FirstHours hours((*made)->workspace());
        QCOMPARE_FAULT(waitFor(hours.read()), Fault::NotSignedIn);
    }

    void isNewForFourteenDays()
    {
        auto made = SampleCollege::make();
        QVERIFY_RESULT(made);
        QVERIFY_RESULT((*made)->signInAs(QStringLiteral("admin")));
        (*made)->goTo(QDate(2026, 9, 15), QTime(8, 59)); // made on 1 September at 9:00
        QVERIFY(hourOf(**made).isNew);
        (*made)->goTo(QDate(2026, 9, 15), QTime(9, 1));
        QVERIFY(!hourOf(**made).isNew);
    }

    void isNeverNewInADemo()
    {
        NewCollegeFile college;
        QVERIFY(college.created);
        QVERIFY(college.hour().isNew);
        QVERIFY_RESULT(setDemoNow(*college.workspace, QDate(2026, 10, 8)));
        QVERIFY(!college.hour().isNew);
    }
};

QTEST_GUILESS_MAIN(TestFirstHour)
#include "tst_firsthour.moc"
