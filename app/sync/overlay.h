// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

#include <QHash>
#include <QSet>

namespace semestr {

// The fields that hold own changes which the server's rows do not show yet (docs/sync.md, «Overlay»).
// Read once per transaction, so that a file without such changes pays nothing per row. Thread: the store's.
class Overlay
{
public:
    static Result<Overlay> read(Connection &connection, qint64 cursor);

    // The row's fields that keep the own value.
    QSet<QString> held(const QString &object, const QString &key) const;
    bool holds(const QString &object, const QString &key) const { return m_held.contains({object, key}); }
    bool hasShadow(const QString &object, const QString &key) const
    {
        return m_shadows.contains({object, key});
    }
    void noteShadow(const QString &object, const QString &key) { m_shadows.insert({object, key}); }

private:
    using RowName = QPair<QString, QString>;
    QHash<RowName, QSet<QString>> m_held;
    QSet<RowName> m_shadows;
};

} // namespace semestr
