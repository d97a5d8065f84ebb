// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/page.h"
#include "app/domain/policy/policy.h"

namespace semestr {

// A symbol of the scale in force (B-15, F-15).
struct MarkSymbol
{
    QString text;                 // «5», «зач»
    std::optional<double> number; // none = left out of averages
    bool passing = true;
};

// What one key or a pasted text asks of a cell.
struct CellEntry
{
    enum class Kind { Mark, SecondMark, Attendance, Clear };
    Kind kind = Kind::Clear;
    QString value; // of a mark, in the scale's own spelling
    Presence presence = Presence::Absent;
    int minutes = 0; // of lateness («о15»); 0 = not said
    friend bool operator==(const CellEntry &, const CellEntry &) = default;
};

// The rules of a page's cells on a day: the symbols, the absence letters, whether a second mark fits.
struct MarkScale
{
    QList<MarkSymbol> symbols;
    QString absent, ill, excused, late; // letters as displayed; empty = not in this college's set
    bool twoInCell = false;             // F-17 for this discipline
    QString separator = QStringLiteral("/");
    QString discipline; // for the sentence of a refused second mark

    // The symbol in any case, with е for ё, and with the usual short and long forms of зачёт; null when not
    // of the set.
    const MarkSymbol *find(const QString &text) const;
    QString letter(Presence presence) const;
    QStringList allowed() const; // for the hint of a refusal
};

// The scale of a discipline on a lesson's day, from the policy.
MarkScale markScale(const Policy &policy, const QString &discipline, QDate day);

// What a typed text means: either layout («y» is н, «,» is б, «g» is п, «j» is о, «p» is з), the numeric pad
// («0» is н, «.» is б), any case, «4/5» as two marks, «/5» as the second alone, «5 о» as a mark of somebody
// late, nothing as Clear. ValueRefused with the allowed symbols otherwise (F-15); SecondMarkRefused where the
// discipline has no fraction (F-17).
Result<QList<CellEntry>> readCellText(const MarkScale &scale, const QString &text);

// The cell after the entry: absence and mark exclude each other except lateness (decisions, 21);
// «present» by itself clears the absence; a new first mark drops the second; the comment always stays. Pure.
Cell applyEntry(const Cell &before, const CellEntry &entry);

} // namespace semestr
