// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"
#include "app/exchange/tablewriter.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/setup/firstrunpage.h"
#include "ui/setup/newlessonpanel.h"
#include "ui/setup/studentpreviewmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

using namespace semestr;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

// Keys as a person types them; a Cyrillic keyClick() aborts in Qt Test.
void typeText(QWidget *widget, const QString &text)
{
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key(c.toUpper().unicode()), QString(c), Qt::NoModifier);
}

RawTable pictureList()
{
    const char *names[] = {"Абдуллаева Камила Рустамовна",
                           "Алфёров Даниил Сергеевич",
                           "Белова-Кравчук Анастасия Игоревна",
                           "Воробьёв Артём Николаевич",
                           "Гаврилов Максим Олегович",
                           "Герасимова Полина Андреевна",
                           "Дёмин Кирилл Вячеславович",
                           "Ермакова Дарья Алексеевна",
                           "Жёлтикова Софья Ильинична",
                           "Зайцев Егор Павлович",
                           "Иванов Алексей Дмитриевич",
                           "Иванов Алексей Дмитриевич",
                           "Калашникова Вероника Юрьевна",
                           "Ковальчук Тимофей Романович",
                           "Кузнецова Мария Евгеньевна",
                           "Лебедев Семён Антонович",
                           "Мамедов Тимур Эльдарович",
                           "Морозов Фёдор Ильич",
                           "Новикова-Щербина Екатерина Михайловна",
                           "Осипов Глеб Станиславович",
                           "Пономарёва Алина Владимировна",
                           "Соловьёв Никита Денисович",
                           "Титова Ксения Олеговна",
                           "Юсупов Ринат Маратович"};
    RawTable table;
    table.sheet = s("ИСП-31");
    table.headings = {s("№ п/п"),       s("ФИО"),    s("Дата рожд."),
                      s("Гражданство"), s("Группа"), s("№ зачётной книжки")};
    int i = 0;
    for (const char *name : names) {
        table.rows.append(
            {i + 2,
             {QString::number(i + 1), s(name), QDate(2009, 1, 5).addDays(i * 9).toString(s("dd.MM.yyyy")),
              s("РФ"), s("ИСП-31"), s("24-03%1").arg(12 + i)}});
        ++i;
    }
    table.rows[6].cells[4] = s("ИСП 31");
    table.rows[8].cells[2] = s("31.02.2009");
    table.rows[15].cells[5] = table.rows[14].cells[5];
    return table;
}

} // namespace

// The first hour, by keyboard alone; nothing is written before the button.
class TestFirstRun : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 11};
    Language m_language;
    ThemeProvider m_themes;
    FileDialogs m_dialogs;
    Messages m_messages;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<FirstRunPage> m_page;
    QString m_list;

    template <class W> W *find(const char *name) { return m_page->findChild<W *>(QString::fromLatin1(name)); }
    QTableView *view() { return find<QTableView>("studentPreview"); }
    qint64 count(const char *sql)
    {
        const auto answer = waitFor(m_workspace->store().read<qint64>([sql](Connection &c) -> Result<qint64> {
            SEMESTR_LET(query, c.ask(QString::fromLatin1(sql)));
            return query.next() ? query.whole(0) : -1;
        }));
        return answer.value_or(-1);
    }
    void fillCollege()
    {
        auto *name = find<QLineEdit>("collegeName");
        name->setFocus();
        typeText(name, s("ГБПОУ «Верхнекамский колледж технологий и управления»"));
        QTest::keyClick(name, Qt::Key_Tab);
        typeText(QApplication::focusWidget(), s("ГБПОУ «ВКТУ»"));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        typeText(QApplication::focusWidget(), s("long-enough-word"));
    }
    // The administrator, and one group of one student, without the page.
    void signInAfterFirstRun()
    {
        CollegeSetup setup(*m_workspace);
        NewCollege college{
            s("Колледж"),          {}, {}, *PolicyPreset::shipped(PolicyPreset::codes().first()), {},
            s("long-enough-word"), {}};
        QVERIFY_RESULT(waitFor(setup.create(college)));
        RawTable table = pictureList();
        table.rows = table.rows.mid(0, 1);
        StudentImport import(*m_workspace);
        QVERIFY_RESULT(waitFor(import.write(table, guessColumns(table.headings), {})));
        SignIn signIn(*m_workspace);
        QVERIFY_RESULT(waitFor(signIn.signIn(s("admin"), s("long-enough-word"))));
    }
    void chooseList()
    {
        m_dialogs.answerNext(m_list);
        auto *button = find<QPushButton>("chooseList");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(view()->model()->rowCount(), 24);
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }
    void saysWhyTheButtonIsOff();
    void judgesEveryRowOfTheList();
    void showsOnlyQuestions();
    void correctsInTheCell();
    void headingClickChangesTheColumn();
    void readsTheFileAgain();
    void refusesAPictureInWords();
    void writesNothingUntilTold();
    void asksForTheDemo();
    void modelKeepsItsPromises();
    void looksLikeThePicture();
    void opensAPageFromThreeFields();
};

