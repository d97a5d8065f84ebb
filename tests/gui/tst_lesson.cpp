// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/collegesetup.h"
#include "app/usecases/studentimport.h"
#include "tests/support/pdfwords.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/curator/familysheetpage.h"
#include "ui/journal/journalroom.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"
#include "ui/shell/standardrooms.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace semestr;
using semestr::test::PdfWord;

namespace {

constexpr qint64 octoberNoon = 1791446400000; // 8 October 2026, 11:00 in Moscow
constexpr double pointsInMm = 72 / 25.4;
// The table's columns and the half of a page, millimetres of the paper (resources/forms/parent-week.json).
constexpr double dateFrom = 76.1, dateTo = 92.7, markFrom = 170.1, markTo = 186.7, slipHeight = 148.5;
const QString password = QStringLiteral("Осень-2026");
const QDate monday(2026, 10, 5);

// One mark on paper or in the file.
struct Entry
{
    QString student; // «Абрамов Имя»
    QString day;     // «08.10»
    QString text;    // «5», «4/5», «н»
    QString line() const { return QString(student + u' ' + day + u' ' + text); }
};

QStringList surnames()
{
    return QStringLiteral("Абрамов Белов Васильев Громов Дёмин Егоров Ёлкин Жуков Зайцев Иванов Калинин "
                          "Лебедев Морозов Никитин Орлов Павлов Романов Соколов Тихонов Уваров Фролов "
                          "Харитонов Цветков Чернов Шубин Щёголев Эрнст Юдин Яковлев Ястребов")
        .split(u' ');
}

RawTable studentList()
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Группа"), QStringLiteral("№ зачётной")};
    int row = 1;
    for (const QString &surname : surnames()) {
        ++row;
        table.rows.append({row,
                           {QString(surname + QStringLiteral(" Артём Игоревич")), QStringLiteral("ИСП-31"),
                            QStringLiteral("24-%1").arg(row, 4, 10, QLatin1Char('0'))}});
    }
    return table;
}

// What the teacher types for the thirty: marks, two absences; empty = the student is passed over.
QStringList typedLesson()
{
    return QStringLiteral("5 4 3 н 5 4 4 2 5 3 4 5 - 4 3 5 5 н 4 4 2 3 5 4 5 3 - 4 5 5").split(u' ');
}

// The week's marks as the file has them, by the test's own statement.
Result<QList<Entry>> entriesInFile(const QString &file)
{
    QList<Entry> entries;
    {
        QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("proof"));
        base.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        base.setDatabaseName(file);
        if (!base.open())
            return fail(Fault::FileUnreadable, {{QStringLiteral("detail"), base.lastError().text()}});
        QSqlQuery query(base);
        const bool good = query.exec(QStringLiteral(
            "SELECT n.last_name || ' ' || n.first_name, l.day, coalesce(m.value, ''), coalesce(m.value2, ''),"
            " coalesce(a.status, '') FROM lesson l"
            " JOIN journal_page p ON p.id = l.page_id"
            " JOIN enrolment e ON e.group_id = p.group_id AND e.deleted = 0"
            " JOIN person_name n ON n.person_id = e.student_id"
            " LEFT JOIN mark m ON m.lesson_id = l.id AND m.student_id = e.student_id AND m.deleted = 0"
            " LEFT JOIN attendance a ON a.lesson_id = l.id AND a.student_id = e.student_id AND a.deleted = 0"
            " WHERE l.day BETWEEN '2026-10-05' AND '2026-10-11' AND l.deleted = 0"
            " ORDER BY l.day, l.period_no"));
        if (!good)
            return fail(Fault::BadData, {{QStringLiteral("detail"), query.lastError().text()}});
        while (query.next()) {
            QString text = query.value(2).toString();
            if (!query.value(3).toString().isEmpty())
                text += QString(u'/' + query.value(3).toString());
            if (text.isEmpty() && query.value(4).toString() == u"absent")
                text = QStringLiteral("н");
            const QDate day = QDate::fromString(query.value(1).toString(), Qt::ISODate);
            if (!text.isEmpty())
                entries.append({query.value(0).toString(), day.toString(QStringLiteral("dd.MM")), text});
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("proof"));
    return entries;
}

