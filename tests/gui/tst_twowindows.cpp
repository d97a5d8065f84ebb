// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/journalactions.h"
#include "tests/support/gui/servedwindow.h"
#include "tests/support/support.h"
#include "ui/common/fonts.h"
#include "ui/journal/commenteditor.h"
#include "ui/sync/conflictspage.h"

#include <QApplication>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

using namespace semestr;
using namespace semestr::test;

namespace {
const QString first = QStringLiteral("first");
const QString second = QStringLiteral("second");
} // namespace

// Two teachers of one page, each in a window of his own on a file of his own, and a real PostgreSQL between
// them. One test goes on where the last has ended.
class TestTwoWindows : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ServedCollege> m_college;
    std::unique_ptr<ServedWindow> m_first, m_second;

    Done open(std::unique_ptr<ServedWindow> &window, const QString &login)
    {
        const QString file = m_dir.filePath(login);
        SEMESTR_TRY(m_college->join(login, file));
        window = std::make_unique<ServedWindow>(*m_college, file);
        return {};
    }

    QStringList history(ServedWindow &window, int student)
    {
        JournalActions actions(*window.workspace);
        QStringList values;
        const auto lines = waitFor(actions.history(m_college->cell(student)));
        for (const HistoryLine &line : lines.value_or(QList<HistoryLine>()))
            values.append(line.after);
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
        auto college = ServedCollege::start();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        QVERIFY_RESULT(open(m_first, first));
        QVERIFY_RESULT(open(m_second, second));
    }
    void cleanupTestCase()
    {
        m_first.reset();
        m_second.reset();
        m_college.reset();
    }

    void theTypedPasswordConnectsTheWindow()
    {
        for (const auto &[window, login] : {std::pair(m_first.get(), first), std::pair(m_second.get(), second)}) {
            QVERIFY(window->signIn(login, ServedCollege::password()));
            QVERIFY(window->seesPage());
            QTRY_COMPARE(window->link->state().phase, LinkState::Phase::Idle);
            QTRY_COMPARE(window->words("unsent"), QStringLiteral("всё отправлено"));
        }
    }

    void aMarkAppearsInTheOtherWindowByItself()
    {
        m_second->stand(1);
        m_first->type(0, QStringLiteral("5"));
        QTRY_COMPARE(m_second->mark(0), QStringLiteral("5"));
        QTRY_VERIFY(m_first->allSent());
        QTRY_VERIFY(!m_first->cell(0).unsent);
        QCOMPARE(m_second->journal().model().key(m_second->journal().view().current().row(), 0),
                 m_college->cell(1));
    }

    void aHalfTypedCommentOutlivesTheRowsOfOthers()
    {
        QVERIFY(m_second->activate());
        m_second->stand(2);
        m_second->grid()->setFocus();
        QTest::keyClick(m_second->grid(), Qt::Key_F2);
        auto *editor = m_second->find<CommentEditor>("commentEditor");
        QTRY_VERIFY(editor->isVisible());
        typeText(editor, QStringLiteral("пересда"));
        QVERIFY_RESULT(m_college->addLesson(m_college->today().addDays(-1), 1));
        QTRY_COMPARE(m_first->journal().model().columnCount(), 2);
        QVERIFY(editor->isVisible());
        QCOMPARE(editor->text(), QStringLiteral("пересда"));
        typeText(editor, QStringLiteral("л"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_second->journal().model().columnCount(), 2);
        QTRY_COMPARE(m_second->cell(2).note, QStringLiteral("пересдал"));
        QTRY_COMPARE(m_first->cell(2).note, QStringLiteral("пересдал"));
    }

    void theCursorStaysInItsCell()
    {
        for (ServedWindow *window : {m_first.get(), m_second.get()}) {
            window->stand(1);
            QCOMPARE(window->journal().view().current().column(), 1);
        }
        QVERIFY_RESULT(m_college->addLesson(m_college->today().addDays(-2), 1));
        for (ServedWindow *window : {m_first.get(), m_second.get()}) {
            QTRY_COMPARE(window->journal().model().columnCount(), 3);
            QCOMPARE(window->journal().view().current(),
                     window->journal().model().indexOf(m_college->cell(1)));
        }
    }

    void tellsHowMuchWaitsWhileTheServerIsAway()
    {
        QTRY_VERIFY(m_first->allSent() && m_second->allSent());
        QVERIFY_RESULT(m_college->server().stop());
        m_first->type(0, QStringLiteral("4"));
        m_second->type(0, QStringLiteral("3"));
        for (ServedWindow *window : {m_first.get(), m_second.get()}) {
            QTRY_COMPARE(window->words("unsent"), QStringLiteral("не отправлено: 1"));
            QTRY_COMPARE(window->link->state().phase, LinkState::Phase::Waiting);
            QTRY_VERIFY(window->find<QWidget>("exchange")->toolTip().contains(u"ервер"));
        }
        QCOMPARE(m_first->mark(0), QStringLiteral("4"));
        QCOMPARE(m_second->mark(0), QStringLiteral("3"));
    }

    void twoValuesOfOneCellAreAConflictInBothWindows()
    {
        QVERIFY_RESULT(m_college->server().restart());
        for (ServedWindow *window : {m_first.get(), m_second.get()}) {
            QTRY_COMPARE(window->words("unsent"), QStringLiteral("всё отправлено"));
            QTRY_VERIFY(window->cell(0).conflict);
            QTRY_COMPARE(window->words("trayButton"), QStringLiteral("расхождений: 1"));
        }
        QTRY_COMPARE(m_first->mark(0), m_second->mark(0));
    }

    void theSecondTakesHisOwnByAltAndOne()
    {
        QVERIFY(m_second->activate());
        m_second->stand(0);
        QTest::keyClick(m_second->grid(), Qt::Key_F8);
        auto *tray = qobject_cast<ConflictsPage *>(m_second->window().page());
        QVERIFY(tray);
        QTRY_COMPARE(tray->model().rowCount(), 1);
        QTRY_VERIFY(tray->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(m_first->mark(0), QStringLiteral("3"));
        for (ServedWindow *window : {m_first.get(), m_second.get()}) {
            QTRY_COMPARE(window->words("trayButton"), QString());
            const QStringList values = history(*window, 0);
            for (const QString &value : {QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3")})
                QVERIFY2(values.contains(value), qPrintable(values.join(u' ')));
        }
        QTRY_VERIFY(!m_first->cell(0).conflict);
        m_second->window().rail().choose(QStringLiteral("journal"));
        QTRY_COMPARE(m_second->mark(0), QStringLiteral("3"));
        QTRY_VERIFY(!m_second->cell(0).conflict);
    }

    void signingOutEndsTheExchangeAndKeepsWhatWaits()
    {
        QVERIFY(m_first->activate());
        m_first->link->disconnectFrom();
        QTRY_COMPARE(m_first->link->state().phase, LinkState::Phase::SignedOut);
        m_first->type(1, QStringLiteral("5"));
        QTRY_COMPARE(m_first->words("unsent"), QStringLiteral("не отправлено: 1"));
        QVERIFY_RESULT(m_first->gate->signOut());
        QCOMPARE(m_second->mark(1), QString());
        QVERIFY_RESULT(waitFor(m_first->gate->signIn(first, ServedCollege::password())));
        QTRY_COMPARE(m_second->mark(1), QStringLiteral("5"));
    }

    void aLostPageGoesAwayAndTheWindowStays()
    {
        m_second->stand(1);
        QVERIFY_RESULT(m_college->takePageFrom(second));
        QTRY_VERIFY(m_second->journal().page().isNull());
        QCOMPARE(m_second->journal().model().rowCount(), 0);
        QTRY_VERIFY(m_second->find<QLabel>("emptyState")->isVisible());
        QTest::keyClick(m_second->grid(), Qt::Key_5);
        m_second->window().rail().choose(QStringLiteral("conflicts"));
        m_second->window().rail().choose(QStringLiteral("journal"));
        QTRY_VERIFY(m_second->allSent());
        QCOMPARE(m_first->mark(1), QStringLiteral("5"));
    }
};

QTEST_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
