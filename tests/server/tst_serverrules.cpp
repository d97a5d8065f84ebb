// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/lockrules.h"
#include "app/domain/rights/access.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace semestr;
using namespace semestr::test;

namespace {

const QString database = QStringLiteral("rules");
const QDate today(2026, 10, 8);
const QDate termStart(2026, 9, 1);
const char *const verbs[] = {"see", "create", "edit", "delete", "print", "export", "approve"};

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

QString jsonText(const QJsonValue &value)
{
    QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2);
}

QJsonArray casesOf(const char *file)
{
    QFile data(QString(latin(SEMESTR_TEST_DATA "/") + latin(file)));
    if (!data.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(data.readAll()).object().value(QLatin1String("cases")).toArray();
}

QString idText(const QByteArray &bytes)
{
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

GroupId group(uint number)
{
    return GroupId(QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

struct Question
{
    QList<RoleGrant> grants;
    QString verb, object, field;
    AccessTarget target;
    QDate day;
};

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue idJson(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonValue() : QJsonValue(idText(bytes));
}

QJsonObject jsonOf(const Question &question)
{
    QJsonArray grants;
    for (const RoleGrant &grant : question.grants)
        grants.append(QJsonObject{{QStringLiteral("role"), grant.role},
                                  {QStringLiteral("scope_kind"), grant.scopeKind},
                                  {QStringLiteral("scope_id"), idJson(grant.scopeId)},
                                  {QStringLiteral("from_day"), dayJson(grant.valid.from)},
                                  {QStringLiteral("to_day"), dayJson(grant.valid.to)}});
    const AccessTarget &t = question.target;
    const QJsonObject target{
        {QStringLiteral("group_id"), idJson(t.group.isNull() ? QByteArray() : t.group.bytes())},
        {QStringLiteral("department"), idJson(t.department)},
        {QStringLiteral("own_page"), t.ownPage},
        {QStringLiteral("substitute"), t.substitute},
        {QStringLiteral("own_record"), t.ownRecord},
        {QStringLiteral("own_child"), t.ownChild},
        {QStringLiteral("own"), t.own}};
    return {{QStringLiteral("grants"), grants},          {QStringLiteral("verb"), question.verb},
            {QStringLiteral("object"), question.object}, {QStringLiteral("field"), question.field},
            {QStringLiteral("target"), target},          {QStringLiteral("day"), dayJson(question.day)}};
}

QString nameOf(Verdict verdict)
{
    if (verdict == Verdict::Allowed)
        return QStringLiteral("allowed");
    return verdict == Verdict::NeedsApproval ? QStringLiteral("approval") : QStringLiteral("denied");
}

QString answerOf(const Question &q, const Policy &policy)
{
    return nameOf(
        AccessRules::standard().decide(q.grants, q.verb, q.object, q.field, q.target, policy, q.day));
}

RoleGrant grantOf(const QString &role)
{
    static const QStringList ofGroup{QStringLiteral("CUR"), QStringLiteral("SOC"), QStringLiteral("PSY")};
    const bool one = ofGroup.contains(role);
    return {role,
            one ? QStringLiteral("group") : QStringLiteral("college"),
            one ? group(1).bytes() : QByteArray(),
            {termStart, QDate()}};
}

AccessTarget targetOf(const QJsonArray &flags)
{
    const auto has = [&](const char *flag) { return flags.contains(QJsonValue(latin(flag))); };
    AccessTarget target;
    if (!flags.isEmpty() && !has("own"))
        target.group = has("own_group") ? group(1) : group(2);
    target.ownPage = has("own_page");
    target.substitute = has("substitute");
    target.ownRecord = has("own_record");
    target.ownChild = has("own_child");
    target.own = has("own");
    return target;
}

// A policy and the very rows that say it to the server.
struct Settings
{
    Policy policy;
    QJsonArray rows;

    void set(const QString &key, QDate from, const QJsonValue &value)
    {
        policy.set(key, from, value);
        rows.append(QJsonArray{key, from.toString(Qt::ISODate), jsonText(value)});
    }
};

Settings settingsOf(const QJsonObject &test)
{
    Settings settings;
    if (test.contains(QLatin1String("preset"))) {
        const auto preset = PolicyPreset::shipped(test.value(QLatin1String("preset")).toString());
        for (const PresetValue &value : preset->values)
            settings.set(value.key, termStart, value.value);
        return settings;
    }
    const QJsonObject values = test.value(QLatin1String("policy")).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        settings.set(value.key(), termStart, value.value());
    return settings;
}

struct LockQuestion
{
    QString act;
    LockFacts facts;
    qint64 now = 0;
    QString zone;
};

const QStringList &actNames()
{
    static const QStringList names{QStringLiteral("set_mark"), QStringLiteral("change_mark"),
                                   QStringLiteral("set_attendance"), QStringLiteral("set_topic"),
                                   QStringLiteral("set_homework")};
    return names;
}

QString reasonName(LockReason reason)
{
    static const QStringList names{QString(),
                                   QStringLiteral("in_advance"),
                                   QStringLiteral("window_over"),
                                   QStringLiteral("correction_forbidden"),
                                   QStringLiteral("entry_term_over"),
                                   QStringLiteral("after_final"),
                                   QStringLiteral("entry_late")};
    return names.at(static_cast<int>(reason));
}

// «reason|outcome|since|row|late days|term's end», as lockAnswers asks the server for it.
QString answerOf(const LockQuestion &q, const Policy &policy)
{
    const CollegeTime time = CollegeTime::named(q.zone);
    const auto act = static_cast<LessonAct>(actNames().indexOf(q.act));
    const QList<LockRow> rows = lockRows(policy, q.facts.lessonDay);
    const LockVerdict verdict = lockVerdict(rows, act, q.facts, q.now, time);
    const auto end = termEnd(rows, act, q.facts, time);
    const bool open = verdict.reason == LockReason::None;
    return QStringList{reasonName(verdict.reason),
                       open                ? QString()
                       : verdict.refused() ? QStringLiteral("refuse")
                                           : QStringLiteral("late"),
                       open ? QString() : QString::number(verdict.since),
                       verdict.row,
                       QString::number(verdict.lateDays),
                       end ? QString::number(*end) : QString()}
        .join(QLatin1Char('|'));
}

QJsonObject jsonOf(const LockQuestion &q)
{
    const auto clock = [](QTime at) {
        return at.isValid() ? QJsonValue(at.toString(QStringLiteral("HH:mm"))) : QJsonValue();
    };
    const QJsonObject facts{{QStringLiteral("lesson_day"), dayJson(q.facts.lessonDay)},
                            {QStringLiteral("ends"), clock(q.facts.ends)},
                            {QStringLiteral("placed_on"), dayJson(q.facts.placedOn)},
                            {QStringLiteral("group_last_bell"), clock(q.facts.groupLastBell)},
                            {QStringLiteral("final_mark_on"), dayJson(q.facts.finalMarkOn)},
                            {QStringLiteral("period_end"), dayJson(q.facts.periodEnd)},
                            {QStringLiteral("work_due_on"), dayJson(q.facts.workDueOn)},
                            {QStringLiteral("unlocked_until"), q.facts.unlockedUntil}};
    return {{QStringLiteral("act"), q.act},
            {QStringLiteral("facts"), facts},
            {QStringLiteral("now"), q.now},
            {QStringLiteral("zone"), q.zone}};
}

LockQuestion lockQuestionOf(const QJsonObject &test)
{
    LockQuestion q;
    q.act = test.value(QLatin1String("act")).toString();
    q.zone = test.value(QLatin1String("zone")).toString();
    const CollegeTime time = CollegeTime::named(q.zone);
    const auto moment = [&](const QJsonValue &value) {
        const QDateTime local = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        return local.isValid() ? time.ms(local.date(), local.time()) : 0;
    };
    const QJsonObject facts = test.value(QLatin1String("facts")).toObject();
    const auto day = [&](const char *name) {
        return QDate::fromString(facts.value(QLatin1String(name)).toString(), Qt::ISODate);
    };
    const auto clock = [&](const char *name) {
        return QTime::fromString(facts.value(QLatin1String(name)).toString(), QStringLiteral("HH:mm"));
    };
    q.facts.lessonDay = day("lesson_day");
    q.facts.starts = clock("starts");
    q.facts.ends = clock("ends");
    q.facts.placedOn = day("placed_on");
    q.facts.groupLastBell = clock("group_last_bell");
    q.facts.finalMarkOn = day("final_mark_on");
    q.facts.periodEnd = day("period_end");
    q.facts.workDueOn = day("work_due_on");
    q.facts.unlockedUntil = moment(facts.value(QLatin1String("unlocked_until")));
    q.now = moment(test.value(QLatin1String("now")));
    return q;
}

template <class T> const T &anyOf(QRandomGenerator &random, const QList<T> &list)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

QDate anyDay(QRandomGenerator &random, bool maybeNone)
{
    return maybeNone && random.bounded(3) == 0 ? QDate() : QDate(2026, 9, 20).addDays(random.bounded(30));
}

QTime anyClock(QRandomGenerator &random)
{
    return random.bounded(3) == 0 ? QTime() : QTime(random.bounded(8, 20), random.bounded(60));
}

QJsonValue anyValue(QRandomGenerator &random, const PolicyKey &key)
{
    switch (key.type) {
    case PolicyType::Flag:
        return random.bounded(2) == 1;
    case PolicyType::Whole:
        return random.bounded(12);
    case PolicyType::Choice:
        return anyOf(random, key.options);
    case PolicyType::Clock: {
        const QTime at = anyClock(random);
        return at.isValid() ? QJsonValue(at.toString(QStringLiteral("HH:mm"))) : QJsonValue();
    }
    case PolicyType::Words: {
        QJsonArray words;
        for (const char *word :
             {"DEP", "HEAD", "CUR", "MST", "DISP", "SEC", "absence_mark", "absence_reason"})
            if (random.bounded(2) == 1)
                words.append(latin(word));
        return words;
    }
    default:
        return key.fallback;
    }
}

Settings anySettings(QRandomGenerator &random)
{
    Settings settings;
    for (const PolicyKey &key : PolicyRegistry::standard().keys()) {
        for (const QDate from : {termStart, QDate(2026, 10, 1)})
            if (random.bounded(4) > 0)
                settings.set(key.key, from, anyValue(random, key));
    }
    return settings;
}

Question anyQuestion(QRandomGenerator &random)
{
    static const QStringList roles =
        QStringLiteral("DIR DEP HEAD ADM VADM DISP HR SEC CUR TCH SUB MST SOC PSY STU PAR DEL INS")
            .split(QLatin1Char(' '));
    static const QStringList kinds{QStringLiteral("college"), QStringLiteral("group"),
                                   QStringLiteral("department"), QString()};
    const auto flag = [&] { return random.bounded(2) == 1; };
    const auto place = [&](uint base) { return group(base + random.bounded(2u)).bytes(); };
    Question q;
    const AccessRule &rule = anyOf(random, AccessRules::standard().rules());
    for (int i = random.bounded(3); i >= 0; --i) {
        const QString kind = anyOf(random, kinds);
        q.grants.append(
            {flag() && rule.role != u"*" ? rule.role : anyOf(random, roles),
             kind,
             kind.isEmpty() || random.bounded(8) == 0 ? QByteArray() : place(kind == u"group" ? 1 : 5),
             {anyDay(random, true), anyDay(random, true)}});
    }
    q.verb = rule.verb;
    q.object = rule.object == u"*" ? QStringLiteral("mark") : rule.object;
    q.field = flag() ? rule.field : QStringLiteral("value");
    if (flag())
        q.target.group = GroupId(QUuid::fromRfc4122(place(1)));
    if (flag())
        q.target.department = place(5);
    q.target.ownPage = flag();
    q.target.substitute = flag();
    q.target.ownRecord = flag();
    q.target.ownChild = flag();
    q.target.own = flag();
    q.day = anyDay(random, false);
    return q;
}

LockQuestion anyLockQuestion(QRandomGenerator &random)
{
    LockQuestion q;
    q.act = anyOf(random, actNames());
    q.zone = anyOf(random, QStringList{QStringLiteral("Asia/Yekaterinburg"), QStringLiteral("Europe/Moscow"),
                                       QStringLiteral("Asia/Kamchatka")});
    q.facts.lessonDay = anyDay(random, false);
    q.facts.ends = anyClock(random);
    q.facts.placedOn = anyDay(random, true);
    q.facts.groupLastBell = anyClock(random);
    q.facts.finalMarkOn = anyDay(random, true);
    q.facts.periodEnd = anyDay(random, true);
    q.facts.workDueOn = anyDay(random, true);
    const CollegeTime time = CollegeTime::named(q.zone);
    const auto moment = [&] {
        return time.ms(anyDay(random, false), QTime(0, 0)) + random.bounded(86'400) * qint64(1000);
    };
    q.facts.unlockedUntil = random.bounded(3) == 0 ? moment() : 0;
    q.now = moment();
    return q;
}

} // namespace

// The server's rights and terms against the same case tables as the client's, and against the client's own
// functions.
class TestServerRules : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivatePostgres> m_server;

    QString ask(const QString &sql)
    {
        const auto rows = m_server->ask(database, sql);
        if (!rows)
            qFatal("%s", describe(rows.error()).constData());
        return rows->value(0).value(0);
    }

    void setPolicy(const QJsonArray &rows)
    {
        ask(QStringLiteral("DELETE FROM app.policy_setting"));
        ask(QStringLiteral(
                "INSERT INTO app.policy_setting(key, from_day, value) SELECT e ->> 0, e ->> 1, e ->> 2 "
                "FROM jsonb_array_elements($j$%1$j$) AS e")
                .arg(jsonText(rows)));
    }

    QStringList decisions(const QJsonArray &questions)
    {
        return ask(QStringLiteral("SELECT string_agg(rules.decide("
                                  "ARRAY(SELECT jsonb_populate_record(NULL::rules.grant_row, g) FROM "
                                  "jsonb_array_elements(q -> 'grants') AS g), "
                                  "q ->> 'verb', q ->> 'object', q ->> 'field', "
                                  "jsonb_populate_record(NULL::rules.target, q -> 'target'), "
                                  "(q ->> 'day')::date), ',' ORDER BY n) "
                                  "FROM jsonb_array_elements($j$%1$j$) WITH ORDINALITY AS x(q, n)")
                       .arg(jsonText(questions)))
            .split(QLatin1Char(','));
    }

    QStringList lockAnswers(const QJsonArray &questions)
    {
        return ask(QStringLiteral(
                       "SELECT string_agg(concat(v.reason, '|', v.outcome, '|', v.since, '|', v.requirement, "
                       "'|', "
                       "coalesce(v.late_days, 0), '|', rules.term_end(q ->> 'act', f, q ->> 'zone')), ',' "
                       "ORDER BY n) "
                       "FROM jsonb_array_elements($j$%1$j$) WITH ORDINALITY AS x(q, n), "
                       "jsonb_populate_record(NULL::rules.lock_facts, q -> 'facts') AS f, "
                       "rules.lock_verdict(q ->> 'act', f, (q ->> 'now')::bigint, q ->> 'zone') AS v")
                       .arg(jsonText(questions)))
            .split(QLatin1Char(','));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start();
        QVERIFY_RESULT(server);
        m_server = std::move(*server);
        QVERIFY_RESULT(m_server->makeDeployed(database));
    }

    void everyDecisionIsTheMatrixs()
    {
        QHash<QString, QJsonArray> byPolicy;
        for (const QJsonValue &test : casesOf("rights_cases.json"))
            byPolicy[jsonText(test.toObject().value(QLatin1String("policy")).toObject())].append(test);
        qsizetype asked = 0;
        for (const QJsonArray &tests : std::as_const(byPolicy)) {
            const Settings settings = settingsOf(tests.first().toObject());
            setPolicy(settings.rows);
            QJsonArray questions;
            QStringList expected, names;
            for (const QJsonValue &value : tests) {
                const QJsonObject test = value.toObject();
                for (const QJsonValue &role : test.value(QLatin1String("roles")).toArray()) {
                    for (const char *verb : verbs) {
                        const Question q{{grantOf(role.toString())},
                                         latin(verb),
                                         test.value(QLatin1String("object")).toString(),
                                         test.value(QLatin1String("field")).toString(),
                                         targetOf(test.value(QLatin1String("target")).toArray()),
                                         today};
                        const QJsonValue word(latin(verb));
                        const bool may = test.value(QLatin1String("allowed")).toArray().contains(word);
                        const bool asks = test.value(QLatin1String("approval")).toArray().contains(word);
                        questions.append(jsonOf(q));
                        expected.append(may    ? QStringLiteral("allowed")
                                        : asks ? QStringLiteral("approval")
                                               : QStringLiteral("denied"));
                        names.append(jsonText(questions.last()));
                        QCOMPARE(answerOf(q, settings.policy), expected.last());
                    }
                }
            }
            const QStringList answers = decisions(questions);
            QCOMPARE(answers.size(), expected.size());
            for (qsizetype i = 0; i < answers.size(); ++i)
                QVERIFY2(answers.at(i) == expected.at(i), qPrintable(QString(answers.at(i) + names.at(i))));
            asked += answers.size();
        }
        QVERIFY2(asked >= 13'783, qPrintable(QString::number(asked)));
    }

    void everyLockIsTheTables()
    {
        const QJsonArray cases = casesOf("lock_cases.json");
        QVERIFY(cases.size() >= 60);
        for (const QJsonValue &value : cases) {
            const QJsonObject test = value.toObject();
            const Settings settings = settingsOf(test);
            setPolicy(settings.rows);
            const LockQuestion q = lockQuestionOf(test);
            const QString answer = lockAnswers({jsonOf(q)}).value(0);
            const QByteArray name = test.value(QLatin1String("name")).toString().toUtf8();
            QVERIFY2(answer == answerOf(q, settings.policy),
                     QByteArray(name + ": " + answer.toUtf8()).constData());
            const QString expect = test.value(QLatin1String("expect")).toString();
            const QString outcome = answer.section(QLatin1Char('|'), 1, 1) == u"late"
                                        ? QStringLiteral("late")
                                        : answer.section(QLatin1Char('|'), 0, 0);
            QVERIFY2((outcome.isEmpty() ? QStringLiteral("open") : outcome) == expect,
                     QByteArray(name + ": " + answer.toUtf8()).constData());
            QCOMPARE(answer.section(QLatin1Char('|'), 3, 3), test.value(QLatin1String("row")).toString());
            QCOMPARE(answer.section(QLatin1Char('|'), 4, 4).toInt(),
                     test.value(QLatin1String("late_days")).toInt());
        }
    }

    // Two interpreters of one table: 2,000 of each at random, under twenty regulations that change in
    // October.
    void bothSidesDecideAlike()
    {
        QRandomGenerator random(20260901);
        QSet<QString> seen;
        for (int round = 0; round < 20; ++round) {
            const Settings settings = anySettings(random);
            setPolicy(settings.rows);
            QJsonArray questions, locks;
            QStringList expected, expectedLocks;
            for (int i = 0; i < 100; ++i) {
                const Question q = anyQuestion(random);
                questions.append(jsonOf(q));
                expected.append(answerOf(q, settings.policy));
                const LockQuestion l = anyLockQuestion(random);
                locks.append(jsonOf(l));
                expectedLocks.append(answerOf(l, settings.policy));
                seen << expected.last() << expectedLocks.last().section(QLatin1Char('|'), 0, 1);
            }
            const QStringList answers = decisions(questions);
            const QStringList lockedAnswers = lockAnswers(locks);
            for (int i = 0; i < 100; ++i) {
                QVERIFY2(answers.value(i) == expected.at(i),
                         qPrintable(QString(answers.value(i) + jsonText(questions.at(i)))));
                QVERIFY2(lockedAnswers.value(i) == expectedLocks.at(i),
                         qPrintable(QString(lockedAnswers.value(i) + QLatin1Char(' ') + expectedLocks.at(i) +
                                            jsonText(locks.at(i)))));
            }
        }
        // Nothing is proved about an answer that was never given: three decisions, seven verdicts.
        QVERIFY2(seen.size() == 10, qPrintable(QStringList(seen.values()).join(QLatin1Char(' '))));
    }

    // A table that nobody may write would silently refuse everything that is made for it.
    void everyTableHasAWriter()
    {
        const QString silent = ask(QStringLiteral(
            "SELECT coalesce(string_agg(i.name, ' ' ORDER BY i.n), '') FROM sync.table_info AS i WHERE NOT "
            "EXISTS ("
            "SELECT FROM sec.rule AS r WHERE r.object = ANY(CASE i.object WHEN 'person' THEN "
            "'{student,staff_card}' "
            "ELSE ARRAY[i.object] END) AND r.verb = ANY(CASE i.object WHEN 'report' THEN '{print}'::text[] "
            "ELSE '{create,edit}' END))"));
        // A conflict is decided by whoever may edit what it is about.
        QCOMPARE(silent, QStringLiteral("conflict"));
    }

    void aMistakeInTheTableIsNotLoaded_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("verb") << QStringLiteral(
            R"(SELECT rules.load_access('{"rules":[{"role":"TCH","verb":"look","object":"mark"}]}'))");
        QTest::newRow("need") << QStringLiteral(
            R"(SELECT rules.load_access('{"rules":[{"role":"TCH","verb":"see","object":"mark","needs":"luck"}]}'))");
        QTest::newRow("policy") << QStringLiteral(
            R"(SELECT rules.load_access('{"rules":[{"role":"TCH","verb":"see","object":"mark","needs":"policy a.b=c"}]}'))");
        QTest::newRow("act") << QStringLiteral(
            R"(SELECT rules.load_locks('{"rows":[{"acts":["sing"],"anchor":"lesson_day","unit":"day","outcome":"late","reason":"x","row":"y"}]}'))");
        QTest::newRow("key") << QStringLiteral(
            R"(SELECT rules.load_locks('{"rows":[{"when":{"a.b":["c"]},"acts":["set_mark"],"anchor":"lesson_day","unit":"day","outcome":"late","reason":"x","row":"y"}]}'))");
    }
    void aMistakeInTheTableIsNotLoaded()
    {
        QFETCH(QString, sql);
        QVERIFY(!m_server->ask(database, sql));
    }
};

QTEST_GUILESS_MAIN(TestServerRules)
#include "tst_serverrules.moc"
