// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/replay.h"
#include "app/store/backup.h"
#include "app/store/filecopy.h"
#include "tests/support/proof.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QDir>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// Copies made while the journal is written, checked, and brought back.
class TestBackup : public QObject
{
    Q_OBJECT

private:
    SettableClock m_clock{1791446400000};
    SeededIds m_ids{m_clock, 7};
    SmallCollege m_college;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;

    QString at(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }
    static QString digestOf(Store &store)
    {
        return waitFor(store.read<QString>(contentDigest)).value_or(QStringLiteral("!"));
    }
    Result<QString> digestOfFile(const QString &file)
    {
        auto store = Store::open(file, {&m_clock, &m_ids});
        if (!store)
            return fail(store.error());
        return digestOf(**store);
    }

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        auto store = Store::open(at("журнал.semestr"), {&m_clock, &m_ids});
        QVERIFY_RESULT(store);
        m_store = std::move(*store);
        for (int i = 0; i < 20; ++i)
            QVERIFY_RESULT(saveMark(*m_store, m_college, 1, i, QStringLiteral("5")));
    }
    void cleanupTestCase() { m_store.reset(); }

    void restoredCopyHoldsTheSame()
    {
        QVERIFY_RESULT(waitFor(backupStore(*m_store, at("копия.semestr"))));
        QVERIFY_RESULT(restoreFile(at("копия.semestr"), at("назад.semestr")));
        QCOMPARE(faultsOf(at("назад.semestr"), 20), QString());
        const auto digest = digestOfFile(at("назад.semestr"));
        QVERIFY_RESULT(digest);
        QCOMPARE(*digest, digestOf(*m_store));
    }

    void marksAreWrittenWhileItCopies()
    {
        const auto many = waitFor(
            m_store->write<bool>(m_college.by(m_college.teacher), [this](Transaction &t) -> Result<bool> {
                for (int i = 0; i < 12000; ++i)
                    SEMESTR_TRY(putMark(t, m_college, 10 + i / 30, i % 30, QStringLiteral("4")));
                return true;
            }));
        QVERIFY_RESULT(many);
        Later<QString> copy = backupStore(*m_store, at("копия.semestr"));
        int between = 0;
        while (!copy.isFinished()) {
            QVERIFY_RESULT(
                saveMark(*m_store, m_college, 500 + between / 30, between % 30, QStringLiteral("3")));
            ++between;
        }
        QVERIFY_RESULT(waitFor(copy));
        QVERIFY2(between >= 3, qPrintable(QString::number(between)));
        QCOMPARE(faultsOf(at("копия.semestr"), 12020), QString());
        m_store.reset();
        QCOMPARE(faultsOf(at("журнал.semestr"), 12020 + between), QString());
    }

    void aCopyIsOneFileForItsOwnerOnly()
    {
        QVERIFY_RESULT(waitFor(backupStore(*m_store, at("копия.semestr"))));
        QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("копия*")}),
                 QStringList{QStringLiteral("копия.semestr")});
        QVERIFY(!(QFile::permissions(at("копия.semestr")) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void neverWritesOverAFile()
    {
        QVERIFY_RESULT(waitFor(backupStore(*m_store, at("копия.semestr"))));
        QCOMPARE_FAULT(waitFor(backupStore(*m_store, at("копия.semestr"))), Fault::FileExists);
        QCOMPARE_FAULT(restoreFile(at("копия.semestr"), at("журнал.semestr")), Fault::FileExists);
    }

    void saysWhenTheFolderIsNotThere()
    {
        QCOMPARE_FAULT(waitFor(backupStore(*m_store, at("нет/копия.semestr"))), Fault::FileUnwritable);
    }

    void restoresOnlyWhatIsWholeAndOurs()
    {
        QCOMPARE_FAULT(restoreFile(at("нет.semestr"), at("назад.semestr")), Fault::FileUnreadable);
        QFile text(at("текст.semestr"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("Журнал\n").repeated(500));
        text.close();
        QCOMPARE_FAULT(restoreFile(at("текст.semestr"), at("назад.semestr")), Fault::NotADatabase);
        QVERIFY_RESULT(waitFor(backupStore(*m_store, at("копия.semestr"))));
        QFile copy(at("копия.semestr"));
        QVERIFY(copy.open(QIODevice::ReadWrite));
        QVERIFY(copy.resize(copy.size() / 2));
        copy.close();
        QCOMPARE_FAULT(restoreFile(at("копия.semestr"), at("назад.semestr")), Fault::DatabaseDamaged);
        QVERIFY(!QFile::exists(at("назад.semestr")));
        QVERIFY(!QFile::exists(at("назад.semestr.part")));
    }

    void keepsTheCopiesOfFourteenDays()
    {
        const QDate first(2026, 9, 1);
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("copies")));
        QVERIFY_RESULT(waitFor(backupStore(*m_store, at("copies/журнал-мой.semestr"))));
        for (int i = 0; i < 20; ++i)
            QVERIFY_RESULT(waitFor(copyOfDay(*m_store, first.addDays(i))));
        const QStringList names = QDir(at("copies")).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 15); // and the person's own file stays
        QCOMPARE(names.constFirst(), QStringLiteral("журнал-2026-09-07.semestr"));
        QVERIFY(names.contains(QStringLiteral("журнал-2026-09-20.semestr")));
        QVERIFY(names.contains(QStringLiteral("журнал-мой.semestr")));
    }

    void oneCopyADay()
    {
        const auto first = waitFor(copyOfDay(*m_store, QDate(2026, 10, 8)));
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(saveMark(*m_store, m_college, 1, 1, QStringLiteral("2")));
        const auto again = waitFor(copyOfDay(*m_store, QDate(2026, 10, 8)));
        QVERIFY_RESULT(again);
        QCOMPARE(*again, *first);
        QVERIFY(*digestOfFile(*first) != digestOf(*m_store));
    }

    void closingTheStoreInTheMiddleLeavesNoHalfCopy()
    {
        Later<QString> copy = backupStore(*m_store, at("копия.semestr"));
        m_store.reset();
        copy.waitForFinished();
        if (copy.resultCount() == 0 || !copy.result())
            QVERIFY(!QFile::exists(at("копия.semestr")));
        QVERIFY(!QFile::exists(at("копия.semestr.part")));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
