// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/passwords.h"
#include "tests/support/gui/scriptedlink.h"
#include "tests/support/gui/typetext.h"
#include "tests/support/samplecollege.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/refusalline.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

namespace {

const QString login = QStringLiteral("teacher");
const QString oneTime = QStringLiteral("abcd-efgh-2345");
const QString fresh = QStringLiteral("Зима-2027!");

// The sample college as the file of the teacher that a server knows; the exchange does what the test says.
struct Window
{
    Window() : college(SampleCollege::make().value())
    {
        if (const Done done = serve(); !done)
            qFatal("%s", describe(done.error()).constData());
        gate = std::make_unique<SignInGate>(college->workspace(), &link);
        ShellParts parts{college->workspace(), *gate, settings,      themes,           language,
                         messages,             files, standardRooms, standardFirstRun()};
        parts.link = &link;
        shell = std::make_unique<ShellController>(parts);
        shell->start();
        shell->window().activateWindow();
    }
    Done serve()
    {
        const auto keys = PasswordKeys::derive(SampleCollege::password(),
                                               realmOf(QStringLiteral("college")), login);
        const QString hash = storedVerifier(keys.verifier);
        Workspace &workspace = college->workspace();
        const auto done = waitFor(workspace.store().write<bool>({}, [hash](Transaction &t) -> Result<bool> {
            for (const QString &sql :
                 {QStringLiteral("UPDATE replica SET kind = 'person'"),
                  QStringLiteral("INSERT INTO sync_state(id, address, realm, login) VALUES (1, "
                                 "'postgresql://srv/college', 'college', 'teacher')"),
                  QStringLiteral("UPDATE local_login SET hash = '%1' WHERE account_id = (SELECT id FROM "
                                 "account WHERE login = 'teacher')")
                      .arg(hash)})
                SEMESTR_TRY(t.connection().execute(sql));
            return true;
        }));
        SEMESTR_TRY(done);
        workspace.setSession({});
        return workspace.reload();
    }
    template <class T> T *find(const char *name)
    {
        return shell->window().findChild<T *>(QLatin1String(name));
    }
    void fill(const char *name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        field->clear();
        typeText(field, text);
    }
    void enter(const char *name) { QTest::keyClick(find<QLineEdit>(name), Qt::Key_Return); }
    void signIn(const QString &password)
    {
        fill("login", login);
        fill("password", password);
        enter("password");
    }
    void choose(const QString &one, const QString &other)
    {
        fill("newPassword", one);
        fill("newPasswordAgain", other);
        enter("newPasswordAgain");
    }

    QTemporaryDir dir;
    std::unique_ptr<SampleCollege> college;
    ScriptedLink link;
    Settings settings{dir.filePath(QStringLiteral("look.ini"))};
    ThemeProvider themes;
    Language language;
    Messages messages;
    FileDialogs files;
    std::unique_ptr<SignInGate> gate;
    std::unique_ptr<ShellController> shell;
};

} // namespace

