// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fetfiles.h"

#include "app/exchange/fetreader.h"
#include "tests/support/ruletext.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace semestr::test {

namespace {

constexpr int startMs = 120'000;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString fetPath(const char *name)
{
    return QString(QStringLiteral(SEMESTR_TEST_DATA "/fet/") + QLatin1String(name));
}

QByteArray fetFile(const char *name)
{
    return bytesOf(fetPath(name));
}

Result<FetBook> readFetBytes(const QByteArray &bytes, const FetLimits &limits)
{
    return readFetDocument(bytes, QStringLiteral("school.fet"), limits);
}

QStringList rulesOf(const FetBook &book)
{
    QStringList lines;
    for (const planner::Rule &rule : book.problem.rules)
        lines.append(textOf(rule, book.problem));
    return lines;
}

std::optional<double> fetSoftTotal(const QString &results)
{
    const QByteArray conflicts = bytesOf(results + QStringLiteral("soft_conflicts.txt"));
    const QByteArray heading = "Total soft conflicts:";
    const qsizetype at = conflicts.indexOf(heading);
    if (at < 0)
        return std::nullopt;
    const qsizetype from = at + heading.size();
    bool ok = false;
    const double total = conflicts.mid(from, conflicts.indexOf('\n', from) - from).trimmed().toDouble(&ok);
    return ok ? std::optional(total) : std::nullopt;
}

FetVerdict runFet(const QString &file, const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList words{QStringLiteral("--inputfile=") + file,   QStringLiteral("--outputdir=") + folder,
                      QStringLiteral("--timelimitseconds=60"), QStringLiteral("--htmllevel=0"),
                      QStringLiteral("--language=en_US"),      QStringLiteral("--randomseeds10=11"),
                      QStringLiteral("--randomseeds11=12"),    QStringLiteral("--randomseeds12=13"),
                      QStringLiteral("--randomseeds20=21"),    QStringLiteral("--randomseeds21=22"),
                      QStringLiteral("--randomseeds22=23")};
    process.start(QStringLiteral("fet-cl"), words);
    FetVerdict verdict;
    if (!process.waitForFinished(startMs))
        return verdict;
    verdict.said = process.readAll();
    const QString name = QFileInfo(file).completeBaseName();
    const QString results = folder + QStringLiteral("/timetables/%1/%1_").arg(name);
    verdict.solved = verdict.said.contains("Simulation successful");
    verdict.soft = fetSoftTotal(results);
    verdict.timetable = results + QStringLiteral("activities.xml");
    return verdict;
}

} // namespace semestr::test