void TestFirstRun::initTestCase()
{
    loadFonts();
    m_language.use(QStringLiteral("ru"));
    m_themes.theme().apply(*qApp);
    m_list = m_dir.filePath(s("Списки ИСП 2026.xlsx"));
    QVERIFY_RESULT(writeTable(m_list, pictureList(), TableFormat::Xlsx));
}

void TestFirstRun::init()
{
    static int number = 0;
    Workspace::Options options;
    options.store = {&m_clock, &m_ids, false, {}, QStringLiteral("FULL")};
    options.today = QDate(2026, 10, 8);
    auto opened = Workspace::open(m_dir.filePath(QStringLiteral("f%1.semestr").arg(++number)), options);
    QVERIFY_RESULT(opened);
    m_workspace = std::move(*opened);
    m_page = std::make_unique<FirstRunPage>(*m_workspace, m_themes, m_dialogs, m_messages);
    m_page->resize(1600, 836);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestFirstRun::saysWhyTheButtonIsOff()
{
    auto *main = find<QPushButton>("writeAndBegin");
    auto *note = find<QLabel>("startNote");
    QVERIFY(!main->isEnabled());
    const QString first = note->text();
    QVERIFY(!first.isEmpty());
    fillCollege();
    QVERIFY(!main->isEnabled());
    QVERIFY(note->text() != first && !note->text().isEmpty());
    find<QRadioButton>("startEmpty")->click();
    QVERIFY(main->isEnabled());
}

void TestFirstRun::judgesEveryRowOfTheList()
{
    chooseList();
    const auto state = [this](int row) {
        return static_cast<RowState>(
            view()->model()->index(row, 0).data(StudentPreviewModel::StateRole).toInt());
    };
    QCOMPARE(state(0), RowState::New);
    QCOMPARE(state(6), RowState::Look);
    QCOMPARE(state(8), RowState::Rejected);
    QCOMPARE(state(11), RowState::Look);
    QCOMPARE(state(15), RowState::Rejected);
    QVERIFY(view()->model()->index(8, 2).data(StudentPreviewModel::GuiltyRole).toBool());
    QVERIFY(!find<QPushButton>("writeAndBegin")->isEnabled());
}

void TestFirstRun::showsOnlyQuestions()
{
    chooseList();
    auto *button = find<QPushButton>("questionRows");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(view()->model()->rowCount(), 4);
    find<QPushButton>("allRows")->click();
    QCOMPARE(view()->model()->rowCount(), 24);
}

void TestFirstRun::correctsInTheCell()
{
    chooseList();
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(8, 2));
    QTest::keyClick(view(), Qt::Key_F2);
    auto *editor = view()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("28.02.2009"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(view()->model()->index(8, 0).data(StudentPreviewModel::StateRole).toInt(),
                 static_cast<int>(RowState::New));
    QCOMPARE(view()->currentIndex().row(), 8);
    const auto file = readTable(m_list);
    QVERIFY_RESULT(file);
    QCOMPARE(file->rows.at(8).cells.at(2), s("31.02.2009")); // the file stays as it is
}

void TestFirstRun::headingClickChangesTheColumn()
{
    chooseList();
    auto *filter = qobject_cast<QSortFilterProxyModel *>(view()->model());
    auto *model = qobject_cast<StudentPreviewModel *>(filter->sourceModel());
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(0, 2));
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 7); // six columns of the file, and none
    QVERIFY(menu->actions().at(2)->isChecked());
    menu->close();
    model->match(2, 3); // «Дата рожд.» from «Гражданство»
    QTRY_COMPARE(model->preview().count(RowState::Rejected), 24);
    QCOMPARE(model->index(0, 2).data().toString(), s("РФ"));
    model->match(2, -1);
    QTRY_VERIFY(model->preview().count(RowState::Rejected) < 24);
    QVERIFY(!(model->flags(model->index(0, 2)) & Qt::ItemIsEditable));
}

void TestFirstRun::readsTheFileAgain()
{
    const QString copy = m_dir.filePath(s("again.csv"));
    RawTable table = pictureList();
    QVERIFY_RESULT(writeTable(copy, table, TableFormat::Csv));
    m_page->openList(copy);
    QTRY_COMPARE(view()->model()->rowCount(), 24);
    table.rows.removeLast();
    QVERIFY_RESULT(writeTable(copy, table, TableFormat::Csv));
    QTest::keyClick(m_page.get(), Qt::Key_F5);
    QTRY_COMPARE(view()->model()->rowCount(), 23);
}

