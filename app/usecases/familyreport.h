// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/average.h"
#include "app/usecases/workspace.h"

namespace semestr {

// The weekly family sheet FM-05 (H-01) as values; the week is ISO, Monday to Sunday, by lesson day.
struct SheetMark
{
    QString discipline;
    QDate day;
    int periodNo = 0;
    QString topic;
    QString workKind; // code of domain/journal/kinds.h
    QString workNumber;
    QString workTitle;
    QString shown; // «5», «4/5», «н»
};

struct SheetAverage
{
    QString discipline;
    std::optional<double> average;
};

struct SheetMissed
{
    QDate day;
    int periodNo = 0;
    QString discipline;
    int hours = 0;
    Presence presence = Presence::Absent;
    QString reason; // the curator's, when one is entered: a code (illness, family, order, valid, invalid) or
                    // words
    bool excused = false; // by the curator's reason, else by the teacher's letter
    int lateMinutes = 0;
};

// A cell of an earlier week that changed after the last sheet of this student was printed (decisions, 22).
struct SheetCorrection
{
    QString discipline;
    QDate day;
    QString before, after;
};

struct SheetEvent
{
    QDate day;
    int periodNo = 0;
    QString discipline;
    QString kind; // control, exam …
};

struct SheetDebt
{
    QString discipline;
    QDate day;
    QString shown; // the unsatisfactory mark, or empty: no mark for a work past its term
    QString workKind, workNumber;
};

struct FamilySheet
{
    PersonId student;
    PersonName name;
    QString recordBookNo;
    int number = 0; // of the group's list in name order: stays the same whether one or all are printed
    QList<SheetMark> marks;       // by discipline, then day
    QList<SheetAverage> averages; // every discipline of the marks table
    QList<SheetMissed> missed;    // absences and lateness of the week
    int missedHours = 0;          // of the week
    int missedUnexcused = 0;
    int missedSinceStart = 0; // since the year's start
    int unexcusedSinceStart = 0;
    QList<SheetCorrection> corrections;
    QList<SheetDebt> debts;
    QList<SheetEvent> nextWeek;
    QStringList remarks; // notes for the family (page_note, audience family)
};

struct FamilySheets
{
    QString college, group, programCode;
    QHash<QString, QString>
        shortNames;         // of the disciplines: the curriculum's code, else the subject's short title
    QDate from, to;         // Monday, Sunday
    PersonName curator;     // empty = none appointed
    QString curatorPhone;   // empty = unknown
    bool behaviour = false; // parent_report.behaviour
    PersonName printedBy;
    qint64 printedAt = 0;
    int groupSize = 0;
    QList<FamilySheet> sheets;
    QString shortName(const QString &discipline) const { return shortNames.value(discipline, discipline); }
};

struct ReportGroup
{
    GroupId id;
    QString title;
    bool own = false; // the signed-in person is its curator
};

class FamilyReport final : public QObject
{
    Q_OBJECT

public:
    explicit FamilyReport(Workspace &workspace, QObject *parent = nullptr);

    // The groups of today whose sheets the signed-in person may print, own ones first (H-01).
    Later<QList<ReportGroup>> groups();
    // One snapshot: one student, or the whole group when `student` is null. `monday` is any day of the week
    // wanted.
    Later<FamilySheets> collect(GroupId group, QDate monday, PersonId student = {});
    // Forbidden without the right to print report.parent_week of the group; NotFound for an unknown group or
    // student. Leaves a report_run with the page codes (M-07); the corrections of the next sheet count from
    // it.
    Later<ReportRunId> recordRun(GroupId group, QDate monday, PersonId student, const QString &channel,
                                 const QStringList &pageCodes);

private:
    Workspace &m_workspace;
};

} // namespace semestr
