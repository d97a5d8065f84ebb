// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/journalactions.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/help/firsthourpanel.h"
#include "ui/help/helppanel.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>

using namespace semestr;
using test::SampleCollege;

namespace {

// The window over the sample college, with the person signed in already.
struct Run
{
    Run(const QString &login, const QString &ini, const QString &code = QStringLiteral("ru"),
        QDate day = SampleCollege::today(), const QString &preset = QStringLiteral("kasli"))
        : settings(ini)
    {
        SampleCollege::Wanted wanted;
        wanted.preset = preset;
        college = std::move(SampleCollege::make(wanted).value());
        college->goTo(day);
        if (!college->signInAs(login))
            return;
        language.use(code);
        gate = std::make_unique<SignInGate>(college->workspace());
        shell = std::make_unique<ShellController>(ShellParts{college->workspace(), *gate, settings, themes,
                                                             language, messages, files, standardRooms,
                                                             standardFirstRun()});
        shell->start();
        QApplication::setActiveWindow(&shell->window());
        ready = QTest::qWaitForWindowActive(&shell->window());
    }
    ~Run()
    {
        shell.reset();
        gate.reset();
    }

    MainWindow &window() { return shell->window(); }
    HelpPanel &help() { return shell->help(); }
    template <class T> T *find(const char *name) { return window().findChild<T *>(QLatin1String(name)); }
    QString text() { return find<QTextBrowser>("helpText")->toPlainText(); }
    void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window(), key, held);
    }
    FirstHourPanel &hour() { return *help().findChild<FirstHourPanel *>(QStringLiteral("firstHour")); }
    Done setPolicy(const char *key, const QString &value);

    Settings settings;
    std::unique_ptr<SampleCollege> college;
    Language language;
    ThemeProvider themes;
    Messages messages;
    FileDialogs files;
    std::unique_ptr<Gate> gate;
    std::unique_ptr<ShellController> shell;
    bool ready = false;
};

Done Run::setPolicy(const char *key, const QString &value)
{
    Workspace &workspace = college->workspace();
    const QByteArray name(key);
    const auto write = [name, value](Transaction &t) -> Result<bool> {
        SEMESTR_LET(query, t.query("setup/write_policy_setting"));
        query.bindText("key", QString::fromLatin1(name)).bindText("from_day", QStringLiteral("2026-10-08"));
        query.bindText("value", QString(u'"' + value + u'"')).bindText("source", QStringLiteral("ours"));
        SEMESTR_TRY(query.run());
        return true;
    };
    SEMESTR_TRY(waitFor(workspace.store().write<bool>(workspace.context(QStringLiteral("edit")), write)));
    return workspace.reload();
}

Vocabulary vocabularyOf(const QString &preset)
{
    Policy policy;
    const auto shipped = PolicyPreset::shipped(preset).value_or(PolicyPreset());
    for (const PresetValue &value : shipped.values)
        policy.set(value.key, QDate(2026, 9, 1), value.value);
    return Vocabulary::of(policy, SampleCollege::today());
}

} // namespace

