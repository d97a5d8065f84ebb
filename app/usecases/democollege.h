// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace semestr {

struct DemoAccount
{
    QString role, login, password, name;
};

// The password with which an account of the example is made.
inline QString demoPassword(const QString &login)
{
    return QStringLiteral("demo-") + login;
}

struct DemoMade
{
    QMap<QString, qint64> counts; // rows by table
    QList<DemoAccount> accounts;  // one person per role, with known passwords
    QDate today;                  // the day on which the college lives
};

// A college to try things on: 12 groups of 25, 25 teachers, a term of lessons up to its own fixed today,
// Thursday 8 October 2026, 11:52. The same seed gives the same content. Blocks for some seconds.
class DemoCollege
{
public:
    // The file must not exist: FileExists.
    static Result<DemoMade> make(const QString &file, quint64 seed);
};

} // namespace semestr
