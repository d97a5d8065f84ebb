// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/exchange.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/statusline.h"

namespace semestr {

namespace {

bool asksNewPassword(const LinkState &state)
{
    return state.error && state.error->fault == Fault::MustChangePassword;
}

// A round of every few seconds is no news, only its end is.
LinkState quiet(LinkState state)
{
    using enum LinkState::Phase;
    if (state.phase == Exchanging && state.lastExchangeAt > 0)
        state.phase = state.error ? Waiting : Idle;
    return state;
}

} // namespace

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
        const bool asked = asksNewPassword(state) && !asksNewPassword(m_link);
        m_link = state;
        showLink();
        readTray();
        if (sent && isInRooms())
            rereadPage(m_window->page());
        if (had != hasServer() && m_window && !m_parts.workspace.session().isNull())
            enter();
        if (asked && isInRooms())
            m_window->rail().choose(QStringLiteral("server"));
    });
    connect(m_parts.link, &ServerLink::rowsArrived, this, &ShellController::takeRows);
    connect(&m_parts.workspace, &Workspace::grantsChanged, this, [this] {
        refreshPerson();
        refreshRooms();
    });
    connect(&m_parts.workspace, &Workspace::saved, this, &ShellController::readTray);
}

// Roles and terms first, since the page in front is read by them.
void ShellController::takeRows()
{
    readTray();
    whenDone(m_parts.workspace.refresh(), this, [this](const Result<bool> &) {
        if (m_window && isInRooms())
            rereadPage(m_window->page());
    });
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
    face.exchange = exchangeText(quiet(m_link), time);
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

} // namespace semestr
