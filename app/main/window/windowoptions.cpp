// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/window/windowoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace semestr {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("WindowOptions", text);
}

const char *const fileText = QT_TRANSLATE_NOOP("WindowOptions", "The college's file.");
const char *const languageText = QT_TRANSLATE_NOOP("WindowOptions", "Language: ru or en.");
const char *const themeText = QT_TRANSLATE_NOOP("WindowOptions", "Look: light or dark.");
const char *const todayText = QT_TRANSLATE_NOOP("WindowOptions", "Another day as today, year-month-day.");
const char *const demoText =
    QT_TRANSLATE_NOOP("WindowOptions", "Make the example college in a file that holds none yet.");
const char *const unknownLanguage =
    QT_TRANSLATE_NOOP("WindowOptions", "There is no language “%1”: ru or en.");
const char *const unknownTheme = QT_TRANSLATE_NOOP("WindowOptions", "There is no look “%1”: light or dark.");
const char *const badDay = QT_TRANSLATE_NOOP("WindowOptions", "“%1” is not a day like 2026-10-08.");
const char *const aboutText =
    QT_TRANSLATE_NOOP("WindowOptions", "Semestr, the electronic journal of a college.");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(words(aboutText));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("db"), words(fileText), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("lang"), words(languageText), QStringLiteral("ru|en")});
    parser.addOption({QStringLiteral("theme"), words(themeText), QStringLiteral("light|dark")});
    parser.addOption({QStringLiteral("today"), words(todayText), QStringLiteral("YYYY-MM-DD")});
    parser.addOption({QStringLiteral("demo"), words(demoText)});
}

tl::unexpected<QString> refuse(const char *text, const QString &value)
{
    return tl::unexpected<QString>(words(text).arg(value));
}

} // namespace

tl::expected<WindowOptions, QString> readWindowOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return tl::unexpected<QString>(parser.errorText());
    WindowOptions options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    options.demo = parser.isSet(QStringLiteral("demo"));
    const QString file = parser.value(QStringLiteral("db"));
    options.file = file.isEmpty() ? usualCollegeFile() : file;
    if (const QString code = parser.value(QStringLiteral("lang")); !code.isEmpty()) {
        if (code != QStringLiteral("ru") && code != QStringLiteral("en"))
            return refuse(unknownLanguage, code);
        options.language = code;
    }
    if (const QString look = parser.value(QStringLiteral("theme")); !look.isEmpty()) {
        if (look != QStringLiteral("light") && look != QStringLiteral("dark"))
            return refuse(unknownTheme, look);
        options.shade = look == QStringLiteral("dark") ? Shade::Dark : Shade::Light;
    }
    if (const QString day = parser.value(QStringLiteral("today")); !day.isEmpty()) {
        options.today = QDate::fromString(day, Qt::ISODate);
        if (!options.today.isValid())
            return refuse(badDay, day);
    }
    return options;
}

QString windowHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

QString usualCollegeFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(QStringLiteral("college.semestr"));
}

} // namespace semestr
