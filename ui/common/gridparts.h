// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

namespace semestr {

class FileDialogs;
class Messages;
class Printing;
class Settings;
class Workspace;

// What a grid's habits work with; all of it outlives the grid.
struct GridParts
{
    Settings &settings;
    FileDialogs &files;
    Messages &messages;
    ThemeProvider &themes;
    // Who prints and when, and the college's name, stand on a page when these are given.
    Workspace *workspace = nullptr;
    // The paper; a grid without one opens the system's dialog itself.
    Printing *printing = nullptr;
};

} // namespace semestr
