// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/consolecall.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace semestr;

namespace {
const QString demoDay = QStringLiteral("2026-10-08");
}

// The journal of the demo college in the real program, as a script asks for it.
class TestConsoleJournal : public QObject
{
    Q_OBJECT

private:
    using Outcome = test::ConsoleOutcome;

    QTemporaryDir m_dir;

    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }

    Outcome run(const QStringList &words, const QString &secret)
    {
        return test::callConsole(QStringLiteral(SEMESTR_CONSOLE), words,
                                 {{QStringLiteral("SEMESTR_PASSWORD"), secret}});
    }

    // The file of the demo college with its teacher of «МДК.01.01» in ИСП-31, made by the first test that
    // asks.
    QString demo()
    {
        const QString file = path("demo.semestr");
        if (!QFile::exists(file))
            run({QStringLiteral("demo"), QStringLiteral("--db"), file}, {});
        return file;
    }

    Outcome asTeacher(QStringList words)
    {
        words += {QStringLiteral("--db"), demo(), QStringLiteral("--as"), QStringLiteral("teacher"),
                  QStringLiteral("--json")};
        return run(words, QStringLiteral("demo-teacher"));
    }

    Outcome mark(const QString &student, const QString &value, const QString &day = demoDay,
                 const QString &discipline = QStringLiteral("МДК.01.01 Разработка программных модулей"))
    {
        return asTeacher({QStringLiteral("mark"), QStringLiteral("--group"), QStringLiteral("ИСП-31"),
                          QStringLiteral("--discipline"), discipline, QStringLiteral("--date"), day,
                          QStringLiteral("--student"), student, QStringLiteral("--value"), value});
    }

    QJsonArray historyOf(const QString &student)
    {
        const QString cell =
            QStringLiteral("ИСП-31/МДК.01.01 Разработка программных модулей/%1/%2").arg(demoDay, student);
        const Outcome outcome = asTeacher({QStringLiteral("history"), QStringLiteral("--cell"), cell});
        return outcome.code == 0 ? outcome.json().value(QStringLiteral("changes")).toArray() : QJsonArray();
    }

