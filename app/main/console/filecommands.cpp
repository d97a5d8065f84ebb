// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/usecases/maintenance.h"

#include <QJsonArray>

namespace semestr {

namespace {

Result<Answer> runBackup(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    Maintenance maintenance(file->workspace());
    SEMESTR_LET(target, waitFor(maintenance.backup(call.text("out"))));
    return Answer{{{QStringLiteral("file"), target}}, {Console::tr("The copy is ready: %1").arg(target)}};
}

Result<Answer> runRestore(Call &call)
{
    SEMESTR_TRY(Maintenance::restore(call.text("from"), call.database()));
    return Answer{{{QStringLiteral("file"), call.database()}},
                  {Console::tr("Restored into %1").arg(call.database())}};
}

// A damaged file may differ in thousands of rows; the first ones tell where to look.
QStringList shownDifferences(const QStringList &differences)
{
    constexpr qsizetype most = 20;
    QStringList lines = differences.mid(0, most);
    if (differences.size() > most)
        lines.append(Console::tr("and %1 more").arg(differences.size() - most));
    return lines;
}

Result<Answer> runVerify(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    Maintenance maintenance(file->workspace());
    SEMESTR_LET(report, waitFor(maintenance.verify()));
    Answer answer;
    answer.code = report.good() ? 0 : 1;
    answer.fields = {{QStringLiteral("good"), report.good()},
                     {QStringLiteral("quick_check"), report.quickCheck},
                     {QStringLiteral("changes"), report.changes},
                     {QStringLiteral("broken_at"), report.brokenAt},
                     {QStringLiteral("differences"), QJsonArray::fromStringList(report.differences)},
                     {QStringLiteral("digest"), report.digest}};
    answer.lines.append(report.good() ? Console::tr("The file is sound: %n change(s) in the log.", nullptr,
                                                    static_cast<int>(report.changes))
                                      : Console::tr("The file is damaged. Restore a backup copy."));
    if (!report.quickCheck)
        answer.lines.append(Console::tr("The database itself is damaged."));
    if (report.brokenAt > 0)
        answer.lines.append(Console::tr("The log's chain breaks at entry %1.").arg(report.brokenAt));
    answer.lines += shownDifferences(report.differences);
    answer.lines.append(Console::tr("Digest of the content: %1").arg(report.digest));
    return answer;
}

} // namespace

QList<CommandInfo> fileCommands()
{
    return {
        {"backup",
         QT_TRANSLATE_NOOP("Console", "a checked copy of the file, also while the journal is open"),
         false,
         {{"out", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "the copy; must not exist yet")}},
         runBackup},
        {"restore",
         QT_TRANSLATE_NOOP("Console", "a backup copy becomes a college's file"),
         false,
         {{"from", OptionKind::File, true, QT_TRANSLATE_NOOP("Console", "the backup copy")}},
         runRestore},
        {"verify",
         QT_TRANSLATE_NOOP("Console", "proves that the file and its log of changes are sound"),
         false,
         {},
         runVerify},
    };
}

} // namespace semestr
