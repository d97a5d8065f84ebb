// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablewriter.h"
#include "app/usecases/filechange.h"
#include "tests/support/gui/typetext.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/journal/journalroom.h"
#include "ui/journal/journalview.h"
#include "ui/setup/newlessonpanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace semestr;
using semestr::test::typeText;

namespace {

constexpr qint64 octoberNoon = 1791446400000; // 8 October 2026, 08:00 UTC
constexpr int stretching = 30000;             // a password's stretch on a slow machine
const QString password = QStringLiteral("long-enough-word");

// One start of the program on a file, as the roof puts it together.
struct Run
{
    Run(const QString &file, const QString &ini, bool demo = false) : settings(ini)
    {
        workspace = Workspace::open(file, {{&clock, &ids, false, {}, QStringLiteral("OFF")}, {}}).value();
        gate = std::make_unique<SignInGate>(*workspace);
        ShellParts parts{*workspace, *gate,         settings,          themes, language, messages,
                         files,      standardRooms, standardFirstRun()};
        parts.search = standardSearch();
        if (demo)
            parts.demo = {{QStringLiteral("TCH,CUR"),
                           QStringLiteral("teacher"),
                           demoPassword(QStringLiteral("teacher")),
                           {}}};
        shell = std::make_unique<ShellController>(parts);
        shell->start();
    }

    MainWindow &window() { return shell->window(); }
    template <class T> T *find(const char *name) { return window().findChild<T *>(QLatin1String(name)); }
    JournalRoom *journal() { return qobject_cast<JournalRoom *>(window().page()); }
    QString cell(int row)
    {
        const JournalRoom *room = journal();
        return room ? journal()->model().index(row, 0).data().toString() : QString();
    }
    static void press(QWidget *button)
    {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        typeText(field, text);
    }

    SettableClock clock{octoberNoon};
    SystemIds ids{clock};
    Settings settings;
    Language language;
    ThemeProvider themes;
    Messages messages;
    FileDialogs files;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Gate> gate;
    std::unique_ptr<ShellController> shell;
};

} // namespace

// A fresh file becomes a college with a mark in its journal, by keyboard alone.
class TestFirstLesson : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("college.semestr"));
    QString m_list = m_dir.filePath(QStringLiteral("list.xlsx"));

    std::unique_ptr<Run> run(bool demo = false)
    {
        return std::make_unique<Run>(m_file, m_dir.filePath(QStringLiteral("window.ini")), demo);
    }
    void firstRun(Run &r);
    void signIn(Run &r);
    void firstPage(Run &r);

private Q_SLOTS:
    void initTestCase();
    void keepsTheFirstMark();
    void findsThePageBySearch();
    void saysTheLoginsOfTheExample();
    void asksOnceBeforeTheExampleGoes();
    void putsTheExampleAsideUnharmed();
};

void TestFirstLesson::initTestCase()
{
    loadFonts();
    Theme().apply(*qApp);
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рождения"), QStringLiteral("Группа"),
                      QStringLiteral("Номер зачётной книжки")};
    int row = 1;
    for (const char *last : {"Абрамов", "Белова", "Жуков"}) {
        ++row;
        table.rows.append({row,
                           {QString(QString::fromUtf8(last) + QStringLiteral(" Саша Петрович")),
                            QStringLiteral("0%1.03.2009").arg(row), QStringLiteral("ИСП-11"),
                            QStringLiteral("26-10%1").arg(row)}});
    }
    QVERIFY_RESULT(writeTable(m_list, table, TableFormat::Xlsx));
}

void TestFirstLesson::firstRun(Run &r)
{
    Run::type(r.find<QLineEdit>("collegeName"), QStringLiteral("Верхнекамский колледж"));
    Run::type(r.find<QLineEdit>("adminPassword"), password);
    Run::type(r.find<QLineEdit>("adminName"), QStringLiteral("Зайцева Елена Павловна"));
    r.files.answerNext(m_list);
    Run::press(r.find<QPushButton>("chooseList"));
    auto *write = r.find<QPushButton>("writeAndBegin");
    QTRY_VERIFY(write->isEnabled());
    Run::press(write);
}

void TestFirstLesson::signIn(Run &r)
{
    QTRY_VERIFY_WITH_TIMEOUT(r.find<QLineEdit>("login"), stretching);
    QSignalSpy entered(r.shell.get(), &ShellController::entered);
    auto *login = r.find<QLineEdit>("login");
    login->clear();
    Run::type(login, QStringLiteral("admin"));
    QTest::keyClick(login, Qt::Key_Return);
    auto *field = r.find<QLineEdit>("password");
    Run::type(field, password);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(entered.size(), 1, stretching);
    QCOMPARE(r.window().rail().current(), QStringLiteral("myday"));
    r.window().rail().choose(QStringLiteral("journal"));
    QTRY_VERIFY(r.journal());
}

