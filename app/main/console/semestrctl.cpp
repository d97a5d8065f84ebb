// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/callreader.h"
#include "app/main/console/commands.h"
#include "app/main/console/helptext.h"
#include "app/main/console/terminal.h"
#include "app/sync/pgconnection.h"
#include "app/wording/catalogues.h"
#include "app/wording/sentences.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace semestr {

namespace {

constexpr int wrongCall = 2;

void printObject(const QJsonObject &object)
{
    terminal::print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

QJsonValue jsonArgument(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QStringList:
        return QJsonArray::fromStringList(value.toStringList());
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    default:
        return value.toString();
    }
}

int refuse(const Error &error, bool json)
{
    const QString said = sentence(error);
    terminal::say(said);
    if (json) {
        QJsonObject what{{QStringLiteral("fault"), QString::fromLatin1(faultName(error.fault))},
                         {QStringLiteral("message"), said}};
        for (auto it = error.args.cbegin(); it != error.args.cend(); ++it)
            what.insert(it.key(), jsonArgument(it.value()));
        printObject({{QStringLiteral("error"), what}});
    }
    return isEnvironment(error.fault) ? 3 : 1;
}

int misunderstand(const QString &why, bool json)
{
    terminal::say(why);
    terminal::say(Console::tr("“semestrctl --help” lists the commands."));
    if (json) {
        const QJsonObject what{{QStringLiteral("fault"), QStringLiteral("WrongCall")},
                               {QStringLiteral("message"), why}};
        printObject({{QStringLiteral("error"), what}});
    }
    return wrongCall;
}

int give(const Answer &answer, bool json)
{
    if (json)
        printObject(answer.fields);
    else if (!answer.lines.isEmpty())
        terminal::print((answer.lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
    return answer.code;
}

int run(const QStringList &arguments)
{
    const QList<CommandInfo> commands = setupCommands() + listCommands() + journalCommands() +
                                        checkCommands() + reportCommands() + historyCommands() +
                                        fileCommands() + serverCommands() + syncCommands() +
                                        conflictCommands() + timetableCommands();
    CallWords call = readCall(arguments, commands);
    if (!call)
        return misunderstand(call.error(), arguments.contains(QStringLiteral("--json")));
    if (call->help) {
        terminal::print((helpText(*call, commands) + QLatin1Char('\n')).toUtf8());
        return arguments.isEmpty() ? wrongCall : 0;
    }
    const auto answer = call->command->run(*call);
    return answer ? give(*answer, call->json) : refuse(answer.error(), call->json);
}

} // namespace
} // namespace semestr

int main(int argc, char *argv[])
{
    // Reports measure fonts, which needs a platform; none of them needs a display.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    semestr::terminal::prepare();
    semestr::PgConnection::forgetEnvironment();
    // A job of cron has no runtime folder; Qt would say so on every start, beside our own refusals.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    QGuiApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QString());
    QCoreApplication::setApplicationName(QStringLiteral("semestr"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEMESTR_VERSION));
    const semestr::Catalogues catalogues(qEnvironmentVariable("SEMESTR_LANGUAGE", QStringLiteral("ru")));
    return semestr::run(QCoreApplication::arguments().mid(1));
}
