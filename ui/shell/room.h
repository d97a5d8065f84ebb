// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/search.h"
#include "app/usecases/workspace.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <functional>

class QWidget;

namespace semestr {

class ActionRegistry;
class ServerLink;
class FileDialogs;
class LongWork;
class Messages;
class Settings;

// What every room is built from; all of it outlives the rooms.
struct RoomContext
{
    Workspace &workspace;
    ThemeProvider &themes;
    Settings &settings;
    Messages &messages;
    FileDialogs &files;
    ActionRegistry &actions;
    // Brings a room to the front and answers its page; null when the person has no such room.
    std::function<QWidget *(const QString &code)> open;
    ServerLink *link = nullptr; // null in a program without an exchange
    // The strip in the status line for what takes longer than a moment: begin() with words and a progress,
    // end() in the answer. It lives as long as the page.
    LongWork *work = nullptr;
    // A number at the right edge of a room's row in the rail, in the colour of `Red` or `Amber`; 0 takes it
    // away. Kept when the rail is made anew.
    std::function<void(const QString &code, int number, Token token)> badge{};
    // Whether the person has such a room; a sentence for the window's line.
    std::function<bool(const QString &code)> has{};
    std::function<void(const QString &text)> say{};
    // Where the page will stand; a page that is made there takes the style sheet once, not once more in the
    // window.
    QWidget *stage = nullptr;
};

// One entry of the rail. A page's QWidget::actions() appear in the menu that their property «menu» names
// («edit», «journal», «print») while the page is in front. A change of language, type or row height makes
// all pages anew; a page with the slots «QVariant place()» and «setPlace(QVariant)» is asked where the person
// was and told so afterwards.
struct Room
{
    QString code;    // «journal»; the object name of its page
    QString section; // caption above it in the rail; rooms of one section stand together; empty = the first
    QString title;
    IconName icon = IconName::House;
    std::function<bool(const Session &, QDate)> isFor; // by role; empty = everybody
    std::function<QWidget *(const RoomContext &)> make;
    bool needsServer = false; // a solo file has no such room
    bool isForm = false;      // what it is for is a printed form: the search says so
};

// The rooms in the order of the day; asked again after a change of language.
using RoomFactory = std::function<QList<Room>()>;
// Where what was found in the college's file leads; empty when no room of the person shows it.
using FoundGoer = std::function<std::function<void()>(const RoomContext &, const Found &)>;

// How the page of a file without a college ends: the college stands, or the example is wanted instead.
struct FirstRunEnds
{
    std::function<void()> finished;
    std::function<void()> demo;
    // Empty where a college with a server cannot be joined.
    std::function<void()> join{};
};
using FirstRunFactory = std::function<QWidget *(const RoomContext &, const FirstRunEnds &)>;

} // namespace semestr