void TestFirstRun::refusesAPictureInWords()
{
    const QString path = m_dir.filePath(s("list.xlsx"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xFF\xD8\xFF\xE0");
    file.close();
    m_page->openList(path);
    QCOMPARE(view()->model()->rowCount(), 0);
    QVERIFY(!find<QPushButton>("writeAndBegin")->isEnabled());
    bool said = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        said = said || label->text().contains(s("list.xlsx"));
    QVERIFY(said);
}

void TestFirstRun::writesNothingUntilTold()
{
    fillCollege();
    chooseList();
    QCOMPARE(count("SELECT count(*) FROM change_log"), 0);
    auto *skip = find<QCheckBox>("skipRejected");
    skip->setFocus();
    QTest::keyClick(skip, Qt::Key_Space);
    auto *main = find<QPushButton>("writeAndBegin");
    QVERIFY(main->isEnabled());
    QCOMPARE(count("SELECT count(*) FROM change_log"), 0);
    QSignalSpy finished(m_page.get(), &FirstRunPage::finished);
    QTimer::singleShot(0, main, [main] {
        main->setFocus();
        QTest::keyClick(main, Qt::Key_Space);
    });
    QVERIFY(finished.wait(20000));
    QCOMPARE(count("SELECT count(*) FROM college"), 1);
    QCOMPARE(count("SELECT count(*) FROM student"), 22);
    QCOMPARE(count("SELECT count(*) FROM study_group"), 1);
    QCOMPARE(m_workspace->college().shortName, s("ГБПОУ «ВКТУ»"));
}

void TestFirstRun::asksForTheDemo()
{
    QSignalSpy demo(m_page.get(), &FirstRunPage::demoRequested);
    find<QRadioButton>("startDemo")->click();
    QTest::keyClick(find<QPushButton>("writeAndBegin"), Qt::Key_Space);
    QCOMPARE(demo.count(), 1);
    QCOMPARE(count("SELECT count(*) FROM change_log"), 0);
}

void TestFirstRun::modelKeepsItsPromises()
{
    StudentPreviewModel model;
    QuestionsOnly filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester testsModel(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester testsFilter(&filter,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RawTable table = pictureList();
    const auto judge = [&model] {
        model.setPreview(previewStudents(model.table(), model.columns(), {}, {}, QDate(2026, 10, 8), false));
    };
    connect(&model, &StudentPreviewModel::tableEdited, this, judge);
    model.setTable(table, guessColumns(table.headings));
    judge();
    QCOMPARE(model.rowCount(), 24);
    filter.setOn(true);
    QCOMPARE(filter.rowCount(), 4);
    QVERIFY(model.setData(model.index(8, 2), s("28.02.2009")));
    QCOMPARE(filter.rowCount(), 3);
    model.match(3, -1);
    QCOMPARE(model.preview().count(RowState::Rejected), 24);
    model.clear();
    QCOMPARE(filter.rowCount(), 0);
}

// The picture goes where SEMESTR_SCREENS says, for eyes; here only that every part is there and nothing is
// cut.
void TestFirstRun::looksLikeThePicture()
{
    fillCollege();
    chooseList();
    QTest::qWait(0);
    const QPixmap picture = m_page->grab();
    QVERIFY(picture.width() >= 1600);
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible() || button->width() >= button->sizeHint().width(),
                 qPrintable(button->text()));
    const QString folder = qEnvironmentVariable("SEMESTR_SCREENS");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + QStringLiteral("/first-run.png")));
}

void TestFirstRun::opensAPageFromThreeFields()
{
    signInAfterFirstRun();
    NewLessonPanel panel(*m_workspace);
    panel.resize(340, 600);
    panel.show();
    auto *open = panel.findChild<QPushButton *>(QStringLiteral("openPage"));
    QVERIFY(!open->isEnabled());
    panel.reload();
    QTRY_COMPARE(panel.findChild<QComboBox *>(QStringLiteral("newGroup"))->count(), 1);
    auto *discipline = panel.findChild<QLineEdit *>(QStringLiteral("newDiscipline"));
    typeText(discipline, s("Основы алгоритмизации"));
    QVERIFY(!open->isEnabled());
    auto *teacher = panel.findChild<QComboBox *>(QStringLiteral("newTeacher"));
    typeText(teacher->lineEdit(), s("Зайцева Елена Павловна"));
    QVERIFY(open->isEnabled());
    QSignalSpy opened(&panel, &NewLessonPanel::pageOpened);
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
    QCOMPARE(count("SELECT count(*) FROM journal_page"), 1);
    QCOMPARE(count("SELECT count(*) FROM lesson WHERE day = '2026-10-08' AND period_no = 1"), 1);
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
