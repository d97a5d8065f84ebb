// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgfaults.h"

#include <algorithm>
#include <iterator>

namespace semestr {

namespace {

struct Rule
{
    const char *state; // whole, or its first two letters
    Fault fault;
};

// The order matters: whole states stand before the classes they belong to.
constexpr Rule statementRules[] = {
    {"SM001", Fault::ScopeStale}, // hello tells that the device is unknown, and it is registered again
    {"SM002", Fault::DeviceRevoked},
    {"SM003", Fault::ScopeStale},
    {"SM004", Fault::MustChangePassword},
    {"SM005", Fault::ServerAnswer},
    {"SM006", Fault::AccountBlocked},
    {"55P03", Fault::ServerBusy}, // the lock of the college
    {"40", Fault::ServerBusy},    // a deadlock or a serialisation failure: nothing was done
    {"53", Fault::ServerBusy},    // no memory, disk or connection left there
    {"57014", Fault::ServerTimeout},
    {"25006", Fault::ServerBusy},   // a copy that only reads, for the moment
    {"42501", Fault::ServerAnswer}, // not our server, or not installed to its end
    {"42883", Fault::ServerAnswer},
    {"3F000", Fault::ServerAnswer},
    {"54000", Fault::ServerRefused},
};

constexpr Rule connectionRules[] = {
    {"28", Fault::ServerLogin},
    {"3D000", Fault::ServerAnswer},
    {"42501", Fault::ServerAnswer}, // CONNECT is not granted
    {"53", Fault::ServerBusy},
};

template <std::size_t size> Fault lookUp(const Rule (&rules)[size], const QByteArray &state, Fault otherwise)
{
    const auto rule = std::find_if(std::begin(rules), std::end(rules),
                                   [&](const Rule &one) { return state.startsWith(one.state); });
    return rule == std::end(rules) ? otherwise : rule->fault;
}

Error errorOf(Fault fault, const PgFailure &failure)
{
    Error error(fault, {{QStringLiteral("address"), failure.address}});
    switch (fault) {
    case Fault::ServerLogin:
    case Fault::AccountBlocked:
    case Fault::MustChangePassword:
        return error.with(QStringLiteral("login"), failure.login);
    case Fault::DeviceRevoked:
        return error.with(QStringLiteral("mode"), QStringLiteral("refuse"));
    case Fault::ServerRefused:
    case Fault::ServerAnswer:
    case Fault::ServerUnreachable:
        return error.with(QStringLiteral("detail"), failure.message);
    default:
        return error;
    }
}

} // namespace

Error faultOfState(const PgFailure &failure, PgDoes does)
{
    const bool ended = failure.state.startsWith("08") || failure.state.startsWith("57P");
    if (ended || failure.state.isEmpty())
        return faultOfLoss(failure, does);
    const Fault otherwise = does == PgDoes::Pushes ? Fault::ServerRefused : Fault::ServerAnswer;
    return errorOf(lookUp(statementRules, failure.state, otherwise), failure);
}

Error faultOfConnection(const PgFailure &failure)
{
    return errorOf(lookUp(connectionRules, failure.state, Fault::ServerUnreachable), failure);
}

Error faultOfLoss(const PgFailure &failure, PgDoes does)
{
    return errorOf(does == PgDoes::Reads ? Fault::ServerUnreachable : Fault::ServerTimeout, failure);
}

} // namespace semestr
