// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fettree.h"

#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

namespace semestr {

namespace {

class TreeReader
{
public:
    TreeReader(const QByteArray &bytes, const QString &file, const FetLimits &limits,
               const QStringList &roots)
        : m_xml(bytes), m_file(file), m_limits(limits), m_roots(roots)
    {
    }
    Result<FetNode> run();

private:
    Done take(QXmlStreamReader::TokenType token);
    Done open();
    void close();
    tl::unexpected<Error> damaged(const QString &detail) const;

    QXmlStreamReader m_xml;
    const QString &m_file;
    const FetLimits &m_limits;
    const QStringList &m_roots;
    std::vector<FetNode> m_open; // from the root to the element that is being read
    FetNode m_root;
    int m_elements = 0;
};

tl::unexpected<Error> TreeReader::damaged(const QString &detail) const
{
    return fail(Fault::FileDamaged, {{QStringLiteral("file"), m_file},
                                     {QStringLiteral("row"), m_xml.lineNumber()},
                                     {QStringLiteral("detail"), detail}});
}

Done TreeReader::open()
{
    if (m_open.empty() && !m_roots.contains(m_xml.name().toString()))
        return fail(Fault::FileFormat,
                    {{QStringLiteral("file"), m_file}, {QStringLiteral("expected"), QStringLiteral("FET")}});
    const bool deep = static_cast<int>(m_open.size()) >= m_limits.depth;
    if (deep || ++m_elements > m_limits.elements)
        return fail(Fault::FileLimit, {{QStringLiteral("file"), m_file},
                                       {QStringLiteral("row"), m_xml.lineNumber()},
                                       {QStringLiteral("limit"), deep ? m_limits.depth : m_limits.elements}});
    FetNode node;
    node.name = m_xml.name().toString();
    node.line = m_xml.lineNumber();
    m_open.push_back(std::move(node));
    return {};
}

void TreeReader::close()
{
    FetNode node = std::move(m_open.back());
    m_open.pop_back();
    if (!node.children.empty())
        node.text.clear(); // the line ends between them
    (m_open.empty() ? m_root : m_open.back().children.emplace_back()) = std::move(node);
}

Done TreeReader::take(QXmlStreamReader::TokenType token)
{
    if (token == QXmlStreamReader::DTD)
        return damaged(QStringLiteral("DOCTYPE"));
    if (token == QXmlStreamReader::StartElement)
        return open();
    if (token == QXmlStreamReader::EndElement)
        close();
    else if (token == QXmlStreamReader::Characters && !m_open.empty() && m_open.back().children.empty())
        m_open.back().text += m_xml.text();
    return {};
}

Result<FetNode> TreeReader::run()
{
    while (!m_xml.atEnd())
        SEMESTR_TRY(take(m_xml.readNext()));
    if (m_xml.hasError())
        return damaged(m_xml.errorString());
    return std::move(m_root);
}

tl::unexpected<Error> tooLarge(const QString &file, const FetLimits &limits)
{
    return fail(Fault::FileTooLarge,
                {{QStringLiteral("file"), file}, {QStringLiteral("limit"), limits.fileBytes}});
}

} // namespace

const FetNode *FetNode::child(QLatin1String wanted) const
{
    for (const FetNode &node : children) {
        if (node.name == wanted)
            return &node;
    }
    return nullptr;
}

QString FetNode::value(QLatin1String wanted) const
{
    const FetNode *node = child(wanted);
    return node ? node->text : QString();
}

bool FetNode::isActive() const
{
    const QString said = value(QLatin1String("Active")).trimmed();
    return said != QLatin1String("false") && said != QLatin1String("no");
}

Result<FetNode> readFetTree(const QByteArray &bytes, const QString &file, const FetLimits &limits,
                            const QStringList &roots)
{
    if (bytes.size() > limits.fileBytes)
        return tooLarge(file, limits);
    return TreeReader(bytes, file, limits, roots).run();
}

Result<QByteArray> readFetBytes(const QString &file, const FetLimits &limits)
{
    QFile input(file);
    if (!QFileInfo(file).isFile() || !input.open(QIODevice::ReadOnly))
        return fail(Fault::FileUnreadable, {{QStringLiteral("file"), file}});
    if (input.size() > limits.fileBytes)
        return tooLarge(file, limits);
    return input.readAll();
}

tl::unexpected<Error> unknownName(const QString &file, const FetNode &node, QLatin1String kind)
{
    return fail(Fault::UnknownName, {{QStringLiteral("file"), file},
                                     {QStringLiteral("line"), node.line},
                                     {QStringLiteral("kind"), QString(kind)},
                                     {QStringLiteral("name"), node.text}});
}

tl::unexpected<Error> badElement(const QString &file, const FetNode &node, const QString &element,
                                 const QString &value)
{
    return fail(Fault::BadElement, {{QStringLiteral("file"), file},
                                    {QStringLiteral("line"), node.line},
                                    {QStringLiteral("element"), element},
                                    {QStringLiteral("value"), value.left(80)}});
}

} // namespace semestr
