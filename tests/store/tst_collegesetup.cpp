// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/usecases/collegesetup.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;

namespace {
const QString password = QStringLiteral("Осень-2026");
constexpr qint64 octoberNoon = 1791446400000; // 8 October 2026, 08:00 UTC
} // namespace

// The first hour of a college, on a real file.
class TestCollegeSetup : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{octoberNoon};
    SeededIds m_ids{m_clock, 11};
    int m_files = 0;

    StoreOptions storeOptions() { return {&m_clock, &m_ids, false, {}, QStringLiteral("OFF")}; }
    QString newFile() { return m_dir.filePath(QStringLiteral("college%1.semestr").arg(++m_files)); }
    Result<std::unique_ptr<Workspace>> open(const QString &file)
    {
        return Workspace::open(file, {storeOptions(), {}});
    }

    NewCollege college()
    {
        NewCollege wanted;
        wanted.name = QStringLiteral("Каслинский промышленно-гуманитарный техникум");
        wanted.preset = PolicyPreset::shipped(QStringLiteral("kasli")).value_or(PolicyPreset());
        wanted.adminPassword = password;
        return wanted;
    }

    Result<qint64> number(Workspace &workspace, const QString &sql)
    {
        return waitFor(workspace.store().read<qint64>([sql](Connection &connection) -> Result<qint64> {
            SEMESTR_LET(answer, connection.ask(sql));
            return answer.next() ? answer.whole(0) : -1;
        }));
    }

    // A college whose administrator is signed in.
    Result<std::unique_ptr<Workspace>> ready()
    {
        SEMESTR_LET(workspace, open(newFile()));
        CollegeSetup setup(*workspace);
        SignIn signIn(*workspace);
        SEMESTR_TRY(waitFor(setup.create(college())));
        SEMESTR_TRY(waitFor(signIn.signIn(QStringLiteral("admin"), password)));
        return std::move(workspace);
    }

