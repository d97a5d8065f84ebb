// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/servedwindow.h"
#include "tests/support/support.h"
#include "ui/common/fonts.h"
#include "ui/sync/joinpage.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>

using namespace semestr;
using namespace semestr::test;

namespace {
const QString login = QStringLiteral("first");
} // namespace

// The first run of a new PC joins a college on a real PostgreSQL, by keys. One test goes on where the last
// has ended.
class TestJoinServer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("new"));
    std::unique_ptr<ServedCollege> m_college;
    std::unique_ptr<ServedWindow> m_window;

    template <class T = QLineEdit> T *find(const char *name) { return m_window->find<T>(name); }
    void fill(const char *name, const QString &text)
    {
        find(name)->clear();
        typeText(find(name), text);
    }
    void fillAll(const QString &address, const QString &password)
    {
        fill("joinAddress", address);
        fill("joinLogin", login);
        fill("joinPassword", password);
    }
    void submit(const char *name = "joinPassword") { QTest::keyClick(find(name), Qt::Key_Return); }
    // Whatever a join has put beside the window's own file.
    QStringList leftovers()
    {
        return QDir(m_dir.path()).entryList({QStringLiteral("new.joined*")}, QDir::Files);
    }
    bool answered()
    {
        return QTest::qWaitFor([this] { return find<QPushButton>("join")->isEnabled(); }, 30'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
        auto college = ServedCollege::start();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        m_window = std::make_unique<ServedWindow>(*m_college, m_file);
        QVERIFY(m_window->activate());
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_college.reset();
    }

    void theFirstRunOffersTheServer()
    {
        auto *offer = find<QPushButton>("joinCollege");
        QVERIFY(offer && offer->isVisible());
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())); // the name of a college of one's own
        offer->click();
        QTRY_VERIFY(find<QWidget>("joinPage"));
        QTRY_VERIFY(find("joinAddress")->hasFocus());
    }

    void aWrongAddressIsToldInPlace()
    {
        fillAll(QStringLiteral("postgresql:///college?host=/nowhere"), m_college->oneTime(login));
        submit();
        QVERIFY(answered());
        QVERIFY(m_window->words("joinRefusal").contains(u"/nowhere"));
        QCOMPARE(find("joinLogin")->text(), login);
        QCOMPARE(leftovers(), QStringList());
    }

    void aWrongPasswordIsToldInPlace()
    {
        fillAll(m_college->address().text(), QStringLiteral("mistyped"));
        submit();
        QVERIFY(answered());
        QVERIFY(!m_window->words("joinRefusal").isEmpty());
        QVERIFY(find("joinPassword")->hasFocus());
        QVERIFY(!find("joinNewPassword")->isVisible());
        QCOMPARE(leftovers(), QStringList());
    }

    void aOneTimePasswordAsksForAnother()
    {
        fillAll(m_college->address().text(), m_college->oneTime(login));
        submit();
        QTRY_VERIFY_WITH_TIMEOUT(find("joinNewPassword")->isVisible(), 30'000);
        QVERIFY(find("joinNewPassword")->hasFocus());
        QVERIFY(m_window->words("joinRefusal").isEmpty());
        fill("joinNewPassword", QStringLiteral("short"));
        fill("joinNewPasswordAgain", QStringLiteral("short"));
        submit("joinNewPasswordAgain");
        QVERIFY(answered());
        QVERIFY(!m_window->words("joinRefusal").isEmpty());
        QCOMPARE(leftovers(), QStringList());
    }

    void goingBackEndsAJoinAndLeavesNoFile()
    {
        fill("joinNewPassword", ServedCollege::password());
        fill("joinNewPasswordAgain", ServedCollege::password());
        submit("joinNewPasswordAgain");
        QVERIFY(!find<QPushButton>("join")->isEnabled());
        find<QPushButton>("joinBack")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("joinCollege"), 30'000);
        QCOMPARE(leftovers(), QStringList());
    }

    void aJoinThatSucceedsSignsIn()
    {
        find<QPushButton>("joinCollege")->click();
        QTRY_VERIFY(find<QWidget>("joinPage"));
        // The cancelled try may have changed the password or not; either way it is taken.
        fillAll(m_college->address().text(), m_college->oneTime(login));
        QSignalSpy wanted(m_window->shell.get(), &ShellController::reopenWanted);
        submit();
        QVERIFY(answered() || !wanted.isEmpty());
        if (find("joinNewPassword")->isVisible()) {
            fill("joinNewPassword", ServedCollege::password());
            fill("joinNewPasswordAgain", ServedCollege::password());
            submit("joinNewPasswordAgain");
        } else {
            fill("joinPassword", ServedCollege::password());
            submit();
        }
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 30'000);
        QCOMPARE(wanted.first().first().value<Reopen>(), Reopen::Joined);
        QVERIFY(leftovers().contains(QStringLiteral("new.joined")));
    }

    void theJoinedFileOpensWithThePasswordAndExchanges()
    {
        m_window.reset();
        m_window = std::make_unique<ServedWindow>(*m_college, QString(m_file + u".joined"));
        QVERIFY(m_window->signIn(login, ServedCollege::password()));
        QVERIFY(m_window->seesPage());
        QTRY_COMPARE(m_window->link->state().phase, LinkState::Phase::Idle);
        m_window->type(0, QStringLiteral("5"));
        QTRY_VERIFY(m_window->allSent());
    }
};

QTEST_MAIN(TestJoinServer)
#include "tst_joinserver.moc"
