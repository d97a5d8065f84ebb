// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/studentimport.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

// `count` students of two groups; every one has a record book and a birth date.
RawTable listOf(int count)
{
    RawTable table;
    table.headings = {s("ФИО"), s("Дата рожд."), s("Группа"), s("№ зачётной"), s("Телефон")};
    for (int i = 0; i < count; ++i)
        table.rows.append(
            {i + 2,
             {s("Студентов Имя%1 Отчествович").arg(i),
              QDate(2009, 1, 1).addDays(i % 300).toString(Qt::ISODate), i % 2 ? s("ИСП-31") : s("ИСП-32"),
              s("24-%1").arg(i, 4, 10, QLatin1Char('0')), s("+7 900 %1").arg(i)}});
    return table;
}

} // namespace

// A list into a real file: all of it or nothing of it.
class TestStudentImport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000}; // 8 October 2026
    int m_failAt = 0;                     // the database call that fails; 0 = none
    int m_calls = 0;
    bool m_counting = false;

    std::unique_ptr<Workspace> open(const QString &name, IdSource &ids)
    {
        Workspace::Options options;
        options.store = {&m_clock, &ids, false, {}, QStringLiteral("FULL")};
        options.store.failCall = [this](int) { return m_counting && ++m_calls == m_failAt; };
        options.today = QDate(2026, 10, 8);
        auto workspace = Workspace::open(m_dir.filePath(name), options);
        return workspace ? std::move(*workspace) : nullptr;
    }

    static Result<ImportOutcome> import(Workspace &workspace, const RawTable &table,
                                        const ImportOptions &options = {})
    {
        StudentImport use(workspace);
        return waitFor(use.write(table, guessColumns(table.headings), options));
    }

    static Result<ImportPreview> preview(Workspace &workspace, const RawTable &table)
    {
        StudentImport use(workspace);
        return waitFor(use.preview(table, guessColumns(table.headings), {}));
    }

    static void signIn(Workspace &workspace)
    {
        Session session;
        session.account = AccountId(QUuid::createUuidV5(QUuid(), QStringLiteral("account")));
        session.person = PersonId(QUuid::createUuidV5(QUuid(), QStringLiteral("person")));
        session.grants = {{QStringLiteral("ADM"), QStringLiteral("college"), {}, {QDate(2026, 9, 1), {}}}};
        workspace.setSession(session);
    }

    static qint64 ask(Workspace &workspace, const char *sql)
    {
        const auto answer =
            waitFor(workspace.store().read<qint64>([sql](Connection &connection) -> Result<qint64> {
                SEMESTR_LET(query, connection.ask(QString::fromUtf8(sql)));
                return query.next() ? query.whole(0) : -1;
            }));
        return answer.value_or(-1);
    }
    static qint64 logged(Workspace &workspace) { return ask(workspace, "SELECT count(*) FROM change_log"); }

private Q_SLOTS:
    void writesAThousandRowsInOneTransaction();
    void sameListAgainWritesNothing();
    void aRejectedRowKeepsAllOut();
    void skipsTheRejectedWhenAllowed();
    void updatesOnlyWhenAllowed();
    void strangersMayNotAddToAFilledCollege();
    void aFailingCallLeavesTheFileAsItWas();
};

void TestStudentImport::writesAThousandRowsInOneTransaction()
{
    SeededIds ids(m_clock, 1);
    const auto workspace = open(QStringLiteral("thousand.semestr"), ids);
    QVERIFY(workspace);
    const auto outcome = import(*workspace, listOf(1000));
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->created, 1000);
    QCOMPARE(outcome->newGroups.size(), 2);
    QCOMPARE(ask(*workspace, "SELECT count(DISTINCT tx) FROM change_log"), 1);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM change_log WHERE verb = 'importStudents'"),
             logged(*workspace));
    for (const char *table :
         {"SELECT count(*) FROM person", "SELECT count(*) FROM person_name", "SELECT count(*) FROM student",
          "SELECT count(*) FROM person_private", "SELECT count(*) FROM enrolment"})
        QCOMPARE(ask(*workspace, table), 1000);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM person_private WHERE birth_day LIKE '20__-__-__' AND "
                             "length(bucket_id) = 16"),
             1000);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM study_group"), 2);
}

