// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/collegefile.h"
#include "app/main/console/commands.h"
#include "app/usecases/conflicttray.h"
#include "app/wording/sentences.h"

#include <QJsonArray>

namespace semestr {

namespace {

QString kindWord(ConflictItem::Kind kind)
{
    switch (kind) {
    case ConflictItem::Kind::Refused:
        return QStringLiteral("refused");
    case ConflictItem::Kind::Waiting:
        return QStringLiteral("waiting");
    case ConflictItem::Kind::Conflict:
        break;
    }
    return QStringLiteral("conflict");
}

QJsonObject itemFields(const ConflictItem &item, const CollegeTime &time)
{
    return {{QStringLiteral("id"), item.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("kind"), kindWord(item.kind)},
            {QStringLiteral("object"), item.object},
            {QStringLiteral("field"), item.field},
            {QStringLiteral("group"), item.group},
            {QStringLiteral("discipline"), item.discipline},
            {QStringLiteral("date"), item.day.toString(Qt::ISODate)},
            {QStringLiteral("student"), item.student.full()},
            {QStringLiteral("base"), item.base},
            {QStringLiteral("incoming"), item.incoming},
            {QStringLiteral("incoming_author"), item.incomingAuthor.full()},
            {QStringLiteral("server"), item.server},
            {QStringLiteral("server_author"), item.serverAuthor.full()},
            {QStringLiteral("now"), item.now},
            {QStringLiteral("received_at"), time.at(item.receivedAt).toString(Qt::ISODate)},
            {QStringLiteral("why"), item.why},
            {QStringLiteral("decision"), item.decision},
            {QStringLiteral("may_decide"), item.mayDecide}};
}

QString shown(const QString &value)
{
    return value.isEmpty() ? Console::tr("empty") : value;
}

QString itemLine(const ConflictItem &item)
{
    const QString place =
        QStringList{item.group, item.discipline, dayMonthShort(item.day), item.student.brief()}.join(
            QStringLiteral(" · "));
    return Console::tr("%1  %2: was %3, incoming %4 (%5), on the server %6 (%7)")
        .arg(item.id.toString(QUuid::WithoutBraces), place, shown(item.base), shown(item.incoming),
             item.incomingAuthor.brief(), shown(item.server), item.serverAuthor.brief());
}

Result<Answer> runConflicts(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Read));
    ConflictTray tray(file->workspace());
    SEMESTR_LET(items, waitFor(tray.list(!call.has("all"))));
    Answer answer;
    QJsonArray list;
    for (const ConflictItem &item : items) {
        list.append(itemFields(item, file->workspace().time()));
        answer.lines.append(itemLine(item));
    }
    if (items.isEmpty())
        answer.lines.append(Console::tr("Nothing waits for a decision."));
    answer.fields = {{QStringLiteral("conflicts"), list}};
    return answer;
}

// «mine» and «theirs» as the person who calls sees them.
ConflictChoice choiceOf(const Call &call, const ConflictItem &item)
{
    if (call.has("value"))
        return ConflictChoice::Other;
    const QString take = call.text("take");
    if (take == QLatin1String("base"))
        return ConflictChoice::Base;
    const bool mine = take == QLatin1String("mine");
    return mine == (item.mineIncoming || !item.mineServer) ? ConflictChoice::Incoming
                                                           : ConflictChoice::Server;
}

Result<ConflictItem> findItem(ConflictTray &tray, const QString &id)
{
    SEMESTR_LET(items, waitFor(tray.list(false)));
    for (const ConflictItem &item : items) {
        if (item.id == QUuid::fromString(id) && !item.id.isNull())
            return item;
    }
    return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("conflict")}});
}

Result<Answer> runResolve(Call &call)
{
    SEMESTR_LET(file, CollegeFile::open(call, CollegeFile::Access::Write));
    ConflictTray tray(file->workspace());
    SEMESTR_LET(item, findItem(tray, call.text("id")));
    const auto decided = waitFor(tray.decide(item.id, choiceOf(call, item), call.text("value")));
    SEMESTR_TRY(decided);
    SEMESTR_LET(after, findItem(tray, call.text("id")));
    return Answer{itemFields(after, file->workspace().time()),
                  {Console::tr("Decided: %1.").arg(shown(after.now))}};
}

bool saysChoice(const Call &call)
{
    static const QStringList words{QStringLiteral("mine"), QStringLiteral("theirs"), QStringLiteral("base")};
    return call.has("id") && (call.has("value") != words.contains(call.text("take")));
}

} // namespace

QList<CommandInfo> conflictCommands()
{
    return {{"conflicts",
             QT_TRANSLATE_NOOP("Console", "what two people changed at once, and what the server refused"),
             true,
             {{"all", OptionKind::Flag, false, QT_TRANSLATE_NOOP("Console", "what has been decided, too")}},
             runConflicts},
            {"conflicts resolve",
             QT_TRANSLATE_NOOP("Console", "decides one conflict"),
             true,
             {{"id", OptionKind::Text, false,
               QT_TRANSLATE_NOOP("Console", "the conflict, as “conflicts” lists it")},
              {"take", OptionKind::Text, false, QT_TRANSLATE_NOOP("Console", "mine, theirs or base")},
              {"value", OptionKind::Text, false,
               QT_TRANSLATE_NOOP("Console", "another value, typed as in the journal")}},
             runResolve,
             saysChoice,
             "id"}};
}

} // namespace semestr
