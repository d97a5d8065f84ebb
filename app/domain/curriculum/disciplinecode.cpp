// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/curriculum/disciplinecode.h"

#include <QRegularExpression>

namespace semestr {

QString disciplineCode(const QString &title)
{
    static const QRegularExpression code(QStringLiteral("^\\s*(\\p{Lu}{2,5}\\.\\d{2}(?:\\.\\d{2})?)(?=\\s)"));
    return code.match(title).captured(1);
}

} // namespace semestr
