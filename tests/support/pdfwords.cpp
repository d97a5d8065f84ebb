// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdfwords.h"

#include <QProcess>
#include <QStringList>
#include <QXmlStreamReader>

namespace semestr::test {

namespace {

PdfWord readWord(QXmlStreamReader &xml, int page)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const auto number = [&](const char *name) { return attributes.value(QLatin1String(name)).toDouble(); };
    const QPointF from(number("xMin"), number("yMin"));
    const QPointF to(number("xMax"), number("yMax"));
    return {page, xml.readElementText(), QRectF(from, to)};
}

} // namespace

QList<PdfWord> wordsOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    QList<PdfWord> words;
    int page = 0;
    QXmlStreamReader xml(process.readAllStandardOutput());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("page"))
            ++page;
        else if (xml.name() == QLatin1String("word"))
            words.append(readWord(xml, page));
    }
    return words;
}

QString textOf(const QList<PdfWord> &words, int page)
{
    QStringList texts;
    for (const PdfWord &word : words) {
        if (word.page == page)
            texts.append(word.text);
    }
    return texts.join(u' ');
}

} // namespace semestr::test
