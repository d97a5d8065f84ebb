// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/roomways.h"

#include "app/usecases/schoolyear.h"
#include "ui/curator/familysheetpage.h"
#include "ui/journal/journalroom.h"
#include "ui/setup/listspage.h"
#include "ui/shell/actions.h"

#include <QCoreApplication>
#include <algorithm>

namespace semestr {

namespace {

void chooseStudent(JournalRoom *room, PersonId student)
{
    const QList<RosterRow> &rows = room->model().page().rows;
    const auto at = std::find_if(rows.cbegin(), rows.cend(),
                                 [student](const RosterRow &row) { return row.student == student; });
    if (at != rows.cend())
        room->view().setCurrent(static_cast<int>(at - rows.cbegin()),
                                qMax(0, room->view().current().column()));
}

void showPage(const RoomContext &context, PageId page, LessonId lesson, PersonId student)
{
    auto *journal = qobject_cast<JournalRoom *>(context.open(journalCode()));
    if (!journal)
        return;
    if (!student.isNull())
        QObject::connect(
            journal, &JournalRoom::pageOpened, journal,
            [journal, student] { chooseStudent(journal, student); }, Qt::SingleShotConnection);
    journal->open(page, lesson);
    journal->setFocus();
}

bool isCuratorOf(const Workspace &workspace, GroupId group)
{
    const QList<RoleGrant> &grants = workspace.session().grants;
    return std::any_of(grants.cbegin(), grants.cend(), [&](const RoleGrant &grant) {
        return grant.role == u"CUR" && grant.scopeId == group.bytes() && grant.valid.holds(workspace.today());
    });
}

bool openFamilies(const RoomContext &context, GroupId group, PersonId student)
{
    auto *families = qobject_cast<FamilySheetPage *>(context.open(familiesCode()));
    if (families)
        families->open(group, student);
    return families != nullptr;
}

// The page of the group where the person would begin; without one, the group's family sheets.
void openGroup(const RoomContext &context, GroupId group, PersonId student)
{
    auto actions = std::make_shared<JournalActions>(context.workspace);
    whenDone(actions->pages(), &context.actions,
             [actions, context, group, student](const Result<QList<PageTitle>> &pages) {
                 QList<PageTitle> own = pages.value_or(QList<PageTitle>());
                 own.removeIf([group](const PageTitle &title) { return title.group != group; });
                 if (const PageTitle *begin = pageToBegin(own))
                     openPage(context, begin->id, {}, student);
                 else
                     openFamilies(context, group, student);
             });
}

void openStaff(const RoomContext &context, const Found &found)
{
    auto *lists = qobject_cast<ListsPage *>(context.open(QStringLiteral("lists")));
    if (lists && lists->choose(ListKind::Staff, found.name))
        return;
    auto search = std::make_shared<Search>(context.workspace);
    whenDone(search->pagesOf(found.person), &context.actions,
             [search, context](const Result<QList<Found>> &pages) {
                 if (pages && !pages->isEmpty())
                     openPage(context, pages->first().page);
             });
}

} // namespace

QString journalCode()
{
    return QStringLiteral("journal");
}

QString familiesCode()
{
    return QStringLiteral("families");
}

void openPage(const RoomContext &context, PageId page, LessonId lesson, PersonId student)
{
    auto year = std::make_shared<SchoolYear>(context.workspace);
    if (!context.has(journalCode()))
        return context.say(QCoreApplication::translate(
            "Rooms", "That stands in the journal, and your role has no journal."));
    whenDone(year->choiceFor(page, lesson), &context.actions,
             [year, context, page, lesson, student](const Result<TermChoice> &choice) {
                 if (choice)
                     context.workspace.chooseTerm(*choice);
                 showPage(context, page, lesson, student);
             });
}

std::function<void()> wayTo(const RoomContext &context, const Found &found)
{
    switch (found.kind) {
    case FoundKind::Group:
        return [context, group = found.group] { openGroup(context, group, {}); };
    case FoundKind::Student:
        return [context, found] {
            const bool curator = isCuratorOf(context.workspace, found.group);
            if (!curator || !openFamilies(context, found.group, found.person))
                openGroup(context, found.group, found.person);
        };
    case FoundKind::Teacher:
        return [context, found] { openStaff(context, found); };
    case FoundKind::Page:
        break;
    }
    return [context, page = found.page] { openPage(context, page); };
}

} // namespace semestr
