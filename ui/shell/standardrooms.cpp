// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standardrooms.h"

#include "ui/common/gridhabits.h"
#include "ui/curator/familysheetpage.h"
#include "ui/desk/mydaypage.h"
#include "ui/journal/journalpaper.h"
#include "ui/journal/makejournalroom.h"
#include "ui/setup/firstrunpage.h"
#include "ui/setup/listspage.h"
#include "ui/setup/newlessonpanel.h"
#include "ui/setup/workspacelists.h"
#include "ui/shell/roomways.h"
#include "ui/sync/conflictspage.h"
#include "ui/sync/serverpage.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

namespace semestr {

namespace {

const QString conflictsCode = QStringLiteral("conflicts");
const QString setupCode = QStringLiteral("setup");
const QString listsCode = QStringLiteral("lists");
const QString myDayCode = QStringLiteral("myday");
const std::array ownRooms{QStringLiteral("journal"), QStringLiteral("families"), setupCode, listsCode};

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

// A journal without a page leads to where one is made, for those who may make it. Asked when the emptiness is
// first shown: most people never see it, and rights are a long table to read before the first page.
class WayOut final : public QObject
{
public:
    WayOut(QLabel *empty, const RoomContext &context)
        : QObject(empty), m_empty(empty), m_workspace(context.workspace), m_open(context.open)
    {
        empty->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_empty && event->type() == QEvent::Show && !std::exchange(m_asked, true))
            offer();
        return false;
    }

private:
    void offer()
    {
        const AccessTarget anywhere;
        if (!m_workspace.permit(QStringLiteral("create"), QStringLiteral("page"), QStringLiteral("*"),
                                anywhere))
            return;
        auto *button =
            new QPushButton(words(QT_TRANSLATE_NOOP("Rooms", "New discipline and lesson")), m_empty);
        button->setObjectName(QStringLiteral("newDiscipline"));
        setMainButton(button);
        auto *column = new QVBoxLayout(m_empty);
        column->addStretch(4);
        column->addWidget(button, 0, Qt::AlignHCenter);
        column->addStretch(3);
        connect(button, &QPushButton::clicked, m_empty, [open = m_open] { open(setupCode); });
        button->show(); // its parent is there already
    }

    QLabel *m_empty;
    Workspace &m_workspace;
    std::function<QWidget *(const QString &)> m_open;
    bool m_asked = false;
};

GridParts gridParts(const RoomContext &context)
{
    return {context.settings, context.files, context.messages, context.themes, &context.workspace};
}

QWidget *makeJournal(const RoomContext &context)
{
    JournalRoom *room = makeJournalRoom(context.workspace, context.themes, context.stage);
    if (auto *empty = room->findChild<QLabel *>(QStringLiteral("emptyState")))
        new WayOut(empty, context);
    new JournalPaper(*room, gridParts(context));
    if (context.link && context.link->state().phase != LinkState::Phase::NoServer)
        QObject::connect(room, &JournalRoom::conflictRequested, room,
                         [open = context.open](const CellKey &cell) {
                             if (auto *conflicts = qobject_cast<ConflictsPage *>(open(conflictsCode))) {
                                 conflicts->open(cell);
                                 conflicts->setFocus();
                             }
                         });
    return room;
}

QWidget *makeConflicts(const RoomContext &context)
{
    auto *page = new ConflictsPage(context.workspace, context.themes);
    page->useGrid(gridParts(context));
    QObject::connect(page, &ConflictsPage::openRequested, page,
                     [context](PageId opened, LessonId lesson) { openPage(context, opened, lesson); });
    return page;
}

QWidget *makeServer(const RoomContext &context)
{
    return new ServerPage(context.workspace, *context.link, context.themes, context.messages);
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
    auto *page = new FamilySheetPage(
        {parts->desk, context.themes, parts->printing, context.files, context.messages, context.work});
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
                     [context](PageId opened, LessonId lesson) { openPage(context, opened, lesson); });
    return page;
}

const char *const roomOfOthers =
    QT_TRANSLATE_NOOP("Rooms", "Another role fills this section: the table names it.");
const char *const roomMissing = QT_TRANSLATE_NOOP("Rooms", "This section has no room in the program yet.");

// A section of the year's readiness leads to the list that fills it.
void openSection(const RoomContext &context, const QString &section)
{
    std::optional<ListKind> kind = listKindOf(section);
    if (section == QStringLiteral("groups"))
        kind = ListKind::Students;
    else if (section == QStringLiteral("subjects"))
        kind = ListKind::Load;
    else if (section == QStringLiteral("curricula") || section == QStringLiteral("subgroups"))
        kind = ListKind::Load;
    const QList<ListKind> readable = WorkspaceListsDesk(context.workspace).readable();
    if (kind && context.has(listsCode) && readable.contains(*kind)) {
        auto *lists = qobject_cast<ListsPage *>(context.open(listsCode));
        lists->choose(*kind);
        lists->setFocus();
    } else if (section == QStringLiteral("timetable") && context.has(setupCode)) {
        context.open(setupCode)->setFocus();
    } else {
        context.say(words(kind ? roomOfOthers : roomMissing));
    }
}

