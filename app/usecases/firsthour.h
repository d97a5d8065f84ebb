// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// What a new college, and a new teacher in it, does first. The administrator's steps come first.
enum class HourStep {
    Students,
    Teachers,
    Accounts, // a second one
    Page,     // with a lesson
    AnyRollCall,
    AnyMark,
    AnySheets,
    Copy,
    OwnPage, // of the teacher, with a lesson
    RollCall,
    Mark,
    Topic,
    Homework,
    Sheets,
};

struct HourLine
{
    HourStep step = HourStep::Students;
    bool done = false;
    int count = 0; // people and accounts; 0 where only the first one matters
    QString room;  // where it is done; empty = outside the rooms
    friend bool operator==(const HourLine &, const HourLine &) = default;
};

struct FirstHour
{
    QList<HourLine> lines; // in the order they are done; empty = not for this person
    bool isNew = false;    // the college is younger than 14 days, and no demo
    qsizetype open() const;
    // The first that is not done; null when all are.
    const HourLine *next() const;
    friend bool operator==(const FirstHour &, const FirstHour &) = default;
};

// The guided first hour: every line is read from the data, none is ever stored, so what was done elsewhere
// counts too. The administrator is asked for the college, a teacher or curator for what he wrote himself.
class FirstHours final : public QObject
{
    Q_OBJECT

public:
    explicit FirstHours(Workspace &workspace, QObject *parent = nullptr);

    // One snapshot. NotSignedIn; no lines for a person who neither sets a college up nor teaches.
    Later<FirstHour> read();

private:
    Workspace &m_workspace;
};

} // namespace semestr