int slipOf(const PdfWord &word)
{
    return (word.page - 1) * 2 + int(word.middle().y() / (slipHeight * pointsInMm));
}

// The bold word at the left of the slip's second line: surname, then the first name.
QString studentOf(const QList<PdfWord> &words, int slip)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (slipOf(words.at(i)) == slip && surnames().contains(words.at(i).text))
            return QString(words.at(i).text + u' ' + words.at(i + 1).text);
    }
    return {};
}

// «08.10», not «МДК.01.01» of the lines below the table.
bool isDay(const QString &text)
{
    return text.size() == 5 && QDate::fromString(text, QStringLiteral("dd.MM")).isValid();
}

QString dayBeside(const QList<PdfWord> &words, const PdfWord &mark)
{
    for (const PdfWord &word : words) {
        const double x = word.middle().x() / pointsInMm;
        const bool inColumn = x > dateFrom && x < dateTo && isDay(word.text);
        if (word.page == mark.page && inColumn && qAbs(word.middle().y() - mark.middle().y()) < 4)
            return word.text;
    }
    return {};
}

// Every mark of the paper by its place: the slip tells the student, the line the day, the column that it is
// a mark.
QList<Entry> entriesOnPaper(const QString &pdf)
{
    const QList<PdfWord> words = test::wordsOf(pdf);
    QList<Entry> entries;
    for (const PdfWord &word : words) {
        const double x = word.middle().x() / pointsInMm;
        const QString day = x > markFrom && x < markTo ? dayBeside(words, word) : QString();
        if (!day.isEmpty())
            entries.append({studentOf(words, slipOf(word)), day, word.text});
    }
    return entries;
}

// What stands on one side alone, «+» only in the file, «-» only on the paper; empty = the same.
QStringList differences(const QList<Entry> &file, const QList<Entry> &paper)
{
    QStringList left, right;
    for (const Entry &entry : file)
        left.append(entry.line());
    for (const Entry &entry : paper) {
        if (!left.removeOne(entry.line()))
            right.append(QString(u'-' + entry.line()));
    }
    for (const QString &line : std::as_const(left))
        right.append(QString(u'+' + line));
    right.sort();
    return right;
}

// The program's run on one file: the window as main() makes it.
struct Run
{
    Run(const QString &file, const QString &ini) : settings(ini)
    {
        workspace = Workspace::open(file, {{&clock, &ids, false, {}, QStringLiteral("FULL")}, {}}).value();
        gate = std::make_unique<SignInGate>(*workspace);
        shell =
            std::make_unique<ShellController>(ShellParts{*workspace, *gate, settings, themes, language,
                                                         messages, files, standardRooms, standardFirstRun()});
        shell->start();
    }
    MainWindow &window() { return shell->window(); }
    JournalRoom *journal() { return window().findChild<JournalRoom *>(); }

    SettableClock clock{octoberNoon};
    SeededIds ids{clock, 31};
    Settings settings;
    Language language;
    ThemeProvider themes;
    Messages messages;
    FileDialogs files;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Gate> gate;
    std::unique_ptr<ShellController> shell;
};

void type(QWidget *where, const QString &text)
{
    const QChar letter = text.at(0);
    const auto key = letter.isDigit() ? Qt::Key(letter.unicode()) : Qt::Key(letter.toUpper().unicode());
    QTest::sendKeyEvent(QTest::Click, where, key, text, Qt::NoModifier);
}

} // namespace

