// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/formfonts.h"

#include <QFontDatabase>

namespace semestr {

namespace {

bool registerFonts()
{
    const int regular = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/PTS55F.ttf"));
    const int bold = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/PTS75F.ttf"));
    return regular >= 0 && bold >= 0;
}

} // namespace

Done loadFormFonts()
{
    static const bool loaded = registerFonts();
    if (!loaded)
        return fail(Fault::BadData, {{QStringLiteral("detail"), QStringLiteral(":/fonts")}});
    return {};
}

QString formFontFamily()
{
    return QStringLiteral("PT Sans");
}

QFont formFont(double points, bool bold)
{
    QFont font(formFontFamily());
    font.setPointSizeF(points);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace semestr
