// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wording/vocabulary.h"

#include <QStringList>

namespace semestr {

struct HelpPage
{
    QString code;  // «journal»: the room's, and the file's name
    QString title; // its first heading
    QString text;  // Markdown, in the college's words
};

struct HelpHit
{
    QString code, title;
    QString excerpt; // plain words around the first hit
};

// The pages of help that travel inside the program (resources/help/ru), in the words of one college. A value.
class HelpBook
{
public:
    explicit HelpBook(const Vocabulary &vocabulary = {});

    // The page that leads to all others.
    static QString contents() { return QStringLiteral("index"); }
    const QList<HelpPage> &pages() const { return m_pages; }
    // Null when there is none.
    const HelpPage *find(const QString &code) const;
    // Pages that hold every word, or a word that begins like it but ends otherwise; those with the words in
    // their title first.
    QList<HelpHit> search(const QString &words) const;
    // The codes that a text links to.
    static QStringList linksOf(const QString &text);
    // «journal.md» → «journal».
    static QString codeOf(const QString &link);

private:
    QList<HelpPage> m_pages; // by code
};

} // namespace semestr
