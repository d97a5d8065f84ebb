// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/longwork.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ownpages.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/statusline.h"

#include <QSignalBlocker>
#include <algorithm>

namespace semestr {

namespace {

const QString homeCode = QStringLiteral("myday");

QVariant placeOf(QWidget *page)
{
    QVariant place;
    if (page && page->metaObject()->indexOfMethod("place()") >= 0)
        QMetaObject::invokeMethod(page, "place", Q_RETURN_ARG(QVariant, place));
    return place;
}

} // namespace

// The rooms of the signed-in person: which there are, and their pages.

void ShellController::collectRooms()
{
    const QDate today = m_parts.workspace.today();
    m_rooms.clear();
    for (const Room &room : m_parts.rooms()) {
        if ((!room.isFor || room.isFor(m_parts.workspace.session(), today)) &&
            (!room.needsServer || hasServer()))
            m_rooms += room;
    }
}

bool ShellController::hasRoom(const QString &code) const
{
    return std::any_of(m_rooms.cbegin(), m_rooms.cend(),
                       [&code](const Room &room) { return room.code == code; });
}

// The day's page; or where the person was before the window was made anew.
void ShellController::goHome()
{
    const QString home = hasRoom(homeCode) ? homeCode : m_rooms.first().code;
    m_window->rail().choose(hasRoom(m_return.first) ? m_return.first : home);
    if (m_return.first == settingsCode())
        showSettings();
    m_return = {};
}

QWidget *ShellController::makePage(const QString &code)
{
    for (const Room &room : std::as_const(m_rooms)) {
        if (room.code != code)
            continue;
        QWidget *page = room.make(roomContext());
        page->setObjectName(code);
        page->setProperty("fresh", true);
        if (page->metaObject()->indexOfSignal("statusMessage(QString)") >= 0)
            connect(page, SIGNAL(statusMessage(QString)), this, SLOT(say(QString)));
        return page;
    }
    return nullptr;
}

void ShellController::openRoom(const QString &code)
{
    if (code == settingsCode())
        return showSettings();
    QWidget *&page = m_pages[code];
    const bool made = !page;
    if (made)
        page = makePage(code);
    if (!page)
        return;
    m_front = code;
    m_window->showRoom(page);
    if (made)
        returnTo(page);
    if (hasServer())
        m_parts.link->setJournalOpen(code == QStringLiteral("journal"));
    // A room that was left behind may have been overtaken meanwhile.
    if (page->property("fresh").toBool())
        page->setProperty("fresh", false);
    else if (hasServer())
        rereadPage(page);
}

void ShellController::returnTo(QWidget *page)
{
    const auto &[code, place] = m_return;
    if (code == m_front && place.isValid() && page->metaObject()->indexOfMethod("setPlace(QVariant)") >= 0)
        QMetaObject::invokeMethod(page, "setPlace", Q_ARG(QVariant, place));
}

void ShellController::chooseRoom(int number)
{
    if (number > m_rooms.size())
        return;
    const QString code = m_rooms.at(number - 1).code;
    m_window->rail().choose(code);
    openRoom(code);
    m_window->page()->setFocus();
}

bool ShellController::isInRooms() const
{
    return m_window && !m_parts.workspace.session().isNull() &&
           std::find(m_pages.cbegin(), m_pages.cend(), m_window->page()) != m_pages.cend();
}

// The rooms of the roles as they are now; whoever still has the room in front stays in it.
void ShellController::refreshRooms()
{
    if (!isInRooms())
        return;
    const auto codes = [this] {
        QStringList list;
        for (const Room &room : std::as_const(m_rooms))
            list += room.code;
        return list;
    };
    const QStringList before = codes();
    const QString front = m_window->rail().current();
    collectRooms();
    if (codes() == before)
        return;
    m_window->rail().setRooms(m_rooms);
    updateLocked(m_lock->isLocked());
    showLink();
    if (m_rooms.isEmpty())
        m_window->showRoom(makeSilentPage(tr("There is nothing for your role on this PC yet.")));
    else
        m_window->rail().choose(codes().contains(front) ? front : m_rooms.first().code);
}

// Sizes are taken when a page is made. Work that runs keeps its page until it has ended; what is typed into
// the first run stays.
void ShellController::remakePages()
{
    m_remakeDue = m_window->status().work().isRunning();
    if (m_remakeDue || m_parts.workspace.college().isNull())
        return;
    if (m_parts.workspace.session().isNull())
        return showSignIn();
    const QString front = m_front;
    const QString room = m_window->rail().current();
    m_return = {front, placeOf(m_window->page())};
    m_window->dropRooms();
    m_pages.clear();
    {
        const QSignalBlocker quiet(m_window->rail());
        m_window->rail().setRooms(m_rooms);
        m_window->rail().choose(room);
    }
    openRoom(front);
    m_return = {};
    if (QWidget *page = m_window->page())
        page->setFocus();
}

void ShellController::rereadPage(QWidget *page)
{
    if (page && page->metaObject()->indexOfSlot("reread()") >= 0)
        QMetaObject::invokeMethod(page, "reread");
}

RoomContext ShellController::roomContext()
{
    return {m_parts.workspace,
            m_parts.themes,
            m_parts.settings,
            m_parts.messages,
            m_parts.files,
            *m_actions,
            [this](const QString &code) {
                m_window->rail().choose(code);
                if (m_front != code)
                    openRoom(code);
                return m_pages.value(code);
            },
            m_parts.link,
            &m_window->status().work(),
            [this](const QString &code, int number, Token token) {
                m_window->rail().setBadge(code, number, token);
            },
            [this](const QString &code) { return hasRoom(code); },
            [this](const QString &text) { say(text); },
            m_window->roomStage()};
}

} // namespace semestr
