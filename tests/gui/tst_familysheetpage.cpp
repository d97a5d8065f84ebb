// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdfwords.h"
#include "tests/support/support.h"
#include "ui/common/filedialogs.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/curator/familysheetpage.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace semestr;

namespace {

PersonId personOf(int number)
{
    return PersonId::fromText(
        QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

struct Run
{
    QDate monday;
    PersonId student;
    QString channel;
    QStringList codes;
    GroupId group;
};

// A group of five; each week's mark is the day of the month, so that a sheet tells its week.
class FakeFamilyDesk final : public FamilyDesk
{
public:
    QDate today() const override { return QDate(2026, 10, 8); }
    CollegeTime time() const override { return CollegeTime(); }
    Later<QList<ReportGroup>> groups() override
    {
        const auto id = GroupId::fromText(QStringLiteral("00000000-0000-7000-8000-0000000000aa"));
        if (noGroups)
            return ready<QList<ReportGroup>>(QList<ReportGroup>());
        QList<ReportGroup> groups{{id, QStringLiteral("ИСП-31"), true}};
        if (twoGroups)
            groups.append({other(), QStringLiteral("СВ-21"), false});
        return ready<QList<ReportGroup>>(groups);
    }
    static GroupId other()
    {
        return GroupId::fromText(QStringLiteral("00000000-0000-7000-8000-0000000000bb"));
    }
    Later<FamilySheets> collect(GroupId group, QDate monday) override
    {
        if (refused)
            return ready<FamilySheets>(fail(*refused));
        FamilySheets sheets;
        sheets.group = group == other() ? QStringLiteral("СВ-21") : QStringLiteral("ИСП-31");
        sheets.from = monday;
        sheets.to = monday.addDays(6);
        sheets.groupSize = 5;
        const QStringList names{QStringLiteral("Абрамов"), QStringLiteral("Борисова"),
                                QStringLiteral("Волков"), QStringLiteral("Громова"),
                                QStringLiteral("Ёлкина")};
        for (int i = 0; i < names.size(); ++i) {
            FamilySheet sheet;
            sheet.student = personOf(i + 1);
            sheet.number = i + 1;
            sheet.name = {names.at(i), QStringLiteral("Ирина"), {}};
            sheet.marks = {{QStringLiteral("Химия"),
                            monday,
                            1,
                            QStringLiteral("Кислоты"),
                            {},
                            {},
                            {},
                            QString::number(monday.day())}};
            sheets.sheets.append(sheet);
        }
        return ready<FamilySheets>(sheets);
    }
    Later<ReportRunId> recordRun(GroupId group, QDate monday, PersonId student, const QString &channel,
                                 const QStringList &codes) override
    {
        runs.append(Run{monday, student, channel, codes, group});
        return ready<ReportRunId>(ReportRunId());
    }

    QList<Run> runs;
    bool noGroups = false;
    bool twoGroups = false;
    std::optional<Error> refused;
};

} // namespace

// The curator's page of family sheets.
class TestFamilySheetPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    ThemeProvider m_themes;
    std::unique_ptr<FakeFamilyDesk> m_desk;
    std::unique_ptr<Printing> m_printing;
    std::unique_ptr<FileDialogs> m_files;
    std::unique_ptr<Messages> m_messages;
    std::unique_ptr<LongWork> m_work;
    std::unique_ptr<FamilySheetPage> m_page;

    void chooseAllGroups()
    {
        m_desk->twoGroups = true;
        show();
        auto *groups = m_page->findChild<QComboBox *>(QStringLiteral("groupChoice"));
        QCOMPARE(groups->count(), 3);
        groups->setCurrentIndex(2);
        Q_EMIT groups->activated(2);
    }
    QComboBox *students() { return m_page->findChild<QComboBox *>(QStringLiteral("studentChoice")); }
    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    void show()
    {
        m_page->resize(1100, 800);
        m_page->show();
        QTRY_VERIFY(m_page->view().pages() > 0 || !m_page->view().message().isEmpty());
    }
    void choose(int student)
    {
        students()->setCurrentIndex(student);
        Q_EMIT students()->activated(student);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<FakeFamilyDesk>();
        m_printing = std::make_unique<Printing>();
        m_files = std::make_unique<FileDialogs>();
        m_messages = std::make_unique<Messages>();
        m_work = std::make_unique<LongWork>();
        m_page = std::make_unique<FamilySheetPage>(
            FamilySheetPage::Parts{*m_desk, m_themes, *m_printing, *m_files, *m_messages, m_work.get()});
    }
    void cleanup() { m_page.reset(); }

    void theWholeGroupOfThisWeekStandsThereAtOnce()
    {
        show();
        QCOMPARE(m_page->view().pages(), 3); // five slips, two a page
        QCOMPARE(students()->count(), 6);
        QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("week"))->text(),
                 QStringLiteral("05.10–11.10.2026"));
        QVERIFY(button("print")->isEnabled());
    }

    void oneStudentKeepsTheNumberOfTheList()
    {
        show();
        choose(3);
        QCOMPARE(m_page->view().pages(), 1);
        QCOMPARE(m_page->view().form().keys.first().student, personOf(3));
        m_files->answerNext(m_dir.filePath(QStringLiteral("one.pdf")));
        QTest::mouseClick(button("savePdf"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->runs.size(), 1);
        const QString text = test::textOf(test::wordsOf(m_dir.filePath(QStringLiteral("one.pdf"))));
        QVERIFY(text.contains(QStringLiteral("Волков Ирина")));
        QVERIFY(text.contains(QStringLiteral("листок 3 из 5")));
        QCOMPARE(m_desk->runs.first().student, personOf(3));
        QCOMPARE(m_desk->runs.first().channel, QStringLiteral("pdf"));
        QCOMPARE(m_desk->runs.first().codes, m_page->view().form().codes());
    }

    void anotherWeekIsReadAndTheStudentStays()
    {
        show();
        choose(2);
        QTest::mouseClick(button("weekEarlier"), Qt::LeftButton);
        QTRY_COMPARE(m_page->view().form().slips.size(), 1);
        QTRY_COMPARE(m_page->findChild<QLabel *>(QStringLiteral("week"))->text(),
                     QStringLiteral("28.09–04.10.2026"));
        QTRY_VERIFY(std::any_of(m_page->view().form().slips.first().ops.cbegin(),
                                m_page->view().form().slips.first().ops.cend(),
                                [](const FormOp &op) { return op.text == u"28"; }));
        QCOMPARE(students()->currentText(), QStringLiteral("Борисова Ирина"));
    }

    void allGroupsAreOneFileAndARunEach()
    {
        chooseAllGroups();
        QVERIFY(!students()->isEnabled());
        QVERIFY(!m_page->view().message().isEmpty());
        const QString file = m_dir.filePath(QStringLiteral("all.pdf"));
        m_files->answerNext(file);
        QSignalSpy said(m_page.get(), &FamilySheetPage::statusMessage);
        QTest::mouseClick(button("savePdf"), Qt::LeftButton);
        QVERIFY(m_work->isRunning());
        QVERIFY(!button("savePdf")->isEnabled());
        QTRY_COMPARE(m_desk->runs.size(), 2);
        QVERIFY(!m_work->isRunning());
        QVERIFY(button("savePdf")->isEnabled());
        QVERIFY(said.last().first().toString().contains(QStringLiteral("10")));
        QCOMPARE(m_desk->runs.at(1).group, FakeFamilyDesk::other());
        QCOMPARE(m_desk->runs.at(0).codes.size(), 5);
        QCOMPARE(m_desk->runs.at(1).codes.size(), 5);
        QVERIFY(m_desk->runs.at(0).codes != m_desk->runs.at(1).codes);
        // A group begins on a page of its own.
        const auto words = test::wordsOf(file);
        QVERIFY(!test::textOf(words, 3).contains(QStringLiteral("СВ-21")));
        QVERIFY(test::textOf(words, 4).contains(QStringLiteral("СВ-21")));
    }

    void cancelledAllGroupsPrintAndRecordNothing()
    {
        chooseAllGroups();
        m_printing->pretendPrinters({QStringLiteral("Laser")});
        const QString paper = m_dir.filePath(QStringLiteral("none.pdf"));
        m_printing->answerNext(paper);
        QSignalSpy said(m_page.get(), &FamilySheetPage::statusMessage);
        QTest::mouseClick(button("print"), Qt::LeftButton);
        auto *cancel = m_work->findChild<QPushButton *>(QStringLiteral("cancelWork"));
        QVERIFY(cancel);
        cancel->click();
        QTRY_VERIFY(!m_work->isRunning());
        QCOMPARE(said.size(), 1);
        QVERIFY(m_desk->runs.isEmpty());
        QVERIFY(!QFileInfo::exists(paper));
        QVERIFY(button("print")->isEnabled());
    }

    void printingLeavesARun()
    {
        show();
        const QString paper = m_dir.filePath(QStringLiteral("paper.pdf"));
        m_printing->pretendPrinters({QStringLiteral("Laser")});
        m_printing->answerNext(paper);
        QTest::mouseClick(button("print"), Qt::LeftButton);
        QTRY_COMPARE(m_desk->runs.size(), 1);
        QCOMPARE(m_desk->runs.first().codes.size(), 5);
        QCOMPARE(m_desk->runs.first().channel, QStringLiteral("print"));
        const auto words = test::wordsOf(paper);
        QVERIFY(test::textOf(words, 1).contains(QStringLiteral("Абрамов")));
        QVERIFY(test::textOf(words, 3).contains(QStringLiteral("Ёлкина")));
        // The paper's own millimetres, not those of the printer's margins.
        const auto stub = std::find_if(words.cbegin(), words.cend(), [](const test::PdfWord &word) {
            return word.text == QStringLiteral("ознакомлен(а)");
        });
        QVERIFY(stub != words.cend());
        QVERIFY(qAbs(stub->middle().y() - 125.7 * 72 / 25.4) < 2);
    }

    void aPrintThatWasThoughtBetterOfLeavesNone()
    {
        show();
        m_printing->pretendPrinters({QStringLiteral("Laser")});
        m_printing->answerNext(QString());
        QTest::mouseClick(button("print"), Qt::LeftButton);
        QTest::qWait(0);
        QVERIFY(m_desk->runs.isEmpty());
    }

    void withoutAPrinterItSaysSo()
    {
        show();
        m_printing->pretendPrinters({});
        m_messages->answerNext(true);
        QTest::mouseClick(button("print"), Qt::LeftButton);
        QCOMPARE(m_messages->said().size(), 1);
        QVERIFY(m_desk->runs.isEmpty());
    }

    void aFileThatCannotBeWrittenLeavesNoRun()
    {
        show();
        m_files->answerNext(m_dir.filePath(QStringLiteral("no/folder/x.pdf")));
        m_messages->answerNext(true);
        QTest::mouseClick(button("savePdf"), Qt::LeftButton);
        QCOMPARE(m_messages->said().size(), 1);
        QVERIFY(m_desk->runs.isEmpty());
    }

    void aRefusalStandsInPlaceOfThePages()
    {
        m_desk->refused = Error(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("student")}});
        show();
        QCOMPARE(m_page->view().pages(), 0);
        QVERIFY(!m_page->view().message().isEmpty());
        QVERIFY(!button("print")->isEnabled());
    }

    void withoutAGroupThereIsASentence()
    {
        m_desk->noGroups = true;
        show();
        QVERIFY(!m_page->view().message().isEmpty());
        QVERIFY(!button("savePdf")->isEnabled());
    }

    void thePreviewGoesByPagesAndGrows()
    {
        show();
        PagesView &view = m_page->view();
        QTest::keyClick(&view, Qt::Key_PageDown);
        QCOMPARE(view.currentPage(), 1);
        const int before = view.verticalScrollBar()->maximum();
        QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view.zoom() > 1);
        QVERIFY(view.verticalScrollBar()->maximum() > before);
        QCOMPARE(view.currentPage(), 1);
    }
};

QTEST_MAIN(TestFamilySheetPage)
#include "tst_familysheetpage.moc"