private Q_SLOTS:
    void writesAWholeCollegeInOneTransaction()
    {
        auto workspace = open(newFile());
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        const auto id = waitFor(setup.create(college()));
        QVERIFY_RESULT(id);
        QCOMPARE((*workspace)->college().id, *id);
        QCOMPARE((*workspace)->college().shortName, QStringLiteral("КПГТ"));
        QVERIFY((*workspace)->session().isNull());
        QCOMPARE(*number(**workspace, QStringLiteral("SELECT count(DISTINCT tx) FROM change_log")), 1);
        QCOMPARE(*number(**workspace,
                         QStringLiteral("SELECT count(*) FROM change_log WHERE verb <> 'createCollege'")),
                 0);
        QCOMPARE(*number(**workspace,
                         QStringLiteral("SELECT count(*) FROM academic_year WHERE start_day = '2026-09-01' "
                                        "AND end_day = '2027-06-30' AND state = 'open'")),
                 1);
        QCOMPARE(*number(**workspace, QStringLiteral("SELECT count(*) FROM term_span")), 2);
        QCOMPARE(*number(**workspace, QStringLiteral("SELECT count(*) FROM bell")), 6);
        QVERIFY(*number(**workspace,
                        QStringLiteral("SELECT count(*) FROM policy_setting WHERE from_day = '2026-09-01'")) >
                0);
        QVERIFY(*number(**workspace, QStringLiteral("SELECT count(*) FROM access_rule")) > 900);
        QVERIFY(*number(**workspace, QStringLiteral("SELECT count(*) FROM symbol")) > 0);
        QCOMPARE(*number(**workspace, QStringLiteral("SELECT count(*) FROM role_grant WHERE role = 'ADM'")),
                 1);
    }

    void keepsNoPasswordInTheFile()
    {
        auto workspace = ready();
        QVERIFY_RESULT(workspace);
        const QString file = (*workspace)->store().file();
        workspace->reset();
        for (const char *suffix : {"", "-wal"}) {
            QFile bytes(file + QLatin1String(suffix));
            if (bytes.open(QIODevice::ReadOnly))
                QVERIFY(!bytes.readAll().contains(password.toUtf8()));
        }
    }

    void refusesASecondCollegeInTheFile()
    {
        auto workspace = open(newFile());
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        QVERIFY_RESULT(waitFor(setup.create(college())));
        QCOMPARE_FAULT(waitFor(setup.create(college())), Fault::Duplicate);
    }

    void refusesWhatIsEmptyOrShort()
    {
        auto workspace = open(newFile());
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        NewCollege nameless = college();
        nameless.name = QStringLiteral("  ");
        QCOMPARE_FAULT(waitFor(setup.create(nameless)), Fault::EmptyField);
        NewCollege shortWord = college();
        shortWord.adminPassword = QStringLiteral("1234567");
        const auto refused = waitFor(setup.create(shortWord));
        QCOMPARE_FAULT(refused, Fault::PasswordTooShort);
        QVERIFY(!refused.error().args.values().contains(shortWord.adminPassword));
        QCOMPARE(*number(**workspace, QStringLiteral("SELECT count(*) FROM college")), 0);
    }

    void letsNobodyButTheAdministratorSetUp()
    {
        auto workspace = ready();
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        SignIn signIn(**workspace);
        NewAccount teacher{
            QStringLiteral("belova"), password, PersonName::parse(QStringLiteral("Белова Анна Петровна")),
            {QStringLiteral("TCH")},  {},       false};
        QVERIFY_RESULT(waitFor(setup.addAccount(teacher)));
        QVERIFY_RESULT(signIn.signOut());
        QCOMPARE_FAULT(waitFor(setup.addGroup(QStringLiteral("ИСП-31"))), Fault::NotSignedIn);
        QVERIFY_RESULT(waitFor(signIn.signIn(QStringLiteral("belova"), password)));
        QCOMPARE_FAULT(waitFor(setup.addGroup(QStringLiteral("ИСП-31"))), Fault::Forbidden);
        QCOMPARE_FAULT(waitFor(setup.addAccount(teacher)), Fault::Forbidden);
        QCOMPARE_FAULT(waitFor(setup.addTeacher(teacher.name)), Fault::Forbidden);
    }

    void opensAPageWithALesson()
    {
        auto workspace = ready();
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        const auto group = waitFor(setup.addGroup(QStringLiteral(" ИСП-31 ")));
        QVERIFY_RESULT(group);
        QCOMPARE_FAULT(waitFor(setup.addGroup(QStringLiteral("исп-31"))), Fault::Duplicate);
        const auto teacher =
            waitFor(setup.addTeacher(PersonName::parse(QStringLiteral("Белова Анна Петровна"))));
        QVERIFY_RESULT(teacher);
        const NewPage wanted{*group, QStringLiteral("Основы философии"), *teacher, 48};
        const auto page = waitFor(setup.openPage(wanted));
        QVERIFY_RESULT(page);
        QCOMPARE_FAULT(waitFor(setup.openPage(wanted)), Fault::Duplicate);
        QCOMPARE(*number(**workspace,
                         QStringLiteral("SELECT count(*) FROM page_teacher WHERE from_day = '2026-09-01'")),
                 1);
        const auto lesson =
            waitFor(setup.addLesson({*page, QDate(2026, 10, 8), 3, QStringLiteral("lecture"), 2}));
        QVERIFY_RESULT(lesson);
        QCOMPARE(*number(**workspace,
                         QStringLiteral("SELECT count(*) FROM lesson l JOIN page_teacher t ON t.page_id = "
                                        "l.page_id AND t.employee_id = l.teacher_id")),
                 1);
        const auto groups = waitFor(setup.groups());
        QVERIFY_RESULT(groups);
        QCOMPARE(groups->size(), 1);
        QCOMPARE(groups->first().title, QStringLiteral("ИСП-31"));
        const auto teachers = waitFor(setup.teachers());
        QVERIFY_RESULT(teachers);
        QCOMPARE(teachers->size(), 2);
    }

    void refusesALessonOutsideTheYearOrTheBells()
    {
        auto workspace = ready();
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        const auto group = waitFor(setup.addGroup(QStringLiteral("ИСП-31")));
        const auto teacher = waitFor(setup.addTeacher(PersonName::parse(QStringLiteral("Белова Анна"))));
        QVERIFY_RESULT(group);
        QVERIFY_RESULT(teacher);
        const auto page = waitFor(setup.openPage({*group, QStringLiteral("Физика"), *teacher, 0}));
        QVERIFY_RESULT(page);
        const QString kind = QStringLiteral("lecture");
        QCOMPARE_FAULT(waitFor(setup.addLesson({*page, QDate(2026, 8, 31), 1, kind, 2})), Fault::BadDate);
        QCOMPARE_FAULT(waitFor(setup.addLesson({*page, QDate(2027, 7, 1), 1, kind, 2})), Fault::BadDate);
        QCOMPARE_FAULT(waitFor(setup.addLesson({*page, QDate(2026, 9, 1), 7, kind, 2})), Fault::ValueRefused);
        QCOMPARE_FAULT(waitFor(setup.addLesson({*page, QDate(2026, 9, 1), 0, kind, 2})), Fault::ValueRefused);
        QCOMPARE_FAULT(waitFor(setup.addLesson({*page, QDate(2026, 9, 1), 1, QStringLiteral("party"), 2})),
                       Fault::ValueRefused);
        QCOMPARE_FAULT(waitFor(setup.addLesson({PageId(), QDate(2026, 9, 1), 1, kind, 2})), Fault::NotFound);
        QVERIFY_RESULT(waitFor(setup.addLesson({*page, QDate(2027, 6, 30), 6, kind, 2})));
    }

    void givesTheWaitingTeacherTheAccount()
    {
        auto workspace = ready();
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        const PersonName name = PersonName::parse(QStringLiteral("Белова Анна Петровна"));
        const auto teacher = waitFor(setup.addTeacher(name));
        QVERIFY_RESULT(teacher);
        const NewAccount wanted{QStringLiteral("Belova"), password, name, {QStringLiteral("TCH")}, {}, false};
        QVERIFY_RESULT(waitFor(setup.addAccount(wanted)));
        QCOMPARE_FAULT(waitFor(setup.addAccount(wanted)), Fault::Duplicate);
        const auto teachers = waitFor(setup.teachers());
        QVERIFY_RESULT(teachers);
        QCOMPARE(teachers->size(), 2);
        QCOMPARE(teachers->at(1).id, *teacher);
        QCOMPARE(teachers->at(1).login, QStringLiteral("belova"));
    }

    void refusesACuratorOfNoGroup()
    {
        auto workspace = ready();
        QVERIFY_RESULT(workspace);
        CollegeSetup setup(**workspace);
        const NewAccount curator{
            QStringLiteral("kur"),   password, PersonName::parse(QStringLiteral("Орлов Пётр")),
            {QStringLiteral("CUR")}, {},       false};
        QCOMPARE_FAULT(waitFor(setup.addAccount(curator)), Fault::EmptyField);
    }

    // Whatever call of the database fails, either the whole college is there or nothing of it. A college is
    // some thousand calls of the same few kinds, so the later ones are sampled.
    void createsAllOrNothingWhateverCallFails()
    {
        bool hit = true;
        for (int failing = 1; hit; failing += 1 + failing / 6) {
            hit = false;
            const QString file = newFile();
            bool created = false;
            {
                bool armed = false;
                int calls = 0;
                StoreOptions options = storeOptions();
                options.failCall = [&](int) {
                    const bool now = armed && ++calls == failing;
                    hit = hit || now;
                    return now;
                };
                auto workspace = Workspace::open(file, {options, {}});
                QVERIFY_RESULT(workspace);
                CollegeSetup setup(**workspace);
                armed = true;
                created = waitFor(setup.create(college())).has_value();
                armed = false;
            }
            auto after = open(file);
            QVERIFY_RESULT(after);
            const qint64 rows =
                *number(**after, QStringLiteral("SELECT (SELECT count(*) FROM college) + (SELECT count(*) "
                                                "FROM account) + (SELECT count(*) FROM policy_setting)"));
            QVERIFY2(created ? rows > 2 : rows == 0, qPrintable(QString::number(failing)));
            QVERIFY(created || hit);
        }
    }
};

QTEST_GUILESS_MAIN(TestCollegeSetup)
#include "tst_collegesetup.moc"
