// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/setuprows.h"
#include "tests/support/gui/shellrun.h"
#include "tests/support/samplecollege.h"
#include "ui/curator/familysheetpage.h"
#include "ui/journal/journalroom.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/roomways.h"
#include "ui/shell/standardrooms.h"

#include <QMenu>

using namespace semestr;
using namespace semestr::test;

// Ctrl+K and the choice of a term, in the window with its own rooms.
class TestShellSearch : public QObject
{
    Q_OBJECT

private:
    // The program on a sample college; the teacher is signed in.
    struct Window
    {
        explicit Window(const char *login = "teacher")
            : college(SampleCollege::make().value()), settings(college->file() + QStringLiteral(".ini"))
        {
            QVERIFY_RESULT(college->signInAs(QString::fromLatin1(login)));
            addPastYear();
            gate = std::make_unique<PlainGate>(college->workspace());
            language.use(QStringLiteral("en"));
            ShellParts parts{
                college->workspace(), *gate, settings, themes, language, messages, files, standardRooms,
                standardFirstRun()};
            parts.search = standardSearch();
            shell = std::make_unique<ShellController>(parts);
            shell->start();
            QVERIFY(QTest::qWaitForWindowActive(&shell->window()));
            shell->window().rail().choose(QStringLiteral("journal"));
            page()->setFocus();
        }
        void addPastYear()
        {
            Workspace &workspace = college->workspace();
            const auto job = [&](Transaction &t) -> Result<bool> {
                const CollegeId id = workspace.college().id;
                const YearSpan year = yearSpanOf(id, QDate(2025, 10, 1));
                SEMESTR_TRY(writeYear(t, id, year));
                SEMESTR_LET(item, writeItem(t, id, college->group, year, QStringLiteral("История"), 60));
                past = pageIdOf(year.id, college->group, item);
                SEMESTR_TRY(writePage(t, past, year.id, college->group, item, college->teacher, year.start));
                return true;
            };
            QVERIFY_RESULT(
                waitFor(workspace.store().write<bool>(workspace.context(QStringLiteral("x")), job)));
        }
        ContextBar &context() { return shell->window().context(); }
        SearchField &field() { return context().search(); }
        JournalRoom *journal() { return shell->window().findChild<JournalRoom *>(); }
        QWidget *page() { return shell->window().page(); }
        // Types into the field as a person does after Ctrl+K.
        void search(const char *words)
        {
            QTest::keyClick(page(), Qt::Key_K, Qt::ControlModifier);
            QVERIFY(field().hasFocus());
            field().insert(QString::fromUtf8(words));
            Q_EMIT field().textEdited(field().text());
        }
        QStringList found()
        {
            QStringList list;
            for (const SearchHit &hit : field().hits())
                list += hit.name;
            return list;
        }
        void press(Qt::Key key) { QTest::keyClick(&field(), key); }

        std::unique_ptr<SampleCollege> college;
        PageId past;
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

