// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

class QTextBrowser;

namespace semestr {

// Shows Markdown in the theme's type: headings of the window's own sizes, keys as bold words on the heading's
// ground, tables with the window's lines.
void setHelpText(QTextBrowser &view, const Theme &theme, const QString &markdown);

} // namespace semestr
