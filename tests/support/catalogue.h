// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace semestr::test {

// A message of a .ts file.
struct CatalogueMessage
{
    bool numerus = false;
    QString source;
    QStringList translations; // one, or a form per number
};

// Empty when the file cannot be read.
QList<CatalogueMessage> messagesOf(const QString &file);

} // namespace semestr::test
