// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semestr {

class ActionRegistry;
class MainWindow;

// Ctrl+1 … Ctrl+9 go to the rooms in their order; Alt and a digit are the room's own.
inline constexpr int roomKeys = 9;

// The commands of the window itself: quit, lock, another person, look, type, language, search, help.
void addShellActions(ActionRegistry &actions);
void placeShellActions(ActionRegistry &actions, MainWindow &window);
QString roomAction(int number);
QString typeAction(int percent);
// The page of settings stands among the rooms without being one.
QString settingsCode();

} // namespace semestr
