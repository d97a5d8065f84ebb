// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cttlines.h"

namespace semestr {

CttLines::CttLines(const QByteArray &bytes, const QString &file) : m_file(file), m_lines(bytes.split('\n')) {}

bool CttLines::next()
{
    m_words.clear();
    while (m_words.isEmpty() && m_at < m_lines.size())
        m_words = QString::fromUtf8(m_lines.at(m_at++)).simplified().split(u' ', Qt::SkipEmptyParts);
    return !m_words.isEmpty();
}

Result<QString> CttLines::field(const char *key)
{
    if (!next())
        return damaged();
    const QString wanted = QString::fromLatin1(key) + u':';
    if (m_words.first() != wanted)
        return bad(key, m_words.first());
    return m_words.mid(1).join(u' ');
}

Result<int> CttLines::count(const char *key, int least, int most)
{
    SEMESTR_TRY(field(key));
    if (m_words.size() != 2)
        return bad(key, m_words.mid(1).join(u' '));
    SEMESTR_LET(value, whole(1, key));
    if (value < least)
        return bad(key, word(1));
    if (value > most)
        return past(most);
    return value;
}

Done CttLines::heading(const char *word)
{
    if (!next())
        return damaged();
    if (m_words.size() != 1 || m_words.first() != QLatin1String(word))
        return bad(word, m_words.join(u' '));
    return {};
}

Done CttLines::row(qsizetype words)
{
    if (!next())
        return damaged();
    return m_words.size() < words ? Done(bad("line", m_words.join(u' '))) : Done();
}

Result<int> CttLines::whole(qsizetype number, const char *element) const
{
    bool ok = false;
    const int value = word(number).toInt(&ok);
    if (!ok || value < 0)
        return bad(element, word(number));
    return value;
}

Result<int> CttLines::find(const QHash<QString, int> &places, qsizetype number, const char *kind) const
{
    const auto found = places.constFind(word(number));
    if (found != places.constEnd())
        return *found;
    return fail(Fault::UnknownName, {{QStringLiteral("file"), m_file},
                                     {QStringLiteral("line"), m_at},
                                     {QStringLiteral("kind"), QString::fromLatin1(kind)},
                                     {QStringLiteral("name"), word(number).left(80)}});
}

tl::unexpected<Error> CttLines::damaged() const
{
    return fail(Fault::FileDamaged, {{QStringLiteral("file"), m_file}, {QStringLiteral("row"), m_at}});
}

tl::unexpected<Error> CttLines::bad(const char *element, const QString &value) const
{
    return fail(Fault::BadElement, {{QStringLiteral("file"), m_file},
                                    {QStringLiteral("line"), m_at},
                                    {QStringLiteral("element"), QString::fromLatin1(element)},
                                    {QStringLiteral("value"), value.left(80)}});
}

tl::unexpected<Error> CttLines::past(int limit) const
{
    return fail(
        Fault::FileLimit,
        {{QStringLiteral("file"), m_file}, {QStringLiteral("row"), m_at}, {QStringLiteral("limit"), limit}});
}

} // namespace semestr
