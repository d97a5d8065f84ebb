// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/listimport.h"

#include "app/domain/lists/listmap.h"
#include "app/usecases/lists/headingrows.h"
#include "app/usecases/lists/listrows.h"
#include "app/usecases/lists/runrows.h"
#include "app/usecases/lists/studentlists.h"

#include <QFileInfo>

namespace semestr {

namespace {

const char *objectOf(ListKind kind)
{
    switch (kind) {
    case ListKind::Staff:
        return "staff_card";
    case ListKind::Rooms:
        return "room";
    case ListKind::Bells:
        return "bells";
    case ListKind::Calendar:
        return "calendar";
    case ListKind::Load:
        return "load";
    case ListKind::Plan:
        return "plan";
    case ListKind::Students:
        break;
    }
    return "student";
}

// Sheets of what is exported, for the people who open the file.
QString sheetOf(ListKind kind)
{
    static const QStringList titles{QStringLiteral("Студенты"),  QStringLiteral("Сотрудники"),
                                    QStringLiteral("Аудитории"), QStringLiteral("Звонки"),
                                    QStringLiteral("Календарь"), QStringLiteral("Нагрузка"),
                                    QStringLiteral("КТП")};
    return titles.at(static_cast<int>(kind));
}

RawTable tableOf(ListKind kind, const QList<QHash<QString, QString>> &rows)
{
    RawTable table;
    table.sheet = sheetOf(kind);
    QStringList codes;
    for (const ListColumn &column : listColumns(kind)) {
        if (!column.exported)
            continue;
        codes.append(column.code);
        table.headings.append(column.headings.first());
    }
    for (const auto &values : rows) {
        QStringList cells;
        for (const QString &code : std::as_const(codes))
            cells.append(values.value(code));
        table.rows.append({static_cast<int>(table.rows.size()) + 2, cells});
    }
    return table;
}

ListPreview judge(const ListJob &job, const ListKnown &known)
{
    return judgeList(job.kind, {job.table, job.map, job.options.mayUpdate}, known);
}

Result<ListPreview> previewIn(Connection &connection, const ListJob &job)
{
    const auto rows = ListRows::of(job.kind);
    SEMESTR_LET(known, rows->read(connection, job));
    ListPreview preview = judge(job, known);
    for (const ListVerdict &row : std::as_const(preview.rows)) {
        if (row.state != RowState::Rejected)
            SEMESTR_TRY(rows->permit(job, row));
    }
    return preview;
}

Result<RawTable> tableIn(Connection &connection, const ListJob &job)
{
    const auto rows = ListRows::of(job.kind);
    SEMESTR_LET(known, rows->read(connection, job));
    QList<QHash<QString, QString>> values;
    const QList<KnownRow> exported = rows->exported(known, job);
    for (const KnownRow &row : exported)
        values.append(row.values);
    return tableOf(job.kind, values);
}

Done writeRow(Transaction &t, const ListJob &job, ListRows &rows, const ListVerdict &row,
              ListOutcome &outcome)
{
    switch (row.state) {
    case RowState::New:
    case RowState::Look:
        ++outcome.created;
        break;
    case RowState::Differs:
        ++outcome.updated;
        break;
    case RowState::Unchanged:
        ++outcome.unchanged;
        return {};
    case RowState::Rejected:
        outcome.rejected.append(row);
        return {};
    }
    SEMESTR_TRY(rows.permit(job, row));
    return rows.write(t, job, row, outcome.made);
}

Done pace(const ListJob &job, qint64 steps)
{
    if (!job.progress)
        return {};
    if (job.progress->isCancelled())
        return fail(Fault::Cancelled);
    job.progress->step(steps);
    return {};
}

Result<ListOutcome> writeIn(Transaction &t, const ListJob &job)
{
    const auto rows = ListRows::of(job.kind);
    SEMESTR_LET(known, rows->read(t.connection(), job));
    const ListPreview preview = judge(job, known);
    if (const int rejected = preview.count(RowState::Rejected); rejected > 0 && !job.options.skipInvalid)
        return fail(Fault::RowsRejected, {{QStringLiteral("count"), rejected}});
    if (job.progress)
        job.progress->begin(preview.rows.size());
    ListOutcome outcome;
    for (const ListVerdict &row : preview.rows) {
        SEMESTR_TRY(pace(job, 1));
        SEMESTR_TRY(writeRow(t, job, *rows, row, outcome));
    }
    SEMESTR_TRY(rows->finish(t, job));
    SEMESTR_TRY(rememberHeadings(t, job.kind, job.table.headings, job.map));
    SEMESTR_TRY(pace(job, 0));
    outcome.tx = outcome.created + outcome.updated > 0 ? t.tx() : 0;
    return outcome;
}

// The same answer in other words, in the thread that had it first.
template <class To, class From, class F> Later<To> translated(Later<From> later, F translate)
{
    return later.then([translate](const QFuture<Result<From>> &done) -> Result<To> {
        if (done.resultCount() == 0)
            return fail(Fault::Cancelled);
        const Result<From> result = done.result();
        if (!result)
            return fail(result.error());
        return translate(*result);
    });
}

Done checkMap(ListKind kind, const RawTable &table, const ListMap &map)
{
    QString missing = missingColumn(kind, map);
    if (missing.isEmpty())
        return {};
    if (missing == u"last_name") // a column of full names would do as well
        missing = QStringLiteral("full_name");
    return fail(Fault::ColumnMissing,
                {{QStringLiteral("file"), table.file},
                 {QStringLiteral("sheet"), table.sheet},
                 {QStringLiteral("column"), listColumn(kind, missing)->headings.first()}});
}

ListJob jobOf(const Workspace &workspace, ListKind kind, const ListScope &scope)
{
    ListJob job;
    job.kind = kind;
    job.scope = scope;
    job.actor = JournalActor::of(workspace);
    job.college = workspace.college().id;
    return job;
}

AccessTarget targetOf(ListKind kind)
{
    AccessTarget target; // whether the page or the load is the person's own is asked row by row
    target.ownPage = kind == ListKind::Plan || kind == ListKind::Load;
    return target;
}

} // namespace

ListImport::ListImport(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Done ListImport::mayImport(ListKind kind, bool mayUpdate) const
{
    const QString object = QString::fromLatin1(objectOf(kind));
    const AccessTarget target = targetOf(kind);
    SEMESTR_TRY(m_workspace.permit(QStringLiteral("create"), object, QStringLiteral("*"), target));
    return mayUpdate ? m_workspace.permit(QStringLiteral("edit"), object, QStringLiteral("*"), target)
                     : Done();
}

QList<ListKind> ListImport::readable() const
{
    QList<ListKind> kinds;
    for (const ListKind kind : allListKinds) {
        if (m_workspace.permit(QStringLiteral("see"), QString::fromLatin1(objectOf(kind)),
                               QStringLiteral("*"), targetOf(kind)))
            kinds.append(kind);
    }
    return kinds;
}

QList<ListKind> ListImport::writable() const
{
    QList<ListKind> kinds;
    for (const ListKind kind : allListKinds) {
        if (mayImport(kind, false))
            kinds.append(kind);
    }
    return kinds;
}

Later<RawTable> ListImport::table(ListKind kind, const ListScope &scope)
{
    if (!readable().contains(kind))
        return ready<RawTable>(
            fail(m_workspace.permit(QStringLiteral("see"), QString::fromLatin1(objectOf(kind))).error()));
    if (kind == ListKind::Students)
        return translated<RawTable>(StudentImport(m_workspace).all(),
                                    [](const QList<KnownStudent> &students) {
                                        return tableOf(ListKind::Students, studentValues(students));
                                    });
    ListJob job = jobOf(m_workspace, kind, scope);
    job.exporting = true;
    return m_workspace.store().read<RawTable>(
        [job](Connection &connection) { return tableIn(connection, job); });
}

Later<ListMap> ListImport::mapOf(ListKind kind, const QStringList &headings)
{
    return m_workspace.store().read<ListMap>([kind, headings](Connection &connection) -> Result<ListMap> {
        SEMESTR_LET(remembered, readHeadings(connection, kind));
        return guessListMap(kind, headings, remembered);
    });
}

Later<ListPreview> ListImport::preview(ListKind kind, const RawTable &table, const ListMap &map,
                                       const ImportOptions &options, const ListScope &scope)
{
    if (const Done complete = checkMap(kind, table, map); !complete)
        return ready<ListPreview>(fail(complete.error()));
    if (kind == ListKind::Students)
        return translated<ListPreview>(
            StudentImport(m_workspace).preview(table, studentColumnsOf(map), options), listPreview);
    if (const Done allowed = mayImport(kind, false); !allowed)
        return ready<ListPreview>(fail(allowed.error()));
    ListJob job = jobOf(m_workspace, kind, scope);
    job.table = table;
    job.map = map;
    job.options = options;
    return m_workspace.store().read<ListPreview>(
        [job](Connection &connection) { return previewIn(connection, job); });
}

Later<ListOutcome> ListImport::write(ListKind kind, const RawTable &table, const ListMap &map,
                                     const ImportOptions &options, const ListScope &scope,
                                     const SharedProgress &progress)
{
    if (const Done complete = checkMap(kind, table, map); !complete)
        return ready<ListOutcome>(fail(complete.error()));
    if (kind == ListKind::Students) {
        const auto remember = [headings = table.headings, map](Transaction &t) {
            return rememberHeadings(t, ListKind::Students, headings, map);
        };
        return translated<ListOutcome>(
            StudentImport(m_workspace).write(table, studentColumnsOf(map), options, progress, remember),
            listOutcome);
    }
    if (const Done allowed = mayImport(kind, options.mayUpdate); !allowed)
        return ready<ListOutcome>(fail(allowed.error()));
    ListJob job = jobOf(m_workspace, kind, scope);
    job.table = table;
    job.map = map;
    job.options = options;
    job.ids = &m_workspace.ids();
    job.progress = progress;
    const Later<ListOutcome> later = m_workspace.store().write<ListOutcome>(
        m_workspace.context(listVerb(kind), QFileInfo(table.file).fileName()),
        [job](Transaction &t) { return writeIn(t, job); });
    whenDone(later, &m_workspace, [workspace = &m_workspace](const Result<ListOutcome> &outcome) {
        if (outcome)
            Q_EMIT workspace->saved(workspace->nowMs());
    });
    return later;
}

Later<QList<ListRun>> ListImport::history(int most)
{
    const QList<ListKind> kinds = readable();
    if (m_workspace.session().isNull())
        return ready<QList<ListRun>>(fail(Fault::NotSignedIn));
    return m_workspace.store().read<QList<ListRun>>(
        [kinds, most](Connection &connection) -> Result<QList<ListRun>> {
            SEMESTR_LET(runs, readRuns(connection, most));
            runs.removeIf([&kinds](const ListRun &run) { return !kinds.contains(run.kind); });
            return runs;
        });
}

Later<qint64> ListImport::takeBack(qint64 tx)
{
    if (m_workspace.session().isNull())
        return ready<qint64>(fail(Fault::NotSignedIn));
    QHash<ListKind, Done> allowed;
    for (const ListKind kind : allListKinds)
        allowed.insert(kind, mayImport(kind, true));
    ChangeContext context = m_workspace.context(QStringLiteral("undo"));
    context.undoes = tx;
    const Later<qint64> later = m_workspace.store().write<qint64>(
        context, [allowed, tx, person = context.person](Transaction &t) -> Result<qint64> {
            SEMESTR_LET(kind, kindOfRun(t.connection(), tx));
            SEMESTR_TRY(allowed.value(kind));
            // A plan is its author's; who may write plans at all may not take another's back.
            SEMESTR_LET(author, authorOfRun(t.connection(), tx));
            if (kind == ListKind::Plan && author != person)
                return fail(Fault::Forbidden, {{QStringLiteral("verb"), QStringLiteral("edit")},
                                               {QStringLiteral("object"), QStringLiteral("plan")}});
            SEMESTR_TRY(undoRun(t));
            return t.tx();
        });
    whenDone(later, &m_workspace, [workspace = &m_workspace](const Result<qint64> &done) {
        if (done)
            Q_EMIT workspace->saved(workspace->nowMs());
    });
    return later;
}

} // namespace semestr
