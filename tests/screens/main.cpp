// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/listscreens.h"
#include "tests/screens/stage.h"
#include "tests/support/support.h"
#include "ui/common/fonts.h"

#include <QApplication>
#include <QDir>
#include <cstdio>

using namespace semestr;
using namespace semestr::screens;

namespace {

bool draw(const Screen &screen, Shade shade, const QString &language, int typeSize, const QDir &folder)
{
    const QString look = shade == Shade::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    const QString file = QStringLiteral("%1-%2-%3.png").arg(screen.name, look, language);
    Stage stage(shade, language, typeSize);
    if (const Done shown = screen.show(stage); !shown) {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(file), test::describe(shown.error()).constData());
        return false;
    }
    // Opaque and packed as tightly as PNG can: pictures of the README live in the repository.
    return stage.picture().convertToFormat(QImage::Format_RGB888).save(folder.filePath(file), "PNG", 0);
}

} // namespace

// semestr_screens FOLDER [--type=PER CENT] [SCREEN…]: every screen, or those named, light and dark, in both
// languages.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QStringList names = QApplication::arguments().mid(1);
    if (names.isEmpty()) {
        std::fprintf(stderr, "semestr_screens FOLDER [SCREEN…]\n");
        return 2;
    }
    const QDir folder(names.takeFirst());
    int typeSize = 100;
    const QString type = QStringLiteral("--type=");
    if (!names.isEmpty() && names.first().startsWith(type))
        typeSize = names.takeFirst().mid(type.size()).toInt();
    folder.mkpath(QStringLiteral("."));
    loadFonts();
    bool good = true;
    for (const Screen &screen : catalogue() + listScreens()) {
        if (!names.isEmpty() && !names.contains(screen.name))
            continue;
        for (const Shade shade : {Shade::Light, Shade::Dark})
            for (const QString &language : {QStringLiteral("ru"), QStringLiteral("en")})
                good = draw(screen, shade, language, typeSize, folder) && good;
    }
    return good ? 0 : 1;
}
