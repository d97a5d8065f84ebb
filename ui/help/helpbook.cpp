// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbook.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace semestr {

namespace {

const QString folder = QStringLiteral(":/help/ru");
constexpr qsizetype excerptBefore = 40;
constexpr qsizetype excerptLength = 140;

QString fileText(const QString &name)
{
    QFile file(QString(folder + QLatin1Char('/') + name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString &text)
{
    const QString line = text.section(QLatin1Char('\n'), 0, 0);
    return line.startsWith(QStringLiteral("# ")) ? line.sliced(2).trimmed() : QString();
}

// The words without the signs of Markdown.
QString plainText(const QString &text)
{
    static const QRegularExpression links(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression signs(QStringLiteral("[`*#|]|\\|?-{3,}"));
    QString plain = text;
    plain.replace(links, QStringLiteral("\\1")).remove(signs);
    return plain.simplified();
}

// «Отметку», «отметки» and «отметкой» begin alike: a longer word is looked for without its last letters.
QString stem(const QString &word)
{
    const qsizetype ending = word.size() > 6 ? 2 : word.size() > 4 ? 1 : 0;
    QString start = word.toLower().chopped(ending);
    return start.replace(QChar(u'ё'), QChar(u'е'));
}

QString folded(const QString &text)
{
    return text.toLower().replace(QChar(u'ё'), QChar(u'е'));
}

QString excerptOf(const QString &plain, const QString &start)
{
    const qsizetype at = folded(plain).indexOf(start);
    qsizetype from = at > excerptBefore ? plain.indexOf(QLatin1Char(' '), at - excerptBefore) + 1 : 0;
    const QString cut = plain.mid(from, excerptLength);
    const bool whole = from + excerptLength >= plain.size();
    const QString words = whole ? cut : cut.left(cut.lastIndexOf(QLatin1Char(' ')));
    return QString((from > 0 ? QStringLiteral("… ") : QString()) + words +
                   (whole ? QString() : QStringLiteral(" …")));
}

} // namespace

HelpBook::HelpBook(const Vocabulary &vocabulary)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString text = worded(fileText(name), vocabulary);
        m_pages.append({codeOf(name), titleOf(text), text});
    }
}

const HelpPage *HelpBook::find(const QString &code) const
{
    const auto page =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const HelpPage &each) { return each.code == code; });
    return page == m_pages.end() ? nullptr : &*page;
}

QList<HelpHit> HelpBook::search(const QString &words) const
{
    static const QRegularExpression gap(QStringLiteral("[^\\w]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QStringList starts;
    const QStringList typed = words.split(gap, Qt::SkipEmptyParts);
    for (const QString &word : typed)
        starts += stem(word);
    const auto holds = [&](const QString &text) {
        return std::all_of(starts.begin(), starts.end(),
                           [&](const QString &start) { return text.contains(start); });
    };
    QList<HelpHit> inTitle, inText;
    for (const HelpPage &page : m_pages) {
        if (starts.isEmpty() || page.code == contents())
            continue;
        const QString plain = plainText(page.text.section(QLatin1Char('\n'), 1));
        const HelpHit hit{page.code, page.title, excerptOf(plain, starts.constFirst())};
        if (holds(folded(page.title)))
            inTitle += hit;
        else if (holds(folded(QString(page.title + QLatin1Char(' ') + plain))))
            inText += hit;
    }
    return inTitle + inText;
}

QStringList HelpBook::linksOf(const QString &text)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    QStringList codes;
    for (auto it = link.globalMatch(text); it.hasNext();)
        codes += codeOf(it.next().captured(1));
    return codes;
}

QString HelpBook::codeOf(const QString &link)
{
    return link.endsWith(QStringLiteral(".md")) ? link.chopped(3) : link;
}

} // namespace semestr
