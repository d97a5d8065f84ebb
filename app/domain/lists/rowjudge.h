// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listknown.h"

namespace semestr {

// What the judges of all lists share: reading of cells, search of the stored thing, comparison. A kind says
// what its rows mean and by what two rows are the same.
class RowJudge
{
public:
    RowJudge(ListKind kind, const ListSheet &sheet, const ListKnown &known);
    virtual ~RowJudge() = default;
    RowJudge(const RowJudge &) = delete;
    RowJudge &operator=(const RowJudge &) = delete;

    ListPreview run();

protected:
    using Values = QHash<QString, QString>;

    // A line that is no row of the list: a total, a section.
    virtual bool isAside(const RawTable::Row &, const Values &) { return false; }
    // What the row leaves to the lines before it, or says in another column.
    virtual void complete(Values &) {}
    // Ranges and references, as export writes them; false = refused.
    virtual bool understand(ListVerdict &verdict) = 0;
    virtual QString keyOf(const Values &values) const = 0;
    // Gives every row that is not refused its stored thing.
    virtual void match();
    // What only the whole file shows.
    virtual void finish() {}
    // Two spellings of one value; the stored one stays.
    virtual bool isSame(const QString &, const QString &given, const QString &before) const
    {
        return given == before;
    }
    // An empty cell leaves what is stored.
    virtual bool leavesOut(const QString &, const QString &given) const { return given.isEmpty(); }

    bool refuse(ListVerdict &verdict, ListReason reason, const QString &column, const QString &detail = {},
                int other = 0) const;
    void look(ListVerdict &verdict, ListReason reason, const QString &column, const QString &detail) const;
    bool checkRange(ListVerdict &verdict, const char *column, int least, int most) const;
    // The other row of the file already is this thing.
    void twice(ListVerdict &verdict, const ListVerdict &other, const QString &column = {}) const;
    // New, or to be looked at.
    void settleNew(ListVerdict &verdict) const;
    void compare(ListVerdict &verdict, const KnownRow &stored) const;
    bool isMapped(const char *column) const { return m_sheet.map.contains(QString::fromLatin1(column)); }

    const ListKind m_kind;
    const ListSheet &m_sheet;
    const ListKnown &m_known;
    ListPreview m_preview;

private:
    Values textsOf(const RawTable::Row &row) const;
    bool readCells(const Values &texts, ListVerdict &verdict) const;
    bool readCell(const ListColumn &column, const QString &text, ListVerdict &verdict) const;
};

inline QString col(const char *code)
{
    return QString::fromLatin1(code);
}

} // namespace semestr
