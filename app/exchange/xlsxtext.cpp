// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/xlsxtext.h"

#include <QXmlStreamReader>

namespace semestr {

QString readRichText(QXmlStreamReader &xml, int most)
{
    QString text;
    int depth = 1;
    bool inText = false;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == QLatin1String("rPh")) {
            xml.skipCurrentElement();
        } else if (token == QXmlStreamReader::StartElement) {
            ++depth;
            inText = xml.name() == QLatin1String("t");
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            inText = false;
        } else if (token == QXmlStreamReader::Characters && inText && text.size() <= most) {
            text.append(xml.text().left(most + 1));
        }
    }
    return unescapeXlsx(text);
}

QString unescapeXlsx(const QString &text)
{
    qsizetype from = text.indexOf(QLatin1String("_x"));
    if (from < 0)
        return text;
    QString result = text;
    for (; from >= 0; from = result.indexOf(QLatin1String("_x"), from + 1)) {
        bool ok = false;
        const ushort code = result.mid(from + 2, 4).toUShort(&ok, 16);
        if (ok && result.mid(from + 6, 1) == QLatin1String("_"))
            result.replace(from, 7, QChar(code));
    }
    return result;
}

} // namespace semestr
