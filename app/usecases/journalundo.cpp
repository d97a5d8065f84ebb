// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/changereader.h"
#include "app/changelog/inverse.h"
#include "app/changelog/undostack.h"
#include "app/domain/journal/presence.h"
#include "app/usecases/journalactions.h"
#include "app/usecases/journalentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace semestr {

namespace {

// What Ctrl+Z of the journal takes back; an import or a new page is not undone from a grid of marks.
const QSet<QString> &undoableVerbs()
{
    static const QSet<QString> verbs{QStringLiteral("putMark"),  QStringLiteral("clear"),
                                     QStringLiteral("comment"),  QStringLiteral("enterMany"),
                                     QStringLiteral("rollCall"), QStringLiteral("editLesson"),
                                     QStringLiteral("addWork"),  QStringLiteral("decideConflict")};
    return verbs;
}

QStringList keyParts(const QString &key)
{
    QStringList parts;
    for (const QJsonValue &part : QJsonDocument::fromJson(key.toUtf8()).array())
        parts.append(part.isString() ? part.toString() : QString::number(part.toInteger()));
    return parts;
}

// The new value of a cell as its log entry shows it: the mark, or the code of the attendance.
QString shownValue(const ChangeEntry &entry)
{
    const QJsonObject fields = entry.fields();
    for (const char *field : {"value", "status", "note"}) {
        const QJsonValue pair = fields.value(QLatin1String(field));
        if (pair.isArray() && !pair.toArray().at(1).isNull())
            return pair.toArray().at(1).toString();
    }
    return {};
}

// One cell may leave two entries (a mark that replaces an absence); cells are counted by lesson and student.
Result<UndoLabel> labelOf(Connection &connection, const UndoEntry &undo, const JournalActor &actor)
{
    SEMESTR_LET(entries, readTransaction(connection, undo.origin));
    UndoLabel label;
    label.tx = undo.tx;
    QSet<QString> cells;
    PersonId student;
    PageId page;
    LessonId lesson;
    for (const ChangeEntry &entry : entries) {
        label.verb = entry.verb;
        if (entry.object == u"conflict")
            continue;
        const QStringList key = keyParts(entry.key);
        if (entry.object != u"homework") {
            page = PageId::fromText(key.value(0));
            lesson = LessonId::fromText(key.value(1));
        }
        if (entry.object != u"mark" && entry.object != u"attendance")
            continue;
        student = PersonId::fromText(key.last());
        cells.insert(QString(key.value(1) + key.last()));
        if (const QString shown = shownValue(entry); !shown.isEmpty())
            label.text = shown;
    }
    label.cells = static_cast<int>(cells.size());
    if (!lesson.isNull()) {
        SEMESTR_LET(column, readLesson(connection, page, lesson));
        label.day = column.day;
    }
    if (label.cells == 1) {
        SEMESTR_LET(name, readName(connection, student));
        label.student = name;
        SEMESTR_LET(rows, readPageRows(connection, page, actor));
        const MarkScale scale = markScale(actor.policy, rows.page.discipline, label.day);
        for (const Presence presence : {Presence::Absent, Presence::Ill, Presence::Excused, Presence::Late}) {
            if (label.text == presenceCode(presence))
                label.text = scale.letter(presence);
        }
    }
    return label;
}

Result<UndoState> readUndoState(Connection &connection, const JournalActor &actor)
{
    UndoState state;
    SEMESTR_LET(stacks, readUndoStacks(connection, actor.session.person, undoableVerbs()));
    if (!stacks.undo.isEmpty()) {
        SEMESTR_LET(label, labelOf(connection, stacks.undo.last(), actor));
        state.undo = label;
    }
    if (!stacks.redo.isEmpty()) {
        SEMESTR_LET(label, labelOf(connection, stacks.redo.last(), actor));
        state.redo = label;
    }
    return state;
}

Result<qint64> topOf(Connection &connection, PersonId person, bool redo)
{
    SEMESTR_LET(stacks, readUndoStacks(connection, person, undoableVerbs()));
    const QList<UndoEntry> &stack = redo ? stacks.redo : stacks.undo;
    if (stack.isEmpty())
        return fail(Fault::NothingToUndo);
    return stack.last().tx;
}

// A value that a decision put outside a page: an absence of a group, a thing of the college.
Done permitElsewhere(const ChangeEntry &entry, const JournalActor &actor)
{
    AccessTarget target;
    if (entry.object == u"absence")
        target.group = GroupId::fromText(keyParts(entry.key).value(0));
    return actor.permit("edit", entry.object.toUtf8().constData(), target);
}

// Rights and locks are asked for every row before anything is taken back: undo is a change like any other.
Result<PageId> permitUndo(Transaction &t, const JournalActor &actor)
{
    SEMESTR_LET(entries, readTransaction(t.connection(), t.context().undoes));
    // A decision's own row is the person's: the stacks hold nobody else's transactions.
    const auto isDecision = [](const ChangeEntry &entry) { return entry.object == u"conflict"; };
    const auto isOfPage = [](const ChangeEntry &entry) {
        return entry.object == u"mark" || entry.object == u"attendance" || entry.object == u"work" ||
               entry.object == u"lesson_record" || entry.object == u"homework";
    };
    PageId page;
    for (const ChangeEntry &entry : entries) {
        if (isOfPage(entry))
            page = PageId::fromText(keyParts(entry.key).value(0));
        else if (!isDecision(entry))
            SEMESTR_TRY(permitElsewhere(entry, actor));
    }
    if (page.isNull())
        return page;
    SEMESTR_LET(rules, JournalEntry::begin(t, page, actor));
    for (const ChangeEntry &entry : entries) {
        if (isOfPage(entry))
            SEMESTR_TRY(rules.permitUndo(entry.object, keyParts(entry.key)));
    }
    return page;
}

Done addLines(Connection &connection, const QString &object, const QString &key, QList<HistoryLine> &lines)
{
    SEMESTR_LET(entries, readHistory(connection, object, key));
    for (const ChangeEntry &entry : entries) {
        SEMESTR_LET(author, readName(connection, entry.person));
        const QJsonObject fields = entry.fields();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (field.key() == u"deleted")
                continue;
            const QJsonArray pair = field.value().toArray();
            lines.append({entry.at, author, entry.verb, field.key(), pair.at(0).toVariant().toString(),
                          pair.at(1).toVariant().toString(), entry.reason, entry.state != 0, entry.opNo});
        }
    }
    return {};
}

