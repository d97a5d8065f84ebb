// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/tablereader.h"
#include "ui/setup/listsdesk.h"

#include <QPromise>
#include <algorithm>

namespace semestr::test {

// A college that has only rooms, judged by two rules: a number must be there, a capacity must be one. A
// writing can be held, so that it is seen while it runs.
class ScriptedLists final : public ListsDesk
{
public:
    QList<ListKind> sees{ListKind::Students, ListKind::Rooms, ListKind::Load, ListKind::Plan};
    QList<ListKind> writes{ListKind::Rooms};
    QHash<int, RawTable> stored;
    QList<PageTitle> journal;
    QList<TermChoice> years;
    QList<ListRun> runs;
    bool holds = false;
    ListScope lastScope;
    SharedProgress held;

    ScriptedLists()
    {
        for (const ListKind kind : allListKinds) {
            RawTable table;
            for (const ListColumn &column : listColumns(kind)) {
                if (column.exported)
                    table.headings.append(column.headings.first());
            }
            stored.insert(int(kind), table);
        }
    }
    RawTable &rooms() { return stored[int(ListKind::Rooms)]; }
    // Building, number, title, capacity.
    void addRoom(const QStringList &facts)
    {
        rooms().rows.append({int(rooms().rows.size()) + 2, roomCells(facts)});
    }
    // The writer looks at its progress, as it does between two rows.
    void goOn()
    {
        auto promise = std::exchange(m_held, nullptr);
        if (held->isCancelled())
            promise->addResult(Result<ListOutcome>(fail(Fault::Cancelled)));
        else
            promise->addResult(Result<ListOutcome>(m_job()));
        promise->finish();
    }

    QList<ListKind> readable() const override { return sees; }
    QList<ListKind> writable() const override { return writes; }
    const QList<ListColumn> &columns(ListKind kind) const override { return listColumns(kind); }
    QString missing(ListKind kind, const ListMap &map) const override { return missingColumn(kind, map); }
    QString sentence(ListKind, const ListVerdict &verdict) const override
    {
        if (verdict.state == RowState::Rejected)
            return QStringLiteral("rejected: ") + verdict.detail;
        return verdict.state == RowState::New ? QStringLiteral("new entry") : QStringLiteral("no change");
    }
    CollegeTime time() const override { return CollegeTime(); }
    qint64 nowMs() const override { return 1791446400000; }
    TermId term() const override { return {}; }

