// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/helptext.h"

namespace semestr {

namespace {

QString valueWord(OptionKind kind)
{
    switch (kind) {
    case OptionKind::Flag:
        return {};
    case OptionKind::File:
        return QStringLiteral(" FILE");
    case OptionKind::Day:
        return QStringLiteral(" YYYY-MM-DD");
    case OptionKind::Week:
        return QStringLiteral(" YYYY-Www");
    case OptionKind::Whole:
        return QStringLiteral(" N");
    case OptionKind::Cell:
        return QStringLiteral(" CELL");
    case OptionKind::Text:
        break;
    }
    return QStringLiteral(" TEXT");
}

QString column(const QString &left, const QString &right)
{
    return QStringLiteral("  %1  %2").arg(left, -26).arg(right);
}

QString said(const char *source)
{
    return QCoreApplication::translate("Console", source);
}

QStringList commandLines(const QList<CommandInfo> &commands, const QString &family)
{
    QStringList lines;
    for (const CommandInfo &command : commands) {
        const QString name = QString::fromLatin1(command.name);
        if (family.isEmpty() || name.startsWith(QString(family + QLatin1Char(' '))))
            lines.append(column(name, said(command.help)));
    }
    return lines;
}

QStringList exitCodes()
{
    return {QString(), Console::tr("Exit codes: 0 done; 1 the input or the data say no; 2 the call cannot be "
                                   "understood; 3 the machine says no.")};
}

QStringList commandHelp(const CommandInfo &command)
{
    const QString operand = command.operand
                                ? QString(QLatin1Char(' ') + QString::fromLatin1(command.operand).toUpper())
                                : QString();
    QStringList lines{
        QStringLiteral("semestrctl %1%2 [OPTIONS]").arg(QString::fromLatin1(command.name), operand),
        QString(), said(command.help), QString(), Console::tr("Options:")};
    for (const OptionInfo &option : command.options) {
        const QString left = QStringLiteral("--") + QString::fromLatin1(option.name) + valueWord(option.kind);
        const QString right = said(option.help);
        lines.append(column(left, option.required ? Console::tr("%1 (required)").arg(right) : right));
    }
    lines.append(
        column(QStringLiteral("--db FILE"), Console::tr("the file of the college; without it your own")));
    if (command.signsIn)
        lines.append(
            column(QStringLiteral("--as LOGIN"),
                   Console::tr("who acts; the password comes from SEMESTR_PASSWORD or is asked for")));
    lines.append(column(QStringLiteral("--json"), Console::tr("standard output becomes one JSON object")));
    return lines + exitCodes();
}

} // namespace

QString helpText(const Call &call, const QList<CommandInfo> &commands)
{
    if (call.command)
        return commandHelp(*call.command).join(QLatin1Char('\n'));
    QStringList lines{Console::tr("semestrctl COMMAND [SUBCOMMAND] [OPTIONS]"), QString(),
                      Console::tr("Commands:")};
    lines += commandLines(commands, call.family);
    lines += {QString(), Console::tr("“semestrctl COMMAND --help” tells more about one command.")};
    return (lines + exitCodes()).join(QLatin1Char('\n'));
}

} // namespace semestr
