// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/democlock.h"
#include "app/usecases/democollege.h"
#include "app/usecases/passwords.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace semestr {

namespace {

Result<PolicyPreset> presetOf(const QString &name)
{
    if (PolicyPreset::codes().contains(name))
        return PolicyPreset::shipped(name);
    QFile file(name);
    if (!file.exists())
        return fail(Fault::NotFound, {{QStringLiteral("what"), name}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::FileUnreadable,
                    {{QStringLiteral("file"), name}, {QStringLiteral("detail"), file.errorString()}});
    return PolicyPreset::fromJson(file.readAll());
}

// The file that a refused command has made goes away again: nothing is half written.
class FreshFile
{
public:
    explicit FreshFile(const QString &file) : m_file(file), m_absent(!QFileInfo::exists(file)) {}
    ~FreshFile()
    {
        if (!m_absent)
            return;
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            QFile::remove(m_file + QLatin1String(suffix));
    }
    void keep() { m_absent = false; }

private:
    QString m_file;
    bool m_absent;
};

Done createIn(CollegeFile &file, const NewCollege &wanted, const Call &call)
{
    CollegeSetup setup(file.workspace());
    const auto created = waitFor(setup.create(wanted));
    SEMESTR_TRY(created);
    if (call.has("today"))
        return setDemoNow(file.workspace(), call.day("today"));
    return {};
}

Result<Answer> runNew(Call &call)
{
    NewCollege wanted;
    wanted.name = call.text("name");
    wanted.adminLogin = call.has("admin") ? call.text("admin").trimmed() : QStringLiteral("admin");
    SEMESTR_LET(preset, presetOf(call.text("policy")));
    wanted.preset = preset;
    FreshFile fresh(call.database());
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Create));
    const bool given = qEnvironmentVariableIsSet("SEMESTR_PASSWORD");
    wanted.adminPassword = given ? qEnvironmentVariable("SEMESTR_PASSWORD") : madePassword(file->ids());
    SEMESTR_TRY(createIn(*file, wanted, call));
    fresh.keep();
    Answer answer;
    answer.fields = {{QStringLiteral("login"), wanted.adminLogin}, {QStringLiteral("file"), call.database()}};
    answer.lines = {Console::tr("The college “%1” is ready: %2").arg(wanted.name, call.database()),
                    Console::tr("Administrator: %1").arg(wanted.adminLogin)};
    if (!given) {
        answer.fields.insert(QStringLiteral("password"), wanted.adminPassword);
        answer.lines.append(Console::tr("Password (shown once): %1").arg(wanted.adminPassword));
    }
    return answer;
}

Result<Answer> runDemo(Call &call)
{
    const QString size = call.has("size") ? call.text("size") : QStringLiteral("small");
    const auto known = demoSizeOf(size);
    if (!known)
        return fail(Fault::NotFound, {{QStringLiteral("what"), size}});
    if (QFileInfo::exists(call.database()))
        return fail(Fault::FileExists, {{QStringLiteral("file"), call.database()}});
    FreshFile fresh(call.database());
    QElapsedTimer timer;
    timer.start();
    SEMESTR_LET(
        made, DemoCollege::make(call.database(), {*known, static_cast<quint64>(call.whole("seed", 1)), {}}));
    fresh.keep();
    Answer answer;
    QJsonObject tables;
    for (auto it = made.counts.cbegin(); it != made.counts.cend(); ++it)
        tables.insert(it.key(), it.value());
    QJsonArray accounts;
    answer.lines.append(Console::tr("The demo college is ready: %1").arg(call.database()));
    for (const DemoAccount &account : made.accounts) {
        accounts.append(QJsonObject{{QStringLiteral("role"), account.role},
                                    {QStringLiteral("login"), account.login},
                                    {QStringLiteral("password"), account.password},
                                    {QStringLiteral("name"), account.name}});
        answer.lines.append(QStringLiteral("  %1  %2  %3  %4")
                                .arg(account.role, -5)
                                .arg(account.login, -12)
                                .arg(account.password, -16)
                                .arg(account.name));
    }
    answer.fields = {{QStringLiteral("tables"), tables},
                     {QStringLiteral("accounts"), accounts},
                     {QStringLiteral("today"), made.today.toString(Qt::ISODate)},
                     {QStringLiteral("file"), call.database()},
                     {QStringLiteral("seconds"), static_cast<double>(timer.elapsed()) / 1000}};
    return answer;
}

} // namespace

QList<CommandInfo> setupCommands()
{
    return {
        {"new",
         QT_TRANSLATE_NOOP("Console", "an empty college with a regulation and its first administrator"),
         false,
         {{"name", OptionKind::Text, true, QT_TRANSLATE_NOOP("Console", "full name of the college")},
          {"policy", OptionKind::Text, true,
           QT_TRANSLATE_NOOP("Console", "kasli, angarsk, egoryevsk, kaltay, berezniki or a file")},
          {"admin", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "login of the administrator")},
          {"today", OptionKind::Day, false,
           QT_TRANSLATE_NOOP("Console", "a practice college that always lives on this day")}},
         runNew},
        {"demo",
         QT_TRANSLATE_NOOP("Console", "a demo college with people, lessons and marks"),
         false,
         {{"size", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "small, medium or large")},
          {"seed", OptionKind::Whole, false,
           QT_TRANSLATE_NOOP("Console", "the same seed makes the same college")}},
         runDemo},
    };
}

} // namespace semestr
