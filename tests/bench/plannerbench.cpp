// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plannerbench.h"

#include "app/exchange/wholefile.h"
#include "tests/bench/childrun.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <cstdio>

namespace semestr::bench {

namespace {

// All rows so far in one file: a run that is stopped has lost nothing.
class Record
{
public:
    explicit Record(const PlannerGround &ground, int core) : m_file(ground.json)
    {
        m_fields = {{QStringLiteral("at"), QDateTime::currentDateTime().toString(Qt::ISODate)},
                    {QStringLiteral("machine"), QSysInfo::currentCpuArchitecture()},
                    {QStringLiteral("seconds"), ground.seconds},
                    {QStringLiteral("core"), core}};
    }

    Keep keeps(const char *part)
    {
        return [this, part](const QJsonArray &rows) {
            m_fields[QLatin1String(part)] = rows;
            if (!m_file.isEmpty() && !saveWhole(m_file, QJsonDocument(m_fields).toJson()))
                std::fprintf(stderr, "%s cannot be written\n", qUtf8Printable(m_file));
        };
    }

private:
    QString m_file;
    QJsonObject m_fields;
};

} // namespace

void comparePlanner(const Ground &ground)
{
    const QList<int> cores = coresAllowed();
    const int core = ground.planner.core < 0 && !cores.isEmpty() ? cores.last() : ground.planner.core;
    if (!keepToCore(core))
        qFatal("there is no core %d for this program", core);
    std::printf("\nThe generator: core %d, %d s a run\n", core, ground.planner.seconds);
    std::fflush(stdout);
    Record record(ground.planner, core);
    compareSchools(ground.planner, record.keeps("schools"));
    compareCtt(ground.planner, record.keeps("ctt"));
}

} // namespace semestr::bench
