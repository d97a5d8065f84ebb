// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/overlay.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace semestr {

Result<Overlay> Overlay::read(Connection &connection, qint64 cursor)
{
    Overlay overlay;
    SEMESTR_LET(unsettled, connection.query("sync/list_unsettled"));
    SEMESTR_TRY(unsettled.bind("cursor", cursor).run());
    while (unsettled.next()) {
        QSet<QString> &fields = overlay.m_held[{unsettled.text(0), unsettled.text(1)}];
        const QJsonObject patch = QJsonDocument::fromJson(unsettled.text(2).toUtf8()).object();
        for (auto field = patch.begin(); field != patch.end(); ++field)
            fields.insert(field.key());
    }
    SEMESTR_LET(shadows, connection.query("sync/list_shadows"));
    SEMESTR_TRY(shadows.run());
    while (shadows.next())
        overlay.noteShadow(shadows.text(0), shadows.text(1));
    return overlay;
}

QSet<QString> Overlay::held(const QString &object, const QString &key) const
{
    return m_held.value({object, key});
}

} // namespace semestr
