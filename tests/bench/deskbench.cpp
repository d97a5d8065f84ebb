// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/usecases/democlock.h"
#include "app/usecases/myday.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchsession.h"

#include <QFile>
#include <QTemporaryDir>

namespace semestr::bench {

namespace {

void signInAs(Workspace &workspace, const QString &login)
{
    const QDate today = workspace.today();
    const auto session = waitFor(workspace.store().read<Session>(
        [login, today](Connection &connection) { return sessionOf(connection, login, today); }));
    demand(session && !session->isNull(), "no such login");
    workspace.setSession(*session);
}

// A call of the use case until its answer is there, as a page of that role makes it.
void tell(const char *what, int runs, const std::function<bool()> &call)
{
    Series series;
    for (int run = 0; run < runs; ++run)
        series.us.append(timed(1, [&](int) { demand(call(), "a part of My day was not read"); }));
    printSeries(what, series);
}

} // namespace

void compareDesk(const Ground &ground)
{
    if (ground.college.isEmpty()) {
        std::printf("\ndesk: no college to measure\n");
        return;
    }
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("college.semestr"));
    demand(QFile::copy(ground.college, file), "the college was not copied");
    const SystemClock system;
    ShiftedClock clock(system);
    SystemIds ids(clock);
    const auto workspace = Workspace::begin(file, {{&clock, &ids}, {}});
    demand(workspace && (*workspace)->opened(), "the college was not opened");
    clock.beginAt((*workspace)->college().demoNow);
    MyDay day(**workspace);
    const QDate today = (*workspace)->today();
    const auto as = [&](const char *login) { signInAs(**workspace, QString::fromLatin1(login)); };
    printHeading(QStringLiteral("My day on the large college"), QStringLiteral("the answer is there after"),
                 {});
    as("teacher");
    tell("teacher: lessons of today", ground.runs, [&] { return bool(waitFor(day.lessons(today))); });
    tell("teacher: to fill", ground.runs, [&] { return bool(waitFor(day.toFill())); });
    as("curator");
    tell("curator: the group", ground.runs, [&] { return bool(waitFor(day.groups(today))); });
    tell("curator: notices", ground.runs, [&] { return bool(waitFor(day.notices(today))); });
    as("dispatcher");
    tell("dispatcher: the day", ground.runs, [&] { return bool(waitFor(day.dispatcher(today))); });
    tell("dispatcher: all lessons", ground.runs, [&] { return bool(waitFor(day.lessonsOfAll(today))); });
    as("deputy");
    tell("deputy: who owes", ground.runs, [&] { return bool(waitFor(day.deputy())); });
    tell("deputy: to fill, whole college", ground.runs, [&] { return bool(waitFor(day.toFillOfAll())); });
    as("admin");
    tell("administrator: readiness", ground.runs, [&] { return bool(waitFor(day.readiness())); });
}

} // namespace semestr::bench
