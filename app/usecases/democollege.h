// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/progress.h"
#include "app/foundation/result.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <optional>

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

enum class DemoSize {
    Small,  // 12 groups of 25, 25 teachers
    Medium, // 65 groups, 90 teachers
    Large   // 200 groups, 280 teachers
};
// «small», «medium», «large»; nothing for another word.
std::optional<DemoSize> demoSizeOf(const QString &word);

struct DemoOptions
{
    DemoSize size = DemoSize::Small;
    quint64 seed = 1;
    SharedProgress progress = {}; // may be absent
};

struct DemoMade
{
    QMap<QString, qint64> counts; // rows by table
    QList<DemoAccount> accounts;  // one person per role, with known passwords
    QDate today;                  // the day on which the college lives
};

// A college to try things on: two years of history, loaded as a baseline, and a term of lessons that has been
// kept up to its own fixed today, Thursday 8 October 2026, 11:52. The same seed gives the same content.
// Blocks: seconds for a small one, a minute for a large one.
class DemoCollege
{
public:
    // The file must not exist: FileExists. Cancelled by the progress; a college that was not finished is
    // removed.
    static Result<DemoMade> make(const QString &file, const DemoOptions &options);
    static Result<DemoMade> make(const QString &file, quint64 seed);
};

} // namespace semestr
