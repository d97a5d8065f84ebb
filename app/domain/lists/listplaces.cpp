// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listplaces.h"

#include "app/domain/lists/listcells.h"

#include <QRegularExpression>

namespace semestr {

int subgroupNumber(const QString &written)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const auto match = digits.match(written);
    return match.hasMatch() ? match.captured().toInt() : 0;
}

bool meansDiscipline(const QString &written, const QString &title, const QString &code)
{
    const QString key = matchKey(written);
    if (key.isEmpty())
        return false;
    const QString codeWords = matchKey(code);
    if (key == matchKey(title) || (!codeWords.isEmpty() && key == codeWords))
        return true;
    // «Основы философии» of «ОГСЭ.01 Основы философии».
    return !codeWords.isEmpty() && title.startsWith(code) && key == matchKey(title.mid(code.size()));
}

} // namespace semestr
