// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/actionsdesk.h"

namespace semestr {

ActionsDesk::ActionsDesk(Workspace &workspace, JournalActions &actions, QObject *parent)
    : JournalDesk(parent), m_workspace(workspace), m_actions(actions)
{
    connect(&actions, &JournalActions::cellChanged, this, &JournalDesk::cellChanged);
    connect(&actions, &JournalActions::lessonChanged, this, &JournalDesk::lessonChanged);
    connect(&actions, &JournalActions::pageChanged, this, &JournalDesk::pageChanged);
    connect(&actions, &JournalActions::undoChanged, this, &JournalDesk::undoChanged);
}

QDate ActionsDesk::today() const
{
    return m_workspace.today();
}

qint64 ActionsDesk::nowMs() const
{
    return m_workspace.nowMs();
}

CollegeTime ActionsDesk::time() const
{
    return m_workspace.time();
}

Later<QList<PageTitle>> ActionsDesk::pages()
{
    return m_actions.pages();
}

Later<OpenedPage> ActionsDesk::open(PageId page)
{
    return m_actions.open(page);
}

Later<CellChange> ActionsDesk::enter(const CellKey &key, const QString &text)
{
    return m_actions.enter(key, text);
}

Later<CellChange> ActionsDesk::clear(const CellKey &key)
{
    return m_actions.clear(key);
}

Later<CellChange> ActionsDesk::comment(const CellKey &key, const QString &note)
{
    return m_actions.comment(key, note);
}

Later<QList<CellChange>> ActionsDesk::enterMany(PageId page, const QList<std::pair<CellKey, QString>> &texts)
{
    return m_actions.enterMany(page, texts);
}

Later<QList<CellChange>> ActionsDesk::rollCall(PageId page, LessonId lesson,
                                               const QHash<PersonId, Attendance> &absent)
{
    return m_actions.rollCall(page, lesson, absent);
}

Later<LessonChange> ActionsDesk::edit(PageId page, LessonId lesson, const LessonEdit &edit)
{
    return m_actions.edit(page, lesson, edit);
}

Later<LessonChange> ActionsDesk::addWork(PageId page, LessonId lesson, const WorkColumn &work)
{
    return m_actions.addWork(page, lesson, work);
}

Later<QList<HistoryLine>> ActionsDesk::history(const CellKey &key)
{
    return m_actions.history(key);
}

Later<UndoState> ActionsDesk::undoState()
{
    return m_actions.undoState();
}

Later<qint64> ActionsDesk::undo()
{
    return m_actions.undo();
}

Later<qint64> ActionsDesk::redo()
{
    return m_actions.redo();
}

} // namespace semestr
