// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semestr {

// Where the three tables of the grid stand; the view writes it, delegates and headings read it.
struct GridCursor
{
    int row = -1;
    int column = -1;
    int rollCallColumn = -1; // −1 = no roll call is going on
};

} // namespace semestr
