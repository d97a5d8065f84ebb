// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journaldesk.h"

namespace semestr {

// The desk of the program: forwards to the use cases of one opened college. Both must outlive the desk.
class ActionsDesk final : public JournalDesk
{
    Q_OBJECT

public:
    ActionsDesk(Workspace &workspace, JournalActions &actions, QObject *parent = nullptr);

    QDate today() const override;
    qint64 nowMs() const override;
    CollegeTime time() const override;

    Later<QList<PageTitle>> pages() override;
    Later<OpenedPage> open(PageId page) override;
    Later<CellChange> enter(const CellKey &key, const QString &text) override;
    Later<CellChange> clear(const CellKey &key) override;
    Later<CellChange> comment(const CellKey &key, const QString &note) override;
    Later<QList<CellChange>> enterMany(PageId page, const QList<std::pair<CellKey, QString>> &texts) override;
    Later<QList<CellChange>> rollCall(PageId page, LessonId lesson,
                                      const QHash<PersonId, Attendance> &absent) override;
    Later<LessonChange> edit(PageId page, LessonId lesson, const LessonEdit &edit) override;
    Later<LessonChange> addWork(PageId page, LessonId lesson, const WorkColumn &work) override;
    Later<QList<HistoryLine>> history(const CellKey &key) override;
    Later<UndoState> undoState() override;
    Later<qint64> undo() override;
    Later<qint64> redo() override;

private:
    Workspace &m_workspace;
    JournalActions &m_actions;
};

} // namespace semestr
