// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridparts.h"
#include "ui/journal/journalroom.h"

namespace semestr {

class GridPaper;
struct GridSheet;

// Lets the journal's room print the open page and write it to xlsx, csv and PDF, A4 lying; the commands stand
// in the window's menu. Lives with the room.
class JournalPaper final : public QObject
{
    Q_OBJECT

public:
    JournalPaper(JournalRoom &room, const GridParts &parts);
    GridPaper &paper() { return *m_paper; }

private:
    void addCommand(const QString &name, const QString &text, void (GridPaper::*verb)(const GridSheet &));

    JournalRoom &m_room;
    GridPaper *m_paper;
};

} // namespace semestr
