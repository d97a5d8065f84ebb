// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/foundation/logging.h"
#include "app/main/window/windowoptions.h"
#include "app/sync/pgconnection.h"
#include "app/sync/pgserverlink.h"
#include "app/usecases/background.h"
#include "app/usecases/filechange.h"
#include "app/usecases/maintenance.h"
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

// The chosen day becomes today at the present time of day; an example begins at its own moment.
void setClock(ShiftedClock &clock, const WindowOptions &options, const Workspace &workspace)
{
    constexpr qint64 dayMs = 86'400'000;
    const qint64 now = clock.nowMs();
    if (options.today.isValid())
        clock.beginAt(now + QDateTime::fromMSecsSinceEpoch(now).date().daysTo(options.today) * dayMs);
    else if (workspace.college().demoNow > 0)
        clock.beginAt(workspace.college().demoNow);
}

int print(FILE *stream, const QString &text, int code)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
    return code;
}

// What lasts while the file is closed and opened again.
class Roof
{
public:
    Roof(const WindowOptions &options, Settings &settings, Language &language, ThemeProvider &themes)
        : m_options(options), m_settings(settings), m_language(language), m_themes(themes)
    {
    }
    ~Roof() { m_pool.waitForDone(); }
    int run();

private:
    int runOnce();
    void dress();
    Done changeFile();
    int failed(const Error &error);

    const WindowOptions &m_options;
    Settings &m_settings;
    Language &m_language;
    ThemeProvider &m_themes;
    Messages m_messages;
    FileDialogs m_files{&m_settings};
    const SystemClock m_system;
    QThreadPool m_pool;
    bool m_dressed = false;
    bool m_demoDue = false;
    std::optional<Reopen> m_reopen; // why the window went away, unless to stay away
};

int Roof::failed(const Error &error)
{
    m_messages.failed(nullptr, error);
    return isEnvironment(error.fault) ? 3 : 1;
}

// N-07: a failed copy must not keep anybody from the journal, and tomorrow's start tries again.
void copyTheDay(Maintenance &maintenance)
{
    whenDone<QString>(maintenance.dailyCopy(), &maintenance, [](const Result<QString> &copy) {
        if (!copy)
            qCWarning(logUi) << "the day's copy failed:" << faultName(copy.error().fault);
    });
}

// How the administrator finds this PC among the devices of an account.
SyncOptions thisComputer()
{
    SyncOptions options;
    options.deviceName = QSysInfo::machineHostName();
    options.platform = QSysInfo::prettyProductName();
    return options;
}

void Roof::dress()
{
    if (std::exchange(m_dressed, true))
        return;
    loadFonts();
    m_themes.theme().apply(*qApp);
    m_themes.theme().warmUp();
}

int Roof::runOnce()
{
    const QString file = m_options.file;
    ShiftedClock clock(m_system);
    SystemIds ids(clock);
    auto workspace = Workspace::begin(file, {{&clock, &ids, false, {}}, m_options.today});
    dress(); // while the store opens the file
    const Done opened = workspace ? (*workspace)->opened() : fail(workspace.error());
    if (!opened)
        return failed(opened.error());
    setClock(clock, m_options, **workspace);
    const bool demo = (*workspace)->college().demoNow > 0;
    if (m_demoDue && !demo && !(*workspace)->college().isNull())
        return failed({Fault::FileExists, {{QStringLiteral("file"), file}}});
    Maintenance maintenance(**workspace);
    if (!demo && !(*workspace)->college().isNull())
        copyTheDay(maintenance);
    const auto link = makeServerLink(**workspace, LinkOptions{thisComputer()});
    SignInGate gate(**workspace, link.get());
    ShellParts parts{**workspace, gate,    m_settings,    m_themes,          m_language,
                     m_messages,  m_files, standardRooms, standardFirstRun()};
    parts.search = standardSearch();
    const auto join = makeServerJoin({{&clock, &ids, false, {}}, thisComputer()});
    parts.link = link.get();
    parts.join = join.get();
    parts.joinFile = joinedBeside(file);
    parts.deviceName = QSysInfo::machineHostName();
    if (demo)
        parts.demo = waitFor(demoAccounts(**workspace)).value_or(QList<DemoAccount>());
    parts.makeDemo = [this, file, home = workspace->get()](const SharedProgress &progress) {
        return inBackground<bool>(m_pool, home, [file, progress]() -> Result<bool> {
            SEMESTR_TRY(makeDemoBeside(file, progress));
            return true;
        });
    };
    ShellController shell(parts);
    QObject::connect(&shell, &ShellController::reopenWanted, &shell, [this](Reopen what) {
        m_reopen = what;
        // The old window's end must not end the program.
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::exit();
    });
    shell.start();
    if (m_demoDue && !demo)
        shell.beginDemo();
    m_demoDue = false;
    return QApplication::exec();
}

Done Roof::changeFile()
{
    if (m_reopen == Reopen::Joined)
        return putJoined(m_options.file);
    if (m_reopen == Reopen::Demo)
        return putDemo(m_options.file);
    SEMESTR_TRY(setDemoAside(m_options.file));
    return {};
}

int Roof::run()
{
    m_demoDue = m_options.demo;
    for (;;) {
        m_reopen.reset();
        QApplication::setQuitOnLastWindowClosed(true);
        const int code = runOnce();
        if (!m_reopen)
            return code;
        if (const Done changed = changeFile(); !changed)
            return failed(changed.error());
    }
}

int runWindow(const WindowOptions &options, Settings &settings, Language &language)
{
    ThemeProvider themes(
        Theme(options.shade.value_or(settings.shade()), settings.largerRows(), settings.typeSize() / 100.0));
    QDir().mkpath(QFileInfo(options.file).absolutePath());
    return Roof(options, settings, language, themes).run();
}

} // namespace

// The window. Exit codes: 0 · 1 the file says no · 2 the call is wrong · 3 the machine says no.
int main(int argc, char *argv[])
{
    PgConnection::forgetEnvironment();
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
