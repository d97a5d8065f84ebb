// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/maintenance.h"
#include "tests/support/adoptedcollege.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// A file that was joined, edited and exchanged, with conflicts and shadows in it, proves itself sound; what
// was changed past the log is found, be the row the person's own or the server's.
class TestServerVerify : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AdoptedCollege> m_college;
    QString m_file;
    int m_copies = 0;

    Result<VerifyReport> verify(const QString &file)
    {
        SEMESTR_LET(workspace, Workspace::open(file, {m_college->storeOptions(), {}}));
        Maintenance maintenance(*workspace);
        return waitFor(maintenance.verify());
    }

    // What is found in a copy of the file after somebody who knows SQLite was at it.
    Result<QStringList> foundAfter(const QString &table, const QString &sql)
    {
        const QString copy = m_college->path(QStringLiteral("copy%1.semestr").arg(++m_copies));
        QFile::copy(m_file, copy);
        {
            SEMESTR_LET(connection, Connection::open(copy, m_college->storeOptions()));
            for (const char *name : {"log_%1_update", "log_%1_delete", "seal_%1_update", "seal_%1_delete"})
                SEMESTR_TRY(connection->execute(
                    QString(QStringLiteral("DROP TRIGGER ") + QString::fromLatin1(name).arg(table))));
            SEMESTR_TRY(connection->execute(sql));
        }
        SEMESTR_LET(report, verify(copy));
        return report.differences;
    }

    Result<QStringList> foundAfterMark(int student, const QString &statement)
    {
        return foundAfter(QStringLiteral("mark"), statement.arg(QString::fromLatin1(
                                                      m_college->students.at(student).bytes().toHex())));
    }

    static QStringList lines(const VerifyReport &report)
    {
        return QStringList(report.differences) + QStringList{QString::number(report.brokenAt)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto college = AdoptedCollege::make();
        QVERIFY_RESULT(college);
        m_college = std::move(*college);
        auto mine = m_college->joined(QStringLiteral("teacher"), QStringLiteral("teacher.semestr"));
        QVERIFY_RESULT(mine);
        m_file = mine->file;
        auto theirs = m_college->joined(QStringLiteral("second"), QStringLiteral("second.semestr"));
        QVERIFY_RESULT(theirs);
        // Exchanged: own marks and the colleague's.
        QVERIFY_RESULT(mine->enter({{0, 0, QStringLiteral("5")}, {0, 1, QStringLiteral("4")}}));
        QVERIFY_RESULT(mine->round());
        QVERIFY_RESULT(theirs->round());
        QVERIFY_RESULT(theirs->enter(
            {{0, 1, QStringLiteral("3")}, {0, 2, QStringLiteral("2")}, {0, 3, QStringLiteral("5")}}));
        QVERIFY_RESULT(theirs->round());
        // In conflict: both changed the second student's mark.
        QVERIFY_RESULT(mine->enter({{0, 1, QStringLiteral("2")}}));
        const auto fought = mine->round();
        QVERIFY_RESULT(fought);
        QCOMPARE(fought->conflicts, 1);
        // With a shadow: the colleague's new value comes while one's own was just typed.
        QVERIFY_RESULT(theirs->enter({{0, 2, QStringLiteral("4")}}));
        QVERIFY_RESULT(theirs->round());
        mine->remote->beforePull = [&] { return mine->enter({{0, 2, QStringLiteral("5")}}); };
        QVERIFY_RESULT(mine->round());
        QCOMPARE(mine->ask(QStringLiteral("SELECT count(*) FROM shadow")).value_or(QVariant()).toInt(), 1);
    }

    void findsNothingInAFileThatIsSound()
    {
        const auto report = verify(m_file);
        QVERIFY_RESULT(report);
        QVERIFY2(report->good(), qPrintable(lines(*report).join(QLatin1Char('\n'))));
        QVERIFY(report->changes >= 4);
    }

    void findsWhatWasChangedPastTheLog_data()
    {
        QTest::addColumn<int>("student");
        QTest::newRow("own, acknowledged") << 0;
        QTest::newRow("own, in conflict") << 1;
        QTest::newRow("own over a shadow") << 2;
        QTest::newRow("the colleague's") << 3;
    }
    void findsWhatWasChangedPastTheLog()
    {
        QFETCH(int, student);
        const QString key = m_college->markKey(0, student);
        const auto changed =
            foundAfterMark(student, QStringLiteral("UPDATE mark SET value = 'н/а' WHERE student_id = x'%1'"));
        QVERIFY_RESULT(changed);
        QCOMPARE(changed->size(), 1);
        QVERIFY(changed->first().startsWith(QString(QStringLiteral("mark ") + key)));
        const auto gone =
            foundAfterMark(student, QStringLiteral("DELETE FROM mark WHERE student_id = x'%1'"));
        QVERIFY_RESULT(gone);
        QCOMPARE(*gone, QStringList(QStringLiteral("mark %1 *").arg(key)));
    }

    void findsANameOfTheServerThatWasChanged()
    {
        const auto found = foundAfter(QStringLiteral("group_name"),
                                      QStringLiteral("UPDATE group_name SET title = 'ИСП-32'"));
        QVERIFY_RESULT(found);
        QCOMPARE(found->size(), 1);
        QVERIFY(found->first().startsWith(QLatin1String("group_name ")));
    }
};

QTEST_GUILESS_MAIN(TestServerVerify)
#include "tst_serververify.moc"
