// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/signin.h"
#include "app/usecases/studentimport.h"
#include "tests/support/adoptedcollege.h"
#include "tests/support/support.h"

#include <QElapsedTimer>

using namespace semestr;
using namespace semestr::test;

namespace {

constexpr int manyStudents = 1000;

RawTable newcomers(int first)
{
    RawTable table;
    table.headings = {QStringLiteral("ФИО"), QStringLiteral("Дата рождения"), QStringLiteral("Группа"),
                      QStringLiteral("№ зачётной книжки"), QStringLiteral("СНИЛС")};
    for (int n = 0; n < manyStudents; ++n)
        table.rows.append({n + 2,
                           {QStringLiteral("Петров%1 Иван %2")
                                .arg(QString(1 + n % 30, u'а'),
                                     first < 3000 ? QStringLiteral("Ильич") : QStringLiteral("Львович")),
                            QDate(2009, 1, 1).addDays(n % 365).toString(Qt::ISODate),
                            QStringLiteral("ИСП-%1").arg(first / 1000 * 10 + 40 + n / 30 % 30),
                            QStringLiteral("27-%1").arg(first + n), QString()}});
    return table;
}

} // namespace

// One local transaction of thousands of operations: it goes in parts, and is there at once or not at all.
class TestLargePush : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AdoptedCollege> m_college;
    JoinedPc m_admin;
    JoinedPc m_other;

    Done import(int first)
    {
        m_admin.store.reset();
        {
            SEMESTR_LET(workspace, Workspace::open(m_admin.file, {m_college->storeOptions(), {}}));
            SignIn signIn(*workspace);
            SEMESTR_TRY(waitFor(signIn.signIn(QStringLiteral("admin"), AdoptedCollege::typed())));
            StudentImport import(*workspace);
            const RawTable table = newcomers(first);
            SEMESTR_TRY(waitFor(import.write(table, guessColumns(table.headings), {})));
        }
        SEMESTR_LET(again, m_college->open(QStringLiteral("admin"), m_admin.file));
        m_admin = std::move(again);
        return {};
    }

    int count(const QString &sql) { return m_college->ask(sql).value_or(QStringLiteral("-1")).toInt(); }
    int onServer() { return count(QStringLiteral("SELECT count(*) FROM app.student WHERE deleted = 0")); }
    int staged() { return count(QStringLiteral("SELECT count(*) FROM sync.staged")); }
    int seenByTheOther()
    {
        const auto round = m_other.round();
        return round ? m_other.ask(QStringLiteral("SELECT count(*) FROM student WHERE deleted = 0"))
                           .value_or(QVariant(-1))
                           .toInt()
                     : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto college = AdoptedCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        auto admin = m_college->joined(QStringLiteral("admin"), QStringLiteral("admin.semestr"));
        QVERIFY_RESULT(admin);
        m_admin = std::move(*admin);
        auto other = m_college->joined(QStringLiteral("admin"), QStringLiteral("other.semestr"));
        QVERIFY_RESULT(other);
        m_other = std::move(*other);
    }

    void sendsThousandsInPartsAndAppliesThemAtOnce()
    {
        QVERIFY_RESULT(import(1000));
        const int before = onServer();
        const qint64 unsent =
            m_admin.ask(QStringLiteral("SELECT count(*) FROM change_log WHERE state = 0"))->toLongLong();
        QVERIFY2(unsent >= 4000, qPrintable(QString::number(unsent)));
        const int batches = count(QStringLiteral("SELECT count(*) FROM sync.batch"));
        int parts = 0;
        m_admin.remote->beforePush = [&](const PushCall &) -> Done {
            ++parts;
            // Between the parts nobody sees anything of it.
            if (onServer() != before || (parts % 4 == 0 && seenByTheOther() != before))
                return fail(Fault::ServerAnswer);
            return {};
        };
        QElapsedTimer timer;
        timer.start();
        const auto report = m_admin.round();
        QVERIFY_RESULT(report);
        qInfo("%d operations in %d parts, %lld ms", report->pushed, parts, timer.elapsed());
        QCOMPARE(report->pushed, unsent);
        QCOMPARE(report->refused + report->conflicts + report->waiting, 0);
        QVERIFY(parts > 4);
        QCOMPARE(staged(), 0);
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM sync.batch")), batches + 1);
        QCOMPARE(onServer(), before + manyStudents);
        QCOMPARE(seenByTheOther(), before + manyStudents);
    }

    void beginsAnewWhenItWasCutOffInTheMiddle()
    {
        QVERIFY_RESULT(import(3000));
        const int before = onServer();
        int parts = 0;
        m_admin.remote->beforePush = [&](const PushCall &) -> Done {
            return ++parts == 4 ? Done(fail(Fault::ServerUnreachable)) : Done();
        };
        QCOMPARE_FAULT(m_admin.round(), Fault::ServerUnreachable);
        QCOMPARE(staged(), 3);
        QCOMPARE(onServer(), before);
        QCOMPARE(seenByTheOther(), before);
        m_admin.remote->beforePush = {};
        // Another border of the parts than the first time: what was staged must not be taken twice.
        SyncOptions smaller;
        smaller.batchOps = 400;
        const auto report = m_admin.round(smaller);
        QVERIFY_RESULT(report);
        QCOMPARE(report->refused + report->conflicts + report->waiting, 0);
        QCOMPARE(staged(), 0);
        QCOMPARE(onServer(), before + manyStudents);
        QCOMPARE(seenByTheOther(), before + manyStudents);
        const QString doubled =
            QStringLiteral("SELECT count(*) FROM (SELECT FROM sync.change WHERE device_id "
                           "<> '%1' GROUP BY device_id, op_no HAVING count(*) > 1) AS d")
                .arg(QUuid().toString(QUuid::WithoutBraces));
        QCOMPARE(count(doubled), 0);
    }
};

QTEST_GUILESS_MAIN(TestLargePush)
#include "tst_largepush.moc"
