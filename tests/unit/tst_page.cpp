// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/page.h"

#include <QTest>

using namespace semestr;

// The values of a page and of the list of pages.
class TestPage : public QObject
{
    Q_OBJECT

    static PageTitle title(const char *discipline, bool own, QTime next = {})
    {
        return {PageId(QUuid::createUuidV5(QUuid(), QByteArray(discipline))),
                {},
                {},
                QString::fromUtf8(discipline),
                own,
                next};
    }

private Q_SLOTS:
    void beginsAtTheRunningLesson()
    {
        const QList<PageTitle> pages{title("a", true), title("b", true, QTime(13, 20)),
                                     title("c", false, QTime(11, 50))};
        QCOMPARE(pageToBegin(pages)->discipline, QStringLiteral("c"));
    }

    void withoutALessonBeginsAtAnOwnPage()
    {
        const QList<PageTitle> mixed{title("a", false), title("b", true), title("c", true)};
        QCOMPARE(pageToBegin(mixed)->discipline, QStringLiteral("b"));
        const QList<PageTitle> foreign{title("a", false), title("b", false)};
        QCOMPARE(pageToBegin(foreign)->discipline, QStringLiteral("a"));
        QVERIFY(!pageToBegin({}));
    }

    void greysOutsideTheEnrolment()
    {
        RosterRow row;
        row.enrolled = {{QDate(2026, 9, 1), QDate(2026, 9, 21)}, {QDate(2026, 10, 5), {}}};
        QVERIFY(row.enrolledOn(QDate(2026, 9, 21)));
        QVERIFY(!row.enrolledOn(QDate(2026, 9, 22)));
        QVERIFY(row.enrolledOn(QDate(2027, 1, 1)));
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
