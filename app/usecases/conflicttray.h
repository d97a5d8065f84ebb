// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/page.h"
#include "app/usecases/workspace.h"

#include <QJsonObject>

namespace semestr {

// One thing of the tray: two people changed the same (F-45), or the server refused or holds back a change.
struct ConflictItem
{
    enum class Kind { Conflict, Refused, Waiting };
    QUuid id;
    Kind kind = Kind::Conflict;
    QString object; // the table: «mark»
    QString key;
    QString field; // «value»
    // Where: of what the row belongs to; null or empty where it does not apply.
    PageId page;
    LessonId lesson;
    int slot = 0;
    PersonId studentId;
    PersonName student;
    QString group, discipline;
    QDate day;
    QString workKind;               // of the work, else of the lesson
    bool isWork = false;            // workKind is the work's own
    bool ownPage = false;           // the reader teaches this page
    PersonId reader;                // the signed-in person
    QString base, server, incoming; // the values as cell texts; empty = nothing was there
    PersonName serverAuthor, incomingAuthor;
    bool mineIncoming = false; // the incoming value is the signed-in person's
    bool mineServer = false;   // … or the one in force is
    qint64 serverAt = 0, incomingAt = 0, receivedAt = 0;
    QString incomingDevice;
    QString now;      // the value in force today
    QJsonObject why;  // the server's reason (docs/sync.md)
    QString decision; // empty = open; mine, theirs, base, other, superseded, agreed, withdrawn
    PersonName decidedBy;
    qint64 decidedAt = 0;
    bool mayDecide = false; // the signed-in person may decide it now
};

// What waits for a decision in this file.
struct ConflictCounts
{
    qint64 conflicts = 0, refused = 0, waiting = 0;
    qint64 all() const { return conflicts + refused + waiting; }
};

enum class ConflictChoice { Incoming, Server, Base, Other };

// The tray of conflicts and refusals («было – у вас – у коллеги»). A decision is one ordinary transaction:
// the value, by the same rules as any mark, and the conflict's own row; it travels and is undone like all
// others.
class ConflictTray final : public QObject
{
    Q_OBJECT

public:
    explicit ConflictTray(Workspace &workspace, QObject *parent = nullptr);

    // Newest first; with `open` only those that wait for a decision.
    Later<QList<ConflictItem>> list(bool open);
    Later<ConflictCounts> counts();
    // NotFound, ConflictClosed, Forbidden, Locked, ValueRefused; `value` is read like a typed cell and only
    // for Other. Incoming of a refused one tries the change again, Server lets it be.
    Later<qint64> decide(QUuid id, ConflictChoice choice, const QString &value = {});

Q_SIGNALS:
    void changed();

private:
    Workspace &m_workspace;
};

} // namespace semestr
