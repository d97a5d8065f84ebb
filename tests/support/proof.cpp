// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proof.h"

#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <cstdio>
#include <random>

namespace semestr::test {

namespace {

Result<QString> inspect(Connection &connection, qint64 acknowledged)
{
    SEMESTR_LET(check, connection.ask(QStringLiteral("PRAGMA integrity_check(1)")));
    if (!check.next() || check.text(0) != QLatin1String("ok"))
        return QStringLiteral("damaged");
    SEMESTR_LET(newest, connection.ask(QStringLiteral("SELECT ifnull(max(op_no), 0) FROM change_log")));
    if (!newest.next() || newest.whole(0) < acknowledged)
        return QStringLiteral("lost %1 after %2").arg(acknowledged).arg(newest.whole(0));
    SEMESTR_LET(chain, verifyChain(connection));
    if (chain.brokenAt)
        return QStringLiteral("chain broken at %1").arg(chain.brokenAt);
    SEMESTR_LET(differences, compareWithReplay(connection, 1));
    return differences.join(QLatin1Char(';'));
}

// The newest entry of the log once this mark is in; the same value again makes none.
Result<qint64> writeOne(Store &store, int lesson, int student, const QString &value)
{
    const SmallCollege college;
    return waitFor(
        store.write<qint64>(college.by(college.teacher), [=](Transaction &transaction) -> Result<qint64> {
            SEMESTR_TRY(putMark(transaction, college, lesson, student, value));
            SEMESTR_LET(newest, transaction.connection().ask(
                                    QStringLiteral("SELECT ifnull(max(op_no), 0) FROM change_log")));
            return newest.next() ? newest.whole(0) : 0;
        }));
}

} // namespace

QString faultsOf(const QString &file, qint64 acknowledged)
{
    const SystemClock clock;
    SystemIds ids(clock);
    auto connection = Connection::open(file, {&clock, &ids});
    if (!connection)
        return QString::fromUtf8(describe(connection.error()));
    const auto answer = inspect(**connection, acknowledged);
    return answer ? *answer : QString::fromUtf8(describe(answer.error()));
}

int writeMarks(const QString &file, const QString &synchronous, int seed, int transactions)
{
    SettableClock clock(1791446400000);
    SeededIds ids(clock, static_cast<quint64>(seed));
    std::mt19937 chance(static_cast<quint32>(seed));
    StoreOptions options{&clock, &ids, false, {}, synchronous};
    options.walPages = 40;
    auto store = Store::open(file, options);
    if (!store)
        return 2;
    for (int i = 0; i < transactions; ++i) {
        const int value = static_cast<int>(chance() % 6); // 0 and 1 clear the cell
        const int lesson = static_cast<int>(chance() % 10);
        const int student = static_cast<int>(chance() % 30);
        const auto newest =
            writeOne(**store, lesson, student, value < 2 ? QString() : QString::number(value));
        if (!newest)
            return 3;
        say("ack " + QByteArray::number(*newest));
    }
    return 0;
}

void say(const QByteArray &line)
{
    const QByteArray whole(line + '\n');
    std::fwrite(whole.constData(), 1, static_cast<size_t>(whole.size()), stdout);
    std::fflush(stdout);
}

} // namespace semestr::test
