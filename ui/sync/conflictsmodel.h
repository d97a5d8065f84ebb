// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflicttray.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractTableModel>

namespace semestr {

// One side of a conflict as its reader meets it.
struct ConflictSide
{
    QString value; // in words; «empty» when nothing was there
    bool hasValue = false;
    QString author; // «you», or a name
    qint64 at = 0;
    bool mine = false;
    ConflictChoice choice = ConflictChoice::Incoming;
};

// The reader's own value, else the one that came second.
ConflictSide yourSide(const ConflictItem &item);
// The other one.
ConflictSide colleagueSide(const ConflictItem &item);

enum class ConflictFilter { Week, Open, MyPages };

// The tray's rows, newest first, filtered. Thread: the window's.
class ConflictsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Where, Field, Base, Yours, Colleague, Now, Why, columnCountOf };
    // The second, quieter line of a cell; its icon and their colour; whether the first line is bold.
    enum Role { SecondLine = Qt::UserRole + 1, Icon, IconToken, Bold };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<ConflictItem> &items, const CollegeTime &time, qint64 nowMs);
    void setFilter(ConflictFilter filter);
    ConflictFilter filter() const { return m_filter; }
    int count(ConflictFilter filter) const;
    const QList<ConflictItem> &all() const { return m_all; }
    const ConflictItem &item(int row) const { return m_shown.at(row); }
    int rowOf(const QUuid &id) const; // −1 = not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool passes(const ConflictItem &item, ConflictFilter filter) const;
    void select();
    QString firstLine(const ConflictItem &item, int column) const;
    QString secondLine(const ConflictItem &item, int column) const;
    bool isBold(const ConflictItem &item, int column) const;

    QList<ConflictItem> m_all, m_shown;
    ConflictFilter m_filter = ConflictFilter::Week;
    CollegeTime m_time;
    qint64 m_now = 0;
};

// The sign and colour of an item's kind and state.
IconName conflictIcon(const ConflictItem &item);
Token conflictToken(const ConflictItem &item);

} // namespace semestr
