// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellactions.h"

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

} // namespace

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
    place(MenuId::File, {"quit"});
    place(MenuId::View, {"search"});
    window.menu(MenuId::View)->addSeparator();
    place(MenuId::View, {"light", "dark"});
    window.menu(MenuId::View)->addSeparator();
    place(MenuId::View, {"largerRows"});
    window.menu(MenuId::View)->addSeparator();
    place(MenuId::View, {"russian", "english"});
    place(MenuId::Help, {"help", "firstHour", "about"});
}

} // namespace semestr
