// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/demoscreens.h"
#include "tests/screens/listscreens.h"
#include "tests/screens/stage.h"
#include "tests/support/support.h"
#include "ui/common/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <cstdio>

using namespace semestr;
using namespace semestr::screens;

namespace {

// What every screen is drawn in.
struct Look
{
    QString shade, language, scale;
    QString name() const { return QStringList{shade, language, scale}.join(QLatin1Char('-')); }
};

QList<Look> looks(const QStringList &shades, const QStringList &languages, const QStringList &scales)
{
    QList<Look> all;
    for (const QString &scale : scales)
        for (const QString &shade : shades)
            for (const QString &language : languages)
                all += Look{shade, language, scale};
    return all;
}

bool draw(const Screen &screen, const Look &look, const QDir &folder)
{
    const QString file = QStringLiteral("%1-%2.png").arg(screen.name, look.name());
    Stage stage(look.shade == QStringLiteral("dark") ? Shade::Dark : Shade::Light, look.language,
                look.scale.toInt());
    if (const Done shown = screen.show(stage); !shown) {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(file), test::describe(shown.error()).constData());
        return false;
    }
    const QImage picture = stage.picture();
    if (picture.size() != stage.asked())
        std::fprintf(stderr, "%s: wants %d×%d\n", qUtf8Printable(file), picture.width(), picture.height());
    // Opaque, since a picture of a window has nothing to see through.
    return picture.convertToFormat(QImage::Format_RGB888).save(folder.filePath(file), "PNG");
}

} // namespace

// semestr_screens FOLDER [--scale 100,150] [--shade light,dark] [--language ru,en] [SCREEN…]: every screen,
// or those named, as name-light-ru-150.png.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser line;
    const QCommandLineOption scale({QStringLiteral("scale")}, {}, QStringLiteral("per cent"),
                                   QStringLiteral("100,150"));
    const QCommandLineOption shade({QStringLiteral("shade")}, {}, QStringLiteral("shades"),
                                   QStringLiteral("light,dark"));
    const QCommandLineOption language({QStringLiteral("language")}, {}, QStringLiteral("codes"),
                                      QStringLiteral("ru,en"));
    line.addOptions({scale, shade, language});
    line.addPositionalArgument(QStringLiteral("FOLDER"), {});
    line.process(app);
    QStringList names = line.positionalArguments();
    if (names.isEmpty()) {
        std::fprintf(stderr, "semestr_screens FOLDER [--scale 100,150] [--shade light,dark] "
                             "[--language ru,en] [SCREEN…]\n");
        return 2;
    }
    const QDir folder(names.takeFirst());
    folder.mkpath(QStringLiteral("."));
    loadFonts();
    const auto list = [&line](const QCommandLineOption &option) {
        return line.value(option).split(QLatin1Char(','));
    };
    bool good = true;
    for (const Screen &screen : catalogue() + demoScreens() + listScreens()) {
        if (!names.isEmpty() && !names.contains(screen.name))
            continue;
        for (const Look &look : looks(list(shade), list(language), list(scale)))
            good = draw(screen, look, folder) && good;
    }
    return good ? 0 : 1;
}
