// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/shellrun.h"
#include "ui/common/longwork.h"
#include "ui/common/pagesview.h"
#include "ui/shell/rolesentence.h"

#include <QCheckBox>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>

using namespace semestr;
using namespace semestr::test;

// Size of type and rows, the page of settings, badges and long work of the window.
class TestShellLook : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file;
    int m_inis = 0;

    std::unique_ptr<Run> run()
    {
        auto made = std::make_unique<Run>(m_file, m_dir.filePath(QStringLiteral("%1.ini").arg(++m_inis)));
        made->signIn();
        return made;
    }
    static QWidget *front(Run &r) { return r.window().page(); }
    static void press(Run &r, Qt::Key key) { QTest::keyClick(front(r), key, Qt::ControlModifier); }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
        m_file = m_dir.filePath(QStringLiteral("college.semestr"));
        QVERIFY_RESULT(makeCollegeFile(m_file));
    }
    void cleanup() { Theme().apply(*qApp); }

    void typeGrowsByTheKeyboardAndReachesTheRooms()
    {
        const auto r = run();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        const int before = r->tablesMade;
        const int menu = r->window().menuBar()->height();
        press(*r, Qt::Key_Plus);
        QCOMPARE(r->settings.typeSize(), 110);
        press(*r, Qt::Key_Equal);
        press(*r, Qt::Key_Plus);
        QCOMPARE(r->settings.typeSize(), 150);
        QCOMPARE(QApplication::font().pixelSize(),
                 Theme(Shade::Light, false, 1.5).font(TextUse::Body).pixelSize());
        QCOMPARE(r->themes.theme().measures().journalRow, 39);
        QCOMPARE(r->window().menuBar()->height(), menu * 3 / 2);
        QCOMPARE(r->tablesMade, before + 3);
        QCOMPARE(r->window().rail().current(), QStringLiteral("grid"));
        QVERIFY(front(*r)->hasFocus());
        press(*r, Qt::Key_Minus);
        QCOMPARE(r->settings.typeSize(), 125);
        press(*r, Qt::Key_0);
        QCOMPARE(r->settings.typeSize(), 100);
        press(*r, Qt::Key_Minus);
        QCOMPARE(r->settings.typeSize(), 100);
    }

    void aSizeThatIsNoneIsTheOrdinaryOne()
    {
        Settings settings(m_dir.filePath(QStringLiteral("bad.ini")));
        settings.setTypeSize(133);
        QCOMPARE(settings.typeSize(), 100);
        settings.setTypeSize(200);
        QCOMPARE(settings.typeSize(), 200);
        QCOMPARE(settings.theme().px(10), 20);
    }

    void linesStayThinWhenTypeGrows()
    {
        const QString sheet = Theme(Shade::Light, false, 2).styleSheet();
        QVERIFY(sheet.contains(QStringLiteral("border: 1px solid")));
        QVERIFY(sheet.contains(QStringLiteral("border-radius: 3px")));
        QVERIFY(sheet.contains(QStringLiteral("min-height: 56px")));
    }

    void pagesKeepTheirOwnZoomKeys()
    {
        const auto r = run();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        PagesView view(r->themes, front(*r));
        QKeyEvent asks(QEvent::ShortcutOverride, Qt::Key_Plus, Qt::ControlModifier);
        asks.ignore();
        QApplication::sendEvent(&view, &asks);
        QVERIFY(asks.isAccepted());
        QKeyEvent other(QEvent::ShortcutOverride, Qt::Key_K, Qt::ControlModifier);
        other.ignore();
        QApplication::sendEvent(&view, &other);
        QVERIFY(!other.isAccepted());
    }

    void settingsActAtOnceAndStayInFront()
    {
        const auto r = run();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        r->settings.setLastFolder(QStringLiteral("/somewhere"));
        r->shell->actions().find(QStringLiteral("settings"))->trigger();
        QVERIFY(r->find<QRadioButton>("set-type100")->isChecked());
        QVERIFY(r->find<QRadioButton>("set-type100")->hasFocus());
        r->find<QRadioButton>("set-type150")->setFocus();
        QTest::keyClick(r->find<QRadioButton>("set-type150"), Qt::Key_Space);
        QTRY_COMPARE(r->settings.typeSize(), 150);
        QTRY_VERIFY(r->find<QRadioButton>("set-type150")->hasFocus());
        QVERIFY(r->find<QRadioButton>("set-type150")->isChecked());
        QTest::keyClick(r->find<QCheckBox>("set-largerRows"), Qt::Key_Space);
        QTRY_VERIFY(r->settings.largerRows());
        QTest::keyClick(r->find<QRadioButton>("set-dark"), Qt::Key_Space);
        QTRY_COMPARE(r->settings.shade(), Shade::Dark);
        QTest::keyClick(r->find<QPushButton>("forgetFolder"), Qt::Key_Space);
        QCOMPARE(r->settings.lastFolder(), QString());
        QVERIFY(!r->find<QPushButton>("forgetFolder")->isEnabled());
        QTest::keyClick(front(*r), Qt::Key_Escape);
        QVERIFY(qobject_cast<QTableWidget *>(front(*r)));
    }

    void roomsAreChosenByTheirNumber()
    {
        const auto r = run();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        QTest::keyClick(front(*r), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(r->window().rail().current(), QStringLiteral("second"));
        QTest::keyClick(&r->window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(r->window().rail().current(), QStringLiteral("grid"));
        QTest::keyClick(&r->window(), Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(r->window().rail().current(), QStringLiteral("grid"));
        // Alt and a digit belong to the room in front.
        QTest::keyClick(&r->window(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(r->window().rail().current(), QStringLiteral("grid"));
    }

    void badgesOutliveANewPage()
    {
        const auto r = run();
        QTRY_VERIFY(r->given);
        r->given->badge(QStringLiteral("second"), 4, Token::Red);
        const auto number = [&r] {
            return r->window().rail().model()->index(2, 0).data(Qt::UserRole + 3).toInt();
        };
        QCOMPARE(number(), 4);
        press(*r, Qt::Key_Plus);
        QCOMPARE(number(), 4);
        r->given->badge(QStringLiteral("second"), 0, Token::Red);
        QCOMPARE(number(), 0);
    }

    void longWorkKeepsItsPageAndCanBeCancelled()
    {
        const auto r = run();
        QTRY_VERIFY(r->given);
        const auto progress = std::make_shared<Progress>();
        progress->begin(10);
        r->given->work->begin(QStringLiteral("Import"), progress);
        QTRY_VERIFY(r->given->work->isVisible());
        const QPointer<QWidget> page = front(*r);
        press(*r, Qt::Key_Plus);
        QCOMPARE(r->settings.typeSize(), 110);
        QCOMPARE(front(*r), page.data());
        r->find<QPushButton>("cancelWork")->click();
        QVERIFY(progress->isCancelled());
        r->given->work->end();
        QVERIFY(!r->window().status().work().isVisible());
        QTRY_VERIFY(page.isNull());
    }

    void theRolesAreOneSentence()
    {
        const auto r = run();
        QTRY_COMPARE(r->window().rail().current(), QStringLiteral("grid"));
        Session session;
        session.grants = {{QStringLiteral("TCH"), {}, {}, {QDate(2026, 9, 1), {}}},
                          {QStringLiteral("CUR"), {}, {}, {QDate(2026, 9, 1), {}}},
                          {QStringLiteral("TCH"), {}, {}, {QDate(2026, 9, 1), {}}},
                          {QStringLiteral("DEP"), {}, {}, {QDate(2027, 9, 1), {}}}};
        QCOMPARE(roleSentence(session, QDate(2026, 10, 8), {QStringLiteral("ИСП-31")}),
                 QStringLiteral("преподаватель, куратор ИСП-31"));
    }
};

QTEST_MAIN(TestShellLook)
#include "tst_shelllook.moc"