Result<QList<HistoryLine>> readLines(Connection &connection, const CellKey &key, const JournalActor &actor)
{
    SEMESTR_LET(rows, readPageRows(connection, key.page, actor));
    SEMESTR_LET(lesson, readLesson(connection, key.page, key.lesson));
    SEMESTR_TRY(actor.permit("see", "mark", rows.target(actor.session.person, lesson)));
    QList<HistoryLine> lines;
    const QVariantList cell{key.page.bytes(), key.lesson.bytes(), key.slot, key.student.bytes()};
    SEMESTR_TRY(addLines(connection, QStringLiteral("mark"), changeKey(cell), lines));
    const QVariantList presence{key.page.bytes(), key.lesson.bytes(), key.student.bytes()};
    SEMESTR_TRY(addLines(connection, QStringLiteral("attendance"), changeKey(presence), lines));
    std::stable_sort(lines.begin(), lines.end(),
                     [](const HistoryLine &a, const HistoryLine &b) { return a.opNo > b.opNo; });
    return lines;
}

} // namespace

Later<QList<HistoryLine>> JournalActions::history(const CellKey &key)
{
    return m_workspace.store().read<QList<HistoryLine>>(
        [key, actor = JournalActor::of(m_workspace)](Connection &connection) {
            return readLines(connection, key, actor);
        });
}

Later<UndoState> JournalActions::undoState()
{
    return m_workspace.store().read<UndoState>(
        [actor = JournalActor::of(m_workspace)](Connection &connection) {
            return readUndoState(connection, actor);
        });
}

Later<qint64> JournalActions::takeBack(bool redo)
{
    if (m_workspace.session().isNull())
        return ready<qint64>(fail(Fault::NotSignedIn));
    ChangeContext context = m_workspace.context(redo ? QStringLiteral("redo") : QStringLiteral("undo"));
    auto page = std::make_shared<PageId>();
    const auto later = m_workspace.store().writeAs<qint64>(
        [context, redo](Connection &connection) mutable -> Result<ChangeContext> {
            SEMESTR_LET(top, topOf(connection, context.person, redo));
            context.undoes = top;
            return context;
        },
        [page, actor = JournalActor::of(m_workspace)](Transaction &t) -> Result<qint64> {
            SEMESTR_LET(touched, permitUndo(t, actor));
            *page = touched;
            SEMESTR_TRY(undoTransaction(t, t.context().undoes));
            return t.tx();
        });
    whenDone<qint64>(later, this, [this, page](const Result<qint64> &tx) {
        if (!tx)
            return;
        Q_EMIT pageChanged(*page);
        announceUndo();
    });
    return later;
}

Later<qint64> JournalActions::undo()
{
    return takeBack(false);
}

Later<qint64> JournalActions::redo()
{
    return takeBack(true);
}

} // namespace semestr
