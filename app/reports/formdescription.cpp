// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formdescription.h"

#include "app/reports/formreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace semestr {

FormFont FormDescription::font(const QString &fontName) const
{
    return fonts.value(fontName.isEmpty() ? QStringLiteral("text") : fontName);
}

Result<FormDescription> FormDescription::fromJson(const QByteArray &json)
{
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    QString error;
    FormDescription form;
    if (document.isObject()) {
        FormReader reader;
        form = reader.read(document.object());
        error = reader.error();
    } else {
        error = QStringLiteral("byte %1: %2").arg(parsed.offset).arg(parsed.errorString());
    }
    if (!error.isEmpty())
        return fail(Fault::BadData, {{QStringLiteral("detail"), error}});
    return form;
}

Result<FormDescription> FormDescription::shipped(const QString &name)
{
    QFile file(QStringLiteral(":/forms/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, {{QStringLiteral("what"), name}});
    return fromJson(file.readAll());
}

} // namespace semestr
