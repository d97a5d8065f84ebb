// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"
#include "ui/help/helppanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"

namespace semestr {

// What of the shell speaks to a newcomer, and in whose words.

void ShellController::makeHelp()
{
    const auto openRoom = [this](const QString &code) {
        m_window->rail().choose(code);
        return m_pages.value(code) && m_pages.value(code) == m_window->page();
    };
    m_help = new HelpPanel({m_parts.workspace, m_parts.themes, m_parts.settings, openRoom}, m_window.get());
    connect(m_actions->find(QStringLiteral("help")), &QAction::triggered, m_help,
            [this] { m_help->showFor(m_window->page()); });
    connect(m_actions->find(QStringLiteral("firstHour")), &QAction::triggered, m_help,
            &HelpPanel::showFirstHour);
    connect(this, &ShellController::entered, m_help, &HelpPanel::offerFirstHour);
}

void ShellController::connectWords()
{
    m_parts.language.follow(m_parts.workspace);
    connect(&m_parts.language, &Language::vocabularyChanged, this, &ShellController::takeWords);
}

// The rooms are made anew in the new words, and never while the window is locked: a new one would stand open.
void ShellController::takeWords()
{
    if (!isInRooms())
        return;
    const auto renew = [this] {
        if (!isInRooms())
            return;
        m_return = {m_front, {}};
        if (!m_lock->isLocked())
            return start();
        connect(m_lock, &LockScreen::unlocked, this, &ShellController::takeWords, Qt::SingleShotConnection);
    };
    QMetaObject::invokeMethod(this, renew, Qt::QueuedConnection);
}

} // namespace semestr
