// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"

#include <QHash>
#include <array>
#include <optional>

namespace semestr {

// The lists that come and go as tables (B-22): one description of columns serves import, export, the console
// and the window.
enum class ListKind {
    Students, // C-01
    Staff,    // B-09
    Rooms,    // B-08, with their buildings
    Bells,    // B-07: a row is one period of one schedule
    Calendar, // B-06: days that are holidays, working Saturdays, short days
    Load, // D-02: group × discipline × teacher × hours of a term; makes pages and their teachers (D-03)
    Plan  // D-06, D-08: the thematic plan (КТП), a row is one lesson's topic
};
inline constexpr std::array allListKinds{ListKind::Students, ListKind::Staff,    ListKind::Rooms,
                                         ListKind::Bells,    ListKind::Calendar, ListKind::Load,
                                         ListKind::Plan};
// «students», «staff», «rooms», «bells», «calendar», «load», «ktp»: the words of the console.
QString listCode(ListKind kind);
std::optional<ListKind> listKindOf(QStringView code);

enum class CellForm { Text, Whole, Decimal, Day /*dd.mm.yyyy or ISO*/, Time /*8:30, 08:30*/, Choice };

struct ListColumn
{
    QString code;         // «number», «capacity»: the word of a map file and of remembered headings
    QStringList headings; // Russian, known spellings; the first is what export writes
    CellForm form = CellForm::Text;
    bool required = false;
    // Choice: code → its Russian words, the first of which export writes.
    QList<std::pair<QString, QStringList>> choices{};
    bool exported = true; // «full_name» is read alone: export writes its parts
};
// In the order in which export writes them.
const QList<ListColumn> &listColumns(ListKind kind);

// Code of a column → index into RawTable::headings.
using ListMap = QHash<QString, int>;
// By the headings; `remembered` (heading as in the file → code) wins over our own guess.
ListMap guessListMap(ListKind kind, const QStringList &headings,
                     const QHash<QString, QString> &remembered = {});
// The first required column without a place; empty = all there. A full name stands for its parts.
QString missingColumn(ListKind kind, const ListMap &map);

// Why a row is rejected or wants a look. Sentences: app/wording (listSentence).
enum class ListReason {
    None,
    Empty,             // a required cell is empty
    BadForm,           // not a number, not a day, not a time: detail = what was read
    NotOfChoices,      // detail = what was read; allowed words are the column's
    OutOfRange,        // detail = what was read
    SameRowTwice,      // the same thing already in row `other`
    Unclear,           // several stored things fit: detail
    UnknownGroup,      // detail
    UnknownTeacher,    // detail; for load: «вакансия» and an empty cell mean nobody
    UnknownDiscipline, // detail: for a plan, no such page
    UnknownRoom,       // detail
    Overlaps,          // a period that begins before the former ends: other
    NewThing,          // Look: a building, discipline … will be made: detail
    Understood,        // Look: «ИСП 31» understood as «ИСП-31»: detail
    NeedsUpdate,       // differs from what is stored; «--update» or the tick writes it
    BrokenCell,        // an error of the table («#REF!») or a formula never computed: detail = the cell
    OfStudents         // a students' verdict: the sentence is verdictSentence(student)
};

struct ListVerdict
{
    int row = 0; // as in the file
    RowState state = RowState::New;
    ListReason reason = ListReason::None;
    QString column; // code of the guilty cell; empty = the row as a whole
    QString detail;
    int other = 0; // another row of the file
    // What will be written, by code of column, as export would write it.
    QHash<QString, QString> values;
    QByteArray matched;                // id of the stored thing; empty = new
    std::optional<RowVerdict> student; // OfStudents
};

struct ListPreview
{
    ListKind kind = ListKind::Students;
    QList<ListVerdict> rows;
    int count(RowState state) const;
};

} // namespace semestr