// One password opens the file and the server.
class TestServerSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePasswordThatWasTypedConnects()
    {
        Window w;
        QSignalSpy entered(w.shell.get(), &ShellController::entered);
        w.signIn(SampleCollege::password());
        QTRY_COMPARE_WITH_TIMEOUT(entered.size(), 1, 30'000);
        QCOMPARE(w.link.calls, QStringList{QStringLiteral("keys")});
    }

    void aLockLeavesTheExchangeAloneAndSigningOutEndsIt()
    {
        Window w;
        QSignalSpy entered(w.shell.get(), &ShellController::entered);
        w.signIn(SampleCollege::password());
        QTRY_COMPARE_WITH_TIMEOUT(entered.size(), 1, 30'000);
        w.shell->lock();
        w.fill("unlockPassword", SampleCollege::password());
        w.enter("unlockPassword");
        QTRY_VERIFY_WITH_TIMEOUT(!w.shell->lockScreen().isLocked(), 30'000);
        QCOMPARE(w.link.calls, QStringList{QStringLiteral("keys")});
        w.shell->lock();
        w.find<QPushButton>("otherPerson")->click();
        QTRY_VERIFY(w.college->workspace().session().isNull());
        QCOMPARE(w.link.calls, (QStringList{QStringLiteral("keys"), QStringLiteral("disconnect")}));
    }

    void aPasswordOfAnotherPcIsAskedOfTheServer()
    {
        Window w;
        QSignalSpy entered(w.shell.get(), &ShellController::entered);
        w.link.bad = {Error(Fault::ServerLogin), std::nullopt};
        w.signIn(QStringLiteral("mistyped"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<RefusalLine>("signInRefusal")->text().isEmpty(), 30'000);
        QCOMPARE(w.link.calls, (QStringList{QStringLiteral("keys"), QStringLiteral("disconnect")}));
        QVERIFY(w.college->workspace().session().isNull());
        w.signIn(fresh);
        QTRY_COMPARE_WITH_TIMEOUT(entered.size(), 1, 30'000);
        QCOMPARE(w.link.calls.size(), 3);
    }

    void aLoginOfAnotherPersonIsNotAskedOfTheServer()
    {
        Window w;
        w.fill("login", QStringLiteral("curator"));
        w.fill("password", QStringLiteral("mistyped"));
        w.enter("password");
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<RefusalLine>("signInRefusal")->text().isEmpty(), 30'000);
        QCOMPARE(w.link.calls, QStringList());
    }

    void aOneTimePasswordLeadsToTheChangeForm()
    {
        Window w;
        QSignalSpy entered(w.shell.get(), &ShellController::entered);
        w.link.bad = {Error(Fault::MustChangePassword), Error(Fault::ServerUnreachable), std::nullopt};
        w.signIn(oneTime);
        QTRY_VERIFY_WITH_TIMEOUT(w.find<QLineEdit>("newPassword")->hasFocus(), 30'000);
        w.choose(fresh, fresh);
        QTRY_COMPARE(w.link.calls.size(), 2);
        QTRY_VERIFY(w.find<QPushButton>("changePassword")->isEnabled());
        QCOMPARE(entered.size(), 0);
        w.choose(fresh, fresh);
        QTRY_COMPARE(entered.size(), 1);
        QCOMPARE(w.link.calls.last(), QStringLiteral("password %1 %2").arg(oneTime, fresh));
        QVERIFY(w.college->workspace().session().has(u"TCH", SampleCollege::today()));
    }

    void aDemandThatComesLaterLeadsToTheServersPage()
    {
        Window w;
        QSignalSpy entered(w.shell.get(), &ShellController::entered);
        w.signIn(SampleCollege::password());
        QTRY_COMPARE_WITH_TIMEOUT(entered.size(), 1, 30'000);
        LinkState state = w.link.now;
        state.phase = LinkState::Phase::Stopped;
        state.error = Error(Fault::MustChangePassword);
        w.link.say(state);
        QCOMPARE(w.shell->window().rail().current(), QStringLiteral("server"));
        QVERIFY(!w.find<QPushButton>("exchangeNow")->isEnabled());
        w.fill("oldPassword", SampleCollege::password());
        w.fill("freshPassword", fresh);
        w.fill("freshPasswordAgain", fresh);
        w.enter("freshPasswordAgain");
        QCOMPARE(w.link.calls.last(),
                 QStringLiteral("password %1 %2").arg(SampleCollege::password(), fresh));
        // Once is enough: whoever goes elsewhere is not fetched back.
        w.shell->window().rail().choose(QStringLiteral("journal"));
        w.link.say(state);
        QCOMPARE(w.shell->window().rail().current(), QStringLiteral("journal"));
    }
};

QTEST_MAIN(TestServerSignIn)
#include "tst_serversignin.moc"