void TestStudentImport::sameListAgainWritesNothing()
{
    SeededIds ids(m_clock, 2);
    const auto workspace = open(QStringLiteral("again.semestr"), ids);
    QVERIFY(workspace);
    QVERIFY_RESULT(import(*workspace, listOf(30)));
    signIn(*workspace);
    const qint64 before = logged(*workspace);
    const auto outcome = import(*workspace, listOf(30));
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->unchanged, 30);
    QCOMPARE(logged(*workspace), before);
    const auto judged = preview(*workspace, listOf(30));
    QVERIFY_RESULT(judged);
    QCOMPARE(judged->count(RowState::Unchanged), 30);
    QVERIFY(judged->newGroups.isEmpty());
}

void TestStudentImport::aRejectedRowKeepsAllOut()
{
    SeededIds ids(m_clock, 3);
    const auto workspace = open(QStringLiteral("rejected.semestr"), ids);
    QVERIFY(workspace);
    RawTable table = listOf(10);
    table.rows[4].cells[1] = s("31.02.2009");
    const qint64 before = logged(*workspace);
    const auto outcome = import(*workspace, table);
    QCOMPARE_FAULT(outcome, Fault::RowsRejected);
    QCOMPARE(outcome.error().args.value(s("count")).toInt(), 1);
    QCOMPARE(logged(*workspace), before);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM study_group"), 0);
}

void TestStudentImport::skipsTheRejectedWhenAllowed()
{
    SeededIds ids(m_clock, 4);
    const auto workspace = open(QStringLiteral("skip.semestr"), ids);
    QVERIFY(workspace);
    RawTable table = listOf(10);
    table.rows[4].cells[1] = s("31.02.2009");
    const auto outcome = import(*workspace, table, {true, false});
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->created, 9);
    QCOMPARE(outcome->rejected.size(), 1);
    QCOMPARE(outcome->rejected.first().row, 6);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM student"), 9);
}

void TestStudentImport::updatesOnlyWhenAllowed()
{
    SeededIds ids(m_clock, 5);
    const auto workspace = open(QStringLiteral("update.semestr"), ids);
    QVERIFY(workspace);
    QVERIFY_RESULT(import(*workspace, listOf(3)));
    signIn(*workspace);
    RawTable table = listOf(3);
    table.rows[0].cells[0] = s("Новосёлов Имя0 Отчествович");
    const qint64 before = logged(*workspace);
    QCOMPARE_FAULT(import(*workspace, table), Fault::RowsRejected);
    QCOMPARE(logged(*workspace), before);
    const auto outcome = import(*workspace, table, {false, true});
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->updated, 1);
    QCOMPARE(outcome->unchanged, 2);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM person_name WHERE last_name = 'Новосёлов'"), 1);
    QCOMPARE(ask(*workspace, "SELECT count(*) FROM student"), 3);
    const auto again = import(*workspace, table);
    QVERIFY_RESULT(again);
    QCOMPARE(again->unchanged, 3);
}

void TestStudentImport::strangersMayNotAddToAFilledCollege()
{
    SeededIds ids(m_clock, 6);
    const auto workspace = open(QStringLiteral("stranger.semestr"), ids);
    QVERIFY(workspace);
    QVERIFY_RESULT(import(*workspace, listOf(3)));
    const qint64 before = logged(*workspace);
    QCOMPARE_FAULT(import(*workspace, listOf(4)), Fault::NotSignedIn);
    QCOMPARE_FAULT(preview(*workspace, listOf(4)), Fault::NotSignedIn);
    QCOMPARE(logged(*workspace), before);
}

void TestStudentImport::aFailingCallLeavesTheFileAsItWas()
{
    bool hit = true;
    for (m_failAt = 1; hit; ++m_failAt) {
        SeededIds ids(m_clock, 7);
        const QString name = QStringLiteral("fail%1.semestr").arg(m_failAt);
        const auto workspace = open(name, ids);
        QVERIFY(workspace);
        m_calls = 0;
        m_counting = true;
        const auto outcome = import(*workspace, listOf(3));
        m_counting = false;
        hit = m_calls >= m_failAt;
        QCOMPARE(ask(*workspace, "SELECT count(*) FROM student"), hit ? 0 : 3);
        QCOMPARE(logged(*workspace) == 0, hit);
        QCOMPARE(outcome.has_value(), !hit);
    }
    QVERIFY(m_failAt > 10);
}

QTEST_GUILESS_MAIN(TestStudentImport)
#include "tst_studentimport.moc"
