// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/exchange.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/statusline.h"

namespace semestr {

// What of the shell there is only where a college has a server.

bool ShellController::hasServer() const
{
    return m_parts.link && m_link.phase != LinkState::Phase::NoServer;
}

void ShellController::connectLink()
{
    if (!m_parts.link)
        return;
    m_link = m_parts.link->state();
    connect(m_parts.link, &ServerLink::stateChanged, this, [this](const LinkState &state) {
        const bool sent = state.unsent < m_link.unsent;
        const bool had = hasServer();
        m_link = state;
        showLink();
        readTray();
        if (sent && m_window)
            rereadPage(m_window->page());
        if (had != hasServer() && m_window && !m_parts.workspace.session().isNull())
            enter();
    });
    connect(m_parts.link, &ServerLink::rowsArrived, this, [this] {
        readTray();
        if (m_window)
            rereadPage(m_window->page());
    });
    connect(&m_parts.workspace, &Workspace::saved, this, &ShellController::readTray);
}

void ShellController::showLink()
{
    if (!m_window)
        return;
    StatusLine &status = m_window->status();
    if (!hasServer())
        return status.setExchange({});
    const CollegeTime &time = m_parts.workspace.time();
    StatusLine::Exchange face;
    face.shown = true;
    face.unsent = unsentText(m_link.unsent);
    face.anyUnsent = m_link.unsent > 0;
    face.exchange = exchangeText(m_link, time);
    face.trouble = exchangeTrouble(m_link, time);
    face.tray = trayText(m_waiting.conflicts, m_waiting.refused + m_waiting.waiting);
    status.setExchange(face);
    m_window->rail().setBadge(QStringLiteral("conflicts"), static_cast<int>(m_waiting.all()), Token::Red);
}

void ShellController::readTray()
{
    if (!hasServer() || m_parts.workspace.session().isNull())
        return;
    whenDone(m_tray.counts(), this, [this](const Result<ConflictCounts> &counts) {
        if (!counts || m_parts.workspace.session().isNull())
            return;
        m_waiting = *counts;
        showLink();
    });
}

void ShellController::rereadPage(QWidget *page)
{
    if (page && page->metaObject()->indexOfSlot("reread()") >= 0)
        QMetaObject::invokeMethod(page, "reread");
}

} // namespace semestr
