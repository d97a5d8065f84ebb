// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/serverlink.h"
#include "app/usecases/signin.h"

#include <QPromise>

namespace semestr::test {

// An exchange that says what the test tells it to, and notes what was asked of it.
class ScriptedLink final : public ServerLink
{
public:
    explicit ScriptedLink(LinkState::Phase phase = LinkState::Phase::Idle) { now.phase = phase; }

    LinkState now;
    QStringList calls;               // «connect secret», «keys», in the order they came
    QList<std::optional<Error>> bad; // an answer of error for the next calls; nullopt = good

    void say(const LinkState &state)
    {
        now = state;
        Q_EMIT stateChanged(now);
    }

    LinkState state() const override { return now; }
    Later<bool> connectTo(const QString &password) override
    {
        calls += QString(QStringLiteral("connect ") + password);
        return answer<bool>(true);
    }
    // From SignIn's own thread while that waits for the answer.
    Later<bool> connectWith(const PasswordKeys &) override
    {
        calls += QStringLiteral("keys");
        return answer<bool>(true);
    }
    void disconnectFrom() override { calls += QStringLiteral("disconnect"); }
    Later<LinkState> exchangeNow() override
    {
        calls += QStringLiteral("exchange");
        return answer<LinkState>(now);
    }
    Later<LinkState> acceptMassChange() override
    {
        calls += QStringLiteral("accept");
        return answer<LinkState>(now);
    }
    Later<bool> changePassword(const QString &oldPassword, const QString &newPassword) override
    {
        calls += QStringLiteral("password %1 %2").arg(oldPassword, newPassword);
        return answer<bool>(true);
    }

private:
    template <class T> Later<T> answer(const T &good)
    {
        if (const auto error = bad.isEmpty() ? std::nullopt : bad.takeFirst())
            return ready<T>(fail(*error));
        return ready<T>(good);
    }
};

// Answers of a join, in turn; the last one stays.
class ScriptedJoin final : public ServerJoin
{
public:
    QList<JoinCall> calls;
    QList<std::optional<Error>> bad;
    bool isSlow = false; // answers only when told to

    Later<bool> join(const JoinCall &call) override
    {
        calls += call;
        if (isSlow) {
            m_waiting.start();
            return m_waiting.future();
        }
        if (const auto error = bad.isEmpty() ? std::nullopt : bad.takeFirst())
            return ready<bool>(fail(*error));
        return ready<bool>(true);
    }
    void answer(const Result<bool> &result)
    {
        m_waiting.addResult(result);
        m_waiting.finish();
    }

private:
    QPromise<Result<bool>> m_waiting;
};

} // namespace semestr::test
