// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/shellrun.h"

#include <QMenu>
#include <QPushButton>

using namespace semestr;
using namespace semestr::test;

class TestShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file;
    int m_inis = 0;

    std::unique_ptr<Run> run(bool plain = true)
    {
        return std::make_unique<Run>(m_file, m_dir.filePath(QStringLiteral("%1.ini").arg(++m_inis)), plain);
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
        m_file = m_dir.filePath(QStringLiteral("college.semestr"));
        QVERIFY_RESULT(makeCollegeFile(m_file));
    }

    void signsInByTheKeyboard()
    {
        const auto r = run();
        QTRY_VERIFY(r->find<QLineEdit>("login")->hasFocus());
        QTest::keyClicks(r->find<QLineEdit>("login"), QStringLiteral("kovaleva"));
        QTest::keyClick(r->find<QLineEdit>("login"), Qt::Key_Return);
        QVERIFY(r->find<QLineEdit>("password")->hasFocus());
        QSignalSpy entered(r->shell.get(), &ShellController::entered);
        Run::typePassword(r->find<QLineEdit>("password"), password);
        QTRY_COMPARE(entered.size(), 1);
        QCOMPARE(r->window().rail().current(), QStringLiteral("grid"));
        QVERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        QVERIFY(r->window().page()->hasFocus());
    }

    void saysWhyAPasswordIsNotTaken()
    {
        const auto r = run();
        r->signIn(QStringLiteral("wrong"));
        QTRY_VERIFY(!r->refusal()->text().isEmpty());
        QVERIFY(r->workspace->session().isNull());
        QTRY_VERIFY(r->find<QLineEdit>("password")->hasFocus());
        QCOMPARE(r->find<QLineEdit>("login")->text(), QStringLiteral("kovaleva"));
    }

    void slowsDownAfterFiveWrongPasswords()
    {
        const auto r = run(false);
        for (int i = 0; i < 5; ++i) {
            auto *enter = r->find<QPushButton>("signIn");
            r->signIn(QStringLiteral("wrong-%1").arg(i), QStringLiteral("admin"));
            QTRY_VERIFY(enter->isEnabled() || r->refusal()->isWaiting());
        }
        r->signIn(password, QStringLiteral("admin"));
        auto *line = r->refusal();
        QTRY_VERIFY(line->isWaiting());
        QVERIFY(!r->find<QPushButton>("signIn")->isEnabled());
        r->clock.advance(16 * 60'000);
        line->tick();
        QVERIFY(r->find<QPushButton>("signIn")->isEnabled());
        QSignalSpy entered(r->shell.get(), &ShellController::entered);
        r->signIn(password, QStringLiteral("admin"));
        QTRY_COMPARE(entered.size(), 1);
    }

    void asksForAPasswordOfOnesOwn()
    {
        const auto r = run();
        r->plainGate().mustChange = true;
        QSignalSpy entered(r->shell.get(), &ShellController::entered);
        r->signIn();
        auto *fresh = r->find<QLineEdit>("newPassword");
        QTRY_VERIFY(fresh->hasFocus());
        fresh->setText(QStringLiteral("short"));
        Run::typePassword(r->find<QLineEdit>("newPasswordAgain"), QStringLiteral("other"));
        QCOMPARE(entered.size(), 0);
        Run::typePassword(r->find<QLineEdit>("newPasswordAgain"), QStringLiteral("short"));
        QTRY_VERIFY(fresh->hasFocus());
        QVERIFY(r->plainGate().changedTo.isEmpty());
        fresh->setText(QStringLiteral("long enough"));
        Run::typePassword(r->find<QLineEdit>("newPasswordAgain"), QStringLiteral("long enough"));
        QTRY_COMPARE(entered.size(), 1);
        QCOMPARE(r->plainGate().changedTo, QStringLiteral("long enough"));
    }

    void showsTheRoomsOfTheRoleAlone()
    {
        const auto r = run();
        r->signIn();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        QStringList titles;
        for (int row = 0; row < r->window().rail().model()->rowCount(); ++row)
            titles += r->window().rail().model()->index(row, 0).data().toString();
        QCOMPARE(titles,
                 (QStringList{QStringLiteral("Grid"), QStringLiteral("Group"), QStringLiteral("Second")}));
    }

    void arrowKeysSkipTheCaptions()
    {
        const auto r = run();
        r->signIn();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        QTest::keyClick(&r->window().rail(), Qt::Key_Down);
        QCOMPARE(r->window().rail().current(), QStringLiteral("second"));
        QCOMPARE(r->window().page()->objectName(), QStringLiteral("second"));
    }

    void aPagesCommandsAppearInItsMenus()
    {
        const auto r = run();
        QVERIFY(!r->window().menu(MenuId::Journal)->menuAction()->isVisible());
        r->signIn();
        QTRY_VERIFY(r->window().menu(MenuId::Journal)->menuAction()->isVisible());
        QCOMPARE(r->window().menu(MenuId::Journal)->actions().size(), 1);
        r->window().rail().choose(QStringLiteral("second"));
        QVERIFY(!r->window().menu(MenuId::Journal)->menuAction()->isVisible());
    }

    void lockKeepsAHalfTypedCell()
    {
        const auto r = run();
        r->signIn();
        QTRY_VERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        auto *table = qobject_cast<QTableWidget *>(r->window().page());
        table->setFocus();
        table->setCurrentCell(1, 1);
        table->editItem([table] {
            auto *item = new QTableWidgetItem;
            table->setItem(1, 1, item);
            return item;
        }());
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, QStringLiteral("half"));

        QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(r->shell->lockScreen().isLocked());
        QVERIFY(r->shell->lockScreen().isVisible());
        QCOMPARE(r->shell->lockScreen().geometry(), r->window().rect());
        QTRY_VERIFY(r->find<QLineEdit>("unlockPassword")->hasFocus());
        QCOMPARE(table->item(1, 1)->text(), QString());

        Run::typePassword(r->find<QLineEdit>("unlockPassword"), QStringLiteral("wrong"));
        QVERIFY(r->shell->lockScreen().isLocked());
        Run::typePassword(r->find<QLineEdit>("unlockPassword"), password);
        QTRY_VERIFY(!r->shell->lockScreen().isLocked());
        QCOMPARE(table->viewport()->findChild<QLineEdit *>(), editor);
        QVERIFY(editor->hasFocus());
        QCOMPARE(editor->text(), QStringLiteral("half"));
        QTest::keyClicks(editor, QStringLiteral("way"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(table->item(1, 1)->text(), QStringLiteral("halfway"));
    }

    void nothingBelowTheLockHearsAKey()
    {
        const auto r = run();
        r->signIn();
        QTRY_VERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        r->shell->lock();
        auto *field = r->find<QLineEdit>("unlockPassword");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_F, Qt::AltModifier);
        QVERIFY(!QApplication::activePopupWidget());
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(r->shell->lockScreen().isAncestorOf(QApplication::focusWidget()));
        }
    }

    void locksUnderTheRussianLayoutAlone()
    {
        const auto r = run();
        r->signIn();
        QTRY_VERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        r->window().page()->setFocus();
        QTest::sendKeyEvent(QTest::Click, r->window().page(), Qt::Key(0x0414), QStringLiteral("д"),
                            Qt::ControlModifier);
        QVERIFY(r->shell->lockScreen().isLocked());
    }

    void copiesUnderTheRussianLayoutAlone()
    {
        QCOMPARE(qwertyKey(0x0421), int(Qt::Key_C));
        QCOMPARE(qwertyKey(0x042F), int(Qt::Key_Z));
        QCOMPARE(qwertyKey(Qt::Key_L), 0);
        const auto r = run();
        auto *login = r->find<QLineEdit>("login");
        login->setText(QStringLiteral("abc"));
        QTest::sendKeyEvent(QTest::Click, login, Qt::Key(0x0424), QStringLiteral("ф"), Qt::ControlModifier);
        QCOMPARE(login->selectedText(), QStringLiteral("abc"));
    }

    void locksWhenNobodyIsThere()
    {
        const auto r = run();
        r->signIn();
        QTRY_VERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        r->clock.advance(4 * 60'000);
        r->shell->idleWatch().check();
        QVERIFY(!r->shell->lockScreen().isLocked());
        QTest::keyClick(r->window().page(), Qt::Key_Down);
        r->clock.advance(4 * 60'000);
        r->shell->idleWatch().check();
        QVERIFY(!r->shell->lockScreen().isLocked());
        r->clock.advance(60'000);
        r->shell->idleWatch().check();
        QVERIFY(r->shell->lockScreen().isLocked());
    }

    void anotherPersonSeesNothingOfTheFirst()
    {
        const auto r = run();
        r->signIn();
        QTRY_VERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        const QPointer<QWidget> page = r->window().page();
        r->shell->lock();
        r->find<QPushButton>("otherPerson")->click();
        QTRY_VERIFY(page.isNull());
        QVERIFY(!r->shell->lockScreen().isVisible());
        QVERIFY(r->workspace->session().isNull());
        QVERIFY(r->window().page()->findChild<QLineEdit *>(QStringLiteral("password")));
        r->signIn();
        QTRY_VERIFY(qobject_cast<QTableWidget *>(r->window().page()));
    }

    void remembersLookAndLogin()
    {
        const QString ini = m_dir.filePath(QStringLiteral("look.ini"));
        {
            Run r(m_file, ini);
            r.signIn();
            QTRY_COMPARE(r.window().rail().current(), QStringLiteral("grid"));
            r.shell->actions().find(QStringLiteral("dark"))->trigger();
            r.shell->actions().find(QStringLiteral("largerRows"))->trigger();
            QVERIFY(r.themes.theme().isDark());
            QCOMPARE(QApplication::palette().color(QPalette::Window),
                     Theme(Shade::Dark).color(Token::Window));
        }
        Settings settings(ini);
        QCOMPARE(settings.shade(), Shade::Dark);
        QVERIFY(settings.largerRows());
        QCOMPARE(settings.lastLogin(), QStringLiteral("kovaleva"));
        Theme().apply(*qApp);
    }

    void speaksTheOtherLanguageAtOnce()
    {
        const auto r = run();
        r->signIn();
        QTRY_VERIFY(!r->workspace->session().isNull());
        r->shell->actions().find(QStringLiteral("english"))->trigger();
        QTRY_COMPARE(r->language.code(), QStringLiteral("en"));
        QTRY_COMPARE(r->window().menu(MenuId::File)->title(), QStringLiteral("&File"));
        QVERIFY(!r->workspace->session().isNull());
        QVERIFY(qobject_cast<QTableWidget *>(r->window().page()));
        QCOMPARE(r->settings.language(), QStringLiteral("en"));
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
