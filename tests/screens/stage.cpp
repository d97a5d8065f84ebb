// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/stage.h"

#include "app/usecases/collegesetup.h"
#include "app/usecases/democlock.h"
#include "app/usecases/democollege.h"
#include "app/usecases/filechange.h"
#include "tests/screens/journalcollege.h"
#include "tests/screens/plantedconflicts.h"
#include "ui/shell/standardrooms.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QPainter>
#include <QTimer>

namespace semestr::screens {

namespace {

constexpr qint64 octoberMorning = 1791442320000;   // 8 October 2026, 11:52 in Perm
constexpr qint64 septemberMorning = 1788238800000; // 1 September 2026, 10:00 in Perm
const QString password = QStringLiteral("Осень-2026");

// Made once for all screens; each gets a copy, since some write.
Result<QString> demoFile()
{
    static const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("demo.semestr"));
    if (!QFile::exists(file))
        SEMESTR_TRY(DemoCollege::make(file, DemoOptions{}));
    return file;
}

void drawOver(QImage &picture, const QPoint &at, QWidget *widget)
{
    QPainter painter(&picture);
    painter.drawPixmap(at, widget->grab());
    painter.setPen(widget->palette().color(QPalette::Mid)); // the frame that the desktop would give
    painter.drawRect(QRect(at, widget->size()).adjusted(-1, -1, 0, 0));
}

} // namespace

Stage::Stage(Shade shade, const QString &language, int typeSize)
    : m_clock(octoberMorning), m_ids(m_clock, 12), m_settings(m_dir.filePath(QStringLiteral("look.ini")))
{
    m_settings.setShade(shade);
    m_settings.setTypeSize(typeSize);
    m_settings.setLanguage(language);
    m_language.use(language);
    m_themes.setTheme(m_settings.theme());
    m_themes.theme().apply(*qApp);
}

Done Stage::openEmptyFile()
{
    return openFile(m_dir.filePath(QStringLiteral("college.semestr")));
}

Done Stage::openFile(const QString &file)
{
    SEMESTR_LET(workspace, Workspace::open(file, {{&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}, {}}));
    m_workspace = std::move(workspace);
    m_gate = std::make_unique<SignInGate>(*m_workspace);
    return {};
}

Done Stage::makeCollege()
{
    SEMESTR_TRY(openEmptyFile());
    CollegeSetup setup(*m_workspace);
    NewCollege college;
    college.name = QStringLiteral("ГБПОУ «Верхнекамский колледж технологий и управления»");
    college.shortName = QStringLiteral("ГБПОУ «ВКТУ»");
    college.timezone = QStringLiteral("Asia/Yekaterinburg");
    SEMESTR_LET(preset, PolicyPreset::shipped(QStringLiteral("kasli")));
    college.preset = preset;
    college.adminPassword = password;
    SEMESTR_TRY(waitFor(setup.create(college)));
    return {};
}

Done Stage::openCollege()
{
    SEMESTR_TRY(makeCollege());
    CollegeSetup setup(*m_workspace);
    SEMESTR_TRY(signIn(QStringLiteral("admin")));
    NewAccount teacher;
    teacher.login = QStringLiteral("kovaleva");
    teacher.password = password;
    teacher.name = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
    teacher.roles = {QStringLiteral("TCH")};
    SEMESTR_TRY(waitFor(setup.addAccount(teacher)));
    return m_gate->signOut();
}

Done Stage::openJournal()
{
    m_clock.set(septemberMorning);
    SEMESTR_TRY(makeCollege());
    SEMESTR_TRY(makeJournalCollege(*m_workspace, m_clock, password));
    return signIn(QStringLiteral("kovaleva"));
}

Done Stage::openDemo(const QString &login)
{
    SEMESTR_LET(made, demoFile());
    const QString file = m_dir.filePath(QStringLiteral("demo.semestr"));
    if (!QFile::copy(made, file))
        return fail(Fault::FileUnwritable, {{QStringLiteral("file"), file}});
    SEMESTR_LET(now, demoNow(file));
    m_clock.set(now);
    SEMESTR_TRY(openFile(file));
    SEMESTR_LET(accounts, waitFor(demoAccounts(*m_workspace)));
    m_demo = accounts;
    return login.isEmpty() ? Done() : enter(login, demoPassword(login));
}

Done Stage::openConflicts()
{
    SEMESTR_TRY(openJournal());
    SEMESTR_TRY(plantConflicts(*m_workspace));
    m_link.now.phase = LinkState::Phase::Idle;
    m_link.now.address = QStringLiteral("journal.vktu.ru/semestr");
    m_link.now.lastExchangeAt = m_workspace->time().ms(QDate(2026, 10, 8), QTime(11, 40));
    m_link.now.unsent = 7;
    return {};
}

Done Stage::signIn(const QString &login)
{
    return enter(login, password);
}

Done Stage::enter(const QString &login, const QString &secret)
{
    SEMESTR_TRY(waitFor(m_gate->signIn(login, secret)));
    // Offered to the first persons of a college, so it would stand beside every screen of theirs.
    m_settings.setPutAway(QStringLiteral("first_hour_") + login);
    return {};
}

void Stage::start()
{
    ShellParts parts{
        *m_workspace,      *m_gate,    m_settings, m_themes,
        m_language,        m_messages, m_files,    m_rooms ? m_rooms : RoomFactory(standardRooms),
        standardFirstRun()};
    parts.search = standardSearch();
    parts.demo = m_demo;
    parts.link = &m_link;
    parts.join = &m_join;
    parts.joinFile = filePath(QStringLiteral("joined.semestr"));
    parts.deviceName = QStringLiteral("Каб. 214");
    m_shell = std::make_unique<ShellController>(parts);
    m_shell->start();
    m_shell->window().setWindowState(Qt::WindowNoState); // maximised, where the screen is a small one
    m_shell->window().resize(asked());
    settle();
}

QSize Stage::asked() const
{
    return m_settings.typeSize() > 100 ? QSize(1920, 1080) : QSize(1600, 900);
}

void Stage::settle()
{
    QEventLoop loop;
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
}

void Stage::settleLong()
{
    for (int i = 0; i < 3; ++i)
        settle();
}

QImage Stage::picture()
{
    MainWindow &window = m_shell->window();
    QImage picture = window.grab().toImage();
    // A tooltip, a menu and a dialog are windows of their own.
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (!other->isVisible() || other == &window)
            continue;
        if (other->inherits("QDialog"))
            drawOver(picture, window.rect().center() - other->rect().center(), other);
        else if (other->inherits("QTipLabel") || other->inherits("QMenu"))
            drawOver(picture, window.mapFromGlobal(other->pos()), other);
    }
    return picture;
}

} // namespace semestr::screens
