// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/adminaddress.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/main/console/serverkey.h"
#include "app/main/console/terminal.h"
#include "app/sync/pgremote.h"
#include "app/sync/serveraccounts.h"
#include "app/sync/serversetup.h"
#include "app/sync/syncclient.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/passwords.h"
#include "app/wording/sentences.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace semestr {

namespace {

QJsonObject slipFields(const AccessSlip &slip)
{
    return {{QStringLiteral("name"), slip.name.full()},
            {QStringLiteral("login"), slip.login},
            {QStringLiteral("password"), slip.password}};
}

QString slipLine(const AccessSlip &slip)
{
    return QStringLiteral("%1  %2  %3").arg(slip.login, -20).arg(slip.password, slip.name.full());
}

// Only its owner may read the list; it is written before anything is told.
Done writeSlips(const QString &file, const QList<AccessSlip> &slips)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(Fault::FileUnwritable,
                    {{QStringLiteral("file"), file}, {QStringLiteral("detail"), out.errorString()}});
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write("\xef\xbb\xbf");
    for (const AccessSlip &slip : slips)
        out.write(QStringLiteral("%1;%2;%3\r\n").arg(slip.name.full(), slip.login, slip.password).toUtf8());
    if (!out.commit())
        return fail(Fault::FileUnwritable,
                    {{QStringLiteral("file"), file}, {QStringLiteral("detail"), out.errorString()}});
    return {};
}

// The slips go into the file when one is named, else to standard output, this once.
Result<Answer> tellSlips(const Call &call, const AdoptReport &report)
{
    Answer answer;
    answer.fields = {{QStringLiteral("rows"), report.rows}, {QStringLiteral("resumed"), report.resumed}};
    answer.lines.append(Console::tr("The server holds the college now: %1 rows.").arg(report.rows));
    if (call.has("slips")) {
        SEMESTR_TRY(writeSlips(call.text("slips"), report.slips));
        answer.fields.insert(QStringLiteral("slips"), call.text("slips"));
        answer.lines.append(
            Console::tr("One-time passwords: %1. Print it, hand the slips out, delete the file.")
                .arg(call.text("slips")));
        return answer;
    }
    QJsonArray accounts;
    answer.lines.append(Console::tr("One-time passwords, shown this once:"));
    for (const AccessSlip &slip : report.slips) {
        accounts.append(slipFields(slip));
        answer.lines.append(slipLine(slip));
    }
    answer.fields.insert(QStringLiteral("accounts"), accounts);
    return answer;
}

// A list that cannot be written would lose the passwords after the server has them, and one that is there may
// hold those of the call before.
Done tryWriting(const Call &call)
{
    if (!call.has("slips"))
        return {};
    if (QFile::exists(call.text("slips")))
        return fail(Fault::FileExists, {{QStringLiteral("file"), call.text("slips")}});
    SEMESTR_TRY(writeSlips(call.text("slips"), {}));
    QFile::remove(call.text("slips"));
    return {};
}

// Roles, tables and rights; a server that has them already is brought up to date.
Result<std::unique_ptr<ServerSetup>> setUp(const AdminAddress &server)
{
    SEMESTR_LET(setup, ServerSetup::open(server.conninfo));
    SEMESTR_LET(outcome, setup->deploy());
    terminal::say(outcome == DeployOutcome::Deployed
                      ? Console::tr("The server has been set up.")
                      : Console::tr("The server has been brought up to date."));
    SEMESTR_TRY(setup->verify());
    return std::move(setup);
}

// With an account, the file of the college becomes the server's first content.
Result<Answer> runInit(Call &call)
{
    SEMESTR_LET(server, AdminAddress::fromText(call.text("url")));
    if (!call.has("as")) {
        if (const auto setup = setUp(server); !setup)
            return fail(setup.error());
        return Answer{
            {{QStringLiteral("address"), server.address.text()}},
            {Console::tr("It holds no college yet: name the file and the administrator (--db, --as).")}};
    }
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Write));
    SEMESTR_TRY(tryWriting(call));
    SEMESTR_LET(setup, setUp(server));
    SEMESTR_LET(report, setup->adopt(file->workspace().store(),
                                     {file->workspace().session().account, server.address.text()}));
    return tellSlips(call, report);
}

QString momentText(const QJsonValue &ms)
{
    if (!ms.isDouble())
        return QStringLiteral("—");
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(ms.toDouble())).toString(Qt::ISODate);
}

Result<Answer> runStatus(Call &call)
{
    SEMESTR_LET(address, ServerAddress::fromText(call.text("url")));
    SEMESTR_LET(key, askServerKey(call, address));
    ServerAccounts server(address, call.text("as"), key);
    SEMESTR_LET(status, server.status());
    Answer answer{status, {}};
    answer.lines = {Console::tr("Version %1, change number %2, %3 MB")
                        .arg(status.value(QLatin1String("version")).toInt())
                        .arg(status.value(QLatin1String("seq")).toDouble(), 0, 'f', 0)
                        .arg(status.value(QLatin1String("size")).toDouble() / 1e6, 0, 'f', 1),
                    Console::tr("Open conflicts: %1, refused: %2")
                        .arg(status.value(QLatin1String("conflicts")).toInt())
                        .arg(status.value(QLatin1String("refused")).toInt())};
    for (const QJsonValue &value : status.value(QLatin1String("devices")).toArray()) {
        const QJsonObject device = value.toObject();
        answer.lines.append(QStringLiteral("%1  %2  %3  %4")
                                .arg(device.value(QLatin1String("login")).toString(), -20)
                                .arg(device.value(QLatin1String("name")).toString(), -24)
                                .arg(momentText(device.value(QLatin1String("seen_at"))),
                                     device.value(QLatin1String("state")).toString()));
    }
    return answer;
}

