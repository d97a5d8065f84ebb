// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/window/windowoptions.h"
#include "app/usecases/democlock.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

using namespace semestr;

namespace {

// The shift that makes the chosen day today, at the present time of day; or the demo college's own moment.
qint64 clockShift(const WindowOptions &options, const Clock &clock)
{
    constexpr qint64 dayMs = 86'400'000;
    if (options.today.isValid())
        return QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().daysTo(options.today) * dayMs;
    const qint64 demo = demoNow(options.file).value_or(0);
    return demo > 0 ? demo - clock.nowMs() : 0;
}

int print(FILE *stream, const QString &text, int code)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
    return code;
}

int runWindow(const WindowOptions &options, Settings &settings, Language &language)
{
    loadFonts();
    const Theme theme(options.shade.value_or(settings.shade()), settings.largerRows());
    theme.apply(*qApp);
    ThemeProvider themes(theme);
    Messages messages;
    FileDialogs files(&settings);
    const SystemClock system;
    const ShiftedClock clock(system, clockShift(options, system));
    SystemIds ids(clock);

    QDir().mkpath(QFileInfo(options.file).absolutePath());
    auto workspace = Workspace::open(options.file, {{&clock, &ids, false, {}}, options.today});
    if (!workspace) {
        messages.failed(nullptr, workspace.error());
        return isEnvironment(workspace.error().fault) ? 3 : 1;
    }
    SignInGate gate(**workspace);
    ShellController shell(
        {**workspace, gate, settings, themes, language, messages, files, standardRooms, standardFirstRun()});
    shell.start();
    return QApplication::exec();
}

} // namespace

// The window. Exit codes: 0 · 1 the file says no · 2 the call is wrong · 3 the machine says no.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("semestr"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(SEMESTR_VERSION));
    Settings settings;
    Language language;
    language.use(settings.language());
    const auto options = readWindowOptions(QApplication::arguments());
    if (!options)
        return print(stderr, options.error(), 2);
    if (options->help)
        return print(stdout, windowHelp(), 0);
    if (options->version)
        return print(stdout, QStringLiteral("semestr " SEMESTR_VERSION), 0);
    if (options->language)
        language.use(*options->language);
    return runWindow(*options, settings, language);
}
