// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/exchange.h"

#include "app/wording/sentences.h"
#include "app/wording/words.h"

namespace semestr {

QString unsentText(qint64 unsent)
{
    return unsent <= 0 ? Wording::tr("all is sent")
                       : Wording::tr("%n change(s) not sent", nullptr, static_cast<int>(unsent));
}

QString lastExchangeText(const LinkState &state, const CollegeTime &time, QDate today)
{
    if (state.lastExchangeAt <= 0)
        return Wording::tr("no exchange with the server yet");
    const QDate day = time.day(state.lastExchangeAt);
    //: %1 is a clock time, or a day and a clock time.
    return Wording::tr("exchange with the server %1")
        .arg(day == today ? clockTime(state.lastExchangeAt, time)
                          : words::dayAndTime(state.lastExchangeAt, time));
}

QString exchangeTrouble(const LinkState &state, const CollegeTime &time)
{
    if (!state.error)
        return {};
    if (state.phase != LinkState::Phase::Waiting || state.retryAt <= 0)
        return sentence(*state.error);
    //: %1 is why the exchange failed, %2 a clock time.
    return Wording::tr("%1 The next try is at %2.")
        .arg(sentence(*state.error), clockTime(state.retryAt, time));
}

QString exchangeText(const LinkState &state, const CollegeTime &time)
{
    switch (state.phase) {
    case LinkState::Phase::NoServer:
        return {};
    case LinkState::Phase::SignedOut:
        return Wording::tr("not signed in to the server");
    case LinkState::Phase::Exchanging:
        return Wording::tr("exchanging with the server");
    case LinkState::Phase::Stopped:
        return Wording::tr("the exchange has stopped");
    case LinkState::Phase::Waiting:
        return state.retryAt > 0
                   ? Wording::tr("no exchange, next try at %1").arg(clockTime(state.retryAt, time))
                   : Wording::tr("no exchange");
    case LinkState::Phase::Idle:
        break;
    }
    return lastExchangeText(state, time, time.day(state.lastExchangeAt));
}

QString linkPhaseName(LinkState::Phase phase)
{
    switch (phase) {
    case LinkState::Phase::NoServer:
        return Wording::tr("No server: all is kept on this PC");
    case LinkState::Phase::SignedOut:
        return Wording::tr("Not signed in to the server");
    case LinkState::Phase::Idle:
        return Wording::tr("Connected");
    case LinkState::Phase::Exchanging:
        return Wording::tr("Exchanging now");
    case LinkState::Phase::Waiting:
        return Wording::tr("Waiting for the server");
    case LinkState::Phase::Stopped:
        break;
    }
    return Wording::tr("Stopped: a decision is needed");
}

QString trayText(qint64 conflicts, qint64 refused)
{
    return words::joined(
        {conflicts > 0 ? Wording::tr("%n conflict(s)", nullptr, static_cast<int>(conflicts)) : QString(),
         refused > 0 ? Wording::tr("%n refusal(s)", nullptr, static_cast<int>(refused)) : QString()},
        QStringLiteral(", "));
}

} // namespace semestr
