// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcontroller.h"

namespace semestr {

// What of the shell speaks the college's own words.

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
        if (!m_lock->isLocked())
            return start();
        connect(m_lock, &LockScreen::unlocked, this, &ShellController::takeWords, Qt::SingleShotConnection);
    };
    QMetaObject::invokeMethod(this, renew, Qt::QueuedConnection);
}

} // namespace semestr