    void goesToAStudentsRow()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        w.search("елк");
        QTRY_COMPARE(w.found(), QStringList{QStringLiteral("Ёлкин Семён Петрович")});
        QCOMPARE(w.field().hits().first().place, QStringLiteral("student · ИСП-31"));
        QVERIFY(w.field().list().isVisible());
        QVERIFY(w.field().hasFocus());
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.journal()->view().current().row(), 6);
        QVERIFY(!w.field().list().isVisible());
        QCOMPARE(w.field().text(), QString());
    }

    void enterBeforeTheAnswerStillGoes()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        w.search("чернов");
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.journal()->view().current().row(), 24);
    }

    void theCuratorComesToTheFamilySheet()
    {
        Window w("curator");
        QTRY_VERIFY(w.page());
        w.search("ёлкин");
        QTRY_COMPARE(w.found().size(), 1);
        w.press(Qt::Key_Return);
        QTRY_VERIFY(qobject_cast<FamilySheetPage *>(w.page()));
        QTRY_COMPARE(w.page()->findChild<QWidget *>(QStringLiteral("studentChoice"))->property("currentText"),
                     QVariant(QStringLiteral("Ёлкин Семён Петрович")));
    }

    void findsRoomsFormsAndCommands()
    {
        Window w("curator");
        QTRY_VERIFY(w.page());
        w.search("family");
        QTRY_COMPARE(w.field().hits().size(), 1);
        QCOMPARE(w.field().hits().first().kind, HitKind::Form);
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.shell->window().rail().current(), familiesCode());
        w.search("dark");
        QTRY_COMPARE(w.field().hits().size(), 1);
        QCOMPARE(w.field().hits().first().kind, HitKind::Command);
        w.press(Qt::Key_Return);
        QTRY_COMPARE(w.settings.shade(), Shade::Dark);
        Theme().apply(*qApp);
    }

    void arrowsChooseAndEscGoesBack()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        w.search("ива");
        QTRY_VERIFY(w.field().hits().size() >= 2);
        QListView &list = w.field().list();
        QCOMPARE(list.currentIndex().row(), 0);
        w.press(Qt::Key_Down);
        QCOMPARE(list.currentIndex().row(), 1);
        w.press(Qt::Key_Up);
        w.press(Qt::Key_Up);
        QCOMPARE(list.currentIndex().row(), int(w.field().hits().size()) - 1);
        w.press(Qt::Key_Escape);
        QVERIFY(!list.isVisible());
        QVERIFY(!w.field().hasFocus());
        QCOMPARE(w.field().text(), QString());
    }

    void saysThatNothingWasFound()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        w.search("йцукен");
        QTRY_VERIFY(w.field().list().isVisible());
        QVERIFY(w.field().hits().isEmpty());
        QCOMPARE(w.field().list().model()->index(0, 0).data().toString(),
                 QStringLiteral("Nothing was found."));
        w.press(Qt::Key_Return);
        QVERIFY(w.field().hasFocus());
    }

    void anotherYearIsChosenFromTheHeading()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        auto *menu = w.context().findChild<QMenu *>(QStringLiteral("terms"));
        QTRY_COMPARE(menu->actions().size(), 7); // two years, their terms, a separator
        QVERIFY(menu->actions().at(2)->isChecked());
        w.shell->actions().find(QStringLiteral("term"))->trigger();
        QVERIFY(menu->isVisible());
        menu->close();
        menu->actions().at(4)->trigger();
        QTRY_COMPARE(w.journal()->page(), w.past);
        QTRY_VERIFY(w.context().term().words().contains(QStringLiteral("past year: read only")));
        QVERIFY(w.context().term().words().contains(QStringLiteral("2025–26")));
        menu->actions().at(2)->trigger();
        QVERIFY(w.college->workspace().chosenTerm().year.isNull());
        QTRY_COMPARE(w.journal()->page(), w.college->page);
        QTRY_VERIFY(!w.context().term().words().contains(QStringLiteral("read only")));
    }

    void aWayToAnotherYearChoosesIt()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        auto *menu = w.context().findChild<QMenu *>(QStringLiteral("terms"));
        QTRY_COMPARE(menu->actions().size(), 7);
        menu->actions().at(5)->trigger();
        QTRY_COMPARE(w.journal()->page(), w.past);
        w.search("истор");
        QTRY_COMPARE(w.found(), QStringList{QStringLiteral("История")});
        w.press(Qt::Key_Escape);
        // Leaving and coming back begins with the present again.
        w.shell->actions().find(QStringLiteral("leave"))->trigger();
        QVERIFY(w.college->workspace().chosenTerm().year.isNull());
    }

    void theTypeChangesAndTheJournalStaysWhereItWas()
    {
        Window w;
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        QTRY_VERIFY(w.journal()->view().current().isValid());
        w.journal()->view().setCurrent(3, 1);
        const QPointer<QWidget> before = w.journal();
        QTest::keyClick(w.page(), Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(before.isNull());
        QTRY_VERIFY(w.journal() && w.journal()->page() == w.college->page);
        QTRY_COMPARE(w.journal()->view().current().column(), 1);
    }
};

QTEST_MAIN(TestShellSearch)
#include "tst_shellsearch.moc"