void TestFirstLesson::firstPage(Run &r)
{
    auto *empty = r.find<QLabel>("emptyState");
    QTRY_VERIFY(empty->isVisible());
    Run::press(r.find<QPushButton>("newDiscipline"));
    QCOMPARE(r.window().rail().current(), QStringLiteral("setup"));
    Run::type(r.find<QLineEdit>("newDiscipline"), QStringLiteral("Физика"));
    Run::press(r.find<QCheckBox>("teachMyself"));
    auto *open = r.find<QPushButton>("openPage");
    QTRY_VERIFY(open->isEnabled());
    Run::press(open);
    QTRY_VERIFY_WITH_TIMEOUT(r.journal() && r.journal()->model().rowCount() == 3, stretching);
}

void TestFirstLesson::keepsTheFirstMark()
{
    {
        const auto r = run();
        firstRun(*r);
        signIn(*r);
        firstPage(*r);
        auto *works = r->journal()->view().works();
        QTRY_COMPARE(r->journal()->view().current().column(), 0);
        QTest::keyClick(works, Qt::Key_5);
        QTest::keyClick(works, Qt::Key_Return);
        QTRY_COMPARE(r->cell(0), QStringLiteral("5"));
        QTRY_VERIFY(r->journal()->controller().isIdle());
        QTest::keyClick(works, Qt::Key_9);
        QTRY_VERIFY(!r->window().status().said().isEmpty());
    }
    const auto r = run();
    signIn(*r);
    QTRY_COMPARE(r->cell(0), QStringLiteral("5"));
    QCOMPARE(r->journal()->model().page().teacherNames, QStringLiteral("Зайцева Елена Павловна"));
}

void TestFirstLesson::findsThePageBySearch()
{
    const auto r = run();
    signIn(*r);
    SearchField &field = r->window().context().search();
    QAction *search = r->shell->actions().find(QStringLiteral("search"));
    search->trigger();
    r->window().rail().choose(QStringLiteral("setup"));
    r->window().rail().setFocus(); // a field that was left and entered again still goes somewhere
    search->trigger();
    field.insert(QStringLiteral("физ"));
    Q_EMIT field.textEdited(field.text());
    const auto page = [&field] {
        return !field.hits().isEmpty() && field.hits().first().kind == HitKind::Page;
    };
    QTRY_VERIFY(page());
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_VERIFY(r->journal());
    QTRY_COMPARE(r->journal()->model().rowCount(), 3);
}

void TestFirstLesson::saysTheLoginsOfTheExample()
{
    QVERIFY(!run()->find<QLabel>("demoLogins")->isVisible());
    const auto r = run(true);
    auto *logins = r->find<QLabel>("demoLogins");
    QTRY_VERIFY(logins->isVisible());
    QVERIFY(logins->text().contains(QStringLiteral("demo-teacher")));
    Q_EMIT logins->linkActivated(QStringLiteral("teacher"));
    QCOMPARE(r->find<QLineEdit>("login")->text(), QStringLiteral("teacher"));
    QCOMPARE(r->find<QLineEdit>("password")->text(), QStringLiteral("demo-teacher"));
}

void TestFirstLesson::asksOnceBeforeTheExampleGoes()
{
    QVERIFY(!run()->shell->actions().find(QStringLiteral("clearDemo"))->isVisible());
    const auto r = run(true);
    QSignalSpy wanted(r->shell.get(), &ShellController::reopenWanted);
    QAction *clear = r->shell->actions().find(QStringLiteral("clearDemo"));
    clear->trigger();
    Run::press(r->find<QPushButton>("keepDemo"));
    QTRY_VERIFY(r->find<QLineEdit>("login") && r->find<QLineEdit>("login")->isVisible());
    QCOMPARE(wanted.size(), 0);
    clear->trigger();
    Run::press(r->find<QPushButton>("clearNow"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Reopen>(), Reopen::Own);
}

void TestFirstLesson::putsTheExampleAsideUnharmed()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto aside = setDemoAside(m_file);
    QVERIFY_RESULT(aside);
    QVERIFY(!QFileInfo::exists(m_file));
    QFile kept(*aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), before);
}

QTEST_MAIN(TestFirstLesson)
#include "tst_firstlesson.moc"
