// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/usecases/collegesetup.h"
#include "app/usecases/journalactions.h"
#include "tests/bench/baresqlite.h"
#include "tests/bench/bench.h"
#include "tests/support/samplecollege.h"

#include <QEventLoop>
#include <QFile>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace semestr::test;

namespace semestr::bench {

namespace {

constexpr int lessonCount = 120;
constexpr int marksPerRun = 100;
constexpr int pagesPerRun = 10;

// 120 lessons of past days beside today's, every cell filled.
void fillPage(SampleCollege &college)
{
    demand(college.signInAs(QStringLiteral("admin")).has_value(), "no administrator");
    CollegeSetup setup(college.workspace());
    QList<LessonId> lessons;
    for (QDate day(2026, 9, 1); lessons.size() < lessonCount; day = day.addDays(1)) {
        for (int period = 1; period <= 6 && lessons.size() < lessonCount && day.dayOfWeek() < 6; ++period) {
            const auto added =
                waitFor(setup.addLesson({college.page, day, period, QStringLiteral("lecture"), 2}));
            demand(added.has_value(), "a lesson was not added");
            lessons.append(*added);
        }
    }
    demand(college.signInAs(QStringLiteral("teacher")).has_value(), "no teacher");
    QList<std::pair<CellKey, QString>> texts;
    for (const LessonId &lesson : lessons) {
        for (const PersonId &student : college.students)
            texts.append({{college.page, lesson, 0, student}, QStringLiteral("4")});
    }
    JournalActions actions(college.workspace());
    demand(waitFor(actions.enterMany(college.page, texts)).has_value(), "the page was not filled");
}

// What JournalActions::enter asks and writes, in the same order.
void bareMark(BareSqlite &bare, const CellKey &key, const SampleCollege &college, const QString &value)
{
    const Bound page{{"page_id", key.page.bytes()}};
    const Bound lesson{{"page_id", key.page.bytes()}, {"lesson_id", key.lesson.bytes()}};
    Bound cell = lesson;
    cell.append({{"slot", 0}, {"student_id", key.student.bytes()}});
    bare.run("store/begin");
    bare.run("store/write_change_context", {{"person_id", college.teacher.bytes()},
                                            {"device_id", college.page.bytes()},
                                            {"at", qint64(1791446400000)},
                                            {"verb", QStringLiteral("putMark")}});
    bare.run("store/read_change_tx");
    const QString today = QStringLiteral("2026-10-08");
    bare.run("journal/read_page",
             {{"id", key.page.bytes()}, {"person", college.teacher.bytes()}, {"day", today}});
    bare.run("journal/list_page_teachers", page);
    bare.run("journal/list_periods", page);
    bare.run("journal/read_lesson", lesson);
    bare.run("journal/list_lesson_works", lesson);
    bare.run("journal/read_cell", cell);
    bare.run("journal/is_enrolled",
             {{"page_id", key.page.bytes()}, {"student_id", key.student.bytes()}, {"day", today}});
    bare.run("journal/read_next_lesson_day", {{"page_id", key.page.bytes()}, {"day", today}});
    cell.append({"value", value});
    bare.run("journal/put_mark", cell);
    bare.run("store/commit");
}

qint64 barePage(BareSqlite &bare, const SampleCollege &college)
{
    const Bound page{{"page_id", college.page.bytes()}};
    bare.run("journal/read_page", {{"id", college.page.bytes()},
                                   {"person", college.teacher.bytes()},
                                   {"day", QStringLiteral("2026-10-08")}});
    qint64 seen = 0;
    for (const char *name : {"list_page_teachers", "list_group_bells", "list_periods", "list_lessons",
                             "list_works", "list_marks", "list_attendance"})
        seen += bare.run(QByteArray("journal/").append(name), page);
    bare.run("journal/read_elsewhere", {{"page_id", college.page.bytes()},
                                        {"person", college.teacher.bytes()},
                                        {"day", QStringLiteral("2026-10-08")}});
    const QString keys = QStringLiteral("[\"%1\"").arg(college.page.text());
    for (const char *name : {"conflicts/list_flagged_keys", "conflicts/list_unsent_keys"})
        bare.run(name, {{"from", keys}, {"until", QString(keys + u'~')}});
    return seen + bare.run("journal/list_roster", {{"group_id", college.group.bytes()}});
}

// A mark and the line of what can be undone, as the window waits for both.
void enterAndLabel(JournalActions &actions, const CellKey &key, const QString &value)
{
    QEventLoop loop;
    QObject::connect(&actions, &JournalActions::undoChanged, &loop, &QEventLoop::quit);
    demand(waitFor(actions.enter(key, value)).has_value(), "a mark was not saved");
    loop.exec();
}

// The system forgets what it holds of the file, so that the next reading comes from the disk.
void forget(const QString &file)
{
#ifdef Q_OS_LINUX
    QFile opened(file);
    demand(opened.open(QIODevice::ReadOnly), "the file was not opened");
    posix_fadvise(opened.handle(), 0, 0, POSIX_FADV_DONTNEED);
#else
    Q_UNUSED(file)
#endif
}

// The first page after the file was opened.
void compareCold(SampleCollege &college, const QString &copy, IdSource &ids, int runs)
{
    Series ours, theirs;
    for (int run = 0; run < runs; ++run) {
        demand(college.restart().has_value(), "the college was not opened again");
        JournalActions actions(college.workspace());
        forget(college.file());
        ours.us.append(timed(1, [&](int) {
            demand(waitFor(actions.open(college.page)).has_value(), "the page was not read");
        }));
        BareSqlite bare(copy, ids);
        forget(copy);
        theirs.us.append(
            timed(1, [&](int) { demand(barePage(bare, college) > 3600, "the reference read nothing"); }));
    }
    print("the same, cold", ours, theirs, {3});
}

} // namespace

void compareJournal(const Ground &ground)
{
    SampleCollege::Wanted wanted;
    wanted.synchronous = QStringLiteral("FULL");
    const auto college = SampleCollege::make(wanted);
    demand(college.has_value(), "the college was not made");
    fillPage(**college);
    demand((*college)->restart().has_value(), "the college was not opened again");
    const QString copy = QString((*college)->file() + QStringLiteral(".bare"));
    QFile::copy((*college)->file(), copy);
    SettableClock clock(1791446400000);
    SeededIds ids(clock, 3);
    BareSqlite bare(copy, ids);
    Series ourMarks, bareMarks, labelled, ourPages, barePages;
    for (int run = 0; run < ground.runs; ++run) {
        const QString value = QString::number(run % 2 ? 3 : 5);
        const QString other = QString::number(run % 2 ? 4 : 2);
        JournalActions actions((*college)->workspace());
        const auto key = [&](int i) { return (*college)->cell(SampleCollege::todays, i % 30); };
        ourMarks.us.append(timed(marksPerRun, [&](int i) {
            demand(waitFor(actions.enter(key(i), i / 30 % 2 ? other : value)).has_value(),
                   "a mark was not saved");
        }));
        bareMarks.us.append(timed(
            marksPerRun, [&](int i) { bareMark(bare, key(i), **college, i / 30 % 2 ? other : value); }));
        JournalActions quiet((*college)->workspace());
        labelled.us.append(
            timed(marksPerRun, [&](int i) { enterAndLabel(quiet, key(i), i / 30 % 2 ? value : other); }));
        ourPages.us.append(timed(pagesPerRun, [&](int) {
            const auto opened = waitFor(quiet.open((*college)->page));
            demand(opened && opened->page.cells.size() >= 3600, "the page was not read");
        }));
        barePages.us.append(timed(pagesPerRun, [&](int) {
            demand(barePage(bare, **college) > 3600, "the reference read nothing");
        }));
    }
    printHeading(QStringLiteral("journal"), QStringLiteral("Semestr"), QStringLiteral("same SQL, C API"));
    print("one mark", ourMarks, bareMarks);
    print("mark and undo line", labelled, bareMarks);
    print("page of 30×126, warm", ourPages, barePages, {3});
    compareCold(**college, copy, ids, ground.runs);
}

} // namespace semestr::bench
