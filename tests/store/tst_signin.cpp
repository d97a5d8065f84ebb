// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/collegesetup.h"
#include "app/usecases/passwords.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;

namespace {
const QString password = QStringLiteral("Осень-2026");
const QString wrongWord = QStringLiteral("Весна-2026");
const QString admin = QStringLiteral("admin");
constexpr qint64 octoberNoon = 1791446400000; // 8 October 2026, 08:00 UTC
constexpr qint64 minute = 60'000;
} // namespace

// Sign-in on a real file that is closed and opened between the tries.
class TestSignIn : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{octoberNoon};
    SeededIds m_ids{m_clock, 12};
    QString m_file;
    int m_files = 0;
    std::unique_ptr<Workspace> m_workspace;

    StoreOptions storeOptions() { return {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}; }

    Done restart()
    {
        m_workspace.reset();
        SEMESTR_LET(workspace, Workspace::open(m_file, {storeOptions(), {}}));
        m_workspace = std::move(workspace);
        return {};
    }

    Result<Session> attempt(const QString &login, const QString &typed)
    {
        SignIn signIn(*m_workspace);
        return waitFor(signIn.signIn(login, typed));
    }

    Done run(const QString &sql)
    {
        const auto done = waitFor(m_workspace->store().write<bool>({}, [sql](Transaction &t) -> Result<bool> {
            SEMESTR_TRY(t.connection().execute(sql));
            return true;
        }));
        SEMESTR_TRY(done);
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_clock.set(octoberNoon);
        m_file = m_dir.filePath(QStringLiteral("signin%1.semestr").arg(++m_files));
        QVERIFY_RESULT(restart());
        CollegeSetup setup(*m_workspace);
        NewCollege college;
        college.name = QStringLiteral("Техникум");
        college.preset = PolicyPreset::shipped(QStringLiteral("kasli")).value_or(PolicyPreset());
        college.adminPassword = password;
        QVERIFY_RESULT(waitFor(setup.create(college)));
    }

    void cleanup() { m_workspace.reset(); }

    void letsInWithTheRightPassword()
    {
        const auto session = attempt(QStringLiteral(" ADMIN "), password);
        QVERIFY_RESULT(session);
        QCOMPARE(session->login, admin);
        QCOMPARE(session->grants.size(), 1);
        QCOMPARE(session->grants.first().role, QStringLiteral("ADM"));
        QCOMPARE(m_workspace->session().account, session->account);
    }

    void tellsAnUnknownLoginNothing()
    {
        const auto refused = attempt(QStringLiteral("nobody"), password);
        QCOMPARE_FAULT(refused, Fault::WrongPassword);
        QVERIFY(m_workspace->session().isNull());
    }

    void countsWrongTriesAcrossRestarts()
    {
        for (int left = 4; left >= 0; --left) {
            const auto refused = attempt(admin, wrongWord);
            QCOMPARE_FAULT(refused, Fault::WrongPassword);
            QCOMPARE(refused.error().args.value(QStringLiteral("left")).toInt(), left);
            QVERIFY(!refused.error().args.values().contains(wrongWord));
            QVERIFY_RESULT(restart());
        }
        const auto waiting = attempt(admin, password);
        QCOMPARE_FAULT(waiting, Fault::SignInWait);
        QCOMPARE(waiting.error().args.value(QStringLiteral("until")).toLongLong(), m_clock.nowMs() + minute);
    }

    void waitsLongerEachTimeUpToAQuarterOfAnHour()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE_FAULT(attempt(admin, wrongWord), Fault::WrongPassword);
        for (const int minutes : {1, 2, 4, 8, 15, 15}) {
            QVERIFY_RESULT(restart());
            m_clock.advance(minutes * minute - 1);
            QCOMPARE_FAULT(attempt(admin, password), Fault::SignInWait);
            m_clock.advance(1);
            QCOMPARE_FAULT(attempt(admin, wrongWord), Fault::WrongPassword);
        }
        m_clock.advance(15 * minute);
        QVERIFY_RESULT(attempt(admin, password));
        QCOMPARE(attempt(admin, wrongWord).error().args.value(QStringLiteral("left")).toInt(), 4);
    }

    // A term written while the PC's clock was a year ahead locks nobody out for a year.
    void forgetsATermOfAWrongClock()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE_FAULT(attempt(admin, wrongWord), Fault::WrongPassword);
        m_clock.advance(-365LL * 24 * 60 * minute);
        QVERIFY(attempt(admin, password).has_value());
    }

    void refusesABlockedAccount()
    {
        QVERIFY_RESULT(run(QStringLiteral("UPDATE account SET blocked_at = 1")));
        QCOMPARE_FAULT(attempt(admin, wrongWord), Fault::WrongPassword);
        QCOMPARE_FAULT(attempt(admin, password), Fault::AccountBlocked);
        QVERIFY(m_workspace->session().isNull());
    }

    void leavesOutGrantsOfOtherDays()
    {
        QVERIFY_RESULT(run(QStringLiteral("UPDATE role_grant SET to_day = '2026-10-08'")));
        QCOMPARE(attempt(admin, password)->grants.size(), 1);
        QVERIFY_RESULT(run(QStringLiteral("UPDATE role_grant SET to_day = '2026-10-07'")));
        QCOMPARE(attempt(admin, password)->grants.size(), 0);
        QVERIFY_RESULT(run(QStringLiteral("UPDATE role_grant SET to_day = NULL, from_day = '2026-10-09'")));
        QCOMPARE(attempt(admin, password)->grants.size(), 0);
    }

    void unlocksWithTheSamePersonsPasswordOnly()
    {
        SignIn signIn(*m_workspace);
        QCOMPARE_FAULT(waitFor(signIn.unlock(password)), Fault::NotSignedIn);
        QVERIFY_RESULT(attempt(admin, password));
        QCOMPARE_FAULT(waitFor(signIn.unlock(wrongWord)), Fault::WrongPassword);
        QVERIFY(!m_workspace->session().isNull());
        QVERIFY_RESULT(waitFor(signIn.unlock(password)));
    }

    void changesAPassword()
    {
        SignIn signIn(*m_workspace);
        QVERIFY_RESULT(run(QStringLiteral("UPDATE account SET must_change = 1")));
        QVERIFY_RESULT(attempt(admin, password));
        QVERIFY(*waitFor(signIn.mustChangePassword()));
        QCOMPARE_FAULT(waitFor(signIn.changePassword(password, QStringLiteral("short"))),
                       Fault::PasswordTooShort);
        QCOMPARE_FAULT(waitFor(signIn.changePassword(wrongWord, wrongWord)), Fault::WrongPassword);
        QVERIFY_RESULT(waitFor(signIn.changePassword(password, wrongWord)));
        QVERIFY(!*waitFor(signIn.mustChangePassword()));
        QVERIFY_RESULT(restart());
        QCOMPARE_FAULT(attempt(admin, password), Fault::WrongPassword);
        QVERIFY_RESULT(attempt(admin, wrongWord));
    }

    // The file holds neither the password nor a key that opens anything.
    void keepsOnlyAHashOfTheVerifier()
    {
        const PasswordKeys keys = PasswordKeys::derive(password, m_workspace->college().id, admin);
        QVERIFY(keys.server != keys.file && keys.file != keys.verifier && keys.server != keys.verifier);
        QCOMPARE(keys.verifier,
                 PasswordKeys::derive(password, m_workspace->college().id, QStringLiteral("Admin")).verifier);
        QVERIFY(keys.verifier != PasswordKeys::derive(password, CollegeId(), admin).verifier);
        const QString stored = storedVerifier(keys.verifier);
        QVERIFY(stored.startsWith(QStringLiteral("v1 argon2id t=3 m=65536 ")));
        QVERIFY(!stored.contains(QString::fromLatin1(keys.verifier.toBase64())));
        QVERIFY(matchesVerifier(stored, keys.verifier));
        QVERIFY(!matchesVerifier(stored, keys.server));
        QVERIFY(!matchesVerifier(QString(), keys.verifier));
        QVERIFY(!matchesVerifier(storedVerifier({}), {}));
    }

    // Whatever call fails, nobody gets in by it, the count never goes down, and the next right try succeeds.
    void survivesEveryFailingCall()
    {
        QCOMPARE_FAULT(attempt(admin, wrongWord), Fault::WrongPassword);
        bool hit = true;
        for (int failing = 1; hit; ++failing) {
            hit = false;
            bool armed = false;
            int calls = 0;
            StoreOptions options = storeOptions();
            options.failCall = [&](int) {
                const bool now = armed && ++calls == failing;
                hit = hit || now;
                return now;
            };
            m_workspace.reset();
            auto workspace = Workspace::open(m_file, {options, {}});
            QVERIFY_RESULT(workspace);
            m_workspace = std::move(*workspace);
            armed = true;
            const auto done = attempt(admin, password);
            armed = false;
            QCOMPARE(done.has_value(), !m_workspace->session().isNull());
            QVERIFY(done.has_value() || hit);
            if (!done)
                QCOMPARE(done.error().fault, Fault::DatabaseFailed);
        }
        QVERIFY_RESULT(restart());
        QVERIFY_RESULT(attempt(admin, password));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
