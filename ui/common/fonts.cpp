// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"

#include "app/reports/formfonts.h"

#include <QFontDatabase>

namespace semestr {

QStringList loadFonts()
{
    QStringList families;
    if (loadFormFonts())
        families += formFontFamily();
    for (const char *file : {"PTN57F.ttf", "PTN77F.ttf"}) {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(file));
        families += QFontDatabase::applicationFontFamilies(id);
    }
    families.removeDuplicates();
    return families;
}

} // namespace semestr
