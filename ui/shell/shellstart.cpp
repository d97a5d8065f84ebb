// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ownpages.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusline.h"
#include "ui/sync/joinpage.h"

namespace semestr {

// What stands before the rooms: first run, example, joining, sign-in.

void ShellController::showFirstRun()
{
    updateLocked(false);
    refreshPerson();
    // Later, since the page that says so must not be deleted in its own signal.
    const auto finished = [this] {
        QMetaObject::invokeMethod(this, &ShellController::showDue, Qt::QueuedConnection);
    };
    const auto demo = [this] {
        QMetaObject::invokeMethod(this, &ShellController::beginDemo, Qt::QueuedConnection);
    };
    std::function<void()> join;
    if (m_parts.join)
        join = [this] { QMetaObject::invokeMethod(this, &ShellController::beginJoin, Qt::QueuedConnection); };
    m_window->status().setServerless(true);
    QWidget *page = m_parts.firstRun(roomContext(), {finished, demo, join});
    m_window->showAlone(page);
    page->setFocus();
}

void ShellController::beginJoin()
{
    if (!m_parts.join || !m_parts.workspace.college().isNull())
        return;
    auto *page = new JoinPage({*m_parts.join, m_parts.themes, m_parts.joinFile, m_parts.deviceName});
    connect(page, &JoinPage::joined, this, [this] { Q_EMIT reopenWanted(Reopen::Joined); });
    connect(
        page, &JoinPage::cancelled, this, [this] { showDue(); }, Qt::QueuedConnection);
    m_window->status().setServerless(false);
    m_window->showAlone(page);
}

void ShellController::beginDemo()
{
    if (!m_parts.makeDemo || !m_parts.workspace.college().isNull())
        return;
    const QString title = tr("The example is being made");
    m_window->showAlone(makeWaitPage(title, tr("Its groups, their lessons and marks: some seconds.")));
    const auto progress = std::make_shared<Progress>();
    m_window->status().work().begin(title, progress);
    whenDone(m_parts.makeDemo(progress), this, [this](const Result<bool> &made) {
        m_window->status().work().end();
        if (made)
            return Q_EMIT reopenWanted(Reopen::Demo);
        if (made.error().fault != Fault::Cancelled)
            m_parts.messages.failed(m_window.get(), made.error());
        showDue();
    });
}

void ShellController::askOwnCollege()
{
    auto *page = new OwnCollegePage;
    connect(page, &OwnCollegePage::agreed, this, [this] { Q_EMIT reopenWanted(Reopen::Own); });
    connect(page, &OwnCollegePage::refused, this, &ShellController::goOn);
    m_window->showAlone(page);
    page->setFocus();
}

// Back to where the person was.
void ShellController::goOn()
{
    if (m_parts.workspace.session().isNull())
        return showSignIn();
    openRoom(m_front);
    if (QWidget *page = m_window->page())
        page->setFocus();
}

void ShellController::showSignIn()
{
    updateLocked(false);
    refreshPerson();
    auto *page = new SignInPage(m_parts.gate, m_parts.workspace.clock(), m_parts.themes);
    page->setCollege(m_parts.workspace.college().name);
    page->setDemo(m_parts.demo);
    page->begin(m_parts.settings.lastLogin());
    connect(page, &SignInPage::signedIn, this, [this](const Session &session) {
        m_parts.settings.setLastLogin(session.login);
        enter();
    });
    m_window->showAlone(page);
}

} // namespace semestr
