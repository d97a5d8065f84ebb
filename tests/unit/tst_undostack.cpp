// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/undostack.h"

#include <QTest>

using namespace semestr;

namespace {
// «a3» = transaction of person a that takes back 3; «b» = a change by person b; «ax» = one that undo leaves
// alone.
QList<LoggedTransaction> story(const QString &words, const PersonId &a, const PersonId &b)
{
    QList<LoggedTransaction> list;
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool other = word.endsWith(QLatin1Char('x'));
        list.append({list.size() + 1, word.startsWith(QLatin1Char('a')) ? a : b,
                     other ? QStringLiteral("importStudents") : QStringLiteral("putMark"),
                     other ? 0 : word.mid(1).toLongLong()});
    }
    return list;
}

QString shown(const QList<UndoEntry> &stack)
{
    QStringList parts;
    for (const UndoEntry &entry : stack)
        parts.append(QStringLiteral("%1(%2)").arg(entry.tx).arg(entry.origin));
    return parts.join(QLatin1Char(' '));
}
} // namespace

class TestUndoStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFromTheLog_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("undo");
        QTest::addColumn<QString>("redo");
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
        QTest::newRow("two changes") << "a a"
                                     << "1(1) 2(2)"
                                     << "";
        QTest::newRow("an undo moves its target to redo") << "a a a2"
                                                          << "1(1)"
                                                          << "3(2)";
        QTest::newRow("two undos") << "a a a2 a1"
                                   << ""
                                   << "3(2) 4(1)";
        QTest::newRow("a redo is an undo of an undo") << "a a a2 a3"
                                                      << "1(1) 4(2)"
                                                      << "";
        QTest::newRow("undo after redo keeps the origin") << "a a a2 a3 a4"
                                                          << "1(1)"
                                                          << "5(2)";
        QTest::newRow("redo in order") << "a a a2 a1 a4"
                                       << "5(1)"
                                       << "3(2)";
        QTest::newRow("a new change clears redo") << "a a a2 a"
                                                  << "1(1) 4(4)"
                                                  << "";
        QTest::newRow("another's change leaves redo") << "a a a2 b"
                                                      << "1(1)"
                                                      << "3(2)";
        QTest::newRow("another's changes are not mine") << "b a b"
                                                        << "2(2)"
                                                        << "";
        QTest::newRow("another took mine back: not my stack") << "a b1"
                                                              << "1(1)"
                                                              << "";
        QTest::newRow("a verb that undo leaves alone") << "a ax a"
                                                       << "1(1) 3(3)"
                                                       << "";
        QTest::newRow("such a verb keeps redo") << "a a1 ax"
                                                << ""
                                                << "2(1)";
        QTest::newRow("the target lies before the window") << "a a99"
                                                           << "1(1)"
                                                           << "";
    }
    void followsFromTheLog()
    {
        QFETCH(QString, words);
        const PersonId a = PersonId::fromBytes(QByteArray(16, 'a'));
        const PersonId b = PersonId::fromBytes(QByteArray(16, 'b'));
        const UndoStacks stacks = undoStacks(story(words, a, b), a, {QStringLiteral("putMark")});
        QTEST(shown(stacks.undo), "undo");
        QTEST(shown(stacks.redo), "redo");
    }
    void everyVerbCountsWhenNoneIsNamed()
    {
        const PersonId a = PersonId::fromBytes(QByteArray(16, 'a'));
        QCOMPARE(shown(undoStacks(story(QStringLiteral("a ax"), a, a), a).undo), QStringLiteral("1(1) 2(2)"));
    }
};

QTEST_GUILESS_MAIN(TestUndoStack)
#include "tst_undostack.moc"
