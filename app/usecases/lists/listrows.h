// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listknown.h"
#include "app/usecases/journalrows.h"
#include "app/usecases/listimport.h"

#include <QMap>

namespace semestr {

// Everything that an import or export needs, decided in the window's thread before it begins.
struct ListJob
{
    ListKind kind = ListKind::Staff;
    RawTable table;
    ListMap map;
    ImportOptions options;
    ListScope scope;
    JournalActor actor;
    CollegeId college;
    IdSource *ids = nullptr;
    SharedProgress progress;
    bool exporting = false;
};

// The reads and writes of one kind of list; one object serves one job. Thread: the store's.
class ListRows
{
public:
    ListRows() = default;
    virtual ~ListRows() = default;
    ListRows(const ListRows &) = delete;
    ListRows &operator=(const ListRows &) = delete;

    // What judging needs, in the words of export; keeps the ids behind the words.
    virtual Result<ListKnown> read(Connection &connection, const ListJob &job) = 0;
    // The rows that export writes, in their natural order.
    virtual QList<KnownRow> exported(const ListKnown &known, const ListJob &job) const;
    // Rights that depend on the row.
    virtual Done permit(const ListJob &, const ListVerdict &) const { return {}; }
    // A row that is new or differs; names what else it had to make.
    virtual Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &made) = 0;
    // What follows from all rows together.
    virtual Done finish(Transaction &, const ListJob &) { return {}; }

    static std::unique_ptr<ListRows> of(ListKind kind);
};

std::unique_ptr<ListRows> staffRows();
std::unique_ptr<ListRows> roomRows();
std::unique_ptr<ListRows> bellRows();
std::unique_ptr<ListRows> calendarRows();
std::unique_ptr<ListRows> loadRows();
std::unique_ptr<ListRows> planRows();

// What several kinds read.
Result<QList<KnownStaff>> readStaff(Connection &connection, QDate today);
Result<QMap<QString, GroupId>> readGroupTitles(Connection &connection);
Result<QMap<QString, QByteArray>> readBuildings(Connection &connection);
struct StoredSubgroup
{
    SubgroupId id;
    GroupId group;
    KnownSubgroup known;
};
Result<QList<StoredSubgroup>> readSubgroups(Connection &connection, const QMap<QString, GroupId> &groups);
// The building of the title, made when it is new.
Result<QByteArray> buildingOf(Transaction &t, const ListJob &job, const QString &title,
                              QMap<QString, QByteArray> &buildings, QStringList &made);

// The code behind a choice's word; empty stays empty.
QString codeOf(ListKind kind, const char *column, const QHash<QString, QString> &values);
QString wordOf(ListKind kind, const char *column, const QString &code);
// NULL when empty.
QVariant wholeValue(const QString &text);
QVariant decimalValue(const QString &text);
QVariant bytesValue(const QByteArray &id);

} // namespace semestr
