// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/cttbook.h"
#include "app/foundation/result.h"

#include <QHash>

namespace semestr {

// The lines of a .ctt file that hold anything, as words, and what may be wrong about them.
class CttLines
{
public:
    CttLines(const QByteArray &bytes, const QString &file);

    bool next(); // false at the end of the file
    qsizetype count() const { return m_words.size(); }
    const QString &word(qsizetype number) const { return m_words.at(number); }

    // The next line says «KEY: value».
    Result<QString> field(const char *key);
    Result<int> count(const char *key, int least, int most);
    // The next line is just this word.
    Done heading(const char *word);
    // The next line of a list, with at least so many words.
    Done row(qsizetype words);
    // A word as a number from 0.
    Result<int> whole(qsizetype number, const char *element) const;
    Result<int> find(const QHash<QString, int> &places, qsizetype number, const char *kind) const;

    tl::unexpected<Error> damaged() const;
    tl::unexpected<Error> bad(const char *element, const QString &value) const;
    tl::unexpected<Error> past(int limit) const;

private:
    const QString &m_file;
    QList<QByteArray> m_lines;
    qsizetype m_at = 0; // lines that were read
    QStringList m_words;
};

} // namespace semestr
