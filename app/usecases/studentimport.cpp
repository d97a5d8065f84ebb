// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/studentimport.h"

#include "app/usecases/studentrows.h"

#include <QFileInfo>
#include <algorithm>

namespace semestr {

namespace {

// Everything that the transaction needs, decided in the window's thread before it begins.
struct ImportJob
{
    RawTable table;
    StudentColumns columns;
    ImportOptions options;
    QDate today;
    IdSource *ids = nullptr;
    bool firstRun = false; // nobody is signed in: only a file without any student may be filled
    bool mayGroups = false;
    SharedProgress progress = {};
    std::function<Done(Transaction &)> also = {};
};

ImportPreview judge(const ImportJob &job, const StoredPeople &people)
{
    return previewStudents(job.table, job.columns, people.students, people.groups.keys(), job.today,
                           job.options.mayUpdate);
}

Done writeNewGroups(Transaction &t, const ImportJob &job, const QStringList &titles, StoredPeople &people)
{
    if (!titles.isEmpty() && !job.mayGroups)
        return fail(Fault::Forbidden, {{QStringLiteral("verb"), QStringLiteral("create")},
                                       {QStringLiteral("object"), QStringLiteral("group")}});
    for (const QString &title : titles) {
        const auto id = job.ids->next<GroupId>();
        SEMESTR_TRY(writeGroup(t, id, title, {YearId(), people.from, QDate()}));
        people.groups.insert(title, id);
    }
    return {};
}

Done writeRow(Transaction &t, const ImportJob &job, const RowVerdict &row, const StoredPeople &people,
              ImportOutcome &outcome)
{
    switch (row.state) {
    case RowState::New:
    case RowState::Look:
        ++outcome.created;
        return writeListedStudent(t, job.ids->next<PersonId>(), row.student,
                                  people.groups.value(row.student.group), people.from);
    case RowState::Differs:
        ++outcome.updated;
        return updateListedStudent(t, row.matched, row.student);
    case RowState::Unchanged:
        ++outcome.unchanged;
        break;
    case RowState::Rejected:
        outcome.rejected.append(row);
        break;
    }
    return {};
}

// Before anybody can sign in the file may be filled once; after that nobody unknown sees or changes its
// people.
Done checkStranger(Connection &connection, const ImportJob &job)
{
    SEMESTR_LET(students, countStudents(connection));
    return job.firstRun && students > 0 ? Done(fail(Fault::NotSignedIn)) : Done();
}

Result<ImportOutcome> run(Transaction &t, const ImportJob &job)
{
    SEMESTR_TRY(checkStranger(t.connection(), job));
    SEMESTR_LET(people, readPeople(t.connection(), job.today));
    const ImportPreview preview = judge(job, people);
    if (const int rejected = preview.count(RowState::Rejected); rejected > 0 && !job.options.skipInvalid)
        return fail(Fault::RowsRejected, {{QStringLiteral("count"), rejected}});
    ImportOutcome outcome;
    outcome.tx = t.tx();
    outcome.newGroups = preview.newGroups;
    SEMESTR_TRY(writeNewGroups(t, job, preview.newGroups, people));
    if (job.progress)
        job.progress->begin(preview.rows.size());
    for (const RowVerdict &row : preview.rows) {
        if (job.progress && job.progress->isCancelled())
            return fail(Fault::Cancelled);
        SEMESTR_TRY(writeRow(t, job, row, people, outcome));
        if (job.progress)
            job.progress->step();
    }
    if (job.also)
        SEMESTR_TRY(job.also(t));
    return outcome;
}

bool isBefore(const KnownStudent &a, const KnownStudent &b)
{
    return a.group == b.group ? nameLess(a.name, b.name) : a.group < b.group;
}

} // namespace

StudentImport::StudentImport(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
}

Later<ImportPreview> StudentImport::preview(const RawTable &table, const StudentColumns &columns,
                                            const ImportOptions &options)
{
    const bool firstRun = m_workspace.session().isNull();
    if (const Done allowed =
            firstRun ? Done() : m_workspace.permit(QStringLiteral("create"), QStringLiteral("student"));
        !allowed)
        return ready<ImportPreview>(fail(allowed.error()));
    const ImportJob job{table, columns, options, m_workspace.today(), nullptr, firstRun};
    return m_workspace.store().read<ImportPreview>([job](Connection &connection) -> Result<ImportPreview> {
        SEMESTR_TRY(checkStranger(connection, job));
        SEMESTR_LET(people, readPeople(connection, job.today));
        return judge(job, people);
    });
}

Later<ImportOutcome> StudentImport::write(const RawTable &table, const StudentColumns &columns,
                                          const ImportOptions &options, const SharedProgress &progress,
                                          const std::function<Done(Transaction &)> &also)
{
    const bool firstRun = m_workspace.session().isNull();
    const auto permitted = [this, firstRun](const QString &verb, const QString &object) -> Done {
        return firstRun ? Done() : m_workspace.permit(verb, object);
    };
    Done allowed = permitted(QStringLiteral("create"), QStringLiteral("student"));
    if (allowed && options.mayUpdate)
        allowed = permitted(QStringLiteral("edit"), QStringLiteral("student"));
    if (!allowed)
        return ready<ImportOutcome>(fail(allowed.error()));
    ImportJob job{table, columns, options, m_workspace.today(), &m_workspace.ids(), firstRun};
    job.progress = progress;
    job.also = also;
    job.mayGroups = permitted(QStringLiteral("create"), QStringLiteral("group")).has_value();
    const Later<ImportOutcome> later = m_workspace.store().write<ImportOutcome>(
        m_workspace.context(QStringLiteral("importStudents"), QFileInfo(table.file).fileName()),
        [job](Transaction &t) { return run(t, job); });
    whenDone(later, &m_workspace, [workspace = &m_workspace](const Result<ImportOutcome> &outcome) {
        if (outcome)
            Q_EMIT workspace->saved(workspace->nowMs());
    });
    return later;
}

Later<QList<KnownStudent>> StudentImport::all()
{
    if (const Done allowed = m_workspace.permit(QStringLiteral("see"), QStringLiteral("student")); !allowed)
        return ready<QList<KnownStudent>>(fail(allowed.error()));
    return m_workspace.store().read<QList<KnownStudent>>(
        [today = m_workspace.today()](Connection &connection) -> Result<QList<KnownStudent>> {
            SEMESTR_LET(people, readPeople(connection, today));
            QList<KnownStudent> students = people.students;
            std::sort(students.begin(), students.end(), isBefore);
            return students;
        });
}

} // namespace semestr
