// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/consolecall.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace semestr;

// Paper from the console: the example college and the sheets of its families.
class TestConsoleReports : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_demo;

    test::ConsoleOutcome as(const QString &login, const QStringList &words)
    {
        QStringList all = words + QStringList{QStringLiteral("--db"), m_demo, QStringLiteral("--json")};
        if (!login.isEmpty())
            all += {QStringLiteral("--as"), login};
        return test::callConsole(
            QStringLiteral(SEMESTR_CONSOLE), all,
            {{QStringLiteral("SEMESTR_PASSWORD"), QString(QStringLiteral("demo-") + login)}});
    }

    test::ConsoleOutcome print(const QString &login, const QString &pdf, const QStringList &more)
    {
        return as(login, QStringList{QStringLiteral("report"), QStringLiteral("parent-week"),
                                     QStringLiteral("--week"), QStringLiteral("2026-W41"),
                                     QStringLiteral("--pdf"), pdf} +
                             more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = m_dir.filePath(QStringLiteral("demo.semestr"));
        const auto made = as({}, {QStringLiteral("demo")});
        QCOMPARE(made.code, 0);
        QVERIFY(made.json().value(QStringLiteral("accounts")).toArray().size() >= 7);
        QCOMPARE(as({}, {QStringLiteral("verify")}).code, 0);
    }

    void printsOneStudentsSheet()
    {
        const QString pdf = m_dir.filePath(QStringLiteral("листки.pdf"));
        const QStringList group{QStringLiteral("--group"), QStringLiteral("ИСП-31"),
                                QStringLiteral("--student")};
        const auto ambiguous =
            print(QStringLiteral("teacher"), pdf, group + QStringList{QStringLiteral("Иванов")});
        QCOMPARE(ambiguous.code, 1);
        const QJsonObject error = ambiguous.json().value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("candidates")).toArray().size(), 2);
        QVERIFY(!QFile::exists(pdf));
        const auto printed =
            print(QStringLiteral("teacher"), pdf, group + QStringList{QStringLiteral("щеголев")});
        QCOMPARE(printed.code, 0);
        QCOMPARE(printed.json().value(QStringLiteral("sheets")).toInt(), 1);
        QVERIFY(QFile::exists(pdf));
    }

    // C20: a whole college in one job, each group from a new page; a curator gets the own groups alone.
    void printsAllGroupsInOneJob()
    {
        const QString pdf = m_dir.filePath(QStringLiteral("all.pdf"));
        const auto all = print(QStringLiteral("deputy"), pdf, {});
        QCOMPARE(all.code, 0);
        QCOMPARE(all.json().value(QStringLiteral("groups")).toInt(), 12);
        const int sheets = all.json().value(QStringLiteral("sheets")).toInt();
        QVERIFY(sheets >= 12 * 20);
        QVERIFY(all.json().value(QStringLiteral("pages")).toInt() * 2 >= sheets);
        const auto own = print(QStringLiteral("teacher"), pdf, {});
        QCOMPARE(own.json().value(QStringLiteral("groups")).toInt(), 1);
        QVERIFY(own.json().value(QStringLiteral("sheets")).toInt() < 40);
    }
};

QTEST_GUILESS_MAIN(TestConsoleReports)
#include "tst_consolereports.moc"
