// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catalogue.h"

#include <QFile>
#include <QXmlStreamReader>

namespace semestr::test {

QList<CatalogueMessage> messagesOf(const QString &file)
{
    QFile device(file);
    QList<CatalogueMessage> messages;
    if (!device.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&device);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.append(
                CatalogueMessage{xml.attributes().hasAttribute(QLatin1String("numerus")), {}, {}});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform"))
            messages.last().translations.append(xml.readElementText());
        else if (xml.name() == QLatin1String("translation") && !messages.constLast().numerus)
            messages.last().translations.append(xml.readElementText());
    }
    return messages;
}

} // namespace semestr::test
