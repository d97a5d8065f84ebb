// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semestr {

// Sizes in logical pixels; Qt multiplies them by the screen's ratio.
struct Measures
{
    int menuBar = 34;
    int roomHeading = 42;
    int toolBar = 38;
    int statusBar = 30;
    int rail = 184;
    int railItem = 36;
    int dockHeading = 32;
    int scrollBar = 14;

    int button = 30;
    int headingButton = 28;
    int input = 30;
    int gap = 6;
    int groupGap = 12;
    int dockPadding = 12;
    int iconToWord = 6;
    int radius = 3;
    int dock = 340;
    int tray = 272;

    int iconBar = 18;  // rail and tool bars
    int iconList = 16; // lists and status bar
    int iconHeading = 15;

    // Heights of rows; «larger rows» adds 4 to each.
    int journalRow = 26;
    int importRow = 27;
    int toFillRow = 38;
    int conflictRow = 54;
    int myDayLessonRow = 62;
    int timetableSlot = 47;
    int timetableHalfSlot = 23;

    int journalNumber = 34;
    int journalName = 216;
    int journalWork = 36;
    int journalAverage = 54;
    int journalMissed = 46;
    int journalMissedNoReason = 46;
    int journalForecast = 66;
    int journalHeadMonth = 22;
    int journalHeadDate = 58;
    int journalHeadKind = 18;
    int journalHeadState = 20;
    int journalHeading() const
    {
        return journalHeadMonth + journalHeadDate + journalHeadKind + journalHeadState;
    }

    int timetableDay = 28;
    int timetablePeriod = 48;
    int timetableChosen = 204;
    int timetableGroup = 144;

    // Every size multiplied; row heights 4 px more (before the factor) when larger.
    static Measures scaled(double factor, bool larger);
};

} // namespace semestr
