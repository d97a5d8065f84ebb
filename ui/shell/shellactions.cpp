// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellactions.h"

#include "ui/common/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace semestr {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ShellActions", text);
}

void addChoice(ActionRegistry &actions, const QString &one, const QString &oneText, const QString &other,
               const QString &otherText)
{
    auto *group = new QActionGroup(&actions);
    group->addAction(actions.add({one, oneText, {}, {}, true}));
    group->addAction(actions.add({other, otherText, {}, {}, true}));
}

void addTypeSizes(ActionRegistry &actions)
{
    auto *group = new QActionGroup(&actions);
    for (const int percent : Settings::typeSizes())
        group->addAction(
            actions.add({typeAction(percent), QStringLiteral("%1 %").arg(percent), {}, {}, true}));
    QAction *larger =
        actions.add({QStringLiteral("typeLarger"), words(QT_TRANSLATE_NOOP("ShellActions", "&Larger")),
                     QKeySequence(Qt::CTRL | Qt::Key_Plus), IconName::ZoomIn});
    // The key of the plus sign without Shift.
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    actions.add({QStringLiteral("typeSmaller"), words(QT_TRANSLATE_NOOP("ShellActions", "&Smaller")),
                 QKeySequence(Qt::CTRL | Qt::Key_Minus), IconName::ZoomOut});
    actions.add({QStringLiteral("typeUsual"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "&Ordinary size")),
                 QKeySequence(Qt::CTRL | Qt::Key_0),
                 {}});
}

// They stand in no menu; the rail's rows name the keys.
void addRoomKeys(ActionRegistry &actions)
{
    for (int number = 1; number <= roomKeys; ++number)
        actions.add({roomAction(number),
                     {},
                     QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_0 + number))),
                     {}});
}

} // namespace

QString roomAction(int number)
{
    return QStringLiteral("room%1").arg(number);
}

QString typeAction(int percent)
{
    return QStringLiteral("type%1").arg(percent);
}

QString settingsCode()
{
    return QStringLiteral("settings");
}

void addShellActions(ActionRegistry &actions)
{
    actions.add({QStringLiteral("lock"), words(QT_TRANSLATE_NOOP("ShellActions", "&Lock")),
                 QKeySequence(Qt::CTRL | Qt::Key_L), IconName::Lock});
    actions.add({QStringLiteral("leave"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "Sign in as &another person…")),
                 {},
                 IconName::LogOut});
    actions.add({QStringLiteral("clearDemo"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "&Clear the example, begin our own…")),
                 {},
                 {}});
    actions.add({QStringLiteral("quit"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "&Quit")),
                 QKeySequence(Qt::CTRL | Qt::Key_Q),
                 {}});
    actions.add({QStringLiteral("search"), words(QT_TRANSLATE_NOOP("ShellActions", "&Find…")),
                 QKeySequence(Qt::CTRL | Qt::Key_K), IconName::Search});
    actions.add({QStringLiteral("term"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "Year and &term…")),
                 {},
                 IconName::CalendarDays});
    actions.add({QStringLiteral("settings"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "&Settings…")),
                 {},
                 IconName::Settings});
    addTypeSizes(actions);
    addRoomKeys(actions);
    addChoice(actions, QStringLiteral("light"), words(QT_TRANSLATE_NOOP("ShellActions", "&Light")),
              QStringLiteral("dark"), words(QT_TRANSLATE_NOOP("ShellActions", "&Dark")));
    actions.add({QStringLiteral("largerRows"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "Larger &rows")),
                 {},
                 {},
                 true});
    // Each language in its own words, so that it is found from the other.
    addChoice(actions, QStringLiteral("russian"), QStringLiteral("Русский"), QStringLiteral("english"),
              QStringLiteral("English"));
    actions.add({QStringLiteral("help"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "&Help on what is in front")),
                 QKeySequence(Qt::Key_F1), IconName::CircleQuestionMark});
    actions.add(
        {QStringLiteral("firstHour"), words(QT_TRANSLATE_NOOP("ShellActions", "&First hour")), {}, {}});
    actions.add({QStringLiteral("about"),
                 words(QT_TRANSLATE_NOOP("ShellActions", "&About Semestr")),
                 {},
                 IconName::Info});
}

void placeShellActions(ActionRegistry &actions, MainWindow &window)
{
    const auto place = [&](MenuId menu, std::initializer_list<const char *> names) {
        for (const char *name : names)
            window.menu(menu)->addAction(actions.find(QLatin1String(name)));
    };
    place(MenuId::File, {"lock", "leave", "clearDemo"});
    window.menu(MenuId::File)->addSeparator();
    place(MenuId::File, {"settings"});
    window.menu(MenuId::File)->addSeparator();
    place(MenuId::File, {"quit"});
    place(MenuId::View, {"search", "term"});
    window.menu(MenuId::View)->addSeparator();
    place(MenuId::View, {"light", "dark"});
    window.menu(MenuId::View)->addSeparator();
    QMenu *sizes =
        window.menu(MenuId::View)->addMenu(words(QT_TRANSLATE_NOOP("ShellActions", "Size of t&ype")));
    for (const int percent : Settings::typeSizes())
        sizes->addAction(actions.find(typeAction(percent)));
    sizes->addSeparator();
    for (const char *name : {"typeLarger", "typeSmaller", "typeUsual"})
        sizes->addAction(actions.find(QLatin1String(name)));
    place(MenuId::View, {"largerRows"});
    window.menu(MenuId::View)->addSeparator();
    place(MenuId::View, {"russian", "english"});
    place(MenuId::Help, {"help", "firstHour", "about"});
}

} // namespace semestr
