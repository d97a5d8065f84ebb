// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/xlsxbook.h"

#include "app/exchange/xlsxtext.h"

#include <QDir>
#include <QHash>
#include <QXmlStreamReader>
#include <functional>

namespace semestr {

namespace {

struct Relation
{
    QString type; // the last word of its address: «worksheet», «sharedStrings»
    QString part;
};

// Calls `start` at every element; fails on broken XML.
Done eachElement(const QByteArray &bytes, const QString &part,
                 const std::function<Done(QXmlStreamReader &)> &start)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return fail(xmlError(part, QStringLiteral("DOCTYPE")));
        if (token == QXmlStreamReader::StartElement) {
            SEMESTR_TRY(start(xml));
        }
    }
    if (xml.hasError())
        return fail(xmlError(part, xml.errorString()));
    return {};
}

QString attribute(const QXmlStreamReader &xml, const char *name)
{
    return xml.attributes().value(QLatin1String(name)).toString();
}

// Relations count from the folder of the part that they belong to; «/xl/…» from the root.
QString resolved(const QString &folder, const QString &target)
{
    if (target.startsWith(QLatin1Char('/')))
        return target.mid(1);
    return QDir::cleanPath(folder.isEmpty() ? target : QString(folder + QLatin1Char('/') + target));
}

Result<QHash<QString, Relation>> readRelations(ZipArchive &archive, const QString &part)
{
    const QString folder =
        part.contains(QLatin1Char('/')) ? part.section(QLatin1Char('/'), 0, -2) : QString();
    const QString name = part.section(QLatin1Char('/'), -1);
    const QString rels = resolved(folder, QStringLiteral("_rels/%1.rels").arg(name));
    SEMESTR_LET(bytes, archive.read(rels));
    QHash<QString, Relation> relations;
    SEMESTR_TRY(eachElement(bytes, rels, [&](QXmlStreamReader &xml) -> Done {
        if (xml.name() == QLatin1String("Relationship")) {
            relations.insert(attribute(xml, "Id"), {attribute(xml, "Type").section(QLatin1Char('/'), -1),
                                                    resolved(folder, attribute(xml, "Target"))});
        }
        return {};
    }));
    return relations;
}

// r:id, whatever prefix and whichever of the two namespaces the file uses.
QString relationId(const QXmlStreamReader &xml)
{
    for (const QXmlStreamAttribute &a : xml.attributes()) {
        if (a.name() == QLatin1String("id") && !a.namespaceUri().isEmpty())
            return a.value().toString();
    }
    return {};
}

bool isTrue(const QString &value)
{
    return value == QLatin1String("1") || value == QLatin1String("true") || value == QLatin1String("on");
}

} // namespace

Error xmlError(const QString &part, const QString &detail)
{
    return Error(Fault::FileDamaged,
                 {{QStringLiteral("detail"), QString(part + QStringLiteral(": ") + detail)}});
}

Result<XlsxBook> XlsxBook::open(ZipArchive &archive, const TableLimits &limits)
{
    XlsxBook book;
    book.m_limits = limits;
    QString workbook = QStringLiteral("xl/workbook.xml");
    const auto root = readRelations(archive, QString());
    if (root) {
        for (const Relation &relation : *root) {
            if (relation.type == QLatin1String("officeDocument"))
                workbook = relation.part;
        }
    }
    if (!archive.has(workbook) || archive.has(QStringLiteral("word/document.xml")))
        return fail(Fault::FileFormat, {{QStringLiteral("expected"), QStringLiteral("xlsx, csv")}});
    SEMESTR_TRY(book.readWorkbook(archive, workbook));
    return book;
}

Done XlsxBook::readWorkbook(ZipArchive &archive, const QString &part)
{
    SEMESTR_LET(relations, readRelations(archive, part));
    for (const Relation &relation : relations) {
        if (relation.type == QLatin1String("sharedStrings"))
            m_stringsPart = relation.part;
        else if (relation.type == QLatin1String("styles"))
            m_stylesPart = relation.part;
    }
    SEMESTR_LET(bytes, archive.read(part));
    return eachElement(bytes, part, [this, &relations = relations](QXmlStreamReader &xml) -> Done {
        if (xml.name() == QLatin1String("workbookPr"))
            m_days1904 = isTrue(attribute(xml, "date1904"));
        if (xml.name() != QLatin1String("sheet"))
            return {};
        const Relation relation = relations.value(relationId(xml));
        const QString state = attribute(xml, "state");
        if (relation.type == QLatin1String("worksheet"))
            m_sheets.append({attribute(xml, "name"), relation.part,
                             state.isEmpty() || state == QLatin1String("visible")});
        return {};
    });
}

Done XlsxBook::readTexts(ZipArchive &archive)
{
    if (!m_stringsPart.isEmpty()) {
        SEMESTR_LET(bytes, archive.read(m_stringsPart));
        SEMESTR_TRY(readStrings(bytes));
    }
    if (!m_stylesPart.isEmpty()) {
        SEMESTR_LET(bytes, archive.read(m_stylesPart));
        SEMESTR_TRY(readStyles(bytes));
    }
    return {};
}

Done XlsxBook::readStrings(const QByteArray &bytes)
{
    return eachElement(bytes, m_stringsPart, [this](QXmlStreamReader &xml) -> Done {
        if (xml.name() != QLatin1String("si"))
            return {};
        if (m_strings.size() >= m_limits.strings)
            return fail(Fault::FileLimit, {{QStringLiteral("limit"), m_limits.strings}});
        m_strings.append(readRichText(xml, m_limits.cellChars));
        return {};
    });
}

Done XlsxBook::readStyles(const QByteArray &bytes)
{
    QHash<int, NumberStyle> own;
    bool inCells = false; // cellXfs, not cellStyleXfs
    return eachElement(bytes, m_stylesPart, [&](QXmlStreamReader &xml) -> Done {
        const auto name = xml.name();
        if (name == QLatin1String("numFmt"))
            own.insert(attribute(xml, "numFmtId").toInt(), numberStyle(attribute(xml, "formatCode")));
        else if (name == QLatin1String("cellXfs") || name == QLatin1String("cellStyleXfs"))
            inCells = name == QLatin1String("cellXfs");
        else if (name == QLatin1String("cellStyles") || name == QLatin1String("dxfs"))
            inCells = false;
        else if (name == QLatin1String("xf") && inCells) {
            const int id = attribute(xml, "numFmtId").toInt();
            m_styles.append(own.contains(id) ? own.value(id) : builtInStyle(id));
        }
        return {};
    });
}

} // namespace semestr
