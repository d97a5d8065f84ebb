// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/collegesetup.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/refusalline.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>

namespace semestr::test {

inline constexpr qint64 octoberNoon = 1791446400000; // 8 October 2026, 08:00 UTC
inline const QString password = QStringLiteral("Осень-2026");

// Passwords without stretching: only «Осень-2026» is right.
class PlainGate final : public Gate
{
public:
    explicit PlainGate(Workspace &workspace) : m_workspace(workspace) {}

    Later<Session> signIn(const QString &login, const QString &typed) override
    {
        if (typed != password)
            return ready<Session>(fail(Fault::WrongPassword, {{QStringLiteral("left"), 4}}));
        Session session;
        session.account = AccountId(QUuid::createUuidV5(QUuid(), login));
        session.person = PersonId(QUuid::createUuidV5(QUuid(), login + QStringLiteral("!")));
        session.login = login;
        session.name = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
        session.grants = {{QStringLiteral("TCH"), {}, {}, {QDate(2026, 9, 1), {}}}};
        m_workspace.setSession(session);
        return ready<Session>(session);
    }
    Later<bool> mustChangePassword() override { return ready<bool>(mustChange); }
    Later<bool> changePassword(const QString &oldPassword, const QString &fresh) override
    {
        if (oldPassword != password)
            return ready<bool>(fail(Fault::WrongPassword));
        if (fresh.size() < 8)
            return ready<bool>(fail(Fault::PasswordTooShort, {{QStringLiteral("least"), 8}}));
        changedTo = fresh;
        return ready<bool>(true);
    }
    Later<bool> unlock(const QString &typed) override
    {
        if (typed != password)
            return ready<bool>(fail(Fault::WrongPassword));
        return ready<bool>(true);
    }
    Done signOut() override
    {
        m_workspace.setSession({});
        return {};
    }

    bool mustChange = false;
    QString changedTo;

private:
    Workspace &m_workspace;
};

// Everything of one program's run, on the same college file.
struct Run
{
    Run(const QString &file, const QString &ini, bool plain = true) : settings(ini)
    {
        workspace = Workspace::open(file, {{&clock, &ids, false, {}, QStringLiteral("OFF")}, {}}).value();
        gate = plain ? std::unique_ptr<Gate>(std::make_unique<PlainGate>(*workspace))
                     : std::make_unique<SignInGate>(*workspace);
        language.use(settings.language());
        shell = std::make_unique<ShellController>(ShellParts{
            *workspace, *gate, settings, themes, language, messages, files, [this] { return rooms(); }, {}});
        shell->start();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    QList<Room> rooms()
    {
        const auto isTeacher = [](const Session &session, QDate day) { return session.has(u"TCH", day); };
        const auto isAdmin = [](const Session &session, QDate day) { return session.has(u"ADM", day); };
        const auto table = [this](const RoomContext &context) {
            ++tablesMade;
            given = std::make_unique<RoomContext>(context);
            auto *page = new QTableWidget(3, 3);
            auto *action = new QAction(QStringLiteral("Roll call"), page);
            action->setProperty("menu", QStringLiteral("journal"));
            page->addAction(action);
            return page;
        };
        return {
            {QStringLiteral("grid"), {}, QStringLiteral("Grid"), IconName::BookOpenText, isTeacher, table},
            {QStringLiteral("second"),
             QStringLiteral("Group"),
             QStringLiteral("Second"),
             IconName::House,
             {},
             [](const RoomContext &) { return new QLabel(QStringLiteral("second")); }},
            {QStringLiteral("admin"),
             {},
             QStringLiteral("Admin"),
             IconName::Wrench,
             isAdmin,
             [](const RoomContext &) { return new QWidget; }}};
    }

    MainWindow &window() { return shell->window(); }
    template <class T> T *find(const char *name) { return window().findChild<T *>(QLatin1String(name)); }
    PlainGate &plainGate() { return static_cast<PlainGate &>(*gate); }

    void signIn(const QString &typed = password, const QString &login = QStringLiteral("kovaleva"))
    {
        QLineEdit *loginField = find<QLineEdit>("login");
        loginField->setText(login);
        QTest::keyClick(loginField, Qt::Key_Return);
        typePassword(find<QLineEdit>("password"), typed);
    }
    // Cyrillic goes in as text, since QTest has no keys for it.
    static void typePassword(QLineEdit *field, const QString &typed)
    {
        field->setText(typed);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    RefusalLine *refusal() { return find<RefusalLine>("signInRefusal"); }

    int tablesMade = 0;
    std::unique_ptr<RoomContext> given; // to the table's room
    SettableClock clock{octoberNoon};
    SeededIds ids{clock, 12};
    Settings settings;
    Language language;
    ThemeProvider themes;
    Messages messages;
    FileDialogs files;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Gate> gate;
    std::unique_ptr<ShellController> shell;
};

// A file with a college and its administrator «admin».
inline Done makeCollegeFile(const QString &file)
{
    SettableClock clock{octoberNoon};
    SeededIds ids{clock, 11};
    SEMESTR_LET(workspace, Workspace::open(file, {{&clock, &ids, false, {}, QStringLiteral("OFF")}, {}}));
    CollegeSetup setup(*workspace);
    NewCollege college;
    college.name = QStringLiteral("Верхнекамский колледж");
    college.preset = PolicyPreset::shipped(QStringLiteral("kasli")).value_or(PolicyPreset());
    college.adminPassword = password;
    SEMESTR_TRY(waitFor(setup.create(college)));
    return {};
}

} // namespace semestr::test
