// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/demoscreens.h"

#include "app/usecases/schoolyear.h"
#include "ui/common/gridhabits.h"
#include "ui/common/gridpreview.h"
#include "ui/desk/mydaypage.h"
#include "ui/setup/listspage.h"
#include "ui/shell/rail.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace semestr::screens {

namespace {

Done enter(Stage &stage, const QString &login)
{
    SEMESTR_TRY(stage.openDemo(login));
    stage.start();
    Stage::settleLong();
    return {};
}

Done enterRoom(Stage &stage, const QString &login, const QString &room)
{
    SEMESTR_TRY(enter(stage, login));
    stage.shell().window().rail().choose(room);
    Stage::settleLong();
    return {};
}

Screen screen(const char *name, const char *login, const char *room)
{
    return {QString::fromLatin1(name), [login, room](Stage &stage) {
                return enterRoom(stage, QString::fromLatin1(login), QString::fromLatin1(room));
            }};
}

// The part of the day named by its number, from 0.
Screen daySection(const char *name, const char *login, int section)
{
    return {QString::fromLatin1(name), [login, section](Stage &stage) -> Done {
                SEMESTR_TRY(enter(stage, QString::fromLatin1(login)));
                if (auto *page = stage.shell().window().findChild<MyDayPage *>())
                    page->showSection(section);
                Stage::settle();
                return {};
            }};
}

Screen list(ListKind kind)
{
    return {QString(QStringLiteral("demo-list-") + listCode(kind)), [kind](Stage &stage) -> Done {
                // A plan is its teacher's.
                const QString login =
                    kind == ListKind::Plan ? QStringLiteral("teacher") : QStringLiteral("admin");
                SEMESTR_TRY(enterRoom(stage, login, QStringLiteral("lists")));
                stage.shell().window().findChild<ListsPage *>()->choose(kind);
                Stage::settleLong();
                return {};
            }};
}

Done signInDemo(Stage &stage)
{
    SEMESTR_TRY(stage.openDemo(QString()));
    stage.start();
    return {};
}

// The pages of a grid before they are printed.
Done gridPreview(Stage &stage)
{
    SEMESTR_TRY(enter(stage, QStringLiteral("teacher")));
    stage.shell().window().findChild<QPushButton *>(QStringLiteral("printToFill"))->click();
    Stage::settleLong();
    return {};
}

// Two years ago: everything is read only.
Done pastYear(Stage &stage)
{
    SEMESTR_TRY(enter(stage, QStringLiteral("curator")));
    SchoolYear year(stage.workspace());
    SEMESTR_LET(terms, waitFor(year.terms()));
    for (const TermChoice &term : std::as_const(terms)) {
        if (!term.isPresent && !term.term.isNull() && term.to < stage.workspace().today()) {
            stage.workspace().chooseTerm(term);
            break;
        }
    }
    stage.shell().window().rail().choose(QStringLiteral("journal"));
    Stage::settleLong();
    return {};
}

Done termMenu(Stage &stage)
{
    SEMESTR_TRY(enter(stage, QStringLiteral("teacher")));
    stage.shell().window().findChild<QPushButton *>(QStringLiteral("term"))->click();
    Stage::settle();
    return {};
}

} // namespace

QList<Screen> demoScreens()
{
    QList<Screen> screens{{QStringLiteral("demo-sign-in"), signInDemo},
                          screen("demo-my-day-teacher", "teacher", "myday"),
                          screen("demo-my-day-curator", "curator", "myday"),
                          screen("demo-my-day-dispatcher", "dispatcher", "myday"),
                          screen("demo-my-day-deputy", "deputy", "myday"),
                          screen("demo-my-day-admin", "admin", "myday"),
                          screen("demo-my-day-student", "student", "myday"),
                          daySection("demo-my-day-group", "teacher", 1),
                          screen("demo-journal", "teacher", "journal"),
                          screen("demo-families", "curator", "families"),
                          screen("demo-new-page", "deputy", "setup"),
                          {QStringLiteral("demo-past-term"), pastYear},
                          {QStringLiteral("demo-term-menu"), termMenu},
                          {QStringLiteral("grid-preview"), gridPreview}};
    for (const ListKind kind : allListKinds)
        screens += list(kind);
    return screens;
}

} // namespace semestr::screens
