// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/mydayscreens.h"

#include "tests/support/gui/scriptedmyday.h"
#include "ui/desk/mydaypage.h"
#include "ui/shell/standardrooms.h"

#include <QTableView>

namespace semestr::screens {

namespace {

using test::ScriptedMyDay;

// The standard rooms of a teacher, the first of them with scripted answers to a person of these roles.
Done show(Stage &stage, const QStringList &roles)
{
    SEMESTR_TRY(stage.openCollege());
    SEMESTR_TRY(stage.signIn(roles.contains(QStringLiteral("ADM")) ? QStringLiteral("admin")
                                                                   : QStringLiteral("kovaleva")));
    stage.setRooms([roles] {
        QList<Room> rooms = standardRooms();
        rooms.first().make = [roles](const RoomContext &context) {
            auto *desk = new ScriptedMyDay(roles, QStringLiteral("Asia/Yekaterinburg"));
            auto *page =
                new MyDayPage(*desk, {context.settings, context.files, context.messages, context.themes});
            desk->setParent(page);
            if (context.badge)
                QObject::connect(page, &MyDayPage::badgeChanged, page,
                                 [badge = context.badge](int number, Token token) {
                                     badge(QStringLiteral("myday"), number, token);
                                 });
            return page;
        };
        return rooms;
    });
    stage.start();
    Stage::settle();
    return {};
}

Screen screen(const char *name, const QStringList &roles)
{
    return {QString::fromLatin1(name), [roles](Stage &stage) { return show(stage, roles); }};
}

} // namespace

QList<Screen> myDayScreens()
{
    const QString teacher = QStringLiteral("TCH"), curator = QStringLiteral("CUR"),
                  dispatcher = QStringLiteral("DISP"), deputy = QStringLiteral("DEP"),
                  admin = QStringLiteral("ADM");
    return {screen("my-day", {teacher, curator}), screen("my-day-curator", {curator}),
            screen("my-day-dispatcher", {dispatcher}), screen("my-day-deputy", {deputy}),
            screen("my-day-admin", {admin})};
}

} // namespace semestr::screens
