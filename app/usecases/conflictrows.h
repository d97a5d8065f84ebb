// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflicttray.h"
#include "app/usecases/journalrows.h"

#include <QJsonValue>

namespace semestr {

// A row of the table `conflict` as it lies there. Thread: all of this is the store's.
struct ConflictRow
{
    QUuid id;
    ConflictItem::Kind kind = ConflictItem::Kind::Conflict;
    QString object, key, field; // the key is the log's text
    QJsonValue base, server, incoming;
    QJsonObject patch; // of a refused one: {"field":[old,new]}
    QJsonObject why;
    PersonId serverAuthor, incomingAuthor, subject, decidedBy;
    qint64 serverAt = 0, incomingAt = 0, receivedAt = 0, decidedAt = 0;
    QString device, decision;

    QStringList keyParts() const;
    // The field to show: its own, else the weightiest of the patch.
    QString shownField() const;
};

// Where a row belongs, as far as this file knows it; null where it does not apply.
struct ConflictPlace
{
    PageId page;
    GroupId group;
    LessonId lesson;
    int slot = 0;
    PersonId student;
    std::optional<PageRows> rows;
    std::optional<LessonColumn> column;
    QString groupTitle;
    QDate day;
};

// Reads places once per page and lesson; the tray may hold a whole day of one page.
class ConflictPlaces
{
public:
    ConflictPlaces(Connection &connection, const JournalActor &actor)
        : m_connection(connection), m_actor(actor)
    {
    }
    Result<ConflictPlace> of(const ConflictRow &row);
    Result<PersonName> name(PersonId person);
    // Whoever may edit the cell; both authors of an own page; a refused one also its author.
    Done permit(const ConflictRow &row, const ConflictPlace &place) const;

private:
    Done readPage(ConflictPlace &place);
    Done readLessonOf(ConflictPlace &place);
    Done readAbsence(const ConflictRow &row, ConflictPlace &place);

    Connection &m_connection;
    const JournalActor &m_actor;
    QHash<PageId, PageRows> m_pages;
    QHash<LessonId, LessonColumn> m_lessons;
    QHash<PersonId, PersonName> m_names;
};

Result<QList<ConflictRow>> readConflicts(Connection &connection, bool open);
// NotFound {what: conflict}.
Result<ConflictRow> readConflict(Connection &connection, QUuid id);
// What stands in the field today; null = nothing, or no such row.
Result<QJsonValue> readPresentValue(Connection &connection, const ConflictRow &row, const QString &field);
// A value as a cell shows it: the letter of an attendance, a number plain; null is empty.
QString conflictText(const QString &object, const QString &field, const QJsonValue &value,
                     const MarkScale &scale);

} // namespace semestr
