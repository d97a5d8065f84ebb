// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semestr {

class ActionRegistry;
class MainWindow;

// The commands of the window itself: quit, lock, another person, look, language, search, help.
void addShellActions(ActionRegistry &actions);
void placeShellActions(ActionRegistry &actions, MainWindow &window);

} // namespace semestr
