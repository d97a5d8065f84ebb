// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/baseline.h"
#include "app/changelog/changereader.h"
#include "app/main/console/cellchoice.h"
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/wording/sentences.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

constexpr int atOnce = 1000;

QString momentText(qint64 ms, const CollegeTime &time)
{
    return time.at(ms).toString(Qt::ISODate);
}

QJsonObject lineFields(const HistoryLine &line, const CollegeTime &time)
{
    return {{QStringLiteral("at"), momentText(line.at, time)},
            {QStringLiteral("author"), line.author.full()},
            {QStringLiteral("verb"), line.verb},
            {QStringLiteral("field"), line.field},
            {QStringLiteral("before"), line.before},
            {QStringLiteral("after"), line.after},
            {QStringLiteral("reason"), line.reason},
            {QStringLiteral("sent"), line.sent}};
}

Result<Answer> historyOfCell(Call &call, CollegeFile &file)
{
    JournalActions actions(file.workspace());
    SEMESTR_LET(words, call.has("cell") ? CellWords::fromText(call.text("cell")) : CellWords::of(call));
    SEMESTR_LET(cell, chooseCell(actions, words));
    SEMESTR_LET(lines, waitFor(actions.history(cell.key)));
    Answer answer;
    QJsonArray changes;
    for (const HistoryLine &line : lines) {
        changes.append(lineFields(line, file.workspace().time()));
        answer.lines.append(historySentence(line, file.workspace().time()));
    }
    if (lines.isEmpty())
        answer.lines.append(Console::tr("Nobody has changed this cell."));
    answer.fields = {{QStringLiteral("student"), cell.student.full()}, {QStringLiteral("changes"), changes}};
    return answer;
}

// An entry of the log with its author's name; the name is empty for the program itself.
struct NamedChange
{
    ChangeEntry entry;
    QString author;
};

Result<QString> nameOf(Connection &connection, PersonId person, QDate day)
{
    SEMESTR_LET(read, connection.query("accounts/read_person_name"));
    SEMESTR_TRY(read.bind("person", person).bind("day", day).run());
    return read.next() ? PersonName{read.text(0), read.text(1), read.text(2)}.full() : QString();
}

Result<QList<NamedChange>> changesSince(Connection &connection, qint64 since, QDate today)
{
    QList<NamedChange> changes;
    QHash<PersonId, QString> names;
    qint64 after = 0;
    while (true) {
        SEMESTR_LET(entries, readSince(connection, after, since, atOnce));
        for (const ChangeEntry &entry : entries) {
            if (!entry.person.isNull() && !names.contains(entry.person)) {
                SEMESTR_LET(name, nameOf(connection, entry.person, today));
                names.insert(entry.person, name);
            }
            changes.append({entry, names.value(entry.person)});
            after = entry.opNo;
        }
        if (entries.size() < atOnce)
            return changes;
    }
}

QJsonObject changeFields(const NamedChange &change, const CollegeTime &time)
{
    const ChangeEntry &entry = change.entry;
    return {{QStringLiteral("number"), entry.opNo},
            {QStringLiteral("transaction"), entry.tx},
            {QStringLiteral("at"), momentText(entry.at, time)},
            {QStringLiteral("author"), change.author},
            {QStringLiteral("verb"), entry.verb},
            {QStringLiteral("object"), entry.object},
            {QStringLiteral("key"), QJsonDocument::fromJson(entry.key.toUtf8()).array()},
            {QStringLiteral("fields"), entry.fields()},
            {QStringLiteral("reason"), entry.reason}};
}

Result<Answer> historySince(Call &call, CollegeFile &file)
{
    Workspace &workspace = file.workspace();
    SEMESTR_TRY(workspace.permit(QStringLiteral("see"), QStringLiteral("change_log")));
    const qint64 since = workspace.time().ms(call.day("since"), QTime(0, 0));
    SEMESTR_LET(changes, waitFor(workspace.store().read<QList<NamedChange>>(
                             [since, today = workspace.today()](Connection &connection) {
                                 return changesSince(connection, since, today);
                             })));
    Answer answer;
    QJsonArray list;
    for (const NamedChange &change : changes) {
        list.append(changeFields(change, workspace.time()));
        if (change.entry.object == baselineObject()) {
            const int rows = static_cast<int>(baselineRows(change.entry.patch));
            answer.lines.append(QStringLiteral("%1  %2  %3")
                                    .arg(momentText(change.entry.at, workspace.time()), change.author,
                                         Console::tr("a history was loaded: %n row(s)", nullptr, rows)));
            continue;
        }
        answer.lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                                .arg(momentText(change.entry.at, workspace.time()), change.author,
                                     change.entry.verb, change.entry.object, change.entry.patch));
    }
    if (changes.isEmpty())
        answer.lines.append(Console::tr("There are no changes since that day."));
    answer.fields = {{QStringLiteral("changes"), list}};
    return answer;
}

Result<Answer> runHistory(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    return call.has("since") ? historySince(call, *file) : historyOfCell(call, *file);
}

// A day, a cell in one word, or a cell in words of its own.
bool saysWhat(const Call &call)
{
    if (call.has("since") || call.has("cell"))
        return true;
    return call.has("group") && call.has("discipline") && call.has("date") && call.has("student");
}

} // namespace

QList<CommandInfo> historyCommands()
{
    return {
        {"history",
         QT_TRANSLATE_NOOP("Console", "who changed what and when: of one cell, or everything since a day"),
         true,
         QList<OptionInfo>{
             {"since", OptionKind::Day, false, QT_TRANSLATE_NOOP("Console", "all changes from this day on")},
             {"cell", OptionKind::Cell, false,
              QT_TRANSLATE_NOOP("Console", "GROUP/DISCIPLINE/DATE[/PERIOD]/STUDENT")}} +
             cellOptions(false),
         runHistory, saysWhat}};
}

} // namespace semestr