PersonName nameOf(const QString &text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '));
    return {words.value(0), words.value(1), words.mid(2).join(QLatin1Char(' '))};
}

Result<PersonId> personOf(Workspace &workspace, AccountId account)
{
    return waitFor(workspace.store().read<PersonId>([account](Connection &c) -> Result<PersonId> {
        SEMESTR_LET(read, c.query("accounts/read_person"));
        SEMESTR_TRY(read.bind("account_id", account).run());
        if (!read.next())
            return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("account")}});
        return read.id<PersonId>(0);
    }));
}

// The account is written here, sent like any change, and then let in.
Result<Answer> runAccountAdd(Call &call)
{
    SEMESTR_LET(address, ServerAddress::fromText(call.text("url")));
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Write));
    SEMESTR_LET(key, askServerKey(call, address));
    Workspace &workspace = file->workspace();
    const AccessSlip slip{nameOf(call.text("name")), normalLogin(call.text("login")),
                          madePassword(file->ids())};
    NewAccount account{slip.login, slip.password,
                       slip.name,  call.text("roles").split(QLatin1Char(','), Qt::SkipEmptyParts),
                       {},         true};
    CollegeSetup setup(workspace);
    SEMESTR_LET(id, waitFor(setup.addAccount(account)));
    SEMESTR_LET(person, personOf(workspace, id));
    PgRemote remote(address, call.text("as"), key);
    SyncClient client(workspace.store(), remote);
    const auto round = client.round();
    SEMESTR_TRY(round);
    ServerAccounts server(address, call.text("as"), key);
    SEMESTR_TRY(server.letIn(id, person, slip.login, slip.password));
    return Answer{slipFields(slip), {Console::tr("One-time password, shown this once:"), slipLine(slip)}};
}

Result<Answer> runAccountReset(Call &call)
{
    SEMESTR_LET(address, ServerAddress::fromText(call.text("url")));
    SEMESTR_LET(key, askServerKey(call, address));
    const SystemClock clock;
    SystemIds ids(clock);
    const AccessSlip slip{{}, normalLogin(call.text("login")), madePassword(ids)};
    ServerAccounts server(address, call.text("as"), key);
    SEMESTR_TRY(server.reset(slip.login, slip.password));
    return Answer{slipFields(slip), {Console::tr("One-time password, shown this once:"), slipLine(slip)}};
}

Result<Answer> runAccountBlock(Call &call)
{
    SEMESTR_LET(address, ServerAddress::fromText(call.text("url")));
    SEMESTR_LET(key, askServerKey(call, address));
    ServerAccounts server(address, call.text("as"), key);
    SEMESTR_TRY(server.block(call.text("login")));
    return Answer{
        {{QStringLiteral("login"), normalLogin(call.text("login"))}, {QStringLiteral("blocked"), true}},
        {Console::tr("%1 cannot sign in any more.").arg(normalLogin(call.text("login")))}};
}

QList<OptionInfo> accountOptions()
{
    return {{"url", OptionKind::Text, true,
             QT_TRANSLATE_NOOP("Console", "the server: postgresql://HOST[:PORT]/DATABASE")},
            {"login", OptionKind::Text, true, QT_TRANSLATE_NOOP("Console", "the login of the account")}};
}

} // namespace

QList<CommandInfo> serverCommands()
{
    return {
        {"server init",
         QT_TRANSLATE_NOOP("Console", "sets the server up; makes the file of a college its first content"),
         false,
         {{"url", OptionKind::Text, true,
           QT_TRANSLATE_NOOP("Console", "the server, as its superuser: postgresql://USER@HOST/DATABASE")},
          {"as", OptionKind::Text, false,
           QT_TRANSLATE_NOOP("Console", "the administrator of the file, which then moves to the server")},
          {"slips", OptionKind::File, false,
           QT_TRANSLATE_NOOP("Console", "a CSV file for the one-time passwords")}},
         runInit},
        {"server status",
         QT_TRANSLATE_NOOP("Console", "how the server is and when each PC was last there"),
         true,
         {{"url", OptionKind::Text, true,
           QT_TRANSLATE_NOOP("Console", "the server: postgresql://HOST[:PORT]/DATABASE")}},
         runStatus},
        {"server account add", QT_TRANSLATE_NOOP("Console", "an account with a one-time password"), true,
         accountOptions() +
             QList<OptionInfo>{{"name", OptionKind::Text, true,
                                QT_TRANSLATE_NOOP("Console", "last name, first name, patronymic")},
                               {"roles", OptionKind::Text, true,
                                QT_TRANSLATE_NOOP("Console", "roles, separated by commas: TCH,CUR")}},
         runAccountAdd},
        {"server account reset", QT_TRANSLATE_NOOP("Console", "a new one-time password for an account"), true,
         accountOptions(), runAccountReset},
        {"server account block", QT_TRANSLATE_NOOP("Console", "shuts an account out at once"), true,
         accountOptions(), runAccountBlock}};
}

} // namespace semestr
