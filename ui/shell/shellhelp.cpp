// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"
#include "ui/help/helppanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"

#include <QTimer>

namespace semestr {

// What of the shell speaks to a newcomer, and in whose words.

HelpPanel &ShellController::help()
{
    if (!m_help) {
        const auto openRoom = [this](const QString &code) {
            m_window->rail().choose(code);
            return m_pages.value(code) && m_pages.value(code) == m_window->page();
        };
        m_help =
            new HelpPanel({m_parts.workspace, m_parts.themes, m_parts.settings, openRoom}, m_window.get());
    }
    return *m_help;
}

void ShellController::connectHelp()
{
    constexpr int afterFirstPageMs = 300; // the panel must not delay what the person came for
    connect(m_actions->find(QStringLiteral("help")), &QAction::triggered, m_window.get(),
            [this] { help().showFor(m_window->page()); });
    connect(m_actions->find(QStringLiteral("firstHour")), &QAction::triggered, m_window.get(),
            [this] { help().showFirstHour(); });
    connect(this, &ShellController::entered, m_window.get(), [this] {
        QTimer::singleShot(afterFirstPageMs, m_window.get(), [this] {
            if (!m_parts.workspace.session().isNull())
                help().offerFirstHour();
        });
    });
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
