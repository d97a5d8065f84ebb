// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/lockrules.h"
#include "app/domain/journal/workterms.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace semestr;

namespace {

const QDate termStart(2026, 9, 1);

QJsonArray readCases()
{
    QFile file(QStringLiteral(SEMESTR_TEST_DATA "/lock_cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray();
}

Policy presetPolicy(const QString &code)
{
    Policy policy;
    const auto preset = PolicyPreset::shipped(code);
    for (const PresetValue &value : preset->values)
        policy.set(value.key, termStart, value.value);
    return policy;
}

Policy policyOf(const QJsonObject &test)
{
    if (test.contains(QLatin1String("preset")))
        return presetPolicy(test.value(QLatin1String("preset")).toString());
    Policy policy;
    const QJsonObject values = test.value(QLatin1String("policy")).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        policy.set(value.key(), termStart, value.value());
    return policy;
}

CollegeTime zoneOf(const QJsonObject &test)
{
    return CollegeTime::named(test.value(QLatin1String("zone")).toString());
}

qint64 momentOf(const QJsonValue &value, const CollegeTime &time)
{
    const QDateTime local = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return local.isValid() ? time.ms(local.date(), local.time()) : 0;
}

LockFacts factsOf(const QJsonObject &facts, const CollegeTime &time)
{
    const auto day = [&](const char *name) {
        return QDate::fromString(facts.value(QLatin1String(name)).toString(), Qt::ISODate);
    };
    const auto clock = [&](const char *name) {
        return QTime::fromString(facts.value(QLatin1String(name)).toString(), QStringLiteral("HH:mm"));
    };
    LockFacts result;
    result.lessonDay = day("lesson_day");
    result.starts = clock("starts");
    result.ends = clock("ends");
    result.placedOn = day("placed_on");
    result.groupLastBell = clock("group_last_bell");
    result.finalMarkOn = day("final_mark_on");
    result.periodEnd = day("period_end");
    result.workDueOn = day("work_due_on");
    result.unlockedUntil = momentOf(facts.value(QLatin1String("unlocked_until")), time);
    return result;
}

LessonAct actOf(const QJsonObject &test)
{
    static const QStringList names{QStringLiteral("set_mark"), QStringLiteral("change_mark"),
                                   QStringLiteral("set_attendance"), QStringLiteral("set_topic"),
                                   QStringLiteral("set_homework")};
    const auto index = names.indexOf(test.value(QLatin1String("act")).toString());
    Q_ASSERT(index >= 0);
    return static_cast<LessonAct>(index);
}

QString outcomeOf(const LockVerdict &verdict)
{
    if (verdict.late())
        return QStringLiteral("late");
    static const QStringList names{QStringLiteral("open"),
                                   QStringLiteral("in_advance"),
                                   QStringLiteral("window_over"),
                                   QStringLiteral("correction_forbidden"),
                                   QStringLiteral("entry_term_over"),
                                   QStringLiteral("after_final")};
    return names.at(static_cast<int>(verdict.reason));
}

} // namespace

// One table of cases for every interpreter of the locks (decisions, 11).
class TestLockRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsLong() { QVERIFY(readCases().size() >= 60); }

    void followsTheCaseTable_data()
    {
        QTest::addColumn<QJsonObject>("test");
        for (const QJsonValue &value : readCases())
            QTest::newRow(qPrintable(value.toObject().value(QLatin1String("name")).toString()))
                << value.toObject();
    }
    void followsTheCaseTable()
    {
        QFETCH(QJsonObject, test);
        const CollegeTime time = zoneOf(test);
        const LockFacts facts = factsOf(test.value(QLatin1String("facts")).toObject(), time);
        QVERIFY(facts.lessonDay.isValid());
        const qint64 now = momentOf(test.value(QLatin1String("now")), time);
        QVERIFY(now > 0);
        const QList<LockRow> rows = lockRows(policyOf(test), facts.lessonDay);
        const LockVerdict verdict = lockVerdict(rows, actOf(test), facts, now, time);
        QCOMPARE(outcomeOf(verdict), test.value(QLatin1String("expect")).toString());
        QCOMPARE(verdict.lateDays, test.value(QLatin1String("late_days")).toInt());
        QCOMPARE(verdict.row, test.value(QLatin1String("row")).toString());
        if (test.contains(QLatin1String("since")))
            QCOMPARE(time.at(verdict.since), time.at(momentOf(test.value(QLatin1String("since")), time)));
        if (test.contains(QLatin1String("term_end"))) {
            const auto end = termEnd(rows, actOf(test), facts, time);
            QVERIFY(end.has_value());
            QCOMPARE(time.at(*end), time.at(momentOf(test.value(QLatin1String("term_end")), time)));
        }
    }

    void nothingIsDueWithoutATerm()
    {
        const QList<LockRow> rows = lockRows(presetPolicy(QStringLiteral("berezniki")), QDate(2026, 10, 8));
        LockFacts facts;
        facts.lessonDay = QDate(2026, 10, 8);
        QVERIFY(!termEnd(rows, LessonAct::SetHomework, facts, CollegeTime()).has_value());
    }

    void thePolicyOfTheLessonsDayHolds()
    {
        Policy policy;
        policy.set(QStringLiteral("marks.correction"), termStart, QStringLiteral("until_finals"));
        policy.set(QStringLiteral("marks.correction"), QDate(2026, 10, 1), QStringLiteral("forbidden"));
        const CollegeTime time;
        const auto reason = [&](QDate lessonDay) {
            LockFacts facts;
            facts.lessonDay = lessonDay;
            const qint64 now = time.ms(QDate(2026, 10, 20), QTime(10, 0));
            return lockVerdict(lockRows(policy, lessonDay), LessonAct::ChangeMark, facts, now, time).reason;
        };
        QCOMPARE(reason(QDate(2026, 9, 30)), LockReason::None);
        QCOMPARE(reason(QDate(2026, 10, 1)), LockReason::CorrectionForbidden);
    }

    void worksHaveTermsByKind_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("discipline");
        QTest::addColumn<int>("course");
        QTest::addColumn<QDate>("due");
        const QDate next(2026, 10, 12);
        QTest::newRow("control of the college") << "egoryevsk"
                                                << "vtk"
                                                << "" << 0 << QDate(2026, 10, 11);
        QTest::newRow("written work") << "egoryevsk"
                                      << "written"
                                      << "" << 0 << QDate(2026, 10, 15);
        QTest::newRow("essay") << "egoryevsk"
                               << "essay"
                               << "" << 1 << QDate(2026, 10, 15);
        QTest::newRow("oral answer") << "egoryevsk"
                                     << "oral"
                                     << "" << 1 << QDate();
        QTest::newRow("essay of course 10") << "kaltay"
                                            << "essay"
                                            << "" << 10 << QDate(2026, 10, 22);
        QTest::newRow("essay of course 8") << "kaltay"
                                           << "essay"
                                           << "" << 8 << next;
        QTest::newRow("exposition of course 9") << "kaltay"
                                                << "exposition"
                                                << "" << 9 << QDate(2026, 10, 15);
        QTest::newRow("mathematics") << "kaltay"
                                     << "control" << QStringLiteral("Математика") << 11
                                     << QDate(2026, 10, 15);
        QTest::newRow("mathematics of course 9") << "kaltay"
                                                 << "control" << QStringLiteral("Математика") << 9 << next;
        QTest::newRow("physics") << "kaltay"
                                 << "control" << QStringLiteral("Физика") << 11 << next;
        QTest::newRow("no table") << "kasli"
                                  << "control"
                                  << "" << 0 << QDate();
    }
    void worksHaveTermsByKind()
    {
        QFETCH(QString, preset);
        QFETCH(QString, kind);
        QFETCH(QString, discipline);
        QFETCH(int, course);
        QFETCH(QDate, due);
        const WorkTermQuestion question{kind, discipline, course, QDate(2026, 10, 8), QDate(2026, 10, 12)};
        QCOMPARE(workDueOn(presetPolicy(preset), question), due);
    }
};

QTEST_GUILESS_MAIN(TestLockRules)
#include "tst_lockrules.moc"
