// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/typetext.h"
#include "tests/support/servedcollege.h"
#include "ui/common/filedialogs.h"
#include "ui/common/iconlabel.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/journal/journalroom.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"

#include <QLineEdit>

namespace semestr::test {

// The program's window on one file of a college with a server, as main() makes it, in Russian. It exchanges
// in fractions of a second, so that a test need not wait.
struct ServedWindow
{
    ServedWindow(ServedCollege &served, const QString &file) : college(served), settings(file + u".ini")
    {
        workspace = Workspace::open(file, {served.store(), {}}).value();
        LinkOptions options;
        options.bounds = {1, 50, 100, 100, 0, 50, 200, 0};
        link = makeServerLink(*workspace, options);
        join = makeServerJoin({served.store(), {}, {}});
        gate = std::make_unique<SignInGate>(*workspace, link.get());
        language.use(QStringLiteral("ru"));
        ShellParts parts{*workspace, *gate,         settings,          themes, language, messages,
                         files,      standardRooms, standardFirstRun()};
        parts.link = link.get();
        parts.join = join.get();
        parts.joinFile = QString(file + u".joined");
        parts.deviceName = QStringLiteral("Каб. 214");
        shell = std::make_unique<ShellController>(parts);
        shell->start();
    }
    MainWindow &window() { return shell->window(); }
    template <class T> T *find(const char *name) { return window().findChild<T *>(QLatin1String(name)); }
    QString words(const char *name)
    {
        auto *part = window().findChild<QWidget *>(QLatin1String(name));
        if (!part || !part->isVisible())
            return {};
        const auto *label = qobject_cast<IconLabel *>(part);
        return label ? label->text() : part->property("text").toString().trimmed();
    }
    JournalRoom &journal() { return *window().findChild<JournalRoom *>(); }
    QWidget *grid() { return journal().view().works(); }

    bool activate()
    {
        window().activateWindow();
        return QTest::qWaitForWindowActive(&window());
    }
    // By keys; true when the page with its three students stands.
    bool signIn(const QString &login, const QString &password)
    {
        if (!activate())
            return false;
        find<QLineEdit>("login")->clear();
        typeText(find<QLineEdit>("login"), login);
        typeText(find<QLineEdit>("password"), password);
        QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
        const auto isIn = [this] {
            return !workspace->session().isNull() && !window().rail().current().isEmpty();
        };
        if (!QTest::qWaitFor(isIn, 30'000))
            return false;
        window().rail().choose(QStringLiteral("journal"));
        return true;
    }
    bool seesPage()
    {
        return QTest::qWaitFor([this] {
            auto *room = window().findChild<JournalRoom *>();
            return room && room->model().rowCount() == college.students.size();
        });
    }
    void stand(int student)
    {
        const QModelIndex at = journal().model().indexOf(college.cell(student));
        journal().view().setCurrent(at.row(), at.column());
    }
    void type(int student, const QString &text)
    {
        stand(student);
        typeText(grid(), text);
    }
    Cell cell(int student) { return journal().model().cell(college.cell(student)); }
    QString mark(int student) { return cell(student).value; }
    bool allSent() { return link->state().unsent == 0 && link->state().phase == LinkState::Phase::Idle; }

    ServedCollege &college;
    Settings settings;
    Language language;
    ThemeProvider themes;
    Messages messages;
    FileDialogs files;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ServerLink> link;
    std::unique_ptr<ServerJoin> join;
    std::unique_ptr<SignInGate> gate;
    std::unique_ptr<ShellController> shell;
};

} // namespace semestr::test
