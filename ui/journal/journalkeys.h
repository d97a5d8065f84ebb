// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QString>

namespace semestr {

// What one key press asks of the journal's grid; what a text means is decided by the page's scale.
struct JournalKey
{
    enum class Act {
        None,    // not ours: the table handles it itself
        Text,    // a character for the cell
        Clear,   // Delete, Backspace
        Comment, // F2
        Confirm, // Enter: on to the next cell
        Move,    // an arrow, Tab, Page Up, Page Down
        First,   // Home: the first work; with Ctrl also the first student
        Last,
        FillDown,
        Today,
        Copy,
        Paste,
        SelectAll,
        Undo,
        Redo,
        RollCall,
        Cancel // Esc
    };
    Act act = Act::None;
    QString text;       // of Text
    int dx = 0, dy = 0; // of Move in cells, of Confirm −1 or 1 (with Shift back)
    bool whole = false; // of First and Last: also to the first or last student
    friend bool operator==(const JournalKey &, const JournalKey &) = default;
};

// Pure. Page moves have dy = ±pageRows. Ctrl commands work under the Russian layout alone: the key's place
// decides.
JournalKey readJournalKey(const QKeyEvent &event, int pageRows = 10);

// The Russian letters at the places of Latin ones («pfq» → «зай»); others stay.
QString cyrillicText(const QString &text);

} // namespace semestr