// What there is to say to a role for which the program has no room of its own.
QString aloneWords(const Workspace &workspace)
{
    const bool family = forRoles(u"STU", u"PAR", u"DEL")(workspace.session(), workspace.today());
    return family ? words(QT_TRANSLATE_NOOP("Rooms", "Marks and absences come on the weekly sheet, which the "
                                                     "curator prints. There is no page for students and "
                                                     "families in this program yet."))
                  : words(QT_TRANSLATE_NOOP("Rooms", "There is nothing for your role in this program yet."));
}

QWidget *makeMyDay(const RoomContext &context)
{
    auto *desk = new WorkspaceMyDayDesk(context.workspace);
    auto *page = new MyDayPage(*desk, gridParts(context), context.stage);
    desk->setParent(page);
    if (std::none_of(ownRooms.begin(), ownRooms.end(), context.has))
        page->setNothingWords(aloneWords(context.workspace));
    QObject::connect(page, &MyDayPage::openRequested, page,
                     [context](PageId opened, LessonId lesson) { openPage(context, opened, lesson); });
    QObject::connect(page, &MyDayPage::sectionRequested, page,
                     [context](const QString &section) { openSection(context, section); });
    if (context.badge)
        QObject::connect(
            page, &MyDayPage::badgeChanged, page,
            [badge = context.badge](int number, Token token) { badge(myDayCode, number, token); });
    return page;
}

QWidget *makeLists(const RoomContext &context)
{
    auto *desk = new WorkspaceListsDesk(context.workspace);
    auto *page = new ListsPage({*desk, gridParts(context)});
    desk->setParent(page);
    return page;
}

} // namespace

QList<Room> standardRooms()
{
    return {{myDayCode, {}, words(QT_TRANSLATE_NOOP("Rooms", "My day")), IconName::Sun, {}, makeMyDay},
            {journalCode(),
             {},
             words(QT_TRANSLATE_NOOP("Rooms", "Journal")),
             IconName::BookOpenText,
             forRoles(u"TCH", u"SUB", u"MST", u"CUR", u"HEAD", u"DEP", u"DIR", u"ADM", u"VADM", u"INS"),
             makeJournal},
            {familiesCode(), words(QT_TRANSLATE_NOOP("Rooms", "My group")),
             words(QT_TRANSLATE_NOOP("Rooms", "Family sheets")), IconName::Printer,
             forRoles(u"CUR", u"HEAD", u"DEP", u"ADM"), makeFamilies, false, true},
            {setupCode, words(QT_TRANSLATE_NOOP("Rooms", "College")),
             words(QT_TRANSLATE_NOOP("Rooms", "New page")), IconName::BookMarked,
             forRoles(u"ADM", u"DEP", u"HEAD", u"CUR"), makeSetup},
            {listsCode, words(QT_TRANSLATE_NOOP("Rooms", "College")),
             words(QT_TRANSLATE_NOOP("Rooms", "Lists")), IconName::FileSpreadsheet,
             forRoles(u"ADM", u"DEP", u"HEAD", u"DISP", u"HR", u"SEC", u"TCH", u"MST", u"CUR"), makeLists},
            {conflictsCode,
             words(QT_TRANSLATE_NOOP("Rooms", "Common")),
             words(QT_TRANSLATE_NOOP("Rooms", "Conflicts")),
             IconName::GitCompareArrows,
             {},
             makeConflicts,
             true},
            {QStringLiteral("server"),
             words(QT_TRANSLATE_NOOP("Rooms", "Common")),
             words(QT_TRANSLATE_NOOP("Rooms", "Server")),
             IconName::RefreshCw,
             {},
             makeServer,
             true}};
}

FirstRunFactory standardFirstRun()
{
    return [](const RoomContext &context, const FirstRunEnds &ends) {
        auto *page = new FirstRunPage(context.workspace, context.themes, context.files, context.messages);
        QObject::connect(page, &FirstRunPage::finished, page, ends.finished);
        QObject::connect(page, &FirstRunPage::demoRequested, page, ends.demo);
        page->setJoinOffered(bool(ends.join));
        // Its rows keep the file's order and its columns are the file's own.
        if (auto *preview = page->findChild<QTableView *>(QStringLiteral("studentPreview")))
            GridHabits::attach(
                preview, gridParts(context),
                {{}, words(QT_TRANSLATE_NOOP("Rooms", "What will be written")), false, false, false});
        if (ends.join)
            QObject::connect(page, &FirstRunPage::joinRequested, page, ends.join);
        return page;
    };
}

FoundGoer standardSearch()
{
    return wayTo;
}

} // namespace semestr
