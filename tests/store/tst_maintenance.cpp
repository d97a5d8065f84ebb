// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/maintenance.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// The verbs of safekeeping as the window and the console call them.
class TestMaintenance : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    std::unique_ptr<Workspace> m_workspace;
    int m_number = 0;

    QString at(const char *name) const
    {
        return m_dir.filePath(QString::number(m_number) + QString::fromUtf8(name));
    }
    Result<std::unique_ptr<Workspace>> open(const QString &file)
    {
        Workspace::Options options;
        options.store.clock = &m_clock;
        options.store.ids = &m_ids;
        return Workspace::open(file, options);
    }
    Done stranger(const QString &sql)
    {
        const auto done = waitFor(m_workspace->store().run<bool>([sql](Connection &c) -> Result<bool> {
            SEMESTR_TRY(c.executeScript(sql));
            return true;
        }));
        return done ? Done() : Done(fail(done.error()));
    }

private Q_SLOTS:
    void init()
    {
        ++m_number;
        auto workspace = open(at(".semestr"));
        QVERIFY_RESULT(workspace);
        m_workspace = std::move(*workspace);
        for (int i = 0; i < 10; ++i)
            QVERIFY_RESULT(saveMark(m_workspace->store(), {}, 1, i, QStringLiteral("5")));
    }

    void wholeFileIsGood()
    {
        Maintenance maintenance(*m_workspace);
        const auto report = waitFor(maintenance.verify());
        QVERIFY_RESULT(report);
        QVERIFY(report->good());
        QVERIFY(report->changes >= 10);
        QVERIFY_RESULT(saveMark(m_workspace->store(), {}, 2, 1, QStringLiteral("4")));
        const auto after = waitFor(maintenance.verify());
        QVERIFY_RESULT(after);
        QCOMPARE(after->changes, report->changes + 1);
        QVERIFY(after->digest != report->digest);
    }

    void forgedLogIsNotGood()
    {
        QVERIFY_RESULT(stranger(QStringLiteral("UPDATE change_log SET at = at + 1 WHERE op_no = 4")));
        Maintenance maintenance(*m_workspace);
        const auto report = waitFor(maintenance.verify());
        QVERIFY_RESULT(report);
        QVERIFY(!report->good());
        QCOMPARE(report->brokenAt, 4);
    }

    void cellThatTheLogDoesNotKnowIsTold()
    {
        QVERIFY_RESULT(stranger(QStringLiteral(
            "DROP TRIGGER log_mark_update; DROP TRIGGER seal_mark_update; UPDATE mark SET value = '2' "
            "WHERE student_id = (SELECT max(student_id) FROM mark)")));
        Maintenance maintenance(*m_workspace);
        const auto report = waitFor(maintenance.verify());
        QVERIFY_RESULT(report);
        QVERIFY(!report->good());
        QCOMPARE(report->differences.size(), 1);
        QVERIFY(!report->differences.constFirst().contains(QLatin1String("\"5\"")));
    }

    void restoredFileHasTheSameDigest()
    {
        Maintenance maintenance(*m_workspace);
        const auto before = waitFor(maintenance.verify());
        QVERIFY_RESULT(before);
        const auto made = waitFor(maintenance.backup(at("-copy.semestr")));
        QVERIFY_RESULT(made);
        QVERIFY_RESULT(Maintenance::restore(*made, at("-back.semestr")));
        auto back = open(at("-back.semestr"));
        QVERIFY_RESULT(back);
        Maintenance again(**back);
        const auto after = waitFor(again.verify());
        QVERIFY_RESULT(after);
        QVERIFY(after->good());
        QCOMPARE(after->digest, before->digest);
    }

    void dailyCopyBearsTheCollegesDay()
    {
        Maintenance maintenance(*m_workspace);
        const auto copy = waitFor(maintenance.dailyCopy());
        QVERIFY_RESULT(copy);
        QVERIFY(
            copy->endsWith(QString(m_workspace->today().toString(Qt::ISODate) + QStringLiteral(".semestr"))));
        QCOMPARE(*waitFor(maintenance.dailyCopy()), *copy);
    }
};

QTEST_GUILESS_MAIN(TestMaintenance)
#include "tst_maintenance.moc"
