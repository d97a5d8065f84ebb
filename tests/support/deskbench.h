// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/myday.h"
#include "tests/support/journalbench.h"

namespace semestr::test {

// A sample college with what today asks on it, and rows planted past the use cases that are not there yet.
class DeskBench : protected JournalBench
{
protected:
    Done sitDown(const char *preset = "kasli")
    {
        SEMESTR_TRY(sit(preset));
        m_day = std::make_unique<MyDay>(m_college->workspace());
        return {};
    }
    // One statement; :college, :group, :page, :other (page), :lesson (today's), :teacher, :third (the other
    // teacher), :student (the first) and :curator are bound where it names them.
    Done plant(const QString &sql)
    {
        const SampleCollege &c = *m_college;
        const QList<std::pair<QString, QByteArray>> names{
            {s(":college"), m_college->workspace().college().id.bytes()},
            {s(":group"), c.group.bytes()},
            {s(":page"), c.page.bytes()},
            {s(":other"), c.otherPage.bytes()},
            {s(":lesson"), c.lessons.at(today).bytes()},
            {s(":teacher"), c.teacher.bytes()},
            {s(":third"), c.otherTeacher.bytes()},
            {s(":student"), c.students.first().bytes()},
            {s(":curator"), c.curator.bytes()}};
        QString text = sql;
        for (const auto &[name, id] : names)
            text.replace(name, QStringLiteral("x'%1'").arg(QString::fromLatin1(id.toHex())));
        const ChangeContext context{c.deputy, m_college->workspace().device(), s("plant"), {}, 0};
        const auto job = [text](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(t.connection().execute(text));
            return true;
        };
        const auto done = waitFor(m_college->workspace().store().write<bool>(context, job));
        return done ? Done() : Done(fail(done.error()));
    }
    Done setPolicy(const char *key, const char *json)
    {
        SEMESTR_TRY(plant(QStringLiteral("INSERT INTO policy_setting(key, from_day, value) VALUES ('%1', "
                                         "'2026-09-02', '%2')")
                              .arg(s(key), s(json))));
        return m_college->workspace().reload();
    }
    void beHeadOf(const QByteArray &department)
    {
        Session session;
        session.account = AccountId::fromBytes(m_college->deputy.bytes());
        session.person = m_college->deputy;
        session.grants = {{s("HEAD"), s("department"), department, {QDate(2026, 9, 1), {}}}};
        m_college->workspace().setSession(session);
    }
    Done be(const char *login) { return m_college->signInAs(s(login)); }

    std::unique_ptr<MyDay> m_day;
    static QDate day() { return QDate(2026, 10, 8); }
};

} // namespace semestr::test
