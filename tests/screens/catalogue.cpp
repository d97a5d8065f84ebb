// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/collegesetup.h"
#include "app/usecases/studentimport.h"
#include "tests/screens/stage.h"
#include "ui/help/helppanel.h"
#include "ui/journal/journalroom.h"
#include "ui/shell/actions.h"
#include "ui/shell/rail.h"
#include "ui/sync/conflictspage.h"

#include <QApplication>
#include <QFile>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
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

Done help(Stage &stage)
{
    SEMESTR_TRY(stage.openJournal());
    stage.start();
    stage.shell().help().showFor(stage.shell().window().page());
    Stage::settle();
    return {};
}

Done firstHour(Stage &stage)
{
    SEMESTR_TRY(adminRooms(stage));
    stage.shell().help().showFirstHour();
    Stage::settle();
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

JournalRoom *journalOf(Stage &stage)
{
    return stage.shell().window().findChild<JournalRoom *>();
}

Done journal(Stage &stage)
{
    SEMESTR_TRY(stage.openJournal());
    stage.start();
    journalOf(stage)->view().setCurrent(9, 10);
    Stage::settle();
    return {};
}

// A page on which nothing has been held.
Done journalEmpty(Stage &stage)
{
    SEMESTR_TRY(stage.openCollege());
    SEMESTR_TRY(stage.signIn(QStringLiteral("admin")));
    RawTable list;
    list.headings = {QStringLiteral("ФИО"), QStringLiteral("Группа")};
    list.rows = {{2, {QStringLiteral("Зайцев Егор Павлович"), QStringLiteral("ИСП-31")}}};
    StudentImport students(stage.workspace());
    SEMESTR_TRY(waitFor(students.write(list, guessColumns(list.headings), {})));
    CollegeSetup setup(stage.workspace());
    SEMESTR_LET(groups, waitFor(setup.groups()));
    SEMESTR_LET(teachers, waitFor(setup.teachers()));
    SEMESTR_TRY(
        waitFor(setup.openPage({groups.first().id, QStringLiteral("Математика"), teachers.first().id, 96})));
    stage.start();
    return {};
}

// The pointer rests on a cell of a closed column.
Done journalLocked(Stage &stage)
{
    SEMESTR_TRY(journal(stage));
    JournalView &view = journalOf(stage)->view();
    const QModelIndex cell = view.works()->model()->index(18, 4);
    const QPoint at = view.works()->visualRect(cell).center();
    QHelpEvent rests(QEvent::ToolTip, at, view.works()->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view.works()->viewport(), &rests);
    Stage::settle();
    return {};
}

Done journalRollCall(Stage &stage)
{
    SEMESTR_TRY(journal(stage));
    journalOf(stage)->toggleRollCall();
    Stage::settle();
    return {};
}

Done familySheetsFull(Stage &stage)
{
    SEMESTR_TRY(stage.openJournal());
    stage.start();
    stage.shell().window().rail().choose(QStringLiteral("families"));
    Stage::settle();
    return {};
}

Done searching(Stage &stage)
{
    SEMESTR_TRY(journal(stage));
    auto *field = stage.shell().window().findChild<QLineEdit *>(QStringLiteral("search"));
    field->setFocus();
    field->setText(QStringLiteral("ал"));
    Q_EMIT field->textEdited(field->text());
    Stage::settle();
    return {};
}

Done settingsPage(Stage &stage)
{
    SEMESTR_TRY(journal(stage));
    stage.shell().actions().find(QStringLiteral("settings"))->trigger();
    Stage::settle();
    return {};
}

// A list of students with two rows that cannot be written.
Done firstRunPreview(Stage &stage)
{
    SEMESTR_TRY(firstRun(stage));
    const QString file = stage.filePath(QStringLiteral("Списки ИСП 2026.csv"));
    QFile list(file);
    if (!list.open(QIODevice::WriteOnly))
        return fail(Fault::FileUnwritable);
    list.write("ФИО;Дата рожд.;Группа;№ зачётной\n"
               "Абдуллаева Камила Рустамовна;19.05.2009;ИСП-31;24-0312\n"
               "Алфёров Даниил Сергеевич;07.11.2008;ИСП-31;24-0313\n"
               "Белова-Кравчук Анастасия Игоревна;23.02.2009;ИСП-31;24-0314\n"
               "Дёмин Кирилл Вячеславович;09.09.2008;ИСП 31;24-0318\n"
               "Жёлтикова Софья Ильинична;31.02.2009;ИСП-31;24-0320\n"
               "Иванов Алексей Дмитриевич;14.03.2009;ИСП-31;24-0322\n"
               "Иванов Алексей Дмитриевич;02.11.2009;ИСП-31;24-0323\n"
               "Кузнецова Мария Евгеньевна;21.10.2008;ИСП-31;24-0326\n"
               "Лебедев Семён Антонович;16.01.2009;ИСП-31;24-0326\n"
               "Морозов Фёдор Ильич;08.08.2009;ИСП-31;24-0328\n");
    list.close();
    stage.files().answerNext(file);
    stage.shell().window().findChild<QPushButton *>(QStringLiteral("chooseList"))->click();
    Stage::settle();
    return {};
}

Done conflicts(Stage &stage)
{
    SEMESTR_TRY(stage.openConflicts());
    stage.start();
    stage.shell().window().rail().choose(QStringLiteral("conflicts"));
    Stage::settle();
    return {};
}

Done conflictRefused(Stage &stage)
{
    SEMESTR_TRY(conflicts(stage));
    auto *page = stage.shell().window().findChild<ConflictsPage *>();
    for (int row = 0; row < page->model().rowCount(); ++row) {
        if (page->model().item(row).kind == ConflictItem::Kind::Refused)
            page->table().selectRow(row);
    }
    Stage::settle();
    return {};
}

Done conflictsEmpty(Stage &stage)
{
    SEMESTR_TRY(stage.openJournal());
    stage.link().now.phase = LinkState::Phase::Idle;
    stage.start();
    stage.shell().window().rail().choose(QStringLiteral("conflicts"));
    Stage::settle();
    return {};
}

Done journalConflicts(Stage &stage)
{
    SEMESTR_TRY(stage.openConflicts());
    stage.start();
    journalOf(stage)->view().setCurrent(10, 9);
    Stage::settle();
    return {};
}

// The last round failed, and the one before would have removed very much.
Done server(Stage &stage)
{
    SEMESTR_TRY(stage.openConflicts());
    LinkState &state = stage.link().now;
    state.phase = LinkState::Phase::Waiting;
    state.error = Error(Fault::ServerUnreachable, {{QStringLiteral("address"), state.address}});
    state.retryAt = state.lastExchangeAt + 15 * 60000;
    stage.start();
    stage.shell().window().rail().choose(QStringLiteral("server"));
    Stage::settle();
    return {};
}

Done serverMassChange(Stage &stage)
{
    SEMESTR_TRY(server(stage));
    LinkState state = stage.link().now;
    state.phase = LinkState::Phase::Stopped;
    state.error = Error(Fault::MassChange,
                        {{QStringLiteral("count"), 1264},
                         {QStringLiteral("copy"), QStringLiteral("semestr-2026-10-08-1140.semestr")}});
    stage.link().say(state);
    Stage::settle();
    return {};
}

Done join(Stage &stage)
{
    SEMESTR_TRY(firstRun(stage));
    stage.shell().beginJoin();
    Stage::settle();
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
            {QStringLiteral("help"), help},
            {QStringLiteral("first-hour"), firstHour},
            {QStringLiteral("family-sheets-empty"), familySheets},
            {QStringLiteral("new-page"), newPage},
            {QStringLiteral("first-run-preview"), firstRunPreview},
            {QStringLiteral("journal-empty"), journalEmpty},
            {QStringLiteral("journal"), journal},
            {QStringLiteral("journal-locked"), journalLocked},
            {QStringLiteral("journal-roll-call"), journalRollCall},
            {QStringLiteral("family-sheets"), familySheetsFull},
            {QStringLiteral("search"), searching},
            {QStringLiteral("settings"), settingsPage},
            {QStringLiteral("conflicts"), conflicts},
            {QStringLiteral("conflict-refused"), conflictRefused},
            {QStringLiteral("conflicts-empty"), conflictsEmpty},
            {QStringLiteral("journal-conflicts"), journalConflicts},
            {QStringLiteral("server"), server},
            {QStringLiteral("server-mass-change"), serverMassChange},
            {QStringLiteral("join"), join},
            {QStringLiteral("lock"), locked}};
}

} // namespace semestr::screens
