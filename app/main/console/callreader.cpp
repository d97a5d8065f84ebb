// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/callreader.h"

#include "app/main/console/cellchoice.h"

namespace semestr {

namespace {

using Words = tl::expected<void, QString>;

// Options that every command knows.
const QList<OptionInfo> &commonOptions()
{
    static const QList<OptionInfo> options{{"db", OptionKind::File},
                                           {"json", OptionKind::Flag},
                                           {"help", OptionKind::Flag},
                                           {"as", OptionKind::Text}};
    return options;
}

const OptionInfo *findOption(const QList<OptionInfo> &options, const QString &name)
{
    for (const OptionInfo &option : options) {
        if (name == QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

const CommandInfo *findCommand(const QList<CommandInfo> &commands, const QString &name)
{
    for (const CommandInfo &command : commands) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

bool isFamily(const QList<CommandInfo> &commands, const QString &name)
{
    for (const CommandInfo &command : commands) {
        if (QString::fromLatin1(command.name).startsWith(QString(name + QLatin1Char(' '))))
            return true;
    }
    return false;
}

bool hasForm(OptionKind kind, const QString &value)
{
    bool whole = true;
    switch (kind) {
    case OptionKind::Day:
        return QDate::fromString(value, Qt::ISODate).isValid() && value.size() == 10;
    case OptionKind::Week:
        return mondayOf(value).isValid();
    case OptionKind::Whole:
        value.toInt(&whole);
        return whole;
    case OptionKind::File:
        return !value.isEmpty();
    case OptionKind::Cell:
        return CellWords::fromText(value).has_value();
    case OptionKind::Flag:
    case OptionKind::Text:
        break;
    }
    return true;
}

QString formOf(OptionKind kind)
{
    switch (kind) {
    case OptionKind::Day:
        return Console::tr("a date such as 2026-09-01");
    case OptionKind::Week:
        return Console::tr("a week such as 2026-W37");
    case OptionKind::Whole:
        return Console::tr("a whole number");
    case OptionKind::Cell:
        return Console::tr("a cell such as GROUP/DISCIPLINE/2026-09-01/STUDENT");
    default:
        return Console::tr("a text that is not empty");
    }
}

// The command with the most words that the words begin with; 0 words = none.
qsizetype wordsOfCommand(const QStringList &words, const QList<CommandInfo> &commands, Call &call)
{
    for (qsizetype count = qMin<qsizetype>(words.size(), 3); count > 0; --count) {
        call.command = findCommand(commands, words.mid(0, count).join(QLatin1Char(' ')));
        if (call.command)
            return count;
    }
    return 0;
}

// The same for a family («server», «server account»), of which only the help can be asked for.
qsizetype wordsOfFamily(const QStringList &words, const QList<CommandInfo> &commands, Call &call)
{
    for (qsizetype count = qMin<qsizetype>(words.size(), 2); count > 0; --count) {
        call.family = words.mid(0, count).join(QLatin1Char(' '));
        if (isFamily(commands, call.family))
            return count;
    }
    call.family.clear();
    return 0;
}

// Takes the command's words from the front, and its operand where it has one.
Words takeCommand(Call &call, QStringList &words, const QList<CommandInfo> &commands)
{
    qsizetype taken = wordsOfCommand(words, commands, call);
    if (taken == 0)
        taken = wordsOfFamily(words, commands, call);
    if (taken == 0)
        return tl::make_unexpected(Console::tr("There is no command “%1”.").arg(words.first()));
    words = words.mid(taken);
    if (call.command && call.command->operand && !words.isEmpty())
        call.set(QString::fromLatin1(call.command->operand), words.takeFirst());
    if (!words.isEmpty())
        return tl::make_unexpected(Console::tr("“%1” was not expected here.").arg(words.first()));
    return {};
}

struct Split
{
    QStringList words;                          // that are no options
    QList<std::pair<QString, QString>> options; // name and value; the value is null when none was attached
};

// «--name value» or «--name=value»; which names take a value is known only with the command.
tl::expected<Split, QString> split(const QStringList &arguments, const QList<CommandInfo> &commands)
{
    QList<OptionInfo> known = commonOptions();
    for (const CommandInfo &command : commands)
        known += command.options;
    Split parts;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(QLatin1String("--"))) {
            parts.words.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        const OptionInfo *option = findOption(known, name);
        if (!option)
            return tl::make_unexpected(Console::tr("There is no option --%1.").arg(name));
        if (option->kind == OptionKind::Flag)
            parts.options.append({name, QStringLiteral("yes")});
        else if (equals >= 0)
            parts.options.append({name, argument.mid(equals + 1)});
        else if (i + 1 < arguments.size())
            parts.options.append({name, arguments.at(++i)});
        else
            return tl::make_unexpected(Console::tr("The option --%1 needs a value.").arg(name));
    }
    return parts;
}

Words checkOption(const CommandInfo &command, const QString &name, const QString &value)
{
    const OptionInfo *option = findOption(command.options, name);
    if (!option && (command.signsIn || name != QLatin1String("as")))
        option = findOption(commonOptions(), name);
    if (!option)
        return tl::make_unexpected(
            Console::tr("The command “%1” has no option --%2.").arg(QString::fromLatin1(command.name), name));
    if (!hasForm(option->kind, value))
        return tl::make_unexpected(
            Console::tr("--%1 needs %2, not “%3”.").arg(name, formOf(option->kind), value));
    return {};
}

Words checkRequired(const Call &call)
{
    for (const OptionInfo &option : call.command->options) {
        if (option.required && !call.has(option.name))
            return tl::make_unexpected(
                Console::tr("The option --%1 is missing.").arg(QString::fromLatin1(option.name)));
    }
    if (call.command->signsIn && !call.has("as"))
        return tl::make_unexpected(Console::tr("Say who you are: --as LOGIN."));
    if (call.command->complete && !call.command->complete(call))
        return tl::make_unexpected(Console::tr("The options do not say enough: see “semestrctl %1 --help”.")
                                       .arg(QString::fromLatin1(call.command->name)));
    return {};
}

Words fill(Call &call, const QStringList &arguments, const QList<CommandInfo> &commands)
{
    auto parts = split(arguments, commands);
    if (!parts)
        return tl::make_unexpected(parts.error());
    for (const auto &[name, value] : parts->options) {
        call.json = call.json || name == QLatin1String("json");
        call.help = call.help || name == QLatin1String("help");
    }
    call.help = call.help || parts->words.isEmpty();
    if (parts->words.isEmpty())
        return {};
    if (const Words taken = takeCommand(call, parts->words, commands); !taken)
        return taken;
    if (call.help)
        return {};
    if (!call.command)
        return tl::make_unexpected(Console::tr("“%1” needs a second word.").arg(call.family));
    for (const auto &[name, value] : parts->options) {
        if (const Words fits = checkOption(*call.command, name, value); !fits)
            return fits;
        call.set(name, value);
    }
    return checkRequired(call);
}

} // namespace

CallWords readCall(const QStringList &arguments, const QList<CommandInfo> &commands)
{
    Call call;
    if (const Words filled = fill(call, arguments, commands); !filled)
        return tl::make_unexpected(filled.error());
    return call;
}

} // namespace semestr
