// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/error.h"

#include <tl/expected.hpp>

namespace semestr {

// What may honestly fail. Hidden behind an alias so that std::expected can take over with C++23.
template <class T> using Result = tl::expected<T, Error>;
using Done = Result<void>;

inline tl::unexpected<Error> fail(Fault fault, QVariantMap args = {})
{
    return tl::unexpected<Error>(Error(fault, std::move(args)));
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace semestr

// Leaves the function with the error of a Result, or goes on.
#define SEMESTR_TRY(expression)                                                                              \
    if (auto semestrTried = (expression); !semestrTried)                                                     \
    return ::tl::unexpected<::semestr::Error>(std::move(semestrTried).error())

// Declares `variable` from the value of a Result, or leaves the function with its error.
#define SEMESTR_LET(variable, expression)                                                                    \
    auto variable##Result = (expression);                                                                    \
    if (!variable##Result)                                                                                   \
        return ::tl::unexpected<::semestr::Error>(std::move(variable##Result).error());                      \
    auto &variable = *variable##Result
