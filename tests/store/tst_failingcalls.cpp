// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/inverse.h"
#include "app/changelog/replay.h"
#include "app/changelog/undostack.h"
#include "tests/support/smallcollege.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// A morning's work with the i-th database call failing, for every i until none was hit; a failed act is done
// once more. The end must equal the undisturbed morning.
class TestFailingCalls : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SettableClock m_clock{1791446400000};
    SmallCollege m_college;
    QString m_template;

    using Act = std::function<Done(Store &)>;

    Done takeBackTop(Store &store, bool redo)
    {
        const auto stacks = waitFor(
            store.read<UndoStacks>([this](Connection &c) { return readUndoStacks(c, m_college.teacher); }));
        if (!stacks)
            return fail(stacks.error());
        const QList<UndoEntry> &list = redo ? stacks->redo : stacks->undo;
        if (list.isEmpty())
            return fail(Fault::NothingToUndo);
        const qint64 tx = list.last().tx;
        const auto done = waitFor(
            store.write<bool>(m_college.by(m_college.teacher, tx), [tx](Transaction &t) -> Result<bool> {
                SEMESTR_TRY(undoTransaction(t, tx));
                return true;
            }));
        return done ? Done() : Done(fail(done.error()));
    }
    Act mark(int student, const QString &value)
    {
        return [=, this](Store &store) -> Done {
            SEMESTR_TRY(saveMark(store, m_college, 1, student, value));
            return {};
        };
    }
    Act rollCall()
    {
        return [this](Store &store) -> Done {
            const auto done = waitFor(
                store.write<bool>(m_college.by(m_college.teacher), [this](Transaction &t) -> Result<bool> {
                    for (int i = 0; i < 6; ++i)
                        SEMESTR_TRY(putMark(t, m_college, 2, i, QStringLiteral("н")));
                    return true;
                }));
            return done ? Done() : Done(fail(done.error()));
        };
    }
    QList<Act> morning()
    {
        return {mark(1, QStringLiteral("5")),
                rollCall(),
                mark(1, QStringLiteral("4")),
                mark(2, {}),
                [this](Store &s) { return takeBackTop(s, false); },
                [this](Store &s) { return takeBackTop(s, false); },
                [this](Store &s) { return takeBackTop(s, true); },
                mark(3, QStringLiteral("3"))};
    }
    struct End
    {
        QString digest;
        qint64 changes = 0;
        bool hit = false;
    };
    Result<End> work(int failing)
    {
        const QString file = m_dir.filePath(QStringLiteral("%1.semestr").arg(failing));
        QFile::copy(m_template, file);
        SeededIds ids(m_clock, 7);
        End end;
        StoreOptions options{&m_clock, &ids};
        options.synchronous = QStringLiteral("OFF"); // no power is cut here
        options.failCall = [failing, &end](int call) { return call == failing && (end.hit = true); };
        auto store = Store::open(file, options);
        if (!store && end.hit)
            store = Store::open(file, options = {&m_clock, &ids});
        if (!store)
            return fail(store.error());
        for (const Act &act : morning()) {
            if (!act(**store))
                SEMESTR_TRY(act(**store));
        }
        SEMESTR_LET(report, waitFor((*store)->read<ChainReport>(verifyChain)));
        SEMESTR_LET(differences,
                    waitFor((*store)->read<QStringList>([](Connection &c) { return compareWithReplay(c); })));
        SEMESTR_LET(digest, waitFor((*store)->read<QString>(contentDigest)));
        end.digest = report.brokenAt == 0 && differences.isEmpty() ? digest : QStringLiteral("broken");
        end.changes = report.changes;
        store->reset();
        QFile::remove(file);
        return end;
    }

private Q_SLOTS:
    void everyFailingCallLeavesTheSameEnd()
    {
        m_template = m_dir.filePath(QStringLiteral("template.semestr"));
        SeededIds ids(m_clock, 7);
        QVERIFY_RESULT(Store::open(m_template, {&m_clock, &ids}));
        const auto wanted = work(0);
        QVERIFY_RESULT(wanted);
        QVERIFY(!wanted->hit);
        int hits = 0;
        // Calls after the morning belong to the proof, which has no second try.
        for (int i = 1; i <= callsOfTheMorning(); ++i) {
            const auto end = work(i);
            QVERIFY2(end.has_value(), qPrintable(QString::number(i)));
            QVERIFY(end->hit);
            QCOMPARE(end->digest, wanted->digest);
            QCOMPARE(end->changes, wanted->changes);
            ++hits;
        }
        QVERIFY(hits > 60);
    }

private:
    int callsOfTheMorning()
    {
        const QString file = m_dir.filePath(QStringLiteral("count.semestr"));
        if (m_calls == 0) {
            QFile::copy(m_template, file);
            SeededIds ids(m_clock, 7);
            StoreOptions options{&m_clock, &ids};
            options.synchronous = QStringLiteral("OFF"); // no power is cut here
            options.failCall = [this](int call) { return (m_calls = call) < 0; };
            auto store = Store::open(file, options);
            for (const Act &act : morning()) {
                if (!act(**store))
                    return -1;
            }
            const int calls = m_calls;
            store->reset();
            m_calls = calls;
        }
        return m_calls;
    }
    std::atomic<int> m_calls{0};
};

QTEST_GUILESS_MAIN(TestFailingCalls)
#include "tst_failingcalls.moc"
