// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "tests/bench/plannerbench.h"
#include "tests/bench/schooltable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

namespace semestr::bench {

namespace {

constexpr const char *schoolPaths[] = {
    "Vietnam/2-secondary-school/VietNamHungYen.fet",
    "Greece/Little-Music-School/MSA.fet",
    "Italy/2007/simple/simpler-Italian.fet",
    "Romania/Constantin-Brancusi-School-Medgidia/2019-2020/Orar_4_6.fet",
    "Saudi-Arabia/Arabic_Saudi_3.fet",
    "Russia/Russian-Medical-College/timetable-ru.fet",
    "Romania/Faculty-Computers-Craiova/Computers-Craiova.fet",
    "Italy/2009/liceo-scientifico.fet",
    "Belize/Sacred-Heart-College/shc-2008/shc-prelim-08.fet",
    "India/2021/St-Joseph-EMHSS-Puthanangadi/stjosephemhss1.fet",
    "Namibia/by-Bobby/set-7-2016/RehobothHSY2016T2d.fet",
    "Hong-Kong/secondary-school-1/Yew-Chung-Intl-School/2008-09-difficult.fet",
};

SchoolRun runSeed(const PlannerGround &ground, const QString &file, const FetBook &book, int seed)
{
    SchoolRun run;
    run.seed = seed;
    const QTemporaryDir folder;
    const QString ours = folder.filePath(QStringLiteral("ours.fet"));
    run.fet = runFet(file, folder.path(), ground.seconds, seed);
    run.ours = runOurs(ground.console, file, ours, ground.seconds, seed);
    run.fetPlaced = placedIn(run.fet.timetable, book);
    run.fets = judgeFets(book, run.fet);
    run.own = judgeOurs(book, run.ours, folder.path());
    return run;
}

School runSchool(const PlannerGround &ground, const QString &path,
                 const std::function<void(const School &)> &keep)
{
    School school;
    school.path = path;
    const QString file = QDir(ground.fetFolder).filePath(path);
    const auto book = readFet(file);
    if (!book) {
        school.trouble =
            QFile::exists(file)
                ? QStringLiteral("cannot be read: %1").arg(QLatin1String(faultName(book.error().fault)))
                : QStringLiteral("is not in %1").arg(ground.fetFolder);
        return school;
    }
    school.lessons = static_cast<int>(book->problem.lessons.size());
    school.unsupported = book->unsupported.keys();
    for (int seed = 1; seed <= ground.seeds; ++seed) {
        school.runs.append(runSeed(ground, file, *book, seed));
        sayRun(school, school.runs.last());
        keep(school);
    }
    return school;
}

QStringList wantedPaths(const PlannerGround &ground)
{
    QStringList wanted;
    for (const char *path : schoolPaths)
        if (ground.wants(QStringLiteral("fet/") + QLatin1String(path)))
            wanted.append(QLatin1String(path));
    return wanted;
}

// Words about what is missing, empty when both programs and the schools are there.
QString missing(const PlannerGround &ground, const QString &version)
{
    if (version.isEmpty())
        return QStringLiteral("fet-cl is missing: install the package fet");
    if (!QDir(ground.fetFolder).exists())
        return QStringLiteral("%1 is missing: install the package fet-data, or name the folder by --fet")
            .arg(ground.fetFolder);
    if (!QFile::exists(ground.console))
        return QStringLiteral("%1 is missing: build semestrctl, or name it by --console").arg(ground.console);
    return {};
}

} // namespace

void compareSchools(const PlannerGround &ground, const Keep &keep)
{
    const QStringList paths = wantedPaths(ground);
    if (paths.isEmpty())
        return;
    const QString version = fetVersion();
    const QString lack = missing(ground, version);
    if (!lack.isEmpty()) {
        std::printf("\nSchools of FET: %s\n", qUtf8Printable(lack));
        return;
    }
    std::printf("\n%s and ours in turn, %d seeds\n", qUtf8Printable(version), ground.seeds);
    printSchoolHeading();
    QList<School> schools;
    QJsonArray rows;
    for (const QString &path : paths) {
        schools.append(runSchool(ground, path, [&](const School &soFar) {
            QJsonArray all = rows;
            all.append(fieldsOf(soFar));
            keep(all);
        }));
        rows.append(fieldsOf(schools.last()));
        keep(rows);
        printSchool(schools.last());
    }
    printSummary(schools, ground.seconds);
}

} // namespace semestr::bench
