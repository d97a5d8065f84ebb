// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/shellrun.h"
#include "tests/support/samplecollege.h"
#include "ui/desk/mydaypage.h"
#include "ui/journal/journalroom.h"
#include "ui/setup/listspage.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/roomways.h"
#include "ui/shell/standardrooms.h"
#include "ui/shell/statusline.h"

#include <QLineEdit>

using namespace semestr;
using namespace semestr::test;

// The window with its own rooms, as each role meets it: no room is dead and nothing is silent.
class TestRoles : public QObject
{
    Q_OBJECT

private:
    struct Window
    {
        explicit Window(const QString &role)
            : college(SampleCollege::make().value()), settings(college->file() + QStringLiteral(".ini"))
        {
            if (role == u"ADM")
                QVERIFY_RESULT(college->signInAs(QStringLiteral("admin")));
            else
                college->signInAs(college->otherTeacher, role);
            gate = std::make_unique<PlainGate>(college->workspace());
            language.use(QStringLiteral("en"));
            ShellParts parts{
                college->workspace(), *gate, settings, themes, language, messages, files, standardRooms,
                standardFirstRun()};
            parts.search = standardSearch();
            shell = std::make_unique<ShellController>(parts);
            shell->start();
            QVERIFY(QTest::qWaitForWindowActive(&shell->window()));
        }
        template <class T> T *find() { return shell->window().findChild<T *>(); }
        bool hasRoom(const QString &code)
        {
            shell->window().rail().choose(code);
            return shell->window().rail().current() == code;
        }
        QStringList saidTexts()
        {
            QStringList all{shell->window().status().said()};
            for (const QLabel *label : shell->window().status().findChildren<QLabel *>())
                all += label->text();
            return all;
        }
        QString nothing()
        {
            return shell->window().findChild<QLabel *>(QStringLiteral("dayNothing"))->text();
        }

        std::unique_ptr<SampleCollege> college;
        Settings settings;
        Language language;
        ThemeProvider themes;
        Messages messages;
        FileDialogs files;
        std::unique_ptr<PlainGate> gate;
        std::unique_ptr<ShellController> shell;
    };

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
    }

    void onlyWhoMaySeePagesHasAJournal()
    {
        QVERIFY(!Window(QStringLiteral("SEC")).hasRoom(journalCode()));
        Window inspector(QStringLiteral("INS"));
        QVERIFY(inspector.hasRoom(journalCode()));
        QTRY_VERIFY(!inspector.find<JournalRoom>()->page().isNull());
    }

    void aRoleWithoutRoomsIsToldSo()
    {
        Window family(QStringLiteral("PAR"));
        QVERIFY(family.nothing().contains(QStringLiteral("weekly sheet")));
        Window archive(QStringLiteral("ARC"));
        QVERIFY(archive.nothing().contains(QStringLiteral("nothing for your role")));
        Window staff(QStringLiteral("HR"));
        QVERIFY(staff.nothing().contains(QStringLiteral("at the left")));
    }

    void aDispatcherIsToldWhyALessonDoesNotOpen()
    {
        Window w(QStringLiteral("DISP"));
        auto *day = w.find<MyDayPage>();
        QVERIFY(day);
        Q_EMIT day->openRequested(w.college->page, w.college->lessons.first());
        QVERIFY(w.saidTexts().contains(
            QStringLiteral("That stands in the journal, and your role has no journal.")));
        QCOMPARE(w.shell->window().page(), day);
        QVERIFY(w.college->workspace().chosenTerm().year.isNull());
    }

    void everySectionOfTheYearAnswers()
    {
        Window w(QStringLiteral("ADM"));
        auto *day = w.find<MyDayPage>();
        Q_EMIT day->sectionRequested(QStringLiteral("accounts"));
        QCOMPARE(w.shell->window().page(), day);
        QVERIFY(w.saidTexts().contains(QStringLiteral("This section has no room in the program yet.")));
        Q_EMIT day->sectionRequested(QStringLiteral("rooms"));
        auto *lists = qobject_cast<ListsPage *>(w.shell->window().page());
        QVERIFY(lists);
        QCOMPARE(lists->grid()->kind(), ListKind::Rooms);
    }

    void aTeacherThatIsFoundFiltersTheStaff()
    {
        Window w(QStringLiteral("ADM"));
        QTest::keyClick(w.shell->window().page(), Qt::Key_K, Qt::ControlModifier);
        SearchField &field = w.shell->window().context().search();
        field.insert(QStringLiteral("белова"));
        Q_EMIT field.textEdited(field.text());
        QTRY_COMPARE(field.hits().size(), 1);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY(qobject_cast<ListsPage *>(w.shell->window().page()));
        auto *grid = w.find<ListsPage>()->grid();
        QCOMPARE(grid->kind(), ListKind::Staff);
        QTRY_COMPARE(grid->view()->model()->rowCount(), 1);
        QVERIFY(grid->findChild<QLineEdit *>(QStringLiteral("gridFilter"))
                    ->text()
                    .startsWith(QStringLiteral("Белова")));
    }
};

QTEST_MAIN(TestRoles)
#include "tst_roles.moc"
