// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/main/console/serverkey.h"
#include "app/main/console/terminal.h"
#include "app/sync/pgremote.h"
#include "app/sync/pgserverlink.h"
#include "app/sync/syncclient.h"
#include "app/wording/sentences.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSysInfo>

namespace semestr {

namespace {

constexpr int hintMs = 5'000; // between the rounds of --watch, where no hint comes earlier
constexpr int retryMs = 15'000;

SyncOptions optionsOf(const Call &call)
{
    SyncOptions options;
    options.deviceName = QSysInfo::machineHostName();
    options.platform = QSysInfo::prettyProductName();
    options.acceptMassChange = call.has("accept-mass-change");
    return options;
}

// A file that is not there yet is made from the address and the account.
Done joinFirst(const Call &call, const ServerAddress &address)
{
    if (QFileInfo(call.database()).isFile())
        return {};
    SEMESTR_LET(password, askPassword(call.text("as")));
    JoinCall join{call.database(), address, call.text("as"), password, {}, QSysInfo::machineHostName()};
    join.newPassword = qEnvironmentVariable("SEMESTR_NEW_PASSWORD");
    SystemClock clock;
    SystemIds ids(clock);
    const auto joiner = makeServerJoin({{&clock, &ids}});
    const auto joined = waitFor(joiner->join(join));
    SEMESTR_TRY(joined);
    terminal::say(Console::tr("The file has been made: %1.").arg(call.database()));
    if (!join.newPassword.isEmpty())
        qputenv("SEMESTR_PASSWORD", join.newPassword.toUtf8());
    return {};
}

// A one-time password is replaced on the server and in the file, when a new one is given.
Done changePasswordFirst(const Call &call, CollegeFile &file)
{
    const QString wanted = qEnvironmentVariable("SEMESTR_NEW_PASSWORD");
    SEMESTR_LET(password, askPassword(call.text("as")));
    if (wanted.isEmpty() || wanted == password)
        return {};
    const auto link = makeServerLink(file.workspace());
    const auto changed = waitFor(link->changePassword(password, wanted));
    SEMESTR_TRY(changed);
    qputenv("SEMESTR_PASSWORD", wanted.toUtf8());
    return {};
}

void add(RoundReport &sum, const RoundReport &round)
{
    sum.pushed += round.pushed;
    sum.pulled += round.pulled;
    sum.conflicts += round.conflicts;
    sum.refused += round.refused;
    sum.waiting += round.waiting;
}

QString roundLine(const RoundReport &round)
{
    return Console::tr("sent %1, received %2, conflicts %3, refused %4")
        .arg(round.pushed)
        .arg(round.pulled)
        .arg(round.conflicts)
        .arg(round.refused + round.waiting);
}

// Until the process is ended: what is under way is resumed by the next call.
Result<RoundReport> watch(SyncClient &client, PgRemote &remote)
{
    RoundReport sum;
    while (true) {
        const auto round = client.round();
        if (!round && !isEnvironment(round.error().fault))
            return fail(round.error());
        if (round)
            add(sum, *round);
        if (round && round->pushed + round->pulled > 0)
            terminal::say(roundLine(*round));
        if (!round)
            terminal::say(sentence(round.error()));
        remote.waitForHint(round ? hintMs : retryMs);
    }
}

Result<Answer> runSync(Call &call)
{
    QElapsedTimer timer;
    timer.start();
    SEMESTR_LET(address, ServerAddress::fromText(call.text("url")));
    SEMESTR_TRY(joinFirst(call, address));
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Write));
    SEMESTR_TRY(changePasswordFirst(call, *file));
    SEMESTR_LET(key, askServerKey(call, address));
    PgRemote remote(address, call.text("as"), key);
    SyncClient client(file->workspace().store(), remote, optionsOf(call));
    SEMESTR_LET(report, call.has("watch") ? watch(client, remote) : client.round());
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    return Answer{{{QStringLiteral("pushed"), report.pushed},
                   {QStringLiteral("pulled"), report.pulled},
                   {QStringLiteral("conflicts"), report.conflicts},
                   {QStringLiteral("rejected"), report.refused + report.waiting},
                   {QStringLiteral("seconds"), seconds}},
                  {roundLine(report)}};
}

} // namespace

QList<CommandInfo> syncCommands()
{
    return {
        {"sync",
         QT_TRANSLATE_NOOP("Console", "exchanges with the server; makes the file when it is not there yet"),
         true,
         {{"url", OptionKind::Text, true,
           QT_TRANSLATE_NOOP("Console", "the server: postgresql://HOST[:PORT]/DATABASE")},
          {"once", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "one round, as without it")},
          {"watch", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "goes on until it is stopped")},
          {"accept-mass-change", OptionKind::Flag, false,
           QT_TRANSLATE_NOOP("Console", "takes in that very many rows vanish at once")}},
         runSync}};
}

} // namespace semestr
