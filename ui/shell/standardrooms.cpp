// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standardrooms.h"

#include "ui/curator/familysheetpage.h"
#include "ui/journal/actionsdesk.h"
#include "ui/journal/journalroom.h"
#include "ui/setup/firstrunpage.h"
#include "ui/setup/newlessonpanel.h"

#include <QAction>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace semestr {

namespace {

const QString journalCode = QStringLiteral("journal");

QString words(const char *text)
{
    return QCoreApplication::translate("Rooms", text);
}

template <class... Roles> auto forRoles(Roles... roles)
{
    return [roles...](const Session &session, QDate day) {
        return (session.has(QStringView(roles), day) || ...);
    };
}

template <class Page>
void addCommand(Page *room, const QString &menu, const QString &text, void (Page::*verb)())
{
    auto *action = new QAction(text, room);
    action->setProperty("menu", menu);
    QObject::connect(action, &QAction::triggered, room, verb);
    room->addAction(action);
}

QWidget *makeJournal(const RoomContext &context)
{
    auto *actions = new JournalActions(context.workspace);
    auto *desk = new ActionsDesk(context.workspace, *actions);
    auto *room = new JournalRoom(*desk, context.themes);
    // The room's last children: they go after everything that asks them.
    actions->setParent(room);
    desk->setParent(room);
    return room;
}

// What the page of family sheets works with; it goes after the page's own parts.
class FamilyParts final : public QObject
{
public:
    explicit FamilyParts(Workspace &workspace) : desk(workspace) {}
    WorkspaceFamilyDesk desk;
    Printing printing;
};

QWidget *makeFamilies(const RoomContext &context)
{
    auto *parts = new FamilyParts(context.workspace);
    auto *page =
        new FamilySheetPage({parts->desk, context.themes, parts->printing, context.files, context.messages});
    parts->setParent(page);
    const QString print = QStringLiteral("print");
    addCommand(page, print, words(QT_TRANSLATE_NOOP("Rooms", "&Print…")), &FamilySheetPage::print);
    addCommand(page, print, words(QT_TRANSLATE_NOOP("Rooms", "&Save as PDF…")), &FamilySheetPage::savePdf);
    return page;
}

QWidget *makeSetup(const RoomContext &context)
{
    auto *page = new QWidget;
    auto *panel = new NewLessonPanel(context.workspace);
    panel->setMinimumWidth(420);
    auto *box = new QVBoxLayout(page);
    box->addWidget(panel, 0, Qt::AlignLeft | Qt::AlignTop);
    QObject::connect(panel, &NewLessonPanel::pageOpened, page,
                     [open = context.open](PageId opened, LessonId lesson) {
                         if (auto *journal = qobject_cast<JournalRoom *>(open(journalCode)))
                             journal->open(opened, lesson);
                     });
    return page;
}

} // namespace

QList<Room> standardRooms()
{
    return {{journalCode,
             {},
             words(QT_TRANSLATE_NOOP("Rooms", "Journal")),
             IconName::BookOpenText,
             forRoles(u"TCH", u"SUB", u"MST", u"CUR", u"HEAD", u"DEP", u"DIR", u"ADM", u"VADM", u"SEC"),
             makeJournal},
            {QStringLiteral("families"), words(QT_TRANSLATE_NOOP("Rooms", "My group")),
             words(QT_TRANSLATE_NOOP("Rooms", "Family sheets")), IconName::Printer,
             forRoles(u"CUR", u"HEAD", u"DEP", u"ADM"), makeFamilies},
            {QStringLiteral("setup"), words(QT_TRANSLATE_NOOP("Rooms", "College")),
             words(QT_TRANSLATE_NOOP("Rooms", "New page")), IconName::BookMarked,
             forRoles(u"ADM", u"DEP", u"HEAD", u"CUR"), makeSetup}};
}

FirstRunFactory standardFirstRun()
{
    return [](const RoomContext &context, const std::function<void()> &finished) {
        auto *page = new FirstRunPage(context.workspace, context.themes, context.files, context.messages);
        QObject::connect(page, &FirstRunPage::finished, page, finished);
        return page;
    };
}

} // namespace semestr