// The whole way of a lesson: typed by keys alone in the real window, on the disk, on paper.
class TestLesson : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("college.semestr"));
    QString m_pdf = m_dir.filePath(QStringLiteral("week.pdf"));
    std::unique_ptr<Run> m_run;
    QList<Entry> m_typed;

    Done makeCollege()
    {
        SettableClock clock{octoberNoon};
        SeededIds ids{clock, 30};
        SEMESTR_LET(workspace,
                    Workspace::open(m_file, {{&clock, &ids, false, {}, QStringLiteral("OFF")}, {}}));
        CollegeSetup setup(*workspace);
        NewCollege college;
        college.name = QStringLiteral("Верхнекамский колледж");
        college.timezone = QStringLiteral("Europe/Moscow");
        SEMESTR_LET(preset, PolicyPreset::shipped(QStringLiteral("kasli")));
        college.preset = preset;
        college.adminPassword = password;
        SEMESTR_TRY(waitFor(setup.create(college)));
        SignInGate gate(*workspace);
        SEMESTR_TRY(waitFor(gate.signIn(QStringLiteral("admin"), password)));
        StudentImport students(*workspace);
        const RawTable list = studentList();
        SEMESTR_TRY(waitFor(students.write(list, guessColumns(list.headings), {})));
        return addTeaching(setup);
    }

    static Done addTeaching(CollegeSetup &setup)
    {
        SEMESTR_LET(groups, waitFor(setup.groups()));
        const GroupId group = groups.first().id;
        NewAccount teacher;
        teacher.login = QStringLiteral("kovaleva");
        teacher.password = password;
        teacher.name = PersonName::parse(QStringLiteral("Ковалёва Светлана Петровна"));
        teacher.roles = {QStringLiteral("TCH"), QStringLiteral("CUR")};
        teacher.curatorOf = group;
        SEMESTR_TRY(waitFor(setup.addAccount(teacher)));
        SEMESTR_LET(teachers, waitFor(setup.teachers()));
        PersonId person;
        for (const StaffName &one : teachers) {
            if (one.login == teacher.login)
                person = one.id;
        }
        SEMESTR_LET(page, waitFor(setup.openPage(
                              {group, QStringLiteral("МДК.01.01 Разработка модулей"), person, 96})));
        for (const QDate day : {QDate(2026, 10, 6), QDate(2026, 10, 8)})
            SEMESTR_TRY(waitFor(setup.addLesson({page, day, 1, QStringLiteral("practice"), 2})));
        return {};
    }

    QWidget *grid() { return m_run->journal()->view().works(); }
    bool isIdle() { return m_run->journal()->controller().isIdle(); }
    QString shown(int row, int column)
    {
        const JournalModel &model = m_run->journal()->model();
        return model.index(row, column).data().toString();
    }
    void remember(int row, const char *day, const QString &text)
    {
        m_typed.append(
            {QString(surnames().at(row) + QStringLiteral(" Артём")), QString::fromLatin1(day), text});
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        Theme().apply(*qApp);
        QVERIFY_RESULT(makeCollege());
        m_run = std::make_unique<Run>(m_file, m_dir.filePath(QStringLiteral("look.ini")));
        QVERIFY(QTest::qWaitForWindowActive(&m_run->window()));
    }
    void cleanupTestCase() { m_run.reset(); }

    void theTeacherSignsInAndStandsInTodaysColumn()
    {
        auto *login = m_run->window().findChild<QLineEdit *>(QStringLiteral("login"));
        QTest::keyClicks(login, QStringLiteral("kovaleva"));
        QTest::keyClick(login, Qt::Key_Return);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field && field->objectName() == QLatin1String("password"));
        for (const QChar letter : password)
            type(field, QString(letter));
        QTest::keyClick(field, Qt::Key_Return);
        // The day comes first; its lesson opens the journal.
        QTRY_COMPARE_WITH_TIMEOUT(m_run->window().rail().current(), QStringLiteral("myday"), 30'000);
        m_run->window().rail().choose(QStringLiteral("journal"));
        m_run->window().page()->setFocus();
        QTRY_VERIFY(m_run->journal());
        JournalRoom *room = m_run->journal();
        QTRY_COMPARE(room->model().rowCount(), 30);
        QCOMPARE(room->model().columnCount(), 2);
        QTRY_COMPARE(QApplication::focusWidget(), grid());
        QCOMPARE(room->view().current(), room->model().index(0, 1));
    }

    void thirtyMarksByKeysAlone()
    {
        const QStringList marks = typedLesson();
        QCOMPARE(marks.size(), 30);
        for (int row = 0; row < marks.size(); ++row) {
            const QString &text = marks.at(row);
            if (text == u"-") {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
                continue;
            }
            if (row == 10) {
                type(QApplication::focusWidget(), QStringLiteral("9")); // no such mark
                QTRY_VERIFY(isIdle());
                QCOMPARE(shown(row, 1), QString());
                QCOMPARE(m_run->journal()->view().current().row(), row);
            }
            type(QApplication::focusWidget(), text);
            remember(row, "08.10", text);
        }
        QTRY_VERIFY(isIdle());
        for (int row = 0; row < marks.size(); ++row)
            QCOMPARE(shown(row, 1), marks.at(row) == u"-" ? QString() : marks.at(row));
    }

    void aRollCallOfAnotherLesson()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F7);
        QVERIFY(m_run->journal()->controller().isRollCall());
        QCOMPARE(m_run->journal()->view().current(), m_run->journal()->model().index(0, 0));
        for (int row = 0; row < 30; ++row) {
            if (row % 7 != 3) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                continue;
            }
            type(QApplication::focusWidget(), QStringLiteral("н"));
            remember(row, "06.10", QStringLiteral("н"));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F7);
        QTRY_VERIFY(!m_run->journal()->controller().isRollCall());
        QTRY_VERIFY(isIdle());
        for (int row = 0; row < 30; ++row)
            QCOMPARE(shown(row, 0), row % 7 == 3 ? QStringLiteral("н") : QString());
    }

    void theFileHoldsWhatWasTyped()
    {
        const auto file = entriesInFile(m_file);
        QVERIFY_RESULT(file);
        QCOMPARE(differences(*file, m_typed), QStringList());
        QCOMPARE(file->size(), 28 + 4);
    }

    void everyMarkIsOnPaperAtItsPlace()
    {
        m_run->window().rail().choose(QStringLiteral("families"));
        auto *page = qobject_cast<FamilySheetPage *>(m_run->window().page());
        QVERIFY(page);
        auto *save = page->findChild<QPushButton *>(QStringLiteral("savePdf"));
        QTRY_VERIFY(save->isEnabled());
        m_run->files.answerNext(m_pdf);
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_VERIFY(QFileInfo::exists(m_pdf));
        const auto file = entriesInFile(m_file);
        QVERIFY_RESULT(file);
        const QList<Entry> paper = entriesOnPaper(m_pdf);
        const QStringList wrong = differences(*file, paper);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QCOMPARE(paper.size(), m_typed.size());
        QVERIFY(!test::textOf(test::wordsOf(m_pdf)).contains(QStringLiteral("МДК.01.01 МДК")));
    }

    // Each cell in turn is made wrong: the comparison names that cell and no other.
    void theComparisonFindsAnyWrongCell()
    {
        const auto file = entriesInFile(m_file);
        QVERIFY_RESULT(file);
        const QList<Entry> paper = entriesOnPaper(m_pdf);
        for (qsizetype i = 0; i < file->size(); ++i) {
            QList<Entry> wrong = *file;
            wrong[i].text = wrong.at(i).text == u"5" ? QStringLiteral("4") : QStringLiteral("5");
            QCOMPARE(differences(wrong, paper),
                     (QStringList{QString(u'+' + wrong.at(i).line()), QString(u'-' + file->at(i).line())}));
        }
    }

    // A mark changed by hand in a copy of the file does not pass either.
    void theComparisonFindsACellChangedInTheFile()
    {
        const QString copy = m_dir.filePath(QStringLiteral("copy.semestr"));
        {
            QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("copy"));
            base.setDatabaseName(m_file);
            QVERIFY(base.open());
            QVERIFY(QSqlQuery(base).exec(QStringLiteral("VACUUM INTO '%1'").arg(copy)));
            base.close();
            base.setDatabaseName(copy);
            QVERIFY(base.open());
            QSqlQuery query(base);
            QVERIFY(query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'")));
            QStringList triggers;
            while (query.next())
                triggers.append(query.value(0).toString());
            for (const QString &trigger : std::as_const(triggers))
                QVERIFY(query.exec(QStringLiteral("DROP TRIGGER \"%1\"").arg(trigger)));
            QVERIFY(query.exec(QStringLiteral("UPDATE mark SET value = '3' WHERE (lesson_id, student_id) IN "
                                              "(SELECT lesson_id, student_id FROM mark WHERE value = '5' "
                                              "LIMIT 1)")));
            QCOMPARE(query.numRowsAffected(), 1);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("copy"));
        const auto file = entriesInFile(copy);
        QVERIFY_RESULT(file);
        QCOMPARE(differences(*file, entriesOnPaper(m_pdf)).size(), 2);
    }
};

QTEST_MAIN(TestLesson)
#include "tst_lesson.moc"
