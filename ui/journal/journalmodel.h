// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalactions.h"

#include <QAbstractTableModel>

namespace semestr {

// A column of the grid: one work of one lesson.
struct WorkPlace
{
    int lesson = 0;                 // index into JournalPage::lessons
    int work = 0;                   // index into LessonColumn::works
    bool first = true, last = true; // of its lesson
    bool today = false;
    bool held = false; // not in the future, not cancelled
    ColumnState state = ColumnState::NotHeld;
    QString date; // «чт 08.10»
    QString kind; // «ПЗ»
};

enum class CellGround { Open, Locked, Outside /*not in the group that day*/ };

// What the delegate paints; made once per change, so that painting allocates nothing.
struct CellFace
{
    QString main;  // mark, fraction or absence letter, or the typed text that is on its way
    QString minor; // the raised letter of lateness beside a mark
    CellGround ground = CellGround::Open;
    bool absence = false;  // main is a letter
    bool fraction = false; // «4/5»
    bool comment = false;
    bool unsent = false;
    bool flag = false;  // conflict or refusal
    bool typed = false; // not yet acknowledged, refused, or a draft of the roll call
    bool refused = false;
};

// A text typed into a cell that is not (or not yet) its value.
struct TypedText
{
    enum class State { Saving, Refused, Draft };
    State state = State::Saving;
    QString text;
    QString reason; // of Refused
};

// Rows = students, columns = works of lessons. Holds what the use cases gave and asks nothing itself.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole + 1, // «4/5»
        AttendanceRole,              // «н»
        NoteRole,
        LockRole,     // bool: closed to this person now
        EnrolledRole, // bool
        SavingRole,   // bool
        RefusedRole,  // the refused text
        UnsentRole,   // bool
        ConflictRole  // bool
    };

    explicit JournalModel(QObject *parent = nullptr);

    // The same rows and columns are updated in place, so that cursor and scroll stay; else the model is
    // reset.
    void setPage(const OpenedPage &opened, QDate today, const CollegeTime &time);
    const OpenedPage &opened() const { return m_opened; }
    const JournalPage &page() const { return m_opened.page; }
    QDate today() const { return m_today; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const WorkPlace &place(int column) const { return m_places.at(column); }
    const LessonColumn &lesson(int column) const;
    const RosterRow &student(int row) const { return m_opened.page.rows.at(row); }
    const CellFace &face(int row, int column) const;
    CellKey key(int row, int column) const;
    QModelIndex indexOf(const CellKey &key) const;
    Cell cell(const CellKey &key) const;
    int columnOf(LessonId lesson) const; // −1 = none
    // Today's first column; else the last that was held; −1 when there is none.
    int startColumn() const;
    bool isEnrolled(int row, int column) const { return face(row, column).ground != CellGround::Outside; }

    // What stands in the way of the act; reason None = nothing.
    LockVerdict lockOf(const CellKey &key, LessonAct act) const;
    // Of the cell as it stands: a filled one may be closed while an empty one is open.
    LockVerdict lockOf(const CellKey &key) const;
    const MarkScale &scale(int column) const { return m_opened.scale(lesson(column).day); }
    // As one would type it: «4/5», «н»; empty = nothing.
    QString typeable(int row, int column) const;

    void apply(const CellChange &change);
    void setTyped(const CellKey &key, const TypedText &typed);
    void clearTyped(const CellKey &key);
    const TypedText *typed(const CellKey &key) const;

Q_SIGNALS:
    // A student's sums may have changed.
    void rowChanged(int row);

private:
    void readPlaces();
    void readLookups();
    void readFaces();
    bool hasShapeOf(const JournalPage &page) const;
    CellFace makeFace(int row, int column) const;
    void refreshCell(const CellKey &key);
    QString tooltip(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    QString headingText(int column) const;

    OpenedPage m_opened;
    QDate m_today;
    CollegeTime m_time;
    QList<WorkPlace> m_places;
    QList<CellFace> m_faces; // row by row
    QHash<PersonId, int> m_rows;
    QHash<CellKey, TypedText> m_typed;
};

} // namespace semestr
