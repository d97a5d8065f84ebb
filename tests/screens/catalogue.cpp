// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/stage.h"
#include "ui/shell/rail.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace semestr::screens {

namespace {

Done firstRun(Stage &stage)
{
    SEMESTR_TRY(stage.openEmptyFile());
    stage.start();
    return {};
}

Done signIn(Stage &stage)
{
    SEMESTR_TRY(stage.openCollege());
    stage.start();
    return {};
}

Done wrongPassword(Stage &stage)
{
    SEMESTR_TRY(signIn(stage));
    stage.shell()
        .window()
        .findChild<QLineEdit *>(QStringLiteral("login"))
        ->setText(QStringLiteral("kovaleva"));
    auto *field = stage.shell().window().findChild<QLineEdit *>(QStringLiteral("password"));
    field->setText(QStringLiteral("12345678"));
    QTest::keyClick(field, Qt::Key_Return);
    auto *button = stage.shell().window().findChild<QPushButton *>(QStringLiteral("signIn"));
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, 30'000))
        return fail(Fault::Cancelled);
    Stage::settle();
    return {};
}

Done teacherRooms(Stage &stage)
{
    SEMESTR_TRY(stage.openCollege());
    SEMESTR_TRY(stage.signIn(QStringLiteral("kovaleva")));
    stage.start();
    return {};
}

Done adminRooms(Stage &stage)
{
    SEMESTR_TRY(stage.openCollege());
    SEMESTR_TRY(stage.signIn(QStringLiteral("admin")));
    stage.start();
    return {};
}

Done familySheets(Stage &stage)
{
    SEMESTR_TRY(adminRooms(stage));
    stage.shell().window().rail().choose(QStringLiteral("families"));
    Stage::settle();
    return {};
}

Done newPage(Stage &stage)
{
    SEMESTR_TRY(adminRooms(stage));
    stage.shell().window().rail().choose(QStringLiteral("setup"));
    Stage::settle();
    return {};
}

Done locked(Stage &stage)
{
    SEMESTR_TRY(teacherRooms(stage));
    stage.shell().lock();
    Stage::settle();
    return {};
}

Done journal(Stage &stage)
{
    SEMESTR_TRY(stage.openDemo());
    SEMESTR_TRY(stage.signIn(QStringLiteral("teacher"), QStringLiteral("demo-teacher")));
    stage.start();
    return {};
}

} // namespace

QList<Screen> catalogue()
{
    return {{QStringLiteral("first-run"), firstRun},
            {QStringLiteral("sign-in"), signIn},
            {QStringLiteral("sign-in-refused"), wrongPassword},
            {QStringLiteral("shell-empty"), teacherRooms},
            {QStringLiteral("shell-admin"), adminRooms},
            {QStringLiteral("family-sheets-empty"), familySheets},
            {QStringLiteral("new-page"), newPage},
            {QStringLiteral("journal"), journal},
            {QStringLiteral("lock"), locked}};
}

} // namespace semestr::screens
