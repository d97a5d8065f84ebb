// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/support.h"

#include <QDebug>

namespace semestr::test {

QByteArray describe(const Error &error)
{
    QString text;
    QDebug(&text).noquote() << faultName(error.fault) << error.args;
    return text.toUtf8();
}

} // namespace semestr::test
