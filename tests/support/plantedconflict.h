// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

#include <QUuid>

namespace semestr::test {

// A row of the table `conflict` as the server sends it; values are JSON texts.
struct PlantedConflict
{
    QString kind = QStringLiteral("conflict");
    QString object, key, field;
    QString base = {}, server = {}, incoming = {};
    QString why = {};
    PersonId serverAuthor = {}, incomingAuthor = {}, subject = {};
    qint64 serverAt = 0, incomingAt = 0, receivedAt = 0;
    QString device = {};
    QByteArray bucket = QByteArray(16, '\1');
};

// Puts it into the file the way the exchange does: without a trace in the log. Answers its id.
Result<QUuid> plantConflict(Workspace &workspace, const PlantedConflict &planted);
// Runs a statement of the test's own as if rows of the server came in.
Done applyAsServer(Workspace &workspace, const QString &sql);

} // namespace semestr::test
