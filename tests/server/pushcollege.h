// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/buckets.h"
#include "tests/server/pushpeer.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/support.h"

namespace semestr::test {

inline const char *const epochText = "e9000000-0000-4000-8000-000000000001";
inline const QUuid college(QStringLiteral("00000000-0000-4000-8000-00000000c011"));

inline QUuid uuidOf(const char *kind, int number)
{
    return naturalUuid(kind, {QByteArray::number(number)});
}
inline QByteArray textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces).toLatin1();
}
inline QByteArray markKey(int page, int lesson, int student)
{
    return "[\"" + textOf(uuidOf("page", page)) + "\",\"" + textOf(uuidOf("lesson", lesson)) + "\",0,\"" +
           textOf(uuidOf("student", student)) + "\"]";
}
inline PushOp mark(int page, int student, const QByteArray &patch, qint64 base = 0,
                   const QByteArray &reason = {})
{
    return {"mark", markKey(page, 1, student), patch, base, reason, {}};
}
inline QByteArray made(const QByteArray &value)
{
    return "{\"deleted\":[null,0],\"value\":[null,\"" + value + "\"]}";
}
inline QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    return "{\"value\":[\"" + from + "\",\"" + to + "\"]}";
}

// A server with two accounts whose judge is the test's own: an operation's reason says the verdict, since
// rights and terms have their own tables; «real» asks the real one. Thread: the test's.
class PushCollege
{
public:
    Done start();
    QList<QStringList> ask(const QString &sql)
    {
        const auto rows = m_server->ask(m_database, sql);
        if (!rows)
            qWarning("%s", describe(rows.error()).constData());
        return rows ? *rows : QList<QStringList>();
    }
    QString one(const QString &sql)
    {
        const QList<QStringList> rows = ask(sql);
        return rows.isEmpty() ? QString() : rows.first().join(QLatin1Char(' '));
    }
    // A new device of account 1 or 2.
    std::unique_ptr<PushPeer> peer(int account, qint64 skew = 0)
    {
        const QUuid device = uuidOf("device", ++m_devices);
        ask(QStringLiteral("INSERT INTO sec.device(device_id, account_id, name, skew_ms) VALUES ('%1', '%2', "
                           "'PC %3', %4)")
                .arg(device.toString(), uuidOf("account", account).toString())
                .arg(m_devices)
                .arg(skew));
        return std::make_unique<PushPeer>(m_server->url(m_database, role(account), QStringLiteral("secret")),
                                          uuidOf("person", account), device, epochText);
    }
    QString value(int page, int student)
    {
        return one(QStringLiteral("SELECT coalesce(value, '-'), deleted FROM app.mark WHERE page_id = '%1' "
                                  "AND student_id = '%2'")
                       .arg(uuidOf("page", page).toString(), uuidOf("student", student).toString()));
    }
    QString conflicts(int page, int student)
    {
        QStringList list;
        const auto rows = ask(
            QStringLiteral(
                "SELECT kind, field, base, server, incoming, coalesce(decision, 'open') FROM app.conflict "
                "WHERE object_key = '%1' ORDER BY rev, field")
                .arg(QString::fromLatin1(markKey(page, 1, student))));
        for (const QStringList &row : rows)
            list.append(row.join(QLatin1Char(' ')));
        return list.join(QStringLiteral(" | "));
    }
    QString state()
    {
        return one(
            QStringLiteral("SELECT (SELECT count(*) FROM sync.change), (SELECT count(*) FROM app.mark), "
                           "(SELECT count(*) FROM app.conflict), (SELECT seq FROM sync.clock)"));
    }
    QString role(int account) const
    {
        return QStringLiteral("u_") + QString(26, QLatin1Char(static_cast<char>('a' + account)));
    }
    int newPage() { return ++m_pages; }

private:
    std::unique_ptr<PrivatePostgres> m_server;
    QString m_database = QStringLiteral("push");
    int m_devices = 0;
    int m_pages = 0;
};

inline Done PushCollege::start()
{
    SEMESTR_LET(server, PrivatePostgres::start());
    m_server = std::move(server);
    SEMESTR_TRY(m_server->makeDeployed(m_database));
    SEMESTR_TRY(
        m_server->ask(m_database, QStringLiteral("SELECT sync.found('%1', '%2', 'Asia/Yekaterinburg', 1)")
                                      .arg(college.toString(), QLatin1String(epochText))));
    for (int account : {1, 2}) {
        SEMESTR_TRY(m_server->ask(
            m_database,
            QStringLiteral(
                "CREATE ROLE %1 LOGIN PASSWORD 'secret'; GRANT semestr_user TO %1; "
                "INSERT INTO sec.account(account_id, person_id, login, role_name, must_change, scope_day) "
                "VALUES ('%2', '%3', '%1', '%1', false, sec.today())")
                .arg(role(account), uuidOf("account", account).toString(),
                     uuidOf("person", account).toString())));
    }
    // Both hold the pages that tests ask for, and may write every kind of row somewhere.
    SEMESTR_TRY(m_server->ask(
        m_database,
        QStringLiteral(
            "SET ROLE semestr_owner; INSERT INTO app.role_grant(id, person_id, role, from_day, bucket_id) "
            "SELECT gen_random_uuid(), a.person_id, r, '2020-01-01', sync.named_bucket(a.person_id, 'own') "
            "FROM sec.account AS a, unnest(ARRAY['ADM', 'TCH']) AS r; "
            "INSERT INTO app.journal_page(id) SELECT sync.natural_uuid('page', ARRAY[convert_to(n::text, "
            "'UTF8')]) FROM generate_series(1, 800) AS n; SELECT sec.rebuild_all()")));
    // The same rows as the real answers; the real one is kept beside it.
    SEMESTR_TRY(m_server->ask(
        m_database,
        QStringLiteral(
            "SET ROLE semestr_owner; ALTER FUNCTION rules.judge(uuid, sync.op[]) RENAME TO real_judge; "
            "CREATE FUNCTION rules.judge(p_account uuid, p_ops sync.op[]) RETURNS TABLE(n bigint, verdict "
            "text, why jsonb) "
            "LANGUAGE sql AS 'SELECT o.n, CASE o.reason WHEN ''refuse'' THEN ''r'' WHEN ''wait'' THEN ''q'' "
            "ELSE ''ok'' END, "
            "CASE o.reason WHEN ''refuse'' THEN ''{\"code\":\"right\"}''::jsonb WHEN ''wait'' THEN "
            "''{\"code\":\"approval\"}'' END "
            "FROM unnest(p_ops) AS o WHERE o.reason IS DISTINCT FROM ''real'' UNION ALL "
            "SELECT r.n, r.verdict, r.why FROM rules.real_judge(p_account, ARRAY(SELECT o FROM unnest(p_ops) "
            "AS o "
            "WHERE o.reason = ''real'')) AS r'")));
    return {};
}

} // namespace semestr::test