private Q_SLOTS:
    void tellsTheLessonsOfADay()
    {
        const Outcome outcome = asTeacher({QStringLiteral("lessons"), QStringLiteral("--date"), demoDay,
                                           QStringLiteral("--group"), QStringLiteral("исп31"),
                                           QStringLiteral("--teacher"), QStringLiteral("Ковалёва")});
        QCOMPARE(outcome.code, 0);
        const QJsonArray lessons = outcome.json().value(QStringLiteral("lessons")).toArray();
        QCOMPARE(lessons.size(), 2);
        const QJsonObject lesson = lessons.at(1).toObject();
        QCOMPARE(lesson.value(QStringLiteral("group")).toString(), QStringLiteral("ИСП-31"));
        QCOMPARE(lesson.value(QStringLiteral("date")).toString(), demoDay);
        QCOMPARE(lesson.value(QStringLiteral("period")).toInt(), 3);
        QCOMPARE(lesson.value(QStringLiteral("attendance")).toString(), QStringLiteral("due"));

        const Outcome sunday =
            asTeacher({QStringLiteral("lessons"), QStringLiteral("--date"), QStringLiteral("2026-10-11")});
        QCOMPARE(sunday.code, 0);
        QCOMPARE(sunday.out, QByteArray("{\"lessons\":[]}\n"));
        const Outcome stranger = asTeacher({QStringLiteral("lessons"), QStringLiteral("--date"), demoDay,
                                            QStringLiteral("--group"), QStringLiteral("ЯЯ-99")});
        QCOMPARE(stranger.code, 1);
        QCOMPARE(stranger.fault(), QStringLiteral("NotFound"));
    }

    void checksTheJournals()
    {
        const Outcome outcome =
            asTeacher({QStringLiteral("check"), QStringLiteral("--group"), QStringLiteral("исп31")});
        QCOMPARE(outcome.code, 0);
        const QJsonArray findings = outcome.json().value(QStringLiteral("findings")).toArray();
        QVERIFY(!findings.isEmpty());
        for (const QJsonValue &value : findings) {
            const QJsonObject finding = value.toObject();
            QCOMPARE(finding.value(QStringLiteral("group")).toString(), QStringLiteral("ИСП-31"));
            QVERIFY(!finding.value(QStringLiteral("rule")).toString().isEmpty());
            QVERIFY(finding.value(QStringLiteral("row")).toString().contains(QLatin1Char('-')));
            QVERIFY(
                finding.value(QStringLiteral("teacher")).toString().startsWith(QStringLiteral("Ковалёва")));
        }
        const Outcome day = asTeacher({QStringLiteral("check"), QStringLiteral("--date"), demoDay});
        QCOMPARE(day.code, 0);
        const QJsonArray todays = day.json().value(QStringLiteral("findings")).toArray();
        QVERIFY(!todays.isEmpty());
        for (const QJsonValue &value : todays)
            QCOMPARE(value.toObject().value(QStringLiteral("date")).toString(), demoDay);
        const Outcome stranger =
            asTeacher({QStringLiteral("check"), QStringLiteral("--group"), QStringLiteral("ЯЯ-99")});
        QCOMPARE(stranger.code, 1);
        QCOMPARE(stranger.fault(), QStringLiteral("NotFound"));
    }

    void putsACellAndTellsItsHistory()
    {
        const QString student = QStringLiteral("щеголев");
        const Outcome put = mark(student, QStringLiteral("5"));
        QCOMPARE(put.code, 0);
        QVERIFY2(put.err.isEmpty(), put.err.constData());
        QCOMPARE(put.json().value(QStringLiteral("student")).toString(),
                 QStringLiteral("Щёголев Роман Артёмович"));
        QCOMPARE(put.json().value(QStringLiteral("value")).toString(), QStringLiteral("5"));
        const Outcome absent = mark(student, QStringLiteral("н"));
        QCOMPARE(absent.code, 0);
        QCOMPARE(absent.json().value(QStringLiteral("attendance")).toString(), QStringLiteral("absent"));
        QCOMPARE(absent.json()
                     .value(QStringLiteral("before"))
                     .toObject()
                     .value(QStringLiteral("value"))
                     .toString(),
                 QStringLiteral("5"));
        QCOMPARE(mark(student, QStringLiteral("-")).code, 0);

        const QJsonArray changes = historyOf(student); // newest first
        QCOMPARE(changes.size(), 4);
        QCOMPARE(changes.at(0).toObject().value(QStringLiteral("before")).toString(),
                 QStringLiteral("absent"));
        QCOMPARE(changes.at(3).toObject().value(QStringLiteral("after")).toString(), QStringLiteral("5"));
        QCOMPARE(changes.at(3).toObject().value(QStringLiteral("author")).toString(),
                 QStringLiteral("Ковалёва Светлана Петровна"));
    }

    void refusesACellByTheRulesOfTheWindow_data()
    {
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("discipline");
        QTest::addColumn<QString>("fault");
        const QString own = QStringLiteral("МДК.01.01 Разработка программных модулей");
        const QString five = QStringLiteral("5");
        const QString student = QStringLiteral("щеголев");
        QTest::newRow("namesakes") << QStringLiteral("Иванов") << five << demoDay << own << "Ambiguous";
        QTest::newRow("nobody") << QStringLiteral("Ктототам") << five << demoDay << own << "NotFound";
        QTest::newRow("symbol") << student << QStringLiteral("7") << demoDay << own << "ValueRefused";
        QTest::newRow("in advance") << student << five << QStringLiteral("2026-10-15") << own << "Locked";
        QTest::newRow("no lesson") << student << five << QStringLiteral("2026-10-11") << own << "NotFound";
        QTest::newRow("a colleague's") << student << QStringLiteral("4") << QStringLiteral("2026-10-05")
                                       << QStringLiteral("ОП.01 Операционные системы и среды") << "Forbidden";
    }
    void refusesACellByTheRulesOfTheWindow()
    {
        QFETCH(const QString, student);
        QFETCH(const QString, value);
        QFETCH(const QString, day);
        QFETCH(const QString, discipline);
        QFETCH(const QString, fault);
        const Outcome refused = mark(student, value, day, discipline);
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.fault(), fault);
        QVERIFY(!refused.err.trimmed().isEmpty());
        const QJsonArray candidates = refused.json()
                                          .value(QStringLiteral("error"))
                                          .toObject()
                                          .value(QStringLiteral("candidates"))
                                          .toArray();
        QCOMPARE(candidates.size(), fault == QLatin1String("Ambiguous") ? 2 : 0);
    }

    // The log of the whole college is not for a teacher.
    void keepsTheLogFromATeacher()
    {
        const Outcome refused = asTeacher({QStringLiteral("history"), QStringLiteral("--since"), demoDay});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.fault(), QStringLiteral("Forbidden"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleJournal)
#include "tst_consolejournal.moc"