class TestHelpPanel : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_inis = 0;

    QString ini() { return m_dir.filePath(QStringLiteral("%1.ini").arg(++m_inis)); }
    std::unique_ptr<Run> run(const QString &login = QStringLiteral("teacher"))
    {
        return std::make_unique<Run>(login, ini());
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
    }

    void everyRoomHasItsPage()
    {
        const HelpBook book;
        QStringList codes{QStringLiteral("myday"),    QStringLiteral("lists"), QStringLiteral("firstrun"),
                          QStringLiteral("signin"),   QStringLiteral("keys"),  QStringLiteral("search"),
                          QStringLiteral("settings"), QStringLiteral("grids"), QStringLiteral("copies"),
                          QStringLiteral("accounts"), HelpBook::contents()};
        for (const Room &room : standardRooms())
            codes += room.code;
        for (const QString &code : std::as_const(codes)) {
            const HelpPage *page = book.find(code);
            QVERIFY2(page, qPrintable(code));
            QVERIFY2(!page->title.isEmpty(), qPrintable(code));
            QVERIFY2(page->text.size() > 300, qPrintable(code));
        }
        QVERIFY(!book.find(QStringLiteral("nowhere")));
    }

    void everyLinkLeadsSomewhere()
    {
        const HelpBook book;
        QStringList reached{HelpBook::contents()};
        for (const HelpPage &page : book.pages()) {
            for (const QString &code : HelpBook::linksOf(page.text))
                QVERIFY2(book.find(code), qPrintable(QString(page.code + QStringLiteral(" → ") + code)));
        }
        reached += HelpBook::linksOf(book.find(HelpBook::contents())->text);
        for (const HelpPage &page : book.pages())
            QVERIFY2(reached.contains(page.code), qPrintable(page.code));
    }

    // No page may say «занятие» to a college of уроки, nor show a bracket to anybody.
    void speaksTheWordsOfEveryPreset()
    {
        static const QRegularExpression lesson(QStringLiteral("(?<![а-яё])(З|з)аняти"));
        static const QRegularExpression group(QStringLiteral("(?<![а-яё])(Г|г)рупп"));
        static const QRegularExpression learner(QStringLiteral("(С|с)тудент"));
        static const QRegularExpression mark(QStringLiteral("(О|о)тмет(к|ок)"));
        // These two pages name the words themselves.
        const QStringList listing{QStringLiteral("firstrun"), QStringLiteral("settings")};
        for (const QString &preset : PolicyPreset::codes()) {
            const Vocabulary words = vocabularyOf(preset);
            const HelpBook book(words);
            for (const HelpPage &page : book.pages()) {
                const QByteArray place = (preset + u' ' + page.code).toUtf8();
                QVERIFY2(!page.text.contains(u'⟦') && !page.text.contains(u'⟧'), place);
                if (listing.contains(page.code))
                    continue;
                QVERIFY2(words.variant(Word::Lesson) == 0 || !page.text.contains(lesson), place);
                QVERIFY2(words.variant(Word::Group) == 0 || !page.text.contains(group), place);
                QVERIFY2(words.variant(Word::Learner) == 0 || !page.text.contains(learner), place);
                QVERIFY2(words.variant(Word::Mark) == 0 || !page.text.contains(mark), place);
            }
        }
    }

    void everyVariantOfAPageCanBeRead()
    {
        const QDir folder(QStringLiteral(":/help/ru"));
        const QStringList names = folder.entryList();
        QVERIFY(names.size() > 12);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString fault = wordingFault(QString::fromUtf8(file.readAll()));
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

    void f1OpensThePageOfTheRoomInFront()
    {
        const auto r = run(QStringLiteral("admin"));
        QVERIFY(r->ready);
        QVERIFY(r->help().isHidden());
        for (const char *code : {"journal", "families", "setup"}) {
            r->window().rail().choose(QLatin1String(code));
            r->window().page()->setFocus();
            r->press(Qt::Key_F1);
            QTRY_COMPARE(r->help().current(), QLatin1String(code));
            QVERIFY(r->help().isVisible());
            QVERIFY(r->find<QTextBrowser>("helpText")->hasFocus());
        }
    }

    void aPageMayNameItsOwnHelp()
    {
        const auto r = run();
        QWidget page;
        page.setObjectName(QStringLiteral("journal"));
        page.setProperty("help", QStringLiteral("keys"));
        r->help().showFor(&page);
        QCOMPARE(r->help().current(), QStringLiteral("keys"));
        page.setProperty("help", QStringLiteral("nowhere"));
        r->help().showFor(&page);
        QCOMPARE(r->help().current(), HelpBook::contents());
        r->help().showFor(nullptr);
        QCOMPARE(r->help().current(), HelpBook::contents());
    }

    void linksAndTheWayBack()
    {
        const auto r = run();
        r->help().showPage(QStringLiteral("journal"));
        auto *text = r->find<QTextBrowser>("helpText");
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("conflicts.md")));
        QCOMPARE(r->help().current(), QStringLiteral("conflicts"));
        QVERIFY(r->text().contains(QStringLiteral("Расхождения")));
        QTest::keyClick(r->find<QPushButton>("helpBack"), Qt::Key_Space);
        QCOMPARE(r->help().current(), QStringLiteral("journal"));
        // A link to nowhere leaves the reader where he is.
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("https://example.org/")));
        QCOMPARE(r->help().current(), QStringLiteral("journal"));
    }

    void escapeGivesTheFocusBack()
    {
        const auto r = run();
        QWidget *before = QApplication::focusWidget();
        QVERIFY(before);
        r->press(Qt::Key_F1);
        QTRY_VERIFY(r->help().isVisible());
        r->press(Qt::Key_Escape);
        QTRY_VERIFY(r->help().isHidden());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void neverWidensTheWindow()
    {
        const auto r = run();
        int least = 0;
        r->window().setWindowState(Qt::WindowNoState);
        r->help().showPage(QStringLiteral("journal"));
        // The room may still be reading, and needs another width with what it has read.
        const auto isLaidOver = [&] {
            least = r->window().centralWidget()->minimumSizeHint().width();
            r->window().resize(least + 100, 700);
            return r->window().dockWidgetArea(&r->help()) == Qt::NoDockWidgetArea;
        };
        QTRY_VERIFY(isLaidOver());
        QCOMPARE(r->window().width(), least + 100);
        QTRY_COMPARE(r->help().geometry().right(), r->window().rect().right());
        r->window().resize(least + 1000, 700); // for a room that shows its own panel again, too
        QTRY_COMPARE(r->window().dockWidgetArea(&r->help()), Qt::RightDockWidgetArea);
        QTRY_VERIFY(r->help().x() >= r->window().centralWidget()->geometry().right());
    }

    void findsWordsInAnyEnding()
    {
        const auto r = run();
        r->help().showPage(HelpBook::contents());
        auto *search = r->find<QLineEdit>("helpSearch");
        search->setText(QStringLiteral("переклички"));
        QVERIFY(r->text().contains(QStringLiteral("Журнал")));
        QVERIFY(r->text().contains(QStringLiteral("F7")));
        QVERIFY(r->help().current().isEmpty());
        search->setText(QStringLiteral("абракадабра"));
        QVERIFY(!r->text().contains(QStringLiteral("Журнал")));
        // All letters of one search are one step of the way.
        QTest::keyClick(r->find<QPushButton>("helpBack"), Qt::Key_Space);
        QCOMPARE(r->help().current(), HelpBook::contents());
        QVERIFY(search->text().isEmpty());
    }

    void titlesComeFirst()
    {
        const QList<HelpHit> hits = HelpBook().search(QStringLiteral("расхождение"));
        QVERIFY(hits.size() > 1);
        QCOMPARE(hits.first().code, QStringLiteral("conflicts"));
        QVERIFY(HelpBook().search(QStringLiteral(" … ")).isEmpty());
    }

    void saysInEnglishThatItIsRussian()
    {
        Run english(QStringLiteral("teacher"), ini(), QStringLiteral("en"));
        english.help().showPage(QStringLiteral("journal"));
        QVERIFY(english.find<QLabel>("helpNote")->isVisible());
        QVERIFY(english.text().contains(QStringLiteral("Перекличка")));
        const auto russian = run();
        russian->help().showPage(QStringLiteral("journal"));
        QVERIFY(!russian->find<QLabel>("helpNote")->isVisible());
    }

    void offersTheFirstHourInANewCollege()
    {
        const QString file = ini();
        const QDate young(2026, 9, 10);
        {
            Run r(QStringLiteral("admin"), file, QStringLiteral("ru"), young);
            QWidget *before = QApplication::focusWidget();
            QTRY_VERIFY(r.help().isVisible());
            QCOMPARE(r.find<QTabBar>("helpTabs")->currentIndex(), 1);
            // It asks for nothing: the focus stays in the room.
            QVERIFY(!r.help().isAncestorOf(QApplication::focusWidget()));
            QCOMPARE(QApplication::focusWidget(), before);
            QTest::keyClick(r.find<QPushButton>("putHourAway"), Qt::Key_Space);
            QVERIFY(r.help().isHidden());
        }
        {
            Run r(QStringLiteral("admin"), file, QStringLiteral("ru"), young);
            QTRY_VERIFY(r.hour().any());
            QVERIFY(r.help().isHidden());
        }
        // Another person of the same PC is still asked.
        Run teacher(QStringLiteral("teacher"), file, QStringLiteral("ru"), young);
        QTRY_VERIFY(teacher.help().isVisible());
    }

    void asksNobodyInAnOldCollege()
    {
        const auto r = run(QStringLiteral("admin"));
        QTRY_VERIFY(r->hour().any());
        QVERIFY(r->help().isHidden());
        r->help().showFirstHour();
        QTRY_VERIFY(r->hour().isVisible());
    }

    void aSignMovesWithTheData()
    {
        const auto r = run();
        r->help().showFirstHour();
        QTRY_COMPARE(r->hour().shown().open(), 4);
        const auto mark = [&] { return r->find<QWidget>("hour_mark")->findChild<QPushButton *>(); };
        QVERIFY(mark());
        JournalActions actions(r->college->workspace());
        QVERIFY_RESULT(
            waitFor(actions.enter(r->college->cell(SampleCollege::todays, 3), QStringLiteral("5"))));
        QTRY_COMPARE(r->hour().shown().open(), 3);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!mark());
    }

    void aStepLeadsToItsRoom()
    {
        const auto r = run(QStringLiteral("admin"));
        r->help().showFirstHour();
        QTRY_VERIFY(r->hour().any());
        const auto show = [&](const char *step) {
            return r->find<QWidget>(step)->findChild<QPushButton *>();
        };
        QTRY_VERIFY(r->hour().isVisible());
        QTest::keyClick(show("hour_anySheets"), Qt::Key_Space);
        QCOMPARE(r->window().rail().current(), QStringLiteral("families"));
        // No room makes a copy, so the page says how.
        QTest::keyClick(show("hour_copy"), Qt::Key_Space);
        QCOMPARE(r->help().current(), QStringLiteral("copies"));
    }

    void theNextPersonSeesNothingOfIt()
    {
        const auto r = run(QStringLiteral("admin"));
        r->help().showFirstHour();
        QTRY_VERIFY(r->hour().any());
        r->college->workspace().setSession({});
        QVERIFY(!r->hour().any());
        QVERIFY(r->help().isHidden());
    }

    void theWindowFollowsThePolicyAtOnce()
    {
        const auto r = run();
        r->help().showPage(QStringLiteral("journal"));
        QVERIFY(r->text().contains(QStringLiteral("урока")));
        QVERIFY_RESULT(r->setPolicy("words.lesson", QStringLiteral("учебное занятие")));
        QTRY_VERIFY(r->help().isHidden()); // a window of its own
        r->help().showPage(QStringLiteral("journal"));
        QVERIFY(r->text().contains(QStringLiteral("занятия")));
        QVERIFY(!r->text().contains(QStringLiteral("урока")));
        QVERIFY(!r->college->workspace().session().isNull());
        QCOMPARE(r->window().rail().current(), QStringLiteral("myday"));
    }

    void aLockedWindowStaysLocked()
    {
        const auto r = run();
        MainWindow *before = &r->window();
        r->shell->lock();
        QVERIFY(r->shell->lockScreen().isLocked());
        QVERIFY_RESULT(r->setPolicy("words.mark", QStringLiteral("оценка")));
        QCoreApplication::processEvents();
        QVERIFY(r->shell->lockScreen().isLocked());
        QCOMPARE(&r->window(), before);
        r->find<QLineEdit>("unlockPassword")->setText(SampleCollege::password());
        QTest::keyClick(r->find<QLineEdit>("unlockPassword"), Qt::Key_Return);
        QTRY_VERIFY(!r->shell->lockScreen().isLocked());
        QTRY_VERIFY([&] {
            r->help().showPage(QStringLiteral("journal"));
            return r->text().contains(QStringLiteral("Оценки"));
        }());
    }
};

QTEST_MAIN(TestHelpPanel)
#include "tst_helppanel.moc"