    Later<ReadList> readFile(ListKind kind, const QString &file, const QString &sheet) override
    {
        const auto table = readTable(file, sheet, {}, kind);
        if (!table)
            return ready<ReadList>(fail(table.error()));
        return ready<ReadList>(ReadList{*table, sheetNames(file).value_or(QStringList())});
    }
    Later<ReadList> readText(ListKind kind, const QString &text, const QString &name) override
    {
        const auto table = readTableBytes(text.toUtf8(), name, {}, {}, kind);
        if (!table)
            return ready<ReadList>(fail(table.error()));
        return ready<ReadList>(ReadList{*table, {}});
    }
    Later<RawTable> table(ListKind kind, const ListScope &scope) override
    {
        lastScope = scope;
        return ready<RawTable>(stored.value(int(kind)));
    }
    Later<ListMap> mapOf(ListKind kind, const QStringList &headings) override
    {
        return ready<ListMap>(guessListMap(kind, headings));
    }
    Later<ListPreview> preview(ListKind kind, const RawTable &table, const ListMap &map,
                               const ImportOptions &options, const ListScope &) override
    {
        return ready<ListPreview>(judge(kind, table, map, options));
    }
    Later<ListOutcome> write(ListKind kind, const RawTable &table, const ListMap &map,
                             const ImportOptions &options, const ListScope &,
                             const SharedProgress &progress) override
    {
        m_job = [this, kind, table, map, options] { return put(kind, table, map, options); };
        if (!holds)
            return ready<ListOutcome>(m_job());
        held = progress;
        held->begin(table.rows.size());
        m_held = std::make_shared<QPromise<Result<ListOutcome>>>();
        m_held->start();
        return m_held->future();
    }
    Later<QList<ListRun>> history() override { return ready<QList<ListRun>>(runs); }
    Later<qint64> undo(qint64 tx) override
    {
        for (ListRun &run : runs) {
            if (run.tx == tx && !std::exchange(run.undone, true)) {
                stored[int(run.kind)] = m_before;
                return ready<qint64>(tx + 1);
            }
        }
        return ready<qint64>(fail(Fault::NothingToUndo));
    }
    Later<QList<PageTitle>> pages() override { return ready<QList<PageTitle>>(journal); }
    Later<QList<TermChoice>> terms() override { return ready<QList<TermChoice>>(years); }

private:
    static QStringList roomCells(const QStringList &facts)
    {
        QStringList cells;
        for (const ListColumn &column : listColumns(ListKind::Rooms)) {
            const qsizetype at = QStringList{QStringLiteral("building"), QStringLiteral("number"),
                                             QStringLiteral("title"), QStringLiteral("capacity")}
                                     .indexOf(column.code);
            cells.append(facts.value(at));
        }
        return cells;
    }
    static QStringList factsOf(const RawTable::Row &row, const ListMap &map)
    {
        QStringList facts;
        for (const char *code : {"building", "number", "title", "capacity"})
            facts.append(row.cells.value(map.value(QString::fromLatin1(code), -1)));
        return facts;
    }
    ListVerdict verdictOf(const RawTable::Row &row, const ListMap &map, bool mayUpdate)
    {
        ListVerdict verdict;
        verdict.row = row.number;
        const auto reject = [&verdict](const char *column, ListReason reason, const QString &detail) {
            verdict.state = RowState::Rejected;
            verdict.reason = reason;
            verdict.column = QString::fromLatin1(column);
            verdict.detail = detail;
        };
        const QStringList facts = factsOf(row, map);
        if (facts.at(1).isEmpty())
            reject("number", ListReason::Empty, QStringLiteral("the cell is empty"));
        else if (!facts.at(3).isEmpty() && facts.at(3).toInt() == 0)
            reject("capacity", ListReason::BadForm, QStringLiteral("not a number: ") + facts.at(3));
        for (const RawTable::Row &known : std::as_const(rooms().rows)) {
            if (known.cells == roomCells(facts))
                verdict.state = RowState::Unchanged;
            else if (known.cells.value(1) == facts.at(1) && mayUpdate)
                verdict.state = RowState::Differs;
            else if (known.cells.value(1) == facts.at(1))
                reject("", ListReason::NeedsUpdate, QStringLiteral("differs"));
        }
        return verdict;
    }
    ListPreview judge(ListKind kind, const RawTable &table, const ListMap &map, const ImportOptions &options)
    {
        ListPreview preview{kind, {}};
        for (const RawTable::Row &row : table.rows)
            preview.rows.append(verdictOf(row, map, options.mayUpdate));
        return preview;
    }
    Result<ListOutcome> put(ListKind kind, const RawTable &table, const ListMap &map,
                            const ImportOptions &options)
    {
        const ListPreview preview = judge(kind, table, map, options);
        ListOutcome outcome;
        m_before = rooms();
        for (int i = 0; i < preview.rows.size(); ++i) {
            const ListVerdict &verdict = preview.rows.at(i);
            if (verdict.state == RowState::Rejected)
                outcome.rejected.append(verdict);
            else if (verdict.state == RowState::Unchanged)
                ++outcome.unchanged;
            else
                ++outcome.created, addRoom(factsOf(table.rows.at(i), map));
        }
        if (!outcome.rejected.isEmpty() && !options.skipInvalid)
            return fail(Fault::RowsRejected);
        outcome.tx = 100 + runs.size();
        ListRun run;
        run.tx = outcome.tx;
        run.at = nowMs();
        run.by = PersonName::parse(QStringLiteral("Ковалёва Анна Петровна"));
        run.kind = kind;
        run.file = table.file;
        run.created = outcome.created;
        runs.prepend(run);
        return outcome;
    }

    std::function<Result<ListOutcome>()> m_job;
    std::shared_ptr<QPromise<Result<ListOutcome>>> m_held;
    RawTable m_before;
};

} // namespace semestr::test
