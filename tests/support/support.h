// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QTest>

namespace semestr::test {

// «Locked {day=…}»: what a failed Result says, for a test's message.
QByteArray describe(const Error &error);

} // namespace semestr::test

// Fails the test with the error's own words.
#define QVERIFY_RESULT(result)                                                                               \
    do {                                                                                                     \
        const auto &semestrResult = (result);                                                                \
        if (!semestrResult)                                                                                  \
            QFAIL(::semestr::test::describe(semestrResult.error()).constData());                             \
    } while (false)

// The fault of a Result that must be an error.
#define QCOMPARE_FAULT(result, expected)                                                                     \
    do {                                                                                                     \
        const auto &semestrResult = (result);                                                                \
        QVERIFY2(!semestrResult.has_value(), "expected " #expected ", got success");                         \
        if (semestrResult.error().fault != (expected))                                                       \
            QFAIL(::semestr::test::describe(semestrResult.error()).constData());                             \
    } while (false)
